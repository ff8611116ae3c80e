"""Which verdicts stand when limits, sources or rows are others, and which links lie at a limit."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ehelse import cells
from ehelse.analyses.promises import links, verdict
from ehelse.analyses.promises import sensitivity as changed
from ehelse.exhibits.promises import called
from reporting import formats, vocabulary, words
from reporting.columns import Cell, Column, Row, names, said
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("promises")


def sensitivity() -> Exhibit:
    """The verdict on each promise and problem, and what it becomes when something else is assumed."""
    rows = changed.verdicts()
    return Exhibit(
        id="promise-sensitivity",
        title=say(
            "promise-sensitivity.title",
            stand=changed.standing(changed.given(rows)),
            verdicts=len(changed.given(rows)),
            unjudged=len(rows) - len(changed.given(rows)),
        ),
        caption=say("promise-sensitivity.caption"),
        note=say("promise-sensitivity.note"),
        data=rows,
        columns=[
            Column(say("promise-sensitivity.column-subject"), called.subject, width=3),
            Column(say("promise-sensitivity.column-verdict"), lambda row: _called(row, "verdict"), width=2),
            *(_test(rows, name, kinds) for name, kinds in TESTS.items()),
            Column(say("promise-sensitivity.column-alone"), _alone(), width=4),
        ],
    )


TESTS = {
    "limits": ("change", "level"),
    "chance": ("design",),
    "weak": ("tiers",),
    "inferred": ("inferred",),
    "before": ("near", "neutral"),
}  # what is tried, by the name of its column, and the kinds of scenarios that try it


def _called(row: Row, column: str) -> Text:
    """A verdict on the subject of a row, in words."""
    return verdict.called(getattr(row, column), row.kind)


def _test(rows: pd.DataFrame, name: str, kinds: tuple[str, ...]) -> Column:
    """A column with what each verdict becomes under one test, or that it stays the same."""
    tried = [
        (kind, step, f"{kind}:{step}")
        for kind, steps in changed.scenarios().items()
        if kind in kinds
        for step in steps
        if f"{kind}:{step}" in rows
    ]
    by_subject = rows.set_index("subject_id")

    def cell(row: Row) -> Cell:
        mine = by_subject.loc[row.subject_id]
        other = [
            _becomes(kind, step, verdict.called(mine[column], row.kind), len(kinds) > 1)
            for kind, step, column in tried
            if mine[column] != row.verdict
        ]
        return formats.joined(other, "; ") if other else say("promise-sensitivity.same")

    return Column(say(f"promise-sensitivity.column-{name}"), cell, width=2)


def _becomes(kind: str, step: str, in_words: Text, told: bool) -> Text:
    """What the verdict, in words, becomes, and with which change, where the head of the column does not say it."""
    if step not in changed.WORDED:
        return say(f"promise-sensitivity.at-{kind}", verdict=in_words, step=formats.exact(float(step)))
    return say(f"promise-sensitivity.in-{kind}", verdict=in_words) if told else in_words


def _alone() -> Callable[[Row], Cell]:
    """A cell with what the rows say without which the verdict is another."""
    known = links.to_evidence().drop_duplicates("row_id").set_index("row_id")

    def cell(row: Row) -> Cell:
        found = [_unclosed(said(known.loc[id], "what")) for id in row.alone.split()]
        return formats.joined(found, "; ") if found else say("promise-sensitivity.none-alone")

    return cell


def _unclosed(sentence: Text | str) -> Text:
    """A sentence without its full stop, to stand in a list."""
    return formats.joined([sentence]).map(lambda text: text.removesuffix("."))


def thresholds() -> Exhibit:
    """The links whose direction a limit moved by one step would change."""
    rows = changed.thresholds()
    columns = ["link_id", "subject_id", "code", *names("name", "what", "who"), "row_id", "period", "value", "unit"]
    moved = [name for name in rows if ":" in name]
    return Exhibit(
        id="threshold-cases",
        title=say("threshold-cases.title", cases=len(rows), links=changed.by_rule()),
        caption=say("threshold-cases.caption"),
        note=say("threshold-cases.note"),
        data=rows[[*columns, "before", "direction", *moved, "source_id"]],
        columns=[
            Column(say("column-subject"), called.briefly, width=4),
            Column(say("column-evidence"), _evidence, width=5),
            Column(say("threshold-cases.column-value"), _value, "right", 2),
            Column(say("threshold-cases.column-before"), _before, "right", 2),
            Column(say("column-direction"), lambda row: vocabulary.text("direction", row.direction), width=2),
            Column(say("threshold-cases.column-becomes"), _moved(rows, moved), width=3),
            cells.source_column(),
        ],
    )


def _evidence(row: Row) -> Text:
    return say("evidence-links.evidence", what=said(row, "what"), who=said(row, "who"))


def _value(row: Row) -> Cell:
    return cells.value_with_unit(float(row.value), row.unit)


def _before(row: Row) -> Cell:
    return "" if pd.isna(row.before) else cells.value_with_unit(float(row.before), row.unit)


def _moved(rows: pd.DataFrame, moved: list[str]) -> Callable[[Row], Cell]:
    """A cell that says which way each link points where a limit is moved."""
    by_link = rows.set_index("link_id")

    def cell(row: Row) -> Cell:
        mine = by_link.loc[row.link_id, moved].dropna()
        return formats.joined([_at(name, direction) for name, direction in mine.items()], "; ")

    return cell


def _at(name: object, direction: str) -> Text:
    kind, _, step = str(name).partition(":")
    way = vocabulary.text("direction", direction)
    return say(f"promise-sensitivity.at-{kind}", verdict=way, step=formats.exact(float(step)))
