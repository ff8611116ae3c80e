"""Treatment after the deadline, and how long patients waited."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells
from ehelse.analyses import effects
from reporting import formats, shapes, words
from reporting.columns import Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import LINE, PALETTE
from wording.text import Text

say = words.chapter("effects")


# --- Deadlines -------------------------------------------------------------------------------------------------------


def deadlines() -> Exhibit:
    """Treatment after the deadline, years before go-live and in the first month."""
    rows = effects.deadlines()
    return Exhibit(
        id="effects-deadlines",
        title=_late(rows.set_index("part")),
        caption=say("effects-deadlines.caption"),
        data=rows,
        download=[
            "measure_id",
            *names("name", "organisation"),
            "period",
            "value",
            "unit",
            "computed",
            "source_id",
        ],
        columns=[
            cells.period_column(),
            wording(cells.head("where"), "organisation", width=3),
            wording(say("effects-deadlines.column-what"), "name", width=5),
            Column(say("effects-deadlines.column-value"), _late_value, "right", 2),
        ],
        row_headers=2,
    )


def _late(parts: pd.DataFrame) -> Text:
    """The title: the trust before and after go-live, and the nation."""
    before, trust, nation = (parts.loc[part] for part in ("computed", "trust", "nation"))
    return say(
        "effects-deadlines.title",
        low=_share(before["value"]),
        before=formats.period(before["period"]),
        high=_share(trust["value"]),
        month=effects.month(trust["period"]),
        nation=_share(nation["value"]),
    )


def _share(value: float) -> Text:
    """A percentage with the decimals it has in the data."""
    return formats.percent(value, formats.places(value))


def _late_value(row: Row) -> Text:
    """A share or a number of patients, and whether it is computed."""
    exact = _share(row.value) if row.unit == "percent" else cells.value_with_unit(row.value, row.unit)
    value = formats.roughly(row.approx, exact)
    return say("computed", value=value) if row.computed else value


# --- Waits -----------------------------------------------------------------------------------------------------------


def waits() -> Exhibit:
    """Mean waiting times, series by series, with the warning of the source beside the value."""
    rows = effects.waits()
    warned, series = int(rows["warned"].sum()), rows["series"].nunique()
    return Exhibit(
        id="effects-waits",
        title=say("effects-waits.title", warned=warned, series=series),
        caption=_caption(),
        data=rows,
        download=[
            "measure_id",
            "series",
            *names("organisation"),
            "period",
            "value",
            "unit",
            "warned",
            *names("note"),
            "source_id",
        ],
        columns=[
            Column(say("effects-waits.column-series"), lambda row: say(f"series-{row.series}"), width=4),
            wording(cells.head("where"), "organisation", width=3),
            cells.period_column(),
            cells.count_column(say("days"), width=1),
            _warning_column(),
        ],
        draw=lambda language: _draw_waits(rows, language),
        alt=_describe_waits(rows),
        row_headers=3,
    )


def _warning_column() -> Column:
    return wording(say("effects-waits.column-warning"), "note", width=6)


def _caption() -> Text:
    """The caption, with the sums that must not be made."""
    days = {part: formats.exact(value) for part, value in effects.not_joined().items()}
    return say(
        "effects-waits.caption",
        later=days["nation-later"],
        rise=days["nation-rise"],
        nation=days["nation"],
        largest=days["centre-rise"],
        centre=days["centre"],
    )


def _described(rows: pd.DataFrame) -> Iterator[tuple[Text, list[tuple[Text | str, Row]]]]:
    """Each series with its heading and its rows, named by what sets them apart: the place, the time, or both."""
    for series, part in rows.groupby("series", sort=False):
        by_time = part["period"].nunique() > 1
        by_place = not by_time or len({cells.place(row) for row in part.itertuples()}) > 1
        yield say(f"series-{series}"), [(_name(row, by_place, by_time), row) for row in part.itertuples()]


def _name(row: Row, by_place: bool, by_time: bool) -> Text | str:
    place = cells.place(row)
    named = say("effects-waits.somatic", place=place) if row.somatic else place
    return formats.joined([*[named] * by_place, *[cells.when(row.period)] * by_time], ", ")


def _amount(row: Row) -> Text:
    """A wait, and whether the source calls data in it wrong."""
    value = cells.count(row)
    return say("effects-waits.warned", value=value) if row.warned else value


def _describe_waits(rows: pd.DataFrame) -> Text:
    groups = [
        say(
            "effects-waits.group",
            series=heading,
            values=formats.listed(formats.joined([name, _amount(row)]) for name, row in named),
        )
        for heading, named in _described(rows)
    ]
    return formats.joined([say("effects-waits.alt"), *groups])


def _draw_waits(rows: pd.DataFrame, language: str) -> Figure:
    figure, axis = shapes.canvas(1.0 + 0.3 * (len(rows) + rows["series"].nunique()))
    labels: dict[int, str] = {}
    place = 0
    for heading, named in _described(rows):
        _head(axis, place, heading[language])
        for below, (name, row) in enumerate(named, 1):
            _dot(axis, place - below, row, language)
            labels[place - below] = formats.joined([name])[language]
        place -= len(named) + 1
    axis.set_yticks(list(labels), list(labels.values()))
    axis.set_ylim(place + 0.4, 0.6)
    axis.set_xlim(0, 108)
    shapes.value_axis(axis, language, formats.number, vertical=False, name=say("days"))
    return figure


def _head(axis: Axes, place: int, heading: str) -> None:
    """The heading of a series, with a line above."""
    axis.annotate(
        heading, (0, place), xytext=(4, 0), textcoords="offset points", va="center", fontweight="semibold"
    )  # fmt: skip
    axis.axhline(place + 0.5, color=LINE, linewidth=0.8)


def _dot(axis: Axes, place: int, row: Row, language: str) -> None:
    """One wait: a cross where the source warns of it."""
    colour, marker, size = (PALETTE["second"], "X", 9) if row.warned else (PALETTE["first"], "o", 7)
    axis.plot([row.value], [place], linestyle="", marker=marker, color=colour, markersize=size)
    said_of = _amount(row)[language]
    axis.annotate(said_of, (row.value, place), xytext=(9, 0), textcoords="offset points", va="center")


# --- Changes ---------------------------------------------------------------------------------------------------------


def wait_changes() -> Exhibit:
    """Change in waiting time from 2022 to 2023 in the regions."""
    rows = effects.wait_changes()
    regions = rows[rows["part"] == "region"]
    rose = formats.spelled(int((regions["value"] > 0).sum()))
    doubted = _doubtful(regions)
    bars = shapes.describe_bars(rows, name="organisation", write=_change)
    return Exhibit(
        id="effects-wait-changes",
        title=say(
            "effects-wait-changes.title",
            rose=rose,
            regions=formats.spelled(len(regions)),
            doubted=len(doubted),
            place=formats.listed(doubted) if doubted else "",
        ),
        caption=say("effects-wait-changes.caption"),
        data=rows,
        download=["measure_id", *names("organisation"), "period", "value", "unit", *names("note"), "source_id"],
        columns=[
            wording(cells.head("where"), "organisation", width=3),
            Column(say("effects-wait-changes.column-change"), lambda row: _change(row.value), "right", 2),
            _warning_column(),
        ],
        draw=lambda language: _draw_changes(rows, language),
        alt=say("effects-wait-changes.alt", bars=bars),
    )


def _doubtful(regions: pd.DataFrame) -> list[Text | str]:
    """The regions of which the source of an earlier value calls the data wrong."""
    waits = effects.waits()
    doubted = set(waits.loc[waits["warned"], "organisation"])
    return [said(row, "organisation") for row in regions.itertuples() if row.organisation in doubted]


def _change(value: float) -> Text:
    """A change in days with its sign."""
    return formats.exact(value, signed=True)


def _draw_changes(rows: pd.DataFrame, language: str) -> Figure:
    colours = ["muted" if part == "nation" else "first" for part in rows["part"]]
    figure = shapes.bars(rows, language, name="organisation", colours=colours, write=_change)
    shapes.value_axis(figure.axes[0], language, formats.number, vertical=False, name=say("days"))
    return figure
