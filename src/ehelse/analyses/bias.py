"""Risk of bias: what the fitting checklist says of each study, as far as the part that was read tells."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse.sources import THIS_REPORT
from ehelse.synthesis.agreement import Agreement, agreement
from reporting import load, vocabulary, words
from reporting.number import Number

UNCLEAR = "unclear"

say = words.chapter("bias")


def answers() -> pd.DataFrame:
    """Every answer with its `checklist` and `item`, in the order of the studies and of the items.

    `first` and `second` are those of two sessions, `answer` what both gave; unclear where they differ.
    """
    rows = load.table("risk_of_bias").rename(columns={"answer": "first"})
    alike = rows["first"] == rows["second"]
    rows = rows.assign(answer=rows["first"].where(alike, UNCLEAR))
    return rows.merge(load.table("checklist_items"), on="item_id", validate="many_to_one")


def agreed() -> Agreement:
    """How far the two sessions agree on the answers; the interval draws whole studies."""
    rows = answers()
    return agreement(rows["first"].tolist(), rows["second"].tolist(), clusters=rows["study_id"].tolist())


def _known() -> list[str]:
    return [code.replace("-", "_") for code in vocabulary.codes("checklist-answer")]


def _counted(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """How many answers of each kind: one row a value of `by`, in their order, and a column an answer."""
    table = pd.crosstab(rows[by], rows["answer"].str.replace("-", "_"))
    return table.reindex(index=rows[by].unique(), columns=_known(), fill_value=0).rename_axis(by)


def by_checklist() -> pd.DataFrame:
    """One row a `checklist`: how many `studies` were held against it, and how many answers of each kind."""
    rows = answers()
    studies = rows.groupby("checklist")["study_id"].nunique()
    found = _counted(rows, "checklist").assign(studies=studies)
    order = [checklist for checklist in vocabulary.codes("checklist") if checklist in found.index]
    return found.loc[order].reset_index().assign(source_id=THIS_REPORT)


def by_study() -> pd.DataFrame:
    """One row a study: its name and source, its `checklist`, the items answered `yes` and `no`, and how many are not.

    `yes` and `no` are the numbers of the items, set apart by commas; `unclear` counts the others.
    """
    rows = answers()
    studies = load.part("studies", ["study_id", "name", "source_id"])
    found = rows.groupby("study_id", sort=False).agg(checklist=("checklist", "first"))
    for answer in ("yes", "no"):
        items = rows[rows["answer"] == answer].groupby("study_id")["item"].agg(lambda item: ", ".join(map(str, item)))
        found[answer] = items
    found["unclear"] = (rows["answer"] == UNCLEAR).groupby(rows["study_id"]).sum()
    return studies.merge(found.fillna("").reset_index(), on="study_id", validate="one_to_one")


def items() -> pd.DataFrame:
    """What the checklists ask, item by item."""
    return load.table("checklist_items")


def numbers() -> Iterator[Number]:
    """How many studies were judged, the share of answers that are unclear, and how far the two sessions agree."""
    rows = answers()
    studies = tuple(rows["study_id"].unique())
    yield Number("bias-studies", len(studies), "count", say("how-studies"), studies, (THIS_REPORT,))
    unclear = 100 * float((rows["answer"] == UNCLEAR).mean())
    yield Number("bias-unclear", unclear, "percent", say("how-unclear"), ("risk_of_bias",), (THIS_REPORT,))
    found = agreed()
    yield Number("bias-same", 100 * found.same, "percent", say("how-same"), ("risk_of_bias",), (THIS_REPORT,))
    if found.alpha is not None:
        how = say("how-alpha")
        yield Number("bias-alpha", found.alpha, "count", how, ("risk_of_bias",), (THIS_REPORT,), decimals=2)
