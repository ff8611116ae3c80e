"""Formulas in the notations of both editions: Typst for the PDF, and the MathML that Typst makes of it for the web.

Method: tex2typst reads the TeX, the typst compiler sets it, and latex2mathml reads the TeX a second time. Both editions
come from one source, so they say the same; what they say is held against the second reading, sign by sign, and what
Typst cannot write as MathML is refused. A formula on which two readers differ is a fault, whoever of them is right.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import zip_longest
from xml.etree import ElementTree

import tex2typst
import typst

from bookpress.tex import FormulaError, Source, prepared, sign

__all__ = ["Formula", "FormulaError", "read"]

UNKNOWN = re.compile(r"Unknown token: (\\[A-Za-z]+)")
# Same name and meaning in TeX and Typst, though unknown to the strict mode of tex2typst 0.1.7.
SAME = re.compile(
    r"\\(?:Pr|arccos|arcsin|arctan|arg|binom|cos|cosh|cot|coth|csc|deg|det|dim|exp|frac|gcd|hom|inf|ker|lg|lim|liminf"
    r"|limsup|ln|log|max|min|sec|sin|sinh|sqrt|sup|tan|tanh|Piece[a-j]+Z)(?![A-Za-z])"
)
# Commands that tex2typst 0.1.7 writes with names that Typst 0.15 does not have, or as another sign.
AS_SIGN = re.compile(r"\\(?:aleph|circ|diamond|doteq|intercal|leadsto|odot|ominus|otimes|rhd|vartriangle)(?![A-Za-z])")
# How MathML is told what Typst draws: lines above and below as signs that stretch.
DRAWN = """\
#let overline(body) = math.class("normal", $limits(body)^¯$)
#let underline(body) = math.class("normal", $limits(body)_\\_$)
"""
IGNORED = re.compile(r"(\w+) was ignored")
# How many parts elements of MathML have that cannot have fewer or more.
PARTS = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2, "munderover": 3}
# What is put before each of the parts when a formula is said as a line.
MARKS = {
    "mfrac": ("(", ")/("), "mroot": ("√", "^"), "msqrt": ("√",), "msub": ("", "_"), "munder": ("", "_"),
    "msup": ("", "^"), "mover": ("", "^"), "msubsup": ("", "_", "^"), "munderover": ("", "_", "^"),
}  # fmt: skip
# Letters that a browser slants by itself where they stand alone.
SLANTED = re.compile("[\u210e\U0001d434-\U0001d467\U0001d6e2-\U0001d71b]")
TALL = {"mfrac", "mtable", "munder", "munderover", "mroot", "msqrt"}  # brackets around these grow
NO_BREAK_SPACE = "\u00a0"
# The same sign in two writings; variation selectors choose only a look.
ALIKE = str.maketrans(
    {
        "\u0302": "^", "\u0304": "¯", "\u0305": "¯", "\u203e": "¯", "\u20d7": "→", "\u20d6": "←", "\u0303": "~",
        "\u223c": "~", "\u2015": "¯", "_": "¯", "\u2217": "*", "\u2212": "-", "\u26ac": "∘", "\u29f5": "∖",
        "\u0307": "˙", "\u030c": "ˇ", "\u02c7": "ˇ", "\u0306": "˘", "\u0301": "´", "\u0300": "`", "\u030a": "˚",
        "\u22c5": "·", "\u00b7": "·", "\u2223": "|", "\u2016": "‖", "\u2225": "‖", "\u27c2": "⊥", "\u22a5": "⊥",
        "\u22ef": "…", "\u2026": "…", "\u210f": "ħ", "\u2061": None, "\ufe00": None, "\ufe01": None, "\ufe0e": None,
        "\u200b": None,
    }
)  # fmt: skip


@dataclass(frozen=True)
class Formula:
    """A formula as it is set: its Typst, and its <math> element, which says the TeX to those who hear it."""

    typst: str
    mathml: str


@lru_cache(maxsize=4096)
def read(tex: str, *, block: bool) -> Formula:
    """A formula in both notations. Raises FormulaError for anything that the editions would not both show right."""
    said = " ".join(tex.split())
    try:
        source = prepared(tex)
        written = _as_typst(source)
        mathml = _as_mathml(written, block=block)
        _compare(_said(mathml), _second_reading(source))
    except FormulaError as error:
        raise FormulaError(f"the formula ${said}$ cannot be shown: {error}") from error
    mathml.set("alttext", said)
    return Formula(written, ElementTree.tostring(mathml, encoding="unicode"))


def _as_typst(source: Source) -> str:
    """The formula in Typst. A command that tex2typst does not know, and that is one sign, is written as the sign."""
    for found in set(AS_SIGN.findall(source.tex)):
        _as_sign(source, found)
    while True:
        try:
            tex2typst.tex2typst(SAME.sub(r"\\alpha ", source.tex), non_strict=False)
            written = str(tex2typst.tex2typst(source.tex, frac_to_slash=False))
            written = written.replace("[|", "[ |").replace("|]", "| ]")  # each pair is one sign of Typst
            return source.put_back(written, lambda piece: piece.typst)
        except ValueError as error:
            found = UNKNOWN.search(str(error))
            if not found:
                reason = str(error).splitlines()[0].removeprefix("Conversion failed: ")
                raise FormulaError(f"{reason}. Correct it, or write it with simpler TeX.") from error
            _as_sign(source, found[1])


def _as_sign(source: Source, command: str) -> None:
    """Take a command out that is one sign. Raises FormulaError where it is none."""
    from latex2mathml.symbols_parser import convert_symbol  # imported late: most pages have no formula

    code = convert_symbol(command)
    if not code:
        raise FormulaError(f"{command} is not known. Correct it, or write it with simpler TeX.")
    piece = sign(chr(int(code, 16)))
    source.tex = re.sub(rf"{re.escape(command)}(?![A-Za-z])", lambda _: source.take(piece), source.tex)


def _as_mathml(written: str, *, block: bool) -> ElementTree.Element:
    """The <math> element that Typst makes of its own notation."""
    body = f"$ {written} $" if block else f"${written}$"
    try:
        page, warnings = typst.compile_with_warnings((DRAWN + body).encode(), format="html", ignore_system_fonts=True)
    except typst.TypstError as error:
        raise FormulaError(f"the converter made {written!r} of it: {error.message}. Use simpler TeX.") from error
    if lost := [found[1] for warning in warnings if (found := IGNORED.search(warning.message))]:
        raise FormulaError(f"the web cannot show {', '.join(lost)}. Use simpler TeX.")
    found = re.search(r"<math.*</math>", page.decode(), re.DOTALL)
    if found is None:
        raise FormulaError("nothing is left of it. Correct it, or take it out.")
    root = ElementTree.fromstring(found[0])
    _shape(root)
    return root


def _shape(element: ElementTree.Element) -> None:
    """Make an element such that browsers draw it well: edges of words kept, only what is tall between tall brackets."""
    for child in element:
        _shape(child)
    text = element.text or ""
    if element.tag == "mtext":
        words = "".join(element.itertext())
        element[:] = []
        element.text = re.sub("^ +| +$", lambda blanks: NO_BREAK_SPACE * len(blanks[0]), words)
    elif element.tag == "mi" and SLANTED.fullmatch(text):
        element.text = "".join(map(_upright, text))  # browsers slant it themselves
    elif element.tag in ("mover", "munder") and element[-1].text in ("¯", "_"):
        element[-1].attrib = {"stretchy": "true"}
    elif element.tag == "mrow" and not any(inner.tag in TALL for inner in element.iter()):
        for bracket in element.findall("mo"):
            bracket.set("stretchy", "false")
    _join_decimals(element)


def _upright(letter: str) -> str:
    """A slanted letter as it stands upright; its shape (ϑ or θ) stays."""
    return chr(int(unicodedata.decomposition(letter).split()[-1], 16))


def _join_decimals(element: ElementTree.Element) -> None:
    """A decimal comma is part of its number."""
    for first, comma, last in zip(element[:], element[1:], element[2:], strict=False):
        if (first.tag, comma.tag, last.tag) == ("mn", "mtext", "mn") and comma.text == ",":
            last.text = f"{first.text},{last.text}"
            element.remove(first)
            element.remove(comma)


def _second_reading(source: Source) -> str:
    """The signs that latex2mathml finds in the formula. Raises FormulaError for what it does not understand."""
    from latex2mathml import converter  # imported late: most pages have no formula

    tex = source.tex.replace("{aligned}", "{align*}")
    try:
        markup: str = converter.convert(tex)
        root = ElementTree.fromstring(source.put_back(markup, lambda piece: escape(piece.words)))
    except Exception as error:  # the library raises many kinds; each means the formula is not TeX as it should be
        raise FormulaError(f"it is not understood: {error or type(error).__name__}. Use simpler TeX.") from error
    if any(len(element) != PARTS.get(_tag(element), len(element)) for element in root.iter()):
        raise FormulaError("a part is missing, for example of a fraction or an exponent.")
    return _said(root)


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _said(element: ElementTree.Element) -> str:
    """The signs of an element in order, with marks for what stands above, below or at a corner of what."""
    parts = [_said(child) for child in element]
    marked = zip_longest(MARKS.get(_tag(element), ()), parts, fillvalue="")
    return _folded((element.text or "") + "".join(mark + part for mark, part in marked))


def _folded(text: str) -> str:
    """Signs without blanks, styles and variants."""
    bare = "".join(unicodedata.normalize("NFKC", character) for character in text)
    return "".join("".join(bare.split()).translate(ALIKE).replace("′′", "″").split())


def _compare(shown: str, expected: str) -> None:
    if not shown:
        raise FormulaError("nothing of it can be seen. Correct it, or take it out.")
    if shown != expected:
        raise FormulaError(
            f"two readers understand it differently, as {shown!r} and as {expected!r}. "
            "Put braces around what belongs together, or use simpler TeX."
        )
