"""What new users met is held by tests that are there (docs/new-users.md)."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::([\w:]+))?`")


def names(path):
    """The tests of a file, those of classes with the class."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.ClassDef):
            yield from (f"{node.name}::{below.name}" for below in node.body if isinstance(below, ast.FunctionDef))


def test_every_row_names_tests_that_are_there():
    rows = [line for line in (ROOT / "docs/new-users.md").read_text("utf-8").splitlines() if line.startswith("| ")]
    _, *rows = [row for row in rows if "---" not in row]
    assert [row.split("|")[1].strip() for row in rows if row.split("|")[1].strip()] == [
        str(number) for number in range(1, 18) if number != 16
    ]
    for row in rows:
        found = NAMED.findall(row)
        assert found, row
        for file, name in found:
            known = [one for one in names(ROOT / file) if one.rpartition("::")[2].startswith("test_")]
            assert name in known if name else known, (file, name)
