import pytest

from ehelse.old import words


@pytest.mark.parametrize(
    ("count", "english", "norwegian"), [(0, "no", "ingen"), (12, "twelve", "tolv"), (13, "13", "13")]
)
def test_small_counts_are_words(count, english, norwegian):
    assert (words.in_words(count, "en"), words.in_words(count, "nb")) == (english, norwegian)
