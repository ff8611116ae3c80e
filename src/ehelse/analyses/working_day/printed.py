"""The numbers that the page about the working day prints, and those that the first pages take from it."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse.analyses.working_day import personnel, promises, satisfaction
from reporting import choices, words
from reporting.number import Number, computed, unique

say = words.chapter("working-day")
# The selections of changes by what the page says of them. Where the data say otherwise the numbers do not exist, and
# the page that prints them cannot be built.
CHANGES: dict[satisfaction.Move, str] = {"rose": "satisfaction-rose", "fell": "satisfaction-fell"}


def numbers() -> Iterator[Number]:
    """Every number of the page: those read from a row, then those computed."""
    yield from choices.numbers("working-day")
    yield from _change_numbers()
    yield from _group_numbers()
    yield from _promise_numbers()
    yield from _freed_numbers()


def _change_numbers() -> Iterator[Number]:
    """Size and interval of each change.

    All are without sign, and they exist only where the interval is clear of 0 (for assumed n: both intervals), in the
    direction that the text says: a sentence that something rose or fell by so much cannot be printed when it did not.
    """
    for said, selection in CHANGES.items():
        for name, ends in choices.parts(selection, "observation_id").items():
            if len(ends) != 2:
                raise KeyError(f"{selection}, part {name}, in data/exhibit_rows.csv needs two rows: first and last.")
            found = satisfaction.between(*ends)
            if satisfaction.move(float(found["low"].min()), float(found["high"].max())) == said:
                yield from _change(name, found)


def _change(name: str, found: pd.DataFrame) -> Iterator[Number]:
    """The numbers of one change; `found` has two rows where the last number of answers is assumed."""
    ids, sources = unique(found["observation_id"]), unique(found["source_id"])
    assumed = len(found) > 1
    points = "percentage points"
    yield Number(f"{name}-size", abs(float(found["change"].iloc[0])), points, say("how-size"), ids, sources)
    how = say("how-widest" if assumed else "how-newcombe")
    ends = sorted(abs(float(end)) for end in (found["low"].min(), found["high"].max()))
    for end, value in zip(("least", "most"), ends, strict=True):
        yield Number(f"{name}-{end}", value, points, how, ids, sources, 1)


def _group_numbers() -> Iterator[Number]:
    gps, answers = personnel.gps(), personnel.gp_answers()
    for end in ("low", "high"):
        yield computed(f"personnel-satisfied-gps-{end}", float(gps[end].iloc[0]), "percent", say("how-wilson"), gps)
    for end, value in (("fewest", answers["value"].min()), ("most", answers["value"].max())):
        yield computed(f"personnel-gps-{end}", float(value), "count", say(f"how-{end}"), answers)
    for _, row in personnel.employer_answers().iterrows():
        yield _employer_share(row)


def _employer_share(row: pd.Series) -> Number:
    """Answers from one employer's staff as a share of all answers in a round: who answers changes from year to year."""
    return Number(
        f"personnel-{row['part']}-share-{row['period']}",
        100 * float(row["value"]) / float(row["all"]),
        "percent",
        say("how-share"),
        (row["observation_id"], row["all_id"]),
        unique([row["source_id"], row["all_source_id"]]),
    )


def _promise_numbers() -> Iterator[Number]:
    """How many promises the goal makes, and on how many of them only words speak."""
    rows = promises.promises()
    kept = rows[rows["kind"] == "promise"]
    yield computed("promises", len(kept), "count", say("how-promises"), kept)
    worded = kept[(kept["state"] == "speaks") & ~kept["figures"]]
    yield computed("promises-in-words-only", len(worded), "count", say("how-words"), kept)


def _freed_numbers() -> Iterator[Number]:
    """Smallest and largest middle scenario, and the largest high one, over all professions and areas."""
    rows = personnel.time_freed()
    found = {"least": rows["value"].min(), "most": rows["value"].max(), "highest": rows["high"].max()}
    for end, value in found.items():
        yield computed(f"time-freed-{end}", float(value), "percent", say(f"how-freed-{end}"), rows)
