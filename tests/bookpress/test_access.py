"""What readers need who hear a page or read it by keyboard: names, headings, lists, languages, whole pages."""

import pytest
from docutils import nodes

from bookpress import access, checks


def test_each_page_names_its_dialogs_and_the_page_that_one_is_on(tiny_book):
    tiny_book.settings["html_theme_options"]["home_page_in_toc"] = True
    tiny_book.page("chapter", "# Chapter\n\n## Part\n\nText.\n")
    tiny_book.build()
    for name in ("index", "chapter"):
        tree = checks.page(tiny_book.root / f"_build/en/html/book/{name}.html")
        dialogs = tree.all("dialog")
        assert dialogs
        assert all(dialog.attributes.get("aria-label", "").strip() for dialog in dialogs), name
        (navigation,) = tree.having("bd-docs-nav")
        current = [link for link in navigation.all("a") if link.attributes.get("aria-current") == "page"]
        assert [link.attributes["href"] for link in current] == ["#"], name


def test_a_bold_line_that_heads_what_follows_is_a_heading_of_its_depth(tiny_book):
    tiny_book.page(
        "index",
        "# Start\n\n**In short**\n\n- One.\n\n## Part\n\n**Of *it***\n\nText.\n\n**Bold** in a line.\n\n**Last**\n",
    )
    tree = checks.page(tiny_book.build() / "book/index.html")
    heads = tree.having("press-part")
    assert [(head.tag, head.text) for head in heads] == [("h2", "In short"), ("h3", "Of it")]
    assert checks.bad_headings(tiny_book.root / "_build/en/html") == []


def test_a_cell_that_says_nothing_is_the_header_of_nothing(tiny_book, make_bundle):
    rows = [{"id": None, "cells": ["2024", "45"]}, {"id": None, "cells": ["", "47"]}]
    table = {"header": ["", "Share"], "align": ["left", "right"], "row_headers": 1, "widths": None, "rows": rows}
    tiny_book.notebook("chapter", "# Chapter", make_bundle("shares", "table", table={"en": table, "nb": table}))
    tiny_book.registers()
    (made,) = checks.page(tiny_book.build() / "book/chapter.html").all("table")
    assert [(cell.tag, cell.attributes.get("scope"), cell.text) for cell in made.all("th", "td")] == [
        ("td", None, ""),
        ("th", "col", "Share"),
        ("th", "row", "2024"),
        ("td", None, "45"),
        ("td", None, ""),
        ("td", None, "47"),
    ]


def test_words_of_another_language_say_which(tiny_book, make_bundle):
    cells = [{"text": "Årsrapport", "url": "https://example.org", "lang": "nb"}, {"text": "Året", "lang": "nb"}]
    rows = [{"id": None, "cells": cells}]
    table = {"header": ["A", "B"], "align": ["left", "left"], "row_headers": 1, "widths": None, "rows": rows}
    tiny_book.notebook("chapter", "# Chapter", make_bundle("titles", "table", table={"en": table, "nb": table}))
    tiny_book.registers()
    (made,) = checks.page(tiny_book.build() / "book/chapter.html").all("table")
    spoken = [cell for cell in made.all("span") if cell.attributes.get("lang") == "nb"]
    assert [(cell.text, len(cell.all("a"))) for cell in spoken] == [("Årsrapport", 1), ("Året", 0)]


def test_the_page_that_leads_to_the_first_one_is_whole(tiny_book):
    folder = tiny_book.build(language="nb")
    text = (folder / "index.html").read_text(encoding="utf-8")
    assert text.lower().startswith("<!doctype html>")
    tree = checks.page(folder / "index.html")
    (root,), (title,) = tree.all("html"), tree.all("title")
    assert root.attributes["lang"] == "nb"
    assert title.text
    assert [link.attributes["href"] for link in tree.all("a")] == ["book/index.html"]
    assert checks.bad_pages(folder) == []


class Writer:
    """As much of a writer as a citation needs."""

    def __init__(self):
        self.body = []

    def starttag(self, node, tag, classes=()):
        return f'<{tag} class="{" ".join(classes)}">'


def test_a_reference_list_is_a_list_and_each_run_of_entries_is_one():
    section = nodes.section("", nodes.citation(), nodes.citation(), nodes.paragraph(), nodes.citation())
    writer = Writer()
    for node in section.findall(nodes.citation):
        access.visit_citation(writer, node)
        access.depart_citation(writer, node)
    assert "".join(writer.body).count("<ul") == 2
    assert [line for line in writer.body if line.startswith(("<ul", "</ul"))] == [
        '<ul class="citation-list">\n', "</ul>\n", '<ul class="citation-list">\n', "</ul>\n",
    ]  # fmt: skip
    assert not any("role=" in line for line in writer.body)


@pytest.mark.parametrize("dialog", access.DIALOGS.values())
def test_a_dialog_that_has_a_name_keeps_it(dialog):
    named = f'<dialog id="{dialog}" aria-label="Search here">'
    assert access.framed(named, dict.fromkeys(access.DIALOGS, "other")) == named


def table_of(header, *cells, row_headers=1):
    rows = [{"id": None, "cells": list(row)} for row in cells]
    align = ["left"] * len(header)
    return {"header": list(header), "align": align, "row_headers": row_headers, "widths": None, "rows": rows}


@pytest.mark.parametrize(
    ("header", "labels"),
    [
        (["A", "B", "C"], [None, "B", "C"]),
        (["", "B", "C"], [None, "B", "C"]),
        (["A", "", "C"], None),
        (["A", "B"], None),
    ],
)
def test_a_table_of_three_columns_or_more_can_be_laid_out_in_cards(tiny_book, make_bundle, header, labels):
    made = table_of(header, ["1", "2", "3"][: len(header)])
    tiny_book.notebook("chapter", "# Chapter", make_bundle("values", "table", table={"en": made, "nb": made}))
    tiny_book.registers()
    (table,) = checks.page(tiny_book.build() / "book/chapter.html").all("table")
    found = [cell.attributes.get("data-label") for cell in table.all("tbody")[0].all("th", "td")]
    assert ("in-cards" in table.attributes["class"].split()) == (labels is not None)
    assert found == (labels or [None] * len(header))
