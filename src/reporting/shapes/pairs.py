"""Two or more values side by side for each row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reporting import formats
from reporting.shapes.canvas import Series, Write, canvas, has_intervals, intervals, labels, value_axis, wrapped
from reporting.style import LINE, MARKERS, PALETTE
from wording.text import spoken


def pairs(
    frame: pd.DataFrame,
    series: Mapping[str, Series],
    language: str,
    *,
    by: str,
    name: str = "name",
    write: Write = formats.percent,
    top: float = 100,
    wrap: int = 38,
    apart: float = 0,
) -> Figure:
    """Two or more values side by side for each row: a dot a series on a shared line, in the order of the frame.

    `frame` has `value`, the column of words `name` and the column `by`, whose values are the keys of `series`; `low`
    and `high` as in `bars`. The legend names marker and colour. `apart` moves the series of a row that far from one
    another, so that intervals do not cover each other; the shared line is then left out. A series that a row lacks
    takes no room there: what the row has stands around its name.
    """
    named = labels(frame, name, language)
    rows = list(dict.fromkeys(named))
    figure, axis = canvas(1.2 + (0.5 + apart) * len(rows))
    places = {label: len(rows) - 1 - place for place, label in enumerate(rows)}
    at = pd.Series([places[label] for label in named], index=frame.index)
    if not apart:
        _share(axis, frame, at)
    at = at + _shifts(frame[by], at, list(series), apart)
    for number, (key, look) in enumerate(series.items()):
        chosen = frame[by] == key
        said = [write(value)[language] for value in frame.loc[chosen, "value"]]
        # The values of two series that are close would cover each other, so every other one stands below its dots.
        below = not apart and number % 2 == 1
        _dots(axis, frame[chosen], list(at[chosen]), look.look, spoken(look.label, language))
        _write(axis, zip(frame.loc[chosen, "value"], at[chosen], strict=True), said, look.look, below=below)
    axis.set_yticks(list(places.values()), [wrapped(label, wrap) for label in rows])
    axis.set_ylim(-0.6, len(rows) - 0.3)
    axis.set_xlim(0, top)
    value_axis(axis, language, write, vertical=False)
    figure.legend(loc="outside upper left", ncols=len(series), handletextpad=0.3)
    return figure


def _shifts(keys: pd.Series, rows: pd.Series, order: Sequence[str], apart: float) -> pd.Series:
    """How far each value stands above the middle of its row; the series of a row keep their order."""
    place = keys.map(order.index)
    first_to_last = place.groupby(rows).rank(method="dense") - 1
    known = place.groupby(rows).transform("nunique")
    return apart * ((known - 1) / 2 - first_to_last)


def _share(axis: Axes, frame: pd.DataFrame, at: pd.Series) -> None:
    """A line from the least to the greatest value of each row, the rows in their order."""
    for place, values in frame["value"].groupby(at, sort=False):
        axis.hlines(place, values.min(), values.max(), color=LINE, linewidth=3, zorder=1)


def _dots(axis: Axes, rows: pd.DataFrame, places: Sequence[float], look: str, label: str) -> None:
    """The dots of one series with their intervals."""
    axis.scatter(rows["value"], places, color=PALETTE[look], marker=MARKERS[look], s=70, zorder=3, label=label)
    if has_intervals(rows):
        intervals(axis, rows, places, PALETTE[look], 1.4)


def _write(axis: Axes, dots: Iterable[tuple[float, float]], values: Sequence[str], look: str, *, below: bool) -> None:
    """The values of one series, above its dots or below."""
    place: dict[str, Any] = {"xytext": (0, -8), "va": "top"} if below else {"xytext": (0, 8)}
    for dot, said in zip(dots, values, strict=True):
        axis.annotate(said, dot, textcoords="offset points", ha="center", color=PALETTE[look], **place)
