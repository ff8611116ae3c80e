"""Exhibits of the page on ICT cost and government funding."""

from __future__ import annotations

import pandas as pd

from ehelse import cells
from ehelse.analyses import cost
from reporting import formats, words
from reporting.columns import Column, Row, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("cost")
SECTOR = "ict-sector-total"


def period_column(width: int = 2) -> Column:
    """The year or years of a row."""
    return Column(say("column-period"), lambda row: formats.period(row.period), width=width)


# --- Claims ----------------------------------------------------------------------------------------------------------


def national() -> Exhibit:
    """Stated amounts of ICT spending, each a claim with its scope."""
    rows = cost.claims()
    whole = rows[rows["indicator_id"] == SECTOR].sort_values("period").iloc[-1]
    return Exhibit(
        id="ict-national",
        title=say(
            "ict-national.title",
            total=formats.roughly(whole["approx"], cells.value_with_unit(whole["value"], whole["unit"])),
            year=whole["period"],
        ),
        caption=say("ict-national.caption"),
        note=say("ict-national.note"),
        data=rows,
        columns=[
            wording(say("ict-national.column-whose"), "scope", width=4),
            period_column(),
            cells.count_column(say("nok-billion")),
            wording(say("column-author"), "author", width=4),
            Column(say("ict-national.column-how"), lambda row: say(f"kind-{row.kind}"), width=3),
        ],
        row_headers=2,
    )


# --- Growth ----------------------------------------------------------------------------------------------------------


def direction(changes: pd.Series) -> str:
    """What changes have in common: all rises ("rose"), all falls ("fell"), or neither ("mixed")."""
    if (changes > 0).all():
        return "rose"
    return "fell" if (changes < 0).all() else "mixed"


def growth() -> Exhibit:
    """Changes over time that one author counted in one way."""
    rows = cost.growth()
    return Exhibit(
        id="ict-growth",
        title=say("ict-growth.title", direction=direction(rows["yearly"])),
        caption=say("ict-growth.caption"),
        note=say("ict-growth.note"),
        data=rows,
        columns=[
            wording(say("ict-growth.column-whose"), "scope", width=4),
            wording(say("column-author"), "author", width=4),
            period_column(),
            Column(say("ict-growth.column-change"), _whole_change, "right", 2),
            Column(say("ict-growth.column-yearly"), lambda row: formats.percent(row.yearly, 1), "right", 2),
        ],
    )


def _whole_change(row: Row) -> Text:
    return say("not-stated") if pd.isna(row.change) else formats.percent(row.change)


# --- The state budget ------------------------------------------------------------------------------------------------


def proposals() -> Exhibit:
    """What the government proposed for named purposes."""
    rows = cost.proposals()
    most = rows.loc[rows["value"].idxmax()]
    return Exhibit(
        id="budget-proposals",
        title=say(
            "budget-proposals.title",
            most=formats.exact(most["value"] / 1000),  # the column counts millions
            years=formats.period(str(most["period"])),
        ),
        caption=say("budget-proposals.caption"),
        note=say("budget-proposals.note"),
        data=rows,
        columns=[
            wording(say("budget-proposals.column-purpose"), "indicator_name", width=6),
            period_column(),
            Column(say("nok-million"), lambda row: formats.exact(row.value), "right", 2),
        ],
    )
