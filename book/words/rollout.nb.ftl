### Innføringen av Helseplattformen.

## Kolonneoverskrifter som flere tabeller på siden har

column-event = Hendelse
column-municipalities = Kommuner
column-residents = Innbyggere
column-status = Status
column-sum = Sum
nok-billion = Milliarder kroner
nok-million = Millioner kroner

## Slik er tallene regnet ut

how-municipalities = rader i data/helseplattformen/municipalities.csv
# $status er statusen i ord, som på kartet.
status-counted = kommuner med status «{ $status }»
how-span = måneder fra den første dagen av den første kjente oppstarten til den siste (den første i måneden der dagen ikke er kjent), uten laboratoriedelen
how-reviews = hendelser av slaget gjennomgang som er en framlagt rapport om systemet eller innføringen
how-named = kommuner som er navngitt ved en oppstart, også dem utenfor regionen
how-map = kommuner i regionen som er navngitt ved en oppstart, eller som var del av en slik
how-together = kommuner som er navngitt ved en oppstart, og dem som var del av en av disse
how-share-region = innbyggere i kommunene i regionen som er navngitt ved en oppstart, delt på alle i regionen
how-share-map = det samme, medregnet kommunen som var del av en av dem
how-unexplained-low = en halv prosent mindre enn den oppgitte andelen av innbyggerne i regionen, minus dem i kommunene på kartet, til nærmeste tusen
how-unexplained-high = en halv prosent mer enn den oppgitte andelen av innbyggerne i regionen, minus dem i kommunene på kartet, til nærmeste tusen

## Hendelser

# .title: $first og $last er årstall. .planned: $event er en hendelse som bare er planlagt.
rollout-timeline =
    .title =
        { $live ->
            [1] Én oppstart
           *[other] { CAPITAL(SPELLED($live)) } oppstarter
        } fra { $first } til { $last }, { $late ->
            [1] én utsettelse
           *[other] { SPELLED($late) } utsettelser
        } og { $plans ->
            [1] én plan med ukjent utfall
           *[other] { SPELLED($plans) } planer med ukjent utfall
        }
    .caption =
        De viktigste oppstartene og utsettelsene av Helseplattformen, etter måned.
        Åpne merker viser det som er varslet; ingen kilde vi stoler på, sier at det skjedde.
        Firkanter er utsettelser.
        Romben, laboratoriedelen fra 2020, er ikke talt som en oppstart; avstandene følger ikke tiden.
    .note =
        Et merke er åpent til en kilde sier at det ble gjennomført, også når datoen er passert.
        Sykehus og kommuner som tok systemet i bruk samme dag, er ett merke.
        At St. Olavs utsatte innføringen i mai 2022, kjenner vi bare fra et debattinnlegg.
    .alt = Tidslinje ovenfra og ned: oppstarter med fylte merker, utsettelser med firkanter og planer med åpne merker. Hendelsene står i tabellen under.
    .planned = { $event } (planlagt)
    .beside = { $event }, sammen med { SPELLED($count) } kommuner

rollout-events =
    .title =
        Hendelsene i innføringen: { $happened } har skjedd, { $planned ->
            [1] { $planned } kjenner vi bare som plan
           *[other] { $planned } kjenner vi bare som planer
        }
    .caption = Hendelsene i rekkefølge etter dato, hver med sin kilde.
    .note =
        Måned står der kilden ikke gir dag, og år der den ikke gir måned.
        Uønskede hendelser står i kapitlet om virkninger.
    .column-kind = Type

rollout-reviews =
    .title = { CAPITAL(SPELLED($count)) } gjennomganger: alle konklusjonene vi kjenner, er kritiske; to melder også gevinster, den ene ifølge selskapet
    .caption =
        Rapporter som vurderer systemet eller innføringen, og som er lagt fram.
        Konklusjonene er gjengitt kort, så langt siden vi har lest, forteller.
    .note =
        Flere kjenner vi bare fra nyheter eller fra den som ble gjennomgått.
        Konklusjonen i BCGs evaluering har vi ikke lest; en overskrift i Aftenposten kaller den en knusende rapport.
        Fra Riksrevisjonens rapport i november 2023 gjengir selskapet også funn i systemets favør.
        Den som bestilte en gjennomgang, er nevnt der det er en part i striden.
        { $others ->
            [0] {""}
            [one] Ett annet skritt i tilsynet, for eksempel et gebyr, står i tabellen over hendelser under Detaljer, som på papir er i vedlegget.
           *[other] { CAPITAL(SPELLED($others)) } andre skritt i tilsynet, for eksempel et gebyr, står i tabellen over hendelser under Detaljer, som på papir er i vedlegget.
        }
    .column-review = Gjennomgang
    .column-concluded = Konklusjon

## Kommuner

# Navnet på en gruppe kommuner: hva som er kjent om den, når, og bokstaven for innføringsrunden.
group-dated = { $status } { $when }
group-wave = { $wave }, { $group }

# Slagene ruter i tegnforklaringen; $count er hvor mange kommuner det er av hvert.
kind-live = I bruk ({ $count }), * som del av Ålesund
kind-coming = I planen eller vedtatt ({ $count })
kind-unknown = ? ikke nevnt ({ $count })
kind-declined = – nei inntil videre ({ $count })
# De samme slagene foran navnene.
key-live = I bruk
key-coming = I planen eller vedtatt
key-unknown = Ikke nevnt
key-declined = Nei inntil videre

# .names: kommunene av ett slag, hva vi vet om dem, og hva de heter.
rollout-map =
    .title = Sent i 2024 brukte minst { $named } av { $count } kommuner systemet, { $inferred ->
            [1] én til
           *[other] { SPELLED($inferred) } til
        } antas; { $unknown } er ikke nevnt
    .caption =
        Kommunene i Midt-Norge etter grensene i 2024, omtrentlig plassert; kilder til november 2024.
        Den tykke linjen er grensen mellom Møre og Romsdal og Trøndelag.
    .note =
        Bokstavene er de tre første i navnet, bortsett fra dem som står i parentes her.
        { $names }
        Arealet har ingen betydning.
        Vi vet ikke om en plan ble gjennomført, heller ikke når datoen er passert.
        Haram var en del av Ålesund da Ålesund tok systemet i bruk, og at Haram bruker det, er vår slutning.
        Også Os har tatt systemet i bruk, men ligger utenfor regionen.
        Kommunene i Namdalen har en plass i planen, men kilden navngir dem ikke, så de står blant dem som ikke er nevnt.
    .alt = Kart av like store ruter, én per kommune, etter om systemet er i bruk, planlagt eller ikke kjent. Kommunene står i tabellen under.
    .names = { $kind }: { $names }.
    .column-municipality = Kommune
    .column-county = Fylke
    .column-letters = På kartet

rollout-municipalities =
    .title = Kommunene vi kjenner ved navn, har { $named } av innbyggerne, { $all } med Haram
    .caption = Kommunene etter hva vi vet om dem, med bokstavene de har på kartet, og innbyggere 1. januar 2024.
    .note =
        Innbyggertallene er fra en kopi av tabell 07459 fra Statistisk sentralbyrå som ikke er sammenlignet med Statistikkbanken.
        Statusen bygger på kildene til oppstarter, planer og vedtak.
        Haram var en del av Ålesund da Ålesund tok systemet i bruk; ingen side vi har lest, nevner kommunen.
    .column-group = Gruppe

## Tellinger og dekning

# Navnene på seriene i figurene, ved siste merke.
series-live-or-decided = i bruk eller vedtatt
series-live = i bruk
series-computed = ifølge vår telling
series-forecast = anslag fra april 2024
last-of-series = { $value } { $series }

# .title: $year er året for den siste tellingen av dem i bruk, $decided er den siste tellingen av dem i bruk eller med vedtak.
rollout-counts =
    .title = I { $year } brukte { $live } kommuner systemet; medregnet dem med vedtak var det { $decided }
    .caption = Kommuner, slik selskapet, en kommune eller Helsedirektoratet oppga den dagen.
    .note =
        Vi fant ingen telling etter november 2024, og ingen forklaring på økningen i 2021 blant kommuner med vedtak.
        Kildene regner med 66 kommuner i 2023 og 67 i 2024, der regionen har 64 og 65; Os og Bindal ville gi den forskjellen, men det er vår slutning.
    .alt = To trappelinjer over tid: kommuner som bruker systemet, og kommuner som bruker det eller har gjort vedtak. Verdiene står i tabellen under.

# Måtene å telle kommunene som bruker systemet på.
# $count og $share er dagene som antallet og andelen gjelder.
stated-account = Oppgitt: kommuner { $count }, andel av innbyggerne { $share }
account-named = Navngitt ved en oppstart, medregnet Os i Innlandet
account-region = Av disse, i regionen
account-map = I regionen, med Haram, som på kartet
account-together = Navngitt ved en oppstart, medregnet Os og Haram

rollout-accounts =
    .title = { $named } navngitte i regionen, Os og, etter vår slutning, Haram blir de { $stated } som er oppgitt
    .caption = Hva hver telling teller, med innbyggerne i regionen 1. januar 2024.
    .note =
        At Os og Haram bringer de navngitte kommunene opp i det oppgitte tallet, er vår slutning; vi fant ingen liste over dem kildene teller.
        Innbyggerne i Os er ikke med i dataene våre.
        Den oppgitte andelen gjelder en senere dag enn det oppgitte antallet; oppstarter mellom de to dagene ville heve bare andelen, og vi kjenner ingen ved navn.
    .column-account = Hva som er talt
    .column-share = Av innbyggerne

# Hvem som sier det, og om hva.
share-stated-live = i bruk, oppgitt
share-stated-forecast = i bruk, ventet i april
share-stated-live-or-decided = i bruk eller vedtatt, oppgitt
share-computed-live = navngitt ved en oppstart, og Haram, beregnet av oss

rollout-coverage =
    .title = Den siste oppgitte andelen: { $live } av innbyggerne bodde der systemet var i bruk
    .caption =
        Andel av innbyggerne i Midt-Norge som bor i en kommune med Helseplattformen.
        De trenger ikke selv å ha vært i kontakt med den.
    .note =
        At den senere andelen er lavere, betyr ikke at noe har gått ned: Den tidligere tar også med vedtak.
        Vår telling deler innbyggerne i kommunene som er navngitt, og i Haram, på innbyggerne i regionen 1. januar 2024.
        Den siste oppgitte andelen er høyere enn vår; vi har ikke lest hva kilden deler på, eller hvilke kommuner den teller.
    .alt = Andeler av innbyggerne over tid: vår egen telling i trinn, oppgitte andeler som merker og et anslag som åpent merke. Verdiene står i tabellen under.
    .column-share = Andel

## Kostnader

# .title: hva én revisjon fant brukt, og satt av i starten. .range: den laveste og høyeste summen, der de to mangler.
rollout-costs =
    .title = Riksrevisjonen fant minst { $spent } milliarder kroner brukt, { $aside } satt av; andre summer gjelder annet
    .range = Oppgitte summer går fra { $low } til { $high } milliarder kroner og gjelder ulike ting
    .caption =
        Summer som noen har oppgitt for prosjektet, i milliarder kroner, løpende priser.
        De to med halvfet skrift er fra samme undersøkelse, som stilte dem mot hverandre; ingen andre kan sammenlignes.
    .note =
        Hver sum er det kilden sier på det tidspunktet: en kontrakt, et vedtak, en ramme, brukte penger eller en totalsum med drift.
        De er ingen serie, så ingen økning kan leses ut av dem.
        Det som er brukt, gjelder utvikling, innføring og drift; hva summen som var satt av, skulle dekke, sier ikke kilden vår.
        Totalsummen fra BCG kjenner vi fra en maskinelt laget, redaktørkontrollert avisoppsummering.
    .alt = Punktdiagram over oppgitte summer, den største først; de to fra samme undersøkelse har halvfet skrift og farge. Verdiene står i tabellen under.

rollout-consequences =
    .title = { CAPITAL(SPELLED($count)) } andre summer, fra ulike kilder, kan ikke legges sammen
    .caption = Millioner kroner slik de er oppgitt; de fleste kjenner vi fra nyheter.
    .note = De overlapper: Et underskudd i et foretak omfatter innføringen der.
    .column-whose = Hvem
    .column-note = Merknad
