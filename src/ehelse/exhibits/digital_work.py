"""Exhibits of the page that asks whether digital work is the real work."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from matplotlib.figure import Figure

from ehelse import cells
from ehelse.analyses import digital_work
from reporting import formats, shapes, words
from reporting.columns import Column, Row, named, names, said, wording
from reporting.exhibit import Exhibit
from wording.text import Text, capital

say = words.chapter("digital-work")
LOOK = shapes.Look("first", 1.4)  # how every figure is drawn: its heading says how it was counted


def _method_column() -> Column:
    return Column(say("column-method"), lambda row: say(f"method-{row.method}"), width=3)


def _value(row: Row) -> Text:
    return cells.value_with_unit(row.value, row.unit)


def _labelled(rows: pd.DataFrame, label: Callable[[Row], Text | str], write: Callable[[Row], Text]) -> pd.DataFrame:
    """The rows with the label that figures write beside each, and with its value in words."""
    written = [{**named("label", label(row)), **named("said", write(row))} for row in rows.itertuples()]
    return rows.join(pd.DataFrame(written, index=rows.index))


def _studies(rows: pd.DataFrame) -> dict[str, shapes.Section]:
    """The heading of each study: its name and how it counted."""
    return {str(row.study): shapes.Section(_heading(row), LOOK) for row in rows.itertuples()}


def _heading(row: Row) -> Text:
    return say("study-and-method", study=row.study, method=say(f"method-{row.method}"))


def _draw_by_study(rows: pd.DataFrame, column: str, language: str, name: Text) -> Figure:
    """One dot a row under the heading of its study."""
    frame = rows.assign(value=rows[column], low=pd.NA, high=pd.NA)
    ends = (0, float(rows[column].max()) * 1.2)
    figure = shapes.forest(frame, _studies(rows), language, beside="said", ends=ends, name="label", by="study", wrap=34)
    figure.axes[0].set_xlabel(name[language])
    return figure


# --- Time a day ------------------------------------------------------------------------------------------------------


def day() -> Exhibit:
    """Time in the record on a working day, as each study counts it."""
    rows = _labelled(digital_work.day(), _who, lambda row: _hours(row.hours))
    columns = ["row_id", "study", *names("who", "country"), "measure", "method", "value", "unit", "hours", "source_id"]
    ends = {"low": _hours(rows["hours"].min()), "high": _hours(rows["hours"].max())}
    return Exhibit(
        id="digital-day",
        title=say("digital-day.title", **ends),
        caption=say("digital-day.caption"),
        note=say("digital-day.note"),
        data=rows,
        download=columns,
        columns=[
            wording(say("column-study"), "study", width=3),
            wording(say("column-who"), "who", width=4),
            Column(say("digital-day.column-defined"), lambda row: say(f"defined-{row.measure}"), width=4),
            _method_column(),
            Column(say("digital-day.column-published"), _value, "right", 3),
        ],
        draw=lambda language: _draw_by_study(rows, "hours", language, say("digital-day.axis")),
        alt=say("digital-day.alt", **ends),
    )


def _who(row: Row) -> Text:
    return formats.joined([said(row, "who")]).map(capital)


def _hours(value: float) -> Text:
    return formats.number(value, 1)


def shares() -> Exhibit:
    """Shares of the working day in the record and face to face with patients."""
    rows = _labelled(
        digital_work.shares(),
        lambda row: say("label-share", who=said(row, "group"), what=said(row, "name")),
        lambda row: formats.percent(row.value),
    )
    desk, face = map(formats.percent, digital_work.physicians_day())
    columns = ["estimate_id", "study_id", "measure", *names("name", "group"), "method", "value", "unit", "n", "approx"]
    return Exhibit(
        id="digital-shares",
        title=say("digital-shares.title", desk=desk, face=face),
        caption=say("digital-shares.caption"),
        note=say("digital-shares.note"),
        data=rows,
        download=[*columns, "source_id"],
        columns=[
            wording(say("column-study"), "study", width=3),
            wording(say("digital-shares.column-share"), "name", width=4),
            wording(say("column-who"), "group", width=3),
            _method_column(),
            Column(say("digital-shares.column-value"), lambda row: formats.percent(row.value), "right", 2),
        ],
        draw=lambda language: _draw_by_study(rows, "value", language, say("digital-shares.axis")),
        alt=say("digital-shares.alt"),
    )


# --- Before and after ------------------------------------------------------------------------------------------------


def _times() -> dict[str, shapes.Series]:
    looks = {"before": "muted", "after": "first"}
    return {time: shapes.Series(say(f"time-{time}"), look) for time, look in looks.items()}


def documentation() -> Exhibit:
    """Documentation as a share of the workload, before and after, from one meta-analysis."""
    rows = digital_work.documentation()
    rows = rows.assign(**{name: rows[name].map(capital) for name in names("group")})
    clear = rows[rows["group"] == digital_work.CLEAREST].set_index("time")["value"]
    columns = ["estimate_id", "study_id", "group", *names("group"), "time", "value", "low", "high", "unit", "source_id"]
    return Exhibit(
        id="digital-documentation",
        title=say(
            "digital-documentation.title",
            before=formats.percent(clear["before"]),
            after=formats.percent(clear["after"]),
        ),
        caption=say("digital-documentation.caption"),
        note=say("digital-documentation.note"),
        data=rows[columns],
        columns=[
            wording(say("column-who"), "group", width=3),
            Column(say("digital-documentation.column-time"), lambda row: say(f"time-{row.time}"), width=4),
            Column(say("digital-documentation.column-share"), lambda row: formats.percent(row.value), "right", 2),
            Column(say("column-interval"), lambda row: formats.interval(row.low, row.high), "right", 2),
        ],
        draw=lambda language: shapes.pairs(rows, _times(), language, name="group", by="time", top=50, apart=0.4),
        alt=say("digital-documentation.alt"),
        row_headers=2,
    )


def changes() -> Exhibit:
    """What changed when a record system came: opposite directions side by side, each in its own unit."""
    rows = digital_work.changes().rename(columns={"study": "name"})
    found = {name: int((rows["direction"] == name).sum()) for name in ("more", "less")}
    beside = {name: int((rows["direction"] == name).sum()) for name in ("patient", "session")}
    columns = ["estimate_id", "study_id", "measure", "name", *names("name", "group", "contrast"), "value", "unit"]
    return Exhibit(
        id="digital-changes",
        title=say("digital-changes.title", **found),
        caption=say("digital-changes.caption", **beside),
        note=say("digital-changes.note"),
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
    looks = {"usa": "first", "other": "muted"}
    return {where: shapes.Series(say(f"where-{where}"), look) for where, look in looks.items()}


def parts() -> Exhibit:
    """Minutes a day on notes, orders, messages and reading, in the USA and elsewhere."""
    rows = digital_work.parts()
    sums = rows.groupby("where")["value"].sum()
    most = rows.loc[rows["where"] == "usa"].sort_values("value").iloc[-1]
    columns = ["estimate_id", "study_id", "measure", *names("name"), "where", "value", "unit", "source_id"]
    return Exhibit(
        id="digital-parts",
        title=say("digital-parts.title", times=formats.number(float(sums["usa"] / sums["other"]), 1)),
        caption=say("digital-parts.caption"),
        note=say("digital-parts.note", part=say(f"part-{most['measure']}")),
        data=rows[columns],
        columns=[
            wording(say("digital-parts.column-part"), "name", width=5),
            Column(cells.head("where"), lambda row: say(f"where-{row.where}"), width=3),
            Column(say("digital-parts.column-minutes"), lambda row: formats.number(row.value, 1), "right", 2),
        ],
        draw=lambda language: _draw_parts(rows, language),
        alt=say("digital-parts.alt"),
        row_headers=2,
    )


def _draw_parts(rows: pd.DataFrame, language: str) -> Figure:
    figure = shapes.pairs(rows, _places(), language, name="name", by="where", write=formats.number, top=50)
    figure.axes[0].set_xlabel(say("digital-parts.axis")[language])
    return figure


def statements() -> Exhibit:
    """What is said of double documentation, in words."""
    rows = digital_work.statements()
    return Exhibit(
        id="digital-double",
        title=say("digital-double.title", count=len(rows)),
        caption=say("digital-double.caption"),
        note=say("digital-double.note"),
        data=rows,
        columns=[
            wording(say("digital-double.column-who"), "who", width=4),
            cells.code_column(say("digital-double.column-says"), "documentation-direction", "direction"),
            wording(say("digital-double.column-short"), "said", width=6),
            cells.source_column(),
        ],
    )
