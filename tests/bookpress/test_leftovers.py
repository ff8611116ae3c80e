"""Source syntax that would be printed as text is a fault, and what only looks like it is none."""

import pytest

from bookpress import build, leftovers

LEFT = {
    "```{list-table} Shares\n:header-rows: 1": "```{list-table} Shares",
    ":::": ":::",
    "words\n:::{note}\nmore": ":::{note}",
    "~~~": "~~~",
    "see {cite}`wilson1927` there": "{cite}`wilson1927`",
    "where $$ stands": "$$",
    f"in a line ${leftovers.ELSEWHERE}$ it": "$…$",
    "a note ^[of the author] here": "^[of the author]",
    r"the $\alpha $ of it": r"$\alpha $",
    r"\begin{align} a": r"\begin{align}",
    r"see \cite{x} and \alpha.": r"\cite{x}",
    "~~struck~~": "~~struck~~",
    "Heading {#id}": "{#id}",
    f"{leftovers.ELSEWHERE}{{width=50%}}": "{width=50%}",
    "a | b\n- | -\nc | d": "- | -",
    "| a | b |\n| c | d |": "| a | b | | c | d |",
    "+—+—+\n| a | b": "+—+—+",
    "a note[^one] here": "[^one]",
    "<!-- a remark that": "<!-- a remark that",
    "see <!– a remark –>": "<!– a remark –>",
    "Wren\n: A small bird": ": A small bird",
    ":size: small\n:voice: loud": ":size: small :voice: loud",
    "[!NOTE]\nMind the step": "[!NOTE]",
    "as [@wilson1927, p. 3] says": "[@wilson1927, p. 3]",
    r"where \(x^2\) is": r"\(x^2\)",
    r"so \[x = 1\] holds": r"\[x = 1\]",
    "H~2~O": "~2~",
    "the 4^th^ day": "^th^",
    "some ==marked words== here": "==marked words==",
    "{{ bird }} sings": "{{ bird }}",
    "(my-label)=": "(my-label)=",
    "one\n+++\ntwo": "+++",
    "**stressed **word": "**stressed **",
    "a [word](to a file.png)": "[word](to a file.png)",
    "a [word](to/a file)": "[word](to/a file)",
}
MEANT = [
    "$5 and $6, or $7–$8",
    "the absolute value |x| or |y|",
    "| a line\n| and a line",
    "a ::: b ~~~ c",
    "the set {a, b} and {n}",
    "2**3 and 4**5, a ** b",
    "f[i](x) and [1](see)",
    "(a)= b",
    "~5 to ~6 and 2^3 + 4^5, a == b == c, a==b==c",
    "as follows:\none : two, :) and [a@b.org]",
    ":smile: on one line",
    "[!] and [NOTE]",
    "one - two | three",
    r"C:\temp\text and $HOME/x",
    "the set {x = 1}",
    "about ~5 or ~~6",
    "50\n% of them",
    "x^2 and [^]",
    "from a --> to b, <! and <- c",
]


@pytest.mark.parametrize("words", LEFT)
def test_what_is_left_is_found(words):
    assert next(leftovers.found(words))[1] == LEFT[words]


@pytest.mark.parametrize("words", MEANT)
def test_what_authors_mean_may_stand(words):
    assert list(leftovers.found(words)) == []


def test_fences_that_nothing_closes():
    closed = "- a\n  ```\n  b\n  ```\n\n> ```\n> c\n> ```\n\n```{bibliography}\n```\n"
    assert list(leftovers.unclosed(closed)) == []
    assert [line for line, _ in leftovers.unclosed(closed + "\n```python\nx\n\n## Heading\n")] == [13]
    assert [line for line, _ in leftovers.unclosed("::::{note}\nwords\n\n```\ncode\n::::\n")] == [4]
    assert list(leftovers.unclosed(":::{note}\none\n\n::::{tip}\ntwo\n::::\n:::\n")) == []
    assert list(leftovers.unclosed("````{code-block} md\n```\nhalf\n````\n")) == []


PAGE = """\
# Start

A line, and
[^none] on the next.

- in an item {ref} `start`
- and :doc:`index`

```{image} red.png
:alt: what {ref}`start` shows
```

In code it may stand: `{{ bird }}`, `**x**`, $|x|$.

    :::{note}

```{admonition} Note with {ref}`start`
Body with tanager.
```
"""


def test_every_place_of_a_page_is_named_with_its_line(tiny_book):
    tiny_book.page("index", PAGE)
    tiny_book.notebook("cells", "# Cells", "Words\n\n(label)=\nof a place {{ bird }}\n")
    with pytest.raises(build.BuildError) as error:
        tiny_book.build()
    told = str(error.value)
    for fault in (
        "book/index.md:4: '[^none]'",
        "book/index.md:6: '{ref} `…`'",
        "book/index.md:7: ':doc:`…`'",
        "book/index.md:9: '{ref}`start`'",
        "book/index.md:17: '```{admonition} Note with ",
        "book/cells.ipynb, cell 2, line 4: '{{ bird }}'",
    ):
        assert fault in told, fault
    assert "`{{ bird }}`" not in told
