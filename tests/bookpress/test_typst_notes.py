"""Notes below a table begin on the page on which it ends, whatever its length: how the template itself sets them."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

import bookpress.typst
from bookpress.typst.compile import compile_pdf
from bookpress.typst.fonts import fonts
from bookpress.typst.pages import sheets

TEMPLATE = "template.typ"
FRONT = {"lang": "en", "region": "GB", "title": "T", "subtitle": "S", "authors": ["A"], "imprint": ["I"],
         "accent": "#14505c", "contents": "", "date": None}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A function that sets a source in a form of the template, and returns the path of its PDF."""
    folder = tmp_path_factory.mktemp("typst")
    template = Path(bookpress.typst.__file__).parent / TEMPLATE
    (folder / TEMPLATE).write_text(template.read_text("utf-8"), encoding="utf-8")
    faces = fonts(folder / "fonts")

    def of(body, form="compact"):
        (folder / "settings.json").write_text(json.dumps(FRONT | {"form": form}))
        source = f'#import "{TEMPLATE}": *\n#show: book\n#book-heading(role: "chapter")[One]\n{body}'
        (folder / "book.typ").write_text(source, encoding="utf-8")
        path = folder / "book.pdf"
        path.write_bytes(compile_pdf(folder, "book.typ", faces, 0))
        return path

    return of


def table(rows):
    body = ", ".join(f"[a{number}], [b]" for number in range(rows - 2))
    foot = "table.footer(repeat: false, [y], [b], [z], [b])"
    notes = "#small-text[What the table shows, and of whom.]\n#small-text[Source: somebody]"
    named = f'caption: caption-above("Table 1")[Said], rows: {rows + 1}, notes: [{notes}]'
    return f"#table-group[#book-table((1fr, 1fr), table.header([A], [B]), {body}, {foot}, {named})]\n"


@pytest.mark.parametrize("form", ["compact", "report"])
def test_notes_begin_on_the_page_on_which_their_table_ends(made, form):
    broken = 0
    for rows in range(38, 74, 2):
        found = sheets(made(table(rows), form))
        broken += len(found) > 1
        ends = max(page for page, sheet in enumerate(found) if any(item.tag.table for item in sheet.items))
        notes = [page for page, sheet in enumerate(found) for item in sheet.items if item.tag.role == "P"]
        assert set(notes) == {ends}, rows
        below = [item for item in found[ends].items if item.tag.role == "P"]
        last = min(item.bottom for item in found[ends].items if item.tag.table)
        assert all(after.top < last for after in below), "they stand below the table and not upon it"
        assert all(before.bottom > after.top for before, after in pairwise(below))
    assert broken
