import pytest
from changed_data import adding, changed_data, in_turn, setting

from ehelse.analyses import users as analyses
from ehelse.exhibits import users
from reporting import style
from reporting.columns import cell_text

EXHIBITS = [
    users.slides, users.matrix, users.topics, users.lenses, users.systems, users.listing, users.agreements,
    users.codebook,
]  # fmt: skip
# Codes of the codebook that Python does not know, of which none is a name that Python accepts.
FURTHER = {"topic": "3-d", "stakeholder": "4-h", "lens": "class", "valence": "2-sided"}
SECOND = "5-star"  # another valence


@pytest.fixture
def further_codes(copied_data):
    """The report with a further code on each dimension, and another valence; F001 has them."""
    words = {"name_en": "Of another kind", "name_nb": "Av et annet slag", "definition_en": "-", "definition_nb": "-"}
    codes = [{"dimension": name, "code": code, **words} for name, code in [*FURTHER.items(), ("valence", SECOND)]]
    codings = in_turn(setting("F001", **FURTHER), setting("F002", valence=SECOND))
    with changed_data(
        copied_data,
        codebook=adding(*codes),
        codings=codings,
        resolutions=lambda rows: [row for row in rows if row["finding_id"] not in ("F001", "F002")],
    ):
        yield


def texts(exhibit, language, column):
    return [cell_text(row["cells"][column]) for row in exhibit.table(language)["rows"]]


# --- Codes -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("make", EXHIBITS, ids=lambda make: make.__name__)
def test_further_codes_stop_no_exhibit(further_codes, make):
    exhibit = make()
    for language in ("en", "nb"):
        assert len(exhibit.table(language)["rows"]) == len(exhibit.data)
        assert exhibit.draw is None or exhibit.drawing(language).startswith("<svg")


def test_a_further_valence_goes_by_its_name(further_codes):
    assert "Av et annet slag" in users.lenses().table("nb")["header"]
    assert "1 of another kind" in [
        cell for row in users.matrix().table("en")["rows"] for cell in map(cell_text, row["cells"])
    ]
    row = next(row for row in users.listing().table("nb")["rows"] if "F001" in cell_text(row["cells"][2]))
    assert row["cells"][3] == "av et annet slag"


def test_every_valence_that_is_drawn_looks_different(further_codes):
    with style.look("test"):
        bars = users.topics().draw("en").axes[0].containers
    looks = {(bar.patches[0].get_facecolor(), bar.patches[0].get_hatch()) for bar in bars}
    assert len(looks) == len(bars) == len(analyses.names("valence"))


# --- The slides beside the findings ----------------------------------------------------------------------------------


SIDES = (1, 2, 3)  # the columns of the table beside the slides: agrees, in part, otherwise


def test_a_statement_without_a_finding_says_so():
    """In each of the three columns, and a side without a finding says it too."""
    exhibit = users.slides()
    without = (exhibit.data["publications"] == 0).to_list()
    assert any(without)
    empty = [[text == "ingen funn" for text in texts(exhibit, "nb", column)] for column in SIDES]
    assert [all(sides) for sides in zip(*empty, strict=True)] == without


def test_the_title_says_when_every_statement_has_a_finding(copied_data):
    bare = [{"statement_id": id} for id in analyses.slides().query("publications == 0")["statement_id"]]
    with changed_data(copied_data, statement_findings=adding(*bare, like="D37")):
        assert users.slides().title["en"].endswith("for each we found some")


def test_findings_beside_the_slides_say_where_they_are_from():
    exhibit = users.slides()
    whole = " ".join(text for column in SIDES for text in texts(exhibit, "en", column))
    assert "(one region, Norway: Helseplattformen)" in whole
    assert "(one hospital, Norway: Helseplattformen†)" in whole
    assert "(one hospital, Canada: Epic)" in whole
    assert ".(" not in whole
    assert ". (" not in whole


# --- The matrix and the list -----------------------------------------------------------------------------------------


def test_every_cell_of_the_matrix_leads_to_a_row_of_the_list():
    anchors = {row["id"] for row in users.listing().table("en")["rows"] if row["id"]}
    cells = [cell for row in users.matrix().table("en")["rows"] for cell in row["cells"] if isinstance(cell, dict)]
    assert {cell["target"] for cell in cells} == anchors


def test_the_cells_of_the_matrix_count_with_signs():
    assert users.counted("3 1 0 2")["en"] == "3− 1± 2·"


def test_valences_are_sorted_as_in_the_codebook():
    rows = users.listing()
    keys = rows.table("en")["browse"]["sort"][3]
    order = list(analyses.names("valence"))
    assert [order[int(key)] for key in keys] == rows.data["valence"].tolist()
