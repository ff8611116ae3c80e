"""Groups of personnel, and what they say of skills and access."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from ehelse import captions, cells, colours, evidence
from ehelse.analyses.working_day import personnel
from ehelse.exhibits.working_day import tables
from reporting import formats, shapes, words
from reporting.columns import Column, Row, said, with_words, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("working-day")
LOOK = shapes.Look("first", 1.6)
ENDS = (20.0, 100.0)  # of the axis, in per cent
APART = 0.6  # between the dots of two years


# --- Groups ----------------------------------------------------------------------------------------------------------


def satisfaction_groups() -> Exhibit:
    """Share satisfied in the groups of personnel that the report names, beside the mean."""
    frame, mean = personnel.groups(), personnel.mean()
    title = _groups_title(frame, mean)
    return Exhibit(
        id="satisfaction-groups",
        title=title,
        caption=say("satisfaction-groups.caption"),
        note=_groups_note(frame),
        data=tables.rounded(frame),
        download=tables.download(frame, without=("indicator_id", "group_id")),
        columns=[
            wording(say("satisfaction-groups.column-group"), "group_name", width=5),
            cells.period_column(2, "period"),
            *_share_columns(),
        ],
        draw=lambda language: _draw_groups(frame, mean, language),
        alt=say("satisfaction-groups.alt", title=title),
    )


def _groups_title(frame: pd.DataFrame, mean: pd.Series) -> Text:
    """Which group has the highest share, against that of all personnel."""
    top = frame.loc[frame["value"].idxmax()]
    return say(
        "satisfaction-groups.title",
        group=said(top, "group_name"),
        share=formats.percent(top["value"]),
        whole=formats.percent(mean["value"]),
        year=mean["period"],
    )


def _groups_note(frame: pd.DataFrame) -> Text:
    known = frame.dropna(subset=["n"])
    answers = [say("answers-of", group=said(row, "group_name"), count=int(row.n)) for row in known.itertuples()]
    facts = [
        captions.survey(frame),
        captions.question(frame),
        *([say("satisfaction-groups.answers", answers=formats.joined(answers, "; "))] if answers else []),
        say("satisfaction-groups.note"),
        captions.intervals(),
    ]
    return formats.joined(facts)


def _draw_groups(frame: pd.DataFrame, mean: pd.Series, language: str) -> Figure:
    """A dot a group under the heading of its kind, and a line at the mean."""
    sections = {kind: shapes.Section(say(f"group-{kind}"), LOOK) for kind in dict.fromkeys(frame["kind"])}
    shares = [formats.percent(value) for value in frame["value"]]
    reference = float(mean["value"]), say("all-personnel", share=formats.percent(mean["value"]))
    return shapes.forest(
        with_words(frame, "share", shares), sections, language,
        beside="share", name="group_name", by="kind", ends=ENDS, reference=reference, wrap=34,
        write=formats.percent,
    )  # fmt: skip


def _share_columns() -> list[Column]:
    """A share with its interval, how many answered, and the source."""
    return [cells.share_column(), cells.interval_column(), cells.answers_column(), tables.source_column()]


# --- Skills and access -----------------------------------------------------------------------------------------------


def skills_access() -> Exhibit:
    """Skills, help from the workplace, and secure and easy access to patient information, year beside year."""
    frame = personnel.skills_access()
    frame = with_words(frame, "label", [_statement(row) for row in frame.itertuples()])
    frame = with_words(frame, "statement", [say(f"statement-{part}") for part in frame["part"]])
    title = _skills_title(frame)
    return Exhibit(
        id="skills-access",
        title=title,
        caption=say("skills-access.caption"),
        note=_skills_note(frame),
        data=tables.rounded(frame),
        download=tables.download(frame, without=("group_id", "group_name")),
        columns=[
            wording(say("skills-access.column-statement"), "label", width=5),
            *_share_columns(),
        ],
        draw=lambda language: shapes.pairs(
            frame, _by_year(frame), language, by="period", name="statement", wrap=26, apart=APART
        ),
        alt=say("skills-access.alt", title=title),
    )


def _by_year(frame: pd.DataFrame) -> dict[str, shapes.Series]:
    """How each year is drawn: the last in the colour of personnel, those before in grey."""
    years = sorted(set(frame["period"]))
    looks = [colours.REST] * (len(years) - 1) + [colours.key("people", "personnel")]
    return {year: shapes.Series(formats.period(year), look) for year, look in zip(years, looks, strict=True)}


def _statement(row: Row) -> Text:
    """What was said, and in which year."""
    return formats.joined([say(f"statement-{row.part}"), "(" + formats.period(row.period) + ")"])


def _skills_title(frame: pd.DataFrame) -> Text:
    """The shares that have the skills and easy access, in the last year in which both were asked."""
    both = frame[frame["part"].isin(["skills-agree", "access-easy"])]
    last = evidence.last_common(both, "part").set_index("part")["value"]
    skills, easy = formats.percent(last["skills-agree"]), formats.percent(last["access-easy"])
    return say("skills-access.title", skills=skills, easy=easy)


def _skills_note(frame: pd.DataFrame) -> Text:
    access = frame["part"].isin(personnel.ACCESS)
    facts = [
        captions.survey(frame),
        captions.question(frame[~access]),
        say("skills-access.asked", counts=captions.counts(frame[~access])),
        say("skills-access.access", counts=captions.counts(frame[access])),
        captions.breaks(frame),
        say("rounded"),
        captions.intervals(),
    ]
    return formats.joined([fact for fact in facts if fact is not None])
