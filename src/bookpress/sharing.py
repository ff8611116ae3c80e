"""An exhibit's picture as readers pass it on: drawing, title and source line in one file, and a card for social media.

Words are set by Typst, with the fonts of the book, and become outlines, so that the file looks alike everywhere.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, Literal

from bookpress import keeping

PIXELS_PER_INCH = 192  # twice the 96 of CSS
MARGIN = 14.0  # points around a picture
STYLES = ("Regular", "Semibold")
INK, QUIET = "#1f2427", "#4c585d"
SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
WORDS = """#set page(width: float(sys.inputs.width) * 1pt, height: auto, margin: 0pt, fill: none)
#set text(font: "Source Sans Pro", hyphenate: false, top-edge: "ascender", bottom-edge: "descender")
#set par(leading: 0.15em)
"""
TITLE = WORDS + f'#text(size: 15pt, weight: 600, fill: rgb("{INK}"), sys.inputs.words)\n'
SOURCE = WORDS + f'#text(size: 9pt, fill: rgb("{QUIET}"), sys.inputs.words)\n'
PICTURE = "#set page(width: auto, height: auto, margin: 0pt, fill: white)\n#image(bytes(sys.inputs.svg))\n"
CARD = f"""#set page(width: 900pt, height: 472.5pt, margin: (x: 36pt, y: 30pt), fill: white)
#set text(font: "Source Sans Pro", hyphenate: false)
#grid(
  rows: (auto, 1fr, auto), row-gutter: 14pt,
  text(size: 30pt, weight: 600, fill: rgb("{INK}"), sys.inputs.title),
  image(bytes(sys.inputs.svg), width: 100%, height: 100%, fit: "contain"),
  text(size: 15pt, fill: rgb("{QUIET}"), sys.inputs.source),
)
"""
CARD_INCH = 96  # pixels, so that a card has 1200 by 630


@dataclass(frozen=True)
class Words:
    """What stands above and below a picture that is passed on."""

    title: str
    source: str


class Sharer:
    """Makes pictures to pass on. What it has made is kept in `cache`, by all that it was made from."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache

    def svg(self, drawing: str, words: Words) -> str:
        """The drawing between its title and its source line, on white."""
        match = SIZE.search(drawing)
        if match is None:
            return drawing
        wide, high = float(match[1]), float(match[2])
        parts = [
            (self._words(TITLE, words.title, wide), 10.0),
            (drawing, 8.0),
            (self._words(SOURCE, words.source, wide), 0),
        ]
        inner, top = [], MARGIN
        for markup, gap in parts:
            tall = _height(markup, high)
            inner.append(_nested(markup, top, wide, tall))
            top += tall + gap
        return _whole(escape(words.title), wide + 2 * MARGIN, top + MARGIN, inner)

    def png(self, svg: str) -> bytes:
        """A drawing as PNG at twice the size of the screen."""
        return self._made(PICTURE, "png", PIXELS_PER_INCH, svg=svg)

    def card(self, drawing: str, words: Words) -> bytes:
        """A PNG of 1200 by 630 pixels with title, drawing and source line."""
        return self._made(CARD, "png", CARD_INCH, svg=drawing, title=words.title, source=words.source)

    def _words(self, page: str, words: str, wide: float) -> str:
        return self._made(page, "svg", 72, words=words, width=str(wide)).decode()

    def _made(self, page: str, form: Literal["png", "svg"], inch: int, **inputs: str) -> bytes:
        """What Typst makes of a page, from the cache where it has been made."""
        digest = hashlib.sha256("\0".join((page, form, str(inch), *sorted(inputs.values()))).encode()).hexdigest()
        kept = keeping.read(self._cache / digest)
        if kept is not None:
            return kept
        import typst  # imported late: most builds find every picture in the cache

        made = typst.compile(page.encode(), format=form, ppi=inch, sys_inputs=inputs, font_paths=_fonts(self._cache))
        content = bytes(made if isinstance(made, bytes) else made[0])
        keeping.write(self._cache / digest, content)
        return content


@cache
def _fonts(folder: Path) -> Any:
    """The font that pictures are drawn in; its package holds others, between which chance would decide."""
    import font_source_sans_pro
    import typst

    place = folder / "fonts"
    place.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        name = f"SourceSansPro-{style}.otf"
        shutil.copyfile(Path(font_source_sans_pro.__file__).parent / "files" / name, place / name)
    return typst.Fonts(include_system_fonts=False, font_paths=[str(place)])


def size(drawing: str) -> tuple[int, int]:
    """Width and height of a drawing in pixels of CSS; noughts where it does not say them."""
    match = SIZE.search(drawing)
    return (round(float(match[1]) * 4 / 3), round(float(match[2]) * 4 / 3)) if match else (0, 0)


def _height(markup: str, otherwise: float) -> float:
    match = SIZE.search(markup)
    return float(match[2]) if match else otherwise


def _nested(markup: str, top: float, wide: float, tall: float) -> str:
    """An SVG as a part of another."""
    inner = markup[markup.index("<svg") :]
    begin, _, rest = inner.partition(">")
    kept = re.sub(r'\s(?:width|height|x|y)="[^"]*"', "", begin)
    return f'{kept} x="{MARGIN:g}" y="{top:g}" width="{wide:g}" height="{tall:g}">{rest}'


def _whole(title: str, wide: float, tall: float, inner: list[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:g}pt" height="{tall:g}pt" '
        f'viewBox="0 0 {wide:g} {tall:g}"><title>{title}</title><rect width="100%" height="100%" fill="#ffffff"/>'
        + "".join(inner)
        + "</svg>\n"
    )
