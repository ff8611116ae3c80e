"""The verdict on a promise or problem: what all that speaks on it comes to. Its codes are defined here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

import pandas as pd

from ehelse.analyses.promises import links
from reporting import words
from wording.text import Text

say = words.chapter("promises")
Verdict = Literal["for", "mixed", "against", "unjudged"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


def verdict(linked: pd.DataFrame) -> Verdict:
    """The verdict of the links of one subject: the way in which all point that speak.

    *mixed* where they point both ways or one does by itself, *unjudged* where none speaks. Links are not weighted.
    """
    return of(linked["direction"])


def of(directions: Iterable[str]) -> Verdict:
    """The same from the directions of the links."""
    ways = set(directions) & set(links.SPEAKS)
    if not ways:
        return "unjudged"
    return "for" if ways == {"for"} else "against" if ways == {"against"} else "mixed"


def called(code: Verdict, kind: str = "promise") -> Text:
    """The verdict in words: evidence for (of a problem), mixed, evidence against, cannot be judged."""
    return say("verdict-there-for" if kind == "problem" and code == "for" else f"verdict-{code}")
