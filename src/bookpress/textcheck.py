"""No number is typed in prose: a digit there must be a year, a date or part of a listed name, else it is a fault.

Judged are the texts of a document after it was read: headings, paragraphs, lists, table cells, captions, titles of
boxes, link texts and alternative texts. Not judged are code, formulas, addresses, labels of notes, what references say
by themselves, what notebooks print, and nodes marked `COMPUTED`, which the press's own roles make. Of a translation
those numbers are judged that its message does not have. A count between 1900 and 2099 cannot be told from a year unless
a unit follows it; that much the check cannot see.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes

from bookpress import book as books
from bookpress import htmltree, locales, messages, settings
from bookpress.state import CELL, TOLD, Fault, place, press

YEAR = r"(?:19|20)\d\d"
RULE = "digits"
COMPUTED = "computed"  # attribute of a node whose text is computed
PRINTED = "\ufffc"  # stands for what is printed in a line and is no prose
ADDRESS = re.compile(r"\w+://\S+")
NUMBER = re.compile(r"\S*[\d¼½¾⅓⅔²³]\S*(?:[ \u00a0\u2009\u202f]\d+\S*)*")
# Nodes whose texts are no prose, with all that stands in them.
APART = (
    *(nodes.literal, nodes.FixedTextElement, nodes.math, nodes.math_block, nodes.comment, nodes.docinfo, nodes.meta),
    *(nodes.footnote_reference, nodes.citation_reference, nodes.label, nodes.generated, nodes.problematic),
    *(nodes.system_message, nodes.substitution_definition, nodes.substitution_reference, nodes.option_string),
    *(addnodes.index, addnodes.desc_signature, addnodes.literal_strong, addnodes.literal_emphasis),
)
OUTPUT = "cell_code"  # MyST-NB's name for a cell with its code and what it printed
CITED = "footcite-"  # how the names of notes begin that the bibliography makes
PASTED = {"pasted-text", "pasted-inline", "versionmodified"}  # classes of what {glue} prints, and of "New in version"


@dataclass(frozen=True)
class Finding:
    """A typed number: the node that it stands in, the line breaks before it there, itself, and the words around it."""

    node: Any
    breaks: int
    number: str
    excerpt: str

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


def _typed(prose: str, may: Allowed) -> Iterator[tuple[int, str, str]]:
    """Where each such number stands, itself, and the words around it."""
    rest = prose.replace("\n", " ")
    for pattern in (ADDRESS, *may.names, may.pattern):
        rest = pattern.sub(lambda match: " " * len(match[0]), rest)
    for span in NUMBER.finditer(rest):
        excerpt = prose[max(0, span.start() - 20) : span.end() + 20]
        yield span.start(), span[0], " ".join(excerpt.split())


def check(document: Any, may: Allowed) -> list[Finding]:
    """The typed numbers of a document that was read."""
    return [
        Finding(node, prose.count("\n", 0, start), number, excerpt)
        for node, prose in prose_of(document)
        for start, number, excerpt in _typed(prose, may)
        if not _in_message(node, number)
    ]


def _in_message(node: Any, number: str) -> bool:
    """Whether a text is a translation and its message, which is judged where it is written, has the number too."""
    digits = re.findall(r"\d+", number)
    return bool(node.get("translated")) and bool(digits) and set(digits) <= set(re.findall(r"\d+", node.rawsource))


def prose_of(node: Any) -> Iterator[tuple[Any, str]]:
    """The prose below a node, each piece with the node that holds it."""
    if isinstance(node, nodes.raw):
        yield node, htmltree.read(node.astext()).get_text(" ") if "html" in node["format"].split() else ""
    elif _is_apart(node):
        return
    elif isinstance(node, nodes.image):
        yield node, node.get("alt") or ""
    elif isinstance(node, nodes.TextElement) and not isinstance(node, nodes.Inline):
        yield node, "".join(map(_line, node.children))
        yield from ((image, image.get("alt") or "") for image in node.findall(nodes.image))
    else:
        for child in node.children:
            yield from prose_of(child)


def _line(node: Any) -> str:
    """The prose of a node in a line; what is none sets apart the words around it."""
    if isinstance(node, nodes.Text):
        return str(node)
    if isinstance(node, nodes.image | nodes.target):
        return ""
    if isinstance(node, nodes.raw):
        return "\n" if node.astext().startswith("<br") else " "
    if _is_apart(node) or _says_its_target(node):
        return PRINTED
    explained = f" ({node['explanation']})" if node.get("explanation") else ""
    return "".join(map(_line, node.children)) + explained


def _is_apart(node: Any) -> bool:
    if isinstance(node, nodes.Text):
        return True
    printed = node.get(COMPUTED) or node.get("nb_element") == OUTPUT or PASTED & set(node["classes"])
    cited = isinstance(node, nodes.footnote) and any(name.startswith(CITED) for name in node["names"])
    return bool(printed or cited or node.get(TOLD)) or isinstance(node, APART)


def _says_its_target(node: Any) -> bool:
    """Whether the text of a link is not typed: it is the address, or what Sphinx will put there."""
    if isinstance(node, addnodes.pending_xref | addnodes.download_reference):
        return not node.get("refexplicit")
    text = node.astext()
    return isinstance(node, nodes.reference) and bool(text) and str(node.get("refuri", "")).endswith(text)


def setup(app: Any) -> None:
    """Judge every document after it was read."""
    app.connect("doctree-read", judge)


def judge(app: Any, document: Any) -> None:
    """Make a fault of each typed number, unless the book has put the rule off."""
    state, config = press(app), app.config
    if RULE in config.press_rules_off:
        return
    may = allowed(config.press_names, config.press_units, state.book.languages)
    for finding in check(document, may):
        if message := _message(app, finding.node):
            catalogue = messages.folder(state.book, config.language) / f"{app.env.docname}.po"
            state.faults.append(Fault(place(catalogue, state.book.root), f"“{message[:60]}”: {finding}"))
        else:
            state.faults.append(Fault(_place(document, finding, state.book.root), str(finding)))


def _message(app: Any, node: Any) -> str:
    """The message of which a node shows the translation; empty if it shows the text itself."""
    book, language = press(app).book, app.config.language
    if node.get("translated") and not isinstance(node, nodes.image):
        return " ".join(node.rawsource.split())
    if language == book.language or not isinstance(node, nodes.image):
        return ""
    catalogue = messages.catalogue(book, language, app.env.docname)  # an image does not keep its message
    return next((str(message.id) for message in catalogue if message.id and message.string == node.get("alt")), "")


def _place(document: Any, finding: Finding, root: Path) -> str:
    """File and line of a typed number. A node knows the line where it begins; the number stands there or below."""
    holder = finding.node
    while holder.parent is not None and not (holder.line and holder.source):
        holder = holder.parent
    path = Path(holder.source or document["source"])
    cell, begin = divmod(holder.line or 0, CELL) if path.suffix == ".ipynb" else (0, holder.line or 0)
    lines = _lines(path, cell)
    first = begin - bool(cell) + finding.breaks - 1  # in a cell, MyST-NB counts lines from 2
    line = next((at for at in range(max(first, 0), len(lines)) if finding.number in lines[at]), first) + 1
    return place(path, root, cell * CELL + line + bool(cell))


def _lines(path: Path, cell: int) -> list[str]:
    """The lines of a file, or of a cell (from 1) of a notebook; none if the file has none."""
    if not path.is_file():
        return []
    text = path.read_text(encoding="utf-8")
    return (books.notebook(text).cells[cell - 1].source if cell else text).split("\n")
