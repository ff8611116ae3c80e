"""The rollout beside those of other programmes, on one axis from the first go-live of each."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells
from ehelse.analyses import rollout
from reporting import formats, numerals, shapes, vocabulary, words
from reporting.columns import Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import LINE, PALETTE
from wording.text import Text

say = words.chapter("rollout")
# Kinds of events by look, marker and how far their marks stand above the line of the programme.
MARKS = {"go-live": ("first", "o", 0.0), "review": ("second", "D", 0.24), "other": ("third", "^", -0.24)}


def since_first() -> Exhibit:
    """The programmes on one axis: months since the first go-live."""
    rows = rollout.since_first()
    return Exhibit(
        id="rollout-programmes",
        title=_title(),
        caption=say("rollout-programmes.caption"),
        data=rows.round({"months": 2}),
        download=["event_id", "programme", "date", "kind", "months", *names("event"), "source_id"],
        columns=[
            cells.code_column(say("rollout-programmes.column-programme"), "programme", "programme", width=4),
            Column(say("rollout-programmes.column-months"), lambda row: formats.number(row.months), "right", 2),
            wording(say("column-event"), "event", width=6),
        ],
        draw=lambda language: _draw(rows, language),
        alt=_describe(rows),
        row_headers=2,
    )


def _title() -> Text:
    """How long the go-lives of each programme span; one with a single go-live spans nothing."""
    spans = [
        say(f"span-{programme}", months=int(numerals.rounded(months, 0)))
        for programme, months in rollout.live_spans().items()
        if months > 0
    ]
    return say("rollout-programmes.title", spans=formats.listed(spans))


def _name(programme: str) -> Text:
    return vocabulary.text("programme", programme)


def _describe(rows: pd.DataFrame) -> Text:
    told = (
        (_name(str(programme)), formats.joined(map(_event, chosen.itertuples()), "; "))
        for programme, chosen in rows.groupby("programme", sort=False)
    )
    return shapes.describe_tracks(told, opening=say("rollout-programmes.alt"))


def _event(row: Row) -> Text:
    return say("rollout-programmes.event", months=formats.number(row.months), event=said(row, "event"))


def _draw(rows: pd.DataFrame, language: str) -> Figure:
    programmes = list(dict.fromkeys(rows["programme"]))[::-1]
    figure, axis = shapes.canvas(1.5 + 0.62 * len(programmes))
    for place, programme in enumerate(programmes):
        _draw_programme(axis, rows[rows["programme"] == programme], place)
    axis.set_yticks(range(len(programmes)), [shapes.wrapped(_name(name)[language], 19) for name in programmes])
    axis.set_ylim(-0.6, len(programmes) - 0.4)
    axis.set_xlim(-1, float(rows["months"].max()) + 3)
    shapes.value_axis(axis, language, formats.number, vertical=False, name=say("rollout-programmes.axis"))
    legend = [(say(f"mark-{kind}"), look, marker) for kind, (look, marker, _) in MARKS.items()]
    shapes.marker_legend(figure, legend, language, columns=3)
    return figure


def _draw_programme(axis: Axes, rows: pd.DataFrame, place: int) -> None:
    """A line over the time of the go-lives, and a mark an event."""
    axis.hlines(place, 0, rows.loc[rows["kind"] == "go-live", "months"].max(), color=LINE, linewidth=3, zorder=1)
    for kind, (look, marker, height) in MARKS.items():
        months = rows.loc[rows["kind"] == kind, "months"]
        axis.plot(
            months, [place + height] * len(months), linestyle="", marker=marker, color=PALETTE[look], markersize=9,
            zorder=3,
        )  # fmt: skip
