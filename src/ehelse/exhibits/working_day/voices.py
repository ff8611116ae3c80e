"""What unions and patients' organisations say of digital work."""

from __future__ import annotations

from ehelse import cells
from ehelse.analyses.working_day import voices as statements
from reporting import words
from reporting.columns import wording
from reporting.exhibit import Exhibit

say = words.chapter("working-day")


def voices() -> Exhibit:
    """The statements in our words, with who speaks and when."""
    frame = statements.voices()
    return Exhibit(
        id="working-day-voices",
        title=say("working-day-voices.title", count=len(frame)),
        caption=say("working-day-voices.caption"),
        note=say("working-day-voices.note"),
        data=frame,
        columns=[
            wording(say("working-day-voices.column-who"), "who", width=4),
            cells.period_column(2),
            wording(say("working-day-voices.column-said"), "said", width=8),
            cells.code_column(say("working-day-voices.column-system"), "system", "system", width=2),
            cells.source_column(),
        ],
    )
