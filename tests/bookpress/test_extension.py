"""A book built with Sphinx: what is read, what makes a page stale, and what stops the build."""

import json
import logging
import pickle
from types import SimpleNamespace

import pytest

from bookpress import build, checks, execution, state


def test_a_book_is_built_and_has_no_faults(tiny_book, make_bundle):
    tiny_book.page("index", "# Start\n\nThe share is {num}`share` {src}`hdir-2025`; see {numref}`satisfaction`.\n")
    tiny_book.notebook("chapter", "# Chapter\n\nWords.", make_bundle())
    tiny_book.registers()
    out = tiny_book.build()
    assert checks.faults(out, tiny_book.pages) == []
    assert "the plain form" not in tiny_book.html("chapter")
    assert "the HTML form" not in tiny_book.html("chapter")
    assert "book/chapter has run in 0.1 s (2 of 3)." in tiny_book.said


def test_only_documents_that_took_something_changed_are_read_again(tiny_book, make_bundle):
    tiny_book.page("index", "# Start\n\nThe share is {num}`share`.\n")
    tiny_book.page("other", "# Other\n\nNothing printed.\n")
    tiny_book.registers()
    tiny_book.build()
    before = read_times(tiny_book)
    tiny_book.content["numbers"]["share"]["text"]["en"] = "48 per cent"
    tiny_book.build()
    after = read_times(tiny_book)
    assert "48 per cent" in tiny_book.html("index")
    assert after["book/index"] > before["book/index"]
    assert after["book/other"] == before["book/other"]


def read_times(book):
    with (book.root / "_build" / "en" / "doctrees" / "environment.pickle").open("rb") as file:
        return dict(pickle.load(file).all_docs)


def test_a_notebook_with_another_result_is_read_again_and_all_pages_are_written(tiny_book, make_bundle):
    tiny_book.page("index", "# Start\n\nSee {numref}`second`.\n")
    tiny_book.notebook("chapter", "# Chapter", make_bundle("second"))
    tiny_book.registers()
    tiny_book.build()
    assert "Figure 1.1" in tiny_book.html("index")
    tiny_book.notebook("chapter", "# Chapter", make_bundle("first"), make_bundle("second"))
    tiny_book.build()
    assert "Figure 1.2" in tiny_book.html("index"), "a page that only refers to the figure is written anew"


def test_nothing_is_written_when_nothing_has_changed(tiny_book):
    tiny_book.build()
    page = tiny_book.root / "_build/en/html/book/index.html"
    before = page.stat().st_mtime_ns
    tiny_book.build()
    assert page.stat().st_mtime_ns == before


def test_a_changed_date_of_the_data_changes_every_foot(tiny_book):
    tiny_book.build()
    assert "23 November 2026" in tiny_book.html("index")
    tiny_book.content["dataset"]["date"] = "2026-12-01"
    tiny_book.build()
    assert "1 December 2026" in tiny_book.html("index")


def test_the_page_of_a_removed_document_is_removed(tiny_book):
    tiny_book.page("old", "# Old\n\nWords.\n")
    out = tiny_book.build()
    assert (out / "book/old.html").is_file()
    tiny_book.pages.remove("book/old")
    tiny_book.build()
    assert not (out / "book/old.html").exists()
    assert (out / "search.html").is_file()


def test_all_faults_are_raised_at_once_with_file_line_and_cell(tiny_book, make_bundle):
    tiny_book.page("index", "# Start\n\nWords.\n\nOf {num}`nothing` and 12 typed.\n")
    tiny_book.notebook("chapter", "# Chapter\n\nTyped 13.\n\nSource {src}`nobody`.", make_bundle(sources=["gone"]))
    with pytest.raises(build.BuildError) as error:
        tiny_book.build()
    message = str(error.value)
    assert "5 faults" in message
    assert "book/index.md:5: unknown number 'nothing'" in message
    assert "book/index.md:5: a number is typed in prose: 'Of" in message
    assert "book/chapter.ipynb, cell 1, line 3: a number is typed in prose: 'Typed 13.'" in message
    assert "book/chapter.ipynb, cell 1, line 5: unknown source 'nobody'" in message
    assert "book/chapter.ipynb, cell 2: exhibit 'satisfaction' names the unknown source 'gone'" in message
    assert not (tiny_book.root / "_build/en/html/book/index.html").exists(), "nothing is written"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See {numref}`nowhere`.", "nowhere"),
        ("See {ref}`nowhere`.", "nowhere"),
        ("See [there](nowhere.md).", "nowhere.md"),
        ("See [there](#nowhere).", "nowhere"),
        ("See [there](other.md#nowhere).", "nowhere"),
        ("{nothing}`x`", "nothing"),
        ("```{nothing}\n```", "nothing"),
        ("### Skips a level", "Non-consecutive"),
        ("$\\nosuchcommand$", "nosuchcommand"),
    ],
)
def test_a_warning_fails_the_build_and_fails_it_again(tiny_book, text, expected):
    tiny_book.page("index", f"# Start\n\n{text}\n")
    tiny_book.page("other", "# Other\n\nWords.\n")
    for _ in range(2):
        with pytest.raises(build.BuildError, match=expected):
            tiny_book.build()


def test_a_label_that_two_pages_define_fails_the_build(tiny_book):
    tiny_book.page("index", "# Start\n\n(here)=\n## One\n\nWords.\n")
    tiny_book.page("other", "# Other\n\n(here)=\n## Two\n\nWords.\n")
    with pytest.raises(build.BuildError, match="duplicate label here"):
        tiny_book.build()


def test_suppressed_warnings_do_not_count(tiny_book):
    tiny_book.settings["suppress_warnings"] = ["myst.header"]
    tiny_book.page("index", "# Start\n\n### Skips a level\n\nWords.\n")
    tiny_book.build()


@pytest.mark.parametrize(
    ("location", "where"),
    [
        (("book/index", 7), "book/index.md:7"),
        (("book/index", None), "book/index.md"),
        ((None, None), ""),
        (None, ""),
        ("book/index", "book/index.md"),
        ("/project/book/chapter.ipynb:20004", "book/chapter.ipynb, cell 2, line 3"),
        ("/project/book/chapter.ipynb:20000", "book/chapter.ipynb, cell 2"),
        ("/project/book/index.md:", "book/index.md"),
        ("/elsewhere/x.py:3", "/elsewhere/x.py:3"),
    ],
)
def test_places_of_warnings_are_written_as_a_person_would_look_for_them(location, where):
    app = SimpleNamespace(
        srcdir="/project",
        config=SimpleNamespace(suppress_warnings=[]),
        env=SimpleNamespace(doc2path=lambda docname: f"/project/{docname}.md"),
    )
    handler = state.Warnings(app)
    entry = logging.LogRecord("sphinx", logging.WARNING, "file", 1, "a %s", ("warning",), None)
    entry.location = location
    handler.handle(entry)
    assert handler.faults == [state.Fault(where, "a warning")]


def test_a_failing_notebook_stops_the_build(tiny_book, monkeypatch):
    def fail(*_):
        raise execution.ExecutionError([execution.Fault("book/chapter.ipynb", 2, "ZeroDivisionError", 1, "1 / 0")])

    monkeypatch.setattr(execution.Executor, "execute", fail)
    with pytest.raises(build.BuildError, match=r"book/chapter\.ipynb, cell 2, line 1: ZeroDivisionError"):
        tiny_book.build()


def test_derived_content_of_the_wrong_form_stops_the_build(tiny_book):
    tiny_book.content["numbers"]["share"] = {"text": "47"}
    with pytest.raises(build.BuildError, match="numbers/share"):
        tiny_book.build()


def test_an_unknown_language_is_refused(tiny_book):
    with pytest.raises(build.BuildError, match=r"press\.da\.ftl: is missing: the press has no words in 'da'"):
        tiny_book.build(overrides={"language": "da"})


def test_the_norwegian_edition_has_norwegian_words(tiny_book, make_bundle):
    tiny_book.page("index", "# Start\n\nThe share is {num}`share` {src}`hdir-2025`.\n")
    tiny_book.notebook("chapter", "# Chapter", make_bundle())
    tiny_book.registers()
    tiny_book.build(language="nb")
    page = tiny_book.html("chapter", "nb")
    assert "47 prosent" in tiny_book.html("index", "nb")
    assert "Direktoratet 2026, nivå\u00a01" in tiny_book.html("index", "nb")
    for words in ("Verdiene i figuren", "Kilde: ", "Bilde (PNG)", "Figur 1.1", "Data sist endret", 'lang="nb"'):
        assert words in page


def test_without_execution_stored_outputs_are_shown_and_derivation_still_runs(tiny_book, make_bundle):
    tiny_book.settings["press_execute"] = False
    tiny_book.page("index", "# Start\n\nThe share is {num}`share`.\n")
    tiny_book.notebook("chapter", "# Chapter", make_bundle())
    tiny_book.registers()
    tiny_book.build()
    assert "47 per cent" in tiny_book.html("index")
    assert 'id="satisfaction"' in tiny_book.html("chapter")
    assert tiny_book.said == ["derive has run in 0.1 s (1 of 1)."]


def test_a_book_without_code_needs_no_lock(tiny_book):
    tiny_book.settings["press_derive"] = ""
    (tiny_book.root / "requirements.lock").unlink()
    tiny_book.build()
    assert "build unknown" in " ".join(tiny_book.html("index").lower().split())


def test_the_first_page_describes_the_data_set(tiny_book):
    tiny_book.page("other", "# Other\n\nWords.\n")
    tiny_book.build()
    before, after = '<script type="application/ld+json">', "</script>"
    described = json.loads(tiny_book.html("index").split(before)[1].split(after)[0])
    assert described["@type"] == "Dataset"
    assert described["version"] == "0.1.0"
    assert described["hasPart"] == [{"@type": "Dataset", "name": "Sources"}]
    assert before not in tiny_book.html("other")


def test_the_pdf_says_what_the_pages_say(tiny_book):
    from pypdf import PdfReader

    tiny_book.settings["press_pdf"] = {"en": "tiny.pdf"}
    out = tiny_book.build("typst")
    text = " ".join(PdfReader(out / "tiny.pdf").pages[0].extract_text().split())
    assert "Version 0.1.0, build unknown" in text
    assert "23 November 2026" in text
    assert "Licence CC BY 4.0" in text


@pytest.mark.parametrize("builder", ["html", "typst"])
def test_a_page_without_a_title_is_a_fault_at_its_own_place(tiny_book, builder):
    tiny_book.page("bare", "Words.\n")
    tiny_book.notebook("empty", "#\n\nMore words.")
    with pytest.raises(build.BuildError) as told:
        tiny_book.build(builder)
    for name in ("book/bare.md", "book/empty.ipynb"):
        assert f"{name}: the page has no title, so no list of contents can name it." in str(told.value)


def test_a_page_that_no_contents_name_is_told_with_the_other_faults(tiny_book):
    tiny_book.config["only_build_toc_files"] = False
    tiny_book.page("index", "# Start\n\nWords and 3.\n")
    for name, text in {"lost": "# Lost\n", "meant": "---\norphan: true\n---\n# Meant\n"}.items():
        (tiny_book.root / "book" / f"{name}.md").write_text(text)
    with pytest.raises(build.BuildError) as told:
        tiny_book.build()
    assert [line.split(": ")[0].strip() for line in str(told.value).splitlines()[1:]] == [
        "book/index.md:3",
        "book/lost.md",
    ]
    assert "book/lost.md: it stands in no contents. List it in _toc.yml" in str(told.value)


def test_a_warning_that_names_a_file_where_a_document_is_asked_for_has_its_file(tiny_book):
    (tiny_book.root / "book").mkdir(exist_ok=True)
    (tiny_book.root / "book/short.py").write_text("x = 1\n")
    tiny_book.page("index", "# Start\n\n```{literalinclude} short.py\n:lines: 2-3\n```\n")
    with pytest.raises(build.BuildError) as error:
        tiny_book.build()
    assert {fault.where for fault in error.value.faults} == {"book/index.md:3"}
