"""Tables of HTML as table nodes: spans filled up, header cells known, numbers to the right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from docutils import nodes

from bookpress.htmlstyles import Styles
from bookpress.htmltree import Element

NUMBER = re.compile(r"[-+−–]?[\s\u00a0\u202f]*[$€£]?[\d.,'\s\u00a0\u202f]*\d[\d.,]*(?:e[-+]?\d+)?\s*%?", re.IGNORECASE)
NO_VALUE = {"", "nan", "nat", "none", "<na>", "inf", "-inf", "...", "…", "-", "–", "—"}
ALIGNMENTS = ("left", "right", "center")

Blocks = Callable[[Iterable[Any]], list[nodes.Element]]


class TableError(ValueError):
    """A table that cannot be printed; the message says why, as part of a sentence."""


@dataclass(frozen=True)
class Cell:
    """A cell in the grid: where it begins, and how far it goes. One that fills a gap has no element."""

    column: int
    width: int
    height: int
    element: Element | None

    @property
    def is_header(self) -> bool:
        """Whether it says what others are about."""
        return self.element is not None and self.element.tag == "th"

    @property
    def text(self) -> str:
        """Its words."""
        return self.element.text if self.element else ""


def table(element: Element, styles: Styles, blocks: Blocks) -> nodes.table | None:
    """The node of a table without its caption, which `blocks` fills; None when it has no cells. Raises TableError."""
    if any(other is not element for other in element.all("table")):
        raise TableError("a table within a table")
    head, body = (_filled(list(map(_cells, rows))) for rows in _rows(element))
    columns = max((cell.column + cell.width for row in [*head, *body] for cell in row), default=0)
    if not columns:
        return None
    if not head and not any(cell.is_header for row in body for cell in row):
        raise TableError("a table without header cells (<th>)")
    sides = [_side(column, body) for column in range(columns)]
    group = nodes.tgroup(cols=columns)
    group += [nodes.colspec(colwidth=1, align=side) for side in sides]
    for kind, rows in ((nodes.thead, head), (nodes.tbody, body)):
        if rows:
            group += kind(
                "", *(_row(row, kind is nodes.thead, sides, styles, blocks) for row in _padded(rows, columns))
            )
    return nodes.table("", group, classes=["colwidths-auto"])


def _rows(element: Element) -> tuple[list[Element], list[Element]]:
    """The rows of a table's head and body. Without a `thead`, rows of header cells at the top are the head."""
    parts = [child for child in element.children if isinstance(child, Element)]
    head = [row for part in parts if part.tag == "thead" for row in part.all("tr")]
    body = [row for part in parts if part.tag in ("tbody", "tfoot") for row in part.all("tr")]
    body += [part for part in parts if part.tag == "tr"]
    if not head:
        count = next((number for number, row in enumerate(body) if row.all("td") or not row.all("th")), 0)
        if all(_span(cell, "rowspan") <= count - number for number in range(count) for cell in _cells(body[number])):
            head, body = body[:count], body[count:]
    return head, body


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row.children if isinstance(cell, Element) and cell.tag in ("td", "th")]


def _filled(rows: list[list[Element]]) -> list[list[Cell]]:
    """Cells with their columns; those that reach down from rows above take theirs."""
    taken: dict[tuple[int, int], bool] = {}
    grid: list[list[Cell]] = []
    for number, row in enumerate(rows):
        cells, column = [], 0
        for element in row:
            while (number, column) in taken:
                column += 1
            width, height = _span(element, "colspan"), min(_span(element, "rowspan"), len(rows) - number)
            taken |= {(number + down, column + right): True for down in range(height) for right in range(width)}
            cells.append(Cell(column, width, height, element))
            column += width
        grid.append(cells)
    return grid


def _span(cell: Element, name: str) -> int:
    value = cell.attributes.get(name, "1").strip()
    return max(int(value), 1) if value.isdigit() else 1


def _padded(rows: list[list[Cell]], columns: int) -> Iterator[list[Cell]]:
    """Rows that are complete: where a row ends early, an empty cell stands."""
    free = [dict.fromkeys(range(columns)) for _ in rows]
    for number, row in enumerate(rows):
        for cell in row:
            for below in free[number : number + cell.height]:
                for column in range(cell.column, cell.column + cell.width):
                    below.pop(column, None)
    for row, gaps in zip(rows, free, strict=True):
        yield sorted([*row, *(Cell(column, 1, 1, None) for column in gaps)], key=lambda cell: cell.column)


def _side(column: int, body: list[list[Cell]]) -> str:
    """Where a column's cells stand: numbers to the right."""
    texts = [cell.text for row in body for cell in row if cell.column == column and not cell.is_header]
    said = [text for text in texts if text.lower() not in NO_VALUE]
    return "right" if said and all(NUMBER.fullmatch(text) for text in said) else "left"


def _row(cells: list[Cell], is_head: bool, sides: list[str], styles: Styles, blocks: Blocks) -> nodes.row:
    return nodes.row("", *(_entry(cell, is_head, sides, styles, blocks) for cell in cells))


def _entry(cell: Cell, is_head: bool, sides: list[str], styles: Styles, blocks: Blocks) -> nodes.entry:
    entry = nodes.entry()
    style = styles.of(cell.element) if cell.element else {}
    own = style.get("text-align") or (cell.element.attributes.get("align", "") if cell.element else "")
    follows = cell.width == 1 and not (cell.is_header and not is_head)
    side = own if own in ALIGNMENTS else sides[cell.column] if follows else "left"
    entry["classes"] = [f"text-{side}", *(["row-header"] if cell.is_header and not is_head else [])]
    if cell.width > 1:
        entry["morecols"] = cell.width - 1
    if cell.height > 1:
        entry["morerows"] = cell.height - 1
    content = blocks(cell.element.children) if cell.element else []
    wrap = styles.wrapper(cell.element) if cell.element and not is_head else None
    if wrap:
        for line in [node for block in content for node in block.findall(_is_line)]:
            line[:] = [wrap("", "", *line.children)]
    entry += content or [nodes.paragraph()]
    return entry


def _is_line(node: nodes.Node) -> bool:
    return isinstance(node, nodes.paragraph | nodes.line)
