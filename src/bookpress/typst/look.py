"""Faults of the look of a PDF, found by reading it: each is a sentence with the page, for those who set the book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise, takewhile
from pathlib import Path

from bookpress.typst.pages import Item, Sheet, sheets

LEAST = 0.15  # share of a page's text area that is filled, save at the end of a part and of the volume
MARGIN = 50.0  # points above and below the text area, about
NOTE = 1.13  # letters of a note are at most so much larger than those of a table; those of the text are larger still
FEW = 5  # heights of a letter: fewer lines of notes than that are no page's beginning
TALL = 0.2  # of the page's height: a row so tall is no stray one


@dataclass(frozen=True)
class Look:
    """What was found in a PDF: its pages, its size in bytes, the counts by check, and the faults as sentences."""

    pages: int
    size: int
    counts: Mapping[str, int]
    faults: list[str]


def look(path: Path) -> Look:
    """Look at the pages of a PDF."""
    found = sheets(path)
    met = {name: list(check(found)) for check, name in CHECKS.items()}
    faults = [f"{path.name}, page {page}: {said}" for some in met.values() for page, said in some]
    return Look(len(found), path.stat().st_size, {name: len(some) for name, some in met.items()}, faults)


def table(looks: Mapping[str, Look]) -> list[str]:
    """The figures of several PDFs as lines, a column for each check."""
    head = ["PDF", "pages", "MB", *CHECKS.values()]
    rows = [
        [name, str(one.pages), f"{one.size / 1e6:.2f}", *map(str, one.counts.values())] for name, one in looks.items()
    ]
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in (head, *rows)
    ]


def _is_heading(item: Item) -> bool:
    return item.tag.role[:1] == "H" and item.tag.role[1:].isdigit()


def stranded_headings(found: list[Sheet]) -> Iterator[tuple[int, str]]:
    """Headings and captions of tables with nothing below them on their page."""
    for page, sheet in enumerate(found[:-1], start=1):
        last = min(sheet.items, key=lambda item: item.bottom, default=None)
        if last and (_is_heading(last) or (last.tag.role == "Caption" and last.tag.table)):
            yield page, "a heading or caption stands alone at the foot."


def empty_pages(found: list[Sheet]) -> Iterator[tuple[int, str]]:
    """Pages that hold next to nothing, before a page that begins no part."""
    for page, (sheet, after) in enumerate(pairwise(found), start=1):
        filled = sheet.height - MARGIN - min((item.bottom for item in sheet.items), default=sheet.height - MARGIN)
        begins = next((item.tag.role for item in after.items), "") == "H1"
        if page > 1 and filled < LEAST * (sheet.height - 2 * MARGIN) and not begins:
            yield page, f"only {max(filled, 0) / (sheet.height - 2 * MARGIN):.0%} of it is filled."


def early_figures(found: list[Sheet]) -> Iterator[tuple[int, str]]:
    """Figures that stand before the heading that they follow in reading order."""
    items = sorted(
        ((page, item) for page, sheet in enumerate(found, start=1) for item in sheet.items),
        key=lambda placed: placed[1].tag.order,
    )
    heading: tuple[int, float] | None = None
    for page, item in items:
        if _is_heading(item):
            heading = page, item.bottom
        elif item.tag.role == "Figure" and heading and (page, -item.top) < (heading[0], -heading[1]):
            yield page, "a figure stands before the heading that it belongs to."


def stray_rows(found: list[Sheet]) -> Iterator[tuple[int, str]]:
    """A single short row on one page, of a table that goes on to others."""
    rows: dict[int, dict[int, set[int]]] = {}
    heights: dict[tuple[int, int], float] = {}
    for page, sheet in enumerate(found, start=1):
        for item in sheet.items:
            if item.tag.row and item.tag.table and not item.tag.head:
                rows.setdefault(item.tag.table, {}).setdefault(page, set()).add(item.tag.row)
        for row in {item.tag.row for item in sheet.items if item.tag.row}:
            cells = [item for item in sheet.items if item.tag.row == row]
            height = max(cell.top for cell in cells) - min(cell.bottom for cell in cells)
            heights[page, row] = height / sheet.height
    for table in rows.values():
        for page, own in table.items() if len(table) > 1 else ():
            if len(own) == 1 and heights[page, next(iter(own))] < TALL:
                yield page, "a single row of a table stands here, the others elsewhere."


def high_heads(found: list[Sheet]) -> Iterator[tuple[int, str]]:
    """Running heads of more than one line."""
    for page, sheet in enumerate(found, start=1):
        if len(sheet.heads) > 1:
            yield page, f"its running head has {len(sheet.heads)} lines."


def lonely_notes(found: list[Sheet]) -> Iterator[tuple[int, str]]:
    """Notes at the top of a page whose table has ended on the one before, all of them or the last few lines."""
    below = {id(item) for item in _below_tables(found)}
    for page, (before, sheet) in enumerate(pairwise(found), start=2):
        notes = list(takewhile(lambda item: id(item) in below, sheet.items))
        if not notes:
            continue
        low = notes[0].top - notes[-1].bottom < FEW * notes[0].line
        if before.items[-1].tag.table or (low and id(before.items[-1]) in below):
            yield page, "notes of a table stand here, the table on the page before."


def _below_tables(found: list[Sheet]) -> list[Item]:
    """The paragraphs that follow a table and are as small as most of those that are hardly larger than its letters."""
    letters, small = 0.0, []
    for item in (item for sheet in found for item in sheet.items):
        if item.tag.table:
            letters = item.line
        elif item.tag.role != "P" or item.line > NOTE * letters:
            letters = 0.0
        else:
            small.append(item)
    sizes = Counter(round(item.line, 1) for item in small)
    return [item for item in small if round(item.line, 1) == sizes.most_common(1)[0][0]]


CHECKS: Mapping[Callable[[list[Sheet]], Iterator[tuple[int, str]]], str] = {
    stranded_headings: "stranded headings",
    empty_pages: "near-empty pages",
    early_figures: "figures before their heading",
    stray_rows: "stray rows",
    high_heads: "running heads of several lines",
    lonely_notes: "notes without their table",
}
