### The activities of the centre's people and partner units, and the centre's own plans.

column-tie = Tie
column-theme = Theme
column-type = Type
column-status = Status
column-project = Project
column-amount-is = What it is
# Stands after a caption: the ties are never added up.
apart = The three ties are counted each by itself and never added up; only the centre’s own plans are its own.
# $names is a list set apart by commas; $more is how many names were cut off.
people-cut = { $names }, and { $more } more

# $own counts the rows of the centre's own, $done those of them that a source documents.
activity-ties =
    .title = { $own ->
        [1] Only one row is the centre’s own
       *[other] Only { SPELLED($own) } rows are the centre’s own
    }{ $done ->
        [0] , and all of them are plans
        [1] , and one of them is documented
       *[other] , and { SPELLED($done) } of them are documented
    }
    .caption =
        The centre’s own list of activities was not found.
        What is known is what open sources show of its people, of projects that a partner coordinates and of the partners’ units.
    .column-meaning = Meaning
    .column-rows = Rows
# The three numbers count seminars, each under its tie.
activity-types =
    .title = Seminars found: { $person } with a person of the slides, { $project } in projects, { $unit } by partner units
    .caption = Documented activities by finer type, with the activity of the slides that each type is counted under and why.
    .column-slide = Activity of the slides
    .column-why = Why
    .none = no activity of the slides
# $own counts the activities that a source calls the centre's own, $plans its plans.
activity-plans =
    .title =
        { $plans ->
            [1] The centre has one plan;
           *[other] The centre has { SPELLED($plans) } plans;
        }
        { $own ->
            [1] one activity was found as its own
           *[other] { SPELLED($own) } activities were found as its own
        }
    .caption =
        The plans on the centre’s page, undated, and how many documented activities of the same kind its people, the coordinated project and the partner units have, by tie.
        These are not steps of the plan: no source ties them to it.
    .column-plan = Plan
    .column-own = Documented as the centre’s own
activity-funding =
    .title = { $count ->
        [1] For one project a source states an amount
       *[other] For { SPELLED($count) } projects a source states an amount; they are of different kinds
    }
    .caption =
        Amounts as the sources state them.
        A grant is not a cost frame, a cost frame covers all partners, and the years differ: the amounts are not to be added up.
    .column-amount = Amount
activity-log =
    .title = All { $count } activities and plans that were found
    .caption =
        A living log: data/centre/activities.csv, where the centre can add rows.
        Titles lead to the publication where its DOI is known.
        No date: the source has none.
    .column-who = Who

## Figures

activity-themes =
    .title = { $count ->
        [0] Every theme has a documented activity
        [1] One theme is without a documented activity: { $names }
       *[other] { CAPITAL(SPELLED($count)) } themes are without a documented activity: { $names }
    }
    .caption =
        Documented activities by theme and tie.
        Each activity is sorted under one theme, by us, after its subject: papers on students’ learning and on care pathways are in, also where no digital tool is studied.
    .alt = Bar chart in three panels, one a tie.
# $ties says how many of the three ties have their most activities in $year.
activity-years =
    .title = Under { $ties ->
        [1] one
        [2] two
       *[other] all three
    } { $ties ->
        [1] of the three ties
        [2] of the three ties
       *[other] ties
    } no year has more activities than { $year }
    .caption =
        Activities by the year in which they were or began; hollow: announced or planned by a project, not documented.
        { $undated ->
            [1] { $undated } documented activity has no date and is left out.
           *[other] { $undated } documented activities have no date and are left out.
        }
        A fall may be a fall in what is on the open pages that were read, not in what is done.
    .alt = Bar chart by year, one panel a tie.
    .column-year = Year
    .column-activities = Activities
# Parts of alternative texts: the counts of a theme or a tie, and a count of what is not documented.
described = { $name }: { $counts }.
counted = { $name } { $count }
marked = { $count } ({ $status })

## How numbers are computed

how-tie-plan = activities with the tie plan
how-tie-person = activities with the tie person
how-tie-project = activities with the tie project
how-tie-unit = activities with the tie unit
how-undated = documented activities without a date
how-announced = announced or planned in a project
how-themes-without-activity = themes without a documented activity
how-themes = rows in data/centre/themes.csv
