"""The printed report: three PDFs in each edition, read by an independent reader and looked at page by page."""

import json
from collections import Counter
from pathlib import Path

import page
import pikepdf
import pytest

from bookpress import book, printing
from bookpress.typst import look
from bookpress.typst.completeness import missing_text

ROOT = Path(__file__).parents[1]
BOOK = book.load(ROOT)
PDFS = [(language, name) for language in BOOK.languages for name in printing.names(BOOK.option("press_pdf"), language)]
MEGABYTE = 1_000_000


def path(site, language, name):
    return site / language / printing.names(BOOK.option("press_pdf"), language)[name]


def texts(language, name=""):
    """The texts that a volume must have, or the whole book."""
    (found,) = (ROOT / "_build" / ".press" / "build" / language).rglob(f"texts-{name}.json" if name else "texts.json")
    return json.loads(found.read_text(encoding="utf-8"))


def test_each_edition_has_a_brief_a_report_and_an_annex():
    assert Counter(name for _, name in PDFS) == dict.fromkeys(("brief", "report", "annex"), len(BOOK.languages))


@pytest.mark.parametrize(("language", "name"), PDFS)
def test_every_text_of_a_volume_is_in_its_pdf(site, language, name):
    assert missing_text(texts(language, name), path(site, language, name)) == []


@pytest.mark.parametrize("language", BOOK.languages)
def test_report_and_annex_have_every_text_of_the_book_between_them(site, language):
    whole, volumes = Counter(texts(language)), Counter(texts(language, "report") + texts(language, "annex"))
    assert whole.total() > 10_000
    assert whole - volumes == Counter()


@pytest.mark.parametrize("language", BOOK.languages)
def test_the_brief_says_nothing_that_the_report_lacks(site, language):
    assert Counter(texts(language, "brief")) - Counter(texts(language, "report")) == Counter()


@pytest.mark.parametrize(("language", "name"), PDFS)
def test_the_pdf_passes_every_rule_of_an_independent_reader(site, language, name):
    found = page.validate_pdf(str(path(site, language, name)), profile="ua1")
    assert found.is_compliant, [str(failure) for failure in found.failures[:5]]
    assert found.rules.total >= 104


@pytest.mark.parametrize(("language", "name"), PDFS)
def test_no_page_is_ugly(site, language, name):
    assert look.look(path(site, language, name)).faults == []


@pytest.mark.parametrize("language", BOOK.languages)
def test_the_volumes_are_as_long_and_as_large_as_they_may_be(site, language):
    looks = {name: look.look(path(site, language, name)) for name in ("brief", "report")}
    assert looks["brief"].pages == 4
    assert looks["report"].pages <= 80
    assert looks["report"].size <= 2 * MEGABYTE


@pytest.mark.parametrize(("language", "name"), PDFS)
def test_every_link_says_where_it_leads(site, language, name):
    with pikepdf.open(path(site, language, name)) as file:
        said = [str(link.get("/Contents", "")) for sheet in file.pages for link in sheet.get("/Annots", [])]
    assert said
    assert not [words for words in said if not words.strip() or words.startswith(("page ", "side ", "place:"))]
