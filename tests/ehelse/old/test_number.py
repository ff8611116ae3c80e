import pandas as pd
import pytest

from ehelse.old.number import READ, Number, computed, read, unique
from ehelse.old.text import Text

ROW = pd.Series({"observation_id": "S308", "value": 47.0, "unit": "percent", "source_id": "a"})


def test_a_number_read_from_a_row_keeps_its_unit_row_and_source():
    number = read("personnel-satisfied", ROW)
    assert number == Number("personnel-satisfied", 47.0, "percent", READ, ("S308",), ("a",))
    assert number.text == Text("47 per cent", "47 prosent")
    assert number.bare == Text("47", "47")


def test_a_computed_number_names_every_row_once():
    frame = pd.DataFrame({"observation_id": ["S1", "S2", "S2"], "value": [1, 2, 2], "source_id": ["a", "b", "a"]})
    number = computed("change", -6.04, "percentage points", Text("how", "hvordan"), frame, decimals=1, signed=True)
    assert (number.rows, number.sources) == (("S1", "S2"), ("a", "b"))
    assert number.text["nb"] == "\N{MINUS SIGN}6,0 prosentpoeng"


@pytest.mark.parametrize(("rows", "sources"), [((), ("a",)), (("S1",), ())])
def test_a_number_that_rests_on_nothing_is_refused(rows, sources):
    with pytest.raises(ValueError, match="rests on nothing"):
        Number("n", 1, "count", READ, rows, sources)


def test_unique_leaves_out_what_is_missing():
    assert unique(["a", None, float("nan"), "b", "a"]) == ("a", "b")
