"""Row headers of a compact book's tables that are the same in rows below one another: said once, and on each new page.

On the web each row has its own, for there a row is read alone, sorted and filtered. On paper twenty rows that begin
with the same long words are as tall as these words, with nothing beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from docutils import nodes

HEADER = "row-header"  # class of a cell that heads its row
JOINED = "joined"  # of a cell that stands for those of the rows below it


def joined(table: nodes.table) -> nodes.table:
    """The table with one cell for each run of row headers that are the same; it itself where there is none."""
    if not _runs(table):
        return table
    copy = table.deepcopy()
    copy.parent = table.parent
    for first, *others in _runs(copy):
        first["morerows"], first[JOINED] = len(others), True
        for other in others:
            other.parent.remove(other)
    return copy


def repeated(table: nodes.table) -> list[Any]:
    """The cells that `joined` leaves out."""
    return [entry for _, *others in _runs(table) for entry in others]


def _runs(table: nodes.table) -> list[list[Any]]:
    """The first cells of rows below one another that say the same, of tables whose cells have one row and column each.

    A row of a single cell, which holds what did not fit into the row before it, ends a run.
    """
    bodies = list(table.findall(nodes.tbody))
    columns = {len(row.children) for body in bodies for row in body.children}
    spans = {
        what
        for body in bodies
        for row in body.children
        for entry in row.children
        for what in ("morerows", "morecols")
        if entry.get(what) and len(row.children) > 1
    }
    if spans or len(columns - {1}) != 1:
        return []
    return [run for body in bodies for run in _same(body) if len(run) > 1]


def _same(body: nodes.tbody) -> Iterator[list[Any]]:
    def said(row: Any) -> str:
        first = row.children[0]
        heads = len(row.children) > 1 and HEADER in first["classes"] and not first["ids"]
        return first.astext() if heads else ""

    for words, rows in groupby(body.children, said):
        if words:
            yield [row.children[0] for row in rows]
