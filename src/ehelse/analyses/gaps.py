"""What is not known, and why: the gaps of the chapters, and how many there are of each kind."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse.sources import THIS_REPORT
from reporting import load, vocabulary, words
from reporting.number import Number

SOUGHT = ("unpublished", "weak", "not-found")  # what may be said only after a search
UNREAD, WEAK = "unread", "weak"

say = words.chapter("gaps")


def of(page: str) -> pd.DataFrame:
    """The gaps of a page, in the order of the table; `recorded` says whether a search is on record.

    Raises ValueError for a page that has none.
    """
    found = load.part("gaps", page=page).assign(source_id=THIS_REPORT)
    if found.empty:
        raise ValueError(f"data/gaps.csv has no gap of the page {page!r}.")
    return found.assign(recorded=found["searches"].notna()).reset_index(drop=True)


def reasons() -> list[str]:
    """The reasons why something is not known, in the order of the vocabulary."""
    return list(vocabulary.codes("gap-why"))


def counts() -> pd.DataFrame:
    """How many gaps have each reason: one row a reason `why` with `gaps` and how many have a search on `record`."""
    found = load.table("gaps")
    grouped = found.groupby("why")
    rows = pd.DataFrame({"gaps": grouped.size(), "record": grouped["searches"].count()})
    return rows.reindex(reasons(), fill_value=0).rename_axis("why").reset_index().assign(source_id=THIS_REPORT)


def numbers() -> Iterator[Number]:
    """How many gaps there are, and of those sought how many have no search on record."""
    found = load.table("gaps")
    sought = found[found["why"].isin(SOUGHT) & found["searches"].isna()]
    for name, how, rows in (
        ("gaps", say("how-gaps"), found),
        ("gaps-unread", say("how-unread"), found[found["why"] == UNREAD]),
        ("gaps-unrecorded", say("how-unrecorded"), sought),
    ):
        yield Number(name, len(rows), "count", how, tuple(rows["gap_id"]) or ("gaps",), (THIS_REPORT,))
