"""Marks: what stands beside a statement of the text and says how it was judged, with one sentence that says why.

On the web a mark is a button with a scale and its words. It opens the sentence as a popover, by mouse, touch or
keyboard, without a script; a browser that knows no popovers shows the sentence in the line. Print has the words alone.
Both lead to the mark's row in the list of all.
"""

from __future__ import annotations

from html import escape
from typing import Any

from docutils import nodes


class MarkNote(nodes.Inline, nodes.TextElement):  # type: ignore[misc]  # docutils has no types
    """A mark for the web: `words`, `scale` (steps reached, steps in all; or None), and the sentence as its children."""


def visit_mark_note(self: Any, node: MarkNote) -> None:
    """Write the button, and open what it opens."""
    name = escape(node["name"])
    self.body.append(
        f'<span class="press-mark"><button type="button" popovertarget="{name}">{_scale(node["scale"])}'
        f'{escape(node["words"])}</button><span class="press-mark-note" id="{name}" popover="auto">'
    )


def depart_mark_note(self: Any, _: MarkNote) -> None:
    """Close it."""
    self.body.append("</span></span>")


def _scale(scale: tuple[int, int] | None) -> str:
    """Steps, those that are reached filled; the words beside them say the same, so nobody need see them."""
    if scale is None:
        return ""
    reached, steps = scale
    signs = "".join(f'<i class="{"reached" if step < reached else "open"}"></i>' for step in range(steps))
    return f'<span class="press-mark-scale" aria-hidden="true">{signs}</span>'


def setup(app: Any) -> None:
    """Make the node known."""
    app.add_node(MarkNote, html=(visit_mark_note, depart_mark_note))
