"""What a cell wrote to its streams, as a terminal would show it in the end: a progress bar is its last line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from nbformat import NotebookNode

STREAMS = ("stdout", "stderr")
EMPTY = "\x1b[2K"  # the code that empties the line it stands in
ERASE = re.compile(r"\x1b\[[02]?K")  # at the beginning of a line it does so too

# ipykernel names a cell's code after a folder and its process, which differ from run to run.
_CELL_FILE = re.compile(r"ipykernel_\d+[/\\]\d+\.py")
_ENDS_PATH = frozenset(" \t\r\n\"'")


def joined(outputs: Sequence[NotebookNode]) -> list[NotebookNode]:
    """The outputs of a cell with the streams between two other outputs joined to one each, as shown in the end.

    What is written to the two streams arrives in an order of its own from run to run, so stdout always comes first.
    """
    done: list[NotebookNode] = []
    for stream, group in groupby(outputs, lambda output: output.output_type == "stream"):
        parts = list(group)
        if not stream:
            done += parts
            continue
        for name in STREAMS:
            if text := shown("".join(part.text for part in parts if part.name == name)):
                done.append(NotebookNode(output_type="stream", name=name, text=text))  # type: ignore[no-untyped-call]
    return done


def shown(text: str) -> str:
    """Text as a terminal leaves it: what a carriage return or a backspace goes back to is written over."""
    text = without_cell_files(text)
    if not any(sign in text for sign in ("\r", "\b", EMPTY)):
        return text
    return "\n".join(_line(line) for line in text.split("\n"))


def _line(line: str) -> str:
    """One line; from its end, as what is written last covers what stood there before."""
    seen = ""
    for part in reversed(line.split("\r")):
        part = _without_backspaces(part.rpartition(EMPTY)[2] if not part.startswith(EMPTY) else part)
        seen += "" if ERASE.match(seen) else part[len(seen) :]
    return seen[found.end() :] if (found := ERASE.match(seen)) else seen


def _without_backspaces(part: str) -> str:
    if "\b" not in part:
        return part
    signs: list[str] = []
    for sign in part:
        if sign != "\b":
            signs.append(sign)
        elif signs:
            signs.pop()
    return "".join(signs)


def without_cell_files(text: str) -> str:
    """Text with `cell` for the paths that ipykernel gives to the code of cells.

    Looks back from each name to where its path begins: a pattern for the whole path would try every beginning.
    """
    parts, end = [], 0
    for found in _CELL_FILE.finditer(text):
        start = found.start()
        while start > end and text[start - 1] not in _ENDS_PATH:
            start -= 1
        parts += [text[end:start], "cell"]
        end = found.end()
    return "".join([*parts, text[end:]])
