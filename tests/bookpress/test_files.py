"""What cannot be read is told by file and line; what a book may not name is refused; addresses and pictures."""

import json

import click
import pytest
import yaml

from bookpress import addresses, book, configured, files, pictures


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"title: Bl\xe5\n", "_config.yml:1: holds the byte 0xe5, which is not UTF-8. Save the file as UTF-8."),
        (
            b"title: a\n\nlogo: b\ntitle: c\n",
            "_config.yml:4: is not valid YAML: 'title' stands twice; keep one of them.",
        ),
        (b"title: a\n  b: c\n", "_config.yml:2: is not valid YAML: mapping values are not allowed here."),
        (b"a: \x01\n", "_config.yml: is not valid YAML"),
    ],
)
def test_yaml_that_cannot_be_read(tmp_path, content, fault):
    (tmp_path / "_config.yml").write_bytes(content)
    with pytest.raises(files.FileError) as error:
        files.yaml_of(tmp_path / "_config.yml", "_config.yml")
    assert str(error.value).startswith(fault)


def test_yaml_that_merges_a_mapping_twice_is_read(tmp_path):
    (tmp_path / "a.yml").write_text("a: &a {x: 1}\nb: &b {y: 2}\nc: {<<: *a, z: 3}\n")
    assert files.yaml_of(tmp_path / "a.yml", "a.yml")["c"] == {"x": 1, "z": 3}


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("[]", "a.ipynb is no notebook but a list. Save it from Jupyter as .ipynb"),
        ("{}", "a.ipynb is no notebook but an object without nbformat."),
        ('{"cells": [\n{"a": ', "a.ipynb:2: is not JSON: Expecting value. The file ends too early"),
        ('{"cells": [\n] x}', "a.ipynb:2: is not JSON: Expecting ',' delimiter. Correct it there"),
        ('{"a": 1, "a": 2}', "a.ipynb: an object gives 'a' twice."),
        ("[" * 100_000, "a.ipynb"),
    ],
)
def test_a_notebook_that_is_none(tmp_path, content, fault):
    (tmp_path / "_config.yml").write_text("title: T\n")
    (tmp_path / "_toc.yml").write_text("root: a\n")
    (tmp_path / "a.ipynb").write_text(content)
    with pytest.raises(book.BookError) as error:
        book.load(tmp_path).notebooks()
    assert str(error.value).startswith(fault)


@pytest.fixture
def configure(tmp_path):
    """A function that says what is wrong with a configuration and a table of contents."""
    folder = tmp_path / "book"
    folder.mkdir()

    def faults(config, toc="root: index\n"):
        (folder / "index.md").write_text("# Index\n")
        (folder / "_config.yml").write_text(config if isinstance(config, str) else yaml.safe_dump(config))
        (folder / "_toc.yml").write_text(toc)
        try:
            configured.check(book.load(folder))
        except book.BookError as error:
            return str(error).splitlines()
        return []

    faults.folder = folder
    return faults


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ({"press_pdf": {"en": "../../out.pdf"}}, "press_pdf: '../../out.pdf' is no file name"),
        ({"press_pdf": {"en": "/srv/out.pdf"}}, "press_pdf: '/srv/out.pdf' is no file name"),
        ({"typst_output": "a/b.pdf"}, "typst_output: 'a/b.pdf' is no file name. Write one such as report.pdf."),
        ({"press_editions": {"nb": {"press_pdf": {"nb": "..\\x.pdf"}}}}, "press_pdf: '..\\\\x.pdf' is no file name"),
        ({"press_editions": {"../nb": {}}}, "'../nb' is no code of a language"),
        ({"press_locale": "../locale"}, "press_locale: '../locale' leads out of the book's folder"),
        ({"press_words": "/etc"}, "press_words: '/etc' leads out of the book's folder"),
        ({"press_watched": ["src", "../data"]}, "press_watched: '../data' leads out"),
        ({"press_lock": "../lock"}, "press_lock: '../lock' leads out"),
        ({"press_locale": "linked"}, "press_locale: 'linked' leads out"),
        ({"html_baseurl": "javascript:alert(1)"}, "html_baseurl: the address 'javascript:alert(1)' is of the kind"),
    ],
)
def test_settings_stay_within_the_folder_of_the_book(configure, settings, fault):
    (configure.folder / "linked").symlink_to("/usr")
    (found,) = configure({"title": "T", "sphinx": {"config": settings}})
    assert found.startswith("_config.yml:")
    assert fault in found


def test_the_table_of_contents_leads_nowhere_else(configure):
    (configure.folder / "linked.md").symlink_to(configure.folder.parent / "elsewhere.md")
    (configure.folder.parent / "elsewhere.md").write_text("# Elsewhere\n")
    contents = "format: jb-book\nroot: index\nchapters:\n- url: https://a.org\n"
    for name in ("linked", "../elsewhere"):
        (found,) = configure("title: T\n", f"{contents}- file: {name}\n")
        assert found.startswith("_toc.yml:5: ")
    (found,) = configure("title: T\n", "format: jb-book\nroot: index\nchapters:\n- url: data:text/html,x\n")
    assert found == "_toc.yml:4: The address 'data:text/html,x' must begin with https:// or http://."


def test_a_configuration_of_another_name_is_refused(configure):
    with click.Context(click.Command("build"), obj=None) as command:
        command.params["config"] = str(configure.folder / "_config.yml")
        assert configure("title: T\n") == []
        command.params["config"] = "other.yml"
        (found,) = configure("title: T\n")
    assert (
        found == "--config: the press goes by _config.yml beside the contents, not by other.yml. "
        "Save it under that name."
    )


def test_signs_that_nobody_sees_are_named_in_the_settings(configure):
    (found,) = configure("title: A\nauthor: B\u202eC\n")
    assert found.startswith("_config.yml:2: column 10: U+202E RIGHT-TO-LEFT OVERRIDE turns text round")


def test_what_a_book_may_name(configure):
    settings = {
        "press_pdf": {"en": "rapport på norsk.pdf"},
        "press_watched": ["src", "new"],
        "press_editions": {"nb": {}},
    }
    assert configured.LANGUAGE.fullmatch("nn-NO")
    assert configure({"title": "T", "repository": {"url": "https://a.org/b"}, "sphinx": {"config": settings}}) == []


@pytest.mark.parametrize(
    "address",
    ["https://a.org/b?c=d:e", "http://a.org", "mailto:a@b.org", "page.md", "../a.html#b", "#c", "a/b:c", "?d"],
)
def test_addresses_that_may_stand(address):
    assert addresses.wrong(address) == ""


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "JAVA\tSCRIPT:x", "&#106;avascript:x", "java&Tab;script:x", "%6aavascript:x"),
        *("\x01javascript:x", "data:text/html,x", "file:///etc/passwd", "ftp://a.org", "vbscript:x", "//a.org"),
        *("/\\a.org", "https:a", "mailto:"),
    ],
)
def test_addresses_that_may_not(address):
    assert addresses.wrong(address).startswith(f"the address {address!r} ")
    assert addresses.REMEDY in addresses.wrong(address)


def svg(inner, attributes=""):
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {space} {attributes}>{inner}</svg>".encode()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (svg("<script>alert(1)</script>"), "holds <script>"),
        (svg("<g/>", 'onload="x()"'), "holds the attribute 'onload'"),
        (svg("<foreignObject><p>a</p></foreignObject>"), "holds <foreignObject>"),
        (svg('<image href="https://a.org/b.png"/>'), "draws 'https://a.org/b.png' from elsewhere"),
        (svg('<image xlink:href="../secret.png"/>'), "draws '../secret.png' from elsewhere"),
        (svg('<use href="a.svg#b"/>'), "draws 'a.svg#b' from elsewhere"),
        (svg('<a href="javascript:x"><g/></a>'), "has a link that may not stand"),
        (svg("<style>@import url(https://a.org/b.css)</style>"), "has a style that loads something"),
        (svg('<g style="fill: url(https://a.org)"/>'), "has a style that loads something"),
        (svg('<set attributeName="href" to="javascript:x"/>'), "holds <set>"),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>', "declares entities"),
        (svg("<g>"), "is no SVG: mismatched tag"),
        (b"<html/>", "is no SVG: it begins with <html>"),
        (b"", "is no SVG"),
    ],
)
def test_a_drawing_that_does_more_than_show(content, fault):
    assert any(said.startswith(fault) for said in pictures.wrong(content, ".svg"))


def test_a_drawing_that_only_shows():
    inner = '<style>a{fill:url(#g)}</style><use xlink:href="#g"/><image href="data:image/png;base64,AA"/><!-- a -->'
    assert pictures.wrong(svg(inner, 'width="1"'), ".svg") == []
    assert pictures.wrong(svg('<a href="https://a.org"><g/></a>'), ".svg") == []


@pytest.mark.parametrize(
    ("suffix", "content", "whole"),
    [
        (".png", b"\x89PNG\r\n\x1a\nIHDRIEND\xaeB`\x82", True),
        (".png", b"\x89PNG\r\n\x1a\nIHDR", False),
        (".png", json.dumps({"no": "picture"}).encode(), False),
        (".JPG", b"\xff\xd8\xff\xe0 \xff\xd9", True),
        (".jpeg", b"\xff\xd8\xff\xe0", False),
    ],
)
def test_a_picture_is_whole(suffix, content, whole):
    assert (pictures.wrong(content, suffix) == []) is whole
