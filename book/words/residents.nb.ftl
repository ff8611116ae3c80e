### Innbyggere og bruk.

## Ord i flere figurer og tabeller

column-change = Endring, poeng
column-population = Gruppe
# En endring i poeng med intervallet.
change-interval = { $change } ({ $interval })
# Antall svar i en befolkning.
counts-of = { $population }: { WITHIN($counts) }
# Et spørsmål slik det ble stilt, med hvem som fikk det, og hva det heter i figuren.
asked-of = { $population }, { WITHIN($what) }: «{ $question }»
not-seen = De andre ordlydene er ikke sett.
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
            [fell] sank fra { $before } til { $now } prosent
           *[still] var { $before } og { $now } prosent, ingen klar endring
        }, { $years }
    .column-contact = Kontakt

## Digital kontakt i grupper

# $rest sier om antall svar i noen av gruppene ikke er kjent.
digital-contact-groups =
    .title = Digital kontakt i { $year }: { $low } til { $high } prosent i gruppene rapporten nevner
    .caption =
        Rapporten nevner disse gruppene fordi de skiller seg fra alle innbyggere (grå).
        De overlapper, og grupper nærmere gjennomsnittet er ikke nevnt, så dette er ingen rangering.
    .counts = n: { $counts }{ $rest ->
            [some] ; ikke oppgitt for de andre gruppene
           *[none] {""}
        }.
    .column-group = Gruppe

## E-konsultasjoner

name-e-consultations-consultations = Av 100 fastlegekonsultasjoner: holdt digitalt
name-e-consultations-persons = Av 100 innbyggere: i digital kontakt med fastlege på et år
# $share sier om andelen av konsultasjonene sank siden toppen i $year, $persons hvor andelen av innbyggerne med kontakt
# gikk siden da (unknown: ikke noe senere år).
e-consultations =
    .title = Den digitale andelen av fastlegekonsultasjonene { $share ->
            [fell] sank etter { $year }
           *[still] var høyest i { $year }
        }{ $persons ->
            [rose] , mens flere innbyggere hadde digital kontakt
            [fell] ; færre innbyggere hadde digital kontakt
            [still] ; ingen klar endring i innbyggernes digitale kontakt
           *[unknown] {""}
        }
    .upper = Øvre felt.
    .hollow = Hult punkt: bare { $periods }, ikke bundet til de hele årene.
    .lower = Nedre felt, talt per person.
    .alt = To linjediagram etter år, det ene over det andre.
    .column-measure = Mål

## Tre definisjoner av e-konsultasjoner

definition-fhi = Årsgjennomsnitt, Folkehelseinstituttet
definition-kpr = Kvartal eller halvår, registeret KPR
definition-report = Årsrapporten om allmennlegetjenesten for 2023
counted-fhi = Andel av alle fastlegekonsultasjoner i året, slik innbyggerrapporten fra 2025 gjengir den
counted-kpr = Andel av fastlegekonsultasjonene i perioden; telefon, tekst og video under én takst
counted-report = Ordene «hver fjerde konsultasjon», skrevet her som prosent
e-consultation-definitions =
    .title = E-konsultasjoner i { $year }: { $shares }, etter definisjon
    .caption =
        Figurene i denne boka tegner bare årsgjennomsnittet.
        Om årsgjennomsnittet teller telefonkonsultasjoner slik KPR gjør, er ikke funnet.
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
        Besøk i millioner, år fra ulike kilder: { $sources }.
        Grått: en kilde på nivå 3 eller 4.
        Om et besøk er talt likt i alle år, er ikke oppgitt.
    .weak = { $year } (nivå { $tier })
    .column-visits = Besøk, millioner
    .column-tier = Nivå

## Oppslag i Kjernejournal

# $moved sier hvor tallet gikk fra det første året til det siste.
summary-care-record =
    .title = { $moved ->
            [rose] Flere
            [fell] Færre
           *[still] Like mange
        } hadde brukt Kjernejournal: { $before } i { $first }, { $now } i { $last }
    .caption =
        Slik Nasjonal e-helsemonitor gjengir tallene, med dens egne omtrentlige ord.
        Personer har ett oppslag eller flere ved utgangen av året; monitoren sier ikke siden når, heller ikke om de fant det de trengte.
        Sykepleiere er ikke funnet for det første året.
    .column-counted = Hva som telles
    .column-count = Antall

## Holdninger, personell ved siden av innbyggere

name-attitudes-contact = Lettere å komme i kontakt
name-attitudes-tasks = Innbyggere løser flere oppgaver selv
name-attitudes-meetings = Kan erstatte flere fysiske møter
attitudes =
    .title = I { $year } er andelen enige høyere blant innbyggerne { $share ->
            [all] på alle påstandene, men spørsmålene er ikke de samme som til personellet
           *[some] på { $count } av { $of } påstander, men spørsmålene er ikke de samme som til personellet
        }
    .caption = Ordlyden er ulik i de to undersøkelsene: avstanden mellom punktene er ikke en målt forskjell.
    .column-statement = Påstand

## Tillit, personell ved siden av innbyggere

name-trust-confidentiality = Konfidensialitet: lukket for uvedkommende
name-trust-availability = Tilgjengelighet: til stede for dem som gir hjelp
name-trust-integrity = Integritet: riktig og ikke endret feilaktig
trust =
    .title = Tillit til hvordan helseopplysninger tas vare på, { $year }: { $share ->
            [all] lavere andeler blant innbyggerne enn personellet, som ble spurt om noe annet
           *[some] lavere andeler blant innbyggerne på { $count } av { $of } punkter, spurt om ulike ting
        }
    .caption = Personellet svarte om pasientjournalen, innbyggerne om opplysninger om seg selv: ikke én skala.
    .first = { $share } ({ $year })
    .column-aspect = Punkt
    .column-earlier = Tidligere

## Endring mellom de to siste undersøkelsene

kind-view = Positive holdninger
kind-preference = Ønsker
kind-use = Bruk og kjennskap
name-residents-change-residents-satisfied = Fornøyd, alt i alt
name-residents-change-have-needed-information = Har opplysningene de trenger
name-residents-change-understand-health = Forstår egen helse bedre
name-residents-change-easier-contact-residents = Lettere å komme i kontakt
name-residents-change-self-solve-residents = Løser flere oppgaver selv
name-residents-change-trust-confidentiality-residents = Tillit: konfidensialitet
name-residents-change-trust-availability-residents = Tillit: tilgjengelighet
name-residents-change-trust-integrity-residents = Tillit: integritet
name-residents-change-replace-residents = Kan erstatte flere møter
name-residents-change-want-more-residents = Ønsker flere digitale tjenester
name-residents-change-physical-preferred-residents = Foretrekker fastlegen fysisk
name-residents-change-any-contact = Kontakt i alt
name-residents-change-physical-contact = Fysisk kontakt
name-residents-change-digital-contact = Digital kontakt
name-residents-change-digital-contact-gp = Digital kontakt med fastlege
name-residents-change-digital-contact-hospital = Digital kontakt med sykehus
name-residents-change-helsenorge-logged-in = Logget inn på Helsenorge
name-residents-change-helsenorge-heard = Har hørt om Helsenorge
# $digital sier hvor digital kontakt gikk, etter intervallet for endringen (unknown: den er ikke blant radene).
residents-change =
    .title = { $years }: { $count } av { $of } positive holdninger hos innbyggerne sank ved enkel tilfeldig trekking{ $digital ->
            [rose] ; digital kontakt økte
            [fell] ; digital kontakt sank også
            [still] ; ingen klar endring i digital kontakt
           *[unknown] {""}
        }
    .caption =
        Endring i prosentpoeng med 95 %-intervall for forskjellen mellom to enkle tilfeldige utvalg.
        Hele prosenter kan alene flytte en forskjell ett poeng.
        Alle spørsmål som dataene har for begge år, er vist; ordlyden er ikke sett.
        Om fastlegen fysisk kunne flere svar velges.
    .alt = Punktdiagram over endringer fra { $first } til { $last }.
    .row = { $name }: { $before } og { $now }, { $change }.
    .axis = Prosentpoeng
    .column-question = Spørsmål

# $fallen er hvor mange holdninger som sank, én for hver av $effects, i samme rekkefølge.
residents-design-effects =
    .title = Av { $views } positive holdninger sank { $fallen } ved designeffekter på { $effects }
    .caption =
        Endring fra 2024 til 2025 i prosentpoeng, med 95 %-intervall når undersøkelsen regnes som 1, 1,5, 2 eller 3 ganger så usikker, målt i varians, som et enkelt tilfeldig utvalg.
        Undersøkelsen er et vektet nettpanel, og designeffekten er ikke funnet.
        I klammer: intervallet rommer ingen endring.
        Ingen av intervallene tar med avrunding, som alene kan flytte en forskjell ett poeng.
    .column-effect = Ved { $effect }
    .open = [{ $interval }]

## Den nordiske undersøkelsen

name-nordic-structural = Kan bidra til å løse strukturelle utfordringer
name-nordic-contact = Lettere å komme i kontakt
# $ends sier om det samme landet er lavest i alle påstander, og det samme høyest; $least og $most er id-ene til disse
# landene: øyer tar en annen preposisjon.
nordic =
    .title = { $ends ->
            [same] Enighet i den nordiske undersøkelsen: lavest { $least ->
                [iceland] på
               *[other] i
            } { $low } og høyest { $most ->
                [iceland] på
               *[other] i
            } { $high } i alle påstander
           *[vary] I den nordiske undersøkelsen er ikke noe land mest enig i alle påstandene
        }
    .caption =
        Rapporten oppgir Danmark og Island som ytterpunkter, så Finland og Sverige ligger imellom, uten tall.
        Om lettere kontakt setter den Norge til «seks av ti», som ikke er et eksakt tall og ikke er tegnet.
        Antall svar i hvert land er ikke funnet.
    .column-statement = Påstand
    .column-country = Land

## Europa

europe-online =
    .title = Søk etter helseinformasjon på nettet, { $year }: { $countries ->
            [above] dansker og finner over EU samlet
           *[not-all] ikke både dansker og finner over EU samlet
        }
    .caption =
        Eurostats tall slik andre gjengir dem.
        For timebestilling og egen journal er bare EU funnet.
        Norge er utelatt: verdiene fra Eurostat som var for hånden, hadde mistet merkene for brudd og usikre tall.
    .column-done = Gjort på nettet

## Hvordan tallene er regnet ut

how-change = andre verdi minus den første
how-change-end = ende av 95 %-intervallet for endringen (Newcombe)
how-both = fysisk pluss digital minus kontakt i alt
how-group-answers = svar i gruppen
how-group-end = ende av 95 %-skåreintervallet
how-residents-views-fallen = holdninger der hele intervallet for endringen ligger under null
how-views-fallen-most = det samme, med tre ganger variansen til et enkelt tilfeldig utvalg
how-residents-views = holdninger det er spurt om begge år
how-popup-low = laveste verdi fra portalens egen spørreboks
how-popup-high = høyeste verdi fra portalens egen spørreboks
