### Bakerste del: listene, og tabellene på metodesiden.

column-tier = Nivå

source-list =
    .title = Kildene til dataene, med nivå
    .caption =
        Tittelen fører til utgiverens side, eller til kopien som ble lest, der ingen slik side er kjent.
        Kilder som vi bare har lest på et nettsted med kopier ({ $copies }), er merket.
        { $undated ->
            [0] Dagen kilden ble lest, står etter nettstedet.
           *[other] Dagen kilden ble lest, står etter nettstedet; for { $undated } kilder noterte vi den ikke.
        }
    .note = Nivå 1 er sterkest; metodesiden forklarer nivåene.
    .column-title = Tittel
    .column-publisher = Utgiver
    .column-doi = DOI
    .column-read = Lest på
    .column-part = Lest del
    .copy = ({ $why })
number-list =
    .title = Alle tallene i teksten, hvordan de er regnet ut, og fra hva
    .caption = Rader er id-er i data/; et tall i teksten fører hit, og herfra til kilden.
    .column-number = Tall
    .column-id = Id
    .column-how = Utregning
    .column-rows = Rader
data-columns =
    .title = Kolonnene i datatabellene
    .caption = Slik de er beskrevet i data/datapackage.json, som også har nøkler og tillatte verdier.
    .column-table = Tabell
    .column-column = Kolonne
    .column-type = Type
    .column-unit = Enhet
    .column-meaning = Betydning
survey-designs =
    .title = { $stated ->
        [0] Ingen av disse undersøkelsene oppgir svarprosent i det vi har lest; for én kan den regnes ut
       *[other] { $stated } av { $all } undersøkelser bak tallene oppgir svarprosent
    }
    .caption = Hver undersøkelse med feltperiode, antall svar, metode og vekting; tomme celler: ikke oppgitt i den delen vi har lest.
    .column-survey = Undersøkelse
    .column-field = Feltperiode
    .column-n = n
    .column-mode = Metode
    .column-weighted = Vektet
source-tiers =
    .title = Kildenes nivåer, det sterkeste først
    .caption = Nivået står ved siden av hver kilde under alle figurer og tabeller.
    .column-meaning = Betydning
    .column-sources = Kilder
slide-statements =
    .title = Hva presentasjonen sier, lysbilde for lysbilde
    .caption = Navn og overskrifter står som i presentasjonen; resten gjengir vi med egne ord.
    .column-slide = Lysbilde
    .column-statement = Utsagn
    .column-name = Navn på lysbildet
glossary-terms =
    .title = Ord fra faget og fra denne rapporten, og hva de betyr her
    .caption = De fleste ordene er fagets; løfte, kobling, vurdering og nivå er rapportens egne.
    .column-original = Norsk
    .column-rendering = Engelsk
    .column-meaning = Betydning

## Typer og enheter for kolonner

type-boolean = ja eller nei
type-integer = heltall
type-number = tall
type-string = tekst
unit-nok = kroner
unit-hours = timer
unit-interviews = intervjuer
unit-months = måneder
unit-municipalities = kommuner
unit-percent = prosent
unit-persons = personer
unit-points = poeng
unit-results = treff
unit-see-the-column-unit = se kolonnen unit
unit-see-the-note = se merknaden
unit-tiles = ruter
