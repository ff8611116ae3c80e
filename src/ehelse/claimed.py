"""What the pages claim: the words before each mark of certainty, read from the pages and their catalogues.

A mark is the role {certainty}`its-id`; with `its-id|again` it stands beside what repeats a claim that has its place
elsewhere. Its words run back to the mark before it, or to the beginning of the paragraph
or point; a heading in bold that runs into the text is left out. Numbers stand as {id} or {id|bare}, sources and
small pictures are left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import read_po

from ehelse import shown

MARK = re.compile(r"\{certainty\}`([^`|]+)(\|again)?`")
_BLOCK = re.compile(r"\n\s*\n|\n(?=- )|^- ", re.MULTILINE)
_CLEANED = (
    (re.compile(r"\[(?:[^\[\]\\]|\\.)*\]\(num:([^)?]+)\)"), r"{\1}"),
    (re.compile(r"\[(?:[^\[\]\\]|\\.)*\]\(num:([^)?]+)\?(\w+)\)"), r"{\1|\2}"),
    (re.compile(r"\{num\}`([^`]+)`"), r"{\1}"),
    (re.compile(r" ?\{(src|bars)\}`[^`]+`"), ""),
    (re.compile(r"\{\w+\}`([^`]+)`"), r"{\1}"),
    (re.compile(r"\[([^\]]+)\]\([^)]+\)"), r"\1"),
    (re.compile(r"^\*\*[^*]+\*\* (?=.)|\*"), ""),
    (re.compile(r"\s+"), " "),
)
NUMBER = re.compile(r"\{([^{}|]+)(?:\|(\w+))?\}")  # as it stands in the words of a claim


@dataclass(frozen=True)
class Claimed:
    """A marked claim: its id, its page (the path below the book without ending), its words, whether it is repeated."""

    id: str
    page: str
    words: str
    again: bool = False


def on_pages(book: Path) -> Iterator[Claimed]:
    """The claims of all pages in the language of the source, in the order of the files and of each page."""
    return (claim for claim in marked(book) if not claim.again)


def marked(book: Path) -> Iterator[Claimed]:
    """The same, and what repeats a claim of another place."""
    for path in sorted((*book.rglob("*.md"), *book.rglob("*.ipynb"))):
        for text in texts(path):
            for block in blocks(text):
                yield from _of_block(block, shown.page_of(path, book))


def in_catalogues(folder: Path) -> Iterator[Claimed]:
    """The claims of all pages as the catalogues of `folder` (that of one language) translate them."""
    return (claim for claim in marked_in_catalogues(folder) if not claim.again)


def marked_in_catalogues(folder: Path) -> Iterator[Claimed]:
    """The same, and what repeats a claim of another place."""
    for path in sorted(folder.rglob("*.po")):
        with path.open("rb") as file:
            messages = [message for message in read_po(file) if message.id and MARK.search(str(message.string))]
        for message in messages:
            yield from _of_block(str(message.string), path.relative_to(folder).with_suffix("").as_posix())


def texts(path: Path) -> list[str]:
    """The prose of a page: of a notebook each cell of Markdown."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".ipynb":
        return [text]
    return ["".join(cell["source"]) for cell in json.loads(text)["cells"] if cell["cell_type"] == "markdown"]


def blocks(text: str) -> list[str]:
    """The paragraphs and points of a text, each in one line."""
    return [" ".join(block.split()) for block in _BLOCK.split(text) if block and block.strip()]


def _of_block(block: str, page: str) -> Iterator[Claimed]:
    parts = MARK.split(block)
    for words, name, again in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        yield Claimed(name, page, cleaned(words), bool(again))


def cleaned(words: str) -> str:
    """The words without signs of Markdown, numbers by their ids."""
    words = words.strip()
    for pattern, instead in _CLEANED:
        words = pattern.sub(instead, words)
    return words.strip()
