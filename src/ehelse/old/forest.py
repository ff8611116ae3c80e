"""A shape for estimates with a spread: one row an estimate, under headings, on a plain or logarithmic axis."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator, NullLocator

from ehelse.old import shapes
from ehelse.old.style import MARKERS, PALETTE
from ehelse.old.text import Language, Text, each, listed

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
    language: Language,
    *,
    names: Mapping[Language, str],
    write: Mapping[Language, str],
    by: str = "section",
    reference: tuple[float, Text | None] | None = None,
    ends: tuple[float, float],
    ticks: Sequence[float] | None = None,
    wrap: int = 26,
) -> Figure:
    """One row an estimate in the order of the frame, under the headings of `sections` (keys are values of `by`).

    `frame` has `value`, `low` and `high` (missing: a point without a bar), `names` the columns with the rows' names
    and `write` those with the words beside them. `reference` is a dotted line with an optional name. `ends` are the
    ends of the axis; with `ticks` the axis is logarithmic and has these ticks.
    """
    placed = _place(frame, sections, language, names[language], by, wrap)
    figure, axis = shapes.canvas(0.75 + placed.height + (0.25 if reference and reference[1] else 0))
    if ticks:
        axis.set_xscale("log")
    axis.set_xlim(*ends)
    if reference:
        axis.axvline(reference[0], color=PALETTE["muted"], linestyle=":", linewidth=1.4, zorder=1)
        if reference[1]:
            _name_reference(axis, reference[0], reference[1][language])
    for row, at in zip(frame.to_dict("records"), placed.rows, strict=True):
        _draw(axis, row, at, sections[str(row[by])].look, str(row[write[language]]))
    for heading, at in placed.headings:
        axis.annotate(
            heading, (0, at), xycoords=("axes fraction", "data"), xytext=(4, 0), textcoords="offset points",
            va="center", fontweight="semibold", linespacing=1.05,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},
        )  # fmt: skip
    axis.set_yticks(placed.rows, placed.labels)
    axis.set_ylim(-placed.height, 0)
    shapes.value_axis(axis, language, _tick, vertical=False)
    if ticks:
        axis.xaxis.set_major_locator(FixedLocator(list(ticks)))
        axis.xaxis.set_minor_locator(NullLocator())
    return figure


@dataclass(frozen=True)
class _Placed:
    """Where the rows and headings stand, counted downwards from 0 in inches, and the wrapped names of the rows."""

    rows: list[float]
    labels: list[str]
    headings: list[tuple[str, float]]
    height: float


def _place(
    frame: pd.DataFrame, sections: Mapping[str, Section], language: Language, name: str, by: str, wrap: int
) -> _Placed:
    if unknown := set(frame[by]) - set(sections):
        raise ValueError(f"Rows of section {', '.join(sorted(unknown))} have no heading. Add to the sections.")
    rows: list[float] = []
    labels: list[str] = []
    headings: list[tuple[str, float]] = []
    depth, last = 0.0, None
    for row in frame.to_dict("records"):
        if row[by] != last:
            heading = "\n".join(textwrap.wrap(sections[row[by]].heading[language], 46))
            tall = LINE * (heading.count("\n") + 1) + 0.16
            headings.append((heading, -(depth + tall / 2)))
            depth, last = depth + tall, row[by]
        label = "\n".join(textwrap.wrap(str(row[name]), wrap))
        tall = LINE * (label.count("\n") + 1) + 0.16
        rows.append(-(depth + tall / 2))
        labels.append(label)
        depth += tall
    return _Placed(rows, labels, headings, depth + 0.05)


def _draw(axis: Axes, row: Mapping[Any, Any], at: float, look: Look, words: str) -> None:
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
        words, (max(end, value), at), xytext=(8, 0), textcoords="offset points", va="center", annotation_clip=False,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.0},
    )  # fmt: skip


def _name_reference(axis: Axes, value: float, name: str) -> None:
    axis.annotate(
        name, (value, 1), xycoords=("data", "axes fraction"), xytext=(0, 3), textcoords="offset points", ha="center",
        va="bottom", color=PALETTE["muted"], annotation_clip=False,
    )  # fmt: skip


def _tick(value: float, language: Language) -> str:
    """A tick with a decimal only where it has one."""
    return shapes.decimals(0 if float(value).is_integer() else 1)(value, language)


def describe_forest(
    frame: pd.DataFrame,
    sections: Mapping[str, Section],
    *,
    names: Mapping[Language, str],
    write: Mapping[Language, str],
    opening: Text,
    by: str = "section",
) -> Text:
    """Alternative text of `forest`: every heading with its rows and their words."""

    def of(section: str, language: Language) -> str:
        rows = frame[frame[by] == section]
        pairs = zip(rows[names[language]], rows[write[language]], strict=True)
        said = [f"{name} {words}" for name, words in pairs]
        return f"{sections[section].heading[language]}: {listed(said, language)}."

    return each(
        lambda language: " ".join(
            [opening[language], *(of(str(section), language) for section in dict.fromkeys(frame[by]))]
        )
    )
