### Fra løfte til evidens til tema.

## Hva som er kjent om et løfte, et delmål eller et spørsmål

state-speaks = evidens for eller mot
state-context = bare bakgrunn
state-none = ingen åpen evidens funnet

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
        Hvor mange uavhengige kilder (ulik førsteforfatter, eller utgiver der ingen er nevnt) som sier noe, etter retning, og det beste nivået blant kildene; 1 er sterkest.
        For et problem betyr «for» at det finnes.
        Uten fyll: bare bakgrunn, som ikke avgjør noe.
        En tom rad: ingen åpen evidens er funnet.
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
    .title = For { SPELLED($without) } av { $subgoals } delmål er det ikke funnet åpen evidens
    .caption =
        Delmålene i veikartet (tredje kvartal 2026), hva radene i denne rapporten har av evidens, hvor mange uavhengige kilder som taler for eller mot, og temaene som dekker delmålet.
        { limits }
    .column-subgoal = Delmål
    .column-speaking = Kilder for eller mot

## Forskningsagendaen

research-agenda =
    .title = Forskningsagendaen: { $items } åpne punkter; { SPELLED($single) } bygger på én kilde, { SPELLED($mixed) } peker i begge retninger
    .caption =
        Hvert punkt følger av et hull i tabellene i dette kapitlet; ingen er lagt til for hånd, og rekkefølgen er ingen rangering.
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
        Krippendorffs alfa med et 95 %-bootstrapintervall over par, og Gwets AC1, som er høy der nesten alle par er uten lenke.
        Begge koderne er økter med ett program.
        Avgjort: hvor mange ulikheter en tredje lesning avgjorde, hver med sin begrunnelse i data/link_resolutions.csv.
    .undefined = ikke definert
    .column-question = Spørsmål
    .column-pairs = Par

question-linked = Er paret lenket?
question-direction = Hvilken retning, der begge lenket?
question-theme = Dekker temaet emnet?

## Hvordan tallene er regnet ut

counted-links = lenker til evidens i data/links.csv
counted-links-speaking = av disse for, mot eller begge veier
counted-links-alike = lenker som begge koderne kodet likt
counted-agenda = punkter på agendaen, ett for hvert hull
# Hva som er talt, og i hvilken tilstand: «løfte: evidens for eller mot».
how-coverage = { $kind }: { $state }
how-agreement = samsvar mellom de to kodingene
