"""Physicians beside others, one strip a question."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells, colours, whereabouts
from ehelse.analyses import physicians
from ehelse.exhibits.physicians import rows
from reporting import formats, shapes, vocabulary, words
from reporting.columns import Column, Row, said
from reporting.exhibit import Exhibit
from reporting.style import LINE, MARKERS, PALETTE, is_narrow, width
from wording.text import Text, capital

say = words.chapter("physicians")
ENDS = (0.0, 100.0)  # of per cent and of SUS scores


def physicians_others() -> Exhibit:
    """Physicians beside nurses or all staff, each on the measure of its own survey."""
    frame = physicians.panels().assign(statement_id=physicians.statement("physicians-others"))
    compared = physicians.compared()
    return Exhibit(
        id="physicians-others",
        title=_title(compared),
        caption=_counted(compared),
        note=whereabouts.captioned(say("physicians-others.note"), frame),
        data=frame,
        download=rows.download(frame, without=("contrast", "sd", "low", "high")),
        columns=[
            Column(say("column-measure"), _heading, width=5),
            rows.who(),
            Column(say("column-value"), rows.share_or_value, "right"),
            rows.count(),
            cells.source_column(),
        ],
        row_headers=2,
        draw=lambda language: _draw(frame, language),
        alt=say("physicians-others.alt", **_worse(compared)),
    )


def _title(compared: pd.DataFrame) -> Text:
    """On how many of the measures physicians answer least favourably."""
    found = _worse(compared)
    worst = "everywhere" if found["worse"] == found["measures"] else "some"
    return say("physicians-others.title", worst=worst, surveys=int(compared["study_id"].nunique()), **found)


def _worse(compared: pd.DataFrame) -> dict[str, int]:
    """On how many of how many measures physicians answer least favourably."""
    worst = [physicians.least_favourable(panel) for _, panel in compared.groupby("panel")]
    return {"worse": sum(worst), "measures": len(worst)}


def _counted(compared: pd.DataFrame) -> Text:
    """The caption, with how many of the measures have numbers of answers."""
    counted = [physicians.counted(panel) for _, panel in compared.groupby("panel")]
    return say("physicians-others.caption", counted=sum(counted), measures=len(counted))


def _heading(row: Row) -> Text:
    """What a panel shows: "One region, Denmark: dissatisfied (lower is better)"."""
    return say(
        "physicians-others.panel",
        where=whereabouts.where(row).map(capital),
        asked=say(f"asked-{row.asked}"),
        better=vocabulary.text("better", row.better),
    )


# --- The strips ------------------------------------------------------------------------------------------------------


@dataclass
class _Point:
    """A point of a panel: its value with the words for it, how it looks, and all who have that value."""

    value: float
    said: Text
    look: str
    names: list[Text | str] = field(default_factory=list)

    @property
    def label(self) -> Text:
        return formats.joined([formats.listed(self.names), self.said])


def _points(panel: pd.DataFrame) -> list[_Point]:
    """The points of a panel, lowest first; equal values share one."""
    points: dict[float, _Point] = {}
    for row in panel.sort_values("value", kind="stable").itertuples():
        point = points.setdefault(float(row.value), _Point(float(row.value), rows.share_or_value(row), _look(row)))
        point.names.append(said(row, "group"))
    return list(points.values())


def _look(row: Row) -> str:
    return colours.key("people", row.group)


def _draw(frame: pd.DataFrame, language: str) -> Figure:
    """One strip a panel with its own axis, a point a group, named beside it."""
    count = frame["panel"].nunique()
    figure = Figure(figsize=(width(), 1.32 * count))
    axes = figure.subplots(count, 1, squeeze=False)[:, 0]
    for axis, (_, panel) in zip(axes, frame.groupby("panel"), strict=True):
        _strip(axis, panel, language)
    return figure


def _strip(axis: Axes, panel: pd.DataFrame, language: str) -> None:
    first = next(panel.itertuples())
    axis.hlines(0, panel["value"].min(), panel["value"].max(), color=LINE, linewidth=3, zorder=1)
    for place, point in enumerate(_points(panel)):
        _mark(axis, point, language, above=place % 2 == 0)
    axis.set_xlim(*ENDS)
    axis.set_ylim(-1, 1)
    axis.set_yticks([])
    axis.spines["left"].set_visible(False)
    axis.set_title(_heading(first)[language], loc="left", fontweight="semibold")
    shapes.value_axis(axis, language, shapes.decimals(0), vertical=False)


def _mark(axis: Axes, point: _Point, language: str, *, above: bool) -> None:
    """A point with its words above or below, kept within the strip."""
    colour = PALETTE[point.look]
    axis.plot([point.value], [0], linestyle="", marker=MARKERS[point.look], color=colour, markersize=9, zorder=3)
    share = (point.value - ENDS[0]) / (ENDS[1] - ENDS[0])
    edge = 0.36 if is_narrow() else 0.12
    side = "left" if share < edge else "right" if share > 1 - edge else "center"
    axis.annotate(
        point.label[language], (point.value, 0), xytext=(0, 9 if above else -9), textcoords="offset points",
        ha=side, va="bottom" if above else "top", color=colour,
    )  # fmt: skip
