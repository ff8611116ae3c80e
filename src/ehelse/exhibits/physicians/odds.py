"""Burnout and what goes with it."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from ehelse import cells, whereabouts
from ehelse.analyses import physicians
from ehelse.exhibits.physicians import rows
from reporting import formats, shapes, words
from reporting.columns import Column, said, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("physicians")
ENDS, TICKS = (0.8, 14), (1, 2, 5, 10)
NAMED = 0.25  # inches that the name of the axis takes


def burnout_odds() -> Exhibit:
    """Odds ratios of burnout, insomnia and the wish to leave at the Norwegian hospital, all of one contrast."""
    frame = rows.worded(physicians.odds(), "said", rows.odds)
    frame = rows.worded(frame, "label", lambda row: whereabouts.marked(row, said(row, "name")))
    sections = {section: _section(section) for section in dict.fromkeys(frame["section"])}
    return Exhibit(
        id="burnout-odds",
        title=_title(),
        caption=say("burnout-odds.caption"),
        note=whereabouts.captioned(say("burnout-odds.note"), frame),
        data=frame,
        download=rows.download(frame, without=("q1", "q3", "sd")),
        columns=[
            wording(cells.head("what"), "name", width=3),
            wording(say("burnout-odds.column-contrast"), "contrast", width=5),
            rows.who(),
            Column(say("burnout-odds.column-odds"), rows.odds, "right", 3),
            rows.count(),
            cells.source_column(),
        ],
        row_headers=2,
        draw=lambda language: _draw(frame, sections, language),
        alt=say("burnout-odds.alt", odds=formats.number(physicians.burnout()["value"], 2)),
    )


def _draw(frame: pd.DataFrame, sections: dict[str, shapes.Section], language: str) -> Figure:
    """The odds ratios on a logarithmic axis that says what it counts."""
    figure = shapes.forest(
        frame, sections, language, beside="said", ends=ENDS, name="label", reference=(1, None), ticks=TICKS, wrap=32
    )
    figure.axes[0].set_xlabel(say("burnout-odds.column-odds")[language])
    figure.set_figheight(figure.get_figheight() + NAMED)
    return figure


def _title() -> Text:
    """Whether burnout goes with a low score at the Norwegian hospital."""
    burnout = physicians.burnout()
    clear = "yes" if physicians.clear(burnout) else "no"
    return say("burnout-odds.title", clear=clear, odds=formats.number(burnout["value"], 2))


def _section(section: str) -> shapes.Section:
    """The heading of a kind of contrast, and how its rows are drawn."""
    return shapes.Section(say(f"section-{section}"), rows.INTERVAL)
