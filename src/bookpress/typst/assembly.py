"""The book in reading order: the root document, then the documents of its tables of contents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from docutils import nodes
from sphinx import addnodes

Load = Callable[[str], nodes.document]


@dataclass(frozen=True)
class Page:
    """A document of the book. `depth` is 0 for a chapter, and for others the number of sections they stand in.

    `level` is the heading level of its first section: 1, or 2 within a part, plus the depth. `below` has the documents
    of its tables of contents, by the identity of the toctree node; they are written where that node stands.
    """

    docname: str
    doctree: Any
    depth: int
    level: int
    below: Mapping[int, tuple[Page, ...]] = field(default_factory=dict)

    @property
    def section(self) -> Any:
        """The first section, whose title is the document's, or None."""
        return next(self.doctree.findall(nodes.section), None)

    def all(self) -> Iterator[Page]:
        """Yield the page and all pages below it."""
        yield self
        for pages in self.below.values():
            for page in pages:
                yield from page.all()


@dataclass(frozen=True)
class Part:
    """A captioned table of contents of the root document."""

    title: str
    chapters: tuple[Page, ...]


@dataclass(frozen=True)
class Book:
    """Parts, and the chapters outside them, in reading order."""

    items: tuple[Part | Page, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page."""
        chapters = (chapter for item in self.items for chapter in (item.chapters if isinstance(item, Part) else [item]))
        return tuple(page for chapter in chapters for page in chapter.all())

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every part."""
        return tuple(item for item in self.items if isinstance(item, Part))


def assemble(root: str, load: Load) -> Book:
    """Return the book that starts at document `root`; `load` gives a document by name, with its toctree nodes."""
    seen = {root}
    first = Page(root, load(root), depth=0, level=1)
    items: list[Part | Page] = [first]
    for toctree in first.doctree.findall(addnodes.toctree):
        caption = toctree.get("caption")
        chapters = tuple(_pages(toctree, load, seen, depth=0, base=2 if caption else 1))
        if caption and chapters:
            items.append(Part(caption, chapters))
        else:
            items.extend(chapters)
    return Book(tuple(items))


def _pages(toctree: Any, load: Load, seen: set[str], depth: int, base: int) -> Iterator[Page]:
    for docname in toctree["includefiles"]:
        if docname in seen:  # Sphinx itself warns of a document with two places
            continue
        seen.add(docname)
        doctree = load(docname)
        below = {
            id(inner): tuple(_pages(inner, load, seen, depth + _sections_around(inner), base))
            for inner in doctree.findall(addnodes.toctree)
        }
        yield Page(docname, doctree, depth, base + depth, below)


def _sections_around(node: Any) -> int:
    """How many sections a toctree stands in; one at the end of a document belongs to the first."""
    count = 0
    while (node := node.parent) is not None:
        count += isinstance(node, nodes.section)
    return max(count, 1)
