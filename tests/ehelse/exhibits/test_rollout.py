import pytest

from ehelse.analyses import rollout
from ehelse.exhibits import rollout as charts
from ehelse.old.exhibit import cell_text

FIGURES = [charts.timeline, charts.tile_map, charts.counts, charts.coverage, charts.costs, charts.since_first]
TABLES = [charts.events, charts.municipality_groups, charts.consequences, charts.reviews]


@pytest.mark.parametrize("make", FIGURES, ids=lambda make: make.__name__)
@pytest.mark.parametrize("language", ["en", "nb"])
def test_figures_draw_and_say_what_they_show(make, language):
    exhibit = make()
    assert exhibit.drawing(language).startswith("<svg")
    assert len(exhibit.alt[language]) > 80


@pytest.mark.parametrize("make", [*FIGURES, *TABLES], ids=lambda make: make.__name__)
def test_every_exhibit_prints_in_both_languages(make):
    exhibit = make()
    for language in ("en", "nb"):
        assert len(exhibit.table(language)["rows"]) == len(exhibit.data)
    assert exhibit.title["en"] != exhibit.title["nb"]
    assert exhibit.source_ids


def test_the_alternative_text_of_the_map_names_every_municipality():
    said = charts.tile_map().alt["en"]
    assert all(name in said for name in rollout.municipalities()["name"])


def test_plans_are_hollow_and_said_to_be_plans():
    exhibit = charts.timeline()
    planned = exhibit.data[exhibit.data["status"] == "planned"]
    assert exhibit.alt["en"].count("(planned)") == len(planned) > 0
    assert exhibit.alt["nb"].count("(planlagt)") == len(planned)


def test_map_and_table_tell_the_same():
    shown = charts.tile_map().data.groupby("status").size()
    listed = charts.municipality_groups().data.groupby("status")["municipalities"].sum()
    assert shown.to_dict() == listed.to_dict()


@pytest.mark.parametrize(
    ("days", "rows"),
    [([0, 10, 20], [0, 1, 2]), ([0, 200, 400], [0, 0, 0]), ([0, 100, 200], [0, 1, 0]), ([], [])],
)
def test_marks_are_stacked_only_where_they_would_touch(days, rows):
    assert charts._stacked(days) == rows


def test_signs_on_tiles_tell_waves_and_statuses_apart():
    rows = {row.name: row for row in rollout.municipalities().itertuples()}
    names = ("Trondheim", "Haram", "Volda", "Hitra", "Averøy", "Namsos")
    assert [charts._sign(rows[name]) for name in names] == ["A", "D*", "P", "V", "–", "?"]


def test_letters_on_tiles_have_contrast():
    """WCAG 2.2, contrast (minimum): 4.5 to 1 for the letters on each shade of the waves."""

    def luminance(colour):
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for row in rollout.municipalities().dropna(subset=["wave"]).itertuples():
        ink = "#ffffff" if charts._ink(row) == "white" else charts._ink(row)
        light, dark = sorted((luminance(ink), luminance(charts._face(row)["facecolor"])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, row.wave


def test_amounts_keep_the_word_of_their_source():
    rows = charts.costs().table("en")["rows"]
    assert any(cell_text(row["cells"][2]).startswith("at least ") for row in rows)
