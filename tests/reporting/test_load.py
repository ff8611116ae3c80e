"""Reading tables from files: each way to break a file, what is said of it, and that nothing is written."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from small_data import MEASURES, VALUES

from reporting import load, project, tables, validation
from reporting.faults import Fault
from reporting.project import Project
from reporting.tables import File

ROOT = Path(__file__).parents[2]
UTF8 = 'Save the file as UTF-8; in a spreadsheet that form is called "CSV UTF-8".'


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
            "period": pd.array(["2023", "2024", "2023-02-28", "2023-10/2023-12", None], dtype="string"),
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


def test_the_current_project_is_read_when_no_folder_is_named(folder):
    with project.using(Project(folder.parent)):
        assert list(load.described()) == ["measures", "values"]
        assert len(load.table("values")) == 5
        assert (load.check(), load.size()) == ([], (2, 9))
    with project.using(Project(folder.parent, data=folder / "deep")), pytest.raises(load.DataError, match="is missing"):
        load.table("values")


def test_rows_by_their_keys_come_in_the_order_asked_for(folder):
    with project.using(Project(folder.parent)):
        whole = load.table("values")
        found = load.rows("values", ["V4", "V1", "V4"])
        pd.testing.assert_frame_equal(found, whole.iloc[[3, 0, 3]].reset_index(drop=True))
        assert load.rows("measures", ["cost"])["unit"].tolist() == ["NOK"]
        assert list(load.rows("values", [])) == list(whole)


def test_every_key_without_a_row_is_named(folder):
    with project.using(Project(folder.parent)):
        with pytest.raises(KeyError, match=r"No row V9, V0 in the table values\. Add it, or take it out"):
            load.rows("values", ["V1", "V9", "V0"])
        with pytest.raises(KeyError, match="No table 'valeus'"):
            load.rows("valeus", ["V1"])


# --- Parts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("columns", "where"),
    [
        (None, {}),
        (["n", "value_id"], {}),
        ([], {"unit": "percent"}),
        (None, {"measure_id": ["satisfied", "cost"], "unit": "percent"}),
        (["value", "checked"], {"period": ["2024"]}),
        (None, {"value_id": []}),
        (["note"], {"value_id": "V9"}),
    ],
)
def test_a_part_is_what_is_left_of_the_whole_table(folder, columns, where):
    with project.using(Project(folder.parent)):
        expected = load.table("values")
        for column, texts in where.items():
            expected = expected[expected[column].isin([texts] if isinstance(texts, str) else texts)]
        expected = (expected if columns is None else expected[columns]).reset_index(drop=True)
        pd.testing.assert_frame_equal(load.part("values", columns, **where), expected)


def test_cells_are_typed_alone_so_that_a_part_does_not_show_what_others_hold(folder):
    """A part is cut out of the typed table; that is no more than its own cells only while this holds."""
    resource = load.described(folder)["values"]
    text = tables.parsed(resource, File("values.csv", VALUES.encode())).frame
    whole = validation.typed(resource, text)
    for place in range(len(text)):
        alone = validation.typed(resource, text.iloc[[place]])
        pd.testing.assert_frame_equal(alone, whole.iloc[[place]].reset_index(drop=True))


def query(columns, **where):
    return json.dumps({"columns": columns, "where": where})


@pytest.mark.parametrize(
    ("asked", "changes"),
    [
        ("", True),
        (query(None), True),
        (query(["value"]), True),
        (query(["note"]), False),
        (query(["value"], measure_id=["satisfied"]), True),
        (query(["value"], measure_id=["growth", "visits"]), False),
        (query([], measure_id=["satisfied"]), False),
    ],
)
def test_the_state_of_a_part_is_another_when_its_cells_are(folder, values, asked, changes):
    before = load.state("values", asked, folder)
    edit(values, "48.5", "49.5")
    assert (load.state("values", asked, folder) != before) == changes


def test_the_state_of_a_part_without_columns_is_another_when_it_has_more_rows(folder, values):
    """Who asks for no column is handed how many rows there are."""
    queries = [query([]), query([], measure_id=["satisfied"]), query([], measure_id=["growth"])]
    before = [load.state("values", asked, folder) for asked in queries]
    line = next(line for line in values.read_text("utf-8").splitlines() if line.startswith("V2,satisfied"))
    values.write_text(values.read_text("utf-8").rstrip("\n") + "\n" + line.replace("V2", "V6") + "\n", "utf-8")
    after = [load.state("values", asked, folder) for asked in queries]
    assert [one != other for one, other in zip(before, after, strict=True)] == [True, True, False]


def test_a_part_belongs_to_the_one_who_asked_for_it(folder):
    with project.using(Project(folder.parent)):
        for mine in (load.part("values"), load.part("values", ["value"])):
            mine.loc[0, "value"] = 99
        assert load.part("values")["value"].iloc[0] == 53


def test_asking_for_what_there_is_not_is_an_error_of_the_caller(folder):
    with project.using(Project(folder.parent)):
        with pytest.raises(KeyError, match=r"No column worth, kind in the table values\. Known: value_id, measure_id"):
            load.part("values", ["worth"], kind="x")
        with pytest.raises(TypeError, match="values cannot be asked for by value, checked: it is no text"):
            load.part("values", value="53", checked="true")
        with pytest.raises(KeyError, match="No table 'valeus'"):
            load.part("valeus")


@pytest.mark.parametrize("name", ["values.csv", "measures.csv"])
def test_a_fault_anywhere_stops_a_part_too_and_check_names_it(folder, values, name):
    edit(values if name == "values.csv" else folder / name, "cost", "kost")
    with project.using(Project(folder.parent)):
        with pytest.raises(load.DataError) as error:
            load.part("values", value_id="V1")
        assert error.value.faults == load.check()


def told(folder, program):
    """What the press hears of a program: parts that are told of, and files of the data that are opened."""
    listens = (
        "import sys; from pathlib import Path; from reporting import load, project\n"
        "project.use(project.Project(Path(sys.argv[1])))\n"
        "name = lambda path: Path(str(path)).name\n"
        "hear = lambda event, args: ('data' in str(args[:1]) and event in ('open', load.PART)) and "
        "print(event, name(args[0]), args[1] if event == load.PART else '', sep='|')\n"
        "sys.addaudithook(hear)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", listens + program, folder.parent],
        cwd=ROOT / "src", capture_output=True, text=True, check=True,
    )  # fmt: skip
    return run.stdout.splitlines()


PART, NOTHING, OPEN = "bookpress.part|values.csv|", "bookpress.part|measures.csv|null", "open|{}|".format
WHERE = '{"columns": ["n"], "where": {"unit": ["percent"]}}'


@pytest.mark.parametrize(
    ("program", "heard"),
    [
        ("load.part('values', ['n'], unit='percent')", [PART + WHERE, OPEN("values.csv"), NOTHING]),
        ("load.table('values')", [OPEN("values.csv"), NOTHING]),
        ("load.check()", [OPEN("measures.csv"), OPEN("values.csv"), OPEN("measures.csv")]),
    ],
)
def test_the_press_hears_what_is_handed_out_directly_before_the_file_is_opened(folder, program, heard):
    """Twice, as the second time everything comes from memory."""
    heard = [OPEN("datapackage.json"), *heard, *([OPEN("measures.csv")] if NOTHING in heard else [])]
    assert told(folder, f"{program}\n{program}\n") == 2 * heard


def test_who_is_told_of_faults_rests_on_all_of_the_tables(folder, values):
    edit(values, "V4,visits", "V4,visit")
    heard = told(folder, "try: load.part('values', unit='percent')\nexcept load.DataError: pass\n")
    assert heard[-2:] == [OPEN("values.csv"), OPEN("measures.csv")]
    assert not heard[-3].startswith("bookpress.part|values")


@pytest.mark.parametrize(("key", "said"), [(["measure_id", "unit"], r"measure_id, unit"), ([], "none")])
def test_rows_are_found_by_a_key_of_one_column(folder, key, said):
    package = json.loads((folder / "datapackage.json").read_text())
    package["resources"][0]["schema"]["primaryKey"] = key
    (folder / "datapackage.json").write_text(json.dumps(package))
    with (
        project.using(Project(folder.parent)),
        pytest.raises(ValueError, match=f"table measures is: {said}"),
    ):
        load.rows("measures", ["cost"])


def test_the_keys_of_a_list():
    assert load.items("a; b, c") == ["a", "b, c"]
    assert load.items(pd.NA) == []


def test_a_table_that_lacks_a_language_of_the_report_is_not_read(folder):
    """The fault is in the description, and is said beside those of the rows."""
    package = json.loads((folder / "datapackage.json").read_text())
    package["languages"] = ["en", "nb"]
    package["resources"][0]["schema"]["fields"][1]["name"] = "unit_en"
    package["resources"][1]["schema"].pop("foreignKeys")
    (folder / "datapackage.json").write_text(json.dumps(package))
    edit(folder / "measures.csv", "measure_id,unit\n", "measure_id,unit_en\n")
    edit(folder / "measures.csv", "cost,NOK", "cost,")
    found = [(fault.file, fault.row, fault.column, fault.rule) for fault in load.check(folder)]
    assert found == [
        ("data/datapackage.json", None, "unit_nb", "is not described in table measures, which has unit_en"),
        ("data/measures.csv", 5, "unit_en", "is empty"),
    ]
    with pytest.raises(load.DataError, match=r"^2 faults"):
        load.table("measures", folder)
    assert len(load.table("values", folder)) == 5


def test_an_unknown_table_is_an_error_of_the_caller(folder):
    with pytest.raises(KeyError, match=r"No table 'valeus' in .*datapackage.json. Known: measures, values"):
        load.table("valeus", folder)


def test_every_reading_opens_the_files_where_an_audit_hook_sees_it(folder):
    """The press learns from `open` events which data files a notebook rests on: its own and those its keys lead to."""
    program = (
        "import sys; from pathlib import Path; from reporting import load\n"
        "data = Path(sys.argv[1]); load.table('values', data)\n"
        "sys.addaudithook(lambda event, args: event == 'open' and 'data' in str(args[0]) and print(args[0]))\n"
        "load.table('values', data)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, folder], cwd=ROOT / "src", capture_output=True, text=True, check=True
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
         "Write it like V2."),
        ("true,\n", "yes,\n", 2, "checked", "yes", "is neither true nor false",
         "Write true or false, in small letters."),
        ("2023-02-28", "2023-02-30", 4, "period", "2023-02-30", "is not a date or period that exists",
         "Write it like one of these: 2023, 2023-04-28, 2019-01/2019-03."),
        ("2023-10/2023-12", "2023-Q4", 6, "period", "2023-Q4", "is not a date or period that exists",
         "Write it like one of these: 2023, 2023-04-28, 2019-01/2019-03."),
        ("2023-10/2023-12", "2023-10", 6, "period", "2023-10", "is not a date or period that exists",
         "Write it like one of these: 2023, 2023-04-28, 2019-01/2019-03."),
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


def test_a_cell_that_is_too_long_is_told_as_one(folder, values):
    edit(values, "V1,", f"{'V' * 200_000},")
    assert only(folder).remedy == "A cell has more than 131072 letters. Shorten it, or close its quotation mark."


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
    assert found == [
        Fault("data/deep/values.csv", 3, None, None, "holds the byte 0xff at place 40, which is not UTF-8", UTF8),
        Fault("data/deep/values.csv", 7, None, None, "holds the byte 0xe6 at place 24, which is not UTF-8", UTF8),
    ]
    assert content.splitlines()[6][23] == 0xE6


def test_a_file_in_utf16(folder, values):
    values.write_text(VALUES, encoding="utf-16")
    assert only(folder) == Fault("data/deep/values.csv", 1, None, None, "is UTF-16", UTF8)


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


def test_a_row_of_empty_cells_is_one_fault(folder, values):
    edit(values, "V2,", ",,,,,,,\n, ,\nV2,")
    assert load.check(folder) == [
        Fault("data/deep/values.csv", line, None, None, "is a row of empty cells", "Delete it.") for line in (3, 4)
    ]


def test_a_folder_in_the_place_of_a_file(folder, values):
    values.unlink()
    values.mkdir()
    remedy = "Put it back, or take it out of datapackage.json."
    assert only(folder) == Fault("data/deep/values.csv", None, None, None, "is a folder", remedy)
    (folder / "datapackage.json").unlink()
    (folder / "datapackage.json").mkdir()
    assert only(folder).rule == f"is a folder in {folder.parent}"


def test_a_file_that_may_not_be_read(folder, monkeypatch):
    def forbidden(path):
        raise PermissionError(13, "Permission denied")

    whole = load._bytes
    monkeypatch.setattr(load, "_bytes", lambda path: forbidden(path) if path.name == "values.csv" else whole(path))
    assert only(folder).rule == "cannot be read: Permission denied"


def test_a_share_of_one_in_the_place_of_per_cent(folder, values):
    package = folder / "datapackage.json"
    edit(package, '"percent": [0, 100]', '"percent": [0, 100, 1]')
    edit(values, ",2023,53,", ",2023,0.14,")
    assert only(folder) == Fault(
        "data/deep/values.csv",
        2,
        "value",
        "0.14",
        "is nearer to 0 than 1 percent, as a share of one would be",
        "If 14 percent is meant, write 14. If not, list it under boundsByUnit, except, in datapackage.json.",
    )
    edit(values, ",0.14,", ",0,")
    assert load.check(folder) == []


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
        (b"\xe6", "holds the byte 0xe6 at place 1, which is not UTF-8", UTF8),
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
