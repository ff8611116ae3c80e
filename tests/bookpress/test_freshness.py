"""What Sphinx keeps is believed by content alone, and only after a build that ended well."""

import base64
import itertools
import json
import os
import shutil

import pytest

from bookpress import build, compare, extension, keeping

# Parts of Jupyter Book use what docutils will one day remove.
pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9pt" height="9pt"><rect width="9" height="9" fill="{}"/></svg>'
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
BOOK = "@book{{a, title={{{}}}, author={{A. Author}}, publisher={{Nobody}}, year={{2020}}}}"
OLD = 1_000_000_000  # seconds; long before any build


def put(book, name, text):
    """Write a file that seems older than every build."""
    path = book.root / name
    path.write_text(text, encoding="utf-8")
    os.utime(path, (OLD, OLD))


def read_anew(book, monkeypatch):
    """The documents that the next build reads."""
    seen = []
    read = extension.numberlinks.as_roles
    with monkeypatch.context() as patched:
        patched.setattr(
            extension.numberlinks, "as_roles", lambda text, *rest: seen.append(text.split()[1]) or read(text, *rest)
        )
        book.build()
    return sorted(seen)


def test_a_change_counts_whatever_its_time_stamp_says(tiny_book, monkeypatch):
    tiny_book.page("index", "# Start\n\nFirst words.\n")
    tiny_book.page("other", "# Other\n\nWords.\n")
    for _ in range(2):
        tiny_book.build()
    put(tiny_book, "book/index.md", "# Start\n\nSecond words.\n")
    assert read_anew(tiny_book, monkeypatch) == ["Start"]
    assert "Second words" in tiny_book.html("index")
    assert read_anew(tiny_book, monkeypatch) == []


def test_whatever_a_page_is_made_of_counts(tiny_book):
    changes = {
        "part.md": ("An included word.", "Another word."),
        "rows.csv": ("name,place\nLise,Here\n", "name,place\nKari,There\n"),
        "code.py": ("first = None\n", "second = None\n"),
        "dot.svg": (SVG.format("red"), SVG.format("blue")),
        "list.bib": (BOOK.format("The old title"), BOOK.format("The new title")),
    }
    tiny_book.settings["extensions"] = [*tiny_book.settings["extensions"], "sphinxcontrib.bibtex"]
    tiny_book.settings["bibtex_bibfiles"] = ["book/list.bib"]
    for name, (before, _) in changes.items():
        put(tiny_book, f"book/{name}", before)
    tiny_book.page(
        "index",
        "# Start\n\n```{include} part.md\n```\n\n```{csv-table} Names\n:file: rows.csv\n:header-rows: 1\n```\n\n"
        "```{literalinclude} code.py\n```\n\n![A dot](dot.svg)\n\n{cite}`a`\n\n```{bibliography}\n```\n",
    )
    out = tiny_book.build()
    for name, (_, after) in changes.items():
        put(tiny_book, f"book/{name}", after)
        tiny_book.build()
        made = tiny_book.html("index") + "".join(path.read_text() for path in (out / "_images").iterdir())
        wanted = {"rows.csv": "Kari", "code.py": "second", "list.bib": "The new title"}.get(name, after)
        assert wanted in made, f"{name} is old"


def test_a_page_saved_while_it_is_read_is_read_again(tiny_book, monkeypatch):
    read = extension.numberlinks.as_roles

    def save(text, *rest):
        put(tiny_book, "book/index.md", "# Start\n\nSaved meanwhile.\n")
        return read(text, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(extension.numberlinks, "as_roles", save)
        tiny_book.build()
    assert "Saved meanwhile" not in tiny_book.html("index")
    tiny_book.build()
    assert "Saved meanwhile" in tiny_book.html("index")


def test_a_stopped_build_leaves_nothing_that_is_believed(tiny_book, monkeypatch):
    """The abandoned number was published where the datum was put back and another page edited."""
    tiny_book.page("index", "# Start\n\nThe share is {num}`share`.\n")
    tiny_book.page("other", "# Other\n\nWords.\n")
    tiny_book.registers()
    tiny_book.build()
    shown = dict(tiny_book.content["numbers"]["share"]["text"])
    tiny_book.content["numbers"]["share"]["text"] = {"en": "11 per cent", "nb": "11 prosent"}
    put(tiny_book, "book/other.md", "# Other\n\nStop here.\n")

    def stop(text, *_):
        if "Stop here" in text:
            raise KeyboardInterrupt
        return text

    with monkeypatch.context() as patched:
        patched.setattr(extension.numberlinks, "as_roles", stop)
        with pytest.raises(KeyboardInterrupt):
            tiny_book.build()
    trees = tiny_book.root / "_build/en/doctrees"
    assert b"11 per cent" in (trees / "book/index.doctree").read_bytes(), "the abandoned number lies there"
    tiny_book.content["numbers"]["share"]["text"] = shown
    put(tiny_book, "book/other.md", "# Other\n\nOther words.\n")
    tiny_book.build()
    assert "47 per cent" in tiny_book.html("index")
    assert "Other words" in tiny_book.html("other")


def test_kept_files_that_were_altered_are_made_anew(tiny_book, make_bundle):
    tiny_book.notebook("chapter", "# Chapter", make_bundle())
    tiny_book.registers()
    out = tiny_book.build()
    whole = shutil.copytree(out, tiny_book.root / "whole")
    kept = [path for path in (tiny_book.root / "_build/en/doctrees").rglob("*") if path.is_file()]
    drawing = tiny_book.root / "_build/.press/exhibits/en/satisfaction.svg"
    page = out / "book/chapter.html"
    assert {path.suffix for path in kept} == {".doctree", ".pickle", ""}
    noise = itertools.cycle([b"", b"[]", b"{}", b"\x80\x04noise\x00"])
    for path, content in zip((*kept, drawing, drawing.with_suffix(".csv"), page), noise, strict=False):
        path.write_bytes(content)
        tiny_book.build()
        assert compare.compare(whole, out) == [], path
    for path in (*kept, drawing, page):
        path.unlink()
    tiny_book.build()
    assert compare.compare(whole, out) == []


def test_the_press_python_and_its_packages_count(tiny_book, monkeypatch):
    tiny_book.build()
    assert read_anew(tiny_book, monkeypatch) == []
    monkeypatch.setattr(keeping, "platform", lambda: "another")
    assert read_anew(tiny_book, monkeypatch) == ["Start"]


def test_settings_of_the_machine_change_nothing(tiny_book, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("DOCUTILSCONFIG", str(tmp_path / ".docutils"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    (tmp_path / ".docutils").write_text("[general]\nfile_insertion_enabled: no\n")
    put(tiny_book, "book/part.md", "An included word.\n")
    tiny_book.page("index", "# Start\n\n```{include} part.md\n```\n")
    tiny_book.settings["copyright"] = "2024, Nobody"
    tiny_book.build()
    assert "An included word" in tiny_book.html("index")
    assert "1970" not in tiny_book.html("index")
    put(tiny_book, "docutils.conf", "[general]\nfile_insertion_enabled: no\n")
    with pytest.raises(build.BuildError, match="include"):
        tiny_book.build()


def test_a_kept_picture_of_an_output_that_was_altered_is_made_anew(tiny_book):
    pixel = base64.b64encode(PIXEL).decode()
    tiny_book.notebook("chapter", "# Chapter", {})
    path = tiny_book.root / "book/chapter.ipynb"
    notebook = json.loads(path.read_text())
    notebook["cells"][1]["outputs"][0]["data"] = {"image/png": pixel}
    notebook["cells"][1]["metadata"] = {"mystnb": {"image": {"alt": "A pixel"}}}
    path.write_text(json.dumps(notebook))
    out = tiny_book.build()
    (kept,) = (tiny_book.root / "_build/.press/pictures").glob("*.png")
    for spoilt in (kept, out.parent / "doctrees" / keeping.SEAL):
        kept.write_bytes(b"noise")
        spoilt.write_bytes(b"noise")
        tiny_book.build()
        (shown,) = (out / "_images").glob("*.png")
        assert shown.read_bytes() == PIXEL


def test_pictures_of_one_name_are_named_alike_in_whatever_order_they_come(tiny_book):
    for folder, colour in (("a", "red"), ("b", "blue")):
        (tiny_book.root / "book" / folder).mkdir(parents=True)
        put(tiny_book, f"book/{folder}/dot.svg", SVG.format(colour))
    tiny_book.page("a/page", "# One\n\nWords.\n")
    tiny_book.page("b/page", "# Two\n\n![A dot](dot.svg)\n")
    tiny_book.build()
    tiny_book.page("a/page", "# One\n\n![A dot](dot.svg)\n")
    out = tiny_book.build()
    clean = shutil.copytree(out, tiny_book.root / "first")
    shutil.rmtree(tiny_book.root / "_build")
    assert compare.compare(clean, tiny_book.build()) == []


def test_a_style_sheet_of_the_book_counts_though_no_page_has_changed(tiny_book):
    (tiny_book.root / "_static").mkdir()
    put(tiny_book, "_static/own.css", "p { color: red }")
    tiny_book.settings |= {"html_static_path": ["_static"], "html_css_files": ["own.css"]}
    out = tiny_book.build()
    put(tiny_book, "_static/own.css", "p { color: blue }")
    tiny_book.build()
    assert "blue" in (out / "_static/own.css").read_text()


def test_a_pdf_between_two_web_books_makes_nothing_be_read_again(tiny_book, monkeypatch):
    tiny_book.page("other", "# Other\n\nWords.\n")
    tiny_book.build()
    tiny_book.build("typst")
    assert read_anew(tiny_book, monkeypatch) == []
