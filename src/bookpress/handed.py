"""The numbers that were derived, handed to the notebooks that print them: so none of them is computed twice in a build.

What derives runs before the notebooks (see `running`). The numbers that it has printed are then written into a table
below _build, one row a number, of which every kernel of the press is told by an environment variable (see `variables`).
Who reads some rows of it says so (see `parts`), and so rests on these numbers and on nothing that they were computed
from: a notebook runs again when a number that it prints is another. The table is of one build and removed before the
next, so that nobody reads old numbers; where there is none, as in Jupyter, numbers are computed.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from bookpress import keeping
from bookpress.uses import path_of
from bookpress.variables import NUMBERS

TABLE = NUMBERS["BOOK_NUMBERS"]
HEADER = ("number_id", "entry")


def hand(root: Path, numbers: Mapping[str, Any]) -> bool:
    """Write the table of these numbers; returns whether there was another, or none. Without numbers there is none."""
    path, content = root / TABLE, _table(numbers).encode()
    if not numbers:
        there = path.exists()
        keeping.remove(path)
        return there
    with suppress(OSError):
        if path.read_bytes() == content:
            return False
    keeping.write_whole(path, content)
    return True


def _table(numbers: Mapping[str, Any]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows((name, json.dumps(entry, sort_keys=True)) for name, entry in sorted(numbers.items()))
    return out.getvalue()


def is_of_table(use: str) -> bool:
    """Whether this is a use of the table; what it holds follows from what derives, whose uses are noted themselves."""
    return path_of(use) == TABLE
