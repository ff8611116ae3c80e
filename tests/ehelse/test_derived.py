import json

from ehelse import derived, numbers
from reporting import load, project
from reporting.display import STORED


def test_the_press_gets_numbers_sources_statements_and_the_data_set():
    content = json.loads(derived.as_json())
    assert content["numbers"]["personnel-satisfied-2025"] == {
        "text": {"en": "47 per cent", "nb": "47 prosent"},
        "bare": {"en": "47", "nb": "47"},
        "value": 47,
        "unit": "percent",
        "how": {"en": "read from the source", "nb": "hentet fra kilden"},
        "rows": ["S308"],
        "sources": ["hdir-innbygger-2025"],
    }
    assert set(content["sources"]) == set(load.table("sources")["source_id"])
    assert set(content["statements"]) == set(load.table("statements")["statement_id"])
    assert {table["name"] for table in content["dataset"]["tables"]} >= {"observations", "sources"}


def notebook(*bundles):
    outputs = [{"output_type": "execute_result", "data": {STORED: bundle}} for bundle in bundles]
    return json.dumps({"cells": [{"cell_type": "markdown"}, {"cell_type": "code", "outputs": outputs}]})


def test_the_baseline_holds_the_register_and_the_frame_of_every_exhibit(tmp_path):
    book, folder = tmp_path / "book", tmp_path / "derived"
    book.mkdir()
    (book / "page.ipynb").write_text(notebook({"id": "one", "csv": ["a\n", "1\n"]}), encoding="utf-8")
    (folder / "exhibits").mkdir(parents=True)
    (folder / "exhibits" / "gone.csv").write_text("a\n", encoding="utf-8")
    written = derived.write(folder, book)
    assert [path.name for path in written] == ["numbers.json", "marks.json", "one.csv", "gone.csv"]
    assert (folder / "exhibits" / "one.csv").read_text(encoding="utf-8") == "a\n1\n"
    assert not (folder / "exhibits" / "gone.csv").exists()
    assert set(json.loads((folder / "numbers.json").read_text(encoding="utf-8"))) == set(numbers.register())
    marks = json.loads((folder / "marks.json").read_text(encoding="utf-8"))
    assert set(marks) == set(load.table("claims")["claim_id"])
    assert {tuple(mark) for mark in marks.values()} == {("text_en", "text_nb", "why_en", "why_nb")}


def test_the_committed_baseline_is_current():
    assert list(derived.stale(project.current())) == []


def test_a_file_that_is_not_what_the_data_give_is_named(tmp_path):
    report = project.Project(tmp_path)
    report.book.mkdir()
    report.derived.mkdir(parents=True)
    (report.book / "page.ipynb").write_text(notebook({"id": "one", "csv": ["a\n", "1\n"]}), encoding="utf-8")
    derived.write(report.derived, report.book)
    assert list(derived.stale(report)) == []
    (report.derived / "exhibits" / "one.csv").write_text("a\n2\n", encoding="utf-8")
    (report.derived / "exhibits" / "gone.csv").write_text("a\n", encoding="utf-8")
    assert [fault.split(":")[0] for fault in derived.stale(report)] == [
        "data/derived/exhibits/gone.csv",
        "data/derived/exhibits/one.csv",
    ]
