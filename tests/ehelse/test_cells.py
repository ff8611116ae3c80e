import pandas as pd

from ehelse import cells
from reporting.columns import in_language
from wording.text import Text

COLUMNS = cells.agreement_columns(Text({"en": "Pairs", "nb": "Par"}))


def written(language, **row):
    given = next(pd.DataFrame([row]).itertuples(index=False))
    return [in_language(column.write(given), language) for column in COLUMNS]


def test_a_table_of_agreement_names_what_was_coded():
    assert [column.header["nb"] for column in COLUMNS] == ["Par", "Likt", "Alfa", "95 %-intervall", "AC1", "Avgjort"]


def test_an_agreement_is_written_with_two_places():
    row = {"units": 12345, "same": 97.6, "alpha": 0.456, "low": 0.4, "high": 0.5, "ac1": 0.98, "resolved": 7}
    assert written("nb", **row) == ["12\u202f345", "98\u00a0%", "0,46", "0,40 til 0,50", "0,98", "7"]


def test_an_alpha_that_is_not_defined_is_an_empty_cell():
    row = {"units": 3, "same": 100.0, "alpha": None, "low": None, "high": None, "ac1": 1.0, "resolved": 0}
    assert written("en", **row) == ["3", "100\u00a0%", "", "", "1.00", "0"]
