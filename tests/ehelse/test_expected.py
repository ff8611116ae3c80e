"""What the report says of today's data, restated by hand in tests/expected: tables that whoever corrects a value edits.

Rows: `number,<id>,,<text>`, `title,<exhibit>,,<title>` and `column,<exhibit>,<column of its data>,<values>`, in
English; values are set apart by " | " and written as in the data; spaces of every kind are plain ones.
"""

import csv
import re
from functools import cache
from pathlib import Path

import pytest

from ehelse import numbers
from ehelse.shown import shown

FOLDER = Path(__file__).parents[1] / "expected"
SPACES = re.compile("[\u202f\u00a0]")
KINDS = ("number", "title", "column")


def rows():
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            assert reader.fieldnames == ["kind", "id", "part", "value"], path.name
            for row in reader:
                name = f"{row['kind']}-{row['id']}-{row['part']}"
                yield pytest.param(f"tests/expected/{path.name}, line {reader.line_num}", row, id=name)


@cache
def exhibits():
    return {exhibit.id: exhibit for exhibit in (at.make() for at in shown())}


def found(row):
    if row["kind"] == "number":
        return numbers.register()[row["id"]].text["en"]
    exhibit = exhibits()[row["id"]]
    if row["kind"] == "title":
        return exhibit.title["en"]
    lines = list(csv.DictReader(exhibit.csv.splitlines()))
    return " | ".join(line[row["part"]] for line in lines)


@pytest.mark.parametrize(("place", "row"), list(rows()))
def test_the_data_say_what_was_counted_by_hand(place, row):
    assert row["kind"] in KINDS, f"{place}: the kind is one of {', '.join(KINDS)}"
    said = SPACES.sub(" ", found(row))
    remedy = "Count again, and correct whichever is wrong."
    assert said == row["value"], f"{place}: expected {row['value']!r}, the data say {said!r}. {remedy}"
