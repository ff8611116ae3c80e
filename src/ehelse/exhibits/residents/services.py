"""The national services: visits to Helsenorge, and look-ups in Kjernejournal."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from ehelse import captions, cells, sources
from ehelse.analyses import residents
from ehelse.exhibits.residents.common import kept, period_column, with_indicator_names
from reporting import formats, shapes, words
from reporting.columns import Column, Row, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE
from wording.text import Text

say = words.chapter("residents")
WEAK_TIER = 3  # from this tier on a year is marked in the figure
COLOURS = {True: "muted", False: "second"}  # of a weak source, and of any other


def helsenorge_use() -> Exhibit:
    """Visits to Helsenorge a year, the source of each year named and the weak ones marked."""
    frame = residents.helsenorge_visits()
    title = visits_title(frame)
    return Exhibit(
        id="helsenorge-use",
        title=title,
        caption=say("helsenorge-use.caption"),
        note=formats.joined([captions.base(frame), _visits_note(frame)]),
        data=frame,
        download=kept(frame, "tier"),
        columns=[
            period_column(),
            Column(say("helsenorge-use.column-visits"), _visits, "right", 2),
            Column(say("helsenorge-use.column-tier"), lambda row: str(row.tier), "center"),
            cells.source_column(),
        ],
        draw=lambda language: _draw_visits(frame, language),
        alt=say("helsenorge-use.alt", title=title),
    )


def _visits(row: Row) -> Text:
    return formats.roughly(row.approx, formats.number(row.value, 1))


def _millions(value: float) -> Text:
    """A value with a decimal; a tick, which is whole, without."""
    return formats.number(value, 0 if value == round(value) else 1)


def _draw_visits(frame: pd.DataFrame, language: str) -> Figure:
    """A column a year with its value above, grey where the source is weak."""
    figure, axis = shapes.canvas(3.4)
    weak = frame["tier"] >= WEAK_TIER
    axis.bar(frame["year"], frame["value"], width=0.7, color=[PALETTE[key] for key in weak.map(COLOURS)])
    for row in frame.itertuples():
        value = _millions(row.value)[language]
        axis.annotate(value, (row.year, row.value), xytext=(0, 3), textcoords="offset points", ha="center")
    axis.set_xticks(list(frame["year"]))
    axis.set_ylim(0, float(frame["value"].max()) * 1.1)
    shapes.value_axis(axis, language, formats.number, vertical=True, name=say("helsenorge-use.axis"))
    return figure


def visits_title(rows: pd.DataFrame) -> Text:
    """The peak of the visits and the last year, or the last year alone when it is the peak."""
    top, last = residents.peak(rows), rows.sort_values("period").iloc[-1]
    return say(
        "helsenorge-use.title",
        peak="last" if top["period"] == last["period"] else "before",
        high=formats.quantity(top["value"], "million", 1),
        top=formats.period(top["period"]),
        now=formats.quantity(last["value"], "million", 1),
        last=formats.period(last["period"]),
    )


def _visits_note(frame: pd.DataFrame) -> Text:
    """Which source gives which years."""
    found = [
        say("helsenorge-use.given", source=sources.label(source), years=formats.listed(map(formats.period, periods)))
        for source, periods in residents.sources_by_period(frame).items()
    ]
    return say("helsenorge-use.note", sources=formats.joined(found, "; "))


# --- Kjernejournal ---------------------------------------------------------------------------------------------------


def summary_care_record() -> Exhibit:
    """Personnel with look-ups in the summary care record, and look-ups a week."""
    frame = with_indicator_names(residents.summary_care_record())
    return Exhibit(
        id="summary-care-record",
        title=lookups_title(frame[frame["part"] == "personnel"]),
        caption=say("summary-care-record.caption"),
        note=say("summary-care-record.note"),
        data=frame,
        download=kept(frame),
        columns=[
            wording(say("summary-care-record.column-counted"), "name", width=6),
            period_column(),
            Column(say("summary-care-record.column-count"), _count, "right", 3),
            cells.source_column(),
        ],
        row_headers=2,
    )


def _count(row: Row) -> Text:
    """A count with its unit and the word of its source."""
    return formats.roughly(row.approx, formats.quantity(row.value, row.unit))


def lookups_title(personnel: pd.DataFrame) -> Text:
    """Whether more or fewer personnel looked things up, with the first and the last count."""
    ordered = list(personnel.sort_values("period").itertuples())
    first, last = ordered[0], ordered[-1]
    return say(
        "summary-care-record.title",
        moved=residents.Change(last.value - first.value).move,
        before=cells.count(first),
        first=formats.period(first.period),
        now=cells.count(last),
        last=formats.period(last.period),
    )
