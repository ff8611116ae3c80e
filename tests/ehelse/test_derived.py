import json

from ehelse import derived, numbers, paths
from reporting import load
from reporting.display import STORED


def test_the_press_gets_numbers_sources_statements_and_the_data_set():
    content = json.loads(derived.as_json())
    assert content["numbers"]["personnel-satisfied-2025"] == {
        "text": {"en": "47 per cent", "nb": "47 prosent"},
        "bare": {"en": "47", "nb": "47"},
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
    assert [path.name for path in written] == ["numbers.json", "one.csv"]
    assert (folder / "exhibits" / "one.csv").read_text(encoding="utf-8") == "a\n1\n"
    assert not (folder / "exhibits" / "gone.csv").exists()
    assert set(json.loads((folder / "numbers.json").read_text(encoding="utf-8"))) == set(numbers.register())


def test_the_committed_baseline_is_current(tmp_path):
    fresh = {path.relative_to(tmp_path): path.read_bytes() for path in derived.write(tmp_path)}
    stored = {path.relative_to(paths.DERIVED): path.read_bytes() for path in paths.DERIVED.rglob("*") if path.is_file()}
    assert stored.keys() == fresh.keys()
    assert [path for path in fresh if fresh[path] != stored[path]] == [], "run `make update`"
