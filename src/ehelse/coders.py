"""How far two coders agree, said in the same columns wherever the report codes something twice."""

from __future__ import annotations

import pandas as pd

from ehelse import sources
from ehelse.synthesis import agreement


def agreements(pairs: dict[str, pd.DataFrame], column: str) -> pd.DataFrame:
    """One row for each name of `pairs`, which stands in `column`.

    `pairs` gives the two codings of each unit as columns `first` and `second`, and in `cluster` what units share: the
    interval draws whole clusters. Columns: `units`, how many `clusters` they form, the share coded alike (`same`, in
    per cent), Krippendorff's `alpha` with its bootstrap interval `low` to `high` (missing where not defined), Gwet's
    `ac1`, how many differences were `resolved`, and the report as the source.
    """
    return pd.DataFrame([{column: name, **_agreement(coded)} for name, coded in pairs.items()])


def _agreement(coded: pd.DataFrame) -> dict[str, object]:
    result = agreement(coded["first"].tolist(), coded["second"].tolist(), clusters=coded["cluster"].tolist())
    return {
        "units": result.units,
        "clusters": result.clusters,
        "same": 100 * result.same,
        "alpha": result.alpha,
        "low": result.interval.low if result.interval else None,
        "high": result.interval.high if result.interval else None,
        "ac1": result.ac1,
        "resolved": differing(coded),
        "source_id": sources.THIS_REPORT,
    }


def differing(coded: pd.DataFrame) -> int:
    """How many units the coders did not code alike."""
    return int((coded["first"] != coded["second"]).sum())
