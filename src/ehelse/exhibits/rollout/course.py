"""The course of the rollout: what happened and what was planned, and what the reviews concluded."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ehelse import cells
from ehelse.analyses import rollout
from ehelse.exhibits.rollout.dates import by_year, day
from reporting import formats, shapes, vocabulary, words
from reporting.columns import Column, Row, counting, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import GRID, PALETTE
from wording.text import Text, capital

say = words.chapter("rollout")
# Kinds of events in the order of their lanes; others follow.
LANES = ("contract", "decision", "go-live", "postponed", "review", "other")
COLOUR = PALETTE["first"]
APART = 165  # days that two numbered marks need between them not to touch
ROW = 0.36  # inches for a row of marks
TRACE = ["event_id", "number", "date", "end_date", "kind", "level", "status"]


def _when(row: Row) -> Text:
    """The day, month or year of an event, or the span in which it fell."""
    return formats.period(row.date if pd.isna(row.end_date) else f"{row.date}/{row.end_date}")


def _when_column(width: int = 3) -> Column:
    return Column(cells.head("when"), _when, width=width)


# --- Timeline --------------------------------------------------------------------------------------------------------


def timeline() -> Exhibit:
    """What happened and what was planned, in lanes by kind; the numbers are those of the table of events."""
    every = rollout.events()
    rows = every[every["drawn"]].reset_index(drop=True)
    return Exhibit(
        id="rollout-timeline",
        title=_timeline_title(rows),
        caption=say("rollout-timeline.caption"),
        data=rows,
        download=[*TRACE, *names("event"), "source_id"],
        columns=[
            counting(say("rollout-timeline.column-number"), "number", width=1),
            _when_column(),
            wording(say("column-event"), "event", width=8),
        ],
        draw=lambda language: _draw_timeline(rows, language),
        alt=_describe_timeline(rows),
    )


def _timeline_title(rows: pd.DataFrame) -> Text:
    live = rows[(rows["kind"] == "go-live") & (rows["status"] == "happened") & (rows["level"] != "laboratory")]
    years = sorted(date[:4] for date in live["date"])
    return say(
        "rollout-timeline.title",
        live=len(live),
        first=years[0],
        last=years[-1],
        late=int((rows["kind"] == "postponed").sum()),
        plans=int((rows["status"] == "planned").sum()),
    )


def _describe_timeline(rows: pd.DataFrame) -> Text:
    return shapes.describe_tracks(
        ((_event_name(row), said(row, "event")) for row in rows.itertuples()), opening=say("rollout-timeline.alt")
    )


def _event_name(row: Row) -> Text:
    """Number, kind and time of an event, and that it is only planned."""
    when = _when(row)
    if row.status != "happened":
        status = vocabulary.text("event-status", row.status)
        when = say("rollout-timeline.marked", when=when, status=status)
    return formats.joined([str(row.number), vocabulary.text("rollout-kind", row.kind), when], ", ")


def stacked(days: Sequence[float]) -> list[int]:
    """The row of each mark within its lane, so that marks in one row do not touch; marks come in order of date."""
    ends: list[float] = []
    rows = []
    for at in days:
        row = next((row for row, end in enumerate(ends) if at - end >= APART), len(ends))
        ends[row : row + 1] = [at]
        rows.append(row)
    return rows


def _draw_timeline(rows: pd.DataFrame, language: str) -> Figure:
    days = pd.Series([day(formats.start_of(date)) for date in rows["date"]], index=rows.index)
    lanes = [kind for kind in dict.fromkeys([*LANES, *rows["kind"]]) if kind in set(rows["kind"])]
    stacks = [stacked(days[rows["kind"] == kind].to_list()) for kind in lanes]
    figure, axis = shapes.canvas(1.1 + ROW * sum(max(stack) + 1 for stack in stacks))
    top = 0
    ticks = []
    for kind, stack in zip(lanes, stacks, strict=True):
        chosen = rows[rows["kind"] == kind]
        for at, row, place in zip(days[chosen.index], chosen.itertuples(), stack, strict=True):
            _mark(axis, at, -(top + place), row)
        ticks.append(-(top + max(stack) / 2))
        top += max(stack) + 1
        axis.axhline(-(top - 0.5), color=GRID, linewidth=0.8)
    axis.set_yticks(ticks, [vocabulary.text("rollout-kind", kind).map(capital)[language] for kind in lanes])
    axis.set_ylim(-(top - 0.5), 0.5)
    _timeline_axis(axis, days)
    _timeline_legend(figure, language)
    return figure


def _timeline_axis(axis: Axes, days: pd.Series) -> None:
    """The years above, and room for a whole mark at both ends."""
    by_year(axis)
    axis.xaxis.tick_top()
    axis.spines[["bottom", "top", "left"]].set_visible(False)
    axis.yaxis.grid(False)
    axis.set_xlim(days.min() - 120, days.max() + 120)


def _timeline_legend(figure: Figure, language: str) -> None:
    handles = [
        Line2D(
            [], [], marker="o", linestyle="", markersize=13, color=COLOUR, markerfacecolor=face,
            label=vocabulary.text("event-status", status).map(capital)[language],
        )
        for status, face in (("happened", COLOUR), ("planned", "white"))
    ]  # fmt: skip
    figure.legend(handles=handles, loc="outside lower left", ncols=2, handletextpad=0.2)


def _mark(axis: Axes, at: float, height: float, row: Row) -> None:
    """A numbered disc: filled when the event happened, hollow when it is only planned."""
    face, ink = (COLOUR, "white") if row.status == "happened" else ("white", COLOUR)
    axis.plot(
        [at], [height], marker="o", markersize=20, color=COLOUR, markeredgewidth=1.6, markerfacecolor=face
    )  # fmt: skip
    axis.annotate(
        str(row.number), (at, height), ha="center", va="center_baseline", fontsize=12, fontweight="semibold", color=ink
    )


# --- Tables ----------------------------------------------------------------------------------------------------------


def events() -> Exhibit:
    """Every event of the rollout that the chapter rests on."""
    rows = rollout.events()
    happened = int((rows["status"] == "happened").sum())
    return Exhibit(
        id="rollout-events",
        title=say("rollout-events.title", happened=happened, planned=len(rows) - happened),
        caption=say("rollout-events.caption"),
        data=rows,
        download=[*TRACE, *names("event"), "source_id"],
        columns=[
            _when_column(),
            counting(say("rollout-events.column-number"), "number", width=1),
            wording(say("column-event"), "event", width=8),
            cells.code_column(say("rollout-events.column-kind"), "rollout-kind", "kind", capital=True),
            cells.code_column(say("column-status"), "event-status", "status"),
            cells.source_column(),
        ],
    )


def reviews() -> Exhibit:
    """The reviews and the other steps of oversight, and what each concluded."""
    rows = rollout.oversight()
    count = len(rollout.reviews())
    return Exhibit(
        id="rollout-reviews",
        title=say("rollout-reviews.title", count=count, others=len(rows) - count),
        caption=say("rollout-reviews.caption"),
        data=rows,
        download=["event_id", "date", "end_date", "review", *names("event", "concluded"), "source_id"],
        columns=[
            _when_column(width=2),
            wording(say("rollout-reviews.column-review"), "event", width=4),
            cells.code_column(say("rollout-reviews.column-kind"), "review", "review", capital=True),
            wording(say("rollout-reviews.column-concluded"), "concluded", width=6),
            cells.source_column(),
        ],
        row_headers=2,
    )
