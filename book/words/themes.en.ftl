### Goal and themes.

column-theme = Theme
column-covers = Covers

## Theme by theme

theme-overview =
    .title = Most independent sources, { $sources }, speak on what the theme “{ $theme }” covers
    .caption =
        Goals, promises (P), problems (Q), sub-goals and questions (D) that the theme covers by the rules in docs/linking.md; the rows of evidence that speak there and their independent sources; documented activities by tie: a person of the slides / a coordinated project / a partner unit, never added up.
    .column-goals = Goals
    .column-rows = Rows that speak
    .column-sources = Independent sources
    .column-activities = Activities by tie

## Why each theme covers what it covers

theme-covers =
    .title = { $links } links say what the themes cover, each with its reason
    .caption =
        A theme covers a subject when the subject’s words name the matter of the theme, or when nobody could study it without the theme.
    .column-why = Why
