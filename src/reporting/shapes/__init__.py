"""The few shapes that all figures are drawn in.

Every shape takes a frame of the rows drawn and a language and returns a matplotlib figure.
Colour never carries information alone: a series has its own marker and stands beside its name.
Names of rows come from a column of words: `name` means `name_<language>`.
"""

from reporting.shapes.bars import bars
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
from reporting.shapes.forest import Look, Section, forest
from reporting.shapes.lines import lines
from reporting.shapes.milestones import milestones
from reporting.shapes.pairs import pairs
from reporting.shapes.timeline import timeline
from reporting.shapes.tracks import mark, tracks

__all__ = [
    "Look",
    "Section",
    "Series",
    "Write",
    "bars",
    "canvas",
    "decimals",
    "fitted",
    "forest",
    "intervals",
    "labels",
    "lines",
    "log_axis",
    "mark",
    "marker_legend",
    "milestones",
    "pairs",
    "texts",
    "timeline",
    "tracks",
    "value_axis",
    "wrapped",
]
