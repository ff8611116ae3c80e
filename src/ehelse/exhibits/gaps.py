"""Exhibits of what is not known: a list at the end of each chapter, and how many gaps have which reason."""

from __future__ import annotations

from ehelse import cells, shown
from ehelse.analyses import gaps
from reporting import vocabulary, words
from reporting.columns import Column, Row, counting, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("gaps")


def _list(page: str) -> Exhibit:
    """The gaps of a page: what is not known, why, what would close it and who has it."""
    frame = gaps.of(page)
    return Exhibit(
        id=f"gaps-{shown.slug(page)}",
        title=say(
            "list.title",
            gaps=len(frame),
            unread=int((frame["why"] == gaps.UNREAD).sum()),
            subject=say(f"subject-{shown.slug(page)}"),
        ),
        caption=say("list.caption", unrecorded=int((frame["why"].isin(gaps.SOUGHT) & ~frame["recorded"]).sum())),
        data=frame,
        columns=[
            wording(say("list.column-what"), "what", width=6),
            Column(say("list.column-why"), _why, width=4),
            wording(say("list.column-closes"), "closes", width=4),
            cells.code_column(say("list.column-holder"), "gap-holder", "holder", width=4),
        ],
    )


def _why(row: Row) -> Text:
    """Why it is not known; where that says that something was sought, whether the search is on record."""
    why = vocabulary.text("gap-why", row.why)
    return why if row.recorded or row.why not in gaps.SOUGHT else say("unrecorded", why=why)


def strategy() -> Exhibit:
    """What is not known of the strategy."""
    return _list("strategy/strategy")


def working_day() -> Exhibit:
    """What is not known of the working day of personnel."""
    return _list("strategy/working-day")


def residents() -> Exhibit:
    """What is not known of residents."""
    return _list("strategy/residents")


def cost() -> Exhibit:
    """What is not known of cost."""
    return _list("strategy/cost")


def study() -> Exhibit:
    """What is not known of the study."""
    return _list("real/study")


def rollout() -> Exhibit:
    """What is not known of the rollout."""
    return _list("real/rollout")


def users() -> Exhibit:
    """What is not known of what users said."""
    return _list("real/users")


def physicians() -> Exhibit:
    """What is not known of physicians."""
    return _list("real/physicians")


def effects() -> Exhibit:
    """What is not known of effects."""
    return _list("real/effects")


def digital_work() -> Exhibit:
    """What is not known of digital work."""
    return _list("real/digital-work")


def other_programmes() -> Exhibit:
    """What is not known of other programmes."""
    return _list("real/other-programmes")


def disagreements() -> Exhibit:
    """What is not known where sources disagree."""
    return _list("real/disagreements")


def who() -> Exhibit:
    """What is not known of who the centre is."""
    return _list("centre/who")


def themes() -> Exhibit:
    """What is not known of the themes."""
    return _list("centre/themes")


def activities() -> Exhibit:
    """What is not known of the activities."""
    return _list("centre/activities")


def promises() -> Exhibit:
    """What is not known of promises and evidence."""
    return _list("centre/promises")


def reasons() -> Exhibit:
    """How many gaps have each reason."""
    frame = gaps.counts()
    return Exhibit(
        id="gap-reasons",
        title=say("gap-reasons.title", all=int(frame["gaps"].sum()), unread=_count(frame, gaps.UNREAD)),
        caption=say("gap-reasons.caption"),
        note=say("gap-reasons.note"),
        data=frame,
        columns=[
            cells.code_column(say("list.column-why"), "gap-why", "why", width=6, capital=True),
            counting(say("gap-reasons.column-gaps"), "gaps"),
            counting(say("gap-reasons.column-record"), "record", width=3),
        ],
    )


def _count(frame: Row, why: str) -> int:
    return int(frame.set_index("why").loc[why, "gaps"])
