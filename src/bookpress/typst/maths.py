"""Formulas. A reader who hears the document hears the TeX source, the alternative text of every formula."""

from __future__ import annotations

from typing import Any

from docutils import nodes

from bookpress import formulas
from bookpress.typst import markup
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
    tex = " ".join(node.astext().split())
    try:
        typst = formulas.read(node.astext(), block=isinstance(node, nodes.math_block)).typst
    except formulas.FormulaError as error:
        writer.fault(node, str(error))
        return ""
    return markup.call(function, f"$ {typst} $", alt=markup.string(tex), **named)
