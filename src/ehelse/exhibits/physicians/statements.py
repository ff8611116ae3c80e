"""What open figures say near the slides' statements on physicians, and near emotions, role and the wish to leave."""

from __future__ import annotations

import pandas as pd

from ehelse import cells, whereabouts
from ehelse.analyses import physicians
from ehelse.exhibits.physicians import rows
from reporting import formats, words
from reporting.columns import Column, Row, said, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("physicians")


def statements() -> Exhibit:
    """The slides' statements on physicians, each with the open evidence that comes closest."""
    frame = physicians.statement_links()
    count, same = len(physicians.statements()), len(physicians.met())
    return Exhibit(
        id="physician-statements",
        title=say("physician-statements.title", count=count, same=same),
        caption=say("physician-statements.caption"),
        note=whereabouts.captioned(say("physician-statements.note"), frame),
        data=frame,
        download=rows.download(frame, without=("q1", "q3", "sd", "contrast", "note")),
        columns=[
            wording(say("physician-statements.column-statement"), "statement", width=4),
            Column(say("physician-statements.column-evidence"), _evidence, width=6),
            cells.code_column(say("physician-statements.column-close"), "closeness", "closeness"),
            wording(say("physician-statements.column-reason"), "reason", width=5),
            cells.source_column(),
        ],
    )


def _evidence(row: Row) -> Text | str:
    """A finding in its words, or an estimate with its value, group, country and number of answers."""
    if pd.isna(row.estimate_id):
        return whereabouts.marked(row, said(row, "finding"))
    name, group, where = said(row, "name"), said(row, "group"), whereabouts.where(row)
    value = rows.quotes(row)
    if pd.isna(row.n):
        return say("physician-statements.evidence", name=name, value=value, group=group, where=where)
    count = formats.number(row.n)
    return say("physician-statements.evidence-counted", name=name, value=value, group=group, where=where, count=count)


def reactions() -> Exhibit:
    """What open figures say of emotions, role and the wish to leave."""
    frame = physicians.reactions()
    leaving = physicians.leaving().set_index("part", drop=False)
    shares = {part: formats.roughly(row["approx"], formats.percent(row["value"])) for part, row in leaving.iterrows()}
    return Exhibit(
        id="emotions-and-role",
        title=say("emotions-and-role.title", **shares),
        caption=say("emotions-and-role.caption"),
        note=whereabouts.captioned(say("emotions-and-role.note"), frame),
        data=frame,
        download=rows.download(frame, without=("low", "high", "q1", "q3", "sd")),
        columns=[
            Column(say("emotions-and-role.column-subject"), lambda row: say(f"subject-{row.section}"), width=3),
            wording(cells.head("what"), "name", width=6),
            rows.where(),
            rows.who(),
            Column(say("column-value"), rows.quotes, "right", 2),
            rows.count(),
            cells.source_column(),
        ],
        row_headers=2,
    )
