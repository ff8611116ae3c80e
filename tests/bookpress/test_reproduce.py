"""`reproduce` on a small book with a history: what someone may change, and the sentences that come of it.

The analysis of the book is run for real, in a process of its own; the verbs of the press, which have tests of their
own, are stood in for, but for one test that runs them.
"""

import ast
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
import yaml

from bookpress import compare, sums
from bookpress.__main__ import main
from bookpress.reproduce import (
    answers,
    changes,
    command,
    differences,
    environment,
    inputs,
    marking,
    prose,
    running,
    telling,
)
from bookpress.reproduce.certificate import SPECIFICATION
from bookpress.saying import OWN
from wording import check
from wording.uses import of_module
from wording.words import Words

ANALYSIS = '''
"""The analysis of a small book: two numbers and a table of the rows."""
import csv, json
from pathlib import Path

PLACES = 0
STORED = "application/vnd.press.exhibit-stored+json"


def rows():
    with open("data/values.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def name():
    return "share"


def number(value, *rows):
    shown = f"{value:.{PLACES}f}"
    return {"value": value, "text_en": f"{shown} per cent", "text_nb": f"{shown} prosent", "rows": " ".join(rows)}


def total(values):
    return sum(values)


def write():
    found = {row["row_id"]: float(row["value"]) for row in rows()}
    first = next(iter(found))
    numbers = {name(): number(found[first], first), "all": number(total(found.values()), *found)}
    folder = Path("data/derived/exhibits")
    folder.mkdir(parents=True, exist_ok=True)
    (folder.parent / "numbers.json").write_text(json.dumps(numbers))
    marks = {"up": {"text_en": "low", "text_nb": "lav", "why_en": "One source.", "why_nb": "Én kilde."}}
    (folder.parent / "marks.json").write_text(json.dumps(marks))
    lines = [",".join(row.values()) + "\\n" for row in rows()]
    (folder / "shares.csv").write_text("row_id,value,who\\n" + "".join(lines))
    title = {"en": f"The first share is {found[first]:.0f}", "nb": f"Den første andelen er {found[first]:.0f}"}
    stored = {"id": "shares", "kind": "table", "title": title, "csv": ["row_id,value,who\\n", *lines],
              "code": {"file": "src/analysis.py", "function": "write"}, "table": {"en": str(lines), "nb": str(lines)}}
    path = Path("book/shares.ipynb")
    notebook = json.loads(path.read_text())
    notebook["cells"][1]["outputs"] = [{"output_type": "execute_result", "execution_count": 1, "metadata": {},
                                        "data": {STORED: stored, "text/plain": title["en"]}}]
    path.write_text(json.dumps(notebook, indent=1))


if __name__ == "__main__":
    write()
'''
INDEX = """# A small book

In 2025 [47 per cent](num:share) were content, of [90 per cent](num:all) asked. {certainty}`up`
They said so twice.
"""
CATALOGUE = """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "A small book"
msgstr "En liten bok"

msgid "In 2025 {num}`share` were content, of {num}`all` asked. {certainty}`up` They said so twice."
msgstr "I 2025 var {num}`share` fornøyde, av {num}`all` spurte. {certainty}`up` De sa det to ganger."
"""
CONFIG = {
    "title": "A small book",
    "only_build_toc_files": True,
    "sphinx": {
        "config": {
            "press_editions": {"nb": {}},
            "press_locale": "locale",
            "press_mark_roles": ["certainty"],
            "press_baseline": "data/derived",
            "press_renew": "import analysis; analysis.write()",
        }
    },
}
CHANGES = "data/changes.csv"
VALUES = "row_id,value,who\nS1,47,staff\nS2,43,owners\n"
GIT = ["git", "-c", "user.name=Someone", "-c", "user.email=someone@example.org", "-c", "commit.gpgsign=false"]


class SmallBook:
    """The book in a folder, with its history."""

    def __init__(self, root):
        self.root = root
        self.write("_config.yml", yaml.safe_dump(CONFIG))
        self.write("_toc.yml", "format: jb-book\nroot: book/index\nchapters:\n- file: book/shares\n")
        self.write("book/index.md", INDEX)
        self.write("locale/nb/LC_MESSAGES/book/index.po", CATALOGUE)
        self.write("data/values.csv", VALUES)
        self.write("src/analysis.py", ANALYSIS)
        self.write(".gitignore", "_build/\n__pycache__/\n")
        markdown = {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# Shares"]}
        code = {"cell_type": "code", "id": "b", "metadata": {}, "source": ["1"], "outputs": [], "execution_count": 1}
        notebook = {"cells": [markdown, code], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        self.write("book/shares.ipynb", json.dumps(notebook))
        self.renew()
        self.git("init", "-q", "-b", "main")
        self.commit("The book")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name, old, new):
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def renew(self):
        subprocess.run([sys.executable, "src/analysis.py"], cwd=self.root, check=True)

    def git(self, *arguments):
        done = subprocess.run([*GIT, *arguments], cwd=self.root, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)
        return self.git("rev-parse", "HEAD")[:7]

    def reproduce(self, **asked):
        """The exit status, and what was said."""
        said = []
        code = command.reproduce(self.root, command.Asked(**asked), said.append)
        return code, "\n".join(said)

    @property
    def certificate(self):
        return json.loads((self.root / command.PLACE / "certificate.json").read_text(encoding="utf-8"))


def site_of(clean):
    """A site as the stand-in for the press makes it: one page, which prints the rows."""
    site = clean / "_build" / "site"
    (site / "en").mkdir(parents=True)
    rows = (clean / "data" / "values.csv").read_text(encoding="utf-8")
    archived = clean / ".commit"
    foot = archived.read_text(encoding="utf-8")[:7] if archived.is_file() else "unknown"
    text = f'<html><body><p>{rows}</p><p class="press-footer">Version 1.0, commit {foot}</p></body></html>'
    (site / "en" / "index.html").write_text(text, encoding="utf-8")
    (site / "index.html").write_text("<html></html>", encoding="utf-8")
    sums.write(site)
    return site


@pytest.fixture
def small_book(tmp_path, monkeypatch):
    """A small book in a folder with a history; the verbs of the press are stood in for."""
    monkeypatch.setattr(running, "press", lambda clean, python, book, step: step == "site" and site_of(clean))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    yield SmallBook(tmp_path / "small")
    assert list((tmp_path / "temporary").iterdir()) == [], "nothing is left behind"


def test_an_untouched_book_is_the_same_and_nothing_of_it_is_touched(small_book):
    code, said = small_book.reproduce()
    assert code == 0
    assert "What was rebuilt is what was published: all that was compared is exactly the same." in said
    assert "Numbers: 2 of 2 are the same." in said
    assert "Claims: 1 of 1 are the same, in words and certainty." in said
    assert "Tables: 1 of 1 are the same, in data and words." in said
    assert "Sentences of the Norwegian Bokmål edition: 4 of 4 are the same." in said
    assert "because no published site is at hand here" in said
    assert small_book.git("status", "--porcelain") == ""
    assert small_book.certificate["same"] is True
    assert small_book.certificate["checked"]["commit"] == small_book.git("rev-parse", "HEAD")


def test_a_cell_of_the_data_changes_a_number_its_sentences_and_a_table(small_book):
    small_book.change("data/values.csv", "S1,47", "S1,48")
    code, said = small_book.reproduce()
    assert code == 1
    assert "but for one that is new or changed since, and not committed: data/values.csv." in said
    assert "In data/values.csv, row S1, column value: “47” is now “48” (not committed)." in said
    assert "The number share was 47 per cent and is 48 per cent." in said
    assert "The number all was 90 per cent and is 91 per cent." in said
    page = "  - On the page “A small book / En liten bok”, 2 sentences:"
    english = "English: “In 2025 [47 → 48] per cent were content, of [90 → 91] per cent asked.”"
    norwegian = "Norwegian Bokmål: “I 2025 var [47 → 48] prosent fornøyde, av [90 → 91] prosent spurte.”"
    assert f"{page}\n      {english}\n      {norwegian}\n" in said
    table = "  - The table shares, on the page “Shares”:\n      Its title, English: “The first share is [47 → 48]”\n"
    assert f"{table}      Its title, Norwegian Bokmål: “Den første andelen er [47 → 48]”\n" in said
    assert "      One cell of its data: row S1, column value: 47 → 48.\n" in said
    assert "Numbers: 0 of 2 are the same." in said
    assert "Claims: 0 of 1 are the same" in said
    claim = "The claim up is said otherwise: “In 2025 [47 → 48] per cent were content, of [90 → 91] per cent asked.”"
    assert f"  - {claim} It is as certain as before (“low”). It stands on “A small book”.\n" in said
    assert said.index("The claim up") < said.index("The number")
    assert "cannot be traced" not in said
    assert "may be behind" not in said


def test_a_committed_cell_is_told_with_its_commit(small_book):
    small_book.change("data/values.csv", "S2,43", "S2,44")
    commit = small_book.commit("A better value")
    code, said = small_book.reproduce()
    assert code == 1
    assert f"column value: “43” is now “44” (commit {commit} of " in said
    assert "“A better value”)." in said
    assert "Numbers: 1 of 2 are the same." in said


def test_a_constant_and_a_function_are_named_by_their_names(small_book):
    small_book.change("src/analysis.py", "PLACES = 0", "PLACES = 1")
    code, said = small_book.reproduce()
    assert code == 1
    because = "What follows differs because of this:"
    assert (
        f"{because}\n  In src/analysis.py, the constant PLACES (now in line 6) was 0 and is 1 (not committed)." in said
    )
    assert "The number share was 47 per cent and is 47.0 per cent." in said
    small_book.change("src/analysis.py", "return sum(values)", "return sum(values) + 1")
    code, said = small_book.reproduce()
    assert code == 1
    assert (
        "None of the rows that the following rests on has changed. What else has changed, and may be behind it:" in said
    )
    assert "In src/analysis.py, total (line 24) is written otherwise (not committed)." in said


def test_a_sentence_and_a_translation_are_told_as_they_were_and_are(small_book):
    small_book.change("book/index.md", "They said so twice.", "They said so once.")
    text = (small_book.root / "locale/nb/LC_MESSAGES/book/index.po").read_text(encoding="utf-8")
    text = text.replace("so twice", "so once").replace("to ganger", "én gang")
    small_book.write("locale/nb/LC_MESSAGES/book/index.po", text)
    code, said = small_book.reproduce()
    assert code == 1
    assert "All results are the same (numbers, claims, and the data of figures and tables)." in said
    assert (
        "These differ, and each is named below: 2 sentences.\nNo claim has changed, in words or in certainty." in said
    )
    assert "English: “They said so [twice → once].”" in said
    assert "Norwegian Bokmål: “De sa det [to ganger → én gang].”" in said
    assert "In book/index.md, line 4: “They said so [twice → once].” (not committed)." in said
    assert "In locale/nb/LC_MESSAGES/book/index.po, line 7: “" in said
    assert "Numbers: 2 of 2 are the same." in said


def test_a_row_that_is_gone_is_named_and_what_rests_on_it(small_book):
    small_book.change("data/values.csv", "S2,43,owners\n", "")
    code, said = small_book.reproduce()
    assert code == 1
    assert "In data/values.csv, row S2 is gone (not committed)." in said
    assert "The number all was 90 per cent and is 47 per cent." in said
    assert "  - The table shares, on the page “Shares”:\n      One row of its data is gone: S2." in said


def test_names_that_change_are_told_as_names(small_book):
    small_book.change("data/values.csv", "S1,47", "T1,47")
    code, said = small_book.reproduce()
    assert code == 1
    assert "In data/values.csv, row S1 is now called T1 (not committed)." in said
    assert "Numbers: 2 of 2 are the same." in said
    small_book.git("checkout", "-q", ".")
    small_book.change("src/analysis.py", 'return "share"', 'return "part"')
    small_book.change("book/index.md", "num:share", "num:part")
    small_book.change("locale/nb/LC_MESSAGES/book/index.po", "`share`", "`part`")
    code, said = small_book.reproduce()
    assert code == 1
    assert "The number share is now called part; it says the same." in said
    assert "Sentences of the English edition: 4 of 4 are the same." in said


def test_what_cannot_be_computed_is_no_answer_and_says_what_changed(small_book):
    small_book.change("data/values.csv", "S1,47", "S1,many")
    code, said = small_book.reproduce()
    assert code == 2
    assert "The baseline could not be written" in said or "the baseline could not be written" in said
    assert "could not convert string to float: 'many'" in said
    assert "In data/values.csv, row S1, column value: “47” is now “many” (not committed)." in said
    assert not (small_book.root / command.PLACE).exists()


def test_a_baseline_that_nothing_explains_is_told_so(small_book):
    small_book.change("data/derived/numbers.json", "47 per cent", "46 per cent")
    small_book.commit("By hand")
    code, said = small_book.reproduce()
    assert code == 1
    assert "The number share was 46 per cent and is 47 per cent." in said
    assert "cannot be traced: nothing of what goes into the book differs between the two states." in said


def test_a_tag_is_compared_with_as_far_as_it_goes(small_book):
    small_book.git("rm", "-q", "data/derived/marks.json")
    small_book.commit("Older")
    small_book.git("tag", "v1")
    small_book.change("data/values.csv", "S1,47", "S1,50")
    small_book.renew()
    commit = small_book.commit("Newer")
    assert small_book.reproduce()[0] == 0
    code, said = small_book.reproduce(ref="v1")
    assert code == 1
    assert "Compared with v1 (commit " in said
    assert f"“47” is now “50” (commit {commit} of" in said
    assert "Not compared: how certain claims are, because one of the two states has no list of it." in said
    draft = (small_book.root / command.PLACE / "changes.md").read_text(encoding="utf-8")
    assert "Draft of what changed in the findings since v1" in draft
    assert "- Tallet share var 47 prosent og er 50 prosent." in draft
    code, said = small_book.reproduce(ref="v1", state="v1")
    assert "Numbers: 2 of 2 are the same." in said


def test_a_name_that_is_no_commit_is_refused_with_the_tags_there_are(small_book):
    small_book.git("tag", "v1")
    code, said = small_book.reproduce(ref="v9")
    assert code == 2
    assert said.endswith("There is no tag, branch or commit 'v9' here. Tags that are there: v1.")
    assert small_book.reproduce(ref="--output=x")[0] == 2


def test_an_archive_is_compared_with_itself_and_names_no_commit(small_book):
    shutil.rmtree(small_book.root / ".git")
    code, said = small_book.reproduce()
    assert code == 0
    assert "The folder has no history, so no commit can be named." in said
    small_book.change("data/values.csv", "S1,47", "S1,48")
    code, said = small_book.reproduce()
    assert code == 1
    assert "The number share was 47 per cent and is 48 per cent." in said
    assert "cannot be traced: the folder has no history" in said
    code, said = small_book.reproduce(ref="v1")
    assert code == 2
    assert "Clone the repository" in said


def test_the_site_is_compared_with_the_published_one(small_book):
    site = site_of(small_book.root)
    published = shutil.copytree(site, small_book.root.parent / "published")
    code, said = small_book.reproduce(site=published)
    assert code == 0
    assert "Pages of the site: 2 of 2 are the same." in said
    code, said = small_book.reproduce()
    assert "the site that lies here was built from ?, not from what is compared with" in said
    small_book.change("data/values.csv", "S1,47", "S1,48")
    code, said = small_book.reproduce(site=published)
    assert code == 1
    assert "The page en/index.html of the site differs; its first difference was “" in said
    code, said = small_book.reproduce(listed=published / sums.NAME)
    assert "The page en/index.html of the site differs.\n" in said
    assert "Pages of the site: 1 of 2 are the same." in said
    code, said = small_book.reproduce(listed=published / "nothing")
    assert "nothing cannot be read" in said


def test_a_site_of_the_same_commit_is_the_published_one(small_book):
    small_book.write(".commit", small_book.git("rev-parse", "HEAD"))
    site_of(small_book.root)
    (small_book.root / ".commit").unlink()
    code, said = small_book.reproduce()
    assert code == 0
    assert "Pages of the site: 2 of 2 are the same." in said


def test_the_answer_is_given_in_norwegian(small_book):
    small_book.change("data/values.csv", "S1,47", "S1,48")
    code, said = small_book.reproduce(language="nb")
    assert code == 1
    assert "Tallet share var 47 prosent og er 48 prosent." in said
    assert "I data/values.csv, rad S1, kolonne value: «47» er nå «48» (ikke lagret i historikken)." in said
    assert "På norsk bokmål: «I 2025 var [47 → 48] prosent fornøyde" in said


def test_an_exhibit_that_is_new_gone_or_renamed(small_book):
    small_book.change("src/analysis.py", '"id": "shares"', '"id": "parts"')
    code, said = small_book.reproduce()
    assert code == 1
    assert "The table shares is now called parts; it shows the same." in said
    small_book.change("src/analysis.py", '{"en": f"The first', '{"en": f"Now the first')
    code, said = small_book.reproduce()
    assert "The table shares is gone from the page “Shares”: “The first share is 47”." in said
    assert "The table parts is new, on the page “Shares”: “Now the first share is 47”." in said


def test_a_drawing_alone_and_another_output(small_book):
    small_book.change("src/analysis.py", '"table": {"en": str(lines)', '"table": {"en": str(lines) + "!"')
    code, said = small_book.reproduce()
    assert code == 1
    table = "  - The table shares, on the page “Shares”:\n"
    assert f"{table}      Its data and words are the same; how it is drawn differs." in said
    assert "Notebooks: 0 of 1 show what is stored in them." in said


def test_a_mark_that_changes_is_told(small_book):
    small_book.change("src/analysis.py", '"text_en": "low"', '"text_en": "moderate"')
    code, said = small_book.reproduce()
    assert code == 1
    assert "What is said of how certain the claim up is was “low” and is “moderate”." in said


def test_codecheck_is_filled_in_as_far_as_a_program_can(small_book):
    small_book.write("CITATION.cff", "title: The small book\nauthors:\n- given-names: A.\n  family-names: B.\n")
    small_book.commit("Cited")
    assert small_book.reproduce()[0] == 0
    text = (small_book.root / command.PLACE / "codecheck.yml").read_text(encoding="utf-8")
    found = yaml.safe_load(text)
    assert text.startswith("---\n")
    assert found["version"] == SPECIFICATION
    assert found["paper"] == {"title": "The small book", "authors": [{"name": "A. B."}]}
    assert all((small_book.root / entry["file"]).is_file() and entry["comment"] for entry in found["manifest"])
    assert {"codechecker", "certificate", "report"}.isdisjoint(found), "nobody has checked yet"
    assert "What was rebuilt is what was published: all" in found["summary"]
    assert "# codechecker:" in text
    assert "FIXME" not in text


def test_the_certificate_names_no_machine_and_no_path(small_book):
    small_book.change("data/values.csv", "S1,47", "S1,48")
    small_book.reproduce()
    place = small_book.root / command.PLACE
    texts = "".join(path.read_text(encoding="utf-8") for path in place.iterdir())
    assert str(small_book.root.parent) not in texts
    assert {path.name for path in place.iterdir()} == {
        "certificate.json",
        "certificate.md",
        "codecheck.yml",
        "changes.md",
    }
    held = small_book.certificate
    assert held["published"]["digest"] != held["rebuilt"]["digest"]
    cause = next(one for one in held["differences"] if one["kind"] == "number")["causes"][0]
    assert (cause["file"], cause["row"], cause["column"], cause["old"], cause["new"]) == (
        *("data/values.csv", "S1", "value", "47", "48"),
    )


def test_a_book_without_a_baseline_has_the_numbers_of_its_text(small_book):
    config = {**CONFIG, "sphinx": {"config": {"press_editions": {}}}}
    small_book.write("_config.yml", yaml.safe_dump(config))
    small_book.commit("No baseline")
    code, said = small_book.reproduce()
    assert code == 0
    assert "Numbers: 2 of 2 are the same." in said
    assert "Not compared: the files of the baseline, because one of the two states has none." in said


def test_packages_that_are_not_as_the_lock_says_are_told(small_book, monkeypatch):
    small_book.write("requirements.lock", "no-such-package-here==1.0 \\\n    --hash=sha256:00\n")
    small_book.commit("A lock")
    code, said = small_book.reproduce()
    assert code == 2
    assert "no-such-package-here is missing" in said
    assert "pip install -r requirements.lock" in said
    monkeypatch.setattr(environment, "_made", lambda clean: sys.executable)
    small_book.write("tools/setup.py", "")
    small_book.commit("A set-up")
    code, said = small_book.reproduce()
    assert code == 0
    assert "with packages that were installed anew from requirements.lock" in said


def test_a_lock_is_read_for_the_python_that_asks():
    lock = "yaml-not==1 ; python_version < '3'\nPyYAML==0.0.1 \\\n    --hash=sha256:aa\nsphinx[docs]>=1\n-e .\n???\n"
    assert [one.name for one in environment.pinned(lock)] == ["PyYAML", "sphinx"]
    assert [fault.split(" ")[0] for fault in environment.deviations(lock)] == ["PyYAML"]


def test_rows_are_known_by_as_many_cells_as_it_takes(tmp_path):
    (tmp_path / "a.csv").write_text("list,code,text\nx,1,one\nx,2,two\ny,1,three\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("list,code,text\nx,1,one\nx,2,TWO\ny,3,three\nz,9,\n", encoding="utf-8")
    told = list(inputs._rows("t.csv", inputs.table(tmp_path / "a.csv"), inputs.table(tmp_path / "b.csv")))
    assert {(one.kind, one.row, one.column, one.old, one.new) for one in told} == {
        ("row-renamed", "y 3", "", "y 1", "y 3"),
        ("cell", "x 2", "text", "two", "TWO"),
        ("row-new", "z 9", "", "", ""),
    }
    twice = tmp_path / "c.csv"
    twice.write_text("a,b\nx,1\nx,1\n", encoding="utf-8")
    (tmp_path / "d.csv").write_text("a,b\nx,1\nx,2\n", encoding="utf-8")
    assert [(one.row, one.new) for one in inputs._rows("t.csv", inputs.table(twice), inputs.table(tmp_path / "d.csv"))]
    assert inputs.table(tmp_path / "none.csv") == []


def test_remarks_and_places_of_code_do_not_count(tmp_path):
    old, new = tmp_path / "old.py", tmp_path / "new.py"
    old.write_text("import a\nX: int = 1\n\n\ndef f():\n    return 1\n\n\nclass C:\n    pass\n", encoding="utf-8")
    new.write_text(
        "# more\nimport a\nX: int = 1\n\n\ndef f():\n    # why\n    return 1\n\n\nclass C:\n    a = 1\n",
        encoding="utf-8",
    )
    assert [one.row for one in inputs._parts("code", "m.py", inputs.functions(old), inputs.functions(new))] == ["C"]
    (tmp_path / "broken.py").write_text("def", encoding="utf-8")
    assert inputs.functions(tmp_path / "broken.py") == {}


def test_paragraphs_are_told_from_code_and_marks():
    text = (
        "(place)=\n# Title\n\n- One point,\n  over two lines.\n- Another.\n\n"
        "```{note}\n:class: x\nSaid *inside*.\n```\n"
        "```python\nx = 1\n```\n\n| a | b |\n| --- | --- |\n| 1 | two |\n"
    )
    assert prose.paragraphs(text) == [
        "Title",
        "One point, over two lines.",
        "Another.",
        "Said *inside*.",
        "a",
        "b",
        "1",
        "two",
    ]


def test_marks_belong_to_the_sentence_before_them():
    assert prose.split("First {src}`a`. Then more. {certainty}`x` {num}`n` came last. And 5 more.") == [
        "First {src}`a`.",
        "Then more. {certainty}`x`",
        "{num}`n` came last.",
        "And 5 more.",
    ]


def test_all_that_is_said_is_there_in_both_languages():
    words = Words(OWN, answers.LANGUAGES)
    modules = {path: path.read_text(encoding="utf-8") for path in Path(command.__file__).parent.glob("*.py")}
    named = 'tell = words.chapter("reproduce")\n'  # as the modules import it
    places = [use for path, text in modules.items() for use in of_module(named + text, path.name)]
    assert len(places) > 40
    found = [str(fault) for fault in check.faults(words, places)]
    assert [one for one in found if one.startswith("words/reproduce.") and "nothing says" not in one] == []
    assert [one for one in found if "there is no message" in one] == []
    said, begun = set(), set()
    for node in (node for text in modules.values() for node in ast.walk(ast.parse(text))):
        if isinstance(node, ast.Constant):
            said.add(node.value)
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            begun.add(node.values[0].value)
    said |= {f"{kind}-{how}" for kind in get_args(differences.Kind) for how in (*get_args(differences.How), "differs")}
    for name in words.catalogue("reproduce", "en").messages:
        assert name in said or any(name.startswith(one) and one.endswith("-") for one in begun), name


def test_the_first_difference_of_two_pdfs_is_told_with_its_page(tmp_path, monkeypatch):
    monkeypatch.setattr(compare, "_pdf_pages", lambda path: path.read_text("utf-8").split("|"))
    for name, text in (("a.pdf", "one|two"), ("b.pdf", "one|too|three"), ("c.pdf", "one|two")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    none = [], []
    assert compare.first(tmp_path / "a.pdf", tmp_path / "b.pdf", none) == ("two", "too", "2")
    assert compare.first(tmp_path / "a.pdf", tmp_path / "c.pdf", none) == ("", "", "")


def test_the_command_hands_over_what_is_typed(small_book, capsys):
    assert main(["reproduce", "--root", str(small_book.root), "--lang", "nb", "--quick"]) == 0
    out = capsys.readouterr().out
    assert "Det som ble gjenskapt, er det som er publisert: Alt" in out
    assert "Utelat QUICK=1 (eller --quick) for å kjøre hver notatbok og bygge alt fra bunnen" in out
    assert main(["reproduce", "--root", str(small_book.root / "book")]) == 2
    assert "is missing in" in capsys.readouterr().out
    small_book.change("data/values.csv", "S1,47", "S1,48")
    assert main(["reproduce", "--root", str(small_book.root)]) == 1
    assert "What was rebuilt is not what was published" in capsys.readouterr().out


def test_a_verb_of_the_press_that_fails_is_told_without_the_folder(tmp_path, monkeypatch):
    book = SmallBook(tmp_path / "small")
    book.write("book/index.md", "# A small book\n\nNot [47 per cent](num:share here.\n")
    book.commit("A slip")
    code, said = book.reproduce()
    assert code == 2
    assert "the site could not be built." in said or "could not be built" in said
    assert "The last that was said of it:" in said
    assert "/reproduce-" not in said


def table_of_changes(book):
    """The table of changes by what changed."""
    return {
        (row.cells["since"], row.cells["kind"], row.cells["item"]): row.cells
        for row in inputs.table(book.root / CHANGES)
    }


@pytest.fixture
def versions(small_book):
    """The book with a table of changes, since a version that has a tag."""
    config = {**CONFIG["sphinx"]["config"], "press_changes": CHANGES, "press_about": {"changes": "book/told"}}
    small_book.write("_config.yml", yaml.safe_dump({**CONFIG, "sphinx": {"config": config}}))
    small_book.commit("Tables of changes are kept")
    small_book.git("tag", "v1.0")
    return small_book


def test_the_table_of_changes_says_what_differs_since_the_last_version(versions, capsys):
    small_book = versions
    root = ["--root", str(small_book.root)]
    small_book.change("data/values.csv", "S1,47", "S1,48")
    small_book.change("src/analysis.py", '"all": number(', '"sum": 1 and number(')
    small_book.change("src/analysis.py", "sum(values)", "sum(values) + 1")
    small_book.change("book/index.md", "of [90 per cent](num:all) asked. {certainty}`up`", "says one. {certainty}`one`")
    small_book.renew()
    assert main(["changes", "--check", *root]) == 1
    assert not (small_book.root / CHANGES).exists()
    assert main(["changes", *root]) == 0
    assert main(["changes", "--check", *root]) == 0
    assert "data/changes.csv says what changed since v1.0." in capsys.readouterr().out
    found = table_of_changes(small_book)
    hows = {(kind, item): row["how"] for (_, kind, item), row in found.items()}
    assert hows == {
        ("number", "all"): "gone",
        ("number", "share"): "changed",
        ("number", "sum"): "new",
        ("table", "shares"): "changed",
        ("claim", "one"): "new",
        ("claim", "up"): "gone",
    }
    share = found["1.0", "number", "share"]
    assert (share["old_nb"], share["new_nb"], share["page_en"]) == ("47 prosent", "48 prosent", "A small book")
    assert share["what_en"] == "In 2025 48 per cent were content, says one."


def test_rows_of_an_older_version_stay_and_end_where_the_next_begins(versions):
    small_book = versions
    small_book.change("data/values.csv", "S1,47", "S1,48")
    small_book.renew()
    assert changes.renew(small_book.root, "", print, write=True) == changes.STALE
    small_book.commit("The next version")
    small_book.git("tag", "v1.10")
    assert changes.renew(small_book.root, "", print, write=True) == changes.STALE
    assert {(row["since"], row["until"]) for row in table_of_changes(small_book).values()} == {("1.0", "1.10")}
    assert changes.renew(small_book.root, "", print, write=False) == changes.CURRENT


def test_without_a_tag_or_a_table_nothing_is_judged(small_book, capsys):
    assert main(["changes", "--check", "--root", str(small_book.root)]) == 0
    assert "No table of changes is kept" in capsys.readouterr().out
    config = {**CONFIG["sphinx"]["config"], "press_changes": CHANGES}
    small_book.write("_config.yml", yaml.safe_dump({**CONFIG, "sphinx": {"config": config}}))
    small_book.write(CHANGES, "kept\n")
    assert main(["changes", "--root", str(small_book.root)]) == 0
    assert "is taken as it stands: there is no tag of a version" in capsys.readouterr().out
    assert (small_book.root / CHANGES).read_text(encoding="utf-8") == "kept\n"
    assert main(["changes", "--ref", "v7", "--root", str(small_book.root)]) == 1
    assert "There is no tag, branch or commit 'v7' here." in capsys.readouterr().err


def test_the_page_of_changes_does_not_tell_of_its_own_tables(versions):
    versions.change("_config.yml", "book/told", "book/shares")
    versions.change("data/values.csv", "S1,47", "S1,48")
    versions.renew()
    changes.renew(versions.root, "", print, write=True)
    assert {kind for _, kind, _ in table_of_changes(versions)} == {"number", "claim"}


def test_a_command_that_is_ended_from_outside_leaves_nothing(small_book, monkeypatch):
    monkeypatch.setattr(running, "rebuild", lambda *given: os.kill(os.getpid(), signal.SIGTERM))
    with pytest.raises(KeyboardInterrupt):
        small_book.reproduce()
    assert not (small_book.root / command.PLACE).exists()


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device"), "Make room on the disk"),
        (KeyError("x"), "The press has failed: KeyError"),
    ],
)
def test_a_mishap_is_no_difference(small_book, monkeypatch, capsys, error, told):
    def fail(*given):
        raise error

    monkeypatch.setattr(running, "rebuild", fail)
    monkeypatch.setattr("bookpress.mishaps.tempfile.NamedTemporaryFile", open_none)
    assert main(["reproduce", "--root", str(small_book.root)]) == 2
    assert told in capsys.readouterr().err


def open_none(*given, **more):
    """Where no file can be made."""
    raise OSError


def test_a_row_of_many_cells_is_no_cause_by_a_word_in_one_of_them(small_book):
    small_book.write("data/words.csv", "list,code,name\nkinds,S2,one\n")
    small_book.write("data/more.csv", "key,text\nS1,about staff\n")
    small_book.commit("Words")
    small_book.write("data/words.csv", "list,code,name\nkinds,S2,one\nkinds,S1,two\nkinds,staff,three\n")
    small_book.change("src/analysis.py", "PLACES = 0", "PLACES = 1")
    code, said = small_book.reproduce()
    assert code == 1
    assert "words.csv" not in said.replace("and not committed: data/words.csv", "")
    assert "None of the rows that the following rests on has changed." in said
    assert "PLACES (now in line 6) was 0 and is 1" in said


def test_a_row_that_is_named_by_what_something_rests_on_is_behind_it(small_book):
    small_book.write("data/links.csv", "link_id,row_id,way\nL1,S2,for\n")
    text = 'numbers = {"twice": number(2 * found["S2"], "L1"), name():'
    small_book.change("src/analysis.py", "numbers = {name():", text)
    small_book.renew()
    small_book.commit("Links")
    small_book.change("data/values.csv", "S2,43", "S2,44")
    code, said = small_book.reproduce()
    assert code == 1
    assert said.count("In data/values.csv, row S2, column value: “43” is now “44” (not committed).") == 1
    twice = "The number twice was 86 per cent and is 88 per cent."
    assert f"{twice} It rests on this by way of the row L1 of data/links.csv.\n" in said


def test_what_no_setting_names_is_no_cause(small_book):
    small_book.write("tests/test_it.py", "def test_it():\n    assert True\n")
    small_book.write("README.md", "Words.\n")
    small_book.change("src/analysis.py", "return sum(values)", "return sum(values) + 1")
    _, said = small_book.reproduce()
    assert "What follows differs because of this:\n  In src/analysis.py, total (line 24) is written otherwise" in said
    small_book.git("checkout", "-q", "src")
    small_book.change("data/derived/numbers.json", "47 per cent", "46 per cent")
    small_book.commit("By hand, with a test")
    assert "nothing of what goes into the book differs between the two states" in small_book.reproduce()[1]


def test_a_lost_translation_is_told_once_a_page(small_book):
    small_book.change("book/index.md", "They said so twice.", "They said so once.")
    code, said = small_book.reproduce()
    assert code == 1
    assert said.count("Norwegian Bokmål: 2 sentences are no longer translated.") == 1
    assert "the page shows the English. Mend it in locale/nb/LC_MESSAGES/book/index.po. What stood there:" in said
    assert "\n        “I 2025 var 47 prosent fornøyde, av 90 prosent spurte.”\n        “De sa det to ganger.”\n" in said
    assert said.count("In book/index.md, line 4: “They said so [twice → once].” (not committed).") == 1


def test_parts_of_code_and_messages_are_told_with_what_they_were(tmp_path):
    before = "SMALL = 200\n\n\ndef old():\n    return 1\n"
    texts = {"old": (before, "few = Few\ngone = Gone\n"), "new": (f"{before}    #\n", "few = Some\nnew = New\n")}
    for name, (code, words) in texts.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "code.py").write_text(code.replace("200", "150" if name == "new" else "200"))
        (tmp_path / name / "words.en.ftl").write_text(words)
    found = [
        *inputs._parts("code", "code.py", *(inputs.functions(tmp_path / one / "code.py") for one in texts)),
        *inputs._parts("words", "words.en.ftl", *(inputs._messages(tmp_path / one / "words.en.ftl") for one in texts)),
    ]
    assert [telling.cause(one, "en") for one in found] == [
        "In code.py, the constant SMALL (now in line 1) was 200 and is 150.",
        "In words.en.ftl, line 1, the message few was “Few” and is “Some”.",
        "In words.en.ftl, the message gone is gone.",
        "In words.en.ftl, the message new is new.",
    ]


def test_many_cells_of_an_exhibit_are_told_in_one_sentence(small_book):
    small_book.write("data/values.csv", VALUES + "".join(f"R{n},{n},group {n}\n" for n in range(6)))
    small_book.renew()
    small_book.commit("More rows")
    original = (small_book.root / "src/analysis.py").read_text(encoding="utf-8")
    joined, others = '",".join(row.values())', '",".join(row.values()).replace("group", "others")'
    small_book.write("src/analysis.py", original.replace(joined, f'{others}.replace(",43", ",47.30001")'))
    _, said = small_book.reproduce()
    cells = "7 cells of its data in 7 rows, of the columns value, who."
    assert f"{cells} The largest change, by its share of what was there: row S2, column value: 43 → 47.3." in said
    assert "group 1" not in said
    small_book.write("src/analysis.py", original.replace(joined, others))
    _, said = small_book.reproduce()
    assert "6 cells of its data: row R0, column who: group 0 → others 0; row R1, column who: group 1" in said


@pytest.mark.parametrize(
    "change",
    [
        ("data/values.csv", "S1,47", "S1,48"),
        ("data/values.csv", "S2,43,owners\n", ""),
        ("book/index.md", "They said so twice.", "They said so once."),
        ("src/analysis.py", "PLACES = 0", "PLACES = 1"),
        ("src/analysis.py", '"id": "shares"', '"id": "parts"'),
        ("src/analysis.py", '"table": {"en": str(lines)', '"table": {"en": str(lines) + "!"'),
    ],
)
def test_the_verdict_counts_what_is_named_below_it(small_book, change):
    small_book.change(*change)
    _, said = small_book.reproduce()
    verdict = next(line for line in said.splitlines() if line.startswith("These differ, and each is named below: "))
    for kind in ("number", "claim", "table"):
        assert said.count(f"  - The {kind} ") == counted(verdict, kind), kind
        same, whole = map(int, re.search(rf"- {kind.title()}s: (\d+) of (\d+)", said).groups())
        assert whole - same == counted(verdict, kind), kind
    sentences = re.findall(r"\n      (?:English|Norwegian Bokmål)(?:, new|, gone)?: “", said)
    lost = re.findall(r"\n        “", said)
    assert len(sentences) + len(lost) == counted(verdict, "sentence")


def counted(verdict, kind):
    """How many of a kind a verdict counts."""
    found = re.search(rf"(one|\d+) {kind}s?\b", verdict)
    return 0 if not found else 1 if found[1] == "one" else int(found[1])


def test_what_changed_is_marked_within_a_text_unless_most_of_it_did():
    assert marking.changed("A b c d", "A x c d e", "en") == "“A [b → x] c d [+ e]”"
    assert marking.changed("A b c d", "A c d", "en") == "“A [− b] c d”"
    assert marking.changed("One two", "Three two four five", "en") == "“One two” is now “Three two four five”"
    assert (
        marking.changed("From 1 (3.7 to −8.3).", "From 1 (4.1 to 7.9).", "en")
        == "“From 1 ([3.7 → 4.1] to [−8.3 → 7.9]).”"
    )
    assert marking.changed("", "New", "en") == "“New”"


def test_cells_have_as_many_digits_as_tell_them_apart():
    assert marking.cells("1.8088893960127055", "2.322191055723978") == "1.809 → 2.322"
    assert marking.cells("75.0", "69.0") == "75 → 69"
    assert marking.cells("1.80888", "1.80889") == "1.80888 → 1.80889"
    assert marking.cells("12345.6", "E025") == "12346 → E025"
    assert marking.cells("", "2019") == "∅ → 2019"


def test_a_table_that_prints_what_changed_says_so(small_book):
    small_book.change("src/analysis.py", '"table": {"en": str(lines)', '"table": {"en": str(found)')
    text = (small_book.root / "src/analysis.py").read_text(encoding="utf-8")
    text = re.sub(r'"csv": \[.*\],', r'"csv": ["place,says\\\\n", "a,{share|bare} said so\\\\n"],', text)
    small_book.write("src/analysis.py", re.sub(r" (is|er) \{found\[first\]:.0f\}", "", text))
    small_book.renew()
    small_book.commit("A table of what is said")
    small_book.change("data/values.csv", "S1,47", "S1,48")
    _, said = small_book.reproduce()
    assert "Its data and words are the same; it prints what is named above as changed: share." in said


def test_a_changed_line_of_a_notebook_is_told_with_its_cell(small_book):
    small_book.change("book/shares.ipynb", "# Shares", "# All the shares")
    small_book.change("book/shares.ipynb", '"1"', '"2"')
    _, said = small_book.reproduce()
    line = "“# Shares” is now “# All the shares”, and one more line (not committed)."
    assert f"In book/shares.ipynb, cell 1, which is text, line 1: {line}" in said


def test_a_cell_alone_makes_no_number_new_where_code_has_changed(small_book):
    small_book.change("src/analysis.py", '"all": number', '"more": number(1.0, "S1"), "all": number')
    small_book.change("data/values.csv", "S1,47,staff", "S1,47,nurses")
    _, said = small_book.reproduce()
    _, _, told = said.partition("What has changed, and may be behind what follows:\n")
    assert "column who: “staff” is now “nurses”" in told
    assert "write (line 28) is written otherwise" in told.partition("The number more is new: 1 per cent.")[0]
