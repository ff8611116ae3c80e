import json

import pandas as pd
import pytest

from ehelse import load, paths, register


def test_disagreements_give_every_value_its_reason():
    rows = register.disagreements()
    assert rows["why_en"].notna().all()
    assert rows.groupby("correction_id").size().min() >= 2


OBSERVATIONS = pd.DataFrame(
    {"observation_id": ["S1", "S2"], "indicator_id": ["logins", "logins"], "value": [90.9, 43.0]}
)


def correction(expect, *values):
    rows = [{"correction_id": "C1", "expect": expect, "value": v, "observation_id": o} for v, o in values]
    return pd.DataFrame(rows)


def test_no_correction_is_outlived():
    """The guard of data/corrections.csv: a correction named here is no longer one and is to be taken out."""
    assert register.outlived(register.disagreements(), load.table("observations")) == []


@pytest.mark.parametrize(
    ("rows", "outlived"),
    [
        (correction("differ", (53.0, None), (52.0, "S1")), []),
        (correction("differ", (52.0, None), (52.0, "S1")), ["C1"]),
        (correction("absent", (77.5, None), (90.9, "S1")), []),
        (correction("absent", (43.0, None), (90.9, "S1")), ["C1"]),
    ],
)
def test_a_correction_is_outlived_once_the_sources_agree(rows, outlived):
    assert register.outlived(rows, OBSERVATIONS) == outlived


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
