import pandas as pd
import pytest

from ehelse import cells, numbers
from ehelse.exhibits import back
from reporting import load
from reporting.columns import cell_text, in_language

LISTS = [
    back.source_list, back.number_register, back.data_dictionary, back.survey_designs, back.tiers,
    back.statements, back.glossary,
]  # fmt: skip


@pytest.mark.parametrize("make", LISTS, ids=lambda make: make.__name__)
def test_every_row_of_a_list_is_named(make):
    for language in ("en", "nb"):
        assert all(cell_text(row["cells"][0]) for row in make().table(language)["rows"])


def test_rows_are_anchors_that_numbers_and_sources_lead_to():
    assert {row["id"] for row in back.source_list().table("en")["rows"]} == {
        f"source-{source}" for source in load.table("sources")["source_id"]
    }
    assert {row["id"] for row in back.number_register().table("en")["rows"]} == {f"num-{n}" for n in numbers.register()}


def test_several_sources_in_a_cell_each_lead_to_their_row():
    cell = in_language(cells.source_cell("hdir-strategi-2025 norden-nern-2023"), "en")
    assert [piece["target"] for piece in cell["parts"] if isinstance(piece, dict)] == [
        "source-hdir-strategi-2025",
        "source-norden-nern-2023",
    ]
    assert "; " in cell_text(cell)


@pytest.mark.parametrize(
    ("rates", "said"), [([None, None], "None of these surveys states"), ([None, 65.0], "1 of 2 surveys")]
)
def test_the_surveys_title_counts_response_rates(rates, said):
    surveys = pd.DataFrame({"response_rate": pd.array(rates, "Float64")})
    assert said in back.surveys_title(surveys)["en"]


def test_types_and_units_of_columns_are_words_of_the_reader():
    cells = {language: back.data_dictionary().table(language)["rows"] for language in ("en", "nb")}
    for english, norwegian in zip(cells["en"], cells["nb"], strict=True):
        for place in (2, 3):
            assert bool(cell_text(english["cells"][place])) == bool(cell_text(norwegian["cells"][place]))
    assert {"tekst", "heltall"} <= {cell_text(row["cells"][2]) for row in cells["nb"]}
    assert "string" not in {cell_text(row["cells"][2]) for row in cells["en"]}
