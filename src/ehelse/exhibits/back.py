"""Exhibits of the back matter: the lists a reader is led to, and the tables of the methods page."""

from __future__ import annotations

import pandas as pd

from ehelse import captions, cells, numbers, sources
from ehelse.analyses import back, slides
from reporting import formats, vocabulary, words
from reporting.columns import Cell, Column, Row, counting, link, named, parts, said, wording, written_in
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("back")


def source_list() -> Exhibit:
    """Every source with its tier, where to find it, and where and when which part of it was read."""
    frame = sources.labelled()
    return Exhibit(
        id="source-list",
        title=say("source-list.title"),
        caption=say(
            "source-list.caption", undated=int(frame["read_on"].isna().sum()), copies=int(frame["on_copy"].sum())
        ),
        note=say("source-list.note"),
        data=frame,
        columns=[
            wording(cells.head("source"), "label", width=3),
            Column(say("source-list.column-title"), lambda row: cells.title_cell(row, row.address), width=7),
            Column(say("source-list.column-publisher"), _publisher, width=3),
            Column(say("column-tier"), sources.tier_cell, "center", filter=True),
            Column(say("source-list.column-read"), _read, width=4),
            cells.code_column(say("source-list.column-part"), "part-read", "part_read"),
            Column(say("source-list.column-doi"), _doi, width=3),
        ],
        row_id=lambda row: f"source-{row.source_id}",
        sources=(sources.THIS_REPORT,),
        browse=True,
    )


def _publisher(row: Row) -> Cell:
    """Who published a source, with volume and pages where it stands in a journal."""
    return formats.joined([said(row, "publisher"), *([] if pd.isna(row.issue) else [row.issue])])


def _doi(row: Row) -> Cell:
    return "" if pd.isna(row.doi) else link(row.doi, f"https://doi.org/{row.doi}")


def _read(row: Row) -> Cell:
    """The sites where a source was read, whether all are sites of copies, and the day where it was written down."""
    found: list[Cell] = []
    for address in sources.read_at(row.read_at):
        found += ["; "] if found else []
        found.append(link(sources.host(address), address))
    if row.on_copy:
        found += [" ", say("source-list.copy", why=vocabulary.text("why-copy", row.why_copy))]
    if pd.notna(row.read_on):
        found += [", ", formats.period(str(row.read_on))]
    return parts(*found) if found else ""


def number_register() -> Exhibit:
    """Every number the text prints, with its computation, rows and sources."""
    return Exhibit(
        id="number-list",
        title=say("number-list.title"),
        caption=say("number-list.caption"),
        data=numbers.frame(),
        columns=[
            wording(say("number-list.column-number"), "text", width=3),
            wording(say("number-list.column-id"), "number_id", width=4),
            wording(say("number-list.column-how"), "how", width=4),
            wording(say("number-list.column-rows"), "rows", width=3),
            cells.source_column(4),
        ],
        row_id=lambda row: f"num-{row.number_id}",
        sources=(sources.THIS_REPORT,),
    )


def data_dictionary() -> Exhibit:
    """Every column of every data table."""
    return Exhibit(
        id="data-columns",
        title=say("data-columns.title"),
        caption=say("data-columns.caption"),
        data=back.columns(),
        columns=[
            wording(say("data-columns.column-table"), "table", width=3),
            wording(say("data-columns.column-column"), "column", width=3),
            Column(say("data-columns.column-type"), lambda row: say(f"type-{row.type}"), width=2),
            Column(say("data-columns.column-unit"), _unit, width=2),
            Column(say("data-columns.column-meaning"), _description, width=7),
        ],
        row_headers=2,
    )


def _unit(row: Row) -> Text | str:
    """The unit of a column in words; an empty cell where it has none."""
    return say(f"unit-{row.unit.lower().replace(' ', '-')}") if row.unit else ""


def _description(row: Row) -> Text:
    return words.each(lambda language: str(getattr(row, back.description(language))))


def survey_designs() -> Exhibit:
    """How each survey was done."""
    frame = back.surveys()
    return Exhibit(
        id="survey-designs",
        title=surveys_title(frame),
        caption=say("survey-designs.caption"),
        data=frame,
        columns=[
            wording(say("survey-designs.column-survey"), "name", width=5),
            Column(say("survey-designs.column-field"), captions.field_period, width=4),
            counting(say("survey-designs.column-n"), "n"),
            wording(say("survey-designs.column-mode"), "mode", width=4),
            cells.code_column(say("survey-designs.column-weighted"), "weighted", "weighted"),
            cells.source_column(),
        ],
    )


def surveys_title(surveys: pd.DataFrame) -> Text:
    """How many of the surveys state their response rate."""
    return say("survey-designs.title", stated=int(surveys["response_rate"].notna().sum()), all=len(surveys))


def tiers() -> Exhibit:
    """What the tiers of sources mean and how many sources each has."""
    listed = sources.of_evidence()
    frame = pd.DataFrame(
        {
            "tier": tier,
            **named("meaning", sources.tier(tier)),
            "sources": int((listed["tier"] == tier).sum()),
        }
        for tier in sources.TIERS
    )
    return Exhibit(
        id="source-tiers",
        title=say("source-tiers.title"),
        caption=say("source-tiers.caption"),
        data=frame,
        columns=[
            Column(say("column-tier"), lambda row: str(row.tier), "center"),
            wording(say("source-tiers.column-meaning"), "meaning", width=6),
            Column(say("source-tiers.column-sources"), lambda row: formats.number(row.sources), "right"),
        ],
        sources=(sources.THIS_REPORT,),
    )


def statements() -> Exhibit:
    """What the slides say, slide by slide."""
    return Exhibit(
        id="slide-statements",
        title=say("slide-statements.title"),
        caption=say("slide-statements.caption"),
        data=slides.statements(),
        columns=[
            Column(say("slide-statements.column-slide"), lambda row: str(row.slide), "center"),
            wording(say("slide-statements.column-statement"), "text", width=8),
            Column(say("slide-statements.column-name"), _name, width=8, original=cells.ORIGINAL),
        ],
        row_id=lambda row: f"statement-{row.statement_id}",
    )


def _name(row: Row) -> Cell:
    """A name as it stands on the slides."""
    return cells.original_cell(row, "text") if row.name else ""


def glossary() -> Exhibit:
    """The words of the field in their own language and in the others."""
    return Exhibit(
        id="glossary-terms",
        title=say("glossary-terms.title"),
        caption=say("glossary-terms.caption"),
        data=back.glossary(),
        columns=[
            Column(say("glossary-terms.column-original"), _terms, width=3),
            Column(say("glossary-terms.column-rendering"), _rendering, width=3),
            wording(say("glossary-terms.column-meaning"), "meaning", width=7),
        ],
        browse=True,
    )


def _terms(row: Row) -> Cell:
    """The word of the field, and what else it is called."""
    terms = "; ".join([cells.original(row, "term"), *([] if pd.isna(row.also) else [row.also])])
    return written_in(terms, cells.ORIGINAL)


def _rendering(row: Row) -> Cell:
    """The word in the reader's language; for those who read the original, in the source language of the report."""
    term = said(row, "term")
    if isinstance(term, str):
        return term
    first = words.current().languages[0]
    tongue = words.each(lambda language: first if language == cells.ORIGINAL else language)
    return written_in(words.each(lambda language: term[tongue[language]]), tongue)
