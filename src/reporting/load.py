"""Reading the data tables of the current project: a checked, typed frame, or the list of all faults.

Every call opens the files anew with `open`: the press learns from that which files a notebook rests on. What was
found in the same bytes before is taken from memory, so reading a table many times costs little. Where a function takes
the folder of the data, None means that of `reporting.project.current`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from reporting import project, tables, validation
from reporting.description import SEPARATOR, Resource, describe
from reporting.faults import PACKAGE_FILE, DescriptionError, Fault
from reporting.tables import CACHED, File

Contents = Mapping[str, bytes]  # what files would hold, by the name of their table
AS_THEY_ARE: Contents = {}


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
    resource, file = _known(folder, name), folder.file(name)
    if found := _table_faults(folder, resource, file):
        raise DataError(found)
    return _typed(resource, file).copy()


def rows(name: str, ids: Sequence[str]) -> pd.DataFrame:
    """The rows of a table whose primary keys are `ids`, in that order, typed as by `table` and numbered from 0.

    Raises KeyError that names the table and every id without a row, and ValueError for a table whose primary key is not
    one column.
    """
    key = _known(_open(None), name).key
    if len(key) != 1:
        said = ", ".join(key) or "none"
        raise ValueError(f"Rows are found by a key of one column; that of the table {name} is: {said}.")
    found = table(name).set_index(key[0], drop=False)
    if missing := [id for id in ids if id not in found.index]:
        raise KeyError(f"No row {', '.join(missing)} in the table {name}. Add it, or take it out of what asks for it.")
    return found.loc[list(ids)].reset_index(drop=True)


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

    def file(self, name: str) -> File:
        """The file of a table with its bytes."""
        path = self.resources[name].path
        content = self.instead[name] if name in self.instead else _bytes(self.data / path)
        return File(self.called(path), content)

    def called(self, path: str) -> str:
        """A file by the name that faults give it: below the folder, with the folder's own name."""
        return f"{self.data.name}/{path}"


def _bytes(path: Path) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _open(data: Path | None, instead: Contents = AS_THEY_ARE) -> _Folder:
    """The data folder; raises DataError when its description is missing or cannot be understood."""
    data = (data or project.current().data).resolve()
    file = f"{data.name}/{PACKAGE_FILE}"
    description = _bytes(data / PACKAGE_FILE)
    if description is None:
        remedy = "Give the folder that holds it."
        raise DataError([Fault(file, None, None, None, f"is missing in {data.parent}", remedy)])
    text, found = tables.decode(description, file)
    if found:
        raise DataError(found)
    try:
        return _Folder(data, _described(text), instead)
    except DescriptionError as error:
        raise DataError([Fault(file, None, None, None, error.wrong, error.remedy)]) from None


def _known(folder: _Folder, name: str) -> Resource:
    """The table of that name; raises KeyError where it is not described."""
    if name not in folder.resources:
        raise KeyError(f"No table {name!r} in {folder.data / PACKAGE_FILE}. Known: {', '.join(folder.resources)}.")
    return folder.resources[name]


@lru_cache(CACHED)
def _described(text: str) -> dict[str, Resource]:
    return describe(text)


def _strays(folder: _Folder) -> Iterator[Fault]:
    """CSV files that no table describes, outside the folder of generated files: nothing checks them."""
    described = {resource.path for resource in folder.resources.values()}
    for path in sorted(folder.data.rglob("*.csv")):
        name = path.relative_to(folder.data).as_posix()
        if name not in described and not name.startswith(f"{project.DERIVED}/"):
            remedy = f"Describe it in {PACKAGE_FILE}, or take it away."
            yield Fault(folder.called(name), None, None, None, "is not described, so nothing checks it", remedy)


# --- One table


def _table_faults(folder: _Folder, resource: Resource, file: File) -> tuple[Fault, ...]:
    """All faults of one table; of the tables its keys lead to, those that keep their keys from being read."""
    targets = tuple((folder.resources[key.resource], folder.file(key.resource)) for key in resource.foreign)
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
