"""What {num}, {src} and {deck} print, and what they refuse."""

import pytest

from bookpress import build, checks


def built(book, text, **pages):
    book.page("index", f"# Start\n\n{text}\n")
    book.registers()
    return checks.page(book.build() / "book/index.html")


def links(tree, anchor):
    return [
        (element.text, element.attributes["href"])
        for article in tree.all("article")
        for element in article.all("a")
        if anchor in element.attributes.get("href", "")
    ]


def test_a_number_is_a_link_to_its_row_in_the_register(tiny_book):
    tree = built(tiny_book, "It is {num}`share`, or {num}`share|bare`.")
    assert links(tree, "#num-") == [("47 per cent", "registers.html#num-share"), ("47", "registers.html#num-share")]


def test_sources_stand_in_brackets_with_their_tiers(tiny_book):
    tree = built(tiny_book, "So it is {src}`hdir-2025, fhi-2024`.")
    assert "So it is (Directorate 2026, tier 1; Institute 2024, tier 2)." in tree.text
    assert [href for _, href in links(tree, "#source-")] == [
        "registers.html#source-hdir-2025",
        "registers.html#source-fhi-2024",
    ]


def test_a_statement_is_marked_wherever_it_stands_and_has_one_id(tiny_book):
    tree = built(tiny_book, "It says: {deck}`D12`.\n\nAgain: {deck}`D12`.")
    assert tree.text.count("A simpler day for staff") == 2
    assert [element.tag for element in tree.having("statement-shown-D12")] == ["span", "span"]
    assert sum(element.attributes.get("id") == "statement-shown-D12" for element in tree.elements) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{num}`gone`", "book/index.md:3: unknown number 'gone'"),
        ("{num}`share|long`", "book/index.md:3: {num} knows the form 'bare', not 'long'"),
        ("{src}`hdir-2025, gone`", "book/index.md:3: unknown source 'gone'"),
        ("{deck}`D99`", "book/index.md:3: unknown statement 'D99'"),
        ("{deck}`D13`", "book/index.md:3: statement 'D13' has no text in language 'en'"),
    ],
)
def test_what_is_not_known_is_a_fault(tiny_book, text, message):
    tiny_book.content["statements"]["D13"] = {"text": {"nb": "bare norsk"}}
    with pytest.raises(build.BuildError) as error:
        built(tiny_book, text)
    assert message in str(error.value)


def test_a_number_without_a_row_in_the_register_fails_the_build(tiny_book):
    tiny_book.page("index", "# Start\n\nIt is {num}`share`.\n")
    with pytest.raises(build.BuildError, match="num-share"):
        tiny_book.build()


def test_a_mark_is_a_button_that_opens_why_without_a_script(tiny_book):
    tree = built(tiny_book, "Days are shorter. {certainty}`shorter-days`\n\nOnce more. {certainty}`shorter-days`")
    marks = tree.having("press-mark")
    buttons = [button for mark in marks for button in mark.all("button")]
    notes = tree.having("press-mark-note")
    assert [button.text.strip() for button in buttons] == ["low certainty"] * 2
    assert [button.attributes["popovertarget"] for button in buttons] == [note.attributes["id"] for note in notes]
    assert len({note.attributes["id"] for note in notes}) == 2
    assert all(note.text.startswith("One source.") and "popover" in note.attributes for note in notes)
    assert links(tree, "#mark-") == [("All reasons", "registers.html#mark-shorter-days")] * 2


def test_the_scale_of_a_mark_says_what_its_words_say_and_is_not_read_out(tiny_book):
    tree = built(tiny_book, "Days are shorter. {certainty}`shorter-days`")
    (scale,) = tree.having("press-mark-scale")
    assert scale.attributes["aria-hidden"] == "true"
    assert [step.attributes["class"] for step in scale.all("i")] == ["reached", "reached", "open", "open"]


def test_a_mark_without_a_scale_has_its_words_alone(tiny_book):
    del tiny_book.content["marks"]["shorter-days"]["scale"]
    assert not built(tiny_book, "Days are shorter. {certainty}`shorter-days`").having("press-mark-scale")


def test_a_mark_that_is_not_known_is_a_fault(tiny_book):
    with pytest.raises(build.BuildError, match="unknown mark 'gone'"):
        built(tiny_book, "{certainty}`gone`")
