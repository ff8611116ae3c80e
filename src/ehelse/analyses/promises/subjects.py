"""The subjects: what evidence can speak on."""

from __future__ import annotations

import pandas as pd

from ehelse import sources
from ehelse.analyses.promises.kept import kept
from reporting import load
from reporting.columns import names, renaming

KINDS = ("promise", "problem", "question", "goal", "subgoal")


@kept
def known() -> pd.DataFrame:
    """Every subject: promises, problems, questions, goals and sub-goals, in this order.

    One row a subject: `subject_id`, `kind` (one of `KINDS`), `goal` (the element of the strategy it belongs to, missing
    for questions), `code` (as printed), the words `name`, `statement_id` and `source_id`.
    """
    columns = ["subject_id", "kind", "goal", "code", *names("name"), "statement_id", "source_id"]
    rows = pd.concat([part[columns] for part in (_promises(), _questions(), _elements())])
    order = {kind: place for place, kind in enumerate(KINDS)}
    return rows.sort_values("kind", key=lambda kinds: kinds.map(order), kind="stable").reset_index(drop=True)


def _promises() -> pd.DataFrame:
    """Promises and stated problems."""
    rows = load.table("promises")
    rows = rows.rename(columns={"promise_id": "subject_id", "element_id": "goal"} | renaming(short="name"))
    return rows.assign(code=rows["subject_id"])


def _elements() -> pd.DataFrame:
    """Goals, which belong to themselves, and sub-goals."""
    rows = load.table("elements").rename(columns={"element_id": "subject_id", "level": "kind"})
    rows = rows[rows["kind"].isin(["goal", "subgoal"])]
    goal = rows["parent_id"].where(rows["kind"] == "subgoal", rows["subject_id"])
    return rows.assign(goal=goal, statement_id=pd.NA)


def _questions() -> pd.DataFrame:
    """The questions of the slides, and whatever other statement of the slides is linked."""
    rows = load.table("statements").rename(columns=renaming(text="name"))
    linked = set(load.table("links")["statement_id"].dropna())
    rows = rows[(rows["kind"] == "question") | rows["statement_id"].isin(linked)]
    ids = rows["statement_id"]
    return rows.assign(subject_id=ids, code=ids, kind="question", goal=pd.NA, source_id=sources.SLIDES)


def codes(ids: str) -> str:
    """The codes of subjects, whose ids are set apart by spaces, as printed: "1B, 1D, 1F"."""
    found = known().set_index("subject_id")["code"]
    return ", ".join(found[id] for id in ids.split())
