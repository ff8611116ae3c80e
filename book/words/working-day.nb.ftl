### Arbeidshverdagen: mål 2, Enklere arbeidshverdag.

## Tilfredshet over tid

# Hvem som er spurt, i figuren over seriene.
series-personnel = Helsepersonell
series-residents = Innbyggere
rounded = Oppgitte prosenter er avrundet, hver med inntil et halvt prosentpoeng.

# $first, $top, $own: andelene av helsepersonellet første gang, på det meste og sist; $other: den siste av innbyggerne.
satisfaction-over-time =
    .title = Fornøyde i helsepersonellet: { $first } i { $since }, { $top } i { $peak }, { $own } i { $year }; innbyggere: { $other }
    .caption =
        Andel fornøyde med de digitale helsetjenestene, i to årlige undersøkelser.
        De spør med ulike ord og er ikke én skala; antall svar står i tabellen over verdiene på nett.
    .alt = Linjediagram over andelen fornøyde etter år, personell og innbyggere. { $title }. Verdier i tabellen under.
    .column-who = Hvem

## Endringer i tilfredshet

points = { $count } prosentpoeng
kind-change = endring
kind-trend = trend, prosentpoeng i året
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
        Fornøyde i helsepersonellet: { $own ->
            [rose] opp { $own_points }
            [fell] ned { $own_points }
           *[still] ingen klar endring
        } { $own_years }{ $since ->
            [rose] , opp { $since_points } { $since_years }
            [fell] , ned { $since_points } { $since_years }
            [still] , ingen klar endring { $since_years }
           *[unknown] {""}
        }; innbyggere: { $other ->
            [rose] opp { $other_points }
            [fell] ned { $other_points }
           *[still] ingen klar endring
        } { $other_years }
    .caption = Forskjeller mellom to andeler, og trender over alle år, i prosentpoeng med 95 %-intervaller.
    .note =
        Endringer: siste minus første andel, Newcombes intervall og samlet z-test.
        Trender: Cochran-Armitage over alle år med kjent n; «linje» er p-verdien for en rett linje, og der den er liten, er stigningen et snitt over en knekk.
        «Klar etter avrunding»: om intervallet holder seg unna 0 når begge prosentene er avrundet på ugunstigste måte.
        Enkle tilfeldige utvalg er forutsatt; ingen korreksjon for antall tester.
    .assumed = Sensitivitetsanalyse, ikke en test: antall svar i { $round } er ikke oppgitt, så intervallet er vist med like få som i den minste tidligere runden ({ $low }) og like mange som i den største ({ $high }).
    .known = Alle antall svar er kjent.
    .column-who = Hvem
    .column-years = År
    .column-satisfied = Fornøyd
    .column-points = Prosentpoeng
    .column-p = p
    .column-rounding = Klar etter avrunding

## Grupper av personell

# Slagene av grupper, som overskrifter i figuren.
group-all = Alle
group-profession = Yrker
group-employer = Arbeidsgivere
group-region = Helseregioner og fylker
group-sex = Kvinner og menn
group-age = Aldersgrupper
group-country = Land
group-other = Andre
answers-of = { $group } { $count }

satisfaction-groups =
    .title = { $group }: { $share } fornøyde i { $year }, høyeste andel som nevnes, mot { $whole } av alle
    .answers =
        Svar i gruppen, fra rapportens egne tabeller: { $answers }.
        Ikke oppgitt for de andre.
    .caption =
        Andel fornøyde i yrkene, regionene og fylkene rapporten nevner fordi de ligger over gjennomsnittet, og blant kvinner og menn.
        Dette er ingen rangering: av yrker, regioner og fylker oppgir rapporten ingen under gjennomsnittet.
    .note = Gruppene overlapper, og for Helse Midt-Norge finnes det ikke noe tall.
    .alt = Punktdiagram over andelen fornøyde etter gruppe, med intervaller og en linje ved gjennomsnittet. { $title }. Verdier i tabellen under.
    .column-group = Gruppe

## Ferdigheter og tilgang

statement-skills-agree = Jeg har ferdighetene jeg trenger
statement-workplace-agree = Arbeidsplassen legger til rette for digitale verktøy
statement-access-secure = Tilgangen til pasientopplysninger er sikker
statement-access-easy = Tilgangen til pasientopplysninger er enkel

# $counts: hvor mange som svarte, en setning.
skills-access =
    .title = { $skills } sier de har ferdighetene som trengs, { $easy } at tilgangen er enkel
    .caption =
        Andel av helsepersonellet som er enig i hver påstand, i de to siste årene vi har; noen påstander har bare ett av dem.
        Ferdighetene er deres egen vurdering.
    .asked = Ferdigheter og arbeidsplass: { $counts }
    .access = Tilgang, der vi ikke har sett ordlyden: { $counts }
    .alt = Punktdiagram over andelen enige i fire påstander, etter år. { $title }. Verdier i tabellen under.
    .column-statement = Påstand

## Tid i journalen

## Tid som kan frigjøres

area-documentation = Dokumentasjon, beslutningsstøtte, koordinering
area-pathway = Inntak, etterkontroll, pasientforløp
scenarios = { $middle } ({ $low }–{ $high })

time-freed =
    .title = Beregnet, ikke målt: { $range } % av arbeidstiden kan frigjøres på hvert område
    .caption =
        Andel av arbeidstiden i sykehus som en modell frigjør, etter yrke og område.
        Punktene er midtanslaget; strekene går fra det lave til det høye og er ikke konfidensintervaller.
    .note =
        Ansatte i administrasjon og støtte er bare med på ett område.
        Vi vet ikke om de to områdene kan legges sammen.
    .alt = Punktdiagram med spenn, to områder for hvert yrke, i prosent av arbeidstiden. { $title }. Verdier i tabellen under.
    .column-profession = Yrke
    .column-area = Område
    .column-middle = Midtanslag
    .column-low = Lavt
    .column-high = Høyt

# Det som står ved linjen for strategiens første år.
strategy-from = strategien fra { $year }

# Navnet på den prikkede linjen.
all-personnel = alt personell { $share }

## Slik er tallene på siden regnet ut

how-size = siste andel minus første, uten fortegn
how-newcombe = Newcombes intervall for differansen
how-widest = videste Newcombe-intervall over de antatte antallene svar
how-wilson = Wilsons intervall for andelen
how-fewest = færrest fastleger i en runde
how-most = flest fastleger i en runde
how-share = svar fra disse ansatte delt på alle svar
how-promises = løfter under målet
how-words = løfter der noe taler for eller mot, men ingen tall
how-freed-least = minste midterste scenario
how-freed-most = største midterste scenario
how-freed-highest = største høye scenario

## Fagforeninger og pasientorganisasjoner

working-day-voices =
    .title = De fleste av de { SPELLED($count) } utsagnene peker på feil og manglende opplysninger; noen er positive til Helseplattformen
    .caption =
        Utsagn fra dem som valgte å uttale seg, gjengitt med våre ord.
        De viser hva som sies, ikke hvor vanlig det er.
    .note =
        Utsagnene om Helseplattformen er fra 2022 til 2024, gjengitt i pressen eller på en sykehusside; de andre ble skrevet til Helsereformutvalget.
        Noen av dem som uttaler seg, er organisasjoner, andre enkeltpersoner.
        En språkmodell (KI) har vurdert hva hvert utsagn mest handler om.
    .column-who = Hvem
    .column-said = Hva som sies
    .column-system = Om
