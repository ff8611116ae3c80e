"""Nodes within a line of text."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx_design.badges_buttons import sd_badge
from sphinx_design.icons import fontawesome, sd_icon
from sphinx_design.shared import PassthroughTextElement

from bookpress.rawhtml import line_break, task_sign
from bookpress.typst import markup
from bookpress.typst.writer import Writer, handles, has_text


@handles(nodes.emphasis, nodes.title_reference, addnodes.literal_emphasis, addnodes.manpage)
def emphasis(node: Any, writer: Writer) -> str:
    """Emphasis, and titles of works."""
    return f"#emph[{writer.children(node)}]"


@handles(nodes.strong, addnodes.literal_strong)
def strong(node: Any, writer: Writer) -> str:
    """Strong emphasis."""
    return f"#strong[{writer.children(node)}]"


@handles(nodes.superscript)
def superscript(node: Any, writer: Writer) -> str:
    """Raised text."""
    return f"#super[{writer.children(node)}]"


@handles(nodes.subscript)
def subscript(node: Any, writer: Writer) -> str:
    """Lowered text."""
    return f"#sub[{writer.children(node)}]"


@handles(nodes.literal)
def literal(node: Any, writer: Writer) -> str:
    """Code in a line."""
    return markup.call("raw", markup.string(writer.breaks(node.astext())))


# What a class says of words, as the function of Typst that shows it.
LOOKS = {"struck": "strike", "underlined": "underline", "marked": "highlight"}


@handles(nodes.inline)
def inline(node: Any, writer: Writer) -> str:
    """Words, struck, underlined or marked if their class says so."""
    look = next((LOOKS[name] for name in node["classes"] if name in LOOKS), None)
    return f"#{look}[{writer.children(node)}]" if look else writer.children(node)


@handles(nodes.generated, addnodes.download_reference, sd_badge, PassthroughTextElement)
def plain(node: Any, writer: Writer) -> str:
    """Text without a look of its own in print."""
    return writer.children(node)


@handles(nodes.acronym)
def acronym(node: Any, writer: Writer) -> str:
    """An abbreviation that says no more than itself."""
    return writer.children(node)


@handles(nodes.abbreviation)
def abbreviation(node: Any, writer: Writer) -> str:
    """The web shows the explanation when pointed at; print gives it in brackets, the first time in the book."""
    short, explanation = node.astext(), node.get("explanation", "")
    if not explanation or short in writer.explained:
        return writer.children(node)
    writer.explained.add(short)
    return writer.children(node) + " " + markup.text(f"({explanation})")


@handles(sd_icon, fontawesome)
def icon(node: Any, writer: Writer) -> str:
    """Nothing: an icon decorates words, which it must have beside it."""
    block = node.parent
    while isinstance(block.parent, nodes.TextElement):
        block = block.parent
    if not has_text(block):
        writer.fault(node, "an icon stands alone, and print shows none. Write beside it what it says.")
    return ""


@handles(line_break)
def line_end(_: Any, __: Writer) -> str:
    """The end of a line within a paragraph."""
    return "#linebreak()"


@handles(task_sign)
def task(node: Any, _: Writer) -> str:
    """The box of a task, ticked when it is done."""
    done = "true" if node["done"] else "false"
    return markup.call("task-sign", markup.string(node["words"]), done=done)


@handles(nodes.problematic, nodes.system_message)
def problem(node: Any, writer: Writer) -> str:
    """What docutils could not read."""
    writer.fault(node, f"the source has an error: {node.astext()}")
    return ""


@handles(
    addnodes.index,
    nodes.comment,
    nodes.meta,
    nodes.substitution_definition,
    addnodes.highlightlang,
    addnodes.tabular_col_spec,
)
def unseen(_: Any, __: Writer) -> str:
    """What no reader sees in any edition."""
    return ""
