"""The lines of a file of text, and those of the cells of a notebook, as a person edits them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path


@dataclass(frozen=True)
class Line:
    """A line with its number from 1; in a notebook that within its cell, with the number and the kind of the cell."""

    text: str
    number: int
    cell: int = 0
    kind: str = ""


def read(path: Path) -> list[Line]:
    """The lines of a file; none where it is missing or no text. Outputs of notebooks are left out."""
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix != ".ipynb":
            return [Line(line, number) for number, line in enumerate(text.split("\n"), start=1)]
        return list(_of_cells(json.loads(text)["cells"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []


def _of_cells(cells: list[dict[str, str | list[str]]]) -> Iterator[Line]:
    for place, cell in enumerate(cells, start=1):
        for number, line in enumerate("".join(cell["source"]).split("\n"), start=1):
            yield Line(line, number, place, "code" if cell["cell_type"] == "code" else "text")


def differing(old: list[Line], new: list[Line]) -> Iterator[tuple[Line | None, Line | None]]:
    """The lines that differ, each with the one in its place."""
    matched = SequenceMatcher(None, [one.text for one in old], [one.text for one in new], autojunk=False)
    for tag, a, b, c, d in matched.get_opcodes():
        if tag != "equal":
            was, now = old[a:b], new[c:d]
            for place in range(max(len(was), len(now))):
                yield was[place] if place < len(was) else None, now[place] if place < len(now) else None
