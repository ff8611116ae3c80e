### Leger og andre om journalsystemene.

## Hvem, hvor mye og mellom hva

# En verdi med intervallet eller kvartilene rundt.
range = { $value } ({ $low }–{ $high })
# Et gjennomsnitt med standardavviket.
deviation = { $value } (±{ $deviation })
# En oddsrate i en tabell med andre verdier; $name er hva størrelsen heter.
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
column-measure = Mål

## System Usability Scale

scale = System Usability Scale (SUS): ti utsagn, 0 til 100, høyere er bedre.
yardstick = Den prikkede linjen ved { $average } er gjennomsnittet for produkter i mange bransjer; den er en målestokk, ikke en grense for å bestå.
average = bransjesnitt { $average }

sus-norway =
    .title = Av yrkene som er gjengitt, gir { $who } brukskvaliteten lavest skåre: median { $value } av 100
    .caption =
        { scale }
        Punktene er medianer; de brede strekene dekker den midterste halvparten av svarene.
        Ett norsk universitetssykehus, seks måneder etter et nytt journalsystem i 2022, { $answers } svar i alt.
        Sammendraget navngir verken sykehus eller system; at det er St. Olavs hospital og Helseplattformen, er utledet av forfatterne, tidspunktet og en søsterartikkel.
        Hvor mange som svarte i hver gruppe, er ikke oppgitt, og ingen tidligere skåre er kjent: Om legene skiller seg fra fagområdet med samme median eller fra de andre, kan ikke skilles fra tilfeldigheter.
        { yardstick }
    .alt = Punktdiagram av medianer med kvartiler i parentes.
    .column-median = Median
    .column-half = Midterste halvpart
part-all = Alle
part-occupation = Etter yrke
part-area = Etter fagområde, alle yrker

# $order sier hvor skårene ved det norske sykehuset ($ours) ligger sammenlignet med andre land ($theirs).
sus-countries =
    .title = { $order ->
        [below] Ved ett norsk sykehus skårer leger og sykepleiere ({ $ours }) lavere enn i andre land ({ $theirs })
        [above] Ved ett norsk sykehus skårer leger og sykepleiere ({ $ours }) høyere enn i andre land ({ $theirs })
       *[overlap] Ved ett norsk sykehus overlapper legers og sykepleieres skårer ({ $ours }) dem i utlandet ({ $theirs })
    }
    .caption =
        { scale }
        Medianer og gjennomsnitt er tegnet hver for seg, og ingenting er slått sammen.
        I andre land deltok mange virksomheter, trolig lenge etter innføringen, noe som ikke er oppgitt; de som svarte, er ulike, og to av undersøkelsene ble besvart av færre enn én av fem av de spurte: avstanden isolerer verken Epic, land eller tid.
        Det lavest og det høyest vurderte systemet er deler av det britiske utvalget.
        Den koreanske studien oppgir ikke standardavvik.
        Fra Norge: ett sykehus seks måneder etter innføringen, { $answers } svar; sykehus og system er utledet, og bioingeniørene, som skårer høyere, er utelatt.
        { yardstick }
    .alt = Punktdiagram med spredning i parentes.
    .column-kind = Slag
    .column-score = Skåre og spredning
scores = { $low }–{ $high }

# Overskrifter over skårene av hvert slag.
spread-median = Medianer, med midterste halvpart
spread-mean = Gjennomsnitt, med ett standardavvik
spread-share = Andeler
spread-amount = Mengder
spread-change = Endringer
spread-odds-ratio = Oddsrater
spread-range-end = Ender av spenn

## Hvorfor skårene ikke slås sammen

# En verdi med intervallet.
sus-heterogeneity =
    .title = Utvalgene er for ulike til å slås sammen: laveste I² er { $least }
    .caption =
        Dette er en sensitivitetsanalyse, ikke et resultat.
        SUS for leger og for sykepleiere i USA, akuttleger i Storbritannia og alt helsepersonell ved ett norsk sykehus, der journalsystemet er utledet; medianer og kvartiler er gjort om til gjennomsnitt og standardavvik for normalfordelte svar (Wan og andre, 2014), noe skårer nær bunnen av skalaen ikke er.
        I² er andelen av variasjonen ut over tilfeldigheter, τ² variansen mellom utvalg i kvadrerte poeng med Q-profilintervall, Q har like mange frihetsgrader som utvalg minus én (alle p under 0,001).
        Gjennomsnittet ville ikke ha beskrevet noen: yrker, land, systemer og tid siden innføringen er ulike samtidig.
        Siste kolonne er 95 %-prediksjonsintervallet for gjennomsnittet i et nytt utvalg; det dekker det meste av skalaen og kan gå ut over den.
        Intervaller fra normalfordelingen er for smale for tre eller fire utvalg.
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

## Leger ved siden av andre

# $worst sier om legene svarer minst positivt overalt, og $worse på hvor mange av de $measures målene; $counted er hvor
# mange av dem som har kjent antall svar.
# Overskriften over et felt.
physicians-others =
    .title = { $worst ->
        [everywhere] Leger svarer mindre positivt enn andre på alle { SPELLED($measures) } mål; antall svar er kjent for { SPELLED($counted) }
       *[some] Leger svarer mindre positivt enn andre på { $worse } av { $measures } mål; antall svar er kjent for { SPELLED($counted) }
    }
    .caption =
        Hvert felt er ett spørsmål i én undersøkelse på egen skala: sammenlign innenfor et felt, aldri mellom dem.
        Norge: ett sykehus seks måneder etter innføringen, uten antall svar i hver gruppe.
        Danmark: ansatte ved sykehusene i Region Hovedstaden i 2018, om lag to år etter første innføring; alle ansatte, ifølge kilden over 10 000, omfatter legene, og tallene er gjengitt av en fagforening.
        Finland, enighet: fra et sammendrag, om lag tre år etter første innføring; uten antall svar kan ingen av avstandene skilles fra tilfeldigheter.
        Finland, karakterer: bare leger, på to systemer og på alle, i 2025.
        Alle unntatt ESKO og snittet av alle systemer gjelder Epic, ved det norske sykehuset utledet; ingen felt sammenligner med det som var før.
    .alt = Punktdiagram i felt, hvert på egen skala.
    .panel = { $where }: { $asked } ({ $better })
asked-sus = SUS-skåre, median
asked-dissatisfied = misfornøyd
asked-satisfied = fornøyd
asked-information-easy = pasientinformasjon er lett å finne
asked-improves-care = systemet bidrar til bedre behandling
asked-school-grade = skolekarakter fra leger

# Korte navn på rader i figurer, etter radens id. En rad uten kort navn heter det den heter i dataene.
short-E056 = Apotti (Epic)
short-E057 = ESKO
short-E058 = alle systemer

## Utbrenthet og det som følger med

# $clear sier om intervallet ligger på én side av 1.
burnout-odds =
    .title = { $clear ->
        [yes] Lav brukskvalitet henger sammen med utbrenthet ved ett sykehus (oddsrate { $odds }), uten at en effekt er vist
       *[no] Lav skåre for brukskvalitet henger ikke klart sammen med utbrenthet ved det norske sykehuset
    }
    .caption =
        Publiserte oddsrater med 95 %-intervaller på logaritmisk akse; 1 betyr ingen sammenheng.
        Overskriftene gjelder ulike størrelser: en rate for fjerdedeler kan ikke måles mot en rate per poeng.
        De fra det norske sykehuset gjelder alt helsepersonell og er justert.
        Firkantede merker, i de to siste gruppene: over 1 er gunstig.
        Folk svarte om seg selv, nesten alltid på ett tidspunkt, så verken årsak eller retning er kjent.
        Den samlede raten bygger på 41 studier med ulike kontraster, og noen av dem kan også stå her.
    .alt = Punktdiagram av oddsrater med intervaller.
    .column-contrast = Kontrast
    .column-odds = Oddsrate (95 %-intervall)
section-quarters = Laveste mot høyeste fjerdedel av SUS-skårene
section-point = Utbrenthet, per SUS-poeng høyere
section-use = Utbrenthet, bruk av rekvirering eller journal
section-time = Utbrenthet, mer tid i journalen i arbeidstiden
section-lower = Lavere skåre for utbrenthet: over 1 er gunstig
section-satisfied = Fornøyd: over 1 er gunstig
short-E022 = Utbrenthet, ett norsk sykehus
short-E023 = Søvnløshet, ett norsk sykehus
short-E024 = Ønske om å slutte, ett norsk sykehus
short-E026 = Leger, USA
short-E029 = Sykepleiere, USA
short-E103 = Elektronisk rekvirering, leger, USA
short-E094 = Elektronisk journal, 41 studier slått sammen
short-E095 = Det samme, sensitivitetsanalyse
short-E106 = Leger, én poliklinikk i USA, justert
short-E107 = Det samme, ikke justert
short-E101 = Inntil 5 mot 6 eller flere timer i uken etter arbeidstid, leger, USA
short-E102 = Opplæring og støtte god, enig mot uenig, leger, USA
short-E104 = Tid til kontorarbeid: elektronisk journal mot ingen, leger, USA
short-E105 = Tid til kontorarbeid: elektronisk rekvirering mot ingen, leger, USA
short-E267 = Praksisen: innføring opplevd som lett mot ikke, leger, USA
# En rad uten kort navn.
named = { $name }, { $group }, { $country }

## Variasjon

# $larger av de $studies studiene finner mer variasjon mellom virksomheter enn mellom systemer.
usability-variation =
    .title = { $which ->
        [both] I begge studiene varierer brukskvaliteten mer mellom virksomheter enn mellom systemer
       *[some] I { $larger } av { $studies } studier varierer brukskvaliteten mer mellom virksomheter enn systemer
    }
    .caption =
        Sveits: variasjon mellom sykehus med samme system og mellom systemer, i en flernivåmodell av legers svar.
        Storbritannia: det et konsulentselskap skriver om den nasjonale undersøkelsen; metoden er ikke sett.
        De to andelene i hver studie er nesten hele variasjonen, og da er det lite igjen til forskjeller mellom personer; hva som er regnet med, er ikke sett.
        Hvorfor virksomheter er ulike, sier tallene ikke.
    .column-variation = Variasjon
    .column-share = Andel

## Utsagn på lysbildene

# Et estimat: hva, hvor mye, hvem og, der det er kjent, antall svar.
physician-statements =
    .title = Av { SPELLED($count) } utsagn har { SPELLED($same) } åpen evidens om samme sak
    .caption =
        Samme sak: spurt om eller funnet ved ett norsk sykehus.
        I nærheten: noe som ligner, eller folk andre steder.
        Funn uten tall kommer fra et sammendrag som ikke oppgir noe tall.
        At ingenting nærmere er funnet, taler ikke mot et utsagn: lysbildene gjengir resultater fra REAL som vi ikke har funnet publisert.
        En første koding gjort av en språkmodell, ikke gjentatt av et menneske.
    .column-statement = Lysbildene sier
    .column-evidence = Åpen evidens
    .column-close = Nærhet
    .column-reason = Hvor langt det rekker
    .evidence = { $name }: { $value } ({ $group }, { $where })
    .evidence-counted = { $name }: { $value } ({ $group }, { $where }, n{"\u00A0"}={"\u00A0"}{ $count })

## Andre undersøkelser

self-selected =
    Hver rad er ett spørsmål i én undersøkelse; rader kan bare sammenlignes innenfor samme studie og mål.
    Presse- og fagforeningsundersøkelser har selvvalgte eller ukjente deltakere.
    Runde svartall er kildenes egne.

usability-elsewhere =
    .title = { $studies } andre undersøkelser fra { $countries } land spør på { $ways } måter
    .caption =
        { self-selected }
        De to danske rundene i regionene er ikke en trend: året for den andre er ikke sett, og ordlyden kan inneholde en glipp.

strain-elsewhere =
    .title = { $studies } studier av utbrenthet og stress ved bruk av journalsystemer måler på ulike måter
    .caption =
        { self-selected }
        Andeler med utbrenthet sier ikke noe om årsaken.
        «Lavest» og «høyest» av studiene er ytterpunktene i en oversikt.

## Følelser, rolle og ønsket om å slutte

emotions-and-role =
    .title = Det ansatte skrev, ga { $usability } sitater om brukskvalitet og { $strain } om belastning og egen helse
    .caption =
        Norge, temaer: sitater, ikke personer, i det 950 ansatte i alle yrker skrev seks måneder etter innføringen; de fire største av 13 temaer.
        Norge, Legeforeningens undersøkelse i mars 2023: 725 svarte, litt under halvparten av sykehusets leger, så de som er sterkt engasjert, kan telle mer; «om lag 50» står for ordene halvparten og nesten halvparten.
        Danmark: en undersøkelse fra de yngre legenes forening i 2019; antall svar er ikke sett.
        USA: en nyhetssak om en ansattundersøkelse i et annet system.
        Ingen tall har en måling fra før systemet å holdes opp mot, og bare temaene kommer fra en forskningsartikkel.
    .column-subject = Emne
subject-themes = Temaer i friteksten
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
how-i2-least = minste I² av alle valg
how-tau = kvadratroten av τ² (REML)
how-further = ende av prediksjonsintervallet (REML, Hartung-Knapp)
