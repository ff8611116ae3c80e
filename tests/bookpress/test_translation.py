"""Editions in another language: what is translated, what is marked, and what stops a strict build."""

import pytest

from bookpress import book, build, catalogues, checks, messages, site
from bookpress.site import Plan

pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")


def translated(tiny_book, texts, name="book/index"):
    """Catalogues of one document with these translations."""
    tiny_book.settings["press_locale"] = "book/words"
    root = tiny_book.write().root
    found = messages.folder(book.load(root), "nb") / f"{name}.po"
    found.parent.mkdir(parents=True, exist_ok=True)
    lines = ['msgid ""', 'msgstr ""', '"Content-Type: text/plain; charset=utf-8\\n"', ""]
    for message, text in texts.items():
        lines += [f'msgid "{message}"', f'msgstr "{text}"', ""]
    found.write_text("\n".join(lines), encoding="utf-8")
    return root


def norwegian(root, **plan):
    folder = site.build(root, Plan(("html",), ("en", "nb"), **plan), lambda said: None)
    return checks.page(folder / "nb/book/index.html")


def test_the_messages_of_a_book_are_found(tiny_book):
    tiny_book.page("index", "# Start\n\nThe share is {num}`share|bare`.\n\n    code\n")
    tiny_book.registers()
    found = catalogues.found(book.load(tiny_book.write().root), lambda said: None)
    assert found["book/index"] == ["Chapters", "Start", "The share is {num}`share|bare`."]


def test_an_update_says_what_lacks_a_translation(tiny_book):
    tiny_book.page("index", "# Start\n\nMore.\n")
    root = translated(tiny_book, {"Start": "Begynnelse"})
    said = []
    catalogues.update(book.load(root), said.append)
    assert said[-2:] == ["book/index.po: “More.” has no translation.", "nb: 2 messages, 1 without a translation."]


def test_an_edition_speaks_its_language_and_names_its_twin(tiny_book):
    share = "The share is {num}`share|bare`."
    tiny_book.page("index", f"# Start\n\n{share}\n")
    tiny_book.registers()
    texts = {"Start": "Begynnelse", share: "Andelen er {num}`share|bare`.", "Chapters": "Kapitler"}
    page = norwegian(translated(tiny_book, texts))
    assert page.all("h1")[0].text.startswith("Begynnelse")
    assert "Andelen er 47." in page.text
    assert "Kapitler" in [caption.text for caption in page.having("caption-text")]
    twins = [link.attributes["href"] for link in page.all("link") if link.attributes.get("hreflang") == "en"]
    assert twins == ["../../en/book/index.html"]


def test_a_text_without_a_translation_is_marked(tiny_book):
    tiny_book.page("index", "# Start\n\nMore words.\n")
    page = norwegian(translated(tiny_book, {"Start": "Begynnelse"}))
    assert "[ikke oversatt] More words." in page.text
    assert "[ikke oversatt] Begynnelse" not in page.text


def test_a_translation_that_is_the_same_is_no_missing_one(tiny_book):
    tiny_book.page("index", "# Helsenorge\n")
    page = norwegian(translated(tiny_book, {"Helsenorge": "Helsenorge"}), strict=True)
    assert "[ikke oversatt]" not in page.text


def test_a_strict_build_fails_for_a_text_without_a_translation(tiny_book):
    tiny_book.page("index", "# Start\n\nMore words.\n")
    root = translated(tiny_book, {"Start": "Begynnelse"})
    with pytest.raises(build.BuildError, match=r"“More words\.” has no translation into 'nb'"):
        norwegian(root, strict=True)


def test_what_an_edition_says_of_the_book_itself(tiny_book):
    tiny_book.settings["press_editions"] = {"nb": {"html_title": "En bitte liten bok"}}
    page = norwegian(translated(tiny_book, {"Start": "Begynnelse"}))
    assert "En bitte liten bok" in page.all("title")[0].text


def test_a_changed_translation_makes_a_new_edition(tiny_book):
    tiny_book.page("index", "# Start\n")
    root = translated(tiny_book, {"Start": "Begynnelse"})
    assert "Begynnelse" in norwegian(root).all("h1")[0].text
    translated(tiny_book, {"Start": "Åpning"})
    assert "Åpning" in norwegian(root).all("h1")[0].text


def test_titles_that_only_the_contents_have_are_translated(tiny_book):
    tiny_book.page("index", "# Start\n")
    tiny_book.page("one", "# One\n")
    texts = {"Start": "Begynnelse", "One, in short": "Ett, kort", "A site": "Et nettsted", "Part": "Del"}
    root = translated(tiny_book, texts)
    (root / "_toc.yml").write_text(
        "{format: jb-book, root: book/index, parts: [{caption: Part, chapters: ["
        "{file: book/one, title: 'One, in short'}, {url: 'https://example.org', title: A site}]}]}",
        encoding="utf-8",
    )
    found = catalogues.found(book.load(root), lambda said: None)
    assert found["book/index"] == ["One, in short", "A site", "Part", "Start"]
    page = norwegian(root)
    assert [text in page.text for text in texts.values()] == [True] * 4


def test_a_translation_whose_catalogue_is_gone_is_shown_no_more(tiny_book):
    tiny_book.page("index", "# Start\n\nMore words.\n")
    root = translated(tiny_book, {"Start": "Begynnelse", "More words.": "Flere ord."})
    assert "Flere ord." in norwegian(root).text
    compiled = messages.compiled(book.load(root), "nb") / "nb/LC_MESSAGES/book/index.mo"
    compiled.write_bytes(b"noise")
    assert messages.compiled(book.load(root), "nb") == compiled.parents[3]
    assert compiled.read_bytes() != b"noise"
    (compiled.parent / "gone.mo").write_bytes(compiled.read_bytes())
    (messages.folder(book.load(root), "nb") / "book/index.po").unlink()
    page = norwegian(root)
    assert "Flere ord." not in page.text
    assert "[ikke oversatt] More words." in page.text
    assert [path.name for path in compiled.parent.iterdir()] == ["index.mo"], "an empty one, so that texts are marked"
    with pytest.raises(build.BuildError, match=r"“More words\.” has no translation into 'nb'"):
        norwegian(root, strict=True)
