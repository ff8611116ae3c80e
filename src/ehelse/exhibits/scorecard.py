"""How the promise scorecard is drawn: a mark for each independent source, on a line about an axis.

Bad news stands at the left of the axis and good news at the right, in the same two colours: a source against a promise
on the side of one that says that a problem is there. What is mixed by itself stands on the axis.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import colours
from ehelse.analyses import claims
from ehelse.exhibits.promises import called
from reporting import shapes, words
from reporting.columns import Row
from reporting.style import GRID, LINE, PAGE, PALETTE, is_narrow
from wording.text import Text

say = words.chapter("front")

KINDS = ("promise", "problem")
LEFT: dict[str, str] = {"promise": "against", "problem": "for"}  # the direction of bad news
RIGHT: dict[str, str] = {"promise": "for", "problem": "against"}
# What a direction says of a problem, of which *for* means that it is there, and the direction of the same colour.
OF_PROBLEMS = {"for": "there", "against": "absent"}
AS = {"there": "against", "absent": "for"}

DOT = 0.15  # inches from dot to dot of the certainty
SMALL = 11  # points: the least that is 11 pixels on a phone
Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Layout:
    """Where things stand, in inches: `step` is the height of a line, what begins with `x` counts from the left.

    The two lines of words of a step, `first` and `second`, stand so far from its middle, as do the `dots` of the
    certainty and the `marks`; `beside` is how far above a rule the heads of the columns stand, each with its line.
    The axis of the marks is `along` high in a step. The verdict and the certainty have so many points (`letters`).
    """

    width: float
    step: float
    headings: tuple[float, float]  # the heights of that of the promises and that of the problems
    first: float
    second: float
    dots: float
    marks: float
    along: float
    x_dots: float
    x_marks: float
    x_total: float
    letters: float

    def unit(self, count: int) -> float:
        """How wide a mark may be where so many stand in a line, with a figure at each end."""
        return min(UNIT, (self.x_total - 0.3 - self.x_marks - 2 * FIGURE) / count)


UNIT, SIGNED = 0.2, 0.16  # inches from mark to mark at most, and the least at which a sign has room in one
GAP = 2.2  # points from mark to mark
FIGURE = 0.17  # inches for the figure at the end of the marks
ABOVE, LINE_UP = 0.15, 0.26  # inches: from a rule to the words above it, and from line to line there
WIDE = Layout(
    width=6.7, step=0.45, headings=(0.32, 0.4), first=-0.11, second=0.101, dots=0.101, marks=0.0, along=0.45,
    x_dots=1.75, x_marks=3.2, x_total=6.68, letters=SMALL,
)  # fmt: skip
NARROW = Layout(
    width=4.7, step=0.64, headings=(0.56, 0.44), first=-0.135, second=0.145, dots=-0.135, marks=0.145, along=0.24,
    x_dots=3.2, x_marks=1.68, x_total=4.68, letters=13,
)  # fmt: skip


def tone(kind: str, direction: str) -> str:
    """What a direction says of a promise or a problem: of a problem that is there `there`, not `for`."""
    return OF_PROBLEMS.get(direction, direction) if kind == "problem" else direction


def badge(row: Row) -> Text:
    """The verdict in few words."""
    return say(f"badge-{tone(row.kind, row.verdict)}")


def certain(step: str) -> Text:
    """A step of certainty in few words: "low"."""
    return say(f"step-{step}")


def draw(rows: pd.DataFrame, language: str) -> Figure:
    """A line for each promise and problem: its name, the verdict, how certain that is, and its sources as marks."""
    figure, axis = shapes.canvas(1)
    card = Card(axis, rows, NARROW if is_narrow() else WIDE, language)
    height = card.at.step * len(rows) + sum(card.at.headings) + 0.05
    figure.set_figheight(height + 0.05)
    axis.set(xlim=(0, card.at.width), ylim=(height, 0))
    axis.axis("off")
    top = 0.0
    for kind, heading in zip(KINDS, card.at.headings, strict=True):
        top = card.block(kind, rows[rows["kind"] == kind], top + heading)
    return figure


class Card:
    """A scorecard that is being drawn: its axis, its layout, and where the middle of the marks is."""

    def __init__(self, axis: Axes, rows: pd.DataFrame, at: Layout, language: str) -> None:
        self.axis, self.at, self.language = axis, at, language
        left, right = (_most(rows, side) for side in (LEFT, RIGHT))
        between = int(rows["sources_mixed"].max())
        self.unit = at.unit(left + right + max(between, 1))
        self.half = self.unit * max(between, 1) / 2  # of the lane on the axis, where the mixed ones stand
        self.middle = at.x_marks + FIGURE + self.unit * left + self.half

    def block(self, kind: str, rows: pd.DataFrame, rule: float) -> float:
        """The promises or the problems below the rule under their heading; returns where they end."""
        self._heading(kind, rule)
        for place, row in enumerate(rows.itertuples()):
            if place:
                self.axis.axhline(rule + self.at.step * place, color=GRID, linewidth=0.8, zorder=0)
            self._line(row, rule + self.at.step * (place + 0.5))
        return rule + self.at.step * len(rows)

    def _write(self, x: float, y: float, said: str, align: Align = "left", **look: Any) -> None:
        self.axis.text(x, y, said, ha=align, va="center_baseline", **look)

    def _heading(self, kind: str, rule: float) -> None:
        """The name of the kind and the heads of its columns, above a rule; two lines where a step has two."""
        self.axis.axhline(rule, color=PALETTE["muted"], linewidth=0.8)
        low, is_first = rule - ABOVE, kind == KINDS[0]
        high = low - LINE_UP if is_first and self.at.dots < self.at.marks == self.at.second else low
        small: dict[str, Any] = {"color": PALETTE["muted"], "fontsize": SMALL}
        self._write(0, high, say(f"scorecard.{kind}s")[self.language], fontweight="semibold")
        self._write(self.middle - self.half, low, say(f"scorecard.{kind}-left")[self.language], "right", **small)
        self._write(self.middle + self.half, low, say(f"scorecard.{kind}-right")[self.language], **small)
        if is_first:
            self._write(self.at.x_dots, high, say("scorecard.column-certainty")[self.language], **small)
            self._write(self.at.x_total, low, say("scorecard.total")[self.language], "right", **small)

    def _line(self, row: Row, y: float) -> None:
        self._write(0, y + self.at.first, called.subject(row)[self.language])
        self._badge(row, y + self.at.second)
        self._certainty(row, y + self.at.dots)
        self._sources(row, y + self.at.marks)

    def _badge(self, row: Row, y: float) -> None:
        """The sign of a verdict in its colour, and its words."""
        said = tone(row.kind, row.verdict)
        x = UNIT / 2
        self._mark([(x, y)], said, UNIT, hollow=row.verdict == "unjudged")
        told = badge(row)[self.language]
        self._write(x + 0.17, y, told, color=_colour(said), fontsize=self.at.letters, fontweight="semibold")

    def _certainty(self, row: Row, y: float) -> None:
        """One dot a step of the scale, filled up to the certainty, and its word; nothing where there is none."""
        if row.certainty == claims.UNGRADED:
            return
        reached = claims.STEPS.index(row.certainty)
        for step in range(len(claims.STEPS)):
            face = PALETTE["ink"] if step <= reached else "none"
            x = self.at.x_dots + 0.06 + DOT * step
            self.axis.scatter(x, y, s=40, facecolor=face, edgecolor=PALETTE["ink"], linewidth=1)
        x = self.at.x_dots + DOT * len(claims.STEPS) + 0.06
        self._write(x, y, certain(row.certainty)[self.language], fontsize=self.at.letters)

    def _sources(self, row: Row, y: float) -> None:
        """A mark for each independent source, hollow where it stands in another place too, and the counts."""
        ends = [y - self.at.along / 2, y + self.at.along / 2]
        self.axis.plot([self.middle] * 2, ends, color=LINE, linewidth=1, zorder=1, solid_capstyle="butt")
        self._write(self.at.x_total, y, str(row.sources), "right")
        if not row.sources:
            x = self.middle - self.half
            self._write(x, y, say("scorecard.none")[self.language], "right", color=PALETTE["muted"], fontsize=SMALL)
            return
        left, right = LEFT[row.kind], RIGHT[row.kind]
        places = {
            left: list(_outwards(self.middle - self.half, -self.unit, getattr(row, f"sources_{left}"))),
            "mixed": self._on_the_axis(row.sources_mixed),
            right: list(_outwards(self.middle + self.half, self.unit, getattr(row, f"sources_{right}"))),
        }
        shared = {side: xs[: getattr(row, f"several_{side}")] for side, xs in places.items()}
        if joined := [x for xs in shared.values() for x in xs]:
            self.axis.plot([min(joined), max(joined)], [y, y], color=PALETTE["muted"], linewidth=1.4, zorder=2)
        for side, xs in places.items():
            said = tone(row.kind, side)
            self._mark([(x, y) for x in shared[side]], said, self.unit, hollow=True)
            self._mark([(x, y) for x in xs[len(shared[side]) :]], said, self.unit)
        aligned: tuple[tuple[str, Align, int], ...] = ((left, "right", -1), (right, "left", 1))
        for side, align, way in aligned:
            x = self.middle + way * (self.half + self.unit * len(places[side]) + 0.05)
            colour = _colour(tone(row.kind, side)) if places[side] else PALETTE["muted"]
            self._write(x, y, str(len(places[side])), align, fontsize=SMALL, color=colour)

    def _on_the_axis(self, count: int) -> list[float]:
        return [self.middle + self.unit * (place - (count - 1) / 2) for place in range(count)]

    def _mark(self, places: list[tuple[float, float]], said: str, unit: float, *, hollow: bool = False) -> None:
        """Marks with a sign and a colour for what they say, filled or hollow."""
        colour = _colour(said)
        face, ink = (PAGE, colour) if hollow else (colour, PAGE)
        size = (unit * 72 - GAP) ** 2
        if places:  # at once, so that the drawing has their shape once
            xs, ys = zip(*places, strict=True)
            self.axis.scatter(xs, ys, s=size, marker="o", facecolor=face, edgecolor=colour, linewidth=1.2, zorder=3)
        for x, y in places if unit >= SIGNED else ():
            sign = say(f"sign-{said}")[self.language]
            self._write(x, y, sign, "center", fontsize=SMALL, fontweight="bold", color=ink, zorder=4)


def _most(rows: pd.DataFrame, side: dict[str, str]) -> int:
    """The most sources that stand on a side of the axis in one line."""
    return max(int(rows.loc[rows["kind"] == kind, f"sources_{way}"].max()) for kind, way in side.items())


def _outwards(edge: float, unit: float, count: int) -> Iterator[float]:
    """The middles of so many marks from the edge of the lane on."""
    yield from (edge + unit * (place + 0.5) for place in range(count))


def _colour(said: str) -> str:
    return PALETTE[colours.key("direction", AS.get(said, said))]
