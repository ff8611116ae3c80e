"""What every page must have, and what would be printed as the source of a drawing: judged when a document is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx import addnodes

from bookpress.state import DRAWN, Fault, line_of, place, press


def judge(app: Any, doctree: nodes.document) -> None:
    """A page without a title, and drawings that would be printed as their source, are faults of a document."""
    state = press(app)
    for line, said in found(doctree):
        state.faults.append(Fault(place(doctree["source"], state.book.root, line), said))


def found(doctree: nodes.document) -> Iterator[tuple[int | None, str]]:
    """What is wrong with a page: its line, if it has one, and the words."""
    title = next(doctree.findall(nodes.title), None)
    if title is None or not (title.astext().strip() or any(title.findall(nodes.image))):
        yield None, "the page has no title, so no list of contents can name it. Begin it with a heading: # Its title."
    for asked in doctree.findall(addnodes.pending_xref):
        if asked["reftype"] == "numref" and "%s" in asked.astext() and "number" in asked.astext():
            yield line_of(asked), "beside the word number, %s would be printed as it is. Write {number} in its place."
    for block in doctree.findall(nodes.literal_block):
        if (language := str(block.get("language", ""))) in DRAWN:
            yield (
                line_of(block),
                f"a drawing in {language} would be printed as its source. Draw it to a file, and show that with "
                "{figure} and an alternative text; to print the source itself, call its language text.",
            )


def setup(app: Any) -> None:
    """Judge every document that is read."""
    app.connect("doctree-read", judge)
