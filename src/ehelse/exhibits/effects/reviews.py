"""What came of it in somebody's words: reviews of harm and risk, and reported gains."""

from __future__ import annotations

import pandas as pd

from ehelse import cells, whereabouts
from ehelse.analyses import effects
from reporting import formats, words
from reporting.columns import Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("effects")


def reviews() -> Exhibit:
    """What reviews of errors said of harm and risk, and who says so."""
    rows = effects.verdicts("harm")
    return Exhibit(
        id="effects-reviews",
        title=say("effects-reviews.title"),
        caption=say("effects-reviews.caption"),
        note=whereabouts.captioned(say("effects-reviews.note"), rows),
        data=rows,
        download=[name for name in rows if name not in ("kind", "estimate_id", "approx", "reviewed")],
        columns=[
            Column(say("effects-reviews.column-about"), _about, width=4),
            Column(say("effects-reviews.column-reviewed"), reviewed_of, width=2),
            Column(say("effects-reviews.column-finding"), finding_of, width=5),
            _speaker_column(),
        ],
    )


def gains() -> Exhibit:
    """What is reported to have become better, with what the same source says against it."""
    rows = effects.verdicts("gain")
    left_out = ("kind", *names("reviewed"), "approx", "n")
    return Exhibit(
        id="effects-gains",
        title=say("effects-gains.title", all=len(rows), some=int(rows["value"].notna().sum())),
        caption=say("effects-gains.caption"),
        note=say("effects-gains.note"),
        data=rows,
        download=[name for name in rows if name not in left_out],
        columns=[
            Column(say("effects-gains.column-about"), _about, width=4),
            Column(say("effects-gains.column-finding"), finding_of, width=6),
            _speaker_column(),
        ],
    )


def _about(row: Row) -> Text:
    """What a statement is about, where and when, marked where its figure has something inferred."""
    where = whereabouts.marked(row, said(row, "place"))
    return say("verdict-about", about=said(row, "about"), place=where, when=cells.when(row.period))


def reviewed_of(row: Row) -> Text:
    """What was reviewed and how many, or that it is not stated."""
    what = said(row, "reviewed")
    if not what:
        return say("not-stated")
    return formats.joined([what] if pd.isna(row.n) else [formats.number(row.n), what])


def finding_of(row: Row) -> Text:
    """What was found: the figure where there is one, then the words, then the note."""
    finding = said(row, "finding") if pd.isna(row.value) else formats.joined([_figure(row), said(row, "finding")])
    note = said(row, "note")
    if not note:
        return say("verdict-found", finding=finding)
    return say("verdict-found-with-note", finding=finding, note=note)


def _figure(row: Row) -> Text:
    """The figure of a statement, whose words say what it counts: a unit other than per cent stands there."""
    write = formats.percent if row.unit == "percent" else formats.number
    return formats.roughly(row.approx, write(row.value, formats.places(row.value)))


def _speaker_column() -> Column:
    return wording(say("verdict-speaker"), "speaker", width=3)
