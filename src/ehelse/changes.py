"""What new data change in the book: the numbers and the exhibits, computed before and after.

Each of the two is computed by a process of its own from a whole data folder (for *after* a copy that is thrown away),
as the notebooks compute them, but nothing is drawn. So it is known before anything is written, and data from which the
book can no longer be computed are found out.

Not known: whether a sentence is still true; a change in the drawing alone (it is made of the data, which are compared);
and the short names of sources in the text, which get a letter when two become alike.
"""

from __future__ import annotations

import gc
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ehelse import shown
from reporting import project
from reporting.project import Project


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
        shutil.copytree(data, trial, ignore=shutil.ignore_patterns(project.DERIVED))
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
    printed = shown.printed(project.current().book)
    pages |= {page for page, ids in printed.items() if ids & set(numbers)}
    return Changes(numbers, {name: exhibit["title"] for name, exhibit in exhibits.items()}, sorted(pages))


# --- In the process of its own ---------------------------------------------------------------------------------------


def state(book: Path | None = None) -> dict[str, Any]:
    """Every number as printed, and of every exhibit its page, its title and a digest of its words and data."""
    from ehelse import numbers

    language = project.languages()[0]
    return {
        "numbers": {number.id: number.text[language] for number in numbers.register().values()},
        "exhibits": {
            exhibit.id: {"page": at.page, "title": exhibit.title[language], "digest": _digest(exhibit)}
            for at, exhibit in ((at, at.make()) for at in shown.shown(book))
        },
    }


def _digest(exhibit: Any) -> str:
    words = [dict(text) for text in (exhibit.title, exhibit.caption, exhibit.alt) if text]
    content = [words, exhibit.csv, *(exhibit.table(language) for language in project.languages())]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


if __name__ == "__main__":
    gc.disable()  # the process ends with its work
    project.use(Project(project.current().root, data=Path(sys.argv[1])))
    Path(sys.argv[2]).write_text(json.dumps(state()), encoding="utf-8")
