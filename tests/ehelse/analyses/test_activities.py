import pandas as pd
import pytest
from changed_data import changed_data, setting

from ehelse.analyses import activities
from reporting import load


# The log lives: its rows are counted here by other means, and no count is written down.
def counted(status="documented", year=None, **columns):
    rows = load.table("activities")
    chosen = rows["status"] == status
    for column, value in columns.items():
        chosen &= rows[column] == value
    return int((chosen & (rows["date"].str.startswith(year).fillna(False) if year else True)).sum())


def by_tie(**columns):
    return [counted(tie=tie, **columns) for tie in activities.TIES]


def test_every_activity_is_in_the_log_once_dated_ones_first():
    rows = activities.log()
    assert sorted(rows["activity_id"]) == sorted(load.table("activities")["activity_id"])
    dated = rows["year"].notna().tolist()
    assert dated == sorted(dated, reverse=True)
    assert rows["date"].dropna().str[:4].is_monotonic_increasing


def test_the_letter_of_an_id_says_its_tie():
    letters = {"C": "plan", "P": "person", "G": "project", "U": "unit"}
    rows = load.table("activities")
    assert rows["tie"].tolist() == rows["activity_id"].str[0].map(letters).tolist()


def test_plans_stand_apart_from_what_was_done():
    plans, done = activities.plans(), activities.done()
    assert set(plans["tie"]) == {activities.PLAN}
    assert set(done["tie"]) <= set(activities.TIES)
    assert len(plans) + len(done) == len(activities.log())


def test_an_activity_of_a_person_names_a_person_of_the_slides_and_no_other_tie_does():
    named = set(load.table("people").dropna(subset=["statement_id"])["name"])
    for row in activities.log().itertuples():
        mine = named & set() if row.people is None else named & set(str(row.people).split("; "))
        assert bool(mine) == (row.tie == "person"), row.activity_id


def test_types_are_counted_by_tie():
    frame = activities.types().set_index("type_id")
    for type in frame.index:
        assert frame.loc[type, list(activities.TIES)].tolist() == by_tie(type=type)
    slides = load.table("activity_types").set_index("type_id")["statement_id"]
    assert (frame["slide_en"].isna() == slides.isna()).all()


def test_ties_without_an_activity_are_counted_too(copied_data):
    with changed_data(copied_data, activities=lambda rows: [row for row in rows if row["tie"] != "project"]):
        rows = activities.ties().set_index("tie_id")
        assert rows.loc["project", "activities"] == 0
        assert list(rows.index) == list(load.table("ties")["tie_id"])


@pytest.mark.parametrize("tie", activities.TIES)
def test_types_and_themes_count_the_same_activities(tie):
    documented = activities.documented()
    expected = (documented["tie"] == tie).sum()
    assert activities.types()[tie].sum() == activities.by_theme()[tie].sum() == expected


def test_years_hold_every_dated_activity():
    rows = activities.years()
    assert rows["activities"].sum() == activities.done()["year"].notna().sum()
    assert set(rows["status"]) <= {"documented", "announced"}
    for row in rows[rows["status"] == "documented"].itertuples():
        assert row.activities == counted(tie=row.tie, year=str(row.year))


def test_the_years_on_end_with_the_most_activities():
    seen = [("person", 2020, 3), ("person", 2021, 2), ("unit", 2021, 4), ("project", 2021, 1), ("project", 2022, 1)]
    rows = pd.DataFrame([(*row, "documented") for row in seen], columns=["tie", "year", "activities", "status"])
    assert activities.densest(rows, 1) == (2021, 7, 11)
    assert activities.densest(rows, 2) == (2020, 10, 11)
    with pytest.raises(ValueError, match="empty"):
        activities.densest(rows.assign(status="announced"))


def test_every_theme_stands_there_with_or_without_activity():
    rows = activities.by_theme().set_index("theme_id")
    assert set(rows.index) == set(load.table("themes")["theme_id"])
    for theme in rows.index:
        assert rows.loc[theme, list(activities.TIES)].tolist() == by_tie(theme_id=theme)


def test_a_plan_stands_beside_activities_of_its_kind_():
    rows = activities.plan_beside_done().set_index("activity_id")
    assert rows["own"].sum() == counted(tie="plan")
    kinds = load.table("activity_types").set_index("type_id")["statement_id"]
    for plan, slide in rows["slide_id"].items():
        alike = [by_tie(type=type) for type in kinds.index[kinds == slide]]
        assert rows.loc[plan, list(activities.TIES)].tolist() == [sum(counts) for counts in zip(*alike, strict=True)]


def test_amounts_say_what_they_are():
    rows = activities.funding()
    assert len(rows) == load.table("activities")["amount_nok"].notna().sum()
    assert rows[["amount_note_en", "source_id"]].notna().all().all()


def test_the_people_of_an_activity():
    assert activities.people_of(pd.Series({"people": "Helen Berg; Aslak Steinsbekk"})) == [
        "Helen Berg",
        "Aslak Steinsbekk",
    ]
    assert activities.people_of(pd.Series({"people": pd.NA})) == []


def test_numbers():
    found = {number.id: number.value for number in activities.numbers()}
    assert [found[f"activities-{tie}"] for tie in activities.TIES] == [
        int((load.table("activities")["tie"] == tie).sum()) for tie in activities.TIES
    ]
    assert found["activities-plan"] == counted(status="planned", tie="plan")
    assert found["themes"] == len(load.table("themes"))
    idle = [theme for theme in load.table("themes")["theme_id"] if not any(by_tie(theme_id=theme))]
    assert found["themes-without-activity"] == len(idle)


def test_a_number_that_fell_to_none_rests_on_what_was_looked_through(copied_data):
    announced = load.table("activities").query("status != 'documented' and tie != 'plan'")["activity_id"]
    with changed_data(copied_data, activities=setting(*announced, status="documented")):
        (number,) = [number for number in activities.numbers() if number.id == "activities-announced"]
        assert number.value == 0
        assert len(number.rows) == len(activities.done())
