"""Adding rows to the data tables: a draft holds the new rows and the new bytes of the files; it is written whole.

A new row is judged by what judges every other one: `load.check` of its whole table, read with the row in it. Two rules
on ids are told here and nowhere in the description of the data: the letter that an activity's id takes from its tie,
and that an id is never used again, which git knows (an id that only a copy without git could know is not seen).

A text is taken as it was said, with its letters composed (NFC), its line ends made spaces and none around it. One that
begins like a formula of a spreadsheet may stand: it is a matter of the file that readers download, not of the data.
"""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
import tempfile
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

import pandas as pd

from reporting import load, project
from reporting.description import ForeignKey, Resource
from reporting.faults import Fault

KINDS = {
    "activity": "activities",
    "finding": "findings",
    "observation": "observations",
    "publication": "publications",
    "source": "sources",
    "person": "people",
    "partner": "partners",
    "indicator": "indicators",
    "group": "groups",
    "survey": "surveys",
}
"""What can be added: what it is called, and its table."""

LETTERS = {"activities": ("tie", {"plan": "C", "person": "P", "project": "G", "unit": "U"})}
"""Tables in which the letter of an id follows another column."""

ORDER: dict[str, Callable[[str], str]] = {
    "sources": lambda key: key,
    "partners": lambda key: key,
    "people": lambda name: f"{name.split()[-1]} {name}",
}
"""How the keys that are words are ordered, where they are: persons by the last of their names."""

Row = Mapping[str, str]


class EntryError(Exception):
    """The rows cannot be written; the message says why and what to do."""


class RowError(EntryError):
    """A row breaks rules: all its `faults`."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = list(faults)


@dataclass(frozen=True)
class Draft:
    """Rows to be added to the tables of a data folder: nothing is written before `write`.

    `before` and `after` are the bytes of the files that change, as they were read and as they are to be, by the name
    of the table, the tables that others lean on first; `rows` are the new rows with their tables, in the same order.
    """

    data: Path = field(default_factory=lambda: project.current().data)
    before: Mapping[str, bytes] = field(default_factory=dict)
    after: Mapping[str, bytes] = field(default_factory=dict)
    rows: tuple[tuple[str, Row], ...] = ()

    def resource(self, table: str) -> Resource:
        """The description of a table."""
        return load.described(self.data)[table]

    def file(self, table: str) -> Path:
        """The file of a table."""
        return (self.data / self.resource(table).path).resolve()

    def called(self, table: str) -> str:
        """The file of a table as faults call it."""
        return f"{self.data.resolve().name}/{self.resource(table).path}"

    def content(self, table: str) -> bytes:
        """The bytes of a table's file, with the rows that are to be added to it."""
        return self.after[table] if table in self.after else self.file(table).read_bytes()

    def keys(self, table: str) -> list[str]:
        """The keys of a table, with those to be added, in the order of the file."""
        return _Records(self.content(table)).keys

    def add(self, table: str, row: Row) -> Draft:
        """The draft with one more row, in the place that the order of the table gives it.

        Raises RowError when the row breaks a rule.
        """
        if found := faults(self, table, row):
            raise RowError(found)
        content = self.content(table)
        resource = self.resource(table)
        records = _Records(content)
        place = _place(table, records.keys, row[key_column(resource)])
        return replace(
            self,
            before={**self.before, table: self.before.get(table, content)},
            after={**self.after, table: records.insert(place, _values(resource, row))},
            rows=(*self.rows, (table, row)),
        )

    def line(self, table: str, row: Row) -> str:
        """The row as it stands in the file, without the end of the line."""
        return _line(_values(self.resource(table), row), "")


def key_column(resource: Resource) -> str:
    """The column that holds the key of each row."""
    return resource.unique[0][0]


def _values(resource: Resource, row: Row) -> list[str]:
    return [row.get(name, "") for name in resource.columns]


# --- What was said ---------------------------------------------------------------------------------------------------


def clean(text: str) -> str:
    """A text as it goes into a cell: composed letters, on one line, no space around it."""
    return " ".join(part.strip() for part in unicodedata.normalize("NFC", text).splitlines()).strip()


def _unfit(text: str) -> tuple[str, str] | None:
    """What keeps a text from standing in a file, and what to do."""
    categories = {unicodedata.category(letter) for letter in text}
    if "Cs" in categories:
        return "has a letter that cannot be read", "Type it again; the terminal may need to be set to UTF-8."
    if "Cc" in categories:
        return "has a character that is no letter, perhaps of an arrow or function key", "Type it again."
    return None


def faults(draft: Draft, table: str, row: Row, answered: Collection[str] | None = None) -> list[Fault]:
    """The faults of the data with the row added at the end of its table; of an unfinished row, those said by now.

    `answered` are the columns that have been filled in or left empty; by default all. While some are open, only
    faults are told that lie in the others alone.
    """
    resource = draft.resource(table)
    done = set(resource.columns if answered is None else answered)
    unfit = [
        Fault(draft.called(table), None, name, ascii(row[name]), *wrong)
        for name in resource.columns
        if name in done and (wrong := _unfit(row.get(name, "")))
    ]
    if unfit:
        return unfit
    tried = {name: row.get(name, "") for name in resource.columns}
    if key_column(resource) not in done:
        tried[key_column(resource)] = "?"  # so that a row of which little is said is no empty row
    for key in resource.foreign:  # so that the first column of a key is judged before the rest is known
        tried |= {name: "?" for name in key.columns[1:] if key.columns[0] in done and name not in done}
    records = _Records(draft.content(table))
    content = records.insert(len(records.keys), _values(resource, tried))
    found = load.check(draft.data, only=[table], instead={**draft.after, table: content})
    found += _id_faults(draft, table, row, done)
    return [fault for fault in found if set(fault.column.split(", ") if fault.column else resource.columns) <= done]


def _id_faults(draft: Draft, table: str, row: Row, done: Collection[str]) -> list[Fault]:
    column = key_column(draft.resource(table))
    key = row.get(column, "")
    if column not in done or not key:
        return []
    if key in past_keys(draft.file(table)) - set(draft.keys(table)):
        remedy = "Ids are never used again: take another."
        return [Fault(draft.called(table), None, column, key, "was the id of a row that is no longer there", remedy)]
    letter = _letter(table, row)
    if letter and not key.startswith(letter):
        decides = LETTERS[table][0]
        rule = f"does not begin with {letter}, as ids do where {decides} is {row[decides]}"
        return [Fault(draft.called(table), None, column, key, rule, "Take another id.")]
    return []


# --- What need not be asked ------------------------------------------------------------------------------------------


def complete(draft: Draft, table: str, row: Row, *, key: bool = True) -> dict[str, str]:
    """The row with what follows from the rest, where it was left open (not in the row): other columns of a key, the id.

    An indicator has its unit; the id (unless `key` is False) is the next number that was never used.
    """
    resource = draft.resource(table)
    full = dict(row)
    for foreign in resource.foreign:
        if len(foreign.columns) > 1 and full.get(foreign.columns[0]):
            target = load.table(foreign.resource, draft.data, draft.after)
            match = target[target[foreign.targets[0]] == full[foreign.columns[0]]]
            for name, other in zip(foreign.columns[1:], foreign.targets[1:], strict=True):
                if match[other].nunique() == 1:
                    full.setdefault(name, str(match[other].iloc[0]))
    if key and (proposed := next_key(draft, table, full)):
        full.setdefault(key_column(resource), proposed)
    return full


def numbered(draft: Draft, table: str) -> bool:
    """Whether the ids of a table are letters and a number."""
    return all(_split(key)[0] for key in draft.keys(table))


def next_key(draft: Draft, table: str, row: Row) -> str | None:
    """The next id of a table whose ids are numbered; None for another, or when what decides the letter is not known."""
    keys = draft.keys(table)
    prefixes = {_split(key)[0] for key in keys}
    letter = _letter(table, row) if table in LETTERS else prefixes.pop() if len(prefixes) == 1 else None
    if not letter:
        return None
    used = [key for key in {*keys, *past_keys(draft.file(table))} if _split(key)[0] == letter]
    width = max((len(key) - len(letter) for key in used), default=2)
    return f"{letter}{max((_split(key)[1] for key in used), default=0) + 1:0{width}}"


def _letter(table: str, row: Row) -> str | None:
    """The letter that the id of a row must begin with, where another column decides that."""
    if table not in LETTERS:
        return None
    column, letters = LETTERS[table]
    return letters.get(row.get(column, ""))


def _split(key: str) -> tuple[str, int]:
    """Letters and number of a numbered id; ("", 0) for another key."""
    match = re.fullmatch(r"([A-Z]+)([0-9]+)", key)
    return (match[1], int(match[2])) if match else ("", 0)


@lru_cache
def past_keys(file: Path) -> frozenset[str]:
    """The numbered ids that a file has held as far as git remembers, on any branch; none where there is no git."""
    command = ["git", "log", "--all", "--patch", "--unified=0", "--format=", "--", file.name]
    try:
        done = subprocess.run(command, cwd=file.parent, capture_output=True, check=False)
    except OSError:
        return frozenset()
    return frozenset(re.findall(r"^[-+]([A-Z]+[0-9]+),", done.stdout.decode(errors="replace"), re.MULTILINE))


def choices(draft: Draft, key: ForeignKey) -> dict[str, str]:
    """The keys that a column may name, each with what it stands for (empty where it says so itself)."""
    return _named(draft, key.resource, key.targets[0])


def _named(draft: Draft, table: str, column: str) -> dict[str, str]:
    rows = load.table(table, draft.data, draft.after)
    name = next((name for name in ("name_en", "title", "text_en", "name") if name in rows and name != column), None)
    if name:
        return dict(zip(rows[column], rows[name], strict=True))
    for key in draft.resource(table).foreign:  # a theme has its name in the statement of the slides
        if not rows[key.columns[0]].isna().any():
            texts = _named(draft, key.resource, key.targets[0])
            return dict(zip(rows[column], rows[key.columns[0]].map(texts), strict=True))
    return dict.fromkeys(rows[column], "")


def alike(draft: Draft) -> list[str]:
    """The ids of rows that say the same words at the same time as the row that was added last, capitals apart."""
    table, row = draft.rows[-1]
    resource = draft.resource(table)
    said = [name for columns in resource.translated for name in columns if name in resource.columns and row.get(name)]
    if not said:
        return []
    said += [column.name for column in resource.fields if column.periods]
    key = key_column(resource)
    rows = load.table(table, draft.data, draft.after).astype("string").fillna("")
    same = [rows[name].str.casefold() == row.get(name, "").casefold() for name in said]
    return [id for id in rows[key][pd.concat(same, axis=1).all(axis=1)] if id != row[key]]


def example(draft: Draft, table: str, column: str) -> str:
    """A text of a column, from the last row of the table that has one; empty where none has."""
    texts = load.table(table, draft.data, draft.after)[column].dropna()
    return f"{texts.iloc[-1]}".removesuffix(".0") if len(texts) else ""


# --- The file --------------------------------------------------------------------------------------------------------


class _Records:
    """The records of a sound file, to put one more between them and leave every other byte."""

    def __init__(self, content: bytes) -> None:
        self.lines = list(io.StringIO(content.decode(), newline=""))
        reader = csv.reader(self.lines, strict=True)
        records = [(record[0], reader.line_num) for record in reader]
        self.keys = [key for key, _ in records[1:]]
        self.ends = [end for _, end in records]

    def insert(self, place: int, values: Sequence[str]) -> bytes:
        """The bytes with a record before the `place`-th, or after the last."""
        end = "\r\n" if self.lines[0].endswith("\r\n") else "\n"
        before, after = self.lines[: self.ends[place]], self.lines[self.ends[place] :]
        text = "".join(before)
        if not text.endswith(("\n", "\r")):
            text += end
        return (text + _line(values, end) + "".join(after)).encode()


def _line(values: Sequence[str], end: str) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(values)
    return text.getvalue().removesuffix("\n") + end


def _place(table: str, keys: Sequence[str], key: str) -> int:
    """Before which row a new key belongs: numbered ids follow those of their letter, ordered words the lesser ones.

    Words are ordered from some row on; those before (the centre's own) stay ahead. What has no order goes to the end.
    """
    letter, number = _split(key)
    alike = [place for place, other in enumerate(keys) if letter and _split(other)[0] == letter]
    if alike:
        return next((place for place in alike if _split(keys[place])[1] > number), alike[-1] + 1)
    if table not in ORDER:
        return len(keys)
    order = [ORDER[table](other) for other in keys]
    place, new = len(keys), ORDER[table](key)
    while place and order[place - 1] > new and (place == len(keys) or order[place - 1] <= order[place]):
        place -= 1
    return place


def write(draft: Draft) -> None:
    """Put the new files in the place of the old ones: all of them, or none when one cannot be written.

    Each is written in full beside the old one first. Should the power fail between two files, those written are of
    tables that the others lean on, so that no key is left hanging. Raises EntryError when a file has changed since it
    was read or the rows no longer fit the other tables, and OSError when a file cannot be written.
    """
    for table, content in draft.before.items():
        if draft.file(table).read_bytes() != content:
            raise EntryError(f"{draft.called(table)} was changed by someone else in the meantime. Start again.")
    if found := load.check(draft.data, draft.after, draft.after):
        raise RowError(found)
    ready: list[tuple[Path, Path]] = []
    kept: list[tuple[Path, Path]] = []
    try:
        for table, content in draft.after.items():
            file = draft.file(table)
            kept.append((_beside(file, draft.before[table]), file))
            ready.append((_beside(file, content), file))
        try:
            for new, file in ready:
                os.replace(new, file)
        except BaseException:
            for old, file in kept:
                if file.read_bytes() != old.read_bytes():
                    os.replace(old, file)
            raise
    finally:
        for path, _ in (*ready, *kept):
            path.unlink(missing_ok=True)


def _beside(file: Path, content: bytes) -> Path:
    """A new file in the same folder, with the same permissions; removed again if it cannot be written."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".new")
    path = Path(name)
    try:
        with open(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        shutil.copymode(file, path)
    except BaseException:
        path.unlink()
        raise
    return path
