### Årsrapporten til senteret: ordene i den, overskriftene i senterets egen fil, og figurer og tabeller.

title = Årsrapport { $year }
centre = Gemini-senteret for e-helse, slik åpne kilder viser det
# Navnet på PDF-en: bare bokstavene a til z, tall og bindestreker.
file = arsrapport-{ $year }.pdf
how-to-read =
    Rapporten viser hva åpne kilder dokumenterer for { $year }.
    Aktivitetene er de som personene i senteret og partnerenhetene har hatt; bare planene er senterets egne.
    Vi holder tre tilknytninger fra hverandre og legger dem aldri sammen: en person som er nevnt på senterets lysbilder, var med; et prosjekt som Universitetet i Oslo koordinerer eller er sponsor for; en partnerenhet var med uten noen slik person.
    Det ingen åpen kilde viser, mangler her.

## Det senteret skriver selv. Meldingene part-… er overskrifter som filen kan ha; .asked sier hva det spørres etter.

part-brought = Hva året ga
    .asked = resultatene og hendelsene som betydde mest
part-missed = Hva som ikke gikk som planlagt
    .asked = hva som ble utsatt, endret eller skrinlagt, og hvorfor
part-ahead = Neste år
    .asked = hva senteret vil gjøre
empty = Fylles ut av senteret: { $asked }
# $file er filen det skal skrives i.
write-it = Skriv det i `{ $file }`, under overskriften «{ $heading }».

## Overskrifter, og setninger der det ikke er noe å vise

heading-activities = Aktiviteter
heading-projects = Prosjekter
heading-people = Personer
heading-publications = Publikasjoner
heading-themes = Tema
heading-plans = Planen og det som er gjort
heading-sources = Kilder
# $near er de nærmeste årene med aktiviteter.
no-activities =
    Dataene har ingen aktivitet datert i { $year }.
    Det kan likevel ha vært noen.
    Nærmeste år med aktiviteter: { $near }.
no-projects = Vi kjenner ikke til noe prosjekt som pågikk i { $year }.
no-amounts = Ingen kilde oppgir beløp for noen av dem.
no-people = Ingen kilde navngir noen i en dokumentert aktivitet i { $year }.
no-publications = Vi fant ingen publikasjon fra { $year }.

## Kolonner som flere tabeller har, og deler av titler, celler og alternative tekster

column-tie = Tilknytning
column-type = Type
column-theme = Tema
column-project = Prosjekt
column-persons = Personer
# Står i titler: hvor mange aktiviteter hver tilknytning har.
counts =
    { $person ->
        [1] én
       *[other] { SPELLED($person) }
    } med en person på lysbildene,
    { $project ->
        [1] én
       *[other] { SPELLED($project) }
    } i koordinerte prosjekter,
    { $unit ->
        [1] én
       *[other] { SPELLED($unit) }
    } fra partnerenheter
apart = Vi teller hver tilknytning for seg.
# Dokumenterte aktiviteter, og $ahead som det ikke er vist at fant sted: «3 + 1 varslet».
with-ahead = { $count } + { $ahead } { $status }
# En tittel, og hvilken status en aktivitet har som ingen kilde dokumenterer.
not-documented = { $title } ({ $status })
squares = Diagram med en rute for hver aktivitet.
described = { $name }: { $counts }.
counted = { $tie } { $count }
without = Ingen: { $names }.
legend-documented = Dokumentert
legend-ahead = Varslet eller planlagt, ikke vist at det fant sted

## Figurer og tabeller

year-types =
    .title = Dokumentert i { $year }: { $counts }
    .caption =
        En rute er en aktivitet; tallet gjelder de dokumenterte.
        En aktivitet hører til året den fant sted eller begynte; udaterte er utelatt.
        Hver aktivitet er ført opp nedenfor med kilde.
year-themes =
    .title = Av de { SPELLED($themes) } temaene hadde { SPELLED($active) } en dokumentert aktivitet i { $year }
    .caption =
        Temaene på lysbildene, i deres rekkefølge; grått: ingen funnet.
        Vi sorterer hver aktivitet under ett tema.
year-projects =
    .title = Prosjekter som pågikk i { $year }: { $counts }
    .caption = Prosjekter og doktorgradsprosjekter fra start til oppgitt slutt; et prosjekt uten oppgitt slutt står bare i året det begynte.
year-activities =
    .title = Aktiviteter i { $year } som verken er publikasjoner eller prosjekter
    .caption = Dokumentert, med mindre raden sier varslet eller planlagt; da viser ingen kilde at det fant sted.
year-people =
    .title = Av personene på lysbildene var { $named ->
        [1] én
       *[other] { SPELLED($named) }
    } med i { $year }
    .caption =
        Personer som kilder navngir i dokumenterte aktiviteter som fant sted eller begynte i året.
        Ingenting her sier at de andre hører til senteret.
    .column-group = Gruppe
    .named = navngitt på lysbildene
    .others = andre
year-publications =
    .title = Publikasjoner i { $year }: { $counts }
    .caption =
        Dokumenterte publikasjoner.
        Uten DOI: vi har ikke sett noen.
        Uten navn: kilden oppgir ingen.
    .column-publication = Publikasjon
year-plans =
    .title = Senterets { $plans ->
        [1] plan
       *[other] { SPELLED($plans) } planer
    } og det som er dokumentert av samme slag i { $year }
    .caption =
        De udaterte planene på senterets side, og dokumenterte aktiviteter av samme type.
        Ingen kilde knytter disse aktivitetene til planene.
    .column-plan = Plan
year-funding =
    .title = Beløp som kilder oppgir for prosjekter i { $year }
    .caption =
        For hele prosjektet og alle partnere, slik kilden oppgir det, ikke for året.
        Beløpene er av ulike slag og kan ikke summeres.
    .column-amount = Beløp
    .column-is = Hva det er
year-sources =
    .title = Kildene til rapporten, med nivå
    .caption = Nivå 1: offentlig eller fagfellevurdert, lest hos utgiveren; 2: lest som kopi eller sammendrag; 3: sekundær; 4: meningsytring eller udatert.
    .column-title = Tittel
    .column-tier = Nivå
