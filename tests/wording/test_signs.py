"""Signs that nobody sees: which are named, how, and which may stand."""

import pytest

from wording import catalogue, signs


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\u202eb", "U+202E RIGHT-TO-LEFT OVERRIDE turns text round. Take it out."),
        ("a\u200fb", "U+200F RIGHT-TO-LEFT MARK turns text round. Take it out."),
        ("a\u2067b", "U+2067 RIGHT-TO-LEFT ISOLATE turns text round. Take it out."),
        ("a\u061cb", "U+061C ARABIC LETTER MARK turns text round. Take it out."),
        ("a\u200bb", "U+200B ZERO WIDTH SPACE is invisible. Take it out."),
        ("a\u200db", "U+200D ZERO WIDTH JOINER is invisible. Take it out."),
        ("😀\u200db", "U+200D ZERO WIDTH JOINER is invisible. Take it out."),
        ("a\ufeffb", "U+FEFF ZERO WIDTH NO-BREAK SPACE is invisible. Take it out."),
        ("a\U000e0041b", "U+E0041 TAG LATIN CAPITAL LETTER A is invisible. Take it out."),
        ("a\x1b[1m", "U+001B is a control character. Take it out."),
        ("a\x85", "U+0085 is a control character. Take it out."),
        ("a\ue000", "U+E000 is a sign that each font draws otherwise. Take it out."),
        ("a\uffff", "U+FFFF is no sign of Unicode. Take it out."),
        ("a\ud800", "U+D800 is half a sign. Take it out."),
        ("a\ufffd", "U+FFFD REPLACEMENT CHARACTER stands where a letter was lost. Take it out."),
        ("a\u2028b", "U+2028 LINE SEPARATOR is an invisible line break. Take it out."),
        (
            "xa\u030ab",
            "å is written in two signs, U+0061 LATIN SMALL LETTER A and U+030A COMBINING RING ABOVE. Write å.",
        ),
    ],
)
def test_a_strange_sign_is_named_with_its_place(text, said):
    assert signs.strange(f"first\n{text}") == [signs.Sign(2, 2, said)]


@pytest.mark.parametrize(
    "text",
    [
        "æøå é",
        "a\tb\r\n",
        "“x” – 47\xa0% 2\u202f000",
        "para\u00adgraph",
        "x\u0304 Ж א ع 李 😀 ①",
        "🤷🏽\u200d♂️ 👩\u200d💻",
    ],
)
def test_what_may_stand(text):
    assert signs.strange(text) == []


def test_a_cell_of_a_table_allows_less():
    assert [sign.said.split(" ")[0] for sign in signs.strange("a\nb\u00adc", allowed=frozenset())] == [
        "U+000A",
        "U+00AD",
    ]


def test_strange_signs_are_written_out_for_the_terminal():
    assert signs.shown("a\u202eb\n") == "a[U+202E]b[U+000A]"


def test_a_message_catalogue_names_them_by_line():
    assert [str(fault) for fault in catalogue.parse("a = b\nc = d\u202ee\n", "press.en.ftl").faults] == [
        "press.en.ftl, line 2: column 6: U+202E RIGHT-TO-LEFT OVERRIDE turns text round. Take it out."
    ]
