"""Words that chapters not yet converted still ask of converted ones."""

import pandas as pd

from ehelse import sources
from ehelse.old import formats
from ehelse.old.exhibit import Cell, Row, link, parts, target
from ehelse.old.text import Language, Text

BILLION = Text("NOK billion", "Milliarder kroner")
MILLION = Text("NOK million", "Millioner kroner")


def as_stated(value: float, language: Language) -> str:
    """An amount with the decimals it has in the data, no more."""
    return formats.number(value, len(f"{value:.10f}".rstrip("0").partition(".")[2]), language)


_COUNTS: dict[Language, tuple[str, ...]] = {
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    "nb": ("ingen", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
}


def in_words(count: int, language: Language) -> str:
    """A small count in words, a larger one in digits."""
    known = _COUNTS[language]
    return known[count] if count < len(known) else formats.number(count, 0, language)


SOURCE = Text("Source", "Kilde")


def source_cell(source_ids: str, language: Language) -> Cell:
    """The short names of one or several sources (ids set apart by spaces), each leading to its row in the list."""
    found: list[Cell] = []
    for source_id in source_ids.split():
        found += ["; "] if found else []
        found.append(target(sources.label(source_id)[language], f"source-{source_id}"))
    return parts(*found)


def title_cell(row: Row, language: Language, address: str | None) -> Cell:
    """The title of a work, leading to it; one of our own making (in square brackets) in the reader's language."""
    own = language == "nb" and not pd.isna(row.title_norwegian)
    return link(row.title_norwegian if own else row.title, address)


def value_with_unit(value: float, unit: str, language: Language) -> str:
    """A value of the data as it stands there, with its unit: no decimals where it has none."""
    text = f"{value:.10f}".rstrip("0").rstrip(".")
    return formats.quantity(value, unit, len(text.partition(".")[2]), language)
