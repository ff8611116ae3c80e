"""Running notebooks and the derivation, and reading what the derivation printed."""

import json
import os
import threading
from pathlib import Path

import nbformat
import pytest

from bookpress import derived, execution, handed, running
from bookpress.book import BookError
from bookpress.derived import DerivedError
from tests.bookpress import conftest


def test_notebooks_and_derivation_run_together(tiny_book):
    tiny_book.notebook("chapter", "# Chapter")
    said = []
    with running.start(tiny_book.write(), said.append) as run:
        outcome = run.result()
    assert list(outcome.results) == ["book/chapter"]
    assert outcome.derived.numbers["share"]["text"]["en"] == "47 per cent"
    assert said == ["derive has run in 0.1 s (1 of 2).", "book/chapter has run in 0.1 s (2 of 2)."]


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
    assert seen == 2 * [own if before is None else f"{own}{os.pathsep}elsewhere"]
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


# What a notebook does that prints a number: it says which row of the table it reads (see `parts`).
PRINTS = """import csv, json, os, sys
path = os.path.join("..", os.environ["BOOK_NUMBERS"])
sys.audit("bookpress.part", os.path.abspath(path), json.dumps({{"columns": None, "where": {{"number_id": ["{0}"]}}}}))
with open(path, encoding="utf-8", newline="") as file:
    print(*[json.loads(row["entry"])["bare"]["en"] for row in csv.DictReader(file) if row["number_id"] == "{0}"])"""


@pytest.fixture
def printing(tmp_path):
    """A book whose notebooks print one number each, really run: call it for what they print, and which ran."""
    book = conftest.TinyBook(tmp_path / "printing")
    for name in ("share", "other"):
        book.notebook(name, nbformat.v4.new_code_cell(PRINTS.format(name)))
    book.content["numbers"]["other"] = {"text": {"en": "1", "nb": "1"}, "bare": {"en": "1", "nb": "1"}}

    def ran():
        with running.Run(book.write(), notebooks=True, derive=[book.settings["press_derive"]], say=print) as run:
            outcome = run.result().whole()
        assert not any(handed.TABLE in use for use in outcome.inputs)  # it follows from what derives
        printed = {name[5:]: derived.printed(one.notebook).strip() for name, one in outcome.results.items()}
        return printed, {name[5:] for name, one in outcome.results.items() if not one.reused}

    ran.book = book
    return ran


def test_a_notebook_runs_again_when_a_number_that_it_prints_is_another(printing):
    assert printing() == ({"share": "47", "other": "1"}, {"share", "other"})
    printing.book.content["numbers"]["other"]["bare"]["en"] = "2"
    assert printing() == ({"share": "47", "other": "2"}, {"other"})
    (printing.book.root / handed.TABLE).write_text("number_id,entry\n", "utf-8")  # whatever lies there from before
    assert printing() == ({"share": "47", "other": "2"}, set())


def test_what_a_notebook_writes_may_be_derived_from(printing):
    writes = "from pathlib import Path; Path('../made.txt').write_text('3')"
    printing.book.notebook("writes", nbformat.v4.new_code_cell(writes))
    printing.book.settings["press_derive"] = (
        "import json; from pathlib import Path; content = json.loads(Path('derived.json').read_text('utf-8')); "
        "made = Path('made.txt'); content['numbers']['other']['bare']['en'] = made.read_text() if made.exists() "
        "else 'none'; print(json.dumps(content))"
    )
    assert printing()[0]["other"] == "3"


def test_numbers_that_move_with_what_prints_them_are_a_fault(printing):
    writes = (
        PRINTS.format("other")
        + "\nfrom pathlib import Path\nwith Path('../made.txt').open('a') as file: file.write('x')"
    )
    printing.book.notebook("other", nbformat.v4.new_code_cell(writes))
    printing.book.settings["press_derive"] = (
        "import json; from pathlib import Path; content = json.loads(Path('derived.json').read_text('utf-8')); "
        "made = Path('made.txt'); content['numbers']['other']['bare']['en'] = str(made.exists() and "
        "made.stat().st_size); print(json.dumps(content))"
    )
    with pytest.raises(BookError, match="others again and again"):
        printing()


def test_other_code_finds_no_numbers_of_a_build_before(printing):
    printing()
    book = printing.book.write()
    assert (book.root / handed.TABLE).is_file()
    asks = f"from pathlib import Path; print(Path({handed.TABLE!r}).exists())"
    assert derived.printed(running.code(book, "asks", [asks])) == "False\n"
