"""What every page must have, and drawings that would be printed as their source."""

import pytest

from bookpress import build


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
