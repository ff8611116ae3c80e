"""Digital contact: by year, and in the groups that the report names."""

from __future__ import annotations

import pandas as pd

from ehelse import captions, cells, evidence
from ehelse.analyses import residents
from ehelse.exhibits.residents.common import by_part, kept, period_column, rounded, with_names
from reporting import formats, shapes, words
from reporting.columns import Row, said, with_words, wording
from reporting.exhibit import Exhibit
from reporting.shapes import Series
from wording.text import Text

say = words.chapter("residents")
LOOKS = {"any": "muted", "physical": "third", "digital": "second"}


def digital_contact() -> Exhibit:
    """Any, physical and digital contact of residents by year."""
    frame = with_names(residents.contact(), "digital-contact")
    series = {part: Series(name, LOOKS.get(part, "first")) for part, name in by_part(frame).items()}
    breaks = evidence.break_years(frame)
    return Exhibit(
        id="digital-contact",
        title=contact_title(frame[frame["part"] == "digital"]),
        caption=captions.standard(frame, captions.intervals()),
        data=rounded(frame),
        download=kept(frame),
        columns=[
            wording(say("digital-contact.column-contact"), "name", width=4),
            period_column(),
            cells.share_column(),
            cells.interval_column(),
            cells.answers_column(),
            cells.source_column(),
        ],
        draw=lambda language: shapes.lines(frame, series, language, by="part", top=100, breaks=breaks),
        alt=shapes.describe_lines(frame, series, by="part"),
    )


def contact_title(rows: pd.DataFrame) -> Text:
    """What became of the share between its first and its last year: the verb by the interval of the change."""
    ordered = rows.sort_values("period")
    first, last = ordered.iloc[0], ordered.iloc[-1]
    return say(
        "digital-contact.title",
        moved=residents.change(first, last).move,
        before=formats.number(first["value"]),
        now=formats.number(last["value"]),
        years=formats.period(f"{first['period']}/{last['period']}"),
    )


# --- Groups ----------------------------------------------------------------------------------------------------------


def digital_contact_groups() -> Exhibit:
    """Digital contact in the groups that the report names, in the last year of which it names any."""
    frame = residents.contact_groups()
    frame = with_words(frame, "name", map(group_name, frame.itertuples()))
    colours = ["muted" if whole else "second" for whole in frame["whole"]]
    low, high = formats.number(frame["value"].min()), formats.number(frame["value"].max())
    year = formats.period(frame["period"].iloc[0])
    return Exhibit(
        id="digital-contact-groups",
        title=say("digital-contact-groups.title", year=year, low=low, high=high),
        caption=_groups_caption(frame),
        data=rounded(frame),
        download=kept(frame),
        columns=[
            wording(say("digital-contact-groups.column-group"), "name", width=6),
            cells.share_column(),
            cells.interval_column(),
            cells.answers_column(),
            cells.source_column(),
        ],
        draw=lambda language: shapes.bars(frame, language, top=100, colours=colours),
        alt=shapes.describe_bars(frame),
    )


def group_name(row: Row) -> Text | str:
    """The name of a group, marked where it rests on few answers."""
    name = said(row, "group_name")
    return say("few-answers", group=name) if residents.is_small(row.n) else name


def _groups_caption(frame: pd.DataFrame) -> Text:
    return formats.joined(
        [
            captions.survey(frame),
            captions.question(frame),
            captions.base(frame),
            known_counts(frame),
            say("digital-contact-groups.caption"),
            captions.intervals(),
        ]
    )


def known_counts(frame: pd.DataFrame) -> Text:
    """Which groups have a known number of answers, and that the others have not."""
    known = frame[frame["n"].notna()]
    if known.empty:
        return captions.counts(frame)
    counts = [formats.joined([said(row, "group_name"), formats.number(row.n)]) for row in known.itertuples()]
    rest = "some" if len(known) < len(frame) else "none"
    return say("digital-contact-groups.counts", counts=formats.joined(counts, ", "), rest=rest)
