"""Readability by known texts and by hand; and how hard the pages are."""

from statistics import median

import pytest

from ehelse import readability
from reporting import project

HARDEST = 45  # LIX of the median page


def test_lix_by_hand():
    """Two sentences, ten words, of which two have more than six letters: 10/2 + 100·2/10 = 25."""
    assert readability.lix("Legen ser på journalen i dag. Pasienten er frisk nå.") == pytest.approx(
        10 / 2 + 100 * 2 / 10
    )


def test_flesch_by_hand():
    """One sentence, six words, six syllables: 206.835 - 1.015·6 - 84.6."""
    assert readability.flesch("The cat sat on the mat.") == pytest.approx(206.835 - 1.015 * 6 - 84.6)


@pytest.mark.parametrize(("word", "count"), [("table", 2), ("make", 1), ("hospital", 3), ("the", 1), ("see", 1)])
def test_syllables_of_a_word(word, count):
    assert readability._syllables(word) == count


@pytest.mark.parametrize(
    ("block", "prose"),
    [
        ("We found {num}`links|bare` links. {certainty}`promises-links`", "We found 1 links."),
        ("See [the *methods*](methods.ipynb) {cite:p}`tricco2018`.", "See the methods."),
        ("{num}`links` stand there.", "1 stand there."),
        ("# A heading.", ""),
        ("| a | table. |", ""),
        ("no sentence", ""),
    ],
)
def test_only_running_words_count(block, prose):
    assert readability.prose(block) == prose


def test_a_text_without_words_is_refused():
    with pytest.raises(ValueError, match="without words"):
        readability.lix("—")


@pytest.mark.parametrize("language", project.languages())
def test_every_edition_has_the_prose_of_every_page(language):
    assert set(readability.pages(language)) == set(readability.pages(project.languages()[0]))


def test_the_median_norwegian_page_is_not_hard():
    assert median(readability.measured("nb").values()) <= HARDEST
