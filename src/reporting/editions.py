"""Beginning a further language of a report: everything that is said, copied and marked as still to be translated.

What is copied stands between ‹ and ›. A translator replaces it text by text; what still has the marks is not done, and
`untranslated` finds it. The copy is whole, so the new edition can be built from the first hour on. No code names a
language, so nothing else is needed but what docs say of the press's own settings.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, FluentSerializer, ast

from reporting import load
from reporting.project import Project, languages

OPENING, CLOSING = "‹", "›"
SETTINGS = {"locale"}  # messages that are read by programs, not by readers


def marked(words: str) -> str:
    """Words that are still to be translated."""
    return f"{OPENING}{words}{CLOSING}"


def add(project: Project, language: str, of: str) -> list[Path]:
    """Begin `language` as a copy of the language `of`: catalogues, columns of words, and their descriptions.

    Returns the files written. Raises ValueError when the report has the language already, or has not the one to copy,
    and DataError when the data have faults: only sound data are copied.
    """
    known = languages(project)
    if of not in known or language in known:
        raise ValueError(f"Copy a language of the report ({', '.join(known)}) to one that it does not have.")
    if faults := load.check(project.data):
        raise load.DataError(faults)
    contents = {**_catalogues(project, language, of), **_tables(project, language, of)}
    contents[project.description] = _described(project, language, of)
    for path, text in contents.items():
        path.write_text(text, encoding="utf-8", newline="")
    return list(contents)


# --- Catalogues ------------------------------------------------------------------------------------------------------


def _catalogues(project: Project, language: str, of: str) -> dict[Path, str]:
    paths = sorted(project.words.glob(f"*.{of}.ftl"))
    return {
        path.with_name(path.name.replace(f".{of}.", f".{language}.")): catalogue(path.read_text(encoding="utf-8"))
        for path in paths
    }


def catalogue(text: str) -> str:
    """A catalogue with the words of every message marked."""
    resource = FluentParser(with_spans=False).parse(text)
    for entry in resource.body:
        if isinstance(entry, ast.Message | ast.Term) and entry.id.name not in SETTINGS:
            for part in (entry, *entry.attributes):
                if part.value is not None:
                    _mark(part.value)
    return FluentSerializer().serialize(resource)


def _mark(pattern: ast.Pattern) -> None:
    pattern.elements = [ast.TextElement(OPENING), *pattern.elements, ast.TextElement(CLOSING)]


# --- Data ------------------------------------------------------------------------------------------------------------


def _tables(project: Project, language: str, of: str) -> dict[Path, str]:
    """The tables that have columns of words, each with the new ones behind those that were copied."""
    found = {}
    for resource in load.described(project.data).values():
        path = project.data / resource.path
        with path.open(encoding="utf-8-sig", newline="") as file:
            header, *records = csv.reader(file)
        if any(name.endswith(f"_{of}") for name in header):
            lines = [[*_widened(header, header, language, of, header=True)]]
            lines += [[*_widened(header, record, language, of, header=False)] for record in records]
            text = io.StringIO(newline="")
            csv.writer(text, lineterminator="\n").writerows(lines)
            found[path] = text.getvalue()
    return found


def _widened(names: list[str], cells: list[str], language: str, of: str, *, header: bool) -> Iterator[str]:
    """The cells of a record with those of the new language."""
    for name, cell in zip(names, cells, strict=True):
        yield cell
        if name.endswith(f"_{of}"):
            copied = name.removesuffix(of) + language if header else marked(cell)
            yield copied if cell else ""


def _described(project: Project, language: str, of: str) -> str:
    """The description of the data with the new language, its columns, and the descriptions in it."""
    package = json.loads(project.description.read_text(encoding="utf-8"))
    package["languages"].append(language)
    _describe(package, language, of)
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        resource["schema"]["fields"] = [new for field in fields for new in _fields(field, language, of)]
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _fields(field: dict[str, Any], language: str, of: str) -> Iterator[dict[str, Any]]:
    _describe(field, language, of)
    yield field
    if field["name"].endswith(f"_{of}"):
        yield {**field, "name": field["name"].removesuffix(of) + language}


def _describe(part: dict[str, Any], language: str, of: str) -> None:
    """Titles and descriptions of a part of the package in the new language."""
    for name in [name for name in part if name.endswith(f"_{of}")]:
        part[name.removesuffix(of) + language] = marked(part[name])


# --- What is left to do ----------------------------------------------------------------------------------------------


def untranslated(project: Project) -> Iterator[str]:
    """File and line of everything that still has the marks, in catalogues and data."""
    paths = [*sorted(project.words.glob("*.ftl")), *sorted(project.data.rglob("*.csv")), project.description]
    for path in paths:
        if not path.is_relative_to(project.derived):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                if OPENING in line:
                    yield f"{path.relative_to(project.root).as_posix()}, line {number}"
