"""Evidence in words that stands in tables of its own: what is said of double work, verdicts, conclusions of reviews."""

from __future__ import annotations

import pandas as pd

from reporting import load, words
from reporting.columns import renaming

say = words.chapter("promises")


def statements() -> pd.DataFrame:
    """What is said of double documentation and clerical work; their time is the year of the source."""
    rows = load.table("double_documentation").rename(columns={"statement_row": "row_id"} | renaming(said="what"))
    years = load.part("sources", ["source_id", "year"], source_id=rows["source_id"].unique().tolist())
    years = years.set_index("source_id")["year"].astype("string")
    return rows.assign(table="double_documentation", period=rows["source_id"].map(years))


def verdicts() -> pd.DataFrame:
    """What was concluded on harm and gain, and of what."""
    rows = load.table("verdicts").rename(columns={"verdict_id": "row_id"} | renaming(place="who"))
    for language in words.current().languages:
        rows[f"what_{language}"] = rows[f"about_{language}"] + ": " + rows[f"finding_{language}"]
    return rows.assign(table="verdicts")


def reviews() -> pd.DataFrame:
    """Reviews of the rollout with what they concluded."""
    rows = load.table("rollout_events").dropna(subset="concluded_en")
    rows = rows.rename(columns={"event_id": "row_id", "date": "period"} | renaming(concluded="what", event="who"))
    return rows.assign(table="rollout_events")
