"""Changes after go-live in other places, and how long they lasted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from ehelse import evidence
from reporting import choices, words
from reporting.columns import named, names

say = words.chapter("effects")
# How many months one of each unit of time is.
DAYS_PER_MONTH = 365.25 / 12
MONTHS = {"months": 1.0, "weeks": 7 / DAYS_PER_MONTH, "days": 1 / DAYS_PER_MONTH, "hours": 1 / DAYS_PER_MONTH / 24}
UNKNOWN = "unknown"  # the code of a country that is not stated


def in_months(value: float, unit: str) -> float:
    """A time in months; raises ValueError for a unit that is no time."""
    if unit not in MONTHS:
        raise ValueError(f"{unit!r} is not a time this chapter can put in months. Write {', '.join(MONTHS)}.")
    return value * MONTHS[unit]


def recovery() -> pd.DataFrame:
    """How long until a level was back, or how long it was not, outcome by outcome, in the order of the selection.

    `low` and `high` are months (equal unless the source gives a range). `status`: back, open (still lower when last
    looked at) or expected (said beforehand). Raises ValueError for a row without a time.
    """
    return pd.DataFrame(
        [_recovered(part, ids) for part, ids in choices.parts("effects-recovery", "estimate_id").items()]
    )


def _recovered(part: str, ids: Sequence[str]) -> dict[str, object]:
    """One outcome of `recovery`; its part is status and outcome, such as "back-productivity"."""
    status, _, outcome = part.partition("-")
    rows = evidence.estimates(ids)
    times = [_time(row) for row in rows.itertuples()]
    return {
        "estimate_id": " ".join(ids), **_study(rows.iloc[0]), **named("name", say(f"outcome-{outcome}")),
        "low": min(times), "high": max(times), "status": status, "approx": rows["approx"].iloc[0],
    }  # fmt: skip


def _time(row: Any) -> float:
    """How long something took, in months; a drop whose duration stands beside its size carries it in `months`."""
    if row.topic == "recovery":
        return in_months(float(row.value), row.unit)
    return _months_after(row)


def _months_after(row: Any) -> float:
    """How many months after go-live a row is about. Raises ValueError where that is not known."""
    if pd.isna(row.months):
        raise ValueError(f"The estimate {row.estimate_id} has no months after go-live. Write them, or do not show it.")
    return float(row.months)


def _study(row: pd.Series) -> dict[str, object]:
    """Where an estimate comes from."""
    return {
        name: row[name] for name in ["study", *names("name", "country", "setting", "system"), "country", "source_id"]
    }


def eye() -> pd.DataFrame:
    """Patients seen in two eye departments after go-live, in per cent of the time before.

    `department` is back or down: the one that came back, whose rows stand by time, and the one that did not. Raises
    ValueError for a row without a time.
    """
    chosen = choices.rows("effects-eye")
    rows = evidence.estimates(chosen["estimate_id"]).assign(department=chosen["part"])
    return rows.assign(months=[_months_after(row) for row in rows.itertuples()])


def elsewhere() -> pd.DataFrame:
    """Changes after go-live in other places, one row an outcome: `low` to `high` in `unit`, never one scale.

    Rows come from studies (`estimate_id`) and from the figures on other programmes (`measure_id`). `level` marks what
    is no change, but a level relative to that before.
    """
    studied = choices.parts("effects-elsewhere", "estimate_id")
    found = [_changed(part, ids) for part, ids in studied.items() if ids]
    chosen = choices.rows("effects-elsewhere").dropna(subset="measure_id")
    rows = evidence.measures(chosen["measure_id"]).assign(level=list(chosen["part"] == "level"))
    return pd.DataFrame([*found, *(_reported(row) for _, row in rows.iterrows())])


def _changed(part: str, ids: Sequence[str]) -> dict[str, object]:
    """A change that a study found; the rows of one part are the ends of one range, which has a name of its own."""
    rows = evidence.estimates(ids)
    first = rows.iloc[0]
    name = named("name", say(f"outcome-{part}")) if len(ids) > 1 else {}
    return {
        "estimate_id": " ".join(ids), "measure_id": None, **_study(first), **name, "low": rows["value"].min(),
        "high": rows["value"].max(), "unit": first["unit"], "level": False, **first[names("note")].to_dict(),
    }  # fmt: skip


def _reported(row: pd.Series) -> dict[str, object]:
    """A change or a level on another programme; the name of the organisation holds the country."""
    same = ["measure_id", *names("name"), "source_id", "unit", *names("note"), "level"]
    setting = dict(zip(names("setting"), row[names("organisation")], strict=True))
    return {**row[same].to_dict(), **setting, "low": row["value"], "high": row["value"]}
