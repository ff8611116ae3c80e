"""Settings of _config.yml: those of a page's frame are there, and what is not honoured is told by its name."""

import re
import shutil
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

from bookpress import book as books
from bookpress import checks, configured, honoured, settings

PNG = b"\x89PNG\r\n\x1a\n"
FRAME = {
    "logo": "book/tern.png",
    "html": {
        "favicon": "book/tern.png",
        "extra_footer": "<p>Kept by terns</p>",
        "announcement": "A notice of terns",
        "use_repository_button": True,
        "use_issues_button": True,
        "use_edit_page_button": True,
        "home_page_in_navbar": True,
    },
    "repository": {"url": "https://github.com/example/terns", "path_to_book": "docs", "branch": "trunk"},
    "launch_buttons": {"binderhub_url": "https://mybinder.org", "colab_url": "https://colab.research.google.com"},
}


@pytest.fixture
def framed(tiny_book):
    """A book with all that may stand around a page, though its settings of the theme name other things."""
    tiny_book.config = FRAME
    (tiny_book.root / "book").mkdir(exist_ok=True)
    (tiny_book.root / "book" / "tern.png").write_bytes(PNG)
    (tiny_book.root / "book" / "style").mkdir()
    (tiny_book.root / "book" / "style" / "own.css").write_text("p { margin: 0 }")
    tiny_book.settings |= {"html_static_path": ["book/style"], "html_css_files": ["own.css"]}
    return tiny_book


def test_logo_announcement_footer_and_links_to_the_repository_are_there(framed):
    made = framed.build()
    page = BeautifulSoup(framed.html("index"), "html.parser")
    logo = page.find("img", class_="logo__image")
    assert logo["alt"] == "Logo: A tiny book"
    assert (made / "book" / logo["src"]).resolve().read_bytes() == PNG
    assert page.find("link", rel="icon")["href"].endswith("tern.png")
    assert any("own.css" in link["href"] for link in page.find_all("link", rel="stylesheet"))
    assert page.find(class_="bd-header-announcement").get_text(strip=True) == "A notice of terns"
    assert page.find(class_="bd-header-announcement")["aria-label"] == "Announcement"
    assert page.find(class_="extra_footer").get_text(strip=True) == "Kept by terns"
    links = {link.get_text(): link["href"] for link in page.find(class_="press-sources").find_all("a")}
    assert list(links) == ["Repository", "Suggest an edit", "Report a problem"]
    assert links["Repository"] == "https://github.com/example/terns"
    assert links["Suggest an edit"] == "https://github.com/example/terns/edit/trunk/docs/book/index.md"
    assert not [link for link in page.find_all("a") if "binder" in link["href"] or "colab" in link["href"]]
    assert checks.outside_requests(made) == []

    framed.settings |= {"html_theme_options": {"logo": {"alt_text": "A tern"}}, "html_sidebars": {}}
    framed.settings |= {"press_locale": "book/words"}
    page = BeautifulSoup(framed.build(language="nb").joinpath("book/index.html").read_text("utf-8"), "html.parser")
    assert page.find("img", class_="logo__image")["alt"] == "A tern"
    assert page.find(class_="bd-header-announcement")["aria-label"] == "Kunngjøring"
    assert "Meld om et problem" in page.find(class_="press-sources").get_text()


def found(root, config):
    root.mkdir(exist_ok=True)
    (root / "index.md").write_text("# Start")
    (root / "_toc.yml").write_text("{format: jb-book, root: index}")
    (root / "_config.yml").write_text(yaml.safe_dump(config))
    return [str(fault) for fault in honoured.faults(books.load(root))]


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (
            {"lgoo": "x"},
            "lgoo is no setting of Jupyter Book and counts for nothing. Did you mean logo? Else take it out.",
        ),
        (
            {"html": {"use_repositry_button": True}},
            "html.use_repositry_button is no setting of Jupyter Book and counts for nothing. "
            "Did you mean html.use_repository_button? Else take it out.",
        ),
        ({"binder": {"text": "x"}}, "binder is no setting of Jupyter Book and counts for nothing. Take it out."),
        ({"logo": "gone.png"}, "logo: 'gone.png' is no file of the book."),
        ({"logo": "https://example.org/x.png"}, "logo: 'https://example.org/x.png' is no file of the book."),
        ({"html": {"favicon": "gone.ico"}}, "html.favicon: 'gone.ico' is no file of the book."),
        ({"bibtex_bibfiles": ["gone.bib"]}, "bibtex_bibfiles: 'gone.bib' is no file of the book."),
        (
            {"html": {"analytics": {"google_analytics_id": "G"}}},
            f"html.analytics.google_analytics_id: {honoured.LOADS}",
        ),
        ({"html": {"google_analytics_id": "G"}}, f"html.google_analytics_id: {honoured.LOADS}"),
        ({"html": {"comments": {"hypothesis": True}}}, f"html.comments: {honoured.LOADS}"),
        ({"html": {"announcement": "https://example.org/x.html"}}, f"html.announcement: {honoured.LOADS}"),
        ({"html": {"use_edit_page_button": True}}, "html.use_edit_page_button needs repository.url."),
        ({"html": None}, "html: None is not of type 'object'."),
        ({"title": 3}, "title: 3 is not of type 'string'."),
        ({"execute": {"timeout": "long"}}, "execute.timeout: 'long' is not of type 'number'."),
        (
            {"sphinx": {"config": {"mathjax3_config": {"tex": {"macros": {"R": "x"}, "tags": "all"}}}}},
            f"sphinx.config.mathjax3_config.tex.tags: {honoured.MATHJAX}",
        ),
        (
            {"sphinx": {"config": {"external_toc_path": "other.yml"}}},
            "sphinx.config.external_toc_path: the press reads _toc.yml, not 'other.yml'. Rename the file.",
        ),
        (
            {"sphinx": {"config": {"html_theme_options": ["x"]}}},
            "sphinx.config.html_theme_options must be keys and values.",
        ),
        (
            {"sphinx": {"config": {"html_theme": "alabaster"}}},
            "sphinx.config.html_theme: the pages of the press are made for sphinx_book_theme, not 'alabaster'. "
            "Take it out.",
        ),
    ],
)
def test_what_is_not_honoured_is_told_by_its_name(tmp_path, config, said):
    assert found(tmp_path, config) == [said]


def test_what_asks_for_nothing_is_no_fault_nor_are_the_defaults_of_jupyter_book(tmp_path):
    nothing = {"google_analytics_id": "", "comments": {"hypothesis": False, "utterances": {}}, "announcement": ""}
    assert (
        found(tmp_path, {"html": nothing, "launch_buttons": {"thebe": True}, "latex": {"latex_engine": "xelatex"}})
        == []
    )
    defaults = yaml.safe_load(Path(str(files("jupyter_book") / "default_config.yml")).read_text("utf-8"))
    assert found(tmp_path, defaults) == []


def test_all_are_told_at_once_before_anything_is_built(tiny_book):
    tiny_book.config = {"lgoo": "x", "title": 3}
    with pytest.raises(books.BookError) as told:
        configured.check(tiny_book.write())
    said = [re.sub(r":[0-9]+:", ":0:", line) for line in str(told.value).splitlines()]
    assert said == [
        "_config.yml:0: title: 3 is not of type 'string'.",
        "_config.yml:0: lgoo is no setting of Jupyter Book and counts for nothing. "
        "Did you mean logo? Else take it out.",
    ]


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"sphinx": ["x"]}, "sphinx must be keys and values, not ['x']."),
        ({"sphinx": {"config": "x"}}, "sphinx.config must be keys and values, not 'x'."),
        ({"press_pages": "book"}, "sphinx.config.press_pages must be a list of texts, not 'book'."),
        ({"press_units": [1]}, "sphinx.config.press_units must be a list of texts, not [1]."),
        ({"press_execute": "no"}, "sphinx.config.press_execute must be true or false, not 'no'."),
        ({"press_editions": ["nb"]}, "sphinx.config.press_editions must be keys and values, not ['nb']."),
        ({"press_editions": {"nb": "x"}}, "sphinx.config.press_editions.nb must be keys and values, not 'x'."),
        (
            {"press_editions": {"nb": {"press_reader": ["nn"]}}},
            "sphinx.config.press_editions.nb.press_reader is no setting of the press. Did you mean press_readers?",
        ),
        (
            {"press_rules_off": ["captions", "digit"]},
            "sphinx.config.press_rules_off: 'digit' is no rule. Did you mean digits? "
            "Known are: digits, alternatives, captions, table-headers, headings, timings.",
        ),
        ({"typst_titel": "x"}, "sphinx.config.typst_titel is no setting of the press. Did you mean typst_title?"),
        ({"press_commit": "x"}, "sphinx.config.press_commit is no setting of the press."),
    ],
)
def test_settings_of_the_press_are_judged_when_the_book_is_loaded(config, said):
    whole = config if "sphinx" in config else {"sphinx": {"config": config}}
    assert list(settings.faults(whole)) == [said]


def test_what_jupyter_book_knows_and_forgets_is_handed_on(tiny_book):
    tiny_book.page("index", "# Start\n\nIn a line $$a$$ of text.\n")
    tiny_book.config = {"parse": {"myst_enable_extensions": ["dollarmath"], "myst_dmath_double_inline": True}}
    shutil.rmtree(tiny_book.root / "_build", ignore_errors=True)
    page = BeautifulSoup(tiny_book.build().joinpath("book/index.html").read_text("utf-8"), "html.parser")
    assert page.find("math")["display"] == "block"


def test_settings_of_myst_count_where_authors_write_them(tiny_book):
    tiny_book.page("index", "# Start\n\n[Below](#of-gulls) and {abbr}`this (that)`.\n\n## Of gulls\n\nWords.\n")
    tiny_book.config = {"parse": {"myst_heading_anchors": 2, "myst_html_meta": {"a": "b"}}}
    page = BeautifulSoup(tiny_book.build().joinpath("book/index.html").read_text("utf-8"), "html.parser")
    assert page.find("article").find("a", href="#of-gulls").text == "Below"
    assert page.find("meta", attrs={"name": "a"})["content"] == "b"


def test_a_setting_of_myst_of_another_type_is_a_fault_with_its_line(tiny_book):
    tiny_book.config = {"parse": {"myst_heading_anchors": True, "myst_title_to_header": "yes", "myst_headings": 2}}
    tiny_book.write()
    told = [str(fault) for fault in configured.settled(tiny_book.root).faults]
    assert [(fault.split(":")[0], fault.split(": ", 1)[1]) for fault in told] == [
        ("_config.yml", "parse.myst_heading_anchors: True is not of type 'integer'."),
        ("_config.yml", "parse.myst_title_to_header: 'yes' is not of type 'boolean'."),
        (
            "_config.yml",
            "parse.myst_headings is no setting of Jupyter Book and counts for nothing. "
            "Did you mean parse.myst_heading_anchors? Else take it out.",
        ),
    ]


def test_a_template_that_the_press_has_too_is_told_and_not_left_out_in_silence(tiny_book):
    folder = tiny_book.root / "own" / "sections"
    folder.mkdir(parents=True)
    tiny_book.settings |= {"templates_path": ["own"]}
    (folder / "tern.html").write_text("<p>A tern</p>")
    tiny_book.page("index", "# Terns\n\nThey fly.\n")
    tiny_book.write()
    assert not [fault for fault in honoured.faults(books.load(tiny_book.root)) if "templates" in fault]
    (tiny_book.root / "own" / "layout.html").write_text("<p>Mine</p>")
    told = [fault for fault in honoured.faults(books.load(tiny_book.root)) if "templates" in fault]
    assert len(told) == 1
    assert "own/layout.html is never used" in told[0]
