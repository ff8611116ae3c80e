"""The command `python -m ehelse check`: what it says, what it returns, and that it writes nothing."""

import json
import runpy
import subprocess
import sys

import pytest

from ehelse import __main__ as command
from ehelse import checking
from reporting import load, project

COLUMNS = [{"name": "value_id", "type": "string"}, {"name": "value", "type": "number"}]
TABLE = {"name": "values", "path": "deep/values.csv", "schema": {"fields": COLUMNS, "primaryKey": "value_id"}}


@pytest.fixture
def folder(tmp_path):
    """A data folder of one table of two rows."""
    data = tmp_path / "data"
    (data / "deep").mkdir(parents=True)
    (data / "datapackage.json").write_text(json.dumps({"resources": [TABLE]}), encoding="utf-8")
    (data / "deep" / "values.csv").write_text("value_id,value\nV1,53\nV2,48.5\n", encoding="utf-8")
    return data


def edit(folder, old, new):
    path = folder / "deep" / "values.csv"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def snapshot(folder):
    return {path: path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def test_every_fault_is_listed_and_nothing_is_written(folder, tmp_path):
    """A process of its own, so that what importing the libraries leaves behind would be seen too."""
    edit(folder, "53", '"12,5"')
    edit(folder, "V2,48.5", "V1,x ")
    before = snapshot(tmp_path)
    run = subprocess.run(
        [sys.executable, "-m", "ehelse", "check", "--data", "data"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(project.current().root / "src"), "HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 1, run.stderr
    assert run.stdout.splitlines() == [str(fault) for fault in load.check(folder)]
    assert run.stderr == "4 faults\n"
    assert snapshot(tmp_path) == before


def test_the_command_on_sound_data(folder, capsys):
    assert command.main(["check", "--data", str(folder)]) == 0
    assert capsys.readouterr() == ("1 tables, 2 rows, no faults\n", "")


def test_the_command_on_a_single_fault(folder, capsys):
    edit(folder, "48.5", '"48,5"')
    assert command.main(["check", "--data", str(folder)]) == 1
    said = capsys.readouterr()
    assert said.err == "1 fault\n"
    assert said.out == (
        'data/deep/values.csv, line 3, column value: "48,5" is not a number. Write 48.5, with a point and no comma.\n'
    )


def test_the_command_as_a_module(folder, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["ehelse", "check", "--data", str(folder)])
    monkeypatch.delitem(sys.modules, "ehelse.__main__")
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("ehelse", run_name="__main__")
    assert caught.value.code == 0
    assert capsys.readouterr().out == "1 tables, 2 rows, no faults\n"


def test_the_command_without_a_verb_says_how_it_is_used(capsys):
    with pytest.raises(SystemExit) as caught:
        command.main([])
    assert caught.value.code == 2
    assert "check" in capsys.readouterr().err


def test_a_further_language_is_a_copy_of_the_first_where_none_is_named(small_report, capsys):
    first = project.languages()[0]
    assert command.main(["language", "fo"]) == 0
    assert f"'fo' now, copied from {first!r}" in capsys.readouterr().out
    assert command.main(["language", "fo"]) == 1
    assert "one that it does not have" in capsys.readouterr().err


def test_a_selection_that_nothing_shows_is_named(copied_data):
    rows = copied_data / "exhibit_rows.csv"
    text = rows.read_text(encoding="utf-8")
    rows.write_text(text.replace("effects-errors,patients", "effects-erors,patients", 1), encoding="utf-8")
    (fault,) = map(str, checking.unshown(project.Project(project.current().root, data=copied_data)))
    assert "no figure or table shows the selection 'effects-erors'" in fault
    assert "perhaps effects-errors" in fault
    assert fault.startswith("data/exhibit_rows.csv, line ")


def test_every_selection_is_shown():
    assert list(checking.unshown(project.current())) == []
