"""Boxes beside the text: admonitions, topics, side notes, and the components of sphinx-design, which print opens."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.ext.todo import todo_node
from sphinx.locale import admonitionlabels, get_translation

from bookpress.typst import markup
from bookpress.typst.writer import Writer, handles

TABS = "sphinx-tabs"  # what sphinx-tabs calls the group of its tabs
# What asks for caution has a stronger rule.
STRONG = frozenset({"attention", "caution", "danger", "error", "warning"})


@handles(
    nodes.attention,
    nodes.caution,
    nodes.danger,
    nodes.error,
    nodes.hint,
    nodes.important,
    nodes.note,
    nodes.tip,
    nodes.warning,
    addnodes.seealso,
)
def named_admonition(node: Any, writer: Writer) -> str:
    """An admonition whose kind gives the title, in the language of the book."""
    kind = type(node).__name__
    return box(kind, markup.text(str(admonitionlabels[kind])), writer.children(node))


@handles(nodes.admonition, nodes.topic, nodes.sidebar)
def titled_box(node: Any, writer: Writer) -> str:
    """A box with a title of its own, or none."""
    titles = [child for child in node.children if isinstance(child, (nodes.title, nodes.subtitle))]
    heading = " ".join(writer.anchor(title) + writer.children(title) for title in titles) or None
    rest = writer.all(child for child in node.children if child not in titles)
    kind = next((name for name in node["classes"] if name in STRONG), "note")
    return box(kind, heading, rest)


@handles(todo_node)
def todo(node: Any, writer: Writer) -> str:
    """What is still to be done, where the book shows it."""
    return titled_box(node, writer) if writer.shows_todos else ""


@handles(addnodes.versionmodified)
def version_note(node: Any, writer: Writer) -> str:
    """What was added or changed in which version."""
    return writer.children(node)


@handles(nodes.Element)
def unknown(node: Any, writer: Writer) -> str:
    """A node of an extension: its words in a line or paragraph; its blocks, in a box where it has a title or number."""
    if isinstance(node, nodes.Inline) or isinstance(node.parent, nodes.TextElement):
        return writer.children(node)
    if isinstance(node, nodes.TextElement) and all(isinstance(child, nodes.Inline | nodes.Text) for child in node):
        return f"#par[{writer.children(node).strip()}]\n"
    if TABS in node["classes"]:
        return _tabs(node, writer)
    titles = [child for child in node.children if isinstance(child, nodes.title)]
    number = _number(node, writer)
    rest = writer.all(child for child in node.children if child not in titles)
    if not titles and not number and not isinstance(node, nodes.Admonition):
        return rest
    heading = " ".join([*([markup.text(number)] if number else []), *map(writer.children, titles)])
    return box("note", heading or None, rest)


def _number(node: Any, writer: Writer) -> str:
    """What stands before the title of a box: its number; of sphinx-proof's, what its writer for the web alone says."""
    number = writer.numbers.caption(writer.page.docname, node) or ""
    if "realtype" not in node:
        return number
    kind = str(get_translation("proof")(node["realtype"].title()))
    return f"{kind} {number.rpartition(' ')[2]}".strip()


def _tabs(node: Any, writer: Writer) -> str:
    """Tabs of sphinx-tabs: their names come first, all together."""
    names, *panels = node.children
    pairs = zip(names.children, panels, strict=True)
    return "".join(box("note", writer.children(name), writer.children(panel)) for name, panel in pairs)


def box(kind: str, heading: str | None, body: str) -> str:
    """Return a box."""
    strong = "true" if kind in STRONG else "false"
    return markup.call("box-beside", title=markup.maybe(heading), strong=strong) + markup.content(body) + "\n"


def component(node: Any, writer: Writer) -> str:
    """A component of sphinx-design. Dropdowns, tabs and cards become open boxes, what only arranges them disappears."""
    if node["design_component"] == "card-title":
        return f"#par[#strong[{writer.children(node).strip()}]]\n"
    if node["design_component"] not in ("dropdown", "tab-item", "card"):
        return writer.children(node)
    heading, rest = _head(node.children)
    title = None if heading is None else writer.anchor(heading) + writer.children(heading)
    return box("note", title, writer.all(rest))


def _head(children: list[Any]) -> tuple[Any, list[Any]]:
    """The title of a component, if it begins with one, and the rest."""
    if children and isinstance(children[0], nodes.rubric):
        return children[0], children[1:]
    return None, children
