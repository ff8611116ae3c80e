"""What a page may not take in: files of elsewhere, addresses that act, pictures that do more than show, signs."""

import pytest

from bookpress import build, state

pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'


def faults(tiny_book, **more):
    with pytest.raises(build.BuildError) as error:
        tiny_book.build(**more)
    return str(error.value)


@pytest.fixture
def secret(tiny_book):
    """A file beside the book's folder, and a link to it within."""
    path = tiny_book.root.parent / "secret.txt"
    path.write_text("a;secret\nof;the machine\n")
    (tiny_book.root / "book").mkdir(exist_ok=True)
    (tiny_book.root / "book" / "linked.txt").symlink_to(path)
    return path


def test_a_page_reads_no_file_of_elsewhere(tiny_book, secret):
    tiny_book.settings["extensions"] = [*tiny_book.settings["extensions"], "sphinx_design"]
    lines = [
        "# Start",
        "```{literalinclude} ../../secret.txt\n```",
        "```{include} linked.txt\n```",
        f"```{{csv-table}}\n:file: {secret}\n```",
        f"```{{csv-table}}\n:url: file://{secret}\n```",
        f"```{{raw}} html\n:url: file://{secret}\n```",
        "![A picture](../../secret.png)",
        "{download}`here <../../secret.txt>`",
        "```{eval-rst}\n.. include:: /../secret.txt\n```",
        "```{raw} latex\n\\secret\n```",
    ]
    secret.with_suffix(".png").write_bytes(PNG)
    tiny_book.page("index", "\n\n".join(lines))
    said = faults(tiny_book)
    for place, words in (
        ("book/index.md:3", "the file ../secret.txt lies outside the book's folder. Copy it into the book."),
        ("book/index.md:6", "the file book/linked.txt lies outside the book's folder."),
        ("book/index.md:21", "the picture ../secret.png lies outside the book's folder."),
        ("book/index.md:23", "the file ../../secret.txt lies outside the book's folder."),
        ("book/index.md:29", "raw 'latex' is in no edition of the book."),
    ):
        assert f"{place}: {words}" in said
    assert said.count("Unknown option keys: ['url']") == 2, said


def test_a_page_that_is_not_utf8_is_named_with_its_line(tiny_book):
    tiny_book.page("index", "# Start\n\nWords.\n")
    (tiny_book.root / "book/index.md").write_bytes("# Start\n\nOne.\n\nBlå.\n".encode("latin-1"))
    said = faults(tiny_book)
    assert "book/index.md:5: holds the byte 0xe5, which is not UTF-8. Save the file as UTF-8." in said
    assert "1 fault in the book" in said


def test_a_page_that_is_not_utf8_stops_no_build_that_gathers_faults(tiny_book):
    (tiny_book.root / "book/index.md").write_bytes("# Start\n\nBlåbær.\n".encode("latin-1"))
    assert "1 fault in the book" in faults(tiny_book, overrides={"press_gather": True})


def test_addresses_of_a_page_are_those_of_the_web(tiny_book):
    tiny_book.page(
        "index", "# Start\n\n[a](ftp://a.org/b)\n\n<irc://a.org>\n\n[b](https://a.org) <a@b.org>\n[c](javascript:a)\n"
    )
    said = faults(tiny_book)
    assert "book/index.md:3: the address 'ftp://a.org/b' is of the kind 'ftp:'" in said
    assert "book/index.md:5: the address 'irc://a.org' is of the kind 'irc:'" in said
    assert "book/index.md:7: the address 'javascript:a' is of the kind 'javascript:'" in said
    assert "3 faults" in said


def test_pictures_of_a_page_are_whole_and_only_show(tiny_book):
    tiny_book.page("index", "# Start\n\n![A](a.png)\n\nAnd ![B](b.svg)\n\n![C](c.svg)\n")
    folder = tiny_book.root / "book"
    (folder / "a.png").write_bytes(PNG)
    (folder / "b.svg").write_text(SVG.format("<foreignObject><p>Words</p></foreignObject>"))
    (folder / "c.svg").write_text(SVG.format("<rect width='9' height='9'/>"))
    said = faults(tiny_book)
    assert "book/index.md:3: the picture book/a.png is no whole PNG file." in said
    assert "book/index.md:5: the picture book/b.svg holds <foreignObject>, text that is no drawing" in said
    assert "2 faults" in said


def test_signs_that_nobody_sees_are_named_in_pages_and_cells(tiny_book, make_bundle):
    tiny_book.page("index", "# Start\n\nNo \u202e102 and Ha\u030a.\n")
    tiny_book.notebook("chapter", "# Chapter\n\nTwo\u200bwords.", make_bundle(title={"en": "A\u2066b", "nb": "c"}))
    tiny_book.registers()
    said = faults(tiny_book)
    assert "book/index.md:3: column 4: U+202E RIGHT-TO-LEFT OVERRIDE turns text round." in said
    assert "book/index.md:3: column 14: å is written in two signs" in said
    assert "book/chapter.ipynb, cell 1, line 3: column 4: U+200B ZERO WIDTH SPACE is invisible." in said
    assert "book/chapter.ipynb, cell 2: exhibit 'satisfaction': its title: U+2066 LEFT-TO-RIGHT ISOLATE turns" in said


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"code": {"file": "/etc/passwd"}}, "its code file '/etc/passwd' lies outside the book's folder"),
        ({"code": {"file": "../x.py"}}, "its code file '../x.py' lies outside the book's folder"),
        ({"id": "../x"}, "its id must be lower-case letters"),
        ({"drawing": {"en": SVG.format("<script/>")}}, "its drawing holds <script>, which acts"),
        ({"csv": "a\n\u202eb\n"}, "its CSV: U+202E RIGHT-TO-LEFT OVERRIDE turns text round"),
    ],
)
def test_an_exhibit_brings_nothing_but_itself(make_bundle, changes, said):
    from bookpress.bundles import ExhibitError, parse

    with pytest.raises(ExhibitError) as error:
        parse(make_bundle(**changes), "en")
    assert said in str(error.value)


def test_cells_of_an_exhibit_lead_to_the_web_alone(make_bundle):
    from bookpress.bundles import ExhibitError, parse

    bundle = make_bundle()
    rows = [{"id": "s1", "cells": [{"parts": ["a", {"text": "b", "url": "javascript:x"}]}, "\u200b"]}]
    bundle["kind"], bundle["table"]["en"]["rows"] = "table", rows
    with pytest.raises(ExhibitError) as error:
        parse(bundle, "en")
    assert "row 1 (s1): the address 'javascript:x' is of the kind 'javascript:'" in str(error.value)
    assert "row 1 (s1): U+200B ZERO WIDTH SPACE is invisible" in str(error.value)


def test_titles_and_settings_are_printed_as_they_stand(tiny_book):
    words = 'A <script>alert(1)</script> #read("/etc/passwd") & {{ config }} \\" $x$'
    tiny_book.settings["html_title"] = words
    tiny_book.page("index", "# Start\n\nWords.\n")
    tiny_book.build()
    page = tiny_book.html("index")
    assert "<script>alert(1)" not in page
    assert "{{ config }}" in page
    folder = tiny_book.build("typst")
    from bookpress.typst.completeness import tagged_blocks

    (pdf,) = folder.glob("*.pdf")
    assert any(words in block for block in tagged_blocks(pdf))


def test_a_place_of_a_notebook_is_told_by_cell():
    assert state.place("/b/a.ipynb", "/b", 20_003) == "a.ipynb, cell 2, line 2"


def test_signs_that_no_font_has_are_told_by_place_and_all_at_once(tiny_book, make_bundle):
    tiny_book.page(
        "index", "# Start 李\n\nFine: æ λ Ж ✓ ≤ — “x”.\n\nSmile \u1100.\n\n`code ＝`\n\n```\nblock 中\n```\n"
    )
    bundle = make_bundle("found", "table")
    bundle["table"]["en"]["rows"] = [{"id": None, "cells": ["a", "1"]}, {"id": None, "cells": ["Ms 王", "2"]}]
    svg = SVG.format("<text y='9'>漢</text>")
    tiny_book.notebook("chapter", "# Chapter", bundle, make_bundle(drawing={"en": svg, "nb": svg}))
    tiny_book.registers()
    said = faults(tiny_book, builder="typst")
    for place in (
        "book/index.md:1: no font of the PDF has 李 (U+674E CJK UNIFIED IDEOGRAPH-674E), in “Start 李”.",
        "book/index.md:5: no font of the PDF has \u1100 (U+1100 HANGUL CHOSEONG KIYEOK), in “Smile \u1100.”.",
        "book/index.md:7: no font of the PDF has ＝ (U+FF1D FULLWIDTH EQUALS SIGN), in “code ＝”.",
        "book/index.md:9: no font of the PDF has 中",
        "book/chapter.ipynb, cell 2, line 1, exhibit 'found', row 2: no font of the PDF has 王",
    ):
        assert place in said
    assert "satisfaction.svg cannot be set: " in said
    assert "6 faults" in said


def test_a_control_character_is_told_once(tiny_book):
    tiny_book.page("index", "# Start\n\nA bell \x07 here.\n\n`x \x01`\n")
    tiny_book.notebook("cells", "# Cells", "and \x02 there")
    places = ("book/index.md:3: column 8: U+0007", "book/index.md:5: column 4: U+0001")
    for builder in ("html", "typst"):
        with pytest.raises(build.BuildError) as error:
            tiny_book.build(builder, overrides={"press_gather": True})
        said = str(error.value)
        assert "3 faults" in said
        assert all(said.count(place) == 1 for place in places)
        assert said.count("U+0002") == 1


def test_what_the_compiler_says_is_cut_to_what_can_be_read():
    from bookpress.typst.compile import _short

    assert len(_short("\n".join(["x" * 100_000] * 100))) < 5_000


def test_modules_that_are_installed_are_no_files_from_elsewhere(tiny_book):
    tiny_book.settings["extensions"] = [*tiny_book.settings["extensions"], "sphinx.ext.autodoc"]
    tiny_book.page("index", "# Start\n\n```{autofunction} textwrap.dedent\n```\n")
    tiny_book.build()
    assert "Remove any common leading whitespace" in tiny_book.html("index")
