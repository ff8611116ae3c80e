"""Every statement of the slides is shown somewhere in the book, or stands on the list of what is still to come."""

import pytest

from bookpress import checks
from ehelse import deck

# Parts whose chapters are not written. Later work empties this list; a part that is written must leave it.
COMING = ["centre"]


@pytest.fixture(scope="module")
def shown(site):
    return checks.statements(site / "en")


def test_every_part_is_either_written_or_to_come():
    assert sorted([*deck.WRITTEN, *COMING]) == sorted(deck.statements()["part"].unique())


def test_every_statement_of_a_written_part_is_shown(shown):
    missing = [row for row in deck.written().itertuples() if row.statement_id not in shown]
    assert not missing, "not shown: " + "; ".join(f"{row.statement_id} {row.text_en}" for row in missing)


@pytest.mark.parametrize("part", [part for part in deck.WRITTEN if part != "frame"])
def test_a_part_s_statements_are_shown_in_its_own_chapters(shown, part):
    rows = deck.written()
    for row in rows[rows["part"] == part].itertuples():
        pages = shown[row.statement_id]
        assert any(page.startswith(f"book/{part}/") for page in pages), f"{row.statement_id} only on {pages}"


def test_only_known_statements_are_shown(shown):
    assert set(shown) <= set(deck.statements()["statement_id"])
