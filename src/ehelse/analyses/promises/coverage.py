"""What is known of each subject, and which themes cover it."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from ehelse.analyses.promises import links, subjects
from ehelse.analyses.promises.kept import kept
from ehelse.origins import independent

State = Literal["speaks", "context", "none"]
STATES: tuple[State, ...] = ("speaks", "context", "none")
Gap = Literal["none", "context", "single", "mixed"]


@kept
def states() -> pd.DataFrame:
    """What is known of each subject that is not a goal, and which themes cover it.

    Adds to the subjects the `state` (speaks, context, none), the independent sources that speak (`speaking`), the
    `gap` (missing where there is none) and the covering themes (`theme_id`, several set apart by spaces, empty where
    none). Gaps: *none*, no open evidence was found; *context*, nothing that speaks; *single*, all that speaks has one
    origin; *mixed*, what speaks points both ways.
    """
    rows = subjects.known()
    rows = rows[rows["kind"] != "goal"].reset_index(drop=True)
    found = links.to_evidence()
    mine = [found[found["subject_id"] == subject] for subject in rows["subject_id"]]
    covering = links.to_themes().groupby("subject_id")["theme_id"].agg(" ".join)
    return rows.assign(
        state=[state(linked) for linked in mine],
        speaking=[independent(links.speaking(linked)) for linked in mine],
        gap=[gap(linked) for linked in mine],
        theme_id=rows["subject_id"].map(covering).fillna(""),
    )


def state(linked: pd.DataFrame) -> State:
    """What a subject has, of which these are the links."""
    if linked.empty:
        return "none"
    return "context" if links.speaking(linked).empty else "speaks"


def gap(linked: pd.DataFrame) -> Gap | None:
    """What a subject lacks, of which these are the links."""
    speaking = links.speaking(linked)
    if speaking.empty:
        return "none" if linked.empty else "context"
    if independent(speaking) == 1:
        return "single"
    ways = set(speaking["direction"])
    return "mixed" if "mixed" in ways or {"for", "against"} <= ways else None
