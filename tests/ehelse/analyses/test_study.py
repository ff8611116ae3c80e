import pandas as pd
import pytest

from ehelse.analyses import study
from reporting import load, vocabulary


@pytest.fixture
def published(monkeypatch):
    """Put made-up publications in the place of the data: project, phase, design and year of each."""

    def publish(*rows):
        made = [
            {
                "publication_id": f"B{place:02}",
                **dict(zip(("project", "phase", "design", "year"), row, strict=True)),
                "title": f"Title {place}",
                "kind": "paper",
                "n_interviews": None,
                "source_id": f"source-{place % 2}",
            }
            for place, row in enumerate(rows)
        ]
        monkeypatch.setattr(load, "table", _only(load.table, pd.DataFrame(made)))

    return publish


def _only(table, publications):
    return lambda name, *where: publications.copy() if name == "publications" else table(name, *where)


def test_own_output_comes_first_then_phase_year_and_title_with_unknown_years_last(published):
    published(
        ("related", "policy", "other", None),
        ("related", "policy", "other", 2020),
        ("related", "all", "other", 2010),
        ("real", "routine-use", "other", 2024),
        ("related", "policy", "survey", 2020),
        ("real", "training", "other", 2025),
    )
    assert list(study.publications()["publication_id"]) == ["B05", "B03", "B01", "B04", "B00", "B02"]
    assert list(study.publications("real")["publication_id"]) == ["B05", "B03"]


def test_counts_are_by_project_phase_and_design_in_the_order_of_the_lists(published):
    published(
        ("related", "all", "survey", 2020),
        ("related", "policy", "other", 2020),
        ("related", "policy", "interviews", 2020),
        ("real", "all", "mixed", 2020),
        ("related", "all", "survey", 2021),
    )
    rows = study.counts()
    assert list(rows["publication_id"]) == ["B03", "B02", "B01", "B00 B04"]
    assert list(rows["publications"]) == [1, 1, 1, 2]
    assert list(rows["source_id"]) == ["source-1", "source-0", "source-1", "source-0"]


def test_a_kind_without_publications_is_no_number(published):
    published(("related", "all", "survey", 2020))
    assert [(number.id, number.value) for number in study.numbers()] == [("study-related", 1)]


def test_every_publication_is_counted_once():
    rows = study.counts()
    ids = [name for cell in rows["publication_id"] for name in cell.split()]
    assert sorted(ids) == sorted(load.table("publications")["publication_id"])
    assert rows["publications"].sum() == len(ids)


def test_own_output_alone_says_why_it_is_counted():
    rows = study.publications()
    assert (rows["marked_en"].notna() == (rows["project"] == "real")).all()


def test_the_papers_of_real_say_that_they_are_inferred():
    papers = study.publications("real").query("kind == 'paper'")
    assert papers["marked_en"].str.contains("Inferred").all()


def test_the_numbers_are_counts_of_their_rows():
    found = {number.id: number for number in study.numbers()}
    assert {f"study-{project}" for project in vocabulary.codes("project")} < set(found)
    assert all(number.value == len(number.rows) for number in found.values())
