### Ord som flere sider bruker.
undated = udatert
undated-source = u.å.
# Står etter navnet på den første forfatteren når det er flere.
and-other-authors = mfl.
source-this-report = Utviklerne av e-helserapporten
source-gemini-slides = Gemini-senteret for e-helse
tier-1 = primær: offentlig, fagfellevurdert eller en virksomhets egen side om egne forhold, lest hos utgiveren
tier-2 = primær, bare lest som kopi eller sammendrag
tier-3 = sekundær, for eksempel nyheter om en primærkilde
tier-4 = meningsytring, en side ingen svarer for, eller en udatert side (med unntak som teksten forteller om)
# Hvor stor del av et land en rad handler om, og hvilket land.
where = { $place }, { $country }
# Hva merket † betyr; $what er en kode fra listen `inferred`.
inferred-note = { $what ->
    [system] † Utledet: Journalsystemet er ikke navngitt i det som er lest.
    [place] † Utledet: Stedet er ikke navngitt i det som er lest.
   *[both] † Utledet: Stedet eller journalsystemet er ikke navngitt i det som er lest.
}
tier-own = egen

## Kolonneoverskrifter

column-source = Kilde
column-when = Når
column-where = Hvor
column-what = Hva
column-number = Antall
column-period = Periode
column-share = Andel
column-interval = 95 %-intervall
# Antall svar.
column-answers = n

## En tabell over hvor godt to kodinger samsvarer

# .column-resolved: hvor mange ulikheter en tredje lesning avgjorde.
agreement =
    .column-same = Likt
    .column-alpha = Alfa
    .column-interval = 95 %-intervall
    .column-ac1 = AC1
    .column-resolved = Avgjort
