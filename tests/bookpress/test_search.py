"""The search of a small book: what can be found, how words and numbers are understood, and how it is used in a page."""

import gzip
import html
import json
import re
import subprocess

import pytest
import search

from bookpress import derived
from bookpress.checks import page
from bookpress.derived import DerivedError
from bookpress.saying import Sayer
from bookpress.search import index
from bookpress.web import THEME

CHAPTER = """# Letters

What became of the letters?

Of {num}`letters` letters from the hospital some missed a recipient. {certainty}`shorter-days`

Two things are said:

- it is slow
- it is new

## Go-live in Ålesund

The town took the system into use in April, and {num}`share` of the physicians were satisfied.
A nurse spends an hour in the record.

## Costs

The rollout cost {num}`sum`, more than the licence.
"""
NORSK = """# Journalen

Sykepleierne bruker tid på å lese i journalen.

Det ble sett etter feil i journalen; tid går med.

## Kostnader

Lærerne i Ørsta fikk svar av legene.
"""


@pytest.fixture
def written(tiny_book, make_bundle, make_anchors):
    """A book with a chapter to search in."""
    tiny_book.settings["html_sidebars"] = {"**": ["search-button-field.html", "sbt-sidebar-nav.html"]}
    numbers = tiny_book.content["numbers"]
    numbers["letters"] = {"text": {"en": "16\u202f438", "nb": "16\u202f438"}, "bare": {"en": "16\u202f438", "nb": "x"}}
    numbers["sum"] = {"text": {"en": "NOK 6.6 billion", "nb": "x"}, "bare": {"en": "6.6", "nb": "x"}}
    tiny_book.content["synonyms"] = [["physician", "doctor", "lege"], ["taken into use", "took into use", "go-live"]]
    tiny_book.notebook("chapter", CHAPTER, make_bundle())
    tiny_book.page("hidden", "---\nno-search: true\n---\n\n# Hidden\n\nUnfindable.\n")
    tiny_book.notebook(
        "registers",
        "# Registers",
        make_anchors("all-sources", "source-hdir-2025", "source-fhi-2024"),
        make_anchors("all-numbers", "num-share", "num-letters", "num-sum"),
        make_anchors("all-marks", "mark-shorter-days"),
    )
    return tiny_book


def packed(out):
    """The pages of the index by their addresses."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((out / "_static/search").glob("passages-*.js"))]
    pages = [own for text in texts for own in json.loads(text.removeprefix("pressSearch.add(").removesuffix(");\n"))]
    return {address: (name, places, passages) for address, name, places, passages in pages}


def test_passages_stand_at_their_places_with_their_kind_and_certainty(written):
    out = written.build()
    found = packed(out)
    assert "book/hidden.html" not in found
    name, places, passages = found["book/chapter.html"]
    assert name == "Letters"
    assert [title for _, title in places] == [
        "1 Letters",
        "1.1 Go-live in Ålesund",
        "1.2 Costs",
        "Figure 1.1: What satisfaction shows",
    ]
    anchors = {element.attributes.get("id") for element in page(out / "book/chapter.html").elements}
    assert {anchor for anchor, _ in places} <= anchors
    kinds = {text: (places[place][0], kind, rest) for place, kind, text, *rest in passages}
    claim = "Of 16\u202f438 letters from the hospital some missed a recipient."
    assert kinds[claim] == ("letters", 0, ["low certainty"])
    assert kinds["Two things are said: it is slow; it is new"][1] == 1
    assert kinds["What satisfaction shows. Who was asked and when."][:2] == ("satisfaction", 2)
    assert kinds["2024; Share: 45"] == ("satisfaction", 4, [])
    assert not any("Data (CSV)" in text or "Cite" in text for text in kinds)


def test_rows_with_an_address_of_their_own_are_led_to(written):
    *_, passages = packed(written.build())["book/registers.html"]
    assert ["source-hdir-2025; Value: 1", "", "source-hdir-2025"] in [own[2:] for own in passages]


QUESTIONS = {
    "16 438": "16 438 letters",
    "16438": "16 438 letters",
    "16,438": "16 438 letters",
    "47 %": "47 per cent",
    "47 per cent": "47 per cent",
    "How many letters?": "16 438 letters",
    "alesund": "Ålesund",
    "aalesund": "Ålesund",
    "doctors satisfied": "physicians were satisfied",
    "lege": "physicians were satisfied",
    "lettres": "letters",  # two letters in turn
    "recipint": "a recipient",
    "recipiennt": "a recipient",
    "satisfactory physicians": "physicians were satisfied",
    "What did the rollout cost": "NOK 6.6 billion",
    "when was it taken into use": "in April",
    "golive": "Go-live",
    "nurses hours": "A nurse spends an hour",
    "licence dragons": "more than the licence",
}


def test_words_and_numbers_are_found_however_they_are_typed(written, chromium):
    out = written.build()
    (out.parent / "en").symlink_to(out)
    shown = search.asked(chromium, out.parent / "en", list(QUESTIONS))
    answers = {
        question: next(iter(results), "").replace("\u202f", " ")
        for question, results in zip(QUESTIONS, shown, strict=True)
    }
    assert {question: answer for question, answer in answers.items() if QUESTIONS[question] not in answer} == {}
    assert "low certainty" in answers["16438"]


def test_nothing_is_found_for_what_is_not_there(written, chromium):
    out = written.build()
    (out.parent / "en").symlink_to(out)
    assert search.asked(chromium, out.parent / "en", ["unfindable", "zzzz", "", "?", "the", "99 999"]) == [[]] * 6


def test_norwegian_compounds_and_forms_are_found(tiny_book, chromium):
    tiny_book.page("journal", NORSK)
    out = tiny_book.build(language="nb")
    (out.parent / "nb").symlink_to(out)
    asked = {
        "journaltid": "journalen",
        "sykepleiernes": "Sykepleierne",
        "sykepleier": "Sykepleierne",
        "laerere": "Lærerne",
        "Orsta": "Ørsta",
        "Oersta": "Ørsta",
        "hvem bruker tid i journalen": "Sykepleierne bruker tid",
    }
    shown = search.asked(chromium, out.parent / "nb", list(asked))
    first = {question: next(iter(results), "") for question, results in zip(asked, shown, strict=True)}
    assert {question: text for question, text in first.items() if asked[question] not in text} == {}


def test_two_builds_make_the_same_bytes_and_changed_synonyms_are_written(written):
    def made():
        out = written.build()
        return {path.name: path.read_bytes() for path in (out / "_static/search").iterdir()}

    first = made()
    assert made() == first
    written.content["synonyms"] = [["letter", "mail"]]
    changed = made()
    assert {name for name in first if first[name] != changed[name]} == {"language.js"}
    assert b'["letter","mail"]' in changed["language.js"]


def test_no_page_loads_more_than_the_script_that_opens_the_search(written):
    out = written.build()
    tree = page(out / "book/chapter.html")
    loaded = [element.attributes["src"] for element in tree.all("script") if "src" in element.attributes]
    assert [name.split("?")[0] for name in loaded if "search" in name] == ["../_static/search/search.js"]
    assert not [name for name in loaded if re.search("sphinx_highlight|language_data|searchindex", name)]
    assert len(gzip.compress((THEME / "static/search/search.js").read_bytes())) < 2500
    for name in ("searchindex.js", "_static/searchtools.js", "_static/language_data.js", "_static/sphinx_highlight.js"):
        assert not (out / name).exists()


def test_without_scripts_the_search_leads_to_all_pages(written):
    out = written.build()
    assert [link.attributes["href"] for link in page(out / "book/chapter.html").having("press-search-open")][:1] == [
        "../search.html"
    ]
    tree = page(out / "search.html")
    (told,) = tree.all("noscript")[-1:]
    assert "JavaScript" in told.text
    assert {"book/index.html", "book/chapter.html"} <= {link.attributes["href"] for link in told.all("a")}


def test_scripts_and_style_of_the_search_stand_in_files(written):
    """A strict content security policy allows nothing else; the theme's own inline parts are not the search's."""
    out = written.build()
    for name in ("search.html", "book/chapter.html"):
        tree = page(out / name)
        around = tree.having("press-search-form") + [
            e for e in tree.elements if e.attributes.get("id") == "press-search"
        ]
        parts = [part for own in around for part in own.all("script", "style", "form", "input", "button", "dialog")]
        assert parts
        assert not [part for part in parts if part.tag in ("script", "style")]
        assert not [key for part in parts for key in part.attributes if key.startswith("on") or key == "style"]


DRIVER = """
window.addEventListener("load", async () => {
  const turn = (time = 400) => new Promise((done) => setTimeout(done, time));
  const key = (name, more = {}) =>
    document.activeElement.dispatchEvent(
      new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }));
  const focused = () => document.activeElement.textContent.trim() || document.activeElement.tagName;
  const dialog = document.getElementById("press-search");
  const said = () => dialog.querySelector("[role=status]").textContent;
  const type = (words) => {
    const box = dialog.querySelector("input");
    box.value = words;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const steps = async () => { STEPS };
  const found = await steps().catch((error) => ({ error: error.stack }));
  const result = { id: "result", textContent: JSON.stringify(found) };
  document.body.append(Object.assign(document.createElement("data"), result));
});
"""


@pytest.fixture
def drive(written, chromium, tmp_path):
    """A function that builds the book, opens the chapter, takes the steps and returns what they return."""

    def run(steps, address="", language="en"):
        folder = written.build(language=language) / "book"
        driven = folder / "driven.html"
        markup = (folder / "chapter.html").read_text(encoding="utf-8")
        driven.write_text(markup.replace("</body>", '<script src="driver.js"></script></body>'), encoding="utf-8")
        (folder / "driver.js").write_text(DRIVER.replace("STEPS", steps), encoding="utf-8")
        done = subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
             "--window-size=1280,900", "--virtual-time-budget=20000", "--dump-dom", f"{driven.as_uri()}{address}"],
            capture_output=True, encoding="utf-8", timeout=120, check=True,
        )  # fmt: skip
        match = re.search(r'<data id="result">(.*?)</data>', done.stdout, re.DOTALL)
        assert match, f"the page has no result:\n{done.stderr[-2000:]}"
        return json.loads(html.unescape(match[1]))

    return run


def test_the_search_is_used_by_keyboard_and_gives_the_focus_back(drive):
    found = drive("""
        const open = document.querySelector("button.press-search-open");
        const before = document.querySelectorAll("script[src*='passages']").length;
        const result = { before, popup: open.ariaHasPopup };
        open.focus(); open.click(); await turn(2000);
        result.open = [dialog.open, focused(), dialog.getAttribute("aria-label")];
        type("letters"); await turn();
        result.said = said();
        key("ArrowDown"); result.down = focused();
        key("ArrowUp"); result.up = focused();
        type("zzzz"); await turn(); result.none = said();
        key("Escape"); await turn(); result.closed = [dialog.open, focused()];
        key("k", { ctrlKey: true }); await turn(); result.again = dialog.open;
        result.stored = [localStorage, sessionStorage].some((own) => JSON.stringify({ ...own }).includes("zzzz"));
        return result;
    """)
    assert found == {
        "before": 0,
        "popup": "dialog",
        "open": [True, "INPUT", "Search"],
        "said": "5 places have all the words",
        "down": "1 Letters",
        "up": "INPUT",
        "none": "Nothing was found",
        "closed": [False, "Search"],
        "again": True,
        "stored": False,
    }


def test_the_words_of_the_list_are_those_of_the_language(drive, written):
    written.content["numbers"]["letters"]["text"]["nb"] = "16\u202f438"
    found = drive(
        """
        document.querySelector("button.press-search-open").click(); await turn(2000);
        type("zzzz"); await turn();
        return [dialog.getAttribute("aria-label"), said(), dialog.querySelector(".press-search-close").ariaLabel];
        """,
        language="nb",
    )
    assert found == ["Søk", "Ingen treff", "Lukk søket"]


def test_a_result_leads_to_its_words_marked_until_the_marks_are_removed(drive):
    found = drive(
        """
        await turn(1500);
        const marks = () => [...document.querySelectorAll("mark.press-found")].map((mark) => mark.textContent);
        const text = document.querySelector("article").textContent;
        const result = { marked: marks(), said: document.querySelector(".press-unmark [role=status]").textContent };
        document.querySelector(".press-unmark button").click();
        result.after = [marks(), document.querySelector(".press-unmark"), location.search, location.hash];
        result.text = document.querySelector("article").textContent === text;
        result.focus = focused().replace("#", "");
        return result;
        """,
        address="?marked=physician+47%25#go-live-in-alesund",
    )
    assert found == {
        "marked": ["47 per cent", "physicians"],
        "said": "2 places are marked",
        "after": [[], None, "", "#go-live-in-alesund"],
        "text": True,
        "focus": "1.1. Go-live in Ålesund",
    }


def test_values_that_are_folded_are_opened_where_the_words_stand_there_alone(drive):
    found = drive(
        """
        await turn(1500);
        return [...document.querySelectorAll("details.exhibit-data, details.exhibit-cite")].map((own) => own.open);
        """,
        address="?marked=45#satisfaction",
    )
    assert sorted(found) == [False, True]


def test_a_language_that_sphinx_does_not_know_keeps_its_words(written):
    written.settings["html_search_language"] = "xx"
    text = (written.build() / "_static/search/language.js").read_text(encoding="utf-8")
    told = json.loads(re.match(r"pressSearch\.language = (.*?);\npressSearch", text, re.DOTALL)[1])
    assert told["stop"] == []
    assert "return w;" in text, "a stemmer that changes nothing"


@pytest.mark.parametrize("language", ["en", "nb"])
def test_every_word_of_the_scripts_is_given_in_each_language(language):
    files = sorted((THEME / "static/search").glob("*.js"))
    scripts = "".join(path.read_text(encoding="utf-8") for path in files if path.stem != "minisearch")
    used = {*re.findall(r"(?<![\"\w])words\.(\w+)\b(?!\()", re.sub(r"//.*", "", scripts))}
    assert used == set(index.words(Sayer(None, language)))
    for name in ("found", "some", "marked", "all"):
        assert "{count}" in index.words(Sayer(None, language))[name]


@pytest.mark.parametrize("synonyms", ['{"a": 1}', '["a"]', '[["a", ""]]', "[[1]]"])
def test_synonyms_of_another_form_are_a_fault(synonyms):
    with pytest.raises(DerivedError, match="synonyms is not a list of lists of words"):
        derived.parse(f'{{"synonyms": {synonyms}}}')
    assert derived.parse('{"synonyms": [["a", "b"]]}').synonyms == (("a", "b"),)
