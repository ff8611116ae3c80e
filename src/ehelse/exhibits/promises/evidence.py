"""Promises by evidence: how much speaks for and against each, and every link with its reason."""

from __future__ import annotations

import pandas as pd

from ehelse import cells, sources, whereabouts
from ehelse.analyses.promises import coverage, figures
from ehelse.analyses.promises import links as linked
from ehelse.exhibits.promises import called
from reporting import formats, vocabulary, words
from reporting.columns import Cell, Column, Row, counting, names, said, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("promises")


def _shown() -> pd.DataFrame:
    """The subjects of the table: promises, problems and questions."""
    rows = coverage.states()
    return rows[rows["kind"] != "subgoal"].reset_index(drop=True)


def _strength(known: pd.DataFrame) -> pd.DataFrame:
    """The directions of the evidence on these subjects, with their names."""
    rows = linked.strength()
    rows = rows[rows["subject_id"].isin(known["subject_id"])].reset_index(drop=True)
    by_id = known.set_index("subject_id")
    return rows.assign(
        **{name: rows["subject_id"].map(by_id[name]) for name in ["code", *names("name"), "statement_id"]}
    )


def matrix() -> Exhibit:
    """Promises, problems and questions by direction, with how many independent sources and the best tier."""
    known = _shown()
    rows = _strength(known)
    promises = known[known["kind"] == "promise"]
    return Exhibit(
        id="promise-matrix",
        title=say(
            "promise-matrix.title",
            speaking=int((promises["state"] == "speaks").sum()),
            promises=len(promises),
            single=int((promises["gap"] == "single").sum()),
        ),
        caption=say("promise-matrix.caption"),
        data=rows,
        columns=[
            Column(say("column-promise"), called.subject, width=4),
            Column(say("column-direction"), called.direction, width=2),
            counting(say("promise-matrix.column-rows"), "rows", width=1),
            counting(say("column-sources"), "sources"),
            Column(say("promise-matrix.column-tier"), lambda row: str(row.tier), "center", 1),
        ],
        note=say("promise-matrix.note"),
        sources=(sources.THIS_REPORT,),
    )


# --- Every link ------------------------------------------------------------------------------------------------------


def links() -> Exhibit:
    """Every link with the row of evidence and the reason."""
    rows = figures.compared(linked.to_evidence())
    return Exhibit(
        id="evidence-links",
        title=say("evidence-links.title", links=len(rows), speaking=len(linked.speaking(rows)), **_by_kind(rows)),
        caption=whereabouts.captioned(say("evidence-links.caption"), rows),
        note=say("limits"),
        data=rows.drop(columns=["statement_id", "origin", "pointing"]),
        columns=[
            Column(say("column-subject"), called.briefly, width=4, filter=True),
            Column(say("column-direction"), called.direction, width=2, filter=True),
            Column(say("column-evidence"), _evidence, width=6),
            Column(say("evidence-links.column-value"), _value, width=2, sort=_size),
            Column(cells.head("when"), _when, width=2, sort=_period),
            Column(say("evidence-links.column-aim"), _aim, width=2, filter=True),
            wording(say("evidence-links.column-why"), "reason", width=5),
            cells.source_column(),
        ],
        browse=True,
    )


def _aim(row: Row) -> Text:
    """Whether the row is about the promise or problem itself; of other subjects nobody asked."""
    return say("evidence-links.not-asked") if pd.isna(row.aim) else vocabulary.text("aim", row.aim)


def _by_kind(rows: pd.DataFrame) -> dict[str, int]:
    """How many of the links that speak are of promises, problems, sub-goals and questions."""
    counted = linked.speaking(rows)["kind"].value_counts()
    return {kind: int(counted.get(kind, 0)) for kind in ("promise", "problem", "subgoal", "question")}


def _evidence(row: Row) -> Text:
    """What a row of evidence says, and of whom or where."""
    return say("evidence-links.evidence", what=said(row, "what"), who=said(row, "who"))


def _value(row: Row) -> Cell:
    """What a row says, and the value that the rule compares it with, where it compares."""
    if pd.isna(row.value):
        return ""
    value = formats.roughly(row.approx, cells.value_with_unit(float(row.value), row.unit))
    if pd.isna(row.before):
        return value
    return say("evidence-links.compared", value=value, before=cells.value_with_unit(float(row.before), row.unit))


def _size(row: Row) -> float | None:
    return None if pd.isna(row.value) else float(row.value)


def _when(row: Row) -> Cell:
    return "" if pd.isna(row.period) else formats.period(row.period)


def _period(row: Row) -> str | None:
    return None if pd.isna(row.period) else str(row.period)
