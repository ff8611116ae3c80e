"""What is known of the cost of ICT in the health services, and of the state's money for digitalisation.

The figures come from different authors who count different things. They are kept as claims: each has its scope and its
author, and only figures of one scope are compared.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import evidence
from reporting import choices, words
from reporting.columns import named, names, said
from reporting.number import Number, computed
from wording.text import Text

say = words.chapter("cost")


def claims() -> pd.DataFrame:
    """The stated amounts of ICT spending, scope by scope and then by year.

    One row a claim: row id, scope and author in each language, kind (mapped, estimate, audit), period, value in NOK
    billion, `approx` (about, nearly ...; missing where exact) and source.
    """
    kinds = choices.rows("ict-national").set_index("indicator_id")["part"]
    rows = evidence.observations(list(kinds.index))
    rows = rows.assign(kind=rows["indicator_id"].map(kinds))
    scopes = [named("scope", say(f"scope-{indicator}")) for indicator in rows["indicator_id"]]
    authors = [named("author", say(f"author-{kind}")) for kind in rows["kind"]]
    rows = rows.join([pd.DataFrame(scopes), pd.DataFrame(authors)])
    columns = ["observation_id", "indicator_id", *names("scope", "author"), "kind"]
    return rows[[*columns, "period", "value", "unit", "approx", "source_id"]]


def change(first: float, last: float) -> float:
    """Change from the first amount to the last, in per cent of the first."""
    return 100 * (last / first - 1)


def per_year(total: float, years: int) -> float:
    """The steady yearly change, in per cent, that gives a change of `total` per cent over `years` years."""
    return 100 * float((1 + total / 100) ** (1 / years) - 1)


def years(period: str) -> int:
    """The number of years from the start to the end of an interval such as 2012/2021."""
    start, end = period.split("/")
    return int(end) - int(start)


def growth() -> pd.DataFrame:
    """Changes in ICT cost that one author counted in one way: one row a series.

    `change` is the whole change in per cent (missing where the source states only a yearly mean) and `yearly` the mean
    change a year. The first row is computed from two amounts of one survey; the others are stated by their source.
    """
    amounts, mean, audit = (choices.one("ict-growth", "indicator_id", part) for part in ("amounts", "mean", "audit"))
    return pd.DataFrame([_counted(amounts), _mean(evidence.latest(mean)), _stated(evidence.latest(audit))])


def _counted(indicator: str) -> dict[str, object]:
    """The change between the first and the last amount of one survey."""
    rows = evidence.observations([indicator])
    first, last = rows.iloc[0], rows.iloc[-1]
    ids, period = f"{first['observation_id']} {last['observation_id']}", f"{first['period']}/{last['period']}"
    return _series(ids, say(f"scope-{indicator}"), "mapped", period, change(first["value"], last["value"]), last)


def _mean(row: pd.Series) -> dict[str, object]:
    """A yearly mean as its source states it."""
    series = _series(row["observation_id"], said(row, "group_name"), "mapped", row["period"], float("nan"), row)
    return {**series, "yearly": float(row["value"])}


def _stated(row: pd.Series) -> dict[str, object]:
    """A whole change as its source states it."""
    return _series(row["observation_id"], say("scope-ict-regions-audit"), "audit", row["period"], row["value"], row)


def _series(ids: str, scope: Text | str, kind: str, period: str, total: float, row: pd.Series) -> dict[str, object]:
    return {
        "observation_id": ids,
        **named("scope", scope),
        **named("author", say(f"author-{kind}")),
        "period": period,
        "change": total,
        "yearly": per_year(total, years(period)),
        "source_id": row["source_id"],
    }


def per_employee() -> pd.DataFrame:
    """ICT spending per employee in the lowest and the highest health region, in NOK, lowest first.

    Of the last year that is known of both. `end` is lowest or highest.
    """
    ends = choices.rows("ict-per-employee").set_index("indicator_id")["part"]
    rows = evidence.observations(list(ends.index))
    rows = evidence.last_common(rows, "indicator_id")
    rows = rows.assign(end=rows["indicator_id"].map(ends))
    columns = ["observation_id", "indicator_id", "end", "group_id", *names("group_name")]
    return rows[[*columns, "period", "value", "unit", "source_id"]]


def budget() -> pd.DataFrame:
    """A chapter of the state budget, year by year in NOK million of the year.

    `status` says what the figure is (accounts, adopted or proposal), because a proposal must never be drawn as money
    spent; a figure that is not chosen with its status is not shown.
    """
    chosen = choices.rows("budget-701")
    status = dict(zip(chosen["observation_id"], chosen["part"], strict=True))
    rows = evidence.chosen(list(status))
    rows = rows.assign(status=rows["observation_id"].map(status)).sort_values("period", kind="stable")
    return rows[["observation_id", "period", "status", "value", "unit", "source_id"]].reset_index(drop=True)


def of_status(rows: pd.DataFrame, status: str) -> pd.Series:
    """The latest figure of a status."""
    return rows[rows["status"] == status].iloc[-1]


def proposals() -> pd.DataFrame:
    """Amounts that the government proposed for named purposes, oldest budget first, largest amount first."""
    rows = evidence.observations(choices.ids("budget-proposals", "indicator_id"))
    rows = rows.sort_values(["period", "value"], ascending=[True, False], kind="stable").reset_index(drop=True)
    return rows[["observation_id", *names("indicator_name"), "period", "value", "unit", "source_id"]]


def numbers() -> Iterator[Number]:
    """Amounts, shares and changes that the chapter's text prints."""
    yield from choices.numbers("cost")
    yield from _growth_numbers()
    yield from _gap_numbers()
    rows = budget()
    rise = change(of_status(rows, "adopted")["value"], of_status(rows, "proposal")["value"])
    yield computed("budget-701-change", rise, "percent", say("how-budget"), rows, decimals=1)
    frame = proposals().nlargest(1, "value")
    yield computed("budget-frame", frame["value"].iloc[0] / 1000, "NOK billion", say("how-frame"), frame, decimals=2)


def _growth_numbers() -> Iterator[Number]:
    """Changes of the ICT cost of the regions."""
    regions = evidence.observations([choices.one("ict-growth", "indicator_id", "amounts")])
    rise = change(regions["value"].iloc[0], regions["value"].iloc[-1])
    yield computed("cost-regions-change", rise, "percent", say("how-regions"), regions)
    audit = evidence.observations([choices.one("ict-growth", "indicator_id", "audit")])
    yearly = float(growth()["yearly"].iloc[-1])
    yield computed("cost-audit-yearly", yearly, "percent per year", say("how-yearly"), audit, decimals=1)


def _gap_numbers() -> Iterator[Number]:
    """The highest region against the lowest."""
    rows = per_employee()
    lowest, highest = rows["value"]
    yield computed("cost-employee-gap", highest - lowest, rows["unit"].iloc[0], say("how-gap"), rows)
    yield computed("cost-employee-ratio", change(lowest, highest), "percent", say("how-ratio"), rows)
