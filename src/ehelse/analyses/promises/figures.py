"""The figures that the rule judges: each row of a link with the value before it and the numbers of answers."""

from __future__ import annotations

import pandas as pd

from ehelse import evidence
from ehelse.analyses.promises import period
from ehelse.analyses.promises.rule import Measured
from reporting import load, project
from reporting.noted import remembered

START = period.START.year  # the first year of the strategy
WHOLE = ("all", "country", "other")  # kinds of groups that are no part of a larger one, whose base is large enough
PERSONS = ("residents", "personnel")


def measured(link: pd.Series) -> Measured:
    """The figure of a link that the rule judges: one with its `favourable` side, and its row of evidence."""
    more = link["favourable"] == "more"
    if link["table"] == "observations":
        return _observation(project.current(), link["row_id"], more)
    if link["table"] == "measures":
        return _measure(link["row_id"], more)
    return Measured(float(link["value"]), link["unit"], more)


def compared(rows: pd.DataFrame) -> pd.DataFrame:
    """The links with the value `before` that the rule compares each figure with; missing where it compares none."""
    judged = rows["favourable"].notna()
    before = [measured(row).before if judge else None for (_, row), judge in zip(rows.iterrows(), judged, strict=True)]
    return rows.assign(before=pd.Series(before, rows.index, dtype="Float64"))


@remembered(1024)
def _observation(report: project.Project, id: str, more: bool) -> Measured:
    """An observation; each trial of another rule asks for all of them again."""
    row = _answered(report).loc[id]
    before = _before(row)
    return Measured(
        float(row["value"]), row["unit"], more, row["population"] in PERSONS,
        before=None if before is None else float(before["value"]),
        n=_number(row), n_before=None if before is None else _number(before),
    )  # fmt: skip


def _measure(id: str, more: bool) -> Measured:
    """A measure with the last value before the strategy; it counts cases, not persons."""
    row = load.rows("measures", [id]).iloc[0]
    series = load.part("measures", measure=row["measure"], organisation=row["organisation"])
    before = _last(series[[pd.notna(one) and period.before(one) for one in series["period"]]])
    value = None if before is None else float(before["value"])
    return Measured(float(row["value"]), row["unit"], more, persons=False, before=value)


def _before(row: pd.Series) -> pd.Series | None:
    """What an observation is compared with: the last value before the strategy, or the first after a later break.

    None where there is none, for a part of a year, and for a subgroup.
    """
    if row["kind"] not in WHOLE or not _whole_year(row["period"]):
        return None
    rows = _answered(project.current())
    same = rows[(rows["indicator_id"] == row["indicator_id"]) & (rows["group_id"] == row["group_id"])]
    broken = evidence.breaks([row["indicator_id"]])["year"]
    since = broken[broken <= row["year"]].max()
    series = same[same["period"].map(_whole_year) & (same["year"] < row["year"])]
    if pd.notna(since):
        series = series[series["year"] >= since]
    before = _last(series[series["year"] < START])
    return before if before is not None or pd.isna(since) or series.empty else series.sort_values("period").iloc[0]


def _whole_year(period: str | None) -> bool:
    return pd.notna(period) and str(period).isdigit()


def _last(series: pd.DataFrame) -> pd.Series | None:
    return None if series.empty else series.sort_values("period").iloc[-1]


@remembered(8)
def _answered(report: project.Project) -> pd.DataFrame:
    """The observations of every indicator of a link by their ids, with `answered`: how many answered their survey.

    Of a round without a number the smallest of its survey is taken, the least favourable.
    """
    surveys = load.part("surveys", ["survey_id", "name_en", "n"])
    answered = surveys["n"].fillna(surveys.groupby("name_en")["n"].transform("min"))
    by_survey = dict(zip(surveys["survey_id"], answered, strict=True))
    linked = load.part("links", ["observation_id"])["observation_id"].dropna().unique().tolist()
    indicators = load.part("observations", ["indicator_id"], observation_id=linked)["indicator_id"]
    rows = evidence.observations(indicators.unique().tolist())
    return rows.assign(answered=rows["survey_id"].map(by_survey)).set_index("observation_id", drop=False)


def _number(row: pd.Series) -> int | None:
    """How many answered: as stated for the figure, else for its survey; None where nobody was asked."""
    stated = row["n"] if pd.notna(row["n"]) else row["answered"]
    return None if pd.isna(stated) else int(stated)
