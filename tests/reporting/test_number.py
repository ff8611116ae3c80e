import pandas as pd
import pytest

from reporting import number
from reporting.number import Number, computed, read, unique
from wording.text import Text

pytestmark = pytest.mark.usefixtures("small_report")
ROW = pd.Series({"observation_id": "S308", "value": 47.0, "unit": "percent", "source_id": "a"})
HOW = Text({"en": "how", "nb": "hvordan", "da": "hvordan"})


def test_a_number_read_from_a_row_keeps_its_unit_row_and_source():
    found = read("personnel-satisfied", ROW)
    assert found == Number("personnel-satisfied", 47.0, "percent", number.say("read"), ("S308",), ("a",))
    assert dict(found.text) == {"en": "47 per cent", "nb": "47 prosent", "da": "47 procent"}
    assert dict(found.bare) == {"en": "47", "nb": "47", "da": "47"}
    assert found.how["da"] == "hentet fra kilden"


def test_a_computed_number_names_every_row_once():
    frame = pd.DataFrame({"observation_id": ["S1", "S2", "S2"], "value": [1, 2, 2], "source_id": ["a", "b", "a"]})
    found = computed("change", -6.04, "percentage points", HOW, frame, decimals=1, signed=True)
    assert (found.rows, found.sources) == (("S1", "S2"), ("a", "b"))
    assert found.text["nb"] == "\N{MINUS SIGN}6,0 prosentpoeng"


def test_the_size_of_a_number_has_no_sign():
    found = number.size_of(Number("fall", -4.5, "percent", HOW, ("S3",), ("a",), decimals=1))
    assert (found.bare["en"], found.how["en"], found.rows) == ("4.5", "size of the change as read", ("S3",))


@pytest.mark.parametrize(("rows", "sources"), [((), ("a",)), (("S1",), ())])
def test_a_number_that_rests_on_nothing_is_refused(rows, sources):
    with pytest.raises(ValueError, match="rests on nothing"):
        Number("n", 1, "count", HOW, rows, sources)


def test_unique_takes_lists_apart_and_leaves_out_what_is_missing():
    assert unique(["a", None, float("nan"), "b c", "a"]) == ("a", "b", "c")
