"""Exhibits of what changed since the last version, as a program computed it."""

from __future__ import annotations

from ehelse import cells
from ehelse.analyses import changes
from reporting import vocabulary, words
from reporting.columns import counting, wording
from reporting.exhibit import Exhibit

say = words.chapter("changes")
TITLED = ("changed", "new", "gone")  # the ways of changing that the title counts, of numbers


def counts() -> Exhibit:
    """How many numbers, figures, tables and claims changed, and how."""
    frame = changes.counts()
    numbers = frame.set_index("kind").loc[changes.NUMBER]
    return Exhibit(
        id="changes-counts",
        title=say("changes-counts.title", since=changes.since(), **{how: int(numbers[how]) for how in TITLED}),
        caption=say("changes-counts.caption"),
        note=say("changes-counts.note"),
        data=frame,
        columns=[
            cells.code_column(say("changes-counts.column-kind"), changes.KIND, "kind", width=4, capital=True),
            *(counting(vocabulary.text(changes.HOW, how), how) for how in vocabulary.codes(changes.HOW)),
        ],
    )


def numbers() -> Exhibit:
    """The numbers that are printed otherwise, each with its sentence."""
    frame = changes.numbers()
    return Exhibit(
        id="changes-numbers",
        title=say("changes-numbers.title", since=changes.since()),
        caption=say("changes-numbers.caption"),
        data=frame,
        columns=[
            wording(say("changes-numbers.column-what"), "what", width=8),
            wording(say("changes-numbers.column-old"), "old", width=3),
            wording(say("changes-numbers.column-new"), "new", width=3),
            wording(say("changes-numbers.column-page"), "page", width=5),
        ],
    )
