"""A drawing as the address of an image, which shows wherever a notebook is looked at: SVG markup itself is taken out.

JupyterLab takes markup that can carry scripts out of the outputs of a notebook it does not trust, and an <img> with the
drawing in its address not. The address has line breaks, which browsers leave out: a changed value changes some lines.
"""

from __future__ import annotations

import re
from urllib.parse import quote

KEPT = " '/:;=,.()*+-"  # beside letters and digits: what may stand in an address within double quotes
FONTS = "SourceSansPro-"  # begins the names of glyphs
_CURVE = re.compile(r' d="([^"]*)"')
_LINE = re.compile("(<g |<g><path|</svg>)")
_ID = re.compile(r' id="([^"]+)"')
_USED = re.compile(r'(?:href="|url\()#([^")]+)')
_GLYPH = re.compile(r'<use href="([^"]+)" transform="translate\((-?[\d.]+) 0\)"/>')


def address(svg: str) -> str:
    """The `data:` address of an SVG drawing as Matplotlib writes it, a line for each text or path."""
    lines = _LINE.sub(r"\n\1", compact(svg).replace('"', "'")).split("\n")
    return "data:image/svg+xml," + "\n".join(quote(line, safe=KEPT) for line in lines)


def compact(svg: str) -> str:
    """The same picture in fewer characters: without comments, indents and ids that nothing uses."""
    markup = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    markup = re.sub(r"\s*\n\s*", " ", markup).replace("> <", "><").replace(' "', '"')
    used = set(_USED.findall(markup))
    markup = _ID.sub(lambda match: match[0] if match[1] in used else "", markup)
    markup = markup.replace("<g/>", "").replace(FONTS, "")
    markup = markup.replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', "").replace("xlink:href", "href")
    markup = _GLYPH.sub(r'<use href="\1" x="\2"/>', markup)
    return _CURVE.sub(lambda match: f' d="{_curve(match[1])}"', markup)


def _curve(points: str) -> str:
    """The points of a path without blanks around its letters and without zeros at the end of numbers."""
    joined = re.sub(r" ?([A-Za-z]) ?", r"\1", points)
    return re.sub(r"\.0+(?!\d)|(\.\d*[1-9])0+(?!\d)", r"\1", joined)
