"""Exhibits of the page on the REAL study."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells, sources
from ehelse.analyses import study
from reporting import formats, shapes, vocabulary, words
from reporting.columns import Cell, Column, Row, counting, plain, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE
from wording.text import Text, capital

say = words.chapter("study")
FILLED: dict[str, Any] = {"facecolor": PALETTE["first"]}
HATCHED: dict[str, Any] = {"facecolor": "white", "edgecolor": PALETTE["first"], "hatch": "///", "linewidth": 1.4}
LOOKS = {"related": FILLED, "real": HATCHED}  # in the order in which the parts of a bar stand


# --- Phases ----------------------------------------------------------------------------------------------------------


def phases() -> Exhibit:
    """Publications by phase and design, REAL's own and related research apart."""
    rows = study.counts()
    totals = {project: int(some["publications"].sum()) for project, some in rows.groupby("project")}
    return Exhibit(
        id="study-phases",
        title=say("study-phases.title", own=totals.get("real", 0), related=totals.get("related", 0)),
        caption=say("study-phases.caption"),
        data=rows,
        columns=[
            cells.code_column(say("column-phase"), "phase", "phase", width=3, capital=True),
            cells.code_column(say("column-design"), "design", "design", width=3),
            cells.code_column(say("study-phases.column-project"), "project", "project", width=3),
            counting(say("study-phases.column-publications"), "publications"),
        ],
        draw=lambda language: _draw(rows, language),
        alt=_describe(rows),
        sources=(sources.THIS_REPORT,),
    )


def _phase(code: str) -> Text:
    return vocabulary.text("phase", code).map(capital)


def _describe(rows: pd.DataFrame) -> Text:
    """Alternative text: every phase, design and project with its count."""
    said = [
        say(
            "study-phases.part",
            phase=_phase(row.phase),
            design=vocabulary.text("design", row.design),
            project=vocabulary.text("project", row.project),
            count=row.publications,
        )
        for row in rows.itertuples()
    ]
    return formats.joined([say("study-phases.alt"), *said])


def _draw(rows: pd.DataFrame, language: str) -> Figure:
    """Stacked bars: REAL's own output hatched, related research filled, with the counts written in."""
    totals = rows.groupby(["phase", "project"])["publications"].sum()
    found = [code for code in vocabulary.codes("phase") if code in set(rows["phase"])]
    figure, axis = shapes.canvas(1.4 + 0.48 * len(found))
    places = list(range(len(found)))[::-1]
    start = [0] * len(found)
    for project in _stacked():
        values = [int(totals.get((phase, project), 0)) for phase in found]
        _stack(axis, project, values, start, language)
        start = [left + value for left, value in zip(start, values, strict=True)]
    axis.set_yticks(places, [_phase(phase)[language] for phase in found])
    axis.set_xlim(0, max(start) * 1.05)
    name = say("study-phases.column-publications")
    shapes.value_axis(axis, language, shapes.decimals(0), vertical=False, name=name)
    figure.legend(loc="outside upper left", ncols=2)
    return figure


def _stacked() -> list[str]:
    """The projects in the order in which the parts of a bar stand."""
    return [*LOOKS, *(code for code in vocabulary.codes("project") if code not in LOOKS)]


def _stack(axis: Axes, project: str, values: list[int], start: list[int], language: str) -> None:
    """The parts of one project, each with its count unless it is 0; the first row stands at the top."""
    look = LOOKS.get(project, HATCHED)
    places = range(len(values))[::-1]
    label = vocabulary.text("project", project)[language]
    axis.barh(places, values, left=start, height=0.62, label=label, **look)
    filled = look is FILLED
    for place, value, left in zip(places, values, start, strict=True):
        if value:
            axis.annotate(
                formats.number(value)[language], (left + value / 2, place), ha="center", va="center",
                color="white" if filled else PALETTE["ink"],
                bbox=None if filled else {"facecolor": "white", "edgecolor": "none", "pad": 1},
            )  # fmt: skip


# --- Publications ----------------------------------------------------------------------------------------------------


def own() -> Exhibit:
    """What REAL has put out, as far as openly known."""
    because = wording(say("study-own.column-because"), "marked", width=4)
    return _publications("real", "study-own", say("study-own.title"), say("study-own.caption"), because)


def related() -> Exhibit:
    """Related research on the introduction of record systems."""
    where = wording(cells.head("where"), "sites", width=3)
    title = say("study-related.title", count=len(study.publications("related")))
    return _publications("related", "study-related", title, say("study-related.caption"), where)


def _publications(project: str, id: str, title: Text, caption: Text, more: Column) -> Exhibit:
    return Exhibit(
        id=id,
        title=title,
        caption=caption,
        data=study.publications(project),
        columns=[
            Column(say("column-title"), _title, width=7),
            wording(say("column-authors"), "authors", width=4),
            Column(say("column-year"), lambda row: plain(row.year)),
            cells.code_column(say("column-phase"), "phase", "phase"),
            cells.code_column(say("column-design"), "design", "design"),
            more,
        ],
    )


def _title(row: Row) -> Cell:
    """The title, leading to the publication where its DOI is known."""
    return cells.title_cell(row, None if pd.isna(row.doi) else f"https://doi.org/{row.doi}")
