"""What a finished page says of itself: titles, descriptions, tags, linked data, feed and sitemap."""

import json
import re
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from docutils import nodes

from bookpress import book as books
from bookpress import checks, site
from bookpress.metadata import cited, places, sitemap, summary, tags

BASE = "https://example.org/r/"
ATOM = "{http://www.w3.org/2005/Atom}"
CITATION = """cff-version: 1.2.0
title: A tiny book
version: 0.1.0
date-released: 2026-11-20
identifiers: [{type: other, value: "urn:uuid:0e2f7b0c-1d0e-4c43-9d6b-0a7f3b6d9a11"}]
authors:
  - name: The writers of books
  - {given-names: Kari, family-names: Nordmann}
"""
# What Zotero's translator "Embedded Metadata" makes of tags: the kind of item that one decides, and the fields.
KINDS = {
    "citation_journal_title": "journalArticle",
    "citation_technical_report_institution": "report",
    "citation_conference_title": "conferencePaper",
    "citation_book_title": "bookSection",
    "citation_inbook_title": "bookSection",
    "citation_dissertation_institution": "thesis",
}
FIELDS = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_technical_report_institution": "institution",
    "citation_public_url": "url",
    "citation_language": "language",
}


def head(tree):
    """What the meta elements of a page say, as pairs."""
    return [
        (tag.attributes.get("name") or tag.attributes.get("property"), tag.attributes.get("content"))
        for tag in tree.all("meta")
    ]


def links(tree, relation):
    return [link.attributes for link in tree.all("link") if link.attributes.get("rel") == relation]


def linked(page):
    """The linked data of a page."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return {described["@type"]: described for described in map(json.loads, found)}


def zotero(said):
    """The item that Zotero would make, by the rules of its translator."""
    kind = next((KINDS[name] for name, _ in reversed(said) if name in KINDS), "journalArticle")
    item = {FIELDS[name]: content for name, content in said if name in FIELDS}
    told = [content for name, content in said if name == "citation_author"]
    names = [name for one in told for name in _names(one, alone=len(told) == 1) if name.strip(" ,-.;")]
    pdfs = [content for name, content in said if name == "citation_pdf_url"]
    return {"kind": kind, "creators": [_creator(name) for name in names], "pdf": pdfs[:1], **item}


def _names(told, alone):
    """The names in one element: parted by semicolons, and a single element by commas if it looks like several names."""
    parts = re.split(r"\s*;\s*", told)
    by_comma = re.split(r"\s*,\s*", told)
    several = len(by_comma) > 1 and " " in by_comma[0] and " " in by_comma[1]
    return by_comma if alone and len(parts) == 1 and several else parts


def _creator(name):
    """Family and given name: by the comma where there is one, else the last word is the family name."""
    whole = name.strip(" ,./[]:")
    if "," in name:
        family, _, given = whole.partition(", ")
    else:
        given, _, family = whole.rpartition(" ")
    return family, given


@pytest.fixture
def described(tiny_book):
    """A book with a citation file, two more pages, and a page of changes."""
    (tiny_book.root / "CITATION.cff").write_text(CITATION, encoding="utf-8")
    tiny_book.page("index", "# A tiny book of shares\n\n*What is it?*\n\nIt says much. It also says more.\n")
    tiny_book.page(
        "chapter", "# Shares rose\n\n**In short**\n\n- The share is {num}`share`. {certainty}`shorter-days`\n"
    )
    beside = "| a | b |\n| --- | --- |\n| no | news |\n\n- A point.\n\n"
    changes = f"# Changes\n\n(changes-next)=\n## Coming\n\nNew & old.\n\n{beside}"
    changes += "(changes-2026-11-20)=\n## First\n\nAll.\n"
    tiny_book.page("changes", changes)
    tiny_book.registers()
    tiny_book.settings["press_about"] = {"data": "book/chapter", "changes": "book/changes"}
    return tiny_book


def made(book, **settings):
    book.settings |= settings
    book.write()
    return site.build(book.root, site.Plan(("html",), ("en", "nb")), [].append)


def test_a_page_with_an_address_says_where_it_and_its_twins_are(described):
    folder = made(described, html_baseurl=BASE)
    for language in ("en", "nb"):
        tree = checks.page(folder / language / "book/chapter.html")
        own = f"{BASE}{language}/book/chapter.html"
        assert [one["href"] for one in links(tree, "canonical")] == [own]
        assert dict(head(tree))["og:url"] == own
        twins = {one["hreflang"]: one["href"] for one in links(tree, "alternate") if "hreflang" in one}
        assert twins == {
            "en": f"{BASE}en/book/chapter.html",
            "nb": f"{BASE}nb/book/chapter.html",
            "x-default": f"{BASE}en/book/chapter.html",
        }
    entry = checks.page(folder / "index.html")
    assert links(entry, "canonical")[0]["href"] == BASE
    listed = ElementTree.parse(folder / "sitemap.xml").getroot()
    addresses = [one.text for one in listed.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len(addresses) == len(set(addresses)) == 2 * len(described.pages)
    for address in addresses:
        assert (folder / address.removeprefix(BASE)).is_file()
    assert f"Sitemap: {BASE}sitemap.xml" in (folder / "robots.txt").read_text()
    first = linked((folder / "en/book/index.html").read_text())["Report"]
    assert first["workTranslation"][0]["url"] == f"{BASE}nb/book/index.html"
    assert {part["url"].removeprefix(BASE) for part in first["hasPart"]} == {
        f"en/{name}.html" for name in described.pages[1:]
    }


def test_a_site_without_an_address_says_only_what_it_knows(described):
    folder = made(described)
    tree = checks.page(folder / "en/book/chapter.html")
    said = dict(head(tree))
    assert links(tree, "canonical") == []
    assert not {"og:url", "og:image", "citation_pdf_url", "citation_public_url"} & said.keys()
    assert said["og:title"] == "1. Shares rose"
    assert said["twitter:card"] == "summary"
    twins = [one["href"] for one in links(tree, "alternate") if "hreflang" in one]
    assert twins == ["../../nb/book/chapter.html"]
    assert not (folder / "sitemap.xml").exists()
    assert not (folder / "robots.txt").exists()
    for page in ("en/index.html", "index.html"):
        whole = (folder / page).read_text()
        assert whole.lower().startswith("<!doctype html>")
        assert checks.page(folder / page).all("html")[0].attributes["lang"] == "en"
        assert checks.page(folder / page).all("title")[0].text == "A tiny book"
    for page in (folder / "en/book/chapter.html", folder / "index.html"):
        (icon,) = links(checks.page(page), "icon")
        assert (page.parent / icon["href"]).is_file()
    assert dict(head(checks.page(folder / "en/search.html")))["robots"] == "noindex"


def test_a_built_site_is_built_again_when_its_address_is_told(described):
    made(described)
    assert "canonical" in (made(described, html_baseurl=BASE) / "en/book/index.html").read_text()


def test_zotero_makes_a_report_of_a_page(described):
    described.build(
        overrides={
            "html_baseurl": f"{BASE}en/",
            "press_pdf_link": {"brief": "b.pdf", "all": "a.pdf", "back": "c.pdf"},
            "press_volumes": {
                "brief": {"takes": ["book/*"], "copies": True},
                "all": {},
                "back": {"takes": ["book/registers"]},
            },
        }
    )
    whole, chapter, back = (
        zotero(head(checks.page(described.root / "_build/en/html/book" / f"{name}.html")))
        for name in ("index", "chapter", "registers")
    )
    assert whole == {
        "kind": "report",
        "title": "A tiny book of shares",
        "creators": [("The writers of books", ""), ("Nordmann", "Kari")],
        "date": "2026/11/20",
        "language": "en",
        "institution": "The writers of books",
        "url": f"{BASE}en/book/index.html",
        "pdf": [f"{BASE}en/a.pdf"],
    }
    assert chapter == whole | {"title": "Shares rose", "url": f"{BASE}en/book/chapter.html"}
    assert back["pdf"] == [f"{BASE}en/c.pdf"]


def test_the_first_page_describes_the_report_and_the_page_of_data_the_data_set(described):
    described.content["dataset"]["identifier"] = "urn:uuid:1"
    described.build()
    first, data = linked(described.html("index")), linked(described.html("chapter"))
    assert first.keys() == {"Report"}
    assert data.keys() == {"Dataset"}
    report = first["Report"]
    assert report["@id"] == report["identifier"][0] == "urn:uuid:0e2f7b0c-1d0e-4c43-9d6b-0a7f3b6d9a11"
    assert [one["@type"] for one in report["author"]] == ["Organization", "Person"]
    assert (report["datePublished"], report["dateModified"]) == ("2026-11-20", "2026-11-23")
    assert report["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert report["isBasedOn"]["@id"] == data["Dataset"]["@id"]
    assert [part["url"] for part in report["hasPart"]] == ["chapter.html", "changes.html", "registers.html"]
    assert linked(described.html("changes")) == {}


def test_a_description_is_whole_sentences_with_their_certainty(described):
    described.build()
    said = {
        name: dict(head(checks.page(described.root / "_build/en/html/book" / f"{name}.html")))
        for name in ("index", "chapter")
    }
    assert said["index"]["description"] == "It says much. It also says more."
    assert said["chapter"]["description"] == "The share is 47 per cent. (low certainty)"
    assert said["chapter"]["og:description"] == said["chapter"]["description"]


def test_what_does_not_fit_is_left_out_by_sentences():
    assert summary._whole("One at St. Olavs. Two " + "x" * 160 + ".", "low") == "One at St. Olavs. (low)"
    assert summary._whole("x" * 160 + ".", "") == ""
    shortened = summary._shortened("word " * 60, "low")
    assert shortened.endswith("word… (low)")
    assert len(shortened) <= summary.DESCRIPTION
    assert summary._whole("On 27. november it was so. Then not.", "") == "On 27. november it was so. Then not."


@pytest.mark.parametrize(
    ("name", "book", "shown"),
    [
        ("Cost", "E-health", "Cost — E-health"),
        ("E-health: what is known", "E-health", "E-health: what is known"),
        ("N" * 65, "E-health", "N" * 65),
        ("word " * 20, "E-health", "word " * 13 + "word…"),
        ("Cost", "", "Cost"),
    ],
)
def test_a_title_has_at_most_seventy_letters(name, book, shown):
    assert summary.title(name, book) == shown
    assert len(shown) <= summary.TITLE


def test_the_feed_has_the_sections_of_the_page_of_changes(described):
    def entries():
        root = ElementTree.parse(described.root / "_build/en/html/changes.atom").getroot()
        return root, [{part.tag.removeprefix(ATOM): part for part in entry} for entry in root.iter(f"{ATOM}entry")]

    described.build()
    root, found = entries()
    assert [(one["title"].text, one["updated"].text, one["content"].text) for one in found] == [
        ("Coming", "2026-11-23T00:00:00Z", "New & old.\nA point."),
        ("First", "2026-11-20T00:00:00Z", "All."),
    ]
    assert found[1]["link"].get("href") == "book/changes.html#changes-2026-11-20"
    assert 'id="changes-2026-11-20"' in described.html("changes")
    ids = [one["id"].text for one in found] + [root.find(f"{ATOM}id").text]
    assert len(set(ids)) == 3
    (leads,) = (
        one
        for one in links(checks.page(described.root / "_build/en/html/book/index.html"), "alternate")
        if one.get("type") == "application/atom+xml"
    )
    assert leads["href"] == "../changes.atom"
    described.settings["html_baseurl"] = f"{BASE}en/"
    described.build()
    root, found = entries()
    assert [one["id"].text for one in found] + [root.find(f"{ATOM}id").text] == ids, "an address changes no id"
    assert found[1]["link"].get("href") == f"{BASE}en/book/changes.html#changes-2026-11-20"


@pytest.mark.parametrize(
    ("told", "own", "address"),
    [
        ("", {}, ""),
        ("https://a.org/r", {}, "https://a.org/r/nb"),
        ("https://a.org/r/en/", {}, "https://a.org/r/nb"),
        ("https://a.org/r/", {"html_baseurl": "https://b.no/"}, "https://b.no"),
    ],
)
def test_an_edition_lies_in_its_folder_of_the_site_or_where_it_says(tiny_book, told, own, address):
    tiny_book.settings |= {"html_baseurl": told, "press_editions": {"nb": own}}
    assert places.edition(tiny_book.write(), "nb") == address


@pytest.mark.parametrize("text", ["- a\n", "authors: nobody\n", "a: [\n"])
def test_what_is_no_citation_file_is_a_fault(tmp_path, text):
    (tmp_path / "CITATION.cff").write_text(text)
    with pytest.raises(books.BookError, match=r"CITATION\.cff"):
        cited.read(tmp_path)


def test_an_edition_names_its_authors_in_its_language():
    config = SimpleNamespace(
        press_cited={"authors": [{"name": "We"}, {"family-names": "N", "affiliation": "The house"}]},
        typst_authors=["Vi"],
        author="x",
    )
    assert cited.authors(config) == [{"@type": "Organization", "name": "Vi"}]
    assert cited.institution(config) == "The house"


def test_a_site_of_pdfs_has_no_icon_to_link(tiny_book):
    assert sitemap.entry_head(tiny_book.write(), ("en",), ("pdf",)) == ""


def test_a_description_does_not_lean_on_a_sentence_that_is_left_out():
    long = "Physicians at one hospital gave a score of fifteen " + "and so on " * 12 + "points."

    def page(*points):
        listed = nodes.bullet_list("", *(nodes.list_item("", nodes.paragraph(one, one)) for one in points))
        return nodes.section("", nodes.title("", "Title"), listed)

    leaning = frozenset({"there", "it"})
    assert summary.description(page(long, "Staff there felt worse.", "Slides say more."), leaning) == "Slides say more."
    assert summary.description(page(long, "Staff there felt worse."), leaning).startswith("Physicians at one hospital")
    assert summary.description(page("It is so.", "Slides say more."), leaning) == "It is so.", "the first leans on none"
    assert len(summary.description(page(long), leaning)) <= summary.DESCRIPTION


PERSON = {"@type": "Person", "familyName": "Nordmann", "givenName": "Kari", "name": "Kari Nordmann"}
LONG = {"@type": "Person", "familyName": "von der Lippe", "givenName": "Jan Peter", "name": "Jan Peter von der Lippe"}
GROUP = {"@type": "Organization", "name": "The writers of books"}


@pytest.mark.parametrize("authors", [[PERSON], [LONG], [GROUP], [PERSON, LONG], [GROUP, LONG], [LONG, PERSON, GROUP]])
def test_zotero_takes_each_author_for_one(authors):
    about = tags.About(*["words"] * 5, {}, *["words"] * 5)
    found = re.findall(r'name="(citation_author)" content="([^"]*)"', tags.highwire(about, authors))
    wanted = [(one.get("familyName", one["name"]), one.get("givenName", "")) for one in authors]
    assert zotero(found)["creators"] == wanted
