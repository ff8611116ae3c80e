"""The rules of one cell: what a text must fulfil, by the type, the forms of date and the constraints of its column."""

from __future__ import annotations

import calendar
import difflib
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from reporting import letters
from reporting.faults import DescriptionError
from wording import signs


@dataclass(frozen=True)
class Rule:
    """What a cell with text must fulfil: `holds` judges the text, `fault` says what is wrong and what to do."""

    name: str
    holds: Callable[[str], bool]
    fault: Callable[[str], tuple[str, str]]


_INTEGER = re.compile(r"-?[0-9]{1,15}")  # 15 digits are exact in every type of number that reads them
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.(?!000$)[0-9]{1,15})?")  # 43.000 may be meant as forty-three thousand
_POWER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?[eE][+-]?[0-9]{1,2}")  # as spreadsheets write large numbers


def _number_remedy(text: str) -> str:
    """How to write what seems to be meant by a number in another notation."""
    bare = re.sub(r"\s", "", text).replace("\N{MINUS SIGN}", "-")
    if _NUMBER.fullmatch(bare):
        return f"Write {bare}, without spaces and with - as minus sign."
    if match := re.fullmatch(r"(-?[0-9]+)([.,])([0-9]+)", bare):
        whole, mark, rest = match.groups()
        plain = f"Write {whole}, " if mark == "." else f"Write {whole}.{rest}, with a point and no comma, "
        return f"{plain}or {whole}{rest} if it means thousands." if len(rest) == 3 else f"{plain[:-2]}."
    if _POWER.fullmatch(bare):
        return f"Write {Decimal(bare):f}, without an exponent."
    if match := re.match(r"-?[0-9]+(\.[0-9]+)?(?=[^0-9.,])", bare):
        return f"Write the number alone, {match[0]}; words and units have columns of their own."
    return "Write a number such as 12 or 12.3, of at most 15 digits; what is not known is an empty cell."


def _integer_remedy(text: str) -> str:
    if _NUMBER.fullmatch(text.strip()) and not _INTEGER.fullmatch(text.strip()):
        return "Write it without decimals."
    return _number_remedy(text)


def _strange(text: str) -> list[signs.Sign]:
    """The signs of a cell that must not stand there, a soft hyphen and a tab among them."""
    return signs.strange(text.strip(), allowed=frozenset("\r\n"))


def _remedy(text: str) -> str:
    return _strange(text)[0].said.partition(". ")[2]


SPACE = Rule(
    "space",
    lambda text: text == text.strip(),
    lambda text: ("has a space before or after it", "Delete the space."),
)
SIGNS = Rule(
    "signs",
    lambda text: not _strange(text),
    lambda text: (f"holds a sign that readers do not see: {_strange(text)[0].said.partition('. ')[0]}", _remedy(text)),
)
LETTERS = Rule(
    "letters",
    lambda text: bool(_strange(text)) or not letters.undrawn(text),
    lambda text: (
        f"holds {signs.called(letters.undrawn(text)[0])}, which the typefaces of the report do not have",
        "Write it in words or other letters.",
    ),
)
ONE_LINE = Rule(
    "line",
    lambda text: not re.search(r"[\r\n]", text.strip()),
    lambda text: ("goes over two lines", "Write it in one line."),
)
INTEGER = Rule(
    "integer",
    lambda text: bool(_INTEGER.fullmatch(text.strip())),
    lambda text: ("is not a whole number", _integer_remedy(text)),
)
NUMBER = Rule(
    "number",
    lambda text: bool(_NUMBER.fullmatch(text.strip())),
    lambda text: ("is not a number", _number_remedy(text)),
)
BOOLEAN = Rule(
    "boolean",
    lambda text: text.strip() in ("true", "false"),
    lambda text: ("is neither true nor false", "Write true or false, in small letters."),
)


@dataclass(frozen=True)
class Type:
    """A type of column: the rules it brings and the pandas type of a checked column."""

    rules: tuple[Rule, ...]
    dtype: str


TYPES = {
    "string": Type((), "string"),
    "integer": Type((INTEGER,), "Int64"),
    "number": Type((NUMBER,), "Float64"),
    "boolean": Type((BOOLEAN,), "boolean"),
}

PERIODS = {
    "year": ("2023", r"\d{4}"),
    "month": ("2023-04", r"\d{4}-\d{2}"),
    "day": ("2023-04-28", r"\d{4}-\d{2}-\d{2}"),
    "quarter": ("2019-01/2019-03", r"(\d{4})-(01/\1-03|04/\1-06|07/\1-09|10/\1-12)"),
    "half": ("2025-01/2025-06", r"(\d{4})-(01/\1-06|07/\1-12)"),
    "interval": ("2019/2023", r"[^/]+/[^/]+"),
}
_YEARS = range(1900, 2101)  # a year outside is a slip of the pen


def period_rule(forms: Sequence[str]) -> Rule:
    """The rule for a column that holds periods in the given forms."""
    if unknown := set(forms) - set(PERIODS):
        raise DescriptionError(f"allows the period {', '.join(sorted(unknown))}", f"Known: {', '.join(PERIODS)}.")
    examples = ", ".join(PERIODS[form][0] for form in forms)
    return Rule(
        "period",
        lambda text: is_period(text.strip(), forms),
        lambda text: ("is not a date or period that exists", f"Write it like one of these: {examples}."),
    )


def is_period(text: str, forms: Sequence[str] = tuple(PERIODS)) -> bool:
    """Whether a text is a period in one of the forms, lies in the calendar and does not end before it begins."""
    form = next((form for form in forms if re.fullmatch(PERIODS[form][1], text, re.ASCII)), None)
    if form == "interval":
        ends = text.split("/")
        simple = ["year", "month", "day"]
        return all(is_period(end, simple) for end in ends) and _first_day(ends[0]) <= _first_day(ends[1])
    return form is not None and _exists(text, form)


def part_of_year(text: str, form: Literal["quarter", "half"]) -> int | None:
    """Which quarter or half of its year a period is, from one; None for any other period."""
    if not re.fullmatch(PERIODS[form][1], text, re.ASCII):
        return None
    months = {"quarter": 3, "half": 6}[form]
    return (int(text[5:7]) - 1) // months + 1


def _exists(text: str, form: str) -> bool:
    year, *rest = text.split("-")
    if int(year) not in _YEARS:
        return False
    if form not in ("month", "day"):
        return True
    month, *day = (int(part) for part in rest)
    return 1 <= month <= 12 and (not day or 1 <= day[0] <= calendar.monthrange(int(year), month)[1])


def _first_day(period: str) -> tuple[int, ...]:
    """Year, month and day on which a period begins."""
    year, *rest = period.split("-")
    return tuple(int(part) for part in [year, *rest, "1", "1"][:3])


def _enum(allowed: Sequence[Any]) -> Rule:
    words = [str(word) for word in allowed]

    def fault(text: str) -> tuple[str, str]:
        near = difflib.get_close_matches(text.strip().lower(), words, n=1)
        return "is not one of the allowed words", (f"Did you mean {near[0]}? " if near else "") + (
            f"Allowed: {', '.join(words)}."
        )

    return Rule("enum", lambda text: text.strip() in words, fault)


def _pattern(pattern: str) -> Rule:
    try:
        form = re.compile(pattern)
    except re.error as error:
        raise DescriptionError(
            f"has the pattern {pattern!r}, which is not a regular expression: {error}", "Correct it."
        ) from None
    return Rule(
        "pattern",
        lambda text: bool(form.fullmatch(text.strip())),
        lambda text: ("does not have the form of this column", f"Write it after the pattern {pattern}"),
    )


def _minimum(least: float) -> Rule:
    return Rule(
        "minimum",
        lambda text: not (as_number(text) < least),
        lambda text: (f"is below {least}", f"The least this column allows is {least}; correct the value."),
    )


def _maximum(greatest: float) -> Rule:
    return Rule(
        "maximum",
        lambda text: not (as_number(text) > greatest),
        lambda text: (f"is above {greatest}", f"The most this column allows is {greatest}; correct the value."),
    )


def as_number(text: str) -> float:
    """The number a cell holds, NaN where it holds none: the rule on types speaks of that."""
    return float(text) if _NUMBER.fullmatch(text.strip()) else math.nan


CONSTRAINTS: dict[str, Callable[[Any], Rule]] = {
    "enum": _enum,
    "pattern": _pattern,
    "minimum": _minimum,
    "maximum": _maximum,
}
