### Hva brukerne sa kort tid etter innføringen.

column-topic = Tema
column-dimension = Dimensjon

## Koder fra kodeboka

# Hva funn med én vurdering kalles når de telles; $code er koden, $name navnet den har i kodeboka.
valence = { $code ->
    [negative] negative
    [mixed] sammensatte
    [positive] positive
    [neutral] nøytrale
   *[other] { WITHIN($name) }
}
# Et antall i en oppramsing: 3 negative.
counted = { $count } { $valence }

## Presentasjonen og funnene

users-slides =
    .title = { $none ->
        [0] { CAPITAL(SPELLED($agreed)) } av { SPELLED($every) } utsagn støttes av et annet funn; for alle fant vi noe
       *[other] { CAPITAL(SPELLED($agreed)) } av { SPELLED($every) } utsagn støttes av et annet funn; for { SPELLED($none) } fant vi ingen
    }
    .caption =
        Det presentasjonen sier om brukerne, sammenlignet med funn fra andre studier og revisjoner.
        I parentes står hvor funnet er fra, og hvilket journalsystem det gjelder.
    .note =
        Hvilket funn som gjelder hvilket utsagn, har en språkmodell (KI) avgjort én gang, med begrunnelser i dataene.
        At vi ikke fant noe, betyr ikke at det ikke finnes.
        Om kontakten med pasientene har undersøkelser av digitale tjenester generelt tall, og om oversikten står én leges beretning i teksten; ingen av delene er et funn fra en studie av et journalsystem.
    .column-statement = Presentasjonen sier
    .column-agree = Peker samme vei
    .column-partly = Delvis
    .column-otherwise = Sier noe annet
    .place = ({ $place })
    .none = ingen funn

## Tema og interessenter

# $first er temaet med flest funn, $most hvor mange av de $every det har.
users-matrix =
    .title = «{ $first }» er det vanligste temaet, med { $most } av { $every } funn
    .caption =
        Funn etter tema og hvem de gjelder; en rute fører til radene sine i lista.
        − negativt, ± sammensatt, + positivt, · nøytralt, slik forfatterne legger det fram.
    .note =
        Talt etter at ulikhetene mellom de to kodingene var avgjort.
        Tom rute: ingen funn i utvalget vårt.

## Tema, perspektiv og system etter vurdering

of-the-sample =
    Andelene beskriver tekstene vi har lest, for det meste sammendrag, ikke Helseplattformen:
    Problemer blir kanskje studert og publisert mer enn det som virker, og de fleste funnene har vi bare lest i et sammendrag.
column-publications = Publikasjoner
users-topics =
    .title = { $negative } av de { $every } funnene i tekstene vi har lest, er negative
    .caption = Funn etter tema og etter hvordan forfatterne legger dem fram.
    .note =
        Hvert funn har ett tema og én vurdering.
        Funn fra samme publikasjon er ikke uavhengige; tabellen gir antall publikasjoner.
        { of-the-sample }
    .alt = Stablet stolpediagram over funn etter tema, fra negative til nøytrale. Verdiene står i tabellen under.
    .axis = Funn
users-lenses =
    .title = I REALs perspektiver handler { $support } funn om støtte i arbeidet og { $training } om opplæring
    .caption = Funn etter de tre perspektivene i studien; erfaring med bruk er delt slik presentasjonen deler det.
    .note = { of-the-sample }
    .column-lens = Perspektiv
# $findings og $publications er de som gjelder Helseplattformen; $inferred av funnene er utledet.
users-systems =
    .title = Om Helseplattformen er det { $findings } funn fra { $publications } publikasjoner, { $inferred } av dem etter vår slutning
    .caption = Funn etter hvilket journalsystem de gjelder.
    .note =
        Helseplattformen, Sundhedsplatformen og Apotti bygger på Epic; raden Epic har andre sykehus som bruker det, og funn om flere av dem samlet.
        Utledet: Ordene vi har lest, navngir ikke systemet eller stedet.
        { of-the-sample }
    .column-system = Journalsystem
    .column-inferred = Utledet

## Lista over funn

users-findings =
    .title = De { $count } funnene, etter tema og hvem de gjelder
    .caption =
        Kort gjengitt, og ikke sterkere enn kilden.
        − negativt, ± sammensatt, + positivt, · nøytralt.
    .note = Tegnene sier hvordan forfatterne legger funnet fram.
    .column-about = Gjelder
    .column-finding = Funn
    .column-valence = Vurdering
    .column-system = Journalsystem

## Samsvaret mellom kodingene, og kodeboka

users-agreement =
    .title = To økter med samme språkmodell samsvarer med en alfa på { $low } til { $high }
    .caption =
        Hvor godt de to kodingene samsvarer: 1 er fullt samsvar, 0 det tilfeldigheter ville gitt.
        Det sier ikke om mennesker ville vært enige.
    .note =
        Krippendorffs alfa har et 95 %-intervall fra bootstrap som trekker hele publikasjoner, siden funnene i én ikke er uavhengige; AC1 er Gwets.
        Koderne leste funnene i samme rekkefølge, uten å se hverandres koding.
        Et så høyt samsvar viser at språkmodellen bruker kodeboka jevnt, ikke at mennesker ville vært enige.
        Avgjort: hvor mange ulikheter en tredje lesning avgjorde, hver med sin begrunnelse i dataene.
    .column-findings = Funn
users-codebook =
    .title = Kodeboka: hva hver kode betyr
    .caption = Hvert funn har én kode på hver dimensjon: temaet, hvem det gjelder, ett av REALs perspektiver, og hvordan forfatterne legger det fram.
    .column-code = Kode
    .column-meaning = Betydning

## Hvordan tall er regnet ut

how-findings = funn i data/real/findings.csv
how-negative = funn kodet som negativ
how-helseplattformen = funn om Helseplattformen og forberedelsen av den
how-inferred = funn om Helseplattformen der stedet eller systemet er utledet
how-agreement = samsvar mellom de to kodingene
how-slides = utsagn i presentasjonen om brukerne
how-slides-none = utsagn i presentasjonen uten et åpent funn
how-slides-agree = utsagn i presentasjonen med et funn som peker samme vei
