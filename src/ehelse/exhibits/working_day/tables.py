"""What the tables of the page share: which columns a reader downloads, and the cell of sources."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from ehelse import cells, sources
from reporting import formats
from reporting.columns import Cell, Column, Row, names, plain, target
from wording.text import Text

# What a reader of the CSV needs of an observation; columns that a frame lacks are passed over.
_WORDS = ("group_name", "label")
_TIDY = (
    "observation_id", "indicator_id", "group_id", *_WORDS, "answer", "method", "period", "value", "unit", "low",
    "high", "n", "source_id",
)  # fmt: skip
ENDS = ("low", "high")


def download(frame: pd.DataFrame, without: Collection[str] = ()) -> list[str]:
    """The columns of a frame of observations that go with the exhibit, but for those named."""
    kept = [name for name in _TIDY if name not in without]
    columns = [column for name in kept for column in (names(name) if name in _WORDS else [name])]
    return [column for column in columns if column in frame]


def rounded(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the computed ends of intervals cut to a tenth of a percentage point."""
    return frame.round(dict.fromkeys([end for end in ENDS if end in frame], 1))


def source_column() -> Column:
    """The sources of a row, each leading to its row in the list; empty where the row has none."""
    return Column(cells.head("source"), _sources, width=3)


def _sources(row: Row) -> Cell:
    ids = plain(row.source_id).split()
    if len(ids) == 1:
        return target(sources.label(ids[0]), f"source-{ids[0]}")
    return cells.source_cell(" ".join(ids))


def share(value: float) -> Text:
    """A percentage with a decimal only where it has one."""
    return formats.percent(value, 0 if float(value).is_integer() else 1)
