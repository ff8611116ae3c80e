"""Digital contact: by year, and in the groups that the report names."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from ehelse import captions, cells, evidence
from ehelse.analyses import residents
from ehelse.exhibits.residents.common import by_part, kept, period_column, rounded, with_names
from reporting import formats, shapes, words
from reporting.columns import Row, said, with_words, wording
from reporting.exhibit import Exhibit
from reporting.shapes import Series
from wording.text import Text

say = words.chapter("residents")
ENDS = (20.0, 100.0)  # of the axis of groups, in per cent
LOOKS = {"any": "muted", "physical": "muted", "digital": "second"}


def digital_contact() -> Exhibit:
    """Any, physical and digital contact of residents by year."""
    frame = with_names(residents.contact(), "digital-contact")
    series = {part: Series(name, LOOKS.get(part, "first")) for part, name in by_part(frame).items()}
    breaks = evidence.break_years(frame)
    title = contact_title(frame[frame["part"] == "digital"])
    return Exhibit(
        id="digital-contact",
        title=title,
        caption=captions.brief(frame),
        note=captions.rest(frame, captions.intervals()),
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
        alt=say("digital-contact.alt", title=title),
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
    low, high = formats.number(frame["value"].min()), formats.number(frame["value"].max())
    title = say("digital-contact-groups.title", year=formats.period(frame["period"].iloc[0]), low=low, high=high)
    return Exhibit(
        id="digital-contact-groups",
        title=title,
        caption=say("digital-contact-groups.caption"),
        note=_groups_note(frame),
        data=rounded(frame),
        download=kept(frame),
        columns=[
            wording(say("digital-contact-groups.column-group"), "name", width=6),
            cells.share_column(),
            cells.interval_column(),
            cells.answers_column(),
            cells.source_column(),
        ],
        draw=lambda language: _draw_groups(frame, language),
        alt=say("digital-contact-groups.alt", title=title),
    )


def _draw_groups(frame: pd.DataFrame, language: str) -> Figure:
    """A dot a group, those above all residents apart from those below, and a line at all residents."""
    whole = frame.loc[frame["whole"], "value"].iloc[0]
    look = shapes.Look(LOOKS["digital"], 1.6)
    groups = frame[~frame["whole"]].sort_values("value", ascending=False, ignore_index=True)
    groups = groups.assign(side=(groups["value"] > whole).map({True: "above", False: "below"}))
    groups = with_words(groups, "share", [formats.percent(value) for value in groups["value"]])
    sections = {side: shapes.Section(say(f"groups-{side}"), look) for side in ("above", "below")}
    reference = float(whole), say("all-residents", share=formats.percent(whole))
    return shapes.forest(
        groups, sections, language, beside="share", by="side", ends=ENDS, reference=reference, wrap=34,
        write=formats.percent,
    )  # fmt: skip


def group_name(row: Row) -> Text | str:
    """The name of a group, marked where it rests on few answers."""
    name = said(row, "group_name")
    return say("few-answers", group=name) if residents.is_small(row.n) else name


def _groups_note(frame: pd.DataFrame) -> Text:
    return formats.joined(
        [
            captions.survey(frame),
            captions.question(frame),
            captions.base(frame),
            known_counts(frame),
            say("digital-contact-groups.note"),
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
