"""The slides the report starts from: what they say, slide by slide."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import sources
from reporting import load, words
from reporting.number import Number, computed

say = words.chapter("about")


def statements() -> pd.DataFrame:
    """All statements of the slides, in order, with the slides as their source (`source_id`)."""
    return load.table("statements").assign(source_id=sources.SLIDES)


def numbers() -> Iterator[Number]:
    """How many slides there are, and how many statements they make."""
    rows = statements()
    yield computed("deck-slides", int(rows["slide"].nunique()), "count", say("how-slides"), rows)
    yield computed("deck-statements", len(rows), "count", say("how-statements"), rows)
