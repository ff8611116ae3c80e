### Er digitalt arbeid det egentlige arbeidet?

column-method = Metode
column-study = Studie
column-who = Hvem
column-interval = 95 %-intervall

## Hvordan et tall ble målt

method-log = målt av systemet
method-observation = målt av en observatør
method-asked = oppgitt av de spurte
method-review = oversikt over flere studier
# Overskriften over tallene fra en studie.
study-and-method = { $study }, { $method }

## Tid om dagen

defined-ehr-minutes-day = aktiv tid i journalen
defined-desktop-hours-day = tid ved skjermen utenom konsultasjoner
defined-ehr-hours-per-8 = tid per åtte timer satt av til pasienter
defined-nurse-ehr-mean = eget anslag
defined-nurse-ehr-median = eget anslag
who-nurse-ehr-mean = sykepleiere, gjennomsnitt
who-nurse-ehr-median = sykepleiere, median
country-nurses = Norge
digital-day =
    .title = Fra { $low } til { $high } timer om dagen i journalen, hver målt på sin måte
    .caption =
        Timer av en arbeidsdag i journalen.
        Bare de to verdiene fra Holmgren (samme logg) og de to fra Sykepleien (samme spørsmål) kan sammenlignes.
    .note =
        De andre er ulike i hva som regnes som tid i journalen, i arbeidsdagen og i hvem som telles.
        Ingen måler Helseplattformen for seg; sykepleiere som bruker den, kan være blant de spurte.
    .alt =
        Punktdiagram over timer om dagen i journalen etter studie og målemåte, fra { $low } til { $high }.
        Verdiene står i tabellen under.
    .axis = Timer om dagen
    .column-defined = Målt som
    .column-published = Som publisert

## Andeler av dagen

label-share = { CAPITAL($who) }: { WITHIN($what) }
digital-shares =
    .title = Journal- og kontorarbeid tok { $desk } av legenes dag i én studie, pasientene { $face }
    .caption =
        Andel av arbeidsdagen, etter studie.
        Sinsky observerte leger, Toscano spurte dem i løpet av dagen, og Pinevich oppsummerer studier, nesten alle fra USA.
    .note =
        Sinsky teller journal- og kontorarbeid sammen.
        Tid utenom journalen er ikke bare tid med pasienter, så andelene i én studie trenger ikke summere seg til hundre.
    .alt =
        Punktdiagram over andeler av arbeidsdagen, gruppert etter studie: i journalen og ansikt til ansikt med pasienter.
        Verdiene står i tabellen under.
    .axis = Prosent av arbeidsdagen
    .column-share = Andel til
    .column-value = Av dagen

## Før og etter

time-before = studier før journalsystem
time-after = studier etter
digital-documentation =
    .title = Dokumentasjon tok { $before } av sykepleieres arbeid i studier før journalsystemer, { $after } i studier etter
    .caption =
        Samlede andeler fra én metaanalyse av 28 studier, med 95 %-intervall.
        Ulike studier står bak før og etter: Dette er ingen endring på ett sted, og ingen virkning av et system.
    .note = Intervallene for sykepleierne overlapper ikke; det gjør de for leger i turnus og for leger.
    .alt =
        Par av punkter med intervaller: dokumentasjon som andel av arbeidet i hver gruppe, i studier før og etter journalsystemer.
        Verdiene står i tabellen under.
    .column-time = Studier
    .column-share = Andel
direction-more = mer
direction-less = mindre
direction-unclear = kan ikke skilles fra ingen endring
direction-patient = gjelder ikke dokumentasjon: mindre tid til pasienten
direction-session = gjelder ikke dokumentasjon: all tid per pasient
# $patient: det som endret seg, er tid til pasienten; $session: all tid per pasient.
digital-changes =
    .title = Dokumentasjonstiden gikk opp i { SPELLED($more) } målinger, ned i { SPELLED($less) }
    .caption =
        Hver endring i studiens egen enhet; de må ikke regnes om til ett gjennomsnitt.
        I tillegg { $patient ->
            [1] én
           *[other] { SPELLED($patient) }
        } i tid til pasienten (Joukes), der et fall ikke er noen besparelse, og { $session ->
            [1] én
           *[other] { SPELLED($session) }
        } i all tid per pasient.
    .note =
        Enhetene er prosent av dokumentasjonstiden før, prosentpoeng av konsultasjonen eller minutter per pasient.
        Intervallet i tidsstudien, som gjelder all tid per pasient, omfatter null, så retningen er uviss.
        Vi så ingen intervaller for de andre endringene, og vet derfor ikke om de skiller seg fra tilfeldigheter.
    .column-what = Hva som endret seg
    .column-change = Endring
    .column-time = Tid

## Deler av tiden

where-usa = USA
where-other = andre land
part-notes-minutes-day = notater
part-orders-minutes-day = rekvisisjoner
part-messages-minutes-day = meldinger
part-review-minutes-day = å lese journalen
digital-parts =
    .title = Til sammen tar fire oppgaver { $times } ganger så lang tid i USA som i de andre landene
    .caption =
        Minutter aktiv bruk om dagen i Epic, poliklinikk, med samme logg og definisjon: gjennomsnitt for 348 virksomheter i USA og 23 i andre land.
    .note =
        Av oppgavene går det mest tid til { $part }.
        Tallene er avrundet, så de fire oppgavene kan bli litt mer enn helheten til sammen.
        Virksomhetene er ulike i pasienter, betaling og regler, så forskjellen sier ikke om systemet er godt eller dårlig.
        Vi så ikke hvilke de andre landene er.
    .alt =
        Par av punkter, minutter om dagen til hver av fire oppgaver, i USA og i andre land.
        Verdiene står i tabellen under.
    .axis = Minutter om dagen
    .column-part = Oppgave
    .column-minutes = Minutter om dagen

## Dobbeltdokumentasjon

digital-double =
    .title = Om dobbeltdokumentasjon fant vi { SPELLED($count) } utsagn, ingen av dem med tall
    .caption =
        Hva hver av dem sier, gjengitt av oss.
        Selskapet og Riksrevisjonen viser til samme rapport.
    .note = Rapportens egne tall om dette har vi ikke sett.
    .column-who = Hvem sier det
    .column-says = Retning
    .column-short = Kort sagt

## Slik regnes tallene ut

how-day = slik studien teller, minutter delt på 60
