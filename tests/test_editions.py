"""The two editions are one book: the same exhibits, data, numbers and sources on every page, all of it translated."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
import search

from bookpress import book, checks, messages
from bookpress.light.rows import WHOLE
from ehelse import derived, numbers

ROOT = Path(__file__).parents[1]
BUNDLES = {bundle["id"]: bundle for bundle in derived.exhibits(ROOT / "book")}
ENGLISH = re.compile(r"\b(the|and|from|with|of|which|that|were|are|this|found|between)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def editions(site):
    return {language: checks.pages(site / language) for language in ("en", "nb")}


def attributes(tree, name):
    return [element.attributes[name] for element in tree.elements if name in element.attributes]


def test_both_editions_have_the_same_pages(editions):
    own = [{name for name in pages if name.startswith("book/")} for pages in editions.values()]
    assert own[0] == own[1]
    assert len([name for name in own[0] if not name.endswith(WHOLE)]) == len(book.load(ROOT).files)


def printed_numbers(tree):
    """The numbers of a page in the order of its links to the register, as the text of each link."""
    found = {}
    for link in tree.all("a"):
        address = link.attributes.get("href", "")
        if "#num-" in address:
            found.setdefault(address.split("#num-")[1], set()).add(link.text)
    return found


def value(text, language):
    """A printed number parsed back from a language's format."""
    bare = re.sub(r"[\s\N{NARROW NO-BREAK SPACE}\N{NO-BREAK SPACE}]+(?=\d{3}\b)", "", text).replace(
        "\N{MINUS SIGN}", "-"
    )
    if language == "nb":
        bare = bare.replace(",", ".")
    return float(re.search(r"[-+]?\d+(?:\.\d+)?", bare)[0])


def test_every_page_prints_the_same_numbers(editions):
    for name in editions["en"]:
        english, norwegian = (printed_numbers(editions[language][name]) for language in ("en", "nb"))
        assert english.keys() == norwegian.keys(), name
        for number in english:
            values = [{value(text, language) for text in texts[number]} for language, texts in
                      (("en", english), ("nb", norwegian))]  # fmt: skip
            assert values[0] == values[1], f"{name}: {number}"


def test_a_printed_number_is_the_one_of_the_register(editions):
    register = numbers.register()
    for language in ("en", "nb"):
        for tree in editions[language].values():
            for name, texts in printed_numbers(tree).items():
                known = register[name]
                assert texts <= {" ".join(words[language].split()) for words in (known.text, known.bare)}


def test_every_page_has_the_same_exhibits_and_sources(editions):
    for name in editions["en"]:
        english, norwegian = (editions[language][name] for language in ("en", "nb"))
        ids = [[i for i in attributes(tree, "id") if i in BUNDLES] for tree in (english, norwegian)]
        assert ids[0] == ids[1], name
        sources = [
            sorted(address.split("#")[1] for address in attributes(tree, "href") if "#source-" in address)
            for tree in (english, norwegian)
        ]
        assert sources[0] == sources[1], name


def test_both_editions_offer_the_same_data(site):
    folders = [site / language / "_static" / "exhibits" for language in ("en", "nb")]
    names = [{path.name for path in folder.glob("*.csv")} for folder in folders]
    assert names[0] == names[1] == {f"{name}.csv" for name in BUNDLES}
    for name in names[0]:
        assert (folders[0] / name).read_bytes() == (folders[1] / name).read_bytes()


def test_every_page_leads_to_its_twin(editions):
    for language, other in (("en", "nb"), ("nb", "en")):
        for name, tree in editions[language].items():
            if not name.startswith("book/"):
                continue
            links = [e.attributes["href"] for e in tree.all("a") if e.attributes.get("hreflang") == other]
            twin = name.replace(WHOLE, ".html")  # a page with its tables whole leads to the one that readers come to
            assert links == ["../" * (name.count("/") + 1) + f"{other}/{twin}"], name
            assert tree.all("html")[0].attributes["lang"] == language


def test_the_catalogues_have_no_flaw(site):
    code = (
        "import json; from pathlib import Path; from bookpress import book, catalogues;"
        " print(json.dumps(catalogues.found(book.load(Path()), lambda said: None)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert [str(flaw) for flaw in messages.flaws(book.load(ROOT), "nb", found)] == []


TEXTS = ("p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "summary", "figcaption")
# Tables on these pages hold titles of publications, words of searches and other names; on the last, nothing else.
TITLES = ("sources", "methods", "study", "activities", "strategy", "slides", "numbers", "physicians", "promises")
TITLES += ("references",)


def own_text(element):
    """The text of an element without names: what is emphasised, on the slides, leads elsewhere or is a source."""
    if element.tag in ("em", "code", "cite") or "http" in element.attributes.get("href", ""):
        return ""
    if "#source-" in element.attributes.get("href", ""):  # a source without authors goes by its title
        return ""
    if {"exhibit-sources", "statement"} & set(element.attributes.get("class", "").split()):
        return ""
    return " ".join(child if isinstance(child, str) else own_text(child) for child in element.children)


def test_no_prose_is_left_in_english(editions):
    for name, tree in editions["nb"].items():
        for article in tree.all("article"):
            cells = {id(element) for table in article.all("table") for element in table.elements}
            for element in article.all(*TEXTS):
                titles = id(element) in cells and any(part in name for part in TITLES) and element.text[:1] != "["
                if not titles and "references" not in name:
                    assert len(ENGLISH.findall(own_text(element))) < 2, f"{name}: {element.text[:120]}"
        assert "[ikke oversatt]" not in tree.text


PDFS = {"ehelse-brief.pdf": "ehelse-kort.pdf", "ehelse-report.pdf": "ehelse-rapport.pdf",
        "ehelse-annex.pdf": "ehelse-vedlegg.pdf"}  # fmt: skip


@pytest.mark.parametrize("english", PDFS)
def test_the_pdfs_of_both_editions_have_their_language_and_the_same_outline(site, english):
    files = {"en": english, "nb": PDFS[english]}
    readers = {language: pypdf.PdfReader(site / language / name) for language, name in files.items()}
    for language, reader in readers.items():
        assert reader.trailer["/Root"]["/Lang"].startswith(language)
    shapes = [outline(reader.outline) for reader in readers.values()]
    assert shapes[0] == shapes[1]


def outline(entries):
    """The form of an outline, without its words."""
    return [outline(entry) if isinstance(entry, list) else "heading" for entry in entries]


def test_the_norwegian_search_finds_a_word_in_all_its_forms(site, chromium):
    found = search.asked(chromium, site / "nb", ["sykehusene", "sykehusets", "sykehuset"])
    assert all(len(results) > 3 for results in found)
    assert found[0] == found[1] == found[2]
