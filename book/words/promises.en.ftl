### From promise to evidence to theme.

## What is known of a promise, a sub-goal or a question

state-speaks = evidence speaks
state-context = context only
state-none = searched for, not found
state-unsearched = not searched for

## The verdict on a promise or problem

verdict-for = evidence for
verdict-mixed = mixed
verdict-against = evidence against
verdict-unjudged = cannot be judged

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
        How many independent sources say something, by direction, and the best tier among them; 1 is strongest.
        Sources on the same people or events count once (data/evidence/same_people.csv).
        For a problem, “for” means that it is there.
        Hollow: context only, which judges nothing.
        An empty row: searched for, not found.
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

## Which verdicts stand

# $stand of $verdicts verdicts are the same in every scenario.
promise-sensitivity =
    .title = { CAPITAL(SPELLED($stand)) } of { SPELLED($verdicts) } verdicts stand under every limit, without weak or inferred sources, and without any one row
    .caption =
        The verdict is the way in which all that speaks points; mixed where it points both ways.
        Limits of the rules are 5 percentage points for a change and 60 per cent for a level.
        Design effect: a level speaks only where its whole 95 % interval lies beyond the limit, a change only where its interval excludes zero, for the answers divided by 1, 1.5, 2 and 3; of rounds without a number of answers the smallest of the survey is taken.
        Weak: sources of tier 3 and 4. Inferred: rows whose place or record system is inferred.
        Questions of the slides have no verdict.
    .column-subject = Promise or problem
    .column-verdict = Verdict
    .column-change = Change of 4 or 6 points
    .column-level = Level of 55 or 65 %
    .column-design = Sampling error, design effect
    .column-tiers = Without weak sources
    .column-inferred = Without inferred rows
    .column-alone = Rests on one of these rows
    .stands = stands
    .none-alone = –
    .at-change = { $verdict } at { $step } points
    .at-level = { $verdict } at { $step } %
    .at-design = { $verdict } at { $step }

# $cases of $links links that the rule on levels and changes decides.
threshold-cases =
    .title = { $cases } of { $links } links decided by a level or change turn when a limit is moved by one step
    .caption =
        Limits of the rules: a change of 5 percentage points, a level of 60 per cent and its mirror image.
        Moved to 4 or 6 points, and to 55 or 65 per cent.
        Shares are printed as whole numbers, so a value at a limit may lie on either side of it.
    .column-value = Says
    .column-before = Compared with
    .column-becomes = Would be

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
        Evidence speaks on { SPELLED($speaking) } of { $subgoals } sub-goals; { $unsearched ->
            [0] none was left out of the search
            [1] one was not searched for
           *[other] { SPELLED($unsearched) } were not searched for
        }
    .caption =
        Not searched for: no search for the sub-goal was written down and no row was found on the way.
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
        Each item follows from a gap in the tables of this chapter, on what was looked for; none is added by hand, and their order is not a ranking.
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
        Krippendorff’s alpha with a 95 % bootstrap interval that draws whole sources (for themes: whole subjects), since pairs of one are not independent, and Gwet’s AC1, which is high where almost all pairs are unlinked.
        Both coders are sessions of one program; the rows offered later were coded twice in one session, so those two codings were not blind.
        Resolved: how many differences a third reading settled, each with its reason in data/link_resolutions.csv.
    .undefined = not defined
    .column-question = Question
    .column-pairs = Pairs

question-linked = Is the pair linked?
question-direction = Which direction, where both linked?
question-theme = Does the theme cover the subject?
question-later = Rows offered later, coded twice in one session: linked, and which way?

## How numbers were computed

counted-links = links of evidence in data/links.csv
counted-links-speaking = of these for, against or mixed
counted-links-alike = links that both coders made alike
counted-agenda = items of the agenda, one for each gap
# What was counted, and in which state: "promise: evidence speaks".
how-coverage = { $kind }: { $state }
how-agreement = agreement of the two codings
how-problems = stated problems in data/strategy/promises.csv
how-verdicts = promises and problems, each with its verdict
how-standing = verdicts that are the same in every scenario and without any one row
how-at-limit = links that point another way when a limit is moved by one step
how-by-rule = links whose direction the rule on levels and changes decides
