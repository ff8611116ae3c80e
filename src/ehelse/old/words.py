"""Words that chapters not yet converted still ask of converted ones."""

from ehelse.old import formats
from ehelse.old.text import Language, Text

BILLION = Text("NOK billion", "Milliarder kroner")
MILLION = Text("NOK million", "Millioner kroner")


def as_stated(value: float, language: Language) -> str:
    """An amount with the decimals it has in the data, no more."""
    return formats.number(value, len(f"{value:.10f}".rstrip("0").partition(".")[2]), language)


HAPPENED = Text("Happened", "Har skjedd")
PLANNED = Text("Planned", "Planlagt")
_COUNTS: dict[Language, tuple[str, ...]] = {
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    "nb": ("ingen", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
}


def in_words(count: int, language: Language) -> str:
    """A small count in words, a larger one in digits."""
    known = _COUNTS[language]
    return known[count] if count < len(known) else formats.number(count, 0, language)
