"""Footnotes, and the entries of the bibliography."""

from __future__ import annotations

from typing import Any

from docutils import nodes

from bookpress.typst import markup
from bookpress.typst.writer import Writer, around, handles, is_comment, label


@handles(nodes.footnote_reference)
def footnote_reference(node: Any, writer: Writer) -> str:
    """The note itself stands where it is first referred to; later references repeat its number."""
    docname = writer.page.docname
    found = [note for note in writer.page.doctree.findall(nodes.footnote) if node.get("refid") in note["ids"]]
    if not found:
        writer.fault(node, f"the footnote {node.astext()!r} is not in this document.")
        return ""
    if around(node, nodes.title):
        writer.fault(
            node,
            "a heading or title cannot have a footnote, which would stand in the contents too. Put it in the text.",
        )
        return ""
    name = writer.labels.name(docname, found[0]["ids"][0])
    assert name is not None, "a footnote has ids"
    if writer.labels.place(docname, found[0]) is None:
        return markup.call("footnote", label(name))
    return "#footnote" + markup.content(_blocks(found[0], writer)) + f"#{label(name)}"


def _blocks(note: Any, writer: Writer) -> str:
    """What a note holds. The first of several paragraphs begins beside its number."""
    first, *rest = [child for child in note.children if not (is_comment(child) or isinstance(child, nodes.label))]
    if not rest or type(first) is not nodes.paragraph:
        return writer.item(note, nodes.label)
    return writer.anchor(note) + writer.anchor(first) + writer.children(first) + "\n\n" + writer.all(rest).strip()


@handles(nodes.footnote)
def footnote(node: Any, writer: Writer) -> str:
    """Nothing: the note is written where it is referred to."""
    ids = set(node["ids"])
    if not any(other.get("refid") in ids for other in writer.page.doctree.findall(nodes.footnote_reference)):
        writer.fault(node, f"nothing refers to the footnote {node.astext()!r}, so it has no place in the PDF.")
    return ""


@handles(nodes.citation)
def citation(node: Any, writer: Writer) -> str:
    """An entry of the bibliography: label, then text."""
    marks = [child for child in node.children if isinstance(child, nodes.label)]
    mark = markup.content("".join(writer.children(child) for child in marks))
    return "#bibliography-entry" + mark + markup.content(writer.item(node, nodes.label)) + "\n"
