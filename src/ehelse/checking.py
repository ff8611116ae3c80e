"""Everything that can be wrong with the report's data and words, found without building it."""

from __future__ import annotations

from collections.abc import Iterator

from ehelse import shown
from reporting import editions, load, project, words
from reporting.project import Project
from wording import check, uses
from wording.catalogue import Fault

PRESS = "press"  # the catalogue of the press's own words, which the press checks
SPEAKING = ("ehelse", "reporting")  # the packages whose modules say messages


def faults(report: Project | None = None) -> list[str]:
    """Faults of data, words and numbers, each with its place and what to do."""
    report = report or project.current()
    if found := load.check(report.data):
        return [str(fault) for fault in found]  # what is said of broken data would be wrong as well
    return [*map(str, of_words(report)), *untranslated(report), *map(str, unprinted(report))]


def of_words(report: Project) -> list[Fault]:
    """Faults of the message catalogues and of the places that say them."""
    said = [use for name in SPEAKING for use in uses.uses(report.root / "src" / name, f"src/{name}")]
    return [fault for fault in check.faults(words.of(report), said) if f"/{PRESS}." not in fault.file]


def untranslated(report: Project) -> Iterator[str]:
    """What still has the marks of a copy to be translated, with its place."""
    for place in editions.untranslated(report):
        yield f"{place}: holds words that are still to be translated. Write them, without the marks."


def unprinted(report: Project) -> Iterator[Fault]:
    """Numbers that are computed and that no page prints."""
    from ehelse import numbers  # imports every analysis, which other commands do not need

    known = set().union(*shown.printed(report.book).values())
    lines = {row: line for line, row in enumerate(load.table("numbers", report.data)["number_id"], start=2)}
    for id in numbers.register():
        if id not in known:
            file = "data/numbers.csv" if id in lines else "src/ehelse/analyses"
            yield Fault(file, lines.get(id), f"the number {id} is printed nowhere", "Print it, or take it out.")
