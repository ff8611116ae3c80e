"""What was found: discovered errors, and letters that did not arrive."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells, whereabouts
from ehelse.analyses import effects
from reporting import formats, shapes, words
from reporting.columns import Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import MARKERS, PALETTE
from wording.text import Text

say = words.chapter("effects")
# What was counted, by the palette's looks, in the order of the legend.
LOOKS = {"letters": "first", "results": "second", "messages": "third", "patients": "muted"}


def errors() -> Exhibit:
    """Discovered errors, each on its own, on an axis that shows small and large counts."""
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
        caption=whereabouts.captioned(say("effects-errors.caption"), rows),
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
        ],
        draw=lambda language: _draw_errors(rows, language),
        alt=shapes.describe_tracks((_full_label(row), cells.count(row)) for row in rows.itertuples()),
    )


def _full_label(row: Row) -> Text:
    """What was found, where and when."""
    return formats.joined([said(row, "name"), cells.organisation(row), cells.when(row.period)], ", ")


def _draw_errors(rows: pd.DataFrame, language: str) -> Figure:
    labels = [(said(row, "name"), cells.place_and_time(row)) for row in rows.itertuples()]
    figure, axis, places = shapes.tracks(labels, language, extra=1.4)
    shapes.log_axis(axis, language, [10, 100, 1000, 10000])
    for place, row in zip(places, rows.itertuples(), strict=True):
        shapes.mark(
            axis, (row.value, place), cells.count(row)[language], look=LOOKS.get(row.kind, "muted"), weight="semibold"
        )
    axis.set_xlim(8, 60000)
    axis.set_xlabel(say("effects-errors.axis")[language])
    legend = [(say(f"kind-{kind}"), look, MARKERS[look]) for kind, look in LOOKS.items()]
    shapes.marker_legend(figure, legend, language, columns=4, gap=0.1, size=7)
    return figure


# --- Letters ---------------------------------------------------------------------------------------------------------


def letters() -> Exhibit:
    """The letters that did not arrive, divided in three ways."""
    rows = effects.letters()
    total = effects.all_letters()
    copies = rows[rows["cut"] == "copies"].iloc[0]
    return Exhibit(
        id="effects-letters",
        title=say("effects-letters.title", all=formats.exact(total), part=formats.exact(copies["value"])),
        caption=whereabouts.captioned(say("effects-letters.caption"), rows),
        data=rows,
        download=["measure_id", "cut", *names("name"), "inferred", "value", "unit", "computed", "source_id"],
        columns=[
            Column(say("effects-letters.column-cut"), lambda row: say(f"cut-{row.cut}"), width=4),
            Column(say("effects-letters.column-part"), _part_name, width=4),
            Column(say("effects-letters.column-letters"), lambda row: formats.exact(row.value), "right", 2),
        ],
        draw=lambda language: _draw_letters(rows, total, language),
        alt=_describe_letters(rows, total),
        row_headers=2,
    )


def _part_name(row: Row) -> Text:
    """A part of the letters in few words; of what was computed, nothing is known but its size."""
    return whereabouts.marked(row, say(f"part-{row.cut}-{'rest' if row.computed else row.part}"))


def _part(row: Row) -> Text:
    """A part of the letters with its size."""
    return formats.joined([_part_name(row), formats.exact(row.value)])


def _describe_letters(rows: pd.DataFrame, total: float) -> Text:
    cuts = [
        say("effects-letters.cut", cut=say(f"cut-{cut}"), parts=formats.listed(map(_part, parts.itertuples())))
        for cut, parts in rows.groupby("cut", sort=False)
    ]
    return formats.joined([say("effects-letters.alt", all=formats.exact(total)), *cuts])


def _draw_letters(rows: pd.DataFrame, total: float, language: str) -> Figure:
    figure, axis = shapes.canvas(3.4)
    for place, (cut, parts) in enumerate(rows.groupby("cut", sort=False)):
        heading = say(f"cut-{cut}")[language]
        axis.annotate(heading, (0, -place), xytext=(0, 17), textcoords="offset points", fontweight="semibold")
        _draw_parts(axis, parts, -place, language)
    axis.set_xlim(0, total * 1.01)
    axis.set_ylim(-2.5, 0.75)
    axis.set_yticks([])
    shapes.value_axis(axis, language, formats.number, vertical=False, name=say("effects-letters.axis"))
    return figure


def _draw_parts(axis: Axes, parts: pd.DataFrame, place: float, language: str) -> None:
    """One bar: the first part filled, the others hatched."""
    left = 0.0
    for row in parts.itertuples():
        first = not left
        axis.barh(
            place, row.value, left=left, height=0.42, linewidth=1.4, edgecolor=PALETTE["first"],
            facecolor=PALETTE["first"] if first else "white", hatch="" if first else "///", hatch_linewidth=0.5,
        )  # fmt: skip
        axis.annotate(
            _part(row)[language], (left + row.value / 2, place), ha="center", va="center",
            color="white" if first else PALETTE["ink"],
            bbox=None if first else {"facecolor": "white", "edgecolor": "none", "pad": 1.5},
        )  # fmt: skip
        left += row.value
