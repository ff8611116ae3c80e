"""The size of the training, planned and done."""

from __future__ import annotations

import pandas as pd

from reporting import choices, load


def training() -> pd.DataFrame:
    """Everything found on the size of the training, largest first.

    `status` is planned (said beforehand) or happened; `instructors` marks those who teach and are not the ones taught.
    """
    rows = load.part("measures", topic="training")
    planned = rows["basis"].isin(["planned", "forecast"])
    rows = rows.assign(
        status=planned.map({True: "planned", False: "happened"}),
        instructors=rows["measure_id"].isin(choices.ids("effects-training-instructors", "measure_id")),
    )
    return rows.sort_values(["value", "measure_id"], ascending=[False, True], kind="stable").reset_index(drop=True)
