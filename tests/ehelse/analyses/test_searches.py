"""The search log keeps its own rules, and what is said of it is counted from it."""

import datetime as dt
from collections import Counter

import pytest

from ehelse.analyses import searches
from reporting import load, project, vocabulary
from reporting.project import Project, using


def test_each_search_has_a_day_and_stands_in_the_order_made():
    days = [dt.date.fromisoformat(day) for day in searches.log()["searched_on"]]
    assert days == sorted(days)
    assert searches.log()["search_id"].to_list() == [f"Q{number:03}" for number in range(1, len(days) + 1)]


def test_kept_is_part_of_relevant_and_relevant_of_the_results():
    log = searches.log()
    assert (log["kept"] <= log["relevant"]).all()
    assert (log["relevant"] <= log["hits"]).all()


def test_each_source_that_was_kept_is_named_and_counted_once():
    listed = [load.items(cell) for cell in searches.log()["kept_sources"]]
    assert [len(sources) for sources in listed] == searches.log()["kept"].to_list()
    assert max(Counter(source for sources in listed for source in sources).values()) == 1


def test_each_kept_source_carries_a_row_of_the_data():
    kept = {source for cell in searches.log()["kept_sources"] for source in load.items(cell)}
    evidence = ("estimates", "observations", "measures", "voices", "rollout_events", "findings", "events", "verdicts")
    works = ("publications", "activities")  # a search may complete what is known of a work that has no figure
    assert kept <= {source for table in (*evidence, *works) for source in load.table(table)["source_id"]}


@pytest.mark.parametrize("topic", list(vocabulary.codes("search-topic")))
def test_each_matter_is_sought_in_both_languages(topic):
    log = searches.log()
    assert set(searches.NEEDED_LANGUAGES) <= set(log.loc[log["topic"] == topic, "language"])
    assert topic in set(searches.sought()["topic"])


def test_what_was_found_was_kept_by_a_search():
    kept = {source for cell in searches.log()["kept_sources"] for source in load.items(cell)}
    found = searches.sought()["source_id"].dropna()
    assert set(found) <= kept


def test_notes_and_leads_are_in_both_languages_or_in_none():
    log = searches.log()
    for name in ("note", "lead"):
        assert (log[f"{name}_en"].isna() == log[f"{name}_nb"].isna()).all()


def test_the_place_is_described_and_no_tool_or_address_is_named():
    words_of = [text[language] for text in vocabulary.codes("search-place").values() for language in text]
    assert not [said for said in words_of if "_" in said or "/" in said or "." in said]


def test_the_topics_sum_to_the_log():
    frame, log = searches.by_topic(), searches.log()
    assert frame["searches"].sum() == len(log)
    assert (frame["nb"] + frame["en"] + frame["other"] == frame["searches"]).all()
    assert [frame[name].sum() for name in searches.COUNTED] == [log[name].sum() for name in searches.COUNTED]
    assert frame["missing"].sum() == len(searches.not_found())
    assert not {"found", "source_id"} & set(searches.not_found())


def test_a_thing_that_is_found_leaves_the_list_of_what_is_not(copied_data):
    before = len(searches.not_found())
    path = copied_data / "method" / "sought.csv"
    row = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.endswith(","))
    path.write_text(path.read_text(encoding="utf-8").replace(row, row + "this-report", 1), encoding="utf-8")
    with using(Project(project.current().root, data=copied_data)):
        assert len(searches.not_found()) == before - 1


def test_numbers_are_counted_from_the_tables():
    found = {number.id: number.value for number in searches.numbers()}
    assert found["searches-made"] == len(load.table("searches"))
    assert found["searches-kept-nothing"] == (load.table("searches")["kept"] == 0).sum()
    assert found["searches-not-found"] == searches.by_topic()["missing"].sum()
