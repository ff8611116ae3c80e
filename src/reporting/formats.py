"""How numbers, units, periods and lists are written in each language: the only place that decides it.

What differs from language to language stands in the catalogue `formats`; the names of months are Babel's. Everything
returns a `Text`, or a plain string where all languages write the same.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

import pandas as pd
from babel.dates import get_month_names
from babel.numbers import get_decimal_symbol

from reporting import numerals, rules, vocabulary, words
from reporting.words import FORMATS, each
from wording.text import Text, spoken

EN_DASH = "\N{EN DASH}"
SMALLEST_P = 0.001  # p-values below are printed as being below
say = words.chapter("formats")


def locale(language: str) -> str:
    """The Babel locale of a language, such as "nb_NO"."""
    return say("locale")[language]


# --- Numbers ---------------------------------------------------------------------------------------------------------


def number(value: float, decimals: int = 0, *, signed: bool = False) -> Text:
    """A number in digits, as `numerals.written` sets them, with the decimal mark of each language."""
    return each(
        lambda language: numerals.written(value, decimals, mark=get_decimal_symbol(locale(language)), signed=signed)
    )


def places(value: float) -> int:
    """How many decimals a value has in the data."""
    return len(f"{abs(value):.10f}".rstrip("0").partition(".")[2])


def exact(value: float, *, signed: bool = False) -> Text:
    """A number with the decimals it has in the data, no more."""
    return number(value, places(value), signed=signed)


def spelled(count: int) -> Text:
    """A small count in words, a larger one in digits."""
    return say("spelled", count=count)


def percent(value: float, decimals: int = 0, *, signed: bool = False) -> Text:
    """A percentage for tables and labels, where the sign is clearer than the word: "53 %" (with a no-break space)."""
    return say("percent", number=number(value, decimals, signed=signed))


def quantity(value: float, unit: str, decimals: int = 0, *, signed: bool = False) -> Text:
    """A number with its unit in words: "12.3 per cent", "NOK 82 700 per employee".

    `unit` is a code of the data. The message of a unit may select by `$count`, which is 1 where 1 is printed and the
    nearest other whole number elsewhere. Raises MessageError for a unit without a message.
    """
    size = numerals.rounded(value, decimals)
    count = int(size) if size == int(size) else int(size) + 2
    # In many languages some units have one form only, and their messages do not ask for the count.
    selected = {"count": count} if words.takes(FORMATS, f"unit-{slug(unit)}", "count") else {}
    return say(f"unit-{slug(unit)}", number=number(value, decimals, signed=signed), **selected)


def slug(code: str) -> str:
    """A code as a part of a message's id: lower-case words joined by hyphens."""
    return re.sub("[^a-z0-9]+", "-", code.lower()).strip("-")


def roughly(approx: object, said: Text) -> Text:
    """What is said of a value, with the source's own word where it is not exact (a code of the list `approx`)."""
    return said if pd.isna(approx) else vocabulary.text("approx", str(approx), said)


def interval(low: float, high: float, decimals: int = 0, *, signed: bool = False) -> Text:
    """The two ends of an interval: "51 to 54"."""
    return between(number(low, decimals, signed=signed), number(high, decimals, signed=signed))


def between(low: Text | str, high: Text | str) -> Text:
    """Two ends: "low to high"."""
    return say("between", low=low, high=high)


def p_value(p: float) -> Text:
    """A p-value with three decimals, or that it is below the smallest such number: "p = 0.012", "p < 0.001"."""
    if p < SMALLEST_P:
        return say("p-below", least=number(SMALLEST_P, 3))
    return say("p-is", value=number(p, 3))


def p_values(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The frame as readers download it, with p-values to six decimals and "<0.001" for all below: never 0.0."""

    def written(p: float) -> object:
        return pd.NA if pd.isna(p) else f"<{SMALLEST_P}" if p < SMALLEST_P else round(float(p), 6)

    return frame.assign(**{column: frame[column].map(written).astype(object) for column in columns})


# --- Lists -----------------------------------------------------------------------------------------------------------


def joined(items: Iterable[Text | str], separator: str = " ") -> Text:
    """Texts one after another. Raises ValueError when there are none."""
    found = list(items)
    return each(lambda language: separator.join(spoken(item, language) for item in found))


def listed(items: Iterable[Text | str]) -> Text:
    """An enumeration in running text: "a, b and c". Raises ValueError when there are none."""
    *others, last = items
    if not others:
        return joined([last])
    return say("and", others=joined(others, ", "), last=last)


# --- Times -----------------------------------------------------------------------------------------------------------


def period(text: str) -> Text:
    """A period of the data ("2023", "2023-04", "2023-04-28", "start/end", as in ISO 8601) as readers write it.

    The three months of a quarter and the six of a half-year are called so. Raises ValueError for anything else, naming
    the forms that are understood.
    """
    if half := rules.part_of_year(text, "half"):
        return say(f"half-{half}", year=text[:4])
    if quarter := rules.part_of_year(text, "quarter"):
        return say("quarter", year=text[:4], quarter=str(quarter))
    if "/" in text:
        start, end = text.split("/", 1)
        return _span(start, end)
    if re.fullmatch(r"\d{4}", text):
        return joined([text])
    if match := re.fullmatch(r"(\d{4})-(\d{2})", text):
        return say("month-and-year", month=_month(int(match[2])), year=match[1])
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        day = datetime.date.fromisoformat(text)
        return say("date", day=str(day.day), month=_month(day.month), year=str(day.year))
    raise ValueError(f"{text!r} is not a period. Write 2023, 2023-04, 2023-04-28 or start/end.")


def _month(number: int) -> Text:
    """The name of a month, from Babel."""
    return each(lambda language: str(get_month_names("wide", locale=locale(language))[number]))


def _span(start: str, end: str) -> Text:
    """Two ends of a period; what they share (the year, the month) is written once, at the end."""
    if len(start) == len(end) == 4:
        return joined([start + EN_DASH + end])
    return between(_first(start, end), period(end))


def _first(start: str, end: str) -> Text:
    """The beginning of a period, without what its end says again."""
    days, months = (re.fullmatch(form, start) and re.fullmatch(form, end) for form in (_DAY, _MONTH))
    if days and start[:7] == end[:7]:
        return say("day", day=str(int(start[8:])))
    if days and start[:4] == end[:4]:
        return say("day-and-month", day=str(int(start[8:])), month=_month(int(start[5:7])))
    if months and start[:4] == end[:4]:
        return _month(int(start[5:]))
    return period(start)


_DAY, _MONTH = r"\d{4}-\d{2}-\d{2}", r"\d{4}-\d{2}"


def start_of(text: str) -> datetime.date:
    """The first day of a period, to place it on a time axis."""
    first = text.split("/", 1)[0]
    parts = [int(part) for part in first.split("-")] + [1, 1]
    return datetime.date(*parts[:3])


def end_of(text: str) -> datetime.date:
    """The day after a period ends, to close a span on a time axis."""
    start = start_of(last := text.split("/")[-1])
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", last):
        return start + datetime.timedelta(days=1)
    months = 12 if len(last) == 4 else 1
    return datetime.date(start.year + (start.month - 1 + months) // 12, (start.month - 1 + months) % 12 + 1, 1)
