"""Tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from docutils import nodes

from bookpress.typst import columnwidths, longcells, markup, widetables, wordbreaks
from bookpress.typst.figures import numbered, stands_free
from bookpress.typst.writer import Writer, handles

ALIGNMENTS = ("left", "right", "center")

GROUP = "exhibit-table"  # class of the container around a table and its notes

# A row stays on one page unless a cell of it is so long, in letters, that it might not fit on any.
LONG_CELL = 400
# A cell of more rows than this may have to go on to the next page, where its words are said again.
LONG_SPAN = 6
# A table of more rows, some of them of cells longer than this, gets widths of its own in a compact book.
LONG_TABLE = 5
WRAPPED_CELL = 30
COMPACT = "compact"
SYLLABLES, LONGEST_PIECE = 10, 18  # letters after which a word has a place to be hyphenated; after which it is broken
# A table of more letters in a row, with the longest cell of each column, has no room at its own width; one of more rows
# is higher than what stays on one page. SURE is the part of a column of which a head may be sure.
SURELY_WIDE, SURELY_TALL, SURE = 200, 14, 0.75
# So many rows at the end of a table stay on one page.
KEPT = 2


@handles(nodes.table)
def table(node: Any, writer: Writer) -> str:
    """A table, in parts below one another where it is too wide for a page."""
    return "".join(_table(part, writer, ()) for part in widetables.parts(node))


def with_notes(node: Any, writer: Writer) -> str:
    """A container of a table and the notes below it, which begin on the page of its last row."""
    inner, *notes = node.children
    parts = widetables.parts(inner) if isinstance(inner, nodes.table) else []
    if len(parts) != 1:
        return f"#table-group[{writer.children(node)}]\n"
    source = _table(parts[0], writer, notes)
    return f"#table-group[{writer.anchor(inner)}{source}]\n"


def _table(node: Any, writer: Writer, notes: Iterable[Any]) -> str:
    """A table with its caption above; the head is repeated on every page the table goes on to."""
    if writer.form == COMPACT and writer.say is not None:
        node = longcells.below(node, _letters_of, columnwidths.LINE, writer.say)
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
    widths = _widths(node, columns, writer)
    breaks = wordbreaks.at_signs if writer.form == COMPACT else wordbreaks.anywhere
    with writer.breaking(breaks):
        rows = list(_rows(group, columns, widths, writer))
    if below := writer.all(notes).strip():
        named |= {"rows": str(sum(1 for _ in group.findall(nodes.row))), "notes": markup.content(below)}
    named |= {name: "true" for name, known in _sizes(group) if known}
    return markup.call("book-table", markup.array(_said(widths)), *rows, **named) + "\n"


def _sizes(group: Any) -> Iterator[tuple[str, bool]]:
    """Whether a table is surely wide, or tall: to measure it takes as long as to set it."""
    rows = list(group.findall(nodes.row))
    letters = [[len(entry.astext()) for entry in row.children] for row in rows]
    yield "wide", sum(map(max, zip_longest(*letters, fillvalue=0))) > SURELY_WIDE
    yield "tall", len(rows) > SURELY_TALL


def _only(node: Any, type_: type[Any]) -> Any:
    return next(child for child in node.children if isinstance(child, type_))


def _said(widths: Sequence[float]) -> Iterable[str]:
    return (f"{width:g}fr" if width else "auto" for width in widths)


def _widths(node: Any, columns: list[Any], writer: Writer) -> Sequence[float]:
    """Given widths share the line; equal ones say nothing, so the content decides (0), as in a browser."""
    widths = [column["colwidth"] for column in columns]
    given = "colwidths-given" in node["classes"]
    if "colwidths-auto" in node["classes"] or (len(set(widths)) == 1 and not given):
        return [0] * len(columns)
    if writer.form == COMPACT:
        widths = columnwidths.with_heads(widths, _heads(node, len(columns)))
        if rows := _letters(node, len(columns)):
            widths = columnwidths.widths(widths, rows, _least(node, len(columns)))
    return widths


def _letters(node: Any, count: int) -> list[list[int]]:
    """The letters of each cell of a long table with long cells; nothing for others, and where cells span columns."""
    body = [row for part in node.findall(nodes.tbody) for row in part.children if not longcells.is_below(row)]
    letters = [[_letters_of(entry) for entry in row.children] for row in body]
    plain = all(len(row) == count for row in letters)
    long = len(body) > LONG_TABLE and max((max(row) for row in letters), default=0) > WRAPPED_CELL
    return letters if plain and long else []


def _letters_of(entry: Any) -> int:
    """The letters of a cell, with those of the addresses that stand beside its links."""
    links = (link.get("refuri", "") for link in entry.findall(nodes.reference))
    return len(entry.astext()) + sum(len(uri) for uri in links if uri.startswith("http"))


def _heads(node: Any, count: int) -> list[int]:
    """The letters of the longest word in the head of each column; nothing where heads span columns."""
    rows = [row.children for part in node.findall(nodes.thead) for row in part.children]
    if len(rows) != 1 or len(rows[0]) != count:
        return []
    return [max(map(len, re.split(r"[\s-]+", entry.astext()))) for entry in rows[0]]


def _least(node: Any, count: int) -> list[int]:
    """The letters that each column must have room for: its longest piece between places where a line may end."""
    cells = [[] for _ in range(count)]  # type: list[list[int]]
    for row in (row for row in node.findall(nodes.row) if not longcells.is_below(row)):
        for at, entry in enumerate(row.children[:count]):
            in_head = isinstance(row.parent, nodes.thead)
            pieces = re.split(r"[\s/–-]+", entry.astext())
            cells[at] += (len(one) if in_head or not one.isalpha() else min(len(one), SYLLABLES) for one in pieces)
    return [min(max(found, default=0), LONGEST_PIECE) + columnwidths.GAP for found in cells]


@dataclass(frozen=True)
class Place:
    """An entry in a row: its column, and whether it begins and ends there; one of several rows stands in each."""

    column: int
    entry: Any
    begins: bool
    ends: bool


def _placed(rows: Iterable[Any]) -> Iterator[tuple[Any, list[Place]]]:
    """The rows with all that stands in them, what goes on from rows above included."""
    open_: dict[int, tuple[Any, int]] = {}  # by column: the entry, and how many rows it still has
    for row in rows:
        entries, column, found = list(row.children), 0, []
        while entries or column in open_:
            begins = column not in open_
            entry, left = (entries[0], _more(entries.pop(0), "rows")) if begins else open_.pop(column)
            found.append(Place(column, entry, begins, ends=left == 1))
            if left > 1:
                open_[column] = entry, left - 1
            column += _more(entry, "cols")
        yield row, found


def _more(entry: Any, what: str) -> int:
    return int(entry.get(f"more{what}", 0)) + 1


def _rows(group: Any, columns: list[Any], widths: Sequence[float], writer: Writer) -> Iterable[str]:
    aligned = [column.get("align", "left") for column in columns]
    for part in group.children:
        if isinstance(part, nodes.thead):
            cells = [
                cell
                for row, found in _placed(part.children)
                for cell in _cells(row, found, aligned, writer, widths if row is part.children[0] else ())
            ]
            yield f"table.header({', '.join(cells)})"
        elif isinstance(part, nodes.tbody):
            yield from _body(list(_placed(part.children)), aligned, writer)


def _body(rows: list[tuple[Any, list[Place]]], aligned: list[str], writer: Writer) -> Iterable[str]:
    """The rows of a body. The last two are a foot that is not repeated, for Typst keeps a foot together."""
    at = len(rows) - KEPT
    kept = len(rows) >= 2 * KEPT and all(map(_is_plain, rows[at - 1 :]))
    for row, found in rows[:at] if kept else rows:
        yield from _cells(row, found, aligned, writer)
    if kept:
        foot = ", ".join(cell for row, found in rows[at:] for cell in _cells(row, found, aligned, writer))
        yield f"table.footer(repeat: false, {foot})"


def _is_plain(placed: tuple[Any, list[Place]]) -> bool:
    """Whether a row has only cells of its own, none of them long."""
    row, found = placed
    return all(place.begins and place.ends for place in found) and not any(
        len(entry.astext()) > LONG_CELL or _more(entry, "rows") > 1 for entry in row.children
    )


def _cells(
    row: Any, found: list[Place], aligned: list[str], writer: Writer, heads: Sequence[float] = ()
) -> Iterable[str]:
    """The cells of a row. An own alignment counts before the column's; heads have the widths of all columns."""
    breakable = any(len(entry.astext()) > LONG_CELL for entry in row.children)
    for place in found:
        entry, height = place.entry, _more(place.entry, "rows")
        goes_on = height > LONG_SPAN
        if not (place.begins or goes_on):
            continue
        anchor = writer.anchor(row) if entry is row.children[0] else ""
        width = _more(entry, "cols")
        align = _alignment(entry) or (aligned[place.column] if width == 1 and height == 1 else "left")
        inner = anchor + (writer.item(entry) if place.begins else writer.text(entry.astext()))
        if heads and not _has_room(entry, place.column, width, heads):
            inner = f"#table-head[{inner}]"
        if isinstance(row.parent, nodes.thead) and row is not row.parent.children[0]:
            inner = f"#strong[{inner}]" if inner else ""  # the template sets the first as heads
        if "row-header" in entry["classes"]:
            inner = f"#row-header[{inner}]"
        if goes_on:
            inner = markup.call("group-words", str(place.column), begins=_bool(place.begins)) + f"[{inner}]"
        named = {"stroke": "(bottom: none)"} if goes_on and not place.ends else {}
        yield _cell(inner, align, width, 1 if goes_on else height, breakable or height > 1, named)


def _has_room(head: Any, column: int, width: int, widths: Sequence[float]) -> bool:
    """Whether the longest word of a head surely has room in its columns, of which the width is given."""
    given = widths[column : column + width]
    longest = max((len(word) for word in re.split(r"[\s-]+", head.astext())), default=0)
    return all(given) and longest * columnwidths.BOLD + columnwidths.GAP < SURE * columnwidths.LINE * sum(given) / sum(
        widths
    )


def _bool(value: bool) -> str:
    return "true" if value else "false"


def _alignment(entry: Any) -> str | None:
    classes = [name.removeprefix("text-") for name in entry["classes"] if name.startswith("text-")]
    return next((name for name in (*classes, entry.get("align")) if name in ALIGNMENTS), None)


def _cell(inner: str, align: str, width: int, height: int, breakable: bool, named: dict[str, str]) -> str:
    if breakable:
        named["breakable"] = "true"
    if align != "left":
        named["align"] = align
    if width > 1:
        named["colspan"] = str(width)
    if height > 1:
        named["rowspan"] = str(height)
    if not named:
        return markup.content(inner)
    return markup.call("table.cell", **named).removeprefix("#") + markup.content(inner)
