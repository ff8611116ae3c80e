### Who the centre is, and whom to write to.

column-name = Name
column-institution = Institution
column-role = Role, as seen

centre-units =
    .title = { CAPITAL(SPELLED($count)) } institutions take part, each with named units
    .caption = Institutions and units as the slides name them.
    .column-units = Faculty and units
    .column-original = As on the slides
gemini-model =
    .title = The Gemini model dates from { $first }; { SPELLED($joined) } more institutions have joined, the latest in { $last }
    .caption = What open pages of the institutions and the evaluation say of the model.

## Persons and themes

another-address = another address
no-theme = none on open pages
# A theme and how many activities a person has under it.
theme-counted = { $theme } ({ $count })
centre-people-themes =
    .title = Between them, { SPELLED($active) } of the { SPELLED($people) } persons named have activities in { SPELLED($themes) } themes
    .caption = The persons on the slides, the institution of their address there, and the themes of their documented activities, with how many under each.
    .note =
        We sort each activity under one theme.
        Open sources are not complete: the table shows what we found, not all that the persons do.
    .column-themes = Themes, with documented activities

## Roles

role = { $role } ({ $unit })
# $names are the $lacking persons without a role.
centre-roles-named =
    .title = Open sources show roles of { SPELLED($count) } of the persons on the slides
    .caption = { $lacking ->
        [0] One row a role as one source gives it; a person may have moved on since.
       *[other] One row a role as one source gives it; a person may have moved on since. We found no open source with a role for { $names }.
    }

## Whom to write to

centre-contacts =
    .title = Whom to write to, as the last slide says
    .caption = Addresses as on the slides, capital first letters included; we have not tested them.
    .column-address = Address

## How numbers are computed

how-people = persons whom the slides name
how-active = of these in a documented activity
