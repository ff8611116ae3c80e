"""Personnel beside residents: what they think of digital contact, and their trust in how information is kept."""

from __future__ import annotations

import pandas as pd

from ehelse import captions, cells, colours
from ehelse.analyses import residents
from ehelse.exhibits.residents.common import (
    change_column,
    change_with_interval,
    kept,
    period_column,
    rounded,
    with_names,
)
from reporting import formats, shapes, vocabulary, words
from reporting.columns import Column, Row, said, wording
from reporting.exhibit import Exhibit
from reporting.shapes import Series
from wording.text import Text, capital

say = words.chapter("residents")
APART = 0.36  # no line joins the two, since they were asked in different words


def attitudes() -> Exhibit:
    """What personnel and residents think of digital contact, side by side in the last year both were asked."""
    frame = with_names(residents.side_by_side("attitudes"), "attitudes")
    series = sides(frame)
    title = say("attitudes.title", of=frame["part"].nunique(), **_spans(frame))
    return Exhibit(
        id="attitudes",
        title=title,
        caption=say("attitudes.caption", year=_year(frame)),
        note=_note(frame),
        data=rounded(frame),
        download=kept(frame, "population"),
        columns=[
            wording(say("attitudes.column-statement"), "name", width=5),
            _population_column(),
            period_column(),
            cells.share_column(),
            cells.interval_column(),
            cells.answers_column(),
            cells.source_column(),
        ],
        draw=lambda language: shapes.pairs(frame, series, language, by="population", wrap=26, apart=APART),
        alt=say("attitudes.alt", title=title),
    )


def trust() -> Exhibit:
    """Trust in how health information is kept: personnel beside residents, with change."""
    frame = with_names(residents.with_change(residents.side_by_side("trust")), "trust")
    series = sides(frame)
    title = say("trust.title", **_spans(frame))
    return Exhibit(
        id="trust",
        title=title,
        caption=say("trust.caption", year=_year(frame)),
        note=_note(frame),
        data=rounded(frame),
        download=kept(frame, "population", "first_period", "first_value", "change", "change_low", "change_high"),
        columns=[
            wording(say("trust.column-aspect"), "name", width=5),
            _population_column(),
            cells.share_column(),
            cells.interval_column(),
            cells.answers_column(),
            Column(say("trust.column-earlier"), _earlier, "right", 2),
            change_column(_change),
            cells.source_column(),
        ],
        draw=lambda language: shapes.pairs(frame, series, language, by="population", wrap=30, apart=APART),
        alt=say("trust.alt", title=title),
    )


def sides(frame: pd.DataFrame) -> dict[str, Series]:
    """The populations of a frame in the order of the vocabulary, and how each is drawn."""
    there = set(frame["population"])
    codes = [code for code in vocabulary.codes("population") if code in there]
    return {code: Series(population(code), colours.key("people", code)) for code in codes}


def population(code: str) -> Text:
    """A population, with a capital letter."""
    return vocabulary.text("population", code).map(capital)


def _population_column() -> Column:
    return cells.code_column(say("column-population"), "population", "population", width=3, capital=True)


def _spans(frame: pd.DataFrame) -> dict[str, Text]:
    """The lowest and the highest share of each population: what a title may say of answers to different questions."""
    shares = frame.groupby("population")["value"].agg(["min", "max"])
    return {
        str(code): say("span", low=formats.number(low), high=formats.number(high))
        for code, low, high in shares.itertuples()
    }


def _year(frame: pd.DataFrame) -> Text:
    return formats.period(frame["period"].iloc[0])


def _earlier(row: Row) -> Text:
    """The first value of the series, with its year."""
    return say("trust.first", share=formats.percent(row.first_value), year=formats.period(row.first_period))


def _change(row: Row) -> Text:
    return change_with_interval(row.change, row.change_low, row.change_high)


# --- The note --------------------------------------------------------------------------------------------------------


def _note(frame: pd.DataFrame) -> Text:
    """What was asked of whom, and how many answered."""
    facts = [captions.survey(frame), asked(frame), _bases(frame), _counts(frame), captions.intervals()]
    return formats.joined(facts)


def _bases(frame: pd.DataFrame) -> Text:
    """Who is counted in each population; of one that differs by statement, for which of them."""
    told = []
    for code, side in sides(frame).items():
        theirs = frame[frame["population"] == code]
        bases = [list(rows.itertuples()) for _, rows in theirs.groupby("base_en", sort=False)]
        for rows in bases:
            base = said(rows[0], "base")
            if len(bases) == 1:
                told.append(say("base-of", population=side.label, base=base))
            else:
                what = formats.listed([say("within", name=said(row, "name")) for row in rows])
                told.append(say("base-of-some", population=side.label, what=what, base=base))
    return formats.joined(told)


def _counts(frame: pd.DataFrame) -> Text:
    """How many answered in each population."""
    return formats.joined(
        say("counts-of", population=side.label, counts=captions.counts(frame[frame["population"] == code]))
        for code, side in sides(frame).items()
    )


def asked(frame: pd.DataFrame) -> Text:
    """The wordings that were seen, each with who was asked, and that the others were not."""
    rows = list(frame.itertuples())
    seen = [row for row in rows if said(row, "question")]
    if not seen:
        return captions.question(frame)
    quoted = [
        say("asked-of", population=population(row.population), what=said(row, "name"), question=said(row, "question"))
        for row in seen
    ]
    return formats.joined([*quoted, say("not-seen")] if len(seen) < len(rows) else quoted)
