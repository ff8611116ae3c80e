"""No number is typed in prose: a digit there must be a year, a date or part of a listed name, else it is a fault.

Judged are headings, paragraphs, lists, table cells, captions, titles of directives, link texts and alt texts of
Markdown files and of Markdown cells. Not judged are code, formulas, addresses, targets, the content of roles that print
something else ({num}, {numref}, {cite} ...), links to numbers (see `numberlinks`) and what notebooks print. A count
between 1900 and 2099 cannot be told from a year unless a unit follows it; that much the check cannot see.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.amsmath import amsmath_plugin
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin
from nbformat import NotebookNode

from bookpress import htmltree, locales, numberlinks, settings

YEAR = r"(?:19|20)\d\d"
# Directives whose content is not prose.
CODE = {"bibliography", "code", "code-block", "code-cell", "contents", "eval-rst", "literalinclude", "math", "raw"}
CODE |= {"tableofcontents", "toctree"}
# Directives whose argument is a title that readers see; of others the argument is a path, a class or a language.
TITLED = {"admonition", "card", "dropdown", "grid-item-card", "list-table", "sidebar", "table", "tab-item", "topic"}
TITLED |= {"attention", "caution", "danger", "error", "hint", "important", "note", "rubric", "seealso", "tip"}
TITLED |= {"warning"}
PROSE_OPTIONS = {"alt", "caption"}
PRINTED = "\ufffc"  # stands for what a role prints: it is not prose
PROSE_ROLES = {"abbr", "sub", "sup"}
LINK_ROLES = {"doc", "numref", "ref", "term"}  # `text <target>`: the text is prose


@dataclass(frozen=True)
class Finding:
    """A typed number: line (from 1) in the file or cell, cell of a notebook (from 1; None in a file), and the words."""

    line: int
    excerpt: str
    cell: int | None = None

    def __str__(self) -> str:
        quoted = self.excerpt.replace(PRINTED, "…")
        return (
            f"a number is typed in prose: {quoted!r}. Print it with [?](num:its-id), or add the name that it is "
            "part of to press_names in _config.yml."
        )


@dataclass(frozen=True)
class Allowed:
    """What may hold digits in prose: the `names`, longest first, and what `pattern` matches, years and dates."""

    names: tuple[re.Pattern[str], ...]
    pattern: re.Pattern[str]


def allowed(
    names: Iterable[str] = (),
    units: Iterable[str] = settings.DEFAULTS["press_units"],
    languages: Sequence[str] = ("en",),
) -> Allowed:
    """What a book allows: its names with digits, and years and dates as its languages write them.

    A unit right after a four-digit number shows that it is a quantity and no year.
    """
    return _allowed(tuple(names), tuple(units), tuple(languages))


@cache
def _allowed(names: tuple[str, ...], units: tuple[str, ...], languages: tuple[str, ...]) -> Allowed:
    month = "|".join(map(re.escape, locales.months(languages)))
    unit = "|".join(map(re.escape, units)) or r"(?!)"
    dates = (
        rf"\d{{1,2}}\.?[ \u00a0](?:{month})(?:[ \u00a0]{YEAR})?",  # 23 November 2026, 23. november
        rf"(?:{month})[ \u00a0]\d{{1,2}},?[ \u00a0]{YEAR}",  # November 23, 2026
        rf"{YEAR}-\d\d-\d\d",  # 2026-11-23
        rf"\d{{1,2}}\.\d{{1,2}}\.{YEAR}",  # 23.11.2026
        rf"{YEAR}(?:s|[–-]{YEAR})?(?!\s*(?:{unit}))",  # 2030, 1990s, 2023–2030
    )
    written = (r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True))
    return Allowed(
        tuple(re.compile(rf"(?<!\w){name}(?!\w)") for name in written),
        re.compile(rf"(?<![\w.,])(?:{'|'.join(dates)})(?![\w%]|[.,]\d)"),
    )


def check_notebook(notebook: NotebookNode, may: Allowed) -> list[Finding]:
    """Typed numbers in the Markdown cells of a notebook."""
    return [
        Finding(found.line, found.excerpt, number)
        for number, cell in enumerate(notebook.cells, start=1)
        if cell.cell_type == "markdown"
        for found in check_markdown(cell.source, may)
    ]


def check_markdown(text: str, may: Allowed) -> list[Finding]:
    """Typed numbers in a Markdown text, by line."""
    text = numberlinks.as_roles(text)
    return [Finding(line, excerpt) for line, prose in prose_of(text) for excerpt in typed_numbers(prose, may)]


def typed_numbers(prose: str, may: Allowed) -> list[str]:
    """The words around each number of a stretch of prose that is no year, date or part of a listed name."""
    rest = prose
    for pattern in (*may.names, may.pattern):
        rest = pattern.sub(lambda match: " " * len(match[0]), rest)
    spans = re.finditer(r"\S*[\d¼½¾⅓⅔²³]\S*(?:[ \u00a0\u2009\u202f]\d+\S*)*", rest)
    return [" ".join(prose[max(0, span.start() - 20) : span.end() + 20].split()) for span in spans]


def prose_of(text: str) -> Iterator[tuple[int, str]]:
    """The prose of a Markdown text as (line from 1, words), one item for each block or line of a block."""
    yield from _blocks(_parser().parse(text), 0)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    plugins = (front_matter_plugin, myst_block_plugin, myst_role_plugin, colon_fence_plugin, dollarmath_plugin)
    for plugin in (*plugins, amsmath_plugin, deflist_plugin, footnote_plugin):
        parser.use(plugin)
    return parser


def _blocks(tokens: Sequence[Token], offset: int) -> Iterator[tuple[int, str]]:
    line = offset
    for token in tokens:
        if token.map:
            line = offset + token.map[0]
        if token.type == "inline":
            yield from _inline(token.children or [], line + 1)
        elif token.type in ("fence", "colon_fence"):
            yield from _directive(token, line)
        elif token.type == "html_block":
            yield line + 1, htmltree.read(token.content).get_text(" ")


def _inline(tokens: Sequence[Token], line: int) -> Iterator[tuple[int, str]]:
    """Words of one block by source line; words set apart by a role or code are not joined to what follows."""
    words: list[str] = []
    automatic = False
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield line, "".join(words)
            line, words = line + 1, []
        elif token.type == "link_open":
            automatic = token.info == "auto"
        elif token.type == "link_close":
            automatic = False
        elif token.type == "text":
            words.append("" if automatic else token.content)
        elif token.type == "image":
            words.append(token.content)
        elif token.type == "html_inline":
            words.append(" ")
        elif token.type == "myst_role":
            words.append(_role_text(token))
    yield line, "".join(words)


def _role_text(token: Token) -> str:
    name = token.meta["name"]
    if name in PROSE_ROLES:
        return token.content
    if name in LINK_ROLES and (match := re.fullmatch(r"(.*?)\s*<[^<>]*>", token.content, re.DOTALL)):
        return match[1].replace("%s", "").replace("{number}", "")
    return PRINTED


def _directive(token: Token, line: int) -> Iterator[tuple[int, str]]:
    match = re.match(r"\{([^}]+)\}\s*(.*)", token.info.strip())
    if match is None or match[1] in CODE:
        return
    if match[1] in TITLED:
        yield line + 1, match[2]
    body = token.content.split("\n")
    options = _option_lines(body)
    for number, option in enumerate(body[:options]):
        name, _, value = option.strip().lstrip(":").partition(":")
        if name.strip() in PROSE_OPTIONS:
            yield line + 2 + number, value
    yield from _blocks(_parser().parse("\n".join(body[options:])), line + 1 + options)


def _option_lines(body: Sequence[str]) -> int:
    """How many lines at the start of a directive are options (`:name: value` lines, or YAML between dashes)."""
    if body and body[0].strip() == "---":
        ends = [number for number, text in enumerate(body[1:], start=1) if text.strip() == "---"]
        return ends[0] + 1 if ends else len(body)
    count = 0
    while count < len(body) and re.match(r"\s*:[\w-]+:", body[count]):
        count += 1
    return count
