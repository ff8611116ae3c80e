"""Changes after go-live in other places, and how long it took until a level was back."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells
from ehelse.analyses import effects
from ehelse.exhibits.effects.legend import Look, status_legend
from reporting import formats, shapes, words
from reporting.columns import Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE
from wording.text import Text

say = words.chapter("effects")
LOOKS = {"back": Look(), "open": Look(marker=">"), "expected": Look(hollow=True)}


def setting_of(row: Row) -> Text | str:
    """Setting and country of a row; says so where the country is not known, and leaves it out where the name has it."""
    setting = said(row, "setting")
    if pd.isna(row.country):
        return setting
    if row.country == effects.UNKNOWN:
        return say("setting-country-unknown", setting=setting)
    return say("setting", setting=setting, country=said(row, "country"))


# --- Recovery --------------------------------------------------------------------------------------------------------


def recovery() -> Exhibit:
    """How long it took elsewhere until a level was back, each with its own outcome."""
    rows = effects.recovery()
    return Exhibit(
        id="effects-recovery",
        title=say("effects-recovery.title", **_back(rows)),
        caption=say("effects-recovery.caption"),
        note=say("effects-recovery.note"),
        data=rows,
        download=[name for name in rows if name != "country"],
        columns=[
            wording(say("effects-recovery.column-outcome"), "name", width=4),
            Column(cells.head("where"), setting_of, width=4),
            wording(say("effects-recovery.column-system"), "system", width=4),
            Column(say("effects-recovery.column-time"), duration, width=2),
            Column(say("effects-recovery.column-stood"), lambda row: say(f"stood-{row.status}"), width=3),
        ],
        draw=lambda language: _draw_recovery(rows, language),
        alt=say("effects-recovery.alt", **_back(rows)),
    )


def _back(rows: pd.DataFrame) -> dict[str, Text]:
    """The shortest and longest time until a level was back, and the longest without."""
    back, still = (rows[rows["status"] == status] for status in ("back", "open"))
    low, high, last = back["low"].min(), back["high"].max(), still["high"].max()
    return {"low": formats.exact(low), "high": formats.exact(high), "last": formats.exact(last)}


def duration(row: Row) -> Text:
    """How long it took, or how long it was followed, in months; under one month in weeks."""
    if row.status == "open":
        return formats.roughly("over", _span(row))
    return formats.roughly(row.approx, _span(row))


def _span(row: Row) -> Text:
    if row.high < 1:
        return formats.quantity(row.high * effects.DAYS_PER_MONTH / 7, "weeks")
    if row.low != row.high:
        return formats.exact(row.low) + formats.EN_DASH + _months(row.high)
    return _months(row.high)


def _months(value: float) -> Text:
    return formats.quantity(value, "months", formats.places(value))


def _draw_recovery(rows: pd.DataFrame, language: str) -> Figure:
    labels = [(said(row, "name"), setting_of(row)) for row in rows.itertuples()]
    figure, axis, places = shapes.tracks(labels, language, extra=1.6)
    for at, row in zip(places, rows.itertuples(), strict=True):
        _draw_duration(axis, at, row, language)
    axis.set_xlim(0, 33)
    shapes.value_axis(axis, language, formats.number, vertical=False, name=say("months-after"))
    axis.set_xticks(range(0, 31, 6))
    entries = {say(f"stood-{code}"): look for code, look in LOOKS.items()}
    status_legend(figure, entries, language, columns=1, spacing=0.2)
    return figure


def _draw_duration(axis: Axes, at: float, row: Row, language: str) -> None:
    """A dot at the time, with a line from the start where it is not over, and from the first end of a range."""
    look = LOOKS.get(row.status, Look())
    if row.status == "open":
        axis.hlines(at, 0, row.high, color=PALETTE[look.key], linewidth=2)
    elif row.low != row.high:
        axis.hlines(at, row.low, row.high, color=PALETTE[look.key], linewidth=2)
        axis.plot(
            [row.low], [at], linestyle="", markersize=8, marker=look.marker, color=PALETTE[look.key],
            markerfacecolor=look.face,
        )  # fmt: skip
    shapes.mark(axis, (row.high, at), duration(row)[language], look=look.key, marker=look.marker, face=look.face)


# --- Two eye departments ---------------------------------------------------------------------------------------------


def eye() -> Exhibit:
    """Two eye departments with opposite courses."""
    rows = effects.eye()
    course, other = rows[rows["department"] == "back"].sort_values("months"), rows[rows["department"] == "down"].iloc[0]
    return Exhibit(
        id="effects-eye",
        title=_two(course.iloc[-1], other),
        caption=say("effects-eye.caption"),
        note=say(
            "effects-eye.note",
            n=formats.exact(course["n"].iloc[0]),
            other=formats.exact(other["n"]),
            years=_years(other),
        ),
        data=rows,
        download=[
            "estimate_id",
            "department",
            "study",
            *names("group", "contrast"),
            "value",
            "unit",
            "n",
            "months",
            "source_id",
            *names("note"),
        ],
        columns=[
            wording(say("effects-eye.column-study"), "study", width=4),
            wording(say("effects-eye.column-who"), "group", width=4),
            wording(say("effects-eye.column-contrast"), "contrast", width=4),
            Column(say("effects-eye.column-months"), lambda row: formats.exact(row.months), "right", 2),
            Column(say("effects-eye.column-change"), lambda row: _signed(row.value), "right", 2),
        ],
        draw=lambda language: _draw_eye(course, other, language),
        alt=say("effects-eye.alt", years=_years(other)),
        row_headers=2,
    )


def _two(last: pd.Series, other: pd.Series) -> Text:
    """The title: the last value of one department and the mean of the other."""
    near, low = (abs(float(row["value"])) for row in (last, other))
    return say(
        "effects-eye.title",
        near=formats.percent(near, formats.places(near)),
        year=_years(last),
        low=formats.percent(low, formats.places(low)),
        years=_years(other),
    )


def _years(row: pd.Series) -> int:
    """How many years after go-live a row is about, or its mean goes on for."""
    return round(float(row["months"]) / 12)


def _signed(value: float) -> Text:
    """A change in per cent."""
    return formats.percent(value, formats.places(value), signed=True)


def _draw_eye(course: pd.DataFrame, other: pd.Series, language: str) -> Figure:
    figure, axis = shapes.canvas(3.6)
    axis.axhline(0, color=PALETTE["ink"], linewidth=1)
    _draw_course(axis, course, language)
    _draw_mean(axis, other, language)
    shapes.value_axis(axis, language, formats.percent, vertical=True)
    axis.set_ylim(-22, 3)
    axis.set_xlim(0, 49)
    axis.set_xticks([0, 12, 24, 36, 48])
    axis.set_yticks([-20, -15, -10, -5, 0])
    axis.set_xlabel(say("months-after")[language])
    return figure


def _draw_course(axis: Axes, course: pd.DataFrame, language: str) -> None:
    """One department over time: dots, and a dotted line that only leads the eye."""
    colour = PALETTE["first"]
    axis.plot(
        course["months"].astype(float), course["value"].astype(float), marker="o", linestyle=":", color=colour,
        linewidth=1.4,
    )  # fmt: skip
    for row in course.itertuples():
        axis.annotate(
            _signed(row.value)[language], (row.months, row.value), xytext=(8, -15), textcoords="offset points",
            color=colour,
        )  # fmt: skip
    axis.annotate(say("effects-eye.one")[language], (19, -9.2), color=colour, fontweight="semibold")


def _draw_mean(axis: Axes, other: pd.Series, language: str) -> None:
    """The other department: one line as long as the time it is a mean of."""
    axis.hlines(other["value"], 0, other["months"], color=PALETTE["muted"], linewidth=3)
    label = say("effects-eye.other", mean=_signed(other["value"]), years=_years(other))
    axis.annotate(
        label[language], (0, other["value"]), xytext=(4, -18), textcoords="offset points", color=PALETTE["muted"],
        fontweight="semibold",
    )  # fmt: skip


# --- Changes ---------------------------------------------------------------------------------------------------------


def elsewhere() -> Exhibit:
    """Changes after go-live in other places, outcome by outcome."""
    rows = effects.elsewhere()
    falls = rows[rows["measure_id"].isna() & (rows["unit"] == "percent") & (rows["high"] < 0)]
    least, most = (formats.number(abs(value)) for value in (falls["high"].max(), falls["low"].min()))
    return Exhibit(
        id="effects-elsewhere",
        title=say("effects-elsewhere.title", count=len(falls), least=least, most=most),
        caption=say("effects-elsewhere.caption"),
        note=say("effects-elsewhere.note"),
        data=rows,
        download=[
            "estimate_id",
            "measure_id",
            *names("name", "setting", "country"),
            "low",
            "high",
            "unit",
            *names("note"),
            "source_id",
        ],
        columns=[
            wording(say("effects-elsewhere.column-outcome"), "name", width=4),
            Column(cells.head("where"), setting_of, width=4),
            Column(say("effects-elsewhere.column-change"), change, "right", 3),
            wording(say("effects-elsewhere.column-note"), "note", width=5),
        ],
    )


def change(row: Row) -> Text:
    """A change or a range of changes in its own unit; output relative to before is no change and has no sign."""
    least, most = sorted([row.low, row.high], key=abs)
    last = _with_unit(most, row.unit, signed=not row.level)
    return last if row.low == row.high else formats.between(formats.exact(least, signed=not row.level), last)


def _with_unit(value: float, unit: str, *, signed: bool) -> Text:
    places = formats.places(value)
    if unit == "percent":
        return formats.percent(value, places, signed=signed)
    return formats.quantity(value, unit, places, signed=signed)
