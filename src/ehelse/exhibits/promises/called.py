"""How the exhibits of the page call subjects, themes and states."""

from __future__ import annotations

from ehelse.analyses.promises import research
from reporting import formats, vocabulary, words
from reporting.columns import Column, Row, said
from wording.text import Text

say = words.chapter("promises")


def subject(row: Row) -> Text:
    """Code and name of a subject: "P1 Tools that belong together"."""
    return formats.joined([row.code, said(row, "name")])


def briefly(row: Row) -> Text:
    """Code and name of a subject where there is little room: the questions of the slides have a short form."""
    return formats.joined([row.code, unnumbered(row)])


def unnumbered(row: Row) -> Text | str:
    """The name of a subject without its code, where codes would have to be explained; questions in their short form."""
    known = words.current().chapter("promises").has(f"brief-{row.code}")
    return say(f"brief-{row.code}") if known else said(row, "name")


def direction(row: Row) -> Text:
    """Which way a link points; of a question, which nobody is for or against, what the row says on it."""
    known = words.current().chapter("promises").has(f"way-{row.code}-{row.direction}")
    return say(f"way-{row.code}-{row.direction}") if known else vocabulary.text("direction", row.direction)


def state(row: Row) -> Text:
    """What evidence there is on a subject."""
    return say(f"state-{row.state}")


def themes(ids: str) -> Text | str:
    """The names of themes, whose ids are set apart by spaces; an empty string where there are none."""
    known = research.called()
    found = [known[id] for id in ids.split()]
    return formats.joined(found, "; ") if found else ""


def state_column() -> Column:
    """What evidence there is on the subject of a row."""
    return Column(say("column-evidence"), state, width=3)


def themes_column() -> Column:
    """The themes that cover the subject of a row."""
    return Column(say("column-themes"), lambda row: themes(row.theme_id), width=4)
