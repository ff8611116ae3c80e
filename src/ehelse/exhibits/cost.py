"""Exhibits of the page on ICT cost and government funding."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from ehelse import cells
from ehelse.analyses import cost
from reporting import formats, numerals, shapes, words
from reporting.columns import Column, Row, named, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import LINE, MARKERS, PALETTE
from wording.text import Text

say = words.chapter("cost")
# How an amount was come by; hollow where it contains estimates.
LOOKS: dict[str, dict[str, Any]] = {
    "mapped": {"color": PALETTE["first"], "marker": MARKERS["first"]},
    "estimate": {"color": PALETTE["first"], "marker": MARKERS["first"], "markerfacecolor": "white"},
    "audit": {"color": PALETTE["second"], "marker": MARKERS["second"]},
}


def period_column(width: int = 2) -> Column:
    """The year or years of a row."""
    return Column(say("column-period"), lambda row: formats.period(row.period), width=width)


# --- Claims ----------------------------------------------------------------------------------------------------------


def national() -> Exhibit:
    """Stated amounts of ICT spending, each a claim with its scope."""
    rows = cost.claims()
    years = rows["period"].astype(int)
    return Exhibit(
        id="ict-national",
        title=say(
            "ict-national.title",
            first=str(years.min()),
            last=str(years.max()),
            figures=len(rows),
            ways=rows["indicator_id"].nunique(),
        ),
        caption=say("ict-national.caption"),
        data=rows,
        columns=[
            wording(say("ict-national.column-whose"), "scope", width=4),
            period_column(),
            cells.count_column(say("nok-billion")),
            wording(say("column-author"), "author", width=4),
            Column(say("ict-national.column-how"), lambda row: say(f"kind-{row.kind}"), width=3),
        ],
        draw=lambda language: _draw_claims(rows, language),
        alt=shapes.describe_tracks(map(_claim_and_amount, rows.itertuples()), opening=say("ict-national.alt")),
        row_headers=2,
    )


def _claim(row: Row) -> Text:
    """Whose spending in which year, and who says so."""
    return say("claim", scope=said(row, "scope"), period=formats.period(row.period), author=said(row, "author"))


def _claim_and_amount(row: Row) -> tuple[Text, Text]:
    amount = formats.roughly(row.approx, cells.value_with_unit(row.value, row.unit))
    return formats.joined([_claim(row), say(f"kind-{row.kind}")], ", "), amount


def _draw_claims(rows: pd.DataFrame, language: str) -> Figure:
    """One dot a claim, scope by scope."""
    figure, axis = shapes.canvas(1.1 + 0.5 * len(rows))
    places = list(range(len(rows)))[::-1]
    for place, row in zip(places, rows.itertuples(), strict=True):
        amount = cells.count(row)[language]
        axis.plot([row.value], [place], linestyle="", markeredgewidth=1.6, markersize=8, **LOOKS[row.kind])
        axis.annotate(amount, (row.value, place), xytext=(9, 0), textcoords="offset points", va="center")
    _rule_scopes(axis, rows, places)
    axis.set_yticks(places, [_claim(row)[language].replace(" (", "\n(") for row in rows.itertuples()])
    axis.set_ylim(-0.6, len(rows) - 0.4)
    axis.set_xlim(0, float(rows["value"].max()) * 1.25)
    shapes.value_axis(axis, language, formats.number, vertical=False, name=say("nok-billion"))
    handles = [
        Line2D([], [], linestyle="", markeredgewidth=1.6, label=say(f"kind-{kind}")[language], **look)
        for kind, look in LOOKS.items()
    ]
    figure.legend(handles=handles, loc="outside upper left", ncols=len(handles), handletextpad=0.2, columnspacing=1.2)
    return figure


def _rule_scopes(axis: Axes, rows: pd.DataFrame, places: list[int]) -> None:
    """A thin line between the claims of two scopes."""
    for (upper, above), (_, below) in pairwise(zip(places, rows["indicator_id"], strict=True)):
        if above != below:
            axis.axhline(upper - 0.5, color=LINE, linewidth=0.8)


# --- Growth ----------------------------------------------------------------------------------------------------------


def direction(changes: pd.Series) -> str:
    """What changes have in common: all rises ("rose"), all falls ("fell"), or neither ("mixed")."""
    if (changes > 0).all():
        return "rose"
    return "fell" if (changes < 0).all() else "mixed"


def growth() -> Exhibit:
    """Changes over time that one author counted in one way."""
    rows = cost.growth()
    return Exhibit(
        id="ict-growth",
        title=say("ict-growth.title", direction=direction(rows["yearly"])),
        caption=say("ict-growth.caption"),
        data=rows,
        columns=[
            wording(say("ict-growth.column-whose"), "scope", width=4),
            wording(say("column-author"), "author", width=4),
            period_column(),
            Column(say("ict-growth.column-change"), _whole_change, "right", 2),
            Column(say("ict-growth.column-yearly"), lambda row: formats.percent(row.yearly, 1), "right", 2),
        ],
    )


def _whole_change(row: Row) -> Text:
    return say("not-stated") if pd.isna(row.change) else formats.percent(row.change)


# --- Per employee ----------------------------------------------------------------------------------------------------


def per_employee() -> Exhibit:
    """ICT spending per employee in the lowest and the highest health region."""
    rows = cost.per_employee()
    rows = rows.join(pd.DataFrame([named("name", _region(row)) for row in rows.itertuples()]))
    lowest, highest = rows.iloc[0], rows.iloc[-1]
    return Exhibit(
        id="ict-per-employee",
        title=say(
            "ict-per-employee.title",
            region=said(highest, "group_name"),
            high=formats.number(highest["value"]),
            low=formats.number(lowest["value"]),
            period=formats.period(highest["period"]),
        ),
        caption=say("ict-per-employee.caption"),
        data=rows[["observation_id", *names("name"), "period", "value", "unit", "source_id"]],
        columns=[
            wording(say("ict-per-employee.column-region"), "name", width=5),
            period_column(),
            Column(say("nok-per-employee"), lambda row: formats.number(row.value), "right", 3),
        ],
        draw=lambda language: _draw_regions(rows, language),
        alt=say("ict-per-employee.alt", bars=shapes.describe_bars(rows, write=formats.number)),
    )


def _region(row: Row) -> Text | str:
    """The name of a region; the part read does not name the lowest."""
    return said(row, "group_name") if row.end == "highest" else say("lowest-region")


def _draw_regions(rows: pd.DataFrame, language: str) -> Figure:
    figure = shapes.bars(rows, language, colours=["muted", "first"], write=formats.number, wrap=32)
    figure.axes[0].set_xlabel(say("nok-per-employee")[language])
    return figure


# --- The state budget ------------------------------------------------------------------------------------------------


def budget() -> Exhibit:
    """A chapter of the state budget: accounts, adopted budget and proposal."""
    rows = cost.budget()
    before, after = cost.of_status(rows, "adopted"), cost.of_status(rows, "proposal")
    bars = rows.join(pd.DataFrame([named("name", _figure(row)) for row in rows.itertuples()]))
    return Exhibit(
        id="budget-701",
        title=say(
            "budget-701.title",
            sum=formats.quantity(after["value"], "NOK million", 1),
            year=after["period"],
            comparison=compared(cost.change(before["value"], after["value"])),
            before=before["period"],
        ),
        caption=say("budget-701.caption"),
        data=rows,
        columns=[
            period_column(),
            Column(say("budget-701.column-what"), lambda row: say(f"status-{row.status}"), width=4),
            Column(say("nok-million"), lambda row: formats.number(row.value, 1), "right", 3),
        ],
        draw=lambda language: _draw_budget(bars, language),
        alt=say("budget-701.alt", bars=shapes.describe_bars(bars, write=shapes.decimals(1))),
        row_headers=2,
    )


def compared(change: float) -> Text:
    """A change in per cent as a comparison with the earlier amount, at one decimal: "11.7 per cent above"."""
    way = "same" if numerals.rounded(change, 1) == 0 else "above" if change > 0 else "below"
    return say("compared", way=way, size=formats.quantity(abs(change), "percent", 1))


def _figure(row: Row) -> Text:
    """The year of a figure and what it is."""
    return say("figure", period=formats.period(row.period), status=say(f"status-{row.status}"))


def _draw_budget(rows: pd.DataFrame, language: str) -> Figure:
    figure = shapes.bars(rows, language, write=shapes.decimals(1), wrap=24)
    axis = figure.axes[0]
    for bar, status in zip(axis.patches, rows["status"], strict=True):
        if status == "proposal":
            bar.set(facecolor="white", edgecolor=PALETTE["first"], hatch="///", linewidth=1.4)
    shapes.value_axis(axis, language, formats.number, vertical=False, name=say("nok-million"))
    hatched = Patch(facecolor="white", edgecolor=PALETTE["first"], hatch="///")
    figure.legend([hatched], [say("budget-701.legend")[language]], loc="outside upper left")
    return figure


def proposals() -> Exhibit:
    """What the government proposed for named purposes."""
    rows = cost.proposals()
    single = rows[rows["period"].str.fullmatch(r"\d{4}")]
    latest = single[single["period"] == single["period"].max()].sort_values("value")
    return Exhibit(
        id="budget-proposals",
        title=say(
            "budget-proposals.title",
            period=formats.period(str(latest["period"].iloc[0])),
            amounts=formats.listed(map(formats.number, latest["value"])),
        ),
        caption=say("budget-proposals.caption"),
        data=rows,
        columns=[
            wording(say("budget-proposals.column-purpose"), "indicator_name", width=6),
            period_column(),
            Column(say("nok-million"), lambda row: formats.exact(row.value), "right", 2),
        ],
    )
