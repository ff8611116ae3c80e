"""What of the tables a computation is handed, noted while it runs; `reporting.load` says it.

A *use* is the name of a table and a query: the JSON text by which `load.part` tells the press which cells are handed
out, or nothing for the whole table. Where only one answer matters and not all that it was found in, the use is of a
function that is `answered`, and the query is what it was asked.

A result that is kept in memory for a report is kept with its uses (`remembered`), and who is handed it once more has
them noted as if all had been read again: what is noted does not depend on what was computed in the process before.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import update_wrapper
from typing import Generic, ParamSpec, TypeVar

Use = tuple[str, str]
Given = ParamSpec("Given")
Value = TypeVar("Value")
ANSWER = "="  # before the name of a function that is answered, which no table has
ANSWERS: dict[str, Callable[[str], object]] = {}
_looked_at: dict[str, frozenset[str]] = {}  # by functions that are answered: the tables that they ever looked at
_open: list[set[Use]] = []  # the uses of every computation that runs now, the innermost last


def note(name: str, query: str) -> None:
    """Say that cells of a table are handed out, or what a function answered."""
    if _open:
        _open[-1].add((name, query))


@contextmanager
def noted() -> Iterator[set[Use]]:
    """The uses of what is computed within; they are complete at its end, and are also those of what is around it."""
    with _apart() as uses:
        yield uses
    _note_all(uses)


@contextmanager
def _apart() -> Iterator[set[Use]]:
    """The uses of what is computed within, which are not those of what is around it."""
    uses: set[Use] = set()
    _open.append(uses)
    try:
        yield uses
    finally:
        _open.pop()


def _note_all(uses: Iterable[Use]) -> None:
    if _open:
        _open[-1].update(uses)


def answered(function: Callable[[str], Value]) -> Callable[[str], Value]:
    """Note what a function is asked in the place of what it reads: its answer is cheap, and is often the same."""
    name = f"{ANSWER}{function.__module__}.{function.__qualname__}"
    ANSWERS[name] = function

    def asked(argument: str) -> Value:
        with _apart() as uses:
            answer = function(argument)
        _looked_at[name] = _looked_at.get(name, frozenset()) | {table for table, _ in uses}
        note(name, argument)
        return answer

    update_wrapper(asked, function)
    return asked


class Remembered(Generic[Given, Value]):
    """A function whose last `size` results are kept in memory with their uses, by its arguments."""

    def __init__(self, function: Callable[Given, Value], size: int) -> None:
        self._function, self._size = function, size
        self._kept: OrderedDict[Hashable, tuple[Value, frozenset[Use]]] = OrderedDict()
        update_wrapper(self, function)

    def __call__(self, *arguments: Given.args, **named: Given.kwargs) -> Value:
        """The result, computed or from memory."""
        asked = (arguments, *sorted(named.items()))
        if asked not in self._kept:
            with _apart() as uses:
                value = self._function(*arguments, **named)
            self._put(asked, value, uses)
        self._kept.move_to_end(asked)
        value, used = self._kept[asked]
        _note_all(used)
        return value

    def put(self, arguments: tuple[Hashable, ...], value: Value, uses: Iterable[Use]) -> None:
        """Keep a result that was found elsewhere."""
        self._put((arguments,), value, uses)

    def _put(self, asked: Hashable, value: Value, uses: Iterable[Use]) -> None:
        self._kept[asked] = (value, frozenset(uses))
        while len(self._kept) > self._size:
            self._kept.popitem(last=False)

    def cache_clear(self) -> None:
        """Forget all results."""
        self._kept.clear()


def remembered(size: int) -> Callable[[Callable[Given, Value]], Remembered[Given, Value]]:
    """Keep the last `size` results of a function, as `functools.lru_cache` does, with what they used."""
    return lambda function: Remembered(function, size)


def is_open() -> bool:
    """Whether something is computed of which the uses are noted."""
    return bool(_open)


def looked_at() -> dict[str, frozenset[str]]:
    """The tables that each function that is answered has looked at."""
    return dict(_looked_at)


def add_looked_at(more: Mapping[str, frozenset[str]]) -> None:
    """Take over what was looked at in another process."""
    for name, names in more.items():
        _looked_at[name] = _looked_at.get(name, frozenset()) | names
