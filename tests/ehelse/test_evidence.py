import pandas as pd
import pytest

from ehelse import evidence
from ehelse.synthesis import wilson
from reporting import project
from reporting.project import Project


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


# --- Selections ------------------------------------------------------------------------------------------------------

SELECTED = "selection,part,observation_id,measure_id,estimate_id,indicator_id,statement_id,source_id,group_id,period\n"


@pytest.fixture
def selected(copied_data):
    """Take the observations of lines of data/exhibit_rows.csv, whose selection is `s`."""

    def take(*lines):
        (copied_data / "exhibit_rows.csv").write_text(SELECTED + "".join(f"{line}\n" for line in lines))
        with project.using(Project(project.current().root, data=copied_data)):
            return evidence.selected("s")

    return take


def test_a_selection_takes_observations_by_id_indicator_group_and_period_in_its_order(selected):
    rows = selected(
        "s,one,S278,,,,,,,",
        "s,series,,,,digital-contact,,,residents-all,",
        "s,groups,,,,digital-contact,,,,2025",
        "s,elsewhere,,,,,,hdir-innbygger-2025,,",
    )
    assert list(dict.fromkeys(rows["part"])) == ["one", "series", "groups"]
    assert rows.iloc[0]["observation_id"] == "S278"
    series = rows[rows["part"] == "series"]
    assert set(series["group_id"]) == {"residents-all"}
    assert series["period"].is_monotonic_increasing
    groups = rows[rows["part"] == "groups"]
    assert set(groups["period"]) == {"2025"}
    assert len(groups) > 2
    assert rows["group_name_nb"].notna().all()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("s,,,,,digital-contact,,,gps,", "has digital-contact, gps"),
        ("s,,,,,digital-contact,,,residents-all,1999", "has digital-contact, residents-all, 1999"),
    ],
)
def test_a_selection_that_takes_nothing_is_an_error(selected, line, said):
    with pytest.raises(KeyError, match=said):
        selected(line)


def by_year(**years):
    rows = [(name, year) for name, all_years in years.items() for year in all_years]
    return pd.DataFrame(rows, columns=["indicator_id", "period"])


def test_a_series_that_is_a_year_ahead_is_compared_in_the_last_year_that_all_have():
    rows = by_year(a=["2030", "2031", "2032"], b=["2031", "2030"])
    assert evidence.common_periods(rows, "indicator_id") == ["2030", "2031"]
    last = evidence.last_common(rows, "indicator_id")
    assert last.to_dict("list") == {"indicator_id": ["a", "b"], "period": ["2031", "2031"]}


def test_series_without_a_common_period_are_an_error_that_names_them():
    rows = by_year(a=["2030"], b=["2031"])
    with pytest.raises(LookupError, match="each of a, b"):
        evidence.common_periods(rows, "indicator_id")


def test_only_breaks_within_the_years_are_drawn():
    rows = pd.DataFrame({"indicator_id": ["easier-contact-residents"] * 2, "year": [2019, 2025]})
    assert evidence.break_years(rows) == [2023]
    assert evidence.break_years(rows.assign(year=[2023, 2025])) == []  # nothing earlier to mark it off from
