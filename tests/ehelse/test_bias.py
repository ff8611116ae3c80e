"""Every study is held against every item of one checklist, and the tables count what the answers say."""

from ehelse.analyses import bias
from reporting import load

ANSWERS = bias.answers()


def test_every_study_has_one_checklist_and_an_answer_to_each_of_its_items():
    assert set(ANSWERS["study_id"]) == set(load.table("studies")["study_id"])
    items = load.table("checklist_items").groupby("checklist")["item_id"].agg(set)
    for study, rows in ANSWERS.groupby("study_id"):
        (checklist,) = rows["checklist"].unique()
        assert set(rows["item_id"]) == items[checklist], study


def test_items_are_numbered_as_their_ids_say():
    for item in load.table("checklist_items").itertuples():
        assert item.item_id == f"{item.checklist}-{item.item:02d}"


def test_every_checklist_has_its_items_from_the_first_without_a_gap():
    for checklist, rows in load.table("checklist_items").groupby("checklist"):
        assert list(rows["item"]) == list(range(1, len(rows) + 1)), checklist


def test_a_low_response_rate_is_said_where_the_study_states_one():
    """The rates stand in the designs: 19, 9.9 and 29 per cent; two of these surveys give shares, one an association."""
    found = ANSWERS.set_index(["study_id", "item_id"])["answer"]
    assert found["bloom-2021", "prevalence-09"] == found["regions-denmark-follow-up", "prevalence-09"] == "no"


def test_answers_counted_by_checklist_and_by_study_are_the_same():
    counted, studies = bias.by_checklist(), bias.by_study()
    assert counted["studies"].sum() == len(studies)
    assert counted[["yes", "no", "unclear", "not_applicable"]].to_numpy().sum() == len(ANSWERS)
    assert counted["unclear"].sum() == studies["unclear"].sum()


def test_answered_items_are_named_by_number():
    row = bias.by_study().set_index("study_id").loc["bloom-2021"]
    assert (row["yes"], row["no"], row["unclear"]) == ("3", "9", 7)


def test_an_answer_on_which_the_two_sessions_differ_is_unclear():
    """One session answered at first, and its answers stood as if they were sure."""
    differ = ANSWERS["first"] != ANSWERS["second"]
    assert differ.any()
    assert set(ANSWERS.loc[differ, "answer"]) == {bias.UNCLEAR}
    assert (ANSWERS.loc[~differ, "answer"] == ANSWERS.loc[~differ, "first"]).all()


def test_agreement_draws_whole_studies():
    found = bias.agreed()
    assert (found.units, found.clusters) == (len(ANSWERS), ANSWERS["study_id"].nunique())
    assert found.same == (ANSWERS["first"] == ANSWERS["second"]).mean()
