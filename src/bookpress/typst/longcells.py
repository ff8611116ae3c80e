"""Very long cells of a compact book's tables, each set across the whole measure below its row.

A register may have hundreds of row numbers in one cell. In a column they fill pages with nothing beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from docutils import nodes

LINES = 14  # of a cell: a taller one stands below its row, where its column is narrow
NARROW = 0.5  # of the measure

Say = Callable[..., str]
Letters = Callable[[Any], int]


def below(table: nodes.table, letters: Letters, line: int, say: Say) -> nodes.table:
    """The table with its long cells as rows of their own, each begun with the head of its column; else it itself.

    `letters` tells how long a cell is as it is set, `line` how many letters the measure has. Tables with cells over
    several rows or columns stay as they are.
    """
    bodies = list(table.findall(nodes.tbody))
    entries = [entry for body in bodies for row in body.children for entry in row.children]
    plain = not any(entry.get("morerows") or entry.get("morecols") for entry in entries)
    if not plain or not any(_is_long(entry, share, letters, line) for entry, share in _shares(table)):
        return table
    copy = table.deepcopy()
    copy.parent = table.parent
    long = {id(entry) for entry, share in _shares(copy) if _is_long(entry, share, letters, line)}
    heads = [entry.astext() for row in copy.findall(nodes.thead) for entry in row.children[-1].children]
    for body in copy.findall(nodes.tbody):
        body.children = [new for row in body.children for new in _rows(row, heads, long, say)]
        for row in body.children:
            row.parent = body
    return copy


def is_below(row: Any) -> bool:
    """Whether a row holds what did not fit into the row before it."""
    return bool(row.get("below"))


def _shares(table: nodes.table) -> Iterator[tuple[Any, float]]:
    """The cells of the body, each with the share of the measure that its column has."""
    widths = [column["colwidth"] for column in table.findall(nodes.colspec)]
    for body in table.findall(nodes.tbody):
        for row in body.children:
            yield from ((entry, width / sum(widths)) for entry, width in zip(row.children, widths, strict=False))


def _is_long(entry: Any, share: float, letters: Letters, line: int) -> bool:
    return share < NARROW and letters(entry) > LINES * share * line


def _rows(row: Any, heads: list[str], long: set[int], say: Say) -> Iterator[Any]:
    moved = [at for at, entry in enumerate(row.children) if id(entry) in long]
    new = [_moved(row.children[at], heads[at] if at < len(heads) else "", len(row.children)) for at in moved]
    for at in moved:
        row.children[at].children = []
        row.children[at] += nodes.paragraph("", say("cell-below"))
    yield row
    yield from new


def _moved(entry: Any, head: str, columns: int) -> nodes.row:
    """A row of one cell with what an entry says, its head before it."""
    whole = nodes.entry(morecols=columns - 1)
    first, *rest = entry.children
    if isinstance(first, nodes.paragraph):
        words = [nodes.strong("", f"{head}:"), nodes.Text(" ")] if head else []
        first = nodes.paragraph("", "", *words, *first.children)
    whole += [first, *rest]
    row = nodes.row("", whole)
    row["below"] = True
    return row
