"""The press's own words: complete in its languages, replaced by a book's, and a third language without Python."""

import ast
import re
from pathlib import Path

import pytest

from bookpress import checks, saying, site
from bookpress.book import BookError
from bookpress.saying import OWN, Sayer
from bookpress.site import Plan
from wording import catalogue

ENGLISH = catalogue.read(OWN / "press.en.ftl")
DANISH = "".join(
    f"{entry.id.name} = " + " ".join(f"{{ ${name} }}" for name in sorted(ENGLISH.named(entry.id.name))) + " (da)\n"
    for entry in ENGLISH.resource.body
    if hasattr(entry, "id") and entry.value
)


def said():
    """Ids (patterns of ids) that the press's modules say, with the names of the values they give."""
    for path in sorted(Path(saying.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node, "func", None)
            if isinstance(node, ast.Call) and "say" in (getattr(name, "id", ""), getattr(name, "attr", "")):
                first = node.args[0] if node.args else node
                for id_ in (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,):
                    text = re.sub("^f?['\"]|['\"]$", "", ast.unparse(id_))
                    if isinstance(id_, ast.Constant | ast.JoinedStr) and re.fullmatch(
                        r"[a-z-]+(\.([a-z]+|\{name\}))?", text
                    ):
                        pattern = re.escape(text).replace(r"\{name\}", "[a-z]+")
                        yield re.compile(pattern), {keyword.arg for keyword in node.keywords}


def test_every_message_is_said_and_what_is_said_is_there():
    uses = list(said())
    for pattern, values in uses:
        fitting = [id_ for id_ in ENGLISH.messages if pattern.fullmatch(id_) and ENGLISH.named(id_) == values]
        assert fitting, pattern.pattern
    for id_ in ENGLISH.messages:
        assert any(pattern.fullmatch(id_) and ENGLISH.named(id_) == values for pattern, values in uses), id_


def test_a_book_replaces_words_and_its_faults_name_file_and_line(tiny_book):
    tiny_book.settings["press_words"] = "words"
    book = tiny_book.write()
    (book.root / "words").mkdir()
    (book.root / "words/press.nb.ftl").write_text("source = Kjelde\n", encoding="utf-8")
    assert saying.faults(book) == []
    assert (saying.sayer(book, "nb")("source"), saying.sayer(book, "nb")("sources")) == ("Kjelde", "Kilder")
    assert Sayer(None, "nb")("tier", tier="2") == "nivå\u00a02"
    text = "sauce = x\ntier = { $level }\nbrowse = x\nlicence = {\n"
    (book.root / "words/press.nb.ftl").write_text(text, encoding="utf-8")
    with pytest.raises(BookError) as error:
        site.build(book.root, Plan(("html",), ("en",)), print)
    told = str(error.value)
    assert "words/press.nb.ftl, line 1: sauce is said nowhere" in told
    assert "words/press.nb.ftl, line 2: tier has $level" in told
    assert "words/press.nb.ftl, line 4: cannot be understood" in told or "line 5: cannot be understood" in told
    assert "words/press.nb.ftl: lacks the message browse.choose" in told


@pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
def test_a_third_language_needs_no_python(tiny_book):
    tiny_book.settings |= {"press_words": "words", "press_editions": {"da": {"html_title": "En lille bog"}, "nb": {}}}
    root = tiny_book.write().root
    with pytest.raises(BookError, match=r"words/press\.da\.ftl: is missing: the press has no words in 'da'"):
        site.build(root, Plan(("html",), ("da",)), print)
    (root / "words").mkdir()
    groups = "".join(
        f"{group} =\n"
        + "".join(
            f"    .{id_.split('.')[1]} = da " + " ".join(f"{{ ${name} }}" for name in sorted(ENGLISH.named(id_))) + "\n"
            for id_ in ENGLISH.messages
            if id_.startswith(f"{group}.")
        )
        for group in ("browse", "to-source", "search-results", "search-asks", "spoken")
    )
    (root / "words/press.da.ftl").write_text(DANISH + groups, encoding="utf-8")
    for content in (*tiny_book.content["numbers"].values(), *tiny_book.content["sources"].values()):
        for words in content.values():
            if isinstance(words, dict):
                words["da"] = words["nb"]
    tiny_book.content["dataset"] |= {
        "title": {"en": "D", "nb": "D", "da": "D"},
        "description": {"en": "D", "nb": "D", "da": "D"},
    }
    folder = site.build(tiny_book.write().root, Plan(("html",), ("en", "da", "nb")), lambda told: None)
    page = checks.page(folder / "da/book/index.html")
    assert page.all("html")[0].attributes["lang"] == "da"
    assert "En lille bog" in page.all("title")[0].text
    assert page.having("press-footer")[0].text.startswith("23. november 2026 (da)")
    names = [link.text for link in page.having("press-language")]
    assert sorted(set(names)) == ["English", "Norsk"] or names == []
    entry = checks.page(folder / "index.html")
    assert [section.attributes["lang"] for section in entry.all("section")] == ["en", "da", "nb"]
