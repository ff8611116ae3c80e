"""The small books after public reports: each has its tests, named in cases.csv; those that fit nowhere else stand here.

Four of them use packages that are not among ours. Modules of the same names in the book's own folder stand in for them,
and give the same output.
"""

import ast
import base64
import csv
import io
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell
from PIL import Image

from bookpress import build
from bookpress.execution import Executor
from bookpress.htmltree import page
from bookpress.typst.completeness import missing_text, normalised, tagged_blocks

HERE = Path(__file__).parent
NUMBERS = """01 02 04 05 06 07 08 09 10 11 12 13 16 17 20 21 24 26 28 29 31 32 33 36 37 38 39 42 44 46 48 51 54 56 57"""


def cases():
    with (HERE / "cases.csv").open(encoding="utf-8", newline="") as file:
        return {row["case"]: row["tests"].split() for row in csv.DictReader(file)}


def named_in(path):
    """The names of the tests of a file, those of classes with the class."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.ClassDef):
            yield from (f"{node.name}::{below.name}" for below in node.body if isinstance(below, ast.FunctionDef))


def test_each_case_has_tests_and_each_test_is_there():
    assert list(cases()) == NUMBERS.split()
    for number, named in cases().items():
        assert named, f"case {number} has no test"
        for test in named:
            file, _, name = test.partition("::")
            assert name.rpartition("::")[2].startswith("test_")
            assert name in named_in(HERE / file), f"case {number} names {test}, which is not there"


# What the packages write and show.
PACKAGES = {
    "tqdm.py": """
        import sys
        def tqdm(items, desc="", file=None):
            file = file or sys.stderr
            items = list(items)
            for number, item in enumerate(items):
                yield item
                share = (number + 1) / len(items)
                bar = "#" * int(10 * share)
                file.write(f"\\r{desc}: {share:4.0%}|{bar:10}| {number + 1}/{len(items)} [00:00<00:00, 7.{number}it/s]")
            file.write("\\n")
    """,
    "ipywidgets.py": """
        VIEW = "application/vnd.jupyter.widget-view+json"
        class IntSlider:
            def _repr_mimebundle_(self, **_):
                return {"text/plain": "IntSlider(value=3)", VIEW: {"version_major": 2, "model_id": "a"}}
    """,
    "plotly.py": """
        class Figure:
            def __init__(self, picture=None):
                self.picture = picture
            def _repr_mimebundle_(self, **_):
                bundle = {"application/vnd.plotly.v1+json": {"data": [], "layout": {}}, "text/html": "<div></div>"}
                return (bundle | {"image/png": self.picture}, {}) if self.picture else bundle
    """,
    "altair.py": """
        class Chart:
            def __repr__(self):
                return "alt.Chart(...)"
            def _repr_mimebundle_(self, **_):
                return {"application/vnd.vegalite.v5+json": {"mark": "bar"}, "text/plain": "<VegaLite 5 object>"}
    """,
}


@pytest.fixture
def live_book(tiny_book, monkeypatch):
    """A book whose notebooks are really run and show their code, with stand-ins for packages."""
    monkeypatch.setattr("bookpress.execution.Executor", Executor)
    tiny_book.settings |= {"nb_remove_code_source": False, "press_derive": ""}
    for name, source in PACKAGES.items():
        lines = source.strip("\n").split("\n")
        (tiny_book.root / "src" / name).write_text("\n".join(line[8:] for line in lines))
    return tiny_book


def cell(source, *tags):
    return new_code_cell(source, metadata={"tags": list(tags)})


def faults(book, builder="html"):
    with pytest.raises(build.BuildError) as error:
        book.build(builder)
    return [str(fault) for fault in error.value.faults]


def printed(book):
    return "\n".join(tagged_blocks(book.build("typst") / "report.pdf"))


BAR = "from tqdm import tqdm\nfor number in tqdm(range(5), desc='sampling'):\n    pass\nprint('sum', number)"


def test_a_bar_on_standard_error_is_a_fault_unless_its_cell_may_warn(live_book):
    warns = "import warnings\nwarnings.warn('old spelling', FutureWarning)\nprint('after')"
    live_book.notebook("bars", "# Bars", cell(BAR), cell(warns, "remove-stderr"), cell(BAR, "expects-stderr"))
    (fault,) = faults(live_book)
    assert fault.startswith("book/bars.ipynb, cell 2: wrote to stderr: sampling: 100%|##########| 5/5")
    assert 'tag the cell "expects-stderr"' in fault
    live_book.notebook("bars", "# Bars", cell(BAR, "expects-stderr"), cell(warns, "remove-stderr"))
    live_book.build()
    article = page(live_book.root / "_build/en/html/book/bars.html").all("article")[0].text
    assert article.count("100%|##########| 5/5") == 1
    assert "after" in article
    assert "FutureWarning:" not in article


def test_a_bar_and_colours_on_standard_output_are_set_as_they_end(live_book):
    bar = BAR.replace("desc=", "file=sys.stdout, desc=").replace("\nfor", "\nimport sys\nfor")
    live_book.notebook("bars", "# Bars", cell(bar), cell(r"print('\x1b[31mred word\x1b[0m and plain word')"))
    live_book.build()
    article = page(live_book.root / "_build/en/html/book/bars.html").all("article")[0].text
    for text in (article, printed(live_book)):
        assert text.count("100%|##########| 5/5") == 1
        assert " 20%|" not in text
        assert "red word and plain word" in text
        assert "it/s" not in text


TAGGED = {  # the name of a bird that each cell prints: whether its code and what it prints are on the page
    "curlew": ("hide-output", True, True),
    "godwit": ("remove-output", True, False),
    "dunlin": ("remove-input", False, True),
    "knot": ("remove-cell", False, False),
    "turnstone": ("hide-cell", True, True),
    "sanderling": ("hide-input", True, True),
    "ruff": ("scroll-output", True, True),
    "snipe": ("remove-stdout", True, False),
}


def test_what_tags_hide_and_remove_is_hidden_and_removed_in_both_editions(live_book):
    cells = [cell(f"out = {name.upper()!r}.lower()\nprint('seen', out)", tag) for name, (tag, *_) in TAGGED.items()]
    live_book.notebook("tags", "# Tags", cell("1 / 0", "raises-exception"), cell("print('plover')"), *cells)
    live_book.build()
    article = page(live_book.root / "_build/en/html/book/tags.html").all("article")[0].text
    pdf = printed(live_book)
    assert "ZeroDivisionError: division by zero" in article
    assert "ZeroDivisionError: division by zero" in pdf
    for name, (tag, code, output) in TAGGED.items():
        assert (name.upper() in article) == code, tag
        assert (f"seen {name}" in article) == output, tag
        assert (f"seen {name}" in pdf) == output, tag
        # what is folded away stands on the web alone
        assert (name.upper() in pdf) == (code and tag not in ("hide-input", "hide-cell")), (
            tag
        )  # folded: on the web alone


def png():
    made = io.BytesIO()
    Image.new("RGB", (40, 20)).save(made, "PNG")
    return made.getvalue()


def test_controls_and_charts_that_move_are_faults_and_their_pictures_are_set(live_book):
    cells = [
        cell("import ipywidgets\nipywidgets.IntSlider()"),
        cell("import plotly\nplotly.Figure()"),
        cell("import altair\naltair.Chart()"),
    ]
    live_book.notebook("charts", "# Charts", *cells)
    slider, plotly, altair = faults(live_book)
    assert slider.startswith("book/charts.ipynb, cell 2: its output is an interactive control (widget), which cannot")
    assert "cell 3: its output is an interactive chart of Plotly" in plotly
    assert 'Image(fig.to_image("png"), alt=' in plotly
    assert "cell 4: its output is an interactive chart of Altair" in altair
    shows = new_code_cell(f"import plotly\nplotly.Figure({base64.b64encode(png()).decode()!r})")
    shows.metadata["mystnb"] = {"image": {"alt": "Seabirds counted"}}
    live_book.notebook("charts", "# Charts", shows)
    (image,) = page(live_book.build() / "book/charts.html").all("article")[0].all("img")
    assert image.attributes["alt"] == "Seabirds counted"


def test_a_picture_from_code_takes_its_words_from_the_code(live_book):
    live_book.page("index", "# Start\n")
    (live_book.root / "book/box.png").write_bytes(png())
    shown = "from IPython.display import Image\nImage('box.png', width=20{})"
    live_book.notebook("pictures", "# Pictures", cell(shown.format(", alt='A red box'")), cell(shown.format("")))
    (fault,) = faults(live_book)
    assert fault.startswith("book/pictures.ipynb, cell 3: its picture has no alternative text. Say what it shows")
    live_book.notebook("pictures", "# Pictures", cell(shown.format(", alt='A red box'")))
    (image,) = page(live_book.build() / "book/pictures.html").all("article")[0].all("img")
    assert (image.attributes["alt"], image.attributes["style"]) == ("A red box", "width: 20px;")


GRID = "::::{grid} 2\n:gutter: 2\n:::{grid-item}\nStilt.\n:::\n::::\n"


def test_what_sphinx_design_refuses_is_told_with_its_line(tiny_book):
    tiny_book.settings["extensions"] = [*tiny_book.settings["extensions"], "sphinx_design"]
    tiny_book.page("index", f"# Start\n\n{GRID}")
    told = faults(tiny_book)
    assert told[0].startswith("book/index.md:3: 'grid': Invalid options format")
    tiny_book.page("index", f"# Start\n\n{GRID}".replace(": 2\n:::{", ": 2\n\n:::{"))
    tiny_book.build()
    assert "Stilt." in tiny_book.html("index")


def test_footnotes_of_the_bibliography_stand_in_both_editions(tiny_book):
    tiny_book.settings["extensions"] = [*tiny_book.settings["extensions"], "sphinxcontrib.bibtex"]
    tiny_book.settings |= {"bibtex_bibfiles": ["list.bib"], "suppress_warnings": []}
    entry = "@article{wren, author={Anne Wren}, title={Of wrens}, journal={Birds}, year={1927}}"
    (tiny_book.root / "list.bib").write_text(entry)
    notes = "A claim {footcite}`wren` and {footcite:t}`wren`.\n\n```{footbibliography}\n```\n"
    notes += "\n```{literalinclude} ../list.bib\n```\n"  # a file named by its text, beside one named by its path
    tiny_book.page("index", f"# Start\n\n{notes}")
    tiny_book.build()
    pdf = printed(tiny_book)
    for text in (page(tiny_book.root / "_build/en/html/book/index.html").all("article")[0].text, pdf):
        assert "A claim" in text
        assert normalised("Anne Wren. Of wrens. Birds, 1927.") in normalised(text)
        assert "wren`" not in text


CODE = """\
# Code

```{code-block} python
:linenos:
:emphasize-lines: 2
:caption: A caption

def first():
    return "fieldfare"
```

```r
x <- c("redwing")
```
"""


def test_code_keeps_its_numbers_and_lines_and_a_language_that_is_not_known_is_a_fault(tiny_book):
    tiny_book.page("index", CODE)
    article = page(tiny_book.build() / "book/index.html").all("article")[0]
    assert [number.text for number in article.having("linenos")][:2] == ["1", "2"]
    assert article.having("hll")
    pdf = tiny_book.build("typst") / "report.pdf"
    assert missing_text(["A caption", "def first():", '    return "fieldfare"', 'x <- c("redwing")'], pdf) == []
    source = (pdf.parent / "typst" / "book.typ").read_text("utf-8")
    assert "first: 1" in source
    assert "stressed: (2" in source
    tiny_book.page("index", f"{CODE}\n```unknownlang\nx\n```\n")
    assert set(faults(tiny_book)) == {"book/index.md:16: Pygments lexer name 'unknownlang' is not known"}


def test_a_page_that_its_reader_fails_on_is_named(tiny_book):
    tiny_book.page("index", "# Start\n\n```{eval-rst}\nA sign [*]_ below.\n\n.. [*] Its note.\n```\n")
    tiny_book.page("other", "# Other\n\n{nope}`role`\n")
    told = faults(tiny_book)
    assert any(fault.startswith("book/index.md: what reads it failed, with KeyError: 'refname'.") for fault in told)


def test_a_setting_of_an_extension_that_is_not_there_is_told_as_one(tiny_book):
    tiny_book.settings["bibtex_default_style"] = "plain"
    (fault,) = faults(tiny_book)
    assert fault.startswith(
        "_config.yml: sphinx.config.bibtex_default_style is a setting of nothing that this book uses"
    )


def test_a_label_that_a_second_page_gives_once_more_is_told_at_that_page(tiny_book):
    tiny_book.page("index", "# Start\n\n$$x$$ (same)\n")
    tiny_book.page("other", "# Other\n\nWords.\n\n$$y$$ (same)\n")
    (fault,) = faults(tiny_book)
    assert fault.startswith("book/other.md: duplicate label of equation same, other instance in book/index")
