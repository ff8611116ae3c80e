"""What all shapes share: the canvas, its axes and legends, and the names of rows."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator, NullLocator

from reporting import formats, style
from reporting.columns import plain, said
from reporting.style import PALETTE
from wording.text import Text, spoken

Write = Callable[[float], Text]
LETTERS = 50  # about as many stand in a line of a narrow figure


@dataclass(frozen=True)
class Series:
    """How one series is named and drawn: `look` is a key of the palette."""

    label: Text | str
    look: str


def decimals(places: int) -> Write:
    """A way to write values as plain numbers with some decimals."""
    return lambda value: formats.number(value, places)


def wrapped(label: object, width: int) -> str:
    """A label broken into lines of at most `width` letters where words allow; of fewer on a narrow figure."""
    return wrapped_at(str(label), round(width * style.width() / style.WIDE))


def wrapped_at(label: str, width: int) -> str:
    """A label broken between words into lines of at most `width` letters; a longer word stays whole.

    The lines are as even as their number allows, so that none is left with a year or the end of a name alone.
    """
    words = re.sub(r"(?<=\w)'(?=\w)", "\N{RIGHT SINGLE QUOTATION MARK}", label)  # as the prose around it has it

    def lines(letters: int) -> list[str]:
        return textwrap.wrap(words, letters, break_long_words=False, break_on_hyphens=False)

    as_few = len(lines(width))
    narrowest = next((least for least in range(1, width) if len(lines(least)) == as_few), width)
    return "\n".join(lines(narrowest))


def labels(frame: pd.DataFrame, name: str, language: str) -> list[str]:
    """What each row says in a column of words, or in a plain one, in one language."""
    column = f"{name}_{language}"
    return [plain(cell) for cell in frame[column if column in frame else name]]


def texts(frame: pd.DataFrame, name: str) -> list[Text | str]:
    """What each row says in a column of words, or in a plain one, in all languages."""
    return [said(row, name) for row in frame.itertuples(index=False)]


def canvas(height: float) -> tuple[Figure, Axes]:
    """A figure of the book's width, or of the narrow one, and `height` inches that pyplot does not keep."""
    figure = Figure(figsize=(style.width(), height))
    return figure, figure.subplots()


def value_axis(axis: Axes, language: str, write: Write, *, vertical: bool, name: Text | None = None) -> None:
    """Write an axis' ticks in the page's language and show grid lines along it only."""
    side = axis.yaxis if vertical else axis.xaxis
    side.set_major_formatter(_written(write, language))
    side.set_major_locator(MaxNLocator(nbins=4 if style.is_narrow() and not vertical else 6, steps=[1, 2, 5, 10]))
    (axis.xaxis if vertical else axis.yaxis).grid(False)
    if name:
        side.set_label_text(name[language])


def log_axis(axis: Axes, language: str, ticks: Sequence[float], write: Write = formats.number) -> None:
    """Make the horizontal axis logarithmic, with these ticks written out and no minor ones.

    Call it before anything is drawn, and set the ends of the axis after that.
    """
    axis.set_xscale("log")
    axis.xaxis.set_major_locator(FixedLocator(list(ticks)))
    axis.xaxis.set_minor_locator(NullLocator())
    axis.xaxis.set_major_formatter(_written(write, language))
    axis.yaxis.grid(False)


def _written(write: Write, language: str) -> FuncFormatter:
    return FuncFormatter(lambda value, _: write(value)[language])


def intervals(axis: Axes, rows: pd.DataFrame, places: Sequence[float], colour: str, width: float) -> None:
    """A thin horizontal line from `low` to `high` for each row that has them, at its place on the other axis."""
    known = rows["low"].notna() & rows["high"].notna()
    at = [place for place, keep in zip(places, known, strict=True) if keep]
    axis.hlines(at, rows.loc[known, "low"], rows.loc[known, "high"], color=colour, linewidth=width)


def has_intervals(frame: pd.DataFrame) -> bool:
    """Whether a frame has the columns `low` and `high`."""
    return {"low", "high"} <= set(frame)


def marker_legend(
    figure: Figure,
    entries: Sequence[tuple[Text | str, str, str]],
    language: str,
    *,
    columns: int,
    gap: float = 0.2,
    size: float = 9,
) -> None:
    """A legend above the figure: for each entry its name, its colour (a key of the palette) and its marker.

    `gap` is the space between marker and name in parts of the type size, `size` that of the markers in points.
    """
    handles = [
        Line2D([], [], linestyle="", marker=marker, markersize=size, color=PALETTE[look], label=spoken(name, language))
        for name, look, marker in entries
    ]
    figure.legend(handles=handles, loc="outside upper left", ncols=columns, handletextpad=gap, columnspacing=1)
