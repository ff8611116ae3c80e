"""How certain the verdict on a promise is, by the rules of docs/grading.md: each rule by a case made for it."""

import pandas as pd
import pytest

from ehelse.analyses import claims
from ehelse.analyses.promises import certainty, links, sensitivity

SCENARIOS = ("change:6", "level:55", "design:2", "inferred:without")


def verdict(what, alone="", **other):
    """A verdict that is the same in every scenario but those of `other`."""
    return pd.Series({"verdict": what, "alone": alone, **dict.fromkeys(SCENARIOS, what), **other})


def rows(*cells):
    """Rows that speak: direction, tier, origin, of the whole country and recent."""
    return pd.DataFrame(cells, columns=["direction", "tier", "origin", "whole", "recent"])


STRONG = [("against", 1, "a", True, True), ("against", 2, "b", False, True)]


@pytest.mark.parametrize(
    ("given", "mine", "expected"),
    [
        (verdict("against"), STRONG, "moderate"),
        (verdict("against", **{"change:6": "mixed"}), STRONG, "low"),
        (verdict("against", **{"inferred:without": "unjudged"}), STRONG, "low"),
        (verdict("against", alone="S1"), STRONG, "low"),
        (verdict("against"), [("against", 3, "a", True, True), ("against", 4, "b", True, True)], "low"),
        (verdict("against"), [("against", 1, "a", True, False), ("against", 1, "b", False, True)], "low"),
        (verdict("against"), [("against", 1, "a", True, True)], "low"),
        (verdict("mixed"), [*STRONG, ("for", 1, "c", True, True), ("mixed", 1, "d", True, True)], "moderate"),
        (verdict("mixed"), [*STRONG, ("for", 3, "c", False, False)], "very-low"),
        (verdict("mixed"), [("mixed", 1, "a", True, True), ("mixed", 2, "b", True, True)], "moderate"),
        (verdict("unjudged"), [], "none"),
    ],
)
def test_a_verdict_is_as_certain_as_its_weakest_side(given, mine, expected):
    assert certainty._judged(given, rows(*mine))["certainty"] == expected


def test_every_verdict_has_a_certainty_and_none_is_above_its_start():
    found = certainty.certainties()
    assert list(found["verdict"]) == list(sensitivity.verdicts()["verdict"])
    none = found["verdict"] == "unjudged"
    assert (found["certainty"] == claims.UNGRADED).equals(none)
    for row in found[~none].itertuples():
        assert claims.STEPS.index(row.certainty) <= claims.STEPS.index(row.start) <= claims.STEPS.index("moderate")


def test_sources_are_those_of_the_links():
    speaking = links.speaking(links.to_evidence())
    for row in certainty.certainties().itertuples():
        mine = speaking[speaking["subject_id"] == row.subject_id]
        assert row.sources == mine["origin"].nunique()
        against = mine.loc[mine["direction"] == "against", "origin"]
        assert row.sources_against == against.nunique()


def test_what_is_undated_or_of_years_ago_is_not_recent():
    linked = links.speaking(links.to_evidence())
    placed = certainty._placed(linked.assign(period=pd.Series([pd.NA] * len(linked), dtype="string")))
    assert not placed["recent"].any()
    assert certainty._placed(linked.assign(period="2019/2025-03"))["recent"].all()
    assert not certainty._placed(linked.assign(period="2023-12"))["recent"].any()


def test_what_somebody_says_of_all_of_norway_is_of_the_whole_country():
    """The report on the personnel survey, told in words in the table of verdicts, was counted as of no country."""
    speaking = certainty._placed(links.speaking(links.to_evidence()))
    told = speaking[(speaking["table"] == "verdicts") & (speaking["who_en"] == certainty.NATION)]
    assert len(told)
    assert told["whole"].all()
    assert not speaking.loc[(speaking["table"] == "verdicts") & ~speaking.index.isin(told.index), "whole"].any()


def test_a_source_that_speaks_in_several_ways_is_counted_in_each_of_them():
    mine = rows(*STRONG, ("for", 1, "a", True, True), ("for", 1, "c", True, True), ("mixed", 1, "c", True, True))
    found = certainty._judged(verdict("mixed"), mine)
    assert (found["sources"], found["several"]) == (3, 2)
    assert {way: found[f"several_{way}"] for way in links.SPEAKS} == {"for": 2, "mixed": 1, "against": 1}


def test_the_most_uneven_verdict_is_a_mixed_one_on_a_promise():
    frame = pd.DataFrame(
        {
            "kind": ["promise", "promise", "promise", "problem"],
            "verdict": ["mixed", "mixed", "against", "mixed"],
            "sources_for": [2, 1, 0, 0],
            "sources_against": [4, 9, 20, 30],
        }
    )
    assert list(certainty.lopsided(frame).index) == [1]
    assert certainty.lopsided(frame.tail(2)).empty
