import pytest

from ehelse.analyses import promises as tracing
from ehelse.exhibits import promises as charts
from ehelse.old.exhibit import cell_text

FIGURES = [charts.matrix, charts.thread]
TABLES = [charts.links, charts.subgoals, charts.themes, charts.covers, charts.agenda, charts.agreements]


@pytest.mark.parametrize("make", FIGURES + TABLES, ids=lambda make: make.__name__)
def test_every_exhibit_prints_in_both_languages(make):
    exhibit = make()
    for language in ("en", "nb"):
        rows = exhibit.table(language)["rows"]
        assert len(rows) == len(exhibit.data)
        assert all(cell_text(row["cells"][0]) for row in rows)
    assert exhibit.title["en"] != exhibit.title["nb"]


@pytest.mark.parametrize("make", FIGURES, ids=lambda make: make.__name__)
@pytest.mark.parametrize("language", ["en", "nb"])
def test_every_figure_draws(make, language):
    assert make().drawing(language).startswith("<svg")


def test_the_matrix_names_every_promise_also_one_without_evidence_that_speaks():
    alt = charts.matrix().alt
    assert "P6 Knowledge and decision support: context only" in alt["en"]
    assert "P6 Kunnskaps- og beslutningsstøtte: bare bakgrunn" in alt["nb"]


def test_the_thread_says_what_no_theme_covers():
    assert "1F: no open evidence found, no theme." in charts.thread().alt["en"]
    assert "1F: ingen åpen evidens funnet, ingen tema." in charts.thread().alt["nb"]


def test_items_name_one_subject_and_list_the_codes_of_several():
    cells = [cell_text(row["cells"][1]) for row in charts.agenda().table("en")["rows"]]
    assert "P6 Knowledge and decision support" in cells
    assert "1B, 1D, 1F" in cells
    assert cells[-1] == "Social inequality in access to health care"


def test_activities_are_shown_by_tie_and_not_added():
    row = next(row for row in charts.themes().table("en")["rows"] if row["cells"][0] == "Health literacy")
    known = tracing.themes().set_index("theme_id").loc["health-literacy"]
    assert row["cells"][-1] == f"{known['person']} / {known['project']} / {known['unit']}"
