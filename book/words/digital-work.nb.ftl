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

## Tid om dagen

defined-ehr-minutes-day = aktiv tid i journalen
defined-desktop-hours-day = tid ved skjermen utenom konsultasjoner
defined-ehr-hours-per-8 = tid per åtte timer satt av til pasienter
defined-nurse-ehr-mean = eget anslag
defined-nurse-ehr-median = eget anslag
who-nurse-ehr-mean = sykepleiere, gjennomsnitt
who-nurse-ehr-median = sykepleiere, median
country-nurses = Norge
label-day = { $study }: { $who }
digital-day =
    .title = Fra { $low } til { $high } timer om dagen i journalen: hver studie måler noe annet
    .caption =
        Sammenlignbare med hverandre er bare de to verdiene fra Holmgren, fra én logg med én definisjon, og de to fra Sykepleien, gjennomsnitt og median av ett spørsmål.
        De andre er ulike i hva som regnes som tid i journalen, i arbeidsdagen og i hvem som telles.
        Ingen er fra Helseplattformen.
    .alt = Punktdiagram, timer om dagen.
    .axis = Timer om dagen
    .column-defined = Målt som
    .column-published = Som publisert

## Andeler av dagen

label-share = { $study }, { $who }: { WITHIN($what) }
digital-shares =
    .title = I én amerikansk studie gikk { $desk } av legenes dag til journal og skrivebord, { $face } ansikt til ansikt med pasienter
    .caption =
        Sinsky teller journal og skrivebordsarbeid sammen; Toscano spør leger i løpet av dagen; Pinevich oppsummerer studier som måler ulikt, nesten alle fra USA.
        Tid utenom journalen er ikke bare tid med pasienter, så andelene i én studie trenger ikke summere seg til hundre.
    .alt = Punktdiagram, andel av arbeidsdagen.
    .axis = Prosent av arbeidsdagen
    .column-share = Andel til
    .column-value = Av dagen

## Før og etter

time-before = studier før journalsystem
time-after = studier etter
digital-documentation =
    .title = Legers dokumentasjon: { $before } av arbeidet før journalsystemer, { $after } etter, i andre studier
    .caption =
        Samlede andeler slik én metaanalyse av 28 studier publiserer dem, med tilhørende 95 %-intervaller.
        Ulike studier står bak før og etter, så dette er ingen endring på ett sted, og ikke effekten av et system.
        Intervallene for turnuslegene rommer hverandres verdier, og legenes overlapper.
    .column-time = Studier
    .column-share = Andel
direction-more = mer
direction-less = mindre
direction-unclear = kan ikke skilles fra ingen endring
direction-patient = gjelder ikke dokumentasjon: mindre tid til pasienten
# $unclear: intervallet rommer ingen endring; $patient: det som endret seg, er tid til pasienten.
digital-changes =
    .title = Dokumentasjonstid: { SPELLED($more) } endringer mot mer, { SPELLED($less) } mot mindre, { SPELLED($unclear) } uklar; i tillegg { SPELLED($patient) } i tid til pasienter
    .caption =
        Hver endring i studiens egen enhet: prosent av dokumentasjonstiden før, prosentpoeng av konsultasjonen eller minutter per pasient.
        De må ikke regnes om til ett gjennomsnitt.
        Det som gikk ned hos Joukes, er tid til pasienten alene; det er ingen besparelse og ikke regnet som mindre.
        Intervallet i tidsstudien er beholdt slik det er trykt; det rommer null, så ingen retning kan leses ut.
        For de andre endringene er det ikke sett noe intervall, og dermed heller ikke om de skiller seg fra tilfeldigheter.
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
    .title = I én logg tar de fire delene { $times } ganger så lang tid i USA som ellers; mest går til { $part }
    .caption =
        Minutter aktiv bruk om dagen i Epic, poliklinikk, gjennomsnitt for virksomheter: 348 i USA og 23 i andre land, hvilke land er ikke sett ett for ett.
        Logger fra ett produkt med én definisjon.
        Virksomhetene er ulike i pasienter, betaling og regler, så forskjellen er ingen dom over produktet.
    .column-part = Del
    .column-minutes = Minutter om dagen

## Dobbeltdokumentasjon

digital-double =
    .title = Om dobbeltdokumentasjon peker { SPELLED($count) } utsagn hver sin vei, og ingen har et tall
    .caption =
        Våre ord.
        Selskapet og revisor snakker om én og samme rapport; rapportens egne tall om dette er ikke sett.
    .column-who = Hvem sier det
    .column-of = Om
    .column-says = Sier
    .column-short = Kort sagt

## Slik regnes tallene ut

how-day = slik studien teller, minutter delt på 60
