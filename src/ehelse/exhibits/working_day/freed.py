"""Time that could be freed: scenarios of a model, not a measurement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ehelse.analyses.working_day import personnel
from ehelse.exhibits.working_day import tables
from reporting import choices, formats, shapes, words
from reporting.columns import Column, Row, with_words, wording
from reporting.exhibit import Exhibit
from reporting.shapes import Series
from reporting.style import MARKERS, PALETTE
from wording.text import Text

say = words.chapter("working-day")
LOOKS = {"documentation": "first", "pathway": "third"}
APART = 0.17  # how far the areas of a profession stand from its middle


def time_freed() -> Exhibit:
    """What a model says could be freed of working time, by profession: a scenario, not a measurement."""
    frame = personnel.time_freed()
    areas = {
        part: Series(say(f"area-{part}"), LOOKS.get(part, "second"))
        for part in choices.parts("time-freed", "indicator_id")
    }
    frame = with_words(frame, "label", [areas[part].label for part in frame["part"]])
    title = say("time-freed.title", range=formats.interval(frame["value"].min(), frame["value"].max()))
    return Exhibit(
        id="time-freed",
        title=title,
        caption=say("time-freed.caption"),
        note=say("time-freed.note"),
        data=tables.rounded(frame),
        download=tables.download(frame, without=("group_id", "n")),
        columns=[
            wording(_head("profession"), "group_name", width=4),
            wording(_head("area"), "label", width=4),
            Column(_head("middle"), lambda row: tables.share(row.value), "right"),
            Column(_head("low"), lambda row: tables.share(row.low), "right"),
            Column(_head("high"), lambda row: tables.share(row.high), "right"),
            tables.source_column(),
        ],
        row_headers=2,
        draw=lambda language: _draw(frame, areas, language),
        alt=say("time-freed.alt", title=title),
    )


def _head(name: str) -> Text:
    return say(f"time-freed.column-{name}")


def scenarios(row: Row) -> Text:
    """The three scenarios of a row: "5 % (2–8)"."""
    return say("scenarios", middle=tables.share(row.value), low=formats.exact(row.low), high=formats.exact(row.high))


def _draw(frame: pd.DataFrame, areas: Mapping[str, Series], language: str) -> Figure:
    """A point with its range for each area, side by side in a profession, which stand in the order of the frame."""
    groups = frame.drop_duplicates("group_id")
    places = {group: len(groups) - 1 - place for place, group in enumerate(groups["group_id"])}
    known = frame["group_id"].value_counts()  # a single area stands beside the name of its profession
    figure, axis = shapes.canvas(1.1 + 0.62 * len(groups))
    for place, (area, look) in enumerate(areas.items()):
        rows = frame[frame["part"] == area]
        shift = APART * (len(areas) - 1 - 2 * place)
        at = [places[group] + (shift if known[group] > 1 else 0) for group in rows["group_id"]]
        _draw_area(axis, rows, at, look, language)
    labels = [shapes.wrapped(name, 28) for name in shapes.labels(groups, "group_name", language)]
    axis.set_yticks(list(places.values()), labels)
    axis.set_ylim(-0.5, len(groups) - 0.5)
    axis.set_xlim(0, float(frame["high"].max()) * 1.25)
    shapes.value_axis(axis, language, formats.percent, vertical=False)
    figure.legend(handles=_handles(areas, language), loc="outside upper left", ncols=1)
    return figure


def _draw_area(axis: Axes, rows: pd.DataFrame, places: Sequence[float], look: Series, language: str) -> None:
    """The points of one area with their ranges and scenarios."""
    colour = PALETTE[look.look]
    axis.hlines(places, rows["low"], rows["high"], color=colour, linewidth=2)
    axis.plot(rows["value"], places, color=colour, marker=MARKERS.get(look.look, "o"), linestyle="")
    for row, place in zip(rows.itertuples(), places, strict=True):
        axis.annotate(
            scenarios(row)[language], (row.high, place), xytext=(6, 0), textcoords="offset points", va="center",
            color=colour,
        )  # fmt: skip


def _handles(areas: Mapping[str, Series], language: str) -> list[Line2D]:
    names = {key: look.label if isinstance(look.label, str) else look.label[language] for key, look in areas.items()}
    return [
        Line2D([], [], color=PALETTE[look.look], marker=MARKERS.get(look.look, "o"), label=names[key])
        for key, look in areas.items()
    ]
