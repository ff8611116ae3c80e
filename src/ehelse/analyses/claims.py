"""The claims that a reader meets first, how certain each is, and how far two judgements of that agree.

The rules stand in docs/grading.md. A judgement says where a claim starts and the steps down in each domain; the
certainty follows from them and stands in no table. Only claims on the world outside this report are graded; of what a
document says, of what was not found, and of what this report counts or reasons, the mark says just that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pandas as pd

from ehelse.sources import THIS_REPORT
from ehelse.synthesis import ordinal
from reporting import load, vocabulary, words
from reporting.columns import Row
from reporting.number import Number
from wording.text import Text

DOMAINS = ("directness", "consistency", "precision", "risk_of_bias", "coherence", "adequacy", "independence")
STEPS = ("very-low", "low", "moderate", "high")  # lowest first
UNGRADED = "none"
GRADED = ("number", "finding")  # kinds of claims of which the methods speak: GRADE of numbers, CERQual of findings
GAPS_TOLD = ("unread", "weak")  # reasons of gaps that the mark of an absence tells, the first that holds
PENDING = "pending"  # how a claim is settled that nobody has judged yet
CODERS = ("claim-1", "claim-2")  # blind to one another
# Each pair judged what was new, reworded or contested since.
LATER = (
    ("claim-4", "claim-5"),
    ("claim-6", "claim-7"),
    ("claim-8", "claim-9"),
    ("claim-10", "claim-11"),
    ("claim-12", "claim-13"),
)
_JUDGED = ["start", *DOMAINS]

say = words.chapter("claims")


def certainty(start: str, down: int) -> str:
    """The certainty of a claim that starts at `start` and goes `down` so many steps, never below the lowest."""
    return start if start == UNGRADED else STEPS[max(STEPS.index(start) - down, 0)]


def _graded(codings: pd.DataFrame) -> pd.DataFrame:
    """Codings with the `certainty` that follows from each."""
    downs = codings[list(DOMAINS)].sum(axis=1)
    return codings.assign(
        certainty=[certainty(start, int(down)) for start, down in zip(codings["start"], downs, strict=True)]
    )


def codings(place: int) -> pd.DataFrame:
    """The first (0) or second (1) judgements by claim: `start`, the domains, `certainty`, of whichever pair judged."""
    rows = load.table("claim_codings")
    coders = [pair[place] for pair in (CODERS, *LATER)]
    return _graded(rows[rows["coder_id"].isin(coders)].set_index("claim_id")[_JUDGED])


def judged_by() -> dict[str, tuple[str, ...]]:
    """The coders of each claim, in the order of the table."""
    rows = load.table("claim_codings")
    return {str(claim): tuple(mine["coder_id"]) for claim, mine in rows.groupby("claim_id", sort=False)}


def settled() -> pd.DataFrame:
    """The judgement of each claim after resolution, by claim: `start`, the domains, `certainty`, and how `settled`.

    *Alike* by both, *resolved* by a third reading, or *pending* where nobody has judged it yet: such a claim has no
    grade. Raises ValueError for a claim that only one judged, a difference without a resolution, and a resolution
    without a difference.
    """
    first, second = codings(0), codings(1)
    decided = load.table("claim_resolutions").set_index("claim_id")[_JUDGED]
    claims = list(load.table("claims")["claim_id"])
    if wrong := {*first.index} ^ {*second.index} | {*first.index} - {*claims}:
        raise ValueError(f"Both coders must judge a claim once, or neither; not so: {', '.join(sorted(wrong))}.")
    pending = [claim for claim in claims if claim not in first.index]
    judged = [claim for claim in claims if claim in first.index]
    differ = {claim for claim in judged if (first.loc[claim, _JUDGED] != second.loc[claim, _JUDGED]).any()}
    if wrong := differ ^ {*decided.index}:
        raise ValueError(
            f"data/claims/claim_resolutions.csv must decide just the claims on which the coders differ; not so: "
            f"{', '.join(sorted(wrong))}."
        )
    waiting = pd.DataFrame({"start": UNGRADED} | dict.fromkeys(DOMAINS, 0), index=pending)
    found = pd.concat([first.loc[[claim for claim in judged if claim not in differ], _JUDGED], decided, waiting])
    how = [PENDING if claim in pending else "resolved" if claim in differ else "alike" for claim in claims]
    return _graded(found.loc[claims]).assign(settled=how)


def claims() -> pd.DataFrame:
    """Every claim with its judgement, in the order of the table; `certainty` of those that are graded alone.

    `mark` is what stands beside it: the certainty, or what kind of claim it is instead (see `marked`), which of an
    absence depends on why the gaps that it rests on are there.
    """
    reasons = _reasons()
    found = load.table("claims").merge(settled(), left_on="claim_id", right_index=True, validate="one_to_one")
    found["certainty"] = found["certainty"].where(found["kind"].isin(GRADED), UNGRADED)
    return found.assign(mark=[marked(row, reasons.get(row.claim_id, ())) for row in found.itertuples()])


def _reasons() -> dict[str, frozenset[str]]:
    """Why the gaps are there that each claim rests on, by claim."""
    rows = load.table("claim_rows").merge(load.part("gaps", ["gap_id", "why"]), on="gap_id")
    return {str(claim): frozenset(mine) for claim, mine in rows.groupby("claim_id")["why"]}


def marked(row: Row, reasons: Collection[str] = ()) -> str:
    """The code of the mark of a claim: a step of certainty, or what ends the name of a message.

    What was not found starts moderate where the search is on record, and goes down in coherence where something tells
    that it exists (docs/grading.md); its mark says which, and in the words of the gap where, by the `reasons` of
    the gaps that it rests on, what is there is published and unread, or found in weak sources alone.
    """
    if row.settled == PENDING or row.kind in GRADED:
        return str(row.certainty)
    if row.kind != "absence":
        return str(row.kind)
    if row.coherence:
        return next((f"gap-{why}" for why in GAPS_TOLD if why in reasons), "not-found-signs")
    return "not-found-recorded" if row.start == "moderate" else "not-found-unrecorded"


def called(mark: str) -> Text:
    """A mark in words: "moderate certainty", "our own count"."""
    return vocabulary.text("certainty", mark) if mark in (*STEPS, UNGRADED) else say(f"mark-{mark}")


def again() -> pd.DataFrame:
    """The places where a claim is said once more, or advice rests on it; each has the certainty of the claim."""
    return load.table("claim_repeats")


def rests() -> dict[str, pd.DataFrame]:
    """What each claim rests on: its rows of the table claim_rows, by claim."""
    return {str(claim): rows for claim, rows in load.table("claim_rows").groupby("claim_id", sort=False)}


def counts() -> pd.DataFrame:
    """How many claims of each `kind` have each certainty: one row a kind, a column a certainty, `none`, and `all`."""
    found = claims()
    table = pd.crosstab(found["kind"], found["certainty"]).reindex(columns=[*STEPS, UNGRADED], fill_value=0)
    order = [kind for kind in load.table("claims")["kind"].unique() if kind in table.index]
    return table.loc[order].assign(all=table.sum(axis=1)).reset_index().assign(source_id=THIS_REPORT)


def agreement() -> pd.DataFrame:
    """How far the two judgements agree on the certainty: `units`, the share `same` (per cent), `alpha`, `resolved`.

    Of ordered codes, over the claims that are graded; `resolved` counts those of them that a third reading decided.
    """
    kinds = load.table("claims").set_index("claim_id")["kind"]
    graded = set(kinds.index[kinds.isin(GRADED)])
    both = pd.DataFrame({"first": codings(0)["certainty"], "second": codings(1)["certainty"]})
    both = both[both.index.isin(graded)]
    return pd.DataFrame(
        {
            "units": [len(both)],
            "same": [100 * float((both["first"] == both["second"]).mean())],
            "alpha": [ordinal.alpha(both["first"].tolist(), both["second"].tolist(), STEPS)],
            "resolved": [int(load.table("claim_resolutions")["claim_id"].isin(graded).sum())],
            "source_id": [THIS_REPORT],
        }
    )


def numbers() -> Iterator[Number]:
    """How many claims there are, and how many of each certainty."""
    found = claims()
    yield _count("claims", say("how-claims"), found)
    yield _count("claims-graded", say("how-graded"), found[found["kind"].isin(GRADED)])
    for step in STEPS:
        yield _count(f"claims-{step}", say(f"how-{step}"), found[found["certainty"] == step])


def _count(name: str, how: Text, rows: pd.DataFrame) -> Number:
    ids = tuple(rows["claim_id"]) or ("claims",)
    return Number(name, len(rows), "count", how, ids, (THIS_REPORT,))
