"""What readers find: the passages of a page (a paragraph, a point of a list, a row of a table) and where they stand.

A place is what a result leads to: a section, or a figure or table. Each passage belongs to one, and a row that has an
id of its own is led to directly. Passages are taken from the document as it is written for the web, so that nothing is
found that a page does not show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from docutils import nodes
from sphinx import addnodes

from bookpress.marks import MarkNote
from bookpress.webexhibits import KINDS, FoldedValues, Links, has_class

CLAIM, PROSE, CAPTION, NOTE, ROW, CODE = range(6)  # kinds of passages, from what answers best

BLANKS = re.compile(r"[ \t\n\r]+")  # spaces that hold a number together stay as they are
SHORT = 120  # signs of a point that does not stand by itself; a list of these is one passage
UNREAD = (
    nodes.comment,
    nodes.image,
    nodes.math,
    nodes.math_block,
    nodes.raw,
    nodes.substitution_definition,
    nodes.system_message,
    nodes.target,
    nodes.title,
    addnodes.toctree,
    Links,
)
FOLDED_AWAY = {"exhibit-cite", "exhibit-links", "exhibit-sources", "print-only"}


@dataclass(frozen=True)
class Place:
    """Where a result leads: the anchor within its page, and the title with its number."""

    anchor: str
    title: str


@dataclass(frozen=True)
class Passage:
    """Words of a page: the number of their place, their kind, how sure a claim is, and the anchor of a row."""

    place: int
    kind: int
    text: str
    certainty: str = ""
    anchor: str = ""


@dataclass
class Words:
    """What can be found on one page."""

    places: list[Place] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)


def collect(document: nodes.document, env: Any, docname: str) -> Words:
    """The passages of a resolved document, in their order."""
    words = Words()
    _Collector(env, docname, words).children(document, None)
    return words


def text_of(node: nodes.Node) -> str:
    """The words of a node as they are read, without marks and formulas."""
    return BLANKS.sub(" ", "".join(_texts(node))).strip()


def _texts(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Text):
        yield node.astext()
    elif isinstance(node, nodes.title) or not isinstance(node, (MarkNote, *UNREAD)):
        for child in node.children:
            yield from _texts(child)
            if not isinstance(child, nodes.Inline | nodes.Text):
                yield " "


class _Collector:
    """Goes through a document; `place` is the number of the place that is gone through, None before the first."""

    def __init__(self, env: Any, docname: str, words: Words) -> None:
        self.env, self.docname, self.words = env, docname, words

    def children(self, node: nodes.Element, place: int | None) -> None:
        for child in node.children:
            self.visit(child, place)

    def visit(self, node: nodes.Node, place: int | None) -> None:
        if not isinstance(node, nodes.Element) or isinstance(node, UNREAD) or FOLDED_AWAY & {*node.get("classes", ())}:
            return
        if isinstance(node, nodes.section):
            self.children(node, self._place(node["ids"][0], self._section(node)))
        elif isinstance(node, nodes.container) and (exhibit := _exhibit(node)) is not None:
            self._exhibit(node, exhibit)
        elif isinstance(node, FoldedValues):
            self._rows(node["table"], place)
        elif isinstance(node, nodes.table):
            self._rows(node, place)
        elif isinstance(node, nodes.bullet_list | nodes.enumerated_list) and _is_short(node):
            self._short_list(node, place)
        elif isinstance(node, nodes.definition_list_item):
            self._add(place, PROSE, ": ".join(text_of(child) for child in node.children))
        elif isinstance(node, nodes.literal_block):
            self._add(place, CODE, text_of(node))
        elif isinstance(node, nodes.TextElement):
            self._paragraph(node, place)
        else:
            self.children(node, place)

    def _place(self, anchor: str, title: str) -> int:
        self.words.places.append(Place(anchor, title))
        return len(self.words.places) - 1

    def _section(self, section: nodes.section) -> str:
        """The title of a section with its number."""
        numbers = self.env.toc_secnumbers.get(self.docname, {})
        number = numbers.get(f"#{section['ids'][0]}") or (numbers.get("") if not self.words.places else None)
        title = text_of(next(section.findall(nodes.title)))
        return f"{'.'.join(map(str, number))} {title}" if number else title

    def _add(self, place: int | None, kind: int, text: str, certainty: str = "", anchor: str = "") -> None:
        if not text:
            return
        if place is None:
            place = self._place("", self.env.titles[self.docname].astext()) if not self.words.places else 0
        self.words.passages.append(Passage(place, kind, text, certainty, anchor))

    def _paragraph(self, node: nodes.Element, place: int | None) -> None:
        mark = next(node.findall(MarkNote), None)
        note = "exhibit-note" in node["classes"]
        kind = NOTE if note else PROSE if mark is None else CLAIM
        self._add(place, kind, text_of(node), mark["words"] if mark else "")

    def _short_list(self, node: nodes.Element, place: int | None) -> None:
        """A list of short points, with the sentence that leads to it if that stands in the same place."""
        text = "; ".join(text_of(item) for item in node.children)
        last = self.words.passages[-1] if self.words.passages else None
        if last and last.place == place and last.kind == PROSE and last.text.endswith(":"):
            self.words.passages[-1] = Passage(last.place, PROSE, f"{last.text} {text}")
        else:
            self._add(place, PROSE, text)

    def _exhibit(self, block: nodes.Element, exhibit: nodes.Element) -> None:
        """A figure or table: its title with its caption, its notes, and the rows of its values."""
        kind = next(called for kind, called in KINDS if isinstance(exhibit, kind))
        title = text_of(next(exhibit.findall(nodes.caption if kind == "figure" else nodes.title)))
        number = self.env.toc_fignumbers.get(self.docname, {}).get(kind, {}).get(exhibit["ids"][0])
        name = self.env.config.numfig_format[kind] % ".".join(map(str, number)) if number else ""
        place = self._place(exhibit["ids"][0], f"{name}: {title}" if name else title)
        captions = [text_of(node) for node in block.findall(has_class("exhibit-caption"))]
        self._add(place, CAPTION, _sentences([title, *captions]))
        for child in block.children:
            if not (child is exhibit and kind == "figure") and "exhibit-caption" not in child.get("classes", ()):
                self.visit(child, place)

    def _rows(self, table: nodes.table, place: int | None) -> None:
        """The rows of a table, each as a passage in which the cells are named by their columns."""
        head = [text_of(entry) for row in _rows_of(table, nodes.thead)[:1] for entry in row.children]
        for row in _rows_of(table, nodes.tbody):
            anchor = next((name for entry in row.children for name in entry.get("ids", ())), "")
            certainty = next((mark["words"] for mark in row.findall(MarkNote)), "")
            self._add(place, ROW, "; ".join(_cells(head, row)), certainty, anchor)


def _exhibit(block: nodes.container) -> nodes.Element | None:
    """The figure or table of an exhibit's block."""
    if "exhibit" not in block["classes"]:
        return None
    found = (child for child in block.children if isinstance(child, nodes.figure | nodes.table))
    return next((child for child in found if child.get("ids")), None)


def _is_short(node: nodes.Element) -> bool:
    """Whether no point of a list has a mark, or a length, by which it stands for itself."""
    return next(node.findall(MarkNote), None) is None and all(len(text_of(item)) < SHORT for item in node.children)


def _sentences(texts: Sequence[str]) -> str:
    """Texts one after another, each ended as a sentence."""
    return " ".join(text if text.endswith((".", "?", "!", ":")) else f"{text}." for text in texts if text)


def _rows_of(table: nodes.table, part: type[nodes.Element]) -> list[nodes.Element]:
    return [row for found in table.findall(part) for row in found.children if isinstance(row, nodes.row)]


def _cells(head: Sequence[str], row: nodes.Element) -> Iterator[str]:
    """What the cells of a row say: the first alone, the others with the names of their columns."""
    for number, entry in enumerate(row.children):
        said = text_of(entry)
        named = head[number] if number < len(head) else ""
        if said:
            yield f"{named}: {said}" if number and named else said
