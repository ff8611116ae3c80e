"""Exhibits of the yearly report."""

import re

import pytest

from ehelse.analyses import activities
from ehelse.old.exhibit import cell_text
from ehelse.old.words import in_words
from ehelse.yearly_report import exhibits as charts
from ehelse.yearly_report import frames as yearly

ALL = [
    charts.types, charts.themes, charts.running, charts.others, charts.people, charts.publications, charts.plans,
    charts.funding,
]  # fmt: skip


def rows(exhibit, language="en"):
    return [[cell_text(cell) for cell in row["cells"]] for row in exhibit.table(language)["rows"]]


@pytest.mark.parametrize("year", [2021, 2024])
@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_every_exhibit_prints_in_both_languages(make, year):
    exhibit = make(year)
    for language in ("en", "nb"):
        assert len(exhibit.table(language)["rows"]) == len(exhibit.data)
        assert str(year) in exhibit.title[language]
    assert exhibit.title["en"] != exhibit.title["nb"]
    assert exhibit.code["file"] == "src/ehelse/yearly_report/exhibits.py"


@pytest.mark.parametrize("year", [2021, 2024])
@pytest.mark.parametrize("make", [charts.types, charts.themes], ids=lambda make: make.__name__)
def test_figures_draw_and_have_a_legend_only_where_something_is_hollow(make, year):
    exhibit = make(year)
    figure = exhibit.draw("en")
    assert bool(figure.legends) == (year == 2021)
    assert exhibit.drawing("nb").startswith("<svg")


def test_a_figure_has_a_square_for_each_activity():
    (axis,) = charts.types(2024).draw("en").axes
    assert len(axis.lines) == len(yearly.rows(2024))
    (axis,) = charts.types(2021).draw("en").axes
    planned = (yearly.rows(2021)["status"] != "documented").sum()
    assert sum(line.get_markerfacecolor() == "white" for line in axis.lines) == planned


def test_the_alternative_text_names_what_is_empty():
    alt = charts.themes(2024).alt["en"]
    assert re.search(r"Coping: a person of the slides [1-9]\d*, a coordinated project \d+, a partner unit \d+\.", alt)
    assert re.search(r"None: .* and .+\.$", alt)
    assert re.search(r"\d+ \+ [1-9]\d* announced", charts.types(2021).alt["en"])
    whole = charts.types(2021)
    assert "None: Application and Award." in whole.alt["en"]
    assert "Ingen: Søknad og Pris." in whole.alt["nb"]


def test_titles_count_each_tie_by_itself():
    rows = yearly.documented(2024)
    said = (in_words(int((rows["tie"] == tie).sum()), "en") for tie in activities.TIES)
    form = "Documented in 2024: {} with a person of the slides, {} in coordinated projects, {} of partner units"
    assert charts.types(2024).title["en"] == form.format(*said)
    form = r"Dokumentert i 2024: \w+ med en person på lysbildene, \w+ i koordinerte prosjekter, \w+ fra partnerenheter"
    assert re.fullmatch(form, charts.types(2024).title["nb"])
    assert " with a person of the slides, " in charts.running(2024).title["en"]


def test_publications_have_their_doi_as_text_and_link():
    exhibit = charts.publications(2024)
    cells = [row["cells"][0] for row in exhibit.table("en")["rows"]]
    links = [part for cell in cells if isinstance(cell, dict) for part in cell["parts"] if isinstance(part, dict)]
    assert {link["text"] for link in links} == {f"doi.org/{doi}" for doi in exhibit.data["doi"].dropna()}
    assert all(link["url"] == f"https://{link['text']}" for link in links)
    assert sum(isinstance(cell, str) for cell in cells) == 1


def test_many_names_are_cut_and_counted():
    assert "Cecilie Lund Vestergaard, Øystein Vedaa, Melanie Rae Simpson, and 9 more" in [
        row[1] for row in rows(charts.publications(2021))
    ]


def test_lists_say_what_is_only_planned():
    assert sum(row[1].endswith("(planned)") for row in rows(charts.others(2021))) == 1
    assert rows(charts.others(2026), "nb")[0][1] == "Avslutningskonferanse for Gravitate-Health (varslet)"


def test_amounts_stand_one_by_one_with_no_more_decimals_than_they_have():
    shown = {row[1].replace("\u202f", " ") for row in rows(charts.funding(2021))}
    assert {"NOK 200 million", "NOK 10.5 million", "NOK 11.845 million"} <= shown


def test_lists_put_one_tie_after_another():
    for make in (charts.running, charts.others, charts.publications, charts.funding):
        ties = make(2021).data["tie"].tolist()
        assert ties == sorted(ties), make.__name__  # person, project, unit


def test_the_list_of_sources_holds_those_named_and_the_report_itself():
    exhibit = charts.source_list(["cordis-945334"])
    assert [row["id"] for row in exhibit.table("en")["rows"]] == ["source-cordis-945334", "source-this-report"]
