"""Scores on the System Usability Scale: at the Norwegian hospital, and beside those abroad."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from ehelse import cells, whereabouts
from ehelse.analyses import physicians
from ehelse.exhibits.physicians import rows
from reporting import formats, shapes, vocabulary, words
from reporting.columns import Column, Row, said
from reporting.exhibit import Exhibit
from wording.text import Text, capital

say = words.chapter("physicians")
SCALE = (0, 100)  # the ends of the scale
ROOM = 112  # beyond the scale, for the words beside the highest bar


def sus_norway() -> Exhibit:
    """Median SUS scores at the Norwegian hospital, all, by occupation and by clinical area."""
    frame = physicians.sus_norway().assign(statement_id=physicians.statement("sus-norway"))
    frame = rows.worded(_scored(frame), "label", lambda row: whereabouts.marked(row, said(row, "group")).map(capital))
    parts = {part: shapes.Section(say(f"part-{part}"), rows.QUARTILES) for part in dict.fromkeys(frame["part"])}
    return Exhibit(
        id="sus-norway",
        title=say("sus-norway.title", **_lowest(frame)),
        caption=say("sus-norway.caption", answers=physicians.sus_answers(), average=_average()),
        note=whereabouts.captioned(say("sus-norway.note"), frame),
        data=frame,
        download=rows.download(frame, without=("low", "high", "sd", "contrast")),
        columns=[
            rows.who(),
            Column(say("sus-norway.column-median"), lambda row: formats.exact(row.value), "right"),
            Column(say("sus-norway.column-half"), lambda row: formats.interval(row.q1, row.q3, 1), "right", 2),
            rows.count(),
            cells.source_column(),
        ],
        draw=lambda language: _draw_norway(frame, parts, language),
        alt=say("sus-norway.alt", **_lowest(frame)),
    )


def _lowest(frame: pd.DataFrame) -> dict[str, Text]:
    """Which of the groups score lowest, and what, and what the highest gives."""
    lowest = frame[frame["value"] == frame["value"].min()]
    who = formats.listed(said(row, "group") for row in lowest.itertuples())
    lowest_and_highest = (formats.exact(value) for value in (frame["value"].min(), frame["value"].max()))
    return {"who": who, **dict(zip(("value", "highest"), lowest_and_highest, strict=True))}


def _draw_norway(frame: pd.DataFrame, parts: dict[str, shapes.Section], language: str) -> Figure:
    figure = shapes.forest(
        frame, parts, language, beside="said", ends=SCALE, name="label", by="part", reference=_yardstick()
    )
    figure.axes[0].set_xlabel(say("sus-norway.axis")[language])
    return figure


def _average() -> Text:
    return formats.exact(physicians.average())


def _yardstick() -> tuple[float, Text]:
    """The average across industries with its name."""
    return physicians.average(), say("average", average=_average())


def _scored(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with what stands beside each point."""
    return rows.worded(frame, "said", _score)


def _score(row: Row) -> Text:
    """A score with its spread: quartiles of a median, deviation of a mean, else the interval."""
    value = formats.exact(row.value)
    if row.statistic != "mean":
        return rows.around(value, row.low, row.high)
    return value if pd.isna(row.sd) else say("deviation", value=value, deviation=formats.exact(row.sd))


# --- Beside those abroad ---------------------------------------------------------------------------------------------


def sus_countries() -> Exhibit:
    """SUS scores of clinicians in four countries, medians and means apart, nothing pooled."""
    frame = rows.worded(_scored(physicians.sus_countries()), "label", rows.where_and_group)
    kinds = _kinds(frame)
    return Exhibit(
        id="sus-countries",
        title=say("sus-countries.title", systems=_scores(frame, "system"), **_compared(frame)),
        caption=say("sus-countries.caption", answers=physicians.sus_answers()),
        note=whereabouts.captioned(say("sus-countries.note", average=_average()), frame),
        data=frame,
        download=rows.download(frame, without=("low", "high", "contrast")),
        columns=[
            Column(say("column-who"), rows.where_and_group, width=5),
            cells.code_column(say("sus-countries.column-kind"), "statistic", "statistic"),
            Column(say("sus-countries.column-score"), _score, "right", 3),
            rows.count(),
            cells.source_column(),
        ],
        draw=lambda language: _draw_countries(frame, kinds, language),
        alt=say("sus-countries.alt", **_compared(frame)),
    )


def _draw_countries(frame: pd.DataFrame, kinds: dict[str, shapes.Section], language: str) -> Figure:
    figure = shapes.forest(
        frame, kinds, language, beside="said", ends=(SCALE[0], ROOM), name="label", by="statistic",
        reference=_yardstick(), wrap=33,
    )  # fmt: skip
    figure.axes[0].set_xlabel(say("sus-norway.axis")[language])
    return figure


def _kinds(frame: pd.DataFrame) -> dict[str, shapes.Section]:
    """The heading and look of each kind of statistic."""
    return {
        code: shapes.Section(
            say(f"spread-{formats.slug(code)}"), rows.QUARTILES if code == "median" else rows.DEVIATION
        )
        for code in vocabulary.codes("statistic")
        if code in set(frame["statistic"])
    }


def _compared(frame: pd.DataFrame) -> dict[str, Text]:
    """The ends of the scores of physicians and nurses at the Norwegian hospital, and of those abroad."""
    return {"ours": _scores(frame, "hospital"), "theirs": _scores(frame, "abroad")}


def _scores(frame: pd.DataFrame, part: str) -> Text:
    """The lowest and the highest score of a part of the figure."""
    scores = frame.loc[frame["part"] == part, "value"]
    return say("scores", low=formats.number(scores.min()), high=formats.number(scores.max()))
