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
    .caption = The strategy's vision and goals, the points that each goal lists, and the sub-goals that the roadmap gives it.
    .note =
        { $quoted } English renderings are ours.
        Points: what the text of 2025 lists under a goal as to be reached towards 2030; the text of 2023 lists other points under the same goals.
    .column-level = Level
    .column-effect = Effect
    .column-points = Points to 2030
    .column-subgoals = Sub-goals

## Sub-goals

# $first: how many goals share the first place; $goals: their numbers; $most: how many sub-goals they have.
strategy-subgoals =
    .title =
        { $first ->
            [1] Goal { $goals } has the most of the roadmap’s { SPELLED($count) } sub-goals, { SPELLED($most) }
           *[other] Goals { $goals } have the most of the roadmap’s { SPELLED($count) } sub-goals, { SPELLED($most) } each
        }
    .caption =
        The sub-goals of the roadmap; the digit is that of the goal.
        A sub-goal says what is to be reached, not what has been.
    .note = { $quoted } English renderings are ours.

## How the strategy came about

strategy-timeline =
    .title = The strategy applies from { $start }, and its text was revised for { $revised }
    .caption =
        Events in the work on the strategy, in order of date.
        An open mark is a plan, until a source says that it was carried out.
    .note = Where the source names no day, the month or year stands alone.
    .alt = List of dated events on a vertical line: filled marks have happened, open ones are planned. { $title }. All events in the table below.
    .column-event = Event
    .column-status = Status

## The portfolio

## How the numbers of the page are computed

how-points = sum of the points that the goals list
how-ends = the fewest and the most points of a goal
how-subgoals = sub-goals of the roadmap
