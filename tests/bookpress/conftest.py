"""Tiny books for the tests of the press: made in tmp_path, their notebooks already run, so that no kernel starts."""

import gc
import io
import json
import os
import warnings
from contextlib import chdir, redirect_stdout
from hashlib import sha256

import jinja2
import nbformat
import pytest
import yaml

from bookpress import book as books
from bookpress import build, execution, fonts, running, settings

MIME = settings.DEFAULTS["press_exhibit_mime"]
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="72pt" height="36pt" viewBox="0 0 72 36">'
    '<rect width="72" height="9" fill="#14505c"/></svg>'
)
EXTENSIONS = ["myst_nb", "jupyter_book", "sphinx_external_toc", "sphinx_book_theme", "bookpress"]


@pytest.fixture(scope="session", autouse=True)
def templates():
    """The theme's templates, compiled once: each build would compile the thirty that it needs."""
    compiled, compiling = {}, jinja2.Environment.compile

    def compile_once(self, source, name=None, filename=None, *given, **more):
        key = (type(self), *self.extensions, source, name, filename, *given, *more.items())
        if not isinstance(source, str):
            return compiling(self, source, name, filename, *given, **more)
        if key not in compiled:
            compiled[key] = compiling(self, source, name, filename, *given, **more)
        return compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", compile_once)
        yield


@pytest.fixture(scope="module", autouse=True)
def frozen():
    """What is there before a file's tests counts as there to stay: a build that looks for rubbish goes through all."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def environment():
    """The environment as it was, after a build that has settled it."""
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)


def both(english, norwegian=None):
    return {"en": english, "nb": norwegian or f"{english} (nb)"}


def bundle(name="satisfaction", kind="figure", **changes):
    """An exhibit bundle as the analysis makes it; `changes` replace whole entries."""
    figure = kind == "figure"
    rows = [{"id": None, "cells": ["2024", "45"]}, {"id": None, "cells": ["2025", "47"]}]
    content = {
        "schema": 1,
        "id": name,
        "kind": kind,
        "digest": "0" * 64,
        "title": both(f"What {name} shows"),
        "caption": both("Who was asked and when."),
        "sources": ["hdir-2025"],
        "statements": [],
        "csv": "year,share\n2024,45\n2025,47\n",
        "code": {"file": "src/demo.py", "function": "show", "line": 1},
        "table": {
            language: {
                "header": ["Year", "Share"],
                "align": ["left", "right"],
                "row_headers": 1,
                "widths": None,
                "rows": rows,
            }
            for language in ("en", "nb")
        },
    }
    if figure:
        content |= {"alt": both("The share rises from 45 to 47."), "drawing": {"en": SVG, "nb": SVG}}
    return content | changes


def anchors(name, *ids):
    """A table whose rows are anchors."""
    rows = [{"id": anchor, "cells": [anchor, "1"]} for anchor in ids]
    table = {"header": ["Id", "Value"], "align": ["left", "right"], "row_headers": 1, "widths": [2, 1], "rows": rows}
    return bundle(name, "table", table={"en": table, "nb": table})


def output(content):
    data = {MIME: content, "text/html": "<p>the HTML form</p>", "text/plain": "the plain form"}
    return nbformat.v4.new_output("execute_result", data=data, execution_count=1)


class StoredExecutor(execution.Executor):
    """Takes the stored outputs of notebooks as their results; only the derivation is run, in this process."""

    def execute(self, jobs, progress=None):
        before, results = self.__dict__.setdefault("done", set()), {}
        for count, (name, notebook) in enumerate(jobs.items(), start=1):
            if name in (running.DERIVE, running.APART.format(1)):
                printed = io.StringIO()
                with redirect_stdout(printed), chdir(self.root):
                    exec(notebook.cells[0].source, {})
                notebook.cells[0].outputs = [nbformat.v4.new_output("stream", name="stdout", text=printed.getvalue())]
            digest = sha256(nbformat.writes(notebook).encode()).hexdigest()
            results[name] = execution.Result(notebook, digest, 0.1, reused=name in before)
            if progress:
                progress(execution.Progress(count, len(jobs), name, 0.1, reused=name in before))
            before.add(name)
        return results


class TinyBook:
    """A book below a folder. Pages and settings may be changed between builds."""

    def __init__(self, root):
        self.root = root
        self.settings = {
            "extensions": EXTENSIONS,
            "nitpicky": True,
            "press_execute": True,
            "templates_path": [],  # the theme adds to it in place, which would change the next build of this process
            "html_math_renderer": "mathml",
            "html_use_index": False,
            "nb_remove_code_source": True,
            "numfig_secnum_depth": 1,
            "html_sidebars": {"**": ["navbar-logo.html", "sbt-sidebar-nav.html", "press-sidebar.html"]},
            "html_theme_options": {"navbar_persistent": [], "footer_content_items": ["press-footer.html"]},
            "press_editions": {"nb": {}},
            "press_statement_roles": ["deck"],
            "press_mark_roles": ["certainty"],
            "press_derive": "from pathlib import Path; print(Path('derived.json').read_text('utf-8'))",
        }
        self.config = {}  # other settings of _config.yml
        self.pages = []
        self.titles = {}  # what the contents call pages
        self.markdown = ["colon_fence", "deflist", "dollarmath"]  # extensions of MyST
        self.content = {
            "numbers": {"share": {"text": both("47 per cent", "47 prosent"), "bare": both("47", "47")}},
            "sources": {
                "hdir-2025": {"label": both("Directorate 2026", "Direktoratet 2026"), "tier": 1},
                "fhi-2024": {"label": both("Institute 2024", "Instituttet 2024"), "tier": 2},
            },
            "statements": {"D12": {"text": both("A simpler day for staff", "En enklere dag")}},
            "marks": {"shorter-days": {"text": both("low certainty"), "why": both("One source."), "scale": [2, 4]}},
            "dataset": {
                "title": both("The data"),
                "description": both("What was collected"),
                "version": "0.1.0",
                "date": "2026-11-23",
                "licence": "https://creativecommons.org/licenses/by/4.0/",
                "tables": [{"name": "sources", "title": "Sources", "path": "sources.csv"}],
            },
        }
        (root / "src").mkdir(parents=True)
        (root / "src" / "demo.py").write_text("def show():\n    return 'æ'\n", encoding="utf-8")
        (root / "requirements.lock").write_text("nothing\n")

    def page(self, name, text):
        self._put(f"book/{name}.md", text)

    def notebook(self, name, *cells):
        """A notebook whose cells are Markdown texts, exhibit bundles or cells as nbformat makes them."""
        notebook = nbformat.v4.new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "Python"}})
        for number, cell in enumerate(cells):
            if isinstance(cell, nbformat.NotebookNode):
                made = cell
            elif isinstance(cell, str):
                made = nbformat.v4.new_markdown_cell(cell)
            else:
                made = nbformat.v4.new_code_cell("demo.show()", outputs=[output(cell)])
            made.id = f"cell-{number}"
            notebook.cells.append(made)
        self._put(f"book/{name}.ipynb", nbformat.writes(notebook))

    def registers(self):
        """The page that numbers, sources and marks lead to."""
        self.notebook(
            "registers",
            "# Registers",
            anchors("all-sources", "source-hdir-2025", "source-fhi-2024"),
            anchors("all-numbers", "num-share"),
            anchors("all-marks", "mark-shorter-days"),
        )

    def _put(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if (docname := name.rsplit(".", 1)[0]) not in self.pages:
            self.pages.append(docname)

    def write(self):
        """Write settings, table of contents and derived content; return the book."""
        first, *rest = self.pages
        toc = {"format": "jb-book", "root": first}
        if rest:
            toc["parts"] = [{"caption": "Chapters", "numbered": True, "chapters": [self._entry(name) for name in rest]}]
        config = {
            "title": "A tiny book",
            "author": "Nobody",
            "copyright": "",
            "only_build_toc_files": True,
            "execute": {"execute_notebooks": "off"},
            "latex": {"use_jupyterbook_latex": False},
            "parse": {"myst_enable_extensions": self.markdown},
            "sphinx": {"local_extensions": {"bookpress": "src"}, "config": self.settings},
            **self.config,
        }
        (self.root / "_config.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
        (self.root / "_toc.yml").write_text(yaml.safe_dump(toc), encoding="utf-8")
        (self.root / "derived.json").write_text(json.dumps(self.content), encoding="utf-8")
        return books.load(self.root)

    def _entry(self, name):
        return {"file": name, **({"title": self.titles[name]} if name in self.titles else {})}

    def build(self, builder="html", language="en", overrides=None):
        """Build with Sphinx in this process; returns the folder of the output."""
        book = self.write()
        say = [].append
        self.said = say.__self__
        with warnings.catch_warnings(), running.start(book, say) as run:
            # Parts of Jupyter Book call what docutils will one day remove.
            warnings.filterwarnings("ignore", category=PendingDeprecationWarning)
            return build.sphinx(
                book,
                language,
                builder,
                self.root / "_build" / language,
                run=run.result,
                overrides=overrides,
            )

    def html(self, name, language="en"):
        """The text of a built page."""
        return (self.root / "_build" / language / "html" / "book" / f"{name}.html").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def faces(tmp_path_factory):
    """The folder of the cut-down fonts, made once: it takes a second."""
    return fonts.make(tmp_path_factory.mktemp("fonts"))


@pytest.fixture
def tiny_book(tmp_path, monkeypatch, faces):
    """A book of one page, with numbers, sources and statements to print; its notebooks are taken as run."""
    monkeypatch.setattr(execution, "Executor", StoredExecutor)
    monkeypatch.setattr(fonts, "make", lambda cache: faces)
    book = TinyBook(tmp_path / "tiny")
    book.page("index", "# Start\n\nWords.\n")
    return book


@pytest.fixture
def make_bundle():
    """The function that makes exhibit bundles, as a fixture because test modules cannot import this file."""
    return bundle


@pytest.fixture
def make_anchors():
    """The function that makes tables whose rows are anchors."""
    return anchors
