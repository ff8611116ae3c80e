"""What stands at the front of the book: the promise scorecard, and the points of all chapters."""

from __future__ import annotations

import pandas as pd

from ehelse import shown, sources
from ehelse.analyses import claims
from ehelse.analyses.promises import certainty
from ehelse.exhibits import claims as claim_list
from ehelse.exhibits.promises import called
from ehelse.exhibits.scorecard import KINDS, badge, certain, draw
from reporting import formats, words
from reporting.columns import Cell, Column, Row, counting, names, target
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("front")
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
            "alone", "sources", "sources_for", "sources_mixed", "sources_against", "several", "several_for",
            "several_mixed", "several_against", "sources_neutral", "sources_whole",
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
        draw=lambda language: draw(rows, language),
        alt=_alt(rows),
        sources=(sources.THIS_REPORT,),
    )  # fmt: skip


def _alt(rows: pd.DataFrame) -> Text:
    """What the drawing shows: how many verdicts are mixed, and the one of them whose sides differ most."""
    verdicts = {kind: rows.loc[rows["kind"] == kind, "verdict"] for kind in KINDS}
    uneven = certainty.lopsided(rows)
    return say(
        "scorecard.alt",
        mixed=int((verdicts["promise"] == "mixed").sum()),
        promises=len(verdicts["promise"]),
        there=int((verdicts["problem"] == "for").sum()),
        problems=len(verdicts["problem"]),
        uneven=len(uneven),
        code=" ".join(uneven["code"]),
        **{side: int(uneven[f"sources_{side}"].sum()) for side in ("for", "against")},
    )


def _codes(rows: pd.DataFrame, column: str, count: int) -> Text:
    """The codes of those of which something speaks and that have just so many sources: "P2, P5 and Q3"."""
    return formats.listed(rows.loc[(rows["sources"] > 0) & (rows[column] == count), "code"])


def known(row: Row) -> Text | str:
    """What the counts alone do not say: one source on both sides, none of the whole country, a neutral one beside."""
    if not row.sources:
        return say("scorecard.nothing-speaking", kind=row.kind, neutral=int(row.sources_neutral))
    told = []
    if row.sources == 1 and row.sources_for and row.sources_against:
        told.append(say("scorecard.one-both-ways"))
    elif row.several:
        told.append(say("scorecard.spread", count=int(row.several)))
    if not row.sources_whole:
        told.append(say("scorecard.none-whole"))
    if row.sources_neutral:
        told.append(say("scorecard.beside-neutral", count=int(row.sources_neutral)))
    return formats.joined(told, "; ") if told else ""


def _certainty(row: Row) -> Text:
    return say("scorecard.no-certainty") if row.certainty == claims.UNGRADED else certain(row.certainty)


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
