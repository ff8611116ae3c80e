"""HTML read with Beautiful Soup, with the words and the look-ups that the press's checks and tests need."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from bookpress.memory import no_collection

PARSER = "html.parser"  # Python's own
SILENT = ("script", "style")
# Elements that end a word.
BLOCKS = {"article", "blockquote", "br", "caption", "dd", "details", "div", "dt", "figcaption", "figure", "h1", "h2"}
BLOCKS |= {"h3", "h4", "h5", "h6", "header", "footer", "li", "nav", "ol", "p", "pre", "section", "summary", "table"}
BLOCKS |= {"td", "th", "title", "tr", "ul"}

# Elements whose end may be left out: what begins the next one within the same list or table.
ENDS = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr"}, "td": {"td", "th"}, "th": {"td", "th"}}
ENDS |= {"tbody": {"thead", "tbody"}, "tfoot": {"thead", "tbody"}}
HOLDERS = {"ul", "ol", "dl", "table"}


class Reading:
    """What an element can be asked for. Attributes hold text: several classes are one text, as on the page."""

    @property
    def tag(self) -> str:
        """Its name."""
        return str(self.name)  # type: ignore[attr-defined]

    @property
    def attributes(self) -> dict[str, str]:
        """Its attributes; one without a value holds an empty text."""
        attributes: dict[str, str] = self.attrs  # type: ignore[attr-defined]
        return attributes

    @cached_property
    def elements(self) -> list[Element]:
        """This element and all within it, in the order of the page; listed once, as the checks look many times."""
        within = [node for node in self.descendants if isinstance(node, Element)]  # type: ignore[attr-defined]
        return [self, *within] if isinstance(self, Element) else within

    def all(self, *tags: str) -> list[Element]:
        """All elements of certain tags within this one."""
        return [element for element in self.elements if element.name in tags]

    def having(self, name: str) -> list[Element]:
        """All elements of a class within this one."""
        return [element for element in self.elements if name in element.attributes.get("class", "").split()]

    @property
    def text(self) -> str:
        """The words within, scripts, styles and comments left out, white space as single blanks."""
        return " ".join("".join(_words(self)).split())

    @property
    def empty(self) -> bool:
        """Whether there are no words within."""
        return not any(words.strip() for words in _words(self))


class Element(Reading, Tag):
    """An element of a page."""


class Page(Reading, BeautifulSoup):
    """A page, or a piece of one."""


def _words(element: Reading) -> Iterator[str]:
    for child in element.contents:  # type: ignore[attr-defined]
        if isinstance(child, Element):
            if child.name not in SILENT:
                yield from _words(child)
                if child.name in BLOCKS:
                    yield " "
        elif not isinstance(child, PreformattedString):  # comments and the like
            yield str(child)


def read(markup: str) -> Page:
    """HTML as a tree of elements."""
    with no_collection():
        return Page(markup, PARSER, multi_valued_attributes=None, element_classes={Tag: Element})


def close(tree: Page) -> None:
    """Put items, rows and cells whose end was left out beside one another; Python's parser nests them."""
    for element in tree.all(*ENDS):
        before = _unclosed(element)
        if before is not None:
            rest = [element, *element.next_siblings]
            before.insert_after(*rest)


def _unclosed(element: Element) -> Element | None:
    """The outermost element around, within the same list or table, that ends where this one begins."""
    found = None
    for parent in element.parents:
        if not isinstance(parent, Element) or parent.tag in HOLDERS:
            break
        if parent.tag in ENDS[element.tag]:
            found = parent
    return found


@lru_cache(maxsize=256)
def _parsed(path: Path, changed: int) -> Page:
    return read(path.read_text(encoding="utf-8"))


def page(path: Path) -> Page:
    """The page of a file; read once as long as the file does not change."""
    return _parsed(path, path.stat().st_mtime_ns)


def own_text(element: Reading) -> str:
    """The text that stands in the element itself, not in those within it."""
    return "".join(child for child in element.contents if isinstance(child, NavigableString))  # type: ignore[attr-defined]
