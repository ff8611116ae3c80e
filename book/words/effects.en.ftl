### What is known about the time after go-live.

## What was counted, what the letters were divided by, and the parts

kind-letters = letters
kind-results = results
kind-messages = messages, referrals
kind-patients = patients
cut-copies = Did they reach the patient?
cut-resending = Were they to be sent out?
cut-review = Were they reviewed by 13 March 2023?
part-copies-patient = reached the patient only
part-copies-rest = not stated
part-resending-to-send = to be sent out
part-resending-not-to-send = not to be sent out
part-review-reviewed = reviewed
part-review-rest = not stated
# The name of a part that is computed, in the data that readers download.
rest = The rest

## Discovered errors

effects-errors =
    .title = From { $few } { $low } to { $many } { $high }: { $count } counts of discovered errors
    .caption =
        Errors that somebody found and reported in Central Norway, largest first; not harm.
        The counts are of different things over different times: do not add them.
    .note =
        The places differ in size, and whoever searches longer may find more.
        We know of no count for the earlier systems.
    .column-what = What was found

## Letters

effects-letters =
    .title = { $reached } of { $all } letters reached the patient, but not those to get a copy; { $rest } are unknown
    .caption =
        Electronic letters from St. Olavs hospital that did not reach everyone they were meant for, November 2022 to March 2023, divided in three ways by two news reports.
        Filled and outlined: as reported; hatched: the rest, of which nothing is said.
    .note =
        The ways overlap: do not add parts of different bars.
        We computed the rest of the first and the last bar, of which nothing is said.
    .alt =
        Three bars of equal length, { $all } letters each: by whether the patient got the letter, whether it was to be sent out, and whether it was reviewed.
        The values stand in the table below.
    .axis = Number of letters
    .column-cut = Way of dividing
    .column-part = Part
    .column-letters = Letters

## Words of several exhibits

not-stated = not stated
# A value that no source states.
computed = { $value } (computed)
days = Days
months-after = Months after go-live

## What came of it

# The words of a verdict. $finding begins with a figure where there is one.
verdict-found = { $finding }.
verdict-found-with-note = { $finding }. { $note }
verdict-about = { $about }. { CAPITAL($place) }, { $when }
verdict-speaker = Who says so

effects-reviews =
    .title = Reviews name patients delayed, followed up or at risk; none counts harm
    .caption =
        What hospitals, authorities, the company and news said came of the errors.
        “May have had consequences”, “delayed”, “followed up” and “at risk” are weaker than harmed.
    .note =
        Another quantity than the errors found.
        Some count patients among letters or examinations, so that no share can be formed.
        We know most of them from news.
    .column-about = What was looked into
    .column-reviewed = Reviewed
    .column-finding = What was said

effects-gains =
    .title = Of the { $all } gains listed here, { $some } have a figure
    .caption =
        What the sources report as better, with what the same source says against it.
        The first two are about Helseplattformen, the others about the same vendor’s system in other countries.
    .note = We know the analysis behind the first two from news.
    .column-about = What about
    .column-finding = What is said

## At go-live and a year before

panel-breaches = Breaches of working-time rules
panel-overtime = Overtime, hours
panel-man-months = Paid full-time-equivalent months
panel-reports = Reports of adverse events, patients

# $higher of the $count counts are higher than a year before; $all says whether all are.
effects-months =
    .title = { $all ->
        [yes] { CAPITAL(SPELLED($count)) } press counts were higher at go-live than a year before; for adverse events, perhaps by chance
       *[no] Of { SPELLED($count) } press counts { SPELLED($higher) } were higher at go-live than a year before; some rises may be chance
    }
    .caption =
        Outlined: the year before; filled: the time of go-live; hatched: budget.
        St. Olavs hospital went live on 12 November 2022, Helse Møre og Romsdal on 27 April 2024.
    .note =
        Each panel has its own axis, so the lengths of bars cannot be compared between panels.
        We computed the earlier overtime and full-time-equivalent months, and the budget, from differences that the news states.
        The reports of adverse events are those about patients from 27 April to 20 May; the difference could be chance, or more reporting.
        One month is short, and we do not know what else changed: these counts cannot show an effect of the system.
    .alt =
        { CAPITAL(SPELLED($count)) } small bar charts with their own axes, each with a time of go-live beside the same time a year before.
        The picture says that there is no comparison group.
        The values stand in the table below.
    .control = No comparison group: the cause is unknown
    .panel = { $name }, { $place }
    .budget = { $when }, budget
    .budget-cell = { $when } (budget)
    .column-what = What was counted

## Deadlines

# $before and $month are months, $low and $high the shares of the trust in them.
effects-deadlines =
    .title = Møre og Romsdal: about { $low } late in { $before }, { $high } in { $month }
    .caption =
        The share or number of patients with a right to treatment for whom it had not begun by the deadline set for them.
        The trust went live on 27 April 2024.
    .note =
        The trust had by far the most late treatments of the region’s trusts in February 2019 too; the trusts differ in size.
        We computed the April share from a rounded rise.
        Two months are no trend.
    .column-what = What is counted
    .column-value = Figure

## Waits

series-2016 = Somatic, three trusts, 2016
series-2017 = Somatic, January to April 2017
series-2022 = Somatic, 2022
series-2023-start = January to April 2023, all care
series-2023-start-somatic = January to April 2023, somatic
series-2023 = All, 2023, another series
series-trust = Helse Møre og Romsdal, two months

# The values are days: those of two series that must not be joined, and the rises between them.
effects-waits =
    .title = Waiting times in { SPELLED($series) } series; { $warned ->
        [1] one value rests
       *[other] { SPELLED($warned) } values of { $of ->
            [1] one
           *[other] { SPELLED($of) }
        } rest
    } on data the source calls wrong
    .caption =
        Mean waiting times as different pages state them.
        Compare only within a series.
    .note =
        The figures of 2022 are somatic only, those of 2023 another series: { $later } days less the rise of { $rise } is not { $nation }, and the rise of { $largest } days must not be added to { $centre }.
        January 2024 lies in the time of training.
    .column-series = Series
    .column-warning = Warning

# $doubted counts the regions in $place; $all says whether waits rose in all of them.
effects-wait-changes =
    .title = { $all ->
            [yes] Waits rose in every region in 2023
           *[no] Waits rose in { $rose } of { $regions } regions in 2023
        }{ $doubted ->
            [0] {""}
           *[other] ; the figure of { $place } is uncertain
        }
    .caption =
        Change in mean waiting time against the year before, in days, as news retells a national indicator.
        Grey: Norway; hatched: the data may still have had faults.
    .note =
        The page of the indicator calls the data of late 2022 from St. Olavs faulty, in somatic care; the news is of all care in 2023, and does not say whether they were put right.
    .alt =
        Bar chart of the change in mean wait by health region, in days; Norway in grey.
        Waits rose in { $rose } of { $regions } regions; a hatched bar may rest on faulty data.
        The values stand in the table below.
    .faulty = { $value } (uncertain)
    .column-change = Days more

## Training

status-planned = planned
status-happened = done

# $whom is instructors when all that is done is about them.
effects-training =
    .title = Of { $all } training figures, { $planned } are plans and { $done } done{ $whom ->
        [instructors] , for instructors only
       *[all] {""}
    }
    .caption =
        Persons, courses and events are different things; largest number first.
        The plans of February 2022 were for a go-live that was later put off.
    .note = That we found no record of training held does not mean that it was not held.
    .column-status = Status

## Recovery elsewhere. The outcomes of a range of values, and those of the times until a level was back

outcome-productivity = Productivity
outcome-activity = Hospital activity
outcome-satisfied-access = Patients most satisfied with access
outcome-satisfied-providers = Patients most satisfied with providers
outcome-activity-management = Activity, expected by the management
outcome-stay-corrected = Length of stay, corrected for volume
outcome-turnaround = Turnaround between operations
outcome-satisfaction-access = Patients’ satisfaction with access
outcome-stay = Length of stay
outcome-activity-region = Activity, the region’s own view
outcome-ratings = Most ratings by physicians

stood-back = back at the level before
stood-open = still lower when last looked at
stood-expected = expected beforehand

setting = { $setting }, { $country }
setting-country-unknown = { $setting }, country not stated

# Months: the shortest and longest time until a level was back, and the longest after which one was not.
effects-recovery =
    .title = Elsewhere levels were back after { $low } to { $high } months, or still lower after { $last }
    .caption =
        Months after go-live until a level was back, or in which it was still lower.
        Each row is another outcome in another place, none of them in Norway as far as we know: they have no mean.
    .note =
        A time until return does not say how deep the fall was, and which places are written about is a selection of its own.
        The Danish expectation and result are from one audit, known from a union’s news; a vendor retells the productivity of clinics.
    .alt =
        Dot chart of months after go-live, one row an outcome.
        Levels were back after { $low } to { $high } months, or still lower after { $last }.
        The values stand in the table below.
    .column-outcome = Outcome
    .column-system = Record system
    .column-time = Time
    .column-stood = How it stood

# $near and $low are falls in per cent, $year how many years after go-live, $years over how many the other is a mean.
effects-eye =
    .title = Two eye departments: { $near } fewer patients in year { $year }, { $low } over { SPELLED($years) } years
    .caption =
        Patients seen, in per cent of the time before the record system, in two academic eye departments in the USA.
        Neither has a comparison group.
    .note =
        The first counts all providers of a department (n = { $n }) against the three months before, the second patients per provider (n = { $other }), on average over { SPELLED($years) } years.
        Two different courses are not a mean, and the dotted line is only there to help the reader.
        What we read names neither system.
    .alt =
        Chart of the change in patients seen by months since go-live: one department returns near to the level before, the mean of another over { SPELLED($years) } years lies far below.
        The values stand in the table below.
    .one = One department, each period
    .other = Another department, mean of { SPELLED($years) } years: { $mean }
    .column-study = Study
    .column-who = Who
    .column-contrast = Compared with
    .column-months = Months after
    .column-change = Change

effects-elsewhere =
    .title = Elsewhere { SPELLED($count) } measures were { $least } to { $most } per cent lower after go-live; the others have other units
    .caption =
        Each row has its own outcome, unit and design: they are not one scale and not pooled.
        Nearly all compare before and after without a comparison group.
    .note =
        Several are retold in news or by a vendor, and the Danish data of departments are called unreliable.
        The physicians of Vantaa are given by their level against before.
    .column-outcome = Outcome
    .column-change = Change
    .column-note = Note

## How numbers of the text are computed

how-before = share in { $later } minus the rise from { $earlier }
how-change = change from the earlier count
how-counted = rows counted
how-rest = all letters less those that reached the patient only
