"""What the exhibits of the page share: what goes with them to the readers, and the short names of their rows."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ehelse import cells
from reporting import formats, words
from reporting.columns import Cell, Column, Row, names, said, with_words
from wording.text import Text

PAGE = "residents"
say = words.chapter("residents")


def kept(frame: pd.DataFrame, *more: str) -> list[str]:
    """The columns that readers download with an exhibit: what they need of an observation, then `more`.

    Columns that the frame lacks, or that have no value, are passed over.
    """
    figure = ["period", "value", "unit", "approx", "low", "high", "n", "source_id"]
    wanted = ["observation_id", "indicator_id", "group_id", *names("name"), *figure, *more]
    return [name for name in wanted if name in frame and frame[name].notna().any()]


def rounded(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the computed ends of its intervals to a tenth of a point."""
    return frame.round({str(name): 1 for name in frame if str(name).endswith(("low", "high"))})


def with_names(frame: pd.DataFrame, exhibit: str, key: str = "part") -> pd.DataFrame:
    """The frame with our short names of its rows in `name`.

    They are the messages `name-<exhibit>-<key>`; a row that has none goes by the name of its indicator, and all rows of
    one key by the first.
    """
    known = words.current().chapter(PAGE)
    found: dict[str, Text | str] = {}
    for row in frame.itertuples():
        code = str(getattr(row, key))
        if code not in found:
            has = known.has(f"name-{exhibit}-{code}")
            found[code] = say(f"name-{exhibit}-{code}") if has else said(row, "indicator_name")
    return with_words(frame, "name", frame[key].map(found))


def with_indicator_names(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the full names of its indicators in `name`."""
    return frame.rename(columns=dict(zip(names("indicator_name"), names("name"), strict=True)))


def by_part(frame: pd.DataFrame) -> dict[str, Text | str]:
    """The names of the parts of a frame `with_names`, in its order."""
    return {str(row.part): said(row, "name") for row in frame.drop_duplicates("part").itertuples()}


def period_column() -> Column:
    """The period of a row."""
    return cells.period_column(width=2, header="period")


def change_column(change: Callable[[Row], Cell]) -> Column:
    """A change in points, as `change` writes that of a row."""
    return Column(say("column-change"), change, "right", 3)


def change_with_interval(change: float, low: float, high: float) -> Text:
    """A change in points with its interval, or alone where that is not known."""
    points = formats.number(change, signed=True)
    if pd.isna(low):
        return points
    return say("change-interval", change=points, interval=formats.interval(low, high, 1, signed=True))
