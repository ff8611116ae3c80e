import pytest
from changed_data import adding, changed_data, setting

from ehelse.analyses import users
from reporting import load, vocabulary

# --- The data of the chapter -----------------------------------------------------------------------------------------


def test_every_disagreement_has_one_resolution_and_no_resolution_is_idle():
    pairs = users.paired()
    differ = {(row.finding_id, row.dimension) for row in pairs.itertuples() if row.first != row.second}
    settled = [(row.finding_id, row.dimension) for row in load.table("resolutions").itertuples()]
    assert sorted(settled) == sorted(differ)


def test_every_resolution_gives_a_code_of_its_dimension():
    book = {(row.dimension, row.code) for row in load.table("codebook").itertuples()}
    assert {(row.dimension, row.code) for row in load.table("resolutions").itertuples()} <= book


def test_every_finding_was_coded_by_each_coder():
    counts = load.table("codings").groupby("coder_id")["finding_id"].nunique()
    assert counts.tolist() == [len(load.table("findings"))] * 2


def test_plans_are_not_findings():
    assert not {"F047", "F048", "F049"} & set(load.table("findings")["finding_id"])


def test_the_columns_of_codings_and_slides_are_the_codes_of_the_data():
    assert set(users.DIMENSIONS) == set(vocabulary.codes("dimension"))
    assert set(users.SIDES) == set(vocabulary.codes("statement-direction"))


# --- What stands -----------------------------------------------------------------------------------------------------


def test_a_resolution_stands_and_an_agreed_code_stays():
    rows = users.resolved().set_index("finding_id")
    for row in load.table("resolutions").itertuples():
        assert rows.loc[row.finding_id, row.dimension] == row.code
    for row in users.paired().itertuples():
        assert row.first != row.second or rows.loc[row.finding_id, row.dimension] == row.first


def test_findings_stand_in_the_order_of_the_codebook():
    rows = users.resolved()
    topics, whom = list(users.names("topic")), list(users.names("stakeholder"))
    places = [(topics.index(row.topic), whom.index(row.stakeholder), row.finding_id) for row in rows.itertuples()]
    assert places == sorted(places)


def test_a_disagreement_that_nobody_settled_is_an_error(copied_data):
    other = setting("F002", dimension="lens", code="preparation")
    with (
        changed_data(copied_data, resolutions=other),
        pytest.raises(ValueError, match=r"F002 valence: .* nothing says which code stands"),
    ):
        users.resolved()


def test_a_finding_that_nobody_coded_is_an_error_on_every_dimension(copied_data):
    with (
        changed_data(copied_data, findings=adding({"finding_id": "F999"}, like="F001")),
        pytest.raises(ValueError, match="F999 topic: ") as error,
    ):
        users.resolved()
    assert len(str(error.value).splitlines()) == len(users.DIMENSIONS)


def test_a_finding_that_one_coder_left_out_is_an_error(copied_data):
    coded = {"finding_id": "F999", "coder_id": "coder-1"}
    with (
        changed_data(
            copied_data,
            findings=adding({"finding_id": "F999"}, like="F001"),
            codings=adding(coded, like="F001"),
        ),
        pytest.raises(ValueError, match="F999 topic: the codings differ, or one is missing"),
    ):
        users.resolved()


def test_an_unknown_dimension_is_an_error():
    with pytest.raises(KeyError, match="No dimension 'mood'"):
        users.names("mood")


# --- Counts ----------------------------------------------------------------------------------------------------------

COUNTS = [users.by_topic, users.by_lens, users.by_system]
NEW = {"dimension": "valence", "code": "2-not-said", "name_en": "Not said", "name_nb": "Ikke sagt"}


@pytest.fixture
def another_valence(copied_data):
    """The report with a fifth valence, which one finding has."""
    codebook = adding({**NEW, "definition_en": "Nothing is said.", "definition_nb": "Ingenting er sagt."})
    with changed_data(copied_data, codebook=codebook, codings=setting("F001", valence=NEW["code"])):
        yield NEW["code"]


@pytest.mark.parametrize("make", COUNTS, ids=lambda make: make.__name__)
def test_every_finding_is_counted_once(make):
    rows = make()
    assert rows["findings"].sum() == len(load.table("findings"))
    assert rows[list(users.names("valence"))].sum().sum() == rows["findings"].sum()


@pytest.mark.parametrize("make", COUNTS, ids=lambda make: make.__name__)
def test_a_further_valence_is_counted(another_valence, make):
    assert make()[users.column(another_valence)].sum() == 1


def test_the_matrix_adds_up():
    rows = users.matrix()
    cells = rows[list(map(users.column, users.stakeholders()))]
    counts = [sum(int(part) for part in cell.split()) for cell in cells.stack().dropna()]
    assert sum(counts) == rows["findings"].sum() == len(load.table("findings"))


def test_a_further_valence_is_counted_last_in_the_matrix(another_valence):
    finding = users.resolved().set_index("finding_id").loc["F001"]
    cell = users.matrix().set_index("topic").loc[finding["topic"], users.column(finding["stakeholder"])]
    assert cell.split()[len(users.names("valence")) - 1] == "1"


# --- The slides ------------------------------------------------------------------------------------------------------


def test_a_statement_rests_on_the_slides_first():
    assert all(ids.split()[0] == "gemini-slides" for ids in users.slides()["source_id"])


def test_the_statements_shown_are_those_of_the_selection(copied_data):
    chosen = {"selection": "users-slides", "statement_id": "D01"}
    with changed_data(copied_data, exhibit_rows=adding(chosen)):
        assert users.slides()["statement_id"].iloc[-1] == "D01"


def test_a_finding_stands_on_the_side_of_its_direction():
    rows = users.slides().set_index("statement_id")
    links = load.table("statement_findings")
    for row in links[links["statement_id"].isin(rows.index)].itertuples():
        assert row.finding_id in rows.loc[row.statement_id, users.SIDES[row.direction]].split()


def test_no_statement_without_a_finding_is_a_count_of_nought(copied_data):
    """It rests on all statements, since there is none that it could rest on."""
    bare = users.slides().query("publications == 0")["statement_id"]
    linked = [{"statement_id": id} for id in bare]
    with changed_data(copied_data, statement_findings=adding(*linked, like="D37")):
        found = {number.id: number for number in users.numbers()}["slides-findings-none"]
        assert found.value == 0
        assert found.rows == tuple(users.slides()["statement_id"])


# --- Agreement -------------------------------------------------------------------------------------------------------


def test_agreement_is_that_of_the_two_codings():
    pairs = users.paired()
    rows = users.agreements().set_index("dimension")
    for dimension in users.DIMENSIONS:
        own = pairs[pairs["dimension"] == dimension]
        assert rows.loc[dimension, "same"] == pytest.approx(100 * (own["first"] == own["second"]).mean())
        assert rows.loc[dimension, "low"] <= rows.loc[dimension, "alpha"] <= rows.loc[dimension, "high"]


def test_every_resolution_is_counted():
    found = {number.id: number.value for number in users.numbers()}
    assert found["findings-resolved"] == len(load.table("resolutions"))
