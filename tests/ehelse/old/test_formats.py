import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehelse.old import formats
from ehelse.old.formats import MINUS, THIN_SPACE


@pytest.mark.parametrize(
    ("value", "decimals", "english", "norwegian"),
    [
        (53, 0, "53", "53"),
        (12.3, 1, "12.3", "12,3"),
        (12.345, 2, "12.35", "12,35"),  # halves away from zero, although 12.345 is a little less in binary
        (0.5, 0, "1", "1"),
        (-6, 0, f"{MINUS}6", f"{MINUS}6"),
        (-0.4, 0, "0", "0"),  # never "−0"
        (4505, 0, "4505", "4505"),  # four digits stand together
        (43000, 0, f"43{THIN_SPACE}000", f"43{THIN_SPACE}000"),
        (1041741, 0, f"1{THIN_SPACE}041{THIN_SPACE}741", f"1{THIN_SPACE}041{THIN_SPACE}741"),
    ],
)
def test_number(value, decimals, english, norwegian):
    assert formats.number(value, decimals, "en") == english
    assert formats.number(value, decimals, "nb") == norwegian


@pytest.mark.parametrize(("value", "written"), [(6, "+6"), (-6, f"{MINUS}6"), (0, "0")])
def test_a_signed_number(value, written):
    assert formats.number(value, 0, "en", signed=True) == written


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_number_is_refused(value):
    with pytest.raises(ValueError, match="cannot be written"):
        formats.number(value, 0, "en")


@given(st.floats(-1e9, 1e9), st.integers(0, 3), st.sampled_from(["en", "nb"]))
def test_a_written_number_reads_back(value, decimals, language):
    written = formats.number(value, decimals, language)
    plain = written.replace(THIN_SPACE, "").replace(MINUS, "-").replace(",", ".")
    assert abs(float(plain) - value) <= 0.5 * 10**-decimals * (1 + 1e-6)


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "english", "norwegian"),
    [
        (53, "percent", 0, "53 per cent", "53 prosent"),
        (1, "percentage points", 0, "1 percentage point", "1 prosentpoeng"),
        (-6, "percentage points", 0, f"{MINUS}6 percentage points", f"{MINUS}6 prosentpoeng"),
        (82700, "NOK per employee", 0, f"NOK 82{THIN_SPACE}700 per employee", f"82{THIN_SPACE}700 kroner per ansatt"),
        (1, "million", 0, "1 million", "1 million"),
        (109.5, "million", 1, "109.5 million", "109,5 millioner"),
    ],
)
def test_quantity(value, unit, decimals, english, norwegian):
    assert formats.quantity(value, unit, decimals, "en") == english
    assert formats.quantity(value, unit, decimals, "nb") == norwegian


def test_an_unknown_unit_names_the_known_ones():
    with pytest.raises(KeyError, match=r"furlongs.*known: percent"):
        formats.quantity(1, "furlongs", 0, "en")


def test_percent_and_interval():
    assert formats.percent(53.2, "nb", 1) == "53,2\N{NO-BREAK SPACE}%"
    assert formats.interval(51.5, 54.5, 1, "en") == "51.5 to 54.5"
    assert formats.interval(-8.4, -3.6, 1, "nb") == f"{MINUS}8,4 til {MINUS}3,6"


@pytest.mark.parametrize(
    ("period", "english", "norwegian", "start", "end"),
    [
        ("2023", "2023", "2023", "2023-01-01", "2024-01-01"),
        ("2023-04", "April 2023", "april 2023", "2023-04-01", "2023-05-01"),
        ("2023-12", "December 2023", "desember 2023", "2023-12-01", "2024-01-01"),
        ("2023-04-28", "28 April 2023", "28. april 2023", "2023-04-28", "2023-04-29"),
        ("2019-Q4", "Q4 2019", "4. kvartal 2019", "2019-10-01", "2020-01-01"),
        ("2025-H1", "first half of 2025", "første halvår 2025", "2025-01-01", "2025-07-01"),
        ("2017/2022", "2017–2022", "2017–2022", "2017-01-01", "2023-01-01"),
        ("2023-09-01/2023-09-25", "1 to 25 September 2023", "1. til 25. september 2023", "2023-09-01", "2023-09-26"),
        ("2023-02/2023-03", "February to March 2023", "februar til mars 2023", "2023-02-01", "2023-04-01"),
        ("2022-12-01/2023-01-31", "1 December 2022 to 31 January 2023", "1. desember 2022 til 31. januar 2023",
         "2022-12-01", "2023-02-01"),
        ("2023-10-09/2023-11-27", "9 October to 27 November 2023", "9. oktober til 27. november 2023",
         "2023-10-09", "2023-11-28"),
    ],
)  # fmt: skip
def test_periods(period, english, norwegian, start, end):
    assert formats.period(period, "en") == english
    assert formats.period(period, "nb") == norwegian
    assert formats.start_of(period) == datetime.date.fromisoformat(start)
    assert formats.end_of(period) == datetime.date.fromisoformat(end)


def test_what_is_no_period_is_refused():
    with pytest.raises(ValueError, match="is not a period"):
        formats.period("spring 2021", "en")
