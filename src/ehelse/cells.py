"""Cells and columns that the tables of several pages share."""

from __future__ import annotations

import re

import pandas as pd

from ehelse import sources, whereabouts
from reporting import formats, vocabulary, words
from reporting.columns import Cell, Column, Row, counting, link, parts, said, target, written_in
from wording.text import Text

say = words.chapter("shared")
ORIGINAL = "nb"  # the language of the slides, of the strategy and of the field


def source_cell(source_ids: str) -> Cell:
    """The short names of one or several sources (ids set apart by spaces), each leading to its row in the list."""
    found: list[Cell] = []
    for source_id in source_ids.split():
        found += ["; "] if found else []
        found.append(target(sources.label(source_id), f"source-{source_id}"))
    return found[0] if len(found) == 1 else parts(*found)


def source_column(width: int = 3) -> Column:
    """The sources of a row."""
    return Column(head("source"), lambda row: source_cell(row.source_id), width=width)


def title_cell(row: Row, address: object) -> Cell:
    """The title of a work, leading to it; one of our own making (in square brackets) in the reader's language.

    Its rendering stands in the column `title_norwegian` alone: the original of every other title is its own.
    """
    if pd.isna(row.title_norwegian):
        title = link(row.title, address)
        return title if pd.isna(row.language) else written_in(title, row.language)
    return link(words.each(lambda language: row.title_norwegian if language == ORIGINAL else row.title), address)


def original(row: Row, name: str) -> str:
    """What a row says in a column of words, in the language in which it was written."""
    return str(getattr(row, f"{name}_{ORIGINAL}"))


def original_cell(row: Row, name: str) -> Cell:
    """The same as a cell, marked as what it is: words of that language in every edition."""
    return written_in(original(row, name), ORIGINAL)


def head(name: str) -> Text:
    """The header of a column that several tables have."""
    return say(f"column-{name}")


def when(period: object) -> Text:
    """A period, or that the source has no date."""
    return say("undated") if pd.isna(period) else formats.period(str(period))


def period_column(width: int = 3, header: str = "when") -> Column:
    """The time a row is about; `header` is the `head` of another name."""
    return Column(head(header), lambda row: when(row.period), width=width)


def share_column(width: int = 1) -> Column:
    """The value of a row as a whole percentage, with the source's own word where it is not exact."""
    return Column(head("share"), lambda row: formats.roughly(row.approx, formats.percent(row.value)), "right", width)


def interval_cell(low: float, high: float, *, signed: bool = False) -> Cell:
    """The two ends of an interval in whole numbers; an empty cell where they are not known."""
    return "" if pd.isna(low) else formats.interval(low, high, signed=signed)


def interval_column(width: int = 2) -> Column:
    """The 95 % interval of a row."""
    return Column(head("interval"), lambda row: interval_cell(row.low, row.high), "right", width)


def answers_column(width: int = 1) -> Column:
    """The number of answers that a row rests on."""
    return counting(head("answers"), "n", width=width)


def organisation(row: Row) -> Text:
    """Whose figure a row is, or where, marked where something of it is inferred."""
    return whereabouts.marked(row, said(row, "organisation"))


def organisation_column(width: int = 3) -> Column:
    """Whose figure a row is, or where."""
    return Column(head("where"), organisation, width=width)


def place(row: Row) -> Text:
    """Where a row is about, for a label, marked as `organisation` is; the form of a company is left out."""
    return organisation(row).map(lambda full: re.sub(rf" HF(?={whereabouts.MARK}?$)", "", full))


def place_and_time(row: Row) -> Text:
    """Where and when a row is about, for the second line of a label."""
    return formats.joined([place(row), when(row.period)], ", ")


def count(row: Row) -> Text:
    """The value of a row with the decimals it has in the data and the source's own word where it is not exact."""
    return formats.roughly(row.approx, formats.exact(row.value))


def count_column(header: Text, width: int = 2) -> Column:
    """The value of a row with its word of approximation."""
    return Column(header, count, "right", width)


def code_column(header: Text, name: str, column: str, *, width: int = 2, capital: bool = False) -> Column:
    """A code of the data in the words of its list `name`; a missing one is an empty cell."""

    def write(row: Row) -> Cell:
        code = getattr(row, column)
        if pd.isna(code):
            return ""
        text = vocabulary.text(name, str(code))
        return text.map(lambda words_of: words_of[:1].upper() + words_of[1:]) if capital else text

    return Column(header, write, width=width)


def value_with_unit(value: float, unit: str) -> Text:
    """A value as it stands in the data, with its unit: no decimals where it has none."""
    return formats.quantity(value, unit, formats.places(value))


def agreement_columns(units: Text) -> list[Column]:
    """The columns of a table of how far two codings agree, after its first: `units` names what was coded.

    A row has `units`, `same` (per cent), `alpha` with `low` and `high` (missing where they are not defined), `ac1` and
    `resolved`.
    """
    return [
        counting(units, "units"),
        Column(say("agreement.column-same"), lambda row: formats.percent(row.same), "right", 2),
        Column(say("agreement.column-alpha"), lambda row: _two_places(row.alpha), "right", 2),
        Column(say("agreement.column-interval"), _two_places_interval, "right", 3),
        Column(say("agreement.column-ac1"), lambda row: _two_places(row.ac1), "right", 2),
        counting(say("agreement.column-resolved"), "resolved"),
    ]


def _two_places(value: float) -> Cell:
    return "" if pd.isna(value) else formats.number(value, 2)


def _two_places_interval(row: Row) -> Cell:
    return "" if pd.isna(row.low) else formats.interval(row.low, row.high, 2)


__all__ = [
    "ORIGINAL",
    "agreement_columns",
    "answers_column",
    "code_column",
    "count",
    "count_column",
    "head",
    "interval_cell",
    "interval_column",
    "organisation",
    "organisation_column",
    "original",
    "original_cell",
    "period_column",
    "place",
    "place_and_time",
    "said",
    "share_column",
    "source_cell",
    "source_column",
    "title_cell",
    "value_with_unit",
    "when",
]
