"""The evidence with what is needed to read it: the only place where tables of it are joined.

Observations come with their indicator, group and survey, estimates with their study, and intervals where they can be
had.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ehelse.synthesis import wilson
from reporting import choices, load, project

# What follows a row wherever it is drawn, so that a reader of the CSV can trace it.
TRACE = ["observation_id", "indicator_id", "group_id", "period", "value", "unit", "n", "approx", "source_id"]


def observations(indicators: Sequence[str], groups: Sequence[str] | None = None) -> pd.DataFrame:
    """Observations of some indicators, in the order of `indicators` and then of period.

    Returns one row an observation: the columns of data/evidence/observations.csv, with names, question and base of the
    indicator (`indicator_name_en` ...), names of the group (`group_name_en` ...), and `year` (integer, missing where
    the period has none). Raises KeyError for an indicator without observations: a figure must not be silently empty.
    """
    where = {"indicator_id": list(indicators)} | ({} if groups is None else {"group_id": list(groups)})
    rows = _named(load.part("observations", **where))
    if missing := [name for name in indicators if name not in set(rows["indicator_id"])]:
        raise KeyError(
            f"No observation of {', '.join(missing)} in data/evidence/observations.csv for groups {groups or 'any'}."
        )
    order = rows["indicator_id"].map({name: place for place, name in enumerate(indicators)})
    keys = rows.assign(_order=order).sort_values(["_order", "period", "observation_id"], kind="stable")
    return keys.drop(columns="_order").reset_index(drop=True)


def selected(selection: str) -> pd.DataFrame:
    """The observations of a selection of data/exhibit_rows.csv with its `part`, in its order and then of period.

    A row of the selection names one observation, or an indicator: then it takes all its observations, or those of the
    group and the period that it names. Rows that lead to other tables are passed over. Raises KeyError for an indicator
    without such observations.
    """
    wanted = choices.rows(selection)
    wanted = wanted[wanted["observation_id"].notna() | wanted["indicator_id"].notna()]
    taken = [_taken(row) for _, row in wanted.iterrows()]
    parts = [part for rows, part in zip(taken, wanted["part"], strict=True) for _ in range(len(rows))]
    return _named(pd.concat(taken, ignore_index=True)).assign(part=pd.array(parts, "string"))


def _taken(wanted: pd.Series) -> pd.DataFrame:
    """The observations that a row of a selection takes, by period."""
    asked = wanted[["observation_id", "indicator_id", "group_id", "period"]].dropna()
    rows = load.part("observations", **asked.to_dict())
    if rows.empty:
        raise KeyError(f"No row in data/evidence/observations.csv has {', '.join(asked)}. Add it, or do not choose it.")
    return rows.sort_values(["period", "observation_id"], kind="stable")


def common_periods(rows: pd.DataFrame, by: str) -> list[str]:
    """The periods, in their order, in which every value of the column `by` has a row.

    A series that is a year ahead of those beside it is compared in the last year that all have. Raises LookupError when
    there is no such period.
    """
    present = rows.groupby("period")[by].nunique()
    periods = sorted(map(str, present.index[present == rows[by].nunique()]))
    if not periods:
        indicators = ", ".join(dict.fromkeys(rows["indicator_id"]))
        raise LookupError(f"No period has an observation of each of {indicators}. Add one, or take a row out.")
    return periods


def last_common(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """The rows of the last of the `common_periods`."""
    return rows[rows["period"] == common_periods(rows, by)[-1]].reset_index(drop=True)


def _named(rows: pd.DataFrame) -> pd.DataFrame:
    """Observations with what `observations` adds to them."""
    named = rows
    for table, key in (("indicator", "indicator_id"), ("group", "group_id")):
        names = {f"name_{language}": f"{table}_name_{language}" for language in project.languages()}
        described = load.part(f"{table}s", **{key: rows[key].unique().tolist()})
        described = described.drop(columns="unit", errors="ignore").rename(columns=names)
        named = named.merge(described, on=key, validate="many_to_one")
    return named.assign(year=pd.to_numeric(named["period"].str[:4], errors="coerce").astype("Int64"))


def one(indicator: str, group: str | None = None, period: str | None = None) -> pd.Series:
    """The single observation of an indicator (and group, and period).

    Raises LookupError when there is not exactly one.
    """
    rows = observations([indicator], None if group is None else [group])
    if period is not None:
        rows = rows[rows["period"] == period]
    if len(rows) != 1:
        raise LookupError(
            f"{indicator} {group or ''} {period or ''} names {len(rows)} observations, not one. Say which."
        )
    return rows.iloc[0]


def latest(indicator: str, group: str | None = None) -> pd.Series:
    """The observation of an indicator (and group) with the latest period. Raises KeyError when there is none."""
    rows = observations([indicator], None if group is None else [group])
    return rows.sort_values("period", kind="stable", na_position="first").iloc[-1]


def chosen(ids: Sequence[str]) -> pd.DataFrame:
    """Observations by their ids, in that order, as `observations` gives them. Raises KeyError for an unknown one."""
    rows = _named(load.part("observations", observation_id=ids)).set_index("observation_id", drop=False)
    if missing := [id for id in ids if id not in rows.index]:
        raise KeyError(f"No observation {', '.join(missing)} in data/evidence/observations.csv.")
    return rows.loc[list(ids)].reset_index(drop=True)


def with_intervals(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `low` and `high`: the 95 % Wilson interval, in per cent, of each percentage with a known n."""

    def ends(row: pd.Series) -> tuple[float, float]:
        if row["unit"] != "percent" or pd.isna(row["n"]):
            return float("nan"), float("nan")
        interval = wilson(row["value"] / 100, row["n"])
        return 100 * interval.low, 100 * interval.high

    found = [ends(row) for _, row in frame.iterrows()]
    return frame.assign(low=[low for low, _ in found], high=[high for _, high in found])


def with_scenarios(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `low` and `high`: the scenarios on both sides of a model's middle one, which is the value.

    Raises KeyError that names every observation without its scenarios.
    """
    found = load.rows("scenarios", list(frame["observation_id"]))
    return frame.assign(low=found["low"].to_numpy(float), high=found["high"].to_numpy(float))


def breaks(indicators: Sequence[str]) -> pd.DataFrame:
    """Breaks in the series of some indicators: the rows of data/evidence/breaks.csv, by year."""
    return load.part("breaks", indicator_id=indicators).sort_values("year").reset_index(drop=True)


def break_years(rows: pd.DataFrame) -> list[int]:
    """The years before which something changed in the series of these observations, within the years that they span."""
    years = breaks(list(dict.fromkeys(rows["indicator_id"])))["year"]
    return sorted({int(year) for year in years if rows["year"].min() < year <= rows["year"].max()})


def measures(ids: Sequence[str]) -> pd.DataFrame:
    """Stated figures on record systems: rows of data/helseplattformen/measures.csv in the order of `ids`.

    Raises KeyError for an id that has no row: a figure must not be silently shorter than it claims.
    """
    return load.rows("measures", ids)


def estimates(ids: Sequence[str] | None = None) -> pd.DataFrame:
    """Estimates of studies, in the order of `ids` (default: all, in the order of the table), with their study.

    One row an estimate: the columns of data/evidence/estimates.csv, then `study` (its name), year, country, system,
    setting, design and sample of the study. Raises KeyError for an id that has no row.
    """
    rows = load.table("estimates") if ids is None else load.rows("estimates", ids)
    studies = load.part("studies", study_id=rows["study_id"].unique().tolist())
    studies = studies.drop(columns="source_id").rename(columns={"name": "study"})
    return rows.merge(studies, on="study_id", how="left", validate="many_to_one")
