"""The course of the rollout: what happened and what was planned, and what the reviews concluded."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells, colours
from ehelse.analyses import rollout
from reporting import formats, shapes, vocabulary, words
from reporting.columns import Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE
from wording.text import Text, capital

say = words.chapter("rollout")
LINE, GAP = 0.225, 0.12  # inches: a line of text, and the room between two events
BEFORE = 1.3  # inches for the month of an event, left of its mark
TRACE = ["event_id", "date", "end_date", "kind", "level", "status"]
HAPPENED: dict[str, Any] = {"marker": "o", "color": PALETTE[colours.key("status", "live")]}
PLANNED: dict[str, Any] = {
    "marker": "o",
    "color": PALETTE[colours.key("status", "live")],
    "markerfacecolor": "white",
}
POSTPONED: dict[str, Any] = {"marker": "s", "color": PALETTE[colours.REST]}
PART: dict[str, Any] = {"marker": "D", "color": PALETTE[colours.REST]}  # of a hospital only, no go-live of the count
LABORATORY = "laboratory"  # the level of such an event


def _when(row: Row) -> Text:
    """The day, month or year of an event, or the span in which it fell."""
    return formats.period(row.date if pd.isna(row.end_date) else f"{row.date}/{row.end_date}")


def _when_column(width: int = 3) -> Column:
    return Column(cells.head("when"), _when, width=width, sort=lambda row: row.date)


# --- Timeline --------------------------------------------------------------------------------------------------------


def timeline() -> Exhibit:
    """The main go-lives and postponements one below another, each with its month and its name."""
    rows = rollout.course()
    return Exhibit(
        id="rollout-timeline",
        title=_timeline_title(rows),
        caption=say("rollout-timeline.caption"),
        note=say("rollout-timeline.note"),
        data=rows,
        download=[*TRACE, *names("event"), "beside", "source_id"],
        columns=[
            _when_column(),
            wording(say("column-event"), "event", width=8),
            cells.code_column(say("column-status"), "event-status", "status"),
        ],
        draw=lambda language: _draw_timeline(rows, language),
        alt=say("rollout-timeline.alt"),
    )


def _timeline_title(rows: pd.DataFrame) -> Text:
    live = rows[(rows["kind"] == "go-live") & (rows["status"] == "happened") & (rows["level"] != LABORATORY)]
    years = sorted(date[:4] for date in live["date"])
    return say(
        "rollout-timeline.title",
        live=len(live),
        first=years[0],
        last=years[-1],
        late=int((rows["kind"] == "postponed").sum()),
        plans=int((rows["status"] == "planned").sum()),
    )


def label(row: Row) -> Text:
    """An event by what stands before a colon, since its details follow that; a plan is said to be one.

    Municipalities that went live on the same day and are not the event itself are counted with it.
    """
    short = formats.joined([said(row, "event")]).map(lambda words_of: words_of.split(":")[0])
    if row.status != "happened":
        return say("rollout-timeline.planned", event=short)
    return say("rollout-timeline.beside", event=short, count=int(row.beside)) if row.beside else short


def _draw_timeline(rows: pd.DataFrame, language: str) -> Figure:
    """Events from above to below; the axes count in inches, so that every name has the room it needs."""
    labels = [shapes.wrapped(label(row)[language], 58) for row in rows.itertuples()]
    heights = [GAP + LINE * (text.count("\n") + 1) for text in labels]
    figure, axis = shapes.canvas(sum(heights) + 0.15)
    top = 0.0
    for row, text, height in zip(rows.itertuples(), labels, heights, strict=True):
        _write_event(axis, -top, row, text, language)
        top += height
    axis.plot([0, 0], [-LINE / 2, heights[-1] - top - LINE / 2], color=PALETTE["muted"], linewidth=1.2, zorder=1)
    axis.set_xlim(-BEFORE, figure.get_figwidth() - BEFORE)
    axis.set_ylim(-top, 0.05)
    axis.axis("off")
    return figure


def _write_event(axis: Axes, top: float, row: Row, text: str, language: str) -> None:
    """The month, the mark and the name of an event below `top`."""
    middle = top - LINE / 2
    axis.plot([0], [middle], linestyle="", markersize=10, markeredgewidth=1.8, zorder=2, **look(row))
    axis.annotate(formats.period(row.date[:7])[language], (-0.16, middle), ha="right", va="center")
    axis.annotate(text, (0.18, top), va="top", linespacing=1.1)


def kind_of(row: Row) -> Text:
    """The kind of an event; of oversight that is no delivered report, which step it is."""
    if row.kind == "review" and pd.notna(row.review) and row.review != "report":
        return vocabulary.text("review", row.review).map(capital)
    return vocabulary.text("rollout-kind", row.kind).map(capital)


def look(row: Row) -> dict[str, Any]:
    """How the mark of an event looks.

    Round for a go-live, hollow where it is only planned, square for a delay, a diamond for a part that is not counted.
    """
    if row.status != "happened":
        return PLANNED
    if row.level == LABORATORY:
        return PART
    return POSTPONED if row.kind == "postponed" else HAPPENED


# --- Tables ----------------------------------------------------------------------------------------------------------


def events() -> Exhibit:
    """Every event of the rollout that the chapter rests on."""
    rows = rollout.events()
    happened = int((rows["status"] == "happened").sum())
    kind = Column(say("rollout-events.column-kind"), kind_of, width=2)
    return Exhibit(
        id="rollout-events",
        title=say("rollout-events.title", happened=happened, planned=len(rows) - happened),
        caption=say("rollout-events.caption"),
        note=say("rollout-events.note"),
        data=rows,
        download=[*TRACE, *names("event"), "source_id"],
        columns=[
            _when_column(),
            wording(say("column-event"), "event", width=8),
            replace(kind, filter=True),
            replace(cells.code_column(say("column-status"), "event-status", "status"), filter=True),
            cells.source_column(),
        ],
        browse=True,
    )


def reviews() -> Exhibit:
    """The reviews, and what each concluded."""
    rows = rollout.reviews()
    others = len(rollout.oversight()) - len(rows)
    return Exhibit(
        id="rollout-reviews",
        title=say("rollout-reviews.title", count=len(rows)),
        caption=say("rollout-reviews.caption"),
        note=say("rollout-reviews.note", others=others),
        data=rows,
        download=["event_id", "date", "end_date", *names("event", "concluded"), "source_id"],
        columns=[
            _when_column(width=2),
            wording(say("rollout-reviews.column-review"), "event", width=4),
            wording(say("rollout-reviews.column-concluded"), "concluded", width=7),
            cells.source_column(),
        ],
        row_headers=2,
    )
