"""Formulas on the web: MathML, which browsers draw and screen readers speak without any script.

Every formula is judged for both editions when its document is read, with the macros of the book in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docutils import nodes
from sphinx.errors import SphinxError
from sphinx.locale import _
from sphinx.util.math import get_node_equation_number

from bookpress import formulas, tex
from bookpress.state import Fault, line_of, place, press

RENDERER = "mathml"


class WrittenError(SphinxError):
    """A formula that was not seen before the pages were written cannot be shown."""

    category = "Formula"


def macros(config: Any) -> Mapping[str, Any]:
    """The macros that the book tells MathJax: text, or [text, number of arguments]."""
    told = (config.mathjax3_config or {}).get("tex", {}).get("macros", {})
    return dict(told)


def judge(app: Any, doctree: nodes.document) -> None:
    """Write macros out in the formulas of a document; those that cannot be shown are faults of the document."""
    known = macros(app.config)
    for node in doctree.findall(lambda node: isinstance(node, nodes.math | nodes.math_block)):
        try:
            whole = tex.expanded(node.astext(), known)
            node.children = []
            node += nodes.Text(whole)
            formulas.read(whole, block=isinstance(node, nodes.math_block))
        except formulas.FormulaError as error:
            where = place(node.source or doctree["source"], press(app).book.root, line_of(node))
            press(app).faults.append(Fault(where, str(error)))


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
        return formulas.read(node.astext(), block=block).mathml
    except formulas.FormulaError as error:
        where = f"{node.source or 'unknown file'}, line {node.line or '?'}"
        raise WrittenError(f"{where}: {error}") from error


def setup(app: Any) -> None:
    """Register the judge and the renderer; _config.yml chooses it with html_math_renderer."""
    app.connect("doctree-read", judge)
    app.add_html_math_renderer(RENDERER, (visit_inline, None), (visit_block, None))
