"""Formulas as MathML, and refusal of what cannot be one."""

import re

import pytest

from bookpress import build, mathml


@pytest.mark.parametrize(
    "latex", [r"\hat p = \frac{x}{n}", r"a < b", r"\begin{align} a &= b \end{align}", r"z_{0.975}"]
)
def test_a_formula_becomes_one_math_element_with_its_source_as_alternative(latex):
    markup = mathml.convert(latex, block=True)
    assert re.fullmatch(r"<math alttext=\"[^\"<]+\".*</math>", markup)
    assert 'display="block"' in markup
    assert "\\" not in re.sub(r'alttext="[^"]*"', "", markup)


def test_an_inline_formula_is_inline():
    assert 'display="inline"' in mathml.convert("x", block=False)


@pytest.mark.parametrize("latex", [r"\nosuchcommand", r"\frac{1}", r"x_", r"\left( x"])
def test_what_is_not_understood_is_refused_with_its_source(latex):
    with pytest.raises(mathml.FormulaError, match=re.escape(latex)):
        mathml.convert(latex, block=False)


def test_formulas_on_a_page(tiny_book):
    tiny_book.page("index", "# Start\n\nWords $x$ and\n\n$$\ny = x\n$$ (law)\n\nsee {eq}`law`, and\n\n$$\nz\n$$\n")
    tiny_book.build()
    page = tiny_book.html("index")
    assert page.count("<math ") == 3
    assert '<span class="eqno">(1)' in page
    assert 'href="#equation-law"' in page
    assert page.count('class="eqno"') == 1


def test_all_bad_formulas_are_named_with_their_lines(tiny_book):
    tiny_book.page("index", "# Start\n\n$\\one$\n\n$$\n\\two\n$$\n")
    with pytest.raises(build.BuildError, match="2 faults") as error:
        tiny_book.build()
    assert re.search(r"book/index\.md(:3)?: '\\\\one'", str(error.value))
    assert re.search(r"book/index\.md:5: '\\\\two'", str(error.value))


def test_a_formula_that_slips_through_is_refused_when_written(tiny_book, monkeypatch):
    tiny_book.page("index", "# Start\n\n$\\one$\n")
    real = mathml.convert
    calls = []

    def second_time(latex, *, block):
        calls.append(latex)
        return "" if len(calls) == 1 else real(latex, block=block)

    monkeypatch.setattr(mathml, "convert", second_time)
    with pytest.raises(build.BuildError, match="one"):
        tiny_book.build()
