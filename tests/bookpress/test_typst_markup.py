"""Any text reaches Typst as it is."""

import json
import re
from importlib.resources import files

import pytest
import typst
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bookpress.typst import markup

NASTY = [
    "*_#$@<>[]\\~",
    '"quoted" and `ticks`',
    "= heading",
    "- item",
    "// comment",
    "/* open",
    "a\\",
    "{}()",
    "'",
    "–…",
]

# Lone surrogates are no text: they cannot be written in UTF-8.
any_text = st.text(st.characters(exclude_categories=["Cs"]))


def values(source: str) -> list[object]:
    return json.loads(typst.query(source.encode(), "<value>", field="value"))


@settings(max_examples=25, deadline=None)
@given(st.lists(any_text, min_size=20, max_size=40))
@example(NASTY)
@example(["\x00\x07\x7f\u2028", "\n\r\t", ""])
def test_a_string_literal_is_the_string(texts):
    source = "\n".join(f"#metadata({markup.string(text)}) <value>" for text in texts)
    assert values(source) == texts


@settings(max_examples=25, deadline=None)
@given(st.lists(any_text, min_size=10, max_size=20))
@example(NASTY)
def test_running_text_has_no_markup_in_it(texts):
    """Whatever stands side by side, only texts and spaces come of it."""
    source = "#let whole = [" + "".join(f"{markup.text(text)}#strong[{markup.text(text)}]" for text in texts) + "]"
    source += """
#let plain(it) = {
  if it.has("children") { it.children.map(plain).join("") }
  else if it.has("text") { it.text }
  else if it.has("body") { plain(it.body) }
  else { " " }
}
#metadata(plain(whole)) <value>"""
    (got,) = values(source)
    assert squeezed(got) == squeezed("".join(text + text for text in texts))


def squeezed(text: str | None) -> str:
    return markup.BLANKS.sub("", text or "")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("a  b\nc", '#"a b c"'),
        (" a ", ' #"a" '),
        (" \n ", " "),
        ("", ""),
        ("4\u202f505", '#"4\u202f505"'),
        ("a\u00a0b", '#"a\u00a0b"'),
    ],
)
def test_blanks_are_folded_but_meant_spaces_kept(text, source):
    assert markup.text(text) == source


def test_calls_and_arrays():
    assert markup.call("f", "1", size_of="2pt") == "#f(1, size-of: 2pt)"
    assert markup.call("f") == "#f()"
    assert markup.array(["1"]) == "(1, )"
    assert markup.array([]) == "()"
    assert markup.maybe(None) == "none"
    assert markup.maybe("x") == "[x]"


def test_no_name_of_the_template_hides_one_of_formulas(tmp_path):
    """Typst would take `sans(T)` in a formula for the template's own `sans`, and print the name of a font."""
    (tmp_path / "names.typ").write_text("#metadata(dictionary(math).keys() + dictionary(sym).keys()) <names>")
    names = json.loads(typst.query(str(tmp_path / "names.typ"), "<names>", field="value", one=True))
    template = files("bookpress.typst").joinpath("template.typ").read_text("utf-8")
    assert {"sans", "alpha"} <= set(names)
    assert set(re.findall(r"^#let ([\w-]+)", template, re.MULTILINE)) & set(names) == set()
