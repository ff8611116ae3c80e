"""The volumes of a book: several PDFs from the same nodes, and which node stands in which of them.

Which volumes there are, and what each takes, is data (`press_volumes` in _config.yml). One volume takes nothing: it has
the rest, all that no other took. What a volume takes stands there below the headings of its chapter and sections; a
volume that only copies leaves what it takes to the others too. A book without volumes is one that has all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Any

from docutils import nodes

from bookpress.typst.assembly import Book, Elsewhere, Page, Part
from bookpress.typst.writer import WEB_ONLY

EXHIBIT = "exhibit"  # class of a table or figure, and of the container around a table and its notes
LEFT = "!"  # before what a volume does not take, though another of its selectors would


@dataclass(frozen=True)
class Volume:
    """A PDF of a book.

    `title` stands on its title page, `called` in a sentence, `short` in brackets. `takes` are selectors: a page or a
    pattern of pages (`book/back/*`), `page#id` or `#id` of a section, figure or table, `.class`, each with `!` before
    it for what is left; tables of more than `rows` rows are taken too. It has `pages` pages, or `most` of them; 0: any
    number.
    """

    name: str
    file: str
    title: str = ""
    called: str = ""
    short: str = ""
    form: str = ""
    takes: tuple[str, ...] = ()
    copies: bool = False
    rows: int = 0
    pages: int = 0
    most: int = 0

    @property
    def is_rest(self) -> bool:
        """Whether it has all that no other volume takes."""
        return not (self.takes or self.rows)


@dataclass(frozen=True)
class Share:
    """What a volume has of a book: pages and parts that are not empty, without the `hidden` nodes (by identity)."""

    volume: Volume
    book: Book
    hidden: frozenset[int] = frozenset()
    moved: Mapping[int, Volume] = field(default_factory=dict)  # of the hidden, those that stand in another volume

    @cached_property
    def places(self) -> frozenset[tuple[str, str]]:
        """All (document, id) that stand in the volume; ("…", "") for the first section of each document."""
        return frozenset((page.docname, name) for page in self.book.pages for name in self.shown(page))

    @property
    def pages(self) -> frozenset[str]:
        """The documents that have something in the volume."""
        return frozenset(page.docname for page in self.book.pages)

    def shown(self, page: Page) -> list[str]:
        """The ids of a page that stand in the volume."""
        if page.draft:
            return page.draft.shown[self.volume.name]
        if page.docname not in self._shown:
            shown = [node for node in self._seen(page.doctree) if node["ids"]]
            names = [name for node in shown for name in node["ids"]]
            whole = page.section is not None and id(page.section) in {id(node) for node in shown}
            self._shown[page.docname] = [*names, ""] if whole else names
        return self._shown[page.docname]

    @cached_property
    def _shown(self) -> dict[str, list[str]]:
        return {}

    def shorts(self, page: Page) -> list[str]:
        """The abbreviations of a page that are explained in the volume, in their order."""
        if page.draft:
            return page.draft.shorts[self.volume.name]
        found = (node for node in self._seen(page.doctree) if isinstance(node, nodes.abbreviation))
        return list(dict.fromkeys(node.astext() for node in found if node.get("explanation")))

    def _seen(self, node: Any) -> Iterator[Any]:
        if id(node) in self.hidden or WEB_ONLY in node["classes"]:
            return
        yield node
        for child in node.children:
            if isinstance(child, nodes.Element):
                yield from self._seen(child)


def shares(book: Book, volumes: Sequence[Volume]) -> list[Share]:
    """What each volume has of the book. Raises ValueError for selectors that select nothing."""
    taken = {volume.name: _taken(book, volume) for volume in volumes}
    moved: dict[int, Volume] = {}  # what the first volume to take it has alone
    for volume in volumes:
        if not volume.copies:
            moved |= {key: volume for key in taken[volume.name] if key not in moved}
    return [
        Share(volume, _without_empty(book, volume, frozenset(moved)), frozenset(moved), moved)
        if volume.is_rest
        else _part_of(book, volume, {key for key in taken[volume.name] if volume.copies or moved[key] is volume})
        for volume in volumes
    ]


def _part_of(book: Book, volume: Volume, taken: set[int]) -> Share:
    whole = [page for page in book.pages if not page.draft]
    hidden = frozenset(key for page in whole for key in _around(page.doctree, taken, _holders(page, taken)))
    return Share(volume, _without_empty(book, volume, hidden, elsewhere=False), hidden)


def _holders(page: Page, taken: set[int]) -> set[int]:
    """The taken nodes of a page, and all that they stand in, by identity."""
    found: set[int] = set()
    for node in page.doctree.findall(nodes.Element):
        if id(node) in taken:
            while node is not None and id(node) not in found:
                found.add(id(node))
                node = node.parent
    return found


def _around(node: Any, taken: set[int], holders: set[int]) -> Iterator[int]:
    """All that is to be hidden so that the taken nodes are left, with the titles of what they stand in."""
    if id(node) in taken:
        return
    if id(node) not in holders:
        yield id(node)
        return
    for child in node.children:
        if isinstance(child, nodes.Element) and not isinstance(child, nodes.title):
            yield from _around(child, taken, holders)


def _without_empty(book: Book, volume: Volume, hidden: frozenset[int], *, elsewhere: bool = True) -> Book:
    """The book without pages, parts and entries that have nothing in this volume."""
    items = []
    for item in book.items:
        if isinstance(item, Part):
            chapters = tuple(_kept(item.chapters, volume, hidden, elsewhere))
            if chapters:
                items.append(replace(item, chapters=chapters))
        else:
            items += _kept([item], volume, hidden, elsewhere)
    return Book(tuple(items))


def _kept(
    entries: Iterable[Page | Elsewhere], volume: Volume, hidden: frozenset[int], elsewhere: bool
) -> Iterator[Any]:
    for entry in entries:
        if isinstance(entry, Elsewhere):
            if elsewhere:
                yield entry
            continue
        below = {key: tuple(_kept(inner, volume, hidden, elsewhere)) for key, inner in entry.below.items()}
        has = volume.name in entry.draft.has if entry.draft else id(entry.doctree) not in hidden
        if has or any(below.values()):
            yield replace(entry, below=below)


def _taken(book: Book, volume: Volume) -> list[int]:
    """The nodes that a volume takes, by identity."""
    found = {selector: [] for selector in volume.takes}  # type: dict[str, list[Any]]
    whole = [page for page in book.pages if not page.draft]
    for page in whole:
        for selector in volume.takes:
            found[selector] += selected(page, selector)
    known = {selector for page in book.pages if page.draft for selector in page.draft.selected}
    if empty := [selector for selector, some in found.items() if not some and selector not in known]:
        raise ValueError(f"press_volumes.{volume.name}: {', '.join(map(repr, empty))} selects nothing in the book.")
    left = {id(_whole(node)) for name, some in found.items() if name.startswith(LEFT) for node in some}
    taken = [node for name, some in found.items() if not name.startswith(LEFT) for node in some]
    if volume.rows:
        taken += [table for page in whole for table in _long(page.doctree, volume.rows)]
    return [key for key in dict.fromkeys(id(_whole(node)) for node in taken) if key not in left]


def selected(page: Page, selector: str) -> Iterator[Any]:
    """The nodes of a page that a selector means, to be taken or left."""
    selector = selector.removeprefix(LEFT)
    where, mark, name = selector.partition("#")
    if selector.startswith("."):
        yield from page.named.get(selector, ())
    elif not where or fnmatchcase(page.docname, where):
        if mark:
            yield from page.named.get(f"#{name}", ())
        else:
            yield page.doctree


def _long(node: Any, rows: int) -> Iterator[Any]:
    """The tables of more rows, without those that only the web has."""
    if WEB_ONLY in node["classes"]:
        return
    if isinstance(node, nodes.table):
        if sum(len(body.children) for body in node.findall(nodes.tbody)) > rows:
            yield node
        return
    for child in node.children:
        if isinstance(child, nodes.Element):
            yield from _long(child, rows)


def _whole(node: Any) -> Any:
    """A node with what belongs to it: an exhibit has its table and the notes below it."""
    if isinstance(node, nodes.table) and EXHIBIT in node.parent["classes"]:
        return node.parent
    return node
