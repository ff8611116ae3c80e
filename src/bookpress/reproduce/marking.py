"""Two texts or cells beside one another, so that a reader sees at once what changed."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from bookpress.reproduce.answers import cut, tell

SIGNS = re.compile(r"[^\w−-]*")
LEAST = 0.5  # share of the words that must be alike for the changes to be marked within one text
DIGITS = 4  # of a value in the data


def changed(old: str, new: str, language: str) -> str:
    """One text with its changes in brackets, or the two texts where most of it is other; of one alone that one."""
    if not (old and new):
        return tell("quoted", text=cut(old or new))[language]
    if text := marked(old, new):
        return tell("quoted", text=text)[language]
    return tell("was-is", old=cut(old), new=cut(new))[language]


def marked(old: str, new: str) -> str:
    """The new text with `[old → new]` where words are others, `[+ new]`, `[− old]`; empty where too many are."""
    was, now = old.split(" "), new.split(" ")
    matched = SequenceMatcher(None, was, now, autojunk=False)
    if sum(block.size for block in matched.get_matching_blocks()) < LEAST * max(len(was), len(now)):
        return ""
    parts = []
    for tag, a, b, c, d in matched.get_opcodes():
        before, after = " ".join(was[a:b]), " ".join(now[c:d])
        signs = {"equal": after, "insert": f"[+ {after}]", "delete": f"[− {before}]"}
        parts.append(signs.get(tag) or _replaced(before, after))
    return " ".join(parts)


def _replaced(before: str, after: str) -> str:
    """Words that are others, with the brackets and points around both left outside."""
    left = before[: min(_alike(before, after), _signs(before), _signs(after))]
    back = before[len(left) :][::-1], after[len(left) :][::-1]
    right = back[0][: min(_alike(*back), *map(_signs, back))][::-1]
    was, now = (text[len(left) : len(text) - len(right)] for text in (before, after))
    return f"{left}[{was} → {now}]{right}"


def _alike(one: str, other: str) -> int:
    """How many of the first characters of two texts are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _signs(text: str) -> int:
    """How many signs a text begins with that belong to no word or number."""
    found = SIGNS.match(text)
    return found.end() if found else 0


def cells(old: str, new: str) -> str:
    """Two cells as `old → new`: numbers with few digits, as long as these tell them apart; the certificate has all."""
    short = rounded(old), rounded(new)
    was, now = short if short[0] != short[1] else (old, new)
    return f"{cut(was) or '∅'} → {cut(now) or '∅'}"


def rounded(cell: str) -> str:
    """A number with four digits, though all before the point; anything else as it is."""
    try:
        value = float(cell)
    except ValueError:
        return cell
    if "." not in cell or "e" in cell.lower():
        return cell
    before = len(cell.partition(".")[0].strip("-0"))
    text = f"{value:.{max(DIGITS - before, 0)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def by_share(old: str, new: str) -> float:
    """How much a cell has changed, as a share of what it was; of what is no number, or was nothing, below all."""
    try:
        return abs(float(new) - float(old)) / abs(float(old))
    except (ValueError, ZeroDivisionError):
        return -1.0
