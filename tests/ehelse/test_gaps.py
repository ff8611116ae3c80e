"""Every chapter lists what is not known; each gap has one of four reasons, and none claims a search that is not."""

import re

import pytest

from ehelse import claimed, shown
from ehelse.analyses import gaps
from ehelse.exhibits import gaps as exhibits
from reporting import load, project
from reporting.columns import cell_text

BOOK = project.current().book
GAPS = load.table("gaps")
HEADING = re.compile(r"## What we do not know")


def with_heading():
    return {
        shown.page_of(path, BOOK)
        for path in BOOK.rglob("*.ipynb")
        if any(HEADING.search(text) for text in claimed.texts(path))
    }


def listed():
    return {
        at.page: at.make() for at in shown.shown(BOOK) if at.module == exhibits.__name__ and at.function != "reasons"
    }


def test_the_pages_that_have_gaps_are_those_that_list_them():
    assert set(GAPS["page"]) == with_heading() == set(listed())


@pytest.mark.parametrize("page", sorted(set(GAPS["page"])))
def test_a_page_lists_its_own_gaps(page):
    assert list(listed()[page].data["gap_id"]) == list(GAPS["gap_id"][GAPS["page"] == page])


def test_after_the_heading_the_prose_keeps_no_list_of_its_own():
    for page in with_heading():
        for text in claimed.texts(BOOK / f"{page}.ipynb"):
            assert not re.search(rf"{HEADING.pattern}.*\n- ", text, re.DOTALL), page


def test_a_search_that_is_not_on_record_is_said_to_be_unrecorded():
    """An asterisk, which a table explains where it has one: readers looked for it in tables that had none."""
    explained = []
    for exhibit in listed().values():
        marked = [row.why in gaps.SOUGHT and not row.recorded for row in exhibit.data.itertuples()]
        for row, cells, sought in zip(exhibit.data.itertuples(), exhibit.table("en")["rows"], marked, strict=True):
            assert cell_text(cells["cells"][1]).endswith("*") == sought, row.gap_id
        for language, meaning in {"en": "asterisk", "nb": "stjerne"}.items():
            assert (meaning in exhibit.caption[language].lower()) == any(marked), exhibit.id
        explained.append(any(marked))
    assert set(explained) == {True, False}


def test_what_was_not_searched_for_names_no_search():
    assert GAPS["searches"][GAPS["why"] == "not-searched"].isna().all()


def test_every_search_that_a_gap_names_is_on_record():
    if "searches" not in load.described():
        pytest.skip("the log of searches is not part of these data")
    named = {name for names in GAPS["searches"].dropna() for name in names.split()}
    assert named <= set(load.table("searches")["search_id"])


def test_counts_by_reason_add_up():
    counts = gaps.counts()
    assert counts["gaps"].sum() == len(GAPS)
    assert list(counts["why"]) == gaps.reasons()


def test_a_page_without_gaps_is_refused():
    with pytest.raises(ValueError, match="no gap of the page"):
        gaps.of("back/sources")
