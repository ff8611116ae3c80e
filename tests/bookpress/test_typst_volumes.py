"""A small book in three volumes: which node stands in which, what links say, and that nothing is lost."""

import json
import shutil
from collections import Counter
from types import SimpleNamespace

import page as validator
import pikepdf
import pytest
from structure import elements

from bookpress import printing, saying, site
from bookpress.site import Plan
from bookpress.told import BuildError
from bookpress.typst import builder, finish, look, markup
from bookpress.typst.afar import OtherVolumes
from bookpress.typst.assembly import Book
from bookpress.typst.completeness import missing_text, tagged_blocks
from bookpress.typst.volumes import Share, Volume

# Parts of Jupyter Book call what docutils will one day remove.
pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")

VOLUMES = {
    "brief": {"title": {"en": "In brief"}, "called": {"en": "the brief"}, "link": {"en": "Brief (PDF)"},
              "form": "brief", "takes": ["book/index"], "copies": True, "pages": 1},
    "report": {"title": {"en": "Report"}, "called": {"en": "the report"}, "link": {"en": "Report (PDF)"},
               "form": "compact", "most": 20},
    "annex": {"title": {"en": "Annex"}, "called": {"en": "annex"}, "link": {"en": "Annex (PDF)"}, "form": "compact",
              "takes": ["book/registers", "#details", "!#kept"], "rows": 3},
}  # fmt: skip
FILES = {"brief": "b.pdf", "report": "r.pdf", "annex": "a.pdf"}
INDEX = (
    "# Start\n\nSee {numref}`long`, {numref}`short` and {num}`share`.\n\nRead [a chapter](chapter.ipynb).\n\n"
    "One.\n\nTwo.\n\nThree.\n"
)
CHAPTER = "# Chapter\n\nFirst words, and {ref}`the details <details>`."


def long_table(name, make_bundle, rows):
    table = {"header": ["Year", "Share"], "align": ["left", "right"], "row_headers": 1, "widths": None,
             "rows": [{"id": None, "cells": [f"{name} {number}", str(number)]} for number in range(rows)]}  # fmt: skip
    return make_bundle(name, "table", table={"en": table, "nb": table})


@pytest.fixture
def book(tiny_book, make_bundle):
    tiny_book.page("index", INDEX)
    tiny_book.notebook(
        "chapter",
        CHAPTER,
        make_bundle("drawn"),
        long_table("long", make_bundle, 9),
        long_table("short", make_bundle, 2),
        long_table("kept", make_bundle, 5),
        "(details)=\n## Details\n\nMore of it.\n\n$$\n\\frac{a}{b}\n$$",
    )
    tiny_book.registers()
    tiny_book.settings |= {"press_pdf": {"en": FILES}, "press_volumes": VOLUMES}
    return tiny_book


@pytest.fixture
def made(book):
    return book, book.build("typst")


def texts(folder, volume):
    return json.loads((folder / "typst" / f"texts-{volume}.json").read_text("utf-8"))


def links(path):
    with pikepdf.open(path) as file:
        return [(str(link.Contents), str(link.A.S)) for page in file.pages for link in page.get("/Annots", [])]


def test_each_text_stands_in_the_report_or_in_the_annex(made):
    _, folder = made
    for volume, name in FILES.items():
        assert missing_text(texts(folder, volume), folder / name) == []
    whole = Counter(json.loads((folder / "typst" / "texts.json").read_text("utf-8")))
    assert whole["More of it."] == 1
    assert whole - Counter(texts(folder, "report") + texts(folder, "annex")) == Counter()


def test_selectors_rows_and_exceptions_say_what_moves(made):
    _, folder = made
    report, annex, brief = (" ".join(texts(folder, name)) for name in ("report", "annex", "brief"))
    assert "First words" in report
    assert "First words" not in annex
    assert "What long shows" in annex
    assert "What long shows" not in report
    assert "What short shows" in report
    assert "What kept shows" in report
    assert "More of it." in annex
    assert "Chapter" in annex  # what is taken stands below the heading of its chapter
    assert "Three." in brief
    assert "Three." in report


def test_links_to_other_volumes_say_so_and_say_where_they_lead(made):
    _, folder = made
    words = " ".join(" ".join(tagged_blocks(folder / "b.pdf")).split())
    assert "Table 1.1 (annex), Table 1.2 (the report) and 47 per cent." in words
    assert "In annex: Table 1.1 What long shows." in " ".join(tagged_blocks(folder / "r.pdf"))
    assert ("Table 1.1 What long shows (annex)", "/GoToR") in links(folder / "b.pdf")
    assert ("1.1 Details (annex)", "/GoToR") in links(folder / "r.pdf")
    for name in FILES.values():
        assert not [said for said, _ in links(folder / name) if not said.strip() or said.startswith("page ")]


def test_a_link_to_another_volume_says_the_number_of_the_place(made):
    """“Usability (the report)” named no place in a volume of eighty pages."""
    _, folder = made
    assert "Read a chapter (ch. 1)." in " ".join(" ".join(tagged_blocks(folder / "b.pdf")).split())
    assert "and the details (annex, ch. 1.1)." in " ".join(" ".join(tagged_blocks(folder / "r.pdf")).split())


REST, ANNEX = Volume("report", "r.pdf", short="report"), Volume("annex", "a.pdf", short="annex", takes=("book/back",))
BRIEF = Volume("brief", "b.pdf", takes=("book/index",), copies=True)


@pytest.mark.parametrize(
    ("of", "to", "numbers", "words", "said"),
    [
        (BRIEF, REST, ("9", ""), "usability", "ch.\u00a09"),
        (BRIEF, REST, ("10.3", ""), "letters", "ch.\u00a010.3"),
        (BRIEF, REST, ("", "Table 2.1"), "who answered", "Table 2.1"),
        (BRIEF, REST, ("", "Table 2.1"), "Table 2.1", "report"),
        (BRIEF, REST, ("", "Table 2.1"), "of 12.1 and 2.15", "Table 2.1"),
        (BRIEF, REST, ("", ""), "how it was found", "report"),
        (BRIEF, ANNEX, ("", ""), "every chapter in short", "annex"),
        (BRIEF, ANNEX, ("1.4", ""), "the slides", "annex, ch.\u00a01.4"),
        (ANNEX, REST, ("9", ""), "usability", "report, ch.\u00a09"),
        (ANNEX, REST, ("9", ""), "chapter 9", "report"),
    ],
)
def test_brackets_behind_a_link_hold_its_number_or_the_volume_where_there_is_none(of, to, numbers, words, said):
    names = SimpleNamespace(numbers=lambda docname, id_: numbers)
    far = OtherVolumes(Share(of, Book(())), [], names, {}, saying.Sayer(None, "en"), lambda *place: "", set())
    assert far._where("book/chapter", "", to, markup.text(words)) == said


def test_a_volume_that_says_no_short_name_has_its_other_one_in_brackets():
    config = SimpleNamespace(
        language="en",
        press_pdf={"en": {"a": "a.pdf", "b": "b.pdf", "c": "c.pdf"}},
        press_volumes={"a": {"called": {"en": "the annex"}, "short": {"en": "annex"}}, "b": {"called": {"en": "B"}}},
    )
    assert [told["short"] for told in printing.volumes(config)] == ["annex", "B", "c"]


def test_links_lead_to_the_web_where_its_address_is_known(book):
    book.settings["html_baseurl"] = "https://example.org/r/en/"
    folder = book.build("typst")
    with pikepdf.open(folder / "b.pdf") as file:
        found = [str(link.A.URI) for link in file.pages[0].Annots if link.A.S == "/URI"]
    assert "https://example.org/r/en/book/chapter.html#long" in found


def test_rows_have_headers_and_the_second_reader_finds_no_fault(made):
    _, folder = made
    with pikepdf.open(folder / "a.pdf") as file:
        scopes = Counter(str(element.A[0].Scope) for element in elements(file) if element.S == "/TH")
        kinds = {str(element.S) for element in elements(file)}
    assert scopes["/Row"] == 9 + 4  # the long table, and the rows of the registers
    assert scopes["/Column"]
    assert not {"/Quote", "/TFoot"} & kinds
    for name in FILES.values():
        report = validator.validate_pdf(str(folder / name), profile="ua1")
        assert report.is_compliant, [str(failure) for failure in report.failures]
        assert look.look(folder / name).faults == []


def bytes_of(folder):
    return {name: (folder / name).read_bytes() for name in FILES.values()}


def test_the_same_input_gives_the_same_bytes(made):
    book, folder = made
    before = bytes_of(folder)
    shutil.rmtree(folder.parent / builder.KEPT)
    book.build("typst")
    assert before == bytes_of(folder)


def test_a_volume_is_set_again_only_when_it_would_be_another(made, monkeypatch):
    book, folder = made
    kept, done = folder.parent / builder.KEPT, []
    for module, name in ((builder, "compile_placed"), (finish, "finish")):
        work = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *told, work=work: done.append(told[1]) or work(*told))

    def built():
        done.clear()
        shutil.rmtree(folder)
        made = bytes_of(book.build("typst"))
        asked = list(done)
        shutil.rmtree(kept)
        assert bytes_of(book.build("typst")) == made, "a clean build makes another"
        return asked

    assert built() == []
    path = book.root / "book/chapter.ipynb"
    text = path.read_text("utf-8")
    path.write_text(text.replace("First words", "Other words"), "utf-8")
    assert built() == ["book-report.typ", "report"]
    path.write_text(text.replace("More of it.", "More.\\n\\n# New\\n\\nMore."), "utf-8")
    assert "annex" in built()
    path.write_text(text, "utf-8")
    assert len(built()) > 3
    for noise in kept.iterdir():
        noise.write_bytes(noise.read_bytes()[:-1])
    assert len(built()) > 3
    assert built() == []


def test_a_finished_volume_is_finished_again_when_a_link_of_it_leads_elsewhere(made):
    book, folder = made
    brief = (folder / "b.pdf").read_bytes()
    path = book.root / "book/chapter.ipynb"
    path.write_text(path.read_text("utf-8").replace("First words", "A line.\\n\\n" * 9 + "First words"), "utf-8")
    again = bytes_of(book.build("typst"))
    assert again["b.pdf"] != brief, "its link to a table of the report leads to another height"
    shutil.rmtree(folder.parent / builder.KEPT)
    assert bytes_of(book.build("typst")) == again


def test_a_formula_is_said_in_words(made):
    _, folder = made
    with pikepdf.open(folder / "a.pdf") as file:
        said = [str(element.Alt) for element in elements(file) if element.S == "/Formula"]
    assert said == ["the fraction a over b, end of fraction"]


def test_the_site_has_all_and_links_to_them(book):
    book.write()
    said = []
    folder = site.build(book.root, Plan(("html", "pdf"), ("en",)), said.append)
    assert sorted(path.name for path in (folder / "en").glob("*.pdf")) == sorted(FILES.values())
    entry = (folder / "index.html").read_text("utf-8")
    page = (folder / "en/book/chapter.html").read_text("utf-8")
    for words, name in {"Brief (PDF)": "b.pdf", "Report (PDF)": "r.pdf", "Annex (PDF)": "a.pdf"}.items():
        assert f'<a href="en/{name}" hreflang="en">{words}</a>' in entry
        assert f'<a href="../{name}">{words}</a>' in page
    assert any(sentence.startswith("The English PDFs are a.pdf") for sentence in said)


@pytest.mark.parametrize(
    ("name", "change", "fault"),
    [
        ("annex", {"takes": ["#nowhere"]}, "press_volumes.annex: '#nowhere' selects nothing in the book."),
        ("report", {"most": 1}, "the volume 'report' has"),
        ("brief", {"pages": 3}, "the volume 'brief' has 1 pages, not 3."),
    ],
)
def test_what_a_volume_cannot_be_is_a_fault(book, name, change, fault):
    book.settings["press_volumes"] = VOLUMES | {name: VOLUMES[name] | change}
    with pytest.raises(BuildError, match=fault.replace(".", r"\.")):
        book.build("typst")


def test_settings_of_volumes_are_judged():
    given = {
        "press_pdf": {"en": {"report": "r.pdf", "more": "m.pdf"}, "nb": "one.pdf"},
        "press_volumes": {"report": {"rows": "many", "size": 3}, "annex": ["all"]},
    }
    assert list(printing.faults(given, "config")) == [
        "config.press_volumes.report.rows must be of the type int, not 'many'.",
        "config.press_volumes.report.size is no setting of a volume. Known are: "
        "title, called, short, link, form, takes, copies, rows, pages, most.",
        "config.press_volumes.annex must be keys and values, not ['all'].",
        "config.press_pdf.en.more is no volume of press_volumes. Known are: report, annex.",
    ]
    rest = {"press_pdf": {"en": {"a": "a.pdf", "b": "b.pdf"}}, "press_volumes": {"a": None, "b": {}}}
    assert list(printing.faults(rest, "config")) == [
        "config.press_pdf.en needs one volume that takes nothing and has the rest, not 2."
    ]
