"""The few shapes that all figures are drawn in, and the words that describe them to those who do not see them.

Every shape takes a frame of the rows drawn and a language and returns a matplotlib figure; every `describe_*` takes
the same frame and returns the alternative text. Colour never carries information alone: a series has its own marker
and stands beside its name. Names of rows come from a column of words: `name` means `name_<language>`.
"""

from reporting.shapes.bars import bars, describe_bars
from reporting.shapes.canvas import (
    Series,
    Write,
    canvas,
    decimals,
    intervals,
    labels,
    log_axis,
    marker_legend,
    texts,
    value_axis,
    wrapped,
)
from reporting.shapes.fit import fitted
from reporting.shapes.forest import Look, Section, describe_forest, forest
from reporting.shapes.lines import describe_lines, lines
from reporting.shapes.pairs import describe_pairs, pairs
from reporting.shapes.timeline import describe_timeline, timeline
from reporting.shapes.tracks import describe_tracks, mark, tracks

__all__ = [
    "Look",
    "Section",
    "Series",
    "Write",
    "bars",
    "canvas",
    "decimals",
    "describe_bars",
    "describe_forest",
    "describe_lines",
    "describe_pairs",
    "describe_timeline",
    "describe_tracks",
    "fitted",
    "forest",
    "intervals",
    "labels",
    "lines",
    "log_axis",
    "mark",
    "marker_legend",
    "pairs",
    "texts",
    "timeline",
    "tracks",
    "value_axis",
    "wrapped",
]
