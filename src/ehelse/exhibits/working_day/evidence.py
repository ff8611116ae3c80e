"""The promises of goal 2 with the evidence for or against each, and the observations that only set the scene."""

from __future__ import annotations

import pandas as pd

from ehelse import cells, whereabouts
from ehelse.analyses.working_day import promises
from ehelse.exhibits.working_day import tables
from reporting import formats, vocabulary, words
from reporting.columns import Cell, Column, Row, names, said, target, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("working-day")
CONTEXT = "promise-context"


def promise_evidence() -> Exhibit:
    """The promises and stated problems with all that speaks for or against each."""
    frame = promises.promise_evidence().speaking
    return Exhibit(
        id="promise-evidence",
        title=evidence_title(promises.promises()),
        caption=say("promise-evidence.caption"),
        note=whereabouts.captioned(say("promise-evidence.note"), frame),
        data=frame,
        download=_download(frame),
        columns=[
            _promise_column(),
            Column(say("promise-evidence.column-measure"), _measured, width=4),
            _says_column(),
            Column(say("promise-evidence.column-speaks"), _speaks, width=2),
            _reason_column(),
            tables.source_column(),
        ],
    )


def evidence_title(rows: pd.DataFrame) -> Text:
    """For how many of the promises, and of the problems, something speaks for or against."""
    states = {kind: rows.loc[rows["kind"] == kind, "state"] for kind in ("promise", "problem")}
    speaks = {kind: int((found == "speaks").sum()) for kind, found in states.items()}
    return say(
        "promise-evidence.title",
        some=speaks["promise"],
        of=len(states["promise"]),
        few=speaks["problem"],
        all=len(states["problem"]),
    )


def promise_context() -> Exhibit:
    """The observations that set the scene for a promise without judging it."""
    frame = promises.promise_evidence().context
    return Exhibit(
        id=CONTEXT,
        title=say("promise-context.title", count=frame["row_id"].nunique()),
        caption=say("promise-context.caption"),
        data=frame,
        download=_download(frame),
        columns=[
            _promise_column(),
            Column(say("promise-context.column-observation"), _measure, width=4),
            _says_column(),
            _reason_column(),
            tables.source_column(),
        ],
    )


def _download(frame: pd.DataFrame) -> list[str]:
    """The columns that readers download; those of earlier values are there only where a row has one."""
    columns = [
        "promise_id", "statement_id", "kind", *names("short"), "direction", "row_id", *names("what"), "population",
        *names("who"), "period", "value", "unit", "approx", "n",
        "earlier_observation_id", "earlier_period", "earlier_value", "earlier_approx", *names("reason"), "source_id",
    ]  # fmt: skip
    return [name for name in columns if name in frame]


# --- Columns and cells -----------------------------------------------------------------------------------------------


def _promise_column() -> Column:
    return Column(say("column-promise"), _promise, width=3)


def _says_column() -> Column:
    return Column(say("column-says"), _says, width=3)


def _reason_column() -> Column:
    return wording(say("column-reason"), "reason", width=6)


def _promise(row: Row) -> Cell:
    return say(f"promise-name-{row.kind}", name=said(row, "short"))


def _measured(row: Row) -> Cell:
    """What speaks, or that nothing judges the promise."""
    if pd.notna(row.row_id):
        return _measure(row)
    return say("measure-none") if row.direction == "none" else target(say("measure-context"), CONTEXT)


def _measure(row: Row) -> Cell:
    """What was measured or said, and of whom; a group of services is already in the measure's name."""
    measure = said(row, "what")
    return measure if row.population == "services" else say("measured", measure=measure, group=said(row, "who"))


def _speaks(row: Row) -> Cell:
    """Which way the evidence speaks; where none judges the promise, the state of its evidence."""
    if pd.isna(row.row_id):
        return say("state-none" if row.direction == "none" else "state-context")
    return vocabulary.text("direction", row.direction)


def _says(row: Row) -> Cell:
    """What a measure says, with the earlier value beside it: "75 % (2023); 77 % (2022)"; of words the date."""
    if pd.isna(row.row_id):
        return ""
    if pd.isna(row.value):
        return _when(row.period)
    found = [_value_at(row.value, row.unit, row.approx, row.period)]
    if pd.notna(getattr(row, "earlier_value", pd.NA)):
        found.append(_value_at(row.earlier_value, row.unit, row.earlier_approx, row.earlier_period))
    return formats.joined(found, "; ")


def _value_at(value: float, unit: str, approx: object, period: object) -> Text:
    when = say("date-not-stated") if pd.isna(period) else formats.period(str(period))
    return say("value-at", value=amount(value, unit, approx), when=when)


def _when(period: object) -> Cell:
    when = say("date-not-stated") if pd.isna(period) else formats.period(str(period))
    return say("in-words", when=when)


def amount(value: float, unit: str, approx: object) -> Text:
    """A value as the source gives it: "75 %", "over 43 000", "nearly 3.4 million"."""
    plain = tables.share(value) if unit == "percent" else cells.value_with_unit(value, unit)
    return formats.roughly(approx, plain)
