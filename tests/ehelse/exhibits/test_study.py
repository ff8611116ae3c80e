import pytest

from ehelse.exhibits import study as charts
from ehelse.old.exhibit import cell_text


@pytest.mark.parametrize("make", [charts.phases, charts.own, charts.related], ids=lambda make: make.__name__)
def test_every_exhibit_prints_in_both_languages(make):
    exhibit = make()
    for language in ("en", "nb"):
        assert len(exhibit.table(language)["rows"]) == len(exhibit.data)
    assert exhibit.title["en"] != exhibit.title["nb"]


@pytest.mark.parametrize("language", ["en", "nb"])
def test_the_figure_draws(language):
    assert charts.phases().drawing(language).startswith("<svg")


def test_the_alternative_text_adds_up():
    counts = [
        int(part.split(": ")[1]) for part in charts.phases().alt["en"].split(". ")[1:] for part in [part.rstrip(".")]
    ]
    assert sum(counts) == 43


def test_titles_lead_to_the_publication_where_its_doi_is_known():
    exhibit = charts.related()
    for row, doi in zip(exhibit.table("en")["rows"], exhibit.data["doi"].notna(), strict=True):
        assert isinstance(row["cells"][0], dict) == bool(doi)


def test_own_output_says_why_it_is_counted():
    assert all(cell_text(row["cells"][-1]) for row in charts.own().table("en")["rows"])
