"""Dates on an axis."""

from __future__ import annotations

import datetime

from matplotlib.axes import Axes
from matplotlib.dates import YearLocator, date2num

PAD = 9  # points between the axis and the years: the first of them stands in the corner, below the nought


def day(date: datetime.date) -> float:
    """A date as matplotlib counts days."""
    return float(date2num(date))  # type: ignore[no-untyped-call]


def by_year(axis: Axes) -> None:
    """Make the horizontal axis one of dates, with a tick a year."""
    axis.xaxis_date()
    axis.xaxis.set_major_locator(YearLocator())  # type: ignore[no-untyped-call]
    axis.tick_params(axis="x", pad=PAD)
