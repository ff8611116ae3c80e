"""The numbers that the press has had derived and hands to its notebooks, so that none of them is computed twice.

The table, and the environment variable that names it, are the press's (`bookpress.handed`). Who takes a number from
there rests on that number alone, and not on all that it was computed from.
"""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Self

from reporting import project
from reporting.load import PART
from reporting.number import Number
from wording.text import Text

VARIABLE = "BOOK_NUMBERS"
KEY, ENTRY = "number_id", "entry"  # the columns


@dataclass(frozen=True)
class Printed:
    """A number as pages print it, and what the register says of it: see `Number`."""

    id: str
    value: float
    unit: str
    text: Text
    bare: Text
    how: Text
    rows: tuple[str, ...]
    sources: tuple[str, ...]

    @classmethod
    def of(cls, number: Number) -> Self:
        """What is printed of a number that was computed here."""
        return cls._read(number.id, entry(number))

    @classmethod
    def _read(cls, id: str, told: dict[str, Any]) -> Self:
        texts = {name: Text(told[name]) for name in ("text", "bare", "how")}
        return cls(id, told["value"], told["unit"], rows=tuple(told["rows"]), sources=tuple(told["sources"]), **texts)


def entry(number: Number) -> dict[str, Any]:
    """A number as the press takes it, in what JSON can hold."""
    return {
        "text": dict(number.text),
        "bare": dict(number.bare),
        "value": float(number.value),
        "unit": number.unit,
        "how": dict(number.how),
        "rows": list(number.rows),
        "sources": list(number.sources),
    }


def numbers(ids: Collection[str] | None = None) -> dict[str, Printed] | None:
    """The numbers of these ids (None: all) that the press hands out; None where it hands out none, as in Jupyter."""
    if not (name := os.environ.get(VARIABLE)):
        return None
    path = project.current().root / name
    where = {} if ids is None else {KEY: sorted(ids)}
    sys.audit(PART, str(path), json.dumps({"columns": None, "where": where}))
    try:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    except FileNotFoundError:
        return None
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return {row[KEY]: Printed._read(row[KEY], json.loads(row[ENTRY])) for row in rows if ids is None or row[KEY] in ids}
