"""Official names stand in their own language beside their rendering, where another edition introduces them."""

import pytest

from ehelse import shown
from ehelse.cells import ORIGINAL
from reporting import load, project
from reporting.columns import cell_text

EDITIONS = [language for language in project.languages() if language != ORIGINAL]
# Pages that introduce names in a table: which, from which table of the data, and in which column of words.
INTRODUCED = {
    "centre/themes": ("statements", "text", lambda rows: rows["kind"] == "theme"),
    "centre/who": ("statements", "text", lambda rows: rows["kind"] == "unit"),
    "strategy/strategy": ("elements", "name", lambda rows: rows["level"].isin(["goal", "overall"])),
}


def names(page):
    """The rows of the names that a page introduces, and their column of words."""
    table, column, chosen = INTRODUCED[page]
    rows = load.table(table)
    return rows[chosen(rows)], column


def cells(page, language):
    """The texts of the tables of a page, as an edition prints them."""
    for at in shown.shown():
        if at.page == page:
            rows = at.make().table(language)["rows"]
            yield from (cell_text(cell) for row in rows for cell in row["cells"])


@pytest.mark.parametrize("language", EDITIONS)
@pytest.mark.parametrize("page", INTRODUCED)
def test_an_official_name_stands_beside_its_rendering(page, language):
    rows, column = names(page)
    texts = [*cells(page, language)]
    assert not rows.empty
    for words in (ORIGINAL, language):
        assert [name for name in rows[f"{column}_{words}"] if not any(name in text for text in texts)] == [], words


@pytest.mark.parametrize("language", project.languages())
def test_a_programme_keeps_its_own_name_in_every_edition(language):
    """What stands in brackets says where it is, in words of the edition; nobody translates the name before it."""
    rows = load.table("vocabulary")
    programmes = rows.loc[rows["list"] == "programme", f"name_{ORIGINAL}"].str.split(" (", regex=False).str[0]
    texts = [*cells("real/other-programmes", language), *cells("real/rollout", language)]
    assert len(programmes) > 3
    assert [name for name in programmes if not any(name in text for text in texts)] == []
