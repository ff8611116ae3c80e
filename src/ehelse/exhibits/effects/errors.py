"""What was found: discovered errors, and letters that did not arrive."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells, whereabouts
from ehelse.analyses import effects
from reporting import formats, shapes, words
from reporting.columns import Column, Row, names, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE
from wording.text import Text

say = words.chapter("effects")


def errors() -> Exhibit:
    """Discovered errors, each on its own, largest count first."""
    rows = effects.errors()
    least, most = rows.iloc[-1], rows.iloc[0]
    return Exhibit(
        id="effects-errors",
        title=say(
            "effects-errors.title",
            count=len(rows),
            few=formats.exact(least["value"]),
            low=say(f"kind-{least['kind']}"),
            many=formats.exact(most["value"]),
            high=say(f"kind-{most['kind']}"),
        ),
        caption=say("effects-errors.caption"),
        note=whereabouts.captioned(say("effects-errors.note"), rows),
        data=rows,
        download=[
            "measure_id",
            *names("name", "organisation"),
            "inferred",
            "period",
            "kind",
            "value",
            "unit",
            "approx",
            "source_id",
        ],
        columns=[
            wording(say("effects-errors.column-what"), "name", width=5),
            cells.organisation_column(),
            cells.period_column(),
            cells.count_column(cells.head("number")),
            cells.source_column(),
        ],
    )


# --- Letters ---------------------------------------------------------------------------------------------------------


def letters() -> Exhibit:
    """The letters that did not arrive, divided in three ways."""
    rows = effects.letters()
    total = effects.all_letters()
    sizes = rows.set_index(["cut", "part"])["value"]
    return Exhibit(
        id="effects-letters",
        title=say(
            "effects-letters.title",
            all=formats.exact(total),
            reached=formats.exact(sizes["copies", "patient"]),
            rest=formats.exact(sizes["copies", "rest"]),
        ),
        caption=say("effects-letters.caption"),
        note=whereabouts.captioned(say("effects-letters.note"), rows),
        data=rows,
        download=["measure_id", "cut", *names("name"), "inferred", "value", "unit", "computed", "source_id"],
        columns=[
            Column(say("effects-letters.column-cut"), lambda row: say(f"cut-{row.cut}"), width=4),
            Column(say("effects-letters.column-part"), _part_name, width=4),
            Column(say("effects-letters.column-letters"), lambda row: formats.exact(row.value), "right", 2),
        ],
        draw=lambda language: _draw_letters(rows, total, language),
        alt=say("effects-letters.alt", all=formats.exact(total)),
        row_headers=2,
    )


def _part_name(row: Row) -> Text:
    """A part of the letters in few words; of what was computed, nothing is known but its size."""
    return whereabouts.marked(row, say(f"part-{row.cut}-{'rest' if row.computed else row.part}"))


def _part(row: Row) -> Text:
    """A part of the letters with its size."""
    return formats.joined([_part_name(row), formats.exact(row.value)])


def _draw_letters(rows: pd.DataFrame, total: float, language: str) -> Figure:
    figure, axis = shapes.canvas(3.4)
    for place, (cut, parts) in enumerate(rows.groupby("cut", sort=False)):
        heading = say(f"cut-{cut}")[language]
        axis.annotate(heading, (0, -place), xytext=(0, 20), textcoords="offset points", fontweight="semibold")
        _draw_parts(axis, parts, -place, language)
    axis.set_xlim(0, total * 1.01)
    axis.set_ylim(-2.5, 0.75)
    axis.set_yticks([])
    shapes.value_axis(axis, language, formats.number, vertical=False, name=say("effects-letters.axis"))
    return figure


def _draw_parts(axis: Axes, parts: pd.DataFrame, place: float, language: str) -> None:
    """One bar: the first part filled, the second in outline, and hatched where no source says anything of it."""
    left = 0.0
    for row in parts.itertuples():
        first = not left
        axis.barh(
            place, row.value, left=left, height=0.42, linewidth=1.4, edgecolor=PALETTE["first"],
            facecolor=PALETTE["first"] if first else "white", hatch="///" if row.computed else "", hatch_linewidth=0.5,
        )  # fmt: skip
        axis.annotate(
            _part(row)[language], (left + row.value / 2, place), ha="center", va="center",
            color="white" if first else PALETTE["ink"],
            bbox=None if first else {"facecolor": "white", "edgecolor": "none", "pad": 1.5},
        )  # fmt: skip
        left += row.value
