"""HTML that authors write in Markdown, read as nodes of the document, so that the web and the PDF show it alike.

Markdown leaves HTML in pieces: an element may begin in one node and end in another, with Markdown between. The pieces
are put together, read by `htmlnodes`, and what stood between is put back in its place. What cannot be printed is a
fault with its file and line; HTML in a container of class web-only is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from html.parser import HTMLParser
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.transforms.i18n import Locale

from bookpress import htmlnodes
from bookpress.state import Fault, line_of, place, press

WEB_ONLY = "web-only"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
OPTIONAL = {"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option"}  # need no end
LINE_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
CHECKBOX = re.compile(r'\s*<input [^>]*class="task-list-item-checkbox"[^>]*>\s*')
SLOT = re.compile("\ue000([0-9]+)\ue001")  # stands for what is no HTML
ANCHORED = re.compile(r"<a\s(?![^>]*\bhref\b)[^>]*>", re.IGNORECASE)
ANCHOR = re.compile(r"""\b(?:id|name)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
REMEDY = "Write it in Markdown, or put it in a container of class web-only if readers of the PDF lose nothing."


def places_of(document: nodes.document) -> dict[str, str]:
    """The ids of what links within a page may lead to, by the names that authors know: ids, and those of `titled`."""
    return titled(document) | {place: place for place in document.ids}


def titled(document: nodes.document) -> dict[str, str]:
    """The ids of headings by what Jupyter's own editors call them: their words with hyphens for blanks."""
    named: dict[str, str] = {}
    for title in document.findall(nodes.title):
        if title.parent.get("ids"):
            for words in (title.astext(), title.rawsource):  # the one translated, the other as its author wrote it
                named.setdefault("-".join(words.split(" ")), title.parent["ids"][0])
    return named


class line_break(nodes.General, nodes.Inline, nodes.Element):  # type: ignore[misc]  # noqa: N801  # docutils names nodes so
    """The end of a line within a paragraph."""


class task_sign(nodes.General, nodes.Inline, nodes.Element):  # type: ignore[misc]  # noqa: N801
    """Whether the task of a list is done, as a box; `words` say it to those who do not see it."""


class RawHtml(SphinxTransform):
    """Reads all HTML of a document. It comes after translations, which have HTML of their own."""

    default_priority = Locale.default_priority + 2

    def apply(self, **kwargs: Any) -> None:
        """Put nodes in the place of HTML."""
        holders = [
            parent
            for parent in self.document.findall(_holds_html)
            if not any(WEB_ONLY in around["classes"] for around in _upwards(parent))
        ]
        self._note_anchors(holders)
        for parent in holders:
            parent.children, children = [], parent.children
            parent.extend(self._read(parent, children))
        for target in list(self.document.findall(nodes.target)):
            if self.anchors.keys() & set(target["ids"]):
                self._placed(target)

    def _placed(self, target: Any) -> None:
        """Note a place that HTML names; one within a heading is the section, as headings stand in contents too."""
        held: Any = target
        title = next((node for node in _upwards(target) if isinstance(node, nodes.title)), None)
        if title is not None:
            held = title.parent
            held["ids"] += target["ids"]
            target.parent.replace(target, target.children)
        self.document.ids.setdefault(target["ids"][0], held)

    def _note_anchors(self, holders: Sequence[Any]) -> None:
        """Let links in Markdown lead to places that HTML names (`<a id="place">`), and to headings as in Jupyter."""
        html = "".join(child.astext() for parent in holders for child in parent.children if _is_html(child))
        found = (ANCHOR.search(tag) for tag in ANCHORED.findall(html))
        self.anchors = {match[1]: match[1] for match in found if match and match[1] not in self.document.ids}
        places = titled(self.document) | self.anchors
        if slugs := {name: (0, place, f"#{name}") for name, place in places.items()}:
            self.document.myst_slugs = {**slugs, **getattr(self.document, "myst_slugs", {})}
            self.env.metadata[self.env.docname]["myst_slugs"] = self.document.myst_slugs

    def _read(self, parent: Any, children: Sequence[Any]) -> Iterator[nodes.Node]:
        """The children with nodes in the place of HTML."""
        in_line = isinstance(parent, nodes.TextElement)
        rest = list(children)
        while rest:
            if not _is_html(rest[0]):
                yield rest.pop(0)
            elif small := self._small(rest[0], in_line):
                yield small
                rest = _without_latex(rest[1:])
            else:
                count = _whole(rest)
                yield from self._converted(parent, rest[: count or 1], closed=bool(count))
                rest = rest[count or 1 :]

    def _small(self, node: Any, in_line: bool) -> nodes.Node | None:
        """A line break or the box of a task."""
        if in_line and LINE_BREAK.fullmatch(node.astext()):
            return line_break()
        if CHECKBOX.fullmatch(node.astext()):
            done = "checked" in node.astext().replace("checkbox", "")
            return task_sign(done=done, words=press(self.app).say("task-done" if done else "task-open"))
        return None

    def _converted(self, parent: Any, run: list[Any], *, closed: bool) -> list[nodes.Node]:
        in_line = isinstance(parent, nodes.TextElement)
        html, slots = self._pieces(run, in_line)
        try:
            if not closed:
                raise htmlnodes.HtmlError([f"an element that does not begin and end here ({html.strip()[:60]})"])
            bare = "table-headers" in self.config.press_rules_off
            found: list[Any] = htmlnodes.nodes_of(
                html, bare_tables=bare, places=self.anchors | places_of(self.document)
            )
            if in_line:
                found = _in_line(found)
        except htmlnodes.HtmlError as error:
            where = place(self.document["source"], press(self.app).book.root, line_of(run[0]) or line_of(parent))
            for what in error.what:
                press(self.app).faults.append(Fault(where, f"HTML that cannot be printed: {what}. {REMEDY}"))
            return [node for node in run if not _is_html(node)]
        for node in found:
            node.source, node.line = self.document["source"], line_of(run[0]) or line_of(parent)
        return _put_back(found, slots)

    def _pieces(self, run: list[Any], in_line: bool) -> tuple[str, list[nodes.Node]]:
        """The HTML of a run of nodes, and the nodes that stand within it."""
        html = ""
        slots: list[nodes.Node] = []
        for node in run:
            small = self._small(node, in_line) if _is_html(node) else None
            if _is_html(node) and small is None:
                html += node.astext()
            elif isinstance(node, nodes.Text):
                html += escape(node.astext())
            elif not _is_hard_break_of_latex(node):
                html += f"\ue000{len(slots)}\ue001" if in_line else f"<p>\ue000{len(slots)}\ue001</p>"
                slots.append(small or node)
        return html, slots


def _holds_html(node: Any) -> bool:
    return isinstance(node, nodes.Element) and any(_is_html(child) for child in node.children)


def _is_html(node: Any) -> bool:
    return isinstance(node, nodes.raw) and node.get("format") == "html"


def _is_hard_break_of_latex(node: Any) -> bool:
    """Whether MyST wrote the node beside a line break."""
    return isinstance(node, nodes.raw) and node.get("format") == "latex" and node.astext() == "\\\\\n"


def _without_latex(rest: list[Any]) -> list[Any]:
    return rest[1:] if rest and _is_hard_break_of_latex(rest[0]) else rest


def _upwards(node: Any) -> Iterator[Any]:
    while node is not None:
        yield node
        node = node.parent


class _Open(HTMLParser):
    """Follows which elements are open."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.stray = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """Note that an element begins."""
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        """Nothing stays open."""

    def handle_endtag(self, tag: str) -> None:
        """Note that an element ends, and with it those within it that need no end."""
        while self.stack and self.stack[-1] != tag and self.stack[-1] in OPTIONAL:
            self.stack.pop()
        if self.stack and self.stack[-1] == tag:
            self.stack.pop()
        elif tag not in VOID | {"p"}:
            self.stray = True


def _whole(rest: list[Any]) -> int:
    """How many of the nodes, from the first, make up whole elements; 0 if none do."""
    parser = _Open()
    for count, node in enumerate(rest, start=1):
        if _is_html(node):
            parser.feed(node.astext())
        if parser.stray:
            return 0
        if not parser.stack:
            return count
        if count == 1:
            first = list(parser.stack)
    return 1 if set(first) <= OPTIONAL else 0


def _in_line(found: list[Any]) -> list[Any]:
    """What one paragraph, picture or place to lead to holds. Raises HtmlError for more."""
    if all(isinstance(node, nodes.image | nodes.target) for node in found):
        return found
    if len(found) == 1 and isinstance(found[0], nodes.paragraph):
        return list(found[0].children)
    raise htmlnodes.HtmlError(["a block within a line"])


def _put_back(found: list[Any], slots: list[nodes.Node]) -> list[nodes.Node]:
    """The nodes with what stood between the HTML in its place."""
    for node in found:
        if isinstance(node, nodes.Element):
            node.children, children = [], node.children
            node.extend(_put_back(children, slots))
    return [part for node in found for part in _filled(node, slots)]


def _filled(node: Any, slots: list[nodes.Node]) -> list[nodes.Node]:
    if isinstance(node, nodes.Text):
        parts = SLOT.split(node.astext())
        inner: list[Any] = [slots[int(part)] if number % 2 else nodes.Text(part) for number, part in enumerate(parts)]
        if isinstance(node.parent, nodes.literal):
            return [nodes.Text("".join(part.astext() for part in inner))]
        return [part for part in inner if not isinstance(part, nodes.Text) or part.astext()]
    if isinstance(node, nodes.paragraph) and any(child in slots for child in node.children):
        blocks = [child for child in node.children if not isinstance(child, nodes.Text)]
        if not any(isinstance(child, nodes.Inline | nodes.Text) for child in blocks):
            return blocks
    return [node]


def visit_line_break(self: Any, node: line_break) -> None:
    """Write a line break."""
    self.body.append("<br />\n")
    raise nodes.SkipNode


def visit_task_sign(self: Any, node: task_sign) -> None:
    """Write a box that says its words to those who do not see it."""
    sign = "☑" if node["done"] else "☐"
    self.body.append(f'<span class="task-sign" role="img" aria-label="{escape(node["words"])}">{sign}</span> ')
    raise nodes.SkipNode


def visit_hlist(self: Any, node: nodes.Element) -> None:
    """Open lists that stand side by side, or one of them; a table of them would be no table."""
    self.body.append(self.starttag(node, "div", CLASS="hlist" if isinstance(node, addnodes.hlist) else ""))


def depart_hlist(self: Any, node: nodes.Element) -> None:
    """Close them."""
    self.body.append("</div>\n")


def setup(app: Any) -> None:
    """Register the transform and the nodes that it makes."""
    for kind in (addnodes.hlist, addnodes.hlistcol):
        app.add_node(kind, override=True, html=(visit_hlist, depart_hlist))
    app.add_node(line_break, html=(visit_line_break, None))
    app.add_node(task_sign, html=(visit_task_sign, None))
    app.add_transform(RawHtml)
