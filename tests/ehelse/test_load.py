"""Reading tables from files: each way to break a file, what is said of it, and that nothing is written."""

import csv
import datetime
import io
import json
import re
import runpy
import string
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ehelse import __main__ as command
from ehelse import load, paths
from ehelse.schema import Fault


def column(name, type="string", period=None, **constraints):
    return {"name": name, "type": type, "constraints": constraints} | ({"period": period} if period else {})


# A small data folder: what is measured, and the values of it.
PACKAGE = {
    "resources": [
        {
            "name": "measures",
            "path": "measures.csv",
            "schema": {
                "fields": [column("measure_id", required=True, unique=True), column("unit", required=True)],
                "primaryKey": "measure_id",
            },
        },
        {
            "name": "values",
            "path": "deep/values.csv",
            "schema": {
                "fields": [
                    column("value_id", required=True, pattern="V[0-9]+"),
                    column("measure_id", required=True),
                    column("unit", required=True),
                    column("period", period=["year", "day", "quarter"]),
                    column("value", "number", required=True),
                    column("n", "integer", minimum=1),
                    column("checked", "boolean"),
                    column("note"),
                ],
                "primaryKey": ["value_id"],
                "uniqueKeys": [["measure_id", "period"]],
                "foreignKeys": [
                    {
                        "fields": ["measure_id", "unit"],
                        "reference": {"resource": "measures", "fields": ["measure_id", "unit"]},
                    }
                ],
            },
            "boundsByUnit": {
                "value": "value",
                "unit": "unit",
                "bounds": {"percent": [0, 100], "count": [0, None]},
                "except": {"measure_id": ["growth"]},
            },
        },
    ]
}
MEASURES = """\
measure_id,unit
satisfied,percent
growth,percent
visits,count
cost,NOK
"""
VALUES = """\
value_id,measure_id,unit,period,value,n,checked,note
V1,satisfied,percent,2023,53,4505,true,
V2,satisfied,percent,2024,48.5,,false,"a note, with a comma"
V3,growth,percent,2023-02-28,-14,,,"a note
over two lines"
V4,visits,count,2023-Q4,109500000,,,"a ""quoted"" word"
V5,cost,NOK,,-5,1,true,æøå
"""


@pytest.fixture
def folder(tmp_path):
    data = tmp_path / "data"
    (data / "deep").mkdir(parents=True)
    (data / "datapackage.json").write_text(json.dumps(PACKAGE), encoding="utf-8")
    (data / "measures.csv").write_text(MEASURES, encoding="utf-8", newline="")
    (data / "deep" / "values.csv").write_text(VALUES, encoding="utf-8", newline="")
    return data


@pytest.fixture
def values(folder):
    return folder / "deep" / "values.csv"


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8", newline="")


def only(folder):
    """The one fault of a folder; reading the table raises it too."""
    found = load.check(folder)
    assert len(found) == 1, found
    return found[0]


# --- What is sound ---------------------------------------------------------------------------------------------------


def test_a_sound_table_is_typed(folder):
    expected = pd.DataFrame(
        {
            "value_id": pd.array(["V1", "V2", "V3", "V4", "V5"], dtype="string"),
            "measure_id": pd.array(["satisfied", "satisfied", "growth", "visits", "cost"], dtype="string"),
            "unit": pd.array(["percent", "percent", "percent", "count", "NOK"], dtype="string"),
            "period": pd.array(["2023", "2024", "2023-02-28", "2023-Q4", None], dtype="string"),
            "value": pd.array([53, 48.5, -14, 109500000, -5], dtype="Float64"),
            "n": pd.array([4505, None, None, None, 1], dtype="Int64"),
            "checked": pd.array([True, False, None, None, True], dtype="boolean"),
            "note": pd.array(
                [None, "a note, with a comma", "a note\nover two lines", 'a "quoted" word', "æøå"], dtype="string"
            ),
        }
    )
    pd.testing.assert_frame_equal(load.table("values", folder), expected)
    assert load.check(folder) == []
    assert load.size(folder) == (2, 9)


def test_a_byte_order_mark_and_windows_line_ends_simply_work(folder, values):
    before = load.table("values", folder)
    text = values.read_text(encoding="utf-8").replace("over two lines", "over").replace("a note\nover", "a note over")
    values.write_text(text, encoding="utf-8", newline="")
    plain = load.table("values", folder)
    for path in (values, folder / "measures.csv", folder / "datapackage.json"):
        changed = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        path.write_text("\N{BOM}" + changed, encoding="utf-8", newline="")
    pd.testing.assert_frame_equal(load.table("values", folder), plain)
    assert load.check(folder) == []
    assert len(before) == len(plain)


def test_a_table_without_a_last_line_end_works(folder, values):
    before = load.table("values", folder)
    values.write_text(values.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8", newline="")
    pd.testing.assert_frame_equal(load.table("values", folder), before)


def test_a_frame_belongs_to_the_one_who_asked_for_it(folder):
    mine = load.table("values", folder)
    mine["value"] = 0
    assert load.table("values", folder)["value"].tolist()[0] == 53


def test_a_change_of_a_file_is_seen_even_within_a_clock_tick(folder, values):
    for number in range(50, 60):
        text = re.sub(r"2023,\d\d,", f"2023,{number},", values.read_text(encoding="utf-8"))
        values.write_text(text, encoding="utf-8", newline="")
        assert load.table("values", folder)["value"].iloc[0] == number


def test_an_unknown_table_is_an_error_of_the_caller(folder):
    with pytest.raises(KeyError, match=r"No table 'valeus' in .*datapackage.json. Known: measures, values"):
        load.table("valeus", folder)


def test_every_reading_opens_the_files_where_an_audit_hook_sees_it(folder):
    """The press learns from `open` events which data files a notebook rests on: its own and those its keys lead to."""
    program = (
        "import sys; from pathlib import Path; from ehelse import load\n"
        "data = Path(sys.argv[1]); load.table('values', data)\n"
        "sys.addaudithook(lambda event, args: event == 'open' and 'data' in str(args[0]) and print(args[0]))\n"
        "load.table('values', data)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, folder], cwd=paths.ROOT / "src", capture_output=True, text=True, check=True
    )
    opened = {Path(line).name for line in run.stdout.splitlines()}
    assert opened == {"datapackage.json", "values.csv", "measures.csv"}


# --- One broken cell -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "value", "rule", "remedy"),
    [
        ("2023,53,", "2023,many,", 2, "value", "many", "is not a number",
         "Write a number such as 12 or 12.3, of at most 15 digits; what is not known is an empty cell."),
        ("48.5", '"48,5"', 3, "value", "48,5", "is not a number", "Write 48.5, with a point and no comma."),
        ("4505", "4505.5", 2, "n", "4505.5", "is not a whole number", "Write it without decimals."),
        ("2023,53,", "2023,,", 2, "value", None, "is empty", "This column must be filled in every row."),
        ("4505", "0", 2, "n", "0", "is below 1", "The least this column allows is 1; correct the value."),
        ("V1,", "X1,", 2, "value_id", "X1", "does not have the form of this column",
         "Write it after the pattern V[0-9]+"),
        ("true,\n", "yes,\n", 2, "checked", "yes", "is neither true nor false",
         "Write true or false, in small letters."),
        ("2023-02-28", "2023-02-30", 4, "period", "2023-02-30", "is not a date or period that exists",
         "Write it like one of these: 2023, 2023-04-28, 2019-Q1."),
        ("2023-Q4", "2023-Q5", 6, "period", "2023-Q5", "is not a date or period that exists",
         "Write it like one of these: 2023, 2023-04-28, 2019-Q1."),
        ("2023-Q4", "2023-10", 6, "period", "2023-10", "is not a date or period that exists",
         "Write it like one of these: 2023, 2023-04-28, 2019-Q1."),
        ("æøå", "æøå ", 7, "note", "æøå ", "has a space before or after it", "Delete the space."),
        ("V4,visits", "V4, visits", 6, "measure_id", " visits", "has a space before or after it", "Delete the space."),
        ("2023,53,", "2023,153,", 2, "value", "153", "cannot be a value in percent, which goes from 0 to 100",
         "Correct the value or the unit. If it is a change and not a share, list it under boundsByUnit, except,"
         " in datapackage.json."),
        ("2023,53,", "2023,-1,", 2, "value", "-1", "cannot be a value in percent, which goes from 0 to 100",
         "Correct the value or the unit. If it is a change and not a share, list it under boundsByUnit, except,"
         " in datapackage.json."),
        ("109500000", "-1", 6, "value", "-1", "cannot be a value in count, which goes from 0",
         "Correct the value or the unit. If it is a change and not a share, list it under boundsByUnit, except,"
         " in datapackage.json."),
        ("visits,count", "visits,percent", 6, "unit", "percent",
         "does not go with visits, which has count in data/measures.csv",
         "Write count, or correct data/measures.csv."),
        ("V4,visits", "V4,visit", 6, "measure_id", "visit", "is not in data/measures.csv",
         "Did you mean visits? If not, add its row there first."),
        ("V4,visits", "V4,xyz", 6, "measure_id", "xyz", "is not in data/measures.csv", "Add its row there first."),
        ("V5,", "V1,", 7, "value_id", "V1", "stands in line 2 already",
         "Delete one of the two rows, or give this one a value of its own."),
        ("percent,2024", "percent,2023", 3, "measure_id, period", "satisfied, 2023", "stands in line 2 already",
         "Delete one of the two rows, or give this one a value of its own."),
    ],
)  # fmt: skip
def test_a_broken_cell(folder, values, old, new, line, column, value, rule, remedy):
    edit(values, old, new)
    fault = Fault("data/deep/values.csv", line, column, value, rule, remedy)
    if new in ("visits,percent",):  # 109500000 percent is broken too
        assert fault in load.check(folder)
    else:
        assert only(folder) == fault
    with pytest.raises(load.DataError) as caught:
        load.table("values", folder)
    assert fault in caught.value.faults
    assert str(fault) in str(caught.value)


def test_limits_by_unit_let_their_ends_and_the_exempt_pass(folder, values):
    for value in ("0", "100", "100.0"):
        text = re.sub(r"2023,[\d.]+,4505", f"2023,{value},4505", values.read_text(encoding="utf-8"))
        values.write_text(text, encoding="utf-8", newline="")
        assert load.check(folder) == []
    edit(values, "-14", "-114")
    assert load.check(folder) == []


def test_the_line_is_that_of_an_editor_where_a_cell_spans_lines(folder, values):
    edit(values, "æøå\n", 'æøå\nV6,cost,NOK,2020,"1,2",,,\n')
    fault = only(folder)
    assert (fault.row, fault.value) == (8, "1,2")
    assert values.read_text(encoding="utf-8").splitlines()[fault.row - 1].startswith("V6")


# --- A broken file ---------------------------------------------------------------------------------------------------


def test_a_missing_file(folder, values):
    values.unlink()
    assert only(folder) == Fault(
        "data/deep/values.csv", None, None, None, "is missing", "Put it back, or take it out of datapackage.json."
    )


def test_a_missing_file_that_keys_lead_to_stops_the_table_too(folder):
    (folder / "measures.csv").unlink()
    fault = only(folder)
    assert (fault.file, fault.rule) == ("data/measures.csv", "is missing")
    with pytest.raises(load.DataError) as caught:
        load.table("values", folder)
    assert caught.value.faults == [fault]


def test_a_fault_elsewhere_in_the_other_table_does_not_stop_this_one(folder):
    edit(folder / "measures.csv", "cost,NOK\n", "cost,NOK\nidle,\n")
    assert len(load.table("values", folder)) == 5
    assert only(folder).file == "data/measures.csv"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\r\n\r\n"])
def test_an_empty_file(folder, values, content):
    values.write_bytes(content)
    assert only(folder) == Fault(
        "data/deep/values.csv", None, None, None, "is empty", "Write the header line with the names of the columns."
    )


def test_a_header_without_rows(folder, values):
    values.write_text(VALUES.splitlines(keepends=True)[0], encoding="utf-8")
    assert only(folder) == Fault(
        "data/deep/values.csv", 1, None, None, "is a header without rows",
        "Add the rows, or take the table out of datapackage.json.",
    )  # fmt: skip


def test_bytes_that_are_not_utf8(folder, values):
    content = values.read_bytes().replace("æøå".encode(), "æøå".encode("latin-1"))
    values.write_bytes(content.replace(b"a note, with", b"\xff note, with"))
    found = load.check(folder)
    remedy = "Save the file as UTF-8."
    assert found == [
        Fault("data/deep/values.csv", 3, None, None, "holds the byte 0xff at place 40, which is not UTF-8", remedy),
        Fault("data/deep/values.csv", 7, None, None, "holds the byte 0xe6 at place 24, which is not UTF-8", remedy),
    ]
    assert content.splitlines()[6][23] == 0xE6


def test_a_file_in_utf16(folder, values):
    values.write_text(VALUES, encoding="utf-16")
    assert only(folder) == Fault("data/deep/values.csv", 1, None, None, "is UTF-16", "Save the file as UTF-8.")


def test_too_few_cells(folder, values):
    edit(values, "4505,true,\n", "4505,true\n")
    assert only(folder) == Fault(
        "data/deep/values.csv", 2, None, None, "has 7 cells, the header has 8",
        "Add the missing commas; an empty cell has its comma too.",
    )  # fmt: skip


def test_too_many_cells(folder, values):
    edit(values, '"a note, with a comma"', "a note, with a comma")
    assert only(folder) == Fault(
        "data/deep/values.csv", 3, None, None, "has 9 cells, the header has 8",
        'Put a text that holds a comma in quotation marks: "a, b".',
    )  # fmt: skip


def test_one_lonely_cell(folder, values):
    edit(values, "æøå\n", "æøå\nV6\n")
    assert only(folder).rule == "has 1 cell, the header has 8"


def test_a_row_of_the_wrong_length_still_serves_as_a_key(folder):
    edit(folder / "measures.csv", "cost,NOK\n", "cost,NOK,\n")
    assert only(folder).rule == "has 3 cells, the header has 2"


def test_a_table_of_nothing_but_rows_of_the_wrong_length(folder, values):
    values.write_text(VALUES.splitlines(keepends=True)[0] + "V1\n", encoding="utf-8")
    assert only(folder).rule == "has 1 cell, the header has 8"


def test_an_empty_line(folder, values):
    edit(values, "V2,", "\nV2,")
    assert only(folder) == Fault("data/deep/values.csv", 3, None, None, "is an empty line", "Delete it.")


def test_a_quotation_mark_that_is_not_closed(folder, values):
    edit(values, 'with a comma"', "with a comma")
    fault = only(folder)
    assert (fault.file, fault.row, fault.column) == ("data/deep/values.csv", 3, None)
    assert fault.rule.startswith("cannot be read from here on")
    assert fault.remedy == 'Close the quotation mark that opens a cell; write "" for a quotation mark inside one.'


@pytest.mark.parametrize(("mark", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_another_mark_between_the_cells(folder, mark, name):
    path = folder / "measures.csv"
    path.write_text(MEASURES.replace(",", mark), encoding="utf-8")
    assert only(folder) == Fault(
        "data/measures.csv", 1, None, None, f"has {name} between the cells",
        "Save the file with commas between the cells.",
    )  # fmt: skip


def test_columns_that_are_unknown_missing_or_named_twice(folder, values):
    edit(values, "period,value,n,checked", "Period,value,value,checked")
    known = "value_id, measure_id, unit, period, value, n, checked, note"
    missing = ("is missing from the header", "Add the column, with a cell in every row.")
    assert load.check(folder) == [
        Fault("data/deep/values.csv", 1, "Period", None, "is not a column of this table",
              f"Take it away, or describe it in datapackage.json. Known: {known}."),
        Fault("data/deep/values.csv", 1, "period", None, *missing),
        Fault("data/deep/values.csv", 1, "value", None, "is the name of two columns", "Take one of them away."),
        Fault("data/deep/values.csv", 1, "n", None, *missing),
    ]  # fmt: skip


def test_columns_in_another_order(folder):
    path = folder / "measures.csv"
    path.write_text("unit,measure_id\npercent,satisfied\n", encoding="utf-8")
    assert only(folder) == Fault(
        "data/measures.csv", 1, None, None, "has its columns in another order than described",
        "Put them in this order: measure_id,unit.",
    )  # fmt: skip


def test_a_table_that_nothing_describes(folder):
    (folder / "derived").mkdir()
    (folder / "derived" / "generated.csv").write_text("a\n1\n")
    (folder / "deep" / "new.csv").write_text("a\n1\n")
    assert only(folder) == Fault(
        "data/deep/new.csv", None, None, None, "is not described, so nothing checks it",
        "Describe it in datapackage.json, or take it away.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("content", "rule", "remedy"),
    [
        (None, "is missing in ", "Give the folder that holds it."),
        (b"{", "is not JSON: line 1, column 2", "Correct it there."),
        (b"\xe6", "holds the byte 0xe6 at place 1, which is not UTF-8", "Save the file as UTF-8."),
        (b"{}", "lacks 'resources' in the package", "Add it."),
    ],
)
def test_a_description_that_cannot_be_read(folder, content, rule, remedy):
    path = folder / "datapackage.json"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    fault = only(folder)
    assert fault.file == "data/datapackage.json"
    assert fault.rule.startswith(rule)
    assert fault.remedy == remedy
    with pytest.raises(load.DataError, match=r"^1 fault in the data"):
        load.table("values", folder)


def test_a_key_within_the_same_table_is_said_once(folder):
    package = json.loads((folder / "datapackage.json").read_text())
    key = {"fields": "unit", "reference": {"resource": "measures", "fields": "measure_id"}}
    package["resources"][0]["schema"]["foreignKeys"] = [key]
    (folder / "datapackage.json").write_text(json.dumps(package))
    (folder / "measures.csv").write_text("", encoding="utf-8")
    with pytest.raises(load.DataError) as caught:
        load.table("measures", folder)
    assert [fault.rule for fault in caught.value.faults] == ["is empty"]


# --- All at once, and nothing written --------------------------------------------------------------------------------


@pytest.fixture
def broken(folder, values):
    """A folder with a fault of every kind that leaves the files readable, in both tables."""
    edit(values, "2023,53,4505,true,", "2023,153,0,yes,x ")
    edit(values, "V3,growth,percent,2023-02-28,-14", "X3,grown,percent,2023-02-30,")
    edit(values, 'word"\n', 'word",\n')
    edit(folder / "measures.csv", "cost,NOK\n", "cost,NOK\n\ncost,\n")
    return folder


def test_all_faults_of_all_tables_come_at_once_in_the_order_of_the_files(broken):
    found = [(fault.file, fault.row, fault.column) for fault in load.check(broken)]
    assert found == [
        ("data/measures.csv", 6, None),
        ("data/measures.csv", 7, "measure_id"),
        ("data/measures.csv", 7, "unit"),
        ("data/deep/values.csv", 2, "value"),
        ("data/deep/values.csv", 2, "n"),
        ("data/deep/values.csv", 2, "checked"),
        ("data/deep/values.csv", 2, "note"),
        ("data/deep/values.csv", 4, "value_id"),
        ("data/deep/values.csv", 4, "measure_id"),
        ("data/deep/values.csv", 4, "period"),
        ("data/deep/values.csv", 4, "value"),
        ("data/deep/values.csv", 6, None),
    ]


def test_the_error_lists_every_fault_in_a_sentence(broken):
    with pytest.raises(load.DataError) as caught:
        load.table("values", broken)
    first, *rest = str(caught.value).splitlines()
    assert first == "9 faults in the data. Nothing was read."
    assert rest == [str(fault) for fault in caught.value.faults]
    assert 'data/deep/values.csv, line 2, column checked: "yes" is neither true nor false. Write true' in rest[2]


def snapshot(folder):
    return {path: path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def test_nothing_is_written(broken, tmp_path):
    """A process of its own, so that what importing the libraries leaves behind would be seen too."""
    before = snapshot(tmp_path)
    run = subprocess.run(
        [sys.executable, "-m", "ehelse", "check", "--data", "data"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(paths.ROOT / "src"), "HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 1, run.stderr
    assert run.stdout.splitlines() == [str(fault) for fault in load.check(broken)]
    assert run.stderr == "12 faults\n"
    assert snapshot(tmp_path) == before


def test_the_command_on_sound_data(folder, capsys):
    assert command.main(["check", "--data", str(folder)]) == 0
    assert capsys.readouterr() == ("2 tables, 9 rows, no faults\n", "")


def test_the_command_on_a_single_fault(folder, values, capsys):
    edit(values, "48.5", '"48,5"')
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
    assert capsys.readouterr().out == "2 tables, 9 rows, no faults\n"


def test_the_command_without_a_verb_says_how_it_is_used(capsys):
    with pytest.raises(SystemExit) as caught:
        command.main([])
    assert caught.value.code == 2
    assert "check" in capsys.readouterr().err


# --- Properties ------------------------------------------------------------------------------------------------------

KNOWN = {"satisfied": "percent", "growth": "percent", "visits": "count", "cost": "NOK"}
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(
    lambda text: text == text.strip()
)
PERIODS = (
    st.integers(1900, 2100).map(str)
    | st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)).map(str)
    | st.builds("{}-Q{}".format, st.integers(1900, 2100), st.integers(1, 4))
)


def decimals(low, high):
    return st.integers(100 * low, 100 * high).map(lambda hundredths: f"{hundredths / 100:.2f}")


def value_of(measure):
    if measure == "satisfied":
        return decimals(0, 100)
    return decimals(0 if measure == "visits" else -(10**9), 10**9)


@st.composite
def rows(draw):
    """Rows of the table `values` that keep every rule, as texts; empty texts are missing cells."""
    keys = st.tuples(st.sampled_from(sorted(KNOWN)), st.just("") | PERIODS)
    return [
        [
            f"V{place}",
            measure,
            KNOWN[measure],
            period,
            draw(value_of(measure)),
            draw(st.just("") | st.integers(1, 10**15 - 1).map(str)),
            draw(st.sampled_from(["", "true", "false"])),
            draw(st.just("") | TEXTS),
        ]
        for place, (measure, period) in enumerate(draw(st.lists(keys, min_size=1, max_size=5, unique=True)))
    ]


HEADER = VALUES.splitlines()[0].split(",")


def write(folder, records, *, line_end="\n", mark="", quoting=csv.QUOTE_ALL):
    """A data folder with these rows of `values`; returns the folder."""
    data = Path(folder) / "data"
    (data / "deep").mkdir(parents=True)
    (data / "datapackage.json").write_text(json.dumps(PACKAGE), encoding="utf-8")
    (data / "measures.csv").write_text(MEASURES, encoding="utf-8")
    text = io.StringIO()
    csv.writer(text, lineterminator=line_end, quoting=quoting).writerows([HEADER, *records])
    (data / "deep" / "values.csv").write_text(mark + text.getvalue(), encoding="utf-8", newline="")
    return data


@settings(deadline=None, max_examples=50)
@given(records=rows(), line_end=st.sampled_from(["\n", "\r\n"]), mark=st.sampled_from(["", "\N{BOM}"]))
def test_any_table_of_valid_values_comes_back_as_it_was(records, line_end, mark):
    with tempfile.TemporaryDirectory() as folder:
        frame = load.table("values", write(folder, records, line_end=line_end, mark=mark))
    as_text = {"value": float, "n": int, "checked": lambda text: text == "true"}
    for place, name in enumerate(HEADER):
        expected = [as_text.get(name, str)(record[place]) if record[place] else None for record in records]
        assert [None if pd.isna(value) else value for value in frame[name]] == expected


DAMAGE = (
    TEXTS
    | st.text(string.digits + ".,-+/ QHe%\N{MINUS SIGN}", max_size=8)
    | st.sampled_from(["", " ", "V0", "V1", "2023", "2023-02-29", "2024-02-29", "2023-Q5", "percent", "count", "NOK",
                       "satisfied", "visits", "true", "TRUE", "101", "-1", "0", "1.0", "1e3", "nan", "12,3"])
)  # fmt: skip


def is_date(text):
    try:
        day = datetime.datetime.strptime(text, "%Y-%m-%d")
    except ValueError:
        return False
    return len(text) == 10 and 1900 <= day.year <= 2100 and text.isascii()


def keeps_every_rule(records):
    """The rules of the table once more, written another way."""
    for record in records:
        if any(cell != cell.strip() for cell in record):
            return False
        value_id, measure, unit, period, value, n, checked, _ = record
        year, quarter = period[:4], period[4:]
        if not (value_id[:1] == "V" and value_id[1:].isdecimal() and value_id.isascii() and KNOWN.get(measure) == unit):
            return False
        is_year = len(year) == 4 and year.isdigit() and year.isascii() and 1900 <= int(year) <= 2100
        if period and not (is_date(period) or (is_year and quarter in ("", "-Q1", "-Q2", "-Q3", "-Q4"))):
            return False
        whole, _, rest = value.removeprefix("-").partition(".")
        if not (value.isascii() and whole.isdigit() and len(whole) <= 15 and (not rest or rest.isdigit())):
            return False
        if value.endswith(".") or rest == "000" or len(rest) > 15:
            return False
        if measure == "satisfied" and not 0 <= float(value) <= 100:
            return False
        if measure == "visits" and float(value) < 0:
            return False
        if n and not (n.isascii() and n.isdigit() and len(n) <= 15 and int(n) >= 1):
            return False
        if checked not in ("", "true", "false"):
            return False
    ids, pairs = [record[0] for record in records], [(record[1], record[3]) for record in records]
    return len(set(ids)) == len(ids) and len(set(pairs)) == len(pairs)


@settings(deadline=None, max_examples=100)
@given(data=st.data(), records=rows(), damage=DAMAGE)
def test_damage_to_one_cell_is_a_data_error_exactly_when_it_breaks_a_rule(data, records, damage):
    row = data.draw(st.integers(0, len(records) - 1), label="row")
    place = data.draw(st.integers(0, len(HEADER) - 1), label="column")
    records[row][place] = damage
    with tempfile.TemporaryDirectory() as folder:
        path = write(folder, records)
        found = load.check(path)
        if keeps_every_rule(records):
            assert found == []
            assert len(load.table("values", path)) == len(records)
        else:
            with pytest.raises(load.DataError) as caught:
                load.table("values", path)
            assert caught.value.faults == found != []
            assert all(fault.rule and fault.remedy and fault.file == "data/deep/values.csv" for fault in found)


@settings(deadline=None, max_examples=100)
@given(content=st.binary(max_size=60), at=st.integers(0, len(VALUES.encode())), cut=st.integers(0, 60))
def test_no_damage_to_the_bytes_of_a_file_raises_anything_else(content, at, cut):
    with tempfile.TemporaryDirectory() as folder:
        data = write(folder, [])
        bytes_before = VALUES.encode()
        (data / "deep" / "values.csv").write_bytes(bytes_before[:at] + content + bytes_before[at + cut :])
        found = load.check(data)
        if found:
            with pytest.raises(load.DataError):
                load.table("values", data)
        else:
            assert len(load.table("values", data)) > 0
