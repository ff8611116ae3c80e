### Bakerste del: listene, og tabellene på metodesiden.

column-tier = Nivå

source-list =
    .title = Kildene til dataene, med nivå
    .caption =
        Tittelen fører til utgiverens side, eller til kopien som ble lest, der ingen slik side er kjent.
        { $copies } kilder er bare lest på et nettsted med kopier, og er merket.
        { $undated ->
            [0] Dagen kilden ble lest, står etter nettstedet.
           *[other] Dagen kilden ble lest, står etter nettstedet; for { $undated } kilder ble den ikke skrevet ned.
        }
        Nivå 1 er sterkest; nivåene er forklart på metodesiden.
    .column-title = Tittel
    .column-publisher = Utgiver
    .column-doi = DOI
    .column-read = Lest på
    .column-part = Lest del
    .copy = (kopi)
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
        [0] Undersøkelsene bak tallene: ingen oppgir svarprosent i det som er lest
       *[other] Undersøkelsene bak tallene: { $stated } av { $all } oppgir svarprosent
    }
    .caption = Tomme celler: ikke oppgitt i den delen av kilden som er lest.
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
    .title = Hva lysbildene sier, lysbilde for lysbilde
    .caption = Navn og overskrifter som på lysbildene; resten er med våre ord.
    .column-slide = Lysbilde
    .column-statement = Utsagn
    .column-name = Navn på lysbildet
glossary-terms =
    .title = Norske ord og hvordan boka gjengir dem på engelsk
    .caption = De norske ordene er fagets egne.
    .column-original = Norsk
    .column-rendering = Engelsk
    .column-meaning = Betydning
