"""The words a reader of the PDF must find in it: every text of the book but what print has in another form or not.

The list is made from the nodes alone, without the writer, so that a test can hold the PDF against it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from typing import Any

from docutils import nodes
from sphinx import addnodes

from bookpress.typst.assembly import Book, Page
from bookpress.typst.containers import is_folded_code
from bookpress.typst.writer import WEB_ONLY, is_comment

# Formulas are drawn, notes are numbered anew, and the rest no reader sees on the web either.
APART = (
    nodes.math,
    nodes.math_block,
    nodes.footnote_reference,
    nodes.raw,
    nodes.meta,
    addnodes.index,
    nodes.substitution_definition,
)


def book_texts(book: Book, of: Callable[[Page], list[str]]) -> list[str]:
    """Return the texts of a book, one per text node, and what its contents say that no page does.

    `of` gives the texts of a page: those of its document, without what stands in another volume.
    """
    named = [entry.title for entry in book.entries if not isinstance(entry, Page)]
    listed = [page.listed for page in book.pages if page.listed and page.is_listed]
    captions = [caption for page in book.pages for caption in _captions(page)]
    return [*named, *listed, *captions, *(text for page in book.pages for text in of(page))]


def _captions(page: Page) -> Iterator[str]:
    """The captions of a page's tables of contents; those of the first page are parts, and have nothing below."""
    for contents in page.doctree.findall(addnodes.toctree) if page.doctree else ():
        if page.below.get(id(contents)) and contents.get("caption"):
            yield contents["caption"]


def texts(node: Any, hidden: Set[int] = frozenset()) -> list[str]:
    """Return the texts below a node in reading order, without blank ones and those of hidden nodes."""
    found: list[str] = []
    _gather(node, hidden, found)
    return found


def _gather(node: Any, hidden: Set[int], found: list[str]) -> None:
    if isinstance(node, nodes.Text):
        code = isinstance(node.parent, nodes.FixedTextElement)  # set line by line, each a block of its own
        found += [part for part in (node.astext().split("\n") if code else [node.astext()]) if part.strip()]
    elif not _is_apart(node) and id(node) not in hidden:
        for child in _children(node):
            _gather(child, hidden, found)


def _is_apart(node: Any) -> bool:
    return isinstance(node, APART) or is_comment(node) or WEB_ONLY in node["classes"] or is_folded_code(node)


def _children(node: Any) -> list[Any]:
    """The children; a footnote's first is its number."""
    children: list[Any] = node.children
    return children[1:] if isinstance(node, nodes.footnote) else children
