"""Frames of one year, with counts restated by hand from data/centre/activities.csv."""

import pytest

from ehelse.analyses import activities
from ehelse.yearly_report import frames as yearly
from reporting import load

DATE = "2026-11-26"


def test_a_year_is_four_digits_within_reach():
    assert yearly.checked("1990", data_date=DATE) == 1990
    assert yearly.checked("2027", data_date=DATE) == 2027


@pytest.mark.parametrize("text", ["", "24", "20245", "last", "2024.0", "-2024", " 2024", "2024\n", "٢٠٢٤", "²⁰²⁴"])
def test_what_is_no_year_is_refused(text):
    with pytest.raises(yearly.YearError, match=r"is not a year\. Write four digits, for example 2025\."):
        yearly.checked(text, data_date=DATE)


@pytest.mark.parametrize(
    ("text", "why"), [("1989", "before 1990"), ("2028", "too far ahead"), ("9999", "too far ahead")]
)
def test_a_year_out_of_reach_is_refused_with_the_years_that_may_be_chosen(text, why):
    with pytest.raises(yearly.YearError, match=f"{why}.* from 1990 to 2027."):
        yearly.checked(text, data_date=DATE)


def test_the_rows_of_2024():
    assert set(yearly.rows(2024)["activity_id"]) >= {"G17", "G18", "P30", "P31", "U21"}
    assert set(yearly.publications(2024)["activity_id"]) >= {"G17", "P30", "P31", "U21"}
    assert "G18" in set(yearly.others(2024)["activity_id"]) - set(yearly.publications(2024)["activity_id"])


def test_what_is_only_announced_is_of_the_year_but_not_documented():
    assert "G21" in set(yearly.rows(2026)["activity_id"])
    assert "G21" not in set(yearly.documented(2026)["activity_id"])


def test_a_project_runs_from_its_start_to_its_stated_end():
    # P11 2020-11 to 2025-10; U09 2021 to 2025; U13 and U17 2021 to 2026; U16 2021-06 to 2026-05
    assert set(yearly.running(2024)["activity_id"]) >= {"P11", "U09", "U13", "U16", "U17"}
    assert set(yearly.running(2026)["activity_id"]) >= {"U13", "U16", "U17"}
    assert not set(yearly.running(2026)["activity_id"]) & {"P11", "U09"}
    assert not set(yearly.running(2027)["activity_id"]) & {"U13", "U16", "U17"}


def test_a_project_without_a_stated_end_counts_in_its_first_year_only():
    assert "U02" in set(yearly.running(2017)["activity_id"])
    assert "U02" not in set(yearly.running(2018)["activity_id"])


def test_every_activity_of_a_year_stands_in_exactly_one_list():
    for year in range(2016, 2027):
        rows = yearly.rows(year)
        listed = [
            *yearly.others(year)["activity_id"],
            *yearly.publications(year)["activity_id"],
            *(name for name in yearly.running(year)["activity_id"] if name in set(rows["activity_id"])),
        ]
        assert sorted(listed) == sorted(rows["activity_id"]), year


@pytest.mark.parametrize("count", [yearly.by_type, yearly.by_theme])
def test_counts_add_up_to_the_rows_of_each_tie(count):
    frame, rows = count(2021), yearly.rows(2021)
    for tie in activities.TIES:
        mine = rows[rows["tie"] == tie]["status"] == "documented"
        assert frame[tie].sum() == mine.sum()
        assert frame[tie + yearly.ANNOUNCED].sum() == (~mine).sum()


def test_all_themes_and_types_stand_there_with_or_without_activity():
    themes = yearly.by_theme(2024)
    assert len(themes) == len(load.table("themes"))
    assert themes["activity_id"].notna().sum() == yearly.rows(2024)["theme_id"].nunique()
    assert len(yearly.by_type(2024)) == len(load.table("activity_types"))


def test_people_stand_by_tie_those_of_the_slides_apart():
    frame = yearly.people(2024)
    order = [(activities.TIES.index(row.tie), not row.named) for row in frame.itertuples()]
    assert order == sorted(set(order))
    on_slides = set(load.table("people").dropna(subset=["statement_id"])["name"])
    for row in frame.itertuples():
        assert {name in on_slides for name in row.people.split("; ")} == {row.named}
    assert {"Anne Moen", "Randi Opheim", "Konstantinos Antypas"} <= set("; ".join(frame["people"]).split("; "))
    assert yearly.people(2015).empty


def test_plans_stand_beside_what_is_documented_of_the_kind():
    frame = yearly.plans(2024)
    assert len(frame) == len(activities.plans())
    assert (frame[list(activities.TIES)] <= activities.plan_beside_done()[list(activities.TIES)]).all().all()
    assert frame[list(activities.TIES)].to_numpy().sum() > 0
    assert yearly.plans(2015)[list(activities.TIES)].to_numpy().sum() == 0


def test_funding_is_of_projects_that_began_or_ran():
    assert set(yearly.funding(2024)["activity_id"]) >= {"P11", "U16"}
    assert yearly.funding(2015).empty


def test_the_nearest_years_with_activities():
    assert yearly.nearest(2015) == (None, 2016)
    assert yearly.nearest(2027) == (2026, None)
    assert yearly.nearest(2021) == (2020, 2022)
