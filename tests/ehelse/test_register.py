import json

import pytest

from ehelse import paths, register


def test_disagreements_give_every_value_its_reason():
    rows = register.disagreements()
    assert rows["why_en"].notna().all()
    assert rows.groupby("correction_id").size().min() >= 2


def test_a_disagreement_is_still_one():
    """The guard of data/corrections.csv: fails once the sources agree, and the row is then to be taken out."""
    for correction, rows in register.disagreements().groupby("correction_id"):
        if rows["expect"].iloc[0] == "differ":
            assert rows["value"].nunique() > 1, f"{correction}: the sources agree now; take the correction out"


def test_the_dictionary_has_every_column_of_every_table():
    package = json.loads(paths.DATAPACKAGE.read_text(encoding="utf-8"))
    assert len(register.columns()) == sum(len(table["schema"]["fields"]) for table in package["resources"])
    assert (register.columns()["description"] != "").all()


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [(8.4, "NOK billion", "NOK 8.4 billion"), (53.0, "percent", "53 per cent"), (20.0, "count", "20")],
)
def test_values_of_the_data_keep_their_decimals(value, unit, said):
    assert register.value_with_unit(value, unit, "en") == said
