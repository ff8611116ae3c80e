"""Exhibits of the search log, for the methods page: searches by topic, and what was not found."""

from __future__ import annotations

from dataclasses import replace

from ehelse import cells
from ehelse.analyses import searches
from ehelse.sources import THIS_REPORT
from reporting import words
from reporting.columns import Column, counting, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("searches")


def by_topic() -> Exhibit:
    """How often each matter was searched for, in which language, and what came of it."""
    frame = searches.by_topic()
    nothing = int((frame["kept"] == 0).sum())
    return Exhibit(
        id="search-topics",
        title=say("search-topics.title", nothing=nothing, all=len(frame)),
        caption=say("search-topics.caption"),
        note=say("search-topics.note"),
        data=frame,
        columns=[
            cells.code_column(say("column-topic"), "search-topic", "topic", width=6, capital=True),
            counting(say("search-topics.column-nb"), "nb"),
            counting(say("search-topics.column-en"), "en"),
            counting(say("search-topics.column-other"), "other"),
            counting(say("search-topics.column-hits"), "hits"),
            counting(say("search-topics.column-relevant"), "relevant"),
            counting(say("search-topics.column-kept"), "kept"),
            counting(say("search-topics.column-missing"), "missing"),
        ],
        sources=(THIS_REPORT,),
    )


def not_found() -> Exhibit:
    """What was sought and not found, and who is likely to hold it."""
    frame = searches.not_found()
    return Exhibit(
        id="search-not-found",
        title=say("search-not-found.title", missing=len(frame), all=len(searches.sought())),
        caption=say("search-not-found.caption"),
        note=say("search-not-found.note"),
        data=frame,
        columns=[
            cells.code_column(say("column-topic"), "search-topic", "topic", width=4, capital=True),
            wording(say("search-not-found.column-what"), "what", width=7),
            wording(say("search-not-found.column-holder"), "holder", width=3),
        ],
        sources=(THIS_REPORT,),
    )


def log() -> Exhibit:
    """Every search of the log as it was made."""
    return Exhibit(
        id="search-log",
        title=say("search-log.title", count=len(searches.log())),
        caption=say("search-log.caption"),
        note=say("search-log.note"),
        data=searches.log().assign(source_id=THIS_REPORT),
        columns=[
            cells.code_column(say("column-topic"), "search-topic", "topic", width=3, capital=True),
            wording(say("search-log.column-words"), "words", width=5),
            cells.code_column(say("search-log.column-place"), "search-place", "place", width=3),
            *(_sortable(say(f"search-log.column-{name}"), name) for name in searches.COUNTED),
            wording(say("search-log.column-note"), "note", width=5),
            wording(say("search-log.column-lead"), "lead", width=4),
        ],
        row_id=lambda row: f"search-{row.search_id}",
        sources=(THIS_REPORT,),
        browse=True,
    )


def _sortable(header: Text, name: str) -> Column:
    """A column of counts by which a reader may order the table."""
    return replace(counting(header, name, width=1), sort=lambda row: float(getattr(row, name)))
