"""A folder takes the place of another whole, or not at all."""

import os
import threading

import pytest

from bookpress import placing


@pytest.fixture(params=["exchange", "two steps"])
def folders(request, tmp_path, monkeypatch):
    """A new and an old folder, where folders can be exchanged and where they cannot."""
    if request.param == "two steps":
        monkeypatch.setattr(placing, "_exchange", lambda one, other: False)
    for name in ("new", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page").write_text(name)
    return tmp_path / "new", tmp_path / "site"


def test_the_new_folder_takes_the_place_of_the_old(folders):
    new, site = folders
    placing.replace(new, site)
    assert (site / "page").read_text() == "new"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_where_there_was_nothing_or_a_file(folders):
    new, site = folders
    placing.replace(new, site.parent / "in" / "place")
    assert (site.parent / "in" / "place" / "page").read_text() == "new"
    (site.parent / "file").touch()
    placing.replace(site, site.parent / "file")
    assert (site.parent / "file" / "page").read_text() == "site"


def test_a_failed_replacement_is_undone(folders):
    _, site = folders
    with pytest.raises(OSError, match="none"):
        placing.replace(site.parent / "none", site)
    assert (site / "page").read_text() == "site"
    with pytest.raises(OSError, match="none"):
        placing.replace(site.parent / "none", site.parent / "nowhere")


def test_a_replacement_stopped_between_its_steps_is_taken_back(folders, monkeypatch):
    _, site = folders
    site.rename(placing._aside(site))
    placing.recover(site)
    assert (site / "page").read_text() == "site"


def test_what_is_being_removed_is_never_put_back(folders, monkeypatch):
    new, site = folders
    new.rename(placing._aside(site))
    placing.recover(site)
    assert (site / "page").read_text() == "site"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only Linux exchanges folders")
def test_whoever_looks_always_finds_one_of_the_two(tmp_path):
    for name in ("one", "site"):
        (tmp_path / name).mkdir()
    if not placing._exchange(tmp_path / "one", tmp_path / "site"):
        pytest.skip("this file system cannot exchange folders")
    missed, done = [], threading.Event()

    def look():
        while not done.is_set():
            missed.extend([1] if not (tmp_path / "site").is_dir() else [])

    thread = threading.Thread(target=look)
    thread.start()
    for _ in range(50):
        (tmp_path / "one").mkdir(exist_ok=True)
        placing.replace(tmp_path / "one", tmp_path / "site")
    done.set()
    thread.join()
    assert missed == []
