"""Small books, from Markdown to PDF, beside the same books as web pages."""

import io
import json
import re
import shutil
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import matplotlib
import pikepdf
import pytest
from bs4 import BeautifulSoup
from PIL import Image
from pypdf import PdfReader
from sphinx import locale
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment.collectors.toctree import TocTreeCollector
from sphinx.util.docutils import docutils_namespace, patch_docutils
from structure import elements

from bookpress.typst.completeness import missing_text, tagged_blocks
from bookpress.typst.faults import TypstError

NUMBERING = TocTreeCollector.assign_section_numbers  # as it is before any test has run
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90"><rect width="300" height="90" fill="teal"/></svg>'
)

BOOK = {
    "index.md": """
        # Findings first

        See {doc}`one`, {ref}`goals <goals>`, {numref}`fig-a`, {numref}`tab-a` and {eq}`pooled`.

        ```{toctree}
        summary
        ```
        ```{toctree}
        :caption: The strategy
        :numbered:
        one
        two
        ```
        """,
    "summary.md": """
        # Summary

        One page, with a note[^n].

        [^n]: Said at the *foot*.
        """,
    "one.md": """
        # What it promises

        Text.

        (goals)=
        ## Goals

        ### Sub-goals

        :::{figure} a.svg
        :name: fig-a
        :alt: A teal box

        Satisfaction fell
        :::

        ```{toctree}
        inner
        ```

        ## Roadmap

        More.
        """,
    "inner.md": """
        # Residents

        ## Use

        :::{figure} a.svg
        :name: fig-b
        :alt: A teal box again

        Use rose
        :::
        """,
    "two.md": """
        # A simpler day

        :::{list-table} Municipalities by use
        :name: tab-a
        :header-rows: 1
        * - Name
          - Share
        * - Oslo
          - 47
        :::

        ```{math}
        :label: pooled
        \\hat\\theta = \\frac{a}{b}
        ```

        ```{code-block} python
        :caption: How it is done
        :name: code-a
        x = 1
        ```

        Back to {ref}`use <fig-b>`.
        """,
    "a.svg": SVG,
}

NUMFIG = {"figure": "Figure %s", "table": "Table %s", "code-block": "Listing %s"}
CONFIG = {
    "extensions": ["myst_parser", "bookpress.typst"],
    "myst_enable_extensions": ["dollarmath", "amsmath", "colon_fence", "deflist"],
    "numfig": True,
    "numfig_format": NUMFIG,
    "author": "Kåre Berg",
    "html_title": "A book",
    "html_theme": "basic",
    "typst_subtitle": "And its subtitle",
    "typst_version_line": "Version 1.2.3",
    "typst_licence": "CC BY 4.0",
}


def build(folder: Path, files: dict[str, str], builder: str = "typst", **config: object) -> Path:
    """Build a book; return its output folder. Warnings of Sphinx are errors."""
    source = folder / "source"
    source.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (source / name).write_text(textwrap.dedent(text).strip() + "\n", encoding="utf-8")
    output = folder / "build" / builder
    with _as_in_a_new_process(), patch_docutils(str(source)), docutils_namespace():
        app = Sphinx(
            str(source),
            None,
            str(output),
            str(folder / "doctrees"),
            builder,
            confoverrides=CONFIG | config,
            status=None,
            warning=io.StringIO(),
            warningiserror=True,
        )
        app.build()
    return output


@contextmanager
def _as_in_a_new_process() -> Iterator[None]:
    """Without what builds leave in the process: a language, a parser for .md, Jupyter Book's way of numbering."""
    suffixes = Config.config_values["source_suffix"].default
    kept, numbering = dict(suffixes), TocTreeCollector.assign_section_numbers
    locale.translators.clear()
    suffixes.clear()
    suffixes[".rst"] = "restructuredtext"
    TocTreeCollector.assign_section_numbers = NUMBERING
    try:
        yield
    finally:
        suffixes.clear()
        suffixes.update(kept)
        TocTreeCollector.assign_section_numbers = numbering
        locale.translators.clear()


def page(text: str) -> dict[str, str]:
    """A book of one page."""
    return {"index.md": "# Title\n\n" + textwrap.dedent(text), "a.svg": SVG}


def alternatives(path: Path) -> set[str]:
    """What the pictures and formulas of a PDF say to those who do not see them."""
    with pikepdf.open(path) as file:
        return {str(element.Alt) for element in elements(file) if "/Alt" in element}


def source_of(output: Path) -> str:
    return (output / "typst" / "book.typ").read_text("utf-8")


def texts_of(output: Path) -> list[str]:
    texts: list[str] = json.loads((output / "typst" / "texts.json").read_text("utf-8"))
    return texts


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("book")


@pytest.fixture(scope="module")
def book(folder):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1795392000")
        return build(folder, BOOK)


@pytest.fixture(scope="module")
def pdf(book):
    return PdfReader(book / "report.pdf")


def bookmarks(outline, depth=0):
    for entry in outline:
        if isinstance(entry, list):
            yield from bookmarks(entry, depth + 1)
        else:
            yield depth, entry.title


def test_the_whole_book_is_there(book):
    texts = texts_of(book)
    assert "The strategy" in texts
    assert "Satisfaction fell" in texts
    assert missing_text(texts, book / "report.pdf") == []


def test_bookmarks_follow_parts_chapters_and_sections(pdf):
    assert list(bookmarks(pdf.outline)) == [
        (0, "Findings first"),
        (0, "Summary"),
        (0, "The strategy"),
        (1, "1 What it promises"),
        (2, "1.1 Goals"),
        (3, "1.1.1 Sub-goals"),
        (4, "1.1.1.1 Residents"),
        (5, "1.1.1.1.1 Use"),
        (2, "1.2 Roadmap"),
        (1, "2 A simpler day"),
    ]


def test_numbers_are_those_of_the_web_book(folder, book):
    web = build(folder, BOOK, "html")
    blocks = [squeezed(block) for block in tagged_blocks(book / "report.pdf")]
    numbered = 0
    for name in ("one", "inner", "two"):
        soup = BeautifulSoup((web / f"{name}.html").read_text("utf-8"), "html.parser").select_one("div.body")
        for mark in soup.select(".headerlink"):
            mark.decompose()
        headings = [heading for heading in soup.select("h1, h2, h3") if heading.select_one(".section-number")]
        captions = soup.select("figcaption p, caption, .code-block-caption")
        for element in [*headings, *captions]:
            numbered += 1
            assert re.sub(r"^([\d.]*\d)\.", r"\1", squeezed(element.get_text())) in blocks
    assert numbered == 11
    assert 'number: "(2.1)"' in source_of(book)
    assert "(2.1)" in (web / "two.html").read_text("utf-8")


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_references_say_what_the_web_book_says_and_lead_there(book, pdf):
    source = source_of(book)
    assert '#inner-link(label("one#what-it-promises"))[#"What it promises"]' in source
    assert '#inner-link(label("one#goals"))[#"goals"]' in source
    assert '#inner-link(label("one#fig-a"))[#"Figure 1.1"]' in source
    assert '#inner-link(label("two#tab-a"))[#"Table 2.1"]' in source
    assert '#inner-link(label("two#equation-pooled"))[#"(2.1)"]' in source
    text = pdf.pages[2].extract_text()
    assert "Findings first" in text
    links = [mark.get_object() for mark in pdf.pages[2]["/Annots"]]
    assert len([link for link in links if link["/Subtype"] == "/Link"]) >= 5


def test_properties_of_the_pdf(pdf):
    root = pdf.trailer["/Root"]
    assert pdf.metadata.title == "A book"
    assert pdf.metadata.author == "Kåre Berg"
    assert pdf.metadata.creation_date.date().isoformat() == "2026-11-23"
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def test_front_matter(pdf):
    title, contents = pdf.pages[0].extract_text(), pdf.pages[1].extract_text()
    for line in ("A book", "And its subtitle", "Kåre Berg", "Version 1.2.3", "23 November 2026", "CC BY 4.0"):
        assert line in title
    for line in ("Contents", "The strategy", "1.1 Goals", "1.2 Roadmap"):
        assert line in contents
    assert "Sub-goals" not in contents


def test_running_heads_stand_on_later_pages_of_a_chapter(tmp_path):
    text = "Words that fill the page, one after another, until it is full. " * 200
    output = build(tmp_path, page(text))
    pages = [one.extract_text() for one in PdfReader(output / "report.pdf").pages]
    assert pages[2].count("Title") == 1
    assert pages[3].startswith("Title")


def test_a_long_table_repeats_its_head_and_a_short_one_stays_whole(tmp_path):
    rows = "\n".join(f"| Place {number} | {number} |" for number in range(90))
    short = "\n".join(f"| Few {number} | {number} |" for number in range(8))
    text = "\n\n".join([f"| Name | Share |\n|---|--:|\n{rows}", "Words. " * 150, f"| N | S |\n|---|--:|\n{short}"])
    output = build(tmp_path, {"index.md": f"# Title\n\n{text}"})
    pages = [one.extract_text() for one in PdfReader(output / "report.pdf").pages]
    with_rows = [page for page in pages if "Place" in page]
    assert len(with_rows) > 1
    assert all("Share" in page for page in with_rows)
    assert len([page for page in pages if "Few" in page]) == 1
    assert sum("Share" in block for block in tagged_blocks(output / "report.pdf")) == 1
    assert missing_text(texts_of(output), output / "report.pdf") == []


def test_fonts_are_embedded_and_our_own(pdf):
    fonts = {
        str(font.get_object()["/BaseFont"]) for one in pdf.pages for font in one["/Resources"].get("/Font", {}).values()
    }
    assert {re.sub(r"^/[A-Z]{6}\+|-Identity-H|-.*", "", name) for name in fonts} >= {"SourceSerifPro", "SourceSansPro"}
    assert all(re.match(r"/[A-Z]{6}\+(SourceSerifPro|SourceSansPro|DejaVuSansMono|NewCMMath)", name) for name in fonts)


def test_every_picture_says_what_it_shows(book):
    assert alternatives(book / "report.pdf") >= {"A teal box", "A teal box again"}


def test_the_same_book_gives_the_same_bytes_in_another_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    first = (build(tmp_path / "here", BOOK) / "report.pdf").read_bytes()
    second = (build(tmp_path / "there" / "deeper", BOOK) / "report.pdf").read_bytes()
    assert first == second
    assert b"here" not in first.replace(b"where", b"").replace(b"there", b"")
    assert str(tmp_path).encode() not in first


def test_without_a_date_no_clock_is_asked(tmp_path, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    first = build(tmp_path / "a", page("Text."))
    assert PdfReader(first / "report.pdf").metadata.creation_date is None
    assert (first / "report.pdf").read_bytes() == (build(tmp_path / "b", page("Text.")) / "report.pdf").read_bytes()


def test_norwegian(tmp_path):
    output = build(
        tmp_path,
        page("Blåbærsyltetøy – 4\u202f505 « » · − ≤ \u2009.\n\n:::{note}\nHusk.\n:::"),
        language="nb",
        today="2026-11-23",
        typst_output="ehelse-rapport.pdf",
        typst_title="E-helse i Norge",
        typst_authors=["Ola", "Kari"],
    )
    path = output / "ehelse-rapport.pdf"
    pdf = PdfReader(path)
    assert pdf.trailer["/Root"]["/Lang"] == "nb-NO"
    assert pdf.metadata.title == "E-helse i Norge"
    assert "23. november 2026" in pdf.pages[0].extract_text()
    assert "Innhold" in pdf.pages[1].extract_text()
    assert "Merknad" in pdf.pages[2].extract_text()
    assert missing_text(texts_of(output), path) == []


def test_bibliography(tmp_path):
    files = {
        **BOOK,
        "index.md": """
            # Title

            Shown by {cite}`smith2020`.

            ```{toctree}
            refs
            ```
            """,
        "refs.md": """
            # References

            ```{bibliography}
            ```
            """,
        "refs.bib": "@article{smith2020, author={Smith, Anna and Berg, Kåre}, title={Usability of records}, "
        "journal={J. Health}, year=2020, doi={10.1234/abc}}",
    }
    files = {name: files[name] for name in ("index.md", "refs.md", "refs.bib")}
    extensions = [*CONFIG["extensions"], "sphinxcontrib.bibtex"]
    output = build(tmp_path, files, extensions=extensions, bibtex_bibfiles=["refs.bib"])
    source = source_of(output)
    assert re.search(r'#inner-link\(label\("refs#(id\d+)"\)\)\[#"SB20"\]', source)
    assert '#bibliography-entry[#"SB20"][#book-anchor("refs#' in source
    assert missing_text(texts_of(output), output / "report.pdf") == []


def test_components_of_sphinx_design_are_open_boxes(tmp_path):
    text = """
        ::::{dropdown} How it was computed
        By hand.
        ::::

        ::::{tab-set}
        :::{tab-item} English
        Hello
        :::
        :::{tab-item} Norsk
        Hei
        :::
        ::::

        ::::{grid} 2
        :::{grid-item-card} Card title
        Card body {bdg}`new`
        :::
        ::::
        """
    output = build(tmp_path, page(text), extensions=[*CONFIG["extensions"], "sphinx_design"])
    source = source_of(output)
    for title in ("How it was computed", "English", "Norsk"):
        assert f'#box-beside(title: [#"{title}"]' in source
    assert missing_text(texts_of(output), output / "report.pdf") == []
    assert {"By hand.", "Hei", "Card title", "new"} <= set(texts_of(output))


def notebook(*cells: dict[str, object]) -> str:
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return json.dumps({"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5})


def code_cell(number: int, source: str, output: str, *tags: str) -> dict[str, object]:
    shown = {"output_type": "stream", "name": "stdout", "text": [output]}
    return {
        "cell_type": "code",
        "id": f"c{number}",
        "execution_count": 1,
        "metadata": {"tags": list(tags)},
        "source": [source],
        "outputs": [shown],
    }


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of libraries that myst_nb imports
def test_code_that_tags_fold_away_is_left_out_and_output_kept(tmp_path):
    cells = [
        {"cell_type": "markdown", "id": "m", "metadata": {}, "source": ["# Notebook\n", "\n", "Prose."]},
        code_cell(1, "shown = 1", "first output"),
        code_cell(2, "folded_a = 1", "second output", "hide-input"),
        code_cell(3, "folded_b = 1", "third output", "hide-cell"),
        code_cell(4, "removed = 1", "fourth output", "remove-input"),
    ]
    config = {"extensions": ["myst_nb", "bookpress.typst"], "nb_execution_mode": "off", "root_doc": "start"}
    output = build(tmp_path, {"start.ipynb": notebook(*cells)}, **config)
    text = "\n".join(tagged_blocks(output / "report.pdf"))
    for kept in ("Prose.", "shown = 1", "first output", "second output", "third output", "fourth output"):
        assert kept in text
    for gone in ("folded_a", "folded_b", "removed"):
        assert gone not in text
    assert missing_text(texts_of(output), output / "report.pdf") == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_outputs_of_cells_and_faults_in_them(tmp_path, monkeypatch):
    """A picture comes before HTML and plain text; a fault names cell and line."""
    monkeypatch.setattr("myst_nb.core.render.load_mime_renders", list)  # those of the whole press need all of it
    forms = {"image/svg+xml": SVG, "text/html": "<b>bold</b>", "text/plain": "plain"}
    drawn = {"output_type": "display_data", "metadata": {}, "data": forms}
    prose = {"cell_type": "markdown", "id": "m", "metadata": {}, "source": ["# Notebook\n", "\n", "$\\foo$"]}
    cell = code_cell(1, "shown = 1", "") | {"outputs": [drawn]}
    config = {"extensions": ["myst_nb", "bookpress.typst"], "nb_execution_mode": "off", "root_doc": "start"}
    with pytest.raises(TypstError) as caught:
        build(tmp_path, {"start.ipynb": notebook(prose, cell)}, **config)
    told = str(caught.value)
    assert "start.ipynb, cell 1, line 3: the formula" in told
    assert re.search(r"start.ipynb, cell 2, line 1: the picture '\S+\.svg' has no alternative text", told)
    cell["metadata"] = {"mystnb": {"image": {"alt": "A drawn box"}}}
    prose["source"] = ["# Notebook"]
    output = build(tmp_path, {"start.ipynb": notebook(prose, cell)}, **config)
    assert 'alt: "A drawn box"' in source_of(output)


def test_faults_of_the_whole_book_are_told_at_once_and_an_older_pdf_stays(tmp_path):
    output = build(tmp_path, page("All well."))
    before = (output / "report.pdf").read_bytes()
    broken = page(
        """
        <b>raw</b>

        ![](a.svg)

        $\\foo$ and $\\cancel{x}$

        [link](#nowhere)
        """
    )
    with pytest.raises(TypstError) as caught:
        build(tmp_path, broken, suppress_warnings=["myst.xref_missing"], typst_accent="blue", today="tomorrow")
    told = str(caught.value)
    assert told.startswith("7 faults")
    for fault in (
        "index.md:4: raw 'html'",
        "index.md:6: the picture 'a.svg' has no alternative text",
        "index.md:8: the formula $\\foo$ cannot be shown: \\foo is not known",
        "index.md:8: the formula $\\cancel{x}$ cannot be shown",
        "typst_accent: 'blue' is not a colour",
        "today: 'tomorrow' is not a date",
    ):
        assert fault in told
    assert (output / "report.pdf").read_bytes() == before
    assert [path.name for path in output.glob("*.pdf")] == ["report.pdf"]


def test_a_letter_no_font_has_is_a_fault(tmp_path):
    with pytest.raises(TypstError, match=r"index\.md:3: no font of the PDF has 李 .* name a font that has it"):
        build(tmp_path, page("Mr 李."))


def test_code_of_any_length_is_set_with_its_numbers(tmp_path):
    lines = [f"line {number} of a long listing" for number in range(1, 1501)]
    fence = "```{code-block} text\n:linenos:\n\n" + "\n".join(lines) + "\n```\n"
    output = build(tmp_path, page(fence + "\n```\n" + "\n".join(lines) + "\n```\n"))
    assert missing_text([*lines, *lines], output / "report.pdf") == []
    printed = " ".join(found.extract_text() for found in PdfReader(output / "report.pdf").pages)
    assert printed.count("1500") == 3  # once as the number of its line


DRAWN = "A smile 😀, so he 🤷🏽\u200d♂️ in 🇳🇴.\n\n```\nprint('🚀🚀')\n```\n\nIn `code 💥` ✓ →.\n\n## Head 🎉\n\nEnd.\n"


def test_small_pictures_are_said_where_no_font_has_them(tmp_path):
    output = build(tmp_path, page(DRAWN))
    told = " ".join(tagged_blocks(output / "report.pdf"))
    assert "A smile [grinning face], so he [shrug, male sign] in [NO]." in told
    assert "print('[rocket][rocket]')" in told
    assert "In code [collision symbol] ✓ →." in told
    assert "Head [party popper]" in told


def test_a_font_of_the_book_is_taken_for_what_the_others_lack(tmp_path):
    (tmp_path / "source/fonts").mkdir(parents=True)
    shutil.copyfile(Path(matplotlib.get_data_path()) / "fonts/ttf/DejaVuSans.ttf", tmp_path / "source/fonts/more.TTF")
    output = build(tmp_path, page("A smile 😀 and 🚀."), typst_fonts=["fonts/more.TTF"])
    told = " ".join(tagged_blocks(output / "report.pdf"))
    assert "A smile 😀 and [rocket]." in told
    (tmp_path / "source/fonts/more.TTF").write_bytes(b"no font")
    with pytest.raises(TypstError, match=r"_config\.yml: typst_fonts: 'fonts/more\.TTF' is no font\."):
        build(tmp_path, page("A smile."), typst_fonts=["fonts/more.TTF"])


def test_a_picture_from_elsewhere_is_not_fetched(tmp_path):
    with pytest.raises(TypstError, match=r"'https://example.org/x.svg' is not a file"):
        build(tmp_path, page("![x](https://example.org/x.svg)"))


def test_other_captions_than_parts_of_the_book_make_no_part(tmp_path):
    files = {
        "index.md": "# T\n\n```{toctree}\none\n```",
        "one.md": "# One\n\n```{toctree}\n:caption: Below\ntwo\n```",
        "two.md": "# Two\n\nText.",
    }
    output = build(tmp_path, files)
    assert [title for _, title in bookmarks(PdfReader(output / "report.pdf").outline)] == ["T", "One", "Two"]


def test_a_book_that_asks_for_no_alternative_texts_says_that_there_is_none(tiny_book):
    pictures = "![](x.png)\n\n:::{figure} x.png\n:class: web-only\n\nOf the web\n:::\n"
    tiny_book.page("index", f"# Start\n\n{pictures}")
    tiny_book.settings["press_rules_off"] = ["alternatives"]
    image = Image.new("RGB", (4, 4))
    (tiny_book.root / "book").mkdir(exist_ok=True)
    image.save(tiny_book.root / "book" / "x.png")
    pdf = tiny_book.build("typst", language="nb") / "report.pdf"
    assert alternatives(pdf) == {"Bilde uten beskrivelse"}
