"""Storing the outputs of a run in the notebooks' own files, where they can be seen and compared."""

from __future__ import annotations

from pathlib import Path

import nbformat

from bookpress import book as books
from bookpress import running
from bookpress.running import Say


def store(root: Path, say: Say) -> list[Path]:
    """Run the notebooks of the book at `root` and write their outputs into their files.

    Returns the files that changed, in reading order. Raises as `running.run`; no file is then touched.
    """
    book = books.load(root)
    outcome = running.run(book, notebooks=True, derive="", say=say)
    changed = []
    for docname, result in outcome.results.items():
        path = book.files[docname]
        text = nbformat.writes(result.notebook).rstrip("\n") + "\n"  # type: ignore[no-untyped-call]
        if text != path.read_text(encoding="utf-8"):
            path.write_text(text, encoding="utf-8", newline="\n")
            changed.append(path)
    return changed
