"""Formulas in both notations: what they say, and the refusal of what the editions would not show alike."""

import re
from xml.etree import ElementTree

import pytest

from bookpress import formulas, tex

SHOWN = {
    # what authors write: the Typst, and what the web shows as a line of signs
    r"\frac{a+b}{c}": ("frac(a + b, c)", "(a+b)/(c"),
    r"\boldsymbol\beta \mathbf{x} \bm{y}": ("bold(beta) upright(bold(x)) bold(y)", "𝜷𝐱𝒚"),
    r"1{,}96": ('1","96', "1,96"),
    r"x \le y \nonumber": ("x <= y", "x≤y"),
    "a &= b \\\\ c &= d": ("a &= b \\ c &= d", "a=bc=d"),
    "a = b\n\nc = d": ("a = b \\ c = d", "a=bc=d"),
    r"\begin{align} a &= b \\ c &= d \end{align}": ("a &= b \\ c &= d", "a=bc=d"),
    r"\begin{alignedat}{2} a &= b \end{alignedat}": ("a &= b", "a=b"),
    r"\begin{equation} a = b \end{equation}": ("a = b", "a=b"),
    r"\begin{gather} a \\ b \end{gather}": ("a \\ b", "ab"),
    r"x = \begin{cases} 1 & a \\[4pt] 0 & b \end{cases}": ("x = cases(1 & a, 0 & b)", "x={1a0b"),
    r"y &= \begin{pmatrix} 1 & 2 \end{pmatrix} \\ z &= 1": ("y &= mat(1, 2) \\ z &= 1", "y=(12)z=1"),
    r"\text{p < 0.05} x": ('"p < 0.05"x', "p < 0.05x"),
    r'\text{if $x > 0$} \text{100\% of "å"}': (r'"if "x > 0"100% of \"å\""', 'if\u00a0x>0100% of "å"'),
    r"\operatorname*{arg\,max}_x f": ('op("arg\u2009max", limits: #true)_x f', "arg\u2009max_xf"),
    r"\operatorname{\mathrm{Var}}(X)": ('op("Var")(X)', "Var(X)"),
    r"\big( x \Bigr)": ("(x)", "(x)"),
    r"\overline{ab}^2 \underline{x}_1": ("overline(a b)^2 underline(x)_1", "ab^¯^2x___1"),
    r"{}_2F_1": ("zws_2 F_1", "_2F_1"),
    r"a \otimes b \coloneqq β ≥ 3": ("a ⊗ b ≔ β ≥ 3", "a⊗b≔β≥3"),
    r"f \circ g, 9^\circ": ("f ∘ g, 9^∘", "f∘g,9^∘"),
    r"x \xrightarrow{f} y": ("x limits(-->)^f y", "x⟶^fy"),
    r"x % a remark": ("x", "x"),
    r"E[|X|] + \left[|x|\right]": ("E [ | X | ] + [ | x | ]", "E[|X|]+[|x|]"),
    r"\left<x\right>": ("lr(chevron.l x chevron.r)", "⟨x⟩"),
    r"{\bf x} + {\cal L}(y) \le \rm z": ("upright(bold(x)) + cal(L) (y) <= upright(z)", "𝐱+ℒ\ufe00(y)≤z"),
    r"\begin{aligned}[t] {\rm a} &= \bf b \\ c &= d \end{aligned}": (
        "upright(a) &= upright(bold(b)) \\ c &= d",
        "a=𝐛c=d",
    ),
    r"{n \choose k} {a + {b} \over c_{1}}": ("binom(n, k) frac(a + b, c_1)", "((n)/(k)(a+b)/(c_1"),
    r"a \over b": ("frac(a, b)", "(a)/(b"),
    r"\phantom{-}1 \hskip 1em \smash[b]{x}": ("1 x", "1x"),
    r"\begin{dcases} a & b \end{dcases}": ("cases(a & b)", "{ab"),
    r"5 \% \text{~kg}": ('5 %"\u00a0kg"', "5%\u00a0kg"),
}


@pytest.mark.parametrize("source", SHOWN)
def test_both_editions_say_what_the_source_says(source):
    typst, web = SHOWN[source]
    found = formulas.read(source, block=False)
    assert found.typst == typst
    assert _line(ElementTree.fromstring(found.mathml)) == web
    assert ElementTree.fromstring(found.mathml).get("alttext") == " ".join(source.split())


def _line(element):
    marks = formulas.MARKS.get(element.tag, ())
    parts = [_line(child) for child in element]
    return (element.text or "") + "".join(
        (marks[number] if number < len(marks) else "") + part for number, part in enumerate(parts)
    )


REFUSED = {
    r"\foo": r"\\foo is not known",
    r"x \label{a}": r"\\label .* \{eq\}`name`",
    r"A \tag{1}": r"\\tag ",
    r"\cancel{x}": r"\\cancel ",
    r"\left( a \over b \right)": r"\\over .* \\frac",
    r"\rm": "it is empty",
    r"\textcolor{red}{x}": r"\\textcolor ",
    r"\newcommand{\R}{r} \R": "mathjax3_config",
    r"\begin{array}{c|c} a & b \end{array}": "cannot have lines",
    r"\left( x": "Unmatched",
    r"\begin{pmatrix} 3;4 & 5 \end{pmatrix}": "two readers .* '\\(345\\)' and as '\\(3;45\\)'",
    "x_{i": "is not closed|Unmatched",
    r"\frac{1}": ".",
    "x_": ".",
    "a # b": "the sign #",
    'a "b"': 'the sign "',
    r"\text{a \foo}": "stands within words",
    r"\text{a": "is not closed",
    "  ": "empty",
    r"\nonumber": "empty",
    r"\quad": "nothing of it can be seen",
}


@pytest.mark.parametrize("source", REFUSED)
def test_what_would_not_be_shown_alike_is_refused_with_its_source(source):
    with pytest.raises(formulas.FormulaError, match=REFUSED[source]) as error:
        formulas.read(source, block=True)
    assert str(error.value).startswith(f"the formula ${' '.join(source.split())}$ cannot be shown: ")


def test_an_array_without_columns_is_centred():
    said, unsaid = (
        formulas.read(rf"\begin{{array}}{columns} a & b \\ c & d \end{{array}}", block=True)
        for columns in ("{cc}", "{}")
    )
    assert said.typst == unsaid.typst
    assert unsaid.mathml.count("<mtd>") == 4


def test_macros():
    macros = {"R": r"\mathbb{R}", "pair": [r"(#1, #2 \in \R)", 2]}
    assert tex.expanded(r"x \in \R, \pair{a}{{b}} \Rho", macros) == (
        r"x \in {\mathbb{R}}, {(a, {b} \in {\mathbb{R}})} \Rho"
    )
    halves = {"bmat": [r"\left[\begin{array}"], "emat": [r"\end{array}\right]"]}
    assert tex.expanded(r"\bmat{c} 1 \\ 2 \emat^2", halves) == r"\left[\begin{array}{c} 1 \\ 2 \end{array}\right]^2"
    with pytest.raises(tex.FormulaError, match="lacks an argument"):
        tex.expanded(r"\pair{a}", macros)
    with pytest.raises(tex.FormulaError, match="without end"):
        tex.expanded(r"\a", {"a": r"\b", "b": r"\a"})


@pytest.mark.parametrize("block", [True, False])
def test_a_formula_is_one_element_that_is_a_block_or_in_its_line(block):
    found = formulas.read("a < b", block=block)
    assert re.fullmatch(r'<math [^<]*alttext="a &lt; b".*</math>', found.mathml)
    assert ('display="block"' in found.mathml) is block


def test_letters_of_two_shapes_keep_theirs():
    found = formulas.read(r"\vartheta \theta \epsilon \varepsilon \phi \varphi h", block=False)
    assert re.findall("<mi>(.)</mi>", found.mathml) == list("ϑθϵεϕφh")
    assert found.typst == "theta.alt theta epsilon.alt epsilon phi.alt phi h"
