"""Cards: the points of a list in a container of class `cards`, beside one another; and the small bars in them."""

from __future__ import annotations

from typing import Any

from docutils import nodes

from bookpress.bars import Bars
from bookpress.typst import markup
from bookpress.typst.writer import Writer, handles

CARDS = "cards"


def cards(node: Any, writer: Writer) -> str:
    """The points of the lists in a container as cards, each with its first paragraph large."""
    items = [item for child in node.children if isinstance(child, nodes.bullet_list) for item in child.children]
    rest = [child for child in node.children if not isinstance(child, nodes.bullet_list)]
    pairs = [f"({_head(item, writer)}, {markup.content(writer.all(item.children[1:]))})" for item in items]
    return writer.all(rest) + markup.call("card-grid", *pairs) + "\n"


def _head(item: Any, writer: Writer) -> str:
    return markup.content(writer.children(item.children[0]) if item.children else "")


@handles(Bars)
def bars(node: Any, _: Writer) -> str:
    """The bars of some numbers."""
    lengths = markup.array(f"{part:.4f}" for part in node["parts"])
    more = []
    if any(node["labels"]):
        more.append("labels: " + markup.array(markup.string(label) for label in node["labels"]))
    if node["strong"] != 1:
        more.append(f"strong: {node['strong']}")
    return markup.call("small-bars", lengths, *more)
