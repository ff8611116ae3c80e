"""Every statement of the slides is shown in the book, and in the chapters of its own part."""

import pytest

from bookpress import checks
from ehelse.analyses import slides as deck

PARTS = ("strategy", "real", "centre")


@pytest.fixture(scope="module")
def shown(site):
    return checks.statements(site / "en")


def test_every_statement_is_shown(shown):
    missing = [row for row in deck.statements().itertuples() if row.statement_id not in shown]
    assert not missing, "not shown: " + "; ".join(f"{row.statement_id} {row.text_en}" for row in missing)


@pytest.mark.parametrize("part", PARTS)
def test_the_statements_of_a_part_are_shown_in_its_own_chapters(shown, part):
    rows = deck.statements()
    assert set(rows["part"]) == {"frame", *PARTS}
    for row in rows[rows["part"] == part].itertuples():
        pages = shown[row.statement_id]
        assert any(page.startswith(f"book/{part}/") for page in pages), f"{row.statement_id} only on {pages}"


def test_only_known_statements_are_shown(shown):
    assert set(shown) <= set(deck.statements()["statement_id"])
