"""HTML as document nodes, which the web and the PDF print alike: what code shows as HTML, and authors write so.

What is only look (colours, borders, fonts) is left out; what no printed page can hold is an HtmlError, which lists all
of it. Words, links, pictures and tables are never left out. Headings become rubrics: they are in no list of contents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import unquote, urlsplit

from bs4.element import NavigableString, PreformattedString
from docutils import nodes

from bookpress import htmltables, htmltree
from bookpress.htmlstyles import Styles
from bookpress.htmltree import Element

GROUPS = {"html", "body", "div", "section", "article", "main", "header", "footer", "aside", "nav", "center", "address"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = {"p", "ul", "ol", "dl", "blockquote", "pre", "hr", "details", "figure", "table"} | GROUPS | HEADINGS
PLAIN = {"span", "font", "small", "big", "time", "data", "bdi", "label"}  # no look of their own that says anything
INLINE: dict[str, Callable[..., nodes.TextElement]] = {
    **dict.fromkeys(("b", "strong"), nodes.strong),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), nodes.emphasis),
    "sub": nodes.subscript,
    "sup": nodes.superscript,
}
LITERAL = {"code", "kbd", "samp", "tt"}
LINES = {"s": "struck", "del": "struck", "strike": "struck", "u": "underlined", "ins": "underlined", "mark": "marked"}
SILENT = {"style", "link", "meta", "base", "title", "head", "wbr", "colgroup", "col"}  # nothing that is read
UNPRINTABLE = {
    "script": "a script",
    "iframe": "a frame that holds another page",
    **dict.fromkeys(("input", "select", "textarea", "button", "form", "option", "meter", "progress"), "a form control"),
    **dict.fromkeys(("video", "audio"), "a recording"),
    **dict.fromkeys(("canvas", "object", "embed"), "what only a browser draws"),
    "svg": "a drawing within the text",
    "math": "a formula in MathML",
}
ADDRESSES = {"http", "https", "mailto"}
NUMBERS = {"1": "arabic", "a": "loweralpha", "A": "upperalpha", "i": "lowerroman", "I": "upperroman"}
BLANKS = re.compile(r"[ \t\r\n\f\v]+")
# Formulas as notebooks show them: a dollar that opens stands before no blank, one that closes after none.
FORMULA = re.compile(
    r"\$\$(.+?)\$\$|\\\((.+?)\\\)|\\\[(.+?)\\\]|(?<![\\$\w])\$(?![\s$])([^$]+?)(?<![\s\\])\$(?![\w$])", re.DOTALL
)
WITHOUT_FORMULAS = {"tex2jax_ignore", "mathjax_ignore"}

Picture = Callable[[str], str]


class HtmlError(ValueError):
    """HTML that cannot be printed; `what` lists why, each as part of a sentence."""

    def __init__(self, what: list[str]) -> None:
        super().__init__("; ".join(what))
        self.what = what


def file_address(source: str) -> str:
    """The address, for an image node, of a picture that is a file beside the page, or attached. Raises HtmlError."""
    parts = urlsplit(source)
    if parts.scheme == "attachment":
        return source
    if parts.scheme or parts.netloc or not parts.path:
        raise HtmlError([f"the picture {source[:60]!r}, which is no file of the book"])
    return unquote(parts.path)


def nodes_of(
    html: str,
    *,
    formulas: bool = False,
    bare_tables: bool = False,
    picture: Picture = file_address,
    places: Mapping[str, str] = MappingProxyType({}),
) -> list[nodes.Element]:
    """The nodes of a piece of HTML; ids and what only decorates are left out.

    With `formulas`, text between dollars is a formula; with `bare_tables`, tables need no header cells. `picture`
    gives the address of an `img` by its source, or raises HtmlError; `places` are the ids of what links may
    lead to. Raises HtmlError with all that cannot be printed.
    """
    tree = htmltree.read(html)
    htmltree.close(tree)
    reader = _Reader(Styles(tree), formulas, bare_tables, picture, places)
    found = reader.blocks(tree.children)
    reader.faults += [f"words that only a style adds ({text!r})" for text in reader.styles.words()]
    if tree.all("style") and not found and not reader.faults:
        reader.faults.append("nothing but styles")
    if reader.faults:
        raise HtmlError(list(dict.fromkeys(reader.faults)))
    return found


def keep_words(found: Iterable[nodes.Node]) -> None:
    """Keep translation away from nodes: catalogues hold what authors write in prose.

    Inline nodes are left alone, for Sphinx takes those of them that bear the mark away.
    """
    for node in (node for block in found for node in block.findall(nodes.TextElement)):
        if not isinstance(node, nodes.Inline):
            node["translatable"] = False


class _Reader:
    """Turns elements into nodes and collects what it cannot turn."""

    def __init__(
        self, styles: Styles, formulas: bool, bare_tables: bool, picture: Picture, places: Mapping[str, str]
    ) -> None:
        self.styles = styles
        self.formulas = formulas
        self.bare_tables = bare_tables
        self.picture = picture
        self.places = places
        self.faults: list[str] = []

    def blocks(self, children: Iterable[Any]) -> list[nodes.Element]:
        """Nodes of what stands one below another; text between blocks is a paragraph."""
        found: list[nodes.Element] = []
        run: list[Any] = []
        for child in children:
            if _is_block(child):
                found += self._text(run)
                run = []
                found += self._block(child)
            else:
                run.append(child)
        return found + self._text(run)

    def _block(self, element: Element) -> list[nodes.Element]:
        if self._is_refused(element):
            return []
        match element.tag:
            case tag if tag in HEADINGS:
                return [nodes.rubric("", "", *line) for line in self._filled(element.children)]
            case "ul" | "ol":
                return self._list(element)
            case "dl":
                return [self._definitions(element)]
            case "blockquote":
                return [nodes.block_quote("", *self.blocks(element.children))]
            case "pre":
                return [_code(element)]
            case "hr":
                return [nodes.transition()]
            case "details":
                return [self._details(element)]
            case "figure":
                return self._figure(element)
            case "table":
                return self._table(element)
            case "a":
                self.faults.append("a link around a whole block")
        return self.blocks(element.children)

    def _text(self, run: list[Any]) -> list[nodes.Element]:
        """A run of inline content: a paragraph, lines where it has line breaks, pictures alone as they are."""
        lines = self._filled(run)
        if len(lines) > 1:
            return [nodes.line_block("", *(nodes.line("", "", *line) for line in lines))]
        if lines and all(isinstance(node, nodes.image) or not node.astext().strip() for node in lines[0]):
            return [node for node in lines[0] if isinstance(node, nodes.image | nodes.target)]
        return [nodes.paragraph("", "", *line) for line in lines]

    def _filled(self, children: Iterable[Any]) -> list[list[nodes.Node]]:
        """Lines of inline content that are not empty, blanks at their ends left out."""
        stripped = map(_stripped, self._lines(children))
        return [line for line in stripped if line]

    def _lines(self, children: Iterable[Any]) -> list[list[nodes.Node]]:
        lines: list[list[nodes.Node]] = [[]]
        for child in children:
            first, *more = self._inline(child)
            lines[-1] += first
            lines += more
        return lines

    def _inline(self, child: Any) -> list[list[nodes.Node]]:
        """Inline content as lines; an element that holds a line break is in each of them."""
        if not isinstance(child, Element):
            return [[] if isinstance(child, PreformattedString) else self._words(child)]
        tag = child.tag
        if tag == "br":
            return [[], []]
        if tag in SILENT or self._is_refused(child):
            return [[]]
        if tag == "img":
            return [self._image(child)]
        if tag in LITERAL:
            text = BLANKS.sub(" ", child.get_text())
            return [[nodes.literal(text, text)] if text else []]
        wrap = self._wrapper(child)
        lines = self._lines(child.children)
        if wrap is not None and tag == "a" and lines == [[]]:
            made = wrap("", "")
            return [[made] if isinstance(made, nodes.target) else []]  # a place to lead to has no words
        return lines if wrap is None else [[wrap("", "", *line)] if line else [] for line in lines]

    def _wrapper(self, element: Element) -> Callable[..., nodes.TextElement] | None:
        """What makes the node around an inline element's content; None where it says nothing itself."""
        tag, attributes = element.tag, element.attributes
        if tag == "abbr" and attributes.get("title"):
            return lambda *content: nodes.abbreviation(*content, explanation=attributes["title"])
        if tag == "a" and "href" in attributes:
            return self._link(attributes["href"])
        if tag == "a" and self.places and (place := attributes.get("id") or attributes.get("name")):
            return lambda *content: nodes.target(*content, ids=[place])
        if tag in LINES:
            return lambda *content: nodes.inline(*content, classes=[LINES[tag]])
        if tag not in INLINE and tag not in PLAIN | {"a", "abbr"}:
            self.faults.append(f"the element <{tag}>")
        return INLINE.get(tag) or self.styles.wrapper(element)

    def _link(self, address: str) -> Callable[..., nodes.TextElement]:
        if address.startswith("#"):
            return self._link_within(address[1:])
        if urlsplit(address).scheme not in ADDRESSES:
            self.faults.append(f"a link to {address[:60]!r}, which is no address of http, https or mailto")
        return lambda *content: nodes.reference(*content, refuri=address)

    def _link_within(self, place: str) -> Callable[..., nodes.TextElement]:
        if place not in self.places:
            self.faults.append(f"a link to {place[:60]!r}, which is no place on this page")
        return lambda *content: nodes.reference(*content, refid=self.places.get(place, place), internal=True)

    def _words(self, string: NavigableString) -> list[nodes.Node]:
        text = BLANKS.sub(" ", str(string))
        ignored = any(
            WITHOUT_FORMULAS & set(parent.attributes.get("class", "").split())
            for parent in string.parents
            if isinstance(parent, Element)
        )
        if not self.formulas or ignored:
            return [nodes.Text(text)] if text else []
        found: list[nodes.Node] = []
        end = 0
        for match in FORMULA.finditer(text):
            tex = next(filter(None, match.groups())).strip()
            found += [nodes.Text(text[end : match.start()]), nodes.math(tex, tex)]
            end = match.end()
        return [node for node in (*found, nodes.Text(text[end:])) if node.astext()]

    def _image(self, element: Element) -> list[nodes.Node]:
        attributes = element.attributes
        try:
            image = nodes.image(uri=self.picture(attributes.get("src", "").strip()))
        except HtmlError as error:
            self.faults += error.what
            return []
        if alt := attributes.get("alt", "").strip():
            image["alt"] = alt
        for name in ("width", "height"):
            value = self.styles.of(element).get(name) or attributes.get(name, "")
            if value and value != "auto":
                image[name] = f"{value}px" if value.isdigit() else value
        return [image]

    def _list(self, element: Element) -> list[nodes.Element]:
        items = [nodes.list_item("", *self.blocks(content)) for content in _items(element)]
        if element.tag == "ul":
            return [nodes.bullet_list("", *items)] if items else []
        attributes = element.attributes
        if "reversed" in attributes or any("value" in item.attributes for item in element.all("li")):
            self.faults.append("a list whose numbers are not in order")
        kind = NUMBERS.get(attributes.get("type", "1"), "arabic")
        numbered = nodes.enumerated_list("", *items, enumtype=kind, prefix="", suffix=".")
        if re.fullmatch(r"\d+", attributes.get("start", "")):
            numbered["start"] = int(attributes["start"])
        return [numbered] if items else []

    def _definitions(self, element: Element) -> nodes.definition_list:
        found = nodes.definition_list()
        for child in element.all("dt", "dd"):
            if child.tag == "dt" or not found.children:
                found += nodes.definition_list_item()
            if child.tag == "dt":
                found[-1] += [nodes.term("", "", *line) for line in self._filled(child.children)]
            else:
                found[-1] += nodes.definition("", *self.blocks(child.children))
        return found

    def _details(self, element: Element) -> nodes.Element:
        """What unfolds on the web stands open in print."""
        summaries = element.find_all("summary", recursive=False)
        titles = [nodes.title("", "", *line) for summary in summaries for line in self._filled(summary.children)]
        rest = self.blocks(child for child in element.children if child not in summaries)
        return nodes.admonition("", *titles[:1], *rest, classes=["dropdown"]) if titles else nodes.container("", *rest)

    def _figure(self, element: Element) -> list[nodes.Element]:
        captions = element.find_all("figcaption", recursive=False)
        inner = self.blocks(child for child in element.children if child not in captions)
        words = [line for caption in captions for line in self._filled(caption.children)]
        if len(inner) == 1 and isinstance(inner[0], nodes.image) and len(words) == 1:
            return [nodes.figure("", inner[0], nodes.caption("", "", *words[0]))]
        return inner + [nodes.paragraph("", "", *line) for line in words]

    def _table(self, element: Element) -> list[nodes.Element]:
        captions = element.find_all("caption", recursive=False)
        words = [line for caption in captions for line in self._filled(caption.children)]
        try:
            table = htmltables.table(element, self.styles, self.blocks, bare=self.bare_tables)
        except htmltables.TableError as error:
            self.faults.append(str(error))
            return []
        if table is None:
            return [nodes.paragraph("", "", *line) for line in words]
        title = [nodes.title("", "", *words[0])] if words else []
        table[0:0] = title
        return [table, *(nodes.paragraph("", "", *line) for line in words[1:])]

    def _is_refused(self, element: Element) -> bool:
        """Whether an element has no printed form, which is then noted."""
        tag, style = element.tag, self.styles.of(element)
        if tag in UNPRINTABLE:
            self.faults.append(f"{UNPRINTABLE[tag]} (<{tag}>)")
        elif "hidden" in element.attributes or style.get("display") == "none" or style.get("visibility") == "hidden":
            self.faults.append(f"something hidden (<{tag}>)")
        elif active := [name for name in element.attributes if name.startswith("on")]:
            self.faults.append(f"a script ({active[0]} of <{tag}>)")
        else:
            return False
        return True


def _is_block(child: Any) -> bool:
    """Whether a child is a block, or an inline element around one."""
    return isinstance(child, Element) and any(element.tag in BLOCKS for element in child.elements)


def _stripped(line: list[nodes.Node]) -> list[nodes.Node]:
    """A line without blanks at its ends."""
    while line and isinstance(line[0], nodes.Text) and not line[0].strip(" "):
        line = line[1:]
    while line and isinstance(line[-1], nodes.Text) and not line[-1].strip(" "):
        line = line[:-1]
    if line and isinstance(line[0], nodes.Text):
        line = [nodes.Text(line[0].lstrip(" ")), *line[1:]]
    if line and isinstance(line[-1], nodes.Text):
        line = [*line[:-1], nodes.Text(line[-1].rstrip(" "))]
    return line


def _items(element: Element) -> list[list[Any]]:
    """The contents of a list's items; what stands beside them belongs to the one before."""
    items: list[list[Any]] = []
    for child in element.children:
        if isinstance(child, Element) and child.tag == "li":
            items.append(list(child.children))
        elif isinstance(child, Element) or (str(child).strip() and not isinstance(child, PreformattedString)):
            items[-1:] = [[*(items[-1] if items else []), child]]
    return items


def _code(element: Element) -> nodes.literal_block:
    for line_break in element.all("br"):
        line_break.replace_with("\n")
    text = element.get_text().removeprefix("\n").rstrip("\n")
    return nodes.literal_block(text, text, language="none")
