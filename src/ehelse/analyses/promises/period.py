"""The rule of docs/linking.md on periods: whether a row of figures or events is from before the strategy."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

START = date(2023, 1, 1)  # the first day of the strategy's time


def before(period: str) -> bool:
    """Whether a period is from before the strategy: unless more than half of its days are of the strategy's time."""
    first, last = days(period)
    whole = (last - first).days + 1
    since = max((last - max(first, START)).days + 1, 0)
    return 2 * since <= whole


def days(period: str) -> tuple[date, date]:
    """The first and the last day of a period; what has one end only, such as a year, starts and ends with it."""
    start, _, end = period.partition("/")
    return _first(start), _last(end or start)


def _first(text: str) -> date:
    """The day, or the first of a month or year."""
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


def _last(text: str) -> date:
    """The day, or the last of a month or year."""
    given = [int(part) for part in text.split("-")]
    year, month = (*given, 12)[:2]
    return date(year, month, given[2] if len(given) > 2 else monthrange(year, month)[1])
