"""Formulas on the pages of a book, and the faults of those that cannot be shown."""

import re

import pytest

from bookpress import build, formulas
from bookpress.htmltree import page


def test_formulas_on_a_page(tiny_book):
    tiny_book.page("index", "# Start\n\nWords $x$ and\n\n$$\ny = x\n$$ (law)\n\nsee {eq}`law`, and\n\n$$\nz\n$$\n")
    tiny_book.build()
    page = tiny_book.html("index")
    assert page.count("<math ") == 3
    assert '<span class="eqno">(1)' in page
    assert 'href="#equation-law"' in page
    assert page.count('class="eqno"') == 1


def test_all_bad_formulas_are_named_with_their_lines(tiny_book):
    text = "# Start\n\n$\\one$\n\n$$\n\\two\n$$\n\n- a\n- $x \\label{y}$\n\n| a |\n| - |\n| $\\cancel{x}$ |\n"
    tiny_book.page("index", text)
    with pytest.raises(build.BuildError, match="4 faults") as error:
        tiny_book.build()
    for line, formula in ((3, r"\one"), (5, r"\two"), (10, r"x \label{y}"), (14, r"\cancel{x}")):
        assert re.search(rf"book/index\.md:{line}: the formula {re.escape(f'${formula}$')}", str(error.value)), formula


MONEY = """\
# Start

It costs $5 and $6.

From $20,000-$30,000 a year, or US$9 and 5$ here.

| a | b |
| - | - |
| $1 | $2 |

Right: \\$5 and \\$6, `$5 and $6`, $ x + y $, $5x$ and $10^{-3}$, $2 \\text{ or more} $ or $ \\sin x $.
"""


def test_money_is_no_formula(tiny_book):
    tiny_book.settings["press_rules_off"] = ["digits"]
    tiny_book.page("index", MONEY)
    with pytest.raises(build.BuildError) as error:
        tiny_book.build()
    told = [str(fault) for fault in error.value.faults]
    assert [fault.split(" is read")[0] for fault in told] == [
        "book/index.md:3: '$5 and $6.'",
        "book/index.md:5: '$20,000-$30,000'",
        "book/index.md:5: '$9 and 5$'",
    ]
    tiny_book.page("index", MONEY[MONEY.index("| a") :].replace("| a", "# Start\n\n| a"))
    article = page(tiny_book.build() / "book/index.html").all("article")[0]
    assert "$5 and $6" in article.text
    assert len(article.all("math")) == 5


def test_macros_of_the_settings_are_written_out(tiny_book):
    macros = {"RR": [r"\mathbb{R}"], "norm": [r"\lVert #1 \rVert", 1], "argmin": r"\operatorname*{arg\,min}"}
    tiny_book.settings["mathjax3_config"] = {"tex": {"macros": macros}}
    tiny_book.page("index", "# Start\n\n$x \\in \\RR$ and $\\norm{x}$ and $\\argmin_x f$\n")
    tiny_book.build()
    page = tiny_book.html("index")
    assert "<mi>ℝ</mi>" in page
    assert page.count("‖") == 2
    assert "arg\u2009min" in page


@pytest.mark.parametrize("told", [{"tex": {"macros": {"R": 5}}}, {"tex": {"macros": ["R"]}}, {"tex": "R"}])
def test_macros_that_cannot_be_read_are_named(tiny_book, told):
    tiny_book.settings["mathjax3_config"] = told
    with pytest.raises(build.BuildError, match="mathjax3_config: tex: macros"):
        tiny_book.build()


def test_a_formula_that_slips_through_is_refused_when_written(tiny_book, monkeypatch):
    tiny_book.page("index", "# Start\n\n$\\one$\n")
    real = formulas.read
    calls = []

    def second_time(latex, *, block):
        calls.append(latex)
        return "" if len(calls) == 1 else real(latex, block=block)

    monkeypatch.setattr(formulas, "read", second_time)
    with pytest.raises(build.BuildError, match="one"):
        tiny_book.build()
