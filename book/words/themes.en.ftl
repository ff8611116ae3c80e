### Goal and themes.

column-theme = Theme
column-covers = Covers

## Theme by theme

theme-overview =
    .title = “{ $theme }” has the most independent sources of all themes: { $sources }
    .caption = What each theme covers, how many independent sources speak on it, and the documented activities under it.
    .note =
        Goals are those of the strategy; a theme covers promises (P1–P8), problems (Q1–Q3), sub-goals (1A–5C) and questions of the slides (D50, D51) by written rules.
        Activities stand by tie, never added up: a person of the slides / a coordinated project / a partner unit.
    .column-original = On the slides
    .column-goals = Goals
    .column-sources = Independent sources
    .column-activities = Activities by tie

## Why each theme covers what it covers

theme-covers =
    .title = Why each theme covers what it covers: { $links } links with their reasons
    .caption = A theme covers a subject when the subject’s words name the matter of the theme, or when nobody could study it without the theme.
    .column-why = Why
