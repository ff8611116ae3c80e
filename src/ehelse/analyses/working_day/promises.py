"""The promises and stated problems of goal 2 with the state of the evidence on each, which is that of the links."""

from __future__ import annotations

import pandas as pd

from ehelse.analyses.promises import coverage
from ehelse.analyses.promises import links as all_links
from reporting import load


def promises() -> pd.DataFrame:
    """The promises and stated problems of goal 2, in order, with the state of all evidence on them (`state`).

    States are those of `coverage.states`. `figures` says whether a figure speaks, not words alone.
    """
    rows = load.table("promises").sort_values(["kind", "promise_id"], ascending=[False, True], ignore_index=True)
    states = coverage.states().set_index("subject_id")["state"]
    speaking = all_links.speaking(all_links.to_evidence())
    figures = set(speaking.loc[speaking["value"].notna(), "subject_id"])
    return rows.assign(state=rows["promise_id"].map(states), figures=rows["promise_id"].isin(figures))
