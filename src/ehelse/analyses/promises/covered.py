"""What each research theme of the centre covers, the evidence there, and the activities under it."""

from __future__ import annotations

import pandas as pd

from ehelse.analyses.promises import links, research
from ehelse.origins import independent


def overview() -> pd.DataFrame:
    """Each theme with the goals it serves, the subjects it covers, the rows that speak there and its activities.

    Adds to the themes of the centre the ids of `goals` and `subjects` (set apart by spaces), and how many rows speak on
    a subject that it covers (`speaking`, each row once) from how many independent `sources`.
    """
    rows = research.themes()
    covers, found = links.to_themes(), links.speaking(links.to_evidence())
    covers = [covers[covers["theme_id"] == theme] for theme in rows["theme_id"]]
    goals = [mine.loc[mine["kind"] == "goal", "subject_id"] for mine in covers]
    subjects = [mine.loc[mine["kind"] != "goal", "subject_id"] for mine in covers]
    evidence = [found[found["subject_id"].isin(covered)].drop_duplicates("row_id") for covered in subjects]
    return rows.assign(
        goals=[" ".join(served) for served in goals],
        subjects=[" ".join(covered) for covered in subjects],
        speaking=[len(speaking) for speaking in evidence],
        sources=[independent(speaking) for speaking in evidence],
    )
