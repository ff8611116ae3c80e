"""Exhibits of the page on where sources disagree: one table for each part of the report."""

from __future__ import annotations

import re

import pandas as pd

from ehelse import cells
from ehelse.analyses import disagreements
from reporting import formats, vocabulary, words
from reporting.columns import Cell, Column, Row, names, parts, said
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("disagreements")
DATE = r"\d{4}(-\d{2}){1,2}"  # a version that is a month or a day, as `said` holds it
TIDY = ["value", "unit", "said", "used", "row_id", "source_id", "tier"]


def _once(name: str) -> Column:
    """Words of the matter, printed beside its first version only."""

    def write(row: Row) -> Cell:
        return said(row, name) if row.first else ""

    return Column(say(f"column-{name}"), write, width=4)


def _version(row: Row) -> Cell:
    return formats.joined(["→", said(row, "label")]) if row.used else said(row, "label")


def _value(row: Row) -> Cell:
    """The number or the date of a version; a version in words says itself, and the cell says that it is one."""
    if pd.notna(row.value):
        return cells.value_with_unit(row.value, row.unit)
    return formats.period(row.said) if re.fullmatch(DATE, row.said) else say("in-words")


def _source(row: Row) -> Cell:
    """The source with its tier, which as a column of its own would make the table wider than a page."""
    return parts(cells.source_cell(row.source_id), " ", say("of-tier", tier=int(row.tier)))


def _kind(row: Row) -> Cell:
    return vocabulary.text("correction-kind", row.kind) if row.first else ""


def counted(rows: pd.DataFrame) -> Text:
    """How many matters there are, and how many of the most common kind."""
    kinds = rows[rows["first"]].groupby("kind").size().sort_index()
    every, most = int(kinds.sum()), int(kinds.max())
    of = say(f"kind-{kinds.idxmax()}", count=most)
    return say("counted-alike", all=every, of=of) if every == most else say("counted", all=every, some=most, of=of)


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
            Column(say("column-version"), _version, width=3),
            Column(say("column-value"), _value, width=2),
            Column(cells.head("source"), _source, width=3),
            Column(say("column-kind"), _kind, width=2),
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
