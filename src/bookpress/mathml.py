"""Formulas as MathML, which browsers draw and screen readers speak without any script.

Method: latex2mathml. It keeps what it does not know as text and leaves out what is missing; both are looked for here.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any
from xml.etree import ElementTree

from docutils import nodes
from sphinx.errors import SphinxError
from sphinx.locale import _
from sphinx.util.math import get_node_equation_number

RENDERER = "mathml"
COMMAND = re.compile(r"\s*\\([A-Za-z]+)")
# How many parts elements of MathML have that cannot have fewer or more.
PARTS = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2, "munderover": 3}


class FormulaError(SphinxError):
    """A formula cannot be written as MathML."""

    category = "Formula"


def convert(latex: str, *, block: bool) -> str:
    """A formula as a <math> element whose alttext is the LaTeX. Raises FormulaError for anything not understood."""
    from latex2mathml import converter  # imported late: most pages have no formula

    source = " ".join(latex.split())
    try:
        markup: str = converter.convert(source, display="block" if block else "inline")
    except Exception as error:  # the library raises many kinds; each means the formula cannot be written
        raise FormulaError(f"{source!r} cannot be written as MathML: {error or type(error).__name__}") from error
    elements = list(ElementTree.fromstring(markup).iter())
    if left := [found[1] for element in elements if (found := COMMAND.match(element.text or ""))]:
        raise FormulaError(f"{source!r} has commands that cannot be written as MathML: " + ", ".join(left))
    if any(len(element) != PARTS.get(_tag(element), len(element)) for element in elements):
        raise FormulaError(f"{source!r} lacks a part, for example of a fraction or an exponent.")
    return markup.replace("<math ", f'<math alttext="{escape(source)}" ', 1)


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def visit_inline(self: Any, node: nodes.math) -> None:
    """Write a formula in a line of text."""
    self.body.append(_checked(node, block=False))
    raise nodes.SkipNode


def visit_block(self: Any, node: nodes.math_block) -> None:
    """Write a formula on a line of its own, with its number if it has a label."""
    self.body.append(self.starttag(node, "div", CLASS="math notranslate nohighlight"))
    if node["number"]:
        number = get_node_equation_number(self, node)
        self.body.append(f'<span class="eqno">({number})')
        self.add_permalink_ref(node, _("Link to this equation"))
        self.body.append("</span>")
    self.body.append(_checked(node, block=True) + "</div>\n")
    raise nodes.SkipNode


def _checked(node: nodes.Element, *, block: bool) -> str:
    try:
        return convert(node.astext(), block=block)
    except FormulaError as error:
        raise FormulaError(f"{node.source or 'unknown file'}, line {node.line or '?'}: {error}") from error


def setup(app: Any) -> None:
    """Register the renderer; _config.yml chooses it with html_math_renderer."""
    app.add_html_math_renderer(RENDERER, (visit_inline, None), (visit_block, None))
