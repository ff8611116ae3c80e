"""Tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docutils import nodes

from bookpress.typst import markup, widetables
from bookpress.typst.figures import numbered, stands_free
from bookpress.typst.writer import Writer, handles

ALIGNMENTS = ("left", "right", "center")

GROUP = "exhibit-table"  # class of the container around a table and its notes

# A row stays on one page unless a cell of it is so long, in letters, that it might not fit on any.
LONG_CELL = 400


@handles(nodes.table)
def table(node: Any, writer: Writer) -> str:
    """A table, in parts below one another where it is too wide for a page."""
    return "".join(_table(part, writer) for part in widetables.parts(node))


def _table(node: Any, writer: Writer) -> str:
    """A table with its caption above; the head is repeated on every page the table goes on to."""
    group = _only(node, nodes.tgroup)
    titles = [child for child in node.children if isinstance(child, nodes.title)]
    caption = "none"
    if titles:
        number = writer.numbers.caption(writer.page.docname, node)
        caption = numbered("caption-above", number, "".join(writer.item(title) for title in titles))
    columns = [child for child in group.children if isinstance(child, nodes.colspec)]
    named = {"caption": caption, "name": writer.label(node)}
    if stands_free(node):
        named["may_hang"] = "true"
    if GROUP in node.parent["classes"]:
        named["after"] = "0.9em"
    rows = _rows(group, columns, writer)
    return markup.call("book-table", markup.array(_widths(node, columns)), *rows, **named) + "\n"


def _only(node: Any, type_: type[Any]) -> Any:
    return next(child for child in node.children if isinstance(child, type_))


def _widths(node: Any, columns: list[Any]) -> Iterable[str]:
    """Given widths share the line; equal ones say nothing, so the content decides, as in a browser."""
    widths = [column["colwidth"] for column in columns]
    given = "colwidths-given" in node["classes"]
    if "colwidths-auto" in node["classes"] or (len(set(widths)) == 1 and not given):
        return ["auto"] * len(columns)
    return [f"{width}fr" for width in widths]


def _rows(group: Any, columns: list[Any], writer: Writer) -> Iterable[str]:
    aligned = [column.get("align", "left") for column in columns]
    for part in group.children:
        if isinstance(part, nodes.thead):
            cells = ", ".join(cell for row in part.children for cell in _cells(row, aligned, writer))
            yield f"table.header({cells})"
        elif isinstance(part, nodes.tbody):
            for row in part.children:
                yield from _cells(row, aligned, writer)


def _cells(row: Any, aligned: list[str], writer: Writer) -> Iterable[str]:
    """The cells of a row. An entry's own alignment counts before its column's."""
    column = 0
    long = any(len(entry.astext()) > LONG_CELL for entry in row.children)
    for entry in row.children:
        anchor = writer.anchor(row) if not column else ""
        width, height = entry.get("morecols", 0) + 1, entry.get("morerows", 0) + 1
        align = _alignment(entry) or (aligned[column] if width == 1 and height == 1 else "left")
        inner = anchor + writer.item(entry)
        if "row-header" in entry["classes"]:
            inner = f"#row-header[{inner}]"
        yield _cell(inner, align, width, height, long)
        column += width


def _alignment(entry: Any) -> str | None:
    classes = [name.removeprefix("text-") for name in entry["classes"] if name.startswith("text-")]
    return next((name for name in (*classes, entry.get("align")) if name in ALIGNMENTS), None)


def _cell(inner: str, align: str, width: int, height: int, breakable: bool) -> str:
    named = {"breakable": "true"} if breakable else {}
    if align != "left":
        named["align"] = align
    if width > 1:
        named["colspan"] = str(width)
    if height > 1:
        named["rowspan"] = str(height)
    if not named:
        return markup.content(inner)
    return markup.call("table.cell", **named).removeprefix("#") + markup.content(inner)
