"""One horizontal bar a row."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reporting import formats
from reporting.shapes.canvas import Write, canvas, has_intervals, intervals, labels, value_axis, wrapped
from reporting.style import PALETTE
from wording.text import Text


def bars(
    frame: pd.DataFrame,
    language: str,
    *,
    name: str = "name",
    colours: Sequence[str] | str = "first",
    write: Write = formats.percent,
    top: float | None = None,
    reference: tuple[float, Text] | None = None,
    wrap: int = 34,
) -> Figure:
    """One horizontal bar a row, in the order of the frame, with its value at the end.

    `frame` has `value` and the column of words `name`; `low` and `high`, where present and known, are drawn as a thin
    line. `colours` are keys of the palette, one a row or one for all. `reference` is a value with its name, drawn as a
    dotted vertical line.
    """
    names = [wrapped(label, wrap) for label in labels(frame, name, language)]
    heights = [0.34 + 0.2 * label.count("\n") for label in names]
    figure, axis = canvas(0.75 + sum(heights) * 1.12)
    keys = [colours] * len(frame) if isinstance(colours, str) else list(colours)
    places = list(range(len(frame)))[::-1]
    axis.barh(places, frame["value"], color=[PALETTE[key] for key in keys], height=0.62)
    ends = _ends(axis, frame, places)
    for place, value, end in zip(places, frame["value"], ends, strict=True):
        said = write(value)[language]
        axis.annotate(said, (end, place), xytext=(6, 0), textcoords="offset points", va="center")
    axis.set_yticks(places, names)
    axis.set_xlim(0, top or float(ends.max()) * 1.15)
    if reference:
        _refer(axis, reference[0], reference[1][language])
    value_axis(axis, language, write, vertical=False)
    return figure


def _ends(axis: Axes, frame: pd.DataFrame, places: Sequence[float]) -> pd.Series:
    """Draw the intervals, and return where the values stand: at the end of the bar, or of its interval beyond it."""
    if not has_intervals(frame):
        return frame["value"].astype(float)
    for colour, width in (("white", 4.2), (PALETTE["ink"], 1.8)):  # the white edge shows the line on a dark bar
        intervals(axis, frame, places, colour, width)
    return frame[["value", "high"]].max(axis=1)


def _refer(axis: Axes, value: float, name: str) -> None:
    """A dotted vertical line with its name above."""
    axis.axvline(value, color=PALETTE["muted"], linestyle=":", linewidth=1.4)
    axis.annotate(
        name, (value, 1), xycoords=("data", "axes fraction"), xytext=(4, 2),
        textcoords="offset points", color=PALETTE["muted"], annotation_clip=False,
    )  # fmt: skip
