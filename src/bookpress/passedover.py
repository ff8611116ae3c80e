"""What readers of Markdown pass over without a word: cells that a table has no column for, notes that nothing leads to.

Both are gone before there is a document tree, so they are looked for in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from bookpress.leftovers import DIRECTIVE

NOTE = re.compile(r"^[ \t>]*\[\^([^\]\s]+)\]:", re.MULTILINE)


def found(markdown: str, page: str = "") -> Iterator[tuple[int, str]]:
    """What would be lost of a Markdown text: line from 1, and the words. `page` is all that may lead to its notes."""
    lines, width = markdown.split("\n"), 0
    page = page or markdown
    for token in _parser().parse(markdown):
        if token.type == "table_open" and token.map:
            width = _cells(lines[token.map[0]])
        elif token.type == "tr_open" and token.map and (cells := _cells(lines[token.map[0]])) > width:
            remedy = r"Write \| for a stroke that parts no cells, also in code and formulas."
            yield token.map[0] + 1, f"this row has {cells} cells and its table {width}, so the last are lost. {remedy}"
        elif token.type == "footnote_reference_open" and not _leads(label := token.meta["label"], page):
            yield (
                _line(label, markdown),
                f"nothing leads to the note [^{label}], so it is lost. Name it, or take it out.",
            )
        elif token.type in ("fence", "colon_fence") and token.map and DIRECTIVE.match(token.info.strip()):
            yield from ((token.map[0] + 1 + line, said) for line, said in found(token.content, page))


def _parser() -> MarkdownIt:
    made = MarkdownIt("commonmark").enable("table")
    return made.use(front_matter_plugin).use(colon_fence_plugin).use(footnote_plugin, inline=False, move_to_end=False)


def _cells(row: str) -> int:
    """How many cells a row has, as the parser counts."""
    cells = escapedSplit(row.strip())
    return len(cells) - (cells[0] == "") - (len(cells) > 1 and cells[-1] == "")


def _leads(label: str, page: str) -> bool:
    return re.search(rf"\[\^{re.escape(label)}\](?!:)", page) is not None


def _line(label: str, markdown: str) -> int:
    place = next((match.start(1) for match in NOTE.finditer(markdown) if match[1] == label), 0)
    return markdown.count("\n", 0, place) + 1
