"""What the parts of the extension share during one build, and what they leave in Sphinx's environment for the next.

A *fault* is anything that must stop the build. Faults are collected where they are seen and raised all at once, so
that one build names them all. A *record* says what one document took from outside its own file; a document is read
again when any of it has changed.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docutils.nodes import Node
from sphinx.errors import SphinxError
from sphinx.util.logging import get_node_location, is_suppressed_warning

from bookpress.book import Book
from bookpress.derived import Derived, Kind
from bookpress.running import Outcome
from bookpress.saying import Sayer, sayer

# What Sphinx's extensions warn of without need: MyST looks for the notes of the bibliography among those of Markdown,
# which docutils finds later, and writes struck words as HTML, which `rawhtml` reads; of a directive that is not known
# it tells twice, once without its place.
FALSE_ALARMS = (
    "No footnote definitions found for label: 'footcite-",
    "Strikethrough is currently only supported in HTML output",
    "unknown directive or role name: ",
    "The '^^^'/'+++' card header/footer separators are deprecated",  # and do what they always did
)
CELL = 10_000  # myst-nb numbers the lines of a notebook as 10,000 x cell (from 1) + line in the cell (from 2)


class PressError(SphinxError):
    """The book has faults; the message lists them."""

    category = "The book was not built"


@dataclass(frozen=True)
class Fault:
    """One fault: where it is, as a person would look for it, and what is wrong."""

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


def stop_on(faults: Sequence[Fault]) -> None:
    """Raise PressError with every fault, each once, or return when there are none."""
    lines = list(dict.fromkeys(str(fault) for fault in faults))
    if lines:
        count = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
        raise PressError(f"{count} in the book:\n" + "\n".join(f"  {line}" for line in lines))


def place(file: Path | str, root: Path, line: int | None = None) -> str:
    """File and line, or file and cell of a notebook, as a person would look for them; `root` is left off."""
    path = Path(file)
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(file)
    if not line:
        return name
    if path.suffix != ".ipynb" or line < CELL:
        return f"{name}:{line}"
    cell, rest = divmod(line, CELL)
    return f"{name}, cell {cell}, line {rest - 1}" if rest > 1 else f"{name}, cell {cell}"


def line_of(node: Any) -> int | None:
    """Return the line of the node or of the nearest node around it that has one."""
    while node is not None:
        if node.line:
            return int(node.line)
        node = node.parent
    return None


@dataclass
class Record:
    """What one document took from outside its file: the digest of its execution, and the entries it prints.

    `anchors` are the ids that its exhibits define, with their places: each may be defined once in the book.
    """

    execution: str | None = None
    uses: dict[tuple[Kind, str], str | None] = field(default_factory=dict)
    anchors: list[tuple[str, str]] = field(default_factory=list)
    exhibits: list[Any] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)


class Press:
    """The press's own state during one build. One stands in each Sphinx application; see `press`."""

    def __init__(self, book: Book, outcome: Outcome, say: Sayer) -> None:
        self.book = book
        self.outcome = outcome
        self.say = say
        self.faults: list[Fault] = []
        self.changed = False  # whether any document was read or removed
        self._names: dict[str, str] = {}

    @property
    def derived(self) -> Derived:
        """Numbers, sources, statements and the data set."""
        return self.outcome.derived

    def called(self, language: str) -> str:
        """A language's name for itself."""
        if language not in self._names:
            say = sayer(self.book, language)
            self._names[language] = say("language-name")
        return self._names[language]


def press(app: Any) -> Press:
    """The state of a Sphinx application."""
    state = app.bookpress
    assert isinstance(state, Press)
    return state


def records(env: Any) -> dict[str, Record]:
    """The records of all documents, by document name, kept in the environment."""
    if not hasattr(env, "bookpress_records"):
        env.bookpress_records = {}
    found: dict[str, Record] = env.bookpress_records
    return found


def record(env: Any) -> Record:
    """The record of the document that is being read."""
    return records(env).setdefault(env.docname, Record())


def note_use(env: Any, kind: Kind, name: str) -> Any:
    """Note that the document prints an entry, and return the entry; None when there is no such entry."""
    content = press(env.app).derived
    record(env).uses[kind, name] = content.value(kind, name)
    return getattr(content, kind).get(name)


class Warnings(logging.Handler):
    """Collects what Sphinx warns of, as faults. Suppressed warnings (suppress_warnings) are left out."""

    def __init__(self, app: Any) -> None:
        super().__init__(logging.WARNING)
        self.app = app
        self.faults: list[Fault] = []

    def emit(self, entry: logging.LogRecord) -> None:
        """Keep one warning. While Sphinx reads it holds warnings back and then hands them on, so one may come twice."""
        kinds = getattr(entry, "type", ""), getattr(entry, "subtype", "")
        if entry.getMessage().startswith(FALSE_ALARMS):
            return
        if not is_suppressed_warning(*kinds, self.app.config.suppress_warnings):
            self.faults.append(Fault(self._where(getattr(entry, "location", None)), entry.getMessage()))

    def _where(self, location: Any) -> str:
        """Sphinx gives locations as a node, a document name with a line, or text."""
        root = Path(self.app.srcdir)
        if isinstance(location, Node):
            location = get_node_location(location)
        if isinstance(location, tuple):
            docname, line = location
            return place(self.app.env.doc2path(docname), root, line) if docname else ""
        if not location:
            return ""
        file, _, line = location.rpartition(":")
        if file:
            return place(file, root, int(line) if line.isdigit() else None)
        return place(self.app.env.doc2path(location), root)
