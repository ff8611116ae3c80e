"""A report of one value: what the analysis hands over, what is made of it, and that no failure harms what stands."""

import nbformat
import pypdf
import pytest

from bookpress import __main__, book, checks, report, running, settings
from bookpress.build import BuildError
from bookpress.typst.completeness import missing_text

# Parts of Jupyter Book use what docutils will one day remove.
pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")

OWN = "Blåbær og ærlighet, 3 < 4, 2 * 3 og *vekt*; æ\\<b>ø.\n\n- 12 punkter"


class Reports:
    """A tiny book whose code for reports shows `content`."""

    def __init__(self, book, make_bundle, make_anchors):
        self.book = book
        book.settings["press_report"] = "whatever"
        self.content = {
            "id": "2024",
            "title": "Yearly report 2024",
            "subtitle": "The centre",
            "pdf": "yearly-report-2024.pdf",
            "cells": [
                {"prose": "# Yearly report 2024\n\nAbout 2024."},
                {"prose": "## Own words"},
                {"output": {"text/markdown": OWN}},
                {"prose": "## Figures"},
                {"output": {settings.DEFAULTS["press_exhibit_mime"]: make_bundle("growth")}},
                {"output": {settings.DEFAULTS["press_exhibit_mime"]: make_anchors("sources", "source-hdir-2025")}},
            ],
            "notes": ["One block is empty."],
            "sources": {"hdir-2025": book.content["sources"]["hdir-2025"]},
            "dataset": book.content["dataset"],
        }

    def build(self, language="en"):
        self.book.write()
        self.said = []
        return report.build(self.book.root, "2024", language, self.said.append)


@pytest.fixture
def reports(tiny_book, make_bundle, make_anchors, monkeypatch):
    made = Reports(tiny_book, make_bundle, make_anchors)

    def code(project, name, cells):
        made.ran = cells
        output = nbformat.v4.new_output(
            "execute_result", data={settings.DEFAULTS["press_report_mime"]: made.content}, execution_count=1
        )
        return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cells[-1], outputs=[output])])

    monkeypatch.setattr(running, "code", code)
    return made


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_report_is_one_page_and_a_pdf(reports):
    folder = reports.build()
    assert folder == reports.book.root / "_build/report/2024"
    assert reports.ran == ["value, language = '2024', 'en'", "whatever"]
    assert sorted(path.name for path in folder.iterdir()) == ["_static", "index.html", "yearly-report-2024.pdf"]
    assert checks.faults(folder, ["index"]) == []
    page = checks.page(folder / "index.html")
    assert page.all("title")[0].text.startswith("Yearly report 2024")
    assert (folder / "_static/code/src/demo.py.txt").is_file()
    assert not page.having("search-button")
    links = {link.text: link.attributes["href"] for link in page.having("press-sidebar")[0].all("a")}
    assert links == {"The report as PDF": "yearly-report-2024.pdf"}
    assert reports.said[0].startswith("Yearly report 2024 lies in _build/report/2024/: open index.html or yearly-")
    assert reports.said[1:] == ["One block is empty."]


def test_what_the_centre_typed_stands_as_typed_in_both(reports):
    folder = reports.build()
    page = checks.page(folder / "index.html")
    for words in ("Blåbær og ærlighet, 3 < 4, 2 * 3 og vekt; æ<b>ø.", "12 punkter"):
        assert words in page.text
        assert missing_text([words], folder / "yearly-report-2024.pdf") == []
    assert "vekt" in [element.text for element in page.all("em")]


def test_the_pdf_is_tagged_and_has_neither_title_page_nor_contents(reports):
    pdf = pypdf.PdfReader(reports.build() / "yearly-report-2024.pdf")
    assert len(pdf.pages) == 1
    assert pdf.metadata.title == "Yearly report 2024"
    assert pdf.root_object["/Lang"].startswith("en")
    assert pdf.root_object["/MarkInfo"]["/Marked"]
    text = pdf.pages[0].extract_text()
    assert "Version 0.1.0" in text
    assert "The centre" in text


def test_another_language_is_built_with_its_words(reports):
    reports.content |= {"id": "2024-nb", "title": "Årsrapport 2024", "pdf": "arsrapport-2024.pdf"}
    reports.content["cells"][0] = {"prose": "# Årsrapport 2024"}
    folder = reports.build("nb")
    assert folder.name == "2024-nb"
    assert checks.page(folder / "index.html").all("html")[0].attributes["lang"] == "nb"
    assert pypdf.PdfReader(folder / "arsrapport-2024.pdf").root_object["/Lang"].startswith("nb")


def test_a_change_gives_a_new_report_and_nothing_of_the_old(reports):
    folder = reports.build()
    reports.content["cells"][0] = {"prose": "# Yearly report 2024\n\nOther words."}
    del reports.content["cells"][4]
    reports.build()
    assert "Other words." in checks.page(folder / "index.html").text
    assert not (folder / "_static/exhibits/growth.csv").exists()


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"refused": "1815 is no year of ours."}, report.ReportError, "^1815 is no year of ours.$"),
        ({"id": "../2024"}, report.ReportError, "not of the agreed form: id"),
        ({"pdf": "a/b.pdf", "title": "", "subtitle": 1}, report.ReportError, "form: title, subtitle, pdf"),
        ({"cells": []}, report.ReportError, "form: cells"),
        ({"cells": [{"prose": 1}], "notes": "no"}, report.ReportError, "form: cells, notes"),
        ({"cells": [{"prose": "# A\n\nTyped 12."}]}, BuildError, "a number is typed in prose"),
        ({"cells": [{"prose": "# A"}, {"output": {"text/markdown": "[x](https://x.org)"}}, {"prose": "# B"}]},
         report.ReportError, "has 2 headings of the first level"),
    ],
)  # fmt: skip
def test_what_cannot_be_made_is_told_and_what_stood_still_stands(reports, change, error, message):
    folder = reports.build()
    before = files(folder)
    reports.content |= change
    with pytest.raises(error, match=message):
        reports.build()
    assert files(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["2024"]


def test_an_exhibit_without_its_code_is_a_fault(reports, make_bundle):
    bundle = make_bundle("growth", code={"file": "../outside.py"})
    (reports.book.root.parent / "outside.py").write_text("secret")
    reports.content["cells"][4] = {"output": {settings.DEFAULTS["press_exhibit_mime"]: bundle}}
    with pytest.raises(BuildError, match=r"its code file '\.\./outside\.py' lies outside"):
        reports.build()


def test_a_book_without_reports_says_so(tiny_book):
    tiny_book.write()
    with pytest.raises(report.ReportError, match="has no press_report"):
        report.build(tiny_book.root, "2024", "en", print)


def test_code_that_shows_no_report_is_told():
    cell = nbformat.v4.new_code_cell("1", outputs=[nbformat.v4.new_output("stream", name="stdout", text="1")])
    with pytest.raises(report.ReportError, match="must end in an object that shows itself as"):
        report.shown(nbformat.v4.new_notebook(cells=[cell]), "application/x")


def test_code_runs_as_a_job_of_its_own_and_needs_the_lock_that_is_named(tiny_book):
    project = tiny_book.write()
    assert running.code(project, running.DERIVE, ["print(1)"]).cells[0].outputs[0].text == "1\n"
    tiny_book.settings["press_lock"] = "poetry.lock"
    with pytest.raises(book.BookError, match=r"poetry\.lock is missing"):
        running.code(tiny_book.write(), running.DERIVE, ["print(1)"])


def test_the_command_line(reports, capsys):
    reports.book.write()
    arguments = ["report", "--root", str(reports.book.root), "--lang", "en", "2024"]
    assert __main__.main(arguments) == 0
    assert "One block is empty." in capsys.readouterr().out
    reports.content = {"refused": "No."}
    assert __main__.main(arguments) == 1
    assert capsys.readouterr().err == "No.\nNothing was put in place; what stood before still stands.\n"
