"""Small pictures of numbers, and the cards in which they stand."""

import pytest

from bookpress import bars, build, checks

CARDS = """:::{container} cards
- {num}`share`

  {bars}`share of 100` were content.

- {num}`part`

  {bars}`part share` were not.
:::"""


def drawn(tree):
    return [[bar.attributes["style"] for bar in group.all("i")] for group in tree.having("press-bars")]


def strong(group):
    """Which of the bars are in the colour of the book."""
    return [bar.attributes.get("class") == "is-strong" for bar in group.all("i")]


@pytest.fixture
def book(tiny_book):
    share = tiny_book.content["numbers"]["share"]
    share["value"] = 47
    tiny_book.content["numbers"]["part"] = {**share, "value": 23.5}
    tiny_book.page("index", f"# Start\n\n{CARDS}\n")
    tiny_book.registers()
    tiny_book.page("more", "# More\n\n(num-part)=\n## Part\n")
    return tiny_book


@pytest.mark.parametrize(
    ("values", "whole", "expected"),
    [([47, 94], 94, [0.5, 1]), ([1, 2], 1, [1, 1]), ([-1], 1, [0]), ([0], 0, [0]), ([], 0, [])],
)
def test_a_bar_is_a_part_of_the_whole(values, whole, expected):
    assert bars.parts(values, whole) == expected


def test_bars_are_measured_by_what_is_named_or_by_the_largest_and_not_read_out(book):
    tree = checks.page(book.build() / "book/index.html")
    assert drawn(tree) == [["inline-size: 47%"], ["inline-size: 50%", "inline-size: 100%"]]
    assert all(group.attributes["aria-hidden"] == "true" for group in tree.having("press-bars"))
    assert len(tree.having("cards")[0].all("li")) == 2


def test_a_bar_says_what_it_is_of_where_it_is_named(book):
    """A reader could not tell which bar was of which year."""
    book.page("index", "# Start\n\n{bars}`2024=part 2025=share of 100` were content.\n")
    (group,) = checks.page(book.build() / "book/index.html").having("press-bars")
    assert [label.text for label in group.all("small")] == ["2024", "2025"]
    assert [bar.attributes["style"] for bar in group.all("i")] == ["inline-size: 23.5%", "inline-size: 47%"]


def test_print_names_the_bars_too(book):
    book.page("index", "# Start\n\n{bars}`2024=part 2025=share of 100` were content.\n")
    source = (book.build("typst") / "typst" / "book.typ").read_text("utf-8")
    assert '#small-bars((0.2350, 0.4700, ), labels: ("2024", "2025", ))' in source


def test_what_the_picture_is_about_may_be_several_bars(book):
    """A reader took the average, which stood last, for the result."""
    book.page("index", "# Start\n\n{bars}`all=share; part=part least=part of 100` were content.\n")
    (group,) = checks.page(book.build() / "book/index.html").having("press-bars")
    assert [label.text for label in group.all("small")] == ["all", "part", "least"]
    assert strong(group) == [False, True, True]
    source = (book.build("typst") / "typst" / "book.typ").read_text("utf-8")
    assert 'labels: ("all", "part", "least", ), strong: 2)' in source


def test_the_last_bar_is_in_the_colour_of_the_book_where_nothing_else_is_said(book):
    first, second = checks.page(book.build() / "book/index.html").having("press-bars")
    assert [strong(first), strong(second)] == [[True], [False, True]]


def test_print_sets_the_cards_beside_one_another(book):
    source = (book.build("typst") / "typst" / "book.typ").read_text("utf-8")
    (cards,) = source.split("#card-grid(")[1:]
    assert cards.count("#small-bars") == 2
    assert "#small-bars((0.4700, ))" in cards
    assert "#small-bars((0.5000, 1.0000, ))" in cards


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{bars}`gone`", "unknown number 'gone'"),
        ("{bars}`share of gone`", "unknown number 'gone'"),
        ("{bars}`plain`", "cannot draw 'plain'"),
        ("{certainty}`shorter-days|twice`", "knows the form 'again', not 'twice'"),
    ],
)
def test_what_cannot_be_drawn_is_a_fault(book, text, message):
    book.content["numbers"]["plain"] = {"text": {"en": "1"}, "bare": {"en": "1"}}
    book.page("index", f"# Start\n\n{text}\n")
    with pytest.raises(build.BuildError, match=r"book/index\.md:3") as error:
        book.build()
    assert message in str(error.value)


def test_a_mark_may_stand_beside_what_repeats_its_statement(book):
    book.page("index", "# Start\n\nDays are shorter. {certainty}`shorter-days|again`\n")
    tree = checks.page(book.build() / "book/index.html")
    assert [mark.all("button")[0].text.strip() for mark in tree.having("press-mark")] == ["low certainty"]


def test_a_value_that_is_no_number_is_not_of_the_agreed_form(book):
    book.content["numbers"]["share"]["value"] = "many"
    with pytest.raises(build.BuildError, match="numbers/share"):
        book.build()
