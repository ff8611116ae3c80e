"""Waiting times of several series are never joined, and one whose source calls its data wrong is never told plainly."""

import re

import pytest
from paragraphs import paragraphs

from ehelse import claimed
from ehelse.analyses import effects
from ehelse.exhibits import effects as exhibits
from ehelse.numbers import register
from reporting import project

WAITS = effects.waits()
SERIES = dict(zip(WAITS["measure_id"], WAITS["series"], strict=True))
SERIES |= dict.fromkeys(effects.wait_changes()["measure_id"], "changes")
WARNED = set(WAITS["measure_id"][WAITS["warned"]])
PRINTED = {name for name, number in register().items() if WARNED & set(number.rows)}
DOUBT = {"en": r"\b(?:wrong|faulty|uncertain)\b", "nb": r"\b(?:feil|usikkert?)\b"}


def test_no_number_joins_two_series_of_waits():
    found = {name: {SERIES[row] for row in number.rows if row in SERIES} for name, number in register().items()}
    assert sum(map(bool, found.values())) > 3
    assert {name: series for name, series in found.items() if len(series) > 1} == {}


@pytest.mark.parametrize("language", project.languages())
def test_a_paragraph_that_prints_a_wait_of_faulty_data_says_that_they_are(language):
    told = [words for _, words in paragraphs(language) if {name for name, _ in claimed.NUMBER.findall(words)} & PRINTED]
    assert told
    assert [words for words in told if not re.search(DOUBT[language], words)] == []


def test_the_heading_above_a_wait_of_faulty_data_says_that_they_are():
    """A heading that told the shortest wait or the largest rise would be read without the paragraph below it."""
    heading, above = "", []
    for _, words in paragraphs("en"):
        heading = words if words.startswith("#") else heading
        if {name for name, _ in claimed.NUMBER.findall(words)} & PRINTED:
            above.append(heading)
    assert above
    assert [words for words in above if not re.search(DOUBT["en"], words)] == []


@pytest.mark.parametrize("language", project.languages())
@pytest.mark.parametrize("make", [exhibits.waits, exhibits.wait_changes])
def test_a_title_over_waits_of_faulty_data_says_that_they_are_and_prints_no_day(make, language):
    exhibit = make()
    title = exhibit.title[language]
    assert re.search(DOUBT[language], title)
    days = {f"{value:g}".replace(".", mark) for value in exhibit.data["value"].abs() for mark in ".,"}
    assert not set(re.findall(r"\d+(?:[.,]\d+)?", title)) & days
