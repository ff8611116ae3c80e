"""Rows of exhibits and numbers that the data choose, in a small report."""

import pytest

from reporting import choices

pytestmark = pytest.mark.usefixtures("small_report")


def test_rows_come_in_their_order_with_their_parts():
    rows = choices.rows("shares")
    assert list(rows.columns) == ["part", "observation_id", "period"]
    assert rows["observation_id"].to_list() == ["S2", "S1", "S3"]
    assert list(rows.index) == [0, 1, 2]
    assert rows["period"].isna().to_list() == [False, True, True]


def test_ids_of_a_selection_or_of_one_part():
    assert choices.ids("shares", "observation_id") == ["S2", "S1", "S3"]
    assert choices.ids("shares", "observation_id", "late") == ["S2", "S3"]
    assert choices.parts("shares", "observation_id") == {"late": ["S2", "S3"], "early": ["S1"]}


def test_one_id():
    assert choices.one("fall", "observation_id") == "S3"
    assert choices.one("shares", "observation_id", "early") == "S1"
    with pytest.raises(KeyError, match=r"'shares', part 'late', in data/exhibit_rows\.csv has 2 rows with observ"):
        choices.one("shares", "observation_id", "late")


def test_a_selection_without_rows_is_refused():
    with pytest.raises(KeyError, match=r"No selection 'lost' in data/exhibit_rows\.csv"):
        choices.ids("lost", "observation_id")


def test_numbers_that_are_read_from_a_row():
    found = {number.id: number for number in choices.numbers("users")}
    assert list(found) == ["share-2023", "share-2022", "fall"]
    assert found["share-2023"].text["da"] == "47,5 procent"
    assert found["share-2022"].text["en"] == "52 per cent"
    assert (found["share-2022"].rows, found["share-2022"].sources) == (("S1",), ("survey-2022",))
    assert found["fall"].text["nb"] == "4,5 prosentpoeng"
    assert found["fall"].how["en"] == "size of the change as read"


def test_a_page_may_have_none():
    assert list(choices.numbers("nowhere")) == []
