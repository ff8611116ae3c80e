"""A table of contents with all that Jupyter Book knows: the web book and the PDF show each of its entries."""

import re

import pytest
import yaml
from bs4 import BeautifulSoup
from pypdf import PdfReader

from bookpress import build
from bookpress.typst.completeness import missing_text

TOC = """
format: jb-book
root: book/index
parts:
  - caption: First things
    numbered: 1
    chapters:
      - file: book/one
        title: One, in short
        sections:
          - file: book/deep/two.md
            subtrees:
              - caption: Details below
                sections:
                  - file: book/deep/er/three
                    sections:
                      - file: book/deep/er/four
          - url: https://example.org/within
      - url: https://example.org/between
        title: A site between
      - file: book/five
  - caption: Other sites
    chapters:
      - url: https://example.org/only
        title: Alone in a part
  - caption: Last things
    chapters:
      - glob: book/more/*
      - url: https://example.org/after
        title: A site at the end
"""
PAGES = {
    "book/index": "# Start\n\nWords at the start.\n\n```{tableofcontents}\n```\n",
    "book/one": "# The first chapter\n\nWords of one.\n",
    "book/deep/two": "# The second\n\nWords of two.\n",
    "book/deep/er/three": "# The third\n\nWords of three.\n",
    "book/deep/er/four": "# The fourth\n\nWords of four.\n",
    "book/five": "# The fifth\n\nWords of five.\n",
    "book/more/b": "# More, b\n\nWords of b.\n",
    "book/more/a": "# More, a\n\nWords of a.\n",
}
IN_ORDER = [
    "First things", "1 One, in short", "The second", "https://example.org/within", "A site between", "2 The fifth",
    "Other sites", "Alone in a part", "Last things", "More, a", "More, b", "A site at the end",
]  # fmt: skip


def write(book):
    """The book above; `write` of a tiny book would make a table of contents of its own."""
    for name, text in PAGES.items():
        book._put(f"{name}.md", text)
    made = book.write()
    (book.root / "_toc.yml").write_text(TOC, encoding="utf-8")
    book.write = lambda: made
    return made


def test_all_entries_stand_in_the_web_book_and_in_the_pdf(tiny_book):
    write(tiny_book)
    page = BeautifulSoup(tiny_book.build().joinpath("book/index.html").read_text("utf-8"), "html.parser")
    shown = page.get_text(" ")
    for title in ("One, in short", "https://example.org/within", "A site between", "Alone in a part", "More, b"):
        assert title in " ".join(shown.split())

    made = tiny_book.build("typst")
    pdf = PdfReader(made / "report.pdf")
    text = re.sub(r"[ .]*\n|[ .]{3,}", " ", pdf.pages[1].extract_text())
    places = [text.index(title) for title in IN_ORDER]
    assert places == sorted(places), text
    texts = yaml.safe_load((made / "typst" / "texts.json").read_text("utf-8"))
    assert {"Details below", "A site between", "One, in short"} <= set(texts)
    assert missing_text(texts, made / "report.pdf") == []
    addresses = {
        note.get_object().get("/A", {}).get("/URI") for page in pdf.pages[:2] for note in page.get("/Annots", [])
    }
    assert {f"https://example.org/{name}" for name in ("within", "between", "only", "after")} <= addresses


def test_a_list_numbered_within_a_numbered_one_is_told_where_it_is_written(tiny_book):
    write(tiny_book)
    toc = "{format: jb-article, root: book/index, sections: [{file: one, sections: [{file: two}]}]"
    for name in ("one", "two"):
        (tiny_book.root / f"{name}.md").write_text(f"# {name}\n")
    (tiny_book.root / "_toc.yml").write_text(f"{toc}, defaults: {{numbered: true}}}}")
    with pytest.raises(build.BuildError) as error:
        tiny_book.build()
    assert "_toc.yml: two is numbered by two lists, one within the other. Write numbered on" in str(error.value)
