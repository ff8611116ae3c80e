"""The book in reading order: the root document, then the documents of its tables of contents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from docutils import nodes
from sphinx import addnodes

from bookpress.typst.drafts import Draft

Load = Callable[[str], nodes.document | Draft]


@dataclass(frozen=True)
class Page:
    """A document of the book. `depth` is 0 for a chapter, and for others the number of sections they stand in.

    `level` is the heading level of its first section: 1, or 2 within a part, plus the depth. `below` has the documents
    of its tables of contents, by the identity of the toctree node; they are written where that node stands. `listed` is
    what the contents call the page, if they do not take its heading. A page that is not written anew has a `draft` and
    no document.
    """

    docname: str
    doctree: Any
    depth: int
    level: int
    below: Mapping[int, tuple[Page | Elsewhere, ...]] = field(default_factory=dict)
    listed: str = ""
    draft: Draft | None = None

    @property
    def is_listed(self) -> bool:
        """Whether the list of contents names the page: chapters, and pages right below them."""
        return self.depth <= 1

    @property
    def section(self) -> Any:
        """The first section, whose title is the document's, or None."""
        return next(self.doctree.findall(nodes.section), None)

    @cached_property
    def named(self) -> Mapping[str, list[Any]]:
        """The nodes of the document by id (`#id`) and class (`.class`), each in the order of the text."""
        found: dict[str, list[Any]] = {}
        for node in self.doctree.findall(nodes.Element):
            for name in (*(f"#{id_}" for id_ in node["ids"]), *(f".{class_}" for class_ in {*node["classes"]})):
                found.setdefault(name, []).append(node)
        return found

    def all(self) -> Iterator[Page | Elsewhere]:
        """Yield the page and all that its tables of contents name, in reading order."""
        yield self
        for entries in self.below.values():
            for entry in entries:
                yield from entry.all()


@dataclass(frozen=True)
class Elsewhere:
    """An entry of a table of contents that leads out of the book; `depth` as for a page."""

    title: str
    address: str
    depth: int

    def all(self) -> Iterator[Page | Elsewhere]:
        """Yield the entry."""
        yield self


@dataclass(frozen=True)
class Part:
    """A captioned table of contents of the root document."""

    title: str
    chapters: tuple[Page | Elsewhere, ...]

    def all(self) -> Iterator[Part | Page | Elsewhere]:
        """Yield the part and all that it holds, in reading order."""
        yield self
        for chapter in self.chapters:
            yield from chapter.all()


@dataclass(frozen=True)
class Book:
    """Parts, and the chapters outside them, in reading order."""

    items: tuple[Part | Page | Elsewhere, ...]

    @property
    def entries(self) -> tuple[Part | Page | Elsewhere, ...]:
        """Everything that a list of contents may name, in reading order."""
        return tuple(entry for item in self.items for entry in item.all())

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page."""
        return tuple(entry for entry in self.entries if isinstance(entry, Page))

    @property
    def numbered_parts(self) -> tuple[tuple[int, Part], ...]:
        """Every part, with its place among the items, by which its label is called."""
        return tuple((number, item) for number, item in enumerate(self.items) if isinstance(item, Part))

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every part."""
        return tuple(item for item in self.items if isinstance(item, Part))


def assemble(root: str, load: Load) -> Book:
    """Return the book that starts at document `root`; `load` gives a document by name, with its toctree nodes."""
    seen = {root}
    first = Page(root, load(root), depth=0, level=1)  # it has the tables of contents, and so no draft
    items: list[Part | Page | Elsewhere] = [first]
    for toctree in first.doctree.findall(addnodes.toctree):
        caption = toctree.get("caption")
        chapters = tuple(_pages(toctree, load, seen, depth=0, base=2 if caption else 1))
        if caption and chapters:
            items.append(Part(caption, chapters))
        else:
            items.extend(chapters)
    return Book(tuple(items))


def _pages(toctree: Any, load: Load, seen: set[str], depth: int, base: int) -> Iterator[Page | Elsewhere]:
    for title, docname in toctree["entries"]:
        if docname not in toctree["includefiles"]:
            yield Elsewhere(title or docname, docname, depth)
            continue
        if docname in seen:  # Sphinx itself warns of a document with two places
            continue
        seen.add(docname)
        doctree = load(docname)
        if isinstance(doctree, Draft):
            yield Page(docname, None, depth, base + depth, {}, title or "", doctree)
            continue
        below = {
            id(inner): tuple(_pages(inner, load, seen, depth + _sections_around(inner), base))
            for inner in doctree.findall(addnodes.toctree)
        }
        yield Page(docname, doctree, depth, base + depth, below, title or "")


def _sections_around(node: Any) -> int:
    """How many sections a toctree stands in; one at the end of a document belongs to the first."""
    count = 0
    while (node := node.parent) is not None:
        count += isinstance(node, nodes.section)
    return max(count, 1)
