"""What changed in residents' answers between the two latest surveys."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ehelse import captions, cells
from ehelse.analyses import residents
from ehelse.exhibits.residents.common import change_column, change_with_interval, rounded, with_names
from reporting import choices, formats, shapes, words
from reporting.columns import Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import MARKERS, PALETTE
from wording.text import Text

say = words.chapter("residents")
LOOKS = {"view": "second", "preference": "third", "use": "first"}
Years = tuple[str, str]


def residents_change() -> Exhibit:
    """What changed in residents' answers between the two latest surveys: views, preferences and use."""
    rows = residents.asked()
    years = residents.two_years(rows)
    frame = with_names(residents.changes(rows, years), "residents-change", "indicator_id")
    return Exhibit(
        id="residents-change",
        title=change_title(frame, years),
        caption=_caption(rows[rows["period"].isin(years)]),
        data=rounded(frame),
        download=_kept(years),
        columns=[
            wording(say("residents-change.column-question"), "name", width=6),
            *map(_year_column, years),
            change_column(_change),
            cells.source_column(),
        ],
        draw=lambda language: _draw(frame, language),
        alt=_describe(frame, years),
    )


def _kept(years: Years) -> list[str]:
    """The columns that readers download."""
    by_year = [f"{column}_{year}" for column in ("observation_id", "value", "n") for year in years]
    return ["indicator_id", "kind", *names("name"), *by_year, "change", "low", "high", "source_id"]


def change_title(frame: pd.DataFrame, years: Years) -> Text:
    """How many favourable views fell, and what digital contact did, both by their intervals."""
    views = frame[frame["kind"] == "view"]
    digital = frame[frame["indicator_id"] == choices.one("digital-contact", "indicator_id", "digital")]
    return say(
        "residents-change.title",
        years=formats.period("/".join(years)),
        count=residents.moves(views).count("fell"),
        of=len(views),
        digital=residents.moves(digital)[0] if len(digital) else "unknown",
    )


def _caption(rows: pd.DataFrame) -> Text:
    broken = captions.breaks(rows)
    facts = [captions.survey(rows), captions.base(rows), captions.counts(rows), *([broken] if broken else [])]
    return formats.joined([*facts, say("residents-change.caption")])


def _year_column(year: str) -> Column:
    """The values of one of the two years."""
    return Column(formats.period(year), lambda row: _value(row, year), "right", 2)


def _value(row: Row, year: str) -> Text:
    return formats.percent(getattr(row, f"value_{year}"))


def _change(row: Row) -> Text:
    return change_with_interval(row.change, row.low, row.high)


def _describe(frame: pd.DataFrame, years: Years) -> Text:
    """Every row with both values and its change."""
    first, last = years

    def of(row: Row) -> Text:
        before, now = _value(row, first), _value(row, last)
        return say("residents-change.row", name=said(row, "name"), before=before, now=now, change=_change(row))

    opening = say("residents-change.alt", first=formats.period(first), last=formats.period(last))
    return formats.joined([opening, *map(of, frame.itertuples())])


# --- The drawing -----------------------------------------------------------------------------------------------------


def _draw(frame: pd.DataFrame, language: str) -> Figure:
    """A dot and an interval a row about a line of no change."""
    figure, axis = shapes.canvas(1.3 + 0.34 * len(frame))
    places = [-float(place) for place in range(len(frame))]
    for at, row in zip(places, frame.itertuples(), strict=True):
        _draw_row(axis, row, at, language)
    axis.axvline(0, color=PALETTE["muted"], linewidth=1.2, zorder=0)
    axis.set_yticks(places, shapes.labels(frame, "name", language))
    axis.set_ylim(places[-1] - 0.6, 0.6)
    axis.set_xlim(float(frame[["low", "change"]].min().min()) - 1, float(frame[["high", "change"]].max().max()) + 3)
    shapes.value_axis(axis, language, _points, vertical=False, name=say("residents-change.axis"))
    handles = [_handle(kind, language) for kind in dict.fromkeys(frame["kind"])]
    figure.legend(handles=handles, loc="outside upper left", ncols=len(handles), handletextpad=0.4)
    return figure


def _draw_row(axis: Axes, row: Row, at: float, language: str) -> None:
    look = _look(row.kind)
    end = row.change if pd.isna(row.high) else row.high
    axis.hlines(at, row.low, row.high, color=PALETTE[look], linewidth=1.6)
    axis.plot([row.change], [at], marker=MARKERS[look], color=PALETTE[look])
    axis.annotate(
        _points(row.change)[language], (end, at), xytext=(5, 0), textcoords="offset points", va="center",
        color=PALETTE[look],
    )  # fmt: skip


def _look(kind: str) -> str:
    return LOOKS.get(kind, "muted")


def _points(value: float) -> Text:
    return formats.number(value, signed=True)


def _handle(kind: str, language: str) -> Line2D:
    """A kind in the legend, with the line of its intervals."""
    look = _look(kind)
    return Line2D([], [], marker=MARKERS[look], color=PALETTE[look], label=say(f"kind-{kind}")[language])
