"""Values over years, one line a series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reporting import formats
from reporting.shapes.canvas import Series, Write, canvas, has_intervals, value_axis, wrapped
from reporting.style import MARKERS, PALETTE, is_narrow
from wording.text import spoken


class _End(NamedTuple):
    """The last point of a series."""

    value: float
    year: int
    series: Series


def lines(
    frame: pd.DataFrame,
    series: Mapping[str, Series],
    language: str,
    *,
    by: str,
    write: Write = formats.percent,
    top: float | None = None,
    breaks: Sequence[int] = (),
    height: float = 3.7,
) -> Figure:
    """Values over years, one line a series, each with its name and last value at its end.

    `frame` has `year`, `value` and the column `by`, whose values are the keys of `series`; where it has `low` and
    `high` the interval is a thin bar. `breaks` are years before which a dotted vertical line says that the question or
    the people asked changed. The axis starts at 0.
    """
    figure, axis = canvas(height)
    _draw(axis, frame, series, by)
    ends = [_end(axis, frame[frame[by] == name].sort_values("year"), look) for name, look in series.items()]
    for year in breaks:
        axis.axvline(year - 0.5, color=PALETTE["muted"], linestyle=":", linewidth=1.2)
    axis.set_ylim(0, top or float(frame[["value", *({"high"} & set(frame))]].max().max()) * 1.12)
    first, final = int(frame["year"].min()), int(frame["year"].max())
    beside = 0.5 if is_narrow() else 0.35  # years that leave a value at the first mark its room beside the axis
    axis.set_xlim(first - beside, final + beside)
    axis.set_xticks(range(first, final + 1))
    value_axis(axis, language, write, vertical=True)
    _name_ends(axis, ends, language, write)
    return figure


def _draw(axis: Axes, frame: pd.DataFrame, series: Mapping[str, Series], by: str) -> None:
    """The lines with their markers."""
    import seaborn as sns  # takes a second to import, and much is computed without being drawn

    looks = [look.look for look in series.values()]
    sns.lineplot(
        frame.astype({"year": int, "value": float}), x="year", y="value", estimator=None, legend=False, ax=axis,
        hue=by, hue_order=list(series), palette=[PALETTE[look] for look in looks],
        style=by, style_order=list(series), markers=[MARKERS[look] for look in looks],
        dashes=False, markeredgewidth=0,
    )  # fmt: skip
    axis.set(xlabel="", ylabel="")


def _end(axis: Axes, rows: pd.DataFrame, look: Series) -> _End:
    """Draw the intervals of a series, in order of years, and return its last point."""
    if has_intervals(rows):
        known = rows.dropna(subset=["low", "high"])
        colour = PALETTE[look.look]
        axis.vlines(known["year"].astype(int), known["low"], known["high"], color=colour, linewidth=1.4)
    last = rows.iloc[-1]
    return _End(float(last["value"]), int(last["year"]), look)


def _name_ends(axis: Axes, ends: Sequence[_End], language: str, write: Write) -> None:
    """Write each series' name beside its last point, moved apart where two would touch."""
    low, high = axis.get_ylim()
    gap = (high - low) * 0.15
    place = float("-inf")
    for end in sorted(ends, key=lambda end: end.value):
        place = max(end.value, place + gap)
        name = wrapped(spoken(end.series.label, language), 20)
        axis.annotate(
            f"{name}\n{write(end.value)[language]}",
            (end.year, place), xytext=(12, 0), textcoords="offset points",
            va="center", color=PALETTE[end.series.look], fontweight="semibold", annotation_clip=False, linespacing=1.05,
        )  # fmt: skip
