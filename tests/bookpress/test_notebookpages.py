"""Pages that are notebooks: what of them has run, and that all of it stands on the page. With kernels of their own."""

import json

import pytest
from docutils import nodes
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell
from pypdf import PdfReader

from bookpress import checks, notebookpages
from bookpress.build import BuildError
from bookpress.execution import Executor
from tests.bookpress import conftest

TEXT = """---
jupytext:
  text_representation:
    extension: .md
    format_name: myst
kernelspec:
  display_name: Python 3
  name: python3
---

# A notebook in Markdown

```{code-cell} ipython3
bird = "ostrich"
print(bird, "seen", len(bird) * 6, "times")
```

+++ {"tags": ["remark"]}

A remark.

```{code-cell} ipython3
:tags: [raises-exception]

1 / 0
```

```{code-cell} ipython3
:tags: [skip-execution]

print("never " + "run")
```

```{code-cell} ipython3
:load: loaded.py
```

And the text goes on.
"""


def stored(source, output, *tags):
    return new_code_cell(source, metadata={"tags": list(tags)}, outputs=[new_output("stream", text=output)])


@pytest.fixture
def live_book(tiny_book, monkeypatch):
    """A tiny book whose notebooks are really run, with their code and outputs shown."""
    monkeypatch.setattr("bookpress.execution.Executor", Executor)
    tiny_book.settings |= {"nb_remove_code_source": False, "press_derive": ""}
    tiny_book.page("index", "# Book\n")
    return tiny_book


def put(book, name, *cells, **metadata):
    book.notebook(name)
    made = new_notebook(cells=[new_markdown_cell(f"# Page {name}"), *cells])
    made.metadata.update(metadata)
    (book.root / f"book/{name}.ipynb").write_text(json.dumps(made))


def put_odd(book, name, code, metadata):
    """A notebook of a cell with metadata that nbformat would not write."""
    put(book, name, new_code_cell(code))
    path = book.root / f"book/{name}.ipynb"
    content = json.loads(path.read_text())
    content["cells"][1]["metadata"] = metadata
    path.write_text(json.dumps(content))


def execute(book, **execute):
    """Write the book's settings with these below `execute`."""
    import yaml

    book.write()
    path = book.root / "_config.yml"
    config = yaml.safe_load(path.read_text())
    config["execute"] |= execute
    path.write_text(yaml.safe_dump(config))
    book.write = lambda: conftest.books.load(book.root)


def test_every_cell_has_run_or_was_left_out_by_a_rule_and_stands_on_its_page(live_book):
    book = live_book
    book.page("text", TEXT)
    (book.root / "book/loaded.py").write_text("print('loaded', 'too')")
    put(
        book,
        "run",
        new_code_cell("print(2 ** 10)"),
        new_code_cell(" "),
        stored("fail", "of the server\n", "skip-execution"),
    )
    put(
        book,
        "excluded",
        stored("fail()", "result from the big machine: 42\n"),
        kernelspec={"name": "ir", "display_name": "R", "language": "R"},
    )
    execute(book, exclude_patterns=["excl*"])
    typeset = " ".join(page.extract_text() for page in PdfReader(book.build("typst") / "report.pdf").pages)
    for shown in ("ostrich seen 42 times", "loaded too", "1024", "of the server", "result from the big machine: 42"):
        assert shown in typeset
    book.build()
    pages = {name: book.html(name) for name in ("text", "run", "excluded")}
    assert {name: page.count("cell_input") for name, page in pages.items()} == {"text": 4, "run": 2, "excluded": 1}
    assert {name: page.count("cell_output") for name, page in pages.items()} == {"text": 3, "run": 2, "excluded": 1}
    for shown in ("ostrich seen 42 times", "loaded too", "ZeroDivisionError", "A remark.", "And the text goes on."):
        assert shown in pages["text"]
    assert "never run" not in pages["text"]
    assert "1024" in pages["run"]
    assert "of the server" in pages["run"]
    assert "result from the big machine: 42" in pages["excluded"]


def test_all_faults_of_a_book_name_file_and_cell_or_line(live_book):
    book = live_book
    book.page("plain", "# Plain\n\n```{code-cell} ipython3\n1\n```\n")
    book.page("nested", TEXT[: TEXT.index("+++")] + "> ```{code-cell}\n> 2\n> ```\n\n{eval}`bird`\n")
    with pytest.raises(Exception, match="fault") as caught:
        book.build()
    told = str(caught.value)
    assert "book/plain.md:3: Found an unexpected `code-cell`" in told
    assert "book/nested.md:" in told
    assert told.count("Found an unexpected `code-cell`") == 2
    assert "This document does not have a running kernel" in told


def raw(source, **metadata):
    return new_raw_cell(source, metadata=metadata)


def test_a_raw_cell_is_shown_or_left_out_by_a_tag_or_a_fault(live_book):
    front = NotebookNode(cell_type="raw", source="---\ntitle: Quarto's\n---\n", metadata={}, id="front")
    shown = [raw("*Dunnock*", format="text/markdown"), raw("secret", tags=["remove-cell"]), raw(" ")]
    lost = [raw("serin"), raw("<b>siskin</b>", raw_mimetype="text/html"), raw(".. rst", format="text/restructuredtext")]
    book = live_book
    put(book, "raw", *shown, *lost)
    with pytest.raises(BuildError) as error:
        book.build()
    told = [str(fault) for fault in error.value.faults]
    assert list(dict.fromkeys(fault.partition(":")[0] for fault in told)) == [
        f"book/raw.ipynb, cell {cell}" for cell in (5, 6, 7)
    ]
    assert "is a raw cell of no form that a page can show, and would be lost. Make it a Markdown" in told[0]
    book.notebook("raw")
    text = new_notebook(cells=[front, new_markdown_cell("# Page raw"), *shown])
    (book.root / "book/raw.ipynb").write_text(json.dumps(text))
    book.build()
    assert "<em>Dunnock</em>" in book.html("raw")
    assert "secret" not in book.html("raw")


def test_what_a_cell_says_in_vain_is_a_fault(live_book):
    says = [
        {"image": {"alt": "x", "widht": "20px"}, "output_stderr": "show"},
        {"table": {"caption": "Birds counted"}, "figure": {"caption": "A caption", "name": "it"}},
    ]
    live_book.notebook("says", "# Says", *(new_code_cell("x = 1", metadata={"mystnb": said}) for said in says))
    with pytest.raises(BuildError) as error:
        live_book.build()
    assert [str(fault) for fault in error.value.faults] == [
        "book/says.ipynb, cell 2: mystnb.image.widht counts for nothing in the metadata of the cell. "
        "Did you mean width?",
        "book/says.ipynb, cell 3: mystnb.table counts for nothing in the metadata of the cell. Take it out.",
    ]


@pytest.mark.parametrize(
    ("metadata", "said"),
    [
        ({"mystnb": "hide"}, "mystnb in the metadata of cell 2 must hold keys and values, not 'hide'."),
        ({"tags": 5}, "the tags of cell 2 must be a list of texts, not 5."),
        ({"tags": [["x"]]}, "the tags of cell 2 must be a list of texts, not [['x']]."),
    ],
)
def test_metadata_of_another_form_are_a_fault(live_book, metadata, said):
    put_odd(live_book, "odd", "1", metadata)
    with pytest.raises(BuildError) as error:
        live_book.build()
    assert f"book/odd.ipynb cannot be read as a notebook: {said}" in str(error.value)


def test_what_is_stored_of_widgets_makes_no_page_load_anything(live_book):
    state = {"state": {"a": {"model_name": "IntSliderModel", "state": {"value": 3}}}, "version_major": 2}
    stored_state = {"application/vnd.jupyter.widget-state+json": state}
    put(live_book, "widgets", new_code_cell("print('a ' + 'wheatear')"), widgets=stored_state)
    site = live_book.build()
    assert "a wheatear" in live_book.html("widgets")
    assert [fault for fault in checks.outside_requests(site) if "book/" in fault] == []


def test_tags_may_be_written_as_one_text(live_book):
    put_odd(live_book, "tags", "print('a ' + 'linnet')", {"tags": "remove-input, remove-stderr"})
    live_book.build()
    article = live_book.html("tags").partition("<article")[2].partition("</article")[0]
    assert "a linnet" in article
    assert "print" not in article


def test_a_stored_output_without_code_is_a_fault(live_book):
    live_book.settings["press_execute"] = False
    live_book.notebook("left", "# Left", stored(" ", "bunting"), stored("", "linnet", "remove-cell"), stored("", ""))
    with pytest.raises(BuildError) as error:
        live_book.build()
    told = list(map(str, error.value.faults))
    assert [fault.split(": has ")[0] for fault in told] == ["book/left.ipynb, cell 2", "book/left.ipynb, cell 4"]


def test_a_cell_of_a_text_notebook_that_fails_is_told_with_its_line(live_book):
    live_book.page("text", TEXT.replace("bird = ", "bird = 1 / 0 # "))
    live_book.page("julia", TEXT.replace("ipython3", "julia"))
    (live_book.root / "book/loaded.py").touch()
    execute(live_book)
    with pytest.raises(BuildError) as caught:
        live_book.build()
    assert "book/text.md:13, cell 2, line 1: ZeroDivisionError: division by zero" in str(caught.value)
    assert "book/julia.md: is written in julia, and the press runs only Python." in str(caught.value)


def test_a_notebook_that_only_sphinx_has_found_is_a_fault(live_book):
    book = live_book
    put(book, "stray", new_code_cell("1"))
    book.pages.remove("book/stray")
    book.write()
    path = book.root / "_config.yml"
    path.write_text(path.read_text().replace("only_build_toc_files: true", "only_build_toc_files: false"))
    book.write = lambda: conftest.books.load(book.root)
    with pytest.raises(Exception, match=r"book/stray\.ipynb: its cells have not been run, as _toc\.yml"):
        book.build()


def test_jupyter_books_own_running_stays_possible(live_book):
    book = live_book
    book.settings["press_execute"] = False
    put(
        book,
        "page",
        new_code_cell("print('run by', 'myst-nb')"),
        kernelspec={"name": "python3", "display_name": "P", "language": "python"},
    )
    stored = json.loads((book.root / "book/page.ipynb").read_text())
    old = {"output_type": "display_data", "metadata": {}, "data": {"application/x-of-yesterday": "stored"}}
    stored["cells"][-1]["outputs"] = [old]  # which no page could show
    (book.root / "book/page.ipynb").write_text(json.dumps(stored))
    execute(book, execute_notebooks="force")
    book.build()
    assert "run by myst-nb" in book.html("page")


def test_of_an_output_that_jupyter_book_computes_one_form_is_printed_and_judged(live_book):
    book = live_book
    book.settings["press_execute"] = False
    forms = {"text/html": "<p>chosen</p>", "application/x-unknown": "beaten", "text/plain": "beaten"}
    show = f"from IPython.display import display\ndisplay({forms!r}, raw=True)"
    kernel = {"name": "python3", "display_name": "P", "language": "python"}
    put(book, "page", new_code_cell(show), kernelspec=kernel)
    execute(book, execute_notebooks="force")
    book.build()
    assert "<p>chosen</p>" in book.html("page")


def config(**settings):
    defaults = {"nb_remove_code_source": False, "nb_remove_code_outputs": False, "nb_output_stderr": "show"}
    return NotebookNode(defaults | settings)


class TestShown:
    OUTPUTS = (
        new_output("stream", name="stdout", text="a"),
        new_output("stream", name="stderr", text="b"),
        new_output("display_data", data={"text/plain": "c"}),
        new_output("display_data", data={}),
    )

    @pytest.mark.parametrize(
        ("tags", "settings", "expected"),
        [
            ([], {}, (True, 3)),
            (["remove-input"], {}, (False, 3)),
            (["remove_output"], {}, (True, 0)),
            (["remove-stderr"], {}, (True, 2)),
            (["remove-stdout", "remove-stderr"], {}, (True, 1)),
            ([], {"nb_remove_code_source": True, "nb_output_stderr": "remove-warn"}, (False, 2)),
        ],
    )
    def test_tags_and_settings_decide_what_a_page_must_show(self, tags, settings, expected):
        cell = new_code_cell("1", metadata={"tags": tags}, outputs=list(self.OUTPUTS))
        (found,) = notebookpages.shown(new_notebook(cells=[cell]), config(**settings))
        assert (found.source, found.outputs) == expected

    def test_empty_and_removed_cells_are_not_expected(self):
        cells = [new_markdown_cell("x"), new_code_cell(" "), new_code_cell("1", metadata={"tags": ["remove-cell"]})]
        assert list(notebookpages.shown(new_notebook(cells=cells), config())) == []


class TestLost:
    @pytest.fixture
    def state(self, tiny_book):
        return NotebookNode(book=tiny_book.write(), faults=[])

    def lost(self, state, *parts):
        node = nodes.container("", *parts, nb_element="cell_code", cell_index=1)
        path = str(state.book.root / "book/a.ipynb")
        return list(map(str, notebookpages._lost(state, path, notebookpages.Shown(1, True, 2), node)))

    def test_what_has_not_reached_the_page_is_told(self, state):
        source = nodes.container(nb_element="cell_code_source")
        outputs = nodes.container("", nodes.paragraph(), nodes.paragraph(), nb_element="cell_code_output")
        assert self.lost(state, source, outputs) == []
        outputs.pop()
        assert self.lost(state, source, outputs) == [
            "book/a.ipynb, cell 2: of its 2 outputs not all have reached the page."
        ]
        assert self.lost(state)[0] == "book/a.ipynb, cell 2: its code has not reached the page."
