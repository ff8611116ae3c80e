"""Which exhibits and numbers the pages of the book show, read from their files: nothing of a notebook is run.

A notebook only calls and shows: `from ehelse.exhibits import effects`, then `effects.errors()` (tests/test_layers.py).
"""

from __future__ import annotations

import ast
import importlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reporting import project

# A number in the text: the role, or the link that stands for it in notebooks.
PRINTED = re.compile(r"\{num\}`([^`|]+)|\]\(num:([^)?]+)")


@dataclass(frozen=True)
class Shown:
    """An exhibit of a page: the page (its path below the book, without ending), and the function that makes it."""

    page: str
    module: str
    function: str

    def make(self) -> Any:
        """The exhibit."""
        function: Callable[[], Any] = getattr(importlib.import_module(self.module), self.function)
        return function()


def printed(book: Path) -> dict[str, set[str]]:
    """The ids of the numbers that the text of each page prints, by page."""
    return {
        page_of(path, book): {role or link for role, link in PRINTED.findall(path.read_text(encoding="utf-8"))}
        for path in sorted((*book.rglob("*.md"), *book.rglob("*.ipynb")))
    }


def page_of(path: Path, book: Path) -> str:
    """The page of a file below the book."""
    return path.relative_to(book).with_suffix("").as_posix()


def in_order() -> list[str]:
    """The pages of the book in the order of its contents, but for the first page."""
    contents = (project.current().root / "_toc.yml").read_text(encoding="utf-8")
    return re.findall(r"^ *- file: book/(\S+)", contents, re.MULTILINE)


def slug(page: str) -> str:
    """The name of a page without the part of the book that it belongs to."""
    return page.rpartition("/")[2]


def shown(book: Path | None = None) -> Iterator[Shown]:
    """Every exhibit that a notebook below `book` (default: the report's) shows, in the order of the files and cells.

    Raises ValueError for a cell that does more than import modules or call one function of such a module.
    """
    book = book or project.current().book
    for path in sorted(book.rglob("*.ipynb")):
        modules: dict[str, str] = {}
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        for number, cell in enumerate(cells, start=1):
            if cell["cell_type"] == "code":
                yield from _of_cell("".join(cell["source"]), modules, page_of(path, book), number)


def _of_cell(source: str, modules: dict[str, str], page: str, number: int) -> Iterator[Shown]:
    for statement in ast.parse(source).body:
        match statement:
            case ast.ImportFrom(module=str(package)):
                modules.update({name.asname or name.name: f"{package}.{name.name}" for name in statement.names})
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=function), args=[])):
                yield Shown(page, modules[name], function)
            case _:
                raise ValueError(
                    f"book/{page}.ipynb, cell {number}: a cell of the book imports modules, or calls one function "
                    f"without arguments; {ast.unparse(statement)!r} does something else."
                )
