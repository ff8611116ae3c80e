"""Names for the places that links lead to: one Typst label per node, whatever number of ids it has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from docutils import nodes

from bookpress.typst.assembly import Page


class Labels:
    """The labels of a book. A label is known from the start, `placed` once its node is written."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._placed: set[str] = set()
        for page in pages:
            if page.draft:
                self._names |= {(page.docname, id_): name for id_, name in page.draft.labels.items()}
                continue
            for node in page.doctree.findall(nodes.Element):
                self._know(page.docname, node["ids"])
            if page.section is not None:
                self._names[page.docname, ""] = self._names[page.docname, page.section["ids"][0]]

    def _know(self, docname: str, ids: list[str]) -> None:
        for id_ in ids:
            self._names.setdefault((docname, id_), f"{docname}#{ids[0]}")

    def unplaced(self) -> Labels:
        """The same labels, of which none is written."""
        other = Labels(())
        other._names = self._names
        return other

    @property
    def known(self) -> Mapping[tuple[str, str], str]:
        """The labels by document and id."""
        return self._names

    def name(self, docname: str, id_: str) -> str | None:
        """Return the label for an id of a document ("" for its first section), or None if there is no such node."""
        return self._names.get((docname, id_))

    def place(self, docname: str, node: Any) -> str | None:
        """Return the label to write for a node, or None if it has no id or its label stands already."""
        name = self.name(docname, node["ids"][0]) if node["ids"] else None
        if name is None or name in self._placed:
            return None
        self._placed.add(name)
        return name

    @property
    def placed(self) -> frozenset[str]:
        """The labels that are written."""
        return frozenset(self._placed)

    def put(self, names: Iterable[str]) -> None:
        """Take labels for written, as they were by who wrote them before."""
        self._placed.update(names)

    def is_placed(self, name: str) -> bool:
        """Return whether the label was written."""
        return name in self._placed
