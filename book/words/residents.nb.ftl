### Innbyggere og bruk.

## Ord i flere figurer og tabeller

column-change = Endring, prosentpoeng
column-population = Gruppe
# En endring i poeng med intervallet.
change-interval = { $change } ({ $interval })
# Antall svar i en befolkning.
counts-of = { $population }: { WITHIN($counts) }
# Et spørsmål slik det ble stilt, med hvem som fikk det, og hva det heter i figuren.
asked-of = { $population }, { WITHIN($what) }: «{ $question }»
not-seen = De andre ordlydene har vi ikke sett.
# Hvem som er talt med: i en gruppe, eller for noen av utsagnene den fikk.
span = { $low }–{ $high }
within = { WITHIN($name) }
base-of = Grunnlag, { WITHIN($population) }: { $base }.
base-of-some = Grunnlag, { WITHIN($population) }, «{ $what }»: { $base }.
few-answers = { $group } (få svar)
half-1 = 1. halvår
half-2 = 2. halvår
no-series = ingen serie

## Digital kontakt etter år

name-digital-contact-any = Kontakt i alt
name-digital-contact-physical = Fysisk
name-digital-contact-digital = Digital
# $moved sier hvor andelen gikk, etter intervallet for endringen.
digital-contact =
    .title = Digital kontakt med helsetjenesten { $moved ->
            [rose] økte fra { $before } til { $now } prosent
            [fell] falt fra { $before } til { $now } prosent
           *[still] var { $before } og { $now } prosent, ingen klar endring
        }, { $years }
    .alt = Linjediagram etter år over andelen innbyggere med kontakt i alt, fysisk og digital kontakt. { $title }. Verdier i tabellen under.
    .column-contact = Kontakt

## Digital kontakt i grupper

# $rest sier om antall svar i noen av gruppene ikke er kjent.
digital-contact-groups =
    .title = Digital kontakt i { $year }: { $low } til { $high } prosent i gruppene rapporten nevner
    .caption =
        Andel med digital kontakt de siste tolv månedene, i grupper rapporten nevner fordi de skiller seg fra alle innbyggere.
        Dette er ingen rangering: rapporten utelater grupper nærmere gjennomsnittet.
    .counts = n: { $counts }{ $rest ->
            [some] ; ikke oppgitt for de andre gruppene
           *[none] {""}
        }.
    .note = Gruppene overlapper.
    .alt = Punktdiagram over andelen med digital kontakt etter gruppe, med en linje ved alle innbyggere. { $title }. Verdier i tabellen under.
    .column-group = Gruppe

## E-konsultasjoner

name-e-consultations-consultations = Av 100 fastlegekonsultasjoner: e-konsultasjoner
name-e-consultations-persons = Av 100 innbyggere: i digital kontakt med fastlegen i løpet av et år
# $share sier om andelen av konsultasjonene falt siden toppen i $year, $persons hvor andelen av innbyggerne med kontakt
# gikk siden da (unknown: ikke noe senere år).
e-consultations =
    .title = Andelen e-konsultasjoner hos fastlegen { $share ->
            [fell] falt etter { $year }
           *[still] var høyest i { $year }
        }{ $persons ->
            [rose] , mens flere innbyggere hadde digital kontakt
            [fell] , og færre innbyggere hadde digital kontakt
            [still] , uten klar endring i innbyggernes digitale kontakt
           *[unknown] {""}
        }
    .caption =
        Øverst: av alle fastlegekonsultasjoner, de som var e-konsultasjoner (digitale).
        Nederst: av alle innbyggere, de som hadde digital kontakt med fastlegen i løpet av et år.
    .upper = Konsultasjoner:
    .hollow = Åpent merke: bare { $periods }.
    .lower = Personer:
    .alt = To linjediagram etter år, det ene over det andre. { $title }. Verdier i tabellen under.
    .column-measure = Hva som er målt

## Tre definisjoner av e-konsultasjoner

definition-fhi = Årsgjennomsnitt, Folkehelseinstituttet
definition-kpr = Kvartal eller halvår, registeret KPR
definition-report = Årsrapporten om allmennlegetjenesten for 2023
counted-fhi = Andel av alle fastlegekonsultasjoner i året, slik innbyggerrapporten fra 2025 gjengir den
counted-kpr = Andel av fastlegekonsultasjonene i perioden; telefon, tekst og video, som legen får betalt for etter samme takst
counted-report = Ordene «hver fjerde konsultasjon», skrevet her som prosent
share-of-period = { $share } ({ $period })
e-consultation-definitions =
    .title = E-konsultasjoner: { $shares }
    .caption = Hva hver definisjon teller, og periodene dataene våre har av den; figurene våre viser bare årsgjennomsnittet.
    .note = Vi vet ikke om årsgjennomsnittet teller telefonkonsultasjoner slik KPR gjør.
    .column-definition = Definisjon
    .column-counted = Hva som telles
    .column-series = Perioder i dataene

## Besøk på Helsenorge

# $peak sier om det siste året som er talt, er det høyeste.
# Hvilken kilde som gir hvilke år.
helsenorge-use =
    .title = { $peak ->
            [last] Besøkene på Helsenorge var flest i det siste året som er talt, { $last }: { $now }
           *[before] Besøk på Helsenorge: en topp på { $high } i { $top }, { $now } i { $last }
        }
    .given = { $source } ({ $years })
    .caption =
        Millioner besøk i året, talt av ulike kilder.
        Grått: en svak kilde, på nivå 3 eller 4.
    .note =
        År etter kilde: { $sources }.
        Ingen kilde sier om besøk er talt likt i alle år.
    .alt = Søylediagram over besøk etter år, i millioner. { $title }. Verdier i tabellen under.
    .axis = Millioner besøk
    .column-visits = Besøk, millioner
    .column-tier = Nivå

## Oppslag i Kjernejournal

# $moved sier hvor tallet gikk fra det første året til det siste.
summary-care-record =
    .title = { $moved ->
            [rose] Flere
            [fell] Færre
           *[still] Like mange
        } hadde brukt kjernejournal: { $before } i { $first }, { $now } i { $last }
    .caption = Personell med ett oppslag eller flere, og oppslag i uken, slik Nasjonal e-helsemonitor oppgir dem.
    .note = Personene er talt ved utgangen av året; monitoren sier ikke siden når, og heller ikke om de fant det de trengte.
    .column-counted = Hva som telles
    .column-count = Antall

## Holdninger, personell ved siden av innbyggere

name-attitudes-contact = Lettere å komme i kontakt
name-attitudes-tasks = Innbyggere løser flere oppgaver selv
name-attitudes-meetings = Kan erstatte flere fysiske møter
attitudes =
    .title = { CAPITAL(SPELLED($of)) } utsagn med ulik ordlyd: { $residents } prosent av innbyggerne er enige, { $personnel } prosent av helsepersonellet
    .caption =
        Andel enige i { $year }, i to undersøkelser.
        De spør med ulike ord, så avstanden mellom punktene er ikke en målt forskjell.
    .alt = Punktdiagram over andelen enige, innbyggere og personell på samme linje. { $title }. Verdier i tabellen under.
    .column-statement = Påstand

## Tillit, personell ved siden av innbyggere

name-trust-confidentiality = Skjermet for uvedkommende
name-trust-availability = Tilgjengelig for dem som gir hjelp
name-trust-integrity = Riktig og ikke endret feilaktig
trust =
    .title = Tillit til hvordan opplysninger tas vare på: { $personnel } prosent av helsepersonellet, { $residents } prosent av innbyggerne
    .caption =
        Andel med tillit, i { $year }.
        Personellet svarte om pasientjournalen, innbyggerne om opplysninger om seg selv.
    .alt = Punktdiagram over andelen med tillit. { $title }. Verdier i tabellen under.
    .first = { $share } ({ $year })
    .column-aspect = Punkt
    .column-earlier = Tidligere

## Endring mellom de to siste undersøkelsene

kind-view = Positive vurderinger
kind-preference = Ønsker
kind-use = Bruk og kjennskap
name-residents-change-residents-satisfied = Fornøyd, alt i alt
name-residents-change-have-needed-information = Har opplysningene de trenger
name-residents-change-understand-health = Forstår egen helse bedre
name-residents-change-easier-contact-residents = Lettere å komme i kontakt
name-residents-change-self-solve-residents = Løser flere oppgaver selv
name-residents-change-trust-confidentiality-residents = Tillit: skjermet for uvedkommende
name-residents-change-trust-availability-residents = Tillit: tilgjengelig for dem som gir hjelp
name-residents-change-trust-integrity-residents = Tillit: riktig og ikke endret feilaktig
name-residents-change-replace-residents = Kan erstatte flere møter
name-residents-change-want-more-residents = Ønsker flere digitale tjenester
name-residents-change-physical-preferred-residents = Ville foretrukket fastlegen fysisk
name-residents-change-any-contact = Kontakt i alt
name-residents-change-physical-contact = Fysisk kontakt
name-residents-change-digital-contact = Digital kontakt
name-residents-change-digital-contact-gp = Digital kontakt med fastlege
name-residents-change-digital-contact-hospital = Digital kontakt med sykehus
name-residents-change-helsenorge-logged-in = Logget inn på Helsenorge
name-residents-change-helsenorge-heard = Har hørt om Helsenorge
# $digital sier hvor digital kontakt gikk, etter intervallet for endringen (unknown: den er ikke blant radene).
residents-change =
    .title = { $years }: { $fallen } av { $of } positive vurderinger falt, { $sure } tydelig under alle forutsetninger{ $digital ->
            [rose] ; digital kontakt økte
            [fell] ; digital kontakt falt også
           *[other] {""}
        }
    .caption =
        Endring i prosentpoeng, med 95 %-intervall for to enkle tilfeldige utvalg.
        Alle spørsmål dataene våre har for begge år, er vist.
    .note =
        Avrunding alene kan flytte en forskjell ett prosentpoeng.
        Vi har ikke sett ordlyden.
        Om å møte fastlegen fysisk kunne flere svar velges.
        Alle forutsetninger: opptil tre ganger så stor varians som i et enkelt tilfeldig utvalg.
    .alt = Punktdiagram over endringer med intervaller, rundt en linje ved null. { $title }. Verdier i tabellen under.
    .axis = Prosentpoeng
    .column-question = Spørsmål

# $most vurderinger falt ved den største designeffekten, $times.
residents-design-effects =
    .title = { CAPITAL($most) } av { $views } positive vurderinger falt klart også med { $times } ganger så stor varians
    .caption =
        Endring fra 2024 til 2025 i prosentpoeng, med 95 %-intervall når variansen er 1, 1,5, 2 eller 3 ganger den i et enkelt tilfeldig utvalg.
        I klammer: intervallet rommer ingen endring.
    .note =
        En designeffekt ganger opp variansen; intervallet vokser med kvadratroten av den.
        Undersøkelsen er et vektet nettpanel, og vi kjenner ikke designeffekten.
        Ingen av intervallene tar med avrunding, som alene kan flytte en forskjell ett prosentpoeng.
    .column-effect = { $effect } ganger variansen
    .open = [{ $interval }]

## Den nordiske undersøkelsen

# Hvor en gruppe ligger, som overskrifter i figuren.
groups-below = Mindre enn alle innbyggere

groups-above = Mer enn alle innbyggere

# Navnet på den prikkede linjen.
all-residents = alle innbyggere { $share }

## Hvordan tallene er regnet ut

how-change = andre verdi minus den første, uten fortegn
how-change-end = ende av 95 %-intervallet for endringen (Newcombe), uten fortegn
how-both = fysisk pluss digital minus kontakt i alt
how-group-answers = svar i gruppen
how-group-end = ende av 95 %-skåreintervallet
how-residents-views-fallen = vurderinger der hele intervallet for endringen ligger under null
how-views-fallen-most = det samme, med tre ganger variansen til et enkelt tilfeldig utvalg
how-residents-views = vurderinger det er spurt om begge år
how-popup-low = laveste verdi fra portalens egen spørreboks
how-popup-high = høyeste verdi fra portalens egen spørreboks
