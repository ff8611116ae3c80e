"""Dots that are filled or hollow by how a row stands, and the legend that says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from reporting.style import PALETTE
from wording.text import Text


@dataclass(frozen=True)
class Look:
    """How rows of one status are drawn: colour by a key of the palette, marker, and whether the dot is hollow."""

    key: str = "first"
    marker: str = "o"
    hollow: bool = False

    @property
    def face(self) -> str:
        """What fills the dot."""
        return "white" if self.hollow else PALETTE[self.key]


def status_legend(
    figure: Figure, entries: Mapping[Text, Look], language: str, *, columns: int, spacing: float | None = None
) -> None:
    """A legend above the figure: the words of each status with its dot; `spacing` sets its lines apart."""
    handles = [
        Line2D(
            [], [], linestyle="", marker=look.marker, color=PALETTE[look.key], markeredgewidth=1.6,
            markerfacecolor=look.face, label=name[language],
        )
        for name, look in entries.items()
    ]  # fmt: skip
    figure.legend(
        handles=handles, loc="outside upper left", ncols=columns, handletextpad=0.2, labelspacing=spacing
    )  # fmt: skip
