import pandas as pd
import pytest
from matplotlib.colors import same_color

from ehelse.analyses import strategy
from ehelse.exhibits import strategy as charts
from ehelse.old import formats, style

MADE = {
    "strategy-structure": charts.structure,
    "strategy-subgoals": charts.subgoals,
    "strategy-portfolio": charts.portfolio,
    "strategy-timeline": charts.timeline,
}
EXHIBITS = {}


def exhibit(name):
    if name not in EXHIBITS:
        EXHIBITS[name] = MADE[name]()
    return EXHIBITS[name]


@pytest.mark.parametrize("name", MADE)
def test_every_exhibit_has_its_id_kind_sources_and_two_languages(name):
    made = exhibit(name)
    assert made.id == name
    assert made.kind == ("figure" if name == "strategy-timeline" else "table")
    assert made.source_ids
    assert made.code == {"file": "src/ehelse/exhibits/strategy.py", "function": name.removeprefix("strategy-")}
    assert made.title["en"] != made.title["nb"]
    assert made.caption["en"] != made.caption["nb"]
    assert made.table("en")["header"] != made.table("nb")["header"]
    for language in ("en", "nb"):
        assert len(made.title[language].split()) <= 15
        table = made.table(language)
        assert len(table["rows"]) == len(made.data)
        assert all(len(row["cells"]) == len(table["header"]) for row in table["rows"])


@pytest.mark.parametrize(
    ("count", "english", "norwegian"), [(0, "no", "ingen"), (12, "twelve", "tolv"), (13, "13", "13")]
)
def test_small_counts_are_words(count, english, norwegian):
    assert (charts.in_words(count, "en"), charts.in_words(count, "nb")) == (english, norwegian)


def test_the_structure_says_what_each_goal_does_and_how_many_points_it_has():
    made = exhibit("strategy-structure")
    assert made.title["en"] == "Three overall goals and five goals: three give benefit directly, two enable it"
    rows = {row["cells"][1]: row["cells"] for row in made.table("en")["rows"]}
    assert rows["Enklere arbeidshverdag"] == [
        "Goal 2", "Enklere arbeidshverdag", "A simpler working day", "gives benefit directly", "8", "5",
    ]  # fmt: skip
    assert rows["Innovasjonskraft"][3:] == ["", "", ""]
    assert made.statement_ids == ["D07", "D08", "D09", "D10", "D12", "D13"]


def test_the_structure_counts_what_the_data_hold(monkeypatch):
    fewer = strategy.structure().query("element_id != 'goal-5'").reset_index(drop=True)
    monkeypatch.setattr(strategy, "structure", lambda: fewer)
    assert charts.structure().title["nb"].startswith("Tre overordnede mål og fire mål: tre gir nytte direkte, ett")


def test_captions_name_the_version_that_is_quoted():
    assert "version 1.0-2025 of the strategy" in exhibit("strategy-structure").caption["en"]
    assert "the roadmap of the third quarter of 2026" in exhibit("strategy-subgoals").caption["en"]
    assert "veikartet fra tredje kvartal 2026" in exhibit("strategy-subgoals").caption["nb"]


@pytest.mark.parametrize(
    ("codes", "english", "norwegian"),
    [
        (["1A", "1B", "2A"], "goal 1 has the most, two", "mål 1 har flest, to"),
        (["1A", "2A"], "goals 1 and 2 have the most, one each", "mål 1 og 2 har flest, ett hver"),
    ],
)
def test_goals_that_share_the_first_place_are_all_named(codes, english, norwegian):
    rows = pd.DataFrame({"code": codes})
    assert (charts.most(rows, "en"), charts.most(rows, "nb")) == (english, norwegian)


def test_the_portfolio_says_which_counts_are_not_printed():
    made = exhibit("strategy-portfolio")
    assert made.title["en"] == "In 2024 ten active measures had goal 4 as main goal, eight goal 2"
    assert [row["cells"][2] for row in made.table("nb")["rows"]] == [
        "ikke oppgitt", "8", "ikke oppgitt", "10", "ikke oppgitt",
    ]  # fmt: skip


def test_the_alternative_text_has_every_event_with_its_date_and_marks_plans():
    made = exhibit("strategy-timeline")
    for language in ("en", "nb"):
        for row in made.data.itertuples():
            date = row.date if pd.isna(row.end_date) else f"{row.date}/{row.end_date}"
            assert f"{formats.period(date, language)}: {getattr(row, charts.NAMES[language])}" in made.alt[language]
    plans = int((made.data["status"] == "planned").sum())
    assert made.alt["en"].count("(planned)") == made.alt["nb"].count("(planlagt)") == plans
    assert made.alt["en"] != made.alt["nb"]


def test_a_passed_plan_stays_a_plan():
    rows = exhibit("strategy-timeline").data
    passed = rows[(rows["status"] == "planned") & (rows["date"] < "2026")]
    assert list(passed["date"]) == ["2024-01"]


@pytest.mark.parametrize("language", ["en", "nb"])
def test_plans_are_hollow_and_labels_begin_with_the_date(language):
    made = exhibit("strategy-timeline")
    with style.look("test"):
        axis = made.draw(language).axes[0]
    marks = [patch.get_facecolor() for patch in axis.patches]
    marks += [line.get_markerfacecolor() for line in axis.lines]
    hollow = sum(same_color(face, "white") for face in marks)
    assert len(marks) == len(made.data)
    assert hollow == int((made.data["status"] == "planned").sum())
    labels = [label.get_text().replace("\n", " ") for label in axis.get_yticklabels()]
    assert labels[0].startswith("2017: ")


def test_the_figure_is_drawn_in_both_languages():
    made = exhibit("strategy-timeline")
    assert made.drawing("en") != made.drawing("nb")
