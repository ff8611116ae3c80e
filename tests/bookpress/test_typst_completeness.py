"""The check that no text is lost finds what is lost, and only that."""

import pytest
import typst
from docutils import nodes
from hypothesis import given, settings
from hypothesis import strategies as st

from bookpress.typst import markup
from bookpress.typst.completeness import missing_text, normalised, tagged_blocks
from bookpress.typst.fonts import fonts
from bookpress.typst.texts import texts

HEAD = """#set document(title: "T", date: none)
#set page(width: 10cm, height: 8cm, header: [Running head], numbering: "1")
#set text(font: "Source Serif Pro", lang: "nb", hyphenate: true)
#set par(justify: true)
"""


@pytest.fixture(scope="module")
def typefaces(tmp_path_factory):
    return fonts(tmp_path_factory.mktemp("fonts"))


@pytest.fixture
def pdf_of(tmp_path, typefaces):
    def compiled(body: str, standards=("ua-1",)):
        path = tmp_path / "a.pdf"
        path.write_bytes(typst.compile((HEAD + body).encode(), font_paths=typefaces, pdf_standards=list(standards)))
        return path

    return compiled


LONG = "Pasientsikkerhetsforskningsprogrammet og kommunehelsetjenesteloven. " * 12


def test_page_breaks_hyphens_footnotes_and_running_heads_do_not_part_a_text(pdf_of):
    path = pdf_of(f"#par[{markup.text(LONG)}#footnote[A note.]]\n#par[After.]")
    pages = path.read_bytes().count(b"/Type/Page/")
    assert pages > 1
    assert missing_text([LONG, "A note.", "After."], path) == []
    assert "Running head" not in "".join(tagged_blocks(path))


@pytest.mark.parametrize(
    "text",
    [
        "Efficient office fjord flight affinity",
        "4\u202f505 \u2009 12,3\u00a0%",
        "æøå ÆØÅ – — − ≤ ≥ « » · “ ” … × ±",
        "x² ½ ﬁ",
        "well-known e-health",
        'a "b" \\ [c] $d$ #e *f* _g_ `h` <i> @j ~ // k',
    ],
)
def test_letters_survive(pdf_of, text):
    assert missing_text([text], pdf_of(f"#par[{markup.text(text)}] #emph[{markup.text(text)}]")) == []


def test_what_is_lost_is_named_in_order(pdf_of):
    path = pdf_of('#par[#"One."]\n#table(columns: 2, table.header[Head][Other], [47], [12])')
    assert missing_text(["Two.", "One.", "Head", "47", "121", "Zero"], path) == ["Two.", "121", "Zero"]


def test_a_text_that_occurs_twice_must_be_there_twice(pdf_of):
    assert missing_text(["47", "47"], pdf_of("#par[47]\n#par[147]")) == []
    assert missing_text(["47", "147"], pdf_of("#par[147]")) == ["47"]
    assert missing_text(["47", "47"], pdf_of("#par[47]")) == ["47"]


@pytest.mark.parametrize("other", ["ab", "Table 4 ab"], ids=["a whole block", "the end of one"])
def test_a_text_takes_a_block_of_its_own_before_the_words_of_another(pdf_of, other):
    assert missing_text(["ab", "bc"], pdf_of(f"#par[abc]\n#par[{other}]")) == []


def test_a_text_is_not_put_together_from_two_blocks(pdf_of):
    assert missing_text(["ab"], pdf_of("#par[a]\n#par[b]")) == ["ab"]
    assert missing_text(["ab"], pdf_of("#par[a#strong[b]]")) == []


@settings(max_examples=15, deadline=None)
@given(
    cells=st.lists(st.text("ab12 ", min_size=1, max_size=6).filter(str.strip), min_size=1, max_size=24),
    data=st.data(),
)
def test_no_false_alarm_and_no_loss_missed_among_like_cells(typefaces, tmp_path_factory, cells, data):
    path = tmp_path_factory.mktemp("cells") / "a.pdf"
    body = "".join(f"#par[{markup.text(cell)}]\n" for cell in cells)
    path.write_bytes(typst.compile((HEAD + body).encode(), font_paths=typefaces))
    assert missing_text(cells, path) == []
    lost = data.draw(st.integers(0, len(cells) - 1))
    longer = cells[lost] + "c"
    assert missing_text([*cells, longer], path) == [longer]


def test_a_pdf_without_tags_cannot_be_read(tmp_path, typefaces):
    path = tmp_path / "a.pdf"
    path.write_bytes(typst.compile(b"Text.", font_paths=typefaces, pdf_tags=False))
    with pytest.raises(ValueError, match="has no tags"):
        missing_text(["Text."], path)


def test_nothing_is_asked_of_formulas_pictures_and_blank_texts(pdf_of):
    path = pdf_of('#par[x]#math.equation(alt: "y", $y$)')
    assert missing_text([" ", "x"], path) == []


def test_letters_in_a_picture_are_no_text(pdf_of):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20">drawn</text></svg>'
    path = pdf_of(f'#image(bytes({markup.string(svg)}), alt: "A word")\n#par[x]')
    assert missing_text(["drawn", "x"], path) == ["drawn"]


def test_normalised():
    assert normalised("a\u00adb\u200b c\u00a0\nd²") == "abcd2"


def test_texts_of_nodes():
    code = nodes.literal_block("", "one\n\ntwo\n")
    footnote = nodes.footnote("", nodes.label("", "1"), nodes.paragraph("", "note"))
    line = nodes.paragraph(
        "", "", nodes.Text("a\nb"), nodes.math("", "x^2"), nodes.footnote_reference("", "1"), nodes.Text(" ")
    )
    hidden = nodes.container("", nodes.paragraph("", "web"), classes=["web-only"])
    assert list(texts(nodes.container("", code, footnote, line, hidden))) == ["one", "two", "note", "a\nb"]
