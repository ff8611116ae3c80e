"""What is put together from drafts of unchanged documents is what a clean build makes, byte for byte."""

import json
import shutil

import pytest

from bookpress import site
from bookpress.site import Plan
from bookpress.typst import builder, drafts

# Parts of Jupyter Book use what docutils will one day remove.
pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")

VOLUMES = {
    "report": {"title": {"en": "Report"}, "called": {"en": "the report"}, "form": "compact"},
    "annex": {"title": {"en": "Annex"}, "called": {"en": "annex"}, "form": "compact",
              "takes": ["book/registers", "#details"], "rows": 3},
}  # fmt: skip
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}pt" height="9pt"><rect width="9" height="9" fill="red"/></svg>'
FIGURE = "```{figure} dot.svg\n:name: dot\n:alt: A dot\n\nA dot.\n```\n"
STATE = {
    "sentence": "Words.",
    "title": "Details",
    "target": "",
    "rows": 2,
    "share": 47,
    "width": 9,
    "short": "Plain.",
    "order": ["chapter", "other"],
    "later": "{abbr}`GP (general practitioner)` again.",
}
# What is changed, one after another; all but the first change what stands in other documents too, or where.
CHANGES = [
    {"sentence": "Other words, and one link to {ref}`details`."},
    {"title": "Particulars"},
    {"share": 48},
    {"rows": 9},
    {"width": 12},
    {"short": "{abbr}`GP (general practitioner)` first."},
    {"target": "(place)=\n\nA place.\n"},
    {"order": ["other", "chapter"]},
    {"later": "Nothing short."},
    {"rows": 2},
]


@pytest.fixture
def build(tiny_book, make_bundle, monkeypatch):
    """Builds the book in a state; returns what was made, and the documents that were resolved for it."""
    resolved = []
    resolve = builder.TypstBuilder._document
    monkeypatch.setattr(
        builder.TypstBuilder, "_document", lambda own, name: resolved.append(name) or resolve(own, name)
    )
    tiny_book.settings |= {"press_pdf": {"en": {"report": "r.pdf", "annex": "a.pdf"}}, "press_volumes": VOLUMES}

    def made(state):
        write(tiny_book, make_bundle, state)
        (tiny_book.root / "_build/.press/site.note").unlink(missing_ok=True)
        resolved.clear()
        folder = site.build(tiny_book.root, Plan(("pdf",), ("en",)), [].append) / "en"
        work = tiny_book.root / "_build/.press/build/en/typst/typst"
        files = [*folder.glob("*.pdf"), *work.glob("*.typ"), *work.glob("*.json"), *work.glob("images/*")]
        return {path.name: path.read_bytes() for path in files}, list(resolved)

    made.root = tiny_book.root
    return made


def write(book, make_bundle, state):
    table = {"header": ["Year", "Share"], "align": ["left", "right"], "row_headers": 1, "widths": None,
             "rows": [{"id": None, "cells": [f"{number}", "1"]} for number in range(state["rows"])]}  # fmt: skip
    book.pages = ["book/index"]
    book.content["numbers"]["share"]["text"]["en"] = f"{state['share']} per cent"
    book.page("index", f"# Start\n\n{state['sentence']} See {{numref}}`long`, {{numref}}`dot` and {{ref}}`part`.\n")
    pages = {
        "chapter": lambda: book.notebook(
            "chapter",
            f"# Chapter\n\n{state['short']}\n\n(part)=\n## Part\n\nSee {{ref}}`details`.",
            make_bundle("long", "table", table={"en": table, "nb": table}),
            f"(details)=\n## {state['title']}\n\nMore of it: {{num}}`share`.",
        ),
        "other": lambda: book.page("other", f"# Other\n\n{state['later']}\n\n{FIGURE}\n{state['target']}"),
    }
    for name in state["order"]:
        pages[name]()
    (book.root / "book/dot.svg").write_text(SVG.format(state["width"]), "utf-8")
    book.registers()
    book.write()


def test_documents_from_drafts_are_as_written_anew(build):
    state = dict(STATE)
    made, resolved = build(state)
    assert sorted(set(resolved)) == ["book/chapter", "book/index", "book/other", "book/registers"]
    for change in CHANGES:
        before, state = made, state | change
        made, _ = build(state)
        assert made != before, f"{change} shows nowhere"
        shutil.rmtree(build.root / "_build")
        clean, _ = build(state)
        assert {name for name in {**made, **clean} if made.get(name) != clean.get(name)} == set(), change


def test_only_what_would_be_another_is_resolved(build):
    build(STATE)
    _, resolved = build(STATE | {"later": "{abbr}`GP (general practitioner)` once more."})
    assert sorted(resolved) == ["book/index", "book/other"]  # the first holds the table of contents
    _, resolved = build(STATE | {"target": "(place)=\n\nA place.\n"})
    assert set(resolved) == {"book/chapter", "book/index", "book/other", "book/registers"}


def test_a_draft_that_is_not_whole_or_of_another_picture_is_not_used(build):
    made, _ = build(STATE)
    folder = build.root / "_build/.press/build/en" / drafts.FOLDER
    path = folder / "book%2Fother.draft"
    path.write_bytes(path.read_bytes()[:-2])
    again, resolved = build(STATE)
    assert (again, sorted(resolved)) == (made, ["book/index", "book/other"])
    told = json.loads(drafts.keeping.read(path))
    told["draft"]["pieces"]["report"]["page"]["pictures"] = [["book/dot.svg", "images/another.svg"]]
    drafts.keeping.write(path, json.dumps(told).encode())
    again, resolved = build(STATE)
    assert (again, sorted(resolved)) == (made, ["book/index", "book/other"])
