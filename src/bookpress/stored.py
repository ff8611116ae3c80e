"""The book's own files brought up to date: what a reader sees who opens a notebook that is not run, or a page's source.

In a notebook stand its outputs without the bundles that only the press reads (see `exhibits`), so each drawing once and
else its digest. In every text the numbers stand as links that show them (see `numberlinks`).
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from bookpress import book as books
from bookpress import numberlinks, running
from bookpress.execution import Result
from bookpress.running import Say

PYTHON_KERNEL, DISPLAY_NAME = "python3", "Python 3 (ipykernel)"  # as ipykernel calls the kernel that it installs


def kept(mime: str) -> str:
    """The MIME type of what stays in a notebook's file of an exhibit, whose bundle has the type `mime`."""
    return mime.replace("+json", "-stored+json")


@dataclass(frozen=True)
class Change:
    """A file that was written: how many numbers its text now shows otherwise, and the cells (from 1) of new outputs."""

    path: Path
    numbers: int
    cells: list[int]

    def __str__(self) -> str:
        parts = [_count(self.numbers, "number in its text", "numbers in its text")] if self.numbers else []
        if self.cells:
            parts.append(
                f"the outputs of {'cell' if len(self.cells) == 1 else 'cells'} {', '.join(map(str, self.cells))}"
            )
        return " and ".join(parts) or "the way it is written"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def store(root: Path, say: Say, *, write: bool = True) -> list[Change]:
    """Run the notebooks of the book at `root`, and write outputs and numbers into its files.

    Returns what was changed, in reading order; without `write`, what would be. Raises as `Outcome.whole`; no file is
    then touched.
    """
    book = books.load(root)
    outcome = running.run(book, notebooks=True, derive=running.derivations(book), say=say).whole()
    numbers, mime = outcome.derived.numbers, book.option("press_exhibit_mime")
    changes = []
    for docname, path in book.files.items():
        old = path.read_text(encoding="utf-8")
        result = outcome.results.get(docname)
        new = current(path, old, result, numbers, mime)
        if new != old:
            if write:
                path.write_text(new, encoding="utf-8", newline="\n")
            notebook = path.suffix == ".ipynb"
            cells = _changed_cells(books.notebook(old), books.notebook(new)) if notebook else []
            texts = _texts(books.notebook(old)) if notebook else [old]
            stale = sum(len(list(numberlinks.stale(text, numbers))) for text in texts)
            changes.append(Change(path, stale, cells))
    return changes


def current(path: Path, text: str, result: Result | None, numbers: Mapping[str, Any], mime: str) -> str:
    """The text of a document's file as it should be: with its numbers, and if it was run, with its outputs."""
    if path.suffix != ".ipynb":
        return numberlinks.as_links(text, numbers)
    notebook = light(result.notebook if result else books.notebook(text), numbers, mime)
    written: str = nbformat.writes(notebook)  # type: ignore[no-untyped-call]
    return written.rstrip("\n") + "\n"


def light(notebook: NotebookNode, numbers: Mapping[str, Any], mime: str) -> NotebookNode:
    """A copy of an executed notebook as it is stored: without the bundles, whose type is `mime`.

    Its metadata are the same whichever Python ran it, and such as JupyterLab writes when it saves the notebook.
    """
    done = deepcopy(notebook)
    done.metadata.get("language_info", {}).pop("version", None)
    kernel = done.metadata.get("kernelspec", {})
    if kernel.get("name") == PYTHON_KERNEL:
        kernel["display_name"] = DISPLAY_NAME
    for cell in done.cells:
        if cell.cell_type == "markdown":
            cell.source = numberlinks.as_links(cell.source, numbers)
        for output in cell.get("outputs", ()):
            output.get("data", {}).pop(mime, None)
    return done


def without_bundle(notebook: NotebookNode, mime: str) -> list[int]:
    """Cells (from 1) with an exhibit as it is stored, from which no page can be made."""
    return [
        number
        for number, cell in enumerate(notebook.cells, start=1)
        if any(kept(mime) in output.get("data", {}) and mime not in output.data for output in cell.get("outputs", ()))
    ]


def _texts(notebook: NotebookNode) -> list[str]:
    return [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]


def _changed_cells(old: NotebookNode, new: NotebookNode) -> list[int]:
    """Cells whose outputs differ."""
    return [
        number
        for number, (before, after) in enumerate(zip(old.cells, new.cells, strict=True), start=1)
        if before.get("outputs") != after.get("outputs")
    ]
