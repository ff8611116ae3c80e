"""Faults as they are told: each once, one of many places in one line, and those of several builds together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

APART = 3  # in how many places one fault is told each time
PLACES = 5  # how many further places are named beyond that


@dataclass(frozen=True)
class Fault:
    """One fault: where it is, as a person would look for it, and what is wrong.

    `of` is what else it would only follow from: a link to `of` that another fault at the same place has told of.
    """

    where: str
    message: str
    of: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


class BuildError(RuntimeError):
    """An edition, or a site of several, was not built; the message lists every fault of `faults`."""

    def __init__(self, message: str, faults: Iterable[Fault] = ()) -> None:
        super().__init__(message)
        self.faults = tuple(faults) or (Fault("", message),)

    def __reduce__(self) -> tuple[type[BuildError], tuple[str, tuple[Fault, ...]]]:
        return type(self), (str(self), self.faults)  # for editions that are built in processes of their own


def once(faults: Iterable[Fault]) -> list[Fault]:
    """The faults, each once, without those that only follow from another."""
    found = list(dict.fromkeys(faults))
    said: dict[str, str] = {}
    for fault in found:
        if not fault.of:
            said[fault.where] = f"{said.get(fault.where, '')}\n{fault.message}"
    return [fault for fault in found if not (fault.of and _names(said.get(fault.where, ""), fault.of))]


def _names(said: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) is not None


def lines(faults: Iterable[Fault]) -> list[str]:
    """The faults as lines, each once; one that stands in many places names them in one line."""
    places: dict[str, list[str]] = {}
    for fault in once(faults):
        places.setdefault(fault.message, []).append(fault.where)
    return [line for message, where in places.items() for line in _lines(message, where)]


def _lines(message: str, where: Sequence[str]) -> list[str]:
    if len(where) <= APART:
        return [str(Fault(place, message)) for place in where]
    return [f"{Fault(where[0], message)}{_also(where[1:])}"]


def _also(places: Sequence[str]) -> str:
    """The further places of a fault, the first few by name."""
    named, more = places[:PLACES], len(places) - PLACES
    return f" (Also in {', '.join(named)}{f' and {more} more' if more > 0 else ''}.)"


def listed(faults: Sequence[Fault]) -> str:
    """How many faults there are in the book, and all of them."""
    return "\n".join([f"{counted(faults)} in the book:", *(f"  {line}" for line in lines(faults))])


def counted(faults: Sequence[Fault]) -> str:
    """How many faults there are, each counted once."""
    count = len(once(faults))
    return "1 fault" if count == 1 else f"{count} faults"
