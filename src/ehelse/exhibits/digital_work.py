"""Exhibits of the page that asks whether digital work is the real work."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells
from ehelse.analyses import digital_work
from reporting import formats, shapes, words
from reporting.columns import Column, Row, named, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import GRID, PALETTE
from wording.text import Text, capital

say = words.chapter("digital-work")
# How a figure was counted, by colour and marker, in the order of the legend.
LOOKS = {"log": ("first", "o"), "observation": ("third", "D"), "asked": ("second", "s"), "review": ("muted", "^")}
WIDE = 34  # letters of a label


def _method_column() -> Column:
    return Column(say("column-method"), lambda row: say(f"method-{row.method}"), width=3)


def _value(row: Row) -> Text:
    return cells.value_with_unit(row.value, row.unit)


def _labelled(rows: pd.DataFrame, label: Callable[[Row], Text]) -> pd.DataFrame:
    """The rows with the label that figures write beside each."""
    return rows.join(pd.DataFrame([named("label", label(row)) for row in rows.itertuples()]))


def _describe(opening: Text, rows: pd.DataFrame, write: Callable[[Row], Text]) -> Text:
    """Every row with its method and its value."""
    return shapes.describe_tracks(
        (
            (formats.joined([said(row, "label"), say(f"method-{row.method}")], ", "), write(row))
            for row in rows.itertuples()
        ),
        opening=opening,
    )


def _dot_figure(rows: pd.DataFrame, column: str, language: str, write: Callable[[Row], Text], name: Text) -> Figure:
    labels = [shapes.wrapped(label, WIDE) for label in shapes.labels(rows, "label", language)]
    figure, axis = shapes.canvas(1.7 + 0.52 * len(rows))
    _dots(axis, rows, column, lambda row: write(row)[language])
    axis.set_yticks(range(len(rows) - 1, -1, -1), labels)
    shapes.value_axis(axis, language, formats.number, vertical=False, name=name)
    used = [(say(f"method-{method}"), *look) for method, look in LOOKS.items() if method in set(rows["method"])]
    shapes.marker_legend(figure, used, language, columns=1)
    return figure


def _dots(axis: Axes, rows: pd.DataFrame, column: str, write: Callable[[Row], str]) -> None:
    """One dot a row from the top, its marker and colour by method, its value beside it."""
    for place, row in zip(range(len(rows) - 1, -1, -1), rows.itertuples(), strict=True):
        look, marker = LOOKS[row.method]
        value = float(getattr(row, column))
        axis.hlines(place, 0, value, color=GRID, linewidth=1.4)
        axis.plot([value], [place], marker=marker, linestyle="", markersize=9, color=PALETTE[look])
        axis.annotate(write(row), (value, place), xytext=(9, 0), textcoords="offset points", va="center")
    axis.set_ylim(-0.6, len(rows) - 0.4)
    axis.set_xlim(0, float(rows[column].max()) * 1.32)


# --- Time a day ------------------------------------------------------------------------------------------------------


def day() -> Exhibit:
    """Time in the record on a working day, as each study counts it."""
    rows = _labelled(digital_work.day(), lambda row: say("label-day", study=row.study, who=said(row, "who")))
    columns = ["row_id", "study", *names("who", "country"), "measure", "method", "value", "unit", "hours", "source_id"]
    return Exhibit(
        id="digital-day",
        title=say("digital-day.title", low=_hours(rows["hours"].min()), high=_hours(rows["hours"].max())),
        caption=say("digital-day.caption"),
        data=rows,
        download=columns,
        columns=[
            wording(say("column-study"), "study", width=3),
            wording(say("column-who"), "who", width=4),
            Column(say("digital-day.column-defined"), lambda row: say(f"defined-{row.measure}"), width=4),
            _method_column(),
            Column(say("digital-day.column-published"), _value, "right", 3),
        ],
        draw=lambda language: _dot_figure(
            rows, "hours", language, lambda row: _hours(row.hours), say("digital-day.axis")
        ),
        alt=_describe(say("digital-day.alt"), rows, lambda row: _hours(row.hours)),
    )


def _hours(value: float) -> Text:
    return formats.number(value, 1)


def shares() -> Exhibit:
    """Shares of the working day in the record and face to face with patients."""
    rows = _labelled(
        digital_work.shares(),
        lambda row: say("label-share", study=row.study, who=said(row, "group"), what=said(row, "name")),
    )
    desk, face = map(formats.percent, digital_work.physicians_day())
    columns = ["estimate_id", "study_id", "measure", *names("name", "group"), "method", "value", "unit", "n", "approx"]
    return Exhibit(
        id="digital-shares",
        title=say("digital-shares.title", desk=desk, face=face),
        caption=say("digital-shares.caption"),
        data=rows,
        download=[*columns, "source_id"],
        columns=[
            wording(say("column-study"), "study_id", width=3),
            wording(say("digital-shares.column-share"), "name", width=4),
            wording(say("column-who"), "group", width=3),
            _method_column(),
            Column(say("digital-shares.column-value"), lambda row: formats.percent(row.value), "right", 2),
        ],
        draw=lambda language: _dot_figure(
            rows, "value", language, lambda row: formats.percent(row.value), say("digital-shares.axis")
        ),
        alt=_describe(say("digital-shares.alt"), rows, lambda row: formats.percent(row.value)),
    )


# --- Before and after ------------------------------------------------------------------------------------------------


def _times() -> dict[str, shapes.Series]:
    looks = {"before": "muted", "after": "first"}
    return {time: shapes.Series(say(f"time-{time}"), look) for time, look in looks.items()}


def documentation() -> Exhibit:
    """Documentation as a share of the workload, before and after, from one meta-analysis."""
    rows = digital_work.documentation()
    rows = rows.assign(**{name: rows[name].map(capital) for name in names("group")})
    first = rows[rows["group"] == rows["group"].iloc[0]].set_index("time")["value"]
    columns = ["estimate_id", "study_id", "group", *names("group"), "time", "value", "low", "high", "unit", "source_id"]
    return Exhibit(
        id="digital-documentation",
        title=say(
            "digital-documentation.title",
            before=formats.percent(first["before"]),
            after=formats.percent(first["after"]),
        ),
        caption=say("digital-documentation.caption"),
        data=rows[columns],
        columns=[
            wording(say("column-who"), "group", width=3),
            Column(say("digital-documentation.column-time"), lambda row: say(f"time-{row.time}"), width=4),
            Column(say("digital-documentation.column-share"), lambda row: formats.percent(row.value), "right", 2),
            Column(say("column-interval"), lambda row: formats.interval(row.low, row.high), "right", 2),
        ],
        draw=lambda language: shapes.pairs(rows, _times(), language, name="group", by="time", top=50, apart=0.4),
        alt=shapes.describe_pairs(rows, _times(), name="group", by="time"),
        row_headers=2,
    )


def changes() -> Exhibit:
    """What changed when a record system came: opposite directions side by side, each in its own unit."""
    rows = digital_work.changes().rename(columns={"study": "name"})
    found = {name: int((rows["direction"] == name).sum()) for name in ("more", "less", "unclear", "patient")}
    columns = ["estimate_id", "study_id", "measure", "name", *names("name", "group", "contrast"), "value", "unit"]
    return Exhibit(
        id="digital-changes",
        title=say("digital-changes.title", **found),
        caption=say("digital-changes.caption"),
        data=rows[[*columns, "low", "high", "direction", "source_id"]],
        columns=[
            Column(say("column-study"), lambda row: str(row.name), width=3),
            wording(say("column-who"), "group", width=4),
            wording(say("digital-changes.column-what"), "name", width=4),
            Column(say("digital-changes.column-change"), _change, "right", 3),
            Column(say("column-interval"), _interval, "right", 3),
            Column(say("digital-changes.column-time"), lambda row: say(f"direction-{row.direction}"), width=2),
            cells.source_column(),
        ],
    )


def _change(row: Row) -> Text:
    decimals = 0 if float(row.value).is_integer() else 1
    return formats.quantity(row.value, row.unit, decimals, signed=True)


def _interval(row: Row) -> Text | str:
    return "" if pd.isna(row.low) else formats.interval(row.low, row.high, 2)


# --- Parts of the time, and double work ------------------------------------------------------------------------------


def _places() -> dict[str, shapes.Series]:
    looks = {"usa": "first", "other": "second"}
    return {where: shapes.Series(say(f"where-{where}"), look) for where, look in looks.items()}


def parts() -> Exhibit:
    """Minutes a day on notes, orders, messages and reading, in the USA and elsewhere."""
    rows = digital_work.parts()
    sums = rows.groupby("where")["value"].sum()
    most = rows.loc[rows["where"] == "usa"].sort_values("value").iloc[-1]
    columns = ["estimate_id", "study_id", "measure", *names("name"), "where", "value", "unit", "source_id"]
    return Exhibit(
        id="digital-parts",
        title=say(
            "digital-parts.title",
            times=formats.number(float(sums["usa"] / sums["other"]), 1),
            part=say(f"part-{most['measure']}"),
        ),
        caption=say("digital-parts.caption"),
        data=rows[columns],
        columns=[
            wording(say("digital-parts.column-part"), "name", width=5),
            Column(cells.head("where"), lambda row: say(f"where-{row.where}"), width=3),
            Column(say("digital-parts.column-minutes"), lambda row: formats.number(row.value, 1), "right", 2),
        ],
        draw=lambda language: shapes.pairs(
            rows, _places(), language, name="name", by="where", write=formats.number, top=50
        ),
        alt=shapes.describe_pairs(rows, _places(), name="name", by="where", write=formats.number),
        row_headers=2,
    )


def statements() -> Exhibit:
    """What is said of double documentation and clerical work, in words."""
    rows = digital_work.statements()
    return Exhibit(
        id="digital-double",
        title=say("digital-double.title", count=int((rows["subject"] == "double").sum())),
        caption=say("digital-double.caption"),
        data=rows,
        columns=[
            wording(say("digital-double.column-who"), "who", width=4),
            cells.code_column(say("digital-double.column-of"), "documentation-subject", "subject", width=3),
            cells.code_column(say("digital-double.column-says"), "documentation-direction", "direction"),
            wording(say("digital-double.column-short"), "said", width=6),
            cells.source_column(),
        ],
    )
