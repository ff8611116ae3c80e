### Arbeidshverdagen: mål 2, Enklere arbeidshverdag.

## Tilfredshet over tid

# Hvem som er spurt, i figuren over seriene.
series-personnel = Helsepersonell
series-residents = Innbyggere
rounded = Trykte prosenter er avrundet, hver med inntil et halvt poeng.

# $above: hvor mange av de to seriene som ender over det første året.
satisfaction-over-time =
    .title = { $above ->
        [0] Verken personell ({ $own }) eller innbyggere ({ $other }) var mer fornøyd i { $year } enn først
        [1] Av personell ({ $own }) og innbyggere ({ $other }) var én gruppe mer fornøyd i { $year } enn først
       *[other] Både personell ({ $own }) og innbyggere ({ $other }) var mer fornøyd i { $year } enn først
    }
    .apart = De to er spurt i ulike undersøkelser og ikke med samme ord; de står side om side og er ikke én skala.
    .column-who = Hvem

## Endringer i tilfredshet

points = { $count } poeng
kind-change = endring
kind-trend = trend, poeng i året
# $year: runden der antall svar ikke er oppgitt.
kind-assumed = endring, antatt n i { $year }
from-to = { $first } → { $last }
all-rounds = alle { $count } runder
# $test: p-verdien for trenden; $line: for den rette linjen.
p-of-line = { $test }; linje: { $line }
survives-yes = ja
survives-no = nei
# Der flere serier har en runde uten oppgitt antall svar.
round-of = { $year } ({ $who })

# $own, $other: hvor endringen gikk (rose, fell eller still); poengene er størrelsen.
satisfaction-change =
    .title =
        Andel fornøyde: personell { $own ->
            [rose] økte med { $own_points }
            [fell] sank med { $own_points }
           *[still] endret seg ikke klart
        } { $own_years }, innbyggere { $other ->
            [rose] økte med { $other_points }
            [fell] sank med { $other_points }
           *[still] endret seg ikke klart
        } { $other_years }
    .caption =
        Endringer: siste minus første andel, Newcombes intervall og samlet z-test.
        Trender: Cochran-Armitage over alle år med kjent n; «linje» er p-verdien for en rett linje, og der den er liten, er stigningen et snitt over en knekk.
        «Klar etter avrunding» sier om intervallet holder seg unna 0 når begge de trykte prosentene er avrundet, med inntil et halvt poeng hver, på ugunstigste måte.
        Enkle tilfeldige utvalg er forutsatt; ingen korreksjon for antall tester.
    .assumed = Følsomhetsvurdering, ikke en test: antall svar i { $round } er ikke oppgitt, så intervallet er vist som om runden hadde like få som den minste tidligere runden ({ $low }) og like mange som den største ({ $high }).
    .known = Alle antall svar er kjent.
    .column-who = Hvem
    .column-years = År
    .column-satisfied = Fornøyd
    .column-points = Poeng
    .column-p = p
    .column-rounding = Klar etter avrunding

## Grupper av personell

# Gruppene slik bildeteksten nevner dem, i stolpenes rekkefølge.
group-all = alle
group-profession = yrker
group-employer = arbeidsgivere
group-region = helseregioner og fylker
group-sex = kvinner og menn
group-age = aldersgrupper
group-country = land
group-other = andre
answers-of = { $group } { $count }
# Navnet på den prikkede linjen.
all-personnel = alt personell { $share }

satisfaction-groups =
    .title = { $group }: { $share } fornøyde i { $year }, høyeste andel som nevnes, mot { $whole } av alle
    .answers =
        Svar i gruppen, fra rapportens egne tabeller: { $answers }.
        Ikke oppgitt for de andre.
    .caption =
        Rapporten nevner grupper over gjennomsnittet og oppgir kvinner og menn.
        Dette er ingen rangering: grupper under gjennomsnittet er ikke nevnt, gruppene overlapper, og for Helse Midt-Norge finnes det ikke noe tall.
        Stolper ovenfra: { $kinds }.
    .column-group = Gruppe

## Ferdigheter og tilgang

statement-skills-agree = Har ferdighetene som trengs: enig
statement-skills-disagree = Har ferdighetene som trengs: uenig
statement-workplace-agree = Arbeidsplassen legger til rette: enig
statement-workplace-disagree = Arbeidsplassen legger til rette: uenig
statement-access-secure = Tilgangen til pasientopplysninger er sikker
statement-access-easy = Tilgangen til pasientopplysninger er enkel

# $counts: hvor mange som svarte, en setning.
skills-access =
    .title = { $skills } sier de har ferdighetene som trengs, { $easy } at tilgangen er enkel
    .unseen = For tilgang er verken ordlyden eller andelen uenige sett.
    .asked = Ferdigheter og arbeidsplass: { $counts }
    .access = Tilgang: { $counts }
    .column-statement = Påstand

## Tid i journalen

minutes = { $number }{"\u00A0"}min
time-mean = Sykepleiere i Norge, eget anslag: gjennomsnitt
time-median = Sykepleiere i Norge, eget anslag: median
time-log = { $who }: systemlogg

nurse-time =
    .title = Sykepleiere anslår { $mean } minutter om dagen i journalen i snitt, { $median } som median
    .caption =
        To metoder som ikke skal slås sammen eller trekkes fra hverandre: sykepleiere i Norge anslo sin egen tid, i alle systemer; loggen gjelder klinikere i flere yrker på ett system og er gjengitt etter et sammendrag.
        Loggstudiens år er ikke sett; andre land er Canada, Europa, Midtøsten og Oseania.
    .column-who = Hvem og hvordan
    .column-minutes = Minutter om dagen

## Tid som kan frigjøres

area-documentation = Dokumentasjon, beslutningsstøtte, koordinering
area-pathway = Inntak, etterkontroll, pasientforløp
scenarios = { $middle } ({ $low }–{ $high })

time-freed =
    .title = Beregnet, ikke målt: { $range } % av arbeidstiden kan frigjøres på hvert område
    .caption =
        Punkter: modellens midterste scenario; streker: dens lave og høye scenario, som ikke er konfidensintervaller.
        Andel av arbeidstiden i sykehus, etter yrke og område.
        Ingen måling av frigjort tid er funnet.
        Ansatte i administrasjon og støtte er bare med på ett område.
    .alt = Punktdiagram med spenn. { $professions }
    .profession = { $profession }: { $areas }.
    .area = { WITHIN($area) } { $scenarios }
    .column-profession = Yrke
    .column-area = Område
    .column-middle = Midterst
    .column-low = Lavt
    .column-high = Høyt

## Løftene

promise-name-promise = { $name }
promise-name-problem = Problem: { WITHIN($name) }
# Det et løfte har ved siden av navnet når ingenting taler for eller mot.
measure-context = Bare bakgrunn
measure-none = Søkt etter, ikke funnet
# Hvordan slik evidens taler.
state-context = ingen av delene
state-none = –
# $group: hvem målingen teller.
measured = { $measure } ({ $group })
value-at = { $value } ({ $when })
date-not-stated = dato ikke oppgitt
# $when: datoen for det en kilde sier med ord.
in-words = med ord ({ $when })
column-promise = Løfte eller problem
column-says = Sier
column-reason = Slik leses det

# $some av $of løfter, $few av $all problemer.
promise-evidence =
    .title =
        Evidens taler for eller mot ved { $some ->
            [0] ingen
           *[other] { SPELLED($some) }
        } av { SPELLED($of) } løfter, { $few ->
            [0] ingen
           *[other] { SPELLED($few) }
        } av { SPELLED($all) } problemer
    .caption =
        «For» betyr at verdien støtter at løftet holdes, eller for et problem at det finnes; den andre verdien er den det sammenlignes med.
        Reglene står i docs/linking.md: et nivå, en endring eller begge.
        Kodet to ganger av en språkmodell, ikke av et menneske.
        Radene er ikke vektet og ikke lagt sammen, og ingen viser en effekt av strategien.
        De samme lenkene er talt i matrisen over løftene; her er kilder om de samme menneskene ikke slått sammen.
    .column-measure = Hva som er målt eller sagt
    .column-speaks = Taler

promise-context =
    .title = { $count } andre observasjoner gir bakgrunn, men avgjør ikke om løftene holdes
    .caption = Verdier fra før strategien eller uten dato, ønsker, forutsetninger, beregnet tid, andre land og mengder som ikke kan vise at et løfte holdes.
    .column-observation = Observasjon

## Slik er tallene på siden regnet ut

how-size = siste andel minus første, uten fortegn
how-newcombe = Newcombes intervall for differansen
how-widest = videste Newcombe-intervall over de antatte antallene svar
how-spare = kvadratet av testens z delt på intervallets z
how-wilson = Wilsons intervall for andelen
how-fewest = færrest fastleger i en runde
how-most = flest fastleger i en runde
how-share = svar fra disse ansatte delt på alle svar
how-promises = løfter i data/strategy/promises.csv
how-words = løfter der noe taler for eller mot, men ingen tall
how-freed-least = minste midterste scenario
how-freed-most = største midterste scenario
how-freed-highest = største høye scenario

## Fagforeninger og pasientorganisasjoner

working-day-voices =
    .title = { CAPITAL(SPELLED($information)) } av { SPELLED($all) } utsagn handler om opplysninger som ikke følger pasienten
    .caption =
        Utsagn fra dem som valgte å uttale seg, med våre ord.
        De om Helseplattformen er fra 2022 til 2024, gjengitt i pressen eller på en sykehusside; de andre ble skrevet til Helsereformutvalget.
        Hva hvert utsagn mest handler om, er vurdert av et program (en stor språkmodell).
        De viser hva som sies, ikke hvor vanlig det er.
    .column-who = Hvem
    .column-said = Hva som sies
    .column-system = Om
