"""Whether a site is what a build would make: its inputs, what was asked for, and the site itself."""

import os
import shutil
from dataclasses import replace

import pytest

from bookpress import build, current, keeping, opened, site
from bookpress.current import Note
from bookpress.site import Plan

# Parts of Jupyter Book use what docutils will one day remove.
pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")

WEB = Plan(("html",), ("en",))
NOTHING = "Nothing has changed since the site in _build/site/ was built."


def made(book, plan=WEB):
    book.write()
    said = []
    site.build(book.root, plan, said.append)
    return said


@pytest.mark.parametrize("path", ["book/index.md", "src/demo.py", "_config.yml", "requirements.lock", "data/new.csv"])
def test_any_input_that_changes_asks_for_a_new_site(tiny_book, path):
    book = tiny_book.write()
    before = current.digest(book, "abc")
    (book.root / path).parent.mkdir(exist_ok=True)
    with (book.root / path).open("a") as file:
        file.write("\n# more\n")
    assert current.digest(book, "abc") != before
    assert current.digest(book, "abd") != current.digest(book, "abc")


def test_the_python_that_builds_is_an_input(tiny_book, monkeypatch):
    book = tiny_book.write()
    before = current.digest(book, "abc")
    monkeypatch.setattr("sys.version", "4.0")
    assert current.digest(book, "abc") != before


def test_generated_files_are_no_inputs(tiny_book):
    book = tiny_book.write()
    before = current.digest(book, "abc")
    for path in ("src/__pycache__/a.pyc", "src/tiny.egg-info/PKG-INFO", "book/.ipynb_checkpoints/a.ipynb", "README.md"):
        (book.root / path).parent.mkdir(exist_ok=True)
        (book.root / path).write_text("x")
    assert current.digest(book, "abc") == before


def test_a_site_covers_one_that_has_less():
    note = Note("abc", ("html", "pdf"), ("en", "nb"), strict=True)
    assert note.covers(note)
    assert note.covers(Note("abc", ("html",), ("en",), strict=False))
    assert not note.covers(replace(note, inputs="abd"))
    for poorer in ({"formats": ("html",)}, {"languages": ("en",)}, {"strict": False}):
        assert not replace(note, **poorer).covers(note)


def test_a_site_is_built_again_when_it_or_its_note_is_not_as_it_was(tiny_book):
    assert made(tiny_book) != [NOTHING]
    assert made(tiny_book) == [NOTHING]
    folder, note = tiny_book.root / "_build/site", tiny_book.root / "_build/.press/site.note"
    whole = keeping.digest_of_folder(folder)

    def alter(path, content):
        path.write_bytes(content)

    page = folder / "en/book/index.html"
    breakages = [
        *(lambda content=content: alter(note, content) for content in (b"", b"[]", b"{}", b"\x00\xff noise")),
        note.unlink,
        lambda: alter(page, page.read_bytes().replace(b"Words", b"Lies")),
        page.unlink,
        lambda: alter(folder / "junk.txt", b"not ours"),
        lambda: shutil.rmtree(folder),
        lambda: (shutil.rmtree(folder), folder.touch()),
    ]
    for number, breakage in enumerate(breakages):
        breakage()
        assert made(tiny_book) != [NOTHING], number
        assert keeping.digest_of_folder(folder) == whole, number


@pytest.mark.parametrize(
    ("used", "stands"), [({"read a.csv": None}, True), ({"read a.csv": "1"}, False), (None, False)]
)
def test_a_site_stands_while_all_that_its_notebooks_used_does(tiny_book, used, stands):
    book = tiny_book.write()
    folder = book.root / "_build" / "site"
    folder.mkdir(parents=True)
    note = Note("abc", ("html",), ("en",), strict=False, site=keeping.digest_of_folder(folder), used=used)
    current.keep(book, folder, note)
    assert current.is_current(book, folder, note) is stands


def test_a_strict_build_is_made_after_one_that_was_not(tiny_book):
    made(tiny_book)
    assert made(tiny_book, replace(WEB, strict=True)) != [NOTHING]
    assert made(tiny_book, WEB) == [NOTHING]


def test_a_file_that_was_opened_counts_where_no_setting_names_it(tiny_book):
    (tiny_book.root / "beside").mkdir()
    part = tiny_book.root / "beside" / "part.md"
    part.write_text("One thing.\n")
    tiny_book.page("index", "# Start\n\n```{include} ../beside/part.md\n```\n")
    made(tiny_book)
    part.write_text("A new thing.\n")
    os.utime(part, (1_000_000_000, 1_000_000_000))
    assert made(tiny_book) != [NOTHING]
    assert "A new thing" in (tiny_book.root / "_build/site/en/book/index.html").read_text()
    assert made(tiny_book) == [NOTHING]


def test_a_change_while_the_site_is_built_is_told_and_built_the_next_time(tiny_book, monkeypatch):
    real = build.sphinx

    def save(*arguments, **rest):
        done = real(*arguments, **rest)
        tiny_book.page("index", "# Start\n\nSaved meanwhile.\n")
        return done

    with monkeypatch.context() as patched:
        patched.setattr(build, "sphinx", save)
        assert any("Files changed while the site was made" in sentence for sentence in made(tiny_book))
    assert not any("Files changed" in sentence for sentence in made(tiny_book))
    assert "Saved meanwhile" in (tiny_book.root / "_build/site/en/book/index.html").read_text()


def test_a_build_of_nothing_opens_no_listener(tiny_book):
    made(tiny_book)
    before = len(opened._listening)
    assert made(tiny_book) == [NOTHING]
    assert len(opened._listening) == before
