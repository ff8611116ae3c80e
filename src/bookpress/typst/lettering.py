"""The letters of drawings as text in the fonts of the book, in place of outlines: a smaller file with words in it.

Matplotlib draws each text as outlines of its glyphs, behind a comment that has the words. A text is set anew only where
all its glyphs are of one font that the PDF has, and as many as its letters; every other stays as it was drawn.
"""

from __future__ import annotations

import re
from html import escape, unescape

# As Matplotlib writes a text: a comment, then a group of glyphs, whose outlines are defined where they are first used.
DRAWN = re.compile(
    r"<!-- (?P<words>[^\n]*?) -->\s*<g(?: style=\"(?P<style>[^\"]*)\")? transform=\"(?P<moved>[^\"]*?)"
    r"scale\((?P<scale>[\d.]+) -(?P=scale)\)\">\s*(?P<defined>(?:<defs>.*?</defs>\s*)*)"
    r"(?P<used>(?:<use [^>]*/>\s*)+)</g>",
    re.DOTALL,
)
GLYPH = re.compile(r"href=\"#([A-Za-z]+-[A-Za-z]+)-[0-9a-f]+\"")
EM = 100  # units of Matplotlib's glyphs for the size of a font
FAMILIES = {"SourceSansPro": "Source Sans Pro", "SourceSerifPro": "Source Serif Pro"}
FACES = {
    "Regular": "", "It": "font-style: italic", "Semibold": "font-weight: 600", "Bold": "font-weight: 700",
    "SemiboldIt": "font-weight: 600; font-style: italic", "BoldIt": "font-weight: 700; font-style: italic",
}  # fmt: skip


def as_text(svg: str) -> str:
    """Return a drawing with its letters as text, as far as that says and shows the same."""
    definitions: list[str] = []

    def again(found: re.Match[str]) -> str:
        definitions.append(found["defined"])
        return _text(found) or found[0].replace(found["defined"], "")

    changed = DRAWN.sub(again, svg)
    if not re.search(r"<use [^>]*href=\"#(?:Source|DejaVu)", changed):
        return changed
    head = changed.index(">", changed.index("<svg")) + 1
    return changed[:head] + "".join(definitions) + changed[head:]


def _text(found: re.Match[str]) -> str:
    """The element of a text; empty where its outlines stay."""
    fonts = set(GLYPH.findall(found["used"]))
    words = unescape(found["words"])
    family, _, face = next(iter(fonts), "").partition("-")
    count = found["used"].count("<use")
    joined = 2 * words.count("f")  # letters that may stand in one glyph with another
    if len(fonts) != 1 or family not in FAMILIES or face not in FACES or not len(words) - joined <= count <= len(words):
        return ""
    size = f"{EM * float(found['scale']):g}px"
    look = "; ".join(
        filter(None, (found["style"], f"font-family: '{FAMILIES[family]}'; font-size: {size}", FACES[face]))
    )
    moved, said = found["moved"].strip(), escape(words, quote=False)
    return f'<text xml:space="preserve" style="{look}" transform="{moved}">{said}</text>'
