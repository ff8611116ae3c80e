"""What changed since the last version: read from `data/changes.csv`, which the press computes."""

from __future__ import annotations

import pandas as pd

from ehelse.sources import THIS_REPORT
from reporting import load, vocabulary

KIND, HOW = "change-kind", "change-how"
NUMBER, CHANGED = "number", "changed"


def since() -> str:
    """The version since which changes are told. Raises ValueError where the table has none."""
    found = _latest()
    if found.empty:
        raise ValueError("data/changes.csv has no row of the last version. `python -m bookpress changes` writes it.")
    return str(found["since"].iloc[0])


def numbers() -> pd.DataFrame:
    """The numbers that both states print, and print with other digits, in the order of the table.

    Other words or another sign around the same digits change nothing that a reader would look for.
    """
    found = _latest()
    chosen = (found["kind"] == NUMBER) & (found["how"] == CHANGED)
    old, new = (found[column].fillna("").str.replace(r"\D", "", regex=True) for column in ("old_en", "new_en"))
    return found[chosen & (old != new)].assign(source_id=THIS_REPORT).reset_index(drop=True)


def counts() -> pd.DataFrame:
    """How many things of each `kind` changed, are new, are gone or have another name: a column for each way."""
    found = _latest()
    table = pd.crosstab(found["kind"], found["how"])
    table = table.reindex(index=list(vocabulary.codes(KIND)), columns=list(vocabulary.codes(HOW)), fill_value=0)
    return table.rename_axis("kind").reset_index().assign(source_id=THIS_REPORT)


def _latest() -> pd.DataFrame:
    """The rows since the last version."""
    found = load.table("changes")
    return found[found["until"].isna()]
