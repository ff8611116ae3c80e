"""What stands in the files of the book: light outputs, numbers that a reader sees, and outputs that nbval can judge."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bookpress import book, numberlinks, settings, stored
from ehelse import derived

MIME = settings.DEFAULTS["press_exhibit_mime"]
STORED = stored.kept(MIME)
ROOT = Path(__file__).parents[1]
BOOK = book.load(ROOT)
NOTEBOOKS = [path for path in BOOK.files.values() if path.suffix == ".ipynb"]
PAGES = list(BOOK.files.values())


def name(path):
    return path.relative_to(ROOT).as_posix()


def outputs(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [output["data"] for cell in cells for output in cell.get("outputs", ()) if "data" in output]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=name)
def test_notebooks_hold_what_a_reader_sees_and_no_bundles(path):
    for data in outputs(path):
        assert data.keys() == {STORED, "text/html", "text/plain"}
        assert MIME not in data
        markup = "".join(data["text/html"])
        assert markup.count("<img ") == (data[STORED]["kind"] == "figure")
        assert markup.count("<table>") == (data[STORED]["kind"] == "table")
        assert not {"<svg", "<script", "<style"} & {word.lower() for word in markup.split()}


def test_the_notebooks_stay_small():
    assert sum(path.stat().st_size for path in NOTEBOOKS) < 6_000_000, (
        "four times as much when each drawing stood there thrice"
    )


def test_the_texts_show_the_numbers_of_today():
    numbers = derived.content()["numbers"]
    stale = [f"{name(path)}: {found}" for path, found in numberlinks.stale_in(BOOK, numbers)]
    assert stale == [], numberlinks.REMEDY
    assert sum("](num:" in path.read_text(encoding="utf-8") for path in PAGES) > 15


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_no_reader_sees_the_code_of_a_number(path):
    assert "{num}" not in path.read_text(encoding="utf-8")


def test_downloaded_copies_show_numbers_too(site):
    copies = [path for path in (site / "en" / "_sources").rglob("*") if path.is_file()]
    assert len(copies) == len(PAGES)
    assert not [path.name for path in copies if "{num}" in path.read_text(encoding="utf-8")]


def test_one_changed_plotted_value_fails_the_comparison_of_nbval(tmp_path):
    """In a copy of the project, one value changes by a thousandth: every text stays, and nbval fails, on its line."""
    project = tmp_path / "project"
    for folder in ("src", "data"):
        shutil.copytree(ROOT / folder, project / folder, ignore=shutil.ignore_patterns("__pycache__", "derived"))
    shutil.copytree(ROOT / "book" / "words", project / "book" / "words")
    path = project / "book" / "strategy" / "few.ipynb"
    path.parent.mkdir(parents=True)
    notebook = json.loads((ROOT / "book" / "strategy" / "working-day.ipynb").read_text(encoding="utf-8"))
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"][:2]
    path.write_text(json.dumps(notebook), encoding="utf-8")

    def judged():
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--nbval", str(path)]
        environment = {"PATH": "", "PYTHONPATH": str(project / "src"), "HOME": str(tmp_path), "CI": "1"}  # all is told
        return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)

    same = judged()
    assert same.returncode == 0, same.stdout
    table = project / "data" / "evidence" / "observations.csv"
    rows = table.read_text(encoding="utf-8").split("\n")
    (at,) = (number for number, row in enumerate(rows) if row.startswith("S313,"))
    assert ",46," in rows[at]
    rows[at] = rows[at].replace(",46,", ",46.001,")
    table.write_text("\n".join(rows), encoding="utf-8")
    changed = judged()
    assert changed.returncode == 1, changed.stdout
    assert "1 failed, 1 passed" in changed.stdout
    assert f"mismatch '{STORED}'" in changed.stdout
    told = changed.stdout.split("Differing items:")[1].split("Full diff")[0]
    differing = re.findall(r"^ *\{'(\w+)': ", told, re.MULTILINE)
    assert set(differing) == {"digest", "csv", "drawing", "narrow"}, "no text tells of it"
