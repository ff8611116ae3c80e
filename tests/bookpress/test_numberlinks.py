"""Numbers as links: taken as roles, written with the text of today, found where they are old."""

import nbformat
import pytest
from markdown_it import MarkdownIt

from bookpress import numberlinks

NUMBERS = {
    "share": {"text": {"en": "47 per cent"}, "bare": {"en": "47"}},
    "star": {"text": {"en": "[*] 1 < 2"}, "bare": {"en": "1\u00a0234"}},
}


@pytest.mark.parametrize(
    ("link", "role"),
    [
        ("[47 per cent](num:share)", "{num}`share`"),
        ("**[47](num:share?bare)**, and", "**{num}`share|bare`**, and"),
        ("[](num:share)", "{num}`share`"),
        (r"[\[\*\] 1](num:star)", "{num}`star`"),
        ("[47 per\ncent](num:share)", "{num}`share`"),
        ("[a](num:one)[b](num:two?bare)", "{num}`one`{num}`two|bare`"),
        ("[a](num:one?long)", "{num}`one|long`"),
    ],
)
def test_a_link_is_taken_as_its_role(link, role):
    assert numberlinks.as_roles(link) == role


def test_other_links_stay():
    text = "[page](real/users.ipynb), [x][num:share], `[x]` and [site](https://example.org/num:1)"
    assert numberlinks.as_roles(text) == numberlinks.as_links(text, NUMBERS) == text


def test_links_are_written_as_the_numbers_are_today():
    text = "Of {num}`share`, {num}`share|bare`, [50](num:share) and [?](num:share?bare); {num}`gone` and [1](num:gone)."
    assert numberlinks.as_links(text, NUMBERS) == (
        "Of [47 per cent](num:share), [47](num:share?bare), [47 per cent](num:share) and [47](num:share?bare); "
        "{num}`gone` and [1](num:gone)."
    )


@pytest.mark.parametrize("role", ["{num}`share`", "{num}`share|bare`", "{num}`star`", "{num}`star|bare`"])
def test_what_is_written_is_one_link_of_markdown_and_leads_back_to_the_role(role):
    written = numberlinks.as_links(role, NUMBERS)
    assert numberlinks.as_roles(written) == role
    (block,) = (token for token in MarkdownIt().parse(written) if token.type == "inline")
    first, text, last = block.children
    assert (first.type, last.type) == ("link_open", "link_close")
    name, _, form = role[6:-1].partition("|")
    assert text.content == NUMBERS[name][form or "text"]["en"]
    assert first.attrs["href"] == f"num:{name}" + (f"?{form}" if form else "")
    assert not list(numberlinks.stale(written, NUMBERS))


def test_what_is_old_is_found_with_its_line():
    text = "Now [47](num:share?bare).\n\nAn old [46 per cent](num:share).\nA role {num}`share`. [1](num:gone)"
    assert [(found.line, str(found)) for found in numberlinks.stale(text, NUMBERS)] == [
        (3, f"[46 per cent](num:share) should be [47 per cent](num:share). {numberlinks.REMEDY}"),
        (4, f"{{num}}`share` should be [47 per cent](num:share). {numberlinks.REMEDY}"),
    ]


def test_a_link_of_another_form_is_found():
    text = numberlinks.as_roles("[a](num:one)\n[a [b](num:one) c](num:two)\n[a](num:two words)")
    assert numberlinks.unreadable(text) == [2, 3]


def test_a_notebook_is_copied_where_it_is_changed():
    cells = [nbformat.v4.new_markdown_cell("[1](num:share)"), nbformat.v4.new_code_cell("'[1](num:share)'")]
    notebook = nbformat.v4.new_notebook(cells=cells)
    done = numberlinks.with_roles(notebook)
    assert [cell.source for cell in done.cells] == ["{num}`share`", "'[1](num:share)'"]
    assert notebook.cells[0].source == "[1](num:share)"
