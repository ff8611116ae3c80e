"""Events in order of date."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import pandas as pd
from matplotlib import dates
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from reporting import formats, style
from reporting.shapes.canvas import canvas, labels, wrapped
from reporting.style import PALETTE
from wording.text import Text

SHORT = 200  # days; a shorter span would be too narrow to show whether it is filled
LINE, SPACE = 0.2, 0.13  # inches: a line of text, and what stands between two events
COLOUR = PALETTE["first"]


def timeline(
    frame: pd.DataFrame, language: str, *, happened: Text, planned: Text, name: str = "name", wrap: int = 46
) -> Figure:
    """Events in order of date, one a row: filled when they happened, hollow when they are only planned.

    A span of more than `SHORT` days is a bar from its start to its end, anything shorter a dot in its middle.
    `frame` has `date`, `end_date` (periods as in the data), `status` (happened or planned) and the column of words
    `name`. `happened` and `planned` are the words of the legend.
    """
    names = [wrapped(label, wrap) for label in labels(frame, name, language)]
    lines_of_text = sum(label.count("\n") + 1 for label in names)
    figure, axis = canvas(0.9 + SPACE * len(names) + LINE * lines_of_text)
    places, foot = _places(names)
    for place, (_, row) in zip(places, frame.iterrows(), strict=True):
        _event(axis, row, place)
    axis.set_yticks(places, names)
    axis.set_ylim(foot - 0.05, 0.05)
    axis.xaxis_date()
    if style.is_narrow():
        axis.xaxis.set_major_locator(dates.AutoDateLocator(maxticks=4))  # type: ignore[no-untyped-call]
    axis.xaxis.tick_top()
    axis.spines[["bottom", "top", "left"]].set_visible(False)
    axis.yaxis.grid(False)
    _legend(figure, happened[language], planned[language])
    return figure


def _places(names: Sequence[str]) -> tuple[list[float], float]:
    """Where the events stand, counted downwards from 0 in inches, and where the last one ends."""
    place = 0.0
    places = []
    for label in names:
        half = (SPACE + LINE * (label.count("\n") + 1)) / 2
        place -= half
        places.append(place)
        place -= half
    return places, place


def _event(axis: Axes, row: pd.Series, place: float) -> None:
    """The bar or the dot of one event."""
    face = COLOUR if row["status"] == "happened" else "white"
    start = _day(formats.start_of(row["date"]))
    stop = start if pd.isna(row["end_date"]) else _day(formats.end_of(row["end_date"]))
    if stop - start > SHORT:
        axis.barh(place, stop - start, left=start, height=0.13, facecolor=face, edgecolor=COLOUR, linewidth=1.4)
    else:
        middle = (start + stop) / 2
        axis.plot([middle], [place], marker="o", color=COLOUR, markerfacecolor=face, markeredgewidth=1.6)


def _day(date: datetime.date) -> float:
    """A date as matplotlib counts days."""
    return float(dates.date2num(date))  # type: ignore[no-untyped-call]


def _legend(figure: Figure, happened: str, planned: str) -> None:
    handles = [
        Line2D(
            [], [], marker="o", linestyle="", color=COLOUR, markerfacecolor=face, markeredgewidth=1.6, label=name
        )
        for name, face in ((happened, COLOUR), (planned, "white"))
    ]  # fmt: skip
    figure.legend(handles=handles, loc="outside lower left", ncols=2, handletextpad=0.2)
