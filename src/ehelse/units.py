"""What the book computes, in units: the numbers of each page, and each exhibit with a digest of its words and data.

A unit is computed with what it used of the tables (`reporting.noted`). So it can be kept, and stands for as long as all
that it used is what it was. Everything else that decides is in the `key`: the code, the words, the description of the
data, the order of the pages and the environment; with another key nothing of what was kept stands.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import pickle
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from ehelse import shown
from ehelse import sources as _asked_again  # noqa: F401 - what it answered may have to be asked again
from reporting import load, noted, project, sealed
from reporting.noted import Use
from reporting.project import Project

CODE = ("ehelse", "reporting", "wording")  # the packages that compute
WHOLES = 6  # of how many states of the data it is kept what the book gives from them, the last ones
SOUND = 12  # of how many states it is kept that they have no fault
PROTOCOL = 5


@dataclass(frozen=True)
class Unit:
    """Something that is computed by itself: its name, and the module that it is made by."""

    name: str
    module: str
    make: Callable[[], Any] = field(compare=False)


@dataclass(frozen=True)
class Record:
    """What a unit gave, what each of its uses found, and how many seconds of processor time it took."""

    value: Any
    uses: Mapping[Use, str]
    seconds: float = 0.0


# --- The units -------------------------------------------------------------------------------------------------------


def units(book: Path | None = None) -> Iterator[Unit]:
    """All units of a book (default: the report's): the pages of numbers, then the exhibits in the order of the pages.

    Raises ValueError for a cell of a notebook that does more than show an exhibit.
    """
    from ehelse import numbers  # imports every analysis

    for page in numbers.PAGES:
        yield Unit(f"numbers {page.__name__}", "ehelse.numbers", partial(_numbers, page))
    for at in shown.shown(book):
        yield Unit(f"exhibit {at.page} {at.module} {at.function}", at.module, partial(_exhibit, at))


def _numbers(page: Any) -> dict[str, Any]:
    """The numbers of a page, and how each is printed."""
    from ehelse import numbers

    language = project.languages()[0]
    found = numbers.of_page(project.current(), page)
    return {"numbers": found, "texts": [(number.id, number.text[language]) for number in found]}


def _exhibit(at: shown.Shown) -> dict[str, Any]:
    """An exhibit by id: its page, its title and a digest of its words and data."""
    exhibit = at.make()
    title = exhibit.title[project.languages()[0]]
    return {"id": exhibit.id, "page": at.page, "title": title, "digest": digest(exhibit)}


def digest(exhibit: Any) -> str:
    """A digest of the words and data of an exhibit; nothing is drawn."""
    words = [dict(text) for text in (exhibit.title, exhibit.caption, exhibit.alt) if text]
    content = [words, exhibit.csv, *(exhibit.table(language) for language in project.languages())]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


def put_back(unit: Unit, value: Any, uses: Iterable[Use]) -> None:
    """Let the numbers of a page that were found elsewhere be known to what prints numbers of all pages."""
    if unit.name.startswith("numbers "):
        from ehelse import numbers

        page = importlib.import_module(unit.name.removeprefix("numbers "))
        numbers.of_page.put((project.current(), page), value["numbers"], uses)


def together(values: Iterable[Any]) -> dict[str, Any]:
    """The state of the book: every number as printed, and every exhibit by id. Raises ValueError as `numbers.of`."""
    from ehelse import numbers

    state: dict[str, Any] = {"numbers": {}, "exhibits": {}}
    for value in values:
        if "texts" in value:
            for id, text in value["texts"]:
                numbers.refuse_twice(id, state["numbers"])
                state["numbers"][id] = text
        else:
            state["exhibits"][value["id"]] = {name: value[name] for name in ("page", "title", "digest")}
    return state


# --- What is kept ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Whole:
    """What the book gives from one state of the data.

    `tables` are digests of the tables by name, `records` the units by name, and `answered` the tables that functions
    which are `noted.answered` looked at.
    """

    tables: Mapping[str, str]
    records: Mapping[str, Record]
    answered: Mapping[str, frozenset[str]]


class States:
    """What uses find in the data of the current project; each is looked for once.

    In tables that are as in a state that is kept, uses find what they found there.
    """

    def __init__(self, kept: Iterable[Whole] = ()) -> None:
        self.tables = {name: load.state(name, "") for name in load.described()}
        self._known: dict[Use, str] = {}
        for whole in kept:
            same = {name for name, content in self.tables.items() if whole.tables.get(name) == content}
            known = same | {name for name, looked_at in whole.answered.items() if looked_at <= same}
            for record in whole.records.values():
                self._known |= {use: state for use, state in record.uses.items() if use[0] in known}

    def __call__(self, use: Use) -> str:
        """A digest of what a use finds."""
        if use not in self._known:
            self._known[use] = _state(*use)
        return self._known[use]


def _state(name: str, query: str) -> str:
    if not name.startswith(noted.ANSWER):
        return load.state(name, query)
    try:
        answer = repr(noted.ANSWERS[name](query))
    except (KeyError, load.DataError) as error:
        answer = repr(error)
    return hashlib.sha256(answer.encode(errors="surrogatepass")).hexdigest()


class Kept:
    """What the book gave from the last states of the data, and which of them had no fault, in a sealed file."""

    def __init__(self, path: Path | None, key: str) -> None:
        self.path, self.key = path, key
        self.wholes: dict[str, Whole] = {}  # by the digest of the data, the last one last
        self.sound: list[str] = []
        if path and (content := sealed.read(path)) and content.startswith(key.encode()):
            self.wholes, self.sound = pickle.loads(content[len(key) :])

    def states(self) -> States:
        """The states of the data of the current project."""
        return States(self.wholes.values())

    def find(self, unit: Unit, states: States) -> Record | None:
        """What a unit gives from data of these states, if it was kept."""
        seen: list[Record] = []
        for whole in reversed(self.wholes.values()):
            record = whole.records.get(unit.name)
            if record and not any(record is other for other in seen):
                if all(states(use) == state for use, state in record.uses.items()):
                    return record
                seen.append(record)
        return None

    def seconds(self) -> dict[str, float]:
        """How long each unit took the last time, by name."""
        return {name: record.seconds for whole in self.wholes.values() for name, record in whole.records.items()}

    def put(self, content: str, whole: Whole) -> None:
        """Keep what the book gives from the data of a digest, as that which is thrown away last."""
        self.wholes.pop(content, None)
        self.wholes[content] = whole
        for old in list(self.wholes)[:-WHOLES]:
            del self.wholes[old]

    def put_sound(self, content: str) -> None:
        """Keep that the data of a digest have no fault."""
        self.sound = [*(other for other in self.sound if other != content), content][-SOUND:]

    def save(self) -> None:
        """Write the file."""
        if self.path:
            content = pickle.dumps((self.wholes, self.sound), PROTOCOL)
            sealed.write(self.path, self.key.encode() + content)


def place(report: Project) -> Path:
    """Where the units of a report are kept."""
    return report.root / "_build" / ".changes"


def accounted(report: Project) -> list[Path]:
    """The files that the key stands for, beside the environment: code, words, description and order of the pages."""
    code = Path(__file__).parents[1]
    folders = [*(code / name for name in CODE), report.words]
    inside = [path for folder in folders for path in folder.rglob("*") if "__pycache__" not in path.parts]
    return [code, *folders, *inside, report.description, report.root / "_toc.yml"]


def key(report: Project) -> str:
    """A digest of all that decides what units give, but for the tables."""
    files = [path for path in accounted(report) if path.is_file()]
    content = [(_named(path, report), hashlib.sha256(path.read_bytes()).hexdigest()) for path in sorted(files)]
    return hashlib.sha256(json.dumps([_environment(), content]).encode()).hexdigest()


def _named(path: Path, report: Project) -> str:
    """A file by a name that it has wherever the report lies."""
    folders = (Path(__file__).parents[1], report.root, report.data.parent)
    return next(path.relative_to(folder).as_posix() for folder in folders if path.is_relative_to(folder))


def _environment() -> list[str]:
    """This Python, and the versions of the packages that it finds."""
    entries = {name for folder in sys.path if os.path.isdir(folder) for name in os.listdir(folder)}
    return [sys.version, sys.platform, *sorted(name for name in entries if name.endswith(".dist-info"))]


def of_data(data: Path) -> str:
    """A digest of all tables and of what describes them."""
    generated = data / project.DERIVED
    files = (path for path in data.rglob("*") if generated not in path.parents)
    return sealed.digest(data, files)


# --- Files that nobody accounts for ----------------------------------------------------------------------------------


class Strangers:
    """Files and folders of the report that units opened, and of which neither the key nor the notes know."""

    def __init__(self, report: Project, known: Collection[Path]) -> None:
        self.root, self.known = os.fspath(report.root.resolve()), {os.fspath(path.resolve()) for path in known}
        self.found: set[str] = set()

    def on_event(self, event: str, arguments: tuple[Any, ...]) -> None:
        """An audit hook: note what is opened or listed while a unit is computed."""
        if event in ("open", "os.listdir", "os.scandir") and noted.is_open() and isinstance(arguments[0], str | Path):
            path = os.path.abspath(arguments[0])
            if path.startswith(self.root + os.sep) and not self._is_known(path):
                self.found.add(path)

    def _is_known(self, path: str) -> bool:
        if path in self.known or path.startswith(sys.prefix + os.sep) or "__pycache__" in path:
            return True
        return sys._getframe(2).f_code is load._bytes.__code__
