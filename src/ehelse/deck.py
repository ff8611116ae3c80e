"""The slides the report starts from: what they say, slide by slide."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse.number import Number, computed
from ehelse.text import Text
from reporting import load

SLIDES = "gemini-slides"


def statements() -> pd.DataFrame:
    """All statements of the slides, in order, with the slides as their source (`source_id`)."""
    return load.table("statements").assign(source_id=SLIDES)


def numbers() -> Iterator[Number]:
    """How many statements the slides make."""
    counted = Text("rows in data/deck/statements.csv", "rader i data/deck/statements.csv")
    yield computed("deck-statements", len(statements()), "count", counted, statements())
