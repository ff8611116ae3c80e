import pytest

from ehelse.analyses import digital_work


def test_minutes_become_hours_and_nothing_else_changes():
    rows = digital_work.day().set_index("row_id")
    assert rows.loc["E081", "hours"] == pytest.approx(90.2 / 60)
    assert rows.loc["S418", "hours"] == 2
    assert rows.loc["E093", "hours"] == 5.23
    assert digital_work.day()["hours"].is_monotonic_increasing


def test_every_way_of_counting_a_day_has_its_method():
    rows = digital_work.day()
    assert rows["method"].isin(["log", "asked"]).all()
    assert set(rows.loc[rows["method"] == "asked", "row_id"]) == {"S418", "S419"}


def test_a_review_is_not_shown_as_one_count():
    rows = digital_work.shares()
    assert set(rows.loc[rows["method"] == "review", "study_id"]) == {digital_work.REVIEWED}
    assert dict(zip(rows["estimate_id"], rows["value"], strict=True)) == {
        "E188": 49.2, "E128": 37, "E129": 22, "E191": 44.9, "E189": 27,
    }  # fmt: skip


def test_documentation_is_as_published_with_its_intervals():
    rows = digital_work.documentation()
    found = [tuple(row) for row in rows[["group", "time", "value", "low", "high"]].to_numpy()]
    assert found == [
        ("physicians", "before", 16, 11, 22), ("physicians", "after", 28, 19, 37),
        ("nurses", "before", 9, 6, 12), ("nurses", "after", 23, 15, 32),
        ("trainees", "before", 20, 7, 32), ("trainees", "after", 26, 10, 42),
    ]  # fmt: skip


def test_changes_go_both_ways_each_in_its_unit():
    rows = digital_work.changes()
    assert dict(zip(rows["estimate_id"], rows["direction"], strict=True)) == {
        "E077": "less", "E078": "less", "E079": "more", "E263": "more", "E264": "more",
        "E075": "more", "E074": "less", "E076": "less",
    }  # fmt: skip
    assert rows["unit"].nunique() == 3


def test_the_parts_of_the_day_add_up_to_no_more_than_the_whole():
    rows = digital_work.parts()
    sums = rows.groupby("where")["value"].sum()
    assert sums["usa"] == pytest.approx(40.7 + 19.5 + 12.5 + 17.6)
    assert sums["other"] < 59.1 + 0.05


def test_a_measure_without_estimates_is_an_error():
    with pytest.raises(KeyError, match="No estimate of nothing"):
        digital_work.estimates(("ehr-minutes-day", "nothing"))


def test_statements_on_double_work_name_who_says_it():
    rows = digital_work.statements()
    assert rows["who_en"].notna().all()
    assert {"less", "more", "expected-less"} <= set(rows.loc[rows["subject"] == "double", "direction"])


def test_numbers_are_those_of_the_rows():
    found = {number.id: number for number in digital_work.numbers()}
    assert found["digital-day-least"].value == pytest.approx(59.1 / 60)
    assert found["digital-day-most"].value == pytest.approx(355 / 60)
    assert found["digital-changes-more"].value + found["digital-changes-less"].value == 8
    assert found["digital-per-8"].text["en"] == "5.2 hours per eight scheduled"
