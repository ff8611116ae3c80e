"""Exhibits of the page on where sources disagree: one table for each part of the report."""

from __future__ import annotations

import pandas as pd

from ehelse import cells, sources
from ehelse.analyses import disagreements
from reporting import formats, words
from reporting.columns import Cell, Column, Row, names, said
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("disagreements")
TIDY = ["value", "unit", "said", "used", "row_id", "source_id", "tier"]


def _once(name: str) -> Column:
    """Words of the matter, printed beside its first version only."""

    def write(row: Row) -> Cell:
        return said(row, name) if row.first else ""

    return Column(say(f"column-{name}"), write, width=5)


def _version(row: Row) -> Cell:
    return formats.joined(["→", said(row, "label")]) if row.used else said(row, "label")


def _value(row: Row) -> Cell:
    return "" if pd.isna(row.value) else cells.value_with_unit(row.value, row.unit)


def counted(rows: pd.DataFrame) -> Text:
    """How many matters there are, and how many of the most common kind."""
    kinds = rows[rows["first"]].groupby("kind").size().sort_index()
    most = int(kinds.max())
    return say("counted", all=int(kinds.sum()), some=most, of=say(f"kind-{kinds.idxmax()}", count=most))


def _table(part: str) -> Exhibit:
    rows = disagreements.matters()
    rows = rows[rows["part"] == part].reset_index(drop=True)
    return Exhibit(
        id=f"disagreements-{part}",
        title=say("title", part=say(f"part-{part}"), counted=counted(rows)),
        caption=say("caption"),
        note=say("note"),
        data=rows[["correction_id", "kind", *names("what", "label"), *TIDY, *names("why"), "first"]],
        columns=[
            _once("what"),
            Column(say("column-version"), _version, width=4),
            Column(say("column-value"), _value, width=2),
            cells.source_column(),
            Column(say("column-tier"), sources.tier_cell, "center"),
            _once("why"),
        ],
        row_headers=2,
    )


def strategy() -> Exhibit:
    """Where the sources of the strategy part disagree."""
    return _table("strategy")


def helseplattformen() -> Exhibit:
    """Where the sources on Helseplattformen disagree."""
    return _table("helseplattformen")


def studies() -> Exhibit:
    """Where published studies of record systems, or reports of them, disagree."""
    return _table("studies")


def centre() -> Exhibit:
    """Where sources on the centre's institutions and projects disagree."""
    return _table("centre")
