"""A page in one line: its title, at most 70 letters with the book's, and its description, at most 160.

The description is what the page says first: whole sentences of the first paragraph or point of which one fits, with
the certainty that the page gives them. Questions and headings that open a page say nothing yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docutils import nodes

from bookpress.marks import MarkNote
from bookpress.search.passages import text_of

TITLE = 70
DESCRIPTION = 160
# Where a sentence ends: not after an abbreviation (St. Olavs), and not in a date or number (27. november).
END = re.compile(r"(?<=[.?!])(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z][a-z]\.)\s+(?=[A-ZÆØÅÄÖ«“‘\"])")
WORD = re.compile(r"\w+")
HOLDS = (nodes.section, nodes.bullet_list, nodes.enumerated_list, nodes.list_item)


def title(name: str, book: str) -> str:
    """The title of a page: its name and the book's, or its name alone where both would be too long or say the same."""
    both = f"{name} — {book}" if book and not name.startswith(book) else name
    return next((one for one in (both, name) if len(one) <= TITLE), _cut(name, TITLE))


def whole_title(book: str, first: str) -> str:
    """The title of the whole: that of the first page where it begins with the book's, which is then short for it."""
    return first if first.startswith(book) else book


def description(document: Any, leaning: frozenset[str] = frozenset()) -> str:
    """What a document says first; empty where it has no paragraph of its own.

    `leaning` are words by which a sentence leans on one before it, in small letters: what stands later on the page and
    has one of them would lean on a sentence that is left out.
    """
    found = list(_said(document))
    for number, (text, certainty) in enumerate(found):
        shown = _whole(text, certainty)
        if shown and not (number and leaning & set(WORD.findall(shown.lower()))):
            return shown
    return _shortened(*found[0]) if found else ""


def _said(node: nodes.Element) -> Iterator[tuple[str, str]]:
    """The paragraphs and points of a document that are prose, each with its certainty."""
    for child in node.children:
        if isinstance(child, HOLDS):
            yield from _said(child)
        elif isinstance(child, nodes.paragraph) and (text := _statement(child)):
            mark = next(child.findall(MarkNote), None)
            yield text, mark["words"] if mark else ""


def _statement(paragraph: nodes.paragraph) -> str:
    """The words of a paragraph without bold ones that only head it; empty for one that is a question or heading."""
    first = next((one for one in paragraph.children if one.astext().strip()), None)
    said = text_of(paragraph)
    if isinstance(first, nodes.strong | nodes.emphasis) and said == text_of(first):
        return ""
    if isinstance(first, nodes.strong):
        said = said.removeprefix(text_of(first)).strip()
    return said if said.endswith((".", "!")) else ""


def _whole(text: str, certainty: str) -> str:
    """As many sentences as fit, with the certainty; empty where not even the first does."""
    behind = f" ({certainty})" if certainty else ""
    kept = ""
    for sentence in END.split(text):
        longer = f"{kept} {sentence}".strip()
        if len(longer) + len(behind) > DESCRIPTION:
            break
        kept = longer
    return f"{kept}{behind}" if kept else ""


def _shortened(text: str, certainty: str) -> str:
    """The beginning of a text of which no sentence fits, with the certainty."""
    behind = f" ({certainty})" if certainty else ""
    return f"{_cut(text, DESCRIPTION - len(behind))}{behind}"


def _cut(text: str, most: int) -> str:
    """A text that is too long, cut between words."""
    if len(text) <= most:
        return text
    return text[:most].rpartition(" ")[0].rstrip(" ,;:–—") + "…"
