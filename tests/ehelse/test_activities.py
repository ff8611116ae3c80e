import pytest

from ehelse import activities
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


def test_only_plans_are_the_centres_own_and_none_of_them_is_documented():
    rows = activities.plans()
    assert set(rows["activity_id"]) >= {f"C0{number}" for number in range(1, 6)}
    assert set(rows["status"]) == {"planned"}
    assert rows["date"].isna().all()
    assert activities.PLAN not in set(activities.done()["tie"])


def test_an_activity_of_a_person_names_a_person_of_the_slides_and_no_other_tie_does():
    named = set(load.table("people").dropna(subset=["statement_id"])["name"])
    for row in activities.log().itertuples():
        mine = named & set() if row.people is None else named & set(str(row.people).split("; "))
        assert bool(mine) == (row.tie == "person"), row.activity_id


def test_counts_restated_by_hand():
    frame = activities.types().set_index("type_id")
    assert frame.loc["publication", "unit"] == counted(tie="unit", type="publication") > 0
    assert frame.loc["seminar", list(activities.TIES)].tolist() == by_tie(type="seminar")
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
    last = rows[(rows["year"] == 2026) & (rows["tie"] == "project") & (rows["status"] == "announced")]
    assert last["activities"].tolist() == [counted(status="announced", tie="project", year="2026")]


def test_every_theme_stands_there_with_or_without_activity():
    rows = activities.by_theme().set_index("theme_id")
    assert set(rows.index) == set(load.table("themes")["theme_id"])
    for theme in rows.index:
        assert rows.loc[theme, list(activities.TIES)].tolist() == by_tie(theme_id=theme)


def test_a_plan_stands_beside_activities_of_its_kind_none_of_them_its_own():
    rows = activities.plan_beside_done().set_index("activity_id")
    assert set(rows["own"]) == {0}
    kinds = load.table("activity_types").set_index("type_id")["statement_id"]
    for plan, slide in rows["slide_id"].items():
        alike = [by_tie(type=type) for type in kinds.index[kinds == slide]]
        assert rows.loc[plan, list(activities.TIES)].tolist() == [sum(counts) for counts in zip(*alike, strict=True)]


def test_amounts_say_what_they_are():
    rows = activities.funding()
    assert len(rows) == load.table("activities")["amount_nok"].notna().sum()
    assert rows[["amount_note_en", "source_id"]].notna().all().all()


def test_the_people_of_an_activity():
    rows = activities.log().set_index("activity_id")
    assert activities.people_of(rows.loc["P10"]) == ["Helen Berg", "Aslak Steinsbekk"]
    assert activities.people_of(rows.loc["C01"]) == []


def test_numbers():
    found = {number.id: number.value for number in activities.numbers()}
    assert [found[f"activities-publications-{tie}"] for tie in activities.TIES] == by_tie(type="publication")
    assert found["activities-plan"] == counted(status="planned", tie="plan")
    assert found["themes"] == len(load.table("themes"))
    idle = [theme for theme in load.table("themes")["theme_id"] if not any(by_tie(theme_id=theme))]
    assert found["themes-without-activity"] == len(idle)
    assert found["activities-amounts"] == len(activities.funding())
