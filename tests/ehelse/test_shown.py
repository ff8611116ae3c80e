"""Which exhibits and numbers a page shows, read from its file."""

import json

import pytest

from ehelse import shown


def notebook(path, *cells):
    path.parent.mkdir(exist_ok=True)
    cells = [{"cell_type": kind, "source": source.splitlines(keepends=True)} for kind, source in cells]
    path.write_text(json.dumps({"cells": cells}), encoding="utf-8")


def test_the_calls_of_a_notebook_are_its_exhibits(tmp_path):
    notebook(
        tmp_path / "part" / "page.ipynb",
        ("markdown", "Words"),
        ("code", "from ehelse.exhibits import activities, contact as centre"),
        ("code", "centre.contacts()"),
        ("code", "activities.types()"),
    )
    assert list(shown.shown(tmp_path)) == [
        shown.Shown("part/page", "ehelse.exhibits.contact", "contacts"),
        shown.Shown("part/page", "ehelse.exhibits.activities", "types"),
    ]
    assert next(shown.shown(tmp_path)).make().id == "centre-contacts"


@pytest.mark.parametrize("source", ["name = 1", "print(1)", "centre.contacts(1)", "1"])
def test_a_cell_that_does_more_is_named(tmp_path, source):
    notebook(tmp_path / "page.ipynb", ("code", "from ehelse.exhibits import contact as centre"), ("code", source))
    with pytest.raises(ValueError, match=r"book/page\.ipynb, cell 2: .*does something else"):
        list(shown.shown(tmp_path))


def test_numbers_are_printed_by_a_role_or_by_a_link(tmp_path):
    notebook(tmp_path / "part" / "a.ipynb", ("markdown", "It is [5](num:one) and [6](num:two?bare)."))
    (tmp_path / "b.md").write_text("It is {num}`one` and {num}`three|bare`.", encoding="utf-8")
    assert shown.printed(tmp_path) == {"part/a": {"one", "two"}, "b": {"one", "three"}}
