"""Editions in another language: what is translated, what is marked, and what stops a strict build."""

import re
from copy import deepcopy

import pytest

from bookpress import book, build, catalogues, checks, compiling, extension, messages, site
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


def test_a_text_without_a_translation_is_marked_and_said(tiny_book, capfd):
    tiny_book.page("index", "# Start\n\nMore words.\n")
    page = norwegian(translated(tiny_book, {"Start": "Begynnelse"}))
    assert "[ikke oversatt] More words." in page.text
    assert "[ikke oversatt] Begynnelse" not in page.text
    assert "book/index.md:3: “More words.” has no translation into 'nb'." in capfd.readouterr().err


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
    compiled = compiling.compiled(book.load(root), "nb") / "nb/LC_MESSAGES/book/index.mo"
    compiled.write_bytes(b"noise")
    assert compiling.compiled(book.load(root), "nb") == compiled.parents[3]
    assert compiled.read_bytes() != b"noise"
    (compiled.parent / "gone.mo").write_bytes(compiled.read_bytes())
    (messages.folder(book.load(root), "nb") / "book/index.po").unlink()
    page = norwegian(root)
    assert "Flere ord." not in page.text
    assert "[ikke oversatt] More words." in page.text
    assert [path.name for path in compiled.parent.iterdir()] == ["index.mo"], "an empty one, so that texts are marked"
    with pytest.raises(build.BuildError, match=r"“More words\.” has no translation into 'nb'"):
        norwegian(root, strict=True)


def test_a_translation_that_changes_is_no_matter_of_other_documents(tiny_book, monkeypatch):
    tiny_book.page("index", "# Start\n")
    tiny_book.page("one", "# One\n\nMore words.\n")
    root = translated(tiny_book, {"Start": "Begynnelse"})
    alone = Plan(("html",), ("nb",))
    site.build(root, alone, lambda said: None)
    read, seen = extension.numberlinks.as_roles, []
    monkeypatch.setattr(extension.numberlinks, "as_roles", lambda text, *rest: seen.append(text[:5]) or read(text))
    folder = messages.folder(book.load(root), "nb")
    head, _, _ = (folder / "book/index.po").read_text("utf-8").partition('msgid "Start')
    for text in ("Flere ord.", "Andre ord.", None):  # the catalogue comes, changes and goes
        path = folder / "book/one.po"
        if text:
            path.write_text(f'{head}msgid "More words."\nmsgstr "{text}"\n', "utf-8")
        else:
            path.unlink()
        seen.clear()
        page = checks.page(site.build(root, alone, lambda said: None) / "nb/book/one.html")
        assert (text or "[ikke oversatt] More words.") in page.text
        assert seen == ["# One"]


# --- Nothing let in ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("strict", [False, True])
def test_a_translation_reads_no_file_and_runs_no_script(tiny_book, strict):
    secret = tiny_book.root.parent / "secret.txt"
    secret.write_text("what only this machine knows")
    tiny_book.page("index", "# Start\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\n[a](https://a.org)\n")
    texts = {
        "Start": "Begynnelse <script>alert(1)</script>",
        "One.": "```{literalinclude} ../../secret.txt\\n```",
        "Two.": "Hei\\n\\n:::{include} ../../secret.txt\\n:::",
        "Three.": "![Et bilde](../../secret.txt)",
        "Four.": "{download}`../../secret.txt`",
        "[a](https://a.org)": "[a](javascript:alert)",
    }
    with pytest.raises(build.BuildError) as error:
        norwegian(translated(tiny_book, texts), strict=strict)
    said = str(error.value)
    po = "book/words/nb/LC_MESSAGES/book/index.po"
    assert f"{po}:5: “Start” gains </script>, <script> in translation." in said
    assert (
        f"{po}:8: “One.” is read as ```{{literalinclude}} ../../secret.txt, where the message is a paragraph." in said
    )
    assert f"{po}:11: “Two.” is read as a paragraph and :::{{include}} ../../secret.txt" in said
    assert f"{po}:14: “Three.” gains ](../../secret.txt) in translation." in said
    assert f"{po}:17: “Four.” gains {{download}}`../../secret.txt` in translation." in said
    assert f"{po}:20: “[a](https://a.org)” loses ](https://a.org) in translation." in said
    assert "what only this machine knows" not in said
    assert not (tiny_book.root / "_build/site").exists()


def test_words_of_the_theme_bring_no_html(tiny_book):
    root = translated(tiny_book, {"Search": "<script>alert(1)</script>"}, "sphinx")
    with pytest.raises(build.BuildError, match=r"LC_MESSAGES/sphinx.po:5: “Search” gains < in translation."):
        norwegian(root)


def test_a_lost_role_is_told_of_the_catalogue_and_once(tiny_book):
    share = "The share is {num}`share` and {num}`share|bare`."
    tiny_book.page("index", f"# Start\n\n{share}\n")
    tiny_book.registers()
    with pytest.raises(build.BuildError) as error:
        norwegian(translated(tiny_book, {share: "Andelen er {num}`share`."}))
    assert str(error.value).splitlines()[1:] == [
        f"  book/words/nb/LC_MESSAGES/book/index.po:5: “{share}” loses {{num}}`share|bare` in translation."
    ]


def test_a_broken_catalogue_is_told_by_file_and_line(tiny_book):
    tiny_book.page("index", "# Start\n")
    root = translated(tiny_book, {"Start": 'Begyn"nelse'})
    with pytest.raises(ValueError, match=r"book/words/nb/LC_MESSAGES/book/index.po:6: cannot be understood"):
        norwegian(root)


# --- Nothing silently in another language -----------------------------------------------------------------------------

ALL_KINDS = """---
myst:
  html_meta:
    description: Meta words
---

# Page title

Text with a note[^one], {abbr}`WHO (World organization)`, a [link](https://example.org "Link title"), {term}`bird`,
{ref}`words of it <lab>`, *stress*, $\\text{inline words} = x$ and {sup}`raised`.

[^one]: Note at the foot.

(lab)=
## Section title

:::{card} Card title
:header: Card header
:footer: Card footer
Card body.
:::

::::{tab-set}
:::{tab-item} Tab label
Tab text.
:::
::::

:::{dropdown} Drop title
Drop text.
:::

:::{admonition} Admonition title
Admonition text.
:::

:::{note}
Noted text.
:::

:::{figure} box.svg
:alt: Alternative of figure

Figure caption.

Figure legend.
:::

![Alternative in line](box.svg)

:::{list-table} Table title
:header-rows: 1

* - Head cell
* - Body cell
:::

:::{glossary}
bird
  What it means.
:::

```{code-block} python
:caption: Code caption

x = y
```

$$\\text{words of formula} = x$$

:::{epigraph}
Epigraph text.

-- Epigraph speaker
:::

Term of list
: Meaning of term

:::{rubric} Rubric title
:::

{bdg-primary}`Badge words`

:::{button-link} https://example.org
Button words
:::
"""
WORDS = (
    "Meta words|Page title|Text with a note|World organization|Link title|bird|words of it|stress|inline words|"
    "raised|Note at the foot|Section title|Card title|Card header|Card footer|Card body|Tab label|Tab text|"
    "Drop title|Drop text|Admonition title|Admonition text|Noted text|Alternative of figure|Figure caption|"
    "Figure legend|Alternative in line|Table title|Head cell|Body cell|What it means|Code caption|"
    "words of formula|Epigraph text|Epigraph speaker|Term of list|Meaning of term|Rubric title|Badge words|"
    "Button words"
)


def pseudo(message):
    """The message with its words in capital letters, as a translator would leave roles and targets."""
    message = message.replace("{term}`bird`", "{term}`bird <bird>`")
    return re.sub(WORDS.replace("bird", r"\bbird(?= <)|^bird$"), lambda found: found[0].upper(), message)


@pytest.fixture
def all_kinds(tiny_book):
    """A book of one page with every kind of text, and its empty catalogues."""
    tiny_book.settings["extensions"] = [*tiny_book.settings["extensions"][:-1], "sphinx_design", "bookpress"]
    tiny_book.settings |= {"press_locale": "locale", "numfig": True}
    (tiny_book.root / "book").mkdir(exist_ok=True)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    (tiny_book.root / "book/box.svg").write_text(svg)
    tiny_book.page("index", ALL_KINDS)
    catalogues.update(tiny_book.write(), lambda said: None)
    return tiny_book


def test_every_kind_of_text_can_be_translated(all_kinds):
    path = all_kinds.root / "locale/nb/LC_MESSAGES/book/index.po"
    catalog = deepcopy(messages.catalogues(all_kinds.write(), "nb")["book/index"])
    for message in catalog:
        if message.id:
            message.string = pseudo(str(message.id))
    messages._write(path, catalog, "nb")
    site.build(all_kinds.root, Plan(("html", "pdf"), ("en", "nb"), strict=True), lambda said: None)
    page = (all_kinds.root / "_build/site/nb/book/index.html").read_text(encoding="utf-8")
    page = re.sub(r"(?s)<head>.*<title>|<div class=\"bd-header.*?</div>", "", page) + "".join(
        re.findall("<meta.*", page)
    )
    for words in WORDS.split("|"):
        assert words.upper() in page, words
        assert words not in re.sub(r'(?:id|href|name|content|for)="[^"]*"', "", page), words
    assert "Listing" not in page
    assert "translated=" not in page
    assert "Programkode" in page
    assert '<p class="admonition-title">Note</p>' not in page
    assert '<p class="admonition-title">' in page


def test_a_formula_is_the_same_in_translation_but_for_its_words(tiny_book):
    tiny_book.page("index", "# Start\n\n$$\\text{share} = 2x$$\n")
    root = translated(tiny_book, {"Start": "Begynnelse", "\\\\text{share} = 2x": "\\\\text{andel} = 3x"})
    with pytest.raises(build.BuildError, match=r"index.po:8: “.text.share. = 2x” is another formula in translation"):
        norwegian(root)


def test_every_kind_of_text_is_a_fault_where_it_is_not_translated(all_kinds):
    with pytest.raises(build.BuildError) as error:
        site.build(all_kinds.root, Plan(("html",), ("nb",), strict=True), lambda said: None)
    said = str(error.value).replace("{abbr}`WHO (World organization)`", "World organization")
    for words in (
        "Meta words",
        "Page title",
        "Alternative of figure",
        "words of formula",
        "Button words",
        "Note at the",
    ):
        assert f"{words}" in said
    assert "book/index.md" in said
