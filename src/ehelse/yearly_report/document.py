"""The yearly report of the centre: what stands in it, in which order, with the centre's own words where it has some.

A notebook cell ends in a `Report`, which carries its document for the press as an exhibit carries its bundle.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ehelse import derived
from ehelse.yearly_report import exhibits as shown
from ehelse.yearly_report import frames as yearly
from ehelse.yearly_report import written
from ehelse.yearly_report.frames import YearError
from reporting import formats, project, words
from reporting.display import MIME
from reporting.exhibit import Exhibit
from wording.text import Text

REPORT = "application/vnd.press.report+json"
Cell = dict[str, Any]
Part = Text | Exhibit | Cell  # of the report: prose, an exhibit, or a cell as the press takes it
say = words.chapter("yearly-report")


@dataclass(frozen=True)
class Report:
    """The yearly report of the year `value` in one language."""

    value: str
    language: str

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        """The document; why there can be none is told in `refused`."""
        try:
            content = document(self.value, self.language)
        except YearError as error:
            content = {"refused": str(error)}
        return {REPORT: content, "text/plain": content.get("title") or content["refused"]}


def document(value: str, language: str) -> dict[str, Any]:
    """The report of the year `value` in one language, as JSON values.

    `id` names its folder and `pdf` its PDF; `cells` are in reading order, {"prose": Markdown} or {"output": content by
    MIME type}; `sources` and `dataset` are as the press takes them for the book; `notes` are sentences for whoever
    builds it. Raises YearError when there can be no such report, or the centre's file cannot be understood.
    """
    dataset = derived.dataset()
    year = yearly.checked(value, data_date=dataset["date"])
    file = written.file(year, _checked(language))
    own = written.read(file, language)
    cells = [_cell(part, language) for part in _parts(year, own, file)]
    sources = shown.source_list(_source_ids([cell["output"][MIME] for cell in cells if MIME in cell.get("output", {})]))
    return {
        "id": str(year) if language == project.languages()[0] else f"{year}-{language}",
        "title": _title(year)[language],
        "subtitle": say("centre")[language],
        "pdf": say("file", year=str(year))[language],
        "cells": [*cells, *(_cell(part, language) for part in (_heading("sources"), sources))],
        "sources": derived.named(sources.data),
        "dataset": dataset,
        "notes": list(written.notes(own, language, file)),
    }


def _checked(language: str) -> str:
    """A language that the report can be written in; raises YearError for another."""
    known = project.languages()
    if language not in known:
        raise YearError(f"The report is not written in {language!r}. Choose one of: {', '.join(known)}.")
    return language


def _cell(part: Part, language: str) -> Cell:
    if isinstance(part, Exhibit):
        return {"output": {MIME: part.bundle()}}
    return {"prose": part[language]} if isinstance(part, Text) else part


def _source_ids(value: Any) -> Iterator[str]:
    """The ids of sources that bundles name: below them, and in cells that lead to the list."""
    if isinstance(value, Mapping):
        yield from value.get("sources", ())
        yield str(value.get("target", "")).removeprefix("source-")
        value = value.values()
    if not isinstance(value, str | int | None):
        for part in value:
            yield from _source_ids(part)


# --- What stands in the report ---------------------------------------------------------------------------------------


def _parts(year: int, own: written.Written, file: Path) -> Iterator[Part]:
    """The parts in reading order, the list of sources left out."""
    yield "# " + _title(year) + "\n\n**" + say("centre") + "**"
    yield say("how-to-read", year=str(year))
    yield from _own("brought", own, file)
    yield from _activities(year)
    yield from _projects(year)
    if not yearly.rows(year).empty:
        yield from _people(year)
        yield from _publications(year)
        yield from (_heading("themes"), shown.themes(year))
    yield from (_heading("plans"), shown.plans(year))
    yield from _own("missed", own, file)
    yield from _own("ahead", own, file)


def _title(year: int) -> Text:
    return say("title", year=str(year))


def _heading(name: str) -> Text:
    return "## " + say(f"heading-{name}")


def _own(part: str, own: written.Written, file: Path) -> Iterator[Part]:
    """What the centre has written below a heading, or the box that asks for it."""
    yield "## " + written.heading(part)
    yield {"output": {"text/markdown": own[part]}} if part in own else written.asking(part, file)


def _activities(year: int) -> Iterator[Part]:
    yield _heading("activities")
    yield _no_activities(year) if yearly.rows(year).empty else shown.types(year)
    if not yearly.others(year).empty:
        yield shown.others(year)


def _no_activities(year: int) -> Text:
    """That the data have nothing dated in a year, and which years are nearest."""
    near = [str(known) for known in yearly.nearest(year) if known]
    return say("no-activities", year=str(year), count=len(near), near=formats.listed(near))


def _projects(year: int) -> Iterator[Part]:
    yield _heading("projects")
    if yearly.running(year).empty:
        yield say("no-projects", year=str(year))
    else:
        yield shown.running(year)
    if not yearly.funding(year).empty:
        yield shown.funding(year)
    elif not yearly.running(year).empty:
        yield say("no-amounts")


def _people(year: int) -> Iterator[Part]:
    yield _heading("people")
    yield say("no-people", year=str(year)) if yearly.people(year).empty else shown.people(year)


def _publications(year: int) -> Iterator[Part]:
    yield _heading("publications")
    yield say("no-publications", year=str(year)) if yearly.publications(year).empty else shown.publications(year)
