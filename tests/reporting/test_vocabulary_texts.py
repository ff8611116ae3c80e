"""The words of codes as texts, in a small report of three languages."""

import pytest

from reporting import vocabulary
from wording.text import Text

pytestmark = pytest.mark.usefixtures("small_report")


def test_codes_come_with_their_words_in_the_order_of_the_table():
    assert list(vocabulary.codes("approx")) == ["nearly", "at least"]
    assert vocabulary.codes("status")["happened"] == Text({"en": "Happened", "nb": "Skjedd", "da": "Sket"})


def test_the_words_of_a_code_stand_around_a_number():
    assert vocabulary.text("status", "planned")["da"] == "Planlagt"
    assert dict(vocabulary.text("approx", "nearly", "3")) == {"en": "nearly 3", "nb": "nesten 3", "da": "næsten 3"}
    number = Text({"en": "1.5", "nb": "1,5", "da": "1,5"})
    assert vocabulary.text("approx", "at least", number)["nb"] == "minst 1,5"


def test_what_has_no_words_is_named():
    with pytest.raises(KeyError, match=r"No list 'aprox' in data/vocabulary\.csv.*Known: approx, status"):
        vocabulary.codes("aprox")
    with pytest.raises(KeyError, match=r"No code 'almost' of the list 'approx' in data/.*Known: nearly, at least"):
        vocabulary.text("approx", "almost")
