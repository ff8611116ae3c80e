"""Which messages a program says: read from its sources, without running it.

A module names its chapter once, `say = words.chapter("effects")`, and says messages by their ids: `say("errors.title",
count=...)`. An id may hold parts that are computed, `say(f"part-{code}")`: it then stands for every message that fits.
Other names of a chapter's words, such as those given as arguments, are not seen.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CALL = "chapter"


@dataclass(frozen=True)
class Use:
    """One place that says a message: `pattern` matches its id; `values` are what it gives, None where not known."""

    file: str
    line: int
    chapter: str
    id: str
    pattern: re.Pattern[str]
    values: frozenset[str] | None


def uses(folder: Path, called: str | None = None) -> Iterator[Use]:
    """Every use in the Python files below a folder, which the uses call `called` (default: the folder's name)."""
    for path in sorted(folder.rglob("*.py")):
        file = f"{folder.name if called is None else called}/{path.relative_to(folder).as_posix()}"
        yield from of_module(path.read_text(encoding="utf-8"), file)


def of_module(source: str, file: str) -> Iterator[Use]:
    """Every use in the source of a module."""
    tree = ast.parse(source)
    chapters = dict(_chapters(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in chapters and node.args:
            keys = [keyword.arg for keyword in node.keywords]
            values = None if None in keys else frozenset(key for key in keys if key)
            for said in _alternatives(node.args[0]):
                yield Use(file, node.lineno, chapters[node.func.id], ast.unparse(said), _pattern(said), values)


def _chapters(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The names by which a module says the words of a chapter."""
    for node in tree.body:
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Call)
            and ast.unparse(node.value.func).split(".")[-1] == CALL
            and node.value.args
            and isinstance(node.value.args[0], ast.Constant)
        ):
            for target in node.targets:
                yield ast.unparse(target), str(node.value.args[0].value)


def _alternatives(node: ast.expr) -> Iterator[ast.expr]:
    """The ids that an argument may be: both sides of a choice."""
    if isinstance(node, ast.IfExp):
        yield from _alternatives(node.body)
        yield from _alternatives(node.orelse)
    else:
        yield node


def _pattern(node: ast.expr) -> re.Pattern[str]:
    """What matches the ids that an expression can be; one of which nothing is known matches none."""
    if isinstance(node, ast.Constant):
        return re.compile(re.escape(str(node.value)))
    if isinstance(node, ast.JoinedStr):
        parts = [
            re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-zA-Z0-9_-]+" for part in node.values
        ]
        return re.compile("".join(parts))
    return re.compile(r"(?!)")
