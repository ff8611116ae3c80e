"""The words of the report that is being made."""

import shutil

import pytest

from reporting import project, words
from reporting.numerals import THIN_SPACE
from reporting.project import Project
from wording.words import MessageError

say = words.chapter("pages")


def test_a_message_is_said_in_every_language_of_the_report(small_report):
    assert words.current().languages == ("en", "nb", "da")
    assert dict(say("found", count=1)) == {
        "en": "One letter was found",
        "nb": "Ett brev ble funnet",
        "da": "Et brev blev fundet",
    }


def test_whole_numbers_are_written_as_the_report_writes_them(small_report):
    assert say("found", count=16438)["da"] == f"16{THIN_SPACE}438 breve blev fundet"


def test_small_numbers_are_spelled_by_the_formats_of_the_report(small_report):
    assert dict(say("spelled", count=2, where="May")) == {"en": "Two in May", "nb": "To i May", "da": "To i May"}


def test_a_text_is_written_once_for_each_language(small_report):
    assert dict(words.each(str.upper)) == {"en": "EN", "nb": "NB", "da": "DA"}


def test_a_missing_message_names_the_file_below_the_project(small_report):
    with pytest.raises(MessageError, match=r"^book/words/pages\.en\.ftl: there is no message 'lost'"):
        say("lost")


def test_the_words_are_those_of_the_project_that_is_worked_on(small_report, tmp_path):
    other = Project(shutil.copytree(small_report.root, tmp_path / "other"))
    file = other.words / "pages.en.ftl"
    file.write_text(file.read_text(encoding="utf-8").replace("One letter", "A letter"), encoding="utf-8")
    with project.using(other):
        assert say("found", count=1)["en"] == "A letter was found"
    assert say("found", count=1)["en"] == "One letter was found"
