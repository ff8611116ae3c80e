"""Tables with more columns than a page has room for, in parts below one another; each begins with the row headers.

Their words cannot be made narrower than their longest one, and columns that overlap cannot be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docutils import nodes

ROOM = 90  # letters across the measure of a page, in the smallest size of a table
BETWEEN = 2  # what separates columns, in letters
LONGEST = 40  # letters after which a word breaks anywhere
SYLLABLES = 10  # letters of a word after which there is a place to hyphenate it

Placed = tuple[nodes.entry, int, int]  # a cell, its column, and how many it spans


def parts(table: nodes.table) -> list[nodes.table]:
    """The table in parts that fit; it alone where it fits. Exhibits and given widths are as their authors want them."""
    group = next(child for child in table.children if isinstance(child, nodes.tgroup))
    sections = [
        [list(_placed(section)), section] for section in group.children if not isinstance(section, nodes.colspec)
    ]
    widths = _widths([row for rows, _ in sections for row in rows], group["cols"])
    if {"colwidths-given", "exhibit"} & set(table["classes"]) or sum(widths) <= ROOM:
        return [table]
    stub = _row_headers([row for rows, section in sections if isinstance(section, nodes.tbody) for row in rows])
    return [_part(table, group, sections, columns, first=not at) for at, columns in enumerate(_shares(widths, stub))]


def _placed(section: nodes.Element) -> Iterator[list[Placed]]:
    """Rows of a head or body, each cell with its column; cells that reach down from above take theirs."""
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(section.children):
        placed, column = [], 0
        for entry in row.children:
            while (number, column) in taken:
                column += 1
            width = entry.get("morecols", 0) + 1
            taken |= {
                (number + down, column + at) for down in range(entry.get("morerows", 0) + 1) for at in range(width)
            }
            placed.append((entry, column, width))
            column += width
        yield placed


def _widths(rows: list[list[Placed]], count: int) -> list[int]:
    """The least width of each column in letters: its longest word and what separates it from the next."""
    widths = [BETWEEN] * count
    for entry, column, width in (placed for row in rows for placed in row):
        if width == 1 and column < count:
            widths[column] = max(widths[column], _longest(entry) + BETWEEN)
    return widths


def _longest(entry: nodes.entry) -> int:
    """Letters of the longest piece of a cell that stands in one line; below the head, words are hyphenated."""
    in_head = isinstance(entry.parent.parent, nodes.thead)
    words = entry.astext().split()
    lengths = (min(len(word), SYLLABLES) if word.isalpha() and not in_head else len(word) for word in words)
    return min(max(lengths, default=0), LONGEST)


def _row_headers(rows: list[list[Placed]]) -> int:
    """How many columns hold the headers of rows."""
    ends = [column + width for row in rows for entry, column, width in row if "row-header" in entry["classes"]]
    return max(ends, default=0)


def _shares(widths: list[int], stub: int) -> Iterator[list[int]]:
    """The columns of each part: the row headers, then as many as there is room for."""
    share, room = list(range(stub)), ROOM - sum(widths[:stub])
    for column in range(stub, len(widths)):
        if sum(widths[at] for at in share[stub:]) + widths[column] > room and len(share) > stub:
            yield share
            share = list(range(stub))
        share.append(column)
    yield share


def _part(table: nodes.table, group: Any, sections: list[Any], columns: list[int], *, first: bool) -> nodes.table:
    part = table.copy()
    part.parent = table.parent
    if not first:
        part["ids"], part["names"] = [], []
    titles = [child.deepcopy() for child in table.children if first and isinstance(child, nodes.title)]
    kept = nodes.tgroup(cols=len(columns))
    specs = [child for child in group.children if isinstance(child, nodes.colspec)]
    kept += [specs[column].deepcopy() for column in columns]
    for rows, section in sections:
        kept += type(section)("", *(_row(row, columns) for row in rows))
    part += [*titles, kept]
    return part


def _row(placed: list[Placed], columns: list[int]) -> nodes.row:
    """The cells of a row that stand in some columns; one that spans others too stands in each part with its words."""
    row = nodes.row()
    for entry, column, width in placed:
        if shown := sum(column <= at < column + width for at in columns):
            cell = entry.deepcopy()
            cell.attributes.pop("morecols", None)
            if shown > 1:
                cell["morecols"] = shown - 1
            row += cell
    return row
