"""What was asked of the evidence is answered by tests and records that are there."""

import re

import ehelse  # noqa: F401  (names the project)
from reporting import project

ROOT = project.current().root
ASKED = (ROOT / "docs/audit/evidence.md").read_text(encoding="utf-8")


def test_every_test_that_an_answer_names_is_there():
    named = set(re.findall(r"`((?:\w+/)*test_\w+)`", ASKED))
    assert len(named) > 10
    assert [name for name in sorted(named) if not (ROOT / f"tests/ehelse/{name}.py").is_file()] == []


def test_every_file_that_an_answer_names_is_there():
    named = set(re.findall(r"`((?:docs|data|tests)/[\w/.]+\.\w+)`", ASKED))
    assert named
    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []


def test_every_row_of_an_answer_has_its_three_cells():
    rows = [line for line in ASKED.splitlines() if line.startswith("| ")]
    assert len(rows) > 50
    assert [row for row in rows if row.replace("\\|", "").count("|") != 4] == []
