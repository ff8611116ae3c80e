"""Building with the commands that readers use: Jupyter Book's own, and the press's with real kernels."""

import json
import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner

from bookpress import book, build, site
from bookpress.site import Plan

# Parts of Jupyter Book use what docutils and click will one day remove.
pytestmark = [
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
    pytest.mark.filterwarnings("ignore:'BaseCommand' is deprecated:DeprecationWarning"),
]

SOURCE = Path(build.__file__).parents[1]
SHOW = """
import json
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "data"


class Exhibit:
    def __init__(self, name):
        self.content = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"application/vnd.press.exhibit+json": self.content, "text/plain": "an exhibit"}
"""


@pytest.fixture
def living_book(tiny_book, monkeypatch, make_bundle):
    """The tiny book with a notebook that is really run and reads its exhibit from data/."""
    monkeypatch.undo()
    (tiny_book.root / "src" / "demo.py").write_text(SHOW)
    (tiny_book.root / "data").mkdir()
    notebook = nbformat.v4.new_notebook(
        metadata={"kernelspec": {"name": "python3", "display_name": "Python", "language": "python"}},
        cells=[
            nbformat.v4.new_markdown_cell("# Chapter"),
            nbformat.v4.new_code_cell("import demo\ndemo.Exhibit('satisfaction')"),
        ],
    )
    tiny_book._put("book/chapter.ipynb", nbformat.writes(notebook))
    tiny_book._put(
        "book/registers.md", "# Registers\n\n(source-hdir-2025)=\n\nThe source.\n\n(num-share)=\n\nThe share.\n"
    )
    tiny_book.page("index", "# Start\n\nSee {numref}`satisfaction`: {num}`share`.\n")
    put(tiny_book, make_bundle())
    return tiny_book


def put(book, content):
    (book.root / "data" / "satisfaction.json").write_text(json.dumps(content), encoding="utf-8")


def jupyter_book(book):
    """Run `jupyter-book build .` in this process; returns the exit status and everything that was printed."""
    from jupyter_book.cli.main import main

    book.write()
    with chdir(book.root):
        done = CliRunner().invoke(main, ["build", "."])
    return done.exit_code, done.output


def test_jupyter_book_builds_the_book_and_never_shows_anything_old(living_book, make_bundle):
    status, printed = jupyter_book(living_book)
    assert status == 0, printed
    page = living_book.root / "_build/html/book/chapter.html"
    assert "What satisfaction shows" in page.read_text(encoding="utf-8")
    assert (living_book.root / "_build/html/_static/exhibits/satisfaction.png").is_file()
    put(living_book, make_bundle(title={"en": "Another finding", "nb": "Et annet funn"}))
    living_book.page("index", "# Start\n\nSee {numref}`satisfaction`: {num}`share`. Typed 12.\n")
    for _ in range(2):
        status, printed = jupyter_book(living_book)
        assert status != 0
        assert "book/index.md:3: a number is typed in prose" in printed
    living_book.page("index", "# Start\n\nSee {numref}`satisfaction`: {num}`share`.\n")
    status, printed = jupyter_book(living_book)
    assert status == 0, printed
    assert "Another finding" in page.read_text(encoding="utf-8")


def test_each_kind_of_change_runs_the_notebooks_it_concerns_and_shows_the_new_value(living_book, make_bundle):
    def other(code):
        cells = [nbformat.v4.new_markdown_cell("# Other", id="a"), nbformat.v4.new_code_cell(code, id="b")]
        metadata = {"kernelspec": {"name": "python3", "display_name": "Python", "language": "python"}}
        living_book._put("book/other.ipynb", nbformat.writes(nbformat.v4.new_notebook(cells=cells, metadata=metadata)))

    def build_and_see(chapter, text):
        """Which notebooks ran, after looking for what the two pages must show."""
        status, printed = jupyter_book(living_book)
        assert status == 0, printed
        shown = {name: (living_book.root / f"_build/html/book/{name}.html").read_text("utf-8") for name in names}
        assert chapter in shown["chapter"]
        assert text in shown["other"]
        return {name for name in names if f"book/{name} has run" in printed}

    names = ("chapter", "other")
    module = living_book.root / "src" / "demo.py"
    other("print(6 * 7)")
    assert build_and_see("What satisfaction shows", "42") == {"chapter", "other"}
    assert build_and_see("What satisfaction shows", "42") == set()
    put(living_book, make_bundle(title={"en": "A changed datum", "nb": "Et tall"}))
    assert build_and_see("A changed datum", "42") == {"chapter"}
    module.write_text(SHOW.replace("return {", "self.content['title']['en'] = 'A changed module'; return {"))
    assert build_and_see("A changed module", "42") == {"chapter"}
    other("print(6 * 8)")
    assert build_and_see("A changed module", "48") == {"other"}
    (living_book.root / "requirements.lock").write_text("something else\n")
    assert build_and_see("A changed module", "48") == {"chapter", "other"}


def test_jupyter_book_builds_where_the_press_is_not_installed(living_book):
    config = living_book.write()
    text = (config.root / "_config.yml").read_text().replace("bookpress: src", f"bookpress: {SOURCE}")
    (config.root / "_config.yml").write_text(text)
    packages = Path(pytest.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-S", "-c", "from jupyter_book.cli.main import main; main()", "build", "."],
        cwd=living_book.root,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(packages)},  # -S: without the link that an editable install leaves
    )
    assert done.returncode == 0, done.stderr
    assert (living_book.root / "_build/html/book/chapter.html").is_file()


def test_the_press_runs_notebooks_and_names_the_cell_that_fails(living_book):
    living_book.write()
    folder = site.build(living_book.root, Plan(("html", "pdf"), ("en",)), print)
    assert "What satisfaction shows" in (folder / "en/book/chapter.html").read_text(encoding="utf-8")
    (living_book.root / "data" / "satisfaction.json").unlink()
    with pytest.raises(site.SiteError, match=r"book/chapter\.ipynb, cell 2") as error:
        site.build(living_book.root, Plan(("html",), ("en",)), print)
    assert "FileNotFoundError" in str(error.value)
    assert (folder / "index.html").is_file()


def test_an_edition_has_its_language_and_words():
    settings = build.settings(book.load(SOURCE.parent), "nb")
    assert settings["language"] == "nb"
    assert settings["html_search_language"] == "no", "Sphinx's name for the Norwegian stemmer"
    assert settings["press_readers"] == ["no", "nn"]


IMPORTS = """
import sys, threading, time
from bookpress import build, running, translation
faults = []
def imports():
    try:
        from bookpress import cells, kernels
    except BaseException as fault:
        faults.append(fault)
thread = threading.Thread(target=imports)
thread.start()
time.sleep(float(sys.argv[1]))
build.import_shared()
import jupyter_book.config, myst_nb.sphinx_ext
thread.join()
sys.exit("; ".join(map(repr, faults)) or 0)
"""


@pytest.mark.parametrize("seconds", ["0", "0.02", "0.1"])
def test_sphinx_may_be_imported_while_a_thread_imports_what_runs_notebooks(seconds):
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    done = subprocess.run([sys.executable, "-c", IMPORTS, seconds], capture_output=True, text=True, env=environment)
    assert (done.returncode, done.stderr) == (0, "")


LATER = """
import sys
from pathlib import Path
from bookpress import build, configured, running
book = configured.settled(Path(sys.argv[1]))
build.import_shared()
before = set(sys.modules)
running.code(book, "job", ["print(1)"])
print(sorted(name for name in set(sys.modules) - before if not name.startswith("encodings.")))
"""


def test_a_run_imports_nothing_later_that_sphinx_may_be_importing_beside_it(living_book):
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    command = [sys.executable, "-c", LATER, str(living_book.write().root)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert (done.stdout, done.stderr) == ("[]\n", "")
