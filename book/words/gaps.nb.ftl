### Hva vi ikke vet, og hvorfor.

# $subject er hva kapitlet handler om, $unread hvor mange av hullene ($gaps) som gjelder noe publisert.
list =
    .title = Det vi ikke vet om { $subject }: { SPELLED($gaps) } { $gaps ->
        [one] punkt
       *[other] punkter
    }{ $unread ->
        [0] {""}
        [one] , ett publisert, men ikke lest
       *[other] , { SPELLED($unread) } publisert, men ikke lest
    }
    .caption =
        Det vi søkte etter og ikke fant, kan likevel finnes.{ $unrecorded ->
            [0] {""}
           *[other] { " " }Stjerne: Søket er ikke loggført.
        }
    .column-what = Hva vi ikke vet
    .column-why = Hvorfor
    .column-closes = Hva som ville gitt svar
    .column-holder = Hvem kan svare

# Hva hvert kapittel handler om, etter siden.
subject-strategy = strategien
subject-working-day = arbeidshverdagen
subject-residents = innbyggerne og digitale tjenester
subject-cost = bruken av penger på IKT
subject-study = REAL-studien
subject-rollout = innføringen av Helseplattformen
subject-users = brukernes syn
subject-physicians = brukskvalitet
subject-effects = tiden etter innføringen
subject-digital-work = tiden i journalen
subject-other-programmes = innføringer i andre land
subject-disagreements = uenighet mellom kildene
subject-who = senteret
subject-themes = temaene til senteret
subject-activities = aktivitetene til senteret
subject-promises = løfter og kunnskap

unrecorded = { $why }*

gap-reasons =
    .title = Ved å lese det som er publisert, kan { $unread } av { $all } hull tettes
    .caption = Hullene på slutten av kapitlene etter grunn, og hvor mange som har et loggført søk.
    .note = Et søk er loggført når det står i søkeloggen; tidligere søk skrev vi ikke ned.
    .column-gaps = Hull
    .column-record = Med et loggført søk

## Hvordan tall er regnet ut

how-gaps = det kapitlene oppgir at vi ikke vet
how-unread = hull der svaret er publisert og ikke lest her
how-unrecorded = hull som vi lette etter uten å loggføre søket
