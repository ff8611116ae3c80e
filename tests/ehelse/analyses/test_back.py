import json

import pytest

from ehelse import cells
from ehelse.analyses import back as register
from reporting import project


def test_the_dictionary_has_every_column_of_every_table():
    package = json.loads(project.current().description.read_text(encoding="utf-8"))
    assert len(register.columns()) == sum(len(table["schema"]["fields"]) for table in package["resources"])
    assert (register.columns()["description"] != "").all()


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [(8.4, "NOK billion", "NOK 8.4 billion"), (53.0, "percent", "53 per cent"), (20.0, "count", "20")],
)
def test_values_of_the_data_keep_their_decimals(value, unit, said):
    assert cells.value_with_unit(value, unit)["en"] == said
