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
how-reviews = hendelser av slaget gjennomgang som er en framlagt rapport om systemet eller innføringen
how-named = kommuner som er navngitt ved en innføring, også dem utenfor regionen
how-map = kommuner i regionen som er navngitt ved en innføring, eller som var del av en slik
how-together = kommuner som er navngitt ved en innføring, og dem som var del av en av disse
how-share-region = innbyggere i kommunene i regionen som er navngitt ved en innføring, mot alle i regionen
how-share-map = det samme, medregnet kommunen som var del av en av dem
how-unexplained-low = en halv prosent mindre enn den oppgitte andelen av innbyggerne i regionen, minus dem i kommunene på kartet, til nærmeste tusen
how-unexplained-high = en halv prosent mer enn den oppgitte andelen av innbyggerne i regionen, minus dem i kommunene på kartet, til nærmeste tusen

## Hendelser

# .title: $first og $last er årstall. .marked: $status sier at hendelsen bare er planlagt.
rollout-timeline =
    .title =
        { $live ->
            [1] Én innføring
           *[other] { CAPITAL(SPELLED($live)) } innføringer
        } fra { $first } til { $last }, { $late ->
            [1] én utsettelse
           *[other] { SPELLED($late) } utsettelser
        }, og { $plans ->
            [1] én plan
           *[other] { SPELLED($plans) } planer
        } uten kjent utfall
    .caption =
        Numrene viser til tabellen over hendelser.
        Hul: varslet, og ikke kjent at det har skjedd, også når datoen er passert.
        Merkene står ved første dag i perioden kilden oppgir; merker over hverandre har ingen rekkefølge.
        Innføringer i sykehus og kommuner samme dag er ett merke.
        Bare de viktigste hendelsene er tegnet; tabellen har flere, også utsettelser.
    .alt = Tidslinje i baner etter slag.
    .marked = { $when } ({ $status })
    .column-number = Nr.

rollout-events =
    .title =
        Hendelsene i innføringen: { $happened } har skjedd, { $planned ->
            [1] { $planned } er bare kjent som plan
           *[other] { $planned } er bare kjent som planer
        }
    .caption =
        Hendelsene i rekkefølge etter dato; numrene er de i tidslinjen.
        Uønskede hendelser har et eget kapittel.
        Måned står der kilden ikke gir dag, år der den ikke gir måned.
    .column-number = Nr.
    .column-kind = Slag

rollout-reviews =
    .title = { CAPITAL(SPELLED($count)) } gjennomganger, de fleste kritiske, og { $others ->
            [one] ett annet skritt
           *[other] { SPELLED($others) } andre skritt
        } i tilsynet med løsningen
    .caption =
        En gjennomgang er en rapport som vurderer systemet eller innføringen av det, og som er lagt fram.
        At noen er valgt til å granske, et gebyr, og tilsyn der det ikke er sett om de gjelder systemet, står i lista, men er ikke talt med.
        Hva hver konkluderte, med våre ord og så langt siden som er lest, forteller; flere er kjent fra nyheter eller fra den som ble gjennomgått.
        Den som bestilte en gjennomgang, er nevnt der det er en part i striden.
    .column-review = Hva som skjedde
    .column-kind = Hva det er
    .column-concluded = Konklusjon

## Kommuner

# Navnet på en gruppe kommuner: hva som er kjent om den, når, og bokstaven for innføringsrunden.
group-dated = { $status } { $when }
group-wave = { $wave }, { $group }

# Tegnet på ruten til en kommune uten innføringsrunde; stjernen følger også etter bokstaven for en runde.
sign-live = •
sign-live-as-part = *
sign-planned = P
sign-decided = V
sign-declined = –
sign-not-known = ?

# .legend er en gruppe kommuner: tegnet, hva som er kjent om den, og hvor mange kommuner den har.
rollout-map =
    .title =
        Av { $count } kommuner er { $named } navngitt ved en innføring, { $part ->
            [0] {""}
            [one] én var del av en slik,
           *[other] { SPELLED($part) } var del av en slik,
        } og om { $unknown } er ingenting funnet
    .caption =
        Kommuner etter grensene i 2024, omtrentlig plassert; arealet har ingen betydning, og den tykke linjen er fylkesgrensen.
        En bokstav er innføringsrunden, P en plass i den publiserte planen (ikke kjent om det skjedde, også når datoen er passert), V vedtak uten dato, – nei inntil videre, ? ingenting funnet.
        Haram (*) var del av Ålesund da den startet; at den er i drift, er vår slutning.
        Os startet i andre runde og ligger i Innlandet, utenfor regionen.
        Kommunene i Namdalen har en planlagt plass, men kilden navngir dem ikke, så de står som ikke kjent.
    .alt = Kart av like store ruter, én per kommune.
    .legend = { $sign }  { $name } ({ $count })
    .dated = { $status }, { $when }
    .column-municipality = Kommune
    .column-county = Fylke

rollout-municipalities =
    .title = Kommunene som er navngitt ved en innføring, har { $named } av innbyggerne i regionen, { $all } med Haram
    .caption =
        Innbyggere 1. januar 2024 etter grensene i 2024, fra en kopi av Statistisk sentralbyrås tabell 07459 som ikke er sammenlignet med Statistikkbanken.
        Statusen bygger på kildene til innføringer, planer og vedtak, ikke på Statistisk sentralbyrå, som bare teller innbyggere.
        Haram var del av Ålesund da den startet; ingen side som er lest, nevner kommunen.
    .column-group = Gruppe

## Tellinger og dekning

series-live-or-decided = i drift eller vedtatt, oppgitt
series-live = i drift, oppgitt
series-named = i drift, navngitt ved innføringene

# .title: $year er året for den siste tellingen av dem i drift, $decided er den siste tellingen av dem i drift eller med vedtak.
rollout-counts =
    .title = { $live } kommuner er oppgitt i drift i { $year }; medregnet dem med vedtak var det { $decided } ved siste telling
    .caption =
        Oppgitt: av selskapet, en kommune eller Helsedirektoratet, den dagen merket står.
        Navngitt: kommunene som er navngitt ved innføringene, lagt sammen, medregnet Os og uten Haram; den stiplede linjen er bare til hjelp for øyet.
        Haram ble skilt ut fra Ålesund 1. januar 2024, og fra da av er det oppgitte tallet ett høyere enn det navngitte: Haram ville gi forskjellen, men det er vår slutning.
        Kildene regner med 66 kommuner i 2023 og 67 i 2024, der regionen har 64 og 65; Os og Bindal ville gi den forskjellen, men også det er vår slutning.
        Ingen telling etter november 2024 er funnet.
    .alt = Punkter over tid.
    .value = { $value } ({ $when })

# Måtene å telle kommunene i drift på.
# $count og $share er dagene som antallet og andelen gjelder.
stated-account = Oppgitt: kommuner { $count }, andel av innbyggerne { $share }
account-named = Navngitt ved en innføring, medregnet Os i Innlandet
account-region = Av disse, i regionen
account-map = I regionen, med Haram, som på kartet
account-together = Navngitt ved en innføring, medregnet Os og Haram

rollout-accounts =
    .title = { $stated } kommuner er oppgitt som i drift; regnes både Os og Haram med, er { $together } kjent ved navn
    .caption =
        Ingen telling står for en annen.
        Innbyggerne er dem i regionen 1. januar 2024; innbyggerne i Os er ikke med i dataene våre.
        At Os og Haram bringer de navngitte kommunene opp i det oppgitte tallet, er vår slutning; ingen liste over dem kildene teller, er funnet.
        Den oppgitte andelen gjelder en senere dag enn det oppgitte antallet; innføringer mellom de to dagene ville heve andelen alene, og ingen er kjent ved navn.
    .column-account = Hva som er talt
    .column-share = Av innbyggerne

# Hvem som sier det, og om hva.
share-stated-live = i drift, oppgitt
share-stated-forecast = i drift, anslag i april
share-stated-live-or-decided = i drift eller vedtatt, oppgitt
share-computed-live = navngitt som i drift, og Haram, beregnet

rollout-coverage =
    .title = { $live } av innbyggerne bodde der løsningen var i bruk etter den siste andelen som er oppgitt, { $decided } vedtak medregnet: to definisjoner
    .caption =
        Andel av innbyggerne i Midt-Norge som bor i en kommune med Helseplattformen, ikke personer som har møtt den.
        Den senere, lavere andelen er ingen nedgang: den tidligere teller også vedtak.
        Beregnet: innbyggere 1. januar 2024 i kommuner som er navngitt, og i Haram, delt på alle i regionen.
        Den oppgitte andelen ved utgangen av 2024 er høyere enn den beregnede, og forskjellen er ikke forklart: hva kilden deler på, og hvilke kommuner den teller, er ikke sett.
    .column-share = Andel
    .legend-stated = oppgitt
    .legend-forecast = anslag
    .legend-computed = beregnet av oss

## Kostnader

rollout-costs =
    .title = Oppgitte summer går fra { $low } til { $high } milliarder kroner og gjelder ulike ting
    .caption =
        Hvert punkt er det forfatteren i kildelinjen sier på det tidspunktet: en kontrakt, et vedtak, en ramme, brukte penger eller en totalsum med drift.
        De er påstander og ingen serie: ingen økning kan leses ut av dem.
        Totalsummen fra BCG er kjent fra en maskinelt laget, redaktørkontrollert avisoppsummering.
        Milliarder kroner, løpende priser.
    .alt = Punktdiagram uten linjer mellom punktene. { $values }. { nok-billion }.
    .value = { $name }: { $amount }

rollout-consequences =
    .title = { CAPITAL(SPELLED($count)) } andre summer, hver fra sin forfatter, kan ikke legges sammen
    .caption =
        Millioner kroner slik de er oppgitt; de fleste er kjent fra nyheter.
        De overlapper: et underskudd i et foretak omfatter innføringen der.
    .column-whose = Hvem
    .column-note = Å merke seg

## Andre programmer

mark-go-live = innføring
mark-review = gjennomgang, revisjon, tilsyn eller gebyr
mark-other = hendelse eller klage

# Hvor lang tid de kjente innføringene i et program spenner over, i måneder, og hvor; den første er vår egen, de andre følger den.
span-helseplattformen = { $months ->
    [1] { $months } måned i Midt-Norge
   *[other] { $months } måneder i Midt-Norge
}
span-sundhedsplatformen = { $months } i Danmark
span-apotti = { $months } i Finland
span-cambridge = { $months } i Cambridge
span-encompass = { $months } i Nord-Irland
span-insel = { $months } i Bern
span-vastra-gotaland = { $months } i Västra Götaland

# .event: $months er hvor lenge etter den første innføringen.
rollout-programmes =
    .title = Kjente innføringer over { $spans }
    .caption =
        Bare det som har skjedd.
        Måned 0: Cambridge 26. oktober 2014, Herlev og Gentofte 21. mai 2016, Peijas 10. november 2018, Trondheim 7. mai 2022; laboratoriedelen i Midt-Norge startet i 2020 og er utelatt.
        Programmene er ulike i størrelse, omfang og land, og hendelsene er de som er funnet: at et merke mangler, betyr ikke at ingenting skjedde.
    .alt = Punkter etter måneder siden første innføring.
    .event = { $months } { $event }
    .axis = Måneder siden første innføring
    .column-programme = Program
    .column-months = Måneder
