"""What new data change in the book: the numbers and the exhibits, computed before and after.

Each of the two is computed by a process of its own from a whole data folder (for *after* a copy that is thrown away),
as the notebooks compute them, but nothing is drawn. So it is known before anything is written, and data from which the
book can no longer be computed are found out.

Not known: whether a sentence is still true; a change in the drawing alone (it is made of the data, which are compared);
and the short names of sources in the text, which get a letter when two become alike.
"""

from __future__ import annotations

import ast
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ehelse import paths

PRINTED = re.compile(r"\]\(num:([^)?]+)|\{num\}`([^`|]+)")  # a number in the text, as a link or as a role


class ChangesError(Exception):
    """The book cannot be computed; the message says from which data, and the error of the process that tried."""


@dataclass(frozen=True)
class Changes:
    """The numbers that change with their texts before and after (None: there is none), and the exhibits by title.

    `numbers` and `exhibits` are by id; `pages` are the pages on which one of them stands, without ending.
    """

    numbers: Mapping[str, tuple[str | None, str | None]]
    exhibits: Mapping[str, str]
    pages: list[str]


def changes(data: Path, after: Mapping[str, bytes]) -> Changes:
    """What changes when files of the data folder (by their path below it) hold other bytes.

    Raises ChangesError when the book cannot be computed from the new data, or from those that are there.
    """
    with tempfile.TemporaryDirectory() as name:
        trial = Path(name) / data.resolve().name
        shutil.copytree(data, trial, ignore=shutil.ignore_patterns(paths.DERIVED.name))
        for path, content in after.items():
            (trial / path).write_bytes(content)
        # Side by side, for each takes seconds.
        children = [
            _Child("from the data as they are", data, Path(name) / "before.json"),
            _Child("with the new rows", trial, Path(name) / "after.json"),
        ]
        try:
            old, new = (child.state() for child in children)
        finally:
            for child in children:
                child.stop()
    return compared(old, new)


class _Child:
    """A process that computes the state of one data folder and writes it to a file."""

    def __init__(self, which: str, data: Path, out: Path) -> None:
        self.which, self.out, self.errors = which, out, out.with_suffix(".err")
        command = [sys.executable, "-m", "ehelse.changes", str(data.resolve()), str(out)]
        with self.errors.open("wb") as errors:
            self.process = subprocess.Popen(command, stderr=errors)

    def state(self) -> Any:
        if self.process.wait():
            said = self.errors.read_text(encoding="utf-8", errors="replace").strip()
            said = said.splitlines()[-1] if said else "the process was stopped"
            raise ChangesError(f"The book cannot be computed {self.which}: {said}")
        return json.loads(self.out.read_text(encoding="utf-8"))

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


def compared(old: Any, new: Any) -> Changes:
    """The differences between two states."""
    numbers = {
        name: (old["numbers"].get(name), new["numbers"].get(name))
        for name in {**old["numbers"], **new["numbers"]}
        if old["numbers"].get(name) != new["numbers"].get(name)
    }
    exhibits = {
        name: {**old["exhibits"], **new["exhibits"]}[name]
        for name in {**old["exhibits"], **new["exhibits"]}
        if old["exhibits"].get(name) != new["exhibits"].get(name)
    }
    pages = {exhibit["page"] for exhibit in exhibits.values()}
    pages |= {page for page, printed in _printed().items() if printed & set(numbers)}
    return Changes(numbers, {name: exhibit["title"] for name, exhibit in exhibits.items()}, sorted(pages))


def _printed(book: Path = paths.BOOK) -> dict[str, set[str]]:
    """The ids of the numbers that the text of each page prints."""
    return {
        _page(path, book): {name for pair in PRINTED.findall(path.read_text(encoding="utf-8")) for name in pair if name}
        for path in sorted((*book.rglob("*.md"), *book.rglob("*.ipynb")))
    }


def _page(path: Path, book: Path) -> str:
    return path.relative_to(book).with_suffix("").as_posix()


# --- In the process of its own ---------------------------------------------------------------------------------------


def state(book: Path = paths.BOOK) -> dict[str, Any]:
    """Every number as printed, and of every exhibit its page, its title and a digest of its words and data."""
    from ehelse import numbers

    return {
        "numbers": {number.id: number.text["en"] for number in numbers.register().values()},
        "exhibits": {
            exhibit.id: {"page": page, "title": exhibit.title["en"], "digest": _digest(exhibit)}
            for page, exhibit in _exhibits(book)
        },
    }


def _digest(exhibit: Any) -> str:
    words = [text.as_dict() for text in (exhibit.title, exhibit.caption, exhibit.alt) if text]
    content = [words, exhibit.csv, *(exhibit.table(language) for language in ("en", "nb"))]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


def _exhibits(book: Path) -> Iterator[tuple[str, Any]]:
    """Every exhibit in which a cell of a notebook ends, with its page; the cells are run here, without a kernel."""
    from ehelse.exhibit import Exhibit

    for path in sorted(book.rglob("*.ipynb")):
        names: dict[str, Any] = {}
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] != "code":
                continue
            *first, last = ast.parse("".join(cell["source"])).body
            exec(compile(ast.Module(first, []), path.name, "exec"), names)
            if isinstance(last, ast.Expr):
                if isinstance(value := eval(compile(ast.Expression(last.value), path.name, "eval"), names), Exhibit):
                    yield _page(path, book), value
            else:
                exec(compile(ast.Module([last], []), path.name, "exec"), names)


if __name__ == "__main__":
    # Before anything that reads tables is imported.
    paths.DATA, paths.DATAPACKAGE = Path(sys.argv[1]), Path(sys.argv[1]) / paths.PACKAGE_FILE
    Path(sys.argv[2]).write_text(json.dumps(state()), encoding="utf-8")
