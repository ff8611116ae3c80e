### From promise to evidence to theme.

## What is known of a promise, a sub-goal or a question

state-speaks = evidence for or against
state-context = background only
state-none = searched for, not found
state-unread = published, not read here
state-unsearched = not searched for

## The verdict on a promise or problem

verdict-for = evidence for
verdict-mixed = mixed
verdict-against = evidence against
verdict-unjudged = cannot be judged
# Of a problem: what we found says that it is there.
verdict-there-for = evidence of it

## What stands at the end of several notes

limits =
    A program coded the links twice, by written rules; they are not weighted, and none shows an effect of the strategy.

## The questions of the slides in few words, for figures

brief-D50 = How to get simpler days?
brief-D51 = Is digital work real work?

## What a row says on a question of the slides: nobody is for or against a question

way-D50-for = names what goes with easier work
way-D50-against = names what did not ease work
way-D51-for = a large or settled part of work
way-D51-against = can be less, or is not accepted

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
        { $speaking ->
            [0] None
           *[other] { CAPITAL(SPELLED($speaking)) }
        } of { SPELLED($promises) } promises have evidence for or against, { $single ->
            [0] none
           *[other] { SPELLED($single) }
        } from one source only
    .caption = How many independent sources say something of each promise, problem and question, by direction, and the best tier among them (1 is strongest).
    .note =
        Sources on the same people or events count once.
        For a problem, “for” means that it is there; background judges nothing.
        On the questions of the slides a row says what goes with easier work, or what digital work is; it answers neither.
        A promise without a row: searched for, not found.
        { limits }
    .column-rows = Rows
    .column-tier = Best tier

# .evidence: what a row of evidence says, and of whom or where.
evidence-links =
    .title = Of { $links } links, { $speaking } count: { $promise } on promises, { $problem } on problems, { $subgoal } on sub-goals, { $question } on questions
    .caption = Each link with its direction (those for, against or mixed count), what the evidence says, its source, and why we linked it; studies and findings bear the year of publication, and their answers may be older.
    .evidence = { $what } ({ $who })
    .compared = { $value }, before { $before }
    .column-value = Says
    .column-why = Why
    .column-aim = About
    .not-asked = –

## Which verdicts stand

# $stand of $verdicts verdicts are the same in every scenario; $unjudged subjects have no verdict.
promise-sensitivity =
    .title = { CAPITAL(SPELLED($stand)) } of { SPELLED($verdicts) } verdicts stay the same under every change; { SPELLED($unjudged) } more cannot be judged
    .caption = The verdict on each promise and problem, and what it becomes when we test it in six ways.
    .note =
        Same: the verdict stays.
        Other limits: a change counts from 4 or 6 percentage points and not from 5, or a level from 55 or 65 per cent and not from 60.
        Chance: we take each survey as 1, 1.5, 2 or 3 times as uncertain as a simple random sample of its size (its design effect), and a figure counts only where chance alone does not explain it.
        Weak sources are of tier 3 and 4; inferred are findings whose place or record system we infer.
        Old rules: those of before 28 November 2026, by which findings on something near the promise counted (near) and neutral figures counted as mixed (neutral).
        Questions of the slides get no verdict.
    .column-subject = Promise or problem
    .column-verdict = Verdict
    .column-limits = Other limits
    .column-chance = With chance
    .column-weak = Without weak sources
    .column-inferred = Without what is inferred
    .column-before = Old rules
    .column-alone = Another without this finding
    .same = same
    .none-alone = –
    .at-change = { $verdict } at { $step } percentage points
    .at-level = { $verdict } at { $step } %
    .at-design = { $verdict } at { $step }
    .in-near = { $verdict } (near)
    .in-neutral = { $verdict } (neutral)

# $cases of $links links that the rule on levels and changes decides.
threshold-cases =
    .title = Moving a limit one step would turn { $cases } of { $links } links that rest on a number
    .caption = The links whose direction would change at 4 or 6 percentage points, or at a level of 55 or 65 per cent.
    .note =
        The limits of the rules: a change of 5 percentage points, for a favourable answer 60 per cent is for and 40 against, for an unfavourable one 20 is for and 40 against.
        The surveys print whole numbers, so a value at a limit may lie on either side of it.
    .column-value = Says
    .column-before = Compared with
    .column-becomes = Would be

## From goals to themes

# What the questions belong to, where the others belong to a goal.
slides = Questions of the slides
goal-theme-thread =
    .title = There is evidence on { $speaking } of { $subjects } promises, sub-goals and questions; { $unsearched } not searched for
    .caption = The promises (P) and problems (Q) of goal 2, the sub-goals of the roadmap (third quarter of 2026) and the two questions in which the slides on REAL end (D): what evidence there is, and which themes cover them.
    .note = Not searched for: we wrote down no search for the sub-goal and met no row on the way.
    .column-goal = Goal

## The research agenda

research-agenda =
    .title =
        Research could fill { SPELLED($items) } gaps: { $single ->
            [0] none
           *[other] { SPELLED($single) }
        } rest on one source, { $mixed ->
            [0] none
           *[other] { SPELLED($mixed) }
        } point both ways
    .caption = Each item follows from a gap in the evidence of this chapter; the order, and its number, is no ranking.
    .note =
        A program found the gaps among what we searched for; none was added by hand, and none is a research question yet.
    .no-theme = no theme covers it
    .column-item = Item
    .column-about = About
    .column-wanted = What is wanted

wanted-none = A first measurement: we found no open evidence
wanted-context = A measurement of just this, in Norway and after 2023: we found background only
wanted-single = A second source, independent of the only one we found
wanted-mixed = A measurement before and after, beside comparable places: our sources point both ways
wanted-subgoals = A usable measure of this sub-goal
wanted-idle = Work on a theme without a documented activity

## How the links were coded

# .undefined: of an alpha that cannot be had, because all codes are the same.
link-agreement =
    .title = Two codings: alpha { $linked } on what is linked (usual least: 0.667), { $direction } on the direction
    .caption = How far two sessions of one program agree: Krippendorff’s alpha with a 95 % interval, Gwet’s AC1 (another measure of agreement), and how many differences a third reading settled.
    .note =
        The bootstrap draws whole sources (for themes: whole subjects), since pairs of one are not independent.
        An alpha of 0.667 is the usual least for even tentative conclusions (Krippendorff); all verdicts rest on these links.
        AC1 is high where almost all pairs are unlinked.
        Each decision stands with its reason in the data.
        Where two coders of the later pair differ, the earlier link stands, so nothing was resolved there.
    .undefined = not defined
    .column-question = Question
    .column-pairs = Pairs

question-linked = Is the pair linked?
question-direction = Which direction, where both linked?
question-theme = Does the theme cover the subject?
question-later = Rows offered later: linked, and which way?
question-aim = Is the row about the promise or problem itself?
question-again = Rows coded anew by a later pair, on promises and problems: linked, and which way?
question-aim-again = The same rows, where both linked: about the promise or problem itself?

## How numbers were computed

counted-links = links of evidence in data/links.csv
counted-links-speaking = of these for, against or mixed
counted-links-speaking-promise = of these on promises
counted-links-speaking-problem = of these on problems
counted-links-speaking-subgoal = of these on sub-goals
counted-links-speaking-question = of these on the two questions of the slides
counted-links-alike = links that both coders made alike
counted-agenda = items of the agenda, one for each gap
# What was counted, and in which state: "promise: evidence for or against".
how-coverage = { $kind }: { $state }
how-agreement = agreement of the two codings
how-problems = stated problems in data/strategy/promises.csv
how-given = promises and problems with a verdict other than “cannot be judged”
how-standing = verdicts that are the same in every scenario and without any one row
how-at-limit = links that point another way when a limit is moved by one step
how-by-rule = links whose direction the rule on levels and changes decides
how-lopsided = independent sources on one side of the mixed verdict whose sides differ most: { $subject }
