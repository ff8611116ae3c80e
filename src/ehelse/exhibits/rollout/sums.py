"""What the rollout is said to cost: sums for the whole programme, and other sums."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from ehelse import cells, whereabouts
from ehelse.analyses import rollout
from reporting import formats, shapes, words
from reporting.columns import Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import GRID, PALETTE
from wording.text import Text

say = words.chapter("rollout")


def costs() -> Exhibit:
    """Stated sums for the programme, each a claim with its author and date."""
    rows = rollout.costs()
    return Exhibit(
        id="rollout-costs",
        title=say(
            "rollout-costs.title", low=formats.exact(rows["amount"].min()), high=formats.exact(rows["amount"].max())
        ),
        caption=whereabouts.captioned(say("rollout-costs.caption"), rows),
        data=rows,
        download=[
            "measure_id",
            *names("name", "organisation"),
            "inferred",
            "period",
            "value",
            "unit",
            "approx",
            "source_id",
        ],
        columns=[
            Column(say("column-sum"), _name, width=6),
            cells.period_column(width=2),
            Column(say("nok-billion"), _amount, "right", 2),
        ],
        draw=lambda language: _draw_costs(rows, language),
        alt=_describe_costs(rows),
    )


def _amount(row: Row) -> Text:
    """A sum in the unit of its column, without naming it; one in another currency with its own unit."""
    if pd.isna(row.amount):
        return formats.roughly(row.approx, cells.value_with_unit(row.value, row.unit))
    return formats.roughly(row.approx, formats.exact(row.amount))


def _name(row: Row) -> Text:
    """What the sum is for, marked where something of it is inferred."""
    return whereabouts.marked(row, said(row, "name"))


def _sum_name(row: Row) -> Text:
    return formats.joined([_name(row), cells.when(row.period)], ", ")


def _describe_costs(rows: pd.DataFrame) -> Text:
    values = [say("rollout-costs.value", name=_sum_name(row), amount=_amount(row)) for row in rows.itertuples()]
    return say("rollout-costs.alt", values=formats.joined(values, "; "))


def _draw_costs(rows: pd.DataFrame, language: str) -> Figure:
    """A dot a sum; one that is not in kroner has no place on the axis and is written at its foot."""
    figure, axis = shapes.canvas(0.9 + 0.5 * len(rows))
    places = list(range(len(rows)))[::-1]
    axis.hlines(places, 0, rows["amount"], color=GRID, linewidth=1)
    axis.plot(rows["amount"], places, linestyle="", marker="D", color=PALETTE["first"], markersize=9)
    for place, row in zip(places, rows.itertuples(), strict=True):
        at = (0 if pd.isna(row.amount) else row.amount, place)
        axis.annotate(_amount(row)[language], at, xytext=(9, 0), textcoords="offset points", va="center")
    axis.set_yticks(places, [shapes.wrapped(_sum_name(row)[language], 38) for row in rows.itertuples()])
    axis.set_ylim(-0.6, len(rows) - 0.4)
    axis.set_xlim(0, float(rows["amount"].max()) * 1.3)
    shapes.value_axis(axis, language, formats.number, vertical=False, name=say("nok-billion"))
    return figure


def consequences() -> Exhibit:
    """Other sums that have been stated: consultants, postponement, single organisations."""
    rows = rollout.consequences()
    return Exhibit(
        id="rollout-consequences",
        title=say("rollout-consequences.title", count=len(rows)),
        caption=whereabouts.captioned(say("rollout-consequences.caption"), rows),
        data=rows,
        download=[
            *("measure_id", *names("name", "organisation"), "inferred", "period", "value", "unit", "approx", "basis"),
            *(*names("note"), "source_id"),
        ],
        columns=[
            Column(say("column-sum"), _name, width=5),
            wording(say("rollout-consequences.column-whose"), "organisation", width=3),
            cells.period_column(width=2),
            Column(say("nok-million"), _amount, "right", 2),
            wording(say("rollout-consequences.column-note"), "note", width=4),
            cells.source_column(),
        ],
    )
