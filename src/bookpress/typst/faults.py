"""What is wrong with a book, collected so that all of it is told at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sphinx.errors import SphinxError

from bookpress import state
from bookpress.state import line_of
from bookpress.told import Fault, counted, lines


class TypstError(SphinxError):
    """The book cannot be set; the message has one line per fault."""

    category = "The PDF was not made"

    def __init__(self, message: str, faults: Sequence[Fault] = ()) -> None:
        super().__init__(message)
        self.faults = tuple(faults) or (Fault("", message),)


class Faults:
    """A list of faults, each told once."""

    def __init__(self) -> None:
        self._faults: dict[Fault, None] = {}

    def add(self, where: str, what: str, of: str = "") -> None:
        """Note a fault; `of` as for `Fault`."""
        self._faults[Fault(where, what, of)] = None

    def __bool__(self) -> bool:
        return bool(self._faults)

    def stop(self) -> None:
        """Raise TypstError if there are any."""
        if self._faults:
            faults = list(self._faults)
            raise TypstError("\n".join([counted(faults), *(f"  {line}" for line in lines(faults))]), faults)


def place(file: str, node: Any) -> str:
    """Return "file:12", "file, cell 3, line 2" for a notebook, or the file alone if no node around knows its line."""
    return state.place(file, Path(), line_of(node))
