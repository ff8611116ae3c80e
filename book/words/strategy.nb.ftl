### Nasjonal e-helsestrategi.

## Navn som er sitert

# $versions: tekstene navnene er sitert fra.
quoted = Norske navn er sitert fra { $versions }.
column-code = Nr.
column-name = Navn
# Vår gjengivelse av et norsk navn; kolonnen står ikke i den norske utgaven.
column-rendered = På engelsk

## Strukturen

# Et nivå med nummeret til elementet på det.
level = { CAPITAL($level) } { $code }

strategy-structure =
    .title = { CAPITAL(SPELLED($overall)) } overordnede mål og { SPELLED($goals) } mål: { SPELLED($direct) } gir nytte direkte, { SPELLED($enabling) } legger til rette
    .caption =
        { $quoted } Punkter: det teksten fra 2025 lister opp under et mål som skal oppnås fram mot 2030; teksten fra 2023 har andre punkter under de samme målene.
        Delmål: i veikartet.
    .column-level = Nivå
    .column-effect = Virkning
    .column-points = Punkter til 2030
    .column-subgoals = Delmål

## Delmål

# $first: hvor mange mål som deler førsteplassen; $goals: numrene deres; $most: hvor mange delmål de har.
strategy-subgoals =
    .title =
        Veikartet deler målene i { SPELLED($count) } delmål; { $first ->
            [1] mål { $goals } har flest, { SPELLED($most) }
           *[other] mål { $goals } har flest, { SPELLED($most) } hver
        }
    .caption =
        { $quoted } Sifferet er målets.
        Et delmål sier hva som skal nås, ikke hva som er nådd.

## Slik ble strategien til

# Merkelappen til en hendelse i figuren.
dated = { $when }: { $event }

strategy-timeline =
    .title = Fra { $start } til { $end }: { SPELLED($done) } hendelser har skjedd, { SPELLED($plans) } kjennes bare som planer
    .caption =
        En strek viser en periode, eller at kilden ikke oppgir dato nærmere enn måned eller år.
        En plan er hul til en kilde sier at den er gjennomført, også når datoen er passert.
    .column-event = Hendelse
    .column-status = Status

## Porteføljen

# Målet med flest tiltak, og hvert som kommer etter det i samme setning.
measures-first = hadde { SPELLED($count) } aktive tiltak mål { $goal } som hovedmål
measures-further = { SPELLED($count) } mål { $goal }
not-printed = ikke oppgitt

strategy-portfolio =
    .title = I { $period } { $measures }
    .caption =
        Bare hovedmålet til et tiltak telles; flere tiltak støtter mer enn ett mål.
        Rapporten sier at tiltakene i stor grad er fordelt på mål 1 til 4, og oppgir antallet for to.
        Et tiltak er arbeid i gang, ikke et mål som er nådd.
    .column-goal = Mål
    .column-measures = Aktive tiltak

## Slik er tallene på siden regnet ut

how-points = summen av punktene som målene lister opp
how-ends = færrest og flest punkter i et mål
how-subgoals = delmål i data/strategy/elements.csv
