"""What was collected is accounted for: each row is kept or dropped with a reason, and the flow adds up."""

import json
import re

import pandas as pd
import pytest

from ehelse import claimed
from ehelse.analyses import method
from reporting import load, project

COLLECTIONS = list(load.table("collections")["collection_id"])


@pytest.fixture(scope="module")
def collected():
    return load.table("collected")


@pytest.mark.parametrize("name", COLLECTIONS)
def test_kept_and_dropped_make_up_what_a_collection_counted(name, collected):
    counted = load.table("collections").set_index("collection_id")["rows"][name]
    rows = collected[collected["collection_id"] == name]
    gone = load.table("dropped")
    assert len(rows) == counted
    assert set(rows.loc[rows["kept_as"].isna(), "row_id"]) == set(gone.loc[gone["collection_id"] == name, "row_id"])


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_kept_row_stands_in_the_table_once_or_it_is_written_into_dropped(name, collected):
    table = load.table(load.table("collections").set_index("collection_id")["table_name"][name])
    kept = collected.loc[collected["collection_id"] == name, "kept_as"].dropna()
    assert kept.is_unique
    assert set(kept) <= set(table.iloc[:, 0])


def test_what_holds_a_dropped_row_is_there():
    held = load.table("dropped").dropna(subset=["into_row"])
    for row in held.itertuples():
        assert row.into_row in set(load.table(row.into_table).iloc[:, 0]), row.row_id


def test_only_rows_that_another_holds_name_it():
    rows = load.table("dropped")
    assert (rows["reason"].isin(method.HELD) == rows["into_row"].notna()).all()


def test_no_reason_is_known_exactly_where_none_can_be_told():
    rows = load.table("dropped")
    assert ((rows["reason"] == method.UNKNOWN) == (rows["reason_known"] == "none")).all()


def test_the_flow_adds_up_and_guesses_nothing():
    counts = method.flow().set_index("stage")["counted"]
    assert counts["collected"] == counts[["held", "left", "unexplained", "kept"]].sum()
    assert counts["included"] == counts["kept"] + counts["added"]
    assert counts[["searched", "found", "unused"]].isna().all()


def test_the_two_streams_of_the_flow_add_up_each_and_meet_at_the_end():
    """They once stood in one column, in which later rows seemed to come on top of those added since."""
    rows = method.flow()
    counts = rows.set_index("stage")["counted"]
    assert list(dict.fromkeys(rows["stream"])) == ["first", "second", "both"]
    assert rows["stream"].iloc[-1] == "both"
    assert counts["further"] == counts["further-left"] + counts["further-kept"]
    assert counts["further-kept"] <= counts["added"]


def test_later_rows_are_kept_or_left():
    assert list(method._further(pd.Series([True, False, False]))) == [
        ("further", 3), ("further-left", 1), ("further-kept", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Melby L; Hellesø R", {("melby", "l"), ("hellesø", "r")}),
        ("van Offenbeek M", {("offenbeek", "m")}),
        ("Getz LO", {("getz", "l")}),
        ("Alshammari et al.", set()),
        (pd.NA, set()),
    ],
)
def test_authors_are_read_as_surname_and_first_initial(text, keys):
    assert method._authors(text) == keys


def test_a_source_has_its_nearest_tie():
    ties = method.tied().set_index("source_id")["tie"]
    assert ties["toussaint-2024"] == "person"
    assert ties["norden-nern-2023"] == "staff"
    assert ties["sintef-real"] == "publisher"
    assert "arndt-2017" not in ties


def test_the_checklist_has_every_item_in_order():
    assert list(load.table("checklist")["item"]) == list(range(1, 23))


def test_the_front_page_has_the_version_of_the_data_and_the_last_day_of_the_search_log():
    root = project.current().root
    front = "\n".join(claimed.texts(root / "book" / "index.ipynb"))
    version = json.loads(project.current().description.read_text(encoding="utf-8"))["version"]
    assert f"`{version}`" in front
    day = pd.Timestamp(re.search(r"Searched until (\d+ \w+ \d+)", front)[1])
    assert method.searched_until() in (None, f"{day:%Y-%m-%d}")
