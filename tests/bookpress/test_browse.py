"""Tables that readers search, filter and sort, in a browser: the page as the press makes it, opened from the disk."""

import html
import json
import re
import subprocess

import pypdf
import pytest

from bookpress import exhibits, web
from bookpress.saying import Sayer

# Runs the steps of a test in the page and leaves what they return where --dump-dom shows it.
DRIVER = """
window.addEventListener("load", async () => {
  const table = document.querySelector("table.browse");
  const controls = document.querySelector(".browse-controls");
  const search = controls.querySelector("input");
  const reset = controls.querySelector("button");
  const heads = [...table.tHead.rows[0].cells];
  const visible = (element) => element.getClientRects().length > 0;
  const names = () => [...table.tBodies[0].rows].filter(visible).map((row) => row.cells[0].textContent.trim());
  const said = () => controls.querySelector("[aria-live=polite]").textContent;
  const type = (words) => { search.value = words; search.dispatchEvent(new Event("input")); };
  const choose = (select, place) => { select.selectedIndex = place; select.dispatchEvent(new Event("change")); };
  const press = (column) => heads[column].querySelector("button").click();
  const turn = () => new Promise((done) => setTimeout(done, 100));
  const steps = async () => { STEPS };
  const found = await steps().catch((error) => ({ error: error.stack }));
  const result = Object.assign(document.createElement("data"), { id: "result", textContent: JSON.stringify(found) });
  document.body.append(result);
});
"""
ROWS = [  # id, name, kind, written number and its key, written date and its key
    ("row-ase", "Åse", "nurse", "1\u202f234", 1234.0, "14 June 2019", "2019-06-14"),
    ("row-aerlig", "Ærlig", "", "−6", -6.0, "September 2021", "2021-09"),
    ("row-bo", "Bo 10", "physician", "", None, "", None),
    ("row-bo-2", "Bo 2", "nurse", "45,5", 45.5, "2020", "2020"),
]


@pytest.fixture
def browsed(make_bundle):
    """A table to browse."""
    table = {
        "header": ["Name", "Kind", "Number", "Date"],
        "align": ["left", "left", "right", "left"],
        "row_headers": 1,
        "widths": None,
        "rows": [{"id": row[0], "cells": [row[1], row[2], row[3], row[5]]} for row in ROWS],
        "browse": {
            "filter": [False, True, False, False],
            "sort": [None, None, [row[4] for row in ROWS], [row[6] for row in ROWS]],
        },
    }
    return make_bundle("people", "table", table={"en": table, "nb": table})


@pytest.fixture
def drive(chromium, tiny_book, browsed, tmp_path):
    """A function that builds the book, opens the page, takes the steps in it and returns what they return.

    With `paper` it returns the text of the page printed after the steps.
    """

    def run(steps, language="en", fragment="", window="1280,900", paper=False):
        tiny_book.notebook("chapter", "# Chapter\n\nFrom [there](#row-bo).", browsed)
        tiny_book.registers()
        folder = tiny_book.build(language=language) / "book"
        page = folder / "driven.html"
        markup = (folder / "chapter.html").read_text(encoding="utf-8")
        page.write_text(markup.replace("</body>", '<script defer src="driver.js"></script></body>'), encoding="utf-8")
        (folder / "driver.js").write_text(DRIVER.replace("STEPS", steps), encoding="utf-8")
        pdf = tmp_path / "paper.pdf"
        done = subprocess.run(
            [
                chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
                f"--window-size={window}", "--virtual-time-budget=10000",
                f"--print-to-pdf={pdf}" if paper else "--dump-dom", f"{page.as_uri()}{fragment}",
            ],
            capture_output=True, encoding="utf-8", timeout=120, check=True,
        )  # fmt: skip
        if paper:
            return "\n".join(sheet.extract_text() for sheet in pypdf.PdfReader(pdf).pages)
        match = re.search(r'<data id="result">(.*?)</data>', done.stdout, re.DOTALL)
        assert match, f"the page has no result:\n{done.stderr[-2000:]}"
        return json.loads(html.unescape(match[1]))

    return run


def test_rows_are_found_by_words_and_by_choice_and_all_come_back(drive):
    found = drive("""
        const [kind] = controls.querySelectorAll("select");
        const result = {};
        result.labels = [...controls.querySelectorAll("label span")].map((label) => label.textContent);
        result.options = [...kind.options].map((option) => option.text);
        result.start = [names(), said()];
        type("NURSE  bo"); result.words = [names(), said()];
        type("1 234"); result.space = names();
        type("nothing such"); result.none = [names(), said()];
        type(""); choose(kind, 1); result.nurse = [names(), said()];
        choose(kind, 3); result.empty = names();
        type("bo"); result.both = names();
        press(2); reset.click();
        result.reset = [names(), said(), search.value, kind.selectedIndex, !table.querySelector("[aria-sort]")];
        return result;
    """)
    everyone = ["Åse", "Ærlig", "Bo 10", "Bo 2"]
    assert found == {
        "labels": ["Search", "Kind"],
        "options": ["All", "nurse", "physician", "(empty)"],
        "start": [everyone, "4 of 4 rows"],
        "words": [["Bo 2"], "1 of 4 rows"],
        "space": ["Åse"],  # the table has a thin space there
        "none": [[], "0 of 4 rows"],
        "nurse": [["Åse", "Bo 2"], "2 of 4 rows"],
        "empty": ["Ærlig"],
        "both": [],
        "reset": [everyone, "4 of 4 rows", "", 0, True],
    }


def test_columns_are_sorted_by_their_keys_and_what_is_missing_stands_last(drive):
    found = drive("""
        const result = {};
        for (const [name, column] of [["name", 0], ["kind", 1], ["number", 2], ["date", 3]]) {
          result[name] = [];
          for (const time of [1, 2, 3]) { press(column); result[name].push([names(), heads[column].ariaSort, said()]); }
        }
        press(0); press(2); result.marked = heads.map((head) => head.ariaSort);
        return result;
    """)
    page = [["Åse", "Ærlig", "Bo 10", "Bo 2"], None, "4 of 4 rows"]
    orders = {
        "kind": (["Åse", "Bo 2", "Bo 10", "Ærlig"], ["Bo 10", "Åse", "Bo 2", "Ærlig"]),
        "number": (["Ærlig", "Bo 2", "Åse", "Bo 10"], ["Åse", "Bo 2", "Ærlig", "Bo 10"]),
        "date": (["Åse", "Bo 2", "Ærlig", "Bo 10"], ["Ærlig", "Bo 2", "Åse", "Bo 10"]),
    }
    for name, (up, down) in orders.items():
        sort = f"4 of 4 rows, sorted by {name.capitalize()}"
        assert found[name] == [
            [up, "ascending", f"{sort}, ascending"],
            [down, "descending", f"{sort}, descending"],
            page,
        ], name
    assert found["name"][0][0].index("Bo 2") < found["name"][0][0].index("Bo 10"), "numbers within words count"
    assert found["marked"] == [None, None, "ascending", None]


def test_words_and_order_are_those_of_the_language(drive):
    found = drive("""
        const result = { choose: controls.querySelector("legend").textContent, reset: reset.textContent };
        press(0); result.up = [names(), said()]; press(0); result.down = said();
        return result;
    """, "nb")  # fmt: skip
    assert found == {
        "choose": "Velg rader i tabellen",
        "reset": "Nullstill",
        "up": [["Bo 2", "Bo 10", "Ærlig", "Åse"], "4 av 4 rader, sortert etter Name, stigende"],
        "down": "4 av 4 rader, sortert etter Name, synkende",
    }


def test_a_link_to_a_row_shows_it(drive):
    found = drive(
        """
        const row = document.getElementById("row-bo").closest("tr");
        const result = { start: visible(row) };
        type("åse"); location.hash = "#people"; await turn(); result.other = visible(row);
        location.hash = "#row-bo"; await turn(); result.changed = [visible(row), said()];
        type("åse"); result.hidden = visible(row);
        document.querySelector("a[href='#row-bo']").click(); result.again = visible(row);
        type("åse"); location.hash = "#%E0%A4%A"; await turn(); result.broken = visible(row);
        return result;
        """,
        fragment="#row-bo",
    )
    assert found == {
        "start": True,
        "other": False,
        "changed": [True, "4 of 4 rows"],
        "hidden": False,
        "again": True,
        "broken": False,
    }


@pytest.mark.parametrize("window", ["1280,900", "390,900"])
def test_controls_can_be_named_reached_and_touched(drive, window):
    found = drive(
        """
        const all = [search, reset, ...controls.querySelectorAll("select"), ...table.querySelectorAll("button")];
        const low = (element) => Math.min(element.offsetHeight, element.offsetWidth) < 24;
        const marks = [...table.querySelectorAll("thead .browse-mark")];
        return {
          count: all.length,
          low: all.filter(low).length,
          unreachable: all.filter((element) => element.tabIndex !== 0).length,
          buttons: [...table.querySelectorAll("thead button")].map((button) => button.textContent),
          read: marks.filter((mark) => mark.getAttribute("aria-hidden") !== "true").length,
          outside: all.filter((element) => element.type === "search" || element.tagName === "SELECT")
            .filter((element) => element.getBoundingClientRect().right > innerWidth).length,
        };
        """,
        window=window,
    )
    assert found == {
        "count": 7,
        "low": 0,
        "unreachable": 0,
        "buttons": ["Name", "Kind", "Number", "Date"],
        "read": 0,
        "outside": 0,
    }


def test_paper_has_the_rows_that_are_shown_and_says_so(drive):
    part = drive('type("nurse"); press(0);', paper=True)
    assert "2 of 4 rows" in part
    assert "Bo 2" in part
    assert "Bo 10" not in part
    assert not any(words in part for words in ("Choose rows", "Search", "Reset", "↑", "↕"))


def test_paper_has_a_plain_table_where_nothing_was_chosen(drive):
    whole = drive("", paper=True)
    assert all(row[1] in whole for row in ROWS)
    assert not any(words in whole for words in ("rows", "Search", "Reset", "↕"))


@pytest.mark.parametrize("language", ["en", "nb"])
def test_every_word_of_the_script_is_given_in_each_language(language):
    script = (web.THEME / "static/bookpress.js").read_text(encoding="utf-8")
    words = exhibits.browse_words(Sayer(None, language))
    assert set(re.findall(r"\bwords\.(\w+)", script)) == set(words)
    for name, places in {"rows": "shown all", "ascending": "column", "descending": "column"}.items():
        assert re.findall(r"{(\w+)}", words[name]) == places.split()
