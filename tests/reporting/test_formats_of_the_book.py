"""The book's own words of units: every unit of the data has them in every language."""

import json

import pytest

import ehelse
from reporting import formats, project, words

assert ehelse, "importing the report's package names its project"
REPORT = project.current()
PACKAGE = json.loads(REPORT.description.read_text(encoding="utf-8"))
UNITS = sorted(
    {
        code
        for table in PACKAGE["resources"]
        for field in table["schema"]["fields"]
        if field["name"] == "unit"
        for code in field.get("constraints", {}).get("enum", ())
    }
)


@pytest.fixture(autouse=True)
def book():
    with project.using(REPORT):
        yield


def test_there_are_units_and_each_has_a_message_of_its_own():
    assert len(UNITS) > 30
    assert len({formats.slug(unit) for unit in UNITS}) == len(UNITS)


@pytest.mark.parametrize("language", project.languages(REPORT))
def test_every_unit_of_the_data_has_its_message(language):
    catalogue = words.current().catalogue(words.FORMATS, language)
    assert [unit for unit in UNITS if f"unit-{formats.slug(unit)}" not in catalogue.messages] == []


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_prints_its_number(unit):
    assert all("17" in said for said in formats.quantity(17, unit).values())


def test_what_prints_as_one_is_singular():
    assert formats.quantity(0.5, "days") == formats.quantity(1, "days") != formats.quantity(2, "days")
