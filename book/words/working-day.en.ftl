### The working day: goal 2, Enklere arbeidshverdag.

## Satisfaction over time

# Who was asked, in the figure of the series.
series-personnel = Health personnel
series-residents = Residents
rounded = Printed percentages are rounded, each by up to half a point.

# $above: how many of the two series end above their first year.
satisfaction-over-time =
    .title = { $above ->
        [0] Neither personnel ({ $own }) nor residents ({ $other }) were more satisfied in { $year } than initially
        [1] Of personnel ({ $own }) and residents ({ $other }), one was more satisfied in { $year } than initially
       *[other] Both personnel ({ $own }) and residents ({ $other }) were more satisfied in { $year } than initially
    }
    .apart = The two were asked in different surveys and not with the same words; they stand side by side and are not one scale.
    .column-who = Who

## Changes in satisfaction

points = { $count ->
    [1] { $count } point
   *[other] { $count } points
}
kind-change = change
kind-trend = trend, points a year
# $year: the round whose number of answers is not stated.
kind-assumed = change, n of { $year } assumed
from-to = { $first } → { $last }
all-rounds = all { $count } rounds
# $test: the p-value of the trend; $line: that of the straight line.
p-of-line = { $test }; line: { $line }
survives-yes = yes
survives-no = no
# Where several series have a round without a number of answers.
round-of = { $year } ({ $who })

# $own, $other: where the change went (rose, fell or still); the points are its size.
satisfaction-change =
    .title =
        Share satisfied: personnel { $own ->
            [rose] rose by { $own_points }
            [fell] fell by { $own_points }
           *[still] did not clearly change
        } { $own_years }, residents { $other ->
            [rose] rose by { $other_points }
            [fell] fell by { $other_points }
           *[still] did not clearly change
        } { $other_years }
    .caption =
        Changes: last minus first share, Newcombe interval and pooled z test.
        Trends: Cochran-Armitage over all years with known n; “line” is the p-value of a straight line, and where it is small the slope averages over a bend.
        “Clear after rounding” says whether the interval stays clear of 0 when both printed percentages were rounded, by up to half a point each, in the least favourable way.
        Simple random samples are assumed; no correction for the number of tests.
    .assumed = Sensitivity view, not a test: the number of answers in { $round } is not stated, so the interval is shown as if that round had as few as the smallest earlier round ({ $low }) and as many as the largest ({ $high }).
    .known = All numbers of answers are known.
    .column-who = Who
    .column-years = Years
    .column-satisfied = Satisfied
    .column-points = Points
    .column-p = p
    .column-rounding = Clear after rounding

## Groups of personnel

# The kinds of groups as the caption names them, in the order of the bars.
group-all = all
group-profession = professions
group-employer = employers
group-region = hospital regions and counties
group-sex = women and men
group-age = age groups
group-country = countries
group-other = others
answers-of = { $group } { $count }
# The name of the dotted line.
all-personnel = all personnel { $share }

satisfaction-groups =
    .title = { $group }: { $share } satisfied in { $year }, the highest share named, against { $whole } of all
    .answers =
        Answers in the group, from the report's own tables: { $answers }.
        Not stated for the others.
    .caption =
        The report names groups above the mean, and gives women and men.
        It is not a ranking: groups below the mean are not named, groups overlap, and for Helse Midt-Norge there is no figure at all.
        Bars from the top: { $kinds }.
    .column-group = Group

## Skills and access

statement-skills-agree = Has the skills needed: agree
statement-skills-disagree = Has the skills needed: disagree
statement-workplace-agree = Workplace facilitates digital tools: agree
statement-workplace-disagree = Workplace facilitates digital tools: disagree
statement-access-secure = Access to patient information is secure
statement-access-easy = Access to patient information is easy

# $counts: how many answered, a sentence.
skills-access =
    .title = { $skills } say they have the skills needed, { $easy } that access is easy
    .unseen = For access neither the wording nor the share that disagrees was seen.
    .asked = Skills and workplace: { $counts }
    .access = Access: { $counts }
    .column-statement = Statement

## Time in the record

minutes = { $number }{"\u00A0"}min
time-mean = Nurses in Norway, own estimate: mean
time-median = Nurses in Norway, own estimate: median
time-log = { $who }: system log

nurse-time =
    .title = Nurses estimate { $mean } minutes a day in the record on average, { $median } at the median
    .caption =
        Two methods that must not be averaged or subtracted: nurses in Norway estimated their own time, any system; the log counts clinicians of several professions on one system, and is cited from a summary.
        The year of the log study was not seen; other countries are Canada, Europe, Middle East and Oceania.
    .column-who = Who and how
    .column-minutes = Minutes a day

## Time that could be freed

area-documentation = Documentation, decision support, coordination
area-pathway = Intake, follow-up, patient pathway
scenarios = { $middle } ({ $low }–{ $high })

time-freed =
    .title = Modelled, not measured: { $range } % of working time could be freed per area
    .caption =
        Points: the model's middle scenario; lines: its low and high scenarios, which are not confidence intervals.
        Share of working time in hospitals, by profession and area.
        No measurement of time freed was found.
        Staff in administration and support are modelled for one area only.
    .alt = Dot chart with ranges. { $professions }
    .profession = { $profession }: { $areas }.
    .area = { WITHIN($area) } { $scenarios }
    .column-profession = Profession
    .column-area = Area
    .column-middle = Middle
    .column-low = Low
    .column-high = High

## The promises

promise-name-promise = { $name }
promise-name-problem = Problem: { WITHIN($name) }
# What a promise has beside its name when nothing speaks for or against it.
measure-context = Context only
measure-none = Searched for, not found
# How such evidence speaks.
state-context = neither
state-none = –
# $group: whom the measure counts.
measured = { $measure } ({ $group })
value-at = { $value } ({ $when })
date-not-stated = date not stated
# $when: the date of what a source says in words.
in-words = in words ({ $when })
column-promise = Promise or problem
column-says = Says
column-reason = How to read it

# $some of $of promises, $few of $all problems.
promise-evidence =
    .title =
        Evidence speaks for or against { $some ->
            [0] none
           *[other] { SPELLED($some) }
        } of { SPELLED($of) } promises, { $few ->
            [0] none
           *[other] { SPELLED($few) }
        } of { SPELLED($all) } problems
    .caption =
        “For” means that the value supports that the promise is kept, or for a problem that it is there; the second value is the one it is compared with.
        The rules are in docs/linking.md: a level, a change, or both.
        Coded twice by a language model, not by a person.
        They are not weighted, not added up, and none shows an effect of the strategy.
        The same links are counted in the matrix of the promises; sources on the same people are not counted here.
    .column-measure = What was measured or said
    .column-speaks = Speaks

promise-context =
    .title = { $count } further observations set the scene but do not judge the promises
    .caption = Values from before the strategy or without a date, wishes, conditions, modelled time, other countries, and volumes that cannot show a promise kept.
    .column-observation = Observation

## How the numbers of the page are computed

how-size = last share minus first, without its sign
how-newcombe = Newcombe interval of the difference
how-widest = widest Newcombe interval over the assumed numbers of answers
how-spare = square of the test's z divided by the z of the interval
how-wilson = Wilson interval of the share
how-fewest = fewest GPs in a round
how-most = most GPs in a round
how-share = answers from these staff divided by all answers
how-promises = promises in data/strategy/promises.csv
how-words = promises on which something speaks, but no figure
how-freed-least = smallest middle scenario
how-freed-most = largest middle scenario
how-freed-highest = largest high scenario

## Unions and patients' organisations

working-day-voices =
    .title = { CAPITAL(SPELLED($information)) } of { SPELLED($all) } statements are about information that does not follow the patient
    .caption =
        Statements of those who chose to speak, in our words.
        Those on Helseplattformen are from 2022 to 2024, told by the press or on the page of a hospital; the others were written to the committee on a health reform (Helsereformutvalget).
        What each is mainly about was judged by a program (a large language model).
        They show what is said, not how common it is.
    .column-who = Who
    .column-said = What is said
    .column-system = About
