"""Short names of pages stand in navigation, their titles on the pages themselves."""

from bookpress import checks


def pages(book, language="en"):
    book.page("one", "# The first chapter says something long\n")
    book.page("two", "# The second chapter says something else\n")
    book.titles = {"book/one": "One", "book/two": "Two"}
    out = book.build(language=language)
    return {name: checks.page(out / f"book/{name}.html") for name in ("index", "one", "two")}


def test_a_page_is_called_by_its_short_name_where_one_leads_to_it(tiny_book):
    tree = pages(tiny_book)["one"]
    assert tree.all("h1")[0].text.strip().endswith("The first chapter says something long#")
    assert tree.all("title")[0].text.startswith("One")
    (following,) = tree.having("right-next")
    assert "Two" in following.text
    assert "second chapter" not in following.text
    sidebar = tree.having("bd-links")[0].text
    assert "One" in sidebar
    assert "says something" not in sidebar


def test_the_path_leads_from_the_first_page_by_the_part_to_this_one(tiny_book):
    found = pages(tiny_book)
    (path,) = found["two"].having("press-path")
    assert [step.text for step in path.all("li")] == ["A tiny book", "Chapters", "Two"]
    assert [link.attributes["href"] for link in path.all("a")] == ["index.html"]
    assert path.all("li")[-1].attributes["aria-current"] == "page"
    assert path.attributes["aria-label"] == "You are here"
    assert found["index"].having("press-path") == []


def test_a_page_without_a_short_name_keeps_its_title(tiny_book):
    tiny_book.page("one", "# The only chapter\n")
    tree = checks.page(tiny_book.build() / "book/one.html")
    assert tree.all("title")[0].text.startswith("1. The only chapter")
    assert tree.having("press-path")[0].all("li")[-1].text == "The only chapter"
