"""What the parts of the extension share during one build, and what they leave in Sphinx's environment for the next.

A *fault* is anything that must stop the build. Faults are collected where they are seen and raised all at once, so
that one build names them all. A *record* says what one document was made from; the document is read again when any of
it has changed (see `freshness`).
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docutils.nodes import Node
from sphinx.errors import SphinxError
from sphinx.util.logging import get_node_location, is_suppressed_warning

from bookpress.book import TOC, Book, load
from bookpress.derived import Derived, Kind
from bookpress.running import Outcome
from bookpress.saying import Sayer, sayer
from bookpress.told import Fault as Fault
from bookpress.told import listed

# Languages of code blocks that other tools draw, and neither edition of ours does.
DRAWN = ("mermaid", "plantuml", "vega-lite", "tikz")
# What Sphinx's extensions warn of without need: MyST looks for the notes of the bibliography among those of Markdown,
# which docutils finds later, and writes struck words as HTML, which `rawhtml` reads; of a directive that is not known
# it tells twice, once without its place; and where lines across the page may stand is a rule of reStructuredText.
FALSE_ALARMS = (
    "No footnote definitions found for label: 'footcite-",
    "Strikethrough is currently only supported in HTML output",
    "unknown directive or role name: ",
    "Document or section may not begin with a transition",  # a line is drawn wherever its author wants it
    "At least one body element must separate transitions",
    "Document may not end with a transition",
    "The '^^^'/'+++' card header/footer separators are deprecated",  # and do what they always did
    *(f"Pygments lexer name '{name}' is not known" for name in DRAWN),  # which `pages` tells of, with what to do
)
REFERENCE = re.compile(r"^(?:ref\.|myst\.xref)|Failed to create a cross reference")
UNKNOWN = re.compile(r"unknown config value '(\w+)' in override, ignoring")
NUMBERED_TWICE = re.compile(r"(.*) is already assigned section numbers")
UNTITLED = re.compile(r"toctree contains reference to document '.*' that doesn't have a title")  # `pages` tells of it
NO_TEXT = "holds a byte that is not UTF-8"
TOLD = "press-told"  # marks a node that has a fault already, from which others would only follow
CELL = 10_000  # myst-nb numbers the lines of a notebook as 10,000 x cell (from 1) + line in the cell (from 2)


class PressError(SphinxError):
    """The book has faults; the message lists them."""

    category = "The book was not built"

    def __init__(self, message: str, faults: Sequence[Fault] = ()) -> None:
        super().__init__(message)
        self.faults = tuple(faults)


def stop_on(faults: Sequence[Fault]) -> None:
    """Raise PressError with every fault, each once, or return when there are none."""
    if faults:
        raise PressError(listed(faults), faults)


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
    """What one document was made from: its files, the digest of its execution, and the entries it prints.

    `sources` are the files that were opened to read it, with their digests. `anchors` are the ids that its exhibits
    define, with their places: each may be defined once in the book.
    """

    execution: str | None = None
    sources: dict[str, str | None] = field(default_factory=dict)
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
        self.faults: list[Fault] = [*book.faults, *outcome.faults]  # to which come those of reading
        self.untranslated: list[Fault] = []  # told as faults where the press is strict, and else only said
        self.cells: dict[str, list[Any]] = {}  # what each notebook that is read must show; see `notebookpages`
        self.changed = False  # whether anything was, so that all pages are written
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


def book_of(app: Any) -> Book:
    """The book that is built: as a surrounding build has read it, else as it stands. Raises BookError."""
    config = app.config
    found: Book = config.press_book() if config.press_book else load(Path(app.srcdir), config.external_toc_path)
    return found


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


def known(app: Any) -> list[Fault]:
    """All faults that a build has met so far."""
    state = getattr(app, "bookpress", None)
    told = [*state.faults] if state else []
    by_byte = any("which is not UTF-8" in fault.message for fault in told)  # and by line; Sphinx tells of each byte
    return told + [fault for fault in app.bookpress_warnings.faults if not (by_byte and NO_TEXT in fault.message)]


def _plain(warning: str, root: Path) -> str:
    """A warning of Sphinx with paths from `root`, and with what to do where it does not say so."""
    warning = warning.replace(f"{root}{os.sep}", "").removeprefix("WARNING: ")
    if setting := UNKNOWN.match(warning):
        return (
            f"_config.yml: sphinx.config.{setting[1]} is a setting of nothing that this book uses. Take it out, "
            "or name its extension under sphinx.extra_extensions."
        )
    if page := NUMBERED_TWICE.match(warning):
        return f"{page[1]} is numbered by two lists, one within the other. Write numbered on the outer one alone."
    if warning.startswith("undecodable source characters"):
        return f"{NO_TEXT}, at {warning.partition(': ')[2]}. Save the file as UTF-8."
    return warning


def kind(entry: logging.LogRecord) -> str:
    """What a warning is of, as suppress_warnings names it."""
    return f"{getattr(entry, 'type', None) or ''}.{getattr(entry, 'subtype', None) or ''}"


class Warnings(logging.Handler):
    """Collects what Sphinx warns of, as faults. Suppressed warnings (suppress_warnings) are left out."""

    def __init__(self, app: Any) -> None:
        super().__init__(logging.WARNING)
        self.app = app
        self.faults: list[Fault] = []

    def emit(self, entry: logging.LogRecord) -> None:
        """Keep one warning. While Sphinx reads it holds warnings back and then hands them on, so one may come twice."""
        kinds = getattr(entry, "type", ""), getattr(entry, "subtype", "")
        if entry.getMessage().startswith(FALSE_ALARMS) or is_suppressed_warning(
            *kinds, self.app.config.suppress_warnings
        ):
            return
        if not self._is_told(entry) and not UNTITLED.search(entry.getMessage()):
            said = _plain(entry.getMessage(), Path(self.app.srcdir))
            twice = NUMBERED_TWICE.match(entry.getMessage())  # Sphinx names the page above, whose list it is not
            where = TOC if twice else self._where(getattr(entry, "location", None)) or self._read_by(entry)
            self.faults.append(Fault(where, said))

    def _is_told(self, entry: logging.LogRecord) -> bool:
        """Whether it only follows from another fault.

        Such are references to what a notebook would have shown that failed; and a translation that lost or gained a
        reference, which `messages.unfit` says in other words.
        """
        state = getattr(self.app, "bookpress", None)
        if state is not None and state.outcome.lacking and REFERENCE.search(f"{kind(entry)} {entry.getMessage()}"):
            return True
        told = state is not None and any(".po:" in fault.where for fault in state.faults)
        return told and "in translated message" in entry.getMessage()

    def _read_by(self, entry: logging.LogRecord) -> str:
        """The file that was read when a warning without a place came for the first time, or ""."""
        known = entry.__dict__
        if "page_being_read" not in known:
            env: Any = getattr(self.app, "env", None)
            docname = getattr(env, "temp_data", {}).get("docname")
            known["page_being_read"] = place(env.doc2path(docname), Path(self.app.srcdir)) if docname else ""
        return str(known["page_being_read"])

    def _where(self, location: Any) -> str:
        """Sphinx gives locations as a node, a document name with a line, or text."""
        root = Path(self.app.srcdir)
        if isinstance(location, Node):
            location = get_node_location(location)
        if isinstance(location, tuple):
            docname, line = location
            # Some name the file where a document is asked for, which gives a file that is not there.
            file = docname if docname and Path(root, docname).is_file() else self.app.env.doc2path(docname or "")
            return place(file, root, line) if docname else ""
        if not location:
            return ""
        file, _, line = location.rpartition(":")
        if file:
            return place(file, root, int(line) if line.isdigit() else None)
        return place(self.app.env.doc2path(location), root)
