"""Readers' questions are answered by the search of the built book, without a result being opened; see `search.py`."""

import re

import pytest
import search
from browser import browser

from ehelse import derived, numbers

LEAST = 14  # of the 16 questions of the audit, which were put to every search that was weighed
SIZE = 110_000  # bytes of a part of the index as it travels


def test_the_questions_of_the_audit_are_answered_in_the_first_results(site, chromium):
    rows = search.answered(chromium, site)
    lost = [question["question"] for question, place, _ in rows if not place]
    audit = [place for question, place, _ in rows if question["question_id"].startswith("A")]
    others = [place for question, place, _ in rows if question["question_id"].startswith("B")]
    assert len(audit) == 16
    assert sum(map(bool, audit)) >= LEAST, lost
    assert len(others) >= 25
    assert sum(map(bool, others)) >= 0.9 * len(others), lost


def test_questions_ask_for_numbers_that_there_are_and_each_has_an_answer():
    asked = search.questions()
    assert len({question["question_id"] for question in asked}) == len(asked)
    known = numbers.register()
    assert {question["number"] for question in asked if question["number"]} <= known.keys()
    assert all(question["number"] or question["answer"].strip() for question in asked)


def test_the_index_travels_in_parts_and_no_page_loads_it(site):
    import gzip

    for edition in (site / "en", site / "nb"):
        folder = edition / "_static" / "search"
        parts = sorted(folder.glob("passages-*.js"))
        assert len(parts) > 1
        assert all(len(gzip.compress(path.read_bytes())) < SIZE for path in parts)
        for page in edition.rglob("book/**/*.html"):
            loaded = re.findall(
                r'src="[^"]*/(search/[\w.-]+|searchtools\.js|language_data\.js|searchindex\.js)',
                page.read_text("utf-8"),
            )
            assert loaded == ["search/search.js"], page
        assert not [name for name in ("searchindex.js", "_static/searchtools.js") if (edition / name).exists()]


def test_synonyms_are_words_of_the_glossary_and_of_the_table_each_once():
    groups = derived.synonyms()
    assert ["usability", "brukskvalitet"] in groups
    assert any({"physician", "doctor", "lege"} <= set(group) for group in groups)
    assert all(len(set(group)) == len(group) and all(word == word.strip() for word in group) for group in groups)


@pytest.fixture(scope="module")
def cut(site, chromium):
    """A page of which most rows are drawn later: a browser, its path, and the last id of two words."""
    path = site / "en/book/back/numbers.html"
    source = re.search(r'data-rows="([^"]+)"', path.read_text("utf-8"))[1]
    rows = (path.parent / source).read_text("utf-8")
    name = re.findall(r'id=\\?"(num-[a-z]+-[a-z]+)\\?"', rows)[-1]
    with browser(chromium) as driven:
        driven.show(1280, 900)
        yield driven, path, name


def test_a_result_in_a_row_that_is_drawn_later_leads_to_it_with_its_words_marked(cut):
    driven, path, name = cut
    word = name.removeprefix("num-").replace("-", "")
    driven.open(f"{path.as_uri()}?marked={word}#{name}")
    driven.wait("document.querySelector('mark.press-found')", 20)
    assert driven.run("Boolean(document.querySelector('mark').closest('tr').querySelector(location.hash))")
    driven.wait("(({ top }) => top > 0 && top < innerHeight)(document.querySelector('mark').getBoundingClientRect())")


def test_rows_drawn_after_the_marks_are_marked_until_the_marks_are_removed(cut):
    driven, path, _ = cut
    table = re.search(r'<table[^>]* id="([\w-]+)"', path.read_text("utf-8"))[1]
    driven.open("about:blank")
    driven.open(f"{path.as_uri()}?marked=sourc#{table}")
    driven.wait("document.querySelector('mark.press-found')", 20)
    marks = "document.querySelectorAll('mark.press-found').length"
    drawn = f"document.querySelectorAll('#{table} tbody tr').length"
    more = f"pressTable(document.getElementById({table!r})).more()"
    before, rows = driven.run(marks), driven.run(drawn)
    driven.run(more)
    assert driven.run(drawn) > rows
    assert driven.run(marks) > before > 0
    driven.run("document.querySelector('.press-unmark button').click()")
    driven.run(more)
    assert driven.run(marks) == 0
