"""Columns of survey figures that several pages print."""

import pandas as pd
import pytest

from ehelse import cells
from reporting.columns import in_language


def row(**values):
    frame = pd.DataFrame(
        [{"value": 53.4, "approx": None, "low": 51.2, "high": 55.7, "n": 1590, "period": "2025-01/2025-06"} | values]
    )
    return next(frame.itertuples())


@pytest.mark.parametrize(
    ("column", "values", "english", "norwegian"),
    [
        (cells.share_column, {}, "53\N{NO-BREAK SPACE}%", "53\N{NO-BREAK SPACE}%"),
        (cells.share_column, {"approx": "at least"}, "at least 53\N{NO-BREAK SPACE}%", "minst 53\N{NO-BREAK SPACE}%"),
        (cells.interval_column, {}, "51 to 56", "51 til 56"),
        (cells.interval_column, {"low": None, "high": None}, "", ""),
        (cells.answers_column, {}, "1590", "1590"),
        (cells.answers_column, {"n": None}, "", ""),
        (cells.period_column, {}, "first half of 2025", "første halvår 2025"),
        (cells.period_column, {"period": None}, "undated", "udatert"),
    ],
)
def test_a_cell_says_what_the_row_holds(column, values, english, norwegian):
    cell = column().write(row(**values))
    assert (in_language(cell, "en"), in_language(cell, "nb")) == (english, norwegian)


def test_the_header_of_the_period_can_be_another():
    assert cells.period_column(header="period").header["en"] == "Period"
    assert cells.period_column().header["en"] == "When"


def test_an_interval_of_changes_has_its_signs():
    assert in_language(cells.interval_cell(-1.2, 3.4, signed=True), "en") == "\N{MINUS SIGN}1 to +3"
