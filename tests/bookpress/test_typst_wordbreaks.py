"""Where long words of a table's cell may end a line."""

import pytest

from bookpress.typst import wordbreaks
from bookpress.typst.wordbreaks import LINE, NO_WIDTH, PIECE

LONG = "w" * LINE


def shown(text):
    return text.replace(NO_WIDTH, "|")


@pytest.mark.parametrize("word", ["doi.org/10.1007/s10606", "of no_signs_longer", LONG, "abc123def456ghi789jkl012", ""])
@pytest.mark.parametrize("breaks", [wordbreaks.anywhere, wordbreaks.at_signs])
def test_no_letter_is_lost(breaks, word):
    assert breaks(word).replace(NO_WIDTH, "") == word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see doi.org/10.1007/s10606-022", "see doi.|org/|10.|1007/|s10606-022"),
        ("short a/b.c", "short a/b.c"),  # has room
        ("Fellesregistreringsordning", "Fellesregistreringsordning"),  # is hyphenated
        (LONG, "|".join(LONG)),
        (f"a.no/{LONG}", "a.|no/|" + "|".join(LONG)),
        ("1" * (PIECE + 1), "|".join("1" * (PIECE + 1))),  # nothing hyphenates digits
    ],
)
def test_addresses_break_behind_their_signs(text, expected):
    assert shown(wordbreaks.at_signs(text)) == expected


def test_elsewhere_only_what_may_be_longer_than_a_line_breaks():
    assert shown(wordbreaks.anywhere(f"doi.org/10.1007/s10606-022 {LONG}")) == "doi.org/10.1007/s10606-022 " + "|".join(
        LONG
    )


def test_in_prose_what_is_longer_than_a_line_breaks_behind_its_signs():
    name = "name_of_it." * 6
    assert shown(wordbreaks.in_prose(f"see {name}x")) == "see " + "name_|of_|it.|" * 6 + "x"
    address = "example.org/" * 9
    assert wordbreaks.in_prose(address) == address
    assert wordbreaks.in_prose(LONG) == LONG


def test_what_stands_on_a_letter_stays_with_it():
    word = "e\N{COMBINING ACUTE ACCENT}" * LINE
    assert NO_WIDTH + "\N{COMBINING ACUTE ACCENT}" not in wordbreaks.anywhere(word)
    family = "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}" + LONG
    assert shown(wordbreaks.anywhere(family)).startswith("\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}|")
