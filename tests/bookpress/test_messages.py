"""Catalogues: brought up to the book, compiled for Sphinx, and judged."""

import gettext

import pytest
import yaml

from bookpress import book, messages


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
    folder = messages.compiled(small, "nb")
    assert gettext.translation("page", folder, ["nb"]).gettext(HELLO) == "Hei, *verden*."
    assert messages.compiled(small, "nb") == folder


def test_which_messages_are_translated(small):
    write(small, {HELLO: "Hei, *verden*.", "Empty": ""})
    assert messages.translated(small, "nb") == {"page": frozenset({HELLO})}


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
