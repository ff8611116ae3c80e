import pandas as pd
import pytest

from ehelse import evidence
from ehelse.synthesis import wilson


def test_observations_carry_names_and_years_in_the_order_asked_for():
    rows = evidence.observations(["residents-satisfied", "personnel-satisfied"], ["residents-all", "personnel-all"])
    assert list(dict.fromkeys(rows["indicator_id"])) == ["residents-satisfied", "personnel-satisfied"]
    assert rows[rows["indicator_id"] == "personnel-satisfied"]["year"].tolist() == list(range(2019, 2026))
    assert rows["group_name_nb"].notna().all()


def test_an_indicator_without_observations_is_an_error():
    with pytest.raises(KeyError, match="no-such-indicator"):
        evidence.observations(["personnel-satisfied", "no-such-indicator"])


def test_one_gives_the_row_and_refuses_several_or_none():
    assert evidence.one("personnel-satisfied", "personnel-all", "2025")["value"] == 47
    with pytest.raises(LookupError, match="names 7 observations"):
        evidence.one("personnel-satisfied", "personnel-all")
    with pytest.raises(LookupError, match="names 0 observations"):
        evidence.one("personnel-satisfied", "personnel-all", "1999")


def test_intervals_stand_only_where_the_number_of_answers_is_known():
    frame = pd.DataFrame(
        {
            "value": [53.0, 48.0, 109.5],
            "unit": ["percent", "percent", "million"],
            "n": pd.array([4505, None, 10], "Int64"),
        }
    )
    found = evidence.with_intervals(frame)
    expected = wilson(0.53, 4505)
    assert found["low"][0] == pytest.approx(100 * expected.low)
    assert found["high"][0] == pytest.approx(100 * expected.high)
    assert found["low"].isna().tolist() == [False, True, True]


def test_breaks_are_those_of_the_indicators_asked_for():
    found = evidence.breaks(["helsenorge-heard"])
    assert found["year"].tolist() == [2021]
    assert evidence.breaks(["no-such-indicator"]).empty
