"""HTML in Markdown: read as nodes, whole across Markdown that stands between its pieces, or refused with its line."""

import pytest

from bookpress import build, checks
from bookpress.htmltree import page
from bookpress.typst.completeness import missing_text

PAGE = """\
# Start

<hr>

<div class="note"><b>Pelican</b> in a box.</div>

A <kbd>Ctrl</kbd> key, a line<br>break, a <sub>sub</sub>, **<b>bold *stork* `code`</b>** and <kbd>*x*</kbd>.
A hard\\
break. <!-- a remark --> And ~~struck~~ words.

<details><summary>More</summary>

Hidden *text* with `wren`.

- a list

</details>

<p align="center">

Centred robin

</p>

<table><tr><th>A</th></tr><tr><td>one</td></tr></table>

<a href="#start">Up</a>

- [ ] open task
- [x] done task

:::{container} web-only
<video src="film.mp4"></video>
:::

"""

WRONG = """\
# Start

<iframe src="https://example.org"></iframe>

<div>

Never closed.

Text with <button>x</button> and <b>never closed.

Text</span> and <b><ul><li>a block</li></ul></b>.

<div>a</section>

<script>alert()</script>

<a href="#nowhere">up</a>
"""


def test_html_becomes_nodes_of_both_editions(tiny_book):
    tiny_book.page("index", PAGE)
    tiny_book.markdown += ["tasklist", "strikethrough"]
    folder = tiny_book.build()
    assert (folder / "book" / "index.html").is_file()
    page = " ".join(tiny_book.html("index").split())
    for markup in (
        "<p><strong>Pelican</strong> in a box.</p>",
        "a line<br /> break",
        "<sub>sub</sub>",
        "<strong>bold <em>stork</em>",
        "A hard<br /> break.",
        'And <span class="struck">struck</span> words.',
        "<p>Hidden <em>text</em> with",
        "<p>Centred robin</p>",
        'aria-label="to do">☐</span> open task',
        'aria-label="done">☑</span> done task',
        '<a class="reference internal" href="#start">Up</a>',
        '<video src="film.mp4">',
    ):
        assert markup in page, markup
    assert "a remark" not in page
    assert page.count(">Ctrl</span>") == 1
    source = (tiny_book.build("typst") / "typst" / "book.typ").read_text("utf-8")
    for typst in (
        '#strong[#"Pelican"] #"in a box."',
        '#"A hard"#linebreak()',
        '#"And" #strike[#"struck"]',
        '#box-beside(title: [#"More"], strong: false)[#par[#"Hidden"',
        '#task-sign("to do", done: false) #"open task"',
    ):
        assert typst in source, typst
    assert "video" not in source


def test_html_that_cannot_be_printed_is_named_with_its_line(tiny_book):
    tiny_book.page("index", WRONG)
    with pytest.raises(build.BuildError) as error:
        tiny_book.build()
    told = str(error.value)
    for fault in (
        "book/index.md:3: HTML that cannot be printed: a frame that holds another page (<iframe>)",
        "book/index.md:5: HTML that cannot be printed: an element that does not begin and end here (<div>)",
        "book/index.md:9: HTML that cannot be printed: a form control (<button>)",
        "book/index.md:9: HTML that cannot be printed: an element that does not begin and end here (<b>)",
        "book/index.md:11: HTML that cannot be printed: an element that does not begin and end here (</span>)",
        "book/index.md:11: HTML that cannot be printed: a block within a line",
        "book/index.md:13: HTML that cannot be printed: an element that does not begin and end here (<div>a</section>)",
        "book/index.md:15: HTML that cannot be printed: a script (<script>)",
        "book/index.md:17: HTML that cannot be printed: a link to 'nowhere', which is no place on this page",
    ):
        assert fault in told, fault


def test_a_link_finds_a_heading_by_the_name_that_jupyter_gives_it(tiny_book):
    tiny_book.page(
        "index", "# Start\n\n<a href='#First-steps,-and-more'>one</a>\n\n## First steps, and more\n\nWords.\n"
    )
    site = tiny_book.build()
    assert checks.dead_links(site) == []
    assert 'href="#first-steps-and-more"' in tiny_book.html("index")
    assert missing_text(["one"], tiny_book.build("typst") / "report.pdf") == []


ANCHORED = """\
# Start

[To the gulls](#gulls), <a href="#terns">to the terns</a>, [to the owl](#owl) and {doc}`other`.

<a id="gulls"></a>

Words of gulls, and an <a name='owl'></a>owl.

## <a id="terns"></a>Of terns

- <a class="x" id="wren">A wren</a>, see [](#start) and [it](#wren), [below](#Of-great-Terns).

## Of great Terns

End.
"""


def test_links_lead_to_places_that_html_names(tiny_book):
    tiny_book.settings["myst_heading_anchors"] = 2
    tiny_book.page("index", ANCHORED)
    links = "[these](#gulls), [those](index.md#wren), [them](index.md#Of-great-Terns)"
    tiny_book.page("other", f'# Other\n\n<a id="gulls"></a>\n\nSee {links}.\n')
    site = tiny_book.build()
    assert [fault for fault in checks.dead_links(site) if "book/" in fault] == []
    article = page(site / "book/index.html").all("article")[0]
    places = {"gulls", "terns", "owl", "wren"}
    assert "#of-great-terns" in {link.attributes["href"] for link in article.all("a")}
    assert {link.attributes["href"][1:] for link in article.all("a")} >= places
    named = [element.attributes.get("id") for element in article.elements]
    assert {place: named.count(place) for place in places} == dict.fromkeys(places, 1)
    source = (tiny_book.build("typst") / "typst" / "book.typ").read_text("utf-8")
    for place in ("gulls", "owl", "of-terns", "wren"):
        assert f'label("book/index#{place}")' in source
