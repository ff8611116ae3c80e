"""The small modules of the Typst builder, each at its edges."""

import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from docutils import nodes
from docutils.utils import new_document
from sphinx import addnodes

from bookpress.state import line_of
from bookpress.typst import compile, front
from bookpress.typst.assembly import Part, assemble
from bookpress.typst.faults import Fault, Faults, TypstError, place
from bookpress.typst.fonts import PACKAGES, STYLES, fonts
from bookpress.typst.images import Images
from bookpress.typst.labels import Labels
from bookpress.typst.numbering import Numbers


@pytest.fixture(scope="module")
def typefaces(tmp_path_factory):
    return fonts(tmp_path_factory.mktemp("fonts"))


# ------------------------------------------------------------------------------------------------ fonts, compiling


def test_each_style_is_seen_once_and_no_font_of_the_system(typefaces):
    ours = [font for font in typefaces.fonts() if font.path]
    assert len(ours) == len(PACKAGES) * len(STYLES)
    assert {font.family for font in ours} == {"Source Serif Pro", "Source Sans Pro"}
    assert {Path(font.path).suffix for font in ours} == {".otf"}


def test_a_warning_of_typst_is_an_error(tmp_path, typefaces):
    (tmp_path / "a.typ").write_text('#set document(title: "T")\n#set text(font: "No Such Font")\nText.')
    with pytest.raises(compile.CompileError, match="unknown font family"):
        compile.compile_pdf(tmp_path, "a.typ", typefaces, 0)


# ------------------------------------------------------------------------------------------------ front matter


def configuration(**values):
    given = {
        "language": "en",
        "html_title": "Web title",
        "author": "A. Author",
        "today": "",
        "typst_date": "",
        "typst_title": "",
        "typst_subtitle": "",
        "typst_authors": [],
        "typst_version_line": "",
        "typst_licence": "",
        "typst_accent": "#14505c",
        "typst_form": "book",
        "typst_contents": "",
        "press_regions": {"en": "GB"},
    }
    return SimpleNamespace(**given | values)


@pytest.mark.parametrize(
    ("language", "lang", "region"),
    [("en", "en", "GB"), ("nb", "nb", "NO"), ("de_AT", "de", "AT"), ("pt-BR", "pt", "BR"), ("fr", "fr", "FR")],
)
def test_languages(language, lang, region):
    settings = front.front_matter(configuration(language=language), Faults()).settings()
    assert (settings["lang"], settings["region"]) == (lang, region)


def test_title_and_authors_come_from_the_web_book_unless_given():
    plain = front.front_matter(configuration(), Faults())
    assert (plain.title, plain.authors) == ("Web title", ("A. Author",))
    given = front.front_matter(configuration(typst_title="Print", typst_authors=["B", "C"]), Faults())
    assert (given.title, given.authors) == ("Print", ("B", "C"))


def test_imprint_has_only_what_is_known(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert front.front_matter(configuration(), Faults()).settings()["imprint"] == []
    dated = front.front_matter(configuration(typst_licence="CC BY", today="2026-02-03"), Faults()).settings()
    assert dated["imprint"] == ["3 February 2026", "CC BY"]
    assert dated["date"] == {"year": 2026, "month": 2, "day": 3}


def test_a_form_that_is_not_known_is_a_fault():
    faults = Faults()
    front.front_matter(configuration(typst_form="scroll"), faults)
    with pytest.raises(TypstError, match=r"'scroll' is not a form\. Write one of: book, compact, report, brief\."):
        faults.stop()


def test_the_date_is_configured_or_that_of_the_build(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86399")
    assert front.front_matter(configuration(), Faults()).date == datetime.date(1970, 1, 1)
    assert front.front_matter(configuration(today="2026-02-03"), Faults()).date == datetime.date(2026, 2, 3)


def test_a_date_of_the_build_that_is_no_number(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    faults = Faults()
    assert front.front_matter(configuration(), faults).date is None
    with pytest.raises(TypstError, match="'yesterday' is not a number of seconds"):
        faults.stop()


def test_timestamp():
    assert front.timestamp(None) == 0
    assert front.timestamp(datetime.date(1970, 1, 2)) == 86_400


# ------------------------------------------------------------------------------------------------ faults


def lines(number, parent_line=None):
    node, parent = nodes.Text("x"), nodes.paragraph()
    parent += node
    parent.line = parent_line
    node.line = number
    return node


@pytest.mark.parametrize(
    ("file", "line", "expected"),
    [
        ("a.md", 12, "a.md:12"),
        ("a.md", None, "a.md"),
        ("a.md", 30_002, "a.md:30002"),
        ("a.ipynb", 30_003, "a.ipynb, cell 3, line 2"),
        ("a.ipynb", 30_001, "a.ipynb, cell 3"),
        ("a.ipynb", 7, "a.ipynb:7"),
    ],
)
def test_places(file, line, expected):
    assert place(file, lines(line)) == expected


def test_the_line_of_the_nearest_node_around_counts():
    assert line_of(lines(None, parent_line=5)) == 5
    assert line_of(lines(6, parent_line=5)) == 6


def test_faults_are_counted_and_told_once():
    faults = Faults()
    faults.stop()
    faults.add("a.md:1", "wrong")
    faults.add("a.md:1", "wrong")
    with pytest.raises(TypstError, match=r"^1 fault\n  a\.md:1: wrong$"):
        faults.stop()
    assert str(Fault("b.md", "bad")) == "b.md: bad"


# ------------------------------------------------------------------------------------------------ pictures


def test_pictures_are_copied_under_names_of_their_content(tmp_path):
    for name in ("a.svg", "b.svg", "c.txt"):
        (tmp_path / name).write_text("<svg/>")
    images = Images(tmp_path, tmp_path / "work")
    first = images.file(nodes.image(uri="a.svg"))
    assert first == images.file(nodes.image(uri="b.svg"))
    assert (tmp_path / "work" / first).read_text() == "<svg/>"
    assert images.file(nodes.image(uri=str(tmp_path / "a.svg"))) == first
    assert images.file(nodes.image(uri="c.txt")) is None
    assert images.file(nodes.image(uri="gone.svg")) is None


# ------------------------------------------------------------------------------------------------ assembly, labels


def tree(name, *toctrees, sections=1):
    """A document with toctrees (pairs of caption and names) in its innermost section."""
    document = new_document(name)
    inner = document
    for number in range(sections):
        section = nodes.section("", nodes.title("", name), ids=[f"{name}-{number}"])
        inner += section
        inner = section
    for caption, names in toctrees:
        entries = [(None, name) for name in names]
        inner += addnodes.toctree(caption=caption, entries=entries, includefiles=list(names))
    return document


def shape(pages):
    return [(page.docname, page.depth, page.level) for page in pages]


def test_parts_and_chapters_in_reading_order():
    trees = {
        "index": tree("index", (None, ["summary"]), ("Part", ["one", "two"]), (None, ["last"]), ("Empty", [])),
        "one": tree("one", (None, ["sub"])),
        "sub": tree("sub", (None, ["subsub", "one"])),
    }
    book = assemble("index", lambda name: trees.get(name) or tree(name))
    assert [item.title if isinstance(item, Part) else item.docname for item in book.items] == [
        "index",
        "summary",
        "Part",
        "last",
    ]
    assert [part.title for part in book.parts] == ["Part"]
    assert shape(book.pages) == [
        ("index", 0, 1),
        ("summary", 0, 1),
        ("one", 0, 2),
        ("sub", 1, 3),
        ("subsub", 2, 4),
        ("two", 0, 2),
        ("last", 0, 1),
    ]


def test_documents_below_a_section_are_as_deep_as_it():
    trees = {"index": tree("index", (None, ["one"])), "one": tree("one", (None, ["sub"]), sections=3)}
    book = assemble("index", lambda name: trees.get(name) or tree(name, sections=0))
    assert shape(book.pages) == [("index", 0, 1), ("one", 0, 1), ("sub", 3, 4)]


def test_labels():
    document = tree("index")
    document[0] += nodes.paragraph("", "x", ids=["a", "b"])
    book = assemble("index", lambda _: document)
    labels = Labels(book.pages)
    assert labels.name("index", "") == labels.name("index", "index-0") == "index#index-0"
    assert labels.name("index", "b") == "index#a"
    assert labels.name("index", "c") is None
    assert labels.name("other", "") is None
    assert not labels.is_placed("index#a")
    assert labels.place("index", document[0][1]) == "index#a"
    assert labels.place("index", document[0][1]) is None
    assert labels.place("index", nodes.paragraph()) is None
    assert labels.is_placed("index#a")


def test_a_book_without_headings_has_labels_for_its_ids_alone():
    book = assemble("index", lambda name: tree(name, sections=0))
    assert Labels(book.pages).name("index", "") is None


# ------------------------------------------------------------------------------------------------ numbers


def numbers(**config):
    given = {"numfig": True, "math_numfig": True, "math_numsep": "-", "numfig_format": {"figure": "Fig. %s"}}
    return Numbers(
        SimpleNamespace(
            toc_secnumbers={"a": {"": (1,), "#s": (1, 2), "#deep": None}},
            toc_fignumbers={"a": {"figure": {"f": (1, 1)}, "displaymath": {"e": (1, 2, 3)}}},
            config=SimpleNamespace(**given | config),
            get_domain=lambda _: SimpleNamespace(get_enumerable_node_type=lambda node: "figure"),
        )
    )


def test_numbers_of_sections():
    look = numbers().section
    assert look("a", nodes.section(ids=["top"])) == "1"
    assert look("a", nodes.section(ids=["s"])) == "1.2"
    assert look("a", nodes.section(ids=["deep"])) is None
    assert look("b", nodes.section(ids=["top"])) is None


def test_numbers_of_captions():
    look = numbers().caption
    assert look("a", nodes.figure(ids=["f"])) == "Fig. 1.1"
    assert look("a", nodes.figure(ids=["g"])) is None
    assert look("a", nodes.figure()) is None
    assert look("b", nodes.figure(ids=["f"])) is None


def test_numbers_of_equations():
    numbered, plain = nodes.math_block(ids=["e"], number=7), nodes.math_block(ids=["x"])
    assert numbers().equation("a", numbered) == "1.2-3"
    assert numbers().equation("a", plain) is None
    assert numbers().equation("b", numbered) is None
    assert numbers(numfig=False).equation("a", numbered) == "7"
    assert numbers(math_numfig=False).equation("a", numbered) == "7"
