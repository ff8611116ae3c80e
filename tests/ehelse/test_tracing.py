import pandas as pd
import pytest

from ehelse import tracing
from reporting import load


def test_every_subject_has_a_code_and_a_name_in_both_languages():
    rows = tracing.subjects()
    assert rows["subject_id"].is_unique
    assert rows["kind"].value_counts().to_dict() == {
        "subgoal": 20,
        "promise": 8,
        "goal": 5,
        "problem": 3,
        "question": 2,
    }
    assert rows[["code", "name_en", "name_nb", "source_id"]].notna().all().all()
    assert rows.loc[rows["kind"] == "subgoal", "goal"].str.startswith("goal-").all()


def test_every_row_of_the_four_tables_can_be_linked_and_has_an_origin():
    rows = tracing.evidence_rows()
    tables = ("observations", "measures", "estimates", "findings")
    assert len(rows) == sum(len(load.table(name)) for name in tables)
    assert rows["row_id"].is_unique
    assert rows[["what_en", "what_nb", "who_en", "who_nb", "origin", "tier"]].notna().all().all()


def test_frames_are_copies():
    rows = tracing.subjects()
    rows.loc[:, "code"] = "spoiled"
    assert "spoiled" not in set(tracing.subjects()["code"])


def test_the_links_are_what_the_codings_and_their_resolution_come_to():
    names = ["subject_id", "row_id", "direction", "settled"]
    committed = tracing._named(load.table("links"))
    assert set(committed.loc[committed["settled"] == "comparison", "direction"]) == {"context"}
    committed = committed[committed["settled"] != "comparison"]
    assert set(committed[names].itertuples(index=False)) == set(tracing.settled()[names].itertuples(index=False))


def test_a_coding_names_only_what_there_is():
    rows = load.table("link_codings")
    assert set(rows["subject_id"]) <= set(tracing.subjects()["subject_id"])
    known = set(tracing.evidence_rows()["row_id"]) | set(tracing.themes()["theme_id"])
    assert set(rows["row_id"]) | set(load.table("link_resolutions")["row_id"]) <= known
    assert ((rows["direction"] == tracing.COVERS) == rows["row_id"].isin(tracing.themes()["theme_id"])).all()


@pytest.mark.parametrize("change", ["lost", "stray"])
def test_a_difference_without_a_resolution_is_an_error_and_the_reverse(monkeypatch, change):
    known = load.table

    def table(name):
        rows = known(name)
        if name != "link_resolutions":
            return rows
        alike = tracing.codings().query("first == second").iloc[[0]][["subject_id", "row_id"]].assign(direction="none")
        return rows.iloc[1:] if change == "lost" else pd.concat([rows, alike])

    monkeypatch.setattr(load, "table", table)
    with pytest.raises(ValueError, match=r"just the pairs on which the coders differ; not so: [\w-]+ [\w-]+\."):
        tracing.settled()


def test_evidence_and_themes_are_kept_apart():
    assert set(tracing.links()["direction"]) == set(tracing.DIRECTIONS)
    assert len(tracing.links()) + len(tracing.theme_links()) == len(tracing.settled())


def test_strength_restated_by_hand():
    rows = tracing.strength().set_index(["subject_id", "direction"])
    links = tracing.links()
    mine = links[(links["subject_id"] == "Q2") & (links["direction"] == "for")]
    row = rows.loc[("Q2", "for")]
    assert (row["rows"], row["sources"], row["tier"]) == (len(mine), mine["origin"].nunique(), mine["tier"].min())
    assert row["rows"] >= row["sources"] > 1


def test_several_rows_of_one_author_are_one_source():
    links = tracing.links()
    mine = links[(links["subject_id"] == "P4") & (links["direction"] == "for")]
    assert len(mine) > 1
    assert tracing.strength().set_index(["subject_id", "direction"]).loc[("P4", "for"), "sources"] == 1


@pytest.mark.parametrize(
    ("directions", "origins", "gap"),
    [
        ([], [], "none"),
        (["context", "context"], ["a", "b"], "context"),
        (["for", "against"], ["a", "a"], "single"),
        (["for", "against"], ["a", "b"], "mixed"),
        (["mixed", "for"], ["a", "b"], "mixed"),
        (["for", "for", "context"], ["a", "b", "c"], None),
    ],
)
def test_the_gap_of_a_subject(directions, origins, gap):
    mine = pd.DataFrame({"direction": directions, "origin": origins}, dtype="object")
    assert tracing._gap(mine, mine[mine["direction"].isin(tracing.SPEAKS)]) == gap


def test_coverage_follows_the_links():
    rows = tracing.coverage().set_index("subject_id")
    linked = set(tracing.links()["subject_id"])
    assert set(rows.index[rows["state"] == "none"]) == set(rows.index) - linked
    assert rows.loc["sub-1f", ["state", "gap", "theme_id"]].tolist() == ["none", "none", ""]
    assert "documentation" in rows.loc["P5", "theme_id"]
    assert set(tracing.uncovered()["subject_id"]) == set(rows.index[rows["theme_id"] == ""])


def test_themes_count_each_row_once():
    rows = tracing.theme_table().set_index("theme_id")
    within = rows.loc["documentation", "subjects"].split()
    links = tracing.links()
    speaking = links[links["subject_id"].isin(within) & links["direction"].isin(tracing.SPEAKS)]
    assert rows.loc["documentation", "speaking"] == speaking["row_id"].nunique() < len(speaking)
    assert rows.loc["documentation", "goals"] == "goal-2"
    assert rows.loc["social-inequality", list(tracing.TIES)].tolist() == [0, 0, 0]


def test_every_item_of_the_agenda_follows_from_a_gap():
    rows, known = tracing.agenda(), tracing.coverage().set_index("subject_id")
    assert rows["item_id"].is_unique
    for row in rows.itertuples():
        if row.gap in ("none", "context", "single", "mixed"):
            assert known.loc[row.subjects, "gap"] == row.gap
        elif row.gap == "subgoals":
            assert set(known.loc[row.subjects.split(), "gap"]) <= {"none", "context"}
        else:
            assert row.gap == "idle"
            assert row.themes == "social-inequality"
    named = {name for cell in rows["subjects"] for name in cell.split()}
    open_ones = known[known["gap"].notna() & ((known["kind"] != "subgoal") | known["gap"].isin(["none", "context"]))]
    assert named == set(open_ones.index)


def test_agreement_restated_by_hand():
    rows = tracing.agreements().set_index("question")
    pairs = tracing.codings()
    themed = pairs[pairs["themed"]]
    assert len(themed) == rows.loc["theme", "units"] == len(tracing.subjects()) * len(tracing.themes())
    assert rows.loc["theme", "same"] == pytest.approx(100 * (themed["first"] == themed["second"]).mean())
    pairs = pairs[~pairs["themed"]]
    linked = (pairs[["first", "second"]] != "none").to_numpy()
    assert rows.loc["linked", "same"] == pytest.approx(100 * (linked[:, 0] == linked[:, 1]).mean())
    both = pairs[linked.all(axis=1)]
    assert rows.loc["direction", "units"] == len(both)
    assert rows.loc["direction", "same"] == pytest.approx(100 * (both["first"] == both["second"]).mean())
    assert rows["resolved"].sum() == len(load.table("link_resolutions"))
    assert rows.loc["linked", "units"] == pairs["row_id"].nunique() * 33


def test_numbers():
    found = {number.id: number.value for number in tracing.numbers()}
    assert found["links"] == len(tracing.links()) > found["links-alike"] > 0
    assert found["coverage-promise-speaks"] + found["coverage-promise-context"] == 8
    assert found["agenda"] == len(tracing.agenda())
