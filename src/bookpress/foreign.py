"""What extensions of others put into a document that no edition can show as it is, made into what both can.

Boxes of sphinx-proof hold a section without a heading, which neither the contents nor the search nor print could name;
a button that starts sphinx-thebe would do nothing, as the press hands no page to a service elsewhere; and what differs
between two files that are included begins with the places of both on the machine.
"""

from __future__ import annotations

import os
from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

BUTTONS = ("ThebeButtonNode",)


class Foreign(SphinxTransform):
    """Makes groups of sections without a heading, takes out buttons that would do nothing, and leaves folders off."""

    default_priority = 10

    def apply(self, **kwargs: Any) -> None:
        """Go through the nodes of the document."""
        for node in list(self.document.findall(nodes.Element)):
            if type(node).__name__ in BUTTONS:
                node.parent.remove(node)
            elif isinstance(node, nodes.literal_block) and node.get("language") == "udiff":
                node.children = [nodes.Text(node.astext().replace(f"{self.app.srcdir}{os.sep}", ""))]
            elif isinstance(node, nodes.section) and not any(isinstance(child, nodes.title) for child in node):
                # Without its id, which is the same on each box of the page, and nothing leads to it.
                node.parent.replace(node, nodes.container("", *node.children, classes=node["classes"]))


def setup(app: Any) -> None:
    """Register the transform."""
    app.add_transform(Foreign)
