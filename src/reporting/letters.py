"""Which signs the typefaces of a report can draw: a figure shows an empty box for another, and a PDF has none."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_PLAIN = re.compile("[\\s\x20-\x7e\xa0-\u017f\u2010-\u2014\u2018-\u201e\u2026\u2212]*")  # every typeface has these


def undrawn(text: str) -> list[str]:
    """The signs of a text, each once, that neither typeface has."""
    return [] if _PLAIN.fullmatch(text) else [sign for sign in dict.fromkeys(text) if not _is_drawn(sign)]


def _is_drawn(sign: str) -> bool:
    return bool(_PLAIN.fullmatch(sign)) or ord(sign) in _drawn()


@cache
def _drawn() -> frozenset[int]:
    import font_source_sans_pro  # imported late: most texts need none of it
    import font_source_serif_pro
    from matplotlib.ft2font import FT2Font

    faces = {"SourceSansPro-Regular.ttf": font_source_sans_pro, "SourceSerifPro-Regular.ttf": font_source_serif_pro}
    paths = [Path(str(package.__file__)).parent / "files" / name for name, package in faces.items()]
    return frozenset().union(*(FT2Font(str(path)).get_charmap() for path in paths))
