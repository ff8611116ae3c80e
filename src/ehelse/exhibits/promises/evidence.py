"""Promises by evidence: how much speaks for and against each, and every link with its reason."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells, colours, sources, whereabouts
from ehelse.analyses.promises import coverage
from ehelse.analyses.promises import links as linked
from ehelse.exhibits.promises import called
from reporting import formats, shapes, vocabulary, words
from reporting.columns import Cell, Column, Row, counting, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE
from wording.text import Text, capital

say = words.chapter("promises")
HOLLOW = "context"  # the direction that judges nothing


def _shown() -> pd.DataFrame:
    """The subjects of the matrix: promises, problems and questions."""
    rows = coverage.states()
    return rows[rows["kind"] != "subgoal"].reset_index(drop=True)


def _strength(known: pd.DataFrame) -> pd.DataFrame:
    """The directions of the evidence on these subjects, with their names."""
    rows = linked.strength()
    rows = rows[rows["subject_id"].isin(known["subject_id"])].reset_index(drop=True)
    by_id = known.set_index("subject_id")
    return rows.assign(
        **{name: rows["subject_id"].map(by_id[name]) for name in ["code", *names("name"), "statement_id"]}
    )


def matrix() -> Exhibit:
    """Promises, problems and questions by direction, with how many independent sources and the best tier."""
    known = _shown()
    rows = _strength(known)
    promises = known[known["kind"] == "promise"]
    return Exhibit(
        id="promise-matrix",
        title=say(
            "promise-matrix.title",
            speaking=int((promises["state"] == "speaks").sum()),
            promises=len(promises),
            single=int((promises["gap"] == "single").sum()),
        ),
        caption=say("promise-matrix.caption"),
        data=rows,
        columns=[
            Column(say("column-promise"), called.subject, width=4),
            Column(say("column-direction"), _direction, width=2),
            counting(say("promise-matrix.column-rows"), "rows", width=1),
            counting(say("column-sources"), "sources"),
            Column(say("promise-matrix.column-tier"), lambda row: str(row.tier), "center", 1),
        ],
        draw=lambda language: _draw_matrix(known, rows, language),
        alt=describe_matrix(known, rows),
        sources=(sources.THIS_REPORT,),
    )


def describe_matrix(known: pd.DataFrame, rows: pd.DataFrame) -> Text:
    """Alternative text of the matrix: every subject of `known` with the directions of its evidence in `rows`."""
    found = [
        say(
            "promise-matrix.subject", name=called.subject(row), found=_found(rows[rows["subject_id"] == row.subject_id])
        )
        for row in known.itertuples()
    ]
    return formats.joined([say("promise-matrix.alt"), *found])


def _found(rows: pd.DataFrame) -> Text:
    """The directions of the evidence on one subject."""
    found = [
        say(
            "promise-matrix.found",
            direction=_direction(row),
            sources=row.sources,
            tier=row.tier,
        )
        for row in rows.itertuples()
    ]
    return formats.listed(found) if found else say("state-none")


def _draw_matrix(known: pd.DataFrame, rows: pd.DataFrame, language: str) -> Figure:
    """One row a subject, one column a direction; the circle grows with the number of independent sources."""
    figure, axis = shapes.canvas(0.9 + 0.52 * len(known))
    places = {name: len(known) - 1 - at for at, name in enumerate(known["subject_id"])}
    columns = {name: at for at, name in enumerate(linked.directions(rows))}
    most = int(rows["sources"].max())
    for row in rows.itertuples():
        _circle(axis, row, (columns[row.direction], places[row.subject_id]), most, language)
    axis.set_yticks(list(places.values()), [_label(row, language) for row in known.itertuples()])
    axis.set_xticks(list(columns.values()), [_heading(name, language) for name in columns])
    axis.xaxis.tick_top()
    axis.set_xlim(-0.5, len(columns) - 0.25)
    axis.set_ylim(-0.6, len(known) - 0.4)
    axis.tick_params(length=0)
    axis.spines[:].set_visible(False)
    axis.xaxis.grid(False)
    return figure


def _label(row: Row, language: str) -> str:
    return shapes.wrapped(called.briefly(row)[language], 34)


def _heading(direction: str, language: str) -> str:
    return shapes.wrapped(capital(vocabulary.text("direction", direction)[language]), 12)


def _circle(axis: Axes, row: Row, at: tuple[float, float], most: int, language: str) -> None:
    """The sources of one direction in a circle whose area grows with them up to `most`, and their best tier beside."""
    colour = PALETTE[colours.key("direction", row.direction)]
    face, ink = ("white", PALETTE["ink"]) if row.direction == HOLLOW else (colour, "white")
    size = 160 + 520 * row.sources / most
    axis.scatter(*at, s=size, facecolor=face, edgecolor=colour, linewidth=1.4, zorder=2)
    axis.annotate(str(row.sources), at, ha="center", va="center", color=ink, fontweight="semibold", zorder=3)
    axis.annotate(
        say("promise-matrix.tier", tier=row.tier)[language], at, xytext=(17, 0), textcoords="offset points",
        va="center", color=PALETTE["muted"], bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.8}, zorder=1,
    )  # fmt: skip


# --- Every link ------------------------------------------------------------------------------------------------------


def links() -> Exhibit:
    """Every link with the row of evidence and the reason."""
    rows = linked.to_evidence()
    return Exhibit(
        id="evidence-links",
        title=say("evidence-links.title", links=len(rows), speaking=len(linked.speaking(rows))),
        caption=whereabouts.captioned(say("evidence-links.caption"), rows),
        data=rows.drop(columns=["statement_id", "origin"]),
        columns=[
            Column(say("column-subject"), called.briefly, width=4, filter=True),
            Column(say("column-direction"), _direction, width=2, filter=True),
            Column(say("column-evidence"), _evidence, width=6),
            Column(say("evidence-links.column-value"), _value, width=2, sort=_size),
            Column(cells.head("when"), _when, width=2, sort=_period),
            wording(say("evidence-links.column-why"), "reason", width=5),
            cells.source_column(),
        ],
        browse=True,
    )


def _direction(row: Row) -> Text:
    return vocabulary.text("direction", row.direction)


def _evidence(row: Row) -> Text:
    """What a row of evidence says, and of whom or where."""
    return say("evidence-links.evidence", what=said(row, "what"), who=said(row, "who"))


def _value(row: Row) -> Cell:
    return "" if pd.isna(row.value) else cells.value_with_unit(float(row.value), row.unit)


def _size(row: Row) -> float | None:
    return None if pd.isna(row.value) else float(row.value)


def _when(row: Row) -> Cell:
    return "" if pd.isna(row.period) else formats.period(row.period)


def _period(row: Row) -> str | None:
    return None if pd.isna(row.period) else str(row.period)
