### From promise to evidence to theme.

## What is known of a promise, a sub-goal or a question

state-speaks = evidence speaks
state-context = context only
state-none = no open evidence found

## Where a finding in words comes from


## What stands at the end of several captions

limits =
    Links are by the rules in docs/linking.md, coded twice by a program; they are not weighted, and none shows an effect of the strategy.

## The questions of the slides in few words, for figures

brief-D50 = How to get simpler days?
brief-D51 = Is digital work real work?

## Headers of columns

column-promise = Promise, problem or question
column-subject = Subject
column-direction = Direction
column-evidence = Evidence
column-sources = Independent sources
column-themes = Themes

## Promises by evidence

promise-matrix =
    .title =
        Evidence speaks for or against { $speaking ->
            [0] none
           *[other] { SPELLED($speaking) }
        } of { SPELLED($promises) } promises, for { $single ->
            [0] none
           *[other] { SPELLED($single) }
        } of them from one source only
    .caption =
        How many independent sources (different first author, or publisher where none is named) say something, by direction, and the best tier among them; 1 is strongest.
        For a problem, “for” means that it is there.
        Hollow: context only, which judges nothing.
        An empty row: no open evidence was found.
        { limits }
    .alt = Matrix of circles.
    .subject = { $name }: { $found }.
    .found = { $direction } { $sources } ({ promise-matrix.tier })
    .tier = tier { $tier }
    .column-rows = Rows
    .column-tier = Best tier

# .evidence: what a row of evidence says, and of whom or where.
evidence-links =
    .title = { $links } links join the promises to evidence; { $speaking } of them speak for or against
    .caption =
        One row a link: the subject, the direction, what the evidence says, its source, and why it was linked.
        { limits }
    .evidence = { $what } ({ $who })
    .column-value = Says
    .column-why = Why

## From goals to themes

# What the questions belong to, where the others belong to a goal.
slides = Questions of the slides
goal-theme-thread =
    .title = Evidence speaks on { $speaking } of { $subjects } promises, sub-goals and questions; a theme covers { $covered }
    .caption =
        Left: the five goals and the slides.
        Middle: promises (P) and problems (Q) of goal 2, sub-goals of the roadmap, and the two questions, with a mark for the state of their evidence.
        Right: the centre’s themes, joined to what they cover.
        { limits }
    .alt = Diagram with lines from goals to promises and sub-goals, and from these to themes.
    .subject = { $code }: { $state }, { $themes }.
    .no-theme = no theme
    .column-goal = Goal

## Sub-goals

subgoal-coverage =
    .title =
        For { $without ->
            [0] none
           *[other] { SPELLED($without) }
        } of { $subgoals } sub-goals no open evidence was found
    .caption =
        The sub-goals of the roadmap (third quarter of 2026), the state of the evidence among the rows of this report, from how many independent sources it speaks, and the themes that cover the sub-goal.
        { limits }
    .column-subgoal = Sub-goal
    .column-speaking = Sources that speak

## The research agenda

research-agenda =
    .title =
        The research agenda: { $items } open items; { $single ->
            [0] none
           *[other] { SPELLED($single) }
        } rest on one source, { $mixed ->
            [0] none
           *[other] { SPELLED($mixed) }
        } point both ways
    .caption =
        Each item follows from a gap in the tables of this chapter; none is added by hand, and their order is not a ranking.
        Activities: documented ones under the themes that cover it, by tie as above; they need not be on the item.
    .no-theme = no theme covers it
    .column-item = Item
    .column-about = About
    .column-wanted = What is wanted
    .column-activities = Activities by tie

wanted-none = A first measurement: no open evidence was found
wanted-context = A measurement in Norway, after 2023, of what is promised: what was found only sets the scene
wanted-single = A second, independent source: all that speaks comes from one
wanted-mixed = For whom, where and when: what was found points both ways
wanted-subgoals = Measures of sub-goals that have none that speaks
wanted-idle = Work on a theme without a documented activity

## How the links were coded

# .undefined: of an alpha that cannot be had, because all codes are the same.
link-agreement =
    .title = Two codings of the same: alpha { $linked } on whether a pair is linked, { $direction } on the direction
    .caption =
        Krippendorff’s alpha with a 95 % bootstrap interval over pairs, and Gwet’s AC1, which is high where almost all pairs are unlinked.
        Both coders are sessions of one program.
        Resolved: how many differences a third reading settled, each with its reason in data/link_resolutions.csv.
    .undefined = not defined
    .column-question = Question
    .column-pairs = Pairs

question-linked = Is the pair linked?
question-direction = Which direction, where both linked?
question-theme = Does the theme cover the subject?

## How numbers were computed

counted-links = links of evidence in data/links.csv
counted-links-speaking = of these for, against or mixed
counted-links-alike = links that both coders made alike
counted-agenda = items of the agenda, one for each gap
# What was counted, and in which state: "promise: evidence speaks".
how-coverage = { $kind }: { $state }
how-agreement = agreement of the two codings
