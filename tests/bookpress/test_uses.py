"""States of uses, and the names of places."""

import os
import sys

import pytest

from bookpress import uses
from bookpress.uses import Places


class TestStates:
    @pytest.fixture
    def root(self, tmp_path):
        for name in ("data/sub/b", "data/a", "data/__pycache__/x", "data/x.egg-info/y", "other/c"):
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name)
        return tmp_path

    def test_content_decides_on_reading(self, root):
        before = uses.state(root, "read data/a", {})
        os.utime(root / "data/a", (1, 1))
        assert uses.state(root, "read data/a", {}) == before
        (root / "data/a").write_text("data/b")
        assert uses.state(root, "read data/a", {}) != before

    def test_names_decide_on_listing(self, root):
        before = uses.state(root, "list data", {})
        (root / "data/a").write_text("new")
        (root / "data/sub/new").touch()
        (root / "data/a.pyc").touch()
        assert uses.state(root, "list data", {}) == before
        (root / "data/new").touch()
        assert uses.state(root, "list data", {}) != before

    @pytest.mark.parametrize(("name", "expected"), [("data/a", "file of 6"), ("data", "folder"), ("data/none", None)])
    def test_kind_decides_on_asking(self, root, name, expected):
        assert uses.state(root, f"ask {name}", {}) == expected

    @pytest.mark.parametrize(
        "use", ["read data/none", "read data/sub", "list data/none", "list data/a", "read data/a/b"]
    )
    def test_what_cannot_be_found_has_no_state(self, root, use):
        assert uses.state(root, use, {}) is None

    def test_names_may_hold_spaces(self, root):
        (root / "data/a b").write_text("x")
        assert uses.state(root, "read data/a b", {}) is not None

    def test_a_pipe_is_not_waited_for(self, root):
        os.mkfifo(root / "data/pipe")
        assert uses.state(root, "read data/pipe", {}) is None

    def test_the_value_of_a_variable_decides_and_is_not_told(self):
        states = [uses.state("", "variable A", given) for given in ({"A": "1"}, {"A": "2"}, {"A": ""}, {})]
        assert len(set(states)) == 4
        assert states[3] is None
        assert states[0] != "1"

    def test_the_names_of_all_variables_decide(self):
        one, same, other = (uses.state("", "variables *", given) for given in ({"A": "1"}, {"A": "2"}, {"B": "1"}))
        assert one == same != other


class TestPlaces:
    @pytest.fixture
    def root(self, tmp_path):
        (tmp_path / "project/book").mkdir(parents=True)
        return tmp_path / "project"

    def test_a_project_in_a_place_of_the_system_is_none_of_it(self, root):
        places = Places(str(root), [str(root.parent), str(root / ".venv")])
        assert places.name(str(root / "book/a.csv")) == "book/a.csv"
        assert places.name(str(root)) == "."
        assert places.name(str(root / ".venv/lib/x.py")) is None
        assert places.name(str(root.parent / "x.csv")) is None

    def test_what_lies_elsewhere_has_its_whole_path(self, root):
        places = Places(str(root), [str(root / ".venv")])
        assert places.name(str(root.parent / "x.csv")) == str(root.parent / "x.csv")
        assert places.name(f"{root}-other/x.csv") == f"{root}-other/x.csv"
        assert not places.owns(f"{root}-other/x.csv")

    def test_python_the_system_and_caches_are_environment(self):
        found = uses.environment()
        assert sys.prefix in found
        assert "/usr" in found
        assert os.path.dirname(uses.__file__) in found
