### Hva vi ikke vet, og hvorfor.

list =
    .title = { $all ->
        [1] Ett ubesvart spørsmål
       *[other] Ubesvarte spørsmål: { SPELLED($all) }
    }; { $unread ->
        [0] så vidt vi vet, er ingen svar publisert
        [1] svaret på ett kan være publisert, men er ikke lest av oss
       *[other] svaret på { SPELLED($unread) } av dem kan være publisert, men er ikke lest av oss
    }
    .caption = Hva vi ikke vet her, hvorfor, hva som ville gitt svar, og hvem som har det.
    .note =
        Publisert, men ikke lest av oss: En kilde finnes, eller skal finnes.
        Det vi søkte etter og ikke fant, kan likevel finnes.
    .column-what = Hva vi ikke vet
    .column-why = Hvorfor
    .column-closes = Hva som ville gitt svar
    .column-holder = Hvem som har det

unrecorded = { $why }; vi loggførte ikke søket

gap-reasons =
    .title = { $unread } av { $all } hull kan tettes ved å lese det som er publisert
    .caption = Hullene på slutten av kapitlene etter grunn, og hvor mange som har et loggført søk.
    .note = Et søk er loggført når det står i søkeloggen vår; tidligere søk skrev vi ikke ned.
    .column-gaps = Hull
    .column-record = Med et loggført søk

## Hvordan tall er regnet ut

how-gaps = det kapitlene oppgir at vi ikke vet
how-unread = hull der svaret er publisert og ikke lest her
how-unrecorded = hull som vi lette etter uten å loggføre søket
