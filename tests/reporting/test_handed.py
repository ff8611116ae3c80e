"""Numbers that the press hands out are those that were computed, and who takes one says which."""

import csv
import json
import sys

import pytest

from reporting import handed
from reporting.handed import Printed
from reporting.number import Number
from wording.text import Text

HOW = Text({"en": "read", "nb": "lest"})


def number(id="share", value=47.0):
    return Number(id, value, "percent", HOW, ("S1", "S2"), ("source",))


@pytest.fixture
def table(tmp_path, monkeypatch):
    """A function that writes the table of some numbers, as the press does, and tells of it."""

    def write(*numbers):
        path = tmp_path / "numbers.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow([handed.KEY, handed.ENTRY])
            rows.writerows((one.id, json.dumps(handed.entry(one))) for one in numbers)
        monkeypatch.setenv(handed.VARIABLE, str(path))

    return write


def test_a_number_comes_as_it_would_be_computed(table):
    table(number(), number("other", 12.5))
    assert handed.numbers(["share"]) == {"share": Printed.of(number())}
    assert set(handed.numbers()) == {"share", "other"}


def test_without_the_press_none_is_handed_out(monkeypatch, tmp_path):
    monkeypatch.delenv(handed.VARIABLE, raising=False)
    assert handed.numbers(["share"]) is None
    monkeypatch.setenv(handed.VARIABLE, str(tmp_path / "missing.csv"))
    assert handed.numbers() is None


def test_who_takes_numbers_says_which(table):
    table(number())
    told = []
    sys.addaudithook(lambda event, given: told.append(given[1]) if event == "bookpress.part" else None)
    handed.numbers(["share"])
    handed.numbers()
    assert [json.loads(query) for query in told] == [
        {"columns": None, "where": {"number_id": ["share"]}},
        {"columns": None, "where": {}},
    ]
