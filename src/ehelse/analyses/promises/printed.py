"""The numbers of the page."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import coders, sources
from ehelse.analyses.promises import agenda, certainty, codings, coverage, links, sensitivity
from ehelse.analyses.promises.verdict import VERDICTS
from ehelse.synthesis import alpha
from reporting import number, vocabulary, words
from reporting.columns import said
from reporting.number import Number

say = words.chapter("promises")
first_page = words.chapter("front")


def numbers() -> Iterator[Number]:
    """How many links, on how many promises evidence speaks, how many items are open, and how the codings differ."""
    found = links.to_evidence()
    yield _count("links", found, found)
    speaking = links.speaking(found)
    yield _count("links-speaking", speaking, found)
    for kind, mine in speaking.groupby("kind", sort=False):
        yield _count(f"links-speaking-{kind}", mine, found)
    yield from _covered()
    yield from _verdicts()
    yield from _lopsided()
    items = agenda.items()
    yield _count("agenda", items, items)
    yield _count("links-alike", found[found["settled"] == "alike"], found)
    yield from _agreement()


def _agreement() -> Iterator[Number]:
    """How often the two codings differ on what is linked, and Krippendorff's alpha of it, without its interval."""
    pairs = codings.compared_pairs()["linked"]
    how, own = say("how-agreement"), (sources.THIS_REPORT,)
    yield Number("links-linked-resolved", coders.differing(pairs), "count", how, ("link_resolutions",), own)
    value = alpha([pairs["first"].tolist(), pairs["second"].tolist()], resamples=1).value
    if value is not None:
        yield Number("links-alpha", value, "count", how, ("link_codings",), own, decimals=2)


def _covered() -> Iterator[Number]:
    """The promises and the problems on which evidence speaks, and how many problems there are."""
    for kind in ("promise", "problem"):
        rows = coverage.states()
        rows = rows[rows["kind"] == kind]
        speaking = rows[rows["state"] == "speaks"]
        how = say("how-coverage", kind=vocabulary.text("promise-kind", kind), state=say("state-speaks"))
        yield number.computed(f"coverage-{kind}-speaks", len(speaking), "count", how, _rested(speaking, rows))
        if kind == "problem":
            yield number.computed("problems", len(rows), "count", say("how-problems"), rows)


def _verdicts() -> Iterator[Number]:
    """How many verdicts stand whatever is assumed, how many promises have which, how many links lie at a limit."""
    rows = sensitivity.verdicts()
    promises = rows[rows["kind"] == "promise"]
    for name in VERDICTS:
        count = int((promises["verdict"] == name).sum())
        yield number.computed(f"promises-{name}", count, "count", first_page(f"how-{name}"), promises)
    given = sensitivity.given(rows)
    yield number.computed("verdicts-given", len(given), "count", say("how-given"), rows)
    yield number.computed("verdicts-given-standing", sensitivity.standing(given), "count", say("how-standing"), rows)
    cases = sensitivity.thresholds()
    yield number.computed("links-at-limit", len(cases), "count", say("how-at-limit"), cases)
    yield number.computed("links-by-rule", sensitivity.by_rule(), "count", say("how-by-rule"), links.to_evidence())


def _lopsided() -> Iterator[Number]:
    """How many independent sources stand on each side of the mixed verdict on a promise whose sides differ most.

    The pages name these two; a test holds that none is mixed by itself.
    """
    one = certainty.lopsided(certainty.certainties())
    if one.empty:
        return
    subject = said(next(one.itertuples()), "name")
    for side in ("for", "against"):
        count = int(one[f"sources_{side}"].iloc[0])
        yield number.computed(f"lopsided-{side}", count, "count", say("how-lopsided", subject=subject), one)


def _count(id: str, rows: pd.DataFrame, of: pd.DataFrame) -> Number:
    """How many rows there are among others."""
    return number.computed(id, len(rows), "count", say(f"counted-{id}"), _rested(rows, of))


def _rested(rows: pd.DataFrame, of: pd.DataFrame) -> pd.DataFrame:
    """What a count rests on: the rows counted, or, where it is 0, all those among which they were looked for."""
    return of if rows.empty else rows
