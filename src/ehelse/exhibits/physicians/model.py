"""Why the scores are not averaged."""

from __future__ import annotations

from ehelse.analyses import physicians
from reporting import formats, words
from reporting.columns import Column, Row
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("physicians")


def heterogeneity() -> Exhibit:
    """How far the SUS samples differ beyond chance under several choices: why they are not averaged."""
    frame = physicians.heterogeneity()
    few, many = physicians.nurses_answers(), physicians.COMPLETED
    return Exhibit(
        id="sus-heterogeneity",
        title=say("sus-heterogeneity.title", least=formats.percent(float(frame["i2"].min()), 1)),
        caption=say("sus-heterogeneity.caption"),
        note=say("sus-heterogeneity.note", few=few, many=many),
        data=formats.p_values(frame.round(6), "p"),
        columns=[*_choices(), *_found()],
        row_headers=3,
    )


def _choices() -> list[Column]:
    """What was chosen: samples, estimator, interval."""
    return [
        Column(say("sus-heterogeneity.column-samples"), lambda row: say(f"selection-{row.selection}"), width=3),
        Column(say("sus-heterogeneity.column-between"), lambda row: say(f"method-{row.method}"), width=3),
        Column(say("sus-heterogeneity.column-interval"), lambda row: say(f"test-{row.test}"), width=2),
    ]


def _found() -> list[Column]:
    """What the model gives."""
    return [
        Column(say("sus-heterogeneity.column-i2"), lambda row: formats.percent(row.i2, 1), "right", 2),
        Column(say("sus-heterogeneity.column-tau2"), _between, "right", 3),
        Column(say("sus-heterogeneity.column-q"), lambda row: formats.number(row.q), "right"),
        Column(say("sus-heterogeneity.column-mean"), _centre, "right", 4),
        Column(say("sus-heterogeneity.column-further"), _further, "right", 3),
    ]


def _between(row: Row) -> Text:
    """The variance between samples with its interval."""
    ends = formats.interval(row.tau2_low, row.tau2_high)
    return say("sus-heterogeneity.value", value=formats.number(row.tau2), interval=ends)


def _centre(row: Row) -> Text:
    """The model's mean with its interval."""
    ends = formats.interval(row.low, row.high, 1)
    return say("sus-heterogeneity.value", value=formats.number(row.mean, 1), interval=ends)


def _further(row: Row) -> Text:
    """Where the mean of a further sample is expected."""
    return formats.interval(row.further_low, row.further_high, 1)
