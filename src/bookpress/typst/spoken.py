"""A formula in words, for those who hear the PDF: its MathML, read from left to right in the language of the book."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

Say = Callable[..., str]

# Messages `spoken.…` of elements with parts, and of signs; every other sign is said as it stands.
PARTS = {"mfrac": ("fraction", "a", "b"), "msup": ("power", "a", "b"), "msub": ("index", "a", "b"),
         "msubsup": ("index-power", "a", "b", "c"), "mroot": ("root", "a", "b"), "munder": ("below", "a", "b"),
         "mover": ("above", "a", "b"), "munderover": ("below-above", "a", "b", "c")}  # fmt: skip
SIGNS = {"+": "plus", "−": "minus", "-": "minus", "±": "plus-minus", "=": "equals", "≠": "unequal", "<": "less",
         ">": "more", "≤": "at-most", "≥": "at-least", "≈": "about", "×": "times", "·": "times", "⋅": "times",
         "/": "divided", "∑": "sum", "∏": "product", "∫": "integral", "∞": "infinity", "(": "open", ")": "close",
         "\u0302": "hat", "^": "hat", "¯": "bar", "‾": "bar"}  # fmt: skip
SILENT = frozenset({".", ",", "\u2061", "\u2062", ""})


def spoken(mathml: str, say: Say) -> str:
    """Return a formula in words; `say` says messages of the press."""
    return " ".join(_said(ElementTree.fromstring(mathml), say).split())


def _said(element: ElementTree.Element, say: Say) -> str:
    inner = [_said(child, say) for child in element]
    if element.tag == "msqrt":
        return say("spoken.square-root", a=" ".join(inner))
    if element.tag in PARTS and len(inner) == len(PARTS[element.tag]) - 1:
        name, *parts = PARTS[element.tag]
        return say(f"spoken.{name}", **dict(zip(parts, inner, strict=True)))
    if inner:
        return " ".join(inner)
    sign = (element.text or "").strip()
    return "" if sign in SILENT else say(f"spoken.{SIGNS[sign]}") if sign in SIGNS else sign
