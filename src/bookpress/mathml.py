"""Formulas on the web: MathML, which browsers draw and screen readers speak without any script.

Every formula is judged for both editions when its document is read, with the macros of the book in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from docutils import nodes
from sphinx.errors import SphinxError
from sphinx.locale import _
from sphinx.util.math import get_node_equation_number

from bookpress import formulas, tex
from bookpress.state import TOLD, Fault, PressError, line_of, place, press

RENDERER = "mathml"
WORD = re.compile(r"(?<![\\A-Za-z])[a-z]{3,}(?![A-Za-z])")
BRACED = re.compile(r"\{[^{}]*\}")
MONEY = "'$%s$%s' is read as a formula. Write \\$ for a dollar that is money, and words of a formula within \\text{}."


class WrittenError(SphinxError):
    """A formula that was not seen before the pages were written cannot be shown."""

    category = "Formula"


def macros(config: Any) -> Mapping[str, Any]:
    """The macros that the book tells MathJax: text, [text] or [text, number of arguments]; else raises PressError."""
    told: Any = config.mathjax3_config or {}
    for part in ("tex", "macros"):
        told = told.get(part) or {} if isinstance(told, Mapping) else None
    if not isinstance(told, Mapping):
        raise PressError("_config.yml: mathjax3_config: tex: macros must be a list of names, each with its TeX.")
    if wrong := [str(name) for name, macro in told.items() if not _is_macro(macro)]:
        raise PressError(
            f"_config.yml: mathjax3_config: tex: macros: {', '.join(wrong)}: write the TeX as text, or as "
            "[text, number of arguments]."
        )
    return dict(told)


def _is_macro(macro: Any) -> bool:
    if isinstance(macro, list) and len(macro) in (1, 2):
        return isinstance(macro[0], str) and all(isinstance(count, int) for count in macro[1:])
    return isinstance(macro, str)


def judge(app: Any, doctree: nodes.document) -> None:
    """Write macros out in the formulas of a document; those that cannot be shown are faults of the document."""
    known = macros(app.config)
    for node in doctree.findall(lambda node: isinstance(node, nodes.math | nodes.math_block)):
        try:
            if between := _between_sums(node):
                raise formulas.FormulaError(MONEY % between)
            whole = tex.expanded(node.astext(), known)
            node.children = []
            node += nodes.Text(whole)
            formulas.read(whole, block=isinstance(node, nodes.math_block))
        except formulas.FormulaError as error:
            where = place(node.source or doctree["source"], press(app).book.root, line_of(node))
            press(app).faults.append(Fault(where, str(error)))
            node[TOLD] = True


def _between_sums(node: nodes.Element) -> tuple[str, str] | None:
    """The formula, and what begins behind it, where dollars are money: `$5 and $6`, or `5$ and 6$`."""
    said = node.astext()
    if not isinstance(node, nodes.math) or not (said[:1].isdigit() or said != said.strip()):
        return None
    after = node.next_node(descend=False, siblings=True)
    behind = str(after.astext()).split(" ")[0][:20] if isinstance(after, nodes.Text) else ""
    is_money = said[:1].isdigit() and behind[:1].isdigit()
    return (said, behind) if is_money or WORD.search(BRACED.sub("", said)) else None


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
    if node.get(TOLD):
        return ""  # nothing of this build is put in place
    try:
        return formulas.read(node.astext(), block=block).mathml
    except formulas.FormulaError as error:
        where = f"{node.source or 'unknown file'}, line {node.line or '?'}"
        raise WrittenError(f"{where}: {error}") from error


def setup(app: Any) -> None:
    """Register the judge and the renderer; _config.yml chooses it with html_math_renderer."""
    app.connect("doctree-read", judge)
    app.add_html_math_renderer(RENDERER, (visit_inline, None), (visit_block, None))
