"""How numbers, units, periods and dates are written in each language: the only place that decides it.

Babel does the formatting; this module adds what the report wants on top of it: a narrow no-break space between
thousands in both languages (ISO 80000-1, 7.3.1), the true minus sign, and units in words.
"""

from __future__ import annotations

import datetime
import math
import re

from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal, get_decimal_symbol

from ehelse.old.text import Language

THIN_SPACE = "\N{NARROW NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
EN_DASH = "\N{EN DASH}"
LOCALES: dict[Language, str] = {"en": "en_GB", "nb": "nb_NO"}

# `{}` is the number. Where singular and plural differ the singular stands first.
UNIT_WORDS: dict[str, dict[Language, tuple[str, str] | str]] = {
    "percent": {"en": "{} per cent", "nb": "{} prosent"},
    "percentage points": {
        "en": ("{} percentage point", "{} percentage points"),
        "nb": ("{} prosentpoeng", "{} prosentpoeng"),
    },
    "percentage points per year": {
        "en": ("{} percentage point a year", "{} percentage points a year"),
        "nb": ("{} prosentpoeng i året", "{} prosentpoeng i året"),
    },
    "percent per year": {"en": "{} per cent a year", "nb": "{} prosent i året"},
    "count": {"en": "{}", "nb": "{}"},
    "count per week": {"en": "{} a week", "nb": "{} i uken"},
    "count per 100 residents": {"en": "{} per 100 residents", "nb": "{} per 100 innbyggere"},
    "million": {"en": "{} million", "nb": ("{} million", "{} millioner")},
    "million per month": {"en": "{} million a month", "nb": ("{} million i måneden", "{} millioner i måneden")},
    "NOK billion": {"en": "NOK {} billion", "nb": ("{} milliard kroner", "{} milliarder kroner")},
    "NOK million": {"en": "NOK {} million", "nb": ("{} million kroner", "{} millioner kroner")},
    "NOK per employee": {"en": "NOK {} per employee", "nb": "{} kroner per ansatt"},
    "NOK": {"en": "NOK {}", "nb": "{} kroner"},
    "minutes per day": {
        "en": ("{} minute a day", "{} minutes a day"),
        "nb": ("{} minutt om dagen", "{} minutter om dagen"),
    },
    "NPS points": {"en": ("{} NPS point", "{} NPS points"), "nb": "{} NPS-poeng"},
    "times": {"en": ("{} time", "{} times"), "nb": ("{} gang", "{} ganger")},
    "SUS points": {"en": ("{} SUS point", "{} SUS points"), "nb": "{} SUS-poeng"},
    "scale points": {"en": ("{} point", "{} points"), "nb": "{} poeng"},
    "odds ratio": {"en": "{}", "nb": "{}"},
    "count per day": {"en": "{} a day", "nb": "{} om dagen"},
    "count per month": {"en": "{} a month", "nb": "{} i måneden"},
    "million per year": {"en": "{} million a year", "nb": ("{} million i året", "{} millioner i året")},
    "NOK million per year": {
        "en": "NOK {} million a year",
        "nb": ("{} million kroner i året", "{} millioner kroner i året"),
    },
    "DKK billion": {"en": "DKK {} billion", "nb": ("{} milliard danske kroner", "{} milliarder danske kroner")},
    "DKK million": {"en": "DKK {} million", "nb": ("{} million danske kroner", "{} millioner danske kroner")},
    "EUR million": {"en": "EUR {} million", "nb": ("{} million euro", "{} millioner euro")},
    "GBP million": {"en": "GBP {} million", "nb": ("{} million pund", "{} millioner pund")},
    "GBP million per week": {
        "en": "GBP {} million a week",
        "nb": ("{} million pund i uken", "{} millioner pund i uken"),
    },
    "USD million": {"en": "USD {} million", "nb": ("{} million dollar", "{} millioner dollar")},
    "minutes": {"en": ("{} minute", "{} minutes"), "nb": ("{} minutt", "{} minutter")},
    "minutes per patient": {
        "en": ("{} minute per patient", "{} minutes per patient"),
        "nb": ("{} minutt per pasient", "{} minutter per pasient"),
    },
    "hours": {"en": ("{} hour", "{} hours"), "nb": ("{} time", "{} timer")},
    "hours per day": {"en": ("{} hour a day", "{} hours a day"), "nb": ("{} time om dagen", "{} timer om dagen")},
    "hours per 8 scheduled hours": {
        "en": ("{} hour per eight scheduled", "{} hours per eight scheduled"),
        "nb": ("{} time per åtte planlagte", "{} timer per åtte planlagte"),
    },
    "days": {"en": ("{} day", "{} days"), "nb": ("{} dag", "{} dager")},
    "weeks": {"en": ("{} week", "{} weeks"), "nb": ("{} uke", "{} uker")},
    "months": {"en": ("{} month", "{} months"), "nb": ("{} måned", "{} måneder")},
    "man-months": {"en": ("{} man-month", "{} man-months"), "nb": "{} månedsverk"},
    "FTE": {"en": ("{} full-time equivalent", "{} full-time equivalents"), "nb": "{} årsverk"},
}


def number(value: float, decimals: int, language: Language, *, signed: bool = False) -> str:
    """Write a number: "12.3", "12,3", "4 505", "−6"; `signed` puts a plus before what is above zero.

    Halves are rounded away from zero, as in the surveys' own tables. Raises ValueError for NaN and infinity: a
    missing value has no written form, and a page must not print one.
    """
    if not math.isfinite(value):
        raise ValueError(f"{value!r} cannot be written as a number. Decide what the text says when a value is missing.")
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    rounded = math.floor(abs(value) * 10**decimals + 0.5 + 1e-9) / 10**decimals
    digits = format_decimal(rounded, format=pattern, locale="en_GB").replace(",", THIN_SPACE)
    if len(digits.split(".")[0].replace(THIN_SPACE, "")) == 4:  # four digits stand together: 4505
        digits = digits.replace(THIN_SPACE, "")
    digits = digits.replace(".", get_decimal_symbol(LOCALES[language]))
    if value < 0 and rounded:
        return MINUS + digits
    return "+" + digits if signed and rounded else digits


def quantity(value: float, unit: str, decimals: int, language: Language, *, signed: bool = False) -> str:
    """Write a number with its unit in words: "12.3 per cent", "12,3 prosent", "NOK 82 700 per employee".

    Raises KeyError with the known units when `unit` has no words yet.
    """
    try:
        words = UNIT_WORDS[unit][language]
    except KeyError:
        raise KeyError(f"Unit {unit!r} has no words. Add it to UNIT_WORDS; known: {', '.join(UNIT_WORDS)}") from None
    if isinstance(words, tuple):
        words = words[0] if round(abs(value), decimals) == 1 else words[1]
    return words.format(number(value, decimals, language, signed=signed))


def percent(value: float, language: Language, decimals: int = 0) -> str:
    """A percentage for tables and labels, where the sign is clearer than the word: "53 %" (with a no-break space)."""
    return number(value, decimals, language) + "\N{NO-BREAK SPACE}%"


def interval(low: float, high: float, decimals: int, language: Language, *, signed: bool = False) -> str:
    """The two ends of an interval, "51 to 54" or "51 til 54"."""
    between = " til " if language == "nb" else " to "
    return between.join(number(end, decimals, language, signed=signed) for end in (low, high))


_HALF = {
    "en": {"1": "first half of {}", "2": "second half of {}"},
    "nb": {"1": "første halvår {}", "2": "andre halvår {}"},
}
_QUARTER: dict[Language, str] = {"en": "Q{1} {0}", "nb": "{1}. kvartal {0}"}


def period(text: str, language: Language) -> str:
    """Write a period of the data ("2023", "2023-04", "2023-04-28", "2019-Q1", "2025-H1", "start/end") for a reader.

    Raises ValueError for anything else, naming the forms that are understood.
    """
    if "/" in text:
        start, end = text.split("/", 1)
        return _span(start, end, language)
    if re.fullmatch(r"\d{4}", text):
        return text
    if match := re.fullmatch(r"(\d{4})-H([12])", text):
        return _HALF[language][match[2]].format(match[1])
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", text):
        return _QUARTER[language].format(match[1], match[2])
    if match := re.fullmatch(r"(\d{4})-(\d{2})", text):
        return f"{get_month_names('wide', locale=LOCALES[language])[int(match[2])]} {match[1]}"
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        day = datetime.date.fromisoformat(text)
        return format_date(day, format="d MMMM y" if language == "en" else "d. MMMM y", locale=LOCALES[language])
    raise ValueError(f"{text!r} is not a period. Write 2023, 2023-04, 2023-04-28, 2019-Q1, 2025-H1 or start/end.")


def _span(start: str, end: str, language: Language) -> str:
    """Two ends of a period; what they share (the year, the month) is written once, at the end."""
    if len(start) == len(end) == 4:
        return start + EN_DASH + end
    first = period(start, language)
    if len(start) == len(end) == 10 and start[:7] == end[:7]:
        first = first.split(" ")[0]
    elif len(start) == len(end) and start[:4] == end[:4]:
        first = first.removesuffix(" " + start[:4])
    return first + (" til " if language == "nb" else " to ") + period(end, language)


def start_of(text: str) -> datetime.date:
    """The first day of a period, to place it on a time axis."""
    first = text.split("/", 1)[0]
    if match := re.fullmatch(r"(\d{4})-H([12])", first):
        return datetime.date(int(match[1]), 6 * int(match[2]) - 5, 1)
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", first):
        return datetime.date(int(match[1]), 3 * int(match[2]) - 2, 1)
    parts = [int(part) for part in first.split("-")] + [1, 1]
    return datetime.date(*parts[:3])


def end_of(text: str) -> datetime.date:
    """The day after a period ends, to close a span on a time axis."""
    start = start_of(last := text.split("/")[-1])
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", last):
        return start + datetime.timedelta(days=1)
    months = {"H": 6, "Q": 3}.get(last[5:6], 12 if len(last) == 4 else 1)
    return datetime.date(start.year + (start.month - 1 + months) // 12, (start.month - 1 + months) % 12 + 1, 1)
