"""Exhibits of the yearly report, each of one year. Where a year has no rows for one there is none; see `document`."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from ehelse import cells, sources
from ehelse.analyses import activities
from ehelse.exhibits.activities import persons, status, when
from ehelse.yearly_report import frames as yearly
from ehelse.yearly_report import squares
from reporting import formats, load, words
from reporting.columns import Cell, Column, Row, link, parts, said, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("yearly-report")
SELF = (sources.THIS_REPORT,)


def _counts(frame: pd.DataFrame) -> Text:
    """How many rows of a list each tie has, in words."""
    person, project, unit = (int((frame["tie"] == tie).sum()) for tie in activities.TIES)
    return say("counts", person=person, project=project, unit=unit)


def _grouped(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of a list, a tie after another, as they stand in each."""
    return frame.sort_values("tie", key=lambda ties: ties.map(activities.TIES.index), kind="stable")


# --- Figures ---------------------------------------------------------------------------------------------------------


def types(year: int) -> Exhibit:
    """The activities of the year by type and tie."""
    frame = yearly.by_type(year)
    title = say("year-types.title", year=str(year), counts=_counts(yearly.documented(year)))
    return Exhibit(
        id="year-types",
        title=title,
        caption=formats.joined([say("year-types.caption"), say("apart")]),
        data=frame,
        columns=[wording(say("column-type"), "type", width=4), *squares.by_tie()],
        draw=lambda language: squares.draw(frame, "type", language),
        alt=squares.describe(frame, "type"),
        sources=SELF,
    )


def themes(year: int) -> Exhibit:
    """The twelve themes with the activities of the year."""
    frame = yearly.by_theme(year)
    active = int((frame[list(activities.TIES)].sum(axis=1) > 0).sum())
    return Exhibit(
        id="year-themes",
        title=say("year-themes.title", themes=len(frame), active=active, year=str(year)),
        caption=formats.joined([say("year-themes.caption"), say("apart")]),
        data=frame,
        columns=[wording(say("column-theme"), "theme", width=4), *squares.by_tie()],
        draw=lambda language: squares.draw(frame, "theme", language),
        alt=squares.describe(frame, "theme"),
        sources=SELF,
    )


# --- Lists -----------------------------------------------------------------------------------------------------------


def _tie(width: int = 4) -> Column:
    return wording(say("column-tie"), "tie", width=width)


def running(year: int) -> Exhibit:
    """The projects that ran in the year."""
    frame = _grouped(yearly.running(year))
    return Exhibit(
        id="year-projects",
        title=say("year-projects.title", year=str(year), counts=_counts(frame)),
        caption=say("year-projects.caption"),
        data=frame,
        columns=[
            wording(say("column-project"), "title", width=9),
            Column(cells.head("when"), _years, width=2),
            _tie(),
            cells.source_column(),
        ],
        sources=SELF,
    )


def _years(row: Row) -> Text:
    """The year in which a project began and, where it is stated, that in which it ends."""
    start = row.date[:4]
    return formats.period(start if pd.isna(row.end_date) else f"{start}/{row.end_date[:4]}")


def others(year: int) -> Exhibit:
    """The activities of the year that are neither publications nor projects."""
    frame = _grouped(yearly.others(year))
    return Exhibit(
        id="year-activities",
        title=say("year-activities.title", year=str(year)),
        caption=say("year-activities.caption"),
        data=frame,
        columns=[
            Column(cells.head("when"), when, width=3),
            Column(cells.head("what"), _what, width=8),
            _tie(),
            cells.source_column(4),
        ],
        sources=SELF,
    )


def _what(row: Row) -> Text | str:
    """The title, and the status of what no source documents."""
    title = said(row, "title")
    if row.status == activities.DOCUMENTED:
        return title
    return say("not-documented", title=title, status=status(row.status))


def people(year: int) -> Exhibit:
    """Who took part, by tie, those named on the slides apart from others."""
    frame = yearly.people(year)
    named = len({name for cell in frame.loc[frame["named"], "people"] for name in load.items(cell)})
    return Exhibit(
        id="year-people",
        title=say("year-people.title", named=named, year=str(year)),
        caption=say("year-people.caption"),
        data=frame,
        columns=[
            _tie(3),
            Column(say("year-people.column-group"), _group, width=3),
            Column(say("column-persons"), lambda row: ", ".join(load.items(row.people)), width=10),
        ],
    )


def _group(row: Row) -> Text:
    return say("year-people.named" if row.named else "year-people.others")


def publications(year: int) -> Exhibit:
    """The publications of the year with their DOI."""
    frame = _grouped(yearly.publications(year))
    return Exhibit(
        id="year-publications",
        title=say("year-publications.title", year=str(year), counts=_counts(frame)),
        caption=say("year-publications.caption"),
        data=frame,
        columns=[
            Column(say("year-publications.column-publication"), _publication, width=12),
            Column(say("column-persons"), persons, width=5),
            _tie(),
            cells.source_column(),
        ],
        sources=SELF,
    )


def _publication(row: Row) -> Cell:
    """The title, and the DOI as text and link."""
    title = said(row, "title")
    if pd.isna(row.doi):
        return title
    address = f"doi.org/{row.doi}"
    return parts(formats.joined([title, ". "], ""), link(address, f"https://{address}"))


def plans(year: int) -> Exhibit:
    """The centre's plans beside what was documented in the year."""
    frame = yearly.plans(year)
    return Exhibit(
        id="year-plans",
        title=say("year-plans.title", plans=len(frame), year=str(year)),
        caption=formats.joined([say("year-plans.caption"), say("apart")]),
        data=frame,
        columns=[
            wording(say("year-plans.column-plan"), "title", width=7),
            *squares.by_tie(),
            cells.source_column(),
        ],
    )


def funding(year: int) -> Exhibit:
    """Amounts that sources state for projects that began or ran in the year, one by one."""
    frame = _grouped(yearly.funding(year))
    return Exhibit(
        id="year-funding",
        title=say("year-funding.title", year=str(year)),
        caption=say("year-funding.caption"),
        data=frame,
        columns=[
            wording(say("column-project"), "title", width=7),
            Column(say("year-funding.column-amount"), _amount, "right", 3),
            wording(say("year-funding.column-is"), "amount_note", width=5),
            cells.source_column(),
        ],
        sources=SELF,
    )


def _amount(row: Row) -> Text:
    """An amount in millions, to the thousand, with no more decimals than it needs."""
    return cells.value_with_unit(round(row.amount_nok / 1e6, 3), "NOK million")


def source_list(ids: Iterable[str]) -> Exhibit:
    """The sources of a report, which the names of sources lead to."""
    frame = sources.labelled()
    frame = frame[frame["source_id"].isin({*ids, *SELF})].reset_index(drop=True)
    return Exhibit(
        id="year-sources",
        title=say("year-sources.title"),
        caption=say("year-sources.caption"),
        data=frame,
        columns=[
            wording(cells.head("source"), "label", width=3),
            Column(say("year-sources.column-title"), lambda row: cells.title_cell(row, row.address), width=12),
            Column(say("year-sources.column-tier"), sources.tier_cell, "center", 1),
        ],
        row_id=lambda row: f"source-{row.source_id}",
        sources=SELF,
    )
