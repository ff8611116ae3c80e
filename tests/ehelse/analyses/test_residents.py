import json

import pandas as pd
import pytest

from ehelse import evidence, shown
from ehelse.analyses import residents
from ehelse.analyses.residents import Change
from reporting import choices, load, project

ALL = "residents-all"
BESIDE = ("attitudes", "trust")
PAGE = project.current().book / "strategy" / "residents.ipynb"


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
    rows = pd.DataFrame({"period": ["2023", "2025-01/2025-06", "2021-10/2021-12", "2024"]})
    assert list(residents.whole_years(rows)["period"]) == ["2023", "2024"]


def test_the_peak_is_the_first_of_the_highest():
    rows = pd.DataFrame({"period": ["2019", "2020", "2021"], "value": [1.0, 3.0, 3.0]})
    assert residents.peak(rows)["period"] == "2020"


def test_sources_are_listed_with_their_periods_in_order():
    rows = pd.DataFrame({"period": ["2018", "2016", "2017"], "source_id": ["a", "b", "a"]})
    assert residents.sources_by_period(rows) == {"b": ["2016"], "a": ["2017", "2018"]}


def test_contact_has_three_kinds_and_intervals():
    rows = residents.contact()
    assert list(dict.fromkeys(rows["part"])) == ["any", "physical", "digital"]
    assert rows[["low", "high"]].notna().all(axis=None)


def test_groups_are_those_of_one_year_highest_first_and_one_is_the_whole():
    rows = residents.contact_groups()
    assert rows["period"].nunique() == 1
    assert rows["value"].is_monotonic_decreasing
    assert rows["group_id"].is_unique
    assert rows["whole"].sum() == 1


def test_a_definition_without_a_series_has_no_first_and_last_period():
    rows = residents.consultation_definitions().set_index("definition")
    assert list(rows.index) == ["fhi", "kpr", "report"]
    assert rows.loc["report", ["series_first", "series_last", "approx"]].tolist() == ["", "", "about"]
    assert rows.loc[["fhi", "kpr"], "series_first"].gt("2018").all()
    assert rows["period"].str[:4].nunique() == 1


def test_versions_that_no_row_has_are_those_of_the_matters_of_the_given_rows():
    versions = load.table("correction_values")
    shared = versions[versions["observation_id"].notna()].groupby("correction_id")["observation_id"].first()
    for matter, observation in shared.items():
        found = residents.unread_versions([observation])
        assert matter in set(versions.loc[versions["observation_id"] == observation, "correction_id"])
        assert found[["observation_id", "measure_id", "estimate_id"]].isna().all(axis=None)
    assert residents.unread_versions(["S000"]).empty


def test_visits_of_each_year_stand_once_in_order_with_their_tier():
    rows = residents.helsenorge_visits()
    assert rows["period"].is_unique
    assert rows["period"].is_monotonic_increasing
    assert rows["tier"].notna().all()


@pytest.mark.parametrize("selection", BESIDE)
def test_both_populations_stand_beside_each_other_in_one_year(selection):
    rows = residents.side_by_side(selection)
    assert rows["period"].nunique() == 1
    assert list(rows["population"]) == ["personnel", "residents"] * rows["part"].nunique()
    assert rows.loc[rows["population"] == "personnel", "low"].isna().all()  # its n is not stated


def test_change_since_the_first_year_has_an_interval_where_both_n_are_known():
    rows = residents.with_change(residents.side_by_side("trust"))
    assert (rows["value"] - rows["first_value"] == rows["change"]).all()
    assert rows.loc[rows["population"] == "personnel", "change_low"].isna().all()
    assert rows.loc[rows["population"] == "residents", "change_low"].notna().all()


def test_changes_hold_every_question_that_the_survey_asked_in_both_years():
    asked = residents.asked()
    compared = residents.two_years(asked)
    rows = load.table("observations")
    rows = rows[
        rows["survey_id"].isin([f"residents-{year}" for year in compared])
        & (rows["unit"] == "percent")
        & rows["group_id"].isin([ALL, "heard-of-helsenorge"])
    ]
    years = rows.groupby("indicator_id")["period"].nunique()
    shown = choices.ids("residents-change", "indicator_id")
    assert set(years[years == 2].index) == set(shown)
    assert len(set(shown)) == len(shown)


def test_more_is_better_of_views_and_of_no_preference_or_use():
    better = residents.asked().groupby("part")["better"].agg(set).to_dict()
    assert better == {"view": {"higher"}, "preference": {"none"}, "use": {"none"}}


def answers(*rows):
    """Rows of two years: part, indicator, first and second value."""
    return pd.DataFrame(
        [
            {
                "observation_id": f"{indicator}-{year}", "indicator_id": indicator, "part": part, "period": year,
                "value": value, "n": 1000, "unit": "percent", "source_id": f"report-{year}",
                "indicator_name_en": indicator, "indicator_name_nb": indicator,
            }
            for part, indicator, *values in rows
            for year, value in zip(("2030", "2031"), values, strict=True)
        ]
    )  # fmt: skip


def test_changes_keep_the_order_of_parts_and_in_each_sort_the_greatest_fall_first():
    rows = answers(
        ("view", "a", 50.0, 50.0), ("view", "b", 50.0, 20.0), ("use", "c", 50.0, 10.0), ("use", "d", 9.0, 9.0)
    )
    found = residents.changes(rows, ("2030", "2031"))
    assert list(found["indicator_id"]) == ["b", "a", "c", "d"]
    assert list(found["kind"]) == ["view", "view", "use", "use"]
    assert list(found["change"]) == [-30, 0, -40, 0]
    assert found["value_2030"].tolist() == [50, 50, 50, 9]
    assert residents.moves(found) == ["fell", "still", "fell", "still"]
    assert found["source_id"].unique().tolist() == ["report-2030 report-2031"]


def test_equal_changes_stand_in_the_order_of_the_rows():
    rows = answers(*(("view", f"q{place:02}", 50.0, 40.0) for place in range(40)))
    assert residents.changes(rows, ("2030", "2031"))["indicator_id"].is_monotonic_increasing


def test_a_year_that_is_missing_or_named_twice_stops_the_comparison():
    rows = answers(("view", "a", 50.0, 40.0))
    with pytest.raises(LookupError, match="a has 0 rows for 2029"):
        residents.changes(rows, ("2029", "2031"))
    with pytest.raises(LookupError, match="a has 2 rows for 2031"):
        residents.changes(pd.concat([rows, rows.tail(1)]), ("2030", "2031"))


def test_the_two_years_are_the_last_that_every_question_has():
    rows = answers(("view", "a", 50.0, 40.0), ("view", "b", 50.0, 40.0))
    ahead = pd.concat([rows, rows.head(1).assign(period="2032")])
    assert residents.two_years(ahead) == ("2030", "2031")
    with pytest.raises(LookupError, match="Only 2030 has a value"):
        residents.two_years(rows[rows["period"] == "2030"])


def numbers():
    return {number.id: number for number in residents.numbers()}


def test_numbers_have_one_id_each():
    assert len(numbers()) == len(list(residents.numbers()))


def test_who_had_both_kinds_of_contact_is_what_the_shares_exceed_any_contact_by():
    rows = residents.contact()
    share = rows[rows["period"] == rows["period"].max()].set_index("part")["value"]
    assert numbers()["residents-both-contact"].value == share["physical"] + share["digital"] - share["any"]


def prose():
    cells = json.loads(PAGE.read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def test_the_page_prints_exactly_the_numbers_of_the_chapter():
    printed = shown.printed(project.current().book)["strategy/residents"]
    assert {id for id in printed if id.startswith("residents-")} == set(numbers())


def series(indicator, group=ALL):
    rows = evidence.observations([indicator], [group])
    return residents.whole_years(rows).set_index("period")["value"]


def moved():
    rows = residents.asked()
    found = residents.changes(rows, residents.two_years(rows))
    return dict(zip(found["indicator_id"], residents.moves(found), strict=True))


# What the prose says in words; a changed datum must not leave a false sentence.


def test_the_digital_share_of_consultations_fell_every_year_since_2021():
    shares = series("econsult-share-year", "gp-consultations")
    assert (shares["2021":].diff().dropna() < 0).all()
    assert shares.idxmax() == "2021"


def test_the_largest_step_of_digital_contact_came_in_2020_and_none_is_clear_since_2024():
    contact = series("digital-contact")
    assert contact.diff().idxmax() == "2020"
    assert moved()["digital-contact"] == "still"


def test_residents_share_with_digital_gp_contact_rose_while_consultations_fell():
    contact = series("digital-contact-gp")
    assert contact["2025"] > contact["2021"]


def test_most_favourable_views_fell_and_neither_contact_nor_logins_did():
    by_id = numbers()
    assert by_id["residents-views-fallen"].value > by_id["residents-views"].value / 2
    uses = set(choices.parts("residents-change", "indicator_id")["use"]) - {"helsenorge-heard"}
    assert {moved()[name] for name in uses} == {"still"}


def test_trust_in_availability_changed_most_among_residents():
    rows = residents.with_change(residents.side_by_side("trust"))
    rows = rows[rows["population"] == "residents"].set_index("indicator_id")
    assert rows["change"].abs().idxmax() == "trust-availability-residents"


def test_residents_agree_more_often_and_trust_less_than_personnel():
    """As the claim `residents-beside` says."""
    statements, aspects = (
        residents.side_by_side(part).pivot(index="part", columns="population", values="value") for part in BESIDE
    )
    assert len(statements) == 3
    assert (statements["residents"] > statements["personnel"]).all()
    assert len(aspects)
    assert (aspects["residents"] < aspects["personnel"]).all()


def test_nearly_all_have_heard_of_helsenorge_and_more_look_up_kjernejournal():
    assert series("helsenorge-heard")["2025"] > 95
    rows = evidence.observations(["kjernejournal-personnel"])
    assert rows["value"].is_monotonic_increasing
    assert rows["period"].max() == "2023"


def test_satisfaction_in_2025_is_not_clearly_below_2023():
    first, last = (evidence.one("residents-satisfied", ALL, year) for year in ("2023", "2025"))
    assert residents.change(first, last).move == "still"


def test_each_definition_that_the_page_counts_in_words_is_in_the_table():
    assert "Three definitions" in prose()
    assert len(residents.consultation_definitions()) == 3


def test_the_statements_that_the_page_counts_in_words_are_asked_of_both():
    assert "three statements" in prose()
    assert residents.side_by_side("attitudes")["part"].nunique() == 3


# --- Design effects --------------------------------------------------------------------------------------------------


def test_a_less_sure_survey_lets_fewer_falls_stand():
    rows = residents.under_design_effects()
    views = rows.groupby("design_effect")
    assert list(views.groups) == list(residents.DESIGN_EFFECTS)
    assert views.size().nunique() == 1
    widths = (rows["high"] - rows["low"]).groupby(rows["design_effect"]).mean()
    assert widths.is_monotonic_increasing
    fallen = views["move"].apply(lambda moves: (moves == "fell").sum())
    assert fallen.is_monotonic_decreasing
    assert fallen.iloc[-1] < fallen.iloc[0]


def test_a_design_effect_of_two_is_half_the_answers():
    first, last = (pd.Series({"value": value, "unit": "percent", "n": 800.0}) for value in (64.0, 57.0))
    halved = [row.where(row.index != "n", 400.0) for row in (first, last)]
    assert residents.change(first, last, 2.0) == residents.change(*halved)
