"""Links within the book and out of it, and their targets."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

from docutils import nodes
from sphinx import addnodes

from bookpress.typst import markup
from bookpress.typst.writer import Writer, around, handles, has_text, label

# What the builder answers when Sphinx asks for the address of a document; see `builder`.
DOCUMENT = "%"

OUTSIDE = re.compile(r"(https?|mailto|ftp):", re.IGNORECASE)

# Numbers and marks in prose link to their row in a list. There are so many that a colour would only disturb.
QUIET = ("num-", "mark-")


@handles(nodes.reference, addnodes.number_reference)
def reference(node: Any, writer: Writer) -> str:
    """A link to a place in the book, or to an address elsewhere."""
    if "refid" in node:
        return _inside(node, writer, writer.page.docname, node["refid"])
    uri = node.get("refuri", "")
    if uri.startswith(DOCUMENT):
        docname, _, id_ = uri.removeprefix(DOCUMENT).partition("#")
        return _inside(node, writer, unquote(docname), id_)
    if OUTSIDE.match(uri):
        return _outside(node, writer, uri)
    writer.fault(
        node,
        f"the link to {uri!r} leads to a file, which a printed book does not have. "
        "Link to its address on the web, or put the link in a container of class web-only.",
    )
    return writer.children(node)


def _inside(node: Any, writer: Writer, docname: str, id_: str) -> str:
    name = writer.labels.name(docname, id_)
    if name is None:
        writer.fault(
            node,
            f"the link leads to {id_!r} in {docname!r}, which is not in the PDF. "
            "Correct it, or add the document to the table of contents.",
            of=id_ or docname,
        )
        return writer.children(node)
    inner = writer.children(node)
    if writer.afar and (far := writer.afar.link(docname, id_, inner)):
        return far
    writer.links.append((writer.place(node), name))
    function = "quiet-link" if id_.startswith(QUIET) else "inner-link"
    return markup.call(function, label(name)) + markup.content(inner)


def _outside(node: Any, writer: Writer, uri: str) -> str:
    """Text, and the address where paper needs it: in a note, or in brackets where a note cannot stand."""
    link = markup.call("outer-link", markup.string(uri)) + markup.content(writer.children(node))
    address = markup.address(uri)
    if around(node, nodes.citation, nodes.title) or address in node.astext() or _is_told(node, uri):
        return link
    beside = around(node, *_NO_NOTES) or not has_text(node)
    function = "address-beside" if beside else "address-below"
    return link + markup.call(function, markup.string(uri), markup.string(writer.breaks(address)))


def _is_told(node: Any, uri: str) -> bool:
    """Whether a link before this one in the same row of a table has told the address."""
    row = node.parent
    while row is not None and not isinstance(row, nodes.row):
        row = row.parent
    if row is None:
        return False
    return next(link for link in row.findall(nodes.reference) if link.get("refuri") == uri) is not node


_NO_NOTES = (nodes.table, nodes.caption, nodes.legend, nodes.footnote, nodes.term, nodes.rubric, nodes.attribution)


@handles(nodes.target)
def target(node: Any, writer: Writer) -> str:
    """A named place. Ids that stand for the next node were handed on to it by docutils."""
    return writer.children(node)
