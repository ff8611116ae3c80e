### What is known of the time after go-live.

## What was counted, what the letters were divided by, and the parts

kind-letters = letters
kind-results = results
kind-messages = messages, referrals
kind-patients = patients
cut-copies = Did they reach the patient?
cut-resending = Were they to be sent afterwards?
cut-review = Were they reviewed by 13 March 2023?
part-copies-patient = patient yes, copies no
part-copies-rest = not said
part-resending-to-send = to be sent
part-resending-not-to-send = not to be sent
part-review-reviewed = reviewed
part-review-rest = not yet
# The name of a part that is computed, in the data that readers download.
rest = The rest

## Discovered errors

effects-errors =
    .title = { $count } counts of discovered errors, from { $few } { $low } to { $many } { $high }
    .caption =
        Errors that somebody found and reported, not harm.
        They count different things, as the marker says, over different times, in places of different size: they are not added, and a longer search may find more.
        No count is known for the systems that were there before.
        Each step of the axis is ten times the last.
    .axis = Number found, log axis
    .column-what = What was found

## Letters

effects-letters =
    .title = Of { $all } letters, { $part } reached the patient but not those to be copied
    .caption =
        Electronic letters from St. Olavs hospital, November 2022 to March 2023, that did not reach a recipient, divided in three ways by two news reports.
        The ways overlap and their parts are not added across bars.
        The rest of the first and the last bar is computed; nothing is said of it.
        Whether letters were sent afterwards as planned was not seen.
    .alt = Three bars of equal length, { $all } letters each.
    .cut = { $cut } { $parts }.
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
    .title = { $all } statements on harm or risk; { $some } say how many were reviewed
    .caption =
        Another quantity than the errors found.
        Some count patients among letters or examinations, so that no share can be formed.
        May have had consequences, delayed, to be followed up and at risk are weaker than harmed.
        Most are known from news; the outcome for the patients was not found.
    .column-about = What was looked into
    .column-reviewed = Reviewed
    .column-finding = What was said

effects-gains =
    .title = { $all } reported gains; { $some } of them with a figure
    .caption =
        What the sources report as better, with what the same source says against it.
        The first two are about Helseplattformen and known from news of an analysis that was not read itself; the others are about the same vendor’s system in other countries.
    .column-about = What about
    .column-finding = What is said

## At go-live and a year before

panel-breaches = Breaches of working-time rules
panel-overtime = Overtime, hours
panel-man-months = Gross man-months
panel-reports = Adverse events, patients

effects-months =
    .title = { CAPITAL(SPELLED($count)) } counts in the time of go-live and a year before, without a control: they isolate no effect
    .caption =
        Hollow: the year before; filled: the time of go-live; hatched: budget.
        Each panel has its own axis.
        St. Olavs hospital went live on 12 November 2022, Helse Møre og Romsdal on 27 April 2024; its adverse events are the reports about patients from then to 20 May.
        The earlier overtime and man-months and the budget are computed from the differences that the news states.
        They fell together in time with the introduction: there is no control, one month is short, and what else changed is not known.
        The difference in adverse events could be chance.
    .alt = { CAPITAL(SPELLED($count)) } small bar charts with their own axes.
    .panel = { $name }, { $place }
    .panel-values = { $panel }: { $values }.
    .budget = { $when }, budget
    .budget-cell = { $when } (budget)
    .column-what = What was counted

## Deadlines

# $before and $month are months, $low and $high the shares of the trust in them, $nation that of the country.
effects-deadlines =
    .title = Late treatment in Møre og Romsdal: about { $low } in { $before }, { $high } in { $month }; Norway { $nation }
    .caption =
        The share of patients treated after the deadline set for them, or their number.
        The trust went live on 27 April 2024.
        It had by far the most late treatments of the region’s trusts in February 2019 too, years before; the trusts differ in size.
        The April share is computed from a rounded rise.
        Two months are no trend, and the share of the nation in April was not seen.
    .column-what = What is counted
    .column-value = Figure

## Waits

series-2016 = Somatic, three trusts, 2016
series-2017 = Somatic, January to April 2017
series-2022 = Somatic, 2022
series-2023-start = January to April 2023
series-2023 = All, 2023, another series
series-trust = Helse Møre og Romsdal, two months

# The values are days: those of two series that must not be joined, and the rises between them.
effects-waits =
    .title = Waits in { $series } series; in { $warned } values the source itself calls data wrong
    .caption =
        Mean waiting times as different pages state them.
        A cross: the page warns that data from St. Olavs after 12 November 2022 are incomplete and wrong, with waits much too long.
        The figures of 2022 are somatic only, those of 2023 another series: { $later } days less the rise of { $rise } is not { $nation }, and the rise of { $largest } days must not be added to { $centre }.
        Compare only within a group.
        January 2024 lies in the time of training.
    .alt = Dot chart in groups, no lines.
    .group = { $series }: { $values }.
    .somatic = { $place }, somatic
    .warned = { $value } faulty data
    .column-series = Series
    .column-warning = Warning

# $doubted counts the regions in $place.
effects-wait-changes =
    .title = From 2022 to 2023 waits rose in { $rose } of { $regions } regions{ $doubted ->
            [0] {""}
           *[other] ; how much in { $place }, faulty data leave open
        }
    .caption =
        Change in mean waiting time against the year before, in days, as retold in news of a national indicator; grey: Norway.
        The data of late 2022 from St. Olavs were called wrong by the indicator’s page, and the news does not say whether they were put right.
    .alt = { $bars } { days }.
    .column-change = Days more

## Training

status-planned = planned
status-happened = done

# $whom is instructors when all that is done is about them.
effects-training =
    .title = { $planned } of { $all } training figures are plans; { $done } are of things done{ $whom ->
        [instructors] , of instructors only
       *[all] {""}
    }
    .caption =
        Hollow: said before it took place; filled: said as done.
        Persons, courses and events are different things.
        The plans of February 2022 were for a go-live that was later put off.
        What was held, how many attended and how many hours it took was not found; that no record was found does not mean that it was not held.
        Each step of the axis is ten times the one before.
    .value = { $number }, { $status }
    .axis = Number, log axis
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
    .title = Elsewhere: back after { $low } to { $high } months, or still not after { $last }
    .caption =
        Each row is another outcome, in another place: they are not one quantity and have no mean.
        A time until return says nothing of how deep the fall was, and which places are written about is a selection of its own.
        The Danish expectation and result are from one audit, known from a union’s news; the productivity of clinics is retold by a vendor.
        None is from Norway.
    .alt = Dot chart by months.
    .name = { $name } ({ $setting })
    .value = { $duration }, { $stood }
    .column-outcome = Outcome
    .column-system = Record system
    .column-time = Time
    .column-stood = How it stood

# $near and $low are falls in per cent, $year how many years after go-live, $years over how many the other is a mean.
effects-eye =
    .title = Two eye departments: { $near } fewer patients in year { $year }, and { $low } fewer on average over { SPELLED($years) }
    .caption =
        Patients seen, in per cent of the time before the record system, in two academic eye departments in the USA.
        Neither system is named in the part read.
        The first counts all providers of a department (n = { $n }) against the three months before, the second patients per provider (n = { $other }); both are before and after without a control.
        Two different courses are not a mean, and the dotted line only leads the eye.
    .alt = Chart by months since go-live. One department: { $course }. The other, mean over { SPELLED($years) } years: { $mean }.
    .point = month { $month }: { $value }
    .one = One department, each period
    .other = Another department, mean of { SPELLED($years) } years: { $mean }
    .column-study = Study
    .column-who = Who
    .column-contrast = Compared with
    .column-months = Months after
    .column-change = Change

effects-elsewhere =
    .title = Studies elsewhere, most without a control: falls of { $least } to { $most } per cent, and one rise in visits
    .caption =
        Each row has its own outcome, unit and design; they are not one scale and not pooled.
        Nearly all compare before and after without a control, several are retold in news or by a vendor, and the Danish data of departments are called unreliable.
        The doctors of Vantaa are given by their level against before.
    .column-outcome = Outcome
    .column-change = Change
    .column-note = Note

## How numbers of the text are computed

how-before = share in { $later } minus the rise from { $earlier }
how-change = change from the earlier count
how-counted = rows counted
