### Leger og andre om journalsystemene.

## Hvem, hvor mye og mellom hva

# En verdi med intervallet eller kvartilene rundt.
range = { $value } ({ $low }–{ $high })
# Et gjennomsnitt med standardavviket.
deviation = { $value } (±{ $deviation })
# En oddsratio i en tabell med andre verdier; $name er hva størrelsen heter.
odds-ratio = { $name } { $value }
quotes = { $amount } sitater
# Hvor, og hvem som svarte der.
who = { $where }: { $group }
# En studie, hvor den er fra og, der det er navngitt, systemet.
study = { $study }: { $where }
study-with-system = { $study }: { $where }; { $system }
# Hva som ble målt, og hva som sammenlignes.
measure = { $name }: { $contrast }
column-who = Hvem
column-study = Studie
column-value = Verdi
column-n = n
column-measure = Hva som er målt

## System Usability Scale

scale = System Usability Scale (SUS): ti utsagn, 0 til 100, høyere er bedre.
yardstick = Den prikkede linjen er gjennomsnittet for produkter i mange bransjer, en målestokk og ikke en grense for å bestå.
average = bransjesnitt { $average }

sus-norway =
    .title = Alle grupper har median { $highest } eller lavere; lavest er { $who }, med { $value }
    .caption =
        Punktene er medianer, strekene den midterste halvparten av { $answers } svar ved ett norsk universitetssykehus, seks måneder etter et nytt journalsystem i 2022.
        Høyere er bedre; { $average } er gjennomsnittet for produkter i mange bransjer.
    .note =
        { scale }
        Sammendraget navngir verken sykehus eller system; at det er St. Olavs hospital og Helseplattformen, er vår slutning fra forfatterne, tidspunktet og en annen artikkel fra samme undersøkelse.
        Det oppgir ikke hvor mange som svarte i hver gruppe, så vi kan ikke skille forskjellene fra tilfeldigheter.
        Vi kjenner ingen skåre fra tidligere.
        { yardstick }
    .alt =
        Punktdiagram over skårer for brukskvalitet fra 0 til 100: alle, etter yrke og etter fagområde.
        Ingen median er over { $highest }; lavest er { $who }, med { $value }.
        Verdiene står i tabellen under.
    .axis = SUS-skåre, 0 til 100
    .column-median = Median
    .column-half = Midterste halvpart
part-all = Alle
part-occupation = Etter yrke
part-area = Etter fagområde, alle yrker

# $ours er skårene leger og sykepleiere ga ved det norske sykehuset, $theirs utvalgene i andre land, $systems enkeltsystemer.
sus-countries =
    .title = Leger og sykepleiere ved ett norsk sykehus ga { $ours }, utvalg i andre land { $theirs }, enkeltsystemer { $systems }
    .caption =
        SUS-skårer fra 0 til 100, høyere er bedre: medianer med den midterste halvparten, gjennomsnitt med ett standardavvik.
        Fra Norge ett sykehus, { $answers } svar, seks måneder etter innføringen; fra andre land mange virksomheter.
        Bioingeniørene ved sykehuset gir høyere skåre enn legene og sykepleierne.
    .note =
        { scale }
        Ingenting er slått sammen.
        Tiden siden innføringen i andre land er ikke oppgitt og trolig lang, de som svarte, er ulike, og færre enn én av fem svarte på to av undersøkelsene: Forskjellen kan ikke tilskrives Epic, landet eller tiden alene.
        Det lavest og det høyest vurderte systemet er deler av det britiske utvalget.
        Den koreanske studien oppgir ikke standardavvik.
        Hvilket sykehus og system det gjelder i Norge, er vår slutning.
        { yardstick } Gjennomsnittet er { $average }.
    .alt =
        Punktdiagram over skårer for brukskvalitet fra 0 til 100 etter land og gruppe, medianer og gjennomsnitt hver for seg.
        Det norske sykehuset har { $ours }, andre land { $theirs }.
        Verdiene står i tabellen under.
    .column-kind = Type
    .column-score = Skåre og spredning
scores = { $low }–{ $high }

# Overskrifter over skårene av hvert slag.
spread-median = Medianer, med midterste halvpart
spread-mean = Gjennomsnitt, med ett standardavvik
spread-share = Andeler
spread-amount = Mengder
spread-change = Endringer
spread-odds-ratio = Oddsratioer
spread-range-end = Ender av spenn

## Hvorfor skårene ikke slås sammen

# En verdi med intervallet.
sus-heterogeneity =
    .title = Utvalgene er for ulike til å slås sammen: laveste I² er { $least }
    .caption =
        En sensitivitetsanalyse, ikke et resultat.
        SUS-skårer for leger og sykepleiere i USA, akuttleger i Storbritannia og alt helsepersonell ved ett norsk sykehus.
    .note =
        I² er andelen av variasjonen utover tilfeldigheter, τ² variansen mellom utvalg i kvadrerte poeng med Q-profilintervall, Q har like mange frihetsgrader som utvalg minus én (alle p under 0,001).
        Siste kolonne er 95 %-prediksjonsintervallet for gjennomsnittet i et nytt utvalg; det kan gå ut over skalaen.
        Medianer og kvartiler er gjort om til gjennomsnitt og standardavvik for normalfordelte svar (Wan mfl. 2014); skårer nær bunnen av skalaen er ikke normalfordelte.
        Intervaller fra normalfordelingen er for smale for tre eller fire utvalg.
        Gjennomsnittet ville ikke beskrive noen: Yrker, land, systemer og tid siden innføringen er ulike samtidig.
        Det andre antallet sykepleiere er { $many } i stedet for { $few }.
    .column-samples = Utvalg
    .column-between = Mellom utvalg
    .column-interval = Intervall
    .column-i2 = I²
    .column-tau2 = τ²
    .column-q = Q
    .column-mean = Modellens snitt, ikke et funn
    .column-further = Et nytt utvalg
    .value = { $value } ({ $interval })
selection-all = Alle fire
selection-completed = Alle fire, annet antall sykepleiere
selection-without-norway = Uten det norske sykehuset
method-REML = REML
method-DL = DerSimonian–Laird
method-PM = Paule–Mandel
test-HK = Hartung–Knapp
test-z = normal

## Leger sammenlignet med andre

# $worst sier om legene svarer minst positivt overalt, og $worse på hvor mange av de $measures målene; $counted er hvor
# mange av dem som har kjent antall svar.
# Overskriften over et felt.
physicians-others =
    .title = { $worst ->
        [everywhere] I { SPELLED($surveys) } undersøkelser om Epic (én utledet) svarer leger mindre positivt enn andre på alle { SPELLED($measures) } spørsmål
       *[some] I { SPELLED($surveys) } undersøkelser om Epic (én utledet) svarer leger mindre positivt enn andre på { $worse } av { $measures } spørsmål
    }
    .caption =
        Leger sammen med sykepleiere eller alle ansatte.
        Hvert felt er ett spørsmål i én undersøkelse på egen skala: Sammenlign innenfor et felt, aldri mellom felt.
        Antall svar er kjent for { SPELLED($counted) } av de { SPELLED($measures) }.
    .note =
        Norge: ett sykehus seks måneder etter innføringen; sykehus og system er vår slutning.
        Danmark: ansatte ved sykehusene i Region Hovedstaden i 2018, om lag to år etter første innføring; alle ansatte, ifølge kilden over 10 000, omfatter legene, og en fagforening gjengir tallene.
        Finland: fra et sammendrag, om lag tre år etter første innføring.
        Alle gjelder Epic, den norske etter vår slutning; ingen felt sammenligner med det som var før.
        Uten antall svar kan en avstand ikke skilles fra tilfeldigheter.
    .alt =
        { CAPITAL(SPELLED($measures)) } felt med punkter, ett for hvert spørsmål: leger sammen med sykepleiere eller alle ansatte.
        Leger svarer mindre positivt på { SPELLED($worse) } av dem.
        Verdiene står i tabellen under.
    .panel = { $where }: { $asked } ({ $better })
asked-sus = SUS-skåre, median
asked-dissatisfied = misfornøyd
asked-information-easy = pasientinformasjon er lett å finne
asked-improves-care = systemet bidrar til bedre behandling

## Utbrenthet og det som følger med

# $clear sier om intervallet ligger på én side av 1.
burnout-odds =
    .title = { $clear ->
        [yes] Lav brukskvalitet henger sammen med utbrenthet ved ett sykehus: oddsratio { $odds }
       *[no] Lav brukskvalitet henger ikke klart sammen med utbrenthet ved det norske sykehuset: oddsratio { $odds }
    }
    .caption =
        Justerte oddsratioer med 95 %-intervall, laveste mot høyeste fjerdedel av SUS-skårene, alt helsepersonell ved ett norsk sykehus.
        Den prikkede linjen ved 1 betyr ingen sammenheng; aksen er logaritmisk.
    .note =
        En sammenheng, ikke en virkning: Folk svarte om seg selv på ett tidspunkt, så verken årsak eller retning er kjent.
        En oddsratio over 2 betyr ikke mer enn dobbelt så mange personer der utbrenthet er vanlig.
        Oddsratioer fra andre studier, med andre kontraster, står i tabellene under Detaljer, som på papir er i vedlegget.
    .alt =
        Punktdiagram over oddsratioer med intervaller på logaritmisk akse, med en linje ved 1 for ingen sammenheng.
        For utbrenthet er den { $odds }.
        Verdiene står i tabellen under.
    .column-contrast = Kontrast
    .column-odds = Oddsratio (95 %-intervall)
section-quarters = Laveste mot høyeste fjerdedel av SUS-skårene

## Variasjon

# $larger av de $studies studiene finner mer variasjon mellom virksomheter enn mellom systemer.
usability-variation =
    .title = { $which ->
        [both] En studie og et konsulentselskap finner begge mer variasjon mellom virksomheter enn mellom systemer
       *[some] I { $larger } av { $studies } framstillinger varierer brukskvaliteten mer mellom virksomheter enn systemer
    }
    .caption =
        Sveits: en flernivåmodell av legers svar.
        Storbritannia: det et konsulentselskap skriver om den nasjonale undersøkelsen.
    .note =
        De to andelene i hver studie er nesten hele variasjonen, og da er det lite igjen til forskjeller mellom personer; vi så ikke hva som er regnet med, og heller ikke den britiske metoden.
        Tallene forklarer ikke hvorfor virksomheter er ulike.
    .column-variation = Variasjon
    .column-share = Andel

## Utsagn i presentasjonen

# Et estimat: hva, hvor mye, hvem og, der det er kjent, antall svar.
physician-statements =
    .title = Om { SPELLED($same) } av { SPELLED($count) } utsagn finnes det åpne kilder om samme sak, men ingen andel av legene
    .caption =
        Samme sak: spurt om eller funnet ved ett norsk sykehus.
        Beslektet: noe som ligner, eller folk andre steder.
    .note =
        Presentasjonen gjengir resultater fra REAL som vi ikke har funnet publisert.
        At vi ikke fant noe nærmere, taler ikke mot et utsagn.
        Funn uten tall kommer fra et sammendrag som ikke oppgir noe tall.
        En språkmodell kodet dette én gang, og ikke noe menneske har gjentatt det.
    .column-statement = Presentasjonen sier
    .column-evidence = Åpne kilder
    .column-close = Nærhet
    .column-reason = Forbehold
    .evidence = { $name }: { $value } ({ $group }, { $where })
    .evidence-counted = { $name }: { $value } ({ $group }, { $where }, n{"\u00A0"}={"\u00A0"}{ $count })

## Andre undersøkelser

self-selected =
    Hver rad er ett spørsmål i én undersøkelse; sammenlign bare innenfor samme studie og mål.
    Presse- og fagforeningsundersøkelser har selvvalgte eller ukjente deltakere.
    Avrundede antall svar er kildenes.

usability-elsewhere =
    .title = Hva { $studies } andre studier fra { $countries } land sier om brukskvalitet, spurt på { $ways } måter
    .caption = { self-selected }
    .note = De to danske rundene i regionene er ikke en trend: Vi så ikke året for den andre, og ordlyden kan inneholde en glipp.

strain-elsewhere =
    .title = Utbrenthet og stress måles på ulike måter i { $studies } andre studier
    .caption = { self-selected }
    .note =
        Andeler med utbrenthet sier ikke noe om årsaken.
        En oddsratio over 1 betyr mer utbrenthet, unntatt for lavere skåre for utbrenthet, der den er gunstig.
        En oddsratio for grupper kan ikke sammenlignes med en per poeng, og den samlede kan omfatte andre studier som vises her.
        «Lavest» og «høyest» av studiene er ytterpunktene i en oversikt.

## Følelser, rolle og ønsket om å slutte

emotions-and-role =
    .title = { CAPITAL($physicians) } av legene som svarte, vurderte å slutte; { $nurses } av sykepleierne gjorde ikke det
    .caption =
        Norge: fritekst fra 950 ansatte seks måneder etter innføringen (de fire største av 13 temaer) og undersøkelser fra Legeforeningen, Norsk Sykepleierforbund og Riksrevisjonen, 2023 og 2024.
        Danmark og USA: én undersøkelse hver.
    .note =
        Temaene teller sitater, ikke personer.
        Legeforeningen, mars 2023: 725 svarte, litt under halvparten av sykehusets leger, så de mest engasjerte kan telle mer; «om lag 50» står for ordene halvparten og nesten halvparten.
        Norsk Sykepleierforbund, januar 2023: Om lag 2200 svarte to måneder etter innføringen, og hvor mange som ble spurt, er ikke oppgitt; 27, 21 og 52 % blir til sammen hundre, så vi leser dem som svar på ett spørsmål.
        Riksrevisjonen, april 2024: kjent fra en nyhetssak, uten antall svar.
        Danmark: en undersøkelse fra de yngre legenes forening i 2019.
        USA: en nyhetssak om en ansattundersøkelse i et annet system.
        Ingen av tallene har et tidligere tall å sammenligne med, og bare temaene kommer fra en forskningsartikkel.
    .column-subject = Emne
subject-themes = Temaer i friteksten
subject-pressure = Arbeidspress
subject-leaving = Ønske om å slutte
subject-giving-up = Feil og hjelp
subject-confidence = Arbeidslyst og trygghet
subject-patients = Pasientenes tid og sikkerhet

## Hvordan sidens tall er regnet ut

how-q1 = nedre kvartil i raden
how-q3 = øvre kvartil i raden
how-low = nedre ende av intervallet i raden
how-high = øvre ende av intervallet i raden
how-n = antall svar i raden
how-tau = kvadratroten av τ² (REML)
