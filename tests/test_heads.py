"""What the pages of the built report say of themselves."""

import json
import re
from collections import Counter

import pytest

from bookpress import checks

LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def pages(site):
    """The pages of documents in both editions, by path."""
    return {
        path: checks.page(path)
        for language in ("en", "nb")
        for path in sorted((site / language).rglob("book/**/*.html"))
    }


def said(tree):
    return {tag.attributes.get("name"): tag.attributes.get("content") for tag in tree.all("meta")}


def test_titles_and_descriptions_are_short_and_each_page_has_its_own(pages):
    assert pages
    own = {path: tree for path, tree in pages.items() if not path.name.endswith(".whole.html")}
    titles = {path: tree.all("title")[0].text for path, tree in own.items()}
    descriptions = {path: said(tree).get("description", "") for path, tree in own.items()}
    assert [path for path, title in titles.items() if not 0 < len(title) <= 70] == []
    assert [path for path, text in descriptions.items() if not 0 < len(text) <= 160] == []
    for language in ("en", "nb"):
        found = Counter(text for path, text in titles.items() if f"/{language}/book" in path.as_posix())
        assert [text for text, count in found.items() if count > 1] == []


def test_every_page_can_be_cited(pages):
    wanted = ("citation_title", "citation_author", "citation_publication_date", "citation_technical_report_institution")
    assert [path for path, tree in pages.items() if not all(said(tree).get(name) for name in wanted)] == []


def test_an_edition_describes_the_report_and_its_data_once(site, pages):
    for language in ("en", "nb"):
        texts = [
            path.read_text("utf-8")
            for path in pages
            if path.is_relative_to(site / language) and "whole" not in path.name
        ]
        found = [json.loads(data) for text in texts for data in LINKED.findall(text)]
        assert sorted(one["@type"] for one in found) == ["Dataset", "Report"]
        assert all(one["inLanguage"] == language and one["@id"] for one in found)
