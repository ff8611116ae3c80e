"""From goals through the state of the evidence to the themes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ehelse import sources
from ehelse.analyses.promises import coverage, links, research
from ehelse.exhibits.promises import called
from reporting import formats, load, shapes, words
from reporting.columns import Column, Row, said
from reporting.exhibit import Exhibit
from reporting.style import PALETTE
from wording.text import Text, capital, spoken

say = words.chapter("promises")
SLIDES = "slides"
MARKS = {
    "speaks": ("o", PALETTE["first"]),
    "context": ("D", "white"),
    "none": ("X", "white"),
    "unsearched": ("s", "white"),
}  # marker and filling


def thread() -> Exhibit:
    """From goals through the state of the evidence to the themes."""
    rows, covers = _subjects(), links.to_themes()
    covers = covers[covers["kind"] != "goal"]
    return Exhibit(
        id="goal-theme-thread",
        title=say(
            "goal-theme-thread.title",
            speaking=int((rows["state"] == "speaks").sum()),
            subjects=len(rows),
            covered=int((rows["theme_id"] != "").sum()),
        ),
        caption=say("goal-theme-thread.caption"),
        data=rows.drop(columns="statement_id"),
        columns=[
            Column(say("goal-theme-thread.column-goal"), lambda row: _origins()[row.origin], width=4),
            Column(say("column-subject"), called.subject, width=6),
            called.state_column(),
            called.themes_column(),
        ],
        draw=lambda language: _draw(rows, covers, language),
        alt=describe_thread(rows),
        sources=(sources.THIS_REPORT,),
    )


def _origins() -> dict[str, Text]:
    """What subjects belong to: the elements of the strategy, and the slides, from which the questions come."""
    elements = load.table("elements")
    found = {row.element_id: _element(row) for row in elements.itertuples()}
    return {**found, SLIDES: say("slides")}


def _element(row: Row) -> Text:
    """Code and name of a goal, or of another element of the strategy, which may have no code."""
    return formats.joined([said(row, "name")] if pd.isna(row.code) else [row.code, said(row, "name")])


def _subjects() -> pd.DataFrame:
    """The subjects in the order of the figure: by goal, promises and problems before sub-goals, the questions last."""
    rows = coverage.states()
    rows = rows.assign(origin=rows["goal"].fillna(SLIDES))
    order = {origin: place for place, origin in enumerate(_origins())}
    return rows.sort_values("origin", key=lambda origins: origins.map(order), kind="stable").reset_index(drop=True)


def describe_thread(rows: pd.DataFrame) -> Text:
    """Alternative text of the thread: every subject with the state of its evidence and its themes."""
    found = [
        say(
            "goal-theme-thread.subject",
            code=row.code,
            state=called.state(row),
            themes=called.themes(row.theme_id) or say("goal-theme-thread.no-theme"),
        )
        for row in rows.itertuples()
    ]
    return formats.joined([say("goal-theme-thread.alt"), *found])


# --- The drawing -----------------------------------------------------------------------------------------------------

LEFT, MIDDLE, AFTER, RIGHT = 0.0, 1.0, 1.27, 2.2  # goals, subjects, where their codes end, themes


@dataclass(frozen=True)
class _Places:
    """The heights at which goals, subjects and themes stand, from 0 to 1."""

    goals: Mapping[str, float]
    subjects: Mapping[str, float]
    themes: Mapping[str, float]


def _places(rows: pd.DataFrame) -> _Places:
    """Subjects one below another, each goal in the middle of its subjects, themes beside them."""
    subjects = dict(zip(rows["subject_id"], np.linspace(1, 0, len(rows)), strict=True))
    goals = {
        str(origin): float(np.mean([subjects[name] for name in group["subject_id"]]))
        for origin, group in rows.groupby("origin", sort=False)
    }
    themes = list(research.called())
    return _Places(goals, subjects, dict(zip(themes, np.linspace(0.97, 0.03, len(themes)), strict=True)))


def _draw(rows: pd.DataFrame, covers: pd.DataFrame, language: str) -> Figure:
    """Goals to the left, their subjects in the middle with a mark for the evidence, themes to the right."""
    figure, axis = shapes.canvas(9.2)
    at = _places(rows)
    for row in rows.itertuples():
        _join(axis, (LEFT, at.goals[row.origin]), (MIDDLE, at.subjects[row.subject_id]), "muted")
    for row in covers.itertuples():
        _join(axis, (AFTER, at.subjects[row.subject_id]), (RIGHT, at.themes[row.theme_id]), "first")
    for row in rows.itertuples():
        _mark(axis, row, at.subjects[row.subject_id])
    _name_goals(axis, at.goals, language)
    _name_themes(axis, at.themes, language)
    axis.set(xlim=(-0.95, 3.25), ylim=(-0.03, 1.03))
    axis.axis("off")
    _legend(figure, language)
    return figure


def _join(axis: Axes, start: tuple[float, float], end: tuple[float, float], look: str) -> None:
    """A line between two places that leaves and reaches them level."""
    along = np.linspace(0, 1, 40)
    rise = along**2 * (3 - 2 * along)
    across, up = start[0] + (end[0] - start[0]) * along, start[1] + (end[1] - start[1]) * rise
    axis.plot(across, up, color=PALETTE[look], linewidth=1.0, alpha=0.65, zorder=1)


def _mark(axis: Axes, row: Row, place: float) -> None:
    """A subject: the mark of its evidence, and its code."""
    marker, face = MARKS[row.state]
    axis.scatter([MIDDLE], [place], marker=marker, s=46, facecolor=face, edgecolor=PALETTE["first"], zorder=3)
    axis.annotate(row.code, (MIDDLE + 0.06, place), va="center", color=PALETTE["ink"], annotation_clip=False)


def _name_goals(axis: Axes, goals: Mapping[str, float], language: str) -> None:
    known = _origins()
    for goal, place in goals.items():
        name = shapes.wrapped(known[goal][language], 19)
        axis.annotate(name, (LEFT - 0.03, place), ha="right", va="center", annotation_clip=False)


def _name_themes(axis: Axes, themes: Mapping[str, float], language: str) -> None:
    known = research.called()
    for theme, place in themes.items():
        name = shapes.wrapped(spoken(known[theme], language), 22)
        axis.annotate(name, (RIGHT + 0.03, place), va="center", annotation_clip=False, linespacing=0.95)


def _legend(figure: Figure, language: str) -> None:
    """What the marks mean, below the figure."""
    handles = [
        Line2D(
            [], [], linestyle="", marker=marker, markersize=8, markerfacecolor=face, markeredgecolor=PALETTE["first"],
            label=capital(say(f"state-{state}")[language]),
        )
        for state, (marker, face) in MARKS.items()
    ]  # fmt: skip
    figure.legend(handles=handles, loc="outside lower left", ncols=4, handletextpad=0.2, columnspacing=1)
