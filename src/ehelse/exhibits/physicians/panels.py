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
from reporting.style import LINE, MARKERS, PALETTE, width
from wording.text import Text, capital

say = words.chapter("physicians")
# The ends of a scale: per cent and SUS scores from 0 to 100, Finnish school grades from 4 to 10.
ENDS = {"school-grade": (4.0, 10.0)}


def physicians_others() -> Exhibit:
    """Physicians beside nurses or all staff, each on the measure of its own survey."""
    frame = physicians.panels().assign(statement_id=physicians.statement("physicians-others"))
    return Exhibit(
        id="physicians-others",
        title=_title(physicians.compared()),
        caption=whereabouts.captioned(say("physicians-others.caption"), frame),
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
        alt=_describe(frame),
    )


def _title(compared: pd.DataFrame) -> Text:
    """On how many of the measures physicians answer least favourably, and where that can be told from chance."""
    panels = [panel for _, panel in compared.groupby("panel")]
    worst = [physicians.least_favourable(panel) for panel in panels]
    return say(
        "physicians-others.title",
        worst="everywhere" if all(worst) else "some",
        worse=sum(worst),
        measures=len(worst),
        counted=sum(map(physicians.counted, panels)),
    )


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
        point.names.append(rows.short(row, lambda row: said(row, "group")))
    return list(points.values())


def _look(row: Row) -> str:
    return colours.REST if row.context else colours.key("people", row.group)


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
    ends = ENDS.get(first.measure, (0.0, 100.0))
    axis.hlines(0, panel["value"].min(), panel["value"].max(), color=LINE, linewidth=3, zorder=1)
    for place, point in enumerate(_points(panel)):
        _mark(axis, point, ends, language, above=place % 2 == 0)
    axis.set_xlim(*ends)
    axis.set_ylim(-1, 1)
    axis.set_yticks([])
    axis.spines["left"].set_visible(False)
    axis.set_title(_heading(first)[language], loc="left", fontweight="semibold")
    shapes.value_axis(axis, language, shapes.decimals(0), vertical=False)


def _mark(axis: Axes, point: _Point, ends: tuple[float, float], language: str, *, above: bool) -> None:
    """A point with its words above or below, kept within the strip."""
    colour = PALETTE[point.look]
    axis.plot([point.value], [0], linestyle="", marker=MARKERS[point.look], color=colour, markersize=9, zorder=3)
    share = (point.value - ends[0]) / (ends[1] - ends[0])
    side = "left" if share < 0.12 else "right" if share > 0.88 else "center"
    axis.annotate(
        point.label[language], (point.value, 0), xytext=(0, 9 if above else -9), textcoords="offset points",
        ha=side, va="bottom" if above else "top", color=colour,
    )  # fmt: skip


def _describe(frame: pd.DataFrame) -> Text:
    """Alternative text: every panel with its groups."""
    panels = [
        (_heading(next(panel.itertuples())), formats.listed(point.label for point in _points(panel)))
        for _, panel in frame.groupby("panel")
    ]
    return shapes.describe_tracks(panels, opening=say("physicians-others.alt"))
