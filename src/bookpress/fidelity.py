"""What a translation keeps of its message, and what it may not bring: the two are read as Markdown and compared.

A translation changes words. What makes something of them (blocks, roles, code, formulas, HTML) and where they lead to
stays as the message has it; so a translation reads no file, runs nothing and leads nowhere by itself. It may lead to
another address of the web: the page of a law in its own language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from bookpress import addresses
from wording import signs

# Whatever a book has switched on: what one of them would read is told.
EXTENSIONS = {"amsmath", "attrs_block", "attrs_inline", "colon_fence", "deflist", "dollarmath", "substitution"}
SPOKEN = {"abbr", "sub", "sup", "kbd", "dfn"}  # roles that print their own words
LABEL = re.compile(r"[^\s=;]+=")  # what stands beside a bar of the role {bars}
WORDS = re.compile(r"(\\(?:text|textrm|textit|textbf|textsf|mbox)\s*)\{([^{}]*)\}")  # within a formula
FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
BLOCKS = {
    "paragraph_open": "a paragraph",
    "heading_open": "a heading",
    "bullet_list_open": "a list",
    "ordered_list_open": "a numbered list (a number with a full stop at the beginning is written 1\\.)",
    "blockquote_open": "a quotation",
    "table_open": "a table",
    "dl_open": "a list of definitions",
    "hr": "a line",
    "code_block": "a block of code",
    "html_block": "HTML",
    "myst_line_comment": "a remark, which is not printed",
    "myst_target": "a target",
    "myst_block_break": "a break",
    "front_matter": "front matter",
    "math_block": "a formula",
    "amsmath": "a formula",
    "substitution_block": "a substitution",
}
Part = tuple[str, str]  # what it is, and how it is shown


def faults(message: str, translation: str) -> list[str]:
    """What is wrong with a translation beside its message, each with what to do where that is not plain."""
    wanted, given = (list(_parts(text)) for text in (message, translation))
    was, now = ([shown for kind, shown in parts if kind == "block"] for parts in (wanted, given))
    found = [] if was == now else [f"is read as {' and '.join(now)}, where the message is {' and '.join(was)}."]
    lost, added = (Counter(part for part in parts if part[0] != "block") for parts in (wanted, given))
    same = lost & added
    lost, added = lost - same, added - same
    _pair_off(lost, added)
    if lost:
        found.append(f"loses {', '.join(sorted(shown for _, shown in lost))} in translation.")
    if added:
        found.append(f"gains {', '.join(sorted(shown for _, shown in added))} in translation.")
    found += [wrong for wrong in map(addresses.wrong, [*_led_to(added), *_refused(message, translation)]) if wrong]
    known = {sign.said for sign in signs.strange(message)}
    return found + [sign.said for sign in signs.strange(translation) if sign.said not in known]


def _pair_off(lost: Counter[Part], added: Counter[Part]) -> None:
    """Let pass a link to an address of the web in the place of another."""
    for old, new in zip(
        [*filter(_is_outside, lost.elements())], [*filter(_is_outside, added.elements())], strict=False
    ):
        lost -= Counter([old])
        added -= Counter([new])


def _is_outside(part: Part) -> bool:
    address = _address(part)
    return part[0] == "link" and addresses.is_outside(address) and not addresses.wrong(address)


def _address(part: Part) -> str:
    return part[1].removeprefix("](").removesuffix(")")


def _refused(message: str, translation: str) -> list[str]:
    """Addresses of links that Markdown itself leaves as text."""
    return [address for address in addresses.REFUSED.findall(translation) if address not in message]


def _led_to(parts: Counter[Part]) -> list[str]:
    return [_address(part) for part in parts if part[0] in ("link", "image")]


@cache
def _parser() -> MarkdownIt:
    return create_md_parser(MdParserConfig(enable_extensions=EXTENSIONS), RendererHTML)


def _parts(text: str) -> Iterator[Part]:
    """What makes something of the words of a text, each as often as it stands there."""
    tokens = _parser().parse(text)
    yield from (("block", _block(token)) for token in tokens if not token.level and _begins(token))
    for token in tokens:
        if token.type == "inline":
            yield from _inline(token.children or [])
        elif token.type in ("fence", "colon_fence", "html_block", "math_block", "amsmath", "code_block"):
            yield from ([("content", token.content.strip()[:60])] if token.content.strip() else [])
    yield from (("note", f"[^{label}]") for label in FOOTNOTE.findall(text))


def _begins(token: Token) -> bool:
    return token.nesting >= 0 and token.type != "inline"


def _block(token: Token) -> str:
    if token.type in ("fence", "colon_fence"):
        return f"{token.markup}{token.info.strip()}"
    return BLOCKS.get(token.type, token.type.removesuffix("_open"))


def _inline(tokens: Sequence[Token]) -> Iterator[Part]:
    for token in tokens:
        if token.type == "myst_role":
            yield "role", role(token.meta["name"], token.content)
        elif token.type == "code_inline":
            yield "code", f"`{token.content}`"
        elif token.type == "link_open":
            yield "link", f"]({token.attrGet('href')})"
        elif token.type == "image":
            yield "image", f"]({token.attrGet('src')})"
            yield from _inline(token.children or [])
        elif token.type in ("math_inline", "math_inline_double"):
            yield "formula", f"${formula(token.content)}$"
        elif token.type == "html_inline":
            yield "HTML", token.content
        elif token.type == "substitution_inline":
            yield "substitution", "{{ " + token.content.strip() + " }}"


def role(name: str, content: str) -> str:
    """A role as a translation keeps it: without words of its own, its target alone of `words <target>`."""
    if name == "bars":
        content = LABEL.sub("", content)
    if name in SPOKEN or re.match(r"bdg(?!-(?:link|ref))", name):
        return "{" + name + "}"
    target = re.fullmatch(r".*<([^<>]+)>", content, re.DOTALL)
    return "{" + name + "}`" + (target[1] if target else content) + "`"


def formula(tex: str) -> str:
    """A formula as a translation keeps it: without its words."""
    return WORDS.sub(r"\1{}", tex)


def has_words(tex: str) -> bool:
    """Whether a formula has words in it."""
    return any(re.search(r"[^\W\d_]{2}", found[2]) for found in WORDS.finditer(tex))
