"""Treatment after the deadline, and waiting times."""

from __future__ import annotations

import pandas as pd

from ehelse import evidence
from reporting import choices, formats
from wording.text import Text


def deadlines() -> pd.DataFrame:
    """Treatment after the deadline, oldest first: shares and, for 2019, numbers of patients.

    The share of the month before go-live is computed from the trust's share and the stated rise, and is given in whole
    per cent, since the rise is; so is nothing else. `part` tells the trust, the nation and what was `computed`.
    """
    chosen = choices.rows("effects-deadlines")
    rows = evidence.measures(chosen["measure_id"]).assign(part=chosen["part"], computed=False)
    trust, rise = (rows[rows["part"] == part].iloc[0] for part in ("trust", "rise"))
    before = trust.copy()
    before["measure_id"], before["part"] = f"{trust['measure_id']} {rise['measure_id']}", "computed"
    before["period"], before["computed"] = _month_before(trust["period"]), True
    before["value"] = round(float(trust["value"] - rise["value"]))
    shown = rows[rows["part"].ne("rise").fillna(True)]
    joined = pd.concat([shown, before.to_frame().T.astype(rows.dtypes.to_dict())], ignore_index=True)
    return joined.sort_values(["period", "unit"], kind="stable").reset_index(drop=True)


def _month_before(period: str) -> str:
    """The month before a month: "2024-05" becomes "2024-04"."""
    return str(pd.Period(period, freq="M") - 1)


def month(period: str) -> Text:
    """A month without its year, as the text names it beside another of the same year."""
    return formats.period(period).map(lambda text: text.removesuffix(f" {period[:4]}"))


def waits() -> pd.DataFrame:
    """Mean waiting times in days, series by series; `warned` marks values whose own source calls data in them wrong.

    `somatic` marks those whose name must say so, since another value of the series stands for all patients.
    """
    chosen = choices.rows("effects-waits")
    rows = evidence.measures(chosen["measure_id"]).assign(series=chosen["part"])
    warned, somatic = (choices.ids(f"effects-waits-{name}", "measure_id") for name in ("warned", "somatic"))
    return rows.assign(warned=rows["measure_id"].isin(warned), somatic=rows["measure_id"].isin(somatic))


def not_joined() -> dict[str, float]:
    """The waits and rises of two series which a reader might add, and must not: days by the part of the selection."""
    chosen = choices.rows("effects-waits-not-joined")
    return dict(zip(chosen["part"], evidence.measures(chosen["measure_id"])["value"].astype(float), strict=True))


def wait_changes() -> pd.DataFrame:
    """Change in mean waiting time against the year before, in days, largest first; `part` is region or nation."""
    chosen = choices.rows("effects-wait-changes")
    rows = evidence.measures(chosen["measure_id"]).assign(part=chosen["part"])
    return rows.sort_values("value", ascending=False, kind="stable").reset_index(drop=True)
