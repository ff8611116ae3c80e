"""Which report is being made: its folders, how it is put in place for a while, and its languages."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reporting import project
from reporting.faults import DescriptionError
from reporting.project import Project

ROOT = Path(__file__).parents[2]


def test_the_folders_of_a_report():
    made = Project(Path("/r"))
    folders = [made.data, made.derived, made.description, made.book, made.words]
    below = ["data", "data/derived", "data/datapackage.json", "book", "book/words"]
    assert folders == [Path("/r") / name for name in below]


def test_data_may_lie_elsewhere():
    made = Project(Path("/r"), data=Path("/d"))
    assert (made.data, made.derived, made.book) == (Path("/d"), Path("/d/derived"), Path("/r/book"))
    assert made == Project(Path("/r"), Path("/d")) != Project(Path("/r"))


def fail_within(report):
    with project.using(report):
        assert project.current() is report
        raise ZeroDivisionError


def test_a_project_is_used_for_a_while_and_the_one_before_comes_back():
    with project.using(Project(Path("/outer"))) as outer:
        with pytest.raises(ZeroDivisionError):
            fail_within(Project(Path("/inner")))
        assert project.current() is outer
        project.use(Project(Path("/other")))
        assert project.current().root == Path("/other")


def run(program, *arguments):
    return subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=ROOT / "src", capture_output=True, text=True, check=False
    )


def test_without_a_report_one_is_told_to_import_its_package():
    said = run("from reporting import project; project.current()").stderr
    assert "import the report's own package first" in said.splitlines()[-1]


def test_the_package_of_a_report_names_its_project():
    program = "import ehelse; from reporting import project; print(project.current().root, project.languages())"
    assert run(program).stdout == f"{ROOT} ('en', 'nb')\n"


@pytest.fixture
def report(tmp_path):
    (tmp_path / "data").mkdir()
    return Project(tmp_path)


def write(report, text):
    report.description.write_text(text, encoding="utf-8")


def test_the_languages_are_read_anew_each_time(report):
    for names in (["en", "nb"], ["nb"], ["en", "nb", "da"]):
        write(report, json.dumps({"languages": names}))
        assert project.languages(report) == tuple(names)
        with project.using(report):
            assert project.languages() == tuple(names)


def test_every_reading_opens_the_description_where_an_audit_hook_sees_it(report):
    write(report, '{"languages": ["en"]}')
    program = (
        "import sys; from pathlib import Path; from reporting import project\n"
        "report = project.Project(Path(sys.argv[1])); project.languages(report)\n"
        "sys.addaudithook(lambda event, args: event == 'open' and print(args[0]))\n"
        "project.languages(report)\n"
    )
    assert run(program, str(report.root)).stdout.splitlines() == [str(report.description)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{", "is not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        ("{}", "lacks 'languages' in the package"),
        ("[]", "lacks 'languages' in the package"),
        ('{"languages": []}', "lacks 'languages' in the package"),
        ('{"languages": "en"}', "names the languages 'en'"),
        ('{"languages": ["en", "NB"]}', "names the languages ['en', 'NB']"),
        ('{"languages": ["en", 1]}', "names the languages ['en', 1]"),
        ('{"languages": ["en", "en"]}', "names the languages ['en', 'en']"),
    ],
)
def test_languages_that_cannot_be_read(report, text, wrong):
    write(report, text)
    with pytest.raises(DescriptionError) as caught:
        project.languages(report)
    assert caught.value.wrong == wrong
    assert str(caught.value).startswith("datapackage.json ")


def test_a_description_that_is_missing(report):
    with pytest.raises(DescriptionError, match=r"datapackage\.json is missing\. Give the folder"):
        project.languages(report)
