"""What every page must have, and drawings that would be printed as their source."""

import pytest

from bookpress import build, checks
from bookpress.htmltree import page


def test_pages_without_title_and_drawings_in_words_are_named(tiny_book):
    tiny_book.page("index", "# Start\n\n```mermaid\nflowchart LR\n```\n\n```text\nflowchart LR\n```\n")
    tiny_book.page("plain", "Words without a heading.\n")
    tiny_book.notebook("cells", "Words without a heading.")
    with pytest.raises(build.BuildError) as error:
        tiny_book.build()
    told = str(error.value)
    assert "book/index.md:3: a drawing in mermaid would be printed as its source." in told
    assert "book/plain.md: the page has no title" in told
    assert "book/cells.ipynb: the page has no title" in told
    assert told.count("would be printed as its source") == 1
    assert "Pygments lexer name" not in told
    assert "doesn't have a title" not in told, "told of the page, and not of each that lists it"


def test_a_number_that_sphinx_would_not_put_in_is_a_fault(tiny_book):
    figure = ":::{figure-md} box\n![Box](box.svg)\n\nA box.\n:::\n\n"
    (tiny_book.root / "book/box.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    tiny_book.page("index", f"# Start\n\n{figure}{{numref}}`Box %s <box>`, {{numref}}`Box {{number}} <box>`\n")
    tiny_book.build()
    tiny_book.page("index", f"# Start\n\n{figure}See {{numref}}`box number %s <box>`\n")
    with pytest.raises(build.BuildError, match=r"book/index\.md:9: beside the word number, %s would be printed"):
        tiny_book.build()


def test_the_index_of_a_book_with_a_glossary_is_one_of_lists(tiny_book):
    del tiny_book.settings["html_use_index"]
    tiny_book.page("index", "# Start\n\n```{glossary}\nwren\n  A bird.\n```\n\n```{index} single: bird; small\n```\n")
    site = tiny_book.build()
    assert checks.faults(site, ["book/index"]) == []
    listed = page(site / "genindex.html").all("article")[0]
    assert [item.text for item in listed.all("li")] == ["bird small", "small", "wren"]
    assert {link.attributes["href"] for link in listed.all("a")} >= {"book/index.html#term-wren"}
