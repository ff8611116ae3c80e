"""The rules themselves: which cells they let pass, what they say of others, and which descriptions they refuse."""

import json

import pandas as pd
import pytest

from ehelse import schema


def field(**properties):
    """The one column of a table that is described with these properties."""
    column = {"name": "c", "type": "string"} | properties
    package = {"resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [column]}}]}
    return schema.describe(json.dumps(package))["t"].fields[0]


def remarks(text, **properties):
    """What the rules of a column say of a cell: name of the rule and remedy."""
    return [(rule.name, rule.fault(text)[1]) for rule in field(**properties).rules if not rule.holds(text)]


@pytest.mark.parametrize("text", ["0", "12", "-3", "12.3", "0.5", "-0.25", "566.372", "3.0", "999999999999999"])
def test_a_number(text):
    assert not remarks(text, type="number")


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("12,3", "Write 12.3, with a point and no comma."),
        ("-0,5", "Write -0.5, with a point and no comma."),
        ("43,000", "Write 43.000, with a point and no comma, or 43000 if it means thousands."),
        ("43.000", "Write 43, or 43000 if it means thousands."),
        ("43 000", "Write 43000, without spaces and with - as minus sign."),
        ("43\N{NO-BREAK SPACE}000", "Write 43000, without spaces and with - as minus sign."),
        ("\N{MINUS SIGN}5", "Write -5, without spaces and with - as minus sign."),
        ("47 %", "Write the number alone, 47; words and units have columns of their own."),
        ("3.5 million", "Write the number alone, 3.5; words and units have columns of their own."),
    ],
)
def test_what_seems_to_be_meant_by_a_number_is_named(text, remedy):
    assert remarks(text, type="number") == [("number", remedy)]


@pytest.mark.parametrize("text", ["n.a.", "", "1e5", "nan", "inf", "+3", ".5", "12.", "1.2.3", "٣", "1" * 16, "1,2,3"])
def test_no_number(text):
    remedy = "Write a number such as 12 or 12.3, of at most 15 digits; what is not known is an empty cell."
    assert [name for name, _ in remarks(text, type="number")] == ["number"]
    if text in ("n.a.", "nan", "1" * 16):
        assert remarks(text, type="number") == [("number", remedy)]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("12.0", "Write it without decimals."),
        ("12.5", "Write it without decimals."),
        ("4505.000", "Write 4505, or 4505000 if it means thousands."),
        ("4 505", "Write 4505, without spaces and with - as minus sign."),
        ("12,0", "Write 12.0, with a point and no comma."),
    ],
)
def test_no_whole_number(text, remedy):
    assert remarks(text, type="integer") == [("integer", remedy)]


@pytest.mark.parametrize("text", ["0", "-7", "4505", "9" * 15])
def test_a_whole_number(text):
    assert not remarks(text, type="integer")


def test_whole_numbers_are_exact_so_they_have_at_most_15_digits():
    assert [name for name, _ in remarks("1" * 16, type="integer")] == ["integer"]


@pytest.mark.parametrize(("text", "passes"), [("true", True), ("false", True), ("True", False), ("1", False)])
def test_a_boolean(text, passes):
    found = remarks(text, type="boolean")
    assert found == ([] if passes else [("boolean", "Write true or false, in small letters.")])


@pytest.mark.parametrize("text", [" a", "a ", "a\n", "\N{NO-BREAK SPACE}a", " "])
def test_spaces_around_a_text(text):
    assert remarks(text) == [("space", "Delete the space.")]


def test_a_space_is_one_fault_and_not_several():
    assert [name for name, _ in remarks(" 12", type="number", constraints={"maximum": 20})] == ["space"]
    assert [name for name, _ in remarks("yes ", constraints={"enum": ["yes"], "pattern": "y.*s"})] == ["space"]
    assert [name for name, _ in remarks("2023 ", period=["year"])] == ["space"]


PERIODS = {
    "2023": "year",
    "1900": "year",
    "2100": "year",
    "2023-04": "month",
    "2023-12": "month",
    "2023-04-28": "day",
    "2024-02-29": "day",
    "2019-Q1": "quarter",
    "2019-Q4": "quarter",
    "2025-H2": "half",
    "2019/2023": "interval",
    "2019-Q1/2019-Q1": "interval",
    "2019-12/2020": "interval",
    "2019-H1/2019-Q3": "interval",
    "2023-09-01/2023-09-25": "interval",
}


@pytest.mark.parametrize(("text", "form"), PERIODS.items())
def test_a_period_is_one_in_its_own_form_only(text, form):
    assert schema.is_period(text)
    assert schema.is_period(text, [form])
    assert not schema.is_period(text, [other for other in schema.PERIODS if other != form])


@pytest.mark.parametrize(
    "text",
    ["2023-02-30", "2023-02-29", "2023-13", "2023-00", "2023-04-00", "2023-Q5", "2023-Q0", "2023-H3", "1899", "2101",
     "23", "2023-4", "28.04.2023", "2023/04", "2023/2019", "2020-Q1/2019-Q4", "2019/2020/2021", "2019/", "/2019",
     "spring 2023", "2023-02-30/2023-03-01", "٢٠٢٣"],
)  # fmt: skip
def test_no_period(text):
    assert not schema.is_period(text)
    examples = ", ".join(example for example, _ in schema.PERIODS.values())
    assert remarks(text, period=list(schema.PERIODS)) == [("period", f"Write it like one of these: {examples}.")]


def test_a_column_of_periods_names_only_its_own_forms():
    assert remarks("2023-Q1", period=["year", "day"]) == [("period", "Write it like one of these: 2023, 2023-04-28.")]


def test_limits_let_their_ends_pass():
    limits = {"type": "integer", "constraints": {"minimum": 1, "maximum": 9}}
    assert not remarks("1", **limits)
    assert not remarks("9", **limits)
    assert remarks("0", **limits) == [("minimum", "The least this column allows is 1; correct the value.")]
    assert remarks("10", **limits) == [("maximum", "The most this column allows is 9; correct the value.")]


def test_what_is_no_number_is_not_judged_by_limits_as_well():
    assert [name for name, _ in remarks("x", type="number", constraints={"minimum": 1, "maximum": 9})] == ["number"]


def test_allowed_words_and_the_nearest_of_them():
    words = {"constraints": {"enum": ["higher", "lower", "none"]}}
    assert not remarks("lower", **words)
    assert remarks("Higer", **words) == [("enum", "Did you mean higher? Allowed: higher, lower, none.")]
    assert remarks("zzz", **words) == [("enum", "Allowed: higher, lower, none.")]
    assert not remarks("2", type="integer", constraints={"enum": [1, 2]})


def test_a_pattern_fits_the_whole_cell():
    pattern = {"constraints": {"pattern": "S[0-9]{3}"}}
    assert not remarks("S001", **pattern)
    for text in ("S0011", "xS001", "s001"):
        assert remarks(text, **pattern) == [("pattern", "Write it after the pattern S[0-9]{3}")]


# --- Descriptions that are refused -----------------------------------------------------------------------------------


def package(**changes):
    """A description of one table, with parts replaced: `table`, `schema` or `column` properties."""
    column = {"name": "c", "type": "string"} | changes.get("column", {})
    described = {"fields": [column]} | changes.get("schema", {})
    return json.dumps({"resources": [{"name": "t", "path": "t.csv", "schema": described} | changes.get("table", {})]})


def bounds(**changes):
    given = {"value": "c", "unit": "c", "bounds": {}} | changes
    return {"table": {"boundsByUnit": {name: value for name, value in given.items() if value is not None}}}


@pytest.mark.parametrize(
    ("text", "wrong", "remedy"),
    [
        ("{", "is not JSON: line 1, column 2", "Correct it there."),
        ("[]", "holds [] where the package belongs", "Write its properties between { and }."),
        ("{}", "lacks 'resources' in the package", "Add it."),
        ('{"resources": [{"name": "t"}]}', "lacks 'path' in a table", "Add it."),
        (package(column={"type": "date"}), "gives column c of table t the type 'date'", "Known: string, integer"),
        (package(column={"constraint": {}}), "has 'constraint' in column c of table t, which no rule reads", "Known: "),
        (package(column={"constraints": {"minmum": 1}}), "has 'minmum' in column c of table t", "Known: required, uni"),
        (package(column={"constraints": []}), "holds [] where column c of table t belongs", "Write its properties"),
        (package(column={"constraints": {"pattern": "("}}), "has the pattern '(', which is not a regular", "Correct"),
        (package(column={"period": ["week"]}), "allows the period week", "Known: year, month"),
        (package(column={"trueValues": ["ja"]}), "sets 'trueValues' in column c of table t to ['ja']", "Only ['true']"),
        (package(schema={"missingValues": ["-"]}), "sets 'missingValues' in table t to ['-']", "Only [''] is read."),
        (package(schema={"primarykey": "c"}), "has 'primarykey' in table t", "Known: fields, primaryKey"),
        (package(schema={"primaryKey": "d"}), "names d in a rule of table t", "Correct the name."),
        (package(table={"boundByUnit": {}}), "has 'boundByUnit' in table t, which no rule reads", "Known: name, path"),
        (package(table={"encoding": "latin-1"}), "sets 'encoding' in table t to 'latin-1'", "Only 'utf-8' is read."),
        (package(**bounds(value=None)), "lacks 'value' in boundsByUnit of t", "Add it."),
        (package(**bounds(unit="u")), "names u in a rule of table t", "Correct the name."),
        (package(**bounds(exept={})), "has 'exept' in boundsByUnit of t", "Known: value, unit, bounds, except."),
        (
            package(schema={"foreignKeys": [{"fields": "c", "reference": {"resource": "u", "fields": "d"}}]}),
            "names d of table u as a key for t, which is not described",
            "Describe that table, or correct the name.",
        ),
    ],
)  # fmt: skip
def test_a_description_that_no_rule_can_be_read_from_is_refused(text, wrong, remedy):
    with pytest.raises(schema.DescriptionError) as caught:
        schema.describe(text)
    assert caught.value.wrong.startswith(wrong)
    assert caught.value.remedy.startswith(remedy)
    assert str(caught.value) == f"datapackage.json {caught.value.wrong}. {caught.value.remedy}"


def test_a_key_may_be_one_name_or_a_list():
    for key in ("c", ["c"]):
        table = schema.describe(package(schema={"primaryKey": key}, column={"constraints": {"unique": True}}))["t"]
        assert table.unique == (("c",),)


# --- Frames ----------------------------------------------------------------------------------------------------------


def frame(lines, **columns):
    return pd.DataFrame(columns, index=lines, dtype="string")


def test_faults_carry_the_line_of_the_index_and_come_in_its_order():
    table = schema.describe(
        json.dumps(
            {"resources": [{"name": "t", "path": "t.csv", "schema": {"primaryKey": "id", "fields": [
                {"name": "id", "type": "string", "constraints": {"required": True}},
                {"name": "n", "type": "integer"}]}}]}
        )
    )["t"]  # fmt: skip
    found = schema.faults(table, frame([2, 5, 9], id=["a", None, "a"], n=["x", "1", "2.5"]), "data/t.csv")
    assert found == [
        schema.Fault("data/t.csv", 2, "n", "x", "is not a whole number", found[0].remedy),
        schema.Fault("data/t.csv", 5, "id", None, "is empty", "This column must be filled in every row."),
        schema.Fault("data/t.csv", 9, "id", "a", "stands in line 2 already", found[2].remedy),
        schema.Fault("data/t.csv", 9, "n", "2.5", "is not a whole number", "Write it without decimals."),
    ]


def test_a_fault_reads_as_a_sentence():
    whole = schema.Fault("data/t.csv", 9, "n", "2,5", "is not a number", "Write 2.5.")
    assert str(whole) == 'data/t.csv, line 9, column n: "2,5" is not a number. Write 2.5.'
    assert str(schema.Fault("data/t.csv", None, None, None, "is missing", "Put it back.")) == (
        "data/t.csv: is missing. Put it back."
    )


def test_typed_columns_can_all_be_missing():
    table = schema.describe(
        json.dumps({"resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [
            {"name": name, "type": name} for name in ("string", "integer", "number", "boolean")]}}]})
    )["t"]  # fmt: skip
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
    pd.testing.assert_frame_equal(schema.typed(table, text), expected)


def test_an_empty_column_is_typed_too():
    table = schema.describe(package(column={"type": "number"}))["t"]
    assert str(schema.typed(table, frame([2], c=[None]))["c"].dtype) == "Float64"


# --- Lists of keys ---------------------------------------------------------------------------------------------------

LISTED = schema.ForeignKey(("people",), "people", ("name",), listed=True)
NAMES = pd.DataFrame({"name": ["Torunn Hatlen Nøst", "Ekaterina Prasolova-Førland", "Børge Lønnebakke Norberg"]})


def list_faults(cell):
    frame = pd.DataFrame({"people": [cell]}, index=[7], dtype="string")
    found = schema.foreign_faults(frame, "data/a.csv", LISTED, NAMES.astype("string"), "data/people.csv")
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
    with pytest.raises(schema.DescriptionError, match="list of keys over several columns"):
        schema.describe(json.dumps({"resources": [table]}))


def test_the_items_of_a_list():
    assert schema.items("a; b, c") == ["a", "b, c"]
    assert schema.items(pd.NA) == []


# --- Columns of which one is filled ----------------------------------------------------------------------------------


def one_of_faults(*rows):
    columns = [{"name": name, "type": "string"} for name in "cde"]
    table = {"name": "t", "path": "t.csv", "schema": {"fields": columns, "exactlyOne": [["c", "d", "e"]]}}
    resource = schema.describe(json.dumps({"resources": [table]}))["t"]
    text = pd.DataFrame(rows, columns=list("cde"), index=range(2, 2 + len(rows)), dtype="string")
    return [(fault.row, fault.column, fault.rule) for fault in schema.faults(resource, text, "data/t.csv")]


def test_a_row_fills_just_one_of_the_columns():
    assert one_of_faults(["x", None, None], [None, None, "x"]) == []
    assert one_of_faults([None, None, None], ["x", "y", None]) == [
        (2, "c, d, e", "are all empty"),
        (3, "c, d, e", "are filled together (c, d)"),
    ]


# --- Columns in two languages ----------------------------------------------------------------------------------------


def test_a_row_says_it_in_both_languages_or_in_none():
    names = ["a_en", "a_nb", "b_en", "c_nb", "d_en", "d_nb"]  # b and c stand in one language, d must be filled
    columns = [{"name": name, "type": "string", "constraints": {"required": name[0] == "d"}} for name in names]
    table = {"name": "t", "path": "t.csv", "schema": {"fields": columns}}
    resource = schema.describe(json.dumps({"resources": [table]}))["t"]
    rows = [["x", "y", "b", None, "d", "d"], [None, None, None, "c", "d", "d"]]
    rows += [["x", None, None, None, "d", "d"], [None, "y", None, None, "d", None]]
    text = pd.DataFrame(rows, columns=names, index=range(2, 6), dtype="string")
    assert [str(fault) for fault in schema.faults(resource, text, "data/t.csv")] == [
        "data/t.csv, line 4, column a_en, a_nb: a_nb is empty while a_en is filled."
        " Write it in both languages or in none.",
        "data/t.csv, line 5, column a_en, a_nb: a_en is empty while a_nb is filled."
        " Write it in both languages or in none.",
        "data/t.csv, line 5, column d_nb: is empty. This column must be filled in every row.",
    ]
