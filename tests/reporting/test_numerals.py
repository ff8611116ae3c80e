"""How digits are set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporting.numerals import MINUS, THIN_SPACE, rounded, written


@pytest.mark.parametrize(
    ("value", "decimals", "digits"),
    [
        (53, 0, "53"),
        (12.3, 1, "12.3"),
        (12.345, 2, "12.35"),  # halves away from zero, although 12.345 is a little less in binary
        (0.5, 0, "1"),
        (-6, 0, f"{MINUS}6"),
        (-0.4, 0, "0"),  # never "−0"
        (4505, 0, "4505"),  # four digits stand together
        (43000, 0, f"43{THIN_SPACE}000"),
        (1041741, 0, f"1{THIN_SPACE}041{THIN_SPACE}741"),
    ],
)
def test_digits(value, decimals, digits):
    assert written(value, decimals) == digits


def test_the_decimal_mark_is_given():
    assert written(-16438.25, 1, mark=",") == f"{MINUS}16{THIN_SPACE}438,3"


@pytest.mark.parametrize(("value", "digits"), [(6, "+6"), (-6, f"{MINUS}6"), (0, "0"), (0.4, "0")])
def test_a_signed_number(value, digits):
    assert written(value, signed=True) == digits


def test_a_size_is_rounded_away_from_zero():
    assert (rounded(-2.5, 0), rounded(2.449, 1)) == (3, 2.4)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(value):
    with pytest.raises(ValueError, match="cannot be written"):
        written(value)


@given(st.floats(-1e9, 1e9), st.integers(0, 3), st.sampled_from([".", ","]), st.booleans())
def test_written_digits_read_back(value, decimals, mark, signed):
    digits = written(value, decimals, mark=mark, signed=signed)
    plain = digits.replace(THIN_SPACE, "").replace(MINUS, "-").replace(",", ".")
    assert abs(float(plain) - value) <= 0.5 * 10**-decimals * (1 + 1e-6)
