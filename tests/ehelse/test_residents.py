import json
import re

import pandas as pd
import pytest

from ehelse import evidence, paths, residents
from ehelse.residents import Change
from reporting import load

PAGE = paths.BOOK / "strategy" / "residents.ipynb"


def row(value, n=1000, unit="percent"):
    return pd.Series({"value": value, "n": n, "unit": unit})


def test_a_change_is_the_second_minus_the_first_with_newcombes_interval():
    # Newcombe's method 10 by hand for 56/70 and 48/80 (his table II, first example): 0.0524 to 0.3339.
    found = residents.change(row(60.0, 80), row(80.0, 70))
    assert found.estimate == 20
    assert (found.low, found.high) == (pytest.approx(5.24, abs=0.01), pytest.approx(33.39, abs=0.01))


@pytest.mark.parametrize(
    ("low", "high", "move"), [(0.1, 9, "rose"), (0, 9, "still"), (-9, 0, "still"), (-9, -0.1, "fell"), (-1, 1, "still")]
)
def test_a_value_moved_only_when_the_whole_interval_did(low, high, move):
    assert Change((low + high) / 2, low, high).move == move


@pytest.mark.parametrize(("estimate", "move"), [(1, "rose"), (0, "still"), (-1, "fell")])
def test_without_an_interval_the_sign_decides(estimate, move):
    assert Change(estimate).move == move


@pytest.mark.parametrize("missing", [row(60.0, pd.NA), row(60.0, 100, "million")])
def test_without_n_or_outside_percentages_there_is_no_interval(missing):
    found = residents.change(missing, row(50.0, 100))
    assert found.estimate == -10
    assert pd.isna(found.low)
    assert pd.isna(found.high)


@pytest.mark.parametrize(("n", "small"), [(176, True), (199, True), (200, False), (1590, False), (None, False)])
def test_a_group_is_small_below_two_hundred_answers(n, small):
    assert residents.is_small(n) is small


def test_missing_n_of_the_data_is_not_small():
    assert residents.is_small(pd.NA) is False


def test_half_years_and_quarters_are_no_whole_years():
    rows = pd.DataFrame({"period": ["2023", "2025-H1", "2021-Q4", "2024"]})
    assert list(residents.whole_years(rows)["period"]) == ["2023", "2024"]


def test_the_peak_is_the_first_of_the_highest():
    rows = pd.DataFrame({"period": ["2019", "2020", "2021"], "value": [1.0, 3.0, 3.0]})
    assert residents.peak(rows)["period"] == "2020"


def test_sources_are_listed_with_their_periods_in_order():
    rows = pd.DataFrame({"period": ["2018", "2016", "2017"], "source_id": ["a", "b", "a"]})
    assert residents.sources_by_period(rows) == {"b": ["2016"], "a": ["2017", "2018"]}


def pairs(*values):
    return pd.DataFrame(
        [
            {"name_en": f"row {place}", "population": population, "value": value}
            for place, both in enumerate(values)
            for population, value in zip(("personnel", "residents"), both, strict=True)
        ]
    )


def test_equal_values_are_neither_above_nor_below():
    rows = pairs((10, 20), (30, 20), (20, 20))
    assert residents.residents_above(rows) == 1
    assert residents.residents_below(rows) == 1


def test_the_ends_of_the_nordic_range_are_taken_statement_by_statement():
    rows = pd.DataFrame(
        {
            "indicator_id": ["a", "a", "b", "b"],
            "group_id": ["denmark", "iceland", "denmark", "iceland"],
            "value": [1.0, 2.0, 2.0, 1.0],
        }
    )
    assert residents.ends(rows) == ({"denmark", "iceland"}, {"denmark", "iceland"})
    assert residents.ends(rows[rows["indicator_id"] == "a"]) == ({"denmark"}, {"iceland"})


def test_contact_holds_three_kinds_for_each_year_from_2019_to_2025():
    rows = residents.contact()
    assert len(rows) == 3 * 7
    assert set(rows["period"]) == {str(year) for year in range(2019, 2026)}
    assert rows[["low", "high"]].notna().all(axis=None)


def test_groups_are_those_of_the_latest_year_highest_first():
    rows = residents.contact_groups()
    assert set(rows["period"]) == {"2025"}
    assert rows["value"].is_monotonic_decreasing
    assert rows.loc[rows["group_id"] == "trondelag-residents", ["value", "n"]].iloc[0].tolist() == [69, 176]
    assert rows["group_id"].is_unique


def test_the_definitions_name_values_of_three_kinds_for_one_year():
    rows = residents.consultation_definitions().set_index("definition")
    assert rows["value"].to_dict() == {"fhi": 21.7, "kpr": 20.2, "report": 25.0}
    assert rows.loc["kpr", ["series_first", "series_last"]].tolist() == ["2019-Q1", "2023-H1"]
    assert rows.loc["fhi", "series_last"] == "2025-H1"
    assert rows.loc["report", "series_first"] == ""


def test_visits_of_each_year_stand_once_with_their_tier():
    rows = residents.helsenorge_visits()
    assert sorted(rows["period"]) == [str(year) for year in range(2016, 2024)]
    assert set(rows.loc[rows["tier"] >= 3, "period"]) == {"2017"}


def test_approximate_counts_keep_their_word():
    rows = residents.summary_care_record()
    assert rows["approx"].notna().all()
    assert len(rows) == 7


@pytest.mark.parametrize("asked", [residents.STATEMENTS, residents.ASPECTS])
def test_both_populations_stand_beside_each_other_in_the_latest_common_year(asked):
    rows = residents.side_by_side(asked)
    assert set(rows["period"]) == {"2025"}
    assert list(rows["population"]) == ["personnel", "residents"] * len(asked)
    assert rows.loc[rows["population"] == "personnel", "low"].isna().all()  # its n is not stated


def test_change_since_the_first_year_is_restated_by_hand():
    rows = residents.with_change(residents.side_by_side(residents.ASPECTS)).set_index("indicator_id")
    availability = rows.loc["trust-availability-residents"]
    assert (availability["first_period"], availability["first_value"], availability["change"]) == ("2023", 72, -5)
    assert availability["change_high"] < 0
    assert pd.isna(rows.loc["trust-availability-personnel", "change_low"])


def test_changes_hold_every_question_that_the_survey_asked_in_both_years():
    rows = load.table("observations")
    rows = rows[
        rows["survey_id"].isin([f"residents-{year}" for year in residents.YEARS])
        & (rows["unit"] == "percent")
        & rows["group_id"].isin([residents.ALL, "heard-of-helsenorge"])
    ]
    years = rows.groupby("indicator_id")["period"].nunique()
    shown = (*residents.VIEWS, *residents.PREFERENCES, *residents.USE)
    assert set(years[years == 2].index) == set(shown)
    assert len(set(shown)) == len(shown)


def test_more_is_better_of_views_and_of_no_preference_or_use():
    better = load.table("indicators").set_index("indicator_id")["better"]
    assert set(better[list(residents.VIEWS)]) == {"higher"}
    assert set(better[[*residents.PREFERENCES, *residents.USE]]) == {"none"}


def test_changes_are_sorted_and_restated_by_hand():
    rows = residents.changes(["residents-satisfied", "have-needed-information"], "view")
    assert list(rows["change"]) == [-9, -7]
    assert list(rows["value_2024"]) == [68, 64]
    assert list(rows["n_2025"]) == [1584, 1590]
    assert residents.moves(rows) == ["fell", "fell"]


def test_a_year_that_is_missing_stops_the_comparison():
    with pytest.raises(LookupError, match="0 rows for 2024"):
        residents.changes(["want-shared-information"], "view")


def test_europe_shows_one_year_only():
    assert set(residents.europe()["period"]) == {"2020"}


def numbers():
    return {number.id: number for number in residents.numbers()}


def test_numbers_have_one_id_each_and_restate_their_rows():
    found = list(residents.numbers())
    assert len({number.id for number in found}) == len(found)
    by_id = numbers()
    assert by_id["residents-digital-contact-change"].value == 60 - 33
    assert by_id["residents-both-contact"].value == 86 + 60 - 92
    assert by_id["residents-views"].value == 8
    assert by_id["residents-trondelag-n"].value == 176
    assert [by_id[f"residents-nps-popup-{end}"].value for end in ("low", "high")] == [47, 48]
    assert by_id["residents-nps-2025"].value == 25


def prose():
    cells = json.loads(PAGE.read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def test_the_page_prints_exactly_the_numbers_of_the_chapter():
    assert set(re.findall(r"\{num\}`(residents-[a-z0-9-]+)", prose())) == set(numbers())


def series(indicator, group=residents.ALL):
    rows = evidence.observations([indicator], [group])
    return residents.whole_years(rows).set_index("period")["value"]


# What the prose says in words; a changed datum must not leave a false sentence.


def test_the_digital_share_of_consultations_fell_every_year_since_2021():
    shares = series("econsult-share-year", "gp-consultations")
    assert (shares["2021":].diff().dropna() < 0).all()
    assert shares.idxmax() == "2021"


def test_the_largest_step_of_digital_contact_came_in_2020_and_none_is_clear_since_2024():
    contact = series("digital-contact")
    assert contact.diff().idxmax() == "2020"
    last = residents.changes(["digital-contact"], "use")
    assert residents.moves(last) == ["still"]


def test_residents_share_with_digital_gp_contact_rose_while_consultations_fell():
    contact = series("digital-contact-gp")
    assert contact["2025"] > contact["2021"]


def test_most_favourable_views_fell_and_neither_contact_nor_logins_did():
    by_id = numbers()
    assert by_id["residents-views-fallen"].value > by_id["residents-views"].value / 2
    uses = residents.changes([name for name in residents.USE if name != "helsenorge-heard"], "use")
    assert set(residents.moves(uses)) == {"still"}


def test_trust_in_availability_changed_most_among_residents():
    rows = residents.with_change(residents.side_by_side(residents.ASPECTS))
    rows = rows[rows["population"] == "residents"].set_index("indicator_id")
    assert rows["change"].abs().idxmax() == "trust-availability-residents"


def test_residents_agree_more_often_and_trust_less_than_personnel():
    statements, aspects = (residents.side_by_side(asked) for asked in (residents.STATEMENTS, residents.ASPECTS))
    assert residents.residents_above(statements) == len(residents.STATEMENTS)
    assert residents.residents_below(aspects) == len(residents.ASPECTS)


def test_nearly_all_have_heard_of_helsenorge_and_more_look_up_kjernejournal():
    assert series("helsenorge-heard")["2025"] > 95
    rows = evidence.observations(["kjernejournal-personnel"])
    assert rows["value"].is_monotonic_increasing
    assert rows["period"].max() == "2023"


def test_satisfaction_in_2025_is_not_clearly_below_2023():
    first, last = (evidence.one("residents-satisfied", residents.ALL, year) for year in ("2023", "2025"))
    assert residents.change(first, last).move == "still"


def test_each_definition_that_the_page_counts_in_words_is_in_the_table():
    assert "Three definitions" in prose()
    assert len(residents.consultation_definitions()) == 3


def test_the_statements_that_the_page_counts_in_words_are_asked_of_both():
    assert "three statements" in prose()
    assert len(residents.STATEMENTS) == 3
