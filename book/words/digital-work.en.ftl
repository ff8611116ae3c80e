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
# The heading over the figures of a study.
study-and-method = { $study }, { $method }

## Time a day

defined-ehr-minutes-day = active time in the record
defined-desktop-hours-day = time at the screen, away from visits
defined-ehr-hours-per-8 = time per eight scheduled hours with patients
defined-nurse-ehr-mean = own estimate
defined-nurse-ehr-median = own estimate
who-nurse-ehr-mean = nurses, mean
who-nurse-ehr-median = nurses, median
country-nurses = Norway
digital-day =
    .title = From { $low } to { $high } hours a day in the record, each counted differently
    .caption =
        Hours of a working day in the record.
        Comparable with one another are only the two values of Holmgren, from one log, and the two of Sykepleien, from one question.
    .note =
        The others differ in what counts as time in the record, in the working day and in who is counted.
        None measures Helseplattformen by itself; nurses who use it may be among those asked.
    .alt =
        Dot chart of hours a day in the record by study and way of counting, from { $low } to { $high }.
        The values stand in the table below.
    .axis = Hours a day
    .column-defined = Counted as
    .column-published = As published

## Shares of the day

label-share = { CAPITAL($who) }: { WITHIN($what) }
digital-shares =
    .title = Record and desk took { $desk } of physicians’ day in one study, patients { $face }
    .caption =
        Share of the working day, by study.
        Sinsky observed physicians, Toscano asked them during the day, and Pinevich sums up studies, nearly all from the USA.
    .note =
        Sinsky counts record and desk work together.
        What is not in the record is not all time with patients, so the shares of one study need not add up to a hundred.
    .alt =
        Dot chart of shares of the working day, grouped by study: in the record, and face to face with patients.
        The values stand in the table below.
    .axis = Per cent of the working day
    .column-share = Share for
    .column-value = Of the day

## Before and after

time-before = studies before a record system
time-after = studies after
digital-documentation =
    .title = Documentation took { $before } of nurses’ work in studies before record systems, { $after } after
    .caption =
        Pooled shares from one meta-analysis of 28 studies, with 95 % intervals.
        Different studies stand behind before and after: this is no change within a place, and no effect of a system.
    .note = The nurses’ intervals do not overlap; those of interns and of physicians do.
    .alt =
        Pairs of dots with intervals: documentation as a share of the work of each group, in studies before and after record systems.
        The values stand in the table below.
    .column-time = Studies
    .column-share = Share
direction-more = more
direction-less = less
direction-unclear = cannot be told from none
direction-patient = not documentation: less time for the patient
direction-session = not documentation: all the time per patient
# $patient: what changed is time for the patient; $session: all the time per patient.
digital-changes =
    .title = Documentation time: { SPELLED($more) } changes towards more, { SPELLED($less) } towards less
    .caption =
        Each change in the unit of its study, never to be averaged.
        Beside them { SPELLED($patient) } in time for patients (Joukes), where a fall is no saving, and { SPELLED($session) } in all the time per patient.
    .note =
        The units are per cent of the documentation time before, percentage points of the consultation, or minutes per patient.
        The interval of the time study, of all the time per patient, holds zero, so no direction can be told.
        We saw no interval for the other changes, and so not whether they differ from chance.
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
    .title = Four tasks together take { $times } times as long in the USA as elsewhere
    .caption =
        Minutes of active use a day in Epic, ambulatory care, by one log with one definition: means of 348 health systems in the USA and 23 in other countries.
    .note =
        Of the tasks, most time goes to { $part }.
        Values are rounded, so the four printed may add up to slightly more than the whole.
        The health systems differ in patients, payment and rules, so the gap does not say whether the product is good.
        We did not see which the other countries are.
    .alt =
        Pairs of dots, minutes a day on each of four tasks, in the USA and in other countries.
        The values stand in the table below.
    .axis = Minutes a day
    .column-part = Task
    .column-minutes = Minutes a day

## Double documentation

digital-double =
    .title = On double documentation we found { SPELLED($count) } statements, none with a figure
    .caption =
        What each says, in our words.
        The company and the Auditor General speak of one report.
    .note = We did not see the report’s own figures on this.
    .column-who = Who says it
    .column-says = Says
    .column-short = In short

## How numbers are computed

how-day = as the study counts it, minutes divided by 60
