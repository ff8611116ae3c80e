### Hva brukerne sa like etter innføringen.

column-topic = Tema
column-dimension = Dimensjon

## Koder fra kodeboka

# Hva funn med én valens kalles når de telles; $code er koden, $name navnet den har i kodeboka.
valence = { $code ->
    [negative] negative
    [mixed] sammensatte
    [positive] positive
    [neutral] nøytrale
   *[other] { WITHIN($name) }
}
# Et antall i en oppramsing: 3 negative.
counted = { $count } { $valence }

## Lysbildene ved siden av funnene

users-slides =
    .title = { $none ->
        [0] For { SPELLED($agreed) } av { SPELLED($every) } utsagn om brukerne peker et åpent funn samme vei; for alle er noe funnet
       *[other] For { SPELLED($agreed) } av { SPELLED($every) } utsagn om brukerne peker et åpent funn samme vei; for { SPELLED($none) } er ingen funnet
    }
    .caption =
        Lysbildene er den eneste åpne kilden vi fant til REALs egne funn om brukerne; funnene ved siden av er fra andre studier og revisjoner.
        Hvilket funn som gjelder hvilket utsagn, er kodet én gang av et program, med begrunnelser i data/real/statement_findings.csv.
        En tom celle betyr at ingen er funnet, ikke at ingen finnes.
        I parentes: hvor funnet er fra, og hvilket journalsystem det gjelder.
    .column-statement = Lysbildene sier
    .column-agree = Peker samme vei
    .column-partly = Delvis
    .column-otherwise = Sier noe annet
    .finding = { $finding } ({ $place })
    .none = ingen åpne funn, verken for eller imot

## Tema og interessenter

# $first og $second er de to temaene med flest funn.
users-matrix =
    .title = Funnene fyller { $full } av { $cells } ruter; flest handler om «{ WITHIN($first) }» og «{ WITHIN($second) }»
    .caption =
        Funn etter tema og hvem de gjelder, etter at ulikhetene mellom de to kodingene er avgjort.
        − negativt, ± sammensatt, + positivt, · nøytralt, slik forfatterne legger det fram.
        En rute fører til radene sine i lista under.
        Tom rute: ingen funn i utvalget vårt.

## Tema, blikk og system etter valens

of-the-sample =
    Andelene beskriver utvalget vårt av sammendrag, ikke Helseplattformen:
    problemer blir kanskje studert og publisert mer enn det som virker, og de fleste funnene er bare lest i et sammendrag.
column-publications = Publikasjoner
users-topics =
    .title = { $negative } av de { $every } funnene i utvalget vårt av sammendrag er negative: en egenskap ved utvalget
    .caption =
        Hvert funn har ett tema og én valens.
        Funn fra samme publikasjon er ikke uavhengige; verdiene gir antall publikasjoner.
        { of-the-sample }
    .alt = Stablet stolpediagram.
    .bar = { $topic }: { $counts }.
    .axis = Funn
users-lenses =
    .title = Sett gjennom REALs blikk handler { $support } funn om støtte i arbeidet og { $training } om opplæring
    .caption =
        Studiens tredje blikk, erfaring med bruk, er delt slik lysbildene deler det.
        { of-the-sample }
    .column-lens = Blikk
# $findings og $publications er de som gjelder Helseplattformen; $inferred av funnene er utledet.
users-systems =
    .title = { $findings } funn fra { $publications } publikasjoner gjelder Helseplattformen, { $inferred } av dem etter vår slutning
    .caption =
        Helseplattformen, Sundhedsplatformen og Apotti er Epic; raden Epic har andre sykehus som bruker det, og funn om flere av dem samlet.
        Utledet: Det som er lest, navngir ikke systemet eller stedet.
        { of-the-sample }
    .column-system = Journalsystem
    .column-inferred = Utledet

## Lista over funn

users-findings =
    .title = De { $count } funnene, etter tema og hvem de gjelder
    .caption =
        Med våre ord, og ikke sterkere enn kilden.
        − negativt, ± sammensatt, + positivt, · nøytralt.
    .column-about = Gjelder
    .column-finding = Funn
    .column-valence = Valens
    .column-system = Journalsystem

## Samsvaret mellom kodingene, og kodeboka

users-agreement =
    .title = To blinde kodinger samsvarer med en alfa på { $low } til { $high }, etter dimensjon
    .caption =
        Krippendorffs alfa med et 95 %-bootstrapintervall som trekker hele publikasjoner, siden funnene i én ikke er uavhengige, og Gwets AC1; 1 er fullt samsvar, 0 det tilfeldigheter ville gitt.
        Begge koderne er økter med ett program som leste funnene i samme rekkefølge, uten å se hverandres koding.
        Et så høyt samsvar viser at programmet bruker kodeboka jevnt; det viser ikke at mennesker ville vært enige.
        Avgjort: hvor mange ulikheter en tredje lesning avgjorde, hver med sin begrunnelse i data/real/resolutions.csv.
    .column-findings = Funn
users-codebook =
    .title = Kodeboka: hva hver kode betyr
    .caption =
        Hvert funn har én kode på hver dimensjon: hva kjernen i utsagnet handler om, hvem det beskriver, hvilket av REALs blikk det hører under, og hvordan forfatterne legger det fram.
    .column-code = Kode
    .column-meaning = Betydning

## Hvordan tall er regnet ut

how-findings = funn i data/real/findings.csv
how-negative = funn kodet som negativ
how-helseplattformen = funn om Helseplattformen og forberedelsen av den
how-inferred = funn om Helseplattformen der stedet eller systemet er utledet
how-agreement = samsvar mellom de to kodingene
how-slides = utsagn på lysbildene om brukerne
how-slides-none = utsagn på lysbildene uten et åpent funn
how-slides-agree = utsagn på lysbildene med et funn som peker samme vei
