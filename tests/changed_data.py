"""The report with other data: what a member may write into the tables tomorrow.

with changed_data(copied_data, measures=setting("M047", value="3.1")): ...
"""

import csv
import json
from contextlib import contextmanager
from pathlib import Path

from reporting import load, project
from reporting.project import Project

ROOT = Path(__file__).parents[1]


@contextmanager
def changed_data(data, **changes):
    """Work on `data`, a copy (the fixture `copied_data`) in which each named table goes through its change.

    A change takes the rows of a table, dictionaries of texts, and returns those to write; cells that they lack are
    empty. What does not pass the check of the data fails here.
    """
    for table, change in changes.items():
        _write(data / load.described(data)[table].path, change)
    assert [str(fault) for fault in load.check(data, only=changes)] == []
    with project.using(Project(ROOT, data=data)) as report:
        yield report


def _write(path, change):
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        names, rows = list(reader.fieldnames), list(reader)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(change(rows))


def setting(*ids, **cells):
    """A change of the cells of some rows, found by their first cell."""
    return lambda rows: [row | cells if next(iter(row.values())) in ids else row for row in rows]


def in_turn(*steps):
    """A change made of several, one after another."""

    def change(rows):
        for step in steps:
            rows = step(rows)
        return rows

    return change


def adding(*more, like=None):
    """A change that adds rows at the end, each like the row `like` (its first cell) but for the cells given."""

    def change(rows):
        model = next((row for row in rows if next(iter(row.values())) == like), {})
        return [*rows, *(model | row for row in more)]

    return change


def rewording(*columns):
    """A change of every text in columns of words, in each language: it is said otherwise and means the same."""
    ends = tuple(f"{column}_{language}" for column in columns for language in project.languages())
    return lambda rows: [
        row | {name: f"Other words for {text.lower()}" for name, text in row.items() if name in ends and text}
        for row in rows
    ]


def codes(table, column):
    """The codes that a column may hold, as data/datapackage.json lists them."""
    package = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    resource = next(resource for resource in package["resources"] if resource["name"] == table)
    field = next(field for field in resource["schema"]["fields"] if field["name"] == column)
    return field["constraints"]["enum"]


def mutated(path, chance):
    """The texts of a table with one cell that is another: one of the same column, empty, or of new words."""
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    row, place = chance.choice(rows), chance.randrange(len(header))
    others = [other[place] for other in rows if other[place] != row[place]]
    row[place] = chance.choice([*chance.sample(others, min(3, len(others))), "", f"{row[place]} and more"])
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
