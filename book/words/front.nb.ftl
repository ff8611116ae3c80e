### Førstesiden: løftetavlen og nøkkeltallene.

## Vurderingene i få ord, som merker

badge-for = taler for
badge-mixed = blandet
badge-against = taler mot
badge-unjudged = kan ikke vurderes
# Om et problem: Det vi fant, sier at det finnes, eller at det ikke gjør det.
badge-there = tegn til det
badge-absent = taler mot det
# Tegnet foran hver vurdering, og i hvert merke for en kilde.
sign-for = +
sign-mixed = ±
sign-against = −
sign-unjudged = ?
sign-there = !
sign-absent = ✓

## Løftetavlen

# .promise-left og de tre etter er overskriftene på de to sidene av aksen.
# $favourable, $mixed, $against og $unjudged av $promises løfter har den vurderingen.
scorecard =
    .title =
        { $favourable ->
            [0] Ingen løfter har bare støtte i kildene
           *[other] { CAPITAL(SPELLED($favourable)) } av { SPELLED($promises) } løfter har bare støtte i kildene
        }: { SPELLED($mixed) } blandet, { SPELLED($against) } mot, { SPELLED($unjudged) } kan ikke vurderes
    .caption =
        Det vi fant om hvert løfte og problem i målet «Enklere arbeidshverdag», sortert og ikke målt, og hvor stor tillit hver vurdering fortjener.
        Hvert merke er en uavhengig kilde, på aksen om den selv er blandet; hule merker på samme strek kommer fra kilder som taler på flere måter.
        Ingen vurdering kan vise om strategien har hatt en virkning.
    .note =
        Blandet: Kildene peker begge veier, eller en kilde er selv blandet; merkene viser hvor jevnt det er.
        Bare én kilde, en undersøkelse, revisjon eller artikkel, står bak { $single }; for et problem betyr «for» at det finnes.
        Tilliten er regnet ut etter faste regler, og ingen vurdering begynner høyere enn middels, fordi en språkmodell har laget koblingene.
        Funn om et beslektet tema, og tall mellom grensene uten endring, teller ikke på noen av sidene.
        De fleste kildene gjelder Helseplattformen i Midt-Norge; ingenting som gjelder hele landet, taler for eller mot { $local }.
    .alt =
        Et merke for hver kilde om en akse.
        { $mixed } av { $promises } løfter er blandet{ $uneven ->
            [0] { "" }
           *[other] , mest ujevnt { $code } med { $against } mot og { $for } for
        }; det er tegn til { $there } av { $problems } problemer.
        Verdiene står i tabellen under.
    .promises = Løfter for 2030
    .problems = Problemer: Er det tegn til dem?
    .promise-left = kilder mot
    .promise-right = for
    .problem-left = det finnes
    .problem-right = finnes ikke
    .total = i alt
    .none = ingen som teller
    .column-subject = Løfte eller problem
    .column-verdict = Vurdering
    .column-certainty = Tillit
    .column-for = For
    .column-against = Mot
    .column-mixed = Blandet
    .column-sources = Kilder i alt
    .column-whole = Fra hele landet
    .column-known = Verdt å vite
    .nothing-speaking = { $neutral ->
        [0] { $kind ->
            [promise] ingen åpne kilder for eller mot løftet
           *[other] ingen åpne kilder for eller mot
        }
        [one] ingen kilde for eller mot; én nøytral
       *[other] ingen kilde for eller mot; { SPELLED($neutral) } nøytrale
    }
    .one-both-ways = én kilde, der noe taler for og noe imot
    .spread = { $count ->
        [one] én av disse taler på flere måter
       *[other] { SPELLED($count) } av disse taler på flere måter
    }
    .beside-neutral = { $count ->
        [one] ved siden av disse én nøytral, som ikke teller på noen av sidene
       *[other] ved siden av disse { SPELLED($count) } nøytrale, som ikke teller på noen av sidene
    }
    .none-whole = ingen fra hele landet
    .no-certainty = ikke gradert

## Et trinn av tillit i få ord

step-high = høy
step-moderate = middels
step-low = lav
step-very-low = svært lav

## Hvordan tallene på siden er regnet ut

how-for = løfter der alle kildene taler for
how-mixed = løfter der kildene peker begge veier
how-against = løfter der alle kildene taler mot
how-unjudged = løfter som ikke kan vurderes

## Punktene fra alle kapitlene

openings =
    .title = Hovedfunnene, kapittel for kapittel
    .caption =
        De { $points } punktene under «Kort sagt» i de { $chapters } kapitlene; siden Kontakt har ingen.
        { $graded } av dem er gradert, { $sure } til middels eller høy tillit; ved de andre står det hva slags utsagn de er.
    .column-chapter = Kapittel
    .column-claim = Hva vi fant
    .column-certainty = Tillit, eller hva slags utsagn
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
