"""The national services: visits to Helsenorge, and look-ups in Kjernejournal."""

from __future__ import annotations

import pandas as pd

from ehelse import captions, cells, sources
from ehelse.analyses import residents
from ehelse.exhibits.residents.common import kept, period_column, with_indicator_names
from reporting import formats, shapes, words
from reporting.columns import Column, Row, with_words, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("residents")
WEAK_TIER = 3  # from this tier on a year is marked in the figure


def helsenorge_use() -> Exhibit:
    """Visits to Helsenorge a year, the source of each year named and the weak ones marked."""
    frame = residents.helsenorge_visits()
    frame = with_words(frame, "label", map(_year_with_tier, frame.itertuples()))
    colours = ["muted" if tier >= WEAK_TIER else "second" for tier in frame["tier"]]
    return Exhibit(
        id="helsenorge-use",
        title=visits_title(frame),
        caption=formats.joined([captions.base(frame), _visits_caption(frame)]),
        data=frame,
        download=kept(frame, "tier"),
        columns=[
            period_column(),
            Column(say("helsenorge-use.column-visits"), _visits, "right", 2),
            Column(say("helsenorge-use.column-tier"), lambda row: str(row.tier), "center"),
            cells.source_column(),
        ],
        draw=lambda language: shapes.bars(frame, language, name="label", write=_millions, colours=colours),
        alt=shapes.describe_bars(frame, name="label", write=_millions),
    )


def _year_with_tier(row: Row) -> Text:
    """The year of a bar, with the tier of a weak source."""
    year = formats.period(row.period)
    return say("helsenorge-use.weak", year=year, tier=int(row.tier)) if row.tier >= WEAK_TIER else year


def _visits(row: Row) -> Text:
    return formats.roughly(row.approx, formats.number(row.value, 1))


def _millions(value: float) -> Text:
    """A value with a decimal; a tick, which is whole, without."""
    return formats.number(value, 0 if value == round(value) else 1)


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


def _visits_caption(frame: pd.DataFrame) -> Text:
    """Which source gives which years."""
    found = [
        say("helsenorge-use.given", source=sources.label(source), years=formats.listed(map(formats.period, periods)))
        for source, periods in residents.sources_by_period(frame).items()
    ]
    return say("helsenorge-use.caption", sources=formats.joined(found, "; "))


# --- Kjernejournal ---------------------------------------------------------------------------------------------------


def summary_care_record() -> Exhibit:
    """Personnel with look-ups in the summary care record, and look-ups a week."""
    frame = with_indicator_names(residents.summary_care_record())
    return Exhibit(
        id="summary-care-record",
        title=lookups_title(frame[frame["part"] == "personnel"]),
        caption=say("summary-care-record.caption"),
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
