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
yardstick = The dotted line at { $average } is the average of products in many industries; it is a yardstick, not a pass mark.
average = average of industries { $average }

sus-norway =
    .title = Of the occupations printed, { $who } score usability lowest: a median of { $value } of 100
    .caption =
        { scale }
        Points are medians; broad bars hold the middle half of the answers.
        One university hospital in Norway, six months after a new record system in 2022, { $answers } answers in all.
        The abstract names neither hospital nor system; that it is St. Olavs hospital and Helseplattformen is inferred from the authors, the time and a companion paper.
        How many answered in each group is not stated, and no score from before is known: whether physicians differ from the area with the same median, or from the others, cannot be told from chance.
        { yardstick }
    .alt = Dot chart of medians with quartiles in brackets.
    .column-median = Median
    .column-half = Middle half
part-all = All
part-occupation = By occupation
part-area = By clinical area, all occupations

# $order says where the scores of the Norwegian hospital ($ours) lie beside those abroad ($theirs).
sus-countries =
    .title = { $order ->
        [below] At one Norwegian hospital physicians’ and nurses’ scores ({ $ours }) are below those abroad ({ $theirs })
        [above] At one Norwegian hospital physicians’ and nurses’ scores ({ $ours }) are above those abroad ({ $theirs })
       *[overlap] At one Norwegian hospital physicians’ and nurses’ scores ({ $ours }) overlap those abroad ({ $theirs })
    }
    .caption =
        { scale }
        Medians and means are drawn apart, and nothing is pooled.
        Abroad many organisations took part, presumably long after go-live, which is not stated; the people differ, and two of the surveys were answered by fewer than one in five of those asked: the distance isolates neither Epic, country nor time.
        The lowest and the highest rated system are parts of the British sample.
        The Korean study prints no standard deviation.
        From Norway: one hospital six months after go-live, { $answers } answers; hospital and system are inferred, and its laboratory technicians, who score higher, are left out.
        { yardstick }
    .alt = Dot chart with spread in brackets.
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
        A sensitivity view, not a result.
        SUS of physicians and of nurses in the USA, emergency physicians in the United Kingdom and all health professionals at one Norwegian hospital, whose record system is inferred; medians and quartiles turned into means and standard deviations for normal answers (Wan and others, 2014), which scores near the bottom of the scale are not.
        I² is the share of variation beyond chance, τ² the variance between samples in squared points with its Q-profile interval, Q with as many degrees of freedom as samples less one (all p below 0.001).
        The mean would describe no one: occupations, countries, systems and time since go-live differ all at once.
        The last column is the 95 % prediction interval for the mean of a further sample; it covers most of the scale, and can leave it.
        Normal intervals are too narrow for three or four samples.
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
        [everywhere] Physicians answer less favourably than others on all { SPELLED($measures) } measures; numbers of answers are known for { SPELLED($counted) }
       *[some] Physicians answer less favourably than others on { $worse } of { $measures } measures; numbers of answers are known for { SPELLED($counted) }
    }
    .caption =
        Each panel is one question of one survey on an own scale: compare within a panel, never between them.
        Norway: one hospital six months after go-live, without numbers of answers by group.
        Denmark: staff of the hospitals of Region Hovedstaden in 2018, about two years after the first go-live; all staff, by the source more than 10 000, include the physicians, and the figures are cited by a union.
        Finland, agreement: from an abstract, about three years after the first go-live; without numbers of answers no distance can be told from chance.
        Finland, grades: physicians only, on two systems and on all, in 2025.
        All but ESKO and the mean of all systems are on Epic, at the Norwegian hospital by inference; no panel compares it with what was there before.
    .alt = Dot chart in panels, each on its own scale.
    .panel = { $where }: { $asked } ({ $better })
asked-sus = SUS score, median
asked-dissatisfied = dissatisfied
asked-satisfied = satisfied
asked-information-easy = patient information is easy to reach
asked-improves-care = the system helps to improve care
asked-school-grade = school grade from physicians

# Short names of rows in figures, by the row's id. A row that has none goes by what its data call it.
short-E056 = Apotti (Epic)
short-E057 = ESKO
short-E058 = all systems

## Burnout and what goes with it

# $clear says whether the interval lies on one side of 1.
burnout-odds =
    .title = { $clear ->
        [yes] Low usability scores go with burnout at one hospital (odds ratio { $odds }): no effect shown
       *[no] A low usability score does not clearly go with burnout at the Norwegian hospital
    }
    .caption =
        Published odds ratios with 95 % intervals on a logarithmic axis; 1 means no association.
        The headings name different quantities: a ratio for quarters cannot be set against one per point.
        Those of the Norwegian hospital are of all health professionals, adjusted.
        Square markers, in the last two groups: above 1 is favourable.
        People answered about themselves, nearly always at one point in time, so neither cause nor direction is known.
        The pooled ratio rests on 41 studies, whose contrasts differ and which may include others shown here.
    .alt = Dot chart of odds ratios with intervals.
    .column-contrast = Contrast
    .column-odds = Odds ratio (95 % interval)
section-quarters = Lowest against highest quarter of SUS scores
section-point = Burnout, per SUS point higher
section-use = Burnout, use of ordering or a record
section-time = Burnout, more time in the record in clinic hours
section-lower = Lower burnout score: above 1 is favourable
section-satisfied = Satisfied: above 1 is favourable
short-E022 = Burnout, one Norwegian hospital
short-E023 = Insomnia, one Norwegian hospital
short-E024 = Intention to leave, one Norwegian hospital
short-E026 = Physicians, USA
short-E029 = Nurses, USA
short-E103 = Electronic ordering, physicians, USA
short-E094 = Electronic record, 41 studies pooled
short-E095 = The same, sensitivity analysis
short-E106 = Physicians, one US practice, adjusted
short-E107 = The same, not adjusted
short-E101 = Up to 5 against 6 or more hours a week after work, physicians, USA
short-E102 = Training and support good, agree against disagree, physicians, USA
short-E104 = Clerical time: electronic record against none, physicians, USA
short-E105 = Clerical time: electronic ordering against none, physicians, USA
short-E267 = Practice: introduction felt easy against not, physicians, USA
# A row without a short name.
named = { $name }, { $group }, { $country }

## Variation

# $larger of the $studies studies find more variation between organisations than between systems.
usability-variation =
    .title = { $which ->
        [both] In both studies usability varies more between organisations than between systems
       *[some] In { $larger } of { $studies } studies usability varies more between organisations than systems
    }
    .caption =
        Switzerland: variation between hospitals with the same system, and between systems, in a multilevel model of physicians' answers.
        United Kingdom: what a consultancy writes of the national survey; the method was not seen.
        The two shares of each study are nearly all of the variation, which leaves little for differences between persons; what was counted was not seen.
        Why organisations differ, the figures do not say.
    .column-variation = Variation
    .column-share = Share

## Statements of the slides

# An estimate: what, how much, who and, where it is known, the number of answers.
physician-statements =
    .title = Of { SPELLED($count) } statements, { SPELLED($same) } have open evidence on the same matter
    .caption =
        The same matter: asked or found at one Norwegian hospital.
        Near it: something close, or people elsewhere.
        Findings without a figure come from an abstract that gives none.
        That nothing closer was found does not speak against a statement: the slides report results of REAL that were not found published.
        A first coding by a language model, not repeated by a person.
    .column-statement = The slides say
    .column-evidence = Open evidence
    .column-close = Close
    .column-reason = How far it goes
    .evidence = { $name }: { $value } ({ $group }, { $where })
    .evidence-counted = { $name }: { $value } ({ $group }, { $where }, n{"\u00A0"}={"\u00A0"}{ $count })

## Other surveys

self-selected =
    Each row is one question of one survey; rows may be compared only within a study and a measure.
    Press and union surveys have self-selected or unknown respondents.
    Round numbers of answers are the sources’.

usability-elsewhere =
    .title = { $studies } further surveys from { $countries } countries ask in { $ways } ways
    .caption =
        { self-selected }
        The two Danish rounds of the regions are not a trend: the year of the second was not seen, and its words may hold a slip.

strain-elsewhere =
    .title = { $studies } studies of burnout and stress beside record systems measure in different ways
    .caption =
        { self-selected }
        Shares with burnout say nothing of its cause.
        “Lowest” and “highest” of the studies are the ends of what a review found.

## Emotions, role and the wish to leave

emotions-and-role =
    .title = Staff wrote { $usability } quotes on usability and { $strain } on strain and own health
    .caption =
        Norway, themes: quotes, not persons, in what 950 employees of all professions wrote six months after go-live; the four largest of 13 themes.
        Norway, survey of the doctors' union in March 2023: 725 answered, a little under half of the hospital's doctors, so those who feel strongly may weigh more; “about 50” stands for the words half and nearly half.
        Denmark: a survey by the junior doctors' union in 2019; the number of answers was not seen.
        USA: news of an employee survey on another system.
        No figure has a measurement from before beside it, and only the themes come from a research paper.
    .column-subject = Subject
subject-themes = Themes in the free text
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
how-i2-least = smallest I² of all choices
how-tau = square root of τ² (REML)
how-further = end of the prediction interval (REML, Hartung-Knapp)
