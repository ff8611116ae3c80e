"""Rebuilding a book in a clean folder: the site with its PDFs, the outputs of its notebooks, its published baseline."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from bookpress import book as books
from bookpress.book import Book

VERBS = {"site": ("build",), "notebooks": ("notebooks",)}
LAST = 25  # lines of what a step said that are told when it fails
Say = Callable[[str], None]


class RunError(RuntimeError):
    """A state could not be rebuilt: `step` names what failed, `said` is the last that was said of it."""

    def __init__(self, step: str, said: str) -> None:
        self.step, self.said = step, said
        super().__init__(said)


def rebuild(clean: Path, python: str, book: Book, steps: Sequence[str], say: Say) -> None:
    """Do the steps (`site`, `notebooks`, `baseline`) in the clean folder; `say` is told the name of each.

    Raises RunError.
    """
    for step in steps:
        say(step)
        if step in VERBS:
            press(clean, python, book, step)
        elif code := str(book.option("press_renew")):
            _run([python, "-c", code], clean, book, step)


def press(clean: Path, python: str, book: Book, step: str) -> None:
    """Run a verb of the press in the clean folder. Raises RunError."""
    _run([python, "-m", "bookpress", *VERBS[step]], clean, book, step)


def _run(command: list[str], clean: Path, book: Book, step: str) -> None:
    done = subprocess.run(
        command, cwd=clean, env=_variables(clean, book), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode:
        said = done.stdout.decode(errors="replace").replace(f"{clean.resolve()}{os.sep}", "").strip().splitlines()
        raise RunError(step, "\n".join(said[-LAST:]))


def _variables(clean: Path, book: Book) -> dict[str, str]:
    """The environment variables of a step: those that are here, with the code of the clean folder first.

    Where CI is set the press stops at a number of the text that is not current, which is what is to be found out here.
    """
    own = str(Path(books.__file__).parents[1])
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "PYTHONPATH")}
    return kept | {"PYTHONPATH": os.pathsep.join([str(clean / str(book.option("press_source"))), own])}
