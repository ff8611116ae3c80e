import json
import re

import pandas as pd

from ehelse.analyses import strategy
from reporting import choices, load, project


def prose(page):
    """The words of a chapter, roles kept, set on one line."""
    cells = json.loads((project.current().book / "strategy" / f"{page}.ipynb").read_text(encoding="utf-8"))["cells"]
    return " ".join(" ".join("".join(cell["source"]).split()) for cell in cells if cell["cell_type"] == "markdown")


def test_the_structure_has_the_vision_first_then_overall_goals_then_goals():
    rows = strategy.structure()
    assert list(rows["level"]) == ["vision"] + ["overall"] * 3 + ["goal"] * 5
    assert list(rows["code"].dropna()) == ["1", "2", "3", "1", "2", "3", "4", "5"]


def test_sub_goals_are_counted_for_goals_only():
    rows = strategy.structure().set_index("element_id")
    counts = dict.fromkeys(rows.index[rows["level"] == "goal"], 0)
    for parent in load.table("elements").query("level == 'subgoal'")["parent_id"]:
        counts[parent] += 1
    assert rows["subgoals"].dropna().astype(int).to_dict() == counts
    assert rows.loc[rows["level"] != "goal", "subgoals"].isna().all()


def test_each_element_carries_the_statements_of_the_slides_with_its_exact_name():
    rows = strategy.structure().set_index("element_id")
    slides = load.table("statements").query("part == 'strategy'").set_index("statement_id")
    headings = set(choices.ids(strategy.STRUCTURE, "statement_id", strategy.GOALS))
    for element, row in rows.iterrows():
        same = slides.index[slides["name"] & (slides["text_nb"] == row["name_nb"])]
        assert set(row["statement_id"].split()) - headings == set(same), element
        assert headings <= set(row["statement_id"].split()) or row["level"] != "goal"


def test_the_statements_of_an_element_are_chosen_by_its_id_and_those_of_all_goals_stand_first(monkeypatch):
    monkeypatch.setattr(
        strategy.choices,
        "parts",
        lambda selection, key: {"goals": ["D01", "D02"], "goal-2": ["D03"], "vision": ["D04"]},
    )
    found = strategy.structure().set_index("element_id")["statement_id"]
    assert (found["goal-2"], found["goal-1"], found["vision"], found["overall-1"]) == (
        "D01 D02 D03",
        "D01 D02",
        "D04",
        "",
    )


def test_sub_goals_stand_under_their_goal():
    rows = strategy.subgoals()
    goals = load.table("elements").query("level == 'goal'").set_index("code")["name_nb"]
    assert list(rows["goal_nb"]) == [goals[code[0]] for code in rows["code"]]
    assert list(rows["code"]) == sorted(rows["code"])


def events(*rows):
    columns = ["event_id", "date", "end_date", "kind", "status"]
    return pd.DataFrame(rows, columns=columns, dtype="string")


def test_the_timeline_leaves_out_surveys_and_decisions_of_government_and_ends_with_the_last(monkeypatch):
    table = events(
        ("T1", "2024", None, "strategy", "happened"),
        ("T2", "2024-01", "2024-03", "report", "planned"),
        ("T3", "2024-01-01", None, "owner", "happened"),
        ("T4", "2023", None, "survey", "happened"),
        ("T5", "2023", None, "government", "happened"),
        ("T6", "2022-05-31", "2022-10-01", "hearing", "happened"),
    )
    monkeypatch.setattr(strategy.load, "table", lambda name: table)
    assert list(strategy.timeline()["event_id"]) == ["T6", "T3", "T2", "T1"]


def test_the_words_of_the_chapter_agree_with_the_data():
    text = prose("strategy")
    goals = strategy.elements("goal")
    assert "one vision, three overall goals and five goals" in text
    assert (len(strategy.elements("vision")), len(strategy.elements("overall")), len(goals)) == (1, 3, 5)
    assert "Three of the five goals are to give benefit directly, and the other two" in text
    assert goals["effect"].value_counts().to_dict() == {"direct": 3, "enabling": 2}
    assert "The eight points of *Enklere arbeidshverdag*" in text
    promises = load.table("statements").query("kind == 'promise'")
    assert goals.set_index("element_id").loc["goal-2", "points"] == len(promises) == 8
    vision = strategy.elements("vision").iloc[0]
    assert f"*{vision['name_nb']}*: {vision['name_en'][0].lower()}{vision['name_en'][1:]}" in text


def test_the_chapter_shows_every_name_that_the_strategy_slides_give():
    shown = set(re.findall(r"\{deck\}`(D\d+)`", prose("strategy")))
    shown |= {name for row in strategy.structure()["statement_id"] for name in row.split()}
    slides = load.table("statements").query("part == 'strategy'")
    assert set(slides.loc[~slides["kind"].isin(["promise", "problem"]), "statement_id"]) <= shown
