"""Exhibits of the page on the REAL study."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells, sources
from ehelse.analyses import study
from reporting import formats, shapes, vocabulary, words
from reporting.columns import Cell, Column, Row, counting, plain, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE
from wording.text import capital

say = words.chapter("study")
OWN = "real"


# --- Phases ----------------------------------------------------------------------------------------------------------


def phases() -> Exhibit:
    """Publications by phase and design, REAL's own and related research apart."""
    rows = study.counts()
    totals = {project: int(some["publications"].sum()) for project, some in rows.groupby("project")}
    return Exhibit(
        id="study-phases",
        title=say("study-phases.title", own=totals.get(OWN, 0), related=totals.get("related", 0)),
        caption=say("study-phases.caption"),
        note=say("study-phases.note"),
        data=rows,
        columns=[
            cells.code_column(say("column-phase"), "phase", "phase", width=3, capital=True),
            cells.code_column(say("column-design"), "design", "design", width=3),
            cells.code_column(say("study-phases.column-project"), "project", "project", width=3),
            counting(say("study-phases.column-publications"), "publications"),
        ],
        draw=lambda language: _draw(rows, language),
        alt=say("study-phases.alt"),
        sources=(sources.THIS_REPORT,),
    )


def _draw(rows: pd.DataFrame, language: str) -> Figure:
    """A bar a phase: what is not REAL's own in grey, then REAL's own in colour, each with its count."""
    found = [code for code in vocabulary.codes("phase") if code in set(rows["phase"])]
    own = rows["project"] == OWN
    others, ours = (
        rows[chosen].groupby("phase")["publications"].sum().reindex(found, fill_value=0) for chosen in (~own, own)
    )
    figure, axis = shapes.canvas(0.3 + 0.42 * len(found))
    for place, phase in zip(range(len(found))[::-1], found, strict=True):
        _draw_phase(axis, place, int(others[phase]), int(ours[phase]), language)
    names = [vocabulary.text("phase", phase).map(capital)[language] for phase in found]
    axis.set_yticks(range(len(found))[::-1], names)
    axis.set_xlim(0, float((others + ours).max()) * 1.3)
    axis.set_xticks([])
    axis.spines["bottom"].set_visible(False)
    axis.grid(False)
    return figure


def _draw_phase(axis: Axes, place: float, others: int, own: int, language: str) -> None:
    """The bar of a phase, with how many are related research within it and how many are REAL's own beside it."""
    axis.barh([place, place], [others, own], left=[0, others], height=0.66, color=[PALETTE["muted"], PALETTE["first"]])
    if others:
        axis.annotate(formats.number(others)[language], (others / 2, place), ha="center", va="center", color="white")
    if own:
        axis.annotate(
            say("study-phases.own", count=own)[language], (others + own, place), xytext=(6, 0),
            textcoords="offset points", va="center", color=PALETTE["first"], fontweight="semibold",
        )  # fmt: skip


# --- Publications ----------------------------------------------------------------------------------------------------


def own() -> Exhibit:
    """What REAL has put out, as far as openly known."""
    because = wording(say("study-own.column-because"), "marked", width=4)
    return Exhibit(
        id="study-own",
        title=say("study-own.title"),
        caption=say("study-own.caption"),
        note=say("study-own.note"),
        data=study.publications(OWN),
        columns=[*_columns(), because],
    )


def related() -> Exhibit:
    """Related research on the introduction of record systems."""
    rows = study.publications("related")
    title, authors, year, phase, design = _columns()
    year = replace(year, sort=lambda row: None if pd.isna(row.year) else float(row.year))
    where = wording(cells.head("where"), "sites", width=3)
    return Exhibit(
        id="study-related",
        title=say("study-related.title", count=len(rows)),
        caption=say("study-related.caption"),
        note=say("study-related.note"),
        data=rows,
        columns=[title, authors, year, replace(phase, filter=True), replace(design, filter=True), where],
        browse=True,
    )


def _columns() -> list[Column]:
    """Title, authors, year, phase and design of a publication."""
    return [
        Column(say("column-title"), _title, width=7),
        Column(say("column-authors"), lambda row: sources.authors(row.authors), width=4),
        Column(say("column-year"), lambda row: plain(row.year)),
        cells.code_column(say("column-phase"), "phase", "phase"),
        cells.code_column(say("column-design"), "design", "design"),
    ]


def _title(row: Row) -> Cell:
    """The title, leading to the publication where its DOI is known."""
    return cells.title_cell(row, None if pd.isna(row.doi) else f"https://doi.org/{row.doi}")
