### The activities of the centre's people and partner units, and the centre's own plans.

column-tie = Tie
column-theme = Theme
column-type = Type
column-status = Status
column-project = Project
column-amount-is = What it is
# Stands after a note: the ties are counted apart.
apart = We count the three ties apart, for only the centre’s own plans are its own.
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
    .caption = How each row of our list is tied to the centre, and how many rows each tie has.
    .column-meaning = Meaning
    .column-rows = Rows
# The three numbers count publications, the largest type, each under its tie.
activity-types =
    .title = Publications: { $person } of a named person, { $project } in projects, { $unit } by partner units
    .caption = Documented activities by finer type, with the kind on the slides that we count each type under, and why.
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
            [1] we found one activity of its own
           *[other] we found { SPELLED($own) } activities of its own
        }
    .caption = The undated plans on the centre’s page, and how many documented activities of the same kind its people, projects and partner units have.
    .note = No source ties these activities to the plans.
    .column-plan = Plan
    .column-own = Documented as the centre’s own
activity-funding =
    .title = { $count ->
        [1] For one project a source states an amount
       *[other] For { SPELLED($count) } projects a source states an amount; they are of different kinds
    }
    .caption = Amounts as the sources state them.
    .note = Do not add them up: a grant is no cost frame, a cost frame covers all partners, and the years differ.
    .column-amount = Amount
activity-log =
    .title = All { $count } activities and plans that we found
    .caption = Each with its type, theme, tie and source; titles lead to the publication where its DOI is known.
    .note =
        The centre can add activities that we lack.
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
    .note = We sort each activity under one theme, by its subject: papers on students’ learning and on care pathways are in, also where they study no digital tool. The { SPELLED($announced) } that are only announced or planned are left out.
    .alt = Bar chart in three panels, one for each tie: how many documented activities each of the twelve themes has. The values stand in the table below.
# $span is the five years with the most activities.
activity-years =
    .title = Of { $dated } dated activities that we found, { $some } are from { $span }
    .caption =
        Activities by the year in which they were or began; hollow: announced or planned, not documented.
        { $undated ->
            [1] { $undated } documented activity has no date and is left out.
           *[other] { $undated } documented activities have no date and are left out.
        }
    .note = A fall may be a fall in what stands on the open pages that we read, not in what is done.
    .alt = Bar chart by year, one panel for each tie: how many activities were documented or announced. The values stand in the table below.
    .column-year = Year
    .column-activities = Activities

## How numbers are computed

how-tie-plan = activities with the tie plan
how-tie-person = activities with the tie person
how-tie-project = activities with the tie project
how-tie-unit = activities with the tie unit
how-undated = documented activities without a date
how-announced = announced or planned in a project
how-themes-without-activity = themes without a documented activity
how-themes = themes on the slides
