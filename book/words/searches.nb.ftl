### Søkeloggen, på metodesiden.

column-topic = Lett etter
how-made = rader i søkeloggen
how-kept-nothing = rader i søkeloggen som ikke førte til noen rad i dataene
how-primary = rader i søkeloggen om utgivernes egne sider
how-sought = rader i tabellen over hva det ble søkt etter
how-not-found = rader i det som ble søkt etter, uten kilde

search-topics =
    .title = På { SPELLED($nothing) } av { SPELLED($all) } felt ga de nye søkene ingenting vi kunne bruke
    .caption = Alle søk siden loggen begynte, også de som ikke fant noe, etter hva vi lette etter.
    .note =
        Et søk etter mening gir de nærmeste sidene enten de passer eller ikke, så antallet treff sier lite.
        Relevant: sier noe om det vi lette etter, ofte på en side som alt er i bruk; beholdt: førte til en ny rad i dataene.
    .column-nb = Norsk
    .column-en = Engelsk
    .column-other = Andre
    .column-hits = Treff
    .column-relevant = Relevante
    .column-kept = Beholdt
    .column-missing = Ikke funnet
search-not-found =
    .title = Vi lette etter { $all } ting og fant ikke { $missing } av dem
    .caption = Hva vi ikke fant i lagrede kopier av åpne sider, og hvem vi gjetter at har det.
    .note = Kopiene er eldre og færre enn sidene selv, så det kan godt finnes.
    .column-what = Hva
    .column-holder = Hvem som trolig har det
search-log =
    .title = De { $count } søkene slik vi gjorde dem, med ordene som ble skrevet
    .caption = I den rekkefølgen en språkmodell (KI) gjorde dem.
    .note = Et spor er noe språkmodellen så i forbifarten; det beviser ingenting, og ingen tall i rapporten bygger på noe slikt.
    .column-words = Ord
    .column-place = Hvor
    .column-hits = Treff
    .column-relevant = Relevante
    .column-kept = Beholdt
    .column-note = Hva som ble funnet
    .column-lead = Spor
