"""Exhibits of the page on the goal and the themes of the centre."""

from __future__ import annotations

from ehelse import cells, sources
from ehelse.analyses import activities
from ehelse.analyses.promises import covered, links, research, subjects
from ehelse.exhibits.promises import called
from reporting import formats, words
from reporting.columns import Cell, Column, Row, counting, said, wording
from reporting.exhibit import Exhibit

say = words.chapter("themes")


def themes() -> Exhibit:
    """Each theme with the goals it serves, what it covers, the evidence there and the activities under it."""
    rows = covered.overview()
    return Exhibit(
        id="theme-overview",
        title=say("theme-overview.title", themes=len(rows), active=len(rows) - len(research.idle())),
        caption=say("theme-overview.caption"),
        note=say("theme-overview.note", announced=activities.only_announced()),
        data=rows,
        columns=[
            wording(say("column-theme"), "theme", width=5),
            Column(say("theme-overview.column-original"), _original, width=5, original=cells.ORIGINAL),
            Column(say("theme-overview.column-goals"), lambda row: subjects.codes(row.goals), width=2),
            Column(say("column-covers"), _covered, width=6),
            counting(say("theme-overview.column-sources"), "sources"),
            *(counting(say(f"theme-overview.column-{tie}"), tie) for tie in research.TIES),
        ],
        sources=(sources.THIS_REPORT,),
    )


def _covered(row: Row) -> Cell:
    """The promises, problems and questions that a theme covers by name, and how many sub-goals."""
    rows = subjects.known()
    rows = rows[rows["subject_id"].isin(row.subjects.split())]
    named, subgoals = rows[rows["kind"] != "subgoal"], int((rows["kind"] == "subgoal").sum())
    found = [called.unnumbered(one) for one in named.itertuples()]
    if subgoals:
        found.append(say("theme-overview.subgoals", count=subgoals))
    return formats.joined(found, "; ") if found else ""


def _original(row: Row) -> Cell:
    """The name of a theme as it stands on the slides."""
    return cells.original_cell(row, "theme")


def covers() -> Exhibit:
    """Why each theme covers what it covers."""
    rows = links.to_themes()
    return Exhibit(
        id="theme-covers",
        title=say("theme-covers.title", links=len(rows)),
        caption=say("theme-covers.caption"),
        data=rows.drop(columns="statement_id").assign(source_id=sources.THIS_REPORT),
        columns=[
            wording(say("column-theme"), "theme", width=4),
            Column(say("column-covers"), lambda row: formats.joined([row.code, said(row, "name")]), width=6),
            wording(say("theme-covers.column-why"), "reason", width=6),
        ],
        row_headers=2,
    )
