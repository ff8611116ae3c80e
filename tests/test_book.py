"""The book as readers get it: the web pages and the PDF that `make book` leaves."""

from pathlib import Path

import pypdf
import pytest

from bookpress import book, checks
from bookpress.exhibitfiles import for_spreadsheets
from bookpress.typst.completeness import tagged_blocks
from ehelse import derived, numbers

ROOT = Path(__file__).parents[1]
PDFS = ("ehelse-report.pdf", "ehelse-annex.pdf")
BUNDLES = {bundle["id"]: bundle for bundle in derived.exhibits(ROOT / "book")}


@pytest.fixture(scope="module")
def web(site):
    return site / "en"


@pytest.fixture(scope="module")
def pdfs(site):
    """The report and the annex, which have all between them."""
    return [pypdf.PdfReader(site / "en" / name) for name in PDFS]


def outline(entries):
    for entry in entries:
        if isinstance(entry, list):
            yield from outline(entry)
        else:
            yield entry.title


def test_the_web_book_has_no_fault(web):
    assert checks.faults(web, list(book.load(ROOT).files)) == []


def test_the_first_page_carries_a_number_computed_from_the_data(web):
    assert checks.lacks_text(web, "book/index.html", numbers.register()["personnel-satisfied-2025"].text["en"]) == []


def test_every_exhibit_is_on_a_page_with_its_title_and_its_data(web):
    shown = {}
    for tree in checks.pages(web).values():
        for block in tree.having("exhibit-figure") + tree.having("exhibit-table"):
            name = next(e.attributes["id"] for e in block.all("figure", "table") if e.attributes.get("id") in BUNDLES)
            shown[name] = block
    assert shown.keys() == BUNDLES.keys()
    for name, block in shown.items():
        assert " ".join(BUNDLES[name]["title"]["en"].split()) in block.text
        data = (web / "_static" / "exhibits" / f"{name}.csv").read_text(encoding="utf-8")
        assert data == for_spreadsheets(BUNDLES[name]["csv"])


def test_every_figure_has_the_computed_alternative_text(web):
    images = {
        image.attributes["alt"]
        for tree in checks.pages(web).values()
        for figure in tree.all("figure")
        for image in figure.all("img")
    }
    assert images >= {bundle["alt"]["en"] for bundle in BUNDLES.values() if bundle["kind"] == "figure"}


def test_every_printed_number_leads_to_its_source_in_two_clicks(web):
    rows = {
        row.all("th")[0].attributes.get("id"): row
        for row in checks.page(web / "book/back/numbers.whole.html").all("tr")
        if row.all("th")
    }
    sources = {
        e.attributes["id"] for e in checks.page(web / "book/back/sources.whole.html").elements if "id" in e.attributes
    }
    printed = {
        link.attributes["href"].split("#")[1]
        for tree in checks.pages(web).values()
        for link in tree.all("a")
        if "#num-" in link.attributes.get("href", "")
    }
    assert printed
    for name in printed:
        targets = [link.attributes["href"] for link in rows[name].all("a")]
        assert any(target.split("#")[-1] in sources for target in targets), name


def test_the_pdfs_are_tagged_name_their_language_and_say_pdf_ua(pdfs):
    for pdf in pdfs:
        assert pdf.root_object["/MarkInfo"]["/Marked"]
        assert pdf.root_object["/Lang"].startswith("en")
        assert b"pdfuaid:part" in pdf.root_object["/Metadata"].get_data()
    assert [pdf.metadata.title for pdf in pdfs] == ["E-health in Norway: Report", "E-health in Norway: Annex"]


def test_the_pdfs_have_a_bookmark_for_every_page_of_the_book(web, pdfs):
    marks = " ".join(mark for pdf in pdfs for mark in outline(pdf.outline))
    for name, tree in checks.pages(web).items():
        if name.startswith("book/"):
            (heading,) = tree.all("h1")
            title = heading.text.removesuffix("#").strip().split(". ", 1)[-1]
            assert title in marks, name


def test_figures_and_tables_have_the_same_numbers_on_the_web_and_in_print(web):
    """Read along the tags, where a number begins the block that is its caption."""
    blocks = [" ".join(block.split()) for name in PDFS for block in tagged_blocks(web / name)]
    text = "\n".join(["", *blocks])
    numbers = [number.text for tree in checks.pages(web).values() for number in tree.having("caption-number")]
    assert numbers
    assert [number for number in numbers if f"\n{number}" not in text] == []
