import pytest

from wording.text import Text, capital, spoken, within

LETTERS = Text({"en": "letters", "nb": "brev"})


def test_a_text_holds_the_words_of_each_language():
    assert LETTERS["nb"] == "brev"
    assert dict(LETTERS) == {"en": "letters", "nb": "brev"}
    assert spoken(LETTERS, "en") == "letters"
    assert spoken("Epic", "nb") == "Epic"


def test_texts_and_names_are_set_one_after_another():
    assert dict(LETTERS + ", " + LETTERS) == {"en": "letters, letters", "nb": "brev, brev"}
    assert dict("100 " + LETTERS) == {"en": "100 letters", "nb": "100 brev"}
    assert dict(LETTERS.map(str.upper)) == {"en": "LETTERS", "nb": "BREV"}


def test_a_language_without_words_is_refused():
    with pytest.raises(ValueError, match="lacks its words in 'nb'"):
        Text({"en": "letters", "nb": " "})


def test_equal_texts_are_one_key():
    assert {LETTERS: 1}[Text({"en": "letters", "nb": "brev"})] == 1


@pytest.mark.parametrize(("words", "inside"), [("Letters sent", "letters sent"), ("SUS score", "SUS score"), ("", "")])
def test_within_a_sentence_only_abbreviations_keep_their_capitals(words, inside):
    assert within(words) == inside


def test_capital_changes_the_first_letter_alone():
    assert capital("april in Norway") == "April in Norway"
