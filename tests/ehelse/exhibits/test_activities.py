"""Exhibits of the activities, also with what the centre may write into its log tomorrow."""

import pandas as pd
import pytest
from changed_data import adding, changed_data, in_turn, rewording, setting

from ehelse.exhibits import activities
from reporting import load
from reporting.columns import cell_text

ALL = ("ties", "plans", "years", "types", "funding", "log", "themes")


def row(**cells):
    return pd.Series(cells, dtype=object)


def test_a_date_or_a_span_or_nothing():
    assert activities.when(row(date=None, end_date=None)) == ""
    assert activities.when(row(date="2024-05", end_date=None))["nb"] == "mai 2024"
    assert activities.when(row(date="2021", end_date="2025"))["en"] == "2021–2025"


def test_an_amount_is_written_in_millions():
    assert activities._amount(row(amount_nok=11845000))["en"].endswith("11.8 million")
    assert activities._amount(row(amount_nok=1000000))["nb"] == "1,0 million kroner"


def test_many_names_are_cut_and_counted():
    assert activities.persons(row(people=None)) == ""
    assert activities.persons(row(people="A; B; C; D")) == "A, B, C, D"
    cut = activities.persons(row(people="A; B; C; D; E"))
    assert cut["en"] == "A, B, C, and 2 more"
    assert cut["nb"] == "A, B, C, og 2 til"


def test_a_title_leads_to_the_publication_where_it_is_known():
    cell = activities._title(row(title_en="A", title_nb="B", doi="10.1/x"))
    assert cell["url"] == "https://doi.org/10.1/x"
    assert activities._title(row(title_en="A", title_nb="B", doi=None))["nb"] == "B"


# --- With other data -------------------------------------------------------------------------------------------------

# One activity of each tie and status in the next year, and one of a plan that was carried out.
NEXT_YEAR = [
    {"activity_id": f"{letter}9{number}", "tie": tie, "status": status, "date": "2027-02"}
    for letter, tie in (("P", "person"), ("G", "project"), ("U", "unit"))
    for number, status in enumerate(("documented", "announced", "planned"))
]


def made():
    return {name: getattr(activities, name)() for name in ALL}


def test_the_next_year_is_drawn(copied_data):
    with changed_data(copied_data, activities=adding(*NEXT_YEAR, like="P30")):
        exhibits = made()
        for exhibit in (exhibits["years"], exhibits["themes"]):
            assert exhibit.drawing("nb")
        rows = [[cell_text(cell) for cell in row["cells"]] for row in exhibits["years"].table("en")["rows"]]
        assert {tuple(row[2:]) for row in rows if row[0] == "2027"} == {("documented", "1"), ("announced", "2")}
        assert len(exhibits["log"].data) == len(exhibits["log"].table("nb")["rows"])


def test_a_plan_that_was_carried_out_is_no_longer_said_to_be_one(copied_data):
    done = setting("C01", status="documented", date="2026-11")
    with changed_data(copied_data, activities=done):
        assert activities.ties().title["en"].endswith(", and one of them is documented")
        assert "we found one activity of its own" in activities.plans().title["en"]


def test_themes_that_all_have_an_activity_and_themes_of_which_two_have_none(copied_data):
    themes = load.table("themes")["theme_id"]
    more = [{"activity_id": f"P{number}", "theme_id": theme} for number, theme in enumerate(themes, start=200)]
    with changed_data(copied_data, activities=adding(*more, like="P30")):
        assert activities.themes().title["en"] == "Every theme has a documented activity"
    only = lambda rows: [row | {"theme_id": themes[0]} for row in rows]  # noqa: E731
    with changed_data(copied_data, activities=only):
        title = activities.themes().title["en"]
        assert title.startswith("Eleven themes are without a documented activity: ")


def test_nothing_depends_on_how_things_are_called(copied_data):
    before = {name: exhibit.data.drop(columns=_words(exhibit.data)) for name, exhibit in made().items()}
    changes = {
        "activity_types": rewording("name", "reason"),
        "ties": rewording("name"),
        "statements": rewording("text"),
    }
    with changed_data(copied_data, **changes):
        for name, exhibit in made().items():
            pd.testing.assert_frame_equal(exhibit.data.drop(columns=_words(exhibit.data)), before[name])


def _words(frame):
    return [name for name in frame if name.endswith(("_en", "_nb"))]


@pytest.mark.parametrize("code", ["documented", "announced", "planned"])
def test_any_status_of_what_was_announced_computes(copied_data, code):
    announced = load.table("activities").query("status == 'announced' and tie != 'plan'")["activity_id"]
    with changed_data(copied_data, activities=in_turn(setting(*announced, status=code))):
        for exhibit in made().values():
            assert exhibit.bundle()
