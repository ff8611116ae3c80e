"""From an exhibit bundle to a figure or table in the page, with its files, links and sources."""

import csv
import io
import json
import re
from types import SimpleNamespace

import pandas as pd
import pytest
from docutils import nodes
from myst_nb.core.render import load_mime_renders

from bookpress import build, checks, exhibitfiles, exhibits
from bookpress.bundles import ExhibitError, parse
from bookpress.htmltree import Element
from bookpress.saying import Sayer


def built(book, *cells, index="# Start\n\nWords.\n"):
    book.page("index", index)
    book.notebook("chapter", "# Chapter", *cells)
    book.registers()
    return checks.page(book.build() / "book/chapter.html")


def test_a_bundle_is_read_in_one_language(make_bundle):
    english, norwegian = (parse(make_bundle(), language) for language in ("en", "nb"))
    assert english.title == "What satisfaction shows"
    assert norwegian.title == "What satisfaction shows (nb)"
    assert english.rows == norwegian.rows == ((None, ("2024", "45")), (None, ("2025", "47")))


def test_all_that_a_bundle_lacks_is_named_at_once():
    with pytest.raises(ExhibitError) as error:
        parse({"schema": 2, "id": "Bad Id", "kind": "figure", "alt": {"en": "  "}}, "en")
    for words in (
        "schema is 2, expected 1",
        "lower-case letters",
        "title in language 'en' is missing",
        "caption in language 'en' is missing",
        "alt in language 'en' is missing",
        "drawing in language 'en' is missing",
        "the table lacks header, align, rows",
        "names no source",
        "csv is missing",
        "code.file is missing",
    ):
        assert words in str(error.value)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "chart"}, "kind is 'chart'"),
        ({"sources": []}, "names no source"),
        ({"alt": {"nb": "bare norsk"}}, "alt in language 'en' is missing"),
        ({"note": {"nb": "bare norsk"}}, "note in language 'en' is missing"),
    ],
)
def test_a_wrong_bundle_is_refused(make_bundle, change, message):
    with pytest.raises(ExhibitError, match=message):
        parse(make_bundle(**change), "en")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"rows": [{"id": None, "cells": ["2024"]}]}, "row 1 has 1 cells, the header 2"),
        ({"align": ["left"]}, "one value for each of the 2 columns"),
        ({"widths": [1, 2, 3]}, "one value for each of the 2 columns"),
        ({"rows": [{"id": "num-x", "cells": ["a", "b"]}]}, "row 1 of a figure's values cannot be an anchor"),
        ({"row_headers": ...}, "the table lacks row_headers"),
    ],
)
def test_a_table_must_fit_together(make_bundle, change, message):
    content = make_bundle()
    table = content["table"]["en"] | change
    content["table"]["en"] = {key: value for key, value in table.items() if value is not ...}
    with pytest.raises(ExhibitError, match=message):
        parse(content, "en")


BROWSE = {"filter": [True, False], "sort": [None, [45.5, None]]}


@pytest.mark.parametrize(
    ("browse", "message"),
    [
        (None, "browse.filter must say true or false for each of the 2 columns; browse.sort must have a list of keys"),
        (BROWSE | {"filter": [True]}, "browse.filter must say true or false for each of the 2 columns"),
        (BROWSE | {"filter": [True, 0]}, "browse.filter must say true or false for each of the 2 columns"),
        (BROWSE | {"sort": [None]}, "browse.sort must have a list of keys, or null, for each of the 2 columns"),
        (BROWSE | {"sort": [None, [1]]}, "browse.sort of column 2 must have a key for each of the 2 rows"),
        (BROWSE | {"sort": [["a", 1], None]}, "browse.sort of column 1 must have .* all numbers or all text"),
        (BROWSE | {"sort": [[True, 1], None]}, "browse.sort of column 1 must have .* all numbers or all text"),
    ],
)
def test_how_a_table_is_browsed_must_fit_the_table(make_bundle, browse, message):
    content = make_bundle("yearly", "table")
    content["table"]["en"]["browse"] = browse
    with pytest.raises(ExhibitError, match=message):
        parse(content, "en")


def test_the_values_of_a_figure_cannot_be_browsed(make_bundle):
    content = make_bundle()
    content["table"]["en"]["browse"] = BROWSE
    with pytest.raises(ExhibitError, match="only a table can be browsed"):
        parse(content, "en")


def test_a_table_to_browse_carries_its_words_and_keys_and_its_page_the_script(tiny_book, make_bundle):
    content = make_bundle("yearly", "table")
    content["table"]["en"]["browse"] = BROWSE | {"sort": [["b", "a"], [45.5, None]]}
    tiny_book.notebook("other", "# Other", make_bundle("plain", "table"))
    (table,) = built(tiny_book, content).all("table")
    assert "browse" in table.attributes["class"].split()
    assert json.loads(table.attributes["data-browse"]) == exhibits.browse_words(Sayer(None, "en"))
    marks = [(cell.attributes.get("data-filter"), cell.attributes.get("data-sort")) for cell in table.all("th", "td")]
    assert marks == [("", "text"), (None, "number"), (None, "b"), (None, "45.5"), (None, "a"), (None, "")]
    assert [cell.tag for cell in table.all("th", "td")] == ["th", "th", "th", "td", "th", "td"]
    assert "bookpress.js" in tiny_book.html("chapter")
    assert "bookpress.js" not in tiny_book.html("other") + tiny_book.html("index")
    assert 'class="browse' not in tiny_book.html("other")


def test_a_table_to_browse_prints_as_any_other(tiny_book, make_bundle):
    made = []
    for browse in ({}, {"browse": BROWSE}):
        content = make_bundle("yearly", "table")
        content["table"]["en"] |= browse
        tiny_book.notebook("chapter", "# Chapter", content)
        tiny_book.registers()
        folder = tiny_book.build("typst")
        made.append({path.name: path.read_bytes() for path in folder.rglob("*.typ")})
    assert made[0] == made[1] != {}


def test_a_table_needs_neither_alternative_text_nor_drawing(make_bundle):
    assert parse(make_bundle(kind="table"), "en").kind == "table"


def test_a_figure_on_the_page(tiny_book, make_bundle):
    tree = built(tiny_book, make_bundle(statements=["D12"]))
    (figure,) = tree.all("figure")
    (image,) = figure.all("img")
    (caption,) = figure.all("figcaption")
    assert figure.attributes["id"] == "satisfaction"
    assert image.attributes["alt"] == "The share rises from 45 to 47."
    assert image.attributes["src"] == "../_static/exhibits/shown/satisfaction.svg"
    assert (image.attributes["width"], image.attributes["height"]) == ("96", "48")
    assert caption.text == "Figure 1.1 What satisfaction shows#", "the name of the figure is its title alone"
    assert [child.tag for child in figure.children if isinstance(child, Element)] == ["figcaption", "picture"]
    (block,) = tree.having("exhibit-figure")
    assert "Who was asked and when. Source: Directorate 2026 (tier 1)" in block.text
    (source,) = block.having("exhibit-sources")
    assert source.all("a")[-1].attributes["href"] == "registers.html#source-hdir-2025"
    assert checks.statements(tiny_book.root / "_build/en/html") == {"D12": ["book/chapter.html"]}


def test_a_note_is_folded_between_caption_and_sources(tiny_book, make_bundle):
    tree = built(tiny_book, make_bundle(note={"en": "Half of them answered."}))
    (block,) = tree.having("exhibit-figure")
    caption, note, source = (block.having(f"exhibit-{part}")[0] for part in ("caption", "notes", "sources"))
    assert (note.tag, note.all("summary")[0].text) == ("details", "Notes, Figure 1.1")
    assert note.all("p")[0].text == "Half of them answered."
    text = block.text
    assert text.index(caption.text) < text.index("Half of them") < text.index(source.text)


def test_a_figure_has_a_drawing_for_each_screen_and_page(tiny_book, make_bundle):
    drawn = make_bundle()["drawing"]["en"]
    narrow = {language: drawn.replace("72 36", "72 50") for language in ("en", "nb")}
    tree = built(tiny_book, make_bundle(narrow=narrow, dark={"#14505c": "#86cbd8"}))
    light, dark = tree.all("picture")
    assert [picture.attributes["class"] for picture in (light, dark)] == ["for-light", "for-dark"]
    folder = tiny_book.root / "_build/en/html/book"
    for picture, colour in ((light, "#14505c"), (dark, "#86cbd8")):
        (source,), (image,) = picture.all("source"), picture.all("img")
        assert source.attributes["media"] == "(max-width: 600px)"
        assert (source.attributes["width"], source.attributes["height"]) == ("96", "67")
        assert image.attributes["loading"] == "lazy", "so that of the two only the one that is shown is loaded"
        shown = [(folder / address).read_text() for address in (source.attributes["srcset"], image.attributes["src"])]
        assert shown == [text.replace("#14505c", colour) for text in (narrow["en"], drawn)]


def test_a_figure_of_one_form_is_shown_on_every_page(tiny_book, make_bundle):
    (picture,) = built(tiny_book, make_bundle()).all("picture")
    assert picture.attributes["class"] == "for-both"
    assert not picture.all("source")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"narrow": {"nb": "<svg/>"}}, "narrow in language 'en' is missing"),
        ({"narrow": {"en": "<svg><script/></svg>"}}, "its narrow drawing holds <script>"),
        ({"dark": {"teal": "#ffffff"}}, "dark must name colours"),
        ({"dark": {"#ffffff": "black"}}, "dark must name colours"),
        ({"code": {"file": "src/demo.py", "line": "1"}}, "code.line must be a number"),
    ],
)
def test_what_a_bundle_brings_beside_its_drawing_is_judged(make_bundle, change, message):
    with pytest.raises(ExhibitError, match=message):
        parse(make_bundle(**change), "en")


def test_only_colours_change_in_a_dark_drawing():
    svg = '<svg><use href="#abcdef-1"/><path id="abcdef" style="fill: #ABCDEF; stroke: #000000"/></svg>'
    assert exhibitfiles.recoloured(svg, {"#abcdef": "#111111"}) == svg.replace("#ABCDEF", "#111111")


def test_the_values_are_folded_under_the_figure_and_found(tiny_book, make_bundle):
    tree = built(tiny_book, make_bundle())
    (details,) = tree.having("exhibit-data")
    assert details.all("summary")[0].text == "Values in this figure, Figure 1.1"
    assert [cell.text for cell in details.all("th", "td")] == ["Year", "Share", "2024", "45", "2025", "47"]
    (region,) = details.having("table-scroll")
    assert region.attributes["aria-label"] == "Values in this figure: What satisfaction shows"
    (index,) = (tiny_book.root / "_build/en/html/_static/search").glob("passages-*.js")
    assert '"2024; Share: 45"' in index.read_text(encoding="utf-8"), "a value that stands only in the folded table"
    assert "rect" not in index.read_text(encoding="utf-8"), "a word that stands only in the drawing"


def test_links_lead_to_the_files_of_a_figure(tiny_book, make_bundle):
    tree = built(tiny_book, make_bundle())
    (links,) = tree.having("exhibit-links")
    words = ["Link", "Data (CSV)", "Image (SVG)", "Image (PNG)", "Code"]
    assert [link.text for link in links.all("a")] == [f"{word}, Figure 1.1" for word in words]
    heard = [part.text for part in links.having("press-hidden")]
    assert heard == [", Figure 1.1"] * len(words)
    folder = tiny_book.root / "_build/en/html/book"
    own, *files, code = (link.attributes["href"] for link in links.all("a"))
    assert own == "#satisfaction"
    csv, svg, png = (folder / file for file in files)
    assert csv.read_text() == make_bundle()["csv"]
    assert "<title>What satisfaction shows</title>" in svg.read_text()
    assert png.read_bytes().startswith(b"\x89PNG")
    page, line = code.split("#")
    (shown,) = [part for part in checks.page(folder / page).all("span") if part.attributes["id"] == line]
    assert shown.text == "def show():"
    text = (folder / page).with_suffix(".txt")
    assert text.read_text(encoding="utf-8") == "def show():\n    return 'æ'\n"


def test_an_exhibit_says_how_to_cite_it(tiny_book, make_bundle):
    tree = built(tiny_book, make_bundle(), make_bundle("yearly", "table"))
    texts = [details.all("p")[0].text for details in tree.having("exhibit-cite")]
    assert [details.all("summary")[0].text for details in tree.having("exhibit-cite")] == [
        "Cite, Figure 1.1",
        "Cite, Table 1.1",
    ]
    cited = ("What satisfaction shows", "Figure 1.1", "satisfaction"), ("What yearly shows", "Table 1.1", "yearly")
    for text, (title, number, name) in zip(texts, cited, strict=True):
        assert f": “{title}”. {number} in " in text
        assert text.endswith(f"book/chapter.html#{name}")


def test_a_page_has_the_card_of_its_first_figure_where_its_address_is_known(tiny_book, make_bundle):
    cells = make_bundle("yearly", "table"), make_bundle(), make_bundle("second")
    built(tiny_book, *cells)
    folder = tiny_book.root / "_build/en/html"
    assert "og:image" not in tiny_book.html("chapter")
    assert not (folder / "_static/exhibits/cards").exists()
    tiny_book.settings["html_baseurl"] = "https://example.org/en/"
    tree = built(tiny_book, *cells)
    said = {tag.attributes.get("property"): tag.attributes.get("content") for tag in tree.all("meta")}
    assert said["og:image"] == "https://example.org/en/_static/exhibits/cards/satisfaction.png"
    assert said["og:title"] == "1. Chapter"
    assert [path.name for path in (folder / "_static/exhibits/cards").iterdir()] == ["satisfaction.png"]
    (cited, *_) = tree.having("exhibit-address")
    assert cited.text == "https://example.org/en/book/chapter.html#yearly"


SIGNS = ["=1+1", "+47 22 33", "-x", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''-x"]
PLAIN = [
    "-3.5",
    "+2",
    "-1e-5",
    "-inf",
    "−6",
    "a=b",
    "'quoted'",
    "Bjørnåsen, Æ.",
    'he said "no"',
    "two\nlines",
    "a\r=1",
    "",
]


def test_the_download_runs_nothing_in_a_spreadsheet_and_loses_nothing():
    frame = pd.DataFrame(
        {"navn, æøå": [*SIGNS, *PLAIN], "-verdi": [-3.5 * number for number in range(len(SIGNS + PLAIN))]}
    )
    safe = exhibitfiles.for_spreadsheets(frame.to_csv(index=False, lineterminator="\n"))
    rows = list(csv.reader(io.StringIO(safe, newline="")))
    assert rows[0] == ["navn, æøå", "'-verdi"]
    assert [row[0] for row in rows[1:]] == [*("'" + cell for cell in SIGNS), *PLAIN]
    assert [float(row[1]) for row in rows[1:]] == frame["-verdi"].tolist(), "negative numbers stay numbers"
    back = [[cell[1:] if re.match(r"'+[=+\-@\t\r\n＝＋－＠]", cell) else cell for cell in row] for row in rows]
    assert [row[0] for row in back] == ["navn, æøå", *SIGNS, *PLAIN]
    assert exhibitfiles.for_spreadsheets("a,b\n-1,x\n") == "a,b\n-1,x\n"
    assert exhibitfiles.for_spreadsheets('a\n"x, y"\n=1\n') == 'a\n"x, y"\n\'=1\n', "other cells keep their form"


def test_the_csv_on_the_site_is_the_safe_one(tiny_book, make_bundle):
    built(tiny_book, make_bundle(csv="name,share\n=HYPERLINK(),-3.5\n"))
    published = tiny_book.root / "_build/en/html/_static/exhibits/satisfaction.csv"
    assert published.read_bytes() == b"name,share\n'=HYPERLINK(),-3.5\n"


def test_a_table_on_the_page(tiny_book, make_bundle):
    tree = built(tiny_book, make_bundle("yearly", "table", sources=["hdir-2025", "fhi-2024"], statements=["D12"]))
    (table,) = tree.all("table")
    assert table.attributes["id"] == "yearly"
    assert table.all("caption")[0].text.startswith("Table 1.1 What yearly shows")
    assert [cell.attributes.get("scope") for cell in table.all("th", "td")] == ["col", "col", "row", None, "row", None]
    assert [cell.attributes["class"].split()[0] for cell in table.all("td")] == ["text-right", "text-right"]
    (region,) = tree.having("table-scroll")
    attributes = {"tabindex": "0", "role": "region", "aria-label": "What yearly shows"}
    assert attributes.items() <= region.attributes.items()
    (block,) = tree.having("exhibit-table")
    assert "Sources: Directorate 2026 (tier 1); Institute 2024 (tier 2)" in block.text
    assert [link.text for link in block.having("exhibit-links")[0].all("a")] == [
        f"{word}, Table 1.1" for word in ("Link", "Data (CSV)", "Code")
    ]
    assert "statement-shown-D12" in table.attributes["class"]


def test_rows_are_anchors_and_cells_hold_links(tiny_book, make_bundle, make_anchors):
    content = make_anchors("rows", "num-other")
    for language in ("en", "nb"):
        content["table"][language]["rows"][0]["cells"] = [
            {"parts": ["see ", {"text": "there", "url": "https://example.org/x"}, " and ", {"parts": ["here"]}]},
            {"text": "the figure", "target": "satisfaction"},
        ]
    tree = built(tiny_book, make_bundle(), content)
    (row,) = [element for element in tree.all("tr") if element.all("th")[0].attributes.get("id") == "num-other"]
    assert row.text == "see there and here the figure"
    assert [link.attributes["href"] for link in row.all("a")] == ["https://example.org/x", "#satisfaction"]


def test_references_by_number_work_across_pages(tiny_book, make_bundle):
    index = "# Start\n\nSee {numref}`satisfaction` and {numref}`yearly`.\n"
    built(tiny_book, make_bundle(), make_bundle("yearly", "table"), index=index)
    tree = checks.page(tiny_book.root / "_build/en/html/book/index.html")
    assert "See Figure 1.1 and Table 1.1." in tree.text


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ([{}, {}], "uses ids that its page has (perhaps a heading): satisfaction"),
        ([{"id": "chapter"}], "uses ids that its page has (perhaps a heading): chapter"),
        ([{"id": "num-share"}], "the id 'num-share' is used 2 times; it must be unique"),
        ([{"statements": ["D99"]}], "cell 2: exhibit 'satisfaction' shows the unknown statement 'D99'"),
        ([{"alt": {"en": "", "nb": ""}}], "cell 2: exhibit 'satisfaction': alt in language 'en' is missing"),
        ([{"sources": []}], "cell 2: exhibit 'satisfaction': it names no source"),
        ([{"code": {"file": "src/gone.py"}}], "names the code file src/gone.py, which does not exist"),
        ([{"code": {"file": "../outside.py"}}], "its code file '../outside.py' lies outside the book's folder"),
    ],
)
def test_what_is_wrong_with_an_exhibit_stops_the_build(tiny_book, make_bundle, cells, message):
    (tiny_book.root.parent / "outside.py").write_text("")
    with pytest.raises(build.BuildError) as error:
        built(tiny_book, *(make_bundle(**changes) for changes in cells))
    assert message in str(error.value)


def test_a_cell_that_points_nowhere_stops_the_build(tiny_book, make_bundle):
    content = make_bundle("yearly", "table")
    content["table"]["en"]["rows"][0]["cells"][1] = {"text": "x", "target": "nowhere"}
    with pytest.raises(build.BuildError, match="nowhere"):
        built(tiny_book, content)


def test_two_pages_may_not_show_the_same_exhibit(tiny_book, make_bundle):
    tiny_book.notebook("other", "# Other", make_bundle())
    with pytest.raises(build.BuildError, match=r"chapter\.ipynb, cell 2 and .*other\.ipynb, cell 2: the id"):
        built(tiny_book, make_bundle())


def test_files_of_exhibits_that_are_gone_go_too(tiny_book, make_bundle):
    built(tiny_book, make_bundle(), make_bundle("second"))
    folder = tiny_book.root / "_build/en/html/_static/exhibits"
    assert (folder / "second.png").is_file()
    built(tiny_book, make_bundle())
    assert sorted(path.name for path in folder.iterdir() if "satis" in path.name or "second" in path.name) == [
        "satisfaction.csv",
        "satisfaction.png",
        "satisfaction.svg",
    ]


def test_deleted_work_files_are_made_again(tiny_book, make_bundle):
    built(tiny_book, make_bundle("yearly", "table"))
    kept = tiny_book.root / "_build/.press/exhibits/en/yearly.csv"
    kept.unlink()
    built(tiny_book, make_bundle("yearly", "table"))
    assert kept.is_file()


def test_other_outputs_are_left_to_myst_nb():
    class Data:
        mime_type = "text/plain"

    config = SimpleNamespace(press_exhibit_mime="application/x")
    renderer = SimpleNamespace(renderer=SimpleNamespace(sphinx_env=SimpleNamespace(config=config)))
    assert exhibits.ExhibitRenderer.handle_mime(renderer, Data(), inline=False) is None


def test_the_renderer_is_known_without_an_entry_point(monkeypatch):
    from bookpress import extension

    known = load_mime_renders()
    monkeypatch.setattr(extension, "load_mime_renders", lambda: renderers)
    renderers = [renderer for renderer in known if renderer is not exhibits.ExhibitRenderer]
    extension.register_renderers()
    extension.register_renderers()
    assert renderers.count(exhibits.ExhibitRenderer) == 1


def test_what_is_for_print_only_is_not_on_the_web(tiny_book):
    tiny_book.page("index", "# Start\n\nWords.\n\n:::{container} print-only\nInk.\n:::\n")
    tiny_book.build()
    assert "Ink" not in tiny_book.html("index")


def test_cells_without_words_are_empty():
    assert exhibits.cell_nodes("", "book/index") == []
    assert exhibits.cell_nodes("x", "book/index") == [nodes.Text("x")]
