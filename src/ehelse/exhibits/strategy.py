"""Exhibits of the chapter on the national e-health strategy."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from ehelse import cells
from ehelse.analyses import strategy
from reporting import formats, shapes, vocabulary, words
from reporting.columns import Cell, Column, Row, counting, with_words, wording
from reporting.exhibit import Exhibit
from reporting.number import unique
from wording.text import Text, capital

say = words.chapter("strategy")


def _quoted(rows: pd.DataFrame) -> Text:
    """Which texts the names are quoted from."""
    versions = [vocabulary.text("version", version) for version in dict.fromkeys(rows["version"])]
    return say("quoted", versions=formats.listed(versions))


def _name_columns(width: int) -> list[Column]:
    """The name as the strategy has it, and our rendering for those who do not read it."""
    return [
        Column(say("column-name"), lambda row: cells.original_cell(row, "name"), width=width),
        wording(say("column-rendered"), "name", width=width, original=cells.ORIGINAL),
    ]


# --- Structure -------------------------------------------------------------------------------------------------------


def structure() -> Exhibit:
    """Vision, overall goals and strategic goals with their effect, points and sub-goals."""
    rows = strategy.structure()
    return Exhibit(
        id="strategy-structure",
        title=_structure_title(rows),
        caption=say("strategy-structure.caption"),
        note=say("strategy-structure.note", quoted=_quoted(rows)),
        data=rows,
        columns=[
            Column(say("strategy-structure.column-level"), _level, width=3),
            *_name_columns(6),
            cells.code_column(say("strategy-structure.column-effect"), "effect", "effect", width=3),
            counting(say("strategy-structure.column-points"), "points"),
            counting(say("strategy-structure.column-subgoals"), "subgoals"),
        ],
        sources=unique([*rows["source_id"], *strategy.subgoals()["source_id"]]),
    )


def _structure_title(rows: pd.DataFrame) -> Text:
    """How many goals there are of each kind, and what they do."""
    return say(
        "strategy-structure.title",
        overall=int((rows["level"] == "overall").sum()),
        goals=int((rows["level"] == "goal").sum()),
        direct=int((rows["effect"] == "direct").sum()),
        enabling=int((rows["effect"] == "enabling").sum()),
    )


def _level(row: Row) -> Cell:
    level = vocabulary.text("element-level", row.level)
    return level.map(capital) if pd.isna(row.code) else say("level", level=level, code=row.code)


# --- Sub-goals -------------------------------------------------------------------------------------------------------


def subgoals() -> Exhibit:
    """The sub-goals of the roadmap, goal by goal."""
    rows = strategy.subgoals()
    return Exhibit(
        id="strategy-subgoals",
        title=subgoals_title(rows),
        caption=say("strategy-subgoals.caption"),
        note=say("strategy-subgoals.note", quoted=_quoted(rows)),
        data=rows,
        download=[name for name in rows if name != "goal_code"],
        columns=[Column(say("column-code"), lambda row: row.code), *_name_columns(7)],
    )


def subgoals_title(rows: pd.DataFrame) -> Text:
    """How many sub-goals there are, and which goal has the most, or which goals share the first place."""
    counts = rows.groupby("goal_code").size()
    first = [str(code) for code in counts[counts == counts.max()].index]
    return say(
        "strategy-subgoals.title",
        count=len(rows),
        first=len(first),
        goals=formats.listed(first),
        most=int(counts.max()),
    )


# --- How the strategy came about -------------------------------------------------------------------------------------


def timeline() -> Exhibit:
    """How the strategy came about and what is planned."""
    rows = strategy.timeline()
    title = _timeline_title(rows)
    return Exhibit(
        id="strategy-timeline",
        title=title,
        caption=say("strategy-timeline.caption"),
        note=say("strategy-timeline.note"),
        data=rows,
        columns=[
            Column(cells.head("when"), when, width=3),
            wording(say("strategy-timeline.column-event"), "event", width=7),
            cells.code_column(say("strategy-timeline.column-status"), "event-status", "status"),
        ],
        draw=lambda language: _draw_timeline(rows, language),
        alt=say("strategy-timeline.alt", title=title),
    )


def _timeline_title(rows: pd.DataFrame) -> Text:
    """The years of the first and the last thing that happened to the strategy itself since it applies."""
    own = rows[(rows["kind"] == "strategy") & (rows["status"] == "happened")].sort_values("date")
    start = own[own["date"].str.fullmatch(r"\d{4}-01-01")].iloc[0]  # it comes into force on a day
    return say("strategy-timeline.title", start=start["date"][:4], revised=own["date"].iloc[-1][:4])


def when(row: Row) -> Text:
    """When an event was or is to be."""
    return formats.period(row.date if pd.isna(row.end_date) else f"{row.date}/{row.end_date}")


def _status(code: str) -> Text:
    return vocabulary.text("event-status", code).map(capital)


def _draw_timeline(rows: pd.DataFrame, language: str) -> Figure:
    dated = with_words(rows, "when", [when(row) for row in rows.itertuples()])
    marks = {code: _status(code) for code in ("happened", "planned")}
    return shapes.milestones(dated, language, name="event", when="when", **marks)
