### The first page: the promise scorecard and the key figures.

## The verdicts in few words, as badges

badge-for = evidence for
badge-mixed = mixed
badge-against = evidence against
badge-unjudged = cannot be judged
# The sign in front of each verdict.
sign-for = +
sign-mixed = ±
sign-against = −
sign-unjudged = ?

## The scorecard

# $favourable, $mixed, $against and $unjudged of $promises promises have that verdict.
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
        What the evidence says of each promise and problem of the goal Enklere arbeidshverdag, and how certain that is.
        For a problem, “for” means that it is there.
        No verdict can tell whether the strategy had an effect.
    .note =
        A verdict says which way the evidence on the promise itself points; mixed where it points both ways, or where a source is itself mixed.
        Evidence on something near a promise does not count.
        A neutral source gives a figure between the limits without a change: it speaks neither for nor against, and no verdict rests on it.
        Certainty, from very low to high, is computed from the links: the strength of the sources, how many are independent, whether they are of the whole country and recent, and whether other limits give another verdict, by written rules.
        No verdict starts above moderate, because a program made the links.
        Sources on the same people or events count once; one can speak both for and against.
        Of the whole country: so many of the sources say something of all of Norway; the others are of one system, region or hospital, most often of Helseplattformen.
        A promise is made for all of Norway, so a verdict on it that rests on none of the whole country says what is known from a part.
    .alt = Scorecard: eight promises and three problems, one a line, each with a sign and word for the verdict, one to four dots for its certainty, and the number of sources. The values stand in the table below.
    .promises = Promises for 2030
    .problems = Problems: does the evidence show them?
    .column-subject = Promise or problem
    .column-verdict = Verdict
    .column-certainty = Certainty
    .column-sources = Sources
    .column-whole = Of the whole country
    .column-rests = Rests on
    .nothing-speaking = { $neutral ->
        [0] no source that speaks
       *[other] no source that speaks; { SPELLED($neutral) } neutral
    }
    .one-both-ways = one source, of which something speaks for and something against
    .rests-for = { $count ->
        [0] none for
       *[other] { SPELLED($count) } for
    }
    .rests-against = { $count ->
        [0] none against
       *[other] { SPELLED($count) } against
    }
    .rests-mixed = { SPELLED($count) } itself mixed
    .rests-neutral = { SPELLED($count) } neutral
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
        { $graded } of them are graded, { $sure } as moderate or high.
    .column-chapter = Chapter
    .column-claim = What we found
    .column-certainty = Certainty
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
