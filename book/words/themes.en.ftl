### Goal and themes.

column-theme = Theme
column-covers = Covers

## Theme by theme

theme-overview =
    .title = { CAPITAL(SPELLED($active)) } of the { SPELLED($themes) } themes have a documented activity
    .caption = What each theme covers, how many independent sources speak on it, and the documented activities under it.
    .subgoals = { $count ->
        [1] one sub-goal
       *[other] { SPELLED($count) } sub-goals
    }
    .note =
        Goals are those of the strategy, by number; a theme covers promises, problems, sub-goals and questions of the slides by written rules, and a table under Details gives the reasons.
        A theme that covers more subjects has more sources.
        The two questions in which the slides on REAL end are how record systems can give simpler days, and whether digital work is part of the real work.
        An activity is tied to a person named on the slides, to a project that a partner coordinates, or to a partner unit; the { SPELLED($announced) } that are only announced or planned are left out.
    .column-original = On the slides
    .column-goals = Goals
    .column-sources = Independent sources
    .column-person = By persons
    .column-project = In projects
    .column-unit = By units

## Why each theme covers what it covers

theme-covers =
    .title = Why each theme covers what it covers: { $links } links with their reasons
    .caption = A theme covers a subject when the subject’s words name the matter of the theme, or when nobody could study it without the theme.
    .column-why = Why
