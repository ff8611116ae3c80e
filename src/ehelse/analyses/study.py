"""The REAL study: what it set out to do, what it has put out as far as openly known, and the research around it."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from reporting import load, vocabulary, words
from reporting.number import Number, computed, unique

say = words.chapter("study")


def publications(project: str | None = None) -> pd.DataFrame:
    """REAL's own output first, then related research, each by phase, year and title (unknown years last).

    With `project` (a code of that list) only its own.
    """
    rows = load.table("publications")
    keys = rows.assign(_own=_places(rows, "project"), _order=_places(rows, "phase"))
    keys = keys.sort_values(["_own", "_order", "year", "title"], na_position="last", kind="stable")
    found = keys.drop(columns=["_own", "_order"])
    return (found if project is None else found[found["project"] == project]).reset_index(drop=True)


def _places(rows: pd.DataFrame, name: str) -> pd.Series:
    """The place of each row's code in the list of the column's name."""
    return rows[name].map({code: place for place, code in enumerate(vocabulary.codes(name))})


def counts() -> pd.DataFrame:
    """How many publications each phase and design has, REAL's own and related research counted apart.

    One row for each `project`, `phase` and `design` that occurs, with the ids (`publication_id`), `publications` and
    the sources, in the order of the lists of these codes.
    """
    keys = ["project", "phase", "design"]
    groups = [_counted(dict(zip(keys, codes, strict=True)), rows) for codes, rows in publications().groupby(keys)]
    found = pd.DataFrame(groups)
    order = pd.DataFrame({key: _places(found, key) for key in keys}).sort_values(keys).index
    return found.loc[order].reset_index(drop=True)


def _counted(codes: dict[str, str], rows: pd.DataFrame) -> dict[str, object]:
    """The row of `counts` for some publications."""
    ids, sources = (" ".join(unique(rows[name])) for name in ("publication_id", "source_id"))
    return {"publication_id": ids, **codes, "publications": len(rows), "source_id": sources}


def numbers() -> Iterator[Number]:
    """How many publications there are, and of what kinds; a number rests on rows, so none is 0."""
    rows = publications()
    real = rows["project"] == "real"
    chosen = {
        f"study-{project}": (say(f"how-project-{project}"), rows[rows["project"] == project])
        for project in vocabulary.codes("project")
    }
    chosen["study-real-papers"] = say("how-real-papers"), rows[real & (rows["kind"] == "paper")]
    chosen["study-interviews-stated"] = say("how-interviews-stated"), rows[rows["n_interviews"].notna()]
    for name, (how, found) in chosen.items():
        if len(found):
            yield computed(name, len(found), "count", how, found)
