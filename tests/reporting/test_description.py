"""Which descriptions are read, what is read from them, and which are refused."""

import json

import pytest

from reporting import description
from reporting.faults import DescriptionError


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
        ('{"a": 1, "a": 2}', "gives 'a' twice in one object", "Keep one of them."),
        (package(table={"path": "../t.csv"}), "gives table t the path '../t.csv'", "Name a CSV file below the data"),
        (package(table={"path": "/etc/passwd"}), "gives table t the path '/etc/passwd'", "Name a CSV file below"),
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
    with pytest.raises(DescriptionError) as caught:
        description.describe(text)
    assert caught.value.wrong.startswith(wrong)
    assert caught.value.remedy.startswith(remedy)
    assert str(caught.value) == f"datapackage.json {caught.value.wrong}. {caught.value.remedy}"


def test_a_key_may_be_one_name_or_a_list():
    for key in ("c", ["c"]):
        table = description.describe(package(schema={"primaryKey": key}, column={"constraints": {"unique": True}}))["t"]
        assert table.unique == (("c",),)


def test_the_primary_key_is_known_beside_what_stands_only_once():
    table = description.describe(package(schema={"primaryKey": ["c"], "uniqueKeys": [["c"]]}))["t"]
    assert (table.key, table.unique) == (("c",), (("c",),))
    assert description.describe(package())["t"].key == ()


def test_a_description_of_a_column_in_a_language_of_the_report():
    table = json.loads(package(column={"description_da": "Navn", "description_nb": "Navn"}))
    found = description.describe(json.dumps(table | {"languages": ["en", "nb", "da"]}))["t"]
    assert found.languages == ("en", "nb", "da")
    with pytest.raises(DescriptionError, match="has 'description_da' in column c of table t, which no rule reads"):
        description.describe(json.dumps(table | {"languages": ["en", "nb"]}))


def test_languages_that_are_no_list_of_codes():
    with pytest.raises(DescriptionError, match=r"names the languages \['English'\]\. Write a list of codes"):
        description.describe(json.dumps({"languages": ["English"], "resources": []}))
