"""The files that were opened are noted as they were before."""

import os
import threading

import pytest

from bookpress import opened
from bookpress.opened import Opened


@pytest.fixture
def listener(tmp_path):
    found = Opened(tmp_path)
    opened.begin(found)
    yield found
    opened.end(found)


def test_files_below_the_root_that_are_read_are_noted_with_their_content(tmp_path, listener):
    (tmp_path / "a.md").write_text("one")
    (tmp_path / "a.md").read_text()
    (tmp_path / "in").mkdir()
    with pytest.raises(FileNotFoundError):
        os.open(bytes(tmp_path / "in" / "b.md"), os.O_RDONLY)
    noted = listener.take()
    assert noted.keys() == {"a.md", "in/b.md"}
    assert noted["in/b.md"] is None
    assert listener.take() == {}
    assert opened.unchanged(tmp_path, noted)
    (tmp_path / "in" / "b.md").touch()
    assert not opened.unchanged(tmp_path, noted)


def test_a_file_saved_while_it_is_read_is_another_afterwards(tmp_path, listener):
    (tmp_path / "a.md").write_text("one")
    with (tmp_path / "a.md").open() as file:
        (tmp_path / "a.md").write_text("two")
        file.read()
    (tmp_path / "a.md").read_text()
    assert not opened.unchanged(tmp_path, listener.take()), "the first look counts"


def test_what_is_written_made_outside_or_opened_by_others_is_no_input(tmp_path, listener):
    (tmp_path / "_build").mkdir()
    (tmp_path / "_build" / "a").write_text("made")
    (tmp_path / "_build" / "a").read_text()
    with open(__file__) as file, open(file.fileno(), closefd=False):
        file.read(1)
    thread = threading.Thread(target=lambda: (tmp_path / "_build" / ".." / "b").touch())
    thread.start()
    thread.join()
    assert listener.take() == {}
