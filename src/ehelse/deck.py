"""The slides the report starts from: what they say, slide by slide."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import load
from ehelse.number import Number, computed
from ehelse.text import Text

SLIDES = "gemini-slides"
# Parts of the slides whose chapters are written; those of the others are listed in tests/test_deck.py as to come.
WRITTEN = ("frame", "strategy", "real")


def statements() -> pd.DataFrame:
    """All statements of the slides, in order, with the slides as their source (`source_id`)."""
    return load.table("statements").assign(source_id=SLIDES)


def written() -> pd.DataFrame:
    """The statements whose chapters are written."""
    rows = statements()
    return rows[rows["part"].isin(WRITTEN)].reset_index(drop=True)


def numbers() -> Iterator[Number]:
    """How many statements the slides make, and how many belong to the parts that are written."""
    counted = Text("rows in data/deck/statements.csv", "rader i data/deck/statements.csv")
    yield computed("deck-statements", len(statements()), "count", counted, statements())
    parts = Text(
        "rows of the written parts in data/deck/statements.csv", "rader for skrevne deler i data/deck/statements.csv"
    )
    yield computed("deck-statements-written", len(written()), "count", parts, written())
