"""Widths of columns for long tables with long cells: such that the table gets as low as it can.

An author's widths are made for the web, where a row may be tall. On paper a long text in a narrow column fills pages
with nothing beside it. Method: width is moved from column to column, in steps, as long as the table gets lower.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

LINE = 112  # letters across the measure of a page
GAP = 2  # letters that separate columns
BOLD = 1.15  # how much wider than others the letters of a head are
STEPS = (6, 3, 1)  # letters of width that are moved at once
WORTH = 0.9  # of the height with the given widths: above, these stay


def widths(given: Sequence[float], rows: Sequence[Sequence[int]], least: Sequence[int]) -> list[float]:
    """Return widths, in letters of a line, for columns with given relative widths.

    `rows` has the letters of each cell, `least` those that a column must have room for, if it had it before. The given
    widths come back where little is to be won.
    """
    if not rows:
        return list(given)
    now = [LINE * width / sum(given) for width in given]
    least = [min(round(width), letters) for width, letters in zip(now, least, strict=True)]
    before = best = height(now, rows)
    for step in STEPS:
        while (found := _better(now, rows, least, step, best)) is not None:
            now, best = found
    return now if best < WORTH * before else list(given)


def with_heads(given: Sequence[float], heads: Sequence[int]) -> list[float]:
    """Return widths, in letters of a line, in which the longest word of each head has room, taken from the widest.

    `heads` has the letters of those words. The given widths come back where all have room, or not all can have it.
    """
    least = [letters * BOLD + GAP for letters in heads]
    now = [LINE * width / sum(given) for width in given]
    lacking = [max(need - width, 0.0) for need, width in zip(least, now, strict=False)]
    over = [max(width - need, 0.0) for need, width in zip(least, now, strict=False)]
    if not sum(lacking) or sum(over) < sum(lacking):
        return list(given)
    part = sum(lacking) / sum(over)
    return [width + lack - part * more for width, lack, more in zip(now, lacking, over, strict=True)]


def height(now: Sequence[float], rows: Sequence[Sequence[int]]) -> float:
    """Lines of a table: of each row those of its tallest cell, in parts of a line too, so that each step counts."""
    room = [max(width - GAP, 1) for width in now]
    return sum(max(1, *(letters / width for letters, width in zip(row, room, strict=True))) for row in rows)


def _better(
    now: list[float], rows: Sequence[Sequence[int]], least: Sequence[int], step: int, best: float
) -> tuple[list[float], float] | None:
    """The best widths that differ by one step, and their height; None where no step makes the table lower."""
    found: tuple[list[float], float] | None = None
    for source, target in permutations(range(len(now)), 2):
        if now[source] - step < least[source]:
            continue
        moved = list(now)
        moved[source] -= step
        moved[target] += step
        if (tall := height(moved, rows)) < best:
            found, best = (moved, tall), tall
    return found
