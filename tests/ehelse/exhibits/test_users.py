import pytest

from ehelse.analyses import users as findings
from ehelse.exhibits import users as charts
from ehelse.old.exhibit import cell_text

MAKERS = [
    charts.slides, charts.matrix, charts.topics, charts.lenses, charts.places, charts.listing, charts.agreements,
    charts.codebook,
]  # fmt: skip


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_every_exhibit_prints_in_both_languages(make):
    exhibit = make()
    for language in ("en", "nb"):
        table = exhibit.table(language)
        assert len(table["rows"]) == len(exhibit.data)
        assert all(cell_text(row["cells"][0]) for row in table["rows"])
    assert exhibit.title["en"] != exhibit.title["nb"]


@pytest.mark.parametrize("language", ["en", "nb"])
def test_the_figure_draws_and_its_text_adds_up(language):
    exhibit = charts.topics()
    assert exhibit.drawing(language).startswith("<svg")
    numbers = [
        int(word) for word in exhibit.alt[language].replace(":", " ").replace(",", " ").split() if word.isdigit()
    ]
    assert sum(numbers) == 85


def test_every_cell_of_the_matrix_leads_to_a_row_of_the_list():
    anchors = {row["id"] for row in charts.listing().table("en")["rows"] if row["id"]}
    cells = [cell for row in charts.matrix().table("en")["rows"] for cell in row["cells"] if isinstance(cell, dict)]
    assert {cell["target"] for cell in cells} == anchors


def test_the_cells_of_the_matrix_count_with_signs():
    assert charts._counts("3 1 0 2") == "3− 1± 2·"


def test_a_statement_without_a_finding_says_so():
    rows = charts.slides().table("nb")["rows"]
    said = [cell_text(row["cells"][1]) for row in rows]
    assert said.count(charts.NONE["nb"]) == 2


def test_findings_beside_the_slides_say_where_they_are_from():
    whole = " ".join(cell_text(cell) for row in charts.slides().table("en")["rows"] for cell in row["cells"][1:])
    assert "(Helseplattformen)" in whole
    assert "(Epic elsewhere)" in whole


def test_the_title_speaks_of_the_sample():
    negative = int((findings.resolved()["valence"] == "negative").sum())
    assert charts.topics().title["en"].startswith(f"{negative} of the 85 findings in our sample of abstracts")
