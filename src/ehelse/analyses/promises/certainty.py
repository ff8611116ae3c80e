"""How certain the verdict on each promise and problem is: the rules of docs/grading.md on verdicts, computed.

A *side* of a verdict is the rows that it cannot do without: those that speak for, those that speak against, or of a
mixed verdict each of the two. A verdict is as certain as its weakest side.
"""

from __future__ import annotations

import pandas as pd

from ehelse.analyses import claims
from ehelse.analyses.promises import links, sensitivity
from ehelse.analyses.promises.kept import kept
from ehelse.analyses.promises.verdict import Verdict
from ehelse.origins import independent
from reporting import load

DOMAINS = ("directness", "precision", "adequacy")
SIDES: dict[Verdict, tuple[str, ...]] = {
    "for": ("for",), "mixed": ("for", "against"), "against": ("against",), "unjudged": (),
}  # fmt: skip
STRONG_START, WEAK_START = "moderate", "low"
WHOLE = ("country", "countries", "all-regions")  # places that say something of all of Norway
NATION = "Norway"  # the region of an observation, and the place of what somebody says, of the whole country
RECENT = 2  # whole years before the search
PRECISE = ("change", "level", "design")  # kinds of scenarios that move a limit


@kept
def certainties() -> pd.DataFrame:
    """Every verdict on a promise or problem with its certainty.

    Adds to `sensitivity.verdicts` the `start`, a column of steps down for each of `DOMAINS`, the `certainty` (a step of
    `claims.STEPS`, or `claims.UNGRADED` where there is no verdict), and how many independent sources speak (`sources`),
    how many in each direction (`sources_for` …, `sources_neutral` too; a source that speaks in two counts in both), how
    many speak in more than one (`several`, in each direction `several_for` …), and how many of those that speak are of
    the whole country (`sources_whole`).
    """
    rows = sensitivity.verdicts()
    linked = links.to_evidence()
    neutral = linked[linked["direction"] == links.NEUTRAL]
    speaking = _placed(links.speaking(linked))
    judged = [_judged(row, speaking[speaking["subject_id"] == row["subject_id"]]) for _, row in rows.iterrows()]
    return rows.assign(
        **pd.DataFrame(judged, index=rows.index).to_dict("series"),
        sources_neutral=[independent(neutral[neutral["subject_id"] == id]) for id in rows["subject_id"]],
    )


def lopsided(rows: pd.DataFrame) -> pd.DataFrame:
    """Of some verdicts the row of the mixed one on a promise whose sides differ most; no row where none is mixed."""
    mixed = rows[(rows["kind"] == "promise") & (rows["verdict"] == "mixed")]
    return mixed.loc[(mixed["sources_for"] - mixed["sources_against"]).abs().nlargest(1).index]


def _judged(verdict: pd.Series, mine: pd.DataFrame) -> dict[str, object]:
    """The judgement of one verdict, of which these rows speak."""
    sides = [side(mine, name) for name in SIDES[verdict["verdict"]]]
    counted = {f"sources_{name}": independent(mine[mine["direction"] == name]) for name in links.SPEAKS}
    both = mine[mine.groupby("origin")["direction"].transform("nunique") > 1]
    several = {f"several_{name}": independent(both[both["direction"] == name]) for name in links.SPEAKS}
    whole = independent(mine[mine["whole"].astype(bool)])
    found = {"sources": independent(mine), **counted, "several": independent(both), **several, "sources_whole": whole}
    if not sides:
        return found | dict.fromkeys(DOMAINS, 0) | {"start": claims.UNGRADED, "certainty": claims.UNGRADED}
    start = STRONG_START if all(side["tier"].isin(sensitivity.STRONG).any() for side in sides) else WEAK_START
    down = {
        "directness": int(not all(map(_direct, sides)) or _becomes_other(verdict, ["inferred"])),
        "precision": int(_becomes_other(verdict, PRECISE)),
        "adequacy": int(verdict["alone"] != "" or any(independent(side) == 1 for side in sides)),
    }
    return found | down | {"start": start, "certainty": claims.certainty(start, sum(down.values()))}


def side(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """The rows that speak `for` or `against`: of that direction, or mixed by themselves."""
    return rows[rows["direction"].isin((name, "mixed"))]


def _direct(side: pd.DataFrame) -> bool:
    """Whether a side has a row that is of the whole country and recent."""
    return bool((side["whole"] & side["recent"]).any())


def _becomes_other(verdict: pd.Series, kinds: tuple[str, ...] | list[str]) -> bool:
    """Whether some scenario of these kinds gives another verdict."""
    steps = [name for name in verdict.index if str(name).partition(":")[0] in kinds and ":" in str(name)]
    return bool((verdict[steps] != verdict["verdict"]).any())


def _placed(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with `whole`, of all of Norway, and `recent`, by the last year that their period names."""
    searched = load.part("searches", ["searched_on"])["searched_on"].astype("string").str[:4].astype(int).max()
    years = rows["period"].astype("string").str.findall(r"\d{4}").map(_last, na_action="ignore")
    return rows.assign(whole=rows["row_id"].isin(_of_the_whole()), recent=(years >= searched - RECENT).fillna(False))


def _last(years: list[str]) -> int:
    return max(map(int, years), default=0)


def _of_the_whole() -> set[str]:
    """The ids of the rows of evidence that are of the whole country."""
    found = set(load.part("observations", ["observation_id"], region=NATION)["observation_id"])
    found |= set(load.part("verdicts", ["verdict_id"], place_en=NATION)["verdict_id"])
    for table, id in (("measures", "measure_id"), ("estimates", "estimate_id"), ("findings", "finding_id")):
        found |= set(load.part(table, [id], place=WHOLE)[id])
    return found
