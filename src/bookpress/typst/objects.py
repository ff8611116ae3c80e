"""Descriptions of functions, classes, options, variables and whatever else the domains of Sphinx describe."""

from __future__ import annotations

from typing import Any

from sphinx import addnodes

from bookpress.typst import markup
from bookpress.typst.writer import Writer, handles


@handles(addnodes.desc)
def described(node: Any, writer: Writer) -> str:
    """How an object is written, and what is said of it, set as a term and its definition."""
    heads = [child for child in node.children if isinstance(child, addnodes.desc_signature)]
    rest = writer.all(child for child in node.children if child not in heads).strip()
    names = "#linebreak()".join(writer.anchor(head) + signature(head) for head in heads)
    return markup.call("terms", f"terms.item[{writer.anchor(node)}{names}][{rest}]") + "\n"


@handles(addnodes.desc_content)
def content(node: Any, writer: Writer) -> str:
    """What is said of an object."""
    return writer.children(node)


@handles(addnodes.desc_inline)
def expression(node: Any, _: Writer) -> str:
    """An expression of a language within a line."""
    return signature(node)


def signature(node: Any) -> str:
    """How an object is written, as code: the nodes know where brackets and commas stand."""
    lines = [line.astext() for line in node.children if isinstance(line, addnodes.desc_signature_line)]
    return markup.call("raw", markup.string("\n".join(lines) or node.astext()))
