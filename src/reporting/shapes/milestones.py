"""Dated events as a list along a line: the words stand at the marks, and time runs downwards without a scale."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from reporting import style
from reporting.shapes.canvas import canvas, labels, wrapped_at
from reporting.style import LINE, PAGE, PALETTE
from wording.text import Text

ROW, SPACE, HEAD = 0.2, 0.16, 0.4  # inches: a line of text, what stands between two events, and the legend
DATE, GAP = 1.9, 0.2  # inches: the column of dates, and what stands on either side of the line
LETTERS = 12.2  # letters in an inch of text
COLOUR = PALETTE["first"]


def milestones(
    frame: pd.DataFrame, language: str, *, happened: Text, planned: Text, name: str = "name", when: str = "when"
) -> Figure:
    """Events in the order of the frame, one a row: date, mark and words; filled when they happened, open when planned.

    `frame` has `status` (happened or planned) and the columns of words `when` and `name`. `happened` and `planned` are
    the words of the legend. On a narrow figure the date stands above the words.
    """
    narrow, width = style.is_narrow(), style.width()
    date = 0.0 if narrow else DATE
    room = round((width - date - 2 * GAP) * LETTERS)
    texts = [wrapped_at(label, room) for label in labels(frame, name, language)]
    heights = [SPACE + ROW * (text.count("\n") + 1 + narrow) for text in texts]
    figure, axis = canvas(HEAD + sum(heights))
    axis.set(xlim=(0, width), ylim=(sum(heights), 0))
    axis.axis("off")
    places = [sum(heights[:place]) + SPACE / 2 + ROW / 2 for place in range(len(heights))]
    axis.plot([date + GAP] * 2, [places[0], places[-1]], color=LINE, linewidth=2, zorder=1)
    for at, status, said_when, text in zip(places, frame["status"], labels(frame, when, language), texts, strict=True):
        face = COLOUR if status == "happened" else PAGE
        axis.plot([date + GAP], [at], marker="o", color=COLOUR, markerfacecolor=face, markeredgewidth=1.6, zorder=2)
        _write(axis, said_when, text, at, date)
    _legend(figure, happened[language], planned[language])
    return figure


def _write(axis: Axes, when: str, text: str, at: float, date: float) -> None:
    """The date on the left of the line, or above the words where it has no column of its own."""
    words, top = date + 2 * GAP, at - ROW / 2
    axis.text(date or words, top, when, ha="right" if date else "left", va="top", fontweight="semibold")
    axis.text(words, top if date else top + ROW, text, va="top", linespacing=1.1)


def _legend(figure: Figure, happened: str, planned: str) -> None:
    handles = [
        Line2D(
            [], [], marker="o", linestyle="", color=COLOUR, markerfacecolor=face, markeredgewidth=1.6, label=name
        )
        for name, face in ((happened, COLOUR), (planned, PAGE))
    ]  # fmt: skip
    figure.legend(handles=handles, loc="outside upper left", ncols=2, handletextpad=0.2)
