"""A formula in words, for those who hear the PDF: its MathML, read from left to right in the language of the book."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

Say = Callable[..., str]

# Messages `spoken.…` of elements with parts, and of signs; every other sign is said as it stands.
TWO = {"mfrac": "fraction", "msup": "power", "msub": "index", "mroot": "root", "munder": "below", "mover": "above"}
THREE = {"msubsup": "indexpower", "munderover": "belowabove"}
SIGNS = {"+": "plus", "−": "minus", "-": "minus", "±": "plusminus", "=": "equals", "≠": "unequal", "<": "less",
         ">": "more", "≤": "atmost", "≥": "atleast", "≈": "about", "×": "times", "·": "times", "⋅": "times",
         "/": "divided", "∑": "sum", "∏": "product", "∫": "integral", "∞": "infinity", "(": "open", ")": "close",
         "\u0302": "hat", "^": "hat", "¯": "bar", "‾": "bar"}  # fmt: skip
SILENT = frozenset({".", ",", "\u2061", "\u2062", ""})


def spoken(mathml: str, say: Say) -> str:
    """Return a formula in words; `say` says messages of the press."""
    return " ".join(_said(ElementTree.fromstring(mathml), say).split())


def _said(element: ElementTree.Element, say: Say) -> str:
    inner = [_said(child, say) for child in element]
    if element.tag == "msqrt":
        return say("spoken.squareroot", a=" ".join(inner))
    if (name := TWO.get(element.tag)) and len(inner) == 2:
        return say(f"spoken.{name}", a=inner[0], b=inner[1])
    if (name := THREE.get(element.tag)) and len(inner) == 3:
        return say(f"spoken.{name}", a=inner[0], b=inner[1], c=inner[2])
    if inner:
        return " ".join(inner)
    sign = (element.text or "").strip()
    if name := SIGNS.get(sign):
        return say(f"spoken.{name}")
    return "" if sign in SILENT else sign
