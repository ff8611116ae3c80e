import pandas as pd
import pytest
from matplotlib.colors import same_color

from ehelse.analyses import strategy
from ehelse.exhibits import strategy as charts
from reporting import style
from reporting.columns import in_language, names, said


def row(**cells):
    return pd.Series(cells)


def test_the_structure_says_what_each_goal_does_and_how_many_points_it_has():
    made = charts.structure()
    for element, line in zip(made.data.itertuples(), made.table("en")["rows"], strict=True):
        cells = line["cells"]
        assert cells[1:3] == [{"text": element.name_nb, "lang": "nb"}, element.name_en]
        assert bool(cells[3]) == (element.level == "goal")
        assert cells[4:] == ["" if pd.isna(count) else str(count) for count in (element.points, element.subgoals)]


def test_the_strategys_own_names_are_not_repeated_in_the_edition_that_reads_them():
    header = {language: charts.subgoals().table(language)["header"] for language in ("en", "nb")}
    assert header == {"en": ["No.", "Name", "In English"], "nb": ["Nr.", "Navn"]}


def test_a_level_has_its_number_where_there_is_one():
    assert in_language(charts._level(row(level="goal", code="2")), "en") == "Goal 2"
    assert in_language(charts._level(row(level="vision", code=pd.NA)), "nb") == "Visjon"


def test_the_structure_counts_what_the_data_hold(monkeypatch):
    fewer = strategy.structure().query("element_id != 'goal-5'").reset_index(drop=True)
    monkeypatch.setattr(strategy, "structure", lambda: fewer)
    assert charts.structure().title["nb"].startswith("Tre overordnede mål og fire mål: tre gir nytte direkte, ett")


def test_notes_name_the_version_that_is_quoted():
    quoted = charts._quoted(pd.DataFrame({"version": ["1.0-2025", "2023", "1.0-2025"]}))
    assert quoted["en"].endswith("quoted from version 1.0-2025 of the strategy and the text of 2023.")
    assert "veikartet fra tredje kvartal 2026" in charts.subgoals().note["nb"]


@pytest.mark.parametrize(
    ("goals", "english", "norwegian"),
    [
        (
            ["1", "1", "2"],
            "Goal 1 has the most of the roadmap’s three sub-goals, two",
            "Mål 1 har flest av veikartets tre delmål, to",
        ),
        (
            ["1", "2"],
            "Goals 1 and 2 have the most of the roadmap’s two sub-goals, one each",
            "Mål 1 og 2 har flest av veikartets to delmål, ett hver",
        ),
    ],
)
def test_goals_that_share_the_first_place_are_all_named(goals, english, norwegian):
    title = charts.subgoals_title(pd.DataFrame({"goal_code": goals}))
    assert title["en"] == english
    assert title["nb"] == norwegian


def test_a_plan_stays_a_plan_until_a_source_says_otherwise():
    texts = [line["cells"][2] for line in charts.timeline().table("en")["rows"]]
    assert texts == list(strategy.timeline()["status"])


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("language", ["en", "nb"])
def test_plans_are_open_and_every_event_stands_with_its_date(language, narrow):
    made = charts.timeline()
    with style.look("test", narrow):
        axis = made.draw(language).axes[0]
    marks = [line for line in axis.lines if len(line.get_xdata()) == 1]
    assert len(marks) == len(made.data)
    open_ones = [same_color(mark.get_markerfacecolor(), style.PAGE) for mark in marks]
    assert open_ones == list(made.data["status"] == "planned")
    written = [text.get_text().replace("\n", " ") for text in axis.texts]
    for event in made.data.itertuples():
        assert charts.when(event)[language] in written
        assert said(event, "event")[language] in written


def test_what_helps_to_count_is_not_downloaded():
    made = charts.subgoals()
    assert "goal_code" in made.data
    assert "goal_code" not in made.csv.splitlines()[0].split(",")
    assert set(names("goal", "name")) <= set(made.csv.splitlines()[0].split(","))
