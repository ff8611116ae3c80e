"""Which rows an exhibit shows and which numbers are read straight from a row: data that a member changes, not code.

`data/exhibit_rows.csv` has the rows of each *selection* (mostly the id of the exhibit that shows it) in their order,
each with the *part* of the exhibit to which it belongs. `data/numbers.csv` has the numbers that stand in one row. Both
are checked by foreign key, as every table is.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from reporting import load, number, words
from reporting.number import Number

ROWS = "exhibit_rows"
NUMBERS = "numbers"
say = words.chapter("formats")
# The tables whose rows can be numbers, by the column that leads to them.
TABLES = {"observation_id": "observations", "measure_id": "measures", "estimate_id": "estimates"}


def rows(selection: str) -> pd.DataFrame:
    """The rows of a selection in their order: `part`, the columns of ids, `period`; missing where empty.

    Raises KeyError when there are none: an exhibit must not be silently empty.
    """
    chosen = load.part(ROWS, selection=selection)
    if chosen.empty:
        raise KeyError(f"No selection {selection!r} in data/{ROWS}.csv. Add its rows, or correct the name.")
    return chosen.drop(columns="selection").reset_index(drop=True)


def ids(selection: str, key: str, part: str | None = None) -> list[str]:
    """The ids of one kind (`measure_id`, `indicator_id` …) of a selection, or of one part of it, in their order."""
    chosen = rows(selection)
    if part is not None:
        chosen = chosen[chosen["part"] == part]
    return list(chosen[key].dropna())


def parts(selection: str, key: str) -> dict[str, list[str]]:
    """The ids of one kind by part, both in their order."""
    chosen = rows(selection)
    return {str(part): list(some[key].dropna()) for part, some in chosen.groupby("part", sort=False)}


def one(selection: str, key: str, part: str | None = None) -> str:
    """The single id of a selection or of a part of it. Raises KeyError when there is not exactly one."""
    found = ids(selection, key, part)
    if len(found) != 1:
        raise KeyError(
            f"The selection {selection!r}{f', part {part!r},' if part else ''} in data/{ROWS}.csv has {len(found)} rows"
            f" with {key}, where one is shown. Leave one."
        )
    return found[0]


def numbers(page: str) -> Iterator[Number]:
    """The numbers of a page that are read straight from a row, in the order of data/numbers.csv.

    With the form `size` the number is printed without its sign, since the sentence says which way it goes.
    """
    chosen = load.part(NUMBERS, page=page)
    read = {
        key: load.rows(table, list(chosen[key].dropna().unique())).set_index(key, drop=False)
        for key, table in TABLES.items()
        if chosen[key].notna().any()
    }
    for row in chosen.itertuples():
        key = next(name for name in TABLES if pd.notna(getattr(row, name)))
        found = number.read(row.number_id, read[key].loc[getattr(row, key)], decimals=int(row.decimals))
        yield found if row.form == "value" else number.size_of(found)
