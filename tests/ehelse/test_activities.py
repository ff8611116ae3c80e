import pytest

from ehelse import activities, load


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


def test_only_plans_are_the_centres_own_and_none_of_them_is_documented():
    rows = activities.plans()
    assert len(rows) == 5
    assert set(rows["status"]) == {"planned"}
    assert rows["date"].isna().all()
    assert activities.PLAN not in set(activities.done()["tie"])


def test_an_activity_of_a_person_names_a_person_of_the_slides_and_no_other_tie_does():
    named = set(load.table("people").dropna(subset=["statement_id"])["name"])
    for row in activities.log().itertuples():
        mine = named & set() if row.people is None else named & set(str(row.people).split("; "))
        assert bool(mine) == (row.tie == "person"), row.activity_id


def test_counts_restated_by_hand():
    rows = load.table("activities")
    rows = rows[(rows["status"] == "documented") & (rows["tie"] == "unit") & (rows["type"] == "publication")]
    frame = activities.types().set_index("type_id")
    assert frame.loc["publication", "unit"] == len(rows) == 13
    assert frame.loc["seminar", list(activities.TIES)].tolist() == [1, 2, 0]
    assert frame.loc["award", "slide_en"] is not None


@pytest.mark.parametrize("tie", activities.TIES)
def test_types_and_themes_count_the_same_activities(tie):
    documented = activities.documented()
    expected = (documented["tie"] == tie).sum()
    assert activities.types()[tie].sum() == activities.by_theme()[tie].sum() == expected


def test_years_hold_every_dated_activity():
    rows = activities.years()
    assert rows["activities"].sum() == activities.done()["year"].notna().sum()
    assert set(rows["status"]) == {"documented", "announced"}
    assert rows.loc[(rows["year"] == 2026), ["tie", "status", "activities"]].to_numpy().tolist() == [
        ["project", "announced", 1]
    ]


def test_one_theme_has_no_documented_activity():
    rows = activities.by_theme()
    assert len(rows) == 12
    assert rows.loc[rows[list(activities.TIES)].sum(axis=1) == 0, "theme_id"].tolist() == ["social-inequality"]


def test_a_plan_stands_beside_activities_of_its_kind_none_of_them_its_own():
    rows = activities.plan_beside_done().set_index("activity_id")
    assert rows["own"].tolist() == [0] * 5
    assert rows.loc["C01", list(activities.TIES)].tolist() == [1, 2, 0]
    assert rows.loc["C05", list(activities.TIES)].tolist() == [2, 1, 0]


def test_amounts_say_what_they_are():
    rows = activities.funding()
    assert len(rows) == 5
    assert rows[["amount_note_en", "source_id"]].notna().all().all()


def test_the_people_of_an_activity():
    rows = activities.log().set_index("activity_id")
    assert activities.people_of(rows.loc["P10"]) == ["Helen Berg", "Aslak Steinsbekk"]
    assert activities.people_of(rows.loc["C01"]) == []


def test_numbers():
    found = {number.id: number.value for number in activities.numbers()}
    assert [found[f"activities-{tie}"] for tie in ("plan", "person", "project", "unit")] == [5, 35, 25, 26]
    assert [found[f"activities-publications-{tie}"] for tie in activities.TIES] == [15, 4, 13]
    assert (found["themes"], found["themes-without-activity"], found["activities-amounts"]) == (12, 1, 5)
