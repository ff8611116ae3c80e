"""A few changes of one thing (`make mutate` makes sixty-four): each build is as a clean one, and the change is seen."""

import random

import mutate
import pytest

# What test_written does not change: there pages, words of press and theme, style and template are.
NAMES = ("cell of a table", "function", "message", "vocabulary", "lock")
KINDS = [kind for kind in mutate.KINDS if kind.name in NAMES]


def test_a_build_after_any_change_is_as_a_clean_one(tmp_path):
    said = []
    done = mutate.mutate(tmp_path, changes=len(KINDS), seed=5, say=said.append, kinds=KINDS)
    assert sum(count for (_, what), count in done.counts.items() if what in mutate.WRONG) == 0, "\n".join(said)
    assert sum(count for (_, what), count in done.counts.items() if what == "changes") == len(NAMES)


@pytest.mark.parametrize("kind", mutate.KINDS, ids=lambda kind: kind.name)
def test_every_kind_of_change_finds_something_to_change_in_the_small_book(tmp_path, kind):
    mutate.write_small(tmp_path)
    files = sorted(path for pattern in kind.files for path in tmp_path.glob(pattern))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert any(kind.change(path, random.Random(1)) for path in files)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} != before


def test_a_change_that_must_be_seen_and_is_not_is_counted(tmp_path, monkeypatch):
    mutate.write_small(tmp_path / "book")
    site = tmp_path / "book/_build/site"
    monkeypatch.setattr(mutate.Mutations, "build", lambda self, root: mutate.Built(mutate.digest_of_folder(site), ""))
    done = mutate.mutate(tmp_path, changes=1, seed=1, say=[].append, kinds=[kind for kind in KINDS if kind.told][:1])
    assert done.counts["message", "unseen"] == 1
