"""Reading the data tables: from the bytes of a file to a checked, typed frame, or to the list of its faults.

Every call opens the files anew with `open`: the press learns from that which files a notebook rests on. What was
found in the same bytes before is taken from memory, so reading a table many times costs little.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from ehelse import paths, schema
from ehelse.schema import Fault, Resource

CACHED = 64  # results kept in memory; a few times as many as there are tables
Contents = Mapping[str, bytes]  # what files would hold, by the name of their table
AS_THEY_ARE: Contents = {}


class DataError(ValueError):
    """The data break their rules. `faults` are all of them; the message lists each in a sentence."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = list(faults)
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        super().__init__("\n".join([f"{count} in the data. Nothing was read.", *map(str, self.faults)]))


def described(data: Path = paths.DATA) -> dict[str, Resource]:
    """The tables that data/datapackage.json describes, by name. Raises DataError when it cannot be read."""
    return _open(data).resources


def table(name: str, data: Path = paths.DATA, instead: Contents = AS_THEY_ARE) -> pd.DataFrame:
    """A data table, checked and typed: string, Int64, Float64 and boolean columns, periods as text, rows from 0.

    The table is checked by itself and against the tables that its keys lead to. The tables of `instead` are read from
    there and not from their files. Raises DataError with all faults found, and KeyError for a table that
    data/datapackage.json does not describe.
    """
    folder = _open(data, instead)
    if name not in folder.resources:
        raise KeyError(f"No table {name!r} in {data / paths.PACKAGE_FILE}. Known: {', '.join(folder.resources)}.")
    file = folder.file(name)
    if found := _table_faults(folder, file):
        raise DataError(found)
    return _typed(folder.description, file).copy()


def check(data: Path = paths.DATA, only: Collection[str] | None = None, instead: Contents = AS_THEY_ARE) -> list[Fault]:
    """All faults of all tables, in the order of data/datapackage.json; an empty list when there are none.

    With `only`, those of the named tables alone. The tables of `instead` are read from there and not from their files.
    """
    try:
        folder = _open(data, instead)
    except DataError as error:
        return error.faults
    names = [name for name in folder.resources if only is None or name in only]
    found = [fault for name in names for fault in _table_faults(folder, folder.file(name))]
    return list(dict.fromkeys([*found, *(_strays(folder) if only is None else ())]))


def size(data: Path = paths.DATA) -> tuple[int, int]:
    """How many tables and how many rows the data have. Raises DataError when they cannot be read."""
    names = list(_open(data).resources)
    return len(names), sum(len(table(name, data)) for name in names)


# --- The data folder -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Folder:
    """A data folder: where it is, the text of its description, the tables described, and what to read instead."""

    data: Path
    description: str
    resources: dict[str, Resource]
    instead: Contents

    def file(self, name: str) -> _File:
        """The file of a table with its bytes."""
        path = self.resources[name].path
        content = self.instead[name] if name in self.instead else _bytes(self.data / path)
        return _File(name, self.called(path), content)

    def called(self, path: str) -> str:
        """A file by the name that faults give it: below the folder, with the folder's own name."""
        return f"{self.data.name}/{path}"


def _bytes(path: Path) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _open(data: Path, instead: Contents = AS_THEY_ARE) -> _Folder:
    """The data folder; raises DataError when its description is missing or cannot be understood."""
    data = data.resolve()
    file = f"{data.name}/{paths.PACKAGE_FILE}"
    description = _bytes(data / paths.PACKAGE_FILE)
    if description is None:
        remedy = "Give the folder that holds it."
        raise DataError([Fault(file, None, None, None, f"is missing in {data.parent}", remedy)])
    text, found = _decode(description, file)
    if found:
        raise DataError(found)
    try:
        return _Folder(data, text, _described(text), instead)
    except schema.DescriptionError as error:
        raise DataError([Fault(file, None, None, None, error.wrong, error.remedy)]) from None


@lru_cache(CACHED)
def _described(text: str) -> dict[str, Resource]:
    return schema.describe(text)


def _strays(folder: _Folder) -> Iterator[Fault]:
    """CSV files that no table describes, outside the folder of generated files: nothing checks them."""
    described = {resource.path for resource in folder.resources.values()}
    for path in sorted(folder.data.rglob("*.csv")):
        name = path.relative_to(folder.data).as_posix()
        if name not in described and not name.startswith(f"{paths.DERIVED.name}/"):
            remedy = f"Describe it in {paths.PACKAGE_FILE}, or take it away."
            yield Fault(folder.called(name), None, None, None, "is not described, so nothing checks it", remedy)


# --- One table -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _File:
    """The file of a table: the table's name, the file's name in faults, and its bytes (None: there is no such file)."""

    table: str
    called: str
    content: bytes | None


@dataclass(frozen=True)
class _Parsed:
    """What a file holds: all its records as text, the lines of those with too many or too few cells, and the faults.

    `frame` is None when the file cannot be understood as the described table.
    """

    frame: pd.DataFrame | None
    ragged: tuple[int, ...]
    faults: tuple[Fault, ...]


def _table_faults(folder: _Folder, file: _File) -> tuple[Fault, ...]:
    """All faults of one table; of the tables its keys lead to, those that keep their keys from being read."""
    targets = tuple(folder.file(key.resource) for key in folder.resources[file.table].foreign)
    return _faults(folder.description, file, targets)


@lru_cache(CACHED)
def _faults(description: str, file: _File, targets: tuple[_File, ...]) -> tuple[Fault, ...]:
    """`_table_faults` of given bytes; `targets` are the files the table's keys lead to, one a key."""
    resource = _described(description)[file.table]
    parsed = _parsed(description, file)
    sound = None if parsed.frame is None else parsed.frame.drop(index=list(parsed.ragged))
    found = [*parsed.faults, *([] if sound is None else schema.faults(resource, sound, file.called))]
    elsewhere: list[Fault] = []
    for key, target in zip(resource.foreign, targets, strict=True):
        other = _parsed(description, target)
        if other.frame is None:
            elsewhere += other.faults
        elif sound is not None:
            found += schema.foreign_faults(sound, file.called, key, other.frame, target.called)
    return tuple(dict.fromkeys([*schema.in_order(resource, found), *elsewhere]))


@lru_cache(CACHED)
def _typed(description: str, file: _File) -> pd.DataFrame:
    """A table without faults, typed."""
    frame = _parsed(description, file).frame
    assert frame is not None, "only a table without faults is typed"
    return schema.typed(_described(description)[file.table], frame)


# --- From bytes to cells ---------------------------------------------------------------------------------------------

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _decode(content: bytes, file: str) -> tuple[str, list[Fault]]:
    """The text of a file, and a fault for every line that is not UTF-8. A byte order mark is passed over."""
    remedy = "Save the file as UTF-8."
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
def _parsed(description: str, file: _File) -> _Parsed:
    """The records of a table's file."""
    if file.content is None:
        remedy = f"Put it back, or take it out of {paths.PACKAGE_FILE}."
        return _unreadable(file.called, None, "is missing", remedy)
    text, found = _decode(file.content, file.called)
    if found:
        return _Parsed(None, (), tuple(found))
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
            begins = reader.line_num + 1
    except csv.Error as error:
        remedy = 'Close the quotation mark that opens a cell; write "" for a quotation mark inside one.'
        return _unreadable(file.called, begins, f"cannot be read from here on: {error}", remedy)
    resource = _described(description)[file.table]
    if wrong := _header_faults(resource, records[0], file.called):
        return _Parsed(None, (), tuple(wrong))
    return _records(resource, lines[1:], records[1:], file.called)


def _unreadable(file: str, row: int | None, rule: str, remedy: str) -> _Parsed:
    return _Parsed(None, (), (Fault(file, row, None, None, rule, remedy),))


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
            remedy = f"Take it away, or describe it in {paths.PACKAGE_FILE}. Known: {', '.join(known)}."
            found.append(Fault(file, 1, name, None, "is not a column of this table", remedy))
    remedy = "Add the column, with a cell in every row."
    found += [Fault(file, 1, name, None, "is missing from the header", remedy) for name in known if name not in header]
    if not found and header != known:
        remedy = f"Put them in this order: {','.join(known)}."
        found.append(Fault(file, 1, None, None, "has its columns in another order than described", remedy))
    return found


_MARKS = {";": "semicolons", "\t": "tabs"}


def _records(resource: Resource, lines: list[int], records: list[list[str]], file: str) -> _Parsed:
    """Records as a frame; one with too many cells is cut and one with too few is filled up, and both are faults."""
    width = len(resource.columns)
    found: list[Fault] = []
    ragged: list[int] = []
    kept: dict[int, list[str]] = {}
    for line, record in zip(lines, records, strict=True):
        if not record:
            found.append(Fault(file, line, None, None, "is an empty line", "Delete it."))
            continue
        kept[line] = [*record[:width], *[""] * (width - len(record))]
        if len(record) != width:
            ragged.append(line)
            found.append(Fault(file, line, None, None, *_ragged(len(record), width)))
    if not kept:
        remedy = f"Add the rows, or take the table out of {paths.PACKAGE_FILE}."
        found.append(Fault(file, 1, None, None, "is a header without rows", remedy))
    frame = pd.DataFrame.from_dict(kept, orient="index", columns=resource.columns, dtype="string")
    return _Parsed(frame.mask(frame == ""), tuple(ragged), tuple(found))


def _ragged(cells: int, width: int) -> tuple[str, str]:
    """What is wrong with a record of so many cells, and what to do."""
    count = "1 cell" if cells == 1 else f"{cells} cells"
    if cells < width:
        return f"has {count}, the header has {width}", "Add the missing commas; an empty cell has its comma too."
    return f"has {count}, the header has {width}", 'Put a text that holds a comma in quotation marks: "a, b".'
