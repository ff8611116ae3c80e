"""What new data change: two states compared, and the real book computed before and after a new row."""

import ast
import csv
import json
import random
import shutil
from dataclasses import replace

import pytest
from changed_data import mutated

from ehelse import changes, entry, numbers, units, workers
from ehelse.analyses import slides as deck
from ehelse.exhibits import contact as centre
from ehelse.units import Kept, Record, Whole
from ehelse.workers import Worker
from reporting import load, noted, project

CHANGES = 3


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
    monkeypatch.setattr(numbers, "PAGES", (deck,))
    cells = [
        cell("Words", "markdown"),
        cell("from ehelse.exhibits import contact as centre"),
        cell("centre.contacts()"),
    ]
    (tmp_path / "centre").mkdir()
    (tmp_path / "centre" / "page.ipynb").write_text(json.dumps({"cells": cells}), encoding="utf-8")
    state = units.together(unit.make() for unit in units.units(tmp_path))
    assert state["numbers"] == {name: number.text["en"] for name, number in some.items()}
    exhibit = centre.contacts()
    (found,) = state["exhibits"].items()
    assert found[0] == exhibit.id
    assert found[1].items() >= {"page": "centre/page", "title": exhibit.title["en"]}.items()
    assert units.digest(exhibit) == found[1]["digest"]
    assert units.digest(replace(exhibit, caption=exhibit.title)) != found[1]["digest"]
    assert units.digest(replace(exhibit, data=exhibit.data.iloc[1:])) != found[1]["digest"]


def test_a_number_that_two_pages_have_is_refused(monkeypatch):
    monkeypatch.setattr(numbers, "PAGES", (deck, deck))
    with pytest.raises(ValueError, match="Two numbers are called"):
        units.together(unit.make() for unit in units.units() if unit.module == "ehelse.numbers")


# --- What is kept ----------------------------------------------------------------------------------------------------


def changed(data, table, chance):
    """Change one cell of a table, or add a row like another one, until the data have no fault."""
    path = data / load.described(data)[table].path
    content = path.read_bytes()
    for _ in range(200):
        if chance.random() < 0.5:
            mutated(path, chance)
        else:
            added(path, chance)
        if path.read_bytes() != content and not load.check(data):
            return
        path.write_bytes(content)
    pytest.fail(f"no sound change of {table} was found")


def added(path, chance):
    """A row like another one, with an id of its own and one cell of a third row."""
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    row, place = list(chance.choice(rows)), chance.randrange(1, len(header))
    row[0], row[place] = "".join(filter(str.isalpha, row[0][:1])) + "999", chance.choice(rows)[place]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows, row])


def test_what_is_kept_gives_what_a_whole_computation_gives(copied_data, tmp_path, monkeypatch):
    """After each of some random changes, from what was kept of the ones before, beside everything computed anew."""
    monkeypatch.setattr(workers, "FEW", 1000)  # in this process alone
    chance = random.Random(16)
    worker = Worker(copied_data, anew=True)
    _, whole = worker.whole(copied_data)
    computed = []
    for number, table in enumerate(chance.sample(["observations", "sources", "rollout_events", "findings"], CHANGES)):
        trial = tmp_path / f"{number}" / "data"
        shutil.copytree(copied_data, trial)
        changed(trial, table, chance)
        other = shutil.copytree(trial, tmp_path / f"{number}-anew" / "data")
        once = record_of(worker, trial)
        assert once == record_of(Worker(other, anew=True), other), table
        if isinstance(once, dict):
            records = worker.whole(trial)[1].records
            computed.append(sum(record is not whole.records[name] for name, record in records.items()))
    assert max(computed) < len(whole.records) / 2, "most units stand"


def record_of(worker, data):
    try:
        return units.together(record.value for record in worker.whole(data)[1].records.values())
    except Exception as error:
        return str(workers._failure(error))


def test_what_is_kept_is_another_when_anything_is_that_decides(tmp_path, monkeypatch):
    report = project.current()
    known = units.key(report)
    assert units.key(report) == known
    monkeypatch.setattr(units, "_environment", lambda: ["another Python"])
    assert units.key(report) != known
    names = {path.relative_to(report.root).as_posix() for path in units.accounted(report) if path.is_file()}
    assert names >= {"src/ehelse/numbers.py", "src/wording/words.py", "src/reporting/report.mplstyle", "_toc.yml"}
    assert names >= {"book/words/method.nb.ftl", "data/datapackage.json"}


def test_a_file_with_another_key_or_a_broken_seal_holds_nothing(tmp_path):
    path = tmp_path / "kept"
    kept = Kept(path, "a" * 64)
    kept.put("data", Whole({}, {"numbers x": Record(1, {})}, {}))
    kept.put_sound("data")
    kept.save()
    assert Kept(path, "a" * 64).wholes == kept.wholes
    assert Kept(path, "a" * 64).sound == ["data"]
    assert Kept(path, "b" * 64).wholes == {}
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert Kept(path, "a" * 64).wholes == {}


def test_the_data_as_they_are_outlast_trials(tmp_path):
    kept = Kept(None, "")
    for number in range(3 * units.WHOLES):
        kept.put(f"trial {number}", Whole({}, {}, {}))
        kept.put("as they are", Whole({}, {}, {}))
    assert "as they are" in kept.wholes
    assert len(kept.wholes) == units.WHOLES


def test_a_file_that_nobody_accounts_for_is_seen(tmp_path):
    report = project.current()
    seen = units.Strangers(report, units.accounted(report))
    stranger, word = report.root / "README.md", report.words / "method.en.ftl"
    seen.on_event("open", (str(stranger), "r", 0))
    assert not seen.found, "nothing is computed"
    with noted.noted():
        seen.on_event("open", (str(word), "r", 0))
        seen.on_event("open", (str(tmp_path / "elsewhere"), "r", 0))
        assert not seen.found
        seen.on_event("open", (str(stranger), "r", 0))
        seen.on_event("os.listdir", (str(report.book),))
    assert seen.found == {str(stranger), str(report.book)}


def test_nothing_is_remembered_for_a_report_without_what_it_used():
    """A result kept by `lru_cache` under a project would hide from a unit what it rests on."""
    for name in ("ehelse", "reporting"):
        for path in sorted((project.current().root / "src" / name).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef) and {"lru_cache", "cache"} & set(map(called, node.decorator_list)):
                    project_given = any("Project" in ast.unparse(one.annotation) for one in node.args.args)
                    assert not project_given or (path.name, node.name) == ("words.py", "of"), f"{path}: {node.name}"


def called(decorator):
    return ast.unparse(decorator.func if isinstance(decorator, ast.Call) else decorator).rpartition(".")[2]


# --- The real book ---------------------------------------------------------------------------------------------------


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
    outlook = changes.Outlook(tmp_path, anew=True)
    outlook._process.kill()
    outlook._process.wait()
    with outlook, pytest.raises(changes.ChangesError, match="the process was stopped"):
        outlook.changes({})


def test_a_fault_that_only_another_table_has_is_found(copied_data):
    """No unit rests on the row that is wrong, but from such data nothing is computed, as in a build."""
    path = copied_data / "evidence" / "observations.csv"
    content = path.read_text("utf-8")
    with pytest.raises(changes.ChangesError, match=r"with the new rows: .*observations\.csv"):
        changes.changes(copied_data, {"evidence/observations.csv": f"{content}S999,nowhere,,,,,,,,,,,\n".encode()})
