"""Reading the data tables of the current project: a checked, typed frame, or the list of all faults.

Every call opens the files anew with `open`: the press learns from that which files a notebook rests on. What was
found in the same bytes before is taken from memory, so reading a table many times costs little. Where a function takes
the folder of the data, None means that of `reporting.project.current`.

Who needs only some rows or columns asks for a `part`, and rests on nothing else of the table: before its file is
opened, the audit event `PART` tells the press which cells are handed out. Every table is checked as a whole
nevertheless, and by the tables that its keys lead to; of those nothing is handed out. So a fault elsewhere in a table
need not run again what rests on another part of it: `check` finds it, which is part of every build.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import pandas as pd

from reporting import noted, project, tables, validation
from reporting.description import SEPARATOR, Resource, describe
from reporting.faults import PACKAGE_FILE, DescriptionError, Fault
from reporting.tables import CACHED, File

Cells = Mapping[str, Sequence[str | None]]
Contents = Mapping[str, bytes]  # what files would hold, by the name of their table
AS_THEY_ARE: Contents = {}
PART = "bookpress.part"  # the event by which the press is told what of a file is handed out; see its module `parts`
NOTHING = "null"  # handed out of a table that is only checked against
_checked_elsewhere = False  # see `trust`


class DataError(ValueError):
    """The data break their rules. `faults` are all of them; the message lists each in a sentence."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = list(faults)
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        super().__init__("\n".join([f"{count} in the data. Nothing was read.", *map(str, self.faults)]))


def described(data: Path | None = None) -> dict[str, Resource]:
    """The tables that data/datapackage.json describes, by name. Raises DataError when it cannot be read."""
    return _open(data).resources


def table(name: str, data: Path | None = None, instead: Contents = AS_THEY_ARE) -> pd.DataFrame:
    """A data table, checked and typed: string, Int64, Float64 and boolean columns, periods as text, rows from 0.

    The table is checked by itself and against the tables that its keys lead to. The tables of `instead` are read from
    there and not from their files. Raises DataError with all faults found, and KeyError for a table that
    data/datapackage.json does not describe.
    """
    folder = _open(data, instead)
    resource = _known(folder, name)
    return _sound(folder, resource, folder.file(name)).copy()


def _sound(folder: _Folder, resource: Resource, file: File) -> pd.DataFrame:
    """The frame of a table's file, which is in memory and not to be changed; raises DataError when it has faults."""
    if not _checked_elsewhere and (found := _table_faults(folder, resource, file, NOTHING)):
        for name in (resource.name, *(key.resource for key in resource.foreign)):
            folder.file(name)  # who is handed the faults rests on all of what has them
        raise DataError(found)
    return _typed(resource, file)


def trust() -> None:
    """From now on hand out tables unchecked, in a process of which nothing is believed before another has checked."""
    global _checked_elsewhere
    _checked_elsewhere = True


def part(name: str, columns: Sequence[str] | None = None, /, **where: str | Collection[str]) -> pd.DataFrame:
    """Some columns (default: all) and rows of a data table of the current project, typed and numbered as by `table`.

        load.part("surveys", ["survey_id", "n"])                            these columns of every row
        load.part("breaks", indicator_id=["video", "letters"])              the rows of two indicators
        load.part("exhibit_rows", ["measure_id"], selection="cost-bands")   both

    `where` gives, for columns of text, the text or the texts of which a row must have one. The rows keep the order of
    the table. Raises DataError as `table` does, KeyError for a table or column that is not described, and TypeError
    for a condition on a column of another type.
    """
    wanted = {column: [texts] if isinstance(texts, str) else list(texts) for column, texts in where.items()}
    folder = _open(None)
    resource = _known(folder, name)
    _allow(resource, columns, wanted)
    query = json.dumps({"columns": None if columns is None else list(columns), "where": wanted})
    frame = _sound(folder, resource, folder.file(name, query))
    for column, texts in wanted.items():
        frame = frame[frame[column].isin(texts)]
    return (frame if columns is None else frame[list(columns)]).reset_index(drop=True)


def _allow(resource: Resource, columns: Collection[str] | None, where: Collection[str]) -> None:
    """Raise what is wrong with asking for these columns, under conditions on those columns."""
    if unknown := [column for column in (*(columns or ()), *where) if column not in resource.columns]:
        known = ", ".join(resource.columns)
        raise KeyError(f"No column {', '.join(unknown)} in the table {resource.name}. Known: {known}.")
    if other := [field.name for field in resource.fields if field.name in where and field.type != "string"]:
        raise TypeError(f"Rows of the table {resource.name} cannot be asked for by {', '.join(other)}: it is no text.")


def rows(name: str, ids: Sequence[str]) -> pd.DataFrame:
    """The rows of a table whose primary keys are `ids`, in that order, typed as by `table` and numbered from 0.

    Raises KeyError that names the table and every id without a row, and ValueError for a table whose primary key is not
    one column.
    """
    key = _known(_open(None), name).key
    if len(key) != 1:
        said = ", ".join(key) or "none"
        raise ValueError(f"Rows are found by a key of one column; that of the table {name} is: {said}.")
    found = part(name, **{key[0]: ids}).set_index(key[0], drop=False)
    if missing := [id for id in ids if id not in found.index]:
        raise KeyError(f"No row {', '.join(missing)} in the table {name}. Add it, or take it out of what asks for it.")
    return found.loc[list(ids)].reset_index(drop=True)


def state(name: str, query: str, data: Path | None = None) -> str:
    """A digest of what a use (see `reporting.noted`) of a table finds in its file, whether the table is sound or not.

    `query` is the one by which a `part` is asked for, or nothing for the whole table.
    """
    folder = _open(data)
    file = folder.opened(name)
    if query and (cells := _cells(folder.resources[name], file)) is not None:
        asked = json.loads(query)
        texts = json.dumps(_asked(cells, asked["columns"], asked["where"]), ensure_ascii=False)
        return sha256(texts.encode(errors="surrogatepass")).hexdigest()
    return sha256(file.content or b"").hexdigest()


def _asked(cells: Cells, columns: Sequence[str] | None, where: Mapping[str, Sequence[str]]) -> list[object]:
    """How many rows are asked for, and of the columns that are, the texts in these rows."""
    rows: Iterable[int] = range(len(next(iter(cells.values()), ())))
    for column, texts in where.items():
        wanted = frozenset(texts)
        rows = [row for row in rows if cells[column][row] in wanted]
    rows = list(rows)
    return [len(rows), *([cells[column][row] for row in rows] for column in (cells if columns is None else columns))]


@lru_cache(CACHED)
def _cells(resource: Resource, file: File) -> Cells | None:
    """The texts of a file by column, None for an empty cell; nothing for a file that is no such table."""
    frame = tables.parsed(resource, file).frame
    if frame is None:
        return None
    return {str(name): [None if text is pd.NA else text for text in frame[name].tolist()] for name in frame}


def items(text: object) -> list[str]:
    """The keys of a list column's cell, none for an empty cell."""
    return [] if pd.isna(text) else str(text).split(SEPARATOR)


def check(
    data: Path | None = None, only: Collection[str] | None = None, instead: Contents = AS_THEY_ARE
) -> list[Fault]:
    """All faults of all tables, in the order of data/datapackage.json; an empty list when there are none.

    With `only`, those of the named tables alone. The tables of `instead` are read from there and not from their files.
    """
    try:
        folder = _open(data, instead)
    except DataError as error:
        return error.faults
    names = [name for name in folder.resources if only is None or name in only]
    found = [fault for name in names for fault in _table_faults(folder, folder.resources[name], folder.file(name))]
    return list(dict.fromkeys([*found, *(_strays(folder) if only is None else ())]))


def size(data: Path | None = None) -> tuple[int, int]:
    """How many tables and how many rows the data have. Raises DataError when they cannot be read."""
    names = list(_open(data).resources)
    return len(names), sum(len(table(name, data)) for name in names)


# --- The data folder -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Folder:
    """A data folder: where it is, the tables described, and what to read instead of their files."""

    data: Path
    resources: dict[str, Resource]
    instead: Contents

    def file(self, name: str, query: str = "") -> File:
        """The file of a table with its bytes, of which no more is handed out than `query` says, if it is given."""
        if query != NOTHING:
            noted.note(name, query)
        path = self.resources[name].path
        if query and name not in self.instead:
            sys.audit(PART, str(self.data / path), query)  # holds for the next file that is opened, so directly before
        return self.opened(name)

    def opened(self, name: str) -> File:
        """The file of a table with its bytes."""
        path = self.resources[name].path
        if name in self.instead:
            return File(self.called(path), self.instead[name])
        try:
            return File(self.called(path), _bytes(self.data / path))
        except OSError as error:
            return File(self.called(path), None, _lacking(error))

    def called(self, path: str) -> str:
        """A file by the name that faults give it: below the folder, with the folder's own name."""
        return f"{self.data.name}/{path}"


def _bytes(path: Path) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _lacking(error: OSError) -> str:
    """Why a file has no bytes."""
    if isinstance(error, FileNotFoundError):
        return "is missing"
    return "is a folder" if isinstance(error, IsADirectoryError) else f"cannot be read: {error.strerror}"


def _open(data: Path | None, instead: Contents = AS_THEY_ARE) -> _Folder:
    """The data folder; raises DataError when its description is missing or cannot be understood."""
    data = (data or project.current().data).resolve()
    file = f"{data.name}/{PACKAGE_FILE}"
    try:
        description = _bytes(data / PACKAGE_FILE)
    except OSError as error:
        remedy = "Give the folder that holds it."
        raise DataError([Fault(file, None, None, None, f"{_lacking(error)} in {data.parent}", remedy)]) from None
    try:
        return _Folder(data, _described(description, file), instead)
    except DescriptionError as error:
        raise DataError([Fault(file, None, None, None, error.wrong, error.remedy)]) from None


def _known(folder: _Folder, name: str) -> Resource:
    """The table of that name; raises KeyError where it is not described."""
    if name not in folder.resources:
        raise KeyError(f"No table {name!r} in {folder.data / PACKAGE_FILE}. Known: {', '.join(folder.resources)}.")
    return folder.resources[name]


@lru_cache(CACHED)
def _described(content: bytes, file: str) -> dict[str, Resource]:
    """The tables that the bytes of a description, called `file`, describe."""
    text, found = tables.decode(content, file)
    if found:
        raise DataError(found)
    return describe(text)


def _strays(folder: _Folder) -> Iterator[Fault]:
    """CSV files that no table describes, outside the folder of generated files: nothing checks them."""
    described = {resource.path for resource in folder.resources.values()}
    for path in sorted(folder.data.rglob("*.csv")):
        name = path.relative_to(folder.data).as_posix()
        if path.is_file() and name not in described and not name.startswith(f"{project.DERIVED}/"):
            remedy = f"Describe it in {PACKAGE_FILE}, or take it away."
            yield Fault(folder.called(name), None, None, None, "is not described, so nothing checks it", remedy)


# --- One table


def _table_faults(folder: _Folder, resource: Resource, file: File, query: str = "") -> tuple[Fault, ...]:
    """All faults of one table; of the tables its keys lead to, those that keep their keys from being read.

    `query` says what is handed out of those other tables.
    """
    targets = tuple((folder.resources[key.resource], folder.file(key.resource, query)) for key in resource.foreign)
    undescribed = validation.undescribed_languages(resource, folder.called(PACKAGE_FILE))
    return (*undescribed, *_faults(resource, file, targets))


@lru_cache(CACHED)
def _faults(resource: Resource, file: File, targets: tuple[tuple[Resource, File], ...]) -> tuple[Fault, ...]:
    """The faults of given bytes of a table; `targets` are the tables and files that its keys lead to, one a key."""
    parsed = tables.parsed(resource, file)
    sound = None if parsed.frame is None else parsed.frame.drop(index=list(parsed.ragged))
    found = [*parsed.faults, *([] if sound is None else validation.faults(resource, sound, file.called))]
    elsewhere: list[Fault] = []
    for key, (other, target) in zip(resource.foreign, targets, strict=True):
        read = tables.parsed(other, target)
        if read.frame is None:
            elsewhere += read.faults
        elif sound is not None:
            found += validation.foreign_faults(sound, file.called, key, read.frame, target.called)
    return tuple(dict.fromkeys([*validation.in_order(resource, found), *elsewhere]))


@lru_cache(CACHED)
def _typed(resource: Resource, file: File) -> pd.DataFrame:
    """A table without faults, typed."""
    frame = tables.parsed(resource, file).frame
    assert frame is not None, "only a table without faults is typed"
    return validation.typed(resource, frame)
