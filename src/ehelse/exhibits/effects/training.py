"""Training as planned and as done."""

from __future__ import annotations

import pandas as pd

from ehelse import cells, whereabouts
from ehelse.analyses import effects
from reporting import words
from reporting.columns import Column, names, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("effects")


def training() -> Exhibit:
    """Training as planned and as done."""
    rows = effects.training()
    return Exhibit(
        id="effects-training",
        title=_title(rows),
        caption=say("effects-training.caption"),
        note=whereabouts.captioned(say("effects-training.note"), rows),
        data=rows,
        download=[
            "measure_id",
            *names("name", "organisation"),
            "inferred",
            "period",
            "value",
            "unit",
            "approx",
            "status",
            *names("note"),
            "source_id",
        ],
        columns=[
            wording(cells.head("what"), "name", width=4),
            cells.organisation_column(width=4),
            cells.period_column(),
            cells.count_column(cells.head("number")),
            Column(say("effects-training.column-status"), lambda row: say(f"status-{row.status}"), width=2),
            cells.source_column(),
        ],
    )


def _title(rows: pd.DataFrame) -> Text:
    """How many figures are plans, how many are of things done, and whether all of these are about instructors."""
    done = rows[rows["status"] == "happened"]
    whom = "instructors" if len(done) and done["instructors"].all() else "all"
    planned = int((rows["status"] == "planned").sum())
    return say("effects-training.title", planned=planned, all=len(rows), done=len(done), whom=whom)
