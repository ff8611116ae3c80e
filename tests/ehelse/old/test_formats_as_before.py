"""Numbers, units and periods are written as by the modules before: this file goes when they go."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from ehelse.old import formats as before
from ehelse.old.text import LANGUAGES
from reporting import formats, project
from reporting.numerals import rounded

REPORT = project.current()
UNITS = list(before.UNIT_WORDS)
PERIODS = ["2023", "2023-04", "2023-04-28", "2019-Q4", "2025-H1", "2025-H2", "2017/2022", "2023-09-01/2023-09-25",
           "2023-02/2023-03", "2022-12-01/2023-01-31", "2023-10-09/2023-11-27", "2022/2023-04"]  # fmt: skip
VALUES = st.floats(-1e9, 1e9) | st.integers(-(10**9), 10**9) | st.sampled_from([0, 1, -1, 0.5, 1.04, 0.96, 12.345])


@pytest.fixture(autouse=True)
def book():
    with project.using(REPORT):
        yield


@given(VALUES, st.sampled_from(UNITS), st.integers(0, 3), st.booleans())
@example(1, "percentage points", 0, False)
@example(109.5, "million", 1, False)
def test_quantities_are_as_before(value, unit, decimals, signed):
    """But where 1 is printed of a value that is not rounded to 1 the old way: before it had the plural."""
    assume((rounded(value, decimals) == 1) == (round(abs(value), decimals) == 1))
    said = formats.quantity(value, unit, decimals, signed=signed)
    assert dict(said) == {name: before.quantity(value, unit, decimals, name, signed=signed) for name in LANGUAGES}


def test_what_prints_as_one_is_singular():
    assert formats.quantity(0.5, "days") == formats.quantity(1, "days")
    assert before.quantity(0.5, "days", 0, "en") == "1 days"  # what the new module mends


@given(VALUES, st.integers(0, 3), st.booleans())
def test_numbers_are_as_before(value, decimals, signed):
    said = formats.number(value, decimals, signed=signed)
    assert dict(said) == {name: before.number(value, decimals, name, signed=signed) for name in LANGUAGES}


@given(VALUES, VALUES, st.integers(0, 3), st.booleans())
def test_percentages_and_intervals_are_as_before(low, high, decimals, signed):
    assert dict(formats.percent(low, decimals)) == {name: before.percent(low, name, decimals) for name in LANGUAGES}
    said = formats.interval(low, high, decimals, signed=signed)
    assert dict(said) == {name: before.interval(low, high, decimals, name, signed=signed) for name in LANGUAGES}


@pytest.mark.parametrize("period", PERIODS)
def test_periods_are_as_before(period):
    assert dict(formats.period(period)) == {name: before.period(period, name) for name in LANGUAGES}
    assert (formats.start_of(period), formats.end_of(period)) == (before.start_of(period), before.end_of(period))
