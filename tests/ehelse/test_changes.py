"""What new data change: two states compared, and the real book computed before and after a new row."""

import json
from dataclasses import replace

import pytest

from ehelse import changes, entry, numbers
from ehelse.analyses import slides as deck
from ehelse.exhibits import contact as centre
from reporting import load, project


def exhibit(title, digest, page="centre/activities"):
    return {"page": page, "title": title, "digest": digest}


def test_two_states_compared():
    old = {
        "numbers": {"activities-unit": "26", "themes": "12", "gone": "1"},
        "exhibits": {
            "log": exhibit("All 91", "a"),
            "same": exhibit("Same", "b", "x"),
            "past": exhibit("Past", "c", "y"),
        },
    }
    new = {
        "numbers": {"activities-unit": "27", "themes": "12", "come": "2"},
        "exhibits": {"log": exhibit("All 92", "d"), "same": exhibit("Same", "b", "x")},
    }
    found = changes.compared(old, new)
    assert found.numbers == {"activities-unit": ("26", "27"), "gone": ("1", None), "come": (None, "2")}
    assert found.exhibits == {"log": "All 92", "past": "Past"}
    assert found.pages == ["centre/activities", "y"]


def cell(source, kind="code"):
    return {"cell_type": kind, "source": source.splitlines(keepends=True)}


def test_the_state_holds_the_numbers_and_what_the_cells_of_the_notebooks_show(tmp_path, monkeypatch):
    some = {number.id: number for number in deck.numbers()}
    monkeypatch.setattr(numbers, "register", lambda: some)
    cells = [
        cell("Words", "markdown"),
        cell("from ehelse.exhibits import contact as centre"),
        cell("centre.contacts()"),
    ]
    (tmp_path / "centre").mkdir()
    (tmp_path / "centre" / "page.ipynb").write_text(json.dumps({"cells": cells}), encoding="utf-8")
    state = changes.state(tmp_path)
    assert state["numbers"] == {name: number.text["en"] for name, number in some.items()}
    exhibit = centre.contacts()
    (found,) = state["exhibits"].items()
    assert found[0] == exhibit.id
    assert found[1].items() >= {"page": "centre/page", "title": exhibit.title["en"]}.items()
    assert changes._digest(exhibit) == found[1]["digest"]
    assert changes._digest(replace(exhibit, caption=exhibit.title)) != found[1]["digest"]
    assert changes._digest(replace(exhibit, data=exhibit.data.iloc[1:])) != found[1]["digest"]


def test_a_new_activity_changes_its_counts_and_its_pages():
    """The whole book, twice, in processes of their own: half a minute."""
    draft = entry.Draft()
    row = {"type": "other", "tie": "unit", "status": "documented", "title_en": "A", "title_nb": "A"}
    row |= {"theme_id": "coping", "source_id": "wiggen-nd"}
    draft = draft.add("activities", entry.complete(draft, "activities", row))
    before = {path: path.stat().st_mtime_ns for path in project.current().data.rglob("*")}
    found = changes.changes(project.current().data, {"centre/activities.csv": draft.after["activities"]})
    assert {path: path.stat().st_mtime_ns for path in project.current().data.rglob("*")} == before
    units = (load.table("activities")["tie"] == "unit").sum()
    assert found.numbers["activities-unit"] == (str(units), str(units + 1))
    assert "activity-log" in found.exhibits
    assert {"centre/activities", "back/numbers"} <= set(found.pages)
    assert not {page for page in found.pages if page.startswith("strategy/")}


def test_data_from_which_the_book_cannot_be_computed(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    (data / "other.csv").write_text("a\n1\n", encoding="utf-8")
    with pytest.raises(changes.ChangesError, match=r"^The book cannot be computed from the data as they are: \S"):
        changes.changes(data, {"other.csv": b"a\n2\n"})


def test_a_process_that_was_stopped_says_so(tmp_path):
    child = changes._Child("with the new rows", tmp_path, tmp_path / "out.json")
    child.stop()
    with pytest.raises(changes.ChangesError, match="the process was stopped"):
        child.state()
