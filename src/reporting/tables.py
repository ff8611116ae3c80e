"""From the bytes of a table's file to its records as text, or to what keeps them from being read."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from reporting.description import Resource
from reporting.faults import PACKAGE_FILE, Fault

LONGEST = 131_072  # letters of a cell; more than that is a quotation mark that nobody closed
_TOO_LONG = f"field larger than field limit ({LONGEST})"
CACHED = 256  # results kept in memory; a few times as many as there are tables


@dataclass(frozen=True)
class File:
    """The file of a table: its name in faults, and its bytes, or (None) why there are none."""

    called: str
    content: bytes | None
    lacking: str = "is missing"


@dataclass(frozen=True)
class Parsed:
    """What a file holds: all its records as text, the lines of those with too many or too few cells, and the faults.

    `frame` is None when the file cannot be understood as the described table.
    """

    frame: pd.DataFrame | None
    ragged: tuple[int, ...]
    faults: tuple[Fault, ...]


_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(content: bytes, file: str) -> tuple[str, list[Fault]]:
    """The text of a file, and a fault for every line that is not UTF-8. A byte order mark is passed over."""
    remedy = 'Save the file as UTF-8; in a spreadsheet that form is called "CSV UTF-8".'
    if content.startswith(_UTF16):
        return "", [Fault(file, 1, None, None, "is UTF-16", remedy)]
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode(), []
    except UnicodeDecodeError:
        return "", [
            Fault(file, number, None, None, f"holds the byte 0x{byte:02x} at place {place}, which is not UTF-8", remedy)
            for number, line in enumerate(re.split(rb"\r\n|\n|\r", content), start=1)
            for byte, place in _bad_byte(line)
        ]


def _bad_byte(line: bytes) -> Iterable[tuple[int, int]]:
    """The first byte of a line that is not UTF-8, and its place counted from 1; nothing when there is none."""
    try:
        line.decode()
    except UnicodeDecodeError as error:
        yield line[error.start], error.start + 1


@lru_cache(CACHED)
def parsed(resource: Resource, file: File) -> Parsed:
    """The records of a table's file."""
    if file.content is None:
        remedy = f"Put it back, or take it out of {PACKAGE_FILE}."
        return _unreadable(file.called, None, file.lacking, remedy)
    text, found = decode(file.content, file.called)
    if found:
        return Parsed(None, (), tuple(found))
    if not text.strip():
        remedy = "Write the header line with the names of the columns."
        return _unreadable(file.called, None, "is empty", remedy)
    lines: list[int] = []
    records: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    begins = 1
    try:
        for record in reader:
            lines.append(begins)
            records.append(record)
            if any(len(cell) > LONGEST for cell in record):
                raise csv.Error(_TOO_LONG)
            begins = reader.line_num + 1
    except csv.Error as error:
        remedy = 'Close the quotation mark that opens a cell; write "" for a quotation mark inside one.'
        if "field limit" in str(error):  # as the module says it, whose own limit others may have changed
            remedy = f"A cell has more than {LONGEST} letters. Shorten it, or close its quotation mark."
        return _unreadable(file.called, begins, f"cannot be read from here on: {error}", remedy)
    if wrong := _header_faults(resource, records[0], file.called):
        return Parsed(None, (), tuple(wrong))
    return _records(resource, lines[1:], records[1:], file.called)


def _unreadable(file: str, row: int | None, rule: str, remedy: str) -> Parsed:
    return Parsed(None, (), (Fault(file, row, None, None, rule, remedy),))


def _header_faults(resource: Resource, header: list[str], file: str) -> list[Fault]:
    """Columns that are named twice, not described or missing; with all of them there, whether the order is another."""
    known = resource.columns
    if len(header) == 1 and (mark := next((mark for mark in ";\t" if mark in header[0]), None)):
        remedy = "Save the file with commas between the cells."
        return [Fault(file, 1, None, None, f"has {_MARKS[mark]} between the cells", remedy)]
    found = []
    for place, name in enumerate(header):
        if name in header[:place]:
            found.append(Fault(file, 1, name, None, "is the name of two columns", "Take one of them away."))
        elif name not in known:
            remedy = f"Take it away, or describe it in {PACKAGE_FILE}. Known: {', '.join(known)}."
            found.append(Fault(file, 1, name, None, "is not a column of this table", remedy))
    remedy = "Add the column, with a cell in every row."
    found += [Fault(file, 1, name, None, "is missing from the header", remedy) for name in known if name not in header]
    if not found and header != known:
        remedy = f"Put them in this order: {','.join(known)}."
        found.append(Fault(file, 1, None, None, "has its columns in another order than described", remedy))
    return found


_MARKS = {";": "semicolons", "\t": "tabs"}


def _records(resource: Resource, lines: list[int], records: list[list[str]], file: str) -> Parsed:
    """Records as a frame; one with too many cells is cut and one with too few is filled up, and both are faults."""
    width = len(resource.columns)
    found: list[Fault] = []
    ragged: list[int] = []
    kept: dict[int, list[str]] = {}
    for line, record in zip(lines, records, strict=True):
        if not any(cell.strip() for cell in record):
            rule = "is a row of empty cells" if record else "is an empty line"
            found.append(Fault(file, line, None, None, rule, "Delete it."))
            continue
        kept[line] = [*record[:width], *[""] * (width - len(record))]
        if len(record) != width:
            ragged.append(line)
            found.append(Fault(file, line, None, None, *_ragged(len(record), width)))
    if not kept:
        remedy = f"Add the rows, or take the table out of {PACKAGE_FILE}."
        found.append(Fault(file, 1, None, None, "is a header without rows", remedy))
    columns = {name: [cells[place] or None for cells in kept.values()] for place, name in enumerate(resource.columns)}
    frame = pd.DataFrame(columns, index=list(kept), dtype="string")
    return Parsed(frame, tuple(ragged), tuple(found))


def _ragged(cells: int, width: int) -> tuple[str, str]:
    """What is wrong with a record of so many cells, and what to do."""
    count = "1 cell" if cells == 1 else f"{cells} cells"
    if cells < width:
        return f"has {count}, the header has {width}", "Add the missing commas; an empty cell has its comma too."
    return f"has {count}, the header has {width}", 'Put a text that holds a comma in quotation marks: "a, b".'
