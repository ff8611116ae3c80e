### Hva som er kjent om tiden etter innføringen.

## Hva som ble talt, hva brevene ble delt etter, og delene

kind-letters = brev
kind-results = prøvesvar
kind-messages = meldinger, henvisninger
kind-patients = pasienter
cut-copies = Nådde de pasienten?
cut-resending = Skulle de sendes ut?
cut-review = Var de gjennomgått 13. mars 2023?
part-copies-patient = nådde bare pasienten
part-copies-rest = ikke oppgitt
part-resending-to-send = skulle sendes ut
part-resending-not-to-send = skulle ikke sendes ut
part-review-reviewed = gjennomgått
part-review-rest = ikke oppgitt
# Navnet på en del som er regnet ut, i dataene som leserne laster ned.
rest = Resten

## Oppdagede feil

effects-errors =
    .title = Fra { $few } { $low } til { $many } { $high }: { $count } tellinger av oppdagede feil
    .caption =
        Feil som noen fant og meldte i Midt-Norge, største først; ikke skade.
        Tellingene gjelder ulike ting over ulik tid: Ikke legg dem sammen.
    .note =
        Stedene er av ulik størrelse, og den som leter lenger, kan finne flere.
        Vi kjenner ingen telling for de tidligere systemene.
    .column-what = Hva som ble funnet

## Brev

effects-letters =
    .title = Av { $all } brev nådde { $reached } pasienten, men ikke kopimottakerne; for { $rest } er det ukjent
    .caption =
        Elektroniske brev fra St. Olavs hospital som ikke kom fram til alle de skulle til, november 2022 til mars 2023, delt inn på tre måter av to nyhetssaker.
        Fylt og omriss: slik sakene oppgir; skravert: resten, som de ikke sier noe om.
    .note =
        Inndelingene overlapper: Ikke legg sammen deler fra ulike stolper.
        Vi har regnet ut resten i første og siste stolpe, som kildene ikke sier noe om.
    .alt =
        Tre like lange stolper med { $all } brev i hver: etter om pasienten fikk brevet, om det skulle sendes ut, og om det var gjennomgått.
        Verdiene står i tabellen under.
    .axis = Antall brev
    .column-cut = Delt etter
    .column-part = Del
    .column-letters = Brev

## Ord i flere figurer og tabeller

not-stated = ikke oppgitt
# En verdi som ingen kilde oppgir.
computed = { $value } (regnet ut)
days = Dager
months-after = Måneder etter innføringen

## Hva det førte til

# Ordene i et utsagn. $finding begynner med et tall der det finnes.
verdict-found = { $finding }.
verdict-found-with-note = { $finding }. { $note }
verdict-about = { $about }. { CAPITAL($place) }, { $when }
verdict-speaker = Hvem som sier det

effects-reviews =
    .title = Gjennomgangene oppgir pasienter med forsinket hjelp, fulgt opp eller i risiko; ingen teller skade
    .caption =
        Hva sykehus, myndigheter, selskapet og nyheter sa om følgene av feilene.
        «Kan ha fått konsekvenser», «forsinket», «følges opp» og «risiko» er svakere enn «skadet».
    .note =
        Tallene gjelder ikke det samme som antallet feil som ble funnet.
        Noen teller pasienter blant brev eller undersøkelser, så vi kan ikke regne ut noen andel.
        De fleste kjenner vi fra nyheter.
    .column-about = Hva som ble undersøkt
    .column-reviewed = Gjennomgått
    .column-finding = Hva som ble sagt

effects-gains =
    .title = Av de { $all } gevinstene i tabellen er { $some } tallfestet
    .caption =
        Det kildene melder som bedre, sammen med det samme kilde sier imot.
        De to første gjelder Helseplattformen, de andre samme leverandørs system i andre land.
    .note = Analysen bak de to første kjenner vi fra nyheter.
    .column-about = Hva det gjelder
    .column-finding = Hva som sies

## Ved innføringen og et år før

panel-breaches = Brudd på arbeidstidsreglene (AML-brudd)
panel-overtime = Overtid, timer
panel-man-months = Brutto månedsverk
panel-reports = Meldte uønskede hendelser, pasienter

# $higher av de $count tallene er høyere enn året før; $all sier om alle er det.
effects-months =
    .title = { $all ->
        [yes] { CAPITAL(SPELLED($count)) } tall fra pressen var høyere ved oppstarten enn året før; for uønskede hendelser kanskje tilfeldig
       *[no] Av { SPELLED($count) } tall fra pressen var { SPELLED($higher) } høyere ved oppstarten enn året før; en liten økning kan være tilfeldig
    }
    .caption =
        Bare omriss: året før; fylt: ved oppstarten; skravert: budsjett.
        St. Olavs hospital innførte systemet 12. november 2022, Helse Møre og Romsdal 27. april 2024.
    .note =
        Hvert felt har sin egen akse, så lengden på stolpene kan ikke sammenlignes mellom feltene.
        Vi har regnet ut tidligere overtid og månedsverk og budsjettet av forskjellene som nyhetene oppgir.
        De uønskede hendelsene er pasientrelaterte meldinger fra 27. april til 20. mai; forskjellen kan være tilfeldig eller skyldes at flere meldte fra.
        Én måned er kort tid, og vi vet ikke hva annet som endret seg: Tallene kan ikke vise en virkning av systemet.
    .alt =
        { CAPITAL(SPELLED($count)) } små stolpediagrammer med hver sin akse: ved oppstarten, og samme tid året før.
        Det står i bildet at det ikke er noen sammenligningsgruppe.
        Verdiene står i tabellen under.
    .control = Ingen sammenligningsgruppe: Årsaken er ukjent
    .panel = { $name }, { $place }
    .budget = { $when }, budsjett
    .budget-cell = { $when } (budsjett)
    .column-what = Hva som ble talt

## Frister

# $before og $month er måneder, $low og $high foretakets andeler i dem.
effects-deadlines =
    .title = Møre og Romsdal: om lag { $low } fristbrudd i { $before }, { $high } i { $month }
    .caption =
        Andelen eller antallet pasienter med rett til nødvendig helsehjelp der hjelpen ikke var påbegynt innen fristen.
        Foretaket innførte systemet 27. april 2024.
    .note =
        Foretaket hadde klart flest fristbrudd av foretakene i regionen også i februar 2019; foretakene er av ulik størrelse.
        Vi har regnet ut andelen i april av en avrundet økning.
        To måneder er ingen trend.
    .column-what = Hva som telles
    .column-value = Tall

## Ventetider

series-2016 = Somatikk, tre foretak, 2016
series-2017 = Somatikk, januar til april 2017
series-2022 = Somatikk, 2022
series-2023-start = Januar til april 2023, alle tjenester
series-2023-start-somatic = Januar til april 2023, somatikk
series-2023 = Alle, 2023, en annen serie
series-trust = Helse Møre og Romsdal, to måneder

# Verdiene er dager: tall fra to serier som ikke må settes sammen, og økningene.
effects-waits =
    .title = Ventetider i { SPELLED($series) } serier; { $warned ->
        [1] ett tall bygger
       *[other] { SPELLED($warned) } tall i { $of ->
            [1] én
           *[other] { SPELLED($of) }
        } av dem bygger
    } på data som kilden kaller feil
    .caption =
        Gjennomsnittlig ventetid slik ulike sider oppgir den.
        Sammenlign bare innenfor en serie.
    .note =
        Tallene for 2022 gjelder bare somatikk, de for 2023 er en annen serie: { $later } dager minus økningen på { $rise } er ikke { $nation }, og økningen på { $largest } dager må ikke legges til { $centre }.
        Januar 2024 er i opplæringstiden.
    .column-series = Serie
    .column-warning = Advarsel

# $doubted er antallet regioner i $place; $all sier om ventetiden økte i alle.
effects-wait-changes =
    .title = { $all ->
            [yes] Ventetiden økte i alle regioner i 2023
           *[no] Ventetiden økte i { $rose } av { $regions } regioner i 2023
        }{ $doubted ->
            [0] {""}
           *[other] ; tallet for { $place } er usikkert
        }
    .caption =
        Endring i gjennomsnittlig ventetid fra året før, i dager, slik en nyhetssak gjengir en nasjonal indikator.
        Grått: Norge; skravert: kan fortsatt bygge på feil i data.
    .note =
        Indikatorens egen side omtaler somatiske data fra St. Olavs fra slutten av 2022 som feil; nyhetssaken gjelder alle tjenester i 2023 og sier ikke om de er rettet.
    .alt =
        Stolpediagram over endring i ventetid etter helseregion, i dager; Norge i grått.
        Ventetiden økte i { $rose } av { $regions } regioner; en skravert stolpe kan bygge på feil i data.
        Verdiene står i tabellen under.
    .faulty = { $value } (usikkert)
    .column-change = Dager mer

## Opplæring

status-planned = planlagt
status-happened = gjennomført

# $whom er instructors når alt som er gjort, gjelder dem.
effects-training =
    .title = Av { $all } tall om opplæring er { $planned } planer og { $done } gjennomført{ $whom ->
        [instructors] , bare for instruktører
       *[all] {""}
    }
    .caption =
        Personer, kurs og arrangementer er ulike ting; største tall først.
        Planene fra februar 2022 gjaldt en innføring som senere ble utsatt.
    .note = At vi ikke fant noe om gjennomført opplæring, betyr ikke at den ikke ble holdt.
    .column-status = Status

## Tilbake på nivået fra før, andre steder. Utfall som er et spenn, og utfall der tiden til nivået var tilbake er målt

outcome-productivity = Produktivitet
outcome-activity = Sykehusenes aktivitet
outcome-satisfied-access = Pasienter som er mest fornøyd med tilgjengelighet
outcome-satisfied-providers = Pasienter som er mest fornøyd med behandlerne
outcome-activity-management = Aktivitet, ledelsens forventning
outcome-stay-corrected = Oppholdstid i akuttmottaket, korrigert for pasienttall
outcome-turnaround = Skiftetid mellom operasjoner
outcome-satisfaction-access = Pasienters tilfredshet, tilgjengelighet
outcome-stay = Oppholdstid i akuttmottaket
outcome-activity-region = Aktivitet, regionens egen vurdering
outcome-ratings = De fleste av legenes vurderinger

stood-back = tilbake på utgangsnivået
stood-open = fortsatt lavere sist det ble målt
stood-expected = ventet på forhånd

setting = { $setting }, { $country }
setting-country-unknown = { $setting }, land ikke oppgitt

# Måneder: den korteste og lengste tiden til et nivå var tilbake, og den lengste uten at det var det.
effects-recovery =
    .title = Andre steder var nivået fra før nådd igjen etter { $low }–{ $high } måneder, eller ikke nådd etter { $last }
    .caption =
        Måneder etter innføringen til et nivå var tilbake, eller der det fortsatt var lavere.
        Hver rad er et annet utfall på et annet sted, så langt vi vet ingen av dem i Norge: De har ikke noe gjennomsnitt.
    .note =
        Hvor lang tid det tok, sier ikke hvor dypt fallet var, og hvilke steder det skrives om, er i seg selv et utvalg.
        Den danske forventningen og resultatet er fra samme revisjon, kjent fra en fagforenings nyheter; en leverandør gjengir poliklinikkenes produktivitet.
    .alt =
        Punktdiagram over måneder etter innføringen, én rad for hvert utfall.
        Nivåene var tilbake etter { $low } til { $high } måneder, eller fortsatt lavere etter { $last }.
        Verdiene står i tabellen under.
    .column-outcome = Utfall
    .column-system = Journalsystem
    .column-time = Tid
    .column-stood = Status

# $near og $low er fall i prosent, $year hvor mange år etter innføringen, $years hvor mange den andre er et snitt over.
effects-eye =
    .title = To øyeavdelinger: { $near } færre pasienter i år { $year }, { $low } over { SPELLED($years) } år
    .caption =
        Behandlede pasienter, i prosent av tiden før journalsystemet, ved to øyeavdelinger ved universitetssykehus i USA.
        Ingen av dem har en sammenligningsgruppe.
    .note =
        Den første teller alle behandlere ved en avdeling (n = { $n }) mot de tre månedene før, den andre pasienter per behandler (n = { $other }), i snitt over { SPELLED($years) } år.
        To ulike forløp er ikke et gjennomsnitt, og den prikkede linjen er bare en lesehjelp.
        Det vi har lest, navngir ingen av systemene.
    .alt =
        Diagram over endring i behandlede pasienter etter måneder siden innføringen: Én avdeling nærmer seg utgangsnivået, snittet for en annen over { SPELLED($years) } år ligger langt under.
        Verdiene står i tabellen under.
    .one = Én avdeling, hver periode
    .other = En annen avdeling, snitt over { SPELLED($years) } år: { $mean }
    .column-study = Studie
    .column-who = Hvem
    .column-contrast = Sammenlignet med
    .column-months = Måneder etter
    .column-change = Endring

effects-elsewhere =
    .title = Andre steder var { SPELLED($count) } mål { $least } til { $most } prosent lavere etter oppstarten; de andre har andre enheter
    .caption =
        Hver rad har sitt eget utfall, sin enhet og sitt opplegg: De er ikke én skala og er ikke slått sammen.
        Nesten alle sammenligner før og etter uten sammenligningsgruppe.
    .note =
        Flere er gjengitt i nyheter eller av en leverandør, og de danske dataene for avdelinger omtales som upålitelige.
        For legene i Vantaa er nivået oppgitt som en andel av utgangsnivået.
    .column-outcome = Utfall
    .column-change = Endring
    .column-note = Merknad

## Slik er tall i teksten regnet ut

how-before = andelen i { $later } minus økningen fra { $earlier }
how-change = endring fra det tidligere tallet
how-counted = antall rader
how-rest = alle brevene minus dem som bare nådde pasienten
