"""Which report is being made: where its data, words and pages lie, and in which languages it is written.

The package of a report (its `__init__`) says which project it belongs to, with `use`; everything else asks `current`
when it is called, never when it is imported, so that a test or a trial can put another project in its place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from reporting.faults import PACKAGE_FILE, DescriptionError

DERIVED = "derived"  # the folder of generated files, below that of the data


@dataclass(frozen=True, init=False)
class Project:
    """The folders of one report: its root, and the data, which lie elsewhere only in tests and trials."""

    root: Path
    data: Path

    def __init__(self, root: Path, data: Path | None = None) -> None:
        object.__setattr__(self, "root", root)
        object.__setattr__(self, "data", root / "data" if data is None else data)

    @property
    def description(self) -> Path:
        """The file that describes the data tables and names the report's languages."""
        return self.data / PACKAGE_FILE

    @property
    def derived(self) -> Path:
        """The folder of the published baseline, which is generated."""
        return self.data / DERIVED

    @property
    def book(self) -> Path:
        """The folder of the pages."""
        return self.root / "book"

    @property
    def words(self) -> Path:
        """The folder of the message catalogues."""
        return self.book / "words"


_current: Project | None = None


def use(project: Project) -> None:
    """Make `project` the one that is worked on from now on, in this process."""
    global _current
    _current = project


def current() -> Project:
    """The project that is worked on. Raises RuntimeError when none was named."""
    if _current is None:
        raise RuntimeError(
            "No report is known here: import the report's own package first, or name a project with"
            " reporting.project.use."
        )
    return _current


@contextmanager
def using(project: Project) -> Iterator[Project]:
    """Work on `project` within a `with` statement, and on the one before it afterwards."""
    global _current
    before, _current = _current, project
    try:
        yield project
    finally:
        _current = before


def languages(project: Project | None = None) -> tuple[str, ...]:
    """The languages of a report (by default the current one), the source language first, such as ("en", "nb").

    They are the property `languages` of data/datapackage.json, which is opened at every call: the press learns from
    that what a notebook rests on. Raises DescriptionError when the file or the property is missing or wrong.
    """
    try:
        with open((project or current()).description, "rb") as file:
            named = _read(file.read())
    except FileNotFoundError:
        raise DescriptionError("is missing", "Give the folder that holds it.") from None
    if not named:
        raise DescriptionError("lacks 'languages' in the package", 'Add it, the source language first: ["en", "nb"].')
    return named


@lru_cache(8)
def _read(description: bytes) -> tuple[str, ...]:
    """The languages that the bytes of a description name."""
    try:
        package = json.loads(description)
    except ValueError as error:
        raise DescriptionError(f"is not JSON: {error}", "Correct it there.") from None
    return languages_of(package)


def languages_of(package: Any) -> tuple[str, ...]:
    """The languages that a description (as read from JSON) names; none when it does not have the property."""
    named = package.get("languages", []) if isinstance(package, dict) else []
    sound = isinstance(named, list) and all(
        isinstance(name, str) and re.fullmatch("[a-z]{2,3}", name) for name in named
    )
    if not sound or len(set(named)) < len(named):
        raise DescriptionError(
            f"names the languages {named!r}",
            'Write a list of codes of two or three small letters, each once, the source language first: ["en", "nb"].',
        )
    return tuple(named)
