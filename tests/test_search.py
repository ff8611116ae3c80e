"""Readers' questions are answered by the search of the built book, without a result being opened; see `search.py`."""

import re

import search

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
