"""Tables as a browser lays them out, on a screen and on paper."""

import base64
import io

import pypdf
import pytest
from browser import browser

WIDE = (1280, 1000)
A4 = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
# Tables of which a part lies outside the box in which they scroll; registers may.
OUTSIDE = """[...document.querySelectorAll(".table-scroll")]
  .filter((box) => box.scrollWidth > box.clientWidth + 1 && !box.querySelector("table.browse"))
  .map((box) => box.querySelector("table").id)"""
HEAD = '[...document.querySelector("table.browse thead").rows[0].cells].map((cell) => cell.innerText.trim())'


@pytest.fixture(scope="module")
def driven(chromium):
    with browser(chromium) as page:
        yield page


@pytest.mark.parametrize("language", ["en", "nb"])
def test_no_table_of_a_chapter_is_cut_at_the_edge_of_a_wide_window(site, driven, language):
    driven.show(*WIDE)
    found, seen = {}, 0
    for path in sorted((site / language / "book").rglob("*.html")):
        if not path.name.endswith(".whole.html"):
            driven.open(f"{path.as_uri()}#seen")
            found[path.name] = driven.run(OUTSIDE)
            seen += driven.run('document.querySelectorAll(".table-scroll").length')
    assert seen > 50
    assert {name: tables for name, tables in found.items() if tables} == {}


def test_a_register_that_is_printed_has_its_heads_on_each_page(site, driven):
    driven.open((site / "en/book/centre/activities.whole.html").as_uri())
    heads = driven.run(HEAD)
    assert len(heads) > 5
    told = driven.call("Page.printToPDF", **A4)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(base64.b64decode(told["data"]))).pages]
    with_heads = [number for number, text in enumerate(pages) if all(head in text for head in heads)]
    assert len(with_heads) > 4
    assert with_heads == list(range(with_heads[0], with_heads[-1] + 1))


def test_paper_has_what_a_screen_folds_and_nothing_of_the_frame(site, driven):
    driven.call("Emulation.setEmulatedMedia", media="print")
    driven.open((site / "en/book/real/effects.html").as_uri() + "#seen")
    frame = ".bd-sidebar-primary, .bd-sidebar-secondary, .bd-header-article, .prev-next-footer, .exhibit-links"
    shown = "[...document.querySelectorAll({})].filter((one) => one.getBoundingClientRect().height > 0).length"
    assert driven.run(shown.format(f"'{frame}'")) == 0
    notes = driven.run("document.querySelectorAll('.exhibit-notes:not([open])').length")
    assert notes > 5
    assert driven.run(shown.format("'.exhibit-notes:not([open]) > p'")) >= notes
    driven.call("Emulation.setEmulatedMedia", media="")
