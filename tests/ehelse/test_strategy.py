import json
import re

import pandas as pd
import pytest

from ehelse import evidence, paths, strategy
from reporting import load


def prose(page):
    """The words of a chapter, roles kept, set on one line."""
    cells = json.loads((paths.BOOK / "strategy" / f"{page}.ipynb").read_text(encoding="utf-8"))["cells"]
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
    texts = load.table("statements").set_index("statement_id")["text_nb"]
    assert rows.loc["vision", "statement_id"] == "D07"
    assert rows.loc["goal-2", "statement_id"] == "D12 D13"
    for element, row in rows.iterrows():
        own = [name for name in row["statement_id"].split() if name != strategy.GOALS_HEADING]
        assert all(texts[name] == row["name_nb"] for name in own), element
    assert texts[strategy.GOALS_HEADING] == "Fem strategiske mål"
    assert all(strategy.GOALS_HEADING in row.split() for row in rows.loc[rows["level"] == "goal", "statement_id"])


def test_a_name_that_differs_from_the_slide_is_not_matched(monkeypatch):
    tables = {"elements": load.table("elements"), "statements": load.table("statements")}
    tables["statements"]["text_nb"] = tables["statements"]["text_nb"].replace("Innovasjonskraft", "innovasjonskraft")
    monkeypatch.setattr(strategy.load, "table", lambda name: tables[name].copy())
    assert strategy.structure().set_index("element_id").loc["overall-3", "statement_id"] == ""


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


def test_only_events_without_an_exact_day_become_spans():
    rows = events(
        ("T1", "2024", None, "strategy", "happened"),
        ("T2", "2024-05", None, "strategy", "happened"),
        ("T3", "2024-01-01", None, "owner", "happened"),
        ("T4", "2022-05-31", "2022-10-01", "hearing", "happened"),
    )
    ends = strategy.spans(rows)["end_date"]
    assert list(ends[[0, 1, 3]]) == ["2024", "2024-05", "2022-10-01"]
    assert pd.isna(ends[2])
    assert rows["end_date"].isna().sum() == 3  # the events themselves are left as they are


def test_the_portfolio_names_every_goal_and_leaves_unprinted_counts_empty():
    rows = strategy.portfolio().set_index("element_id")
    assert len(rows) == 5
    assert rows["value"].dropna().to_dict() == {"goal-2": 8, "goal-4": 10}
    assert rows.loc[rows["value"].isna(), "source_id"].isna().all()


def test_the_numbers_are_restated_by_hand():
    found = {number.id: number for number in strategy.numbers()}
    assert found["strategy-points"].value == 11 + 8 + 6 + 12 + 14
    assert (found["strategy-points-fewest"].value, found["strategy-points-most"].value) == (6, 14)
    assert found["strategy-subgoals"].value == 6 + 5 + 3 + 3 + 3
    assert found["strategy-measures-goal-4"].text["en"] == "10"
    assert found["strategy-points"].sources == ("hdir-strategi-2025",)


def test_every_number_of_the_chapter_exists():
    used = set(re.findall(r"\{num\}`([a-z0-9-]+)", prose("strategy")))
    assert used == {number.id for number in strategy.numbers()}


def test_the_words_of_the_chapter_agree_with_the_data():
    text = prose("strategy")
    goals = strategy.elements("goal")
    assert "one vision, three overall goals and five goals" in text
    assert (len(strategy.elements("vision")), len(strategy.elements("overall")), len(goals)) == (1, 3, 5)
    assert "Three of the five goals are to give benefit directly; the other two" in text
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


@pytest.mark.parametrize("goal", ["goal-2", "goal-4"])
def test_the_measures_of_a_goal_are_read_from_the_portfolio(goal):
    number = next(number for number in strategy.numbers() if number.id == f"strategy-measures-{goal}")
    assert number.rows == (evidence.one("portfolio-measures", f"portfolio-{goal}")["observation_id"],)
