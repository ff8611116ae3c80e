"""Training as planned and as done."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from ehelse import cells, whereabouts
from ehelse.analyses import effects
from ehelse.exhibits.effects.legend import Look, status_legend
from reporting import formats, shapes, words
from reporting.columns import Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("effects")
LOOKS = {"planned": Look(hollow=True), "happened": Look()}


def training() -> Exhibit:
    """Training as planned and as done."""
    rows = effects.training()
    return Exhibit(
        id="effects-training",
        title=_title(rows),
        caption=whereabouts.captioned(say("effects-training.caption"), rows),
        data=rows,
        download=[
            "measure_id",
            *names("name", "organisation"),
            "inferred",
            "period",
            "value",
            "unit",
            "approx",
            "status",
            *names("note"),
            "source_id",
        ],
        columns=[
            wording(cells.head("what"), "name", width=4),
            cells.organisation_column(width=4),
            cells.period_column(),
            cells.count_column(cells.head("number")),
            Column(say("effects-training.column-status"), lambda row: say(f"status-{row.status}"), width=2),
        ],
        draw=lambda language: _draw(rows, language),
        alt=shapes.describe_tracks((_full_label(row), _value(row)) for row in rows.itertuples()),
    )


def _title(rows: pd.DataFrame) -> Text:
    """How many figures are plans, how many are of things done, and whether all of these are about instructors."""
    done = rows[rows["status"] == "happened"]
    whom = "instructors" if len(done) and done["instructors"].all() else "all"
    planned = int((rows["status"] == "planned").sum())
    return say("effects-training.title", planned=planned, all=len(rows), done=len(done), whom=whom)


def _full_label(row: Row) -> Text:
    """What the figure is about, where and when."""
    return formats.joined([said(row, "name"), cells.organisation(row), cells.when(row.period)], ", ")


def _value(row: Row) -> Text:
    """The figure and whether it is a plan."""
    return say("effects-training.value", number=cells.count(row), status=say(f"status-{row.status}"))


def _draw(rows: pd.DataFrame, language: str) -> Figure:
    labels = [(said(row, "name"), cells.place_and_time(row)) for row in rows.itertuples()]
    figure, axis, places = shapes.tracks(labels, language, extra=1.2)
    shapes.log_axis(axis, language, [10, 100, 1000, 10000])
    for place, row in zip(places, rows.itertuples(), strict=True):
        shapes.mark(axis, (row.value, place), cells.count(row)[language], face=LOOKS[row.status].face)
    axis.set_xlim(10, 90000)
    axis.set_xlabel(say("effects-training.axis")[language])
    status_legend(figure, {say(f"status-{code}"): look for code, look in LOOKS.items()}, language, columns=2)
    return figure
