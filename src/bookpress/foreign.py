"""What extensions of others put into a document that no edition can show as it is, made into what both can.

Boxes of sphinx-proof hold a section without a heading, which neither the contents nor the search nor print could name;
a button that starts sphinx-thebe would do nothing, as the press hands no page to a service elsewhere; and what differs
between two files that are included begins with the places of both on the machine. And first columns that a directive of
docutils calls the headers of their rows (`stub-columns`) are marked as other headers of rows are.
"""

from __future__ import annotations

import os
from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

BUTTONS = ("ThebeButtonNode",)


class Foreign(SphinxTransform):
    """Makes groups of sections without a heading, takes out buttons, leaves folders off, and marks headers of rows."""

    default_priority = 10

    def apply(self, **kwargs: Any) -> None:
        """Go through the nodes of the document."""
        for node in list(self.document.findall(nodes.Element)):
            if type(node).__name__ in BUTTONS:
                node.parent.remove(node)
            elif isinstance(node, nodes.tgroup):
                _mark_stubs(node)
            elif isinstance(node, nodes.literal_block) and node.get("language") == "udiff":
                node.children = [nodes.Text(node.astext().replace(f"{self.app.srcdir}{os.sep}", ""))]
            elif isinstance(node, nodes.section) and not any(isinstance(child, nodes.title) for child in node):
                # Without its id, which is the same on each box of the page, and nothing leads to it.
                node.parent.replace(node, nodes.container("", *node.children, classes=node["classes"]))


def _mark_stubs(group: nodes.tgroup) -> None:
    """Mark the cells of a body that stand in columns of headers."""
    stubs = sum(bool(column.get("stub")) for column in group.findall(nodes.colspec))
    open_: dict[int, int] = {}  # by column: in how many of the next rows a cell from above stands
    for row in (row for body in group.findall(nodes.tbody) for row in body.children) if stubs else ():
        column = 0
        for entry in row.children:
            while open_.get(column):
                open_[column] -= 1
                column += 1
            if column < stubs:
                entry["classes"].append("row-header")
            for _ in range(1 + entry.get("morecols", 0)):
                open_[column] = entry.get("morerows", 0)
                column += 1


def setup(app: Any) -> None:
    """Register the transform."""
    app.add_transform(Foreign)
