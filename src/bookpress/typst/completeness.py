"""Whether a PDF holds every text of the book, read as assistive technology reads it: along the tags.

Along the tags the text of a paragraph is in one piece, even if a page break, a footnote or a running head comes between
on paper, and what is marked as ornament (page numbers, repeated table heads) is not there at all. Works for PDFs whose
fonts have two-byte codes and a ToUnicode map, as Typst writes them. Needs pypdf, which is installed for tests only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

# Tags within a line: their text belongs to the block around. Any other tag starts a block of its own.
INLINE = frozenset({"/Span", "/Link", "/Em", "/Strong", "/Quote", "/Code", "/Reference", "/Lbl"})

# Not told apart: blanks and line breaks, and hyphens, for one at a line's end may be the text's or the compiler's.
DROPPED = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]+")

Marked = dict[int, dict[int, str]]  # text by page (object number) and marked-content number


def missing_text(doctree_texts: Iterable[str], pdf_path: Path | str) -> list[str]:
    """Return the texts that are not in the PDF, in the order given.

    Each text must be in one block (paragraph, cell, heading …) and each word of a block serves one text only, so a
    text that occurs twice in the book must be there twice. Long texts are looked up first, and whole blocks before
    parts, lest one text take the words of another. Raises ValueError if the PDF is not tagged.
    """
    wanted = [(normalised(text), number, text) for number, text in enumerate(doctree_texts)]
    rest = "\n".join(["", *map(normalised, tagged_blocks(pdf_path)), ""])
    missing = []
    for key, number, text in sorted(wanted, key=lambda item: (-len(item[0]), item[1])):
        at = _place(key, rest)
        if at < 0:
            missing.append((number, text))
        elif key:
            rest = f"{rest[:at]}\n{rest[at + len(key) :]}"
    return [text for _, text in sorted(missing)]


def _place(key: str, rest: str) -> int:
    """Where a text stands: a whole block if one is it, else the end of one (after "Table 4"), else within one."""
    whole = rest.find(f"\n{key}\n")
    if whole >= 0:
        return whole + 1
    end = rest.find(f"{key}\n")
    return end if end >= 0 else rest.find(key)


def normalised(text: str) -> str:
    """Return a text without what setting it may change."""
    return DROPPED.sub("", unicodedata.normalize("NFKC", text))


def tagged_blocks(pdf_path: Path | str) -> list[str]:
    """Return the text of every block of a tagged PDF, a block's own text after that of the blocks within it."""
    from pypdf import PdfReader

    reader = PdfReader(str(pdf_path))
    catalogue: Any = reader.trailer["/Root"]
    root = catalogue.get("/StructTreeRoot")
    if root is None:
        raise ValueError(f"{pdf_path} has no tags, so its text cannot be read in order.")
    pages: Iterable[Any] = reader.pages
    marked = {page.indirect_reference.idnum: _marked_text(page, reader) for page in pages}
    blocks: list[str] = []
    blocks.append(_own_text(root.get_object(), 0, marked, blocks))
    return [block for block in blocks if block.strip()]


def _own_text(element: Any, page: int, marked: Marked, blocks: list[str]) -> str:
    """The text of a structure element without that of the blocks within, which is added to `blocks`."""
    if "/Pg" in element:
        page = element.raw_get("/Pg").idnum
    parts = []
    children = element.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        child = child.get_object()
        if isinstance(child, int):
            parts.append(marked[page].get(child, ""))
        elif "/Alt" in child:  # a picture or formula: what letters it has are not the book's text
            continue
        elif child.get("/Type") == "/MCR":
            parts.append(marked[child.raw_get("/Pg").idnum].get(child["/MCID"], ""))
        elif child.get("/S") in INLINE:
            parts.append(_own_text(child, page, marked, blocks))
        elif child.get("/S"):
            blocks.append(_own_text(child, page, marked, blocks))
    return "".join(parts)


def _marked_text(page: Any, reader: Any) -> dict[int, str]:
    """The text of a page by the numbers of its marked content; ornament has none."""
    from pypdf.generic import ContentStream

    fonts = {name: _letters(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()}
    texts: dict[int, list[str]] = {}
    open_marks: list[tuple[int | None, bool]] = []  # number, and whether a replacement text stands for what is shown
    letters: dict[int, str] = {}
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        number, replaced = open_marks[-1] if open_marks else (None, False)
        if operator == b"BDC":
            number = operands[1].get("/MCID", number)
            actual = operands[1].get("/ActualText")
            open_marks.append((number, replaced or actual is not None))
            shown = str(actual or "")
        elif operator == b"BMC":
            open_marks.append((number, replaced))
            continue
        elif operator == b"EMC":
            open_marks.pop()
            continue
        elif operator == b"Tf":
            letters = fonts[operands[0]]
            continue
        elif operator in (b"Tj", b"TJ") and not replaced:
            shown = "".join(_decoded(operands[0], letters))
        else:
            continue
        if number is not None:
            texts.setdefault(number, []).append(shown)
    return {number: "".join(parts) for number, parts in texts.items()}


def _decoded(shown: Any, letters: dict[int, str]) -> Iterator[str]:
    pieces: list[Any] = shown if isinstance(shown, list) else [shown]
    for piece in pieces:
        codes = getattr(piece, "original_bytes", piece)
        if isinstance(codes, bytes):  # the rest is space between letters
            for at in range(0, len(codes), 2):
                yield letters.get(int.from_bytes(codes[at : at + 2], "big"), "\N{REPLACEMENT CHARACTER}")


def _letters(font: Any) -> dict[int, str]:
    """Letters by code, from the font's ToUnicode map, in which Typst names every code by itself."""
    cmap = font["/ToUnicode"].get_object().get_data().decode("ascii", "replace") if "/ToUnicode" in font else ""
    letters = {}
    for section in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", section):
            letters[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    return letters
