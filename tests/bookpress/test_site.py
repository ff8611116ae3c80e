"""The whole site: what is made, when nothing is, and that no failure harms what stands."""

import json
import re
import shutil
import subprocess
import sys
from contextlib import suppress

import pytest
from nbformat.v4 import new_code_cell

from bookpress import __main__, build, checks, configured, site
from bookpress.book import BookError
from bookpress.execution import Executor
from bookpress.htmltree import page
from bookpress.site import Plan

# Parts of Jupyter Book use what docutils will one day remove.
pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")

WEB = Plan(("html",), ("en",))
ALL = Plan(("html", "pdf"), ("en",))


def made(book, plan=WEB):
    book.write()
    said = []
    return site.build(book.root, plan, said.append), said


def test_the_site_has_the_web_book_the_pdf_and_an_entry_page(tiny_book):
    tiny_book.settings["press_pdf"] = {"en": "tiny.pdf"}
    folder, said = made(tiny_book, ALL)
    assert folder == tiny_book.root / "_build/site"
    assert (folder / "en/tiny.pdf").read_bytes().startswith(b"%PDF")
    assert not (folder / "en/.doctrees").exists()
    assert not (folder / "en/.buildinfo").exists()
    assert sorted(path.name for path in folder.iterdir()) == ["SHA256SUMS", "en", "entry.css", "entry.js", "index.html"]
    entry = checks.page(folder / "index.html")
    links = {link.text: link.attributes["href"] for link in entry.all("a")}
    assert links == {"Read the report on the web": "en/book/index.html", "The report as PDF": "en/tiny.pdf"}
    assert entry.all("h1")[0].text == "A tiny book"
    assert "Data as of 23 November 2026, version 0.1.0" in entry.text
    sidebar = checks.page(folder / "en/book/index.html").having("press-sidebar")[0]
    assert sidebar.all("a")[0].attributes["href"] == "../tiny.pdf"
    assert re.search(r"The English web book has 1 pages; it took \d+\.\d s\.", " ".join(said))
    assert said[-1].startswith("The site lies in _build/site/")


def test_the_site_can_be_compared_with_the_published_one(tiny_book, capsys):
    folder, _ = made(tiny_book)
    root = ["--root", str(tiny_book.root)]
    assert __main__.main(["verify", *root]) == 0
    published = tiny_book.root / "SHA256SUMS"
    published.write_bytes((folder / "SHA256SUMS").read_bytes())
    (folder / "index.html").write_text("another", "utf-8")
    (folder / "more.txt").write_text("", "utf-8")
    (folder / "en" / "search.html").unlink()
    capsys.readouterr()
    assert __main__.main(["verify", str(published), *root]) == 1
    *differences, last = capsys.readouterr().out.splitlines()
    assert differences == ["en/search.html is missing here.", "index.html differs.", "more.txt is only here."]
    assert last == f"3 files differ from {published}."
    for path in (tiny_book.root / "nothing", tiny_book.root / "_config.yml"):
        assert __main__.main(["verify", str(path), *root]) == 2
        assert str(path) in capsys.readouterr().err


def test_nothing_is_done_when_nothing_has_changed(tiny_book, monkeypatch):
    made(tiny_book)
    monkeypatch.setattr(build, "sphinx", None)
    folder, said = made(tiny_book)
    assert said == ["Nothing has changed since the site in _build/site/ was built."]
    assert folder.is_dir()


def test_a_deleted_site_is_built_again(tiny_book):
    folder, _ = made(tiny_book)
    shutil.rmtree(folder)
    folder, _ = made(tiny_book)
    assert (folder / "index.html").is_file()


def test_a_failing_build_leaves_the_old_site(tiny_book):
    folder, _ = made(tiny_book)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    tiny_book.page("index", "# Start\n\nTyped 12.\n")
    with pytest.raises(build.BuildError, match="typed in prose"):
        made(tiny_book)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_site_that_the_checks_refuse_is_not_put_in_place(tiny_book):
    folder, _ = made(tiny_book)
    tiny_book.page("index", "# Start\n\nWords.\n\n:::{figure} box.svg\n:alt: A box\n:name: fig-bare\n:::\n")
    (tiny_book.root / "book/box.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    with pytest.raises(site.SiteError) as error:
        made(tiny_book)
    assert "book/index.md:7: the figure fig-bare has no caption. (Seen in book/index.html as" in str(error.value)
    assert "fig-bare" not in (folder / "en/book/index.html").read_text()


def test_all_faults_of_all_editions_and_formats_come_at_once_and_once(tiny_book):
    tiny_book.page("index", "# Start\n\nTyped 12.\n\n```{raw} html\n<script>x</script>\n```\n\n{ref}`nowhere`\n")
    tiny_book.page("other", "# Other\n\nSee [it](#there).\n\n<a href='gone.html'>x</a>\n\n#### Deep\n")
    tiny_book.page("third", "# Third\n\n{num}`nothing`\n")
    tiny_book.page("fourth", "# Fourth\n\n{num}`nothing`\n")
    tiny_book.page("fifth", "# Fifth\n\nWords.\n\n:::{figure} box.svg\n:alt: A box\n:name: fig-bare\n:::\n")
    (tiny_book.root / "book/box.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    with pytest.raises(site.SiteError) as error:
        made(tiny_book, Plan(("html", "pdf"), ("en", "nb")))
    heading, *lines = str(error.value).splitlines()
    assert heading == f"The book was not built: {len(lines)} faults in the book:"
    assert len(lines) == len(set(lines))
    for said in (
        "book/index.md:3: a number is typed in prose",
        "HTML that cannot be printed: a script",
        "nowhere",
        "book/fourth.md:3: unknown number 'nothing'. Known ids stand in what press_derive prints.",
        "book/fifth.md:7: the figure fig-bare has no caption. (Seen in book/fifth.html as built.)",
    ):
        assert sum(said in line for line in lines) == 1, (said, lines)
    assert not (tiny_book.root / "_build/site").exists()


def test_settings_contents_cells_and_pages_are_told_in_one_build(tiny_book, monkeypatch):
    monkeypatch.setattr("bookpress.execution.Executor", Executor)  # cells are really run
    tiny_book.config = {"lgoo": "x", "execute": {"execute_notebooks": "force", "timeout": 9}}
    tiny_book.settings |= {"press_pages": "book", "press_rules_off": ["digit"], "press_pdf": {"en": "../x.pdf"}}
    tiny_book.settings["press_derive"] = "1 / 0"
    tiny_book.page("index", "# Start\n\nTyped 12. {num}`share` and {numref}`made-by-a-cell`.\n")
    fails, after = new_code_cell("1 / 0"), new_code_cell("print('after')")
    tiny_book.notebook("fails", "# Fails\n\nTyped 13.", fails, after)
    tiny_book.notebook("glues", "# Glues\n\n```{glue:md} x\n:doc: fails.ipynb\n```\n")
    tiny_book.page("broken", "")
    with suppress(BookError):  # which is raised where the book is only looked at
        tiny_book.write()
    (tiny_book.root / "book/broken.md").rename(tiny_book.root / "book/broken.ipynb")
    (tiny_book.root / "book/broken.ipynb").write_text("{")
    toc = "format: jb-book\nroot: book/index\nchapters:\n- words\n- file: book/gone\n"
    toc += "".join(f"- file: book/{name}\n" for name in ("fails", "glues", "broken"))
    (tiny_book.root / "_toc.yml").write_text(toc)
    with pytest.raises(site.SiteError) as error:
        site.build(tiny_book.root, Plan(("html", "pdf"), ()), print)
    said = [re.sub(r"^  (_config.yml):[0-9]+", r"  \1:0", line) for line in str(error.value).splitlines()]
    for line in (
        "  _config.yml:0: sphinx.config.press_pages must be a list of texts, not 'book'.",
        "  _config.yml:0: sphinx.config.press_pdf: '../x.pdf' is no file name. Write one such as report.pdf.",
        "  _toc.yml:4: An entry needs a key: file, glob or url.",
        "  _toc.yml:5: book/gone is neither a .ipynb, .md nor a .rst file.",
        "  book/fails.ipynb, cell 2, line 1: ZeroDivisionError: division by zero",
        "  derive, cell 1, line 1: ZeroDivisionError: division by zero",
    ):
        assert said.count(line) == 1, "\n".join(said)
    told = "\n".join(said)
    assert told.count("a number is typed in prose") == 2
    assert told.count("book/broken.ipynb") == 1
    assert "lgoo is no setting of Jupyter Book and counts for nothing. Did you mean logo?" in told
    assert "sphinx.config.press_rules_off: 'digit' is no rule." in told
    assert not [word for word in ("'share'", "made-by-a-cell", "glues nothing", "stands in no") if word in told], told
    assert not (tiny_book.root / "_build/site").exists()


def test_a_link_that_leads_nowhere_and_a_picture_that_is_not_there_are_told_once(tiny_book):
    """Web, PDF and the finished pages meet each; and no fault tells where on this machine the book lies."""
    links = "[](#a-place) {ref}`a-label` [](no-page.md) {numref}`a-figure` {download}`data <no-file.zip>`"
    tiny_book.page("index", f"# Start\n\n{links} ![A bar](no-picture.png)\n\n{{glue:}}`no-notebook.ipynb::it`\n")
    with pytest.raises(site.SiteError) as error:
        made(tiny_book, ALL)
    told = str(error.value)
    for name in ("a-place", "a-label", "no-page", "a-figure", "no-file", "no-picture", "no-notebook"):
        assert len([line for line in told.splitlines() if name in line]) == 1, (name, told)
    assert str(tiny_book.root) not in told


def test_names_of_pages_with_signs_that_addresses_use(tiny_book):
    names = ["a#b", "c?d", "e%20f", "g hå"]
    for name in names:
        tiny_book.page(name, f"# Page {name}\n\n(in-{name[0]})=\n## Part {name[0]}\n\nWords.\n")
    links = " ".join(f"{{doc}}`{name}` {{ref}}`in-{name[0]}`" for name in names)
    tiny_book.page("index", f"# Start\n\n{links}\n")
    tiny_book.settings |= {"html_baseurl": "https://example.org/report/", "press_rules_off": ["digits"]}
    built, _ = made(tiny_book, ALL)  # where all links are checked
    assert "https://example.org/report/en/book/a%23b.html" in (built / "sitemap.xml").read_text("utf-8")
    sources = page(built / "en" / "book" / "a#b.html").all("a")
    assert any(link.attributes.get("href", "").endswith("_sources/book/a%23b.md") for link in sources)


def test_where_it_is_not_clear_what_may_run_nothing_does(tiny_book):
    tiny_book.config = {"execute": {"exclude_patterns": "index*", "execute_notebooks": "force"}}
    tiny_book.settings["press_execute"] = None
    tiny_book.notebook("runs", "# Runs", new_code_cell("1 / 0"))
    book = configured.settled(tiny_book.write().root)
    assert "exclude_patterns: 'index*' is not of type 'array'" in str(book.faults[0])
    assert not book.rules.runs


def test_a_failed_pdf_leaves_the_old_site(tiny_book, monkeypatch):
    folder, _ = made(tiny_book)
    real = build.sphinx
    monkeypatch.setattr(
        build, "sphinx", lambda book, edition, builder, place, **rest: real(book, edition, "html", place, **rest)
    )
    tiny_book.page("index", "# Start\n\nOther words.\n")
    with pytest.raises(site.SiteError, match="made 0 PDF files, expected one"):
        made(tiny_book, Plan(("pdf",), ("en",)))
    assert "Other words" not in (folder / "en/book/index.html").read_text()


def test_the_pdf_alone(tiny_book):
    folder, said = made(tiny_book, Plan(("pdf",), ("en",)))
    assert sorted(path.name for path in (folder / "en").iterdir()) == ["report-en.pdf"]
    assert any(sentence.startswith("The English PDF has") for sentence in said)


def test_two_editions_stand_beside_each_other(tiny_book):
    tiny_book.page("index", "# Start\n\nThe share is {num}`share|bare`.\n")
    tiny_book.registers()
    folder, _ = made(tiny_book, Plan(("html",), ("en", "nb")))
    assert 'lang="nb"' in (folder / "nb/book/index.html").read_text()
    assert [link.text for link in checks.page(folder / "index.html").all("a")] == [
        "Read the report on the web",
        "Les rapporten på nett",
    ]


def test_the_files_of_the_data_set_lie_beside_the_pages_that_describe_them(tiny_book):
    (tiny_book.root / "tables").mkdir()
    for name in ("datapackage.json", "sources.csv"):
        (tiny_book.root / "tables" / name).write_text(name)
    tiny_book.content["dataset"] |= {"folder": "tables", "files": ["datapackage.json", "sources.csv"]}
    site, _ = made(tiny_book)
    page = site / "en" / "book" / "index.html"
    described = json.loads(page.read_text().split('ld+json">')[1].split("</script>")[0])
    addresses = [described["distribution"][0]["contentUrl"], described["hasPart"][0]["distribution"][0]["contentUrl"]]
    assert [(page.parent / address).resolve().read_text() for address in addresses] == [
        "datapackage.json", "sources.csv",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["absent.csv", "../outside.csv", "/etc/hostname"])
def test_a_file_of_the_data_set_that_is_none_of_the_book_is_a_fault(tiny_book, name):
    (tiny_book.root.parent / "outside.csv").write_text("not ours")
    tiny_book.content["dataset"] |= {"folder": ".", "files": [name]}
    with pytest.raises(Exception, match=f"the data set names {name}, which are no files below the book"):
        made(tiny_book)


def test_the_entry_page_of_a_book_without_data_is_silent_about_them(tiny_book):
    assert "Data as of" not in site.entry(tiny_book.write(), WEB, {})


def test_the_command_line(tiny_book, capsys):
    tiny_book.write()
    arguments = ["build", "--root", str(tiny_book.root), "--format", "html"]
    assert __main__.main(arguments) == 0
    assert "The site lies in" in capsys.readouterr().out
    tiny_book.page("index", "# Start\n\nTyped 12.\n")
    assert __main__.main(arguments) == 1
    told = capsys.readouterr().err
    assert "book/index.md:3: a number is typed in prose" in told
    assert "what stood before still stands" in told
    assert __main__.main(["build", "--root", str(tiny_book.root / "nowhere")]) == 1
    assert "_config.yml is missing" in capsys.readouterr().err


def test_the_command_that_stores_outputs(tiny_book, capsys):
    tiny_book.notebook("chapter", "# Chapter")
    path = tiny_book.root / "book/chapter.ipynb"
    path.write_text(path.read_text() + "\n\n")
    arguments = ["notebooks", "--root", str(tiny_book.write().root)]
    assert __main__.main(arguments) == 0
    assert "book/chapter.ipynb: the way it is written changed." in capsys.readouterr().out
    assert __main__.main(arguments) == 0
    assert "The outputs in all notebooks, and the numbers in all texts, are current." in capsys.readouterr().out


def test_the_module_runs_and_an_unchanged_book_needs_no_sphinx(tiny_book):
    made(tiny_book)
    code = (
        "import sys, runpy; sys.argv = 'bookpress build --format html --lang en'.split()\n"
        "try: runpy.run_module('bookpress', run_name='__main__')\n"
        "except SystemExit as end: print(end.code, 'sphinx' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tiny_book.root,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(site.ENTRY.parents[2]), "PATH": ""},
    )
    assert done.stdout.splitlines() == ["Nothing has changed since the site in _build/site/ was built.", "0 False"]


def test_a_finished_page_is_looked_into_once(tiny_book, monkeypatch):
    tiny_book.page("other", "# Other\n\n[There](index.md).\n")
    made(tiny_book)
    seen, facts = [], checks.facts
    monkeypatch.setattr(checks, "facts", lambda name, tree: seen.append(name) or facts(name, tree))
    tiny_book.page("other", "# Other\n\n[There](index.md), and more.\n")
    made(tiny_book)
    assert seen == ["book/other.html"]
    note = tiny_book.root / "_build/.press/checked-en.note"
    note.write_bytes(note.read_bytes()[:-1])
    tiny_book.page("other", "# Other\n\n[There](index.md), and still more.\n")
    made(tiny_book)
    assert len(seen) > 2
