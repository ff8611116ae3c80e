"""What is kept on disk is believed only as it was written."""

from pathlib import Path

import pytest

from bookpress import keeping

BROKEN = [b"", b"[]", b"{}", b"\x80\x00noise\xff", b"0" * 64 + b"\n{}"]


@pytest.mark.parametrize("content", [b"", b"words\nand more", b"\x00\xff"])
def test_a_kept_file_is_read_as_it_was_written(tmp_path, content):
    keeping.write(tmp_path / "new" / "a", content)
    assert keeping.read(tmp_path / "new" / "a") == content


@pytest.mark.parametrize("content", BROKEN)
def test_a_kept_file_with_another_content_is_absent(tmp_path, content):
    path = tmp_path / "a"
    keeping.write(path, b"words")
    whole = path.read_bytes()
    for broken in (content, whole[:-1], whole + b" ", whole.replace(b"words", b"sword")):
        path.write_bytes(broken)
        assert keeping.read(path) is None
    path.unlink()
    assert keeping.read(path) is None
    path.mkdir()
    assert keeping.read(path) is None


def test_a_folder_is_whole_until_anything_in_it_is_another(tmp_path):
    folder = tmp_path / "kept"
    (folder / "in").mkdir(parents=True)
    (folder / "in" / "a").write_bytes(b"one")
    assert keeping.sealed(folder) is None
    keeping.seal(folder, {"of": "this"})
    assert keeping.sealed(folder) == {"of": "this"}
    (folder / "in" / "a").write_bytes(b"two")
    assert keeping.sealed(folder) is None
    (folder / "in" / "a").write_bytes(b"one")
    (folder / "b").write_bytes(b"")
    assert keeping.sealed(folder) is None
    (folder / "b").unlink()
    assert keeping.sealed(folder) == {"of": "this"}
    (folder / "in" / "a").rename(folder / "a")
    assert keeping.sealed(folder) is None
    (folder / "a").rename(folder / "in" / "a")
    keeping.break_seal(folder)
    assert keeping.sealed(folder) is None


@pytest.mark.parametrize("content", BROKEN)
def test_a_folder_whose_seal_is_noise_is_not_whole(tmp_path, content):
    keeping.seal(tmp_path)
    (tmp_path / keeping.SEAL).write_bytes(content)
    assert keeping.sealed(tmp_path) is None


def test_a_file_is_whole_or_not_there(tmp_path, monkeypatch):
    path = tmp_path / "new" / "a.pdf"
    keeping.write_whole(path, b"one")
    keeping.write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o644

    def fail(*_):
        raise OSError("no room")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="no room"):
        keeping.write_whole(path, b"three")
    assert [file.name for file in path.parent.iterdir()] == ["a.pdf"]
    assert path.read_bytes() == b"two"


def test_another_package_is_another_platform(tmp_path, monkeypatch):
    before = keeping.platform()
    (tmp_path / "somelib-2.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert keeping.platform() != before


def test_whatever_stands_there_is_removed(tmp_path):
    (tmp_path / "folder" / "in").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    (tmp_path / "file").touch()
    keeping.remove(tmp_path / "link")
    assert (tmp_path / "folder" / "in").is_dir(), "what a link points to stays"
    for name in ("folder", "file", "nothing"):
        keeping.remove(tmp_path / name)
    assert list(tmp_path.iterdir()) == []
