"""Comparing two built sites: what counts as a difference, what is only a stamp, and what is said."""

import pytest
import typst

from bookpress import compare
from bookpress.__main__ import main

PAGE = """<html><head><link href="style.css?v={mark}"></head><body><h1>Findings</h1>
<p class="lead">Of nurses {share} agree.</p>
<p>So it is.</p>{more}
<script type="application/ld+json">{{"dateModified": "{iso}"}}</script>
<p class="press-footer">Data as of {date}<span> · </span>Version {version}, build {commit}<span> · </span>Licence CC</p>
</body></html>"""
OLD = {"mark": "1a2b", "share": "47 per cent", "more": "", "iso": "2026-11-27", "date": "27 November 2026"}
OLD |= {"version": "0.3.0", "commit": "2ae963e"}


def pdf(text):
    pages = "#pagebreak()".join(f"[{page}]" if page.startswith("#") else page for page in text)
    return typst.compile(pages.encode(), format="pdf")


def site(folder, pdf_pages=("One", "Two"), **changes):
    words = OLD | changes
    (folder / "en").mkdir(parents=True)
    (folder / "index.html").write_text(f"<p>Data as of {words['date']}, version {words['version']}</p>", "utf-8")
    (folder / "en" / "page.html").write_text(PAGE.format(**words), "utf-8")
    (folder / "en" / "data.csv").write_text("a\n1\n", "utf-8")
    stamped = [f"Version {words['version']}, build {words['commit']}", *pdf_pages]
    (folder / "en" / "report.pdf").write_bytes(pdf(stamped))
    return folder


@pytest.fixture
def old(tmp_path):
    return site(tmp_path / "old")


def said(old, new, *ignored):
    return [str(difference) for difference in compare.compare(old, new, ignored)]


def test_the_stamps_of_a_build_are_no_difference(old, tmp_path):
    changed = {"mark": "ffff", "iso": "2027-01-02", "date": "2 January 2027", "version": "1.0.0", "commit": "0123abc+"}
    assert said(old, site(tmp_path / "new", **changed)) == []


def test_a_word_an_attribute_and_an_element_are(old, tmp_path):
    new = site(tmp_path / "new", share="48 per cent", more="<hr>")
    assert said(old, new) == [
        "en/page.html: 2 places differ; the first was “Of nurses 47 per cent agree.” and is "
        "“Of nurses 48 per cent agree.”."
    ]
    page = new / "en" / "page.html"
    page.write_text((old / "en" / "page.html").read_text("utf-8").replace('"lead"', '"other"'), "utf-8")
    assert said(old, new) == [
        'en/page.html: 1 place differs; the first was “<p class="lead">” and is “<p class="other">”.'
    ]
    page.write_text((old / "en" / "page.html").read_text("utf-8").replace("</h1>", "</h1><hr>"), "utf-8")
    assert said(old, new) == ["en/page.html: 1 place differs; “<hr> </hr>” is added."]
    page.write_text((old / "en" / "page.html").read_text("utf-8").replace("Findings</h1>", "</h1>Findings"), "utf-8")
    assert said(old, new) == ["en/page.html: 2 places differ; “</h1>” is added."]


def test_the_text_of_a_pdf_counts_page_by_page(old, tmp_path):
    assert said(old, site(tmp_path / "a", pdf_pages=("One", "Three"))) == [
        "en/report.pdf: page 3 differs; the first was “Two” and is “Three”."
    ]
    assert said(old, site(tmp_path / "b", pdf_pages=("One",))) == [
        "en/report.pdf: has 3 pages in the old site, 2 in the new."
    ]


def test_other_files_count_by_their_bytes_and_may_be_passed_over(old, tmp_path):
    new = site(tmp_path / "new")
    (new / "en" / "data.csv").write_text("a\n2\n", "utf-8")
    (new / "en" / "more.csv").write_text("a\n", "utf-8")
    assert said(old, new) == ["en/more.csv: only in the new site.", "en/data.csv: differs."]
    assert said(new, old)[0] == "en/more.csv: only in the old site."
    assert said(old, new, "*.csv") == []


def test_the_command_says_it_and_its_status_is_1(old, tmp_path, capsys):
    new = site(tmp_path / "new", share="48 per cent")
    assert main(["compare", str(old), str(old)]) == 0
    assert main(["compare", str(old), str(new)]) == 1
    assert capsys.readouterr().out.endswith("1 file differs.\n")
    assert main(["compare", str(old), str(new), "--ignore", "*/page.html"]) == 0
    (tmp_path / "empty").mkdir()
    assert main(["compare", str(old), str(tmp_path / "empty")]) == 2
    assert "empty is not the folder of a built site" in capsys.readouterr().err
