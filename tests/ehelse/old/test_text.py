import pytest

from ehelse.old.text import Text, each, join, listed, same, within


def test_a_text_gives_the_words_of_the_language():
    assert Text("health", "helse")["en"] == "health"
    assert Text("health", "helse")["nb"] == "helse"


@pytest.mark.parametrize("words", [("", "helse"), ("health", " ")])
def test_a_text_without_words_in_one_language_is_refused(words):
    with pytest.raises(ValueError, match="lacks its"):
        Text(*words)


def test_each_writes_once_for_each_language():
    assert each(lambda language: f"in {language}") == Text("in en", "in nb")


def test_texts_are_added_and_joined():
    assert same("Epic") + Text(" in use", " i bruk") == Text("Epic in use", "Epic i bruk")
    assert join([Text("a", "b"), Text("c", "d")]) == Text("a c", "b d")


@pytest.mark.parametrize(
    ("words", "english", "norwegian"),
    [([], "", ""), (["a"], "a", "a"), (["a", "b"], "a and b", "a og b"), (["a", "b", "c"], "a, b and c", "a, b og c")],
)
def test_listed(words, english, norwegian):
    assert listed(words, "en") == english
    assert listed(words, "nb") == norwegian


@pytest.mark.parametrize(("text", "expected"), [("USA", "USA"), ("Other countries", "other countries"), ("", "")])
def test_a_text_within_a_sentence(text, expected):
    assert within(text) == expected
