"""How far the rollout reached: municipalities over time, and the share of the residents who live in them."""

from __future__ import annotations

import datetime

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells, colours
from ehelse.analyses import rollout
from ehelse.exhibits.rollout.dates import by_year, day
from reporting import formats, shapes, words
from reporting.columns import Column, Row, counting, named, names, wording
from reporting.exhibit import Exhibit
from reporting.style import MARKERS, PALETTE, is_narrow
from wording.text import Text, capital

say = words.chapter("rollout")
# What is counted, by its look, and where its name stands beside its last mark, in points.
LOOKS = {"live-or-decided": colours.REST, "live": colours.key("status", "live")}
BESIDE = {"live-or-decided": (4, 9), "live": (4, 9)}
LETTERS = 22  # of a line of that name on a narrow figure, where the axis begins not far to the left of the mark


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
        note=say("rollout-counts.note"),
        data=rows,
        columns=[
            Column(cells.head("what"), lambda row: say(f"series-{row.series}").map(capital), width=5),
            cells.period_column(),
            counting(say("column-municipalities"), "value"),
        ],
        draw=lambda language: _draw_counts(rows, language),
        alt=say("rollout-counts.alt"),
    )


def _draw_counts(rows: pd.DataFrame, language: str) -> Figure:
    figure, axis = shapes.canvas(3.8)
    for name in LOOKS:
        _draw_series(axis, rows[rows["series"] == name], name, formats.number, language)
    _years(axis, rows, months=2)
    axis.set_ylim(0, float(rows["value"].max()) + 8)
    shapes.value_axis(axis, language, formats.number, vertical=True, name=say("column-municipalities"))
    return figure


def _years(axis: Axes, rows: pd.DataFrame, *, months: int) -> None:
    """An axis from the beginning of the first year to some months after the last."""
    by_year(axis)
    years = [formats.start_of(period).year for period in rows["period"]]
    axis.set_xlim(day(datetime.date(min(years), 1, 1)), day(datetime.date(max(years) + 1, 1 + months, 1)))


def _draw_series(axis: Axes, rows: pd.DataFrame, name: str, write: shapes.Write, language: str) -> None:
    """A stated series as marks on steps, since municipalities join on single days, its name and value at the last."""
    days, look = [day(formats.start_of(period)) for period in rows["period"]], LOOKS[name]
    axis.plot(
        days, rows["value"], color=PALETTE[look], linewidth=1.4, marker=MARKERS[look], markersize=8,
        drawstyle="steps-post",
    )  # fmt: skip
    value = write(rows["value"].iloc[-1])
    told = say("last-of-series", value=value, series=say(f"series-{name}"))
    said = shapes.wrapped(told[language], LETTERS) if is_narrow() else told[language]
    _tell(axis, (days[-1], rows["value"].iloc[-1]), said, look, BESIDE[name], side="right")


def _tell(
    axis: Axes, at: tuple[float, float], words_of: str, look: str, offset: tuple[float, float], *, side: str
) -> None:
    """Words in the colour of a series, `offset` points from a mark; `side` is the end of them that is there."""
    axis.annotate(
        words_of, at, xytext=offset, textcoords="offset points", ha=side, color=PALETTE[look], fontweight="semibold",
        va="bottom" if "\n" in words_of else "baseline", annotation_clip=False,
    )  # fmt: skip


# --- Which count is which --------------------------------------------------------------------------------------------


def accounts() -> Exhibit:
    """What each count of the municipalities that are live counts, with the residents that it covers."""
    rows = rollout.accounts()
    count = rows.set_index("account")["municipalities"]
    return Exhibit(
        id="rollout-accounts",
        title=say("rollout-accounts.title", named=int(count["region"]), stated=int(count["stated"])),
        caption=say("rollout-accounts.caption"),
        note=say("rollout-accounts.note"),
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
        title=say("rollout-coverage.title", live=formats.percent(stated["live"])),
        caption=say("rollout-coverage.caption"),
        note=say("rollout-coverage.note"),
        data=rows,
        download=["measure_id", "definition", "by", "period", "value", "unit", "source_id", *names("label")],
        columns=[
            wording(say("rollout-coverage.column-share"), "label", width=6),
            Column(say("column-residents"), lambda row: formats.percent(row.value), "right", 2),
        ],
        draw=lambda language: _draw_coverage(rows, language),
        alt=say("rollout-coverage.alt"),
    )


def _share_name(row: Row) -> Text:
    """Who says of what and when that this share of the residents is reached."""
    what = say(f"share-{row.by}-{row.definition}").map(capital)
    return formats.joined([what, cells.when(row.period)], ", ")


def _draw_coverage(rows: pd.DataFrame, language: str) -> Figure:
    """Shares over time: our own as steps, stated ones as marks, a forecast as a hollow one."""
    figure, axis = shapes.canvas(4.2)
    stated = rows[rows["by"] == "stated"]
    _draw_computed(axis, rows[rows["by"] == "computed"], language)
    _draw_series(axis, stated[stated["definition"] == "live-or-decided"], "live-or-decided", formats.percent, language)
    _draw_last(axis, stated[stated["definition"] == "live"], "live", LOOKS["live"], -5, language)
    _draw_last(axis, stated[stated["definition"] == "forecast"], "forecast", LOOKS["live"], 5, language)
    _years(axis, rows, months=11)
    axis.set_ylim(0, 100)
    shapes.value_axis(axis, language, formats.percent, vertical=True, name=say("column-residents"))
    return figure


def _draw_computed(axis: Axes, rows: pd.DataFrame, language: str) -> None:
    """Our own shares, which change with each go-live and hold until the next."""
    days = [day(formats.start_of(period)) for period in rows["period"]]
    axis.step(days, rows["value"], where="post", color=PALETTE["muted"], linewidth=2)
    axis.plot(days[-1:], rows["value"].iloc[-1:], marker="o", color=PALETTE["muted"], markersize=8)
    told = say("last-of-series", value=formats.percent(rows["value"].iloc[-1]), series=say("series-computed"))
    _tell(axis, (days[-1], rows["value"].iloc[-1]), told[language], "muted", (8, -22), side="left")


def _draw_last(axis: Axes, rows: pd.DataFrame, name: str, look: str, up: float, language: str) -> None:
    """Single shares as marks, hollow where they were only expected; the last with its value and name to the right."""
    days = [day(formats.start_of(period)) for period in rows["period"]]
    face = "white" if name == "forecast" else PALETTE[look]
    axis.plot(days, rows["value"], linestyle="", marker="o", color=PALETTE[look], markerfacecolor=face, markersize=8)
    told = say("last-of-series", value=formats.percent(rows["value"].iloc[-1]), series=say(f"series-{name}"))
    _tell(axis, (days[-1], rows["value"].iloc[-1]), told[language], look, (9, up - 4), side="left")
