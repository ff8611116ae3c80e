"""What is known of each subject, and which themes cover it."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from ehelse.analyses.promises import links, subjects
from ehelse.analyses.promises.kept import kept
from ehelse.origins import independent
from reporting import load

State = Literal["speaks", "context", "none", "unread", "unsearched"]
STATES: tuple[State, ...] = ("speaks", "context", "none", "unread", "unsearched")
Gap = Literal["none", "context", "single", "mixed"]


@kept
def states() -> pd.DataFrame:
    """What is known of each subject that is not a goal, and which themes cover it.

    Adds to the subjects the `state` (speaks, context, none, unread where only what nobody read is known to be
    published, or unsearched where nobody looked), how many independent sources speak (`speaking`), the `gap` (missing
    where there is none) and the covering themes (`theme_id`, several set apart by spaces, empty where none). Gaps:
    *none*, no open evidence was found; *context*, nothing that speaks; *single*, all that speaks has one origin;
    *mixed*, what speaks points both ways. What nobody looked for, or what reading would tell, is no gap.
    """
    rows = subjects.known()
    rows = rows[rows["kind"] != "goal"].reset_index(drop=True)
    found = links.to_evidence()
    mine = [found[found["subject_id"] == subject] for subject in rows["subject_id"]]
    unread, searched = rows["subject_id"].isin(_unread()), ~rows["subject_id"].isin(_unsearched())
    open_ = searched & ~unread
    covering = links.to_themes().groupby("subject_id")["theme_id"].agg(" ".join)
    return rows.assign(
        state=[state(*one) for one in zip(mine, searched, unread, strict=True)],
        speaking=[independent(links.speaking(linked)) for linked in mine],
        gap=[gap(linked) if is_open or len(linked) else None for linked, is_open in zip(mine, open_, strict=True)],
        theme_id=rows["subject_id"].map(covering).fillna(""),
    )


def _unsearched() -> set[str]:
    """The sub-goals on which nothing was looked for, as far as is known."""
    return set(load.part("elements", ["element_id"], searched="no")["element_id"])


def _unread() -> set[str]:
    """The sub-goals on which something is known to be published that we have not read (data/gaps.csv)."""
    return set(load.part("gaps", ["subject_id"], why="unread")["subject_id"].dropna())


def state(linked: pd.DataFrame, searched: bool = True, unread: bool = False) -> State:
    """What a subject has, of which these are the links; a link that is there goes before `searched` and `unread`."""
    if linked.empty and unread:
        return "unread"
    if linked.empty:
        return "none" if searched else "unsearched"
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
