import pandas as pd
import pytest

from ehelse.exhibits import cost as exhibits


@pytest.mark.parametrize(
    ("changes", "direction"),
    [([1.0, 0.1], "rose"), ([-1.0, -2.0], "fell"), ([1.0, -1.0], "mixed"), ([0.0, 1.0], "mixed")],
)
def test_the_direction_is_that_of_all_changes(changes, direction):
    assert exhibits.direction(pd.Series(changes)) == direction


def test_every_amount_stands_with_who_states_it_and_how():
    made = exhibits.national()
    for row, line in zip(made.data.itertuples(), made.table("nb")["rows"], strict=True):
        assert line["cells"][0] == row.scope_nb
        assert line["cells"][3] == row.author_nb
        assert (line["cells"][4] == "med anslag") == (row.kind == "estimate")


def test_the_growth_table_says_what_is_not_stated():
    rows = exhibits.growth().table("en")["rows"]
    assert rows[1]["cells"][3] == "not stated"
