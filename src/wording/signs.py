"""Signs that a reader does not see, or that show text in another order or as another than it is: found and named.

They make two texts look alike that are not, turn a number round, or are lost in print. A letter written in two signs
(a and a ring) where there is one sign for it (å) is named too: it looks the same and is found by no search.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

SPACE = {"\t", "\n", "\r"}  # that lines are set with
HYPHEN = "\N{SOFT HYPHEN}"  # says where a long word may be divided; every edition knows it
JOINER = "\N{ZERO WIDTH JOINER}"
TONE = re.compile("[\ufe0f\U0001f3fb-\U0001f3ff]")  # how a small picture is drawn
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# What is judged; the rest of a text is passed over quickly.
_SUSPECT = re.compile(r"[^\n\t\r\x20-\x7e\xa0-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u2070-\u2bff]")
_KINDS = {
    "Cc": "is a control character",
    "Cf": "is invisible",
    "Cs": "is half a sign",
    "Co": "is a sign that each font draws otherwise",
    "Cn": "is no sign of Unicode",
    "Zl": "is an invisible line break",
    "Zp": "is an invisible line break",
}


@dataclass(frozen=True)
class Sign:
    """A strange sign: where it begins in its text (line and column from 1), and what it is."""

    line: int
    column: int
    said: str


def strange(text: str, allowed: frozenset[str] = frozenset({*SPACE, HYPHEN}), *, letters: bool = True) -> list[Sign]:
    """The signs of a text that must not stand there; without `letters`, letters in two signs are let pass."""
    if text.isascii() and text.isprintable():  # as most cells and lines are
        return []
    return [Sign(*place(text, at), said) for at, said in sorted(_found(text, allowed, letters))]


def place(text: str, at: int) -> tuple[int, int]:
    """Line and column, from 1, of a place in a text."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def called(sign: str) -> str:
    """A sign as people look it up: U+202E RIGHT-TO-LEFT OVERRIDE."""
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()


def shown(text: str) -> str:
    """The text with its strange signs written out, so that it can be printed at a terminal."""
    return "".join(f"[U+{ord(sign):04X}]" if _said(sign) else sign for sign in text)


def _found(text: str, allowed: frozenset[str], letters: bool) -> Iterator[tuple[int, str]]:
    for match in _SUSPECT.finditer(text):
        sign, at = match[0], match.start()
        if sign not in allowed and not _joins(text, at) and (said := _said(sign)):
            yield at, f"{called(sign)} {said}. Take it out."
        elif letters and at and unicodedata.combining(sign) and (whole := _composed(text[at - 1] + sign)):
            yield at - 1, f"{whole} is written in two signs, {called(text[at - 1])} and {called(sign)}. Write {whole}."
    for sign in {*SPACE, HYPHEN} - allowed:
        yield from ((match.start(), f"{called(sign)} {_said(sign)}. Take it out.") for match in re.finditer(sign, text))


def _joins(text: str, at: int) -> bool:
    """Whether a sign joins two small pictures into one: a shrug and a sign for a man, say."""
    if text[at] != JOINER:
        return False
    before = TONE.sub("", text[max(0, at - 4) : at])[-1:]
    return all(unicodedata.category(sign or " ") == "So" for sign in (before, text[at + 1 : at + 2]))


def _composed(pair: str) -> str:
    """The one sign for a letter and a mark, or nothing."""
    whole = unicodedata.normalize("NFC", pair)
    return whole if len(whole) == 1 else ""


def _said(sign: str) -> str:
    """What is wrong with a sign; empty where nothing is."""
    if TURNING.match(sign):
        return "turns text round"
    if sign == "\N{REPLACEMENT CHARACTER}":
        return "stands where a letter was lost"
    return _KINDS.get(unicodedata.category(sign), "")
