"""Places where a long word may end its line: a space of no width behind a sign, or behind each letter.

The template could find such words itself, but would take a third of the time of a volume of tables for it.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

LINE = 40  # letters of a word that may be longer than the line of a cell
WORD = 14  # letters of a word that no dictionary can hyphenate, such as an address or a DOI
PIECE = 18  # letters of it between signs that may be longer than the line
PROSE = 60  # letters that may be longer than a line of prose; Typst itself breaks behind a slash
NO_WIDTH = "\u200b"
JOINER = "\u200d"
_LINES, _WORDS = re.compile(rf"\S{{{LINE},}}"), re.compile(rf"\S{{{WORD},}}")
_PROSE = re.compile(rf"[^\s/]{{{PROSE},}}")
_SIGNS, _UNREADABLE, _DIGITS = re.compile(r"(?<=[._/@])"), re.compile(r"[._/@0-9]"), re.compile(r"[0-9]")


def anywhere(text: str) -> str:
    """Let words that may be longer than a line break behind each letter."""
    return _LINES.sub(lambda word: _apart(word[0]), text)


def in_prose(text: str) -> str:
    """Let what is longer than a line of prose break, behind its signs where it has some: names in code, say."""
    return _PROSE.sub(lambda word: _behind_signs(word[0]), text)


def at_signs(text: str) -> str:
    """Let addresses and the like break behind their signs, and pieces of them that are still long anywhere."""
    return _WORDS.sub(lambda word: _behind_signs(word[0]), text)


def _behind_signs(word: str) -> str:
    if not _UNREADABLE.search(word):
        return anywhere(word)
    pieces = _SIGNS.split(word)
    return NO_WIDTH.join(_apart(one) if len(one) > PIECE and _DIGITS.search(one) else anywhere(one) for one in pieces)


def _apart(word: str) -> str:
    """The letters apart, each with the marks that stand on it."""
    pairs = pairwise(word)
    return word[:1] + "".join(sign if _is_joined(before, sign) else NO_WIDTH + sign for before, sign in pairs)


def _is_joined(before: str, sign: str) -> bool:
    return JOINER in (before, sign) or unicodedata.category(sign) in ("Mn", "Me", "Mc") or sign == NO_WIDTH
