### The yearly report of the centre: its words, the headings of the centre's own file, and its exhibits.

title = Yearly report { $year }
centre = The Gemini centre for e-health, as open sources show it
# The name of the PDF: letters a to z, digits and hyphens only.
file = yearly-report-{ $year }.pdf
how-to-read =
    This report shows what open sources document for { $year }.
    The activities are those of the centre’s people and of its partner units; only the plans are the centre’s own.
    We keep three ties apart and never add them up: a person named on the centre’s slides took part; a project that the University of Oslo coordinates or sponsors; a partner unit took part without such a person.
    What no open source shows is missing here.

## What the centre writes itself. The messages part-… are headings that its file may use; .asked says what is asked for.

part-brought = What the year brought
    .asked = the results and events that mattered most
part-missed = What did not go as planned
    .asked = what was put off, changed or given up, and why
part-ahead = Next year
    .asked = what the centre means to do
empty = To be filled in by the centre: { $asked }
# $file is the file in which it is to be written.
write-it = Write it in `{ $file }`, below the heading “{ $heading }”.

## Headings, and sentences where there is nothing to show

heading-activities = Activities
heading-projects = Projects
heading-people = People
heading-publications = Publications
heading-themes = Themes
heading-plans = The plan beside what was done
heading-sources = Sources
# $near lists the nearest years with activities, $count of them.
no-activities =
    The data have no activity dated in { $year }.
    There may still have been some.
    { $count ->
        [1] The nearest year with activities: { $near }.
       *[other] The nearest years with activities: { $near }.
    }
no-projects = We know of no project that ran in { $year }.
no-amounts = No source states an amount for any of them.
no-people = No source names a person in a documented activity of { $year }.
no-publications = We found no publication of { $year }.

## Columns that several tables have, and parts of titles, cells and alternative texts

column-tie = Tie
column-type = Type
column-theme = Theme
column-project = Project
column-persons = Persons
# Stands in titles: how many activities each tie has.
counts =
    { $person ->
        [0] none
       *[other] { SPELLED($person) }
    } with a person of the slides,
    { $project ->
        [0] none
       *[other] { SPELLED($project) }
    } in coordinated projects,
    { $unit ->
        [0] none
       *[other] { SPELLED($unit) }
    } of partner units
apart = We count each tie by itself.
# Documented activities, and $ahead that are not seen to have taken place: "3 + 1 announced".
with-ahead = { $count } + { $ahead } { $status }
# A title, and in which state an activity is that no source documents.
not-documented = { $title } ({ $status })
squares = Chart with a square for each activity.
described = { $name }: { $counts }.
counted = { $tie } { $count }
without = None: { $names }.
legend-documented = Documented
legend-ahead = Announced or planned, not seen to have taken place

## Exhibits

year-types =
    .title = Documented in { $year }: { $counts }
    .caption =
        A square is an activity; the number counts the documented ones.
        An activity is of the year in which it was or began; undated ones are left out.
        Each is listed below with its source.
year-themes =
    .title = Of the { SPELLED($themes) } themes, { SPELLED($active) } had a documented activity in { $year }
    .caption =
        The themes of the slides, in their order; grey: none found.
        We sort each activity under one theme.
year-projects =
    .title = Projects that ran in { $year }: { $counts }
    .caption = Projects and PhD projects from their start to their stated end; one without a stated end stands in the year in which it began only.
year-activities =
    .title = Activities of { $year } that are neither publications nor projects
    .caption = Documented, unless a row says announced or planned: of those no source shows that they took place.
year-people =
    .title = Of the persons named on the slides, { SPELLED($named) } took part in { $year }
    .caption =
        Persons whom sources name in documented activities that were or began in the year.
        The others are not said to belong to the centre.
    .column-group = Group
    .named = named on the slides
    .others = others
year-publications =
    .title = Publications of { $year }: { $counts }
    .caption =
        Documented publications.
        No DOI: we saw none.
        No names: the source gives none.
    .column-publication = Publication
year-plans =
    .title = The centre’s { $plans ->
        [1] plan
       *[other] { SPELLED($plans) } plans
    } beside what of the kind was documented in { $year }
    .caption =
        The undated plans on the centre’s page, and documented activities of the same kind.
        No source ties these activities to the plans.
    .column-plan = Plan
year-funding =
    .title = Amounts that sources state for projects of { $year }
    .caption =
        For the whole project and all its partners, as the source states it, not for the year.
        Do not add them up: the amounts are of different kinds.
    .column-amount = Amount
    .column-is = What it is
year-sources =
    .title = The sources of this report, with their tiers
    .caption = Tier 1: official or peer-reviewed, read at its publisher; 2: read as a copy or an abstract; 3: secondary; 4: opinion or undated.
    .column-title = Title
    .column-tier = Tier
