import pytest

from ehelse.exhibits import digital_work as charts
from ehelse.old.exhibit import cell_text

FIGURES = [charts.day, charts.shares, charts.documentation, charts.parts]
TABLES = [charts.changes, charts.statements]


@pytest.mark.parametrize("make", FIGURES, ids=lambda make: make.__name__)
@pytest.mark.parametrize("language", ["en", "nb"])
def test_figures_draw_and_say_every_value(make, language):
    exhibit = make()
    assert exhibit.drawing(language).startswith("<svg")
    assert len(exhibit.alt[language]) > 80


@pytest.mark.parametrize("make", [*FIGURES, *TABLES], ids=lambda make: make.__name__)
def test_every_exhibit_prints_in_both_languages(make):
    exhibit = make()
    for language in ("en", "nb"):
        assert len(exhibit.table(language)["rows"]) == len(exhibit.data)
    assert exhibit.title["en"] != exhibit.title["nb"]


def test_each_day_says_how_it_was_counted_and_what_was_published():
    for row in charts.day().table("en")["rows"]:
        assert all(cell_text(cell) for cell in row["cells"])


def test_changes_carry_their_sign_and_unit():
    cells = [cell_text(row["cells"][3]) for row in charts.changes().table("en")["rows"]]
    assert "+46 per cent" in cells
    assert "−8.5 percentage points" in cells
    assert "−0.5 minutes per patient" in cells


def test_the_title_counts_directions():
    assert charts.changes().title["en"] == (
        "Four published changes are towards more time, four towards less, and not all are in documentation"
    )
