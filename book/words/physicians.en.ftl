### Physicians and others on their record systems.

## Who, how much, and between what

# A value with the interval or the quartiles around it.
range = { $value } ({ $low }–{ $high })
# A mean with its standard deviation.
deviation = { $value } (±{ $deviation })
# An odds ratio in a table of other values; $name is what the statistic is called.
odds-ratio = { $name } { $value }
quotes = { $amount } quotes
# Where, and who answered there.
who = { $where }: { $group }
# A study, where it was and, where one is named, its system.
study = { $study }: { $where }
study-with-system = { $study }: { $where }; { $system }
# What was measured, and what is compared.
measure = { $name }: { $contrast }
column-who = Who
column-study = Study
column-value = Value
column-n = n
column-measure = Measure

## System Usability Scale

scale = System Usability Scale (SUS): ten items, 0 to 100, higher is better.
yardstick = The dotted line is the average of products in many industries, a yardstick and not a pass mark.
average = average of industries { $average }

sus-norway =
    .title = Every group’s median is { $highest } or less; { $who } are lowest, at { $value }
    .caption =
        Points are medians, bars the middle half of { $answers } answers at one Norwegian university hospital, six months after a new record system in 2022.
        Higher is better; { $average } is the average of products in many industries.
    .note =
        { scale }
        The abstract names neither hospital nor system; we infer St. Olavs hospital and Helseplattformen from the authors, the time and a companion paper.
        It does not say how many answered in each group, so we cannot tell the differences from chance.
        We know of no earlier score.
        { yardstick }
    .alt =
        Dot chart of usability scores from 0 to 100, all, by occupation and by clinical area.
        No median is above { $highest }; { $who } are lowest, at { $value }.
        The values stand in the table below.
    .axis = SUS score, 0 to 100
    .column-median = Median
    .column-half = Middle half
part-all = All
part-occupation = By occupation
part-area = By clinical area, all occupations

# $ours are the scores of physicians and nurses at the Norwegian hospital, $theirs those of samples abroad, $systems those of single systems.
sus-countries =
    .title = Physicians and nurses at one Norwegian hospital score { $ours }, samples abroad { $theirs }, single systems { $systems }
    .caption =
        SUS scores from 0 to 100, higher is better: medians with the middle half, means with one standard deviation.
        From Norway one hospital, { $answers } answers, six months after go-live; from abroad many organisations.
        Laboratory technicians at the hospital score higher than physicians and nurses.
    .note =
        { scale }
        Nothing is pooled.
        The time since go-live abroad is not stated and presumably long, the people differ, and fewer than one in five answered two of the surveys: the distance cannot be put down to Epic, country or time alone.
        The lowest and the highest rated system are parts of the British sample.
        The Korean study prints no standard deviation.
        We infer the Norwegian hospital and its system.
        { yardstick } That average is { $average }.
    .alt =
        Dot chart of usability scores from 0 to 100 by country and group, medians and means apart.
        The Norwegian hospital has { $ours }, those abroad { $theirs }.
        The values stand in the table below.
    .column-kind = Kind
    .column-score = Score and spread
scores = { $low }–{ $high }

# Headings over the scores of each kind of statistic.
spread-median = Medians, with the middle half
spread-mean = Means, with one standard deviation
spread-share = Shares
spread-amount = Amounts
spread-change = Changes
spread-odds-ratio = Odds ratios
spread-range-end = Ends of ranges

## Why the scores are not averaged

# A value with its interval.
sus-heterogeneity =
    .title = The samples are too different to be averaged: the lowest I² is { $least }
    .caption =
        A sensitivity analysis, not a result.
        SUS scores of physicians and of nurses in the USA, emergency physicians in the United Kingdom and all health personnel at one Norwegian hospital.
    .note =
        I² is the share of variation beyond chance, τ² the variance between samples in squared points with its Q-profile interval, Q has as many degrees of freedom as samples less one (all p below 0.001).
        The last column is the 95 % prediction interval for the mean of a further sample, which can leave the scale.
        Medians and quartiles were turned into means and standard deviations for normal answers (Wan and others, 2014); scores near the bottom of the scale are not normal.
        Normal intervals are too narrow for three or four samples.
        The mean would describe no one: occupations, countries, systems and time since go-live differ all at once.
        The other number of nurses is { $many } instead of { $few }.
    .column-samples = Samples
    .column-between = Between samples
    .column-interval = Interval
    .column-i2 = I²
    .column-tau2 = τ²
    .column-q = Q
    .column-mean = Model’s mean, not a finding
    .column-further = A further sample
    .value = { $value } ({ $interval })
selection-all = All four
selection-completed = All four, other number of nurses
selection-without-norway = Without the Norwegian hospital
method-REML = REML
method-DL = DerSimonian–Laird
method-PM = Paule–Mandel
test-HK = Hartung–Knapp
test-z = normal

## Physicians beside others

# $worst says whether physicians answer least favourably everywhere, and $worse on how many of the $measures; $counted is
# on how many of these the numbers of answers are known.
# The heading of a panel.
physicians-others =
    .title = { $worst ->
        [everywhere] In { SPELLED($surveys) } surveys on Epic (one inferred) physicians answer less favourably than others on all { SPELLED($measures) } measures
       *[some] In { SPELLED($surveys) } surveys on Epic (one inferred) physicians answer less favourably than others on { $worse } of { $measures } measures
    }
    .caption =
        Physicians beside nurses or all staff.
        Each panel is one question of one survey on its own scale: compare within a panel, never between them.
        Numbers of answers are known for { SPELLED($counted) } of the { SPELLED($measures) }.
    .note =
        Norway: one hospital six months after go-live; hospital and system are inferred.
        Denmark: staff of the hospitals of Region Hovedstaden in 2018, about two years after the first go-live; all staff, more than 10 000 by the source, include the physicians, and a union cites the figures.
        Finland: from an abstract, about three years after the first go-live.
        All are on Epic, the Norwegian one by our inference; no panel compares it with what was there before.
        Without numbers of answers a distance cannot be told from chance.
    .alt =
        { CAPITAL(SPELLED($measures)) } strips of dots, one a question: physicians beside nurses or all staff.
        Physicians answer less favourably on { SPELLED($worse) } of them.
        The values stand in the table below.
    .panel = { $where }: { $asked } ({ $better })
asked-sus = SUS score, median
asked-dissatisfied = dissatisfied
asked-information-easy = patient information is easy to reach
asked-improves-care = helps to improve care

## Burnout and what goes with it

# $clear says whether the interval lies on one side of 1.
burnout-odds =
    .title = { $clear ->
        [yes] Low usability scores and burnout go together at one hospital: odds ratio { $odds }
       *[no] A low usability score does not clearly go with burnout at the Norwegian hospital: odds ratio { $odds }
    }
    .caption =
        Adjusted odds ratios with 95 % intervals, lowest against highest quarter of SUS scores, all health personnel at one Norwegian hospital.
        The dotted line at 1 means no link; the axis is logarithmic.
    .note =
        A link, not an effect: people answered about themselves at one time, so neither cause nor direction is known.
        An odds ratio above 2 does not mean more than twice as many people, where burnout is common.
        Ratios of other studies, with other contrasts, stand in the tables under Details, which in print are in the annex.
    .alt =
        Dot chart of odds ratios with intervals on a logarithmic axis, with a line at 1 for no link.
        That of burnout is { $odds }.
        The values stand in the table below.
    .column-contrast = Contrast
    .column-odds = Odds ratio (95 % interval)
section-quarters = Lowest against highest quarter of SUS scores

## Variation

# $larger of the $studies studies find more variation between organisations than between systems.
usability-variation =
    .title = { $which ->
        [both] A study and a consultancy both give more of the variation to organisations than to systems
       *[some] In { $larger } of { $studies } accounts usability varies more between organisations than systems
    }
    .caption =
        Switzerland: a multilevel model of physicians' answers.
        United Kingdom: what a consultancy writes of the national survey.
    .note =
        The two shares of each study are nearly all of the variation, which leaves little for differences between persons; we did not see what was counted, nor the British method.
        Why organisations differ, the figures do not say.
    .column-variation = Variation
    .column-share = Share

## Statements of the slides

# An estimate: what, how much, who and, where it is known, the number of answers.
physician-statements =
    .title = On { SPELLED($same) } of { SPELLED($count) } statements we found open evidence on the matter, but no share of physicians
    .caption =
        The same matter: asked or found at one Norwegian hospital.
        Near it: something close, or people elsewhere.
    .note =
        The slides report results of REAL that we did not find published.
        That we found nothing closer does not speak against a statement.
        Findings without a figure come from an abstract that gives none.
        A language model coded this once, and no person has repeated it.
    .column-statement = The slides say
    .column-evidence = Open evidence
    .column-close = Close
    .column-reason = How far it goes
    .evidence = { $name }: { $value } ({ $group }, { $where })
    .evidence-counted = { $name }: { $value } ({ $group }, { $where }, n{"\u00A0"}={"\u00A0"}{ $count })

## Other surveys

self-selected =
    Each row is one question of one survey; compare only within a study and a measure.
    Press and union surveys have self-selected or unknown respondents.
    Rounded numbers of answers are the sources’.

usability-elsewhere =
    .title = What { $studies } other studies from { $countries } countries say about usability, asked in { $ways } ways
    .caption = { self-selected }
    .note = The two Danish rounds of the regions are not a trend: we did not see the year of the second, and its words may hold a slip.

strain-elsewhere =
    .title = Burnout and stress are measured in different ways in { $studies } other studies
    .caption = { self-selected }
    .note =
        Shares with burnout say nothing about its cause.
        An odds ratio above 1 means more burnout, save for a lower burnout score, where it is favourable.
        A ratio for groups cannot be set against one per point, and the pooled ratio may include other studies shown here.
        “Lowest” and “highest” of the studies are the ends of what a review found.

## Emotions, role and the wish to leave

emotions-and-role =
    .title = Of those who answered, { $physicians } of physicians had considered leaving; { $nurses } of nurses had not
    .caption =
        Norway: free text of 950 employees six months after go-live (the four largest of 13 themes), and surveys of the Norwegian Medical Association, the Norwegian Nurses Organisation and the Auditor General, 2023 and 2024.
        Denmark and USA: one survey each.
    .note =
        Themes count quotes, not persons.
        Medical Association, March 2023: 725 answered, a little under half of the hospital’s physicians, so those who feel strongly may weigh more; “about 50” stands for the words half and nearly half.
        Nurses Organisation, January 2023: about 2200 answered two months after go-live, and the number asked is not stated; 27, 21 and 52 % add up to a hundred, so we read them as the answers to one question.
        Auditor General, April 2024: known from news, without the number of answers.
        Denmark: a survey of the union of junior physicians in 2019.
        USA: news of an employee survey on another system.
        None has an earlier figure to compare with, and only the themes come from a research paper.
    .column-subject = Subject
subject-themes = Themes in the free text
subject-pressure = Pressure at work
subject-leaving = Wish to leave
subject-giving-up = Faults and help
subject-confidence = Morale and confidence
subject-patients = Time and safety of patients

## How the numbers of the page are computed

how-q1 = lower quartile in the row
how-q3 = upper quartile in the row
how-low = lower end of the interval in the row
how-high = upper end of the interval in the row
how-n = number of answers in the row
how-tau = square root of τ² (REML)
