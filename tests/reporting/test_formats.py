"""How numbers, units, periods and lists are written: in a small report of three languages."""

import datetime

import pandas as pd
import pytest

from reporting import formats
from reporting.numerals import MINUS, THIN_SPACE
from wording.text import Text
from wording.words import MessageError

pytestmark = pytest.mark.usefixtures("small_report")


def text(en, nb, da):
    return Text({"en": en, "nb": nb, "da": da})


def test_a_number_has_the_decimal_mark_of_each_language():
    assert formats.number(12.345, 2) == text("12.35", "12,35", "12,35")
    assert formats.number(-43000.5, 1) == text(*(f"{MINUS}43{THIN_SPACE}000{mark}5" for mark in ".,,"))
    assert formats.number(6, signed=True) == text("+6", "+6", "+6")


def test_an_exact_number_has_the_decimals_of_the_data():
    assert [formats.places(value) for value in (53, 53.0, 12.3, -0.125)] == [0, 0, 1, 3]
    assert formats.exact(12.3, signed=True) == text("+12.3", "+12,3", "+12,3")


@pytest.mark.parametrize(
    ("p", "said"),
    [(0.12, "= 0.120"), (0.001, "= 0.001"), (0.00099, "< 0.001"), (0.0, "< 0.001"), (1.0, "= 1.000")],
)
def test_a_p_value_is_never_nought(p, said):
    written = f"p {said}".replace(" ", "\N{NO-BREAK SPACE}")
    assert formats.p_value(p) == text(written, written.replace(".", ","), written.replace(".", ","))


def test_downloaded_p_values_are_never_nought():
    frame = formats.p_values(pd.DataFrame({"p": [0.0, 2e-9, 0.0123456789, None], "q": [0.0] * 4}), "p")
    assert frame["p"].tolist()[:3] == ["<0.001", "<0.001", 0.012346]
    assert frame["p"].isna().tolist() == [False, False, False, True]
    assert frame["q"].tolist() == [0.0] * 4


def test_a_missing_value_is_refused():
    with pytest.raises(ValueError, match="cannot be written"):
        formats.number(float("nan"))


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "said"),
    [
        (53, "percent", 0, ("53 per cent", "53 prosent", "53 procent")),
        (1, "percentage points", 0, ("1 percentage point", "1 prosentpoeng", "1 procentpoint")),
        (0.6, "percentage points", 0, ("1 percentage point", "1 prosentpoeng", "1 procentpoint")),
        (-1, "million", 0, (f"{MINUS}1 million",) * 3),
        (0.6, "percentage points", 1, ("0.6 percentage points", "0,6 prosentpoeng", "0,6 procentpoint")),
        (82700, "NOK per employee", 0, (f"NOK 82{THIN_SPACE}700 per employee", f"82{THIN_SPACE}700 kroner per ansatt",
                                        f"82{THIN_SPACE}700 norske kroner pr. ansat")),
        (1, "million", 0, ("1 million", "1 million", "1 million")),
        (1.5, "million", 1, ("1.5 million", "1,5 millioner", "1,5 millioner")),
        (109.5, "million", 1, ("109.5 million", "109,5 millioner", "109,5 millioner")),
    ],
)  # fmt: skip
def test_quantity(value, unit, decimals, said):
    assert formats.quantity(value, unit, decimals) == text(*said)


def test_an_unknown_unit_names_the_message_that_is_missing():
    with pytest.raises(MessageError, match=r"words/formats\.en\.ftl: there is no message 'unit-furlongs-per-day'"):
        formats.quantity(1, "furlongs per day")


def test_a_unit_that_one_language_lacks_is_refused(small_report):
    file = small_report.words / "formats.da.ftl"
    words = file.read_text(encoding="utf-8")
    file.write_text(words.replace("unit-percent =", "unit-per-mille ="), encoding="utf-8")
    with pytest.raises(MessageError, match=r"formats\.da\.ftl: there is no message 'unit-percent'"):
        formats.quantity(1, "percent")


def test_percent_and_interval():
    assert formats.percent(53.2, 1) == text(*(f"53{mark}2\N{NO-BREAK SPACE}%" for mark in ".,,"))
    assert formats.interval(51.5, 54.5, 1)["en"] == "51.5 to 54.5"
    assert formats.interval(-8.4, -3.6, 1)["da"] == f"{MINUS}8,4 til {MINUS}3,6"
    assert formats.between("a", text("b", "c", "d")) == text("a to b", "a til c", "a til d")


def test_small_counts_are_spelled():
    assert formats.spelled(2) == text("two", "to", "to")
    assert formats.spelled(16438) == text(*[f"16{THIN_SPACE}438"] * 3)


def test_a_value_keeps_the_word_of_its_source():
    said = formats.number(1.5, 1)
    assert formats.roughly("nearly", said) == text("nearly 1.5", "nesten 1,5", "næsten 1,5")
    assert formats.roughly(float("nan"), said) is said


@pytest.mark.parametrize(
    ("items", "said"),
    [
        (["a"], ("a", "a", "a")),
        (["a", "b"], ("a and b", "a og b", "a og b")),
        (["a", text("x", "y", "z"), "c"], ("a, x and c", "a, y og c", "a, z og c")),
    ],
)
def test_listed(items, said):
    assert formats.listed(items) == text(*said)


def test_joined():
    assert formats.joined([text("x", "y", "z"), "b"], "; ") == text("x; b", "y; b", "z; b")


@pytest.mark.parametrize("put", [formats.listed, formats.joined])
def test_nothing_cannot_be_enumerated(put):
    with pytest.raises(ValueError, match=r"lacks its words|not enough values"):
        put([])


@pytest.mark.parametrize(
    ("period", "said", "start", "end"),
    [
        ("2023", ("2023", "2023", "2023"), "2023-01-01", "2024-01-01"),
        ("2023-04", ("April 2023", "april 2023", "april 2023"), "2023-04-01", "2023-05-01"),
        ("2023-12", ("December 2023", "desember 2023", "december 2023"), "2023-12-01", "2024-01-01"),
        ("2023-04-28", ("28 April 2023", "28. april 2023", "28. april 2023"), "2023-04-28", "2023-04-29"),
        ("2019-10/2019-12", ("Q4 2019", "4. kvartal 2019", "4. kvartal 2019"), "2019-10-01", "2020-01-01"),
        ("2025-01/2025-06", ("first half of 2025", "første halvår 2025", "første halvår 2025"),
         "2025-01-01", "2025-07-01"),
        ("2025-07/2025-12", ("second half of 2025", "andre halvår 2025", "andet halvår 2025"),
         "2025-07-01", "2026-01-01"),
        ("2017/2022", ("2017–2022",) * 3, "2017-01-01", "2023-01-01"),
        ("2023-09-01/2023-09-25", ("1 to 25 September 2023", "1. til 25. september 2023", "1. til 25. september 2023"),
         "2023-09-01", "2023-09-26"),
        ("2023-02/2023-03", ("February to March 2023", "februar til mars 2023", "februar til marts 2023"),
         "2023-02-01", "2023-04-01"),
        ("2022-12-01/2023-01-31", ("1 December 2022 to 31 January 2023", "1. desember 2022 til 31. januar 2023",
                                   "1. december 2022 til 31. januar 2023"), "2022-12-01", "2023-02-01"),
        ("2023-10-09/2023-11-27", ("9 October to 27 November 2023", "9. oktober til 27. november 2023",
                                   "9. oktober til 27. november 2023"), "2023-10-09", "2023-11-28"),
    ],
)  # fmt: skip
def test_periods(period, said, start, end):
    assert formats.period(period) == text(*said)
    assert formats.start_of(period) == datetime.date.fromisoformat(start)
    assert formats.end_of(period) == datetime.date.fromisoformat(end)


def test_what_is_no_period_is_refused():
    with pytest.raises(ValueError, match="is not a period"):
        formats.period("spring 2021")
