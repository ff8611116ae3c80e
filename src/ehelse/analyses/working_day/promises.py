"""The promises and stated problems of goal 2, and the evidence on each: one state and one count, those of the links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from ehelse import evidence
from ehelse.analyses.promises import coverage
from ehelse.analyses.promises import links as all_links
from reporting import load
from reporting.columns import names, renaming
from reporting.number import unique

SPEAKING = all_links.SPEAKS  # the directions of a link that judge a promise; any other only sets the scene


def promises() -> pd.DataFrame:
    """The promises and stated problems of goal 2, in order, with the state of all evidence on them (`state`).

    States are those of `coverage.states`. `figures` says whether a figure speaks, not words alone.
    """
    rows = load.table("promises").sort_values(["kind", "promise_id"], ascending=[False, True], ignore_index=True)
    states = coverage.states().set_index("subject_id")["state"]
    speaking = all_links.speaking(all_links.to_evidence())
    figures = set(speaking.loc[speaking["value"].notna(), "subject_id"])
    return rows.assign(state=rows["promise_id"].map(states), figures=rows["promise_id"].isin(figures))


def links() -> pd.DataFrame:
    """The links of promises and problems to observations, which alone have an earlier value to compare with."""
    rows = load.table("links").dropna(subset=["promise_id", "observation_id"])
    rows = rows.assign(direction=rows["direction"].mask(all_links.near(rows), all_links.CONTEXT))
    columns = ["link_id", "promise_id", "observation_id", "direction", "aim", *names("reason")]
    return rows[columns].reset_index(drop=True)


def count(kind: str, state: coverage.State) -> int:
    """How many promises (kind *promise*) or stated problems (kind *problem*) have evidence of a state."""
    rows = promises()
    return int(((rows["kind"] == kind) & (rows["state"] == state)).sum())


# --- The evidence ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Evidence:
    """What speaks for or against each promise, and what only sets the scene; no link is in both or in neither."""

    speaking: pd.DataFrame
    context: pd.DataFrame


def promise_evidence() -> Evidence:
    """The links of goal 2 as two frames.

    `speaking` has one row for each row of evidence that points somewhere, of an observation with the earlier value it
    is compared with (`earlier_period`, `earlier_value`), and one row for each promise or problem without such a row
    (its `direction` is *context* or *none*, its `row_id` empty). `context` has a row for each observation about
    something near a promise, and one for each other, its last value with the one before it.
    """
    linked = _linked()
    speaking, shown = _speaking(linked)
    near, shown_near = _near(linked)
    rest = linked[~linked["link_id"].isin(shown | shown_near)]
    return Evidence(pd.DataFrame(speaking), pd.DataFrame([*near, *_context(rest)]))


def _linked() -> pd.DataFrame:
    """Every link with its observation and its promise, in the order of the promises and then of the links."""
    found = links()
    indicators = load.rows("observations", list(dict.fromkeys(found["observation_id"])))["indicator_id"]
    seen = evidence.observations(list(dict.fromkeys(indicators)))
    rows = found.merge(seen.drop(columns=["kind", "note"]), on="observation_id", validate="many_to_one")
    promised = promises()[["promise_id", "kind", *names("short"), "statement_id"]]
    return rows.merge(promised, on="promise_id", validate="many_to_one")


def _speaking(linked: pd.DataFrame) -> tuple[list[dict[str, Any]], set[Any]]:
    """The rows of what speaks, promise by promise, and the links that they show."""
    rows: list[dict[str, Any]] = []
    shown: set[Any] = set()
    for _, promise in promises().iterrows():
        mine = linked[(linked["promise_id"] == promise["promise_id"]) & linked["direction"].isin(SPEAKING)]
        if promise["state"] != "speaks":
            rows.append({**_promise(promise), "direction": promise["state"]})
        for _, row in mine.iterrows():
            before = _earlier(row, linked)
            shown |= {row["link_id"]} | (set() if before is None else {before["link_id"]})
            rows.append({**_promise(promise), **_measure(row, before)})
        rows += [{**_promise(promise), **other} for other in _others(promise["promise_id"])]
    return rows, shown


def _others(promise: str) -> list[dict[str, Any]]:
    """What speaks on a promise and is no observation: counts of faults, scores of studies, findings in words."""
    found = all_links.speaking(all_links.to_evidence())
    found = found[(found["subject_id"] == promise) & (found["table"] != "observations")]
    columns = ["direction", "row_id", *names("what", "who"), "period", "value", "unit", "n", "approx", "inferred"]
    rows = found[[*columns, *names("reason"), "source_id"]].to_dict("records")
    return [{str(name): value for name, value in row.items()} for row in rows]


def _near(linked: pd.DataFrame) -> tuple[list[dict[str, Any]], set[Any]]:
    """The rows about something near a promise, each with what it is compared with, and the links that they show."""
    rows, shown = [], set()
    near = linked[all_links.near(linked)]
    for _, row in near.iterrows():
        before = _earlier(row, linked[~all_links.near(linked)])
        shown |= {row["link_id"]} | (set() if before is None else {before["link_id"]})
        rows.append({**_promise(row), **_measure(row, before)})
    return rows, shown


def _context(rest: pd.DataFrame) -> list[dict[str, Any]]:
    """One row for each measure of a promise among the other links."""
    rows = []
    for _, series in rest.groupby(["promise_id", "indicator_id", "group_id"], sort=False):
        row = series.sort_values("period").iloc[-1]
        rows.append({**_promise(row), **_measure(row, _earlier(row, rest))})
    return rows


def _earlier(row: pd.Series, linked: pd.DataFrame) -> pd.Series | None:
    """The context that an observation is compared with: same promise, measure and group, last before it."""
    same = linked[
        (linked["promise_id"] == row["promise_id"])
        & (linked["indicator_id"] == row["indicator_id"])
        & (linked["group_id"] == row["group_id"])
        & ~linked["direction"].isin(SPEAKING)
        & (linked["period"] < row["period"])
    ]
    return None if same.empty else same.sort_values("period").iloc[-1]


def _promise(promise: pd.Series) -> dict[str, Any]:
    return {name: promise[name] for name in ("promise_id", "kind", *names("short"), "statement_id")}


def _measure(row: pd.Series, before: pd.Series | None) -> dict[str, Any]:
    """What a linked observation says; with an earlier value to compare, that value and the sources of both."""
    columns = [
        "direction", "observation_id", "population", "period", "value", "unit", "n", "approx", *names("reason"),
        "source_id",
    ]  # fmt: skip
    said = {name: row[name] for name in columns} | {"row_id": row["observation_id"]}
    said |= {new: row[old] for old, new in renaming(indicator_name="what", group_name="who").items()}
    if before is None:
        return said
    earlier = {f"earlier_{name}": before[name] for name in ("observation_id", "period", "value", "approx")}
    return {**said, **earlier, "source_id": " ".join(unique([row["source_id"], before["source_id"]]))}
