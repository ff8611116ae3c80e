"""What a language is called, and how it writes dates: from Babel's data, by the language's code alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date


def locale(language: str, regions: Mapping[str, str]) -> Locale:
    """The locale of a language: with its own region, the one in `regions`, or the one where most of its writers live.

    Raises ValueError for a language that Babel does not know.
    """
    try:
        found = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(
            f"The language {language!r} is not known to Babel. Write its code, such as en or nb."
        ) from error
    likely = str(get_global("likely_subtags").get(found.language, "")).split("_")
    return Locale(
        found.language, found.territory or regions.get(found.language) or (likely[-1] if likely[1:] else None)
    )


def long_date(value: str, language: str, regions: Mapping[str, str]) -> str:
    """A day, written 2026-11-23, as the language writes it out; empty for none."""
    return format_date(date.fromisoformat(value), "long", locale=locale(language, regions)) if value else ""


def english_name(language: str) -> str:
    """What the language is called in English, for the person at the terminal."""
    return str(locale(language, {}).get_language_name("en"))


@cache
def months(languages: Sequence[str]) -> tuple[str, ...]:
    """The names of the months in some languages, January first."""
    return tuple(name for language in languages for name in locale(language, {}).months["format"]["wide"].values())
