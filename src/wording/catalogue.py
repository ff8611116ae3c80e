"""One catalogue: a file of messages in one language, understood, and all its faults.

Words: a *message* has an id (`effects-errors`) or the id and the name of an attribute (`effects-errors.title`); a
*term* (`-system`) is a word that messages quote; a *variable* (`$count`) is what the program gives; a *fault* is what
is wrong in one place. Lines of one message are set one after another with a space between: an editor may write one
sentence a line.

Syntax: Project Fluent 1.0, read by `fluent.syntax`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from wording import signs

CACHED = 256  # texts; a report has some sixty, and a build asks for each several times


@dataclass(frozen=True)
class Fault:
    """What is wrong in one place of a file, and what to do."""

    file: str
    line: int | None
    wrong: str
    remedy: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{place}: {self.wrong}. {self.remedy}"


@dataclass(frozen=True)
class Message:
    """Where a message stands, and what its words name: variables, other messages and terms, functions.

    `printed` are the variables that stand in the words; the others only select between words.
    """

    id: str
    line: int
    variables: frozenset[str]
    printed: frozenset[str]
    references: frozenset[str]
    functions: frozenset[str]


@dataclass(frozen=True)
class Catalogue:
    """The messages (and terms, their ids beginning with a hyphen) of one file, by id, and what is wrong with it."""

    file: str
    resource: ast.Resource
    messages: Mapping[str, Message]
    faults: tuple[Fault, ...] = field(default=())

    def named(self, id: str) -> frozenset[str]:
        """The variables of a message and of all messages that it quotes from this catalogue."""
        return frozenset().union(*(message.variables for message in self._with_quoted(id)))

    def printed(self, id: str) -> frozenset[str]:
        """Those of them that stand in the words, and do not only select."""
        return frozenset().union(*(message.printed for message in self._with_quoted(id)))

    def _with_quoted(self, id: str) -> list[Message]:
        seen: set[str] = set()
        waiting = [id]
        while waiting:
            name = waiting.pop()
            if name in self.messages and name not in seen:
                seen.add(name)
                # A term has variables of its own, which the program cannot give.
                waiting += [other for other in self.messages[name].references if not other.startswith("-")]
        return [self.messages[name] for name in seen]


def read(path: Path, called: str | None = None) -> Catalogue:
    """The catalogue of a file, which faults call `called` (default: its name).

    Raises FileNotFoundError; everything else that is wrong is among the faults.
    """
    file = called or path.name
    with path.open(encoding="utf-8", errors="replace", newline=None) as source:
        text = source.read()
    return parse(text, file)


@lru_cache(CACHED)
def parse(text: str, file: str) -> Catalogue:
    """The catalogue of a text; it is shared, and nobody may change it."""
    resource = FluentParser().parse(text)
    messages: dict[str, Message] = {}
    faults = [_not_utf8(text, file)] if "\N{REPLACEMENT CHARACTER}" in text else [*_strange(text, file)]
    for entry in resource.body:
        line = _line(text, entry)
        if isinstance(entry, ast.Junk):
            faults.append(_syntax(entry, text, file))
        elif isinstance(entry, ast.Message | ast.Term):
            for message in _messages(entry, text):
                if message.id in messages:
                    wrong = f"{message.id} stands here a second time"
                    faults.append(Fault(file, line, wrong, f"The first is in line {messages[message.id].line}."))
                messages[message.id] = message
            faults += _remarks(entry, text, file)
    _joined(resource)
    return Catalogue(file, resource, messages, tuple(faults))


def _line(text: str, node: ast.SyntaxNode) -> int:
    assert node.span is not None, "the parser keeps places"
    return text.count("\n", 0, node.span.start) + 1


def _not_utf8(text: str, file: str) -> Fault:
    line = text.count("\n", 0, text.index("\N{REPLACEMENT CHARACTER}")) + 1
    return Fault(file, line, "holds a byte that is not UTF-8", "Save the file as UTF-8.")


def _strange(text: str, file: str) -> Iterator[Fault]:
    """Signs that nobody sees, wherever they stand in the file."""
    for sign in signs.strange(text):
        wrong, _, remedy = sign.said.partition(". ")
        yield Fault(file, sign.line, f"column {sign.column}: {wrong}", remedy)


def _syntax(junk: ast.Junk, text: str, file: str) -> Fault:
    """The fault of lines that cannot be understood, at the place where reading stopped."""
    note = junk.annotations[0]
    assert note.span is not None, "the parser keeps places"
    line = text.count("\n", 0, note.span.start) + 1
    first = (junk.content or "").strip().splitlines()[0]
    remedy = 'Write `name = words`, further lines and `.attribute = words` moved in; a brace is written {"{"}.'
    return Fault(file, line, f"cannot be understood ({(note.message or '').rstrip('.')}): {first[:60]!r}", remedy)


def _messages(entry: ast.Message | ast.Term, text: str) -> Iterator[Message]:
    """A message for the words of an entry, if it has any, and for each of its attributes."""
    id = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
    parts: list[tuple[str, ast.SyntaxNode, ast.Pattern]] = [(id, entry, entry.value)] if entry.value else []
    parts += [(f"{id}.{part.id.name}", part, part.value) for part in entry.attributes]
    for name, node, pattern in parts:
        found = _Names()
        found.visit(pattern)
        names = (found.printed | found.selecting, found.printed, found.references, found.functions)
        yield Message(name, _line(text, node), *map(frozenset, names))


def _remarks(entry: ast.Message | ast.Term, text: str, file: str) -> Iterator[Fault]:
    """Lines within a message that look like remarks: moved in, they are words, and would be printed."""
    for node in (entry, *entry.attributes):
        if node.value is not None and node.value.span is not None:
            span = node.value.span
            first = text.count("\n", 0, span.start) + 1
            for number, line in enumerate(text[span.start : span.end].split("\n"), start=first):
                if line.lstrip().startswith("#"):
                    wrong = f"{line.strip()[:40]!r} stands within a message, so it is printed"
                    yield Fault(file, number, wrong, "Write a remark above the message, at the beginning of its line.")


class _Names(Visitor):
    """Collects what a pattern names."""

    def __init__(self) -> None:
        self.printed: set[str] = set()
        self.selecting: set[str] = set()
        self.references: set[str] = set()
        self.functions: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (the library's name)
        self.printed.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            self.selecting.add(node.selector.id.name)
        else:
            self.visit(node.selector)
        for variant in node.variants:
            self.visit(variant)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.references.add(f"{node.id.name}.{node.attribute.name}" if node.attribute else node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.references.add(f"-{node.id.name}.{node.attribute.name}" if node.attribute else f"-{node.id.name}")
        self.generic_visit(node)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        self.functions.add(node.id.name)
        self.generic_visit(node)


class _Join(Visitor):
    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        node.value = re.sub("\n+", " ", node.value)


def _joined(resource: ast.Resource) -> None:
    """Set the lines of each message one after another."""
    _Join().visit(resource)
