"""Everything that can be wrong with the report's data and words, found without building it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from difflib import get_close_matches

from ehelse import shown
from reporting import editions, load, project, words
from reporting.project import Project
from wording import check, uses
from wording.catalogue import Fault

NAME = "[a-z0-9]+(?:-[a-z0-9]+)*"
PRESS = "press"  # the catalogue of the press's own words, which the press checks
SPEAKING = ("ehelse", "reporting")  # the packages whose modules say messages


def faults(report: Project | None = None) -> list[str]:
    """Faults of data, words and numbers, each with its place and what to do."""
    report = report or project.current()
    if broken := load.check(report.data):
        return [str(fault) for fault in broken]  # what is said of broken data would be wrong as well
    found = [*map(str, of_words(report)), *map(str, unshown(report))]
    found += untranslated(report)
    try:  # numbers are said in words, so those are computed only where the words are sound
        return [*found, *(map(str, unprinted(report)) if not found else ())]
    except ValueError as error:  # of an analysis, which says what is wrong with its data, and where
        return [*found, str(error)]


def of_words(report: Project) -> list[Fault]:
    """Faults of the message catalogues and of the places that say them."""
    said = [use for name in SPEAKING for use in uses.uses(report.root / "src" / name, f"src/{name}")]
    return [fault for fault in check.faults(words.of(report), said) if f"/{PRESS}." not in fault.file]


def untranslated(report: Project) -> Iterator[str]:
    """What still has the marks of a copy to be translated, with its place."""
    for place in editions.untranslated(report):
        yield f"{place}: holds words that are still to be translated. Write them, without the marks."


def unshown(report: Project) -> Iterator[Fault]:
    """Rows of data/exhibit_rows.csv whose selection no module names: nothing would show them."""
    rows = load.table("exhibit_rows", report.data)
    named = re.compile("|".join(_names(report)))
    shown = {selection for selection in rows["selection"].unique() if named.fullmatch(selection)}
    for line, selection in enumerate(rows["selection"], start=2):
        if selection not in shown:
            known = ", ".join(get_close_matches(selection, shown, 3))
            remedy = f"Correct the name (perhaps {known}), or take the row out." if known else "Correct the name."
            yield Fault("data/exhibit_rows.csv", line, f"no figure or table shows the selection {selection!r}", remedy)


def _names(report: Project) -> set[str]:
    """Patterns of the names in the code: whole ones, and those that begin with words and end in what is computed."""
    found = set()
    for path in sorted((report.root / "src" / "ehelse").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(NAME, node.value):
                found.add(re.escape(node.value))
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begins = str(node.values[0].value)
                found |= {re.escape(begins) + NAME} if re.fullmatch(f"[a-z0-9]+-{NAME}-", begins) else set()
    return found


def unprinted(report: Project) -> Iterator[Fault]:
    """Numbers that are computed and that no page prints."""
    from ehelse import numbers  # imports every analysis, which other commands do not need

    known = set().union(*shown.printed(report.book).values())
    lines = {row: line for line, row in enumerate(load.table("numbers", report.data)["number_id"], start=2)}
    for id in numbers.register():
        if id not in known:
            file = "data/numbers.csv" if id in lines else "src/ehelse/analyses"
            yield Fault(file, lines.get(id), f"the number {id} is printed nowhere", "Print it, or take it out.")
