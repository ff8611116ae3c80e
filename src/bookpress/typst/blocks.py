"""Sections and the plain blocks of a page."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from docutils import nodes
from sphinx import addnodes

from bookpress import htmltree
from bookpress.state import TOLD
from bookpress.typst import markup
from bookpress.typst.writer import WEB_ONLY, Writer, handles, has_text

ALIKE = 4  # paragraphs below a heading, from which on a brief has them beside one another
FEW = 300  # letters of a paragraph that does not go on to the next page
ROLES = ("chapter", "section")  # by depth of the section; all below are "subsection"


@handles(nodes.section)
def section(node: Any, writer: Writer) -> str:
    """A heading with the number of the web book, then what stands below it."""
    depth = writer.depth + writer.page.depth
    writer.depth += 1
    title = next(child for child in node.children if isinstance(child, nodes.title))
    heading = markup.call(
        "book-heading",
        level=str(writer.page.level + writer.depth - 1),
        role=markup.string(ROLES[depth] if depth < len(ROLES) else "subsection"),
        number=_number(node, writer),
        name=writer.label(node),
    )
    inner = writer.anchor(title) + writer.children(title)
    rest = _beside([child for child in node.children if child is not title], writer)
    writer.depth -= 1
    return f"{heading}[{inner}]\n{rest}"


def _beside(children: list[Any], writer: Writer) -> str:
    """What stands below a heading. A brief has several paragraphs of one kind beside one another."""
    alike = [child for child in children if type(child) is nodes.paragraph]
    if writer.form != "brief" or len(alike) < max(ALIKE, len(children)):
        return writer.all(children)
    return markup.call("side-by-side", *(markup.content(writer.write(child).strip()) for child in alike)) + "\n"


def _number(node: Any, writer: Writer) -> str:
    number = writer.numbers.section(writer.page.docname, node)
    return "none" if number is None else markup.string(number)


@handles(nodes.paragraph)
def paragraph(node: Any, writer: Writer) -> str:
    """A paragraph; the notes below an exhibit are set small."""
    if not has_text(node) and any(node.findall(nodes.image)):
        return writer.children(node) + "\n"  # a picture alone is no line of text
    small = any(name in ("exhibit-caption", "exhibit-note", "exhibit-sources") for name in node["classes"])
    function = "small-text" if small else "leading-par" if _leads(node) else "par"
    lines = groupby(node.children, lambda child: isinstance(child, nodes.math_block))  # a display ends a paragraph
    parts = ((is_display, writer.all(group).strip()) for is_display, group in lines)
    return "".join(f"{part}\n" if is_display else f"#{function}[{part}]\n" for is_display, part in parts if part)


def _leads(node: Any) -> bool:
    """Whether a paragraph of a few lines leads to the list below it."""
    after = node.next_node(descend=False, siblings=True)
    said = node.astext()
    return isinstance(after, nodes.bullet_list | nodes.enumerated_list) and said.endswith(":") and len(said) < FEW


@handles(nodes.block_quote)
def block_quote(node: Any, writer: Writer) -> str:
    """A quotation; who said it stands below, if the source says so."""
    speakers = [child for child in node.children if isinstance(child, nodes.attribution)]
    said = "none" if not speakers else markup.content("".join(writer.children(child) for child in speakers))
    return markup.call("book-quote", said) + markup.content(writer.item(node, nodes.attribution)) + "\n"


@handles(nodes.rubric)
def rubric(node: Any, writer: Writer) -> str:
    """A heading that is in no table of contents."""
    return f"#book-rubric[{writer.children(node)}]\n"


@handles(nodes.transition)
def transition(node: Any, _: Writer) -> str:
    """A pause between paragraphs. MyST puts one before the footnotes, which print has at the foot of the page."""
    return "" if "footnotes" in node["classes"] else "#pause-line()\n"


@handles(nodes.line_block)
def line_block(node: Any, writer: Writer) -> str:
    """Lines that end where the source ends them."""
    inner = "".join(
        writer.write(child) if isinstance(child, nodes.line_block) else _line(child, writer) for child in node.children
    )
    return f"#book-verse[{inner}]\n"


def _line(node: Any, writer: Writer) -> str:
    return f"#verse-line[{writer.anchor(node)}{writer.children(node)}]"


@handles(nodes.raw)
def raw(node: Any, writer: Writer) -> str:
    """Raw source would be lost, so it is a fault unless it says nothing to readers."""
    if node.get(TOLD) or (node.get("format") == "html" and _shows_nothing(node.astext())):
        return ""
    writer.fault(
        node,
        f"raw {node.get('format')!r} cannot be set. Write it in Markdown, "
        f"or give it the class {WEB_ONLY} if readers of the PDF lose nothing.",
    )
    return ""


def _shows_nothing(markup_: str) -> bool:
    """Whether HTML is only comments, and the scripts that extensions add to every page."""
    piece = htmltree.read(markup_)
    return piece.empty and all(element.tag == "script" for element in piece.elements)


@handles(nodes.literal_block, nodes.doctest_block)
def literal_block(node: Any, _: Writer) -> str:
    """Code, line by line, with the numbers and the stress on lines that the source asks for."""
    told = node.get("highlight_args", {})
    named = {}
    if node.get("linenos"):
        named["first"] = str(told.get("linenostart", 1))
    if stressed := told.get("hl_lines"):
        named["stressed"] = markup.array(map(str, stressed))
    return markup.call("code-block", markup.string(node.astext()), **named) + "\n"


@handles(addnodes.productionlist)
def productions(node: Any, writer: Writer) -> str:
    """The rules of a grammar, each on a line."""
    lines = (f"#strong[{markup.text(rule['tokenname'])}] ::= {writer.children(rule)}" for rule in node.children)
    return "#book-verse[" + "".join(f"#verse-line[{line}]" for line in lines) + "]\n"
