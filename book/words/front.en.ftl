### The first page: the promise scorecard and the key figures.

## The verdicts in few words, as badges

badge-for = evidence for
badge-mixed = mixed
badge-against = evidence against
badge-unjudged = cannot be judged
# Of a problem: what we found says that it is there, or that it is not.
badge-there = evidence of it
badge-absent = evidence against it
# The sign in front of each verdict, and in each mark for a source.
sign-for = +
sign-mixed = ±
sign-against = −
sign-unjudged = ?
sign-there = !
sign-absent = ✓

## The scorecard

# $favourable, $mixed, $against and $unjudged of $promises promises have that verdict.
# .promise-left and the three after it are the heads of the two sides of the axis.
# $mixed of $promises promises, signs of $there of $problems problems; $uneven is 1 where $code is the most uneven one.
# $single and $local list the codes of those with one source, and with none of the whole country: "P2, P5 and Q3".
scorecard =
    .title =
        { $favourable ->
            [0] No promise has only evidence for it
           *[other] { CAPITAL(SPELLED($favourable)) } of { SPELLED($promises) } promises { $favourable ->
                [one] has
               *[other] have
            } only evidence for { $favourable ->
                [one] it
               *[other] them
            }
        }: { SPELLED($mixed) } mixed, { SPELLED($against) } against, { SPELLED($unjudged) } cannot be judged
    .caption =
        What we found on each promise and problem of the goal Enklere arbeidshverdag, sorted and not measured, and how certain each verdict is.
        Each mark is an independent source, on the axis if it is mixed itself; hollow marks joined by a line come from sources that speak more ways than one.
        No verdict can tell whether the strategy had an effect.
    .note =
        Mixed: the sources point both ways, or one is mixed itself; the marks say how evenly.
        One source alone, a survey, audit or paper, stands behind { $single }; for a problem, “for” means that it is there.
        Certainty is computed by written rules, and none starts above moderate, because a program made the links.
        Evidence on something near a promise, and figures between the limits without a change, count on neither side.
        Most sources are about Helseplattformen in Central Norway; nothing of the whole country is for or against { $local }.
    .alt =
        A mark for each source about an axis.
        { $mixed } of { $promises } promises are mixed{ $uneven ->
            [0] { "" }
           *[other] , most unevenly { $code } with { $against } against and { $for } for
        }; there are signs of { $there } of { $problems } problems.
        The values stand in the table below.
    .promises = Promises for 2030
    .problems = Problems: is there evidence of them?
    .promise-left = sources against
    .promise-right = for
    .problem-left = it is there
    .problem-right = it is not
    .total = in all
    .none = none that counts
    .column-subject = Promise or problem
    .column-verdict = Verdict
    .column-certainty = Certainty
    .column-for = For
    .column-against = Against
    .column-mixed = Mixed
    .column-sources = Sources in all
    .column-whole = Of the whole country
    .column-known = Worth knowing
    .nothing-speaking = { $neutral ->
        [0] { $kind ->
            [promise] no open evidence for or against this promise
           *[other] no open evidence for or against
        }
       *[other] no open evidence for or against; { SPELLED($neutral) } neutral
    }
    .one-both-ways = one source, of which something speaks for and something against
    .spread = { SPELLED($count) } of these { $count ->
        [one] speaks
       *[other] speak
    } more ways than one
    .beside-neutral = beside these { SPELLED($count) } neutral, which counts on neither side
    .none-whole = none of the whole country
    .no-certainty = not graded

## A step of certainty in few words

step-high = high
step-moderate = moderate
step-low = low
step-very-low = very low

## How the numbers of the page are computed

how-for = promises with only evidence for them
how-mixed = promises whose evidence points both ways
how-against = promises with only evidence against them
how-unjudged = promises that cannot be judged

## The points of all chapters

openings =
    .title = The main findings, chapter by chapter
    .caption =
        The { $points } points under “In short” of the { $chapters } chapters; the page Contact has none.
        { $graded } of them are graded, { $sure } as moderate or high; the others say what kind of statement they are.
    .column-chapter = Chapter
    .column-claim = What we found
    .column-certainty = How certain, or what kind
# What the contents call each page; the same as in _toc.yml.
chapter-strategy-strategy = Strategy
chapter-strategy-working-day = Working day
chapter-strategy-residents = Residents
chapter-strategy-cost = Cost
chapter-real-study = REAL study
chapter-real-rollout = Rollout
chapter-real-users = What users say
chapter-real-physicians = Usability
chapter-real-effects = After go-live
chapter-real-digital-work = Digital work
chapter-real-other-programmes = Other programmes
chapter-real-disagreements = Where sources differ
chapter-centre-who = People and units
chapter-centre-themes = Research themes
chapter-centre-activities = Activities
chapter-centre-promises = Promises and evidence
chapter-centre-contact = Contact
