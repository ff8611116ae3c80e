"""Small pictures among the letters (emoji) of which the PDF's fonts have none: their names stand for them, in brackets.

The web shows them with whatever font the reader has. A page of print can only have what its own fonts have, so the
picture is said in the words by which Unicode knows it: [rocket]. Letters and other signs have no such form; where no
font has them, they are a fault.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Set
from typing import Any

from docutils import nodes

DRAWN = "[\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
FLAG = "[\U0001f1e6-\U0001f1ff]"
TONE = "[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]"  # how a picture is drawn, or in which colour of skin
ONE = re.compile(f"{FLAG}{{2}}|{DRAWN}{TONE}*(?:\u200d{DRAWN}{TONE}*)*")


def is_one(sign: str) -> bool:
    """Whether a sign is a small picture, or part of one."""
    return unicodedata.category(sign) == "So" or re.fullmatch(f"{TONE}|\u200d", sign) is not None


def named(text: str, lacking: Set[str]) -> str:
    """The text with names for its small pictures of which something is lacking."""
    return ONE.sub(lambda found: _name(found[0]) if lacking & set(found[0]) else found[0], text)


def _name(picture: str) -> str:
    if re.fullmatch(FLAG + "+", picture):
        return f"[{''.join(unicodedata.name(sign)[-1] for sign in picture)}]"
    signs = [sign for sign in picture if not re.fullmatch(f"{TONE}|\u200d", sign)]
    return f"[{', '.join(unicodedata.name(sign, f'U+{ord(sign):04X}').lower() for sign in signs)}]"


def name_all(texts: Iterable[Any], lacking: Set[str]) -> None:
    """Put names in the place of small pictures in text nodes, where something of them is lacking."""
    for text in list(texts):
        said = named(text.astext(), lacking) if lacking & set(text.astext()) else text
        if said != text:
            text.parent.replace(text, nodes.Text(said))
