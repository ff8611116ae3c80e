### The working day: goal 2, Enklere arbeidshverdag.

## Satisfaction over time

# Who was asked, in the figure of the series.
series-personnel = Health personnel
series-residents = Residents
rounded = Printed percentages are rounded, each by up to half a point.

# $first, $top, $own: the shares of personnel when first asked, at most and at last; $other: that of residents at last.
satisfaction-over-time =
    .title = Satisfied personnel: { $first } in { $since }, { $top } in { $peak }, { $own } in { $year }; residents: { $other }
    .caption =
        Share satisfied with the digital health services, in two yearly surveys.
        The surveys ask with different words and are not one scale; the numbers of answers stand in the table of values on the web.
    .alt = Line chart of the share satisfied by year, personnel and residents. { $title }. Values in the table below.
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
# $since: the same for the later change of personnel, under all assumed numbers of answers (unknown: there is none).
satisfaction-change =
    .title =
        Satisfied personnel: { $own ->
            [rose] up { $own_points }
            [fell] down { $own_points }
           *[still] no clear change
        } { $own_years }{ $since ->
            [rose] , up { $since_points } { $since_years }
            [fell] , down { $since_points } { $since_years }
            [still] , no clear change { $since_years }
           *[unknown] {""}
        }; residents: { $other ->
            [rose] up { $other_points }
            [fell] down { $other_points }
           *[still] no clear change
        } { $other_years }
    .caption = Differences between two shares, and trends over all years, in percentage points with 95 % intervals.
    .note =
        Changes: last minus first share, Newcombe interval and pooled z test.
        Trends: Cochran-Armitage over all years with known n; “line” is the p-value of a straight line, and where it is small the slope averages over a bend.
        “Clear after rounding”: whether the interval stays clear of 0 when both percentages were rounded in the least favourable way.
        Simple random samples are assumed; no correction for the number of tests.
    .assumed = Sensitivity analysis, not a test: the number of answers in { $round } is not stated, so the interval is shown with as few as in the smallest earlier round ({ $low }) and as many as in the largest ({ $high }).
    .known = All numbers of answers are known.
    .column-who = Who
    .column-years = Years
    .column-satisfied = Satisfied
    .column-points = Points
    .column-p = p
    .column-rounding = Clear after rounding

## Groups of personnel

# The kinds of groups, as headings in the figure.
group-all = All
group-profession = Professions
group-employer = Employers
group-region = Hospital regions and counties
group-sex = Women and men
group-age = Age groups
group-country = Countries
group-other = Others
answers-of = { $group } { $count }

satisfaction-groups =
    .title = { $group }: { $share } satisfied in { $year }, the highest share named, against { $whole } of all
    .answers =
        Answers in the group, from the report's own tables: { $answers }.
        Not stated for the others.
    .caption =
        Share satisfied in the professions, regions and counties that the report names because they lie above the mean, and among women and men.
        This is not a ranking: of professions, regions and counties the report gives none below the mean.
    .note = Groups overlap, and for Helse Midt-Norge there is no figure.
    .alt = Dot chart of the share satisfied by group, with intervals and a line at the mean. { $title }. Values in the table below.
    .column-group = Group

## Skills and access

statement-skills-agree = I have the skills I need
statement-workplace-agree = My workplace facilitates digital tools
statement-access-secure = Access to patient information is secure
statement-access-easy = Access to patient information is easy

# $counts: how many answered, a sentence.
skills-access =
    .title = { $skills } say they have the skills needed, { $easy } that access is easy
    .caption =
        Share of health personnel who agree with each statement, in the two latest years that we have; some statements have one of them only.
        Skills are their own judgement.
    .asked = Skills and workplace: { $counts }
    .access = Access, of which we have not seen the wording: { $counts }
    .alt = Dot chart of the share who agree with four statements, by year. { $title }. Values in the table below.
    .column-statement = Statement

## Time in the record

## Time that could be freed

area-documentation = Documentation, decision support, coordination
area-pathway = Intake, follow-up, patient pathway
scenarios = { $middle } ({ $low }–{ $high })

time-freed =
    .title = Modelled, not measured: { $range } % of working time could be freed per area
    .caption =
        Share of working time in hospitals that a model frees, by profession and area.
        Points are the middle scenario, lines run from the low to the high one and are not confidence intervals.
    .note =
        Staff in administration and support are modelled for one area only.
        We do not know whether the two areas can be added up.
    .alt = Dot chart with ranges, two areas a profession, in per cent of working time. { $title }. Values in the table below.
    .column-profession = Profession
    .column-area = Area
    .column-middle = Middle
    .column-low = Low
    .column-high = High

# What stands at the line that marks the strategy's first year.
strategy-from = strategy from { $year }

# The name of the dotted line.
all-personnel = all personnel { $share }

## How the numbers of the page are computed

how-size = last share minus first, without its sign
how-newcombe = Newcombe interval of the difference
how-widest = widest Newcombe interval over the assumed numbers of answers
how-wilson = Wilson interval of the share
how-fewest = fewest GPs in a round
how-most = most GPs in a round
how-share = answers from these staff divided by all answers
how-promises = promises of the goal
how-words = promises on which something speaks, but no figure
how-freed-least = smallest middle scenario
how-freed-most = largest middle scenario
how-freed-highest = largest high scenario

## Unions and patients' organisations

working-day-voices =
    .title = Most of the { SPELLED($count) } statements point to faults and missing information; some speak well of Helseplattformen
    .caption =
        Statements of those who chose to speak, in our words.
        They show what is said, not how common it is.
    .note =
        The statements on Helseplattformen are from 2022 to 2024, told by the press or on the page of a hospital; the others were written to Helsereformutvalget, a committee on a health reform.
        Some who speak are organisations, some single persons.
        A program (a large language model) judged what each is mainly about.
    .column-who = Who
    .column-said = What is said
    .column-system = About
