### Fra løfte til evidens til tema.

## Hva som er kjent om et løfte, et delmål eller et spørsmål

state-speaks = evidens for eller mot
state-context = bare bakgrunn
state-none = søkt etter, ikke funnet
state-unsearched = ikke søkt etter

## Dommen over et løfte eller problem

verdict-for = evidens for
verdict-mixed = blandet
verdict-against = evidens mot
verdict-unjudged = kan ikke vurderes

## Hvor et funn i ord kommer fra


## Det som står til slutt i flere bildetekster

limits =
    Lenkene følger reglene i docs/linking.md og er kodet to ganger av et program; de er ikke vektet, og ingen av dem viser en effekt av strategien.

## Spørsmålene på lysbildene med få ord, til figurer

brief-D50 = Hvordan få enklere dager?
brief-D51 = Er digitalt arbeid egentlig arbeid?

## Kolonneoverskrifter

column-promise = Løfte, problem eller spørsmål
column-subject = Emne
column-direction = Retning
column-evidence = Evidens
column-sources = Uavhengige kilder
column-themes = Tema

## Løftene etter evidens

promise-matrix =
    .title = { CAPITAL(SPELLED($speaking)) } av { SPELLED($promises) } løfter har evidens for eller mot, { SPELLED($single) } av dem fra bare én kilde
    .caption =
        Hvor mange uavhengige kilder som sier noe, etter retning, og det beste nivået blant kildene; 1 er sterkest.
        Kilder om de samme personene eller hendelsene teller én gang (data/evidence/same_people.csv).
        For et problem betyr «for» at det finnes.
        Uten fyll: bare bakgrunn, som ikke avgjør noe.
        En tom rad: søkt etter, ikke funnet.
        { limits }
    .alt = Matrise med sirkler.
    .subject = { $name }: { $found }.
    .found = { $direction } { $sources } ({ promise-matrix.tier })
    .tier = nivå { $tier }
    .column-rows = Rader
    .column-tier = Beste nivå

# .evidence: hva en rad med evidens sier, og om hvem eller hvor.
evidence-links =
    .title = { $links } lenker knytter løftene til evidens; { $speaking } av dem taler for eller mot
    .caption =
        Én rad for hver lenke: emnet, retningen, hva evidensen sier, kilden, og hvorfor den er lenket.
        { limits }
    .evidence = { $what } ({ $who })
    .column-value = Verdi
    .column-why = Hvorfor

## Hvilke dommer som står

# $stand av $verdicts dommer er de samme i alle varianter.
promise-sensitivity =
    .title = { CAPITAL(SPELLED($stand)) } av { SPELLED($verdicts) } dommer står under alle grenser, uten svake eller utledede kilder og uten en hvilken som helst enkelt rad
    .caption =
        Dommen er den veien alt som taler for eller mot, peker; blandet der det peker begge veier.
        Reglenes grenser er 5 prosentpoeng for en endring og 60 prosent for et nivå.
        Designeffekt: et nivå teller bare der hele 95 %-intervallet ligger forbi grensen, en endring bare der intervallet utelukker null, når antallet svar deles på 1, 1,5, 2 og 3; for runder uten antall svar er det minste i undersøkelsen brukt.
        Svake: kilder på nivå 3 og 4. Utledet: rader der sted eller journalsystem er utledet.
        Spørsmålene på lysbildene får ingen dom.
    .column-subject = Løfte eller problem
    .column-verdict = Dom
    .column-change = Endring på 4 eller 6 poeng
    .column-level = Nivå på 55 eller 65 %
    .column-design = Utvalgsfeil, designeffekt
    .column-tiers = Uten svake kilder
    .column-inferred = Uten utledede rader
    .column-alone = Hviler på én av disse radene
    .stands = står
    .none-alone = –
    .at-change = { $verdict } ved { $step } poeng
    .at-level = { $verdict } ved { $step } %
    .at-design = { $verdict } ved { $step }

# $cases av $links lenker som regelen om nivå og endring avgjør.
threshold-cases =
    .title = { $cases } av { $links } lenker som et nivå eller en endring avgjør, snur når en grense flyttes ett trinn
    .caption =
        Reglenes grenser: en endring på 5 prosentpoeng, et nivå på 60 prosent og speilbildet av det.
        Flyttet til 4 eller 6 poeng, og til 55 eller 65 prosent.
        Andelene er trykt som hele tall, så en verdi på grensen kan ligge på hver side av den.
    .column-value = Verdi
    .column-before = Sammenlignet med
    .column-becomes = Ville vært

## Fra mål til tema

# Det spørsmålene hører til, der de andre hører til et mål.
slides = Spørsmål på lysbildene
goal-theme-thread =
    .title = { $speaking } av { $subjects } løfter, delmål og spørsmål har evidens for eller mot; { $covered } dekkes av et tema
    .caption =
        Til venstre: de fem målene og lysbildene.
        I midten: løfter (P) og problemer (Q) under mål 2, delmålene i veikartet og de to spørsmålene, med et merke for hva som finnes av evidens.
        Til høyre: senterets tema, knyttet til det de dekker.
        { limits }
    .alt = Diagram med linjer fra mål til løfter og delmål, og fra disse til tema.
    .subject = { $code }: { $state }, { $themes }.
    .no-theme = ingen tema
    .column-goal = Mål

## Delmål

subgoal-coverage =
    .title =
        Det finnes evidens for eller mot om { SPELLED($speaking) } av { $subgoals } delmål; { $unsearched ->
            [0] ingen er utelatt fra søket
            [1] ett er det ikke søkt etter
           *[other] { SPELLED($unsearched) } er det ikke søkt etter
        }
    .caption =
        Ikke søkt etter: ikke noe søk etter delmålet er skrevet ned, og ingen rad er funnet underveis.
        Delmålene i veikartet (tredje kvartal 2026), hva radene i denne rapporten har av evidens, hvor mange uavhengige kilder som taler for eller mot, og temaene som dekker delmålet.
        { limits }
    .column-subgoal = Delmål
    .column-speaking = Kilder for eller mot

## Forskningsagendaen

research-agenda =
    .title = Forskningsagendaen: { $items } åpne punkter; { SPELLED($single) } bygger på én kilde, { SPELLED($mixed) } peker i begge retninger
    .caption =
        Hvert punkt følger av et hull i tabellene i dette kapitlet, i det som er søkt etter; ingen er lagt til for hånd, og rekkefølgen er ingen rangering.
        Aktiviteter: dokumenterte aktiviteter under temaene som dekker punktet, etter tilknytning som ovenfor; de trenger ikke å gjelde punktet.
    .no-theme = ikke dekket av noe tema
    .column-item = Punkt
    .column-about = Gjelder
    .column-wanted = Hva som trengs
    .column-activities = Aktiviteter etter tilknytning

wanted-none = En første måling: ingen åpen evidens er funnet
wanted-context = En måling i Norge, etter 2023, av det som er lovet: det som er funnet, gir bare bakgrunn
wanted-single = Enda en uavhengig kilde: alt som taler for eller mot, kommer fra én
wanted-mixed = For hvem, hvor og når: det som er funnet, peker i begge retninger
wanted-subgoals = Målinger for delmål der ingen evidens taler for eller mot
wanted-idle = Arbeid med et tema uten dokumentert aktivitet

## Hvordan lenkene ble kodet

# .undefined: om en alfa som ikke kan regnes ut, fordi alle kodene er like.
link-agreement =
    .title = To kodinger av det samme: alfa { $linked } for om et par er lenket, { $direction } for retningen
    .caption =
        Krippendorffs alfa med et 95 %-bootstrapintervall som trekker hele kilder (for temaene: hele emner), siden parene i én ikke er uavhengige, og Gwets AC1, som er høy der nesten alle par er uten lenke.
        Begge koderne er økter med ett program; radene som ble tilbudt senere, ble kodet to ganger i én økt, så de to kodingene var ikke blinde.
        Avgjort: hvor mange ulikheter en tredje lesning avgjorde, hver med sin begrunnelse i data/link_resolutions.csv.
    .undefined = ikke definert
    .column-question = Spørsmål
    .column-pairs = Par

question-linked = Er paret lenket?
question-direction = Hvilken retning, der begge lenket?
question-theme = Dekker temaet emnet?
question-later = Rader tilbudt senere, kodet to ganger i én økt: lenket, og hvilken vei?

## Hvordan tallene er regnet ut

counted-links = lenker til evidens i data/links.csv
counted-links-speaking = av disse for, mot eller begge veier
counted-links-alike = lenker som begge koderne kodet likt
counted-agenda = punkter på agendaen, ett for hvert hull
# Hva som er talt, og i hvilken tilstand: «løfte: evidens for eller mot».
how-coverage = { $kind }: { $state }
how-agreement = samsvar mellom de to kodingene
how-problems = problemer som er nevnt, i data/strategy/promises.csv
how-verdicts = løfter og problemer, hvert med sin dom
how-standing = dommer som er de samme i alle varianter og uten en hvilken som helst enkelt rad
how-at-limit = lenker som peker en annen vei når en grense flyttes ett trinn
how-by-rule = lenker der regelen om nivå og endring avgjør retningen
