"""One printed number: its value, how it is written, how it was computed and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from ehelse.old import formats
from ehelse.old.text import Text, each

READ = Text("read from the source", "hentet fra kilden")


@dataclass(frozen=True)
class Number:
    """A number that the text prints by its `id` (lower case words joined by hyphens).

    `value` is in `unit` (a key of `formats.UNIT_WORDS`) and printed with `decimals` decimals, with its sign when
    `signed`. `how` says the computation in words; `rows` are the ids of the rows it is computed from and `sources`
    their sources, neither empty.
    """

    id: str
    value: float
    unit: str
    how: Text
    rows: tuple[str, ...]
    sources: tuple[str, ...]
    decimals: int = 0
    signed: bool = False

    def __post_init__(self) -> None:
        if not self.rows or not self.sources:
            raise ValueError(f"Number {self.id!r} rests on nothing: give the rows and sources it is computed from.")

    @property
    def text(self) -> Text:
        """The number with its unit: "53 per cent"."""
        return each(
            lambda language: formats.quantity(self.value, self.unit, self.decimals, language, signed=self.signed)
        )

    @property
    def bare(self) -> Text:
        """The number alone, for a range or list that names the unit once: "53"."""
        return each(lambda language: formats.number(self.value, self.decimals, language, signed=self.signed))


def read(id: str, row: pd.Series, *, decimals: int = 0) -> Number:
    """A number that stands in one row of a table, in that row's unit; the row's id is its first cell named `..._id`."""
    key = next(str(name) for name in row.index if str(name).endswith("_id"))
    return Number(id, float(row["value"]), row["unit"], READ, (row[key],), (row["source_id"],), decimals)


def computed(
    id: str, value: float, unit: str, how: Text, frame: pd.DataFrame, *, decimals: int = 0, signed: bool = False
) -> Number:
    """A number computed from the rows of `frame`: row ids from its first column ending in `_id`, and `source_id`."""
    key = next(name for name in frame if name.endswith("_id"))
    return Number(id, value, unit, how, unique(frame[key]), unique(frame["source_id"]), decimals, signed)


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """The ids in the values (one, or several set apart by spaces, or missing), each once, in order."""
    return tuple(dict.fromkeys(part for value in values if not pd.isna(value) for part in str(value).split()))
