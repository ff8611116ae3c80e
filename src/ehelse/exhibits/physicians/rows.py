"""Rows of estimates: what is said of one, and the columns that the tables of the page share."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ehelse import cells, whereabouts
from reporting import formats, vocabulary, words
from reporting.columns import Column, Row, counting, named, names, said
from reporting.shapes import Look
from wording.text import Text, capital

say = words.chapter("physicians")
# How the rows of a kind are drawn: the middle half broad, a deviation thin with ends, an interval thin.
QUARTILES = Look("first", 8)
DEVIATION = Look("muted", 1.6, caps=True)
INTERVAL = Look("first", 1.8)


def worded(frame: pd.DataFrame, column: str, write: Callable[[Row], Text | str]) -> pd.DataFrame:
    """The frame with one more column of words: what `write` says of each row."""
    texts = [named(column, formats.joined([write(row)])) for row in frame.itertuples()]
    return frame.join(pd.DataFrame(texts, index=frame.index))


# --- What is said of a row -------------------------------------------------------------------------------------------


def around(value: Text, low: object, high: object, write: Callable[[float], Text] = formats.exact) -> Text:
    """A value with its interval in brackets, where it has one."""
    if pd.isna(low) or pd.isna(high):
        return value
    return say("range", value=value, low=write(float(str(low))), high=write(float(str(high))))


def odds(row: Row) -> Text:
    """An odds ratio with its interval: two decimals, or one where no end is printed with more."""
    ends = [float(end) for end in (row.value, row.low, row.high) if pd.notna(end)]
    fine = len(ends) < 3 or any(formats.places(end) > 1 for end in ends)

    def write(value: float) -> Text:
        return formats.number(value, 2) if fine else formats.exact(value)

    return around(formats.roughly(row.approx, write(row.value)), row.low, row.high, write)


def share_or_value(row: Row) -> Text:
    """The value of a row as figures have it: a share with its sign, anything else alone."""
    value = float(row.value)
    number = formats.percent(value, formats.places(value)) if row.unit == "percent" else formats.exact(value)
    return formats.roughly(row.approx, number)


def amount(row: Row) -> Text:
    """The value of a row as its source gives it, with unit and, for an odds ratio, its interval."""
    if row.unit == "percent":
        return share_or_value(row)
    if row.unit == "odds ratio":
        return say("odds-ratio", name=vocabulary.text("statistic", "odds ratio"), value=odds(row))
    return formats.roughly(row.approx, cells.value_with_unit(float(row.value), row.unit))


def quotes(row: Row) -> Text:
    """An amount; a count, which is always one of the themes, is named as quotes."""
    return say("quotes", amount=amount(row)) if row.unit == "count" else amount(row)


def where_and_group(row: Row) -> Text:
    """Where, and who answered: "One hospital, Norway†: physicians"."""
    return say("who", where=whereabouts.where(row), group=said(row, "group")).map(capital)


# --- Columns ---------------------------------------------------------------------------------------------------------


def count() -> Column:
    """How many answered."""
    return counting(say("column-n"), "n", width=1)


def who(width: int = 4) -> Column:
    """Who answered, marked where something of the row is inferred."""
    return Column(say("column-who"), lambda row: whereabouts.marked(row, said(row, "group")), width=width)


def where() -> Column:
    """Where they were."""
    return Column(cells.head("where"), whereabouts.where, width=3)


# What a reader of the CSV needs of an estimate; columns that a frame lacks are passed over.
FIRST = ["statement_link_id", "statement_id", "statement", "estimate_id", "study_id", "study_name", "year", "country"]
THEN = [
    "place",
    "system",
    "inferred",
    "sample",
    "section",
    "panel",
    "better",
    "measure",
    "name",
    "group",
    "contrast",
    "statistic",
    "value",
]
LAST = ["unit", "q1", "q3", "sd", "low", "high", "n", "months", "approx", "closeness", "finding", "reason", "note"]
TIDY = [*FIRST, *THEN, *LAST, "source_id"]
CODED = {"group"}  # columns of a code that stand before those of its words


def download(frame: pd.DataFrame, *, without: tuple[str, ...] = ()) -> list[str]:
    """The columns of a frame of estimates that readers download, but for some."""
    found: list[str] = []
    for name in TIDY:
        if name not in without:
            worded = [column for column in names(name) if column in frame]
            plain = [name] if name in frame and (not worded or name in CODED) else []
            found += [*plain, *worded]
    return found
