"""Figures and pictures."""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx import addnodes

from bookpress.state import TOLD
from bookpress.typst import markup
from bookpress.typst.writer import Writer, handles, has_text

# Units of docutils lengths in Typst; a pixel is that of CSS.
LENGTH = re.compile(r"([0-9.]+)\s*(%|px|pt|em|cm|mm|in|)")
PIXEL = 0.75  # points

# What does not frame the things in it.
OPEN = (nodes.document, nodes.section, nodes.compound)


@handles(nodes.figure)
def figure(node: Any, writer: Writer) -> str:
    """A picture with its caption below, an exhibit with its title above, then the legend; kept together."""
    captions = [child for child in node.children if isinstance(child, nodes.caption)]
    legends = [child for child in node.children if isinstance(child, nodes.legend)]
    body = writer.all(child for child in node.children if child not in captions and child not in legends)
    caption = None
    if captions:
        number = writer.numbers.caption(writer.page.docname, node)
        where = "caption-above" if "exhibit" in node["classes"] else "caption-below"
        caption = numbered(where, number, "".join(writer.item(child) for child in captions))
    below = "".join(writer.children(legend) for legend in legends) or None
    if not body.strip():  # its picture is for the web only; what is said of it stays
        said = "".join(f"#small-text[{writer.children(child)}]\n" for child in captions)
        return writer.anchor(node) + said + (below or "")
    return (
        markup.call(
            "book-figure",
            caption=caption or "none",
            legend=markup.maybe(below),
            name=writer.label(node),
        )
        + markup.content(body.strip())
        + "\n"
    )


def numbered(function: str, number: str | None, caption: str) -> str:
    """Return a caption as Typst code: number, if there is one, and text."""
    return f"{function}({'none' if number is None else markup.string(number)})[{caption}]"


def stands_free(node: Any) -> bool:
    """Return whether nothing frames the node, so that it may leave its place or the measure of the text."""
    while node.parent is not None:
        node = node.parent
        group = isinstance(node, nodes.container) and "design_component" not in node
        if not (group or isinstance(node, OPEN)):
            return False
    return True


@handles(nodes.image)
def image(node: Any, writer: Writer) -> str:
    """A picture, as a block or within a line. It must say in words what it shows."""
    alt = node.get("alt", "").strip() or writer.undescribed
    if not (alt or node.get(TOLD)):
        writer.fault(
            node,
            f"the picture {node.get('uri')!r} has no alternative text. Say what it shows, for those who cannot see it.",
        )
    path = writer.image_file(node)
    if path is None:
        writer.fault(
            node,
            f"the picture {node.get('uri')!r} is not a file that can be set: it must be there, "
            "and be SVG, PNG, JPEG, GIF or WebP.",
            of=node.get("uri", ""),
        )
        return ""
    block = _is_block(node)
    named = {"alt": markup.string(alt), **_size(node, writer)}
    if block and node.get("align") in ("center", "right"):
        named["side"] = node["align"]
    return markup.call("book-picture" if block else "picture-in-line", markup.string(path), **named)


def _is_block(node: Any) -> bool:
    """A picture stands in a line if there is other text in its paragraph."""
    holder = node.parent
    if isinstance(holder, nodes.reference):
        holder = holder.parent
    return not (isinstance(holder, nodes.TextElement) and has_text(holder))


def _size(node: Any, writer: Writer) -> dict[str, str]:
    """The size that the source gives; what it does not give follows from the picture."""
    lengths = {name: _length(node, name, writer) for name in ("width", "height") if node.get(name)}
    named = {name: value for name, value in lengths.items() if value is not None}
    if node.get("scale"):
        named["scale"] = f"{node['scale']}%"
    if "%" in named.get("height", ""):
        writer.fault(node, "a picture's height cannot be a share of the page. Give it in px, cm or em.")
    return named


def _length(node: Any, name: str, writer: Writer) -> str | None:
    value = str(node[name]).strip()
    match = LENGTH.fullmatch(value)
    if match is None:
        writer.fault(node, f"the {name} {value!r} is not a length in %, px, pt, em, cm, mm or in.")
        return None
    size, unit = match.groups()
    return f"{float(size) * PIXEL:g}pt" if unit in ("px", "") else f"{size}{unit}"


@handles(addnodes.centered)
def centered(node: Any, writer: Writer) -> str:
    """A short centred text, set as a note is."""
    return f"#small-text[{writer.children(node)}]\n"
