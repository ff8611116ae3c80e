"""What stands at the front of the book: the promise scorecard, and the points of all chapters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import colours, shown, sources
from ehelse.analyses import claims
from ehelse.analyses.promises import certainty
from ehelse.exhibits import claims as claim_list
from ehelse.exhibits.promises import called
from reporting import formats, shapes, words
from reporting.columns import Cell, Column, Row, counting, names, target
from reporting.exhibit import Exhibit
from reporting.style import PAGE, PALETTE, is_narrow
from wording.text import Text

say = words.chapter("front")
KINDS = ("promise", "problem")
SIDES = ("for", "against", "mixed")  # the ways in which a source can speak, in the order of their columns


def scorecard() -> Exhibit:
    """The scorecard on the first page."""
    return _scorecard("promise-scorecard")


def verdicts() -> Exhibit:
    """The scorecard once more, on the page of the promises; an id stands once in the book."""
    return _scorecard("promise-verdicts")


def _scorecard(id: str) -> Exhibit:
    """Every promise and problem with its verdict, how certain that is, and how many independent sources speak."""
    rows = certainty.certainties()
    promises = rows.loc[rows["kind"] == "promise", "verdict"]
    return Exhibit(
        id=id,
        title=say(
            "scorecard.title",
            promises=len(promises),
            favourable=int((promises == "for").sum()),
            **{name: int((promises == name).sum()) for name in ("mixed", "against", "unjudged")},
        ),
        caption=say("scorecard.caption"),
        note=say("scorecard.note", single=_codes(rows, "sources", 1), local=_codes(rows, "sources_whole", 0)),
        data=rows,
        download=[
            "subject_id", "kind", *names("name"), "verdict", "certainty", "start", *certainty.DOMAINS, "stands", "of",
            "alone", "sources", "sources_for", "sources_mixed", "sources_against", "sources_neutral",
            "sources_whole",
        ],
        columns=[
            Column(say("scorecard.column-subject"), called.subject, width=5),
            Column(say("scorecard.column-verdict"), badge, width=3),
            Column(say("scorecard.column-certainty"), _certainty, width=3),
            *(counting(say(f"scorecard.column-{side}"), f"sources_{side}") for side in SIDES),
            counting(say("scorecard.column-sources"), "sources"),
            counting(say("scorecard.column-whole"), "sources_whole"),
            Column(say("scorecard.column-known"), known, width=4),
        ],
        draw=lambda language: _draw(rows, language),
        alt=say("scorecard.alt"),
        sources=(sources.THIS_REPORT,),
    )  # fmt: skip


def _codes(rows: pd.DataFrame, column: str, count: int) -> Text:
    """The codes of those of which something speaks and that have just so many sources: "P2, P5 and Q3"."""
    return formats.listed(rows.loc[(rows["sources"] > 0) & (rows[column] == count), "code"])


def badge(row: Row) -> Text:
    """The verdict in few words; of a problem, *for* means that it is there."""
    return say(f"badge-there-{row.verdict}" if _is_there(row) else f"badge-{row.verdict}")


def _is_there(row: Row) -> bool:
    """Whether what speaks for the subject is bad news: that a problem is there."""
    return bool(row.kind == "problem" and row.verdict == "for")


def known(row: Row) -> Text | str:
    """What the counts alone do not say: one source on both sides, none of the whole country, a neutral one beside."""
    if not row.sources:
        return say("scorecard.nothing-speaking", neutral=int(row.sources_neutral))
    told = []
    if row.sources == 1 and row.sources_for and row.sources_against:
        told.append(say("scorecard.one-both-ways"))
    if not row.sources_whole:
        told.append(say("scorecard.none-whole"))
    if row.sources_neutral:
        told.append(say("scorecard.beside-neutral", count=int(row.sources_neutral)))
    return formats.joined(told, "; ") if told else ""


def _certainty(row: Row) -> Text:
    return say("scorecard.no-certainty") if row.certainty == claims.UNGRADED else certain(row.certainty)


def certain(step: str) -> Text:
    """A step of certainty in few words: "low"."""
    return say(f"step-{step}")


# --- The points of all chapters --------------------------------------------------------------------------------------


def openings() -> Exhibit:
    """The points that open every chapter, with their certainty."""
    rows = claims.claims()
    place = {page: at for at, page in enumerate(shown.in_order())}
    rows = rows[rows["place"] == "opening"].assign(place=rows["page"].map(place))
    rows = rows.sort_values(["place", "order"]).reset_index(drop=True)
    return Exhibit(
        id="chapter-openings",
        title=say("openings.title"),
        caption=say(
            "openings.caption",
            points=len(rows),
            chapters=rows["page"].nunique(),
            graded=int(rows["kind"].isin(claims.GRADED).sum()),
            sure=int(rows["certainty"].isin(["moderate", "high"]).sum()),
        ),
        data=rows[["claim_id", "page", *names("claim"), "mark"]],
        columns=[
            Column(say("openings.column-chapter"), _chapter, width=3, filter=True),
            Column(say("openings.column-claim"), claim_list.in_words, width=10),
            Column(say("openings.column-certainty"), _to_its_row, width=3, filter=True),
        ],
        sources=(sources.THIS_REPORT,),
        browse=True,
    )


def _chapter(row: Row) -> Text:
    return say(f"chapter-{row.page.replace('/', '-')}")


def _to_its_row(row: Row) -> Cell:
    """The mark, leading to the row that says why."""
    return target(claims.called(row.mark), f"mark-{row.claim_id}")


# --- The drawing -----------------------------------------------------------------------------------------------------

DOT, RADIUS = 0.15, 0.05  # inches from dot to dot, and of a dot


@dataclass(frozen=True)
class _Layout:
    """Where things stand, in inches from the left; `step` is the height of a line, `below` of badge under name."""

    width: float
    step: float
    below: float
    badge: float
    dots: float
    sides: tuple[float, ...]  # the right edges of the counts for, against and both ways


WIDE = _Layout(width=6.7, step=0.37, below=0, badge=2.98, dots=4.63, sides=(6.22, 6.44, 6.66))
NARROW = _Layout(width=4.7, step=0.62, below=0.26, badge=0.0, dots=1.85, sides=(3.8, 4.2, 4.6))


def _draw(rows: pd.DataFrame, language: str) -> Figure:
    """One line a promise or problem: its name, the verdict with its sign, dots for the certainty, the sources."""
    lines = list(_lines(rows))
    figure, axis = shapes.canvas(1)
    at = NARROW if is_narrow() else WIDE
    height = at.step * len(rows) + 0.42 * len(KINDS) + 0.1
    figure.set_figheight(height + 0.1)
    axis.set(xlim=(0, at.width), ylim=(height, 0))
    axis.axis("off")
    place = 0.0
    for line in lines:
        if isinstance(line, str):
            place += 0.42
            _heading(axis, line, place - 0.16, at, language)
        else:
            place += at.step
            _line(axis, line, place - at.step / 2 - at.below / 2, at, language)
    return figure


def _lines(rows: pd.DataFrame) -> Iterator[str | Row]:
    """The kinds, each followed by its rows."""
    for kind in KINDS:
        yield kind
        yield from rows[rows["kind"] == kind].itertuples()


def _heading(axis: Axes, kind: str, place: float, at: _Layout, language: str) -> None:
    axis.text(0, place, say(f"scorecard.{kind}s")[language], fontweight="semibold", va="center")
    axis.axhline(place + 0.15, color=PALETTE["muted"], linewidth=0.8)
    if kind != KINDS[0]:
        return
    axis.text(at.dots, place, say("scorecard.column-certainty")[language], color=PALETTE["muted"], va="center")
    for side, x in zip(SIDES, at.sides, strict=True):
        sign = say(f"sign-{side}")[language]
        axis.text(x, place, sign, color=PALETTE["muted"], ha="right", va="center", fontweight="bold")


def _line(axis: Axes, row: Row, place: float, at: _Layout, language: str) -> None:
    axis.text(0, place, called.subject(row)[language], va="center")
    low = place + at.below
    _badge(axis, row, (at.badge, low), language)
    _dots(axis, row, (at.dots, low), language)
    for side, x in zip(SIDES, at.sides, strict=True):
        axis.text(x, low, str(getattr(row, f"sources_{side}")), ha="right", va="center")


def _badge(axis: Axes, row: Row, at: tuple[float, float], language: str) -> None:
    """The sign of a verdict in its colour, and its words; a problem that is there has the colour of *against*."""
    there = _is_there(row)
    colour = PALETTE[colours.key("direction", "against" if there else row.verdict)]
    x, y = at
    hollow = row.verdict == "unjudged"
    axis.scatter(x + 0.11, y, s=170, marker="o", facecolor="none" if hollow else colour, edgecolor=colour)
    sign = say("sign-there" if there else f"sign-{row.verdict}")[language]
    axis.text(
        x + 0.11, y, sign, ha="center", va="center_baseline", fontweight="bold", color=colour if hollow else PAGE,
    )  # fmt: skip
    axis.text(x + 0.28, y, badge(row)[language], va="center", color=colour, fontweight="semibold")


def _dots(axis: Axes, row: Row, at: tuple[float, float], language: str) -> None:
    """One dot a step of the scale, filled up to the certainty, and its word; nothing where there is none."""
    x, y = at
    if row.certainty == claims.UNGRADED:
        return
    reached = claims.STEPS.index(row.certainty)
    for step in range(len(claims.STEPS)):
        face = PALETTE["ink"] if step <= reached else "none"
        axis.scatter(x + 0.06 + DOT * step, y, s=46, facecolor=face, edgecolor=PALETTE["ink"], linewidth=1)
    axis.text(x + DOT * len(claims.STEPS) + 0.08, y, _certainty(row)[language], va="center")
