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
    .caption = Strategiens visjon og mål, punktene hvert mål har, og delmålene veikartet gir det.
    .note =
        { $quoted } Punkter: det teksten fra 2025 lister opp under et mål som skal nås fram mot 2030; teksten fra 2023 har andre punkter under de samme målene.
    .column-level = Nivå
    .column-effect = Virkning
    .column-points = Punkter til 2030
    .column-subgoals = Delmål

## Delmål

# $first: hvor mange mål som deler førsteplassen; $goals: numrene deres; $most: hvor mange delmål de har.
strategy-subgoals =
    .title =
        { $first ->
            [1] Mål { $goals } har flest av veikartets { SPELLED($count) } delmål, { SPELLED($most) }
           *[other] Mål { $goals } har flest av veikartets { SPELLED($count) } delmål, { SPELLED($most) } hver
        }
    .caption =
        Delmålene i veikartet; sifferet er målets.
        Et delmål sier hva som skal nås, ikke hva som er nådd.
    .note = { $quoted }

## Slik ble strategien til

strategy-timeline =
    .title = Strategien gjelder fra { $start }, og teksten ble revidert til { $revised }
    .caption =
        Hendelser i arbeidet med strategien, etter dato.
        Et åpent merke er en plan, til en kilde sier at den er gjennomført.
    .note = Der kilden ikke oppgir dag, står måneden eller året alene.
    .alt = Liste over daterte hendelser på en loddrett linje: fylte merker har skjedd, åpne er planlagt. { $title }. Alle hendelser i tabellen under.
    .column-event = Hendelse
    .column-status = Status

## Porteføljen

## Slik er tallene på siden regnet ut

how-points = summen av punktene som målene lister opp
how-ends = færrest og flest punkter i et mål
how-subgoals = delmål i veikartet
