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
        assert cells[1:3] == [element.name_nb, element.name_en]
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


def test_captions_name_the_version_that_is_quoted():
    quoted = charts._quoted(pd.DataFrame({"version": ["1.0-2025", "2023", "1.0-2025"]}))
    assert quoted["en"].endswith("quoted from version 1.0-2025 of the strategy and the text of 2023.")
    assert "veikartet fra tredje kvartal 2026" in charts.subgoals().caption["nb"]


@pytest.mark.parametrize(
    ("goals", "english", "norwegian"),
    [
        (["1", "1", "2"], "three sub-goals; goal 1 has the most, two", "tre delmål; mål 1 har flest, to"),
        (
            ["1", "2"],
            "two sub-goals; goals 1 and 2 have the most, one each",
            "to delmål; mål 1 og 2 har flest, ett hver",
        ),
    ],
)
def test_goals_that_share_the_first_place_are_all_named(goals, english, norwegian):
    title = charts.subgoals_title(pd.DataFrame({"goal_code": goals}))
    assert title["en"].endswith(english)
    assert title["nb"].endswith(norwegian)


def counted(*rows):
    return pd.DataFrame(rows, columns=["code", "value", "period"])


@pytest.mark.parametrize(
    ("rows", "english", "norwegian"),
    [
        (
            [("1", None, None), ("2", 8, "2024"), ("4", 10, "2024")],
            "In 2024 ten active measures had goal 4 as main goal, eight goal 2",
            "I 2024 hadde ti aktive tiltak mål 4 som hovedmål, åtte mål 2",
        ),
        (
            [("2", 8, "2024-01"), ("4", None, None)],
            "In January 2024 eight active measures had goal 2 as main goal",
            "I januar 2024 hadde åtte aktive tiltak mål 2 som hovedmål",
        ),
    ],
)
def test_the_title_of_the_portfolio_has_the_largest_count_first(rows, english, norwegian):
    title = charts._portfolio_title(counted(*rows))
    assert (title["en"], title["nb"]) == (english, norwegian)


def test_the_portfolio_says_which_counts_are_not_printed():
    made = charts.portfolio()
    said_of = [line["cells"][2] == "ikke oppgitt" for line in made.table("nb")["rows"]]
    assert said_of == list(made.data["value"].isna())


def test_the_alternative_text_has_every_event_with_its_date_and_marks_plans():
    made = charts.timeline()
    for event in made.data.itertuples():
        for language in ("en", "nb"):
            assert f"{charts.when(event)[language]}: {said(event, 'event')[language]}" in made.alt[language]
    plans = int((made.data["status"] == "planned").sum())
    assert made.alt["en"].count("(planned)") == made.alt["nb"].count("(planlagt)") == plans


def test_a_plan_stays_a_plan_until_a_source_says_otherwise():
    texts = [line["cells"][2] for line in charts.timeline().table("en")["rows"]]
    assert texts == list(strategy.timeline()["status"])


@pytest.mark.parametrize("language", ["en", "nb"])
def test_plans_are_hollow_and_labels_begin_with_the_date(language):
    made = charts.timeline()
    with style.look("test"):
        axis = made.draw(language).axes[0]
    marks = [patch.get_facecolor() for patch in axis.patches]
    marks += [line.get_markerfacecolor() for line in axis.lines]
    hollow = sum(same_color(face, "white") for face in marks)
    assert len(marks) == len(made.data)
    assert hollow == int((made.data["status"] == "planned").sum())
    labels = [label.get_text().replace("\n", " ") for label in axis.get_yticklabels()]
    dates = [charts.when(event)[language] for event in made.data.itertuples()]
    assert all(label.startswith(f"{date}: ") for label, date in zip(labels, dates, strict=True))


def test_what_helps_to_count_is_not_downloaded():
    made = charts.subgoals()
    assert "goal_code" in made.data
    assert "goal_code" not in made.csv.splitlines()[0].split(",")
    assert set(names("goal", "name")) <= set(made.csv.splitlines()[0].split(","))
