"""Running notebooks and the derivation, and reading what the derivation printed."""

import json
import os
import threading
from pathlib import Path

import nbformat
import pytest

from bookpress import derived, execution, running
from bookpress.book import BookError
from bookpress.derived import DerivedError


def test_notebooks_and_derivation_run_together(tiny_book):
    tiny_book.notebook("chapter", "# Chapter")
    said = []
    with running.start(tiny_book.write(), said.append) as run:
        outcome = run.result()
    assert list(outcome.results) == ["book/chapter"]
    assert outcome.derived.numbers["share"]["text"]["en"] == "47 per cent"
    assert said == ["book/chapter has run in 0.1 s (1 of 2).", "derive has run in 0.1 s (2 of 2)."]


def test_what_is_derived_apart_is_one_content(tiny_book):
    other = {
        "numbers": {"other": {"text": {"en": "1", "nb": "1"}, "bare": {"en": "1", "nb": "1"}}},
        "synonyms": [["a"]],
    }
    tiny_book.settings["press_derive_apart"] = [f"print({json.dumps(other)!r})"]
    with running.start(tiny_book.write(), print) as run:
        outcome = run.result()
    assert {"share", "other"} <= set(outcome.whole().derived.numbers)
    assert ("a",) in outcome.derived.synonyms
    assert outcome.results == {}


def test_two_derivations_may_not_print_the_same(tiny_book):
    same = "from pathlib import Path; print(Path('derived.json').read_text('utf-8'))"
    tiny_book.settings["press_derive_apart"] = [same]
    with running.start(tiny_book.write(), print) as run:
        outcome = run.result()
    assert running.DERIVE in outcome.lacking
    with pytest.raises(DerivedError, match=r"press_derive_apart print .*numbers/share.*Let one of them print it"):
        outcome.whole()


def test_kept_results_are_not_worth_a_line(tiny_book, monkeypatch):
    step = execution.Progress(1, 1, "derive", 0.0, reused=True)
    monkeypatch.setattr(execution.Executor, "execute", lambda self, jobs, progress: progress(step) or {})
    said = []
    with running.start(tiny_book.write(), said.append) as run:
        assert run.result().derived == derived.Derived()
    assert said == []


def test_nothing_runs_when_there_is_nothing_to_run(tiny_book, monkeypatch):
    monkeypatch.setattr(execution.Executor, "execute", None)
    with running.Run(tiny_book.write(), notebooks=True, derive="", say=print) as run:
        assert run.result() == running.Outcome({}, derived.Derived())


def test_a_lock_that_is_named_must_be_there_but_a_book_needs_none(tiny_book):
    (tiny_book.root / "requirements.lock").unlink()
    with running.start(tiny_book.write(), print) as run:
        assert run.result().derived.numbers
    tiny_book.settings["press_lock"] = "poetry.lock"
    with running.start(tiny_book.write(), print) as run:
        outcome = run.result()
    assert [str(fault) for fault in outcome.faults] == [
        "poetry.lock is missing, which press_lock of _config.yml names."
    ]
    assert running.DERIVE in outcome.lacking
    with pytest.raises(BookError, match=r"poetry\.lock is missing"):
        outcome.whole()


def test_leaving_a_run_ends_what_still_runs(tiny_book, monkeypatch):
    begun, ended = threading.Event(), threading.Event()

    def execute(self, jobs, progress):
        begun.set()
        assert ended.wait(10)
        raise RuntimeError("ended")

    monkeypatch.setattr(execution.Executor, "execute", execute)
    monkeypatch.setattr(execution.Executor, "close", lambda self: ended.set())
    with running.start(tiny_book.write(), print) as run:
        assert begun.wait(10)
    with pytest.raises(RuntimeError, match="ended"):
        run.result()


@pytest.mark.parametrize("before", [None, "elsewhere"])
def test_children_can_import_the_press(tiny_book, monkeypatch, before):
    monkeypatch.setenv("PYTHONPATH", before) if before else monkeypatch.delenv("PYTHONPATH", raising=False)
    seen = []
    monkeypatch.setattr(
        execution.Executor, "execute", lambda self, jobs, progress: seen.append(os.environ["PYTHONPATH"]) or {}
    )
    with running.start(tiny_book.write(), print) as run:
        run.result()
    own = str(Path(running.__file__).parents[1])
    assert seen == [own if before is None else f"{own}{os.pathsep}elsewhere"]
    assert os.environ.get("PYTHONPATH") == before


def test_what_was_printed_is_joined():
    cell = nbformat.v4.new_code_cell(
        outputs=[
            nbformat.v4.new_output("stream", name="stdout", text="a"),
            nbformat.v4.new_output("stream", name="stderr", text="b"),
            nbformat.v4.new_output("stream", name="stdout", text="c"),
            nbformat.v4.new_output("execute_result", data={}),
        ]
    )
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("x"), cell])
    assert derived.printed(notebook) == "ac"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a warning\n{}", "must print one JSON object and nothing else"),
        ("[]", "must print a JSON object"),
        ('{"numbers": [], "sources": 1}', "numbers is not an object; sources is not an object"),
        (
            json.dumps(
                {
                    "numbers": {"a": {"text": {"en": "1"}}, "b": 1},
                    "sources": {"c": {"label": {"en": ""}}},
                    "statements": {"d": {"text": {"en": ""}}, "e": {"text": {}}},
                    "marks": {
                        "f": {"text": {"en": "low"}},
                        "g": {"text": {"en": "low"}, "why": {"en": "One."}, "scale": [5, 4]},
                    },
                }
            ),
            "numbers/a; numbers/b; sources/c; statements/d; statements/e; marks/f; marks/g",
        ),
    ],
)
def test_derived_content_of_another_form_is_refused(text, message):
    with pytest.raises(DerivedError, match=message):
        derived.parse(text)


def test_derived_content_may_be_sparse():
    assert derived.parse("{}") == derived.Derived()


def test_the_value_of_an_entry_changes_with_the_entry():
    one = derived.Derived(numbers={"a": {"text": {"en": "1"}}})
    other = derived.Derived(numbers={"a": {"text": {"en": "2"}}})
    assert one.value("numbers", "a") != other.value("numbers", "a")
    assert one.value("numbers", "b") is None
