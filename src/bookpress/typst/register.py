"""The index of a book whose contents list the document `genindex`: its terms, each with the pages where it stands.

The web has it in place of that document, from Sphinx; print has it below the document's heading, in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docutils import nodes
from sphinx.environment.adapters.indexentries import IndexEntries

from bookpress.typst import markup
from bookpress.typst.writer import Writer, handles, label

DOCUMENT = "genindex"  # Sphinx's own name, of which there is one in a book


class page_number(nodes.Inline, nodes.Element):  # type: ignore[misc]  # noqa: N801  # docutils names nodes so
    """The number of the page on which the place stands that the link around it leads to."""


@handles(page_number)
def numbered(node: Any, writer: Writer) -> str:
    """The number of a page; where there are several volumes, the place's own number as on the web."""
    if writer.afar:
        return markup.text(f"[{node['number']}]")
    docname, _, id_ = node["place"].partition("#")
    name = writer.labels.name(docname, id_)
    return "" if name is None else markup.call("page-of", label(name))


def fill(doctree: nodes.document, builder: Any) -> None:
    """Put the index below the heading of its document."""
    below = next(iter(doctree.findall(nodes.section)), doctree)
    for letter, entries in IndexEntries(builder.env).create_index(builder):
        listed = nodes.bullet_list()
        for name, (places, inner, _) in entries:
            listed += _item(name, places)
            if inner:
                listed[-1] += nodes.bullet_list("", *(_item(words, at) for words, at in inner))
        below += [nodes.rubric("", letter), listed]


def _item(name: str, places: Sequence[tuple[Any, Any]]) -> nodes.list_item:
    return nodes.list_item("", nodes.paragraph("", "", nodes.Text(name), *_pages(places)))


def _pages(places: Sequence[tuple[Any, Any]]) -> Iterator[nodes.Node]:
    for number, (_, uri) in enumerate(places, start=1):
        yield nodes.Text(" " if number == 1 else ", ")
        yield nodes.reference("", "", page_number(place=uri.lstrip("%"), number=number), refuri=uri)
