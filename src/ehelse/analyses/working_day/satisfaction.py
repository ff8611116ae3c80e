"""Satisfaction with the digital health services over time, and which of its changes are clear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pandas as pd

from ehelse import evidence
from ehelse.synthesis import difference, trend
from reporting.columns import names
from reporting.number import unique

# The series, by their parts of the selection.
SERIES = "satisfaction-over-time"
PERSONNEL, RESIDENTS = "personnel", "residents"
FIRST_YEAR = 2023  # of the strategy; the year before is what later years are compared with
ROUNDING = 0.005  # the surveys print whole percentages, each at most half a point from its true value

Move = Literal["rose", "fell", "still"]


def satisfaction() -> pd.DataFrame:
    """Share satisfied, series by series (`part`) and year by year, with intervals where n is known."""
    return evidence.with_intervals(evidence.selected(SERIES))


def last_year_of_all(rows: pd.DataFrame) -> str:
    """The last year in which every series has a value: one may be a year ahead of the others."""
    return str(evidence.last_common(rows, "part")["period"].iloc[0])


# --- What makes a change clear ---------------------------------------------------------------------------------------


def move(low: float, high: float) -> Move:
    """Where a change went, judged by its interval alone: an interval that holds 0 is no clear change."""
    return "rose" if low > 0 else "fell" if high < 0 else "still"


def survives_rounding(first: float, n_first: float, last: float, n_last: float) -> bool:
    """Whether a change of two printed percentages stays clear of 0 when rounding is as unfavourable as it can be.

    Shares lie between 0 and 1. Each may have been rounded by half a point; both are moved towards one another.
    """
    towards = ROUNDING if last > first else -ROUNDING
    if abs(last - first) <= 2 * ROUNDING:
        return False
    found = difference(first + towards, n_first, last - towards, n_last)
    return not found.interval.contains(0)


# --- Changes ---------------------------------------------------------------------------------------------------------


def changes(rows: pd.DataFrame | None = None) -> pd.DataFrame:
    """Tested changes in satisfaction: one row a comparison, in percentage points (a year for trends).

    `kind` is *change* (first to last year with known n), *trend* (all years with known n; `p_departure` tests the
    straight line) or *assumed*: the latest year, whose n is not stated, against the year before the strategy and
    against the last year with known n, each with as few answers as the smallest earlier round had and as many as the
    largest. `rounds` counts the years used. `survives_rounding` is missing for trends.
    """
    rows = satisfaction() if rows is None else rows
    return _typed([found for _, series in rows.groupby("part", sort=False) for found in _of_series(series)])


def _of_series(series: pd.DataFrame) -> Iterator[dict[str, object]]:
    """The comparisons of one series, its rows in the order of years."""
    known, latest = series.dropna(subset=["n"]), series.iloc[-1]
    yield _compared(known.iloc[0], known.iloc[-1], "change", known.iloc[-1]["n"])
    yield _trend(known)
    if pd.isna(latest["n"]):
        starts = known[known["year"] == FIRST_YEAR - 1]
        for _, start in pd.concat([starts, known.tail(1)]).drop_duplicates("observation_id").iterrows():
            yield from _assumed(start, latest, known)


def between(first: str, last: str, rows: pd.DataFrame | None = None) -> pd.DataFrame:
    """The comparison of two observations of one series, as rows of `changes`: two where the last has no n.

    Raises LookupError when they are not of one series, or nobody knows how many answered in the first.
    """
    rows = satisfaction() if rows is None else rows
    start, end = (rows[rows["observation_id"] == id] for id in (first, last))
    if set(start["part"]) != set(end["part"]) or start["n"].dropna().empty:
        raise LookupError(
            f"{first} and {last} cannot be compared: both must belong to one series of {SERIES!r} in"
            " data/exhibit_rows.csv, and the first must have its number of answers (n)."
        )
    ends = start.iloc[0], end.iloc[0]
    if pd.notna(ends[1]["n"]):
        return _typed([_compared(*ends, "change", ends[1]["n"])])
    series = rows[(rows["part"] == ends[0]["part"]) & (rows["period"] < ends[1]["period"])]
    return _typed(list(_assumed(*ends, series.dropna(subset=["n"]))))


def comparison(rows: pd.DataFrame, part: str, kind: str) -> pd.Series:
    """The first row of `changes` for a series and kind; raises LookupError when there is none."""
    found = rows[(rows["part"] == part) & (rows["kind"] == kind)]
    if found.empty:
        raise LookupError(f"No comparison of kind {kind!r} for {part}. Does every year of the series have its n?")
    return found.iloc[0]


def _typed(found: list[dict[str, object]]) -> pd.DataFrame:
    return pd.DataFrame(found).astype({"n_first": "Int64", "n_last": "Int64", "survives_rounding": "boolean"})


def _assumed(first: pd.Series, last: pd.Series, known: pd.DataFrame) -> Iterator[dict[str, object]]:
    """A change to a round without n, as if it had the fewest and the most answers of the known rounds."""
    for n in (known["n"].min(), known["n"].max()):
        yield _compared(first, last, "assumed", n)


def _compared(first: pd.Series, last: pd.Series, kind: str, n_last: float) -> dict[str, object]:
    """One row of `changes`: last minus first, in percentage points, with `n_last` people in the last year."""
    shares = first["value"] / 100, first["n"], last["value"] / 100, n_last
    found = difference(*shares)
    return {
        **_ends(first, last, kind),
        "n_first": first["n"],
        "n_last": n_last,
        "change": 100 * found.estimate,
        "low": 100 * found.interval.low,
        "high": 100 * found.interval.high,
        "p": found.p,
        "p_departure": float("nan"),
        "rounds": 2,
        "survives_rounding": survives_rounding(*shares),
        "observation_id": f"{first['observation_id']} {last['observation_id']}",
        "source_id": " ".join(unique([first["source_id"], last["source_id"]])),
    }


def _ends(first: pd.Series, last: pd.Series, kind: str) -> dict[str, object]:
    return {
        "part": first["part"],
        "indicator_id": first["indicator_id"],
        **{name: first[name] for name in names("group_name")},
        "kind": kind,
        "period": f"{first['period']}/{last['period']}",
        "first": first["value"],
        "last": last["value"],
    }


def _trend(rows: pd.DataFrame) -> dict[str, object]:
    """One row of `changes`: the straight-line change a year over all rows, each with its n."""
    found = trend(rows["year"].astype(float), rows["value"] / 100, rows["n"].astype(float))
    first, last = rows.iloc[0], rows.iloc[-1]
    return {
        **_ends(first, last, "trend"),
        "n_first": first["n"],
        "n_last": last["n"],
        "change": 100 * found.slope,
        "low": 100 * found.interval.low,
        "high": 100 * found.interval.high,
        "p": found.p,
        "p_departure": found.p_departure,
        "rounds": len(rows),
        "survives_rounding": pd.NA,
        "observation_id": " ".join(rows["observation_id"]),
        "source_id": " ".join(unique(rows["source_id"])),
    }
