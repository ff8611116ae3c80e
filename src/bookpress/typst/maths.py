"""Formulas, from TeX to Typst.

Method: the tex2typst library. It passes a command it does not know on as a word, and Typst may have a word of that
name, so commands are checked first with the library's strict mode, which knows less than it can convert: names that
mean the same in both are left out of that check. The result is then compiled on its own (`compile.broken_formulas`).

A reader who hears the document hears the TeX source, which is the alternative text of every formula.
"""

from __future__ import annotations

import re
from typing import Any

import tex2typst
from docutils import nodes

from bookpress.typst import markup
from bookpress.typst.writer import Formula, Writer, handles

# Same name and meaning in TeX and Typst, though unknown to the strict mode of tex2typst 0.1.7.
SAME = re.compile(
    "Pr|arccos|arcsin|arctan|arg|binom|cos|cosh|cot|coth|csc|deg|det|dim|exp|frac|gcd|hom|inf|ker|lg|lim|liminf|limsup"
    "|ln|log|max|min|sec|sin|sinh|sqrt|sup|tan|tanh"
)

COMMAND = re.compile(r"\\([A-Za-z]+)")
DECIMAL_COMMA = re.compile(r"\{,\}")

# Environments of amsmath that say how a display is numbered and spaced, which is settled here by other means.
DISPLAY = re.compile(r"\\(?:begin|end)\{(?:equation|gather|multline|displaymath)\*?\}")
ALIGNED = re.compile(r"\\(begin|end)\{(?:split|align|aligned|eqnarray)\*?\}")
ENVIRONMENT = re.compile(r"\\begin\{(\w+)\}.*?\\end\{\1\}", re.DOTALL)
UNNUMBERED = re.compile(r"\\(?:nonumber|notag)\b")


class FormulaError(ValueError):
    """A formula cannot be converted; the message says why."""


@handles(nodes.math)
def math(node: Any, writer: Writer) -> str:
    """A formula in a line."""
    return _formula("formula-line", node, writer)


@handles(nodes.math_block)
def math_block(node: Any, writer: Writer) -> str:
    """A formula on a line of its own, with the number of the web book."""
    number = writer.numbers.equation(writer.page.docname, node)
    named = {"number": "none" if number is None else markup.string(f"({number})"), "name": writer.label(node)}
    return _formula("formula-block", node, writer, **named) + "\n"


def _formula(function: str, node: Any, writer: Writer, **named: str) -> str:
    tex = node.astext().strip()
    try:
        typst = convert(tex)
    except FormulaError as error:
        writer.fault(node, f"the formula {tex!r} cannot be set: {error}")
        return ""
    writer.formulas.append(Formula(writer.place(node), tex, typst))
    return markup.call(function, f"$ {typst} $", alt=markup.string(" ".join(tex.split())), **named)


def convert(tex: str) -> str:
    """Return a TeX formula as Typst maths. Raises FormulaError."""
    if '"' in tex:
        raise FormulaError("it has a straight quotation mark. Write “ and ” instead.")
    source = _prepared(tex)
    if not source:
        raise FormulaError("it is empty.")
    try:
        tex2typst.tex2typst(COMMAND.sub(_known, source), non_strict=False)
        return str(tex2typst.tex2typst(source, frac_to_slash=False))
    except ValueError as error:
        reason = str(error).splitlines()[0].removeprefix("Conversion failed: ")
        raise FormulaError(f"{reason}. Write it with simpler TeX.") from error


def _known(match: re.Match[str]) -> str:
    return r"\alpha " if SAME.fullmatch(match[1]) else match[0]


def _prepared(tex: str) -> str:
    """TeX that tex2typst can take: one aligned block where there are lines, as Sphinx sets it for the web."""
    tex = DECIMAL_COMMA.sub(r"\\text{,}", UNNUMBERED.sub("", DISPLAY.sub("", tex)))
    tex = ALIGNED.sub(r"\\\1{aligned}", tex)
    parts = [part.strip() for part in re.split(r"\n\s*\n", tex) if part.strip()]
    source = r" \\ ".join(parts)
    outside = ENVIRONMENT.sub("", source)
    has_lines = r"\\" in outside or "&" in outside
    return rf"\begin{{aligned}} {source} \end{{aligned}}" if has_lines else source
