"""No source syntax is printed as text: what reading has left of it in the words of a page is a fault.

Markdown has no errors: what is not understood is text. So the words of the finished document tree are looked through,
with those of titles, captions and alternative texts, for marks that nobody prints. Code and formulas are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docutils import nodes
from docutils.parsers.rst import roles
from markdown_it import MarkdownIt
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from bookpress.state import TOLD, Fault, line_of, place, press

ELSEWHERE = "\ufffc"  # stands for what is no text of the line: code, formulas, notes
CODE = "\ufffb"  # stands for code in a line
APART = (nodes.math, nodes.raw, nodes.footnote_reference, nodes.problematic, nodes.image)

# Commands of LaTeX that nobody means as words.
TEX = "alpha|beta|gamma|delta|epsilon|theta|lambda|mu|pi|rho|sigma|tau|phi|chi|psi|omega|frac|dfrac|sqrt|sum|prod|int"
TEX += (
    "|lim|infty|partial|nabla|cdot|cdots|ldots|times|leq|geq|neq|approx|pm|mathbf|mathrm|mathbb|mathcal|boldsymbol|hat"
)
TEX += "|bar|text|textbf|textit|emph|underline|left|right|begin|end|ref|eqref|cite|citep|citet|label|section|footnote"
RULE = r"[ \t]*:?[-–—]+:?[ \t]*"
# What is left, and what to do about it.
SIGNS = {
    r"^[ \t]*(?:`{3,}|~{3,}(?=[ \t]*(?:\{|$))|:{3,}(?=[ \t]*(?:\{|$)))[^\n]*|`{3,}": (
        "Close the fence, and give fences around it more marks; where its title has a backtick, use ~~~ or :::"
    ),
    r"\{[A-Za-z][\w:.+-]*\}`[^`\n]*`?": "Roles are not read here; write it without one",
    rf"\${ELSEWHERE}\$": "Write $$ … $$ on lines of its own, or set parse.myst_dmath_double_inline to true",
    r"\$\$": "Begin and end the formula on lines of its own, between $$ and $$",
    r"\$[^$\n]*\\[A-Za-z]+[^$\n]*\$": "A formula begins right behind its first $ and ends right before its last",
    rf"^[ \t]*\|?{RULE}(?:\|{RULE})+\|?[ \t]*$": (
        "Leave a blank line before the table, and give its head as many cells as the line below it"
    ),
    r"^[ \t]*\|[^\n]+\|[^\n]*\|[ \t]*\n[ \t]*\|[^\n]*\|[ \t]*$": (
        "Give the table a head, and a line of | --- | below it"
    ),
    r"^[ \t]*\+(?:[-=–—]+\+)+[ \t]*$": (
        "Write the table with strokes, a head and a line of | --- | below it, or as a {list-table}"
    ),
    r"\[\^[^\]\s]+\]:?": "Write the footnote that it leads to, as a paragraph that begins with this and a colon",
    r"(?<=\w|[.,;:!?)]| )\^\[[^\]\n]*\]": (
        "Write the footnote as [^name], and its text as a paragraph that begins with [^name]:"
    ),
    r"<!(?:--|[–—])[^\n]*": "Close the comment with --> in the same cell, and without a blank line in it",
    r"^[ \t]*:[ \t]+\w[^\n]*": "Turn the extension deflist on, and put a definition right below its term",
    r"^:[A-Za-z][\w -]*:[ \t]+[^\n]+\n:[A-Za-z][\w -]*:[ \t][^\n]*": (
        "Turn the extension fieldlist on; options of a directive stand in it, above its words"
    ),
    r"^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]": "Write such a box as :::{note}, with ::: below it",
    r"\[-?@[\w:.-]+[^\[\]\n]*\]": "Cite with {cite}`key`",
    r"\\\([^\n]+?\\\)|\\\[[^\n]+?\\\]": "Write formulas between dollars",
    r"\{\{.*?\}\}": "Turn the extension substitution on, and define what is to stand here",
    r"^[ \t]*\([^()\n]+\)=[ \t]*$": "A label stands on a line of its own, right above what it names",
    r"^[ \t]*\+\+\+(?: [^\n]*)?$": "Leave a blank line before and after it",
    r"(?<!\w)\*\*\S[^*\n]*\*\*|\*\*[^*\n]*\S\*\*(?!\w)": (
        "Put no blank between the marks and the words that they stress"
    ),
    r"(?<=[A-Za-z])~\w{1,3}~|(?<=\w)\^\w{1,6}\^": "Write {sub}`2` for what stands low, {sup}`2` for what stands high",
    r"(?<![=\w])==\w(?:[^=\n]*\w)?==(?![=\w])": "Nothing marks words here; stress them with *, or set them **bold**",
    r"~~\S[^~\n]*~~": "Turn the extension strikethrough on",
    rf"(?<=[{ELSEWHERE}{CODE}])\{{[^{{}}\n]*[=.#][^{{}}\n]*\}}|\{{[ ]*[.#][A-Za-z][\w-]*[ ]*\}}": (
        'Attributes need the extension attrs_inline, quotes around a value like "50%", and stand right behind a '
        "picture, a link, `code` or [words]"
    ),
    rf"(?<![\w:\\/])\\(?:{TEX})(?![A-Za-z])(?:\{{[^{{}}\n]*\}})*": (
        "Write formulas between dollars, and LaTeX as Markdown"
    ),
    r"!?\[[^\[\]\n]*\]\((?:[^()\s]*[/.#][^()\n]*|[^()\n]*\.\w{2,5})\)": (
        "Write its address without blanks, or between < and >"
    ),
}
LEFT = [(re.compile(sign, re.MULTILINE), remedy) for sign, remedy in SIGNS.items()]
# A role whose name and content are parted, or written as in reStructuredText.
ROLE = re.compile(rf"(?:\{{([A-Za-z][\w:.+-]*)\}}[ \t]*|(?<!\S):([A-Za-z][\w:.+-]*):){CODE}")
ROLE_REMEDY = "Write a role as {name}`content`, without a blank between them"
# Directives whose content is read as the page is.
DIRECTIVE = re.compile(r"\{(?!code|literal|raw|math|eval-rst|mermaid|prompt|csv-table|parsed)")
CLOSED = re.compile(r"(?:`{3,}|~{3,}|:{3,})\s*$")


def judge(app: Any, doctree: nodes.document) -> None:
    """Every mark that is left in the words of a document is a fault of it."""
    root = press(app).book.root
    for node, text in () if doctree.get(TOLD) else _blocks(doctree):
        for offset, left, remedy in found(text, app.env):
            line = line_of(node)
            where = place(doctree["source"], root, line + text[:offset].count("\n") if line else None)
            said = f"'{left}' would be printed as it is. {remedy}; what is meant as it is belongs in `code`."
            press(app).faults.append(Fault(where, said))
            node[TOLD] = True


def found(text: str, env: Any = None) -> Iterator[tuple[int, str, str]]:
    """What is left of source syntax in words: where it begins, the mark, and what to do. Each place is told once."""
    end = 0
    matches = [(match, remedy) for pattern, remedy in LEFT for match in pattern.finditer(text)]
    matches += [(match, ROLE_REMEDY) for match in ROLE.finditer(text) if _is_role(match[1] or match[2], env)]
    for match, remedy in sorted(matches, key=lambda pair: pair[0].start()):
        if match.start() >= end:
            end = match.end()
            left = " ".join(match[0].replace(CODE, "`…`").replace(ELSEWHERE, "…").split())
            yield match.start(), left if len(left) <= 60 else left[:59] + "…", remedy


def _is_role(name: str, env: Any) -> bool:
    """Whether a role of this name is known; other names in braces may be meant."""
    domains = env.domains.values() if env else ()
    known: set[str] = {*roles._roles, *roles._role_registry, *(role for domain in domains for role in domain.roles)}
    return name.split(":")[-1] in known


def _blocks(doctree: nodes.document) -> Iterator[tuple[Any, str]]:
    """The blocks of text of a document, and what pictures say instead of themselves."""
    for node in doctree.findall(nodes.Element):
        if isinstance(node, nodes.image) and node.get("alt"):
            yield node, node["alt"]
        elif _is_block(node):
            yield node, _text(node)


def _is_block(node: Any) -> bool:
    fixed = (nodes.FixedTextElement, nodes.math_block, nodes.Invisible, nodes.raw, nodes.system_message)
    inner = isinstance(node.parent, nodes.TextElement | nodes.system_message)
    return isinstance(node, nodes.TextElement) and not inner and not isinstance(node, fixed)


def _text(node: Any) -> str:
    if isinstance(node, nodes.Text):
        return str(node.astext())
    if isinstance(node, nodes.literal):
        return CODE
    if isinstance(node, APART):
        return ELSEWHERE
    return "".join(_text(child) for child in node.children)


def unclosed(markdown: str, *, within: bool = False) -> Iterator[tuple[int, str]]:
    """Fences of a Markdown text that nothing closes, so that all below is in them: line from 1, and the words.

    A directive may be left open at the end of another one, `within` which it stands: nothing changes its place by that.
    """
    lines = markdown.split("\n")
    parser = MarkdownIt("commonmark").use(front_matter_plugin).use(colon_fence_plugin)
    for token in parser.parse(markdown):
        if token.type not in ("fence", "colon_fence") or not token.map:
            continue
        first, last = token.map
        is_directive = DIRECTIVE.match(token.info.strip())
        is_closed = last - first > 1 and CLOSED.search(lines[last - 1])
        if not is_closed and token.content.strip() and not (within and is_directive):
            opens = lines[first].strip()
            yield first + 1, f"nothing closes the fence {opens!r}. Write {token.markup} below its content."
        elif is_directive:
            yield from ((first + 1 + line, said) for line, said in unclosed(token.content, within=True))


def setup(app: Any) -> None:
    """Judge every document that is read."""
    app.connect("doctree-read", judge)
