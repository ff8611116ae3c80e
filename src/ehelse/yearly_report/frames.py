"""One year of the centre: its activities, what ran, who took part, and the plans beside what was documented.

An activity is of the year in which it was or began; a project runs in each year from its start to its stated end. The
ties of `activities.TIES` stand in columns of their own throughout and are never added up.
"""

from __future__ import annotations

import re

import pandas as pd

from ehelse.analyses import activities
from reporting import load
from reporting.columns import names

FIRST = 1990  # no activity of e-health that a source could document is older than the web
PROJECTS = ("project", "phd")
ANNOUNCED = "_announced"  # with a tie before it: the column that counts what was announced or planned


class YearError(ValueError):
    """There can be no report of this year; the message is a sentence that says why and what to write."""


def checked(text: str, *, data_date: str) -> int:
    """The year that `text` names: four digits, from 1990 to the year after that of `data_date` (an ISO date).

    Raises YearError for anything else.
    """
    last = int(data_date[:4]) + 1
    if not re.fullmatch(r"[0-9]{4}", text):
        raise YearError(f"{text!r} is not a year. Write four digits, for example {last - 2}.")
    if int(text) < FIRST:
        raise YearError(f"{text} is before {FIRST}, where these reports begin. Choose a year from {FIRST} to {last}.")
    if int(text) > last:
        raise YearError(f"{text} is too far ahead: the data are of {data_date}. Choose a year from {FIRST} to {last}.")
    return int(text)


def rows(year: int) -> pd.DataFrame:
    """The dated activities of a year, documented or announced, by date; the centre's plans have no date."""
    return _of(activities.done(), year)


def documented(year: int) -> pd.DataFrame:
    """The activities of a year that a source shows to have taken place or begun."""
    return _of(activities.documented(), year)


def _of(frame: pd.DataFrame, year: int) -> pd.DataFrame:
    return frame[frame["year"].eq(year).fillna(False)].reset_index(drop=True)


def nearest(year: int) -> tuple[int | None, int | None]:
    """The nearest years before and after that have an activity; None where there is none."""
    known = sorted({int(value) for value in activities.done()["year"].dropna()})
    return max((value for value in known if value < year), default=None), min(
        (value for value in known if value > year), default=None
    )


def running(year: int) -> pd.DataFrame:
    """Documented projects, PhD projects among them, that ran in a year, by their start.

    One without a stated end counts in the year in which it began only.
    """
    frame = activities.documented()
    frame = frame[frame["type"].isin(PROJECTS) & frame["year"].notna()]
    ends = frame["end_date"].str[:4].astype("Int64").fillna(frame["year"])
    return frame[(frame["year"] <= year) & (ends >= year)].reset_index(drop=True)


def publications(year: int) -> pd.DataFrame:
    """The documented publications of a year."""
    frame = documented(year)
    return frame[frame["type"] == activities.PUBLICATION].reset_index(drop=True)


def others(year: int) -> pd.DataFrame:
    """The activities of a year that stand neither among its publications nor among its projects."""
    frame = rows(year)
    shown = {*publications(year)["activity_id"], *running(year)["activity_id"]}
    return frame[~frame["activity_id"].isin(shown)].reset_index(drop=True)


def by_type(year: int) -> pd.DataFrame:
    """Every type of activity with how many activities of a year are of it; columns as in `_counted`."""
    types = activities.called(load.table("activity_types"), "type_id", "type")
    return _counted(types, "type", rows(year))


def by_theme(year: int) -> pd.DataFrame:
    """The twelve themes with how many activities of a year are of each; columns as in `_counted`."""
    return _counted(activities.themes()[["theme_id", *names("theme")]], "theme_id", rows(year))


def _counted(frame: pd.DataFrame, key: str, chosen: pd.DataFrame) -> pd.DataFrame:
    """`frame` with a count for each tie of what is documented and (`<tie>_announced`) of what is not, and the ids."""
    seen = chosen["status"] == activities.DOCUMENTED
    counts = {}
    for tie in activities.TIES:
        mine = chosen["tie"] == tie
        counts[tie] = _count(frame[key], chosen.loc[mine & seen, key])
        counts[tie + ANNOUNCED] = _count(frame[key], chosen.loc[mine & ~seen, key])
    ids = chosen.groupby(key)["activity_id"].agg(" ".join)
    return frame.assign(**counts, activity_id=frame[key].map(ids))


def _count(keys: pd.Series, found: pd.Series) -> pd.Series:
    return keys.map(found.value_counts()).fillna(0).astype(int)


def people(year: int) -> pd.DataFrame:
    """Who the documented activities of a year name, for each tie: those named on the slides, and the others.

    One row a tie and group (`named`, True first) with `people`, a name once, in the order of the activities.
    """
    rows = documented(year)
    rows = rows[rows["people"].notna()]
    found = [_group(rows[rows["tie"] == tie], named) for tie in activities.TIES for named in (True, False)]
    return pd.DataFrame([group for group in found if group])


def _group(rows: pd.DataFrame, named: bool) -> dict[str, object]:
    """One row of `people`: those whom activities of one tie name, on the slides or not; empty where there is nobody."""
    on_slides = set(load.table("people").dropna(subset=["statement_id"])["name"])
    everyone = dict.fromkeys(name for cell in rows["people"] for name in load.items(cell))
    group = [name for name in everyone if (name in on_slides) == named]
    if not group:
        return {}
    chosen = rows[rows["people"].map(lambda cell: not {*load.items(cell)}.isdisjoint(group))]
    return {
        "activity_id": " ".join(chosen["activity_id"]),
        **chosen.iloc[0][["tie", *names("tie")]],
        "named": named,
        "people": "; ".join(group),
        "source_id": " ".join(dict.fromkeys(chosen["source_id"])),
    }


def plans(year: int) -> pd.DataFrame:
    """The centre's own plans with how many documented activities of a year are of the same kind, a column a tie.

    The kind is the activity of the slides that the plan's type is counted under. The plans have no date.
    """
    frame = activities.plans()
    seen = documented(year)
    counts = {tie: _count(frame["slide_id"], seen.loc[seen["tie"] == tie, "slide_id"]) for tie in activities.TIES}
    return frame.assign(**counts)


def funding(year: int) -> pd.DataFrame:
    """The activities that began or ran in a year and whose source states an amount; never to be added up."""
    chosen = {*documented(year)["activity_id"], *running(year)["activity_id"]}
    frame = activities.funding()
    return frame[frame["activity_id"].isin(chosen)].reset_index(drop=True)
