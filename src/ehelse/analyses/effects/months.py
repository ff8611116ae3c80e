"""One month of working time or events beside the same month of the year before."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from ehelse import evidence
from reporting import choices, number
from reporting.columns import names

ROLES = ("later", "earlier", "rise", "excess")


def months() -> pd.DataFrame:
    """One month and the same month a year earlier, outcome by outcome: one row a value, plans of budgets last.

    `when` is earlier, later or budget. A value that no source states is `computed` from the two rows in `measure_id`:
    the later value less the rise, or less the excess over the budget. Parts of the selection are outcome and role.
    """
    chosen = choices.rows("effects-months")
    rows = evidence.measures(chosen["measure_id"]).assign(**_roles(chosen["part"]))
    found = pd.DataFrame([value for _, some in rows.groupby("outcome", sort=False) for value in _compared(some)])
    return found.sort_values("when", key=lambda when: when == "budget", kind="stable").reset_index(drop=True)


def _roles(parts: pd.Series) -> dict[str, pd.Series]:
    """Outcome and role of each part ("man-months-rise"). Raises ValueError for a role that is not known."""
    split = parts.fillna("").str.rsplit("-", n=1)
    outcome, role = split.str[0], split.str[-1]
    if wrong := sorted(set(parts[~role.isin(ROLES)].fillna("(empty)"))):
        raise ValueError(
            f"The selection effects-months has the part {', '.join(wrong)}. Write an outcome and what the row is of it:"
            f" {', '.join(ROLES)}."
        )
    return {"outcome": outcome, "role": role}


def _compared(rows: pd.DataFrame) -> Iterator[dict[str, object]]:
    """The values of one outcome: earlier, later, and the budget where it is known."""
    by_role = {str(row["role"]): row for _, row in rows.iterrows()}
    if "later" not in by_role:
        raise ValueError(
            f"{rows['outcome'].iloc[0]} lacks the part that ends in -later in the selection effects-months."
        )
    later = by_role["later"]
    if "earlier" in by_role:
        yield _month("earlier", by_role["earlier"])
    if "rise" in by_role:
        yield _less("earlier", later, by_role["rise"], year_before(str(later["period"])))
    yield _month("later", later)
    if "excess" in by_role:
        yield _less("budget", later, by_role["excess"], str(later["period"]))


def _month(when: str, row: pd.Series) -> dict[str, object]:
    """A value of `months` as it is stated."""
    as_stated = ["measure_id", "outcome", *names("organisation"), "period", "value", "unit", "approx", "source_id"]
    return {**row[as_stated].to_dict(), "when": when, "computed": False}


def _less(when: str, row: pd.Series, other: pd.Series, period: str) -> dict[str, object]:
    """A value of `months` that is the one of `row` less that of another."""
    return {
        **_month(when, row),
        "measure_id": f"{row['measure_id']} {other['measure_id']}",
        "period": period,
        "value": float(row["value"] - other["value"]),
        "computed": True,
        "source_id": " ".join(number.unique([row["source_id"], other["source_id"]])),
    }


def year_before(period: str) -> str:
    """The same time a year earlier: "2022-11" becomes "2021-11"."""
    return re.sub(r"(^|/)(\d{4})", lambda found: f"{found[1]}{int(found[2]) - 1}", period)
