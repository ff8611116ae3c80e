"""What somebody says came of it: reviews of harm, and gains."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from ehelse import evidence
from reporting import load
from reporting.columns import names

Kind = Literal["harm", "gain"]


def verdicts(kind: Kind) -> pd.DataFrame:
    """What somebody says came of it: reviews of harm, or reported gains, in the order of the table.

    `value`, `unit`, `n`, `approx` and `inferred` are those of the figure the statement has; missing where it is in
    words only. `reviewed` is true where the statement says how many cases were gone through, in a figure or in words;
    the others are assessments, assurances and news without one.
    """
    rows = load.part("verdicts", kind=kind)
    figure = rows["estimate_id"].fillna(rows["measure_id"])
    found = _figures(rows).set_index("figure_id").reindex(figure).reset_index(drop=True)
    reviewed = rows[names("reviewed")[0]].notna()
    return pd.concat([rows.assign(reviewed=reviewed).reset_index(drop=True), found], axis=1)


def _figures(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures that statements name, under one id."""
    read = {"measure_id": evidence.measures, "estimate_id": evidence.estimates}
    found = [get(list(rows[key].dropna().unique())).rename(columns={key: "figure_id"}) for key, get in read.items()]
    return pd.concat([some[["figure_id", "value", "unit", "n", "approx", "inferred"]] for some in found if len(some)])
