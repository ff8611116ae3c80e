"""Whether a PDF holds every text of the book, read as assistive technology reads it: along the tags.

Along the tags the text of a paragraph is in one piece, even if a page break, a footnote or a running head comes between
on paper, and what is marked as ornament (page numbers, repeated table heads) is not there at all. Works for PDFs whose
fonts have two-byte codes and a ToUnicode map, as Typst writes them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pikepdf

from bookpress.typst.finish import kids

# Tags within a line: their text belongs to the block around. Any other tag starts a block of its own.
INLINE = frozenset({"/Span", "/Link", "/Em", "/Strong", "/Quote", "/Code", "/Reference", "/Lbl"})

# Not told apart: blanks and line breaks, and hyphens, for one at a line's end may be the text's or the compiler's.
DROPPED = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]+")

OPERATORS = "BDC BMC EMC Tf Tj TJ"  # all that says which letters are shown, and for which tag
Number = tuple[int, int]  # by which an object of the file is known
Marked = dict[Number, dict[int, str]]  # text by page and marked-content number
Letters = dict[int, str]
Fonts = dict[Number, Letters]


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
    with pikepdf.open(pdf_path) as file:
        root = file.Root.get("/StructTreeRoot")
        if root is None:
            raise ValueError(f"{pdf_path} has no tags, so its text cannot be read in order.")
        fonts: Fonts = {}
        marked = {page.obj.objgen: _marked_text(page, fonts) for page in file.pages}
        blocks: list[str] = []
        blocks.append(_own_text(root, (0, 0), marked, blocks))
    return [block for block in blocks if block.strip()]


def _own_text(element: Any, page: Number, marked: Marked, blocks: list[str]) -> str:
    """The text of a structure element without that of the blocks within, which is added to `blocks`."""
    page = element["/Pg"].objgen if "/Pg" in element else page
    parts = []
    for child in kids(element):
        if isinstance(child, int):
            parts.append(marked[page].get(child, ""))
        elif "/Alt" in child:  # a picture or formula: what letters it has are not the book's text
            continue
        elif child.get("/Type") == "/MCR":
            parts.append(marked[child["/Pg"].objgen].get(int(child["/MCID"]), ""))
        elif str(child.get("/S", "")) in INLINE:
            parts.append(_own_text(child, page, marked, blocks))
        elif "/S" in child:
            blocks.append(_own_text(child, page, marked, blocks))
    return "".join(parts)


def _marked_text(page: Any, fonts: Fonts) -> dict[int, str]:
    """The text of a page by the numbers of its marked content; ornament has none."""
    texts: dict[int, list[str]] = {}
    for number, shown in _shown(page, fonts):
        if number is not None:
            texts.setdefault(number, []).append(shown)
    return {number: "".join(parts) for number, parts in texts.items()}


def _shown(page: Any, fonts: Fonts) -> Iterator[tuple[int | None, str]]:
    """The runs of letters on a page, each with the number of its marked content; ornament has none."""
    known = {name: _letters(font, fonts) for name, font in page.resources.get("/Font", {}).items()}
    open_marks: list[tuple[int | None, bool]] = []  # number, and whether a replacement text stands for what is shown
    letters: Letters = {}
    for step in pikepdf.parse_content_stream(page, OPERATORS):
        operands: Any = step.operands
        name = str(step.operator)
        number, replaced = open_marks[-1] if open_marks else (None, False)
        if name == "BDC":
            about: Any = operands[1]
            number = int(about["/MCID"]) if "/MCID" in about else number
            open_marks.append((number, replaced or "/ActualText" in about))
            yield number, str(about.get("/ActualText", ""))
        elif name == "BMC":
            open_marks.append((number, replaced))
        elif name == "EMC":
            open_marks.pop()
        elif name == "Tf":
            letters = known[str(operands[0])]
        elif not replaced:
            yield number, "".join(_decoded(operands[0], letters))


def _decoded(shown: Any, letters: Letters) -> Iterator[str]:
    for piece in shown if isinstance(shown, pikepdf.Array) else [shown]:
        if isinstance(piece, pikepdf.String):  # the rest is space between letters
            codes = bytes(piece)
            for at in range(0, len(codes), 2):
                yield letters.get(int.from_bytes(codes[at : at + 2], "big"), "\N{REPLACEMENT CHARACTER}")


def _letters(font: Any, fonts: Fonts) -> Letters:
    """Letters by code, from the font's ToUnicode map, in which Typst names every code by itself; `fonts` keeps them."""
    if font.objgen not in fonts:
        fonts[font.objgen] = {}
        cmap = font["/ToUnicode"].read_bytes().decode("ascii", "replace") if "/ToUnicode" in font else ""
        for section in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
            for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", section):
                fonts[font.objgen][int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    return fonts[font.objgen]
