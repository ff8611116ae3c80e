"""Reading a book's files and the state of its repository, without Sphinx."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from bookpress import book, configured, contents

ROOT = Path(__file__).parents[2]


def write(folder, toc, config="title: T\n", **pages):
    (folder / "_config.yml").write_text(config)
    (folder / "_toc.yml").write_text(toc)
    for name, text in pages.items():
        (folder / name.replace("_", ".")).write_text(text)
    return folder


TOC = """
format: jb-book
root: index.md
parts:
  - caption: One
    numbered: 2
    chapters:
      - file: a.md
        title: Called otherwise
        sections:
          - file: deep/b
            subtrees:
              - caption: Below
                sections:
                  - file: deep/er/c.ipynb
                    sections:
                      - file: deep/er/d.rst
      - url: https://example.org
        title: A site elsewhere
      - glob: more/*
  - chapters:
      - file: last.ipynb
    reversed: true
    titlesonly: true
"""


def tree(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("")


def test_the_documents_stand_in_reading_order(tmp_path):
    write(tmp_path, TOC, "title: T\nexclude_patterns: [more/no*]\n")
    tree(tmp_path, "index.md", "a.md", "deep/b.md", "deep/er/c.ipynb", "deep/er/d.rst", "last.ipynb")
    tree(tmp_path, "more/y.md", "more/x.ipynb", "more/not.md", "more/notes.csv", "more/.ipynb_checkpoints/x.ipynb")
    found = book.load(tmp_path)
    assert list(found.files) == ["index", "a", "deep/b", "deep/er/c", "deep/er/d", "more/x", "more/y", "last"]
    assert found.start == "index"
    assert found.files["more/x"] == tmp_path / "more" / "x.ipynb"


def test_a_list_may_be_reversed(tmp_path):
    toc = "format: jb-article\nroot: index\noptions: {reversed: true}\nsections: [{file: a}, {glob: 'b*'}]\n"
    tree(write(tmp_path, toc), "index.md", "a.md", "b1.md", "b2.txt", "b3.md")
    assert list(book.load(tmp_path).files) == ["index", "b3", "b1", "a"]
    (tmp_path / "_config.yml").write_text("sphinx: {config: {source_suffix: [.md, .txt]}}")
    assert list(book.load(tmp_path).files) == ["index", "b3", "b2", "b1", "a"]


WRONG = """
format: jb-book
root: index
title: No page shows this
chapters:
  - file: gone
  - file: both
  - file: plain.txt
  - file: ./index
  - file: /etc/hosts
  - file: index.md
  - glob: none/*
    title: Of many
  - url: https://example.org
    numbered: true
  - file: below
    options: {numbered: true, captoin: C}
"""


def test_all_wrong_entries_are_named_with_their_lines(tmp_path):
    tree(write(tmp_path, WRONG), "index.md", "both.md", "both.ipynb", "below.md", "plain.txt")
    with pytest.raises(book.BookError) as error:
        book.load(tmp_path)
    assert sorted(str(error.value).splitlines()) == sorted(
        [
            "_toc.yml:6: gone is neither a .ipynb, .md nor a .rst file.",
            "_toc.yml:7: both stands twice, as .ipynb and as .md. Keep one.",
            "_toc.yml:8: plain.txt is neither a .ipynb, .md nor a .rst file.",
            "_toc.yml:9: ./index must be a path from the folder of the book, without “.” and “..”.",
            "_toc.yml:10: /etc/hosts must be a path from the folder of the book, without “.” and “..”.",
            "_toc.yml:11: index stands in the contents twice. Keep one place for it.",
            "_toc.yml:12: glob 'none/*' finds no document. Write it without the suffix of the files.",
            "_toc.yml:4: root 'index' has the key 'title', which counts for nothing there. Known are: chapters, "
            "defaults, entries, format, meta, options, parts, root, sections, subtrees.",
            "_toc.yml:13: glob 'none/*' has the key 'title', which counts for nothing there. Known are: glob.",
            "_toc.yml:15: url 'https://example.org' has the key 'numbered', which counts for nothing there. "
            "Known are: title, url.",
            "_toc.yml:17: file 'below' has options, but no list of pages that they are for. "
            "Write them into the list itself.",
            "_toc.yml:17: file 'below' has the option 'captoin'. Known are: caption, hidden, maxdepth, numbered, "
            "restart_numbering, reversed, style, titlesonly.",
        ]
    )


REFUSED = """
format: jb-book
root: index
tilte: T
parts:
  - caption: One
  - caption: 3
    chapters:
      - file: a
        captoin: C
        sections: []
      - just words
  - chapters:
      - url: nowhere
      - file: b
        glob: b*
      - file: b
        subtrees: [{sections: [{file: c}]}]
        sections: [{file: d}]
      - fiel: e
      - file: a
      - file: gone
        options: {maxdepth: x}
        sections: [{file: d}]
  - chapters: []
  - words
"""


def test_entries_that_the_parser_refuses_are_told_with_their_lines_and_together_with_the_rest(tmp_path):
    tree(write(tmp_path, REFUSED), "index.md", "a.md", "b.md", "c.md", "d.md")
    looked = contents.read(REFUSED, yaml.safe_load(REFUSED), tmp_path, {})
    said = {int(line): told for line, _, told in (fault.partition(":") for fault in looked.faults)}
    assert sorted(said) == [4, 6, 7, 10, 11, 12, 14, 15, 19, 20, 21, 22, 23, 25, 26]
    assert said[10].startswith(" captoin counts for nothing there. Known are: defaults, file, ")
    assert said[15] == " An entry may have only one of its keys file, glob."
    assert said[21] == " a stands in the contents twice. Keep one place for it."
    assert list(looked.files) == ["index", "a", "b", "c", "d"]
    kept = contents.read("", looked.kept, tmp_path, {})
    assert (kept.faults, list(kept.files)) == ([], ["index", "a", "b", "c"])


@pytest.mark.parametrize(
    ("toc", "message"),
    [
        ("format: jb-book", "The key root is missing."),
        ("format: jb-bok\nroot: index", "'jb-bok' is not known. Write one of: jb-article, jb-book."),
        ("- file: index", "jupyter-book toc migrate"),
        ("root: 3", "docname must be text, not 3"),
        ("root: index\ndefaults: 3", "mapping"),
        ("root: index\nentries: [{url: nowhere}]", "_toc.yml:2: The address 'nowhere' must begin with https"),
        ("root: index\nentries: [{file: a, captoin: b}]", "_toc.yml:2: captoin counts for nothing there"),
        ("format: jb-book\nroot: index\nparts: [{captoin: C, chapters: [{file: a}]}]", "list .* has the key 'captoin'"),
        ("root: [", "_toc.yml:1: is not valid YAML"),
        ("", "It must hold keys and values"),
    ],
)
def test_what_cannot_be_a_table_of_contents_is_refused(tmp_path, toc, message):
    with pytest.raises(book.BookError, match=message):
        book.load(write(tmp_path, toc, index_md="", a_md=""))


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("- a", "must hold keys and values"),
        ("a: [", "not valid YAML"),
        ("sphinx: [x]", "sphinx must be keys and values"),
    ],
)
def test_what_cannot_be_a_configuration_is_refused(tmp_path, config, message):
    with pytest.raises(book.BookError, match=rf"_config\.yml.* .*{message}"):
        book.load(write(tmp_path, "root: index", config, index_md=""))


def test_a_file_that_is_not_utf8_is_named(tmp_path):
    write(tmp_path, "root: index", index_md="")
    (tmp_path / "_config.yml").write_bytes("title: Blåbær".encode("latin-1"))
    with pytest.raises(book.BookError, match=r"_config\.yml:1: holds the byte 0xe5, which is not UTF-8"):
        book.load(tmp_path)


def test_a_folder_without_a_book_is_refused(tmp_path):
    with pytest.raises(book.BookError, match=r"_config\.yml is missing"):
        book.load(tmp_path)


def test_options_stand_under_sphinx(tmp_path):
    found = book.load(write(tmp_path, "root: index", "sphinx: {config: {press_execute: false}}", index_md=""))
    assert found.option("press_execute") is False
    assert found.option("press_derive") == "", "the default"
    assert book.load(write(tmp_path, "root: index", "sphinx:", index_md="")).option("x") is None


def test_files_that_are_no_notebooks_are_named(tmp_path):
    write(tmp_path, "format: jb-book\nroot: a\nchapters:\n  - file: b\n", a_ipynb="{}", b_ipynb="not JSON")
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


GIVEN_UP = "it is of a form that Jupyter Book gave up. `jupyter-book toc migrate _toc.yml` prints the present form."


@pytest.mark.parametrize(
    ("toc", "told"),
    [
        ("- file: index\n", f"_toc.yml: {GIVEN_UP}"),
        ("format: [\n", "_toc.yml:2: is not valid YAML: expected the node content, but found '<stream end>'."),
        ("format: jb-book\nroot: gone\n", "_toc.yml:2: gone is neither a .ipynb, .md nor a .rst file."),
        (None, "_toc.yml: is missing in {}. Is this the folder of the book?"),
    ],
)
def test_contents_that_cannot_be_read_are_told_with_all_that_is_wrong_with_the_settings(tmp_path, toc, told):
    (tmp_path / "_config.yml").write_text("title: Book\nfavourite: a\nlogo: ../a.png\n")
    if toc is not None:
        (tmp_path / "_toc.yml").write_text(toc)
    with pytest.raises(book.BookError) as error:
        configured.settled(tmp_path)
    setting, logo, outside, contents = str(error.value).splitlines()
    assert setting.startswith("_config.yml:2: favourite is no setting of Jupyter Book")
    assert logo == "_config.yml:3: logo: '../a.png' is no file of the book."
    assert outside.startswith("_config.yml:3: logo: '../a.png' leads out of the book's folder.")
    assert contents == told.format(tmp_path)


def test_two_files_that_cannot_be_read_are_both_told(tmp_path):
    for name in ("_config.yml", "_toc.yml"):
        (tmp_path / name).write_text("a: {")
    with pytest.raises(book.BookError) as error:
        configured.settled(tmp_path)
    assert [line.partition(":")[0] for line in str(error.value).splitlines()] == ["_config.yml", "_toc.yml"]


def test_cells_that_have_one_id_get_others_which_stay_the_same(recwarn):
    cells = [{"id": "a", "cell_type": "markdown", "metadata": {}, "source": words} for words in ("one", "two", "three")]
    text = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})
    found = [[cell.id for cell in book.notebook(text).cells] for _ in range(2)]
    assert found == [["a", "copied-1", "copied-2"]] * 2
    assert not [str(warning.message) for warning in recwarn]
