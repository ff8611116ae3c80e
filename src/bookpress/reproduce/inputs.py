"""What goes into a book, compared between two states: rows of tables, functions, messages, and all other files.

Tables are the CSV files below the folders that `press_watched` names. A row is found by its first cells: as many as it
takes to tell all rows apart. A row that is gone while one of the same other cells came has another name.
"""

from __future__ import annotations

import ast
import csv
import filecmp
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from fluent.syntax import FluentSerializer

from bookpress.book import Book
from bookpress.reproduce import lines
from bookpress.reproduce.repository import Commit
from wording import catalogue

Kind = Literal["cell", "row-new", "row-gone", "row-renamed", "code", "words", "file"]
KEPT_OUT = ("_build", ".git", ".venv", "__pycache__")


@dataclass(frozen=True)
class Change:
    """One thing that differs between two states.

    `row` and `column` are of a table; of code, `row` is the function, constant or class, of messages their id, and
    `column` says whether it is new or gone. `line` and `end` are where it begins and ends now (before, where it is
    gone), from 1; of a row both are its last line.
    Of a file it is the first line that differs, in a notebook the line of cell `row` of kind `column`; `more` lines do.
    `keys` are the first cell of the row, and what that was.
    """

    kind: Kind
    file: str
    row: str = ""
    column: str = ""
    old: str = ""
    new: str = ""
    line: int = 0
    end: int = 0
    keys: frozenset[str] = frozenset()
    commit: Commit | None = None
    more: int = 0

    def by(self, commit: Commit | None) -> Change:
        """The same with the commit that made it."""
        return replace(self, commit=commit)


@dataclass(frozen=True)
class Row:
    """A row of a table: its cells by column, and its last line in the file."""

    cells: Mapping[str, str]
    line: int

    @property
    def values(self) -> tuple[str, ...]:
        """The cells in their order."""
        return tuple(self.cells.values())


@dataclass(frozen=True)
class Part:
    """A part of a file of code or messages: its content without remarks and places, its lines, and what to show of it.

    Shown are the value of a constant and the text of a message; of functions and classes nothing.
    """

    content: str
    line: int
    end: int
    shown: str = ""


def changes(old: Path, new: Path, book: Book) -> list[Change]:
    """All that differs in what goes into a book between two folders; what is generated from it is left out."""
    generated = str(book.option("press_baseline"))
    names = sorted(
        name
        for name in {*_names(old), *_names(new)}
        if not (generated and name.startswith(f"{generated}/")) and not _same(old / name, new / name)
    )
    found: list[Change] = []
    for name in names:
        found += _of_file(old, new, name, book)
    return found


def tables(root: Path, book: Book) -> dict[str, list[Row]]:
    """The tables of a book by their files."""
    return {name: table(root / name) for name in _names(root) if _is_table(name, book)}


def table(path: Path) -> list[Row]:
    """The rows of a CSV file; none where it is missing or cannot be read."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, restkey="", restval="")
            return [Row({str(k): str(v) for k, v in row.items()}, reader.line_num) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error):
        return []


def _names(root: Path) -> list[str]:
    return [
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.is_file() and not set(path.relative_to(root).parts) & set(KEPT_OUT)
    ]


def _same(old: Path, new: Path) -> bool:
    return old.is_file() and new.is_file() and filecmp.cmp(old, new, shallow=False)


def _is_table(name: str, book: Book) -> bool:
    folders = book.option("press_watched")
    return name.endswith(".csv") and any(name.startswith(f"{folder}/") for folder in folders)


def _of_file(old: Path, new: Path, name: str, book: Book) -> list[Change]:
    if _is_table(name, book) and (old / name).is_file() and (new / name).is_file():
        return list(_rows(name, table(old / name), table(new / name)))
    if name.endswith(".py") and name.startswith(f"{book.option('press_source')}/"):
        return list(_parts("code", name, functions(old / name), functions(new / name)))
    if name.endswith(".ftl"):
        return list(_parts("words", name, _messages(old / name), _messages(new / name)))
    return [_whole(name, lines.read(old / name), lines.read(new / name))]


def _whole(name: str, old: list[lines.Line], new: list[lines.Line]) -> Change:
    """A file that differs, with the first of its lines that do."""
    pairs = list(lines.differing(old, new))
    if not old or not new or not pairs:
        return Change("file", name)
    was, now = pairs[0]
    at = now or was
    assert at is not None, "one of the two is there"
    cell = str(at.cell) if at.cell else ""
    texts = was.text if was else "", now.text if now else ""
    return Change("file", name, cell, at.kind, *texts, at.number, at.number, more=len(pairs) - 1)


def _rows(name: str, old: list[Row], new: list[Row]) -> Iterator[Change]:
    width = _width(old, new)
    before, after = _keyed(old, width), _keyed(new, width)
    gone = {key: before[key] for key in before if key not in after}
    come = {key: after[key] for key in after if key not in before}
    for key, row in list(gone.items()):
        twin = next((k for k, other in come.items() if other.values[width:] == row.values[width:]), None)
        if twin and any(row.values[width:]):
            other = come.pop(twin)
            del gone[key]
            was, now = " ".join(row.values[:width]), " ".join(other.values[:width])
            keys = frozenset({key[0], twin[0]})
            yield Change("row-renamed", name, now, "", was, now, other.line, other.line, keys)
    for key, row in gone.items():
        yield Change(
            "row-gone", name, " ".join(row.values[:width]), line=row.line, end=row.line, keys=frozenset(key[:1])
        )
    for key, row in come.items():
        yield Change(
            "row-new", name, " ".join(row.values[:width]), line=row.line, end=row.line, keys=frozenset(key[:1])
        )
    for key in (key for key in before if key in after):
        one, other = before[key], after[key]
        for column in dict.fromkeys([*one.cells, *other.cells]):
            was, now = one.cells.get(column, ""), other.cells.get(column, "")
            if was != now:
                row_id = " ".join(other.values[:width])
                yield Change("cell", name, row_id, column, was, now, other.line, other.line, frozenset(key[:1]))


def _width(*states: list[Row]) -> int:
    """How many first cells tell the rows of each state apart; one where none do."""
    longest = max((len(row.values) for rows in states for row in rows), default=1)
    for width in range(1, longest):
        if all(max(Counter(row.values[:width] for row in rows).values(), default=1) == 1 for rows in states):
            return width
    return 1


def _keyed(rows: list[Row], width: int) -> dict[tuple[str, ...], Row]:
    """The rows by their first cells; of those that are alike the later ones by their number too."""
    found: dict[tuple[str, ...], Row] = {}
    for row in rows:
        key, number = row.values[:width], 1
        while key in found:
            number += 1
            key = (*row.values[:width], f"#{number}")
        found[key] = row
    return found


def _parts(kind: Kind, name: str, old: Mapping[str, Part], new: Mapping[str, Part]) -> Iterator[Change]:
    """Parts of a file that differ; where none does, only remarks or places have changed, and nothing is told."""
    for part in sorted(old.keys() | new.keys()):
        was, now = old.get(part), new.get(part)
        at = now or was
        if at and (was is None or now is None or was.content != now.content):
            before, after = was.shown if was else "", now.shown if now else ""
            how = "" if was and now else "new" if now else "gone"
            yield Change(kind, name, part, how, before, after, at.line, at.end, frozenset({part}))


def functions(path: Path) -> dict[str, Part]:
    """What a module defines: each function, class and constant by its name."""
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, SyntaxError):
        return {}
    found: dict[str, Part] = {}
    for node in tree.body:
        for name in _named(node):
            before = found.get(name, Part("", node.lineno, 0))
            end, shown = node.end_lineno or node.lineno, _value(node)
            found[name] = Part(before.content + ast.dump(node), before.line, end, shown)
    return found


def _value(node: ast.stmt) -> str:
    """The value of a constant as it is written."""
    value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
    return ast.unparse(value) if value else ""


def _named(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [ast.unparse(target) for target in targets]
        case ast.AnnAssign(target=target):
            return [ast.unparse(target)]
        case ast.Import() | ast.ImportFrom() | ast.Expr():
            return []
    return ["…"]


def _messages(path: Path) -> dict[str, Part]:
    """The messages of a catalogue, with their lines."""
    if not path.is_file():
        return {}
    read = catalogue.read(path, path.name)
    write = FluentSerializer().serialize_entry
    entries = {entry.id.name: write(entry) for entry in read.resource.body if hasattr(entry, "id")}
    lines = {name.split(".")[0]: message.line for name, message in reversed(list(read.messages.items()))}
    shown = {name: " ".join(text.partition("=")[2].split()) for name, text in entries.items()}
    return {name: Part(text, lines.get(name, 1), lines.get(name, 1), shown[name]) for name, text in entries.items()}
