"""From goals through the state of the evidence to the themes."""

from __future__ import annotations

import pandas as pd

from ehelse import sources
from ehelse.analyses.promises import coverage
from ehelse.exhibits.promises import called
from reporting import formats, load, words
from reporting.columns import Column, Row, counting, said
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("promises")
SLIDES = "slides"


def thread() -> Exhibit:
    """From goals through the state of the evidence to the themes."""
    rows = _subjects()
    return Exhibit(
        id="goal-theme-thread",
        title=say(
            "goal-theme-thread.title",
            speaking=int((rows["state"] == "speaks").sum()),
            subjects=len(rows),
            unsearched=int((rows["state"] == "unsearched").sum()),
        ),
        caption=say("goal-theme-thread.caption"),
        note=formats.joined([say("goal-theme-thread.note"), say("limits")]),
        data=rows.drop(columns="statement_id"),
        columns=[
            Column(say("goal-theme-thread.column-goal"), lambda row: _origins()[row.origin], width=4),
            Column(say("column-subject"), called.subject, width=6),
            called.state_column(),
            counting(say("column-sources"), "speaking"),
            called.themes_column(),
        ],
        row_headers=2,
        sources=(sources.THIS_REPORT,),
    )


def _origins() -> dict[str, Text]:
    """What subjects belong to: the elements of the strategy, and the slides, from which the questions come."""
    elements = load.table("elements")
    found = {row.element_id: _element(row) for row in elements.itertuples()}
    return {**found, SLIDES: say("slides")}


def _element(row: Row) -> Text:
    """Code and name of a goal, or of another element of the strategy, which may have no code."""
    return formats.joined([said(row, "name")] if pd.isna(row.code) else [row.code, said(row, "name")])


def _subjects() -> pd.DataFrame:
    """The subjects in the order of the table: by goal, promises and problems before sub-goals, the questions last."""
    rows = coverage.states()
    rows = rows.assign(origin=rows["goal"].fillna(SLIDES))
    order = {origin: place for place, origin in enumerate(_origins())}
    return rows.sort_values("origin", key=lambda origins: origins.map(order), kind="stable").reset_index(drop=True)
