"""Tables of other surveys: what usability varies with, and what no figure of the page shows."""

from __future__ import annotations

import pandas as pd

from ehelse import cells, whereabouts
from ehelse.analyses import physicians
from ehelse.exhibits.physicians import rows
from reporting import words
from reporting.columns import Column, Row, said, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("physicians")


def variation() -> Exhibit:
    """How much of the variation in usability goes with the organisation, and how much with the system."""
    frame = physicians.variation()
    return Exhibit(
        id="usability-variation",
        title=_variation_title(frame),
        caption=say("usability-variation.caption"),
        note=whereabouts.captioned(say("usability-variation.note"), frame),
        data=frame,
        download=rows.download(frame, without=("q1", "q3", "sd", "low", "high", "contrast")),
        columns=[
            wording(say("column-study"), "study_name", width=3),
            rows.where(),
            wording(say("usability-variation.column-variation"), "group", width=5),
            Column(say("usability-variation.column-share"), rows.amount, "right"),
            rows.count(),
            cells.source_column(),
        ],
    )


def _variation_title(frame: pd.DataFrame) -> Text:
    """In how many of the studies more variation goes with the organisation than with the system."""
    shares = frame.pivot(index="study_id", columns="part", values="value")
    larger, studies = int((shares["organisation"] > shares["system"]).sum()), len(shares)
    which = "both" if larger == studies == 2 else "some"
    return say("usability-variation.title", which=which, larger=larger, studies=studies)


# --- Lists -----------------------------------------------------------------------------------------------------------


def elsewhere() -> Exhibit:
    """Other surveys of usability, satisfaction and quality of care, as a list."""
    frame = physicians.elsewhere()
    studies, countries, ways = (frame[name].nunique() for name in ("study_id", "country", "measure"))
    title = say("usability-elsewhere.title", studies=studies, countries=countries, ways=ways)
    note = say("usability-elsewhere.note")
    return _list("usability-elsewhere", frame, title, say("usability-elsewhere.caption"), note)


def strain_elsewhere() -> Exhibit:
    """Other figures on burnout and stress, as a list."""
    frame = physicians.strain_elsewhere()
    title = say("strain-elsewhere.title", studies=frame["study_id"].nunique())
    note = say("strain-elsewhere.note")
    return _list("strain-elsewhere", frame, title, say("strain-elsewhere.caption"), note)


def _list(id: str, frame: pd.DataFrame, title: Text, caption: Text, note: Text) -> Exhibit:
    return Exhibit(
        id=id,
        title=title,
        caption=caption,
        note=whereabouts.captioned(note, frame),
        data=frame,
        download=rows.download(frame, without=("q1", "q3")),
        columns=[
            Column(say("column-study"), _study, width=4),
            Column(say("column-measure"), _measure, width=6),
            rows.who(),
            Column(say("column-value"), rows.amount, "right", 2),
            rows.count(),
            cells.source_column(),
        ],
        row_headers=2,
    )


def _study(row: Row) -> Text:
    """The study, where it was and, where one is named, its system: "Schopf 2019: several hospitals, Norway; DIPS"."""
    if not row.system_named:
        return say("study", study=row.study_name, where=whereabouts.where(row))
    return say("study-with-system", study=row.study_name, where=whereabouts.where(row), system=said(row, "system"))


def _measure(row: Row) -> Text | str:
    """What was measured, with its contrast where it has one."""
    name, contrast = said(row, "name"), said(row, "contrast")
    return say("measure", name=name, contrast=contrast) if contrast else name
