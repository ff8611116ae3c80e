"""What the checks of a built site find, on pages written by hand."""

import pytest

from bookpress import checks, settings

GOOD = """<!doctype html><html lang="en"><head><title>Page</title></head><body><article>
<h1>Page</h1><p id="here">Some <b>words</b>
here.</p><h2>Part</h2><h3>Deeper</h3><h2>Part</h2>
<div class="exhibit-figure"><figure id="f"><img src="a.svg" alt="A line that rises.">
<figcaption>Caption</figcaption></figure>
<a href="f.csv">Data</a></div>
<div class="exhibit-table"><table id="t"><tr><th scope="col">A</th></tr><tr><td>1</td></tr></table>
<a href="t.csv">Data</a></div>
</article></body></html>"""


LEADING = """<!doctype html><html lang="en"><head><meta http-equiv="refresh" content="0; url=page.html">
<title>Page</title></head><body><main><h1>Page</h1><a href="page.html">Read</a></main></body></html>"""


@pytest.fixture
def site(tmp_path):
    """A folder with one good page, the files that it links to, and one that leads to it."""
    for name in ("a.svg", "f.csv", "t.csv"):
        (tmp_path / name).write_text("x")
    (tmp_path / "page.html").write_text(GOOD)
    (tmp_path / "index.html").write_text(LEADING)
    (tmp_path / "_static").mkdir()
    (tmp_path / "_static" / "theme.html").write_text("<p>a part of the theme</p>")
    return tmp_path


def changed(site, old, new):
    text = (site / "page.html").read_text()
    assert old in text
    (site / "page.html").write_text(text.replace(old, new, 1))
    return checks.faults(site, ["page"])


def test_a_good_site_has_no_faults(site):
    assert checks.faults(site, ["page"]) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("<h2>Part</h2>", "", "headings"),
        (' alt="A line that rises."', "", "alternatives"),
        ("Caption", "", "captions"),
        (' scope="col"', "", "table-headers"),
    ],
)
def test_a_book_may_put_each_rule_off(site, old, new, rule):
    assert changed(site, old, new)
    assert checks.faults(site, ["page"], [rule]) == []
    assert checks.faults(site, ["page", "gone"], settings.RULES) == ["gone.html is missing."]


def test_a_page_of_the_table_of_contents_may_not_be_missing_or_empty(site):
    (site / "empty.html").write_text("<html lang='en'><title>E</title><h1>E</h1><article> </article></html>")
    assert checks.missing_pages(site, ["page", "gone", "empty"]) == [
        "gone.html is missing.",
        "empty.html has no text.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (' lang="en"', "", "page.html names no language."),
        ("<title>Page</title>", "<title> </title>", "page.html has no title."),
        ("<h1>Page</h1>", "", "page.html has 0 headings of the first level, expected one."),
        ("<h2>Part</h2>", "<h1>Part</h1>", "page.html has 2 headings of the first level, expected one."),
        ("<h2>Part</h2>", "", "page.html has a heading of level 3 right below one of level 1."),
        (' alt="A line that rises."', "", "page.html: the image a.svg has no alt text."),
        ("A line that rises.", "../a.svg", "page.html: the image a.svg has no alt text."),
        ("A line that rises.", "a.svg", "page.html: the image a.svg has no alt text."),
        ("Caption", "", "page.html: the figure f has no caption."),
        ('<a href="f.csv">Data</a>', "", "page.html: the exhibit f has no link to its data."),
        ('href="t.csv"', 'href="https://example.org/t.csv"', "page.html: the exhibit t has no link to its data."),
        ('<th scope="col">A</th>', "<td>A</td>", "page.html: the table 't' has no header cells."),
        (' scope="col"', "", "page.html: the table 't' has header cells without a scope."),
        ("</h1>", '</h1><a href="gone.html">x</a>', "page.html: the link gone.html leads to no file."),
        ("</h1>", '</h1><a href="#gone">x</a>', "page.html: the link #gone leads to no anchor."),
        ("</h1>", '</h1><a href="page.html#gone">x</a>', "page.html: the link page.html#gone leads to no anchor."),
        ("</h1>", '</h1><script src="gone.js"></script>', "page.html: the link gone.js leads to no file."),
    ],
)
def test_each_fault_is_found_and_alone(site, old, new, fault):
    assert fault in changed(site, old, new)


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        ('<script src="https://x.org/a.js"></script>', "https://x.org/a.js"),
        ('<img alt="An image" src="//x.org/a.png">', "//x.org/a.png"),
        ('<link rel="stylesheet" href="http://x.org/a.css">', "http://x.org/a.css"),
        ('<img alt="An image" src="a.svg" srcset="a.svg 1x, https://x.org/b.png 2x">', "https://x.org/b.png"),
        ('<p style="background: url(https://x.org/a.png)">', "https://x.org/a.png"),
        ('<style>@import "https://x.org/a.css";</style>', "https://x.org/a.css"),
    ],
)
def test_requests_to_other_hosts_are_found(site, markup, address):
    assert f"page.html loads {address} from another host." in changed(site, "</h1>", f"</h1>{markup}")


def test_data_that_are_not_there_are_found(site):
    (site / "f.csv").unlink()
    assert checks.bad_exhibits(site) == ["page.html: the data of the exhibit f are missing: f.csv."]


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="https://example.org/">a link that a reader may follow</a>',
        '<a href="mailto:nobody@example.org">x</a>',
        '<a href="#here">x</a>',
        '<a href="#top">x</a>',
        '<a href="page.html#here">x</a>',
        '<a name="there"></a><a href="#there">x</a>',
        '<a href="./">a folder</a>',
        '<a href="page.html?q=1">x</a>',
        '<link rel="license" href="https://example.org/">',
        '<img alt="" src="data:image/png;base64,AAAA" srcset="">'.replace('alt=""', 'alt="A dot"'),
        "<p style='background: url(a.svg)'>",
        "</p></div><br/>",
        "<script>let x = '<h1>';</script>",
    ],
)
def test_what_is_allowed(site, markup):
    assert changed(site, "</h1>", f"</h1>{markup}") == []


def test_style_sheets_are_read_too(site):
    (site / "_static" / "a.css").write_text("a { background: url('https://x.org/a.png') }")
    assert checks.outside_requests(site) == ["_static/a.css loads https://x.org/a.png from another host."]


def test_statements_by_page(site):
    changed(site, "<h1>", '<h1><span id="statement-shown-D12" class="statement statement-shown-D12">x</span>')
    (site / "other.html").write_text('<figure class="exhibit statement-shown-D12 statement-shown-D03"></figure>')
    assert checks.statements(site) == {"D03": ["other.html"], "D12": ["other.html", "page.html"]}


def test_words_of_a_page(site):
    assert checks.lacks_text(site, "page.html", "Some words here.") == []
    assert checks.lacks_text(site, "page.html", "other words") == ["page.html does not carry the words 'other words'."]


def test_a_page_is_read_again_when_it_changes(site):
    import os

    assert checks.page(site / "page.html").all("h1")[0].text == "Page"
    (site / "page.html").write_text("<h1>New</h1>")
    os.utime(site / "page.html", ns=(1, 1))
    assert checks.page(site / "page.html").all("h1")[0].text == "New"
