"""Exhibits of the page on other programmes: tables only, since nothing on this page shares a scale."""

from __future__ import annotations

import pandas as pd

from ehelse import cells, whereabouts
from ehelse.analyses import programmes
from reporting import formats, words
from reporting.columns import Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("programmes")
# What of a figure a reader can download.
FIGURE = [*names("name", "organisation"), "inferred", "period", "value", "unit", "approx", "basis"]


def _amount(row: Row) -> Text:
    """A value with its unit, as printed, with the source's own word where it is not exact."""
    return formats.roughly(row.approx, cells.value_with_unit(row.value, row.unit))


def _marked_name(row: Row) -> Text:
    """What a figure counts, marked where something of the row is inferred."""
    return whereabouts.marked(row, said(row, "name"))


# --- Costs -----------------------------------------------------------------------------------------------------------


def costs() -> Exhibit:
    """What each programme is said to cost: every sum with its scope, none against another."""
    rows = programmes.costs()
    return Exhibit(
        id="programmes-costs",
        title=say("programmes-costs.title", others=rows["programme"].drop_duplicates().ne(programmes.OWN).sum().item()),
        caption=say("programmes-costs.caption"),
        note=whereabouts.captioned(say("programmes-costs.note"), rows),
        data=rows,
        download=["measure_id", "programme", "stage", *FIGURE, *names("note"), "source_id"],
        columns=[
            wording(say("column-programme"), "programme", width=2),
            Column(say("programmes-costs.column-stage"), lambda row: say(f"stage-{row.stage}"), width=2),
            Column(say("programmes-costs.column-sum"), _amount, width=3),
            Column(say("programmes-costs.column-scope"), _marked_name, width=5),
            cells.period_column(),
            cells.source_column(),
        ],
        row_headers=2,
    )


# --- Courses ---------------------------------------------------------------------------------------------------------


def courses() -> Exhibit:
    """How the programmes went live."""
    rows = programmes.courses()
    return Exhibit(
        id="programmes-courses",
        title=_courses_title(rows),
        caption=say("programmes-courses.caption"),
        data=rows,
        download=["event_id", "programme", "date", "kind", "status", *names("event"), "source_id"],
        columns=[
            cells.code_column(say("column-programme"), "programme", "programme", width=3),
            Column(cells.head("when"), lambda row: formats.period(row.date), width=2),
            wording(say("programmes-courses.column-event"), "event", width=6),
            cells.code_column(say("programmes-courses.column-status"), "event-status", "status"),
            cells.source_column(),
        ],
        row_headers=2,
    )


def _courses_title(rows: pd.DataFrame) -> Text:
    """How many programmes there are, how many of them paused, and how many a regulator put under special measures."""
    paused, sanctioned = rows["kind"] == programmes.PAUSED, rows["review"] == programmes.SANCTION
    return say(
        "programmes-courses.title",
        programmes=rows["programme"].nunique(),
        paused=rows.loc[paused, "programme"].nunique(),
        sanctioned=rows.loc[sanctioned.fillna(False), "programme"].nunique(),
    )


# --- Training --------------------------------------------------------------------------------------------------------


def training() -> Exhibit:
    """Training before go-live: persons, hours and shares, each as stated."""
    rows = programmes.training()
    return Exhibit(
        id="programmes-training",
        title=_training_title(rows),
        caption=say("programmes-training.caption"),
        note=whereabouts.captioned(say("programmes-training.note"), rows),
        data=rows,
        download=["measure_id", "counted", *FIGURE, *names("note"), "source_id"],
        columns=[
            wording(cells.head("where"), "organisation", width=4),
            Column(cells.head("what"), _marked_name, width=5),
            Column(cells.head("number"), _amount, "right", 2),
            cells.code_column(say("programmes-training.column-basis"), "basis", "basis"),
            cells.period_column(),
            cells.source_column(),
        ],
    )


def _training_title(rows: pd.DataFrame) -> Text:
    """Hours from least to most, and the lowest share trained against the lowest aim."""
    hours = rows.loc[rows["counted"] == "hours", "value"]
    shares = rows[rows["counted"] == "share"].groupby("basis")["value"].min()
    return say(
        "programmes-training.title",
        low=formats.exact(hours.min()),
        high=formats.exact(hours.max()),
        trained=formats.percent(shares["stated"]),
        aim=formats.percent(shares["planned"]),
    )


# --- After go-live ---------------------------------------------------------------------------------------------------


def after() -> Exhibit:
    """What studies found after go-live: what changed, by how much, and how long after."""
    rows = programmes.after()
    studies = {kind: rows.loc[rows["kind"] == kind, "study_id"].nunique() for kind in ("worse", "unclear")}
    return Exhibit(
        id="programmes-after",
        title=say("programmes-after.title", studies=rows["study_id"].nunique(), **studies),
        caption=say("programmes-after.caption"),
        note=say("programmes-after.note"),
        data=rows,
        download=[
            "estimate_id", "study_id", *names("name", "group", "setting", "design", "system"), "kind", "value", "unit",
            "low", "high", "months", "n", *names("note"), "source_id",
        ],
        columns=[
            Column(say("programmes-after.column-study"), lambda row: row.study, width=2),
            wording(cells.head("where"), "setting", width=4),
            wording(say("programmes-after.column-outcome"), "name", width=4),
            Column(say("programmes-after.column-found"), _found, "right", 3),
            Column(say("programmes-after.column-months"), _months, "right", 2),
            wording(say("programmes-after.column-design"), "design", width=6),
        ],
    )  # fmt: skip


def _found(row: Row) -> Text:
    """The change with its sign and interval; of a time only how long it was."""
    if row.kind == "time":
        return formats.quantity(row.value, row.unit)
    change = formats.quantity(row.value, row.unit, formats.places(row.value), signed=True)
    if pd.isna(row.low):
        return change
    return say("with-interval", change=change, interval=formats.interval(row.low, row.high, 2, signed=True))


def _months(row: Row) -> Text | str:
    return "" if pd.isna(row.months) else formats.exact(row.months)
