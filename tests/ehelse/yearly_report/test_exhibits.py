"""Exhibits of the yearly report."""

import pandas as pd
import pytest

from ehelse.yearly_report import exhibits as charts
from ehelse.yearly_report import frames as yearly
from ehelse.yearly_report import squares
from reporting import project

ALL = [
    charts.types, charts.themes, charts.running, charts.others, charts.people, charts.publications, charts.plans,
    charts.funding,
]  # fmt: skip


@pytest.mark.parametrize("year", [2021, 2024])
@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_every_exhibit_prints_in_every_language(make, year):
    exhibit = make(year)
    for language in project.languages():
        assert len(exhibit.table(language)["rows"]) == len(exhibit.data)
        assert str(year) in exhibit.title[language]
    assert exhibit.title["en"] != exhibit.title["nb"]
    assert exhibit.code["file"] == "src/ehelse/yearly_report/exhibits.py"


@pytest.mark.parametrize("year", [2021, 2024])
@pytest.mark.parametrize("make", [charts.types, charts.themes], ids=lambda make: make.__name__)
def test_figures_draw_and_have_a_legend_only_where_something_is_hollow(make, year):
    exhibit = make(year)
    hollow = (yearly.rows(year)["status"] != "documented").any()
    assert bool(exhibit.draw("en").legends) == hollow
    assert exhibit.drawing("nb").startswith("<svg")


@pytest.mark.parametrize("year", [2021, 2024])
def test_a_figure_has_a_square_for_each_activity(year):
    (axis,) = charts.types(year).draw("en").axes
    assert len(axis.lines) == len(yearly.rows(year))
    planned = (yearly.rows(year)["status"] != "documented").sum()
    assert sum(line.get_markerfacecolor() == "white" for line in axis.lines) == planned


COUNTED = pd.DataFrame(
    {
        "type_en": ["Seminar", "Award", "Application"],
        "type_nb": ["Seminar", "Pris", "Søknad"],
        "person": [2, 0, 0], "person_announced": [0, 0, 0],
        "project": [0, 0, 0], "project_announced": [1, 0, 0],
        "unit": [3, 0, 0], "unit_announced": [0, 0, 0],
        "activity_id": ["P01 P02 G01 U01 U02 U03", None, None],
    }
)  # fmt: skip


def test_the_alternative_text_counts_by_tie_and_names_what_is_empty():
    alt = squares.describe(COUNTED, "type")
    assert alt["en"] == (
        "Chart with a square for each activity. Seminar: a person named on the slides 2, a coordinated project 0 + 1"
        " announced, a partner unit 3. None: Award and Application."
    )
    assert alt["nb"].endswith("et koordinert prosjekt 0 + 1 varslet, en partnerenhet 3. Ingen: Pris og Søknad.")
    assert "None" not in squares.describe(COUNTED[:1], "type")["en"]


def test_titles_count_each_tie_by_itself():
    counts = charts._counts(pd.DataFrame({"tie": ["person", "unit", "person"]}))
    assert counts["en"] == "two with a person of the slides, none in coordinated projects, one of partner units"
    assert counts["nb"] == "to med en person på lysbildene, ingen i koordinerte prosjekter, én fra partnerenheter"
    assert charts.running(2024).title["en"].startswith("Projects that ran in 2024: ")


def row(**cells):
    return pd.Series(cells, dtype=object)


def test_publications_have_their_doi_as_text_and_link():
    title, link = charts._publication(row(title_en="A", title_nb="B", doi="10.1/x"))["parts"]
    assert title["nb"] == "B. "
    assert link == {"text": "doi.org/10.1/x", "url": "https://doi.org/10.1/x"}
    assert charts._publication(row(title_en="A", title_nb="B", doi=None))["en"] == "A"


def test_a_project_is_given_its_years():
    assert charts._years(row(date="2020-11", end_date="2025-10"))["en"] == "2020–2025"
    assert charts._years(row(date="2017-03", end_date=None))["nb"] == "2017"


@pytest.mark.parametrize(
    ("code", "said"), [("documented", "B"), ("announced", "B (varslet)"), ("planned", "B (planlagt)")]
)
def test_lists_say_what_no_source_documents(code, said):
    assert charts._what(row(title_en="A", title_nb="B", status=code))["nb"] == said


@pytest.mark.parametrize(
    ("amount", "said"), [(200_000_000, "200 million"), (10_500_000, "10.5 million"), (11_845_400, "11.845 million")]
)
def test_amounts_have_no_more_decimals_than_they_need(amount, said):
    assert charts._amount(row(amount_nok=amount))["en"].replace("\u202f", " ") == f"NOK {said}"


def test_lists_put_one_tie_after_another():
    for make in (charts.running, charts.others, charts.publications, charts.funding):
        ties = make(2021).data["tie"].tolist()
        assert ties == sorted(ties), make.__name__  # person, project, unit


def test_one_person_is_said_as_one(monkeypatch):
    rows = yearly.people(2021)
    monkeypatch.setattr(yearly, "people", lambda year: rows.assign(named=rows.index == 0, people="A"))
    assert charts.people(2021).title["nb"] == "Av personene på lysbildene var én med i 2021"


def test_the_list_of_sources_holds_those_named_and_the_report_itself():
    exhibit = charts.source_list(["cordis-945334"])
    assert [row["id"] for row in exhibit.table("en")["rows"]] == ["source-cordis-945334", "source-this-report"]
