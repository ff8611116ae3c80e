"""What the place that a link leads to is called, for those who hear the link or see it in a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docutils import nodes

from bookpress.typst.assembly import Page
from bookpress.typst.numbering import Numbers

LONGEST = 140  # letters of a name
NAMED = (nodes.section, nodes.figure, nodes.table)  # what has a title of its own


class Names:
    """Names of the places in a book, by document and id."""

    def __init__(self, pages: Iterable[Page], numbers: Numbers) -> None:
        self._numbers = numbers
        self._nodes: dict[tuple[str, str], Any] = {}
        self._known: dict[tuple[str, str], str] = {}
        self._titled_in_drafts: dict[tuple[str, str], tuple[str, str]] = {}
        for page in pages:
            if page.draft:
                self._known |= {(page.docname, id_): name for id_, name in page.draft.names.items()}
                titled = page.draft.titled.items()
                self._titled_in_drafts |= {(page.docname, id_): (numbers[0], numbers[1]) for id_, numbers in titled}
                continue
            for node in page.doctree.findall(nodes.Element):
                for name in node["ids"]:
                    self._nodes.setdefault((page.docname, name), node)
            if page.section is not None:
                self._nodes[page.docname, ""] = page.section

    def is_titled(self, docname: str, id_: str) -> bool:
        """Whether the place is a section, a figure or a table, of which one says in which volume it stands."""
        return (docname, id_) in self._titled_in_drafts or isinstance(self._nodes.get((docname, id_)), NAMED)

    def numbers(self, docname: str, id_: str) -> tuple[str, str]:
        """The number of a section ("2.1") and the numbered name of a figure or table ("Table 2.1"), as far as known."""
        if (docname, id_) in self._titled_in_drafts:
            return self._titled_in_drafts[docname, id_]
        node = self._nodes.get((docname, id_))
        if isinstance(node, nodes.section):
            return self._numbers.section(docname, node) or "", ""
        return "", (self._numbers.caption(docname, node) or "" if isinstance(node, NAMED) else "")

    def of(self, docname: str, id_: str) -> str:
        """What a place is called: number and title; for what has none, its words and what they stand in."""
        if (docname, id_) not in self._known:
            node = self._nodes.get((docname, id_))
            self._known[docname, id_] = "" if node is None else self._of(docname, node)
        return self._known[docname, id_]

    def _of(self, docname: str, node: Any) -> str:
        if isinstance(node, NAMED):
            return _short(self._titled(docname, node))
        inner = " ".join(node.astext().split())
        around = self._around(docname, node)
        return _short(
            f"{_short(inner, LONGEST - min(len(around), 60) - 2)}, {around}" if inner and around else inner or around
        )

    def _around(self, docname: str, node: Any) -> str:
        """The title of the nearest section, figure or table around a node."""
        while (node := node.parent) is not None:
            if isinstance(node, NAMED) and (title := self._titled(docname, node)):
                return title
        return ""

    def _titled(self, docname: str, node: Any) -> str:
        section = isinstance(node, nodes.section)
        number = self._numbers.section(docname, node) if section else self._numbers.caption(docname, node)
        title = next((child.astext() for child in node.children if isinstance(child, (nodes.title, nodes.caption))), "")
        return " ".join(filter(None, (number, *title.split())))


def _short(words: str, longest: int = LONGEST) -> str:
    """Words up to a length, whole words with an ellipsis where there are more."""
    if len(words) <= longest:
        return words
    return words[: longest - 2].rsplit(" ", 1)[0] + " …"
