"""The trial of other people's books: what it takes for a text, and what for missing."""

import pytest
import trial

from bookpress import book as books
from bookpress import told

PAGE = """<article>
<h1>Title<a class="headerlink" href="#t">#</a></h1>
<p>Words with a <a href="x">link</a> and <span class="math">x^2</span> of <em>Fig. 1</em>.</p>
<ul><li>one<ul><li>two</li></ul></li></ul>
<pre>a = 1
b = 2</pre><script>let x</script></article>"""


def test_the_texts_of_a_page_are_its_blocks(tmp_path):
    (tmp_path / "page.html").write_text(PAGE)
    found = trial.texts(tmp_path / "page.html")
    said = ["Title", "Words with a link and  of Figure 1.", "one", "two", "a = 1\nb = 2"]
    assert [text.whole for text in found] == said
    assert found[1].printed == ["Words with a ", "link", " and ", " of ", "Figure 1", "."]
    assert found[4].printed == ["a = 1", "b = 2"]


def test_each_word_of_a_page_serves_one_text():
    assert trial.missing(["two words", "words"], "two words, then words") == []
    assert trial.missing(["words", "words", "other"], "words") == ["words", "other"]


def test_faults_are_shared_the_books_own_or_ours():
    outcome = trial.Outcome("a book")
    log = "page.md: WARNING: document isn't included in any toctree\nWARNING: 'myst' cross-reference target not found\n"
    log += "page.html: the link #1.-There leads to no anchor."
    faults = [
        "page.md: it stands in no contents. List it",
        "page.md:3: 'myst' cross-reference target not found [myst.xref]",
        "page.md:5: HTML that cannot be printed: a link to '1.-There', which is no place on this page.",
        "_config.yml: email is no setting of Jupyter Book and counts for nothing.",
        "page.html loads https://example.org/x.png from another host.",
        "page.md:4: the PDF has no form for it.",
    ]
    trial._judge(outcome, faults, log)
    assert outcome.faults == {"shared": faults[:3], "defect": faults[3:5], "ours": faults[5:]}
    assert outcome.row() == "| a book | 0 | 0 | 0 | 0 | 0 | 0 | 3 | 2 | 1 |"


@pytest.fixture
def book(tmp_path):
    """A book of one page, as it stands in a repository."""
    (tmp_path / "_config.yml").write_text("title: A book")
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: page")
    (tmp_path / "page.md").write_text("# A page")
    return tmp_path


def test_a_book_that_is_not_built_is_a_fault_of_ours(book, monkeypatch):
    def plain(folder):
        (folder / "_build/html/_sources").mkdir(parents=True)
        (folder / "_build/html/_sources/page.md").touch()
        return ""

    def pressed(folder, stored):
        raise told.BuildError("it cannot be built")

    monkeypatch.setattr(trial, "plain", plain)
    monkeypatch.setattr(trial, "pressed", pressed)
    outcome = trial.tried(book)
    assert (outcome.pages, outcome.faults["ours"]) == ({"plain": 1}, ["it cannot be built"])


def test_a_language_that_the_press_does_not_speak_is_a_fault_of_ours(book):
    assert trial.worded(books.load(book)) == ""
    trial.changed(book, language="es")
    assert trial.worded(books.load(book)).startswith("press.es.ftl: is missing")
    assert (book / "_words/press.es.ftl").is_file()
    assert books.load(book).config["sphinx"]["config"]["press_words"] == "_words"
