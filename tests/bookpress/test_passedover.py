"""What readers of Markdown pass over is a fault; what is all there is none."""

import pytest

from bookpress import build, passedover

TABLE = "| a | b |\n| --- | --- |\n"


@pytest.mark.parametrize(
    ("markdown", "line", "said"),
    [
        (f"{TABLE}| x | `a|b` |\n", 3, "this row has 3 cells and its table 2, so the last are lost"),
        (f"words\n\n{TABLE}| 1 | 2 |\n| 1 | $|x|$ |\n", 6, "this row has 4 cells and its table 2"),
        (f"> {TABLE[:-1].replace(chr(10), chr(10) + '> ')}\n> | 1 | 2 | 3 |\n", 3, "4 cells and its table 3"),
        (f":::{{note}}\n{TABLE}| 1 | 2 | 3 |\n:::\n", 4, "this row has 3 cells"),
        ("a\n\n[^one]: Nobody names it.\n", 3, "nothing leads to the note [^one], so it is lost"),
        ("```{note}\na[^b]\n\n[^b]: Named.\n[^c]: Not named.\n```\n", 5, "nothing leads to the note [^c]"),
    ],
)
def test_what_would_be_lost_is_named_with_its_line(markdown, line, said):
    ((found, words),) = passedover.found(markdown)
    assert found == line
    assert said in words


@pytest.mark.parametrize(
    "markdown",
    [
        f"{TABLE}| x \\| y | `a\\|b` |\n| only one |\n",
        "a | b\n--- | ---\n1 | 2\n",
        "| a |\n| --- |\n| 1 |\n| |\n|\n",
        f"```md\n{TABLE}| 1 | 2 | 3 |\n[^x]: y\n```\n",
        "a[^x] b\n\n```{note}\n[^x]: Named outside.\n```\n",
        "the value |x| is | more | than | one\n",
    ],
)
def test_what_is_all_there_is_no_fault(markdown):
    assert list(passedover.found(markdown)) == []


def test_a_page_and_a_notebook_are_told_of_what_they_would_lose(tiny_book):
    tiny_book.page("index", f"# Start\n\n{TABLE}| one | `two|three` |\n")
    tiny_book.notebook("more", "# More\n\nNamed[^in].", "[^in]: In another cell.\n\n[^out]: Out.")
    with pytest.raises(build.BuildError) as error:
        tiny_book.build()
    first, second = (str(fault) for fault in error.value.faults)
    assert first.startswith("book/index.md:5: this row has 3 cells")
    assert second.startswith("book/more.ipynb, cell 2, line 3: nothing leads to the note [^out]")
