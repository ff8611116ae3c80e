"""Numbers in the text as links that show them.

With its unit a number is written `[47 per cent](num:share-2025)`, without it `[47](num:share-2025?bare)`. So a reader
of the file itself (in JupyterLab, on a code-hosting site, in a downloaded copy) sees the number. The press takes each
such link as the role that it stands for, `` {num}`share-2025` `` or `` {num}`share-2025|bare` ``: pages, PDFs and
catalogues have the number as computed, whatever the link says. A link whose text is not the number of today is found by
`stale`, and `as_links` writes it anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from bookpress import book as books
from bookpress import files
from bookpress.book import Book

SOURCE = "en"  # the language of the text
FORM = "a link to a number must be of the form [text](num:its-id) or [text](num:its-id?bare)."
REMEDY = "Run `make update`, which writes it."
LINK = re.compile(r"\[(?P<text>(?:[^\[\]\\]|\\.)*)\]\(num:(?P<name>[^()\s?|]+)(?:\?(?P<form>[^()\s]*))?\)")
ROLE = re.compile(r"\{num\}`(?P<name>[^`|]+)(?:\|(?P<form>[^`]*))?`")
OPENING = "](num:"
SPECIAL = re.compile(r"([\\\[\]*_`<>&~$])")  # what Markdown would not take as text


@dataclass(frozen=True)
class Stale:
    """A number that the text does not show as it is: line from 1 in file or cell, what is written, what should be."""

    line: int
    written: str
    wanted: str
    cell: int | None = None

    def __str__(self) -> str:
        return f"{self.written} should be {self.wanted}. {REMEDY}"


def as_roles(text: str) -> str:
    """The text with a role for each link."""
    return LINK.sub(lambda link: "{num}`" + _named(link, "|") + "`", text)


def with_roles(notebook: NotebookNode) -> NotebookNode:
    """A notebook with roles in its Markdown cells; what is not changed is shared with the one that was given."""
    done = copy(notebook)
    done.cells = [copy(cell) for cell in notebook.cells]
    for cell in done.cells:
        if cell.cell_type == "markdown":
            cell.source = as_roles(cell.source)
    return done


def as_links(text: str, numbers: Mapping[str, Any]) -> str:
    """The text with a link for each link and role of a number that is known, showing it; others stay as they are."""

    def write(found: re.Match[str]) -> str:
        return _link(found, numbers) or found[0]

    return ROLE.sub(write, LINK.sub(write, text))


def stale(text: str, numbers: Mapping[str, Any]) -> Iterator[Stale]:
    """Links and roles that `as_links` would write otherwise."""
    for pattern in (LINK, ROLE):
        for found in pattern.finditer(text):
            wanted = _link(found, numbers)
            if wanted not in (None, found[0]):
                yield Stale(text.count("\n", 0, found.start()) + 1, found[0], str(wanted))


def unreadable(text: str) -> list[int]:
    """Lines, from 1, of links to numbers that are not of the form; the text has roles in place of those that are."""
    return [number for number, line in enumerate(text.split("\n"), start=1) if OPENING in line]


def stale_in(book: Book, numbers: Mapping[str, Any]) -> Iterator[tuple[Path, Stale]]:
    """What is stale in the files of a book, by file."""
    for path in book.files.values():
        text = files.text(path, path.relative_to(book.root).as_posix())
        if path.suffix != ".ipynb":
            yield from ((path, found) for found in stale(text, numbers))
            continue
        for number, cell in enumerate(books.notebook(text).cells, start=1):
            if cell.cell_type == "markdown":
                for found in stale(cell.source, numbers):
                    yield path, Stale(found.line, found.written, found.wanted, number)


def _named(found: re.Match[str], separator: str) -> str:
    """Name and form, as a link or a role has them."""
    return found["name"] + (separator + found["form"] if found["form"] is not None else "")


def _link(found: re.Match[str], numbers: Mapping[str, Any]) -> str | None:
    """The link of today; None when there is no such number or form."""
    shown = (numbers.get(found["name"]) or {}).get(found["form"] or "text", {}).get(SOURCE)
    if shown is None:
        return None
    text = SPECIAL.sub(r"\\\1", shown)
    return f"[{text}](num:{_named(found, '?')})"
