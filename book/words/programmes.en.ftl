### Other programmes: costs, go-lives, training, and what followed.

column-programme = Programme

## What they are said to cost

stage-first = first
stage-latest = latest
stage-until = later
stage-only = only
programmes-costs =
    .title = What { $programmes } programmes are said to cost: { $sums } sums and what each covers
    .caption =
        First and latest are those that were found, not the first and latest there are; only means that no other was found, later that the sum runs to a later year.
        Sums stand as printed: in their own currency and of their own year, not converted.
        No sum is divided by another, since even the sums of one programme mostly differ in scope.
        The scope is part of the figure.
    .column-stage = Which
    .column-sum = Sum
    .column-scope = What it covers

## How they went live

programmes-courses =
    .title = How { $programmes } more programmes went live: { $events } events and plans, as the sources name them
    .caption =
        Events that the sources name; a plan is marked as planned.
        Sundhedsplatformen, Apotti and Cambridge are in the chapter on the rollout.
    .column-event = Event
    .column-status = Status

## Training

programmes-training =
    .title = Training: { $low } to { $high } hours each at one place; at another { $trained } trained where { $aim } was the aim
    .caption =
        Each figure is stated by the programme or told to a newspaper; none was counted by us.
        Persons, hours and shares are different things, and none says how good the training was.
        Hours are those the nursing lead of one trust gave for two professions.
    .column-basis = How known

## After go-live

with-interval = { $change } ({ $interval })
programmes-after =
    .title = { $studies } studies after a go-live: { $outcomes } outcomes, in different directions
    .caption =
        Changes are after against before, with the 95 % interval where the abstract has one; times are how long until the level was back.
        The r of the nurses' study is the size of a difference, from none to one; the sign says more or less.
        All were read as abstracts.
        A change after go-live need not be an effect of it.
    .column-study = Study
    .column-outcome = Outcome
    .column-found = Found
    .column-months = Months after
    .column-design = How it was studied
