### Førstesiden: løftetavlen og nøkkeltallene.

## Vurderingene i få ord, som merker

badge-for = taler for
badge-mixed = blandet
badge-against = taler mot
badge-unjudged = kan ikke vurderes
# Tegnet foran hver vurdering.
sign-for = +
sign-mixed = ±
sign-against = −
sign-unjudged = ?

## Løftetavlen

# $favourable, $mixed, $against og $unjudged av $promises løfter har den vurderingen.
scorecard =
    .title =
        { $favourable ->
            [0] Ingen løfter har bare kunnskap som taler for
           *[other] { CAPITAL(SPELLED($favourable)) } av { SPELLED($promises) } løfter har bare kunnskap som taler for
        }: { SPELLED($mixed) } blandet, { SPELLED($against) } mot, { SPELLED($unjudged) } kan ikke vurderes
    .caption =
        Hva kunnskapsgrunnlaget sier om hvert løfte og problem i målet «Enklere arbeidshverdag», og hvor stor tillit du kan ha til det.
        For et problem betyr «taler for» at det finnes.
        Ingen vurdering kan vise om strategien har hatt en virkning.
    .note =
        Vurderingen sier hvilken vei kunnskapen om selve løftet peker; blandet der den peker begge veier, eller der en kilde selv er blandet.
        Kunnskap om et beslektet tema teller ikke.
        En nøytral kilde gir et tall mellom grensene, uten endring: Den taler verken for eller mot, og ingen vurdering bygger på den.
        Tilliten, fra svært lav til høy, er regnet ut av koblingene: hvor sterke kildene er, hvor mange som er uavhengige, om de gjelder hele landet og er nye, og om andre grenser gir en annen vurdering, etter skrevne regler.
        Ingen vurdering begynner høyere enn middels, fordi en språkmodell har laget koblingene.
        Kilder om de samme personene eller hendelsene teller én gang; en kilde kan tale både for og mot.
        Fra hele landet: så mange av kildene sier noe om hele Norge; de andre gjelder ett system, én region eller ett sykehus, oftest Helseplattformen.
        Et løfte gjelder hele Norge, så en vurdering uten kilder fra hele landet sier det som er kjent fra en del av det.
    .alt = Tavle med åtte løfter og tre problemer, ett på hver linje, med tegn og ord for vurderingen, én til fire prikker for tilliten og antall kilder. Verdiene står i tabellen under.
    .promises = Løfter for 2030
    .problems = Problemer: Viser kunnskapen at de finnes?
    .column-subject = Løfte eller problem
    .column-verdict = Vurdering
    .column-certainty = Tillit
    .column-sources = Kilder
    .column-whole = Fra hele landet
    .column-rests = Bygger på
    .nothing-speaking = { $neutral ->
        [0] ingen kilde som taler for eller mot
        [one] ingen kilde som taler for eller mot; én nøytral
       *[other] ingen kilde som taler for eller mot; { SPELLED($neutral) } nøytrale
    }
    .one-both-ways = én kilde, der noe taler for og noe imot
    .rests-for = { $count ->
        [0] ingen for
        [one] én for
       *[other] { SPELLED($count) } for
    }
    .rests-against = { $count ->
        [0] ingen mot
        [one] én mot
       *[other] { SPELLED($count) } mot
    }
    .rests-mixed = { $count ->
        [one] én som selv er blandet
       *[other] { SPELLED($count) } som selv er blandet
    }
    .rests-neutral = { $count ->
        [one] én nøytral
       *[other] { SPELLED($count) } nøytrale
    }
    .none-whole = ingen fra hele landet
    .no-certainty = ikke gradert

## Et trinn av tillit i få ord

step-high = høy
step-moderate = middels
step-low = lav
step-very-low = svært lav

## Hvordan tallene på siden er regnet ut

how-for = løfter med bare kunnskap som taler for
how-mixed = løfter der kunnskapen peker begge veier
how-against = løfter med bare kunnskap som taler mot
how-unjudged = løfter som ikke kan vurderes

## Punktene fra alle kapitlene

openings =
    .title = Hovedfunnene, kapittel for kapittel
    .caption =
        De { $points } punktene under «Kort sagt» i de { $chapters } kapitlene; siden Kontakt har ingen.
        { $graded } av dem er gradert, { $sure } til middels eller høy tillit.
    .column-chapter = Kapittel
    .column-claim = Hva vi fant
    .column-certainty = Tillit
# Det innholdsfortegnelsen kaller hver side; det samme som i katalogen for forsiden.
chapter-strategy-strategy = Strategi
chapter-strategy-working-day = Arbeidshverdagen
chapter-strategy-residents = Innbyggerne
chapter-strategy-cost = Kostnader
chapter-real-study = REAL-studien
chapter-real-rollout = Innføringen
chapter-real-users = Hva de ansatte sier
chapter-real-physicians = Brukskvalitet
chapter-real-effects = Etter innføringen
chapter-real-digital-work = Digitalt arbeid
chapter-real-other-programmes = Andre land
chapter-real-disagreements = Der kildene er uenige
chapter-centre-who = Personer og enheter
chapter-centre-themes = Forskningstema
chapter-centre-activities = Aktiviteter
chapter-centre-promises = Løfter og kunnskap
chapter-centre-contact = Kontakt
