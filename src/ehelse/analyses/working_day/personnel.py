"""Who of the personnel is satisfied, who answered, and what they say of skills, access and their time."""

from __future__ import annotations

import pandas as pd

from ehelse import evidence
from ehelse.analyses.working_day.satisfaction import PERSONNEL, satisfaction

# The kinds of groups in the order of the figure; groups of any other kind come after them.
KINDS = ("profession", "region", "sex")
ALL = "all"  # the part of the selection that is the mean
ACCESS = ("access-secure", "access-easy")


# --- Groups ----------------------------------------------------------------------------------------------------------


def groups() -> pd.DataFrame:
    """Share satisfied in each group that the report names, by kind of group, highest first, with intervals.

    The report names the groups above the mean and gives women and men; groups below the mean are not in it.
    """
    rows = evidence.selected("satisfaction-groups")
    rows = rows[~rows["observation_id"].isin(rows.loc[rows["part"] == ALL, "observation_id"])]
    rows = rows.assign(_place=rows["kind"].map(_place)).sort_values(
        ["_place", "kind", "value"], ascending=[True, True, False], ignore_index=True
    )
    return evidence.with_intervals(rows.drop(columns="_place"))


def _place(kind: str) -> int:
    return KINDS.index(kind) if kind in KINDS else len(KINDS)


def mean() -> pd.Series:
    """The share of all personnel satisfied in the year of `groups`."""
    rows = evidence.selected("satisfaction-groups")
    return rows[rows["part"] == ALL].iloc[-1]


def gps() -> pd.DataFrame:
    """The share of GPs satisfied, with its interval."""
    return evidence.with_intervals(evidence.selected("personnel-satisfied-gps"))


# --- Who answered ----------------------------------------------------------------------------------------------------


def gp_answers() -> pd.DataFrame:
    """How many GPs answered in each round."""
    return evidence.selected("personnel-gps")


def employer_answers() -> pd.DataFrame:
    """Answers from the staff of some employers (`part`), each in one round, beside all answers in that round.

    Adds `all`, `all_id` and `all_source_id`: the number of all who answered, and where it stands. Raises KeyError for a
    round of which that is not known.
    """
    rows, whole = evidence.selected("personnel-share"), satisfaction()
    whole = whole[(whole["part"] == PERSONNEL) & whole["n"].notna()].set_index("period")
    if missing := sorted(set(rows["period"]) - set(whole.index)):
        raise KeyError(f"Nobody knows how many personnel answered in {', '.join(missing)}: personnel-share needs it.")
    of = whole.loc[rows["period"]].reset_index()
    return rows.assign(all=of["n"], all_id=of["observation_id"], all_source_id=of["source_id"])


# --- Skills, access and time -----------------------------------------------------------------------------------------


def skills_access() -> pd.DataFrame:
    """Who agrees with what is said of skills, workplace and access to patient information, statement by statement.

    Of the two latest years, the latest first.
    """
    rows = evidence.selected("skills-access")
    rows = rows[rows["period"].isin(sorted(set(rows["period"]))[-2:])]
    order = {part: place for place, part in enumerate(dict.fromkeys(rows["part"]))}
    rows = rows.assign(_order=rows["part"].map(order)).sort_values(
        ["_order", "period"], ascending=[True, False], ignore_index=True
    )
    return evidence.with_intervals(rows.drop(columns="_order"))


def time_freed() -> pd.DataFrame:
    """Working time a model says could be freed, per cent, by profession and area (`part`), most in total first.

    `value` is the middle scenario, `low` and `high` are the two others; of several models the latest is taken. Raises
    KeyError for a row without its scenarios.
    """
    rows = evidence.selected("time-freed").drop_duplicates(["part", "group_id"], keep="last", ignore_index=True)
    rows = evidence.with_scenarios(rows)
    total = rows.groupby("group_id")["value"].transform("sum")
    rows = rows.assign(_total=total).sort_values(
        ["_total", "group_id", "indicator_id"], ascending=[False, True, True], ignore_index=True
    )
    return rows.drop(columns="_total")
