"""The look of the figures under the names that chapters not yet on `reporting` use."""

from __future__ import annotations

from reporting import style
from reporting.style import FACES, SHEET, WIDTH, look, svg

_OLD = {"personnel": "first", "residents": "second"}
PALETTE = style.PALETTE | {old: style.PALETTE[new] for old, new in _OLD.items()}
MARKERS = style.MARKERS | {old: style.MARKERS[new] for old, new in _OLD.items()}
__all__ = ["FACES", "MARKERS", "PALETTE", "SHEET", "WIDTH", "look", "svg"]
