"""Running a book's notebooks, and the code that derives its numbers, once for every edition and format of a build."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import nbformat
from nbformat import NotebookNode

from bookpress import derived
from bookpress.book import Book, BookError
from bookpress.derived import Derived

DERIVE = "derive"  # name of the job, beside the document names of the notebooks; has no folder, so it runs in the root
Say = Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """What running gave: results by document name (empty when press_execute is false) and the derived content."""

    results: Mapping[str, Any]
    derived: Derived


def run(book: Book, *, notebooks: bool, derive: str, say: Say) -> Outcome:
    """Run the notebooks of the book (if `notebooks`) and the code `derive` (unless it is empty); `say` is told of each.

    Raises ExecutionError when a cell fails, BookError when there is no lock to key results on, DerivedError when
    `derive` prints something else than agreed.
    """
    jobs = book.notebooks() if notebooks else {}
    if derive:
        jobs[DERIVE] = _notebook_of(derive)
    if not jobs:
        return Outcome({}, Derived())
    if not book.lock.is_file():
        raise BookError(f"{book.lock.name} is missing; without it no result can be kept safely.")
    from bookpress import execution  # imported late: a book without code needs no kernels

    folder = book.work / "cache"
    results = execution.execute(
        jobs, root=book.root, cache=folder, lock=book.lock, progress=lambda step: _report(step, say)
    )
    content = results.pop(DERIVE, None)
    return Outcome(results, derived.parse(derived.printed(content.notebook)) if content else Derived())


def _notebook_of(code: str) -> NotebookNode:
    cell = nbformat.v4.new_code_cell(code, id=DERIVE)  # type: ignore[no-untyped-call]
    return nbformat.v4.new_notebook(cells=[cell])  # type: ignore[no-untyped-call, no-any-return]


def _report(step: Any, say: Say) -> None:
    """Say that a notebook has run; one whose kept result is still right is not worth a line."""
    if not step.reused:
        say(f"{step.name} has run in {step.seconds:.1f} s ({step.done} of {step.total}).")


def start(book: Book, say: Say) -> Future[Outcome]:
    """`run` as _config.yml says, in a thread of its own, so that kernels start while the caller imports Sphinx."""
    pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="bookpress-run")
    notebooks, derive = book.option("press_execute", True), book.option("press_derive", "")
    future = pool.submit(run, book, notebooks=notebooks, derive=derive, say=say)
    pool.shutdown(wait=False)
    return future
