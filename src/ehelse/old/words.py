"""Words that chapters not yet converted still ask of converted ones."""

from ehelse.old import formats
from ehelse.old.text import Language, Text

BILLION = Text("NOK billion", "Milliarder kroner")
MILLION = Text("NOK million", "Millioner kroner")


def as_stated(value: float, language: Language) -> str:
    """An amount with the decimals it has in the data, no more."""
    return formats.number(value, len(f"{value:.10f}".rstrip("0").partition(".")[2]), language)
