### Søkeloggen, på metodesiden.

column-topic = Søkt etter
how-made = rader i søkeloggen
how-kept-nothing = rader i søkeloggen som ikke førte til noen rad i dataene
how-sought = rader i tabellen over hva det ble søkt etter
how-not-found = rader i det som ble søkt etter, uten kilde

search-topics =
    .title = På { SPELLED($nothing) } av { SPELLED($all) } felt ga de nye søkene ingenting som kunne brukes
    .caption =
        Alle søk siden loggen begynte, også de som ikke fant noe; søk før den dagen ble ikke skrevet ned.
        Et søk etter mening gir de nærmeste sidene enten de passer eller ikke, så treffene sier lite og de to neste kolonnene mer.
        Relevant: sier noe om det som ble søkt, ofte på en side som alt er i bruk; beholdt: førte til en ny rad i dataene.
    .column-nb = Norsk
    .column-en = Engelsk
    .column-hits = Treff
    .column-relevant = Relevante
    .column-kept = Beholdt
    .column-missing = Ikke funnet
search-not-found =
    .title = Av { $all } ting det ble søkt etter, ble { $missing } ikke funnet
    .caption =
        Ikke funnet i lagrede kopier av åpne sider, som er eldre og færre enn sidene selv: De kan godt finnes.
        Hvem som trolig har det, er vår gjetning.
    .column-what = Hva
    .column-holder = Hvem som trolig har det
search-log =
    .title = De { $count } søkene slik de ble gjort, med ordene som ble skrevet
    .caption =
        I den rekkefølgen de ble gjort, av et program (en stor språkmodell).
        Et spor ble sett i forbifarten; det er ikke belegg, og ingen tall i boka bygger på noe slikt.
    .column-words = Ord
    .column-place = Hvor
    .column-hits = Treff
    .column-relevant = Relevante
    .column-kept = Beholdt
    .column-note = Hva som ble funnet
    .column-lead = Spor
