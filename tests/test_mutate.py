"""A few changes of one thing (`make mutate` makes sixty-four): each build is as a clean one."""

import random

import mutate
import pytest


def test_a_build_after_any_change_is_as_a_clean_one(tmp_path):
    said = []
    done = mutate.mutate(tmp_path, changes=5, seed=5, say=said.append)
    assert sum(count for (_, what), count in done.counts.items() if what == "differences") == 0, "\n".join(said)
    assert sum(count for (_, what), count in done.counts.items() if what == "changes") == 5


@pytest.mark.parametrize("kind", mutate.KINDS, ids=lambda kind: kind.name)
def test_every_kind_of_change_finds_something_to_change_in_the_small_book(tmp_path, kind):
    mutate.write_small(tmp_path)
    files = sorted(path for pattern in kind.files for path in tmp_path.glob(pattern))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert any(kind.change(path, random.Random(1)) for path in files)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} != before
