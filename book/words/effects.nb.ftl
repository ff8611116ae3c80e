### Hva som er kjent om tiden etter innføringen.

## Hva som ble talt, hva brevene ble delt etter, og delene

kind-letters = brev
kind-results = prøvesvar
kind-messages = meldinger, henvisninger
kind-patients = pasienter
cut-copies = Nådde de pasienten?
cut-resending = Skulle de ettersendes?
cut-review = Var de gjennomgått 13. mars 2023?
part-copies-patient = pasienten ja, kopier nei
part-copies-rest = ikke sagt
part-resending-to-send = skulle sendes
part-resending-not-to-send = skulle ikke sendes
part-review-reviewed = gjennomgått
part-review-rest = ikke ennå
# Navnet på en del som er regnet ut, i dataene som leserne laster ned.
rest = Resten

## Oppdagede feil

effects-errors =
    .title = { $count } tellinger av oppdagede feil, fra { $few } { $low } til { $many } { $high }
    .caption =
        Feil som noen fant og meldte, ikke skade.
        De teller ulike ting, slik symbolet viser, over ulik tid og på steder av ulik størrelse: de legges ikke sammen, og den som leter lenger, kan finne flere.
        Ingen telling er kjent for systemene som var der før.
        Hvert trinn på aksen er ti ganger det forrige.
    .axis = Antall funnet, logaritmisk akse
    .column-what = Hva som ble funnet

## Brev

effects-letters =
    .title = Av { $all } brev nådde { $part } pasienten, men ikke dem som skulle ha kopi
    .caption =
        Elektroniske brev fra St. Olavs hospital, november 2022 til mars 2023, som ikke nådde en mottaker, delt på tre måter av to nyhetssaker.
        Delingene overlapper, og delene legges ikke sammen på tvers av stolpene.
        Resten i første og siste stolpe er regnet ut; ingenting er sagt om den.
        Om brevene ble ettersendt som planlagt, er ikke sett.
    .alt = Tre like lange stolper, { $all } brev i hver.
    .cut = { $cut } { $parts }.
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
    .title = { $all } utsagn om skade eller risiko; { $some } oppgir hvor mange som ble gjennomgått
    .caption =
        En annen størrelse enn feilene som ble funnet.
        Noen teller pasienter blant brev eller undersøkelser, så ingen andel kan regnes ut.
        «Kan ha fått konsekvenser», «forsinket», «må følges opp» og «i risiko» er svakere enn «skadet».
        De fleste er kjent fra nyheter; hvordan det gikk med pasientene, er ikke funnet.
    .column-about = Hva som ble undersøkt
    .column-reviewed = Gjennomgått
    .column-finding = Hva som ble sagt

effects-gains =
    .title = { $all } meldte gevinster; { $some } av dem har et tall
    .caption =
        Det kildene melder som bedre, sammen med det samme kilde sier imot.
        De to første gjelder Helseplattformen og er kjent fra nyheter om en analyse som ikke er lest selv; de andre gjelder samme leverandørs system i andre land.
    .column-about = Hva det gjelder
    .column-finding = Hva som sies

## Ved innføringen og et år før

panel-breaches = Brudd på arbeidstidsreglene
panel-overtime = Overtid, timer
panel-man-months = Brutto månedsverk
panel-reports = Uønskede hendelser, pasienter

effects-months =
    .title = { CAPITAL(SPELLED($count)) } tall fra tiden for innføringen og året før, uten sammenligningsgruppe: de viser ingen virkning
    .caption =
        Hul: året før; fylt: tiden for innføringen; skravert: budsjett.
        Hvert felt har sin egen akse.
        St. Olavs hospital tok systemet i bruk 12. november 2022, Helse Møre og Romsdal 27. april 2024; de uønskede hendelsene der er pasientrelaterte meldinger fram til 20. mai.
        Tidligere overtid og månedsverk og budsjettet er regnet ut av forskjellene nyhetene oppgir.
        Tallene faller sammen i tid med innføringen: det er ingen sammenligningsgruppe, én måned er kort tid, og hva annet som endret seg, er ikke kjent.
        Forskjellen i uønskede hendelser kan være tilfeldig.
    .alt = { CAPITAL(SPELLED($count)) } små stolpediagrammer med hver sin akse.
    .panel = { $name }, { $place }
    .panel-values = { $panel }: { $values }.
    .budget = { $when }, budsjett
    .budget-cell = { $when } (budsjett)
    .column-what = Hva som ble talt

## Frister

# $before og $month er måneder, $low og $high foretakets andeler i dem, $nation landets.
effects-deadlines =
    .title = Fristbrudd i Møre og Romsdal: om lag { $low } i { $before }, { $high } i { $month }, landet { $nation }
    .caption =
        Andelen pasienter som ble behandlet etter fristen de hadde fått, eller antallet.
        Foretaket tok systemet i bruk 27. april 2024.
        Det hadde klart flest fristbrudd av foretakene i regionen også i februar 2019, flere år før; foretakene er av ulik størrelse.
        Andelen i april er regnet ut av en avrundet økning.
        To måneder er ingen trend, og landets andel i april er ikke sett.
    .column-what = Hva som telles
    .column-value = Tall

## Ventetider

series-2016 = Somatikk, tre foretak, 2016
series-2017 = Somatikk, januar til april 2017
series-2022 = Somatikk, 2022
series-2023-start = Januar til april 2023
series-2023 = Alle, 2023, en annen serie
series-trust = Helse Møre og Romsdal, to måneder

# Verdiene er dager: tall fra to serier som ikke må settes sammen, og økningene.
effects-waits =
    .title = Ventetider i { $series } serier; for { $warned } tall sier kilden selv at data er feil
    .caption =
        Gjennomsnittlig ventetid slik ulike sider oppgir den.
        Et kryss: siden advarer om at data fra St. Olavs etter 12. november 2022 er ufullstendige og feil, med altfor lang ventetid.
        Tallene for 2022 gjelder bare somatikk, de for 2023 er en annen serie: { $later } dager minus økningen på { $rise } er ikke { $nation }, og økningen på { $largest } dager må ikke legges til { $centre }.
        Sammenlign bare innenfor en gruppe.
        Januar 2024 er i opplæringstiden.
    .alt = Punktdiagram i grupper, uten linjer.
    .group = { $series }: { $values }.
    .somatic = { $place }, somatikk
    .warned = { $value } feil i data
    .column-series = Serie
    .column-warning = Advarsel

# $doubted er antallet regioner i $place.
effects-wait-changes =
    .title = Fra 2022 til 2023 økte ventetiden i { $rose } av { $regions } regioner{ $doubted ->
            [0] {""}
           *[other] ; hvor mye i { $place }, gjør gale data uvisst
        }
    .caption =
        Endring i gjennomsnittlig ventetid fra året før, i dager, gjengitt i en nyhetssak om en nasjonal indikator; grått: Norge.
        Dataene fra St. Olavs fra slutten av 2022 ble omtalt som feil på indikatorens side, og nyhetssaken sier ikke om de er rettet.
    .alt = { $bars } { days }.
    .column-change = Dager mer

## Opplæring

status-planned = planlagt
status-happened = gjennomført

# $whom er instructors når alt som er gjort, gjelder dem.
effects-training =
    .title = { $planned } av { $all } tall om opplæring er planer; { $done } gjelder noe som er gjort{ $whom ->
        [instructors] , bare instruktører
       *[all] {""}
    }
    .caption =
        Hul: sagt før det fant sted; fylt: omtalt som gjort.
        Personer, kurs og arrangementer er ulike ting.
        Planene fra februar 2022 gjaldt en innføring som senere ble utsatt.
        Hva som ble holdt, hvor mange som deltok, og hvor mange timer det tok, er ikke funnet; at vi ikke fant noe om det, betyr ikke at det ikke ble holdt.
        Hvert trinn på aksen er ti ganger det forrige.
    .value = { $number }, { $status }
    .axis = Antall, logaritmisk akse
    .column-status = Status

## Tilbake andre steder. Utfall som er et spenn, og utfall der tiden til nivået var tilbake er målt

outcome-productivity = Produktivitet
outcome-activity = Sykehusenes aktivitet
outcome-satisfied-access = Pasienter som er mest fornøyd med tilgjengelighet
outcome-satisfied-providers = Pasienter som er mest fornøyd med behandlerne
outcome-activity-management = Aktivitet, ledelsens forventning
outcome-stay-corrected = Liggetid, korrigert for pasienttall
outcome-turnaround = Skiftetid mellom operasjoner
outcome-satisfaction-access = Pasienters tilfredshet, tilgjengelighet
outcome-stay = Liggetid
outcome-activity-region = Aktivitet, regionens egen vurdering
outcome-ratings = De fleste av legenes vurderinger

stood-back = tilbake på nivået før
stood-open = fortsatt lavere sist det ble målt
stood-expected = ventet på forhånd

setting = { $setting }, { $country }
setting-country-unknown = { $setting }, land ikke oppgitt

# Måneder: den korteste og lengste tiden til et nivå var tilbake, og den lengste uten at det var det.
effects-recovery =
    .title = Andre steder: tilbake etter { $low } til { $high } måneder, eller fortsatt ikke etter { $last }
    .caption =
        Hver rad er et annet utfall et annet sted: de er ikke én størrelse og har ikke noe gjennomsnitt.
        Tiden til noe er tilbake, sier ikke hvor dypt fallet var, og hvilke steder det skrives om, er i seg selv et utvalg.
        Den danske forventningen og resultatet er fra samme revisjon, kjent fra en fagforenings nyheter; poliklinikkenes produktivitet er gjengitt av en leverandør.
        Ingen er fra Norge.
    .alt = Punktdiagram etter måneder.
    .name = { $name } ({ $setting })
    .value = { $duration }, { $stood }
    .column-outcome = Utfall
    .column-system = Journalsystem
    .column-time = Tid
    .column-stood = Status

# $near og $low er fall i prosent, $year hvor mange år etter innføringen, $years hvor mange den andre er et snitt over.
effects-eye =
    .title = To øyeavdelinger: { $near } færre pasienter i år { $year }, og { $low } færre i snitt over { SPELLED($years) } år
    .caption =
        Behandlede pasienter, i prosent av tiden før journalsystemet, ved to øyeavdelinger ved universitetssykehus i USA.
        Systemene er ikke navngitt i det som er lest.
        Den første teller alle behandlere ved en avdeling (n = { $n }) mot de tre månedene før, den andre pasienter per behandler (n = { $other }); begge er før og etter uten sammenligningsgruppe.
        To ulike forløp er ikke et gjennomsnitt, og den prikkede linjen leder bare øyet.
    .alt = Diagram etter måneder siden innføringen. Én avdeling: { $course }. Den andre, snitt over { SPELLED($years) } år: { $mean }.
    .point = måned { $month }: { $value }
    .one = Én avdeling, hver periode
    .other = En annen avdeling, snitt over { SPELLED($years) } år: { $mean }
    .column-study = Studie
    .column-who = Hvem
    .column-contrast = Sammenlignet med
    .column-months = Måneder etter
    .column-change = Endring

effects-elsewhere =
    .title = Studier andre steder, de fleste uten sammenligningsgruppe: fall på { $least } til { $most } prosent, og én økning i besøk
    .caption =
        Hver rad har sitt eget utfall, sin enhet og sitt opplegg; de er ikke én skala og er ikke slått sammen.
        Nesten alle sammenligner før og etter uten sammenligningsgruppe, flere er gjengitt i nyheter eller av en leverandør, og de danske dataene for avdelinger omtales som upålitelige.
        For legene i Vantaa er nivået oppgitt mot nivået før.
    .column-outcome = Utfall
    .column-change = Endring
    .column-note = Merknad

## Slik er tall i teksten regnet ut

how-before = andelen i { $later } minus økningen fra { $earlier }
how-change = endring fra det tidligere tallet
how-counted = antall rader
