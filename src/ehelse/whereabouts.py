"""Where a row of evidence is from and on which record system, and what of that is inferred: one rule to show it.

Findings, estimates and measures have the columns `place`, `system` and `inferred`. A row of which something is inferred
bears the `MARK` wherever it is drawn or tabulated, and the caption says what the mark means.
"""

from __future__ import annotations

import pandas as pd

from reporting import formats, vocabulary, words
from reporting.columns import Row, names, said
from wording.text import Text

MARK = "†"
# Places that need no more words than the name of the country, or of the countries.
NAMED_BY_COUNTRY = ("country", "countries")
say = words.chapter("shared")


def is_inferred(row: Row) -> bool:
    """Whether the source does not name the place or the record system of a row, so that we inferred it.

    A row without that column, which is none of evidence, has nothing inferred.
    """
    kind = getattr(row, "inferred", "no")
    return bool(pd.notna(kind) and kind != "no")


def marked(row: Row, text: Text | str) -> Text:
    """What is said of a row, with the mark where something of it is inferred."""
    return formats.joined([text, MARK], "") if is_inferred(row) else formats.joined([text])


def where(row: Row) -> Text:
    """How much of which country a row speaks of, marked: "one hospital, Norway†", or "Norway" for the whole of it."""
    return marked(row, _where(row))


def _where(row: Row) -> Text | str:
    """The same without the mark; the country as a study names it, else by its code."""
    country = said(row, "country") if hasattr(row, names("country")[0]) else vocabulary.text("country", row.country)
    if row.place in NAMED_BY_COUNTRY:
        return country
    return say("where", place=vocabulary.text("place", row.place), country=country)


def system(row: Row) -> Text:
    """The record system of a row, marked."""
    return marked(row, vocabulary.text("system", row.system))


def where_and_system(row: Row) -> Text:
    """Where a row is from and on which record system, with one mark: "one hospital, Norway: Helseplattformen†"."""
    return marked(row, formats.joined([_where(row), vocabulary.text("system", row.system)], ": "))


def captioned(caption: Text, rows: pd.DataFrame) -> Text:
    """A caption, and what the mark means where one of the rows bears it."""
    kinds = set(rows["inferred"].dropna()) - {"no"}
    if not kinds:
        return caption
    return formats.joined([caption, say("inferred-note", what=kinds.pop() if len(kinds) == 1 else "both")])
