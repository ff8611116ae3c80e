"""The numbers of the web book: of headings, of figures, tables and code blocks, and of equations.

They are looked up as Sphinx's HTML writer does (sphinx.writers.html5, sphinx.util.math), never counted anew, so that
the two editions cannot disagree.
"""

from __future__ import annotations

from typing import Any


class Numbers:
    """Numbers from a Sphinx environment, as they are printed; None where the web book prints none."""

    def __init__(self, env: Any) -> None:
        self._env = env

    def section(self, docname: str, section: Any) -> str | None:
        """Return "2.1" for a section of a document."""
        numbers = self._env.toc_secnumbers.get(docname, {})
        anchor = "#" + section["ids"][0]
        # The first heading of a document is listed without an anchor.
        return _dotted(numbers.get(anchor if anchor in numbers else "", ()) or ())

    def caption(self, docname: str, node: Any) -> str | None:
        """Return "Figure 2.1" for a figure, "Table 2.1" for a table, after numfig_format."""
        kind = self._env.get_domain("std").get_enumerable_node_type(node)
        number = self._number(docname, kind, node)
        return None if number is None else str(self._env.config.numfig_format.get(kind, "%s")) % number

    def equation(self, docname: str, node: Any) -> str | None:
        """Return "2.1" for a numbered equation."""
        config = self._env.config
        if not node.get("number"):
            return None
        if not (config.math_numfig and config.numfig):
            return str(node["number"])
        number = self._number(docname, "displaymath", node)
        return None if number is None else config.math_numsep.join(number.rsplit(".", 1))

    def _number(self, docname: str, kind: str | None, node: Any) -> str | None:
        numbers = self._env.toc_fignumbers.get(docname, {}).get(kind, {})
        return _dotted(numbers.get(node["ids"][0], ())) if node["ids"] else None


def _dotted(number: tuple[int, ...]) -> str | None:
    return ".".join(map(str, number)) or None
