"""Estimates with a spread: one row an estimate, under headings, on a plain or logarithmic axis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reporting import formats
from reporting.shapes.canvas import Write, canvas, labels, log_axis, value_axis, wrapped
from reporting.style import MARKERS, PALETTE
from wording.text import Text

LINE = 0.2  # inches that one line of text takes


@dataclass(frozen=True)
class Look:
    """How the rows of one kind are drawn: colour and marker by a key of the palette, and the width of their bars."""

    key: str
    bar: float
    caps: bool = False


@dataclass(frozen=True)
class Section:
    """The heading over some rows, and how they are drawn."""

    heading: Text
    look: Look


def forest(
    frame: pd.DataFrame,
    sections: Mapping[str, Section],
    language: str,
    *,
    beside: str,
    ends: tuple[float, float],
    name: str = "name",
    by: str = "section",
    reference: tuple[float, Text | None] | None = None,
    ticks: Sequence[float] | None = None,
    wrap: int = 26,
    write: Write | None = None,
) -> Figure:
    """One row an estimate in the order of the frame, under the headings of `sections` (keys are values of `by`).

    `frame` has `value`, `low` and `high` (missing: a point without a bar), and two columns of words: `name` and what
    stands `beside` the point. `reference` is a dotted line with an optional name. `ends` are the ends of the axis;
    with `ticks` the axis is logarithmic and has these ticks. `write` says how ticks are written, without it as plain
    numbers. Raises ValueError for a row whose section has no heading.
    """
    placed = _place(frame, sections, language, name, by, wrap)
    figure, axis = canvas(0.75 + placed.height + (0.25 if reference and reference[1] else 0))
    _axis(axis, language, ends, ticks, write or _tick)
    if reference:
        _refer(axis, reference[0], reference[1][language] if reference[1] else None)
    told = labels(frame, beside, language)
    for row, at, said in zip(frame.to_dict("records"), placed.rows, told, strict=True):
        _draw(axis, row, at, sections[str(row[by])].look, said)
    _head(axis, placed.headings)
    axis.set_yticks(placed.rows, placed.labels)
    axis.set_ylim(-placed.height, 0)
    return figure


@dataclass(frozen=True)
class _Placed:
    """Where the rows and headings stand, counted downwards from 0 in inches, and the wrapped names of the rows."""

    rows: list[float]
    labels: list[str]
    headings: list[tuple[str, float]]
    height: float


def _place(
    frame: pd.DataFrame, sections: Mapping[str, Section], language: str, name: str, by: str, wrap: int
) -> _Placed:
    if unknown := set(frame[by]) - set(sections):
        raise ValueError(f"Rows of section {', '.join(sorted(unknown))} have no heading. Add to the sections.")
    rows: list[float] = []
    names = [wrapped(label, wrap) for label in labels(frame, name, language)]
    headings: list[tuple[str, float]] = []
    depth, last = 0.0, None
    for section, label in zip(frame[by], names, strict=True):
        if section != last:
            heading = wrapped(sections[section].heading[language], 46)
            tall = _tall(heading)
            headings.append((heading, -(depth + tall / 2)))
            depth, last = depth + tall, section
        tall = _tall(label)
        rows.append(-(depth + tall / 2))
        depth += tall
    return _Placed(rows, names, headings, depth + 0.05)


def _tall(label: str) -> float:
    """How many inches a label takes."""
    return LINE * (label.count("\n") + 1) + 0.16


def _axis(axis: Axes, language: str, ends: tuple[float, float], ticks: Sequence[float] | None, write: Write) -> None:
    if ticks:
        log_axis(axis, language, ticks, write)
    else:
        value_axis(axis, language, write, vertical=False)
    axis.set_xlim(*ends)


def _tick(value: float) -> Text:
    """A tick with a decimal only where it has one."""
    return formats.number(value, 0 if float(value).is_integer() else 1)


def _refer(axis: Axes, value: float, name: str | None) -> None:
    """A dotted vertical line, with its name above if it has one."""
    axis.axvline(value, color=PALETTE["muted"], linestyle=":", linewidth=1.4, zorder=1)
    if name:
        axis.annotate(
            name, (value, 1), xycoords=("data", "axes fraction"), xytext=(0, 3), textcoords="offset points",
            ha="center", va="bottom", color=PALETTE["muted"], annotation_clip=False,
        )  # fmt: skip


def _draw(axis: Axes, row: Mapping[Any, Any], at: float, look: Look, said: str) -> None:
    """The bar, the point and the words of one row."""
    colour, value = PALETTE[look.key], float(row["value"])
    end = value
    if pd.notna(row["low"]):
        low, end = float(row["low"]), float(row["high"])
        axis.hlines(at, low, end, color=colour, linewidth=look.bar, alpha=1 if look.bar < 4 else 0.35, zorder=2)
        if look.caps:
            axis.plot([low, end], [at, at], linestyle="", marker="|", color=colour, markersize=9, zorder=2)
    axis.plot([value], [at], linestyle="", marker=MARKERS[look.key], color=colour, zorder=3)
    axis.annotate(
        said, (max(end, value), at), xytext=(8, 0), textcoords="offset points", va="center", annotation_clip=False,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.0},
    )  # fmt: skip


def _head(axis: Axes, headings: Sequence[tuple[str, float]]) -> None:
    """The headings, on white so that no line crosses them."""
    for heading, at in headings:
        axis.annotate(
            heading, (0, at), xycoords=("axes fraction", "data"), xytext=(4, 0), textcoords="offset points",
            va="center", fontweight="semibold", linespacing=1.05,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},
        )  # fmt: skip
