"""Which numbers count as typed, and where they are found."""

import pytest
from docutils import nodes

from bookpress.build import BuildError
from bookpress.textcheck import allowed, check

NAMES = ["Meld. St. 9 (2023–2024)", "ICD-10", "Python 3.11", "Web 2.0"]


def typed_numbers(prose, may):
    """The words around each number that is typed in a paragraph."""
    return [found.excerpt for found in check(nodes.container("", nodes.paragraph(prose, prose)), may)]


MAY = allowed(NAMES, ["%", "per cent", "kroner"], ["en", "nb"])
PLAIN = allowed()


@pytest.mark.parametrize(
    "prose",
    [
        "No number at all.",
        "The strategy runs from 2023 to 2030.",
        "The strategy for 2023–2030, or 2023-2030.",
        "(2024), 2025; 2026: 2027!",
        "In the 1990s.",
        "On 23 November 2026, on 1 May and on 23. november 2026.",
        "On November 23, 2026.",
        "Dated 2026-11-23 or 23.11.2026.",
        "The white paper Meld. St. 9 (2023–2024) says so.",
        "A name over\ntwo lines: Python\n3.11.",
        "Coded in ICD-10.",
        "On 23\u00a0November\u00a02026.",
    ],
)
def test_years_dates_and_listed_names_may_be_typed(prose):
    assert typed_numbers(prose, MAY) == []


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("Of 47 asked", "47"),
        ("Exactly 1,999 people", "1,999"),
        ("Exactly 2.5 points", "2.5"),
        ("Costs 2 400 kroner", "2 400"),
        ("In 2000 per cent", "2000"),
        ("Some 2000 % of", "2000"),
        ("About 1950 kroner", "1950"),
        ("In 1899", "1899"),
        ("In 2100", "2100"),
        ("The year 20255", "20255"),
        ("In 2024/25", "2024/25"),
        ("In 2023–30", "2023–30"),
        ("Goal 3", "3"),
        ("About ½ of them", "½"),
        ("An area in m²", "m²"),
        ("Coded in ICD-101", "ICD-101"),
        ("The 32 November 2026x", "2026x"),
    ],
)
def test_other_numbers_are_found_with_the_words_around_them(prose, words):
    found = typed_numbers(prose, MAY)
    assert found, prose
    assert any(words in excerpt for excerpt in found)


TEXT = """---
title: Not judged 1
---
# Heading 2

Paragraph
with 3 on its second line.

1. Ordered, whose own number is not prose
2. item with 4

| Column 5 | x |
| --- | --- |
| cell 6 | y |

Term 7
: definition 8

> quotation 9

A [link 10](https://example.org/2020/33) and ![alt 11](image99.png), *emphasis 12*.

A footnote[^1].

[^1]: Words 13

<p title="99">HTML 14</p>
"""
# Each with a number that is no prose.
APART = [
    "`code 1`",
    "```\nblock 1\n```",
    "```python\nx = 1\n```",
    "    indented 1",
    "$x_1 + 2$",
    "$$\nx_1\n$$",
    "<https://example.org/1>",
    "https://example.org/1",
    "[link](https://example.org/1)",
    "(target-1)=\n## Heading",
    "{num}`share|bare` and {numref}`figure-1` and {cite}`wilson1` and {eq}`one1`",
    "{ref}`figure-1`",
    "```{math}\nx = 1\n```",
    "```{code-block} python\nx = 1\n```",
    "```{figure} image1.png\n:name: f1\n:width: 50%\n```",
    "```{figure} image1.png\n---\nname: f1\nwidth: 50%\n---\n```",
    "```{image} image1.png\n:width: 50px\n```",
    '![](image1.png){width="50%"}',
    "```{note}\n:class: c1\nWords.\n```",
    ":::{list-table} Words `with code`\n:header-rows: 1\n* - a\n  - b\n:::",
    ":::{admonition} Words {cite}`wilson1`\nWords.\n:::",
    "Of all, [47 per cent](num:share) and [47](num:share?bare).",
    "% a comment 1",
    "<!-- a comment 1 -->",
    "<script>let x = 1</script>",
    "<b title='1'>x</b>",
    "Words<br class='x1'>words",
    "A footnote[^n1].\n\n[^n1]: Words.",
    "```{eval-rst}\n.. code-block:: python\n\n   x = 1\n```",
]
# Each with a typed number, and the line where it stands.
TYPED = [
    ("{ref}`goal 3 <target>`", 1),
    ("{doc}`page 3 <index>`", 1),
    ("{abbr}`Covid 19 (a disease)`", 1),
    ("```{admonition} Title 3\nWords.\n```", 1),
    ("```{note}\n:name: n1\n\nWords\nand 3.\n```", 5),
    (":::{note}\nWords 3.\n:::", 2),
    ("````{note}\n```{tip}\nWords 3.\n```\n````", 3),
    ("```{figure} x.png\n:alt: Alt 3\n\nCaption\n```", 2),
    ("```{figure} x.png\n:alt: Alt\n\nCaption 3\n```", 4),
    ("```{note}\n---\nname: n1\n---\nWords 3.\n```", 5),
    ("```{list-table} Title 3\n* - a\n  - b\n```", 1),
    ("```{list-table} Title\n* - a\n  - b 3\n```", 3),
    ("words `code` 3", 1),
    ("- one\n- two\n  - three 3", 3),
    ("```{eval-rst}\nWords\nand 3.\n```", 3),
    ("A [page 3](index.md).", 1),
    ("[47 per cent](other:share)", 1),
    ("x<sub>3</sub>", 1),
]


def faults(book, **build):
    """The faults of a book for typed numbers, each as its place and its words."""
    with pytest.raises(BuildError) as told:
        book.build(**build)
    lines = [line.strip() for line in str(told.value).splitlines() if "a number is typed in prose" in line]
    return [tuple(line.split(": ", 1)) for line in lines]


def test_every_kind_of_prose_is_judged_and_named_by_line_and_nothing_else_is(tiny_book):
    tiny_book.settings["press_names"] = ["Python 3.11"]
    tiny_book.config["parse"] = {"myst_enable_extensions": ["attrs_inline", "colon_fence", "deflist", "dollarmath"]}
    tiny_book.page("text", TEXT)
    tiny_book.page("name", "# Name\n\nA name over\ntwo lines: Python\n3.11.\n")
    for number, text in enumerate(APART):
        tiny_book.page(f"apart{number}", f"# Title\n\n{text}\n")
    for number, (text, _) in enumerate(TYPED):
        tiny_book.page(f"typed{number}", f"{text}\n")
    found = faults(tiny_book)
    lines = TEXT.splitlines()
    for number in range(2, 15):
        line = next(line for line, text in enumerate(lines, start=1) if f" {number}" in text)
        assert [words for place, words in found if place == f"book/text.md:{line}" and str(number) in words], number
    assert not [words for _, words in found if "99" in words]
    assert [place for place, _ in found if "/name" in place or "/apart" in place] == []
    wanted = {f"book/typed{number}.md:{line}" for number, (_, line) in enumerate(TYPED)}
    assert {place for place, _ in found if "/typed" in place} == wanted


def test_only_markdown_cells_of_a_notebook_are_judged_and_a_book_may_put_the_rule_off(tiny_book, make_bundle):
    tiny_book.notebook("page", "# Title\n\nWords\nand 3.", make_bundle(), "Goal 5\n\n:::{note}\nWords 6\n:::\n")
    tiny_book.registers()
    found = faults(tiny_book)
    cells = "cell 1, line 4", "cell 3, line 1", "cell 3, line 4"
    assert [place for place, _ in found] == [f"book/page.ipynb, {cell}" for cell in cells]
    assert found[0][1].startswith("a number is typed in prose: 'Words and 3.'. Print it with [?](num:its-id), or add")
    tiny_book.settings["press_rules_off"] = ["digits"]
    assert "and 3." in (tiny_book.build() / "book" / "page.html").read_text("utf-8")


def test_a_number_typed_in_a_translation_is_named_with_its_message(tiny_book):
    tiny_book.settings |= {"press_locale": "locale", "press_names": ["Goal 3"]}
    tiny_book.page("index", "# Start\n\nSeven of ten, see Goal 3.\n\n![All of ten](x.png)\n")
    (tiny_book.root / "book" / "x.png").write_bytes(b"")
    folder = tiny_book.root / "locale" / "nb" / "LC_MESSAGES" / "book"
    folder.mkdir(parents=True)
    texts = {"Start": "Start", "Seven of ten, see Goal 3.": "7 av 10, se mål 3.", "All of ten": "Alle 10"}
    (folder / "index.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8"\n\n'
        + "".join(f'msgid "{message}"\nmsgstr "{text}"\n\n' for message, text in texts.items()),
        encoding="utf-8",
    )
    found = faults(tiny_book, language="nb")
    place = "locale/nb/LC_MESSAGES/book/index.po: “Seven of ten, see Goal 3.”"
    assert [": ".join(one).partition(". Print")[0] for one in found] == [
        f"{place}: a number is typed in prose: '7 av 10, se mål 3.'",
        "locale/nb/LC_MESSAGES/book/index.po: “All of ten”: a number is typed in prose: 'Alle 10'",
    ]


def test_the_units_of_the_pattern_are_whole_words_only():
    assert typed_numbers("In 2024 personnel answered", PLAIN) == []
    assert PLAIN.pattern.search("2024 million") is None


def test_months_and_units_are_those_of_the_book():
    assert typed_numbers("Den 23. november 2026", allowed(languages=["nb"])) == []
    assert typed_numbers("Den 23. november 2026", PLAIN)
    assert typed_numbers("About 1950 fathoms", PLAIN) == []
    assert typed_numbers("About 1950 fathoms", allowed(units=["fathoms"]))
    assert typed_numbers("About 1950 %", allowed(units=[])) == []
