### Who the centre is, and whom to write to.

column-name = Name
column-institution = Institution
column-role = Role, as seen

centre-units =
    .title = { CAPITAL(SPELLED($count)) } institutions take part, each with named units
    .caption = Institutions and units as on the slides; the English is our rendering.
    .column-units = Faculty and units
gemini-model =
    .title = The Gemini model dates from { $first }; { SPELLED($joined) } more institutions have joined, the latest in { $last }
    .caption =
        What open pages of the institutions and the evaluation say of the model.
        When the centre for e-health was set up, for how long and under whom, the pages that were read do not say.

## Persons and themes

another-address = another address
person = { $name }: { $themes }.
no-theme = none found
centre-people-themes =
    .title = { CAPITAL(SPELLED($active)) } of the { SPELLED($people) } persons named have activities in { SPELLED($themes) } of the { SPELLED($all) } themes
    .caption =
        The persons named on the slides, with the institution of their address there, and the themes of documented activities that they take part in; a thicker line stands for more activities.
        Themes in grey have no such activity.
        Themes are sorted by us, and open sources are not complete: the figure shows what was found, not all that the persons do.
    .alt = Diagram with a line from each person to themes.
    .column-theme = Theme
    .column-activities = Activities

## Roles

role = { $role } ({ $unit })
# $names are the $lacking persons without a role.
centre-roles-named =
    .title = Open sources show roles of { SPELLED($count) } of the persons named on the slides
    .caption = { $lacking ->
        [0] One row a role as one source gives it; a person may have moved on since.
       *[other] One row a role as one source gives it; a person may have moved on since. No open source with a role was found for { $names }.
    }
centre-roles-others =
    .title = { $count } other persons have a role in activities of the partners
    .caption =
        Persons whom sources name in projects and papers of the partners’ units.
        They are not named on the slides, and nothing here says that they belong to the centre.

## Whom to write to

centre-contacts =
    .title = Whom to write to, as the last slide says
    .caption = Addresses as on the slides, capitals included; we have not tested whether they are in use.
    .column-address = Address

## How numbers are computed

how-people = persons whom the slides name
how-active = of these in a documented activity
