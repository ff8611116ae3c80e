"""The same book gives the same bytes in whatever circumstances; `make same` tries it with this report."""

import same


def test_sites_are_the_same_wherever_whenever_and_by_whom_they_are_built(tmp_path):
    said = []
    assert same.same(tmp_path, say=said.append) == []
    assert said[0].startswith("3 builds")


def test_what_differs_is_found():
    assert same.differences([{"a": "1", "b": "2"}, {"a": "1", "b": "3", "c": "4"}]) == ["b", "c"]
