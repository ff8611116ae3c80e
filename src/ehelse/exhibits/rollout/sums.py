"""What the rollout is said to cost: sums for the whole programme, and other sums."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells, whereabouts
from ehelse.analyses import rollout
from reporting import formats, shapes, words
from reporting.columns import Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import GRID, MARKERS, PALETTE
from wording.text import Text

say = words.chapter("rollout")
AUDIT = "audit"  # the part of the two sums that one author compares


def costs() -> Exhibit:
    """Stated sums for the programme, each a claim with its author and date."""
    rows = rollout.costs()
    return Exhibit(
        id="rollout-costs",
        title=_costs_title(rows),
        caption=say("rollout-costs.caption"),
        note=whereabouts.captioned(say("rollout-costs.note"), rows),
        data=rows,
        download=[
            "measure_id",
            "part",
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
        alt=say("rollout-costs.alt"),
    )


def _costs_title(rows: pd.DataFrame) -> Text:
    """What the audit found spent against what was set aside; where it has no two sums, the range of all."""
    audit = rows.loc[rows["part"].eq(AUDIT).fillna(False), "amount"].dropna()
    if len(audit) < 2:
        amounts = rows["amount"]
        return say("rollout-costs.range", low=formats.exact(amounts.min()), high=formats.exact(amounts.max()))
    return say("rollout-costs.title", spent=formats.exact(audit.max()), aside=formats.exact(audit.min()))


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


def _draw_costs(rows: pd.DataFrame, language: str) -> Figure:
    """A dot a sum; one that is not in kroner has no place on the axis and is written at its foot."""
    names_of = [shapes.wrapped(_sum_name(row)[language], 42) for row in rows.itertuples()]
    figure, axis = shapes.canvas(0.8 + 0.24 * len(rows) + 0.21 * sum(name.count("\n") + 1 for name in names_of))
    places = list(range(len(rows)))[::-1]
    weights = ["semibold" if part == AUDIT else "normal" for part in rows["part"].fillna("")]
    axis.hlines(places, 0, rows["amount"], color=GRID, linewidth=1)
    for place, row, weight in zip(places, rows.itertuples(), weights, strict=True):
        _mark_sum(axis, place, row, weight, language)
    axis.set_yticks(places, names_of)
    for tick, weight in zip(axis.get_yticklabels(), weights, strict=True):
        tick.set_fontweight(weight)
    axis.set_ylim(-0.6, len(rows) - 0.4)
    axis.set_xlim(0, float(rows["amount"].max()) * 1.45)
    shapes.value_axis(axis, language, formats.number, vertical=False, name=say("nok-billion"))
    return figure


def _mark_sum(axis: Axes, place: float, row: Row, weight: str, language: str) -> None:
    """The dot of a sum with its amount beside it; what has the weight of its name is in colour, all else grey."""
    known, look = not pd.isna(row.amount), "muted" if weight == "normal" else "first"
    if known:
        axis.plot([row.amount], [place], linestyle="", marker=MARKERS[look], color=PALETTE[look], markersize=9)
    at = (row.amount if known else 0, place)
    axis.annotate(_amount(row)[language], at, xytext=(9, 0), textcoords="offset points", va="center", fontweight=weight)


def consequences() -> Exhibit:
    """Other sums that have been stated: consultants, postponement, single organisations."""
    rows = rollout.consequences()
    return Exhibit(
        id="rollout-consequences",
        title=say("rollout-consequences.title", count=len(rows)),
        caption=say("rollout-consequences.caption"),
        note=whereabouts.captioned(say("rollout-consequences.note"), rows),
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
