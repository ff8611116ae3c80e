"""Messages: the prose of the book piece by piece, its translations in catalogues, and what is wrong with these.

A *message* is a paragraph, heading, cell or caption as Sphinx hands it to translators; a *catalogue* (`.po`, below the
folder that `press_locale` in _config.yml names) holds the translations of one document's messages into one language.
Translations are never guessed from similar messages: a message that has changed has to be translated anew.
"""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from bookpress import keeping
from bookpress.book import Book

FOLDER = "LC_MESSAGES"
FILE = "messages.json"
BUILDER = "messages"  # name of the Sphinx builder that writes it
# What must stand in a translation just as in its message: roles, targets of links, code, formulas, HTML.
KEPT = re.compile(r"\{[a-z:]+\}`[^`]+`|\]\([^)]+\)|(?<![`}])`[^`]+`|\$[^$]+\$|https?://[^\s)]+")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Flaw:
    """What is wrong with one message of a catalogue."""

    file: str
    message: str
    wrong: str

    def __str__(self) -> str:
        start = self.message if len(self.message) <= 60 else self.message[:57] + "…"
        return f"{self.file}: “{start}” {self.wrong}"


def folder(book: Book, language: str) -> Path:
    """Where the catalogues of a language lie."""
    return book.root / str(book.option("press_locale") or "locale") / language / FOLDER


def found(made: Path) -> dict[str, list[str]]:
    """The messages of each document in their order, from the folder that the builder `messages` has written."""
    content: dict[str, list[str]] = json.loads((made / FILE).read_text(encoding="utf-8"))
    return content


def catalogues(book: Book, language: str) -> dict[str, Catalog]:
    """The catalogues of a language by document name."""
    base = folder(book, language)
    return {path.relative_to(base).with_suffix("").as_posix(): _read(path) for path in sorted(base.rglob("*.po"))}


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def translated(book: Book, language: str) -> dict[str, frozenset[str]]:
    """The messages that have a translation, by document name; those of the contents stand with the first document."""
    return {
        name: frozenset(str(message.id) for message in catalog if message.id and message.string)
        for name, catalog in catalogues(book, language).items()
    }


def update(book: Book, language: str, book_messages: Mapping[str, list[str]]) -> list[Flaw]:
    """Bring the catalogues to the messages of the book: new ones are added empty, those that are gone are taken out.

    A message without words, such as a role alone, is its own translation. Files of documents that are gone are
    removed. Returns what still lacks a translation.
    """
    old = catalogues(book, language)
    base = folder(book, language)
    missing = []
    for name, texts in book_messages.items():
        before = old.get(name, Catalog())
        catalog = Catalog(locale=language, charset="utf-8")
        for message in texts:
            known = before.get(message)
            text = str(known.string) if known and known.string else "" if _has_words(message) else message
            catalog.add(message, text)
            if not text:
                missing.append(Flaw(f"{name}.po", message, "has no translation."))
        _write(base / f"{name}.po", catalog, language)
    for name in old.keys() - book_messages.keys() - OWN:
        (base / f"{name}.po").unlink()
    return missing


OWN = {"sphinx", "booktheme"}  # catalogues of words of the theme: no document, kept as they are


def _has_words(message: str) -> bool:
    return bool(_LETTER.search(KEPT.sub("", message)))


def _write(path: Path, catalog: Catalog, language: str) -> None:
    """Write a catalogue without dates and line numbers, so that it changes only when a message does."""
    for message in catalog:
        message.flags.clear()  # Babel takes {num} for a format of Python's
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=0, no_location=True, omit_header=True)
    head = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: {language}\\n"\n\n'
    path.parent.mkdir(parents=True, exist_ok=True)
    content = head.encode() + buffer.getvalue().strip() + b"\n"
    if not (path.is_file() and path.read_bytes() == content):
        path.write_bytes(content)


def compiled(book: Book, language: str) -> Path:
    """Compile the catalogues for Sphinx into the press's work folder; returns the folder for `locale_dirs`.

    What stands there of other catalogues is removed: Sphinx would go on using it. A document without a catalogue gets
    an empty one: Sphinx would not look whether its texts are translated.
    """
    target = book.work / "locale"
    base = target / language / FOLDER
    known = {name: Catalog() for name in book.files} | catalogues(book, language)
    wanted = {base / f"{name}.mo": catalog for name, catalog in known.items()}
    for old in [path for path in base.rglob("*") if path.is_file() and path not in wanted]:
        old.unlink()
    for path, catalog in wanted.items():
        buffer = io.BytesIO()
        write_mo(buffer, catalog)
        if not (path.is_file() and path.read_bytes() == buffer.getvalue()):
            keeping.remove(path)
            keeping.write_whole(path, buffer.getvalue())
    return target


def digest(book: Book, language: str) -> str:
    """Digest of all catalogues of a language."""
    base = folder(book, language)
    return keeping.digest_of_files(base, base.rglob("*.po"))


def flaws(book: Book, language: str, book_messages: Mapping[str, list[str]]) -> list[Flaw]:
    """Everything that is wrong with the catalogues of a language, beside the messages of the book."""
    known = catalogues(book, language)
    wrong = []
    for name, texts in book_messages.items():
        file = f"{name}.po"
        catalog = known.get(name)
        if catalog is None:
            wrong.append(Flaw(file, texts[0], "stands in no catalogue: the file is missing."))
            continue
        own = {str(message.id): message for message in catalog if message.id}
        wrong += [Flaw(file, message, "is missing.") for message in texts if message not in own]
        wrong += [
            Flaw(file, message, "is no message of the book any more.") for message in sorted(own.keys() - set(texts))
        ]
        wrong += [Flaw(file, str(message), "is obsolete.") for message in catalog.obsolete]
        for message in own.values():
            wrong += [Flaw(file, str(message.id), text) for text in _faults(str(message.id), message)]
    wrong += [Flaw(f"{name}.po", name, "belongs to no document.") for name in known.keys() - book_messages.keys() - OWN]
    return wrong


def _faults(message: str, entry: object) -> Iterator[str]:
    translation = str(getattr(entry, "string", "") or "")
    if not translation.strip():
        yield "has no translation."
        return
    if getattr(entry, "fuzzy", False):
        yield "is fuzzy: the translation was not checked."
    wanted, given = (Counter(KEPT.findall(text)) for text in (message, translation))
    if lost := wanted - given:
        yield f"loses {', '.join(sorted(lost))} in translation."
    if added := given - wanted:
        yield f"gains {', '.join(sorted(added))} in translation."
