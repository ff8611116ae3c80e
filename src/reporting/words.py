"""The words of the report that is being made, said in all its languages.

    say = words.chapter("effects")         # once in a module; the files are book/words/effects.<language>.ftl
    say("effects-errors.title", count=10)  # a Text

In every message SPELLED($count) writes a small number in words, CAPITAL and WITHIN change the first letter.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from reporting import numerals, project
from reporting.project import Project
from wording.text import Text
from wording.words import Value, Words

Say = Callable[..., Text]
FORMATS = "formats"  # the chapter of how numbers, units and times are written


@lru_cache(8)
def of(report: Project) -> Words:
    """The catalogues of a report; read once in a process, also for a trial with other data."""
    return _read(report.root, report.words, project.languages(report))


@lru_cache(8)
def _read(root: Path, folder: Path, languages: tuple[str, ...]) -> Words:
    return Words(
        folder,
        languages,
        number=lambda value, language: numerals.written(int(str(value))),
        functions={"SPELLED": _spelled},
        called=folder.relative_to(root).as_posix(),
    )


def current() -> Words:
    """The catalogues of the report that is being made."""
    return of(project.current())


def chapter(name: str) -> Say:
    """How a module says the messages of one chapter; see `wording.words.Chapter` for what is refused."""

    def say(id: str, /, **values: Value) -> Text:
        return current().chapter(name)(id, **values)

    return say


def takes(chapter: str, id: str, value: str) -> bool:
    """Whether a message uses a value in any language of the report; one that is missing uses none."""
    return value in current().chapter(chapter).takes(id)


def each(write: Callable[[str], str]) -> Text:
    """A text written once for each language of the report; `write` takes the language."""
    return Text.each(current().languages, write)


def _spelled(value: Value, language: str) -> str:
    return current().chapter(FORMATS)("spelled", count=value)[language]
