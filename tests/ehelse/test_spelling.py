"""The check of spelling, with a dictionary of a few words; the whole one is read by `make check`."""

import pytest

from ehelse import spelling
from reporting import project

KNOWN = {"the", "doctor", "reads", "record", "e", "health"}.__contains__


@pytest.fixture
def written(monkeypatch):
    """Let a text and a list of own words be all that there is."""

    def write(text, *own):
        monkeypatch.setattr(spelling, "texts", lambda language, report: [("page", text)])
        monkeypatch.setattr(spelling, "own", lambda language, report: set(own))
        return spelling.faults("en", KNOWN)

    return write


def test_a_misspelled_word_is_named_with_its_place(written):
    assert written("the doctor raeds the record") == ["page: “raeds” is not known."]


def test_names_of_files_addresses_and_variables_are_no_words(written):
    assert written("the record data/xyzzy.csv https://xyzzy.example {$xyzzy} xyzzy.py xyzzy@example") == []


@pytest.mark.parametrize("text", ["e-health", "the doctor's record", "the doctor’s record"])
def test_parts_and_endings_of_known_words_are_known(written, text):
    assert written(text) == []


def test_own_words_are_known_until_they_are_written_nowhere(written):
    assert written("the Epic record", "Epic") == []
    assert written("the record", "Epic") == [
        "book/spelling/en.txt: “Epic” is written nowhere, or a dictionary knows it; take it out."
    ]


@pytest.mark.parametrize("language", project.languages())
def test_pages_messages_and_columns_of_words_are_all_read(language):
    places = {place for place, _ in spelling.texts(language, project.current())}
    assert {"centre/who", f"who.{language}.ftl", f"gaps.what_{language}", f"claims.claim_{language}"} <= places
    assert not {f"sources.title_{language}", f"people.name_{language}"} & places


@pytest.mark.parametrize("language", project.languages())
def test_the_lists_hold_each_word_once_and_in_order(language):
    words = (project.current().book / "spelling" / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    assert words == sorted(set(words), key=lambda word: (word.lower(), word))
    assert words
