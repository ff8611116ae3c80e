"""Which numbers count as typed, and where they are found."""

import nbformat
import pytest

from bookpress.textcheck import Finding, allowed, check_markdown, check_notebook, typed_numbers

NAMES = ["Meld. St. 9 (2023–2024)", "ICD-10", "Python 3.11", "Web 2.0"]
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


def test_every_kind_of_prose_is_judged_and_named_by_line():
    lines = TEXT.splitlines()
    found = check_markdown(TEXT, PLAIN)
    assert not [finding for finding in found if "99" in finding.excerpt]
    for number in range(2, 15):
        place = next(line for line, text in enumerate(lines, start=1) if f" {number}" in text)
        assert any(str(number) in finding.excerpt for finding in found if finding.line == place), number


@pytest.mark.parametrize(
    "text",
    [
        "`code 1`",
        "```\nblock 1\n```",
        "```python\nx = 1\n```",
        "    indented 1",
        "$x_1 + 2$",
        "$$\nx_1\n$$",
        "\\begin{align}\nx &= 1\n\\end{align}",
        "<https://example.org/1>",
        "[link](https://example.org/1)",
        "(target-1)=\n# Heading",
        "{num}`share-2|bare` and {numref}`figure-1` and {cite}`wilson1` and {eq}`one1`",
        "{ref}`figure-1`",
        "```{math}\nx = 1\n```",
        "```{code-block} python\nx = 1\n```",
        "```{figure} image1.png\n:name: f1\n```",
        "```{note}\n:class: c1\nWords.\n```",
        "```{note}\n---\nclass: c1\n---\nWords.\n```",
        "```{bibliography}\n:filter: 1\n```",
        "% a comment 1",
        "<!-- a comment 1 -->",
        "<script>let x = 1</script>",
        "<b title='1'>x</b>",
        "Words<br class='x1'>words",
    ],
)
def test_code_formulas_addresses_and_targets_are_not_prose(text):
    assert check_markdown(text + "\n", PLAIN) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{ref}`goal 3 <target>`", 1),
        ("{doc}`page 3 <target>`", 1),
        ("{abbr}`Covid 19 (a disease)`", 1),
        ("```{note} Title 3\nWords.\n```", 1),
        ("```{note}\n:name: n1\n\nWords\nand 3.\n```", 5),
        (":::{note}\nWords 3.\n:::", 2),
        ("````{note}\n```{tip}\nWords 3.\n```\n````", 3),
        ("```{figure} x.png\n:alt: Alt 3\n\nCaption\n```", 2),
        ("```{figure} x.png\n:alt: Alt\n\nCaption 3\n```", 4),
        ("```{note}\n---\nname: n1\n---\nWords 3.\n```", 5),
        ("```{list-table} Title 3\n* - a\n  - b\n```", 1),
        ("words `code` 3", 1),
    ],
)
def test_directives_and_link_texts_are_prose(text, line):
    assert [finding.line for finding in check_markdown(text + "\n", PLAIN)] == [line]


def test_a_directive_whose_options_never_end_is_judged_no_further():
    assert check_markdown("```{note}\n---\nname: n1\n```\n", PLAIN) == []


def test_only_markdown_cells_of_a_notebook_are_judged():
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_markdown_cell("# Title\n\nWords and 3."),
            nbformat.v4.new_code_cell("x = 4"),
            nbformat.v4.new_markdown_cell("Goal 5"),
        ]
    )
    assert check_notebook(notebook, PLAIN) == [Finding(3, "Words and 3.", 1), Finding(1, "Goal 5", 3)]


def test_a_finding_says_what_to_do():
    assert "[?](num:its-id)" in str(Finding(1, "Goal 5"))
    assert "press_names" in str(Finding(1, "Goal 5"))


def test_the_units_of_the_pattern_are_whole_words_only():
    assert typed_numbers("In 2024 personnel answered", PLAIN) == []
    assert PLAIN.pattern.search("2024 million") is None


def test_months_and_units_are_those_of_the_book():
    assert typed_numbers("Den 23. november 2026", allowed(languages=["nb"])) == []
    assert typed_numbers("Den 23. november 2026", PLAIN)
    assert typed_numbers("About 1950 fathoms", PLAIN) == []
    assert typed_numbers("About 1950 fathoms", allowed(units=["fathoms"]))
    assert typed_numbers("About 1950 %", allowed(units=[])) == []
