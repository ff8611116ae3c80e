"""What is known of the cost of ICT in the health services, and of the state's money for digitalisation.

The figures come from different authors who count different things. They are kept as claims: each has its scope and its
author, and only figures of one scope are compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from ehelse import evidence
from ehelse.number import Number, computed, read
from ehelse.text import Text

Kind = Literal["mapped", "estimate", "audit"]


@dataclass(frozen=True)
class Count:
    """One way of counting: whose spending, who counted it, and whether it was mapped, estimated or audited."""

    scope: Text
    author: Text
    kind: Kind


DIRECTORATE = Text("Direktoratet for e-helse", "Direktoratet for e-helse")
CLAIMS = {
    "ict-regions": Count(Text("The four health regions", "De fire helseregionene"), DIRECTORATE, "mapped"),
    "ict-regions-audit": Count(
        Text("The health regions", "Helseregionene"),
        Text("Riksrevisjonen, as cited by EHiN", "Riksrevisjonen, gjengitt av EHiN"),
        "audit",
    ),
    "ict-specialist": Count(Text("Specialist health services", "Spesialisthelsetjenesten"), DIRECTORATE, "mapped"),
    "ict-national-bodies": Count(Text("National bodies", "Nasjonale virksomheter"), DIRECTORATE, "mapped"),
    "ict-municipal": Count(
        Text("Municipalities, health-related", "Kommunene, knyttet til helse"), DIRECTORATE, "estimate"
    ),
    "ict-sector-total": Count(Text("The whole sector", "Hele sektoren"), DIRECTORATE, "estimate"),
}

# What a figure of the state budget is, by its note in the observations.
BUDGET = {"Accounts.": "accounts", "Adopted budget.": "adopted", "Proposal.": "proposal"}
PROPOSALS = (
    "budget-health-technology",
    "budget-interaction",
    "budget-maternity-card",
    "budget-interaction-data",
    "budget-interaction-frame",
)


def claims() -> pd.DataFrame:
    """The stated amounts of ICT spending, scope by scope and then by year.

    One row a claim: row id, scope and author in both languages, kind (mapped, estimate, audit), period, value in NOK
    billion, `approx` (about, nearly ...; missing where exact) and source.
    """
    rows = evidence.observations(list(CLAIMS))
    counts = [CLAIMS[indicator] for indicator in rows["indicator_id"]]
    named = rows.assign(
        scope_en=[count.scope["en"] for count in counts],
        scope_nb=[count.scope["nb"] for count in counts],
        author_en=[count.author["en"] for count in counts],
        author_nb=[count.author["nb"] for count in counts],
        kind=[count.kind for count in counts],
    )
    columns = ["observation_id", "indicator_id", "scope_en", "scope_nb", "author_en", "author_nb", "kind"]
    return named[[*columns, "period", "value", "unit", "approx", "source_id"]]


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
    regions = evidence.observations(["ict-regions"])
    first, last = regions.iloc[0], regions.iloc[-1]
    mean, audit = evidence.one("ict-annual-increase"), evidence.one("ict-increase-audit")
    period = f"{first['period']}/{last['period']}"
    rise = change(first["value"], last["value"])
    everyone = Text(mean["group_name_en"], mean["group_name_nb"])
    own, audited = CLAIMS["ict-regions"], CLAIMS["ict-regions-audit"]
    series = [
        (f"{first['observation_id']} {last['observation_id']}", own.scope, own.author, period, rise, last["source_id"]),
        (mean["observation_id"], everyone, DIRECTORATE, mean["period"], float("nan"), mean["source_id"]),
        (audit["observation_id"], audited.scope, audited.author, audit["period"], audit["value"], audit["source_id"]),
    ]
    rows = pd.DataFrame(
        {
            "observation_id": ids,
            "scope_en": scope["en"],
            "scope_nb": scope["nb"],
            "author_en": author["en"],
            "author_nb": author["nb"],
            "period": when,
            "change": total,
            "yearly": per_year(total, years(when)),
            "source_id": source,
        }
        for ids, scope, author, when, total, source in series
    )
    rows["yearly"] = rows["yearly"].fillna(float(mean["value"]))
    return rows


def per_employee() -> pd.DataFrame:
    """ICT spending per employee in the lowest and the highest health region, in NOK, lowest first."""
    rows = evidence.observations(["ict-per-employee-lowest", "ict-per-employee-highest"])
    columns = ["observation_id", "indicator_id", "group_id", "group_name_en", "group_name_nb"]
    return rows[[*columns, "period", "value", "unit", "source_id"]]


def budget() -> pd.DataFrame:
    """Chapter 701 of the state budget, year by year in NOK million of the year.

    `status` says what the figure is: accounts, adopted or proposal. Raises KeyError for a figure whose note says
    nothing of it, because a proposal must never be drawn as money spent.
    """
    rows = evidence.observations(["budget-701"])
    try:
        status = [BUDGET[str(note)] for note in rows["note"]]
    except KeyError as error:
        raise KeyError(
            f"The note {error} of a budget-701 row in data/evidence/observations.csv does not say what the figure is."
            f" Write one of: {' '.join(BUDGET)}"
        ) from None
    return rows.assign(status=status)[["observation_id", "period", "status", "value", "unit", "source_id"]]


def proposals() -> pd.DataFrame:
    """Amounts that the government proposed for named purposes, oldest budget first, largest amount first."""
    rows = evidence.observations(PROPOSALS)
    rows = rows.sort_values(["period", "value"], ascending=[True, False], kind="stable").reset_index(drop=True)
    columns = ["observation_id", "indicator_name_en", "indicator_name_nb", "period", "value", "unit", "source_id"]
    return rows[columns]


def numbers() -> Iterator[Number]:
    """Amounts, shares and changes that the chapter's text prints."""
    for id, indicator, period, decimals in (
        ("cost-regions-2019", "ict-regions", "2019", 1),
        ("cost-regions-2020", "ict-regions", "2020", 1),
        ("cost-audit-2021", "ict-regions-audit", "2021", 1),
        ("cost-audit-increase", "ict-increase-audit", "2012/2021", 0),
        ("cost-annual-increase", "ict-annual-increase", "2018/2021", 1),
        ("cost-sector-2017", "ict-sector-total", "2017", 0),
        ("cost-sector-2020", "ict-sector-total", "2020", 0),
        ("cost-employee-lowest", "ict-per-employee-lowest", "2021", 0),
        ("cost-employee-highest", "ict-per-employee-highest", "2021", 0),
    ):
        yield read(id, evidence.one(indicator, period=period), decimals=decimals)
    for id, indicator, group in (
        ("cost-revenue-regions", "ict-share-revenue", "health-regions"),
        ("cost-revenue-gartner", "ict-share-revenue", "international-average"),
        ("cost-investment-regions", "ict-investment-share", "health-regions"),
        ("cost-investment-gartner", "ict-investment-share", "international-average"),
    ):
        share = evidence.one(indicator, group)
        yield read(id, share, decimals=0 if float(share["value"]).is_integer() else 1)
    yield from _changes()
    for row in budget().itertuples():
        yield read(f"budget-701-{row.status}", evidence.one("budget-701", period=row.period), decimals=1)
    frame = evidence.one("budget-interaction-frame")
    yield read("budget-frame", frame)


def _changes() -> Iterator[Number]:
    """Numbers that are computed from two others."""
    regions = evidence.observations(["ict-regions"])
    rise = change(regions["value"].iloc[0], regions["value"].iloc[-1])
    how = Text("last amount of the survey against the first", "siste beløp i kartleggingen mot det første")
    yield computed("cost-regions-change", rise, "percent", how, regions)
    audit = evidence.observations(["ict-increase-audit"])
    how = Text("steady yearly change over the years of its period", "jevn årlig endring over årene i perioden")
    yield computed("cost-audit-yearly", float(growth()["yearly"].iloc[-1]), "percent per year", how, audit, decimals=1)
    regions = per_employee()
    lowest, highest = regions["value"]
    how = Text("highest region minus lowest", "høyeste region minus laveste")
    yield computed("cost-employee-gap", highest - lowest, "NOK per employee", how, regions)
    how = Text("highest region against lowest", "høyeste region mot laveste")
    yield computed("cost-employee-ratio", change(lowest, highest), "percent", how, regions)
    figures = budget().set_index("status")
    how = Text("proposal against adopted budget", "forslag mot vedtatt budsjett")
    change_701 = change(figures.loc["adopted", "value"], figures.loc["proposal", "value"])
    yield computed("budget-701-change", change_701, "percent", how, budget(), decimals=1)
