"""What is told of an execution: its steps, its results and its faults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nbformat import NotebookNode


@dataclass(frozen=True)
class Result:
    """An executed notebook, the digest of its cells and outputs, and the seconds it took (0.0 when `reused`).

    `inputs` are the states of what it used (see `uses`); None when it cannot be said what it used.
    """

    notebook: NotebookNode
    digest: str
    seconds: float
    reused: bool
    inputs: Mapping[str, str | None] | None = field(default_factory=dict)


@dataclass(frozen=True)
class Progress:
    """`done` of `total` notebooks are finished, the last of them `name`, in `seconds`; `reused` if it did not run.

    `unkept` says why its result is not kept; empty when it is.
    """

    done: int
    total: int
    name: str
    seconds: float
    reused: bool
    unkept: str = ""


@dataclass(frozen=True)
class Waiting:
    """A notebook that still runs, and has been at this cell (from 1) for so many seconds."""

    file: str
    cell: int
    seconds: float

    def __str__(self) -> str:
        return f"{self.file}, cell {self.cell} still runs, for {self.seconds:.0f} s now."


@dataclass(frozen=True)
class Fault:
    """What is wrong with a cell: number from 1 among all cells, and the line of code (from 1) when it is known.

    Without a cell it is the whole notebook that is wrong.
    """

    file: str
    cell: int | None
    text: str
    line: int | None = None
    code: str | None = None

    @property
    def where(self) -> str:
        """The place, as a person would look for it."""
        return self.file + (f", cell {self.cell}" if self.cell else "") + (f", line {self.line}" if self.line else "")

    @property
    def message(self) -> str:
        """What is wrong, with the code that is."""
        return self.text + (f"\n    {self.code}" if self.code else "")

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"
