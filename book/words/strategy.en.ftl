### The national e-health strategy.

## Names that are quoted

# $versions: the texts that the names are quoted from.
quoted = Norwegian names are quoted from { $versions }.
column-code = No.
column-name = Name
# Our rendering of a Norwegian name, in the language of the edition.
column-rendered = In English

## Structure

# A level with the number of the element on it.
level = { CAPITAL($level) } { $code }

strategy-structure =
    .title = { CAPITAL(SPELLED($overall)) } overall goals and { SPELLED($goals) } goals: { SPELLED($direct) } give benefit directly, { SPELLED($enabling) } enable it
    .caption =
        { $quoted } English renderings are ours.
        Points: what the 2025 text lists under a goal as to be reached towards 2030; the 2023 text lists other points under the same goals.
        Sub-goals: in the roadmap.
    .column-level = Level
    .column-effect = Effect
    .column-points = Points to 2030
    .column-subgoals = Sub-goals

## Sub-goals

# $first: how many goals share the first place; $goals: their numbers; $most: how many sub-goals they have.
strategy-subgoals =
    .title =
        The roadmap splits the goals into { SPELLED($count) } sub-goals; { $first ->
            [1] goal { $goals } has the most, { SPELLED($most) }
           *[other] goals { $goals } have the most, { SPELLED($most) } each
        }
    .caption =
        { $quoted } English renderings are ours.
        The digit is that of the goal.
        A sub-goal says what is to be reached, not what has been.

## How the strategy came about

# The label of an event in the figure.
dated = { $when }: { $event }

strategy-timeline =
    .title = From { $start } to { $end }: { SPELLED($done) } events have happened, { SPELLED($plans) } are known only as plans
    .caption =
        A bar shows a period, or that the source names no closer date than a month or a year.
        A plan stays hollow until a source says that it was carried out, also when its date has passed.
    .column-event = Event
    .column-status = Status

## The portfolio

# The goal with the most measures, and each that comes after it in the same sentence.
measures-first = { SPELLED($count) } active measures had goal { $goal } as main goal
measures-further = { SPELLED($count) } goal { $goal }
not-printed = not printed

strategy-portfolio =
    .title = In { $period } { $measures }
    .caption =
        Only the main goal of a measure is counted; several measures serve more than one goal.
        The report says that the measures are mostly spread over goals 1 to 4, and prints the count of two.
        A measure is work under way, not a goal reached.
    .column-goal = Goal
    .column-measures = Active measures

## How the numbers of the page are computed

how-points = sum of the points that the goals list
how-ends = the fewest and the most points of a goal
how-subgoals = sub-goals in data/strategy/elements.csv
