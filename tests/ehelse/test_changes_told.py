"""What the page of changes shows: the table that the press computes, counted and listed."""

import pytest
from changed_data import changed_data

from ehelse.analyses import changes
from ehelse.exhibits import changes as exhibits
from reporting import load

ROWS = [
    {"since": "0.2", "until": "0.3", "kind": "number", "how": "changed", "item": "old"},
    {"since": "0.3", "kind": "number", "how": "changed", "item": "a", "old_en": "1", "new_en": "2"},
    {"since": "0.3", "kind": "number", "how": "gone", "item": "b"},
    {"since": "0.3", "kind": "number", "how": "changed", "item": "d", "old_en": "−5 months", "new_en": "5 man-months"},
    {"since": "0.3", "kind": "claim", "how": "new", "item": "c"},
]


def written(rows):
    worded = [f"{name}_{language}" for name in ("page", "what", "old", "new") for language in ("en", "nb")]
    return lambda old: [
        {"change_id": f"{row['since']}-{row['kind']}-{row['item']}", **dict.fromkeys(worded, "x"), **row}
        for row in rows
    ]


def test_rows_since_the_last_version_are_counted_and_those_of_older_ones_are_not(copied_data):
    with changed_data(copied_data, changes=written(ROWS)):
        counted = changes.counts().set_index("kind")
        assert counted.loc["number"].drop("source_id").to_dict() == {"changed": 2, "new": 0, "gone": 1, "renamed": 0}
        assert counted.loc["claim", "new"] == 1
        assert list(changes.numbers()["item"]) == ["a"], "other words or another sign around the same digits"
        assert exhibits.counts().title["en"] == "Since version 0.3, 2 numbers have changed; 0 are new and 1 gone"
        assert exhibits.numbers().title["nb"] == "Tall som er andre enn i versjon 0.3"


def test_a_table_without_the_last_version_says_what_writes_it(copied_data):
    with changed_data(copied_data, changes=written(ROWS[:1])), pytest.raises(ValueError, match="bookpress changes"):
        changes.since()


def test_the_committed_table_counts_what_it_lists():
    counted = changes.counts()
    kinds = [name for name in counted if name not in ("kind", "source_id")]
    assert counted[kinds].to_numpy().sum() == load.table("changes")["until"].isna().sum()
