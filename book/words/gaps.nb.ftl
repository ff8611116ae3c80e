### Hva vi ikke vet, og hvorfor.

list =
    .title = { $all ->
        [1] Én ting vet vi ikke her
       *[other] { $all } ting vet vi ikke her
    }; { $unread ->
        [0] så vidt vi vet, er ingen av dem publisert
        [1] én av dem er publisert og ikke lest
       *[other] { $unread } av dem er publisert og ikke lest
    }
    .caption =
        Fire grunner, alltid med de samme ordene.
        Publisert og ikke lest her: kilden er kjent, eller sier selv at den har det.
        Lett etter og ikke funnet betyr ikke at det ikke finnes.
    .column-what = Hva vi ikke vet
    .column-why = Hvorfor
    .column-closes = Hva som ville tette hullet
    .column-holder = Hvem som har det

unrecorded = { $why }; søket er ikke loggført

gap-reasons =
    .title = { $unread } av { $all } hull kan tettes ved å lese det som er publisert
    .caption =
        Hullene som står i listene på slutten av kapitlene.
        Et søk er loggført når det står i data/method/searches.csv; tidligere søk er ikke skrevet ned.
    .column-gaps = Hull
    .column-record = Med et loggført søk

## Hvordan tall er regnet ut

how-gaps = rader i data/gaps.csv
how-unread = hull som er publisert og ikke lest her
how-unrecorded = hull som er søkt etter uten et loggført søk
