"""A file that is kept for later is whole, or it is not there."""

import pytest

from reporting import sealed


def test_what_is_written_is_read(tmp_path):
    path = tmp_path / "new" / "file"
    assert sealed.read(path) is None
    for content in (b"", b"one\ntwo", b"\0"):
        sealed.write(path, content)
        assert sealed.read(path) == content
    assert [other.name for other in path.parent.iterdir()] == ["file"]


@pytest.mark.parametrize(
    "broken", [lambda whole: whole[:-1], lambda whole: whole + b"x", lambda whole: b"", bytes.upper]
)
def test_a_broken_seal_is_no_file(tmp_path, broken):
    path = tmp_path / "file"
    sealed.write(path, b"content")
    path.write_bytes(broken(path.read_bytes()))
    assert sealed.read(path) is None


def test_a_digest_is_of_names_and_contents(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    whole = sealed.digest(tmp_path, [two, one, tmp_path])
    assert whole == sealed.digest(tmp_path, [one, two])
    assert whole != sealed.digest(tmp_path, [one])
    one.write_bytes(b"2")
    two.write_bytes(b"1")
    assert whole != sealed.digest(tmp_path, [one, two])
