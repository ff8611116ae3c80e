### Førstesiden: løftetavlen og nøkkeltallene.

## Vurderingene i få ord, som merker

badge-for = taler for
badge-mixed = blandet
badge-against = taler mot
badge-unjudged = kan ikke vurderes
# Om et problem: Det vi fant, sier at det finnes.
badge-there-for = tegn til det
# Tegnet foran hver vurdering.
sign-for = +
sign-mixed = ±
sign-against = −
sign-unjudged = ?
sign-there = !

## Løftetavlen

# $favourable, $mixed, $against og $unjudged av $promises løfter har den vurderingen.
scorecard =
    .title =
        { $favourable ->
            [0] Ingen løfter har bare støtte i kildene
           *[other] { CAPITAL(SPELLED($favourable)) } av { SPELLED($promises) } løfter har bare støtte i kildene
        }: { SPELLED($mixed) } blandet, { SPELLED($against) } mot, { SPELLED($unjudged) } kan ikke vurderes
    .caption =
        Det vi fant om hvert løfte og problem i målet «Enklere arbeidshverdag», sortert og ikke målt, og hvor stor tillit hver vurdering fortjener.
        Kolonnene +, − og ± teller uavhengige kilder: for, mot og selv blandet; en som både er for og mot, står i to.
        Ingen vurdering kan vise om strategien har hatt en virkning.
    .note =
        Blandet: Kildene peker begge veier, eller en kilde er selv blandet; tallene sier hvor jevnt det er.
        Bare én kilde, en undersøkelse, revisjon eller artikkel, står bak { $single }; for et problem betyr «for» at det finnes.
        Tilliten er regnet ut etter faste regler, og ingen vurdering begynner høyere enn middels, fordi en språkmodell har laget koblingene.
        Funn om et beslektet tema, og tall mellom grensene uten endring, teller ikke på noen av sidene.
        De fleste kildene gjelder Helseplattformen i Midt-Norge; ingenting som gjelder hele landet, taler for eller mot { $local }.
    .alt = Tavle med løfter og problemer, hvert med tegn og ord for vurderingen, prikker for tilliten og hvor mange kilder som er for, mot og blandet. Verdiene står i tabellen under.
    .promises = Løfter for 2030
    .problems = Problemer: Er det tegn til dem?
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
        [0] ingen kilde for eller mot
        [one] ingen kilde for eller mot; én nøytral
       *[other] ingen kilde for eller mot; { SPELLED($neutral) } nøytrale
    }
    .one-both-ways = én kilde, der noe taler for og noe imot
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
