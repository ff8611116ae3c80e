"""Typst source from Python values: every text travels as a string literal, so no character of it can act as markup.

Pieces made here start with `#` and are only ever set beside other pieces, a space or a closing bracket. That is what
keeps `#"text"` from being read as the start of a longer expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# The blanks that HTML folds into one. No-break and thin spaces are not among them: they are meant.
BLANKS = re.compile(r"[ \t\r\n\f\v]+")

# What a string literal has in place of a sign.
_SIGNS = {sign: f"\\u{{{sign:x}}}" for sign in (*range(0x20), 0x7F)}
_SIGNS |= str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def string(value: str) -> str:
    """Return `value` as a Typst string literal."""
    return f'"{value.translate(_SIGNS)}"'


def text(value: str) -> str:
    """Return running text: blanks folded, those at the ends left to Typst, which drops them where a line ends."""
    folded = BLANKS.sub(" ", value)
    inner = folded.strip(" ")
    if not inner:
        return folded
    before, after = folded.startswith(" "), folded.endswith(" ")
    return " " * before + "#" + string(inner) + " " * after


def content(inner: str) -> str:
    """Return a content block around source that is already Typst."""
    return f"[{inner}]"


def array(items: Iterable[str]) -> str:
    """Return an array of values that are already Typst code."""
    return "(" + "".join(f"{item}, " for item in items) + ")"


def call(function: str, /, *positional: str, **named: str) -> str:
    """Return `#function(…)` from arguments that are already Typst code; underscores in names become hyphens."""
    arguments = [*positional, *(f"{name.replace('_', '-')}: {value}" for name, value in named.items())]
    return f"#{function}({', '.join(arguments)})"


def maybe(value: str | None) -> str:
    """Return a content block, or `none` when there is nothing to show."""
    return "none" if value is None else content(value)


def address(uri: str) -> str:
    """Return an address as people write it."""
    return re.sub(r"^(https?://(www\.)?|mailto:)", "", uri, flags=re.IGNORECASE).rstrip("/")
