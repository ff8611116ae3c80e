"""How the links were coded."""

from __future__ import annotations

import pandas as pd

from ehelse import cells
from ehelse.analyses.promises import codings
from reporting import formats, words
from reporting.columns import Column
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("promises")


def agreements() -> Exhibit:
    """How far the two codings of the links agree."""
    rows = codings.agreements()
    alphas = rows.set_index("question")["alpha"]
    return Exhibit(
        id="link-agreement",
        title=say("link-agreement.title", linked=_alpha(alphas["linked"]), direction=_alpha(alphas["direction"])),
        caption=say("link-agreement.caption"),
        note=say("link-agreement.note"),
        data=rows,
        columns=[
            Column(say("link-agreement.column-question"), lambda row: say(f"question-{row.question}"), width=5),
            *cells.agreement_columns(say("link-agreement.column-pairs")),
        ],
    )


def _alpha(value: float | None) -> Text:
    return say("link-agreement.undefined") if pd.isna(value) else formats.number(float(str(value)), 2)
