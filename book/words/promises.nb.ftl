### Fra løfter til kunnskap og forskningstema.

## Hva som er kjent om et løfte, et delmål eller et spørsmål

state-speaks = funn for eller mot
state-context = bare bakgrunn
state-none = søkt etter, ikke funnet
state-unread = publisert, men ikke lest av oss
state-unsearched = ikke søkt etter

## Vurderingen av et løfte eller problem

verdict-for = taler for
verdict-mixed = blandet
verdict-against = taler mot
verdict-unjudged = kan ikke vurderes
# Om et problem: Det vi fant, sier at det finnes.
verdict-there-for = tegn til det

## Det som står til slutt i flere merknader

limits =
    En språkmodell (KI) har kodet koblingene to ganger, etter faste regler; de er ikke vektet, og ingen av dem viser en virkning av strategien.

## Spørsmålene i presentasjonen med få ord, til figurer

brief-D50 = Hvordan få enklere dager?
brief-D51 = Er digitalt arbeid egentlig arbeid?

## Hva en rad sier om et spørsmål i presentasjonen: ingen er for eller mot et spørsmål

way-D50-for = nevner noe som henger sammen med enklere arbeid
way-D50-against = nevner noe som ikke gjorde arbeidet enklere
way-D51-for = en stor eller fast del av arbeidet
way-D51-against = kan bli mindre, eller godtas ikke

## Kolonneoverskrifter

column-promise = Løfte, problem eller spørsmål
column-subject = Emne
column-direction = Retning
column-evidence = Kunnskapsgrunnlag
column-sources = Uavhengige kilder
column-themes = Tema

## Kunnskapen om hvert løfte

promise-matrix =
    .title = { CAPITAL(SPELLED($speaking)) } av { SPELLED($promises) } løfter har funn for eller mot, { SPELLED($single) } fra bare én kilde
    .caption = Hvor mange uavhengige kilder som sier noe om hvert løfte, problem og spørsmål, etter retning, og det beste nivået blant dem (1 er sterkest).
    .note =
        Kilder om de samme personene eller hendelsene teller én gang.
        For et problem betyr «for» at det finnes; bakgrunn avgjør ingenting.
        For spørsmålene i presentasjonen sier en rad hva som henger sammen med enklere arbeid, eller hva digitalt arbeid er; den svarer ikke på noen av dem.
        Et løfte uten tall i raden: søkt etter, ikke funnet.
        { limits }
    .column-rows = Rader
    .column-tier = Beste nivå

# .evidence: hva en rad i kunnskapsgrunnlaget sier, og om hvem eller hvor.
evidence-links =
    .title = Av { $links } koblinger teller { $speaking }: { $promise } om løfter, { $problem } om problemer, { $subgoal } om delmål, { $question } om spørsmål
    .caption = Hver kobling med retning (de som er for, mot eller blandet, teller), hva grunnlaget sier, kilden, og hvorfor vi har koblet; studier og funn står med året de ble publisert, og svarene kan være eldre.
    .evidence = { $what } ({ $who })
    .compared = { $value }, før { $before }
    .column-value = Verdi
    .column-why = Begrunnelse
    .column-aim = Handler om
    .not-asked = –

## Hvilke vurderinger som ikke endrer seg

# $stand av $verdicts vurderinger er de samme i alle varianter; $unjudged emner har ingen vurdering.
promise-sensitivity =
    .title = { CAPITAL(SPELLED($stand)) } av { SPELLED($verdicts) } vurderinger er de samme uansett; { SPELLED($unjudged) } til kan ikke vurderes
    .caption = Vurderingen av hvert løfte og problem, og hva den blir når vi prøver den på seks måter.
    .note =
        Lik: Vurderingen står.
        Andre grenser: En endring teller fra 4 eller 6 prosentpoeng og ikke fra 5, eller et nivå fra 55 eller 65 prosent og ikke fra 60.
        Tilfeldigheter: Vi regner hver undersøkelse som 1, 1,5, 2 eller 3 ganger så usikker som et enkelt tilfeldig utvalg av samme størrelse (designeffekten), og et tall teller bare når tilfeldigheter alene ikke forklarer det.
        Svake kilder er på nivå 3 og 4; utledet er funn der vi har utledet sted eller journalsystem.
        Gamle regler: de som gjaldt før 28. november 2026, da funn om noe beslektet med løftet talte (beslektet) og nøytrale tall ble regnet som blandede (nøytrale).
        Spørsmålene i presentasjonen får ingen vurdering.
    .column-subject = Løfte eller problem
    .column-verdict = Vurdering
    .column-limits = Andre grenser
    .column-chance = Med tilfeldigheter
    .column-weak = Uten svake kilder
    .column-inferred = Uten det utledede
    .column-before = Gamle regler
    .column-alone = En annen uten dette funnet
    .same = lik
    .none-alone = –
    .at-change = { $verdict } ved { $step } prosentpoeng
    .at-level = { $verdict } ved { $step } %
    .at-design = { $verdict } ved { $step }
    .in-near = { $verdict } (beslektet)
    .in-neutral = { $verdict } (nøytrale)

# $cases av $links koblinger som regelen om nivå og endring avgjør.
threshold-cases =
    .title = Flyttes en grense ett trinn, snur { $cases } av { $links } koblinger som bygger på et tall
    .caption = Koblingene som ville fått en annen retning ved 4 eller 6 prosentpoeng, eller ved et nivå på 55 eller 65 prosent.
    .note =
        Reglenes grenser: en endring på 5 prosentpoeng, for et positivt svar taler 60 prosent for og 40 mot, for et negativt 20 for og 40 mot.
        Undersøkelsene oppgir hele tall, så en verdi på grensen kan ligge på hver side av den.
    .column-value = Verdi
    .column-before = Sammenlignet med
    .column-becomes = Ville blitt

## Fra mål til tema

# Det spørsmålene hører til, der de andre hører til et mål.
slides = Spørsmål i presentasjonen
goal-theme-thread =
    .title = Funn for eller mot { $speaking } av { $subjects } løfter, delmål og spørsmål; { $unsearched } ikke søkt etter
    .caption = Løfter (P) og problemer (Q) under mål 2, delmålene i veikartet (tredje kvartal 2026) og de to spørsmålene lysbildene om REAL slutter med (D): hva som finnes av kunnskap, og hvilke tema som dekker dem.
    .note = Ikke søkt etter: Vi har verken loggført et søk etter delmålet eller støtt på noe underveis.
    .column-goal = Strategimål

## Forskningsagendaen

research-agenda =
    .title = Forskning kan tette { SPELLED($items) } hull: { SPELLED($single) } bygger på én kilde, { SPELLED($mixed) } peker i begge retninger
    .caption = Hvert punkt følger av et hull i kunnskapen dette kapitlet viser; rekkefølgen og nummeret er ingen rangering.
    .note =
        En språkmodell (KI) fant hullene i det vi har lett etter; ingen er lagt til for hånd, og ingen er ennå et forskningsspørsmål.
    .no-theme = ikke dekket av noe tema
    .column-item = Punkt
    .column-about = Gjelder
    .column-wanted = Hva som trengs

wanted-none = En første måling: Vi fant ingen åpne tall eller funn
wanted-context = En måling av nettopp dette, i Norge og etter 2023: Vi fant bare bakgrunn
wanted-single = Enda en kilde, uavhengig av den ene vi fant
wanted-mixed = En måling før og etter, med steder å sammenligne med: Kildene peker i hver sin retning
wanted-subgoals = En brukbar måling av dette delmålet
wanted-idle = Arbeid med et tema uten dokumentert aktivitet

## Slik er koblingene kodet

# .undefined: om en alfa som ikke kan regnes ut, fordi alle kodene er like.
link-agreement =
    .title = To kodinger: alfa { $linked } for hva som er koblet (vanlig minstemål: 0,667), { $direction } for retningen
    .caption = Hvor godt to økter med samme språkmodell samsvarer: Krippendorffs alfa med et 95 %-intervall, Gwets AC1 (et annet mål på samsvar), og hvor mange uenigheter en tredje lesning avgjorde.
    .note =
        Bootstrapen trekker hele kilder (for temaene: hele emner), siden parene i én ikke er uavhengige.
        En alfa på 0,667 er det vanlige minstemålet også for foreløpige slutninger (Krippendorff); alle vurderingene bygger på disse koblingene.
        AC1 er høy når nesten alle par er uten kobling.
        Hver avgjørelse står med sin begrunnelse i dataene.
        Der det senere paret var uenig med seg selv, står den gamle koblingen, så der er ingenting avgjort.
    .undefined = ikke definert
    .column-question = Spørsmål
    .column-pairs = Par

question-linked = Er paret koblet?
question-direction = Hvilken retning, der begge koblet?
question-theme = Dekker temaet emnet?
question-later = Tall og utsagn som kom til senere: koblet, og hvilken vei?
question-aim = Handler tallet eller utsagnet om løftet eller problemet selv?
question-again = Kodet på nytt av et senere par, for løfter og problemer: koblet, og hvilken vei?
question-aim-again = Det samme, der begge koblet: om løftet eller problemet selv?

## Hvordan tallene er regnet ut

counted-links = koblinger til kunnskapsgrunnlaget i data/links.csv
counted-links-speaking = av disse for, mot eller begge veier
counted-links-speaking-promise = av disse om løfter
counted-links-speaking-problem = av disse om problemer
counted-links-speaking-subgoal = av disse om delmål
counted-links-speaking-question = av disse om de to spørsmålene fra presentasjonen
counted-links-alike = koblinger som begge koderne kodet likt
counted-agenda = punkter på agendaen, ett for hvert hull
# Hva som er talt, og i hvilken tilstand: «løfte: funn for eller mot».
how-coverage = { $kind }: { $state }
how-agreement = samsvar mellom de to kodingene
how-problems = problemer som er nevnt, i data/strategy/promises.csv
how-given = løfter og problemer med en annen vurdering enn «kan ikke vurderes»
how-standing = vurderinger som er de samme i alle varianter og uten en hvilken som helst enkeltrad
how-at-limit = koblinger som peker en annen vei når en grense flyttes ett trinn
how-by-rule = koblinger der regelen om nivå og endring avgjør retningen
how-lopsided = uavhengige kilder på én side av den blandede vurderingen der sidene er mest ulike: { $subject }
