"""Exhibits of the page of claims: all of them with their certainty, how many have which, and how far judges agree."""

from __future__ import annotations

import re

import pandas as pd

from ehelse import cells, numbers, sources
from ehelse.analyses import claims
from ehelse.claimed import NUMBER
from reporting import formats, vocabulary, words
from reporting.columns import Cell, Column, Row, counting, parts, plain, said, target
from reporting.exhibit import Exhibit
from wording.text import Text, spoken

say = words.chapter("claims")


def every() -> Exhibit:
    """Every claim with its certainty, why, how it was judged, and what it rests on."""
    frame = claims.claims()
    pages = claims.again().groupby("claim_id")["page"].unique().map(" ".join)
    frame = frame.assign(again=frame["claim_id"].map(pages).fillna(""))
    rests = claims.rests()
    sure = int(frame["certainty"].isin(["high", "moderate"]).sum())
    graded = int(frame["kind"].isin(claims.GRADED).sum())
    return Exhibit(
        id="claim-list",
        title=say("claim-list.title", sure=sure, graded=graded),
        caption=say("claim-list.caption"),
        note=say("claim-list.note"),
        data=frame,
        columns=[
            Column(say("claim-list.column-claim"), in_words, width=8),
            Column(say("claim-list.column-place"), _place, width=3, filter=True),
            Column(say("claim-list.column-again"), _again, width=3),
            Column(say("claim-list.column-certainty"), lambda row: claims.called(row.mark), width=3, filter=True),
            Column(say("claim-list.column-why"), lambda row: said(row, "why"), width=6),
            Column(say("claim-list.column-judged"), _judged, width=4),
            Column(say("claim-list.column-rows"), lambda row: _rests(rests[row.claim_id]), width=5),
        ],
        row_id=lambda row: f"mark-{row.claim_id}",
        sources=(sources.THIS_REPORT,),
        browse=True,
    )


def in_words(row: Row) -> Text:
    """The claim with the numbers of today."""
    return words.each(lambda language: with_numbers(str(getattr(row, f"claim_{language}")), language))


def with_numbers(claim: str, language: str) -> str:
    """The words of a claim with each id in braces replaced by its number."""

    def printed(found: re.Match[str]) -> str:
        number = numbers.printed(found[1])
        return spoken(number.bare if found[2] else number.text, language)

    return NUMBER.sub(printed, claim)


def _place(row: Row) -> Text:
    return vocabulary.text("claim-place", row.place)


def _again(row: Row) -> Cell:
    """The other places where it is said."""
    pages = row.again.split()
    return formats.joined([say(f"on-{page.replace('/', '-')}") for page in pages], "; ") if pages else ""


def _judged(row: Row) -> Text:
    """Kind, start and steps down, and whether both judged alike; that a kind is not graded, or not judged yet."""
    if row.settled == claims.PENDING or row.kind not in claims.GRADED:
        why = say("pending" if row.settled == claims.PENDING else "not-graded")
        return formats.joined([vocabulary.text("claim-kind", row.kind), why], "; ")
    down = [domain for domain in claims.DOMAINS if getattr(row, domain)]
    steps = [say("step", domain=say(f"domain-{name}"), down=getattr(row, name)) for name in down]
    kind = vocabulary.text("claim-kind", row.kind)
    begins = say("starts", certainty=vocabulary.text("certainty", row.start))
    return formats.joined([kind, begins, *steps, vocabulary.text("settled", row.settled)], "; ")


def _rests(rows: pd.DataFrame) -> Cell:
    """The numbers, exhibits and sources, each leading to its place, and the gaps."""
    found: list[Cell] = []
    for row in rows.itertuples():
        if plain(row.number_id):
            found += ["; ", target(numbers.printed(str(row.number_id)).text, f"num-{row.number_id}")]
        if plain(row.exhibit_id):
            found += ["; ", target(str(row.exhibit_id), str(row.exhibit_id))]
        if plain(row.source_id):
            found += ["; ", cells.source_cell(str(row.source_id))]
        if plain(row.gap_id):
            found += ["; ", str(row.gap_id)]
    return parts(*found[1:])


def certainties() -> Exhibit:
    """How many claims of each kind have each certainty."""
    frame = claims.counts()
    return Exhibit(
        id="claim-certainties",
        title=say("claim-certainties.title", high=int(frame["high"].sum()), lowest=int(frame["very-low"].sum())),
        caption=say("claim-certainties.caption"),
        note=say("claim-certainties.note"),
        data=frame.rename(columns={step: step.replace("-", "_") for step in claims.STEPS}),
        columns=[
            cells.code_column(say("claim-certainties.column-kind"), "claim-kind", "kind", width=5, capital=True),
            *(_counted(step) for step in (*reversed(claims.STEPS), claims.UNGRADED)),
            counting(say("claim-certainties.column-all"), "all"),
        ],
    )


def _counted(step: str) -> Column:
    return counting(vocabulary.text("certainty", step), step.replace("-", "_"), width=3)


def agreement() -> Exhibit:
    """How far the two judgements agree."""
    frame = claims.agreement()
    return Exhibit(
        id="claim-agreement",
        title=say("claim-agreement.title", same=formats.percent(frame.loc[0, "same"])),
        caption=say("claim-agreement.caption"),
        note=say("claim-agreement.note"),
        data=frame,
        columns=[
            counting(say("claim-agreement.column-claims"), "units"),
            Column(say("claim-agreement.column-same"), lambda row: formats.percent(row.same), "right"),
            Column(say("claim-agreement.column-alpha"), lambda row: formats.number(row.alpha, 2), "right"),
            counting(say("claim-agreement.column-resolved"), "resolved"),
        ],
    )
