"""Containers: groups that print does not show, code with a caption, and the cells of notebooks."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx import addnodes

from bookpress.typst import markup
from bookpress.typst.boxes import component
from bookpress.typst.cards import CARDS, cards
from bookpress.typst.figures import numbered
from bookpress.typst.tables import GROUP, with_notes
from bookpress.typst.writer import Writer, handles

# hide_mode of a MyST-NB cell whose tags fold its code away on the web. Folded output is printed: nothing else shows it.
CODE_FOLDED = frozenset({"all", "input", "input+output"})


@handles(nodes.container)
def container(node: Any, writer: Writer) -> str:
    """A group of blocks: one of the kinds below, or nothing to see in print."""
    if "design_component" in node:
        return component(node, writer)
    if CARDS in node["classes"]:
        return cards(node, writer)
    if "literal-block-wrapper" in node["classes"]:
        return listing(node, writer)
    if is_folded_code(node):
        return ""
    if GROUP in node["classes"]:
        return with_notes(node, writer)
    return writer.children(node)


def is_folded_code(node: Any) -> bool:
    """Return whether the node is the code of a notebook cell that its tags hide."""
    is_code = isinstance(node, nodes.container) and node.get("nb_element") == "cell_code_source"
    return is_code and node.parent.get("hide_mode") in CODE_FOLDED


def listing(node: Any, writer: Writer) -> str:
    """Code with a caption above it."""
    caption, block = node.children
    head = numbered("caption-above", writer.numbers.caption(writer.page.docname, node), writer.item(caption))
    return writer.anchor(node) + markup.call("code-listing", head) + markup.content(writer.write(block)) + "\n"


@handles(addnodes.toctree)
def toctree(node: Any, writer: Writer) -> str:
    """The documents below this one. Those of the root document are chapters, which `document` writes."""
    below = writer.page.below.get(id(node), ())
    caption = f"#book-rubric[{markup.text(node['caption'])}]\n" if below and node.get("caption") else ""
    return caption + writer.entries(below)


@handles(nodes.compound, addnodes.compact_paragraph, nodes.document)
def group(node: Any, writer: Writer) -> str:
    """A group that has no look of its own."""
    return writer.children(node)
