"""Catalogues: brought up to the book, compiled for Sphinx, and judged."""

import gettext

import pytest
import yaml

from bookpress import book, compiling, fidelity, files, messages


@pytest.fixture
def small(tmp_path):
    """A book of one page whose catalogues lie in `words`."""
    (tmp_path / "page.md").write_text("# Page\n", encoding="utf-8")
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: page\n", encoding="utf-8")
    config = {"title": "Book", "sphinx": {"config": {"press_locale": "words"}}}
    (tmp_path / "_config.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    return book.load(tmp_path)


HELLO, NUMBER, ROLE = "Hello, *world*.", "{num}`a|bare` of `b` and [c](d.md).", "{deck}`D01`"
FOUND = {"page": [HELLO, NUMBER, ROLE]}


def write(small, translations, name="page"):
    lines = ['msgid ""', 'msgstr ""', '"Content-Type: text/plain; charset=utf-8\\n"', ""]
    for message, text in translations.items():
        lines += [f'msgid "{message}"', f'msgstr "{text}"', ""]
    path = messages.folder(small, "nb") / f"{name}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_new_messages_are_added_empty_and_named(small):
    missing = messages.update(small, "nb", FOUND)
    assert [str(flaw) for flaw in missing] == [
        "page.po: “Hello, *world*.” has no translation.",
        "page.po: “{num}`a|bare` of `b` and [c](d.md).” has no translation.",
    ]
    catalog = messages.catalogues(small, "nb")["page"]
    assert [message.id for message in catalog if message.id] == FOUND["page"]


def test_a_message_without_words_is_its_own_translation(small):
    messages.update(small, "nb", FOUND)
    assert messages.catalogues(small, "nb")["page"].get(ROLE).string == ROLE


def test_translations_stay_and_what_is_gone_goes(small):
    write(small, {HELLO: "Hei, *verden* æøå.", "Old": "Gammel"})
    write(small, {"Gone": "Borte"}, "gone")
    write(small, {"Search": "Søk"}, "sphinx")
    messages.update(small, "nb", FOUND)
    known = messages.catalogues(small, "nb")
    assert known["page"].get(HELLO).string == "Hei, *verden* æøå."
    assert known["page"].get("Old") is None
    assert set(known) == {"page", "sphinx"}


def test_an_update_that_changes_nothing_writes_the_same_bytes(small):
    messages.update(small, "nb", FOUND)
    path = messages.folder(small, "nb") / "page.po"
    before = path.read_bytes()
    messages.update(small, "nb", FOUND)
    assert path.read_bytes() == before
    assert b"POT-Creation-Date" not in before


def test_compiled_catalogues_are_what_gettext_reads(small):
    write(small, {HELLO: "Hei, *verden*."})
    folder = compiling.compiled(small, "nb")
    assert gettext.translation("page", folder, ["nb"]).gettext(HELLO) == "Hei, *verden*."
    assert compiling.compiled(small, "nb") == folder


def test_a_catalogue_is_compiled_again_only_when_it_has_changed(small, monkeypatch):
    write(small, {HELLO: "Hei, *verden*."})
    compiling.compiled(small, "nb")
    read = []
    parse = messages.catalogue
    monkeypatch.setattr(messages, "catalogue", lambda *asked: read.append(asked[-1]) or parse(*asked))
    compiling.compiled(small, "nb")
    assert read == []
    write(small, {HELLO: "Morn, *verden*."})
    folder = compiling.compiled(small, "nb")
    assert read == ["page"]
    assert b"Morn" in (folder / "nb/LC_MESSAGES/page.mo").read_bytes()
    (folder / "nb" / compiling.NOTE).write_bytes(b"noise")
    compiling.compiled(small, "nb")
    assert len(read) > 1


def test_a_finished_catalogue_has_no_flaw(small):
    write(small, {HELLO: "Hei.", NUMBER: "{num}`a|bare` av `b` og [se](d.md).", ROLE: ROLE})
    assert messages.flaws(small, "nb", FOUND) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "has no translation."),
        ("av `b` og [se](d.md).", "loses {num}`a|bare` in translation."),
        ("{num}`a` av `b` og [se](d.md).", "gains {num}`a` in translation."),
        ("{num}`a|bare` av b og [se](d.md).", "loses `b` in translation."),
        ("{num}`a|bare` av `b` og [se](e.md).", "gains ](e.md) in translation."),
    ],
)
def test_what_must_stay_has_to_stay(small, text, wrong):
    write(small, {HELLO: "Hei.", NUMBER: text, ROLE: ROLE})
    assert wrong in [flaw.wrong for flaw in messages.flaws(small, "nb", FOUND)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("{bars}`alle=a; del=b of 100`", []), ("{bars}`alle=a; del=c of 100`", ["loses", "gains"])],
)
def test_the_names_of_bars_are_words_and_their_numbers_are_not(text, wrong):
    found = fidelity.faults("{bars}`all=a; part=b of 100`", text)
    assert [flaw.split()[0] for flaw in found] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("```{literalinclude} /etc/passwd\\n```", "is read as ```{literalinclude} /etc/passwd, where the message is a"),
        ("```{eval-rst}\\n.. include:: /etc/passwd\\n```", "is read as ```{eval-rst}"),
        ("Hei\\n:::{include} /etc/passwd\\n:::", "is read as a paragraph and :::{include} /etc/passwd"),
        ("Hei <script>x</script>", "gains </script>, <script> in translation."),
        ("<img src=x onerror=y>", "is read as HTML, where the message is a paragraph."),
        ("{download}`/etc/passwd`", "gains {download}`/etc/passwd` in translation."),
        ("{eval}`secret`", "gains {eval}`secret` in translation."),
        ("{{ secret }}", "is read as a substitution"),
        ("Hei {{ secret }}", "gains {{ secret }} in translation."),
        ("![a](../../secret.png)", "gains ](../../secret.png) in translation."),
        ("[a](javascript:x)", "the address 'javascript:x' is of the kind 'javascript:'."),
        ("<https://a.org>", "gains ](https://a.org) in translation."),
        ("% Hei", "is read as a remark, which is not printed"),
        ("1. mai", "is read as a numbered list (a number with a full stop at the beginning is written 1\\.)"),
        ("Hei.\\n\\nOg mer.", "is read as a paragraph and a paragraph, where the message is a paragraph."),
        ("H\u202eei", "U+202E RIGHT-TO-LEFT OVERRIDE turns text round."),
        ("Ha\u030a", "å is written in two signs"),
    ],
)
def test_a_translation_brings_nothing_of_its_own(small, text, wrong):
    path = write(small, {HELLO: text})
    (found,) = [flaw for flaw in messages.unfit(small, "nb", "page") if flaw.wrong.startswith(wrong)]
    assert str(found).startswith(f"{path.relative_to(small.root)}:5: “Hello, *world*.” ")


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("[a](https://a.org/en)", "[b](https://a.org/nb 'Tittel')"),
        ("{ref}`words <lab>` {term}`word` {abbr}`A (B c)`", "{ref}`ord <lab>` {term}`ordet <word>` {abbr}`A (D e)`"),
        ("$\\\\text{share} = x$ ![a](b.png) {sup}`th`", "$\\\\text{andel} = x$ ![å](b.png) {sup}`de`"),
        ("One[^a], two[^b].", "To[^b], en[^a]."),
    ],
)
def test_what_a_translation_may_change(small, message, text):
    write(small, {message: text})
    assert messages.unfit(small, "nb", "page") == []


def test_words_of_the_theme_bring_no_html(small):
    write(small, {"Search": "<b>Søk</b>", "Contents": "Innhold", "a %s": "b"}, "sphinx")
    assert [flaw.wrong for flaw in messages.flaws(small, "nb", {})] == [
        "gains < in translation.",
        "gains > in translation.",
        "loses % in translation.",
    ]


HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('msgid "a\nmsgstr "b"\n', "5: cannot be understood: 'msgid \"a'. Write msgid and msgstr"),
        ("msgid a\n", "5: cannot be understood: 'msgid a'."),
        ('msgid "a "b""\n', "5: cannot be understood"),
        ('msgidd "a"\n', "5: cannot be understood"),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', "5: a message lacks its msgstr."),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', "8: the message of line 5 stands here again."),
        ('msgid "a"\nmsgstr "bl\udce5"\n', "6: holds the byte 0xe5, which is not UTF-8. Save the file as UTF-8."),
    ],
)
def test_a_catalogue_that_cannot_be_read(small, text, fault):
    path = write(small, {})
    path.write_bytes((HEAD + text).encode(errors="surrogateescape"))
    write(small, {}, "other").write_text("<xml>")
    with pytest.raises(files.FileError) as error:
        messages.catalogues(small, "nb")
    other, page = str(error.value).splitlines()
    assert page.startswith(f"words/nb/LC_MESSAGES/page.po:{fault}")
    assert other.startswith("words/nb/LC_MESSAGES/other.po:1: cannot be understood: '<xml>'.")


def test_fuzzy_obsolete_missing_and_stray_messages_are_flaws(small):
    path = write(small, {HELLO: "Hei.", "Old": "Gammel"})
    fuzzy = path.read_text(encoding="utf-8").replace(f'msgid "{HELLO}"', f'#, fuzzy\nmsgid "{HELLO}"')
    path.write_text(fuzzy + '\n#~ msgid "Older"\n#~ msgstr "Eldre"\n', encoding="utf-8")
    write(small, {"x": "x"}, "stray")
    found = messages.flaws(small, "nb", {**FOUND, "other": ["Text"]})
    assert {(flaw.message, flaw.wrong) for flaw in found} == {
        (HELLO, "is fuzzy: the translation was not checked."),
        (NUMBER, "is missing."),
        (ROLE, "is missing."),
        ("Old", "is no message of the book any more."),
        ("Older", "is obsolete."),
        ("Text", "stands in no catalogue: the file is missing."),
        ("stray", "belongs to no document."),
    }


def test_a_long_message_is_cut_when_it_is_named():
    assert len(str(messages.Flaw("page.po", "x" * 200, "is missing."))) < 100
