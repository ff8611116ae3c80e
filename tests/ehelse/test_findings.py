import pandas as pd
import pytest

from ehelse import findings
from reporting import load


def test_every_disagreement_has_one_resolution_and_no_resolution_is_idle():
    pairs = findings.paired()
    differ = {(row.finding_id, row.dimension) for row in pairs.itertuples() if row.first != row.second}
    settled = [(row.finding_id, row.dimension) for row in load.table("resolutions").itertuples()]
    assert sorted(settled) == sorted(differ)


def test_every_code_belongs_to_its_dimension():
    book = {(row.dimension, row.code) for row in load.table("codebook").itertuples()}
    codings = load.table("codings")
    for dimension in findings.DIMENSIONS:
        assert {(dimension, code) for code in codings[dimension]} <= book
    assert {(row.dimension, row.code) for row in load.table("resolutions").itertuples()} <= book


def test_every_finding_was_coded_by_each_coder():
    counts = load.table("codings").groupby("coder_id")["finding_id"].nunique()
    assert counts.tolist() == [len(load.table("findings"))] * 2


def test_a_resolution_stands_and_an_agreed_code_stays():
    rows = findings.resolved().set_index("finding_id")
    for row in load.table("resolutions").itertuples():
        assert rows.loc[row.finding_id, row.dimension] == row.code
    assert rows.loc["F039", ["topic", "stakeholder", "valence"]].tolist() == ["usability", "physicians", "negative"]


def test_a_disagreement_that_nobody_settled_is_an_error(monkeypatch):
    table = load.table
    monkeypatch.setattr(load, "table", lambda name: table(name).iloc[1:] if name == "resolutions" else table(name))
    with pytest.raises(ValueError, match="nothing says which stands: F002 valence"):
        findings.resolved()


def test_plans_are_not_findings():
    assert not {"F047", "F048", "F049"} & set(load.table("findings")["finding_id"])


@pytest.mark.parametrize(
    "make", [findings.by_topic, findings.by_lens, findings.by_place], ids=lambda make: make.__name__
)
def test_every_finding_is_counted_once(make):
    rows = make()
    assert rows["findings"].sum() == len(load.table("findings"))
    assert rows[list(findings.VALENCES)].sum().sum() == rows["findings"].sum()


def test_the_matrix_adds_up():
    rows = findings.matrix()
    cells = rows.drop(columns=["topic", "findings", "source_id"])
    counts = [sum(int(part) for part in cell.split()) for cell in cells.stack().dropna()]
    assert sum(counts) == rows["findings"].sum() == len(load.table("findings"))


def test_statements_of_the_slides_on_users_all_stand_and_two_have_nothing():
    rows = findings.slides()
    assert rows["statement_id"].tolist() == [f"D{number}" for number in range(37, 44)]
    assert rows.loc[rows["publications"] == 0, "statement_id"].tolist() == ["D41", "D42"]
    assert all(sources.startswith("gemini-slides") for sources in rows["source_id"])


def test_agreement_restated_by_hand():
    pairs = findings.paired()
    rows = findings.agreements().set_index("dimension")
    for dimension in findings.DIMENSIONS:
        own = pairs[pairs["dimension"] == dimension]
        assert rows.loc[dimension, "same"] == pytest.approx(100 * (own["first"] == own["second"]).mean())
        assert rows.loc[dimension, "low"] <= rows.loc[dimension, "alpha"] <= rows.loc[dimension, "high"]


def test_an_unknown_dimension_is_an_error():
    with pytest.raises(KeyError, match="No dimension 'mood'"):
        findings.codes("mood")


def test_numbers_agree_with_the_tables():
    found = {number.id: number.value for number in findings.numbers()}
    assert found["findings"] == 85
    assert sum(found[f"findings-{valence}"] for valence in findings.VALENCES) == 85
    assert found["findings-resolved"] == len(load.table("resolutions"))
    assert (found["slides-findings"], found["slides-findings-none"]) == (7, 2)
    assert not pd.isna(found["findings-alpha-lowest"])
