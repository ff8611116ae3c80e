"""Which sources are independent of one another: the one rule by which sources of evidence are counted.

Two rows are independent unless they rest on the same people or events. They rest on the same where they are of one
survey, where they have one source, or where `data/evidence/same_people.csv` puts their surveys or sources in one group.
"""

from __future__ import annotations

import pandas as pd

from reporting import load


def origins(rows: pd.DataFrame) -> pd.Series:
    """What each row rests on, so that rows with equal origins count once.

    `rows` have `source_id` and may have `survey_id`, which goes before it: a report that prints two surveys is two
    origins, and two reports of one survey are one.
    """
    groups = load.table("same_people")
    found = rows["source_id"].replace(_grouped(groups, "source_id"))
    if "survey_id" not in rows:
        return found
    return rows["survey_id"].replace(_grouped(groups, "survey_id")).fillna(found)


def _grouped(groups: pd.DataFrame, key: str) -> dict[str, str]:
    """The group of each source or survey that is in one."""
    members = groups.dropna(subset=key)
    return dict(zip(members[key], members["group_id"], strict=True))


def independent(rows: pd.DataFrame) -> int:
    """How many independent sources some rows with an `origin` rest on."""
    return int(rows["origin"].nunique())
