"""Formulas. A reader who hears the document hears each in words; where the press has no words, its TeX source."""

from __future__ import annotations

from typing import Any

from docutils import nodes

from bookpress import formulas
from bookpress.typst import markup
from bookpress.typst.spoken import spoken
from bookpress.typst.writer import Writer, handles


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
    alt = " ".join(node.astext().split())
    try:
        formula = formulas.read(node.astext(), block=isinstance(node, nodes.math_block))
    except formulas.FormulaError as error:
        writer.fault(node, str(error))
        return ""
    if writer.say is not None:
        alt = spoken(formula.mathml, writer.say) or alt
    return markup.call(function, f"$ {formula.typst} $", alt=markup.string(alt), **named)
