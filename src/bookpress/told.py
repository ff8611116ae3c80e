"""Faults as they are told: each once, one of many places in one line, and those of several builds together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PLACES = 5  # how many places of one fault are named


@dataclass(frozen=True)
class Fault:
    """One fault: where it is, as a person would look for it, and what is wrong."""

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


class BuildError(RuntimeError):
    """An edition, or a site of several, was not built; the message lists every fault of `faults`."""

    def __init__(self, message: str, faults: Iterable[Fault] = ()) -> None:
        super().__init__(message)
        self.faults = tuple(faults) or (Fault("", message),)

    def __reduce__(self) -> tuple[type[BuildError], tuple[str, tuple[Fault, ...]]]:
        return type(self), (str(self), self.faults)  # for editions that are built in processes of their own


def lines(faults: Iterable[Fault]) -> list[str]:
    """The faults as lines, each once; one that stands in several places names them."""
    places: dict[str, list[str]] = {}
    for fault in dict.fromkeys(faults):
        places.setdefault(fault.message, []).append(fault.where)
    return [f"{Fault(where[0], message)}{_also(where[1:])}" for message, where in places.items()]


def _also(places: Sequence[str]) -> str:
    """The further places of a fault, the first few by name."""
    if not places:
        return ""
    named, more = places[:PLACES], len(places) - PLACES
    return f" (Also in {', '.join(named)}{f' and {more} more' if more > 0 else ''}.)"


def listed(faults: Sequence[Fault]) -> str:
    """How many faults there are, and all of them, a line for each."""
    count = len(set(faults))
    heading = "1 fault" if count == 1 else f"{count} faults"
    return f"{heading} in the book:\n" + "\n".join(f"  {line}" for line in lines(faults))
