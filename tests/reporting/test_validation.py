"""The faults of a frame: in its cells, between its rows and between tables."""

import json

import pandas as pd
import pytest

from reporting import description, validation
from reporting.faults import DescriptionError, Fault


def described(schema, languages=()):
    """The one table `t` of a description."""
    table = {"name": "t", "path": "t.csv", "schema": schema}
    return description.describe(json.dumps({"languages": languages, "resources": [table]}))["t"]


def frame(lines, **columns):
    return pd.DataFrame(columns, index=lines, dtype="string")


def test_faults_carry_the_line_of_the_index_and_come_in_its_order():
    fields = [{"name": "id", "type": "string", "constraints": {"required": True}}, {"name": "n", "type": "integer"}]
    table = described({"primaryKey": "id", "fields": fields})
    found = validation.faults(table, frame([2, 5, 9], id=["a", None, "a"], n=["x", "1", "2.5"]), "data/t.csv")
    assert found == [
        Fault("data/t.csv", 2, "n", "x", "is not a whole number", found[0].remedy),
        Fault("data/t.csv", 5, "id", None, "is empty", "This column must be filled in every row."),
        Fault("data/t.csv", 9, "id", "a", "stands in line 2 already", found[2].remedy),
        Fault("data/t.csv", 9, "n", "2.5", "is not a whole number", "Write it without decimals."),
    ]


def test_a_fault_reads_as_a_sentence():
    whole = Fault("data/t.csv", 9, "n", "2,5", "is not a number", "Write 2.5.")
    assert str(whole) == 'data/t.csv, line 9, column n: "2,5" is not a number. Write 2.5.'
    assert str(Fault("data/t.csv", None, None, None, "is missing", "Put it back.")) == (
        "data/t.csv: is missing. Put it back."
    )


def test_a_sign_that_nobody_sees_is_named_and_not_printed():
    table = described({"fields": [{"name": "title", "type": "string"}]})
    (found,) = validation.faults(table, frame([3], title=["Growth\u202e7102"]), "data/t.csv")
    assert str(found) == (
        'data/t.csv, line 3, column title: "Growth[U+202E]7102" holds a sign that readers do not see: '
        "U+202E RIGHT-TO-LEFT OVERRIDE turns text round. Take it out."
    )


def test_words_in_a_language_stand_in_one_line():
    table = described({"fields": [{"name": "title_en", "type": "string"}]}, ["en"])
    (found,) = validation.faults(table, frame([3], title_en=["Two\nlines"]), "data/t.csv")
    assert found.said == '"Two[U+000A]lines" goes over two lines. Write it in one line.'


def test_typed_columns_can_all_be_missing():
    names = ("string", "integer", "number", "boolean")
    table = described({"fields": [{"name": name, "type": name} for name in names]})
    text = frame([2, 4, 7], string=["å", None, "c"], integer=["1", None, "-3"], number=["1.5", "2", None],
                 boolean=["true", "false", None])  # fmt: skip
    expected = pd.DataFrame(
        {
            "string": pd.array(["å", None, "c"], dtype="string"),
            "integer": pd.array([1, None, -3], dtype="Int64"),
            "number": pd.array([1.5, 2, None], dtype="Float64"),
            "boolean": pd.array([True, False, None], dtype="boolean"),
        }
    )
    pd.testing.assert_frame_equal(validation.typed(table, text), expected)


def test_an_empty_column_is_typed_too():
    table = described({"fields": [{"name": "c", "type": "number"}]})
    assert str(validation.typed(table, frame([2], c=[None]))["c"].dtype) == "Float64"


# --- Lists of keys ---------------------------------------------------------------------------------------------------

LISTED = description.ForeignKey(("people",), "people", ("name",), listed=True)
NAMES = pd.DataFrame({"name": ["Torunn Hatlen Nøst", "Ekaterina Prasolova-Førland", "Børge Lønnebakke Norberg"]})


def list_faults(cell):
    frame = pd.DataFrame({"people": [cell]}, index=[7], dtype="string")
    found = validation.foreign_faults(frame, "data/a.csv", LISTED, NAMES.astype("string"), "data/people.csv")
    return [(fault.row, fault.column, fault.value, fault.rule, fault.remedy) for fault in found]


@pytest.mark.parametrize("cell", [None, "", "Torunn Hatlen Nøst", "Torunn Hatlen Nøst; Ekaterina Prasolova-Førland"])
def test_a_list_of_known_names(cell):
    assert list_faults(cell) == []


def test_every_unknown_name_of_a_list_is_a_fault_of_its_own():
    assert list_faults("Torun Hatlen Nøst; Torunn Hatlen Nøst; X Y") == [
        (
            7,
            "people",
            "Torun Hatlen Nøst",
            "is not in data/people.csv",
            "Did you mean Torunn Hatlen Nøst? If not, add its row there first.",
        ),
        (7, "people", "X Y", "is not in data/people.csv", "Add its row there first."),
    ]


def test_a_name_that_stands_twice_in_a_list():
    ((_, _, value, rule, remedy),) = list_faults("Torunn Hatlen Nøst; Torunn Hatlen Nøst")
    assert (value, rule, remedy) == ("Torunn Hatlen Nøst", "stands twice in the list", "Delete one of the two.")


@pytest.mark.parametrize("cell", ["Torunn Hatlen Nøst;Børge Lønnebakke Norberg", "Torunn Hatlen Nøst;  X", "; X"])
def test_a_list_that_is_not_set_apart_as_it_should_be(cell):
    ((_, _, value, rule, remedy),) = list_faults(cell)
    assert (value, rule) == (cell, "is not a list of names")
    assert '"; "' in remedy


def test_a_list_stands_in_one_column():
    key = {"fields": ["c", "d"], "reference": {"resource": "t", "fields": ["c", "d"]}}
    table = {"name": "t", "path": "t.csv", "schema": {"fields": [{"name": n, "type": "string"} for n in "cd"]}}
    table["schema"]["listKeys"] = [key]
    with pytest.raises(DescriptionError, match="list of keys over several columns"):
        description.describe(json.dumps({"resources": [table]}))


# --- Keys to some rows of a table ------------------------------------------------------------------------------------


def test_a_code_of_another_kind_is_not_known():
    codes = pd.DataFrame({"kind": ["topic", "topic", "tone"], "code": ["aim", "cost", "good"]}, dtype="string")
    rows = pd.DataFrame({"topic": ["aim", "good", "cots"]}, index=[2, 3, 4], dtype="string")
    key = description.ForeignKey(("topic",), "codes", ("code",), where=(("kind", "topic"),))
    found = validation.foreign_faults(rows, "data/a.csv", key, codes, "data/codes.csv")
    assert [(fault.row, fault.value, fault.rule, fault.remedy) for fault in found] == [
        (3, "good", "is not in data/codes.csv with kind topic", "Add its row there first."),
        (4, "cots", "is not in data/codes.csv with kind topic", "Did you mean cost? If not, add its row there first."),
    ]


# --- Columns of which one is filled ----------------------------------------------------------------------------------


def one_of_faults(*rows):
    columns = [{"name": name, "type": "string"} for name in "cde"]
    resource = described({"fields": columns, "exactlyOne": [["c", "d", "e"]]})
    text = pd.DataFrame(rows, columns=list("cde"), index=range(2, 2 + len(rows)), dtype="string")
    return [(fault.row, fault.column, fault.rule) for fault in validation.faults(resource, text, "data/t.csv")]


def test_a_row_fills_just_one_of_the_columns():
    assert one_of_faults(["x", None, None], [None, None, "x"]) == []
    assert one_of_faults([None, None, None], ["x", "y", None]) == [
        (2, "c, d, e", "are all empty"),
        (3, "c, d, e", "are filled together (c, d)"),
    ]


# --- Columns that differ only in the language ------------------------------------------------------------------------


def translated(names, languages):
    """A table of columns of text with these names; those of d must be filled."""
    columns = [{"name": name, "type": "string", "constraints": {"required": name[0] == "d"}} for name in names]
    return described({"fields": columns}, languages)


def language_faults(names, languages, *rows):
    text = pd.DataFrame(rows, columns=names, index=range(2, 2 + len(rows)), dtype="string")
    return [str(fault) for fault in validation.faults(translated(names, languages), text, "data/t.csv")]


def test_a_row_says_it_in_both_languages_or_in_none():
    names = ["a_en", "a_nb", "b_da", "d_en", "d_nb"]
    assert language_faults(
        names,
        ["en", "nb"],
        ["x", "y", "b", "d", "d"],
        [None, None, None, "d", "d"],
        ["x", None, None, "d", "d"],
        [None, "y", None, "d", None],
    ) == [
        "data/t.csv, line 4, column a_en, a_nb: a_nb is empty while a_en is filled."
        " Write it in both languages or in none.",
        "data/t.csv, line 5, column a_en, a_nb: a_en is empty while a_nb is filled."
        " Write it in both languages or in none.",
        "data/t.csv, line 5, column d_nb: is empty. This column must be filled in every row.",
    ]


def test_a_row_says_it_in_all_of_three_languages_or_in_none():
    names = ["a_da", "a_en", "a_nb"]
    rows = [["x", "x", "x"], [None, None, None], ["x", None, None], ["x", "x", None]]
    place = "column a_en, a_nb, a_da"
    remedy = "Write it in all languages or in none."
    assert language_faults(names, ["en", "nb", "da"], *rows) == [
        f"data/t.csv, line 4, {place}: a_en, a_nb are empty while a_da is filled. {remedy}",
        f"data/t.csv, line 5, {place}: a_nb is empty while a_en, a_da are filled. {remedy}",
    ]


def test_without_languages_the_names_of_columns_mean_nothing():
    assert language_faults(["a_en", "a_nb"], [], ["x", None]) == []
    assert list(validation.undescribed_languages(translated(["a_en"], []), "data/datapackage.json")) == []


def test_a_column_in_one_language_has_one_in_each():
    table = translated(["a_en", "a_nb", "b_nb", "c", "d_da"], ["en", "nb", "da"])
    remedy = "Add the column to the table and its description, or end the name of the other in no language."
    assert [str(fault) for fault in validation.undescribed_languages(table, "data/datapackage.json")] == [
        f"data/datapackage.json, column {column}: is not described in table t, which has {beside}. {remedy}"
        for column, beside in [
            ("a_da", "a_en, a_nb"),
            ("b_en", "b_nb"),
            ("b_da", "b_nb"),
            ("d_en", "d_da"),
            ("d_nb", "d_da"),
        ]
    ]
