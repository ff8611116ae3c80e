"""What authors write for the web or for print alone (`{only} html`, `{only} latex`): each has it, and nothing is lost.

The PDF counts as the LaTeX edition that other presses make of a book, so that what was written for that stands in it.
"""

from __future__ import annotations

from typing import Any

from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.util.tags import Tags

from bookpress.state import Fault, line_of, place, press

WEB = frozenset({"html", "format_html", "builder_html"})
PRINT = frozenset({"latex", "format_latex", "builder_latex", "typst", "format_typst", "builder_typst"})
LOST = (
    "what {{only}} {0} holds stands neither on the web nor in the PDF, so it is lost. "
    "Write html for the web, latex for the PDF, or take it out."
)


class LostForAll(SphinxTransform):
    """A fault for each block whose condition holds in neither form of the book."""

    default_priority = 400

    def apply(self, **kwargs: Any) -> None:
        """Look at the conditions; nothing is changed. One that cannot be read is told of by Sphinx."""
        other = set(self.app.tags) - WEB - PRINT
        for block in self.document.findall(addnodes.only):
            if not any(_holds(block["expr"], other | form) for form in (WEB, PRINT)):
                state = press(self.app)
                where = place(self.document["source"], state.book.root, line_of(block))
                state.faults.append(Fault(where, LOST.format(block["expr"])))


def _holds(condition: str, tags: set[str]) -> bool:
    try:
        return bool(Tags(sorted(tags)).eval_condition(condition))
    except Exception:  # the parser is Jinja's, and raises what it likes
        return True


def setup(app: Any) -> None:
    """Register the transform."""
    app.add_transform(LostForAll)
