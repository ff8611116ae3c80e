"""How far the rollout reached: municipalities over time, and the share of the residents who live in them."""

from __future__ import annotations

import datetime
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from ehelse import cells, colours
from ehelse.analyses import rollout
from ehelse.exhibits.rollout.dates import by_year, day
from reporting import formats, shapes, words
from reporting.columns import Column, Row, counting, named, names, wording
from reporting.exhibit import Exhibit
from reporting.style import MARKERS, PALETTE
from wording.text import Text, capital

say = words.chapter("rollout")
# The counts by the palette's looks, in the order of the legend.
LOOKS = {
    "live-or-decided": colours.key("status", "planned"),
    "live": colours.key("status", "live"),
    "named": colours.REST,
}
HATCHED: dict[str, Any] = {"facecolor": "white", "edgecolor": PALETTE["first"], "hatch": "///"}


# --- Counts ----------------------------------------------------------------------------------------------------------


def counts() -> Exhibit:
    """Municipalities live, and live or decided, over time."""
    rows = rollout.counts()
    live, decided = (rows[rows["series"] == name].iloc[-1] for name in ("live", "live-or-decided"))
    return Exhibit(
        id="rollout-counts",
        title=say(
            "rollout-counts.title",
            live=int(live["value"]),
            year=str(live["period"])[:4],
            decided=int(decided["value"]),
        ),
        caption=say("rollout-counts.caption"),
        data=rows,
        columns=[
            Column(cells.head("what"), lambda row: say(f"series-{row.series}"), width=5),
            cells.period_column(),
            counting(say("column-municipalities"), "value"),
        ],
        draw=lambda language: _draw_counts(rows, language),
        alt=_describe_counts(rows),
    )


def _describe_counts(rows: pd.DataFrame) -> Text:
    series = {name: rows[rows["series"] == name] for name in LOOKS}
    told = (
        (say(f"series-{name}").map(capital), formats.listed(map(_count, chosen.itertuples())))
        for name, chosen in series.items()
    )
    return shapes.describe_tracks(told, opening=say("rollout-counts.alt"))


def _count(row: Row) -> Text:
    return say("rollout-counts.value", value=int(row.value), when=formats.period(row.period))


def _draw_counts(rows: pd.DataFrame, language: str) -> Figure:
    figure, axis = shapes.canvas(4.2)
    for name in LOOKS:
        _draw_series(axis, rows[rows["series"] == name], name, language)
    by_year(axis)
    years = [formats.start_of(period).year for period in rows["period"]]
    # From the first year to a month after the last, and above the highest mark room for its number.
    axis.set_xlim(day(datetime.date(min(years), 1, 1)), day(datetime.date(max(years) + 1, 2, 1)))
    axis.set_ylim(0, float(rows["value"].max()) + 8)
    shapes.value_axis(axis, language, formats.number, vertical=True, name=say("column-municipalities"))
    figure.legend(loc="outside upper left", ncols=1, handletextpad=0.3)
    return figure


def _draw_series(axis: Axes, rows: pd.DataFrame, name: str, language: str) -> None:
    """One series of counts: stated ones as marks, those added up as hollow marks on a line that leads the eye."""
    days = [day(formats.start_of(period)) for period in rows["period"]]
    colour, stated = PALETTE[LOOKS[name]], name != "named"
    if not stated:
        axis.step(days, rows["value"], where="post", color=colour, linewidth=1.6, linestyle="--")
    axis.plot(
        days, rows["value"], linestyle="", marker=MARKERS[LOOKS[name]], color=colour,
        markerfacecolor=colour if stated else "white", markersize=8, label=say(f"series-{name}")[language],
    )  # fmt: skip
    offset = (0, 8) if stated else (12, -14)
    marks = list(zip(days, rows["value"], strict=True))
    changed = [mark for place, mark in enumerate(marks) if not place or mark[1] != marks[place - 1][1]]
    for at, value in changed if stated else marks[-1:]:
        axis.annotate(
            formats.number(value)[language], (at, value), xytext=offset, textcoords="offset points", ha="center",
            color=colour,
        )  # fmt: skip


# --- Which count is which --------------------------------------------------------------------------------------------


def accounts() -> Exhibit:
    """What each count of the municipalities that are live counts, with the residents that it covers."""
    rows = rollout.accounts()
    count = rows.set_index("account")["municipalities"]
    return Exhibit(
        id="rollout-accounts",
        title=say("rollout-accounts.title", stated=int(count["stated"]), together=int(count["together"])),
        caption=say("rollout-accounts.caption"),
        data=rows,
        columns=[
            Column(say("rollout-accounts.column-account"), _account, width=8),
            counting(say("column-municipalities"), "municipalities", width=3),
            counting(say("column-residents"), "residents", width=3),
            Column(say("rollout-accounts.column-share"), _share_of_residents, "right", 2),
        ],
    )


def _account(row: Row) -> Text:
    """What a way of counting counts; of what is stated, on which days."""
    if row.account != "stated":
        return say(f"account-{row.account}")
    return say("stated-account", count=formats.period(row.counted), share=formats.period(row.shared))


def _share_of_residents(row: Row) -> Text | str:
    """A share as it is stated, or to a tenth as it is computed; an empty cell where none is known."""
    return "" if pd.isna(row.share) else formats.percent(row.share, min(1, formats.places(row.share)))


# --- Coverage --------------------------------------------------------------------------------------------------------


def coverage() -> Exhibit:
    """Share of residents by both definitions, stated and computed."""
    rows = rollout.coverage()
    labels = pd.DataFrame([named("label", _share_name(row)) for row in rows.itertuples()], index=rows.index)
    rows = rows.join(labels)
    stated = rows[rows["by"] == "stated"].groupby("definition")["value"].last()
    return Exhibit(
        id="rollout-coverage",
        title=say(
            "rollout-coverage.title",
            live=formats.percent(stated["live"]),
            decided=formats.percent(stated["live-or-decided"]),
        ),
        caption=say("rollout-coverage.caption"),
        data=rows,
        download=["measure_id", "definition", "by", "period", "value", "unit", "source_id", *names("label")],
        columns=[
            wording(say("rollout-coverage.column-share"), "label", width=6),
            Column(say("column-residents"), lambda row: formats.percent(row.value), "right", 2),
        ],
        draw=lambda language: _draw_coverage(rows, language),
        alt=shapes.describe_bars(rows, name="label"),
    )


def _share_name(row: Row) -> Text:
    """Who says of what and when that this share of the residents is reached."""
    what = say(f"share-{row.by}-{row.definition}").map(capital)
    return formats.joined([what, cells.when(row.period)], ", ")


def _draw_coverage(rows: pd.DataFrame, language: str) -> Figure:
    figure = shapes.bars(rows, language, name="label", top=100, wrap=46)
    for bar, by, definition in zip(figure.axes[0].patches, rows["by"], rows["definition"], strict=True):
        if by == "computed":
            bar.set(facecolor=PALETTE["muted"])
        elif definition == "forecast":
            bar.set(linewidth=1.4, **HATCHED)
    handles = [
        Patch(facecolor=PALETTE["first"], label=say("rollout-coverage.legend-stated")[language]),
        Patch(label=say("rollout-coverage.legend-forecast")[language], **HATCHED),
        Patch(facecolor=PALETTE["muted"], label=say("rollout-coverage.legend-computed")[language]),
    ]
    figure.legend(handles=handles, loc="outside upper left", ncols=3)
    return figure
