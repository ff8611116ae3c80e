"""Signs that no font of the PDF has, found before Typst stops at them, and told by page, line, exhibit and row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import typst
from docutils import nodes

from bookpress.typst import pictographs
from bookpress.typst.compile import STANDARD
from bookpress.typst.containers import is_folded_code
from bookpress.typst.faults import Faults, place
from bookpress.typst.writer import WEB_ONLY, is_comment
from wording import signs

# What no edition prints as text.
APART = (nodes.raw, nodes.meta, nodes.substitution_definition)
AROUND = 20  # letters of the text that are shown around a sign


def check(
    documents: Mapping[str, Any],
    fonts: typst.Fonts,
    faults: Faults,
    told: Callable[[str], object] = lambda sign: False,
) -> None:
    """Note a fault for every text of the documents, by their file, with a sign that no font has and nobody `told`.

    Small pictures among the letters are named in their place.
    """
    found = [(file, text) for file, document in documents.items() for text in _texts(document)]
    lacking = {sign for sign in missing((text.astext() for _, text in found), fonts) if not told(sign)}
    if drawn := {sign for sign in lacking if pictographs.is_one(sign)}:
        pictographs.name_all((text for _, text in found), drawn)
        found = [(file, text) for file, document in documents.items() for text in _texts(document)]
    for file, text in found:
        words = text.astext()
        for sign in sorted(lacking & set(words)):
            at = words.index(sign)
            around = signs.shown(" ".join(words[max(0, at - AROUND) : at + AROUND].split()))
            faults.add(f"{place(file, text)}{_in_exhibit(text)}", said(sign, around))


def said(sign: str, around: str) -> str:
    """The fault of a sign within some words."""
    shown = signs.shown(sign)
    remedy = "Write it otherwise, or name a font that has it under typst_fonts."
    return f"no font of the PDF has {shown} ({signs.called(sign)}), in “{around}”. {remedy}"


def missing(texts: Iterable[str], fonts: typst.Fonts) -> set[str]:
    """The signs of some texts that no font has, as the compiler finds: all rare ones at once, then each by itself."""
    rare = rare_of(texts)
    return {sign for sign in rare if not _is_set(sign, fonts)} if rare and not _is_set(" ".join(rare), fonts) else set()


def rare_of(texts: Iterable[str]) -> list[str]:
    """The signs of some texts that a font may lack."""
    return sorted({sign for text in texts for sign in set(text) if sign > "~" or sign < " "} - set("\n\t\r\f\v"))


def of(document: Any) -> str:
    """The rare signs of the texts of a document."""
    return "".join(rare_of(text.astext() for text in _texts(document)))


def _is_set(text: str, fonts: typst.Fonts) -> bool:
    escaped = "".join(f"\\u{{{ord(sign):x}}}" for sign in text)
    source = f'#set document(title: "-")\n#text("{escaped}")'
    try:
        typst.compile(source.encode(), font_paths=fonts, pdf_standards=[STANDARD])
    except typst.TypstError:
        return False
    return True


def _texts(document: Any) -> Iterator[nodes.Text]:
    """The texts that are set, without alternatives and what the PDF leaves out."""
    if isinstance(document, nodes.Text):
        yield document
    elif not _is_apart(document):
        for child in document.children:
            yield from _texts(child)


def _is_apart(node: Any) -> bool:
    is_silent = isinstance(node, APART) or is_comment(node)
    return is_silent or WEB_ONLY in node.get("classes", ()) or is_folded_code(node)


def _in_exhibit(node: Any) -> str:
    """Exhibit and row that a text stands in, as a person would look for them; empty elsewhere."""
    row = ""
    while (node := node.parent) is not None:
        if isinstance(node, nodes.row) and isinstance(node.parent, nodes.tbody):
            row = f", row {node.parent.index(node) + 1}"
        if "exhibit" in node.get("classes", ()) and node.get("ids"):
            return f", exhibit {node['ids'][0]!r}{row}"
    return row
