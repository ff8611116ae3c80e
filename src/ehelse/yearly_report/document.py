"""The yearly report of the centre: what stands in it, in which order, with the centre's own words where it has some.

A notebook cell ends in a `Report`, which carries its document for the press as an exhibit carries its bundle.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ehelse import derived, paths
from ehelse.old.exhibit import MIME, Exhibit
from ehelse.old.text import Language, Text, listed
from ehelse.yearly_report import exhibits as charts
from ehelse.yearly_report import frames as yearly
from ehelse.yearly_report.frames import YearError

REPORT = "application/vnd.press.report+json"
FOLDER = paths.DATA / "centre" / "years"
TITLE = Text("Yearly report", "Årsrapport")
CENTRE = Text(
    "The Gemini centre for e-health, as open sources show it", "Gemini-senteret for e-helse, slik åpne kilder viser det"
)
FILES = Text("yearly-report", "arsrapport")

BROUGHT = Text("What the year brought", "Hva året ga")
MISSED = Text("What did not go as planned", "Hva som ikke gikk som planlagt")
AHEAD = Text("Next year", "Neste år")
ASKED = {  # the headings of the centre's file, with what is asked for
    BROUGHT: Text("the results and events that mattered most", "resultatene og hendelsene som betydde mest"),
    MISSED: Text(
        "what was put off, changed or given up, and why",
        "hva som ble utsatt, endret eller skrinlagt, og hvorfor",
    ),
    AHEAD: Text("what the centre means to do", "hva senteret vil gjøre"),
}
EMPTY = Text("To be filled in by the centre", "Fylles ut av senteret")
Cell = dict[str, Any]


@dataclass(frozen=True)
class Report:
    """The yearly report of the year `value` in one language."""

    value: str
    language: Language

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        """The document; why there can be none is told in `refused`."""
        try:
            content = document(self.value, self.language)
        except YearError as error:
            content = {"refused": str(error)}
        return {REPORT: content, "text/plain": content.get("title") or content["refused"]}


def document(value: str, language: Language) -> dict[str, Any]:
    """The report of the year `value` in one language, as JSON values.

    `id` names its folder and `pdf` its PDF; `cells` are in reading order, {"prose": Markdown} or {"output": content by
    MIME type}; `sources` and `dataset` are as the press takes them for the book; `notes` are sentences for whoever
    builds it. Raises YearError when there can be no such report, or the centre's file cannot be understood.
    """
    dataset = derived.dataset()
    year = yearly.checked(value, data_date=dataset["date"])
    file = FOLDER / f"{year}.{language}.md"
    written = read(file, language)
    cells = list(_cells(year, language, written, file))
    bundles = [cell["output"][MIME] for cell in cells if MIME in cell.get("output", {})]
    sources = charts.source_list(_source_ids(bundles))
    heading = Text("Sources", "Kilder")[language]
    return {
        "id": str(year) if language == "en" else f"{year}-{language}",
        "title": f"{TITLE[language]} {year}",
        "subtitle": CENTRE[language],
        "pdf": f"{FILES[language]}-{year}.pdf",
        "cells": [*cells, _prose(f"## {heading}"), _shown(sources)],
        "sources": derived.named(sources.data),
        "dataset": dataset,
        "notes": list(_notes(written, language, file)),
    }


def _source_ids(value: Any) -> Iterator[str]:
    """The ids of sources that bundles name: below them, and in cells that lead to the list."""
    if isinstance(value, Mapping):
        yield from value.get("sources", ())
        yield str(value.get("target", "")).removeprefix("source-")
        value = value.values()
    if not isinstance(value, str | int | None):
        for part in value:
            yield from _source_ids(part)


def _prose(words: str) -> Cell:
    return {"prose": words}


def _shown(exhibit: Exhibit) -> Cell:
    return {"output": {MIME: exhibit.bundle()}}


# --- What stands in the report ---------------------------------------------------------------------------------------


def _cells(year: int, language: Language, written: Mapping[Text, str], file: Path) -> Iterator[Cell]:
    """The cells in reading order, the list of sources left out."""

    def say(english: str, norwegian: str) -> Cell:
        return _prose(Text(english, norwegian)[language])

    def own(heading: Text) -> Iterator[Cell]:
        yield _prose(f"## {heading[language]}")
        if heading in written:
            yield {"output": {"text/markdown": written[heading]}}
        else:
            yield _prose(_asking(heading, language, file))

    anything = not yearly.rows(year).empty
    yield _prose(f"# {TITLE[language]} {year}\n\n**{CENTRE[language]}**")
    yield _prose(_how_to_read(year)[language])
    yield from own(BROUGHT)
    yield say("## Activities", "## Aktiviteter")
    if anything:
        yield _shown(charts.types(year))
    else:
        yield _prose(_no_rows(year)[language])
    if not yearly.others(year).empty:
        yield _shown(charts.others(year))
    yield say("## Projects", "## Prosjekter")
    if yearly.running(year).empty:
        yield say(
            f"No project is known to have run in {year}.", f"Vi kjenner ikke til at noe prosjekt var i gang i {year}."
        )
    else:
        yield _shown(charts.running(year))
    if not yearly.funding(year).empty:
        yield _shown(charts.funding(year))
    elif not yearly.running(year).empty:
        yield say("No source states an amount for any of them.", "Ingen kilde oppgir beløp for noen av dem.")
    if anything:
        yield say("## People", "## Personer")
        if yearly.people(year).empty:
            yield say(
                f"No source names a person in a documented activity of {year}.",
                f"Ingen kilde navngir noen i en dokumentert aktivitet i {year}.",
            )
        else:
            yield _shown(charts.people(year))
        yield say("## Publications", "## Publikasjoner")
        if yearly.publications(year).empty:
            yield say(f"No publication of {year} was found.", f"Ingen publikasjon fra {year} er funnet.")
        else:
            yield _shown(charts.publications(year))
        yield say("## Themes", "## Tema")
        yield _shown(charts.themes(year))
    yield say("## The plan beside what was done", "## Planen og det som er gjort")
    yield _shown(charts.plans(year))
    yield from own(MISSED)
    yield from own(AHEAD)


def _how_to_read(year: int) -> Text:
    return Text(
        f"This report shows what open sources document for {year}. The activities are those of the centre’s people and"
        " of its partner units; only the centre’s own plans are its own, and they are planned. Three ties are kept"
        " apart and never added up: a person named on the centre’s slides took part; a project that the University of"
        " Oslo coordinates or sponsors; a partner unit took part without such a person. What no open source shows is"
        " missing here.",
        f"Rapporten viser hva åpne kilder dokumenterer for {year}. Aktivitetene er de som personene i senteret og"
        " partnerenhetene har hatt; bare planene er senterets egne, og de er nettopp planer. Tre tilknytninger holdes"
        " fra hverandre og legges aldri sammen: en person som er navngitt på senterets lysbilder, var med; et prosjekt"
        " som Universitetet i Oslo koordinerer eller er sponsor for; en partnerenhet var med uten noen slik person. Det"
        " ingen åpen kilde viser, mangler her.",
    )


def _no_rows(year: int) -> Text:
    """That the data have nothing dated in a year, and which years are nearest."""
    near = [str(known) for known in yearly.nearest(year) if known]
    return Text(
        f"The data have no activity dated in {year}. That is no proof that there was none."
        f" The nearest {'year' if len(near) == 1 else 'years'} with activities: {listed(near, 'en')}.",
        f"Dataene har ingen aktivitet datert i {year}. Det beviser ikke at det ikke var noen."
        f" Nærmeste år med aktiviteter: {listed(near, 'nb')}.",
    )


# --- The centre's own words ------------------------------------------------------------------------------------------


def _asking(heading: Text, language: Language, file: Path) -> str:
    """The box that stands where the centre has not written yet."""
    where = {
        "en": f"Write it in `{_name(file)}`, below the heading “{heading['en']}”.",
        "nb": f"Skriv det i `{_name(file)}`, under overskriften «{heading['nb']}».",
    }
    return f":::{{admonition}} {EMPTY[language]}: {ASKED[heading][language]}\n{where[language]}\n:::"


def _notes(written: Mapping[Text, str], language: Language, file: Path) -> Iterator[str]:
    """What is still empty, and where to write it."""
    empty = [f"“{heading[language]}”" for heading in ASKED if heading not in written]
    if empty:
        yield f"To be filled in by the centre: {listed(empty, 'en')}."
        yield f"Write each in {_name(file)} below a line with ## and the heading, then build the report again."


def _name(file: Path) -> str:
    return file.relative_to(paths.ROOT).as_posix() if file.is_relative_to(paths.ROOT) else file.name


def read(file: Path, language: Language) -> dict[Text, str]:
    """What the centre has written below each of the known headings, as Markdown; nothing without a file.

    Comments (<!-- -->) are left out. Raises YearError with every part of the file that cannot be placed.
    """
    if not file.is_file():
        return {}
    try:
        content = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise YearError(f"{_name(file)} is not UTF-8. Save it as UTF-8.") from None
    content = re.sub(r"<!--.*?-->", "", unicodedata.normalize("NFC", content), flags=re.DOTALL)
    known = {heading[language].casefold(): heading for heading in ASKED}
    found: dict[Text, list[str]] = {}
    current: list[str] | None = None
    faults = []
    for number, line in enumerate(content.split("\n"), start=1):
        heading = re.fullmatch(r" {0,3}#{1,6}[ \t]+(.*?)[ \t#]*", line)
        if heading is None:
            if current is not None:
                current.append(line)
            elif line.strip():
                faults.append(f"line {number} stands before the first heading")
            continue
        name = known.get(heading[1].casefold())
        if name is None or name in found:
            faults.append(
                f"line {number}: the heading {heading[1]!r} is {'not known' if name is None else 'there twice'}"
            )
        current = found.setdefault(name or BROUGHT, [])
    if faults:
        headings = ", ".join(f"## {heading[language]}" for heading in ASKED)
        raise YearError(f"{_name(file)}: {'; '.join(faults)}. The headings are: {headings}.")
    return {name: text for name, lines in found.items() if (text := _harmless("\n".join(lines)).strip())}


def _harmless(markdown: str) -> str:
    """Markdown in which what looks like HTML or a heading drawn with a line is text; links in angle brackets stay."""
    markdown = re.sub(r"(?<!\\)<(?=[A-Za-z/!?])(?!https?://|mailto:)", r"\\<", markdown)
    return re.sub(r"(?m)^( {0,3})([-=]+[ \t]*)$", r"\1\\\2", markdown)
