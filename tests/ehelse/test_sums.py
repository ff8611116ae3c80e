"""Sums of money of different scopes never meet in one computation, and never in one paragraph without a word on it."""

import re
from functools import cache

import pytest
from paragraphs import paragraphs

from ehelse import claimed
from ehelse.numbers import register
from reporting import load, project

CURRENCY = re.compile(r"\b(?:NOK|DKK|SEK|EUR|GBP|USD|CHF)\b")


@cache
def scopes():
    """What each sum counts: the scope by the id of its row."""
    rows = load.table("sum_scopes")
    return dict(zip(rows["observation_id"].fillna(rows["measure_id"]), rows["scope_id"], strict=True))


@cache
def saying(language):
    """The words that say what a sum counts, by the id of its row."""
    rows = load.table("sum_scopes")
    words = rows[f"said_{language}"].str.casefold().str.split("; ")
    return dict(zip(rows["observation_id"].fillna(rows["measure_id"]), words, strict=True))


@cache
def of_money():
    """The rows of evidence that are sums of money."""
    found = {}
    for table, key in (("observations", "observation_id"), ("measures", "measure_id")):
        rows = load.table(table)
        found |= dict(zip(rows[key], rows["unit"].fillna(""), strict=True))
    return {row for row, unit in found.items() if CURRENCY.search(unit)}


def money_in(number):
    return [row for row in number.rows if row in of_money()]


SUMS = {name: money_in(number) for name, number in register().items() if money_in(number)}


def unsaid(words, language):
    """The sums of a paragraph whose scope it does not name, where they are of more than one scope."""
    rows = {row for name, _ in claimed.NUMBER.findall(words) for row in SUMS.get(name, ())}
    if len({scopes()[row] for row in rows}) < 2:
        return []
    said = claimed.NUMBER.sub("", words).casefold()
    return sorted(row for row in rows if not any(word in said for word in saying(language)[row]))


def test_every_sum_that_the_text_prints_has_a_scope():
    rows = {row for rows in SUMS.values() for row in rows}
    assert len(rows) > 20
    assert rows - set(scopes()) == set()


def test_no_number_is_computed_of_sums_of_two_scopes():
    computed = {name: {scopes()[row] for row in rows} for name, rows in SUMS.items() if len(rows) > 1}
    assert computed
    assert {name: found for name, found in computed.items() if len(found) > 1} == {}


@pytest.mark.parametrize("language", project.languages())
def test_a_paragraph_with_sums_of_two_scopes_says_what_each_counts(language):
    found = list(paragraphs(language))
    several = [words for _, words in found if len({name for name, _ in claimed.NUMBER.findall(words)} & set(SUMS)) > 1]
    assert len(several) > 5
    assert {words: missing for _, words in found if (missing := unsaid(words, language))} == {}


@pytest.mark.parametrize(
    ("words", "language", "missing"),
    [
        ("From {rollout-cost-contract} to {rollout-cost-spent}.", "en", ["M047", "M056"]),
        ("The contract had a frame of {rollout-cost-contract}; {rollout-cost-spent} was spent.", "en", []),
        ("Kontrakten hadde en ramme på {rollout-cost-contract}; nå er det {rollout-cost-spent}.", "nb", ["M056"]),
        ("{rollout-cost-spent}, against {rollout-cost-set-aside}.", "en", ["M056", "M057"]),
    ],
)
def test_a_paragraph_that_leaves_a_scope_out_is_found(words, language, missing):
    assert unsaid(words, language) == missing
