"""What is open: the research agenda."""

from __future__ import annotations

from ehelse.analyses.promises import agenda as open_items
from ehelse.analyses.promises import subjects as known
from ehelse.exhibits.promises import called
from reporting import formats, words
from reporting.columns import Cell, Column, Row, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("promises")


def agenda() -> Exhibit:
    """The research agenda: what is open, item by item."""
    rows = open_items.items()
    gaps = rows.groupby("gap").size()
    return Exhibit(
        id="research-agenda",
        title=say(
            "research-agenda.title",
            items=len(rows),
            single=int(gaps.get("single", 0)),
            mixed=int(gaps.get("mixed", 0)),
        ),
        caption=say("research-agenda.caption"),
        note=say("research-agenda.note"),
        data=rows,
        columns=[
            wording(say("research-agenda.column-item"), "item_id"),
            Column(say("research-agenda.column-about"), _about, width=5),
            Column(say("research-agenda.column-wanted"), lambda row: say(f"wanted-{row.gap}"), width=5),
            Column(say("column-themes"), _themes, width=4),
        ],
    )


def _about(row: Row) -> Cell:
    """The subjects of an item by name, or the theme where it is one."""
    ids = row.subjects.split()
    return formats.joined(map(_subject, ids), "; ") if ids else called.themes(row.themes)


def _subject(id: str) -> Text:
    rows = known.known()
    return called.subject(rows[rows["subject_id"] == id].iloc[0])


def _themes(row: Row) -> Text | str:
    return called.themes(row.themes) or say("research-agenda.no-theme")
