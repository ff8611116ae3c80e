### Other programmes: costs, go-lives, training, and what followed.

column-programme = Programme

## What they are said to cost

stage-first = first
stage-latest = latest
stage-until = later
stage-only = only
programmes-costs =
    .title = What Helseplattformen and { SPELLED($others) } other programmes are said to cost, and what each sum covers
    .caption =
        The first and the latest sum that we found for each programme, as printed; of Helseplattformen the two sums of one audit, since earlier ones cover something else.
        What a sum covers is part of it, so no two can be compared unless they cover the same.
    .note =
        “Only” marks the only sum that we found, “later” a total up to a later year.
        What the first sum of Helseplattformen was to cover, our source does not say.
        Sums are in their own currency and of their own year; we converted none and divided none by another.
        The ten years of Apotti are as our excerpt gives them; that the later forecast is from after their end may be a slip of the paper.
    .column-stage = Which
    .column-sum = Sum
    .column-scope = What it covers

## How they went live

programmes-courses =
    .title = { CAPITAL(SPELLED($paused)) } of { SPELLED($programmes) } other programmes { $paused ->
            [1] was
           *[other] were
        } paused; { SPELLED($sanctioned) } helped put its hospital trust into special measures
    .caption = Events that the sources name; a plan is marked as planned.
    .column-event = Event
    .column-status = Status

## Training

programmes-training =
    .title = Training: { $low } to { $high } hours by profession at one place; elsewhere { $trained } trained against { $aim } aimed at
    .caption = Training before go-live, as the programme states it or told a newspaper.
    .note =
        Persons, hours and shares are different things, and none says how good the training was.
        Hours are those that the nursing lead of one trust gave for two professions.
    .column-basis = How known

## After go-live

with-interval = { $change } ({ $interval })
programmes-after =
    .title = Of { SPELLED($studies) } studies of the time after go-live, { SPELLED($worse) } find something worse, { SPELLED($unclear) } no clear change
    .caption =
        What studies measured before and after, as their abstracts tell.
        A change after go-live need not be an effect of it.
    .note =
        Changes stand with their 95 % interval where the abstract has one; times are how long until the level was back.
        More staff, higher expenses and longer times count as worse.
        The r of the nurses’ study is the size of a difference, from none to one; the sign says more or less.
    .column-study = Study
    .column-outcome = Outcome
    .column-found = Found
    .column-months = Months after
    .column-design = How it was studied
