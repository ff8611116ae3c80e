"""How easily the prose of each page reads: LIX for Norwegian, Flesch reading ease for English.

LIX (Björnsson 1968) is the words a sentence plus the share of words of more than six letters, in per cent: below 40 is
easy, 40 to 50 middling, above 50 hard. Flesch reading ease (Flesch 1948) falls with words a sentence and syllables a
word: 60 and more is plain, below 30 is hard. Syllables are counted as groups of vowels, so it is near, not exact.
Both see lengths alone; a text can read easily by them and still be hard to understand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from babel.messages.pofile import read_po

from ehelse import claimed, shown
from reporting import project
from reporting.project import Project

Measure = Callable[[str], float]
LONG = 6  # letters; a word with more is a long one for LIX
_NO_PROSE = ("#", "|", "`", "$", ":", "%", "<")  # how headings, tables, code, formulas and directives begin
_CLEANED = (
    (re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\([^)]*\)"), r"\1"),  # a link: its text
    (re.compile(r" ?\{(?:certainty|src|cite:\w)\}`[^`]*`"), ""),  # marks beside the words
    (re.compile(r"\{\w+\}`[^`]*`|`[^`]*`|\$[^$]*\$"), "1"),  # a number, a name or code: one short word
    (re.compile(r"[*_]"), ""),
)
_ENDS = re.compile(r"[.!?](?=[\s»”\")]|$)")
_LIX_ENDS = re.compile(r"[.!?:](?=[\s»”\")]|$)")  # LIX counts what stands before a colon as a sentence
_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
_VOWELS = re.compile(r"[aeiouy]+")


def lix(text: str) -> float:
    """LIX of a text. Raises ValueError for a text without words."""
    words, sentences = _counted(text, _LIX_ENDS)
    long = sum(len(re.sub(r"\W", "", word)) > LONG for word in words)
    return len(words) / sentences + 100 * long / len(words)


def flesch(text: str) -> float:
    """Flesch reading ease of an English text. Raises ValueError for a text without words."""
    words, sentences = _counted(text, _ENDS)
    syllables = sum(map(_syllables, words))
    return 206.835 - 1.015 * len(words) / sentences - 84.6 * syllables / len(words)


MEASURES: dict[str, tuple[str, Measure]] = {"en": ("Flesch", flesch)}
OTHER: tuple[str, Measure] = ("LIX", lix)  # made for Swedish, and used for the languages near to it


def measure(language: str) -> tuple[str, Measure]:
    """The name of the measure for a language, and the measure."""
    return MEASURES.get(language, OTHER)


def _counted(text: str, ends: re.Pattern[str]) -> tuple[list[str], int]:
    words = _WORD.findall(text)
    if not words:
        raise ValueError("A text without words has no readability.")
    return words, max(1, len(ends.findall(text)))


def _syllables(word: str) -> int:
    """About how many syllables an English word has: groups of vowels, without a silent e at the end."""
    groups = len(_VOWELS.findall(word.lower()))
    silent = word.lower().endswith("e") and not word.lower().endswith(("le", "ee"))
    return max(1, groups - silent)


def pages(language: str, report: Project | None = None) -> dict[str, str]:
    """The running prose of each page in a language, without headings, tables and marks; pages without any are left out.

    A page is called by its path below the book. The first language stands in the pages, the others in catalogues.
    """
    found: dict[str, list[str]] = {}
    for page, block in blocks(language, report or project.current()):
        found.setdefault(page, []).append(prose(block))
    return {page: " ".join(filter(None, texts)) for page, texts in found.items() if any(texts)}


def blocks(language: str, report: Project) -> Iterator[tuple[str, str]]:
    """Every paragraph, heading and point of every page in a language, each with its page."""
    if language == project.languages(report)[0]:
        yield from _written(report.book)
    else:
        yield from _translated(report.book / "locale" / language / "LC_MESSAGES" / "book")


def _written(book: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((*book.rglob("*.md"), *book.rglob("*.ipynb"))):
        for text in claimed.texts(path):
            yield from ((shown.page_of(path, book), block) for block in claimed.blocks(text))


def _translated(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*.po")):
        with path.open("rb") as file:
            messages = [str(message.string) for message in read_po(file) if message.id]
        yield from ((path.relative_to(folder).with_suffix("").as_posix(), message) for message in messages)


def prose(block: str) -> str:
    """The words of a block that is running prose, with a full stop at least; else an empty text."""
    if block.startswith(_NO_PROSE) and not re.match(r"\{\w+\}`|`[^`]", block):
        return ""
    block = cleaned(block)
    return block if _LIX_ENDS.search(block[-2:]) else ""


def cleaned(block: str) -> str:
    """A block without signs of Markdown, marks and targets; a number, a name or code stands as 1."""
    for pattern, instead in _CLEANED:
        block = pattern.sub(instead, block)
    return block.strip()


def measured(language: str, report: Project | None = None) -> dict[str, float]:
    """The readability of each page in a language."""
    _, judge = measure(language)
    return {page: judge(text) for page, text in pages(language, report).items()}
