### Goal and themes.

column-theme = Theme
column-covers = Covers

## Theme by theme

theme-overview =
    .title = The { SPELLED($themes) } themes: what each covers, and what we found under it
    .caption = What each theme covers, how many independent sources speak on it, and the documented activities under it.
    .subgoals = { $count ->
        [1] one sub-goal
       *[other] { SPELLED($count) } sub-goals
    }
    .note =
        Goals are those of the strategy, by number; a theme covers promises, problems, sub-goals and questions of the slides by written rules, and a table under Details gives the reasons.
        A theme that covers more subjects has more sources.
        Activities stand by tie, never added up: a person named on the slides / a coordinated project / a partner unit.
    .column-original = On the slides
    .column-goals = Goals
    .column-sources = Independent sources
    .column-activities = Activities by tie

## Why each theme covers what it covers

theme-covers =
    .title = Why each theme covers what it covers: { $links } links with their reasons
    .caption = A theme covers a subject when the subject’s words name the matter of the theme, or when nobody could study it without the theme.
    .column-why = Why
