"""Which verdicts stand when the rules, the sources or the rows are others."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd

from ehelse import sources
from ehelse.analyses.promises import figures, linkable, links, rule, subjects
from ehelse.analyses.promises.kept import kept
from ehelse.analyses.promises.rule import Limits
from ehelse.analyses.promises.verdict import of
from reporting.columns import names

JUDGED = ("promise", "problem")  # a question of the slides is neither kept nor broken
CHANGES, LEVELS, DESIGNS = (4, 5, 6), (55, 60, 65), (1, 1.5, 2, 3)
WORDED = ("with", "without", "mixed")  # steps that are no limit
STRONG = (1, 2)  # tiers of official or peer-reviewed sources
AS_IT_IS = Limits()
Scenario = Callable[[pd.DataFrame], pd.DataFrame]


def recoded(rows: pd.DataFrame, limits: Limits) -> pd.DataFrame:
    """The links with the direction of every figure taken anew from the data, by the rule with these limits.

    A figure that has neither a level nor a change under them sets the scene, as does one about something near.
    """
    by_rule = rows["favourable"].notna() & ~links.near(rows)
    anew = [rule.direction(figures.measured(row), limits) or links.CONTEXT for _, row in rows[by_rule].iterrows()]
    return rows.assign(direction=rows["direction"].mask(by_rule, pd.Series(anew, rows.index[by_rule], dtype="object")))


def _under(limits: Limits) -> Scenario:
    return lambda rows: recoded(rows, limits)


def scenarios() -> dict[str, dict[str, Scenario]]:
    """What is changed, by kind and step: limits of change and level, design effects, which rows count."""
    return {
        "change": {str(limit): _under(Limits(change=limit)) for limit in CHANGES},
        "level": {str(limit): _under(Limits(level=limit)) for limit in LEVELS},
        "design": {str(effect): _under(Limits(design=effect)) for effect in DESIGNS},
        "tiers": {"without": lambda rows: rows[rows["tier"].isin(STRONG)]},
        "near": {"with": lambda rows: rows.assign(direction=rows["pointing"])},
        "inferred": {"without": lambda rows: rows[rows["inferred"] == linkable.NOT_INFERRED]},
        "neutral": {"mixed": lambda rows: rows.assign(direction=rows["direction"].replace(links.NEUTRAL, "mixed"))},
    }


def _judged() -> pd.DataFrame:
    """The links of the subjects on which there is a verdict."""
    rows = links.to_evidence()
    return rows[rows["kind"].isin(JUDGED)]


@kept
def verdicts() -> pd.DataFrame:
    """The verdict on each promise and problem in every scenario.

    One row a subject: its id, `kind`, `code`, `name`, the `verdict`, a column `kind:step` for each scenario with the
    verdict there, `alone` (the ids of rows without which the verdict is another, apart by spaces), `stands` (in how
    many scenarios the verdict is the same) and `of` (how many there are).
    """
    known = subjects.known()
    known = known.loc[known["kind"].isin(JUDGED), ["subject_id", "kind", "code", *names("name")]]
    rows = _judged()
    found = known.assign(verdict=_of(known, rows), source_id=sources.THIS_REPORT).reset_index(drop=True)
    for name, changed in _named():
        found[name] = _of(known, changed(rows))
    names_ = [name for name, _ in _named()]
    return found.assign(
        alone=[" ".join(_alone(rows[rows["subject_id"] == id])) for id in found["subject_id"]],
        stands=found[names_].eq(found["verdict"], axis=0).sum(axis=1),
        of=len(names_),
    )


def _named() -> Iterator[tuple[str, Scenario]]:
    """The scenarios by the name of their column; those with the limits of the rules change nothing and are left out."""
    for kind, steps in scenarios().items():
        for step, changed in steps.items():
            if step not in (str(AS_IT_IS.change), str(AS_IT_IS.level)):
                yield f"{kind}:{step}", changed


def _of(known: pd.DataFrame, rows: pd.DataFrame) -> list[str]:
    directions = {str(id): list(mine) for id, mine in rows.groupby("subject_id")["direction"]}
    return [of(directions.get(id, ())) for id in known["subject_id"]]


def _alone(mine: pd.DataFrame) -> list[str]:
    """The rows of a subject without which its verdict would be another."""
    links_ = list(zip(mine["row_id"], mine["direction"], strict=True))
    whole = of(way for _, way in links_)
    return [id for id, _ in links_ if of(way for other, way in links_ if other != id) != whole]


@kept
def thresholds() -> pd.DataFrame:
    """The links that point another way when a limit is moved by one step: the cases at a threshold.

    One row a link of any promise, problem or sub-goal, with the `before` it is compared with, and for each other limit
    a column (`change:4` …) with the direction there, missing where it stays.
    """
    rows = links.to_evidence()
    rows = rows[rows["favourable"].notna() & ~links.near(rows)]
    moved = {
        f"{kind}:{limit}": recoded(rows, Limits(**{kind: limit}))["direction"]
        for kind, limits in (("change", CHANGES), ("level", LEVELS))
        for limit in limits
        if limit != getattr(AS_IT_IS, kind)
    }
    found = figures.compared(rows).assign(
        **{name: anew.where(anew != rows["direction"]) for name, anew in moved.items()},
    )
    return found[found[list(moved)].notna().any(axis=1)].reset_index(drop=True)


def by_rule() -> int:
    """How many links the rule on levels and changes decides."""
    return int(links.to_evidence()["favourable"].notna().sum())


def given(rows: pd.DataFrame) -> pd.DataFrame:
    """Those of the `verdicts` that judge something: where nothing can be judged, no test could change anything."""
    return rows[rows["verdict"] != "unjudged"]


def standing(rows: pd.DataFrame) -> int:
    """How many of the `verdicts` are the same in every scenario, and without any one row."""
    return int(((rows["stands"] == rows["of"]) & (rows["alone"] == "")).sum())
