### Is digital work the real work?

column-method = Method
column-study = Study
column-who = Who
column-interval = 95 % interval

## How a figure was counted

method-log = counted by the system
method-observation = counted by an observer
method-asked = answered by those asked
method-review = review of several studies

## Time a day

defined-ehr-minutes-day = active time in the record
defined-desktop-hours-day = time at the screen, away from visits
defined-ehr-hours-per-8 = time per eight scheduled hours with patients
defined-nurse-ehr-mean = own estimate
defined-nurse-ehr-median = own estimate
who-nurse-ehr-mean = nurses, mean
who-nurse-ehr-median = nurses, median
country-nurses = Norway
label-day = { $study }: { $who }
digital-day =
    .title = From { $low } to { $high } hours a day in the record: each study counts something else
    .caption =
        Comparable with one another are only the two values of Holmgren, from one log with one definition, and the two of Sykepleien, mean and median of one question.
        The others differ in what counts as time in the record, in the working day and in who is counted.
        None is from Helseplattformen.
    .alt = Dot chart, hours a day.
    .axis = Hours a day
    .column-defined = Counted as
    .column-published = As published

## Shares of the day

label-share = { $study }, { $who }: { WITHIN($what) }
digital-shares =
    .title = In one American study physicians gave { $desk } of the day to record and desk, { $face } to patients face to face
    .caption =
        Sinsky counts record and desk work together; Toscano asks physicians during the day; Pinevich sums up studies that count differently, nearly all from the USA.
        What is not in the record is not all time with patients, so the shares of one study need not add up to a hundred.
    .alt = Dot chart, share of the working day.
    .axis = Per cent of the working day
    .column-share = Share for
    .column-value = Of the day

## Before and after

time-before = studies before a record system
time-after = studies after
digital-documentation =
    .title = Physicians’ documentation: { $before } of the work in studies before record systems, { $after } in other studies, after
    .caption =
        Pooled shares as one meta-analysis of 28 studies publishes them, with its 95 % intervals.
        Different studies stand behind before and after, so this is no change within a place, and not the effect of a system.
        The intervals of the interns hold each other’s values, and those of the physicians overlap.
    .column-time = Studies
    .column-share = Share
direction-more = more
direction-less = less
direction-unclear = cannot be told from none
direction-patient = none on documentation: less time for the patient
# $unclear: the interval holds no change; $patient: what changed is time for the patient.
digital-changes =
    .title = Documentation time: { SPELLED($more) } changes towards more, { SPELLED($less) } towards less, { SPELLED($unclear) } unclear; beside them { SPELLED($patient) } in time for patients
    .caption =
        Each change in the unit of its study: per cent of the documentation time before, percentage points of the consultation, or minutes per patient.
        They must not be averaged.
        What fell in Joukes is time for the patient alone, which is no saving and not counted as less.
        The interval of the time study is kept as printed; it holds zero, so that no direction can be told.
        For the other changes no interval was seen, so that whether they differ from chance was not seen either.
    .column-what = What changed
    .column-change = Change
    .column-time = Time

## Parts of the time

where-usa = USA
where-other = other countries
part-notes-minutes-day = notes
part-orders-minutes-day = orders
part-messages-minutes-day = messages
part-review-minutes-day = reading the record
digital-parts =
    .title = In one log the four parts take { $times } times as long in the USA as elsewhere; most goes to { $part }
    .caption =
        Minutes of active use a day in Epic, ambulatory care, means of health systems: 348 in the USA and 23 in other countries, which ones was not seen one by one.
        Logs of one product with one definition.
        The systems differ in patients, payment and rules, so the gap is no verdict on the product.
    .column-part = Part
    .column-minutes = Minutes a day

## Double documentation

digital-double =
    .title = On double documentation { SPELLED($count) } statements point different ways, and none has a figure
    .caption =
        Our words.
        The company and the auditor speak of one report; the report’s own figures on this were not seen.
    .column-who = Who says it
    .column-of = Of
    .column-says = Says
    .column-short = In short

## How numbers are computed

how-day = as the study counts it, minutes divided by 60
