"""One track a row under its label, which has the whole width: for rows whose names are long and values far apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reporting.shapes.canvas import canvas, wrapped
from reporting.style import LINE as RULE
from reporting.style import MARKERS, PALETTE
from wording.text import Text, spoken

LINE, TRACK = 0.2, 0.36  # inches: a line of text, and the track below the label
Label = tuple[Text | str, Text | str]


def tracks(labels: Sequence[Label], language: str, *, extra: float) -> tuple[Figure, Axes, list[float]]:
    """A canvas with one track a row under its label, which has the whole width: a name and, below it, a second line.

    Names stand above the tracks so that the values are in sight on a narrow screen. `extra` is the height of axis and
    legend in inches. Returns figure, axis and the places of the tracks, where `mark` sets the values.
    """
    names = [wrapped(spoken(name, language), 74) for name, _ in labels]
    heights = [LINE * (name.count("\n") + 2) + TRACK for name in names]
    figure, axis = canvas(extra + sum(heights))
    places, top = [], 0.0
    for name, (_, second), height in zip(names, labels, heights, strict=True):
        _write(axis, name, top, "semibold")
        _write(axis, spoken(second, language), top - LINE * (name.count("\n") + 1), "normal")
        top -= height
        places.append(top + TRACK * 0.42)
        axis.axhline(top, color=RULE, linewidth=0.8)
    axis.set_yticks([])
    axis.set_ylim(top, 0.0)
    axis.spines["left"].set_visible(False)
    return figure, axis, places


def _write(axis: Axes, line: str, at: float, weight: str) -> None:
    """One line of a label, on white so that no grid line crosses it."""
    axis.annotate(
        line, (0, at), xycoords=("axes fraction", "data"), xytext=(3, -2), textcoords="offset points", va="top",
        fontweight=weight, bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.0}, linespacing=1.05,
    )  # fmt: skip


def mark(
    axis: Axes,
    at: tuple[float, float],
    said: str,
    *,
    look: str = "first",
    marker: str | None = None,
    face: str | None = None,
    weight: str = "normal",
) -> None:
    """A dot at a value and a place, with words beside it.

    `look` is a key of the palette, `marker` replaces its marker, and `face` fills the dot with another colour ("white"
    makes it hollow).
    """
    filled: dict[str, Any] = {} if face is None else {"markerfacecolor": face, "markeredgewidth": 1.6}
    shape = marker or MARKERS[look]
    axis.plot(at[:1], at[1:], linestyle="", marker=shape, color=PALETTE[look], markersize=8, **filled)
    axis.annotate(said, at, xytext=(9, 0), textcoords="offset points", va="center", fontweight=weight)
