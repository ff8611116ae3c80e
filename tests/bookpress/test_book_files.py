"""Reading a book's files and the state of its repository, without Sphinx."""

import shutil
import subprocess
from pathlib import Path

import pytest

from bookpress import book

ROOT = Path(__file__).parents[2]


def write(folder, toc, config="title: T\n", **pages):
    (folder / "_config.yml").write_text(config)
    (folder / "_toc.yml").write_text(toc)
    for name, text in pages.items():
        (folder / name.replace("_", ".")).write_text(text)
    return folder


def test_the_documents_stand_in_reading_order(tmp_path):
    toc = """
root: index
parts:
  - caption: One
    chapters:
      - file: a.md
        sections:
          - file: b
      - url: https://example.org
  - chapters:
      - file: c.ipynb
"""
    found = book.load(write(tmp_path, toc, index_md="", a_md="", b_md="", c_ipynb=""))
    assert list(found.files) == ["index", "a", "b", "c"]
    assert found.start == "index"
    assert found.files["c"] == tmp_path / "c.ipynb"


def test_all_wrong_entries_are_named(tmp_path):
    write(tmp_path, "root: index\nchapters:\n  - file: gone\n  - file: both\n", index_md="", both_md="", both_ipynb="")
    with pytest.raises(book.BookError) as error:
        book.load(tmp_path)
    assert str(error.value) == (
        "_toc.yml: gone is neither a .md nor an .ipynb file.\n"
        "_toc.yml: both stands twice, as .md and as .ipynb. Keep one."
    )


@pytest.mark.parametrize(
    ("toc", "config", "message"),
    [
        ("format: jb-book", "title: T", "names no file"),
        ("root: [", "title: T", "_toc.yml:1: is not valid YAML"),
        ("root: index", "- a", "_config.yml must hold keys and values"),
    ],
)
def test_what_cannot_be_a_book_is_refused(tmp_path, toc, config, message):
    with pytest.raises(book.BookError, match=message):
        book.load(write(tmp_path, toc, config, index_md=""))


def test_a_folder_without_a_book_is_refused(tmp_path):
    with pytest.raises(book.BookError, match=r"_config\.yml is missing"):
        book.load(tmp_path)


def test_options_stand_under_sphinx(tmp_path):
    found = book.load(write(tmp_path, "root: index", "sphinx: {config: {press_execute: false}}", index_md=""))
    assert found.option("press_execute") is False
    assert found.option("press_derive") == "", "the default"
    assert book.load(write(tmp_path, "root: index", "sphinx:", index_md="")).option("x") is None


def test_files_that_are_no_notebooks_are_named(tmp_path):
    write(tmp_path, "root: a\nchapters:\n  - file: b\n", a_ipynb="{}", b_ipynb="not JSON")
    with pytest.raises(book.BookError) as error:
        book.load(tmp_path).notebooks()
    assert "a.ipynb is no notebook but an object" in str(error.value)
    assert "b.ipynb:1: is not JSON" in str(error.value)


def git(folder, *arguments):
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_the_commit_of_a_repository(tmp_path):
    assert book.commit(tmp_path) == "unknown"
    git(tmp_path, "init", "--quiet")
    assert book.commit(tmp_path) == "unknown", "no commit yet"
    (tmp_path / "a").write_text("1")
    git(tmp_path, "add", "a")
    git(tmp_path, "commit", "--quiet", "-m", "one")
    clean = book.commit(tmp_path)
    assert len(clean) == 7
    assert set(clean) <= set("0123456789abcdef")
    (tmp_path / "a").write_text("2")
    assert book.commit(tmp_path) == f"{clean}+"
    (tmp_path / "below").mkdir()
    assert book.commit(tmp_path / "below") == "unknown", "the repository is another folder's"


def test_an_archive_knows_its_commit(tmp_path):
    source, unpacked = tmp_path / "source", tmp_path / "unpacked"
    unpacked.mkdir()
    source.mkdir()
    for name in (".commit", ".gitattributes"):
        (source / name).write_bytes((ROOT / name).read_bytes())
    assert book.commit(source) == "unknown"
    git(source, "init", "--quiet")
    git(source, "add", ".")
    git(source, "commit", "--quiet", "-m", "one")
    git(source, "archive", "--format=zip", "-o", str(tmp_path / "book.zip"), "HEAD")
    shutil.unpack_archive(tmp_path / "book.zip", unpacked)
    assert book.commit(unpacked) == book.commit(source) != "unknown"
    (unpacked / ".commit").write_bytes(b"\xff")
    assert book.commit(unpacked) == "unknown"


def test_without_git_the_commit_is_unknown(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert book.commit(tmp_path) == "unknown"
