"""Treatment after the deadline, and how long patients waited."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from ehelse import cells
from ehelse.analyses import effects
from reporting import formats, shapes, words
from reporting.columns import Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE, is_narrow
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
        note=say("effects-deadlines.note"),
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
    """The title: the trust before and after go-live."""
    before, trust = (parts.loc[part] for part in ("computed", "trust"))
    return say(
        "effects-deadlines.title",
        low=_share(before["value"]),
        before=formats.period(before["period"]),
        high=_share(trust["value"]),
        month=effects.month(trust["period"]),
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
    warned, series = rows[rows["warned"].astype(bool)], rows["series"].nunique()
    return Exhibit(
        id="effects-waits",
        title=say("effects-waits.title", series=series, warned=len(warned), of=warned["series"].nunique()),
        caption=say("effects-waits.caption"),
        note=_sums(),
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
        row_headers=3,
    )


def _warning_column() -> Column:
    return wording(say("effects-waits.column-warning"), "note", width=6)


def _sums() -> Text:
    """The note, with the sums that must not be made."""
    days = {part: formats.exact(value) for part, value in effects.not_joined().items()}
    return say(
        "effects-waits.note",
        later=days["nation-later"],
        rise=days["nation-rise"],
        nation=days["nation"],
        largest=days["centre-rise"],
        centre=days["centre"],
    )


# --- Changes ---------------------------------------------------------------------------------------------------------


def wait_changes() -> Exhibit:
    """Change in waiting time from 2022 to 2023 in the regions."""
    rows = effects.wait_changes()
    regions = rows[rows["part"] == "region"]
    risen = int((regions["value"] > 0).sum())
    rose = {"rose": formats.spelled(risen), "regions": formats.spelled(len(regions))}
    doubted = [said(row, "organisation") for row in regions.itertuples() if row.organisation in _doubted()]
    return Exhibit(
        id="effects-wait-changes",
        title=say(
            "effects-wait-changes.title",
            **rose,
            all="yes" if risen == len(regions) else "no",
            doubted=len(doubted),
            place=formats.listed(doubted) if doubted else "",
        ),
        caption=say("effects-wait-changes.caption"),
        note=say("effects-wait-changes.note"),
        data=rows,
        download=["measure_id", *names("organisation"), "period", "value", "unit", *names("note"), "source_id"],
        columns=[
            wording(cells.head("where"), "organisation", width=3),
            Column(say("effects-wait-changes.column-change"), lambda row: _change(row.value), "right", 2),
            _warning_column(),
        ],
        draw=lambda language: _draw_changes(rows, language),
        alt=say("effects-wait-changes.alt", **rose),
    )


def _doubted() -> set[str]:
    """The places of which the source of an earlier value calls the data wrong."""
    waits = effects.waits()
    return set(waits.loc[waits["warned"], "organisation"])


def _change(value: float) -> Text:
    """A change in days with its sign."""
    return formats.exact(value, signed=True)


def _draw_changes(rows: pd.DataFrame, language: str) -> Figure:
    """One bar a region; what rests on faulty data is hatched and says so."""
    colours = ["muted" if part == "nation" else "first" for part in rows["part"]]
    room = 1.5 if is_narrow() else 1.3  # for the words beside the longest bar
    figure = shapes.bars(
        rows, language, name="organisation", colours=colours, write=_change, top=float(rows["value"].max()) * room
    )
    (axis,) = figure.axes
    doubted = _doubted()
    for row, bar, said_of in zip(rows.itertuples(), axis.patches, axis.texts, strict=True):
        if row.part == "region" and row.organisation in doubted:
            bar.set(facecolor="white", edgecolor=PALETTE["first"], hatch="///", hatch_linewidth=0.6)
            said_of.set_text(say("effects-wait-changes.faulty", value=_change(row.value))[language])
    shapes.value_axis(axis, language, formats.exact, vertical=False, name=say("days"))
    return figure
