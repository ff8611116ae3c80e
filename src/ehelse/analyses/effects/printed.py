"""The numbers that the text prints."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse.analyses.effects.elsewhere import recovery
from ehelse.analyses.effects.errors import errors, letters
from ehelse.analyses.effects.months import months
from ehelse.analyses.effects.training import training
from ehelse.analyses.effects.waits import deadlines, month
from reporting import choices, number, words
from reporting.number import Number

say = words.chapter("effects")


def numbers() -> Iterator[Number]:
    """Figures, counts and changes that the chapter's text prints."""
    yield from choices.numbers("effects")
    yield from _of_months()
    yield _of_letters()
    yield from _of_counts()


def _of_months() -> Iterator[Number]:
    """What changed from a month to the same month of the next year, and the share before go-live."""
    rows = months()
    yield _of_deadlines()
    reports = _of_outcome(rows, "reports")
    later, earlier = reports["value"].astype(float)
    change = 100 * (later / earlier - 1)
    yield number.computed("effects-reports-change", change, "percent", say("how-change"), reports)


def _of_outcome(rows: pd.DataFrame, outcome: str) -> pd.DataFrame:
    """The later and the earlier value of one outcome of `months`, in this order."""
    return rows[rows["outcome"] == outcome].set_index("when").loc[["later", "earlier"]]


def _of_deadlines() -> Number:
    """The trust's share in the month before go-live."""
    rows = deadlines()
    before, trust = (rows[rows["part"] == part] for part in ("computed", "trust"))
    later, earlier = (month(some["period"].iloc[0]) for some in (trust, before))
    how = say("how-before", later=later, earlier=earlier)
    return number.computed("effects-late-more-april", float(before["value"].item()), "percent", how, before)


def _of_letters() -> Number:
    """The letters of which it is not said whether the patient got them."""
    rows = letters()
    rest = rows[(rows["cut"] == "copies") & rows["computed"].astype(bool)]
    return number.computed("effects-letters-rest", int(rest["value"].item()), "count", say("how-rest"), rows)


def _of_counts() -> Iterator[Number]:
    """How many rows the exhibits have."""
    trained, recovered = training(), recovery()
    counted = {
        "errors": errors(),
        "training-figures": trained,
        "training-held": trained[trained["status"] == "happened"],
        "recovery-outcomes": recovered,
        **{f"recovery-{status}": recovered[recovered["status"] == status] for status in ("back", "open", "expected")},
    }
    for id, rows in counted.items():
        yield number.computed(f"effects-{id}", len(rows), "count", say("how-counted"), rows)
