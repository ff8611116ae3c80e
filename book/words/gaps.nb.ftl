### Hva vi ikke vet, og hvorfor.

list =
    .title = { $all ->
        [1] Én ting vet vi ikke
       *[other] { CAPITAL(SPELLED($all)) } ting vet vi ikke
    }; { $unread ->
        [0] så vidt vi vet, er ingen av dem publisert
        [1] én av dem er publisert, men vi har ikke lest den
       *[other] { SPELLED($unread) } av dem er publisert, men vi har ikke lest dem
    }
    .caption = Hva vi ikke vet her, hvorfor, hva som ville gitt svar, og hvem som har det.
    .note =
        Publisert og ikke lest her: Vi kjenner kilden, eller den sier selv at den har det.
        Det vi lette etter og ikke fant, kan likevel finnes.
    .column-what = Hva vi ikke vet
    .column-why = Hvorfor
    .column-closes = Hva som ville gitt svar
    .column-holder = Hvem som har det

unrecorded = { $why }; vi loggførte ikke søket

gap-reasons =
    .title = { $unread } av { $all } hull kan tettes ved å lese det som er publisert
    .caption = Hullene på slutten av kapitlene etter grunn, og hvor mange som har et loggført søk.
    .note = Et søk er loggført når det står i data/method/searches.csv; tidligere søk skrev vi ikke ned.
    .column-gaps = Hull
    .column-record = Med et loggført søk

## Hvordan tall er regnet ut

how-gaps = rader i data/gaps.csv
how-unread = hull der svaret er publisert og ikke lest her
how-unrecorded = hull som vi lette etter uten å loggføre søket
