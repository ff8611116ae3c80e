"""The research themes of the centre, with the activities that are documented under each."""

from __future__ import annotations

import pandas as pd

from ehelse.analyses.promises.kept import kept
from reporting import load
from reporting.columns import names, renaming, said
from wording.text import Text

TIES = ("person", "project", "unit")  # how an activity belongs to the centre, in the order of the book


def _documented() -> pd.DataFrame:
    activities = load.table("activities")
    return activities[activities["status"] == "documented"]


@kept
def themes() -> pd.DataFrame:
    """The research themes in the order of the slides.

    One row a theme: `theme_id`, `statement_id`, the words `theme` as on the slides, and for each of `TIES` how many
    documented activities it has.
    """
    named = load.part("statements", ["statement_id", *names("text")]).rename(columns=renaming(text="theme"))
    rows = load.table("themes").merge(named, on="statement_id", validate="one_to_one")
    activities = _documented()
    for tie in TIES:
        count = activities[activities["tie"] == tie].groupby("theme_id").size()
        rows[tie] = rows["theme_id"].map(count).fillna(0).astype(int)
    return rows


def called() -> dict[str, Text | str]:
    """The name of each theme by its id."""
    return {row.theme_id: said(row, "theme") for row in themes().itertuples()}


def idle() -> list[str]:
    """The ids of the themes without a documented activity, of whatever tie."""
    busy = set(_documented()["theme_id"])
    return [theme for theme in themes()["theme_id"] if theme not in busy]
