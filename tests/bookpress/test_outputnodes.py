"""What cells show, in a whole book: the same on the web and in the PDF, or a fault that names the cell."""

import base64
import io

import pandas as pd
import pytest
from nbformat.v4 import new_code_cell, new_output
from PIL import Image

from bookpress import build, checks
from bookpress.htmltree import page
from bookpress.typst.completeness import missing_text
from bookpress.widgets import VIEW


def png(width=40):
    made = io.BytesIO()
    Image.new("RGB", (width, 20)).save(made, "PNG")
    return base64.b64encode(made.getvalue()).decode()


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><title>A bar</title><rect width="9"/></svg>'


def shown(data, **metadata):
    return new_output("display_data", data=data, metadata=metadata)


def cell(*outputs, **metadata):
    """A cell that shows something: whole outputs, or HTML."""
    made = [shown({"text/html": output}) if isinstance(output, str) else output for output in outputs]
    return new_code_cell("show()", outputs=made, metadata=metadata)


@pytest.fixture
def stored_book(tiny_book):
    """A book whose stored outputs are shown."""
    tiny_book.settings["press_execute"] = False
    return tiny_book


FRAME = pd.DataFrame({"group": ["hens", "ducks"], "share": [0.125, 0.5]})
MARKDOWN = """\
## Heron

| bird | share |
|:--|--:|
| wren | $x^2$ |

$z$ costs $5 or $5-$6

~~crow~~ and

$$y$$

[out](https://example.org)
"""
PRINTED = (
    cell(FRAME.to_html(), FRAME.style.set_caption("Captioned").format(precision=1)._repr_html_()),
    cell(shown({"text/markdown": MARKDOWN, "text/plain": "<Markdown object>"})),
    cell(shown({"text/latex": r"$\displaystyle \frac{a}{b}$"}), shown({"text/latex": "so $c$ is"})),
    cell(shown({"application/json": {"æ": [1]}})),
    cell(new_output("stream", name="stdout", text="\r 50%\r\x1b[31m100%\x1b[0m done\n"), "<p>between</p>",
         new_output("stream", name="stdout", text="after\n")),
    cell(shown({"image/png": png()}, **{"image/png": {"alt": "A red box", "width": 20, "height": 10}})),
    cell(shown({"image/png": png(60)}), mystnb={"figure": {"alt": "A line", "caption": "Drawn"}}),
    cell(shown({"image/svg+xml": SVG})),
    cell(f'<img src="data:image/png;base64,{png(30)}" alt="Within">'),
    cell("<mark>stork</mark> <s>raven</s><details><summary>More</summary>hidden</details>"),
)  # fmt: skip


def test_web_and_pdf_show_the_same(stored_book):
    stored_book.notebook("birds", "# Birds", *PRINTED)
    site = stored_book.build()
    article = page(site / "book" / "birds.html").all("article")[0]
    said = [
        "hens",
        "0.125",
        "Captioned",
        "Heron",
        "wren",
        "costs $5 or $5-$6",
        "crow",
        "between",
        "after",
        "100% done",
        "stork",
        "hidden",
        '"æ"',
    ]
    assert [words for words in said if words not in article.text] == []
    assert [sign for sign in ("\x1b", " 50%") if sign in article.text] == []
    assert article.text.index("done") < article.text.index("between") < article.text.index("after")
    assert [math.attributes["alttext"] for math in article.all("math")] == ["x^2", "z", "y", r"\frac{a}{b}", "c"]
    assert [image.attributes["alt"] for image in article.all("img")] == ["A red box", "A line", "A bar", "Within"]
    widths = [image.attributes.get("style") for image in article.all("img")]
    assert widths == ["width: 20px;", "width: 60px;", None, "width: 30px;"]
    assert [element.text for element in article.having("struck")] == ["crow", "raven"]
    for check in (checks.bad_tables, checks.bad_figures, checks.bad_pages, checks.outside_requests):
        assert check(site) == []
    pdf = stored_book.build("typst") / "report.pdf"
    assert missing_text([*said, "Drawn", "raven"], pdf) == []
    source = (pdf.parent / "typst" / "book.typ").read_text("utf-8")
    assert source.count("#book-picture(") == 4
    assert [code for code in ("15pt", "#strike[", "#highlight[") if code not in source] == []


@pytest.mark.parametrize("asked", ["cell", "book"])
def test_markdown_of_a_cell_is_read_as_a_page_where_that_is_asked_for(stored_book, asked):
    if asked == "book":
        stored_book.settings["nb_render_markdown_format"] = "myst"
    said = "Counted {math}`x`, as [the start](index.md) says.\n\n```{note}\nA computed note.\n```"
    stored_book.notebook(
        "birds",
        "# Birds",
        cell(shown({"text/markdown": said}), mystnb={"markdown_format": "myst"} if asked == "cell" else {}),
    )
    article = page(stored_book.build() / "book" / "birds.html").all("article")[0]
    assert "index.html" in [link.attributes.get("href") for link in article.all("a")]
    assert [math.attributes["alttext"] for math in article.all("math")] == ["x"]
    assert "A computed note." in article.having("admonition")[0].text
    assert missing_text(["the start", "A computed note."], stored_book.build("typst") / "report.pdf") == []


REFUSED = (
    (cell(shown({VIEW: {"model_id": "x"}, "text/plain": "IntSlider()"})), "an interactive control (widget)"),
    (cell(shown({"application/vnd.plotly.v1+json": {}})), " chart of Plotly, which cannot be printed. Show it"),
    (cell("<div id='vega'></div><script>vegaEmbed()</script>"), " chart of Altair"),
    (cell("<script>x()</script><iframe></iframe>"), "holds a script (<script>); a frame that holds another page"),
    (cell(shown({"application/javascript": "1"})), "its output is a script"),
    (cell(shown({"application/x-own": "1", "text/plain": "1"})), "its output is of the type application/x-own"),
    (cell(shown({"image/png": png()})), "its picture has no alternative text. Say what it shows"),
    (cell(f'<img src="data:image/png;base64,{png()}">'), "no alternative text. Say what it shows"),
    (cell(shown({"image/png": "AAAA"})), "its output is a picture that cannot be read"),
    (cell(shown({"image/png": png()}), shown({"image/png": png(9)}), mystnb={"image": {"alt": "Two"}}),
     "several pictures have the one alternative text"),
    (cell(shown({"image/svg+xml": SVG.replace("rect", "foreignObject")})), "a picture that holds <foreignObject>"),
    (cell('<img src="data:text/plain,x" alt="x">'), "a picture of the type 'text/plain'"),
    (cell(shown({"text/plain": "<Axes object at 0x7f902d0c5a90>"})), "'<Axes object at 0x7f902d0c5a90>'"),
    (cell(new_output("stream", name="stdout", text="is at 0x7f902d0c5a90")), "'at 0x7f902d0c5a90'"),
    (cell(new_output("stream", name="stdout", text="CPU times: user 3 µs, sys: 0 ns, total: 3 µs\nWall time: 5.48 µs")),
     "holds 'CPU times: user 3 µs, sys: 0 ns, total: 3 µs', which is another in every run. Tag the cell"),
    (cell(new_output("stream", name="stdout", text="1.2 µs ± 0.1 ns per loop (mean ± std. dev. of 7 runs)")),
     "'1.2 µs ± 0.1 ns per loop'"),
    (cell('<pre><span>/tmp/ipykernel_1234/</span><span>567.py</span>:22 in &lt;module&gt;</pre>'),
     "'/tmp/ipykernel_1234/567.py', which is another in every run. Show the error as Python does"),
    (cell("<table><tr><td>1</table>"), "a table without header cells (<th>)"),
)  # fmt: skip


def test_what_cannot_be_printed_is_a_fault_of_its_cell(stored_book):
    stored_book.notebook("birds", "# Birds", *(made for made, _ in REFUSED))
    with pytest.raises(build.BuildError) as raised:
        stored_book.build()
    said = str(raised.value)
    for number, (_, why) in enumerate(REFUSED, start=2):
        lines = [line for line in said.splitlines() if line.startswith(f"  book/birds.ipynb, cell {number}: ")]
        assert len(lines) == 1, (number, lines)
        assert why in lines[0]
    assert said.count("book/birds.ipynb, cell") == len(REFUSED)


def test_rules_that_the_book_has_put_off_make_no_fault(stored_book):
    stored_book.settings["press_rules_off"] = ["alternatives", "table-headers", "timings"]
    two = cell(shown({"image/png": png()}), shown({"image/png": png(9)}), mystnb={"image": {"alt": "Two"}})
    timed = cell(new_output("stream", name="stdout", text="Wall time: 3 µs"))
    stored_book.notebook(
        "birds", "# Birds", cell("<table><tr><td>1</table>"), cell(shown({"image/png": png(8)})), two, timed
    )
    stored_book.build()
    assert stored_book.html("birds").count("<img ") == 3
    assert (stored_book.build("typst") / "report.pdf").is_file()


def test_what_was_stored_in_pieces_is_one_output(stored_book):
    pieces = [new_output("stream", name=name, text=name) for name in ("stdout", "stderr", "stdout")]
    stored_book.settings["press_rules_off"] = []
    stored_book.notebook("birds", "# Birds", cell(*pieces, tags=["expects-stderr"]), cell(pieces[0], pieces[2]))
    stored_book.build()
    assert stored_book.html("birds").count("stdoutstdout") == 2


def test_what_is_shown_keeps_its_quotation_marks_and_hyphens(stored_book):
    frame = pd.DataFrame({'"girth"--cm': ["it's..."]})
    stored_book.notebook("birds", '# Birds\n\nIt\'s "so"...', cell(frame.to_html()))
    site = stored_book.build()
    said = page(site / "book" / "birds.html").all("article")[0].text
    assert "It’s “so”…" in said
    assert '"girth"--cm' in said
    assert "it's..." in said
    assert missing_text(['"girth"--cm', "it's..."], stored_book.build("typst") / "report.pdf") == []


def without_output(made):
    return new_code_cell(made.source, outputs=made.outputs, metadata={"tags": ["remove-output"]})


def test_a_cell_whose_output_is_taken_out_has_no_fault(stored_book):
    stored_book.notebook("birds", "# Birds", *(without_output(made) for made, _ in REFUSED))
    stored_book.build()
    assert "0x7f" not in stored_book.html("birds")


def glued(name, data):
    prefix = "application/papermill.record/"
    scrapbook = {"name": name, "mime_prefix": prefix}
    return shown({prefix + kind: content for kind, content in data.items()}, scrapbook=scrapbook)


def test_what_a_notebook_glues_is_pasted_alike_on_every_page(stored_book):
    kept = cell(
        glued("frame", {"text/html": FRAME.to_html(), "text/plain": "plain"}),
        glued("share", {"text/plain": "0.4712"}),
        glued("words", {"text/markdown": "some **bold**", "text/plain": "<Markdown>"}),
        glued("line", {"image/png": png(), "text/plain": "<Figure>"}),
        mystnb={"image": {"alt": "A line"}},
    )
    stored_book.notebook(
        "birds", "# Birds", kept, "```{glue} frame\n```\n\n```{glue:figure} line\n:alt: Mine\nDrawn\n```"
    )
    stored_book.page(
        "other",
        "# Other\n\nIt is {glue:text}`birds.ipynb::share:.1f`, {glue:}`birds.ipynb::words`.\n\n"
        "```{glue} frame\n:doc: birds.ipynb\n```\n\n```{glue} line\n:doc: birds.ipynb\n```\n",
    )
    site = stored_book.build()
    here, there = (page(site / "book" / f"{name}.html").all("article")[0] for name in ("birds", "other"))
    assert "It is 0.5, some bold." in there.text
    for article, alternative in (here, "Mine"), (there, "A line"):
        assert [header.attributes["scope"] for header in article.all("th")] == ["col"] * 2 + [
            "row"
        ] * 2  # not its empty corner
        assert [image.attributes["alt"] for image in article.all("img")] == [alternative]
    pdf = stored_book.build("typst") / "report.pdf"
    assert missing_text(["hens", "hens", "0.5", "bold", "Drawn"], pdf) == []
    stored_book.page("other", "# Other\n\n```{glue} lost\n:doc: birds.ipynb\n```\n")
    with pytest.raises(build.BuildError, match=r"book/other\.md:3: book/birds glues nothing that is called 'lost'"):
        stored_book.build()
