"""A figure of the yearly report: one row a name, one column a tie, one square an activity."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ehelse.analyses import activities
from ehelse.exhibits.activities import status
from ehelse.yearly_report import frames as yearly
from reporting import formats, shapes, words
from reporting.columns import Column, Row, said
from reporting.style import PALETTE
from wording.text import Text, within

say = words.chapter("yearly-report")
LOOKS = {"person": "first", "project": "second", "unit": "third"}  # keys of the palette: the ties, side by side


def by_tie() -> list[Column]:
    """A column for each tie: its documented activities, and behind a plus sign those that are only announced."""
    return [Column(name, partial(_count, tie=tie), "right", 2) for tie, name in activities.tie_names().items()]


def _count(row: Row, tie: str) -> Text | str:
    count = str(getattr(row, tie))
    ahead = getattr(row, tie + yearly.ANNOUNCED, 0)
    if not ahead:
        return count
    return say("with-ahead", count=count, ahead=str(ahead), status=status(activities.ANNOUNCED))


def describe(frame: pd.DataFrame, name: str) -> Text:
    """Alternative text: every row that has activities, with the counts by tie, and the rows that have none."""
    none = frame["activity_id"].isna()
    said_of = [_described(row, name) for row in frame[~none].itertuples()]
    if none.any():
        said_of.append(say("without", names=formats.listed(shapes.texts(frame[none], name))))
    return formats.joined([say("squares"), *said_of])


def _described(row: Row, name: str) -> Text:
    ties = activities.tie_names().items()
    counts = [say("counted", tie=called.map(within), count=_count(row, tie)) for tie, called in ties]
    return say("described", name=said(row, name), counts=formats.joined(counts, ", "))


def draw(frame: pd.DataFrame, name: str, language: str) -> Figure:
    """The figure of a frame such as `frames.by_type` gives; squares are filled when documented, hollow when not."""
    labels = [shapes.wrapped(label, 44) for label in shapes.labels(frame, name, language)]
    figure, axis = shapes.canvas(0.7 + 0.19 * len(labels))
    places = list(range(len(labels)))[::-1]
    end = _draw_ties(axis, frame, places, language)
    axis.set_yticks(places, labels)
    for tick, empty in zip(axis.get_yticklabels(), frame["activity_id"].isna(), strict=True):
        tick.set_color(PALETTE["muted" if empty else "ink"])
    axis.set(xlim=(-0.4, end), ylim=(-0.6, len(labels) - 0.4))
    axis.xaxis.set_visible(False)
    axis.spines[:].set_visible(False)
    axis.tick_params(length=0)
    if frame[[tie + yearly.ANNOUNCED for tie in activities.TIES]].to_numpy().any():
        figure.legend(handles=_legend(language), loc="outside lower left", ncols=2, handletextpad=0.2)
    return figure


def _draw_ties(axis: Axes, frame: pd.DataFrame, places: Sequence[int], language: str) -> float:
    """The columns of squares below their names; returns where the last one ends."""
    start = 0.0
    for tie, name in activities.tie_names().items():
        seen, more = frame[tie], frame[tie + yearly.ANNOUNCED]
        axis.annotate(
            shapes.wrapped(name[language], 14), (start, len(frame) - 0.35), va="bottom", fontweight="semibold",
            color=PALETTE[LOOKS[tie]], annotation_clip=False, linespacing=1,
        )  # fmt: skip
        for place, done, announced in zip(places, seen, more, strict=True):
            _squares(axis, (start, place), int(done), int(announced), PALETTE[LOOKS[tie]])
        start += max(7.0, float((seen + more).max()) + 2)
    return start


def _squares(axis: Axes, at: tuple[float, int], done: int, announced: int, colour: str) -> None:
    """The number of what is documented, then the squares."""
    start, place = at
    behind = {"facecolor": "white", "edgecolor": "none", "pad": 1}  # so that no line crosses it
    axis.annotate(str(done), (start, place), va="center", color=PALETTE["ink" if done else "muted"], bbox=behind)
    for number in range(done + announced):
        face = colour if number < done else "white"
        axis.plot(start + 1.3 + number, place, marker="s", markersize=7.5, color=colour, markerfacecolor=face)


def _legend(language: str) -> list[Line2D]:
    faces = {say("legend-documented"): PALETTE["ink"], say("legend-ahead"): "white"}
    return [
        Line2D([], [], linestyle="", marker="s", markersize=8, color=PALETTE["ink"], markerfacecolor=face,
               label=text[language])
        for text, face in faces.items()
    ]  # fmt: skip
