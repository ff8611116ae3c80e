"""The time of go-live beside the same time a year earlier."""

from __future__ import annotations

import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells
from ehelse.analyses import effects
from reporting import formats, shapes, words
from reporting.columns import Column, Row, names, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE, width
from wording.text import Text

say = words.chapter("effects")
TOP, HEADING, BAR = 0.75, 0.5, 0.42  # inches: what stands above the first panel, the heading of a panel, a bar
LABEL = 26  # letters of a line beside a bar


def months() -> Exhibit:
    """The time of go-live beside the same time a year earlier, in panels with their own axes."""
    rows = effects.months()
    count = rows["outcome"].nunique()
    higher = _higher(rows)
    return Exhibit(
        id="effects-months",
        title=say("effects-months.title", count=count, higher=higher, all="yes" if higher == count else "no"),
        caption=say("effects-months.caption"),
        note=say("effects-months.note"),
        data=rows,
        download=[
            "measure_id",
            "outcome",
            "when",
            *names("organisation"),
            "period",
            "value",
            "unit",
            "computed",
            "source_id",
        ],
        columns=[
            Column(say("effects-months.column-what"), lambda row: say(f"panel-{row.outcome}"), width=4),
            wording(cells.head("where"), "organisation", width=3),
            Column(cells.head("when"), _when, width=4),
            Column(cells.head("number"), _value, "right", 3),
        ],
        draw=lambda language: _draw(rows, language),
        alt=say("effects-months.alt", count=count),
        row_headers=3,
    )


def _higher(rows: pd.DataFrame) -> int:
    """How many outcomes have a later value above the earlier one."""
    values = rows.pivot(index="outcome", columns="when", values="value")
    return int((values["later"] > values["earlier"]).sum())


def _when(row: Row) -> Text:
    """The time of a value in the table."""
    when = formats.period(row.period)
    return say("effects-months.budget-cell", when=when) if row.when == "budget" else when


def _name(row: Row) -> Text:
    """The time of a value in the figure."""
    when = formats.period(row.period)
    return say("effects-months.budget", when=when) if row.when == "budget" else when


def _value(row: Row) -> Text:
    """A value, and whether it is computed."""
    value = cells.count(row)
    return say("computed", value=value) if row.computed else value


def _panel(part: pd.DataFrame, place: Text | str) -> Text:
    """The heading of a panel: what was counted and where."""
    return say("effects-months.panel", name=say(f"panel-{part['outcome'].iloc[0]}"), place=place)


def _draw(rows: pd.DataFrame, language: str) -> Figure:
    parts = [part for _, part in rows.groupby("outcome", sort=False)]
    # Fixed margins: the solver of the usual layout rounds several axes differently from run to run.
    with rc_context({"figure.constrained_layout.use": False}):
        height = TOP + HEADING * len(parts) + BAR * len(rows)
        figure = Figure(figsize=(width(), height))
    heights = {"height_ratios": list(map(len, parts))}
    axes = figure.subplots(len(parts), 1, squeeze=False, gridspec_kw=heights)
    figure.subplots_adjust(left=1.9 / width(), right=0.99, top=1 - TOP / height, bottom=0.01, hspace=0.45)
    figure.text(0.01, 1 - 0.05 / height, say("effects-months.control")[language], fontweight="semibold", va="top")
    for axis, part in zip(axes[:, 0], parts, strict=True):
        _draw_panel(axis, part, language)
    return figure


def _draw_panel(axis: Axes, part: pd.DataFrame, language: str) -> None:
    """The bars of one outcome from the top, on an axis of their own."""
    places = [-place for place in range(len(part))]
    for place, row in zip(places, part.itertuples(), strict=True):
        _draw_bar(axis, place, row, language)
    axis.set_yticks(places, [shapes.wrapped(_name(row)[language], LABEL) for row in part.itertuples()])
    axis.set_xlim(0, float(part["value"].max()) * 1.45)
    axis.set_xticks([])
    axis.grid(False)
    axis.spines["bottom"].set_visible(False)
    heading = _panel(part, cells.place(part.iloc[0]))
    axis.set_title(heading[language], loc="left", fontweight="semibold", pad=4)


def _draw_bar(axis: Axes, place: int, row: Row, language: str) -> None:
    """Filled for the time of go-live, hollow for the year before, hatched for the budget."""
    axis.barh(
        place, row.value, height=0.66, facecolor=PALETTE["first"] if row.when == "later" else "white",
        edgecolor=PALETTE["first"], linewidth=1.4, hatch="///" if row.when == "budget" else "", hatch_linewidth=0.6,
    )  # fmt: skip
    said_of = _value(row)[language]
    axis.annotate(said_of, (row.value, place), xytext=(6, 0), textcoords="offset points", va="center")
