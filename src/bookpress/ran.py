"""Functions that ran: what of a module of the project a run can have seen.

A module's source is compiled with a mark at the beginning of the body of each function (`marked`), which says that the
function is executed. The body of a function that was never executed decides nothing; everything else does: the other
lines of the file as they stand, where each line stands (which line a function begins in can be looked at), and of the
bodies left out how many lines they have, whether they make the function a generator, and whether they ask for `super`.
A function within a function counts with that one. A class body and what else is run by importing count always.

So a use is of a file and the functions that ran, and holds while the file is as it was, or all that decides is. It
names both digests itself; its state is `SAME` while it holds. What reads the source (`inspect.getsource`) opens the
file, and then the whole file counts, as any that is read. Numba compiles bytecode and would meet the marks: where it is
installed, files count as a whole.
"""

from __future__ import annotations

import ast
import hashlib
import inspect
import json
import re
import warnings
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from types import CodeType
from typing import Any

VERB = "code"
SAME = "same"
KEPT = 1000  # sources that are compiled once for several kernels
MARK = "__bookpress_ran__"  # the name in `builtins` that is called with the file and the number of a function
_Function = ast.FunctionDef | ast.AsyncFunctionDef
_BLOCKS = (
    ast.ClassDef,
    ast.If,
    ast.Try,
    ast.TryStar,
    ast.With,
    ast.AsyncWith,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.Match,
)
_KINDS = inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR


@dataclass(frozen=True)
class Body:
    """The body of a function of a file: its name with those of its classes, its lines, and what of it shows outside."""

    name: str
    first: int
    last: int
    shows: tuple[int, bool]


@dataclass(frozen=True)
class Source:
    """A file's content and the bodies that may be left out of it, in the order of the file."""

    content: bytes
    bodies: tuple[Body, ...]

    def digest(self, ran: Collection[str]) -> str:
        """Digest of what decides where these functions ran."""
        lines: list[Any] = list(_lines(self.content))
        for body in self.bodies:
            if body.name not in ran:
                left_out = body.last - body.first + 1
                lines[body.first - 1] = f"{left_out} lines, {body.shows}".encode()
                lines[body.first : body.last] = [None] * (left_out - 1)
        # A line that is left out is none, and no line of the file looks like the note in its place.
        noted = [b"" if line is None else b"+" + line for line in lines]
        return hashlib.sha256(b"\n".join(noted)).hexdigest()


def is_possible() -> bool:
    """Whether functions can be followed here."""
    return find_spec("numba") is None


def mark_all(folder: Path) -> None:
    """Compile the sources below a folder once, for all kernels that are forked from this process.

    One that cannot be compiled, or not without a warning, each kernel compiles itself: it is told there.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for path in sorted(islice(folder.rglob("*.py"), KEPT)):
            with suppress(OSError, SyntaxError, ValueError, Warning):
                marked(path.read_bytes(), str(path))


@lru_cache(KEPT)
def marked(content: bytes, path: str) -> tuple[CodeType, Source]:
    """A source compiled with its marks, and what of it may be left out. Raises SyntaxError and ValueError."""
    tree = ast.parse(content, path)
    lines = _lines(content)
    found = list(_named(_functions(tree.body, lines)))
    for number, (_, node) in enumerate(found):
        place = _place(node)
        node.body.insert(place, _mark(path, number, _first(node)))
    code = compile(tree, path, "exec", dont_inherit=True)
    shows = dict(_shown(code))
    return code, Source(content, tuple(_body(name, node, shows) for name, node in found))


def use(source: Source, ran: Collection[str], name: str) -> str:
    """The use of a file `name`, of which these functions ran."""
    was = {"functions": sorted(ran), "file": hashlib.sha256(source.content).hexdigest(), "code": source.digest(ran)}
    return f"{VERB} {json.dumps(was)} {name}"


def state(content: bytes, use: str) -> str:
    """`SAME` while all that decides is as the use says; else the digest of the content."""
    was = json.loads(use)
    now = hashlib.sha256(content).hexdigest()
    if now == was["file"]:
        return SAME
    source = _read(content)
    return SAME if source and source.digest(was["functions"]) == was["code"] else now


@lru_cache(64)
def _read(content: bytes) -> Source | None:
    """The source in a file; None for one that cannot be compiled, or not without a warning, which would be seen."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return marked(content, "a module")[1]
    except (SyntaxError, ValueError, Warning):
        return None


def _lines(content: bytes) -> list[bytes]:
    return re.split(rb"\r\n|\r|\n", content)


def _functions(body: Iterable[ast.stmt], lines: Sequence[bytes], within: str = "") -> Iterator[tuple[str, _Function]]:
    """The functions of statements that can be left out, with their names; those within functions are not looked for."""
    for node in body:
        if isinstance(node, _Function):
            if _stands_alone(node, lines):
                yield f"{within}{node.name}", node
        elif isinstance(node, _BLOCKS):
            inner = f"{within}{node.name}." if isinstance(node, ast.ClassDef) else within
            yield from _functions(_statements(node), lines, inner)


def _statements(block: ast.AST) -> Iterator[ast.stmt]:
    """The statements directly within a block."""
    for part in ast.iter_child_nodes(block):
        if isinstance(part, ast.stmt):
            yield part
        elif isinstance(part, ast.ExceptHandler | ast.match_case):
            yield from part.body


def _named(functions: Iterator[tuple[str, _Function]]) -> Iterator[tuple[str, _Function]]:
    """The same; where one name stands several times, as those of a property do, the later ones are numbered."""
    seen: dict[str, int] = {}
    for name, node in functions:
        seen[name] = seen.get(name, 0) + 1
        yield (name if seen[name] == 1 else f"{name} {seen[name]}"), node


def _place(node: _Function) -> int:
    """Where the statements of a function begin in its body: after its words, which can be looked at."""
    first = node.body[0]
    said = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    return int(said)


def _first(node: _Function) -> tuple[int, int]:
    """Line and column in which the statements of a function begin."""
    statement = node.body[_place(node)]
    marked_by = [(one.lineno, one.col_offset) for one in getattr(statement, "decorator_list", ())]
    return min([*marked_by, (statement.lineno, statement.col_offset)])


def _stands_alone(node: _Function, lines: Sequence[bytes]) -> bool:
    """Whether a function has statements, and nothing stands before them in their first line."""
    if _place(node) == len(node.body):
        return False
    line, column = _first(node)
    return lines[line - 1][:column].strip() in (b"", b"@")


def _shown(code: CodeType) -> Iterator[tuple[tuple[str, int], tuple[int, bool]]]:
    """What of functions shows without running them, by name and first line: generators, and who asks for `super`."""
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield (inner.co_name, inner.co_firstlineno), (inner.co_flags & _KINDS, bool(inner.co_freevars))
            yield from _shown(inner)


def _body(name: str, node: _Function, shows: Mapping[tuple[str, int], tuple[int, bool]]) -> Body:
    """The body of a function, whose first statement is now the mark."""
    begins = min([node.lineno, *(one.lineno for one in node.decorator_list)])
    last = node.end_lineno
    assert last is not None, "the parser keeps places"
    mark = node.body[_place(node)]
    return Body(name, mark.lineno, last, shows[node.name, begins])


def _mark(path: str, number: int, before: tuple[int, int]) -> ast.stmt:
    """A statement that says that a function runs, in the line in which its statements begin."""
    line, column = before
    anchor = ast.Pass(lineno=line, col_offset=column, end_lineno=line, end_col_offset=column)
    known: Any = (path, number)
    call = ast.Call(ast.Name(MARK, ast.Load()), [ast.Constant(known)], [])
    return ast.fix_missing_locations(ast.copy_location(ast.Expr(call), anchor))
