"""What changed in residents' answers between the two latest surveys."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import captions, cells
from ehelse.analyses import residents
from ehelse.exhibits.residents.common import change_column, change_with_interval, rounded, with_names
from reporting import choices, formats, shapes, words
from reporting.columns import Column, Row, names, wording
from reporting.exhibit import Exhibit
from reporting.style import MARKERS, PAGE, PALETTE
from wording.text import Text

say = words.chapter("residents")
LOOKS = {"view": "second"}  # what is no view is grey
ROW, LINE = 0.34, 0.2  # inches: a row, and a further line of its name
Years = tuple[str, str]


def residents_change() -> Exhibit:
    """What changed in residents' answers between the two latest surveys: views, preferences and use."""
    rows = residents.asked()
    years = residents.two_years(rows)
    frame = with_names(residents.changes(rows, years), "residents-change", "indicator_id")
    title = change_title(frame, years, residents.falls_under_the_largest())
    return Exhibit(
        id="residents-change",
        title=title,
        caption=say("residents-change.caption"),
        note=_note(rows[rows["period"].isin(years)]),
        data=rounded(frame),
        download=_kept(years),
        columns=[
            wording(say("residents-change.column-question"), "name", width=6),
            *map(_year_column, years),
            change_column(_change),
            cells.source_column(),
        ],
        draw=lambda language: _draw(frame, language),
        alt=say("residents-change.alt", title=title),
    )


def _kept(years: Years) -> list[str]:
    """The columns that readers download."""
    by_year = [f"{column}_{year}" for column in ("observation_id", "value", "n") for year in years]
    return ["indicator_id", "kind", *names("name"), *by_year, "change", "low", "high", "source_id"]


def change_title(frame: pd.DataFrame, years: Years, sure: int) -> Text:
    """How many favourable views fell, how many `sure` in a far less certain survey, and what digital contact did."""
    views = frame[frame["kind"] == "view"]
    digital = frame[frame["indicator_id"] == choices.one("digital-contact", "indicator_id", "digital")]
    return say(
        "residents-change.title",
        years=formats.period("/".join(years)),
        fallen=int((views["change"] < 0).sum()),
        sure=sure,
        of=len(views),
        digital=residents.moves(digital)[0] if len(digital) else "unknown",
    )


def _note(rows: pd.DataFrame) -> Text:
    broken = captions.breaks(rows)
    facts = [captions.survey(rows), captions.base(rows), captions.counts(rows), *([broken] if broken else [])]
    return formats.joined([*facts, say("residents-change.note")])


def _year_column(year: str) -> Column:
    """The values of one of the two years."""
    return Column(formats.period(year), lambda row: _value(row, year), "right", 2)


def _value(row: Row, year: str) -> Text:
    return formats.percent(getattr(row, f"value_{year}"))


def _change(row: Row) -> Text:
    return change_with_interval(row.change, row.low, row.high)


# --- The drawing -----------------------------------------------------------------------------------------------------


def _draw(frame: pd.DataFrame, language: str) -> Figure:
    """A dot and an interval a row about a line of no change, under the heading of its kind, the values at the right."""
    figure, axis, places = _rows(frame, language)
    axis.set_xlim(float(frame[["low", "change"]].min().min()) - 1, float(frame[["high", "change"]].max().max()) + 1)
    axis.axvline(0, color=PALETTE["muted"], linewidth=1.2, zorder=0)
    for at, row in zip(places, frame.itertuples(), strict=True):
        look = LOOKS.get(row.kind, "muted")
        axis.hlines(at, row.low, row.high, color=PALETTE[look], linewidth=1.6)
        axis.plot([row.change], [at], marker=MARKERS[look], color=PALETTE[look])
        axis.annotate(
            _points(row.change)[language], (1, at), xycoords=("axes fraction", "data"), xytext=(6, 0),
            textcoords="offset points", va="center", color=PALETTE[look], annotation_clip=False,
        )  # fmt: skip
    shapes.value_axis(axis, language, _points, vertical=False, name=say("residents-change.axis"))
    return figure


def _rows(frame: pd.DataFrame, language: str) -> tuple[Figure, Axes, list[float]]:
    """A canvas with the names of the rows beside it and the headings of their kinds; where each row stands."""
    places: list[float] = []
    names_ = [shapes.wrapped(name, 30) for name in shapes.labels(frame, "name", language)]
    depth, kind, headings = 0.0, None, {}
    for row, name in zip(frame.itertuples(), names_, strict=True):
        if row.kind != kind:
            kind, headings[row.kind], depth = row.kind, -(depth + ROW / 2), depth + ROW
        height = ROW + LINE * name.count("\n")
        places.append(-(depth + height / 2))
        depth += height
    figure, axis = shapes.canvas(0.8 + depth)
    axis.set_yticks(places, names_)
    axis.set_ylim(-depth, 0)
    for code, at in headings.items():
        axis.annotate(
            say(f"kind-{code}")[language], (0, at), xycoords=("axes fraction", "data"), xytext=(4, 0),
            textcoords="offset points", va="center", fontweight="semibold",
            bbox={"facecolor": PAGE, "edgecolor": "none", "pad": 1.5},
        )  # fmt: skip
    return figure, axis, places


def _points(value: float) -> Text:
    return formats.number(value, signed=True)
