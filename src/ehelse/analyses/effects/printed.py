"""The numbers that the text prints."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse.analyses.effects.elsewhere import recovery
from ehelse.analyses.effects.errors import errors, letters
from ehelse.analyses.effects.months import months
from ehelse.analyses.effects.reviews import verdicts
from ehelse.analyses.effects.training import training
from ehelse.analyses.effects.waits import deadlines, month
from reporting import choices, formats, number, words
from reporting.number import Number

say = words.chapter("effects")


def numbers() -> Iterator[Number]:
    """Figures, counts and changes that the chapter's text prints."""
    yield from choices.numbers("effects")
    yield from _of_letters()
    yield from _of_months()
    yield from _of_counts()


def _of_letters() -> Iterator[Number]:
    """What is left of the letters, and their sum."""
    rows = letters()
    rest = rows[rows["computed"] & (rows["cut"] == "copies")]
    yield number.computed("effects-letters-rest", _value(rest), "count", say("how-rest"), rest)
    sent = rows[~rows["computed"] & (rows["cut"] == "resending")].sort_values("measure_id")
    yield number.computed("effects-letters-sum", float(sent["value"].sum()), "count", say("how-sum"), sent)


def _of_months() -> Iterator[Number]:
    """What changed from a month to the same month of the next year, and values that are computed."""
    rows = months()
    breaches = _of_outcome(rows, "breaches", "later", "earlier")
    later, earlier = breaches["value"].astype(float)
    times = [formats.period(period) for period in breaches["period"]]
    how = say("how-ratio", later=times[0], earlier=times[1])
    yield number.computed("effects-breaches-ratio", later / earlier, "times", how, breaches, decimals=1)
    for id, outcome, when in (
        ("overtime-before", "overtime", "earlier"),
        ("man-months-budget", "man-months", "budget"),
    ):
        row = _of_outcome(rows, outcome, when)
        yield number.computed(f"effects-{id}", _value(row), row["unit"].iloc[0], say("how-less"), row)
    yield _of_deadlines()
    reports = _of_outcome(rows, "reports", "later", "earlier")
    later, earlier = reports["value"].astype(float)
    change = 100 * (later / earlier - 1)
    yield number.computed("effects-reports-change", change, "percent", say("how-change"), reports)


def _of_outcome(rows: pd.DataFrame, outcome: str, *when: str) -> pd.DataFrame:
    """Some values of one outcome of `months`, in the order asked for."""
    return rows[rows["outcome"] == outcome].set_index("when").loc[list(when)]


def _of_deadlines() -> Number:
    """The trust's share in the month before go-live."""
    rows = deadlines()
    before, trust = (rows[rows["part"] == part] for part in ("computed", "trust"))
    later, earlier = (month(some["period"].iloc[0]) for some in (trust, before))
    how = say("how-before", later=later, earlier=earlier)
    return number.computed("effects-late-more-april", _value(before), "percent", how, before)


def _value(rows: pd.DataFrame) -> float:
    """The value of a single row."""
    return float(rows["value"].item())


def _of_counts() -> Iterator[Number]:
    """How many rows the exhibits have."""
    trained, recovered = training(), recovery()
    counted = {
        "errors": errors(),
        "training-figures": trained,
        "training-held": trained[trained["status"] == "happened"],
        "recovery-outcomes": recovered,
        **{f"recovery-{status}": recovered[recovered["status"] == status] for status in ("back", "open")},
        "reviews": verdicts("harm"),
    }
    for id, rows in counted.items():
        yield number.computed(f"effects-{id}", len(rows), "count", say("how-counted"), rows)
