"""What extensions of others put into a document is made into what both editions show."""

import sys

from pypdf import PdfReader

from bookpress.htmltree import page
from bookpress.typst.completeness import tagged_blocks

# As sphinx-proof has it: a box, and in it a section without a heading, with one id for all of them.
PROOF = """
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

class Law(nodes.Admonition, nodes.Element):
    pass

class LawDirective(SphinxDirective):
    has_content = True
    def run(self):
        box = Law("", nodes.title("", "(of birds)"), realtype="law", ids=[f"law-{self.lineno}"])
        inner = nodes.section(classes=["law-content"], ids=["law-content"])
        self.state.nested_parse(self.content, self.content_offset, inner)
        box += inner
        return [box]

def visit(self, node):
    self.body.append(self.starttag(node, "div", CLASS="admonition"))

def depart(self, node):
    self.body.append("</div>")

def setup(app):
    app.add_node(Law, html=(visit, depart))
    app.add_directive("law", LawDirective)
"""


def texts(book):
    article = page(book.build() / "book/index.html").all("article")[0].text
    return article, " ".join(tagged_blocks(book.build("typst") / "report.pdf"))


def test_sections_without_a_heading_are_groups(tiny_book, monkeypatch):
    monkeypatch.syspath_prepend(str(tiny_book.root / "src"))
    monkeypatch.delitem(sys.modules, "laws", raising=False)
    (tiny_book.root / "src" / "laws.py").write_text(PROOF)
    tiny_book.settings["extensions"] = [*tiny_book.settings["extensions"], "laws"]
    tiny_book.page("index", "# Start\n\n```{law}\nA wren sings.\n```\n\n```{law}\nAn owl hunts.\n```\n")
    for text in texts(tiny_book):
        assert "A wren sings." in text
        assert "An owl hunts." in text
    assert tiny_book.html("index").count('id="law-content"') == 0


def test_a_button_for_a_service_elsewhere_is_left_off_in_both_editions(tiny_book):
    tiny_book.settings["extensions"] = [*tiny_book.settings["extensions"], "sphinx_thebe"]
    tiny_book.page("index", "# Start\n\n```{thebe-button} Start it\n```\n\nWords of the page.\n")
    for text in texts(tiny_book):
        assert "Words of the page." in text
        assert "Start it" not in text


def test_what_differs_between_two_files_names_no_folder_of_the_machine(tiny_book):
    tiny_book.page("index", "# Start\n\n```{literalinclude} new.py\n:diff: old.py\n```\n")
    for name, text in (("new", "x = 2\n"), ("old", "x = 1\n")):
        (tiny_book.root / "book" / f"{name}.py").write_text(text)
    for text in texts(tiny_book):
        assert "--- book/old.py" in text
        assert "+x = 2" in text
        assert str(tiny_book.root) not in text


def test_a_listed_index_has_its_terms_with_their_pages_in_print(tiny_book):
    tiny_book.page("index", "# Start\n\n```{index} pair: owl; hunting\n```\n\nIt hunts. A {index}`wren` sings.\n")
    tiny_book._put("genindex.md", "# Index\n")
    pdf = tagged_blocks(tiny_book.build("typst") / "report.pdf")
    printed = " ".join(pdf)
    for listed in ("wren 3", "owl • hunting 3", "hunting • owl 3"):
        assert listed in printed


def test_columns_of_headers_are_headers_of_rows_in_both_editions(tiny_book):
    table = ".. csv-table::\n   :header-rows: 2\n   :stub-columns: 1\n\n   bird, sound\n   name, tone\n   owl, hoot\n"
    tiny_book.page("index", f"# Start\n\n```{{eval-rst}}\n{table}```\n")
    tiny_book.build()
    cells = page(tiny_book.root / "_build/en/html/book/index.html").all("article")[0].all("th")
    assert [(cell.text, cell.attributes["scope"]) for cell in cells] == [
        ("bird", "col"), ("sound", "col"), ("name", "col"), ("tone", "col"), ("owl", "row"),
    ]  # fmt: skip
    source = (tiny_book.build("typst") / "typst" / "book.typ").read_text("utf-8")
    assert '[#strong[#"name"]], [#strong[#"tone"]]' in source
    assert '#row-header[#"owl"]' in source


def test_the_first_row_of_a_table_without_a_head_is_set_as_the_others(tiny_book):
    tiny_book.page("index", "# Start\n\n```{list-table}\n* - heron\n  - grey\n* - swan\n  - white\n```\n")
    pdf = PdfReader(tiny_book.build("typst") / "report.pdf")
    faces = {}
    for made in pdf.pages:
        made.extract_text(visitor_text=lambda text, _, __, font, ___: faces.setdefault(text.strip(), font))
    assert faces["heron"]["/BaseFont"] == faces["swan"]["/BaseFont"]


def test_what_is_wider_than_a_line_stays_on_the_page(tiny_book):
    formula = " + ".join(["ostrich", "eagle", "heron", "swan"] * 4)
    code = "_".join(["ostrich"] * 20)
    tiny_book.page("index", f"# Start\n\n$$\\text{{{formula}}}$$ (wide)\n\n`{code}`\n")
    pdf = PdfReader(tiny_book.build("typst") / "report.pdf")
    sizes = {}
    printed = pdf.pages[2].extract_text(visitor_text=lambda text, _, __, ___, size: sizes.setdefault(text[:7], size))
    assert "ostrich_\u200bostrich" in printed
    assert sizes["ostrich"] < 8
