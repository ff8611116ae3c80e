"""What a terminal shows in the end of what a program wrote: no colours, the last state of each line, no other signs."""

from __future__ import annotations

import os
import re
import sysconfig
from collections.abc import Callable
from pathlib import Path

# What a terminal does not show as it is: escape sequences, then single control characters but line breaks and tabs.
CONTROL = re.compile(
    r"\x1b\[(?P<numbers>[0-?]*)[ -/]*(?P<final>[@-~])"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # titles and addresses of links
    r"|\x1b[PX^_].*?\x1b\\"
    r"|\x1b[ -/]*[0-~]?"
    r"|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]",
    re.DOTALL,
)
# What tqdm writes behind a bar: time, time left and speed, which differ from run to run. What follows them stays.
PACE = re.compile(r" ?\[(?:\d+:)?\d+:\d\d(?:<(?:[\d:]+|\?))?, *(?:[\d.]+|\?)[a-zA-Zµ]*/[a-zA-Z]+(?:, ([^\]\n]*))?\]")

# ipykernel names a cell's code after a folder and its process, which differ from run to run.
CELL_FILE = re.compile(r"ipykernel_\d+[/\\]\d+\.py")
ENDS_PATH = frozenset(" \t\r\n\"'")


def printed(text: str) -> str:
    """The text without control characters, as it stands on a screen of endless height and width."""
    if not CONTROL.search(text):
        return text
    screen = _Screen()
    end = 0
    for match in CONTROL.finditer(text):
        screen.write(text[end : match.start()])
        screen.obey(match)
        end = match.end()
    screen.write(text[end:])
    return screen.text()


def without_pace(text: str) -> str:
    """The text with the counts of its progress bars alone, which are the same in each run."""
    return PACE.sub(lambda match: f" [{match[1]}]" if match[1] else "", text)


def without_cell_files(text: str) -> str:
    """The text with `cell` for the paths that ipykernel gives to the code of cells.

    Looks back from each name to where its path begins: a pattern for the whole path would try every beginning.
    """
    parts, end = [], 0
    for found in CELL_FILE.finditer(text):
        start = found.start()
        while start > end and text[start - 1] not in ENDS_PATH:
            start -= 1
        parts += [text[end:start], "cell"]
        end = found.end()
    return "".join([*parts, text[end:]])


def without_places(text: str, root: Path) -> str:
    """The text with paths from the folder of the project, and those of libraries from where this machine keeps them."""
    paths = sysconfig.get_paths()
    folders = [Path(paths["purelib"]).parents[1], Path(paths["stdlib"]).parent, root]
    for folder in sorted(map(str, folders), key=len, reverse=True):
        home = os.path.expanduser("~")
        names = [folder, *([f"~{folder.removeprefix(home)}"] if folder.startswith(home + os.sep) else [])]
        for name in names:  # as it is, and as IPython shortens it
            text = text.replace(name + os.sep, "")
    return text


class _Screen:
    """Lines of letters and a cursor."""

    def __init__(self) -> None:
        self.lines: list[list[str]] = [[]]
        self.row = self.column = 0
        self.mended: set[int] = set()  # lines that were written over; blanks at their ends are left-overs

    def write(self, text: str) -> None:
        for number, part in enumerate(text.split("\n")):
            if number:
                self.move(self.row + 1, 0)
            line = self.lines[self.row]
            if part and self.column < len(line):
                self.mended.add(self.row)
            line += " " * (self.column - len(line))
            line[self.column : self.column + len(part)] = part
            self.column += len(part)

    def move(self, row: int, column: int) -> None:
        self.row, self.column = max(row, 0), max(column, 0)
        self.lines += [[] for _ in range(self.row + 1 - len(self.lines))]

    def obey(self, match: re.Match[str]) -> None:
        """Do what a control sequence says; what only changes the look does nothing."""
        if match["final"]:
            number = match["numbers"].split(";")[0]
            self._sequence(match["final"], int(number) if number.isdigit() else None)
        elif match[0] in "\r":
            self.move(self.row, 0)
        elif match[0] in "\b":
            self.move(self.row, self.column - 1)
        elif match[0] in "\v\f":
            self.move(self.row + 1, self.column)

    def _sequence(self, final: str, number: int | None) -> None:
        steps = number or 1
        moves: dict[str, Callable[[], tuple[int, int]]] = {
            "A": lambda: (self.row - steps, self.column),
            "B": lambda: (self.row + steps, self.column),
            "C": lambda: (self.row, self.column + steps),
            "D": lambda: (self.row, self.column - steps),
            "E": lambda: (self.row + steps, 0),
            "F": lambda: (self.row - steps, 0),
            "G": lambda: (self.row, steps - 1),
            "H": lambda: (0, 0),
        }
        if final in moves:
            self.move(*moves[final]())
        elif final == "K":
            self._erase(number or 0)
        elif final == "J":
            self._clear(number or 0)

    def _erase(self, what: int) -> None:
        """Empty the line: behind the cursor (0), before it (1), or all of it."""
        line = self.lines[self.row]
        self.mended.add(self.row)
        if what:
            line[: self.column if what == 1 else len(line)] = " " * (self.column if what == 1 else len(line))
        else:
            del line[self.column :]

    def _clear(self, what: int) -> None:
        """Empty the lines below the cursor (0) or all; what stands above stays, as where a screen is scrolled."""
        if what == 0:
            self._erase(0)
            del self.lines[self.row + 1 :]
        elif what in (2, 3):
            self.lines, self.row, self.column, self.mended = [[]], 0, 0, set()

    def text(self) -> str:
        lines = ("".join(line) for line in self.lines)
        return "\n".join(line.rstrip(" ") if row in self.mended else line for row, line in enumerate(lines))
