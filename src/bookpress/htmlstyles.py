"""The little of HTML's styles that says something: bold, italic, alignment, hidden, and one colour that marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from docutils import nodes

from bookpress.htmltree import Element, Reading, own_text

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BOLD = {"bold", "bolder", "600", "700", "800", "900"}
ITALIC = {"italic", "oblique"}
NO_COLOUR = {"", "transparent", "none", "initial", "inherit", "unset"}


class Styles:
    """Declarations by element: of its `style` attribute, and of rules in `style` elements for its id."""

    def __init__(self, tree: Reading) -> None:
        self._rules: dict[str, dict[str, str]] = {}
        for selectors, body in RULE.findall(COMMENT.sub("", "".join(map(own_text, tree.all("style"))))):
            for selector in selectors.split(","):
                self._rules.setdefault(selector.strip(), {}).update(declarations(body))
        self._mark = self._only_colour(tree)

    def of(self, element: Element) -> dict[str, str]:
        """An element's declarations."""
        attributes = element.attributes
        return self._rules.get(f"#{attributes.get('id')}", {}) | declarations(attributes.get("style", ""))

    def words(self) -> list[str]:
        """Texts that rules add to the page (`content`)."""
        said = (rule.get("content", "").strip("\"' ") for rule in self._rules.values())
        return [text for text in said if text not in ("", "none", "normal")]

    def wrapper(self, element: Element) -> Callable[..., nodes.TextElement] | None:
        """What makes the node around an element's content, if its style makes it bold or italic, or marks it."""
        style = self.of(element)
        if style.get("font-weight") in BOLD or (self._mark and _colour(style) == self._mark):
            return _strong
        return _emphasis if style.get("font-style") in ITALIC else None

    def _only_colour(self, tree: Reading) -> str:
        """The colour behind cells, if there is one alone and not all have it: that is how a table marks some."""
        cells = tree.all("td", "th")
        colours = [_colour(self.of(cell)) for cell in cells]
        found = set(colours) - NO_COLOUR
        return found.pop() if len(found) == 1 and "" in colours else ""


def declarations(style: str) -> dict[str, str]:
    """Declarations of CSS by name."""
    pairs = (part.partition(":") for part in style.split(";"))
    return {
        name.strip().lower(): value.replace("!important", "").strip().lower()
        for name, _, value in pairs
        if value.strip()
    }


def _colour(style: dict[str, str]) -> str:
    return style.get("background-color", style.get("background", ""))


def _strong(*content: Any) -> nodes.TextElement:
    return nodes.strong(*content)


def _emphasis(*content: Any) -> nodes.TextElement:
    return nodes.emphasis(*content)
