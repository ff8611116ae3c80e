"""Messages: the prose of the book piece by piece, its translations in catalogues, and what is wrong with these.

A *message* is a paragraph, heading, cell or caption as Sphinx hands it to translators; a *catalogue* (`.po`, below the
folder that `press_locale` in _config.yml names) holds the translations of one document's messages into one language.
Translations are never guessed from similar messages: a message that has changed has to be translated anew.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, PoFileParser, write_po

from bookpress import fidelity, files, keeping
from bookpress.book import Book
from wording import signs

FOLDER = "LC_MESSAGES"
FILE = "messages.json"
BUILDER = "messages"  # name of the Sphinx builder that writes it
# What has no words to translate: roles, targets of links, code, formulas.
KEPT = re.compile(r"\{[a-z:]+\}`[^`]+`|\]\([^)]+\)|(?<![`}])`[^`]+`|\$[^$]+\$|https?://[^\s)]+")
LINE = re.compile(r'(?:(?:msgid|msgid_plural|msgctxt|msgstr(?:\[\d+\])?)\s*)?"(?:[^"\\]|\\.)*"')  # of a catalogue
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Flaw:
    """What is wrong with one message of a catalogue, in the line where it begins, if it stands there."""

    file: str
    message: str
    wrong: str
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.said}" if self.line else f"{self.file}: {self.said}"

    @property
    def said(self) -> str:
        """What is wrong, without the place."""
        start = signs.shown(self.message if len(self.message) <= 60 else self.message[:57] + "…")
        return f"“{start}” {self.wrong}"


def folder(book: Book, language: str) -> Path:
    """Where the catalogues of a language lie."""
    return book.root / str(book.option("press_locale") or "locale") / language / FOLDER


def found(made: Path) -> dict[str, list[str]]:
    """The messages of each document in their order, from the folder that the builder `messages` has written."""
    content: dict[str, list[str]] = json.loads((made / FILE).read_text(encoding="utf-8"))
    return content


def catalogues(book: Book, language: str) -> dict[str, Catalog]:
    """The catalogues of a language by document name. Raises FileError with everything that cannot be read."""
    base = folder(book, language)
    found, faults = {}, []
    for path in sorted(base.rglob("*.po")):
        try:
            found[path.relative_to(base).with_suffix("").as_posix()] = _read(path, called(book, path))
        except files.FileError as error:
            faults.append(str(error))
    if faults:
        raise files.FileError("\n".join(faults))
    return found


def catalogue(book: Book, language: str, name: str) -> Catalog:
    """The catalogue of one document; empty where there is none. Raises FileError.

    The file is opened in any case, so that whoever notes what is opened (see `opened`) knows of its absence.
    """
    path = folder(book, language) / f"{name}.po"
    try:
        path.open("rb").close()
    except FileNotFoundError:
        return Catalog()
    return _read(path, called(book, path))


def called(book: Book, path: Path) -> str:
    """What faults call a catalogue."""
    return path.relative_to(book.root).as_posix() if path.is_relative_to(book.root) else path.name


def _read(path: Path, name: str) -> Catalog:
    """A catalogue. Raises FileError, also for a message that stands twice: only one of its translations would count."""
    return _parsed(files.text(path, name), name)


def line(catalog: Catalog, message: str) -> int:
    """The line on which a message of a catalogue begins."""
    found = catalog.get(message)
    return int(found.lineno or 0) if found else 0


@lru_cache(256)
def _parsed(text: str, name: str) -> Catalog:
    """The catalogue of a text; every document asks for those of all, and nobody changes one."""
    catalog = Catalog(charset="utf-8")
    try:
        _Parser(catalog, abort_invalid=True).parse(io.StringIO(text))
    except PoFileError as error:
        raise files.FileError(f"{name}:{error.lineno + 1}: {error}") from None
    except ValueError as error:  # of a header that is none, or an escape
        raise files.FileError(f"{name}: {error}") from None
    return catalog


class _Parser(PoFileParser):
    """Says what is wrong in the words of people, and refuses what it would else mend in silence."""

    def _invalid_pofile(self, line: str, lineno: int, msg: str) -> None:
        wrong = f"cannot be understood: {signs.shown(line[:60])!r}" if line else "a message lacks its msgstr"
        wrong += '. Write msgid and msgstr, each with its text in quotation marks; one within the text is written \\".'
        raise _error(wrong, lineno)

    def _add_message(self) -> None:
        known = self.messages and self.catalog.get(str(self.messages[0].denormalize()))
        if known and known.id and not self.obsolete:
            raise _error(f"the message of line {known.lineno} stands here again. Keep one of the two.", self.offset)
        super()._add_message()

    def _process_message_line(self, lineno: int, line: str, obsolete: bool = False) -> None:
        if line and not LINE.fullmatch(line):
            self._invalid_pofile(line, lineno, "")
        super()._process_message_line(lineno, line, obsolete)


def _error(wrong: str, lineno: int) -> PoFileError:
    error = PoFileError(wrong, Catalog(), "", lineno)
    error.args = (wrong,)
    return error


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


def digest(book: Book, language: str) -> str:
    """Digest of the catalogues of a language that belong to no document: each document notes its own as it is read."""
    base = folder(book, language)
    return keeping.digest_of_files(base, (base / f"{name}.po" for name in OWN))


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
            wrong += [Flaw(file, str(message.id), text, message.lineno) for text in _faults(str(message.id), message)]
    wrong += [flaw for name in sorted(known.keys() & OWN) for flaw in unfit(book, language, name)]
    wrong += [Flaw(f"{name}.po", name, "belongs to no document.") for name in known.keys() - book_messages.keys() - OWN]
    return wrong


def _faults(message: str, entry: object) -> Iterator[str]:
    translation = str(getattr(entry, "string", "") or "")
    if not translation.strip():
        yield "has no translation."
        return
    if getattr(entry, "fuzzy", False):
        yield "is fuzzy: the translation was not checked."
    yield from fidelity.faults(message, translation)


def unfit(book: Book, language: str, name: str) -> list[Flaw]:
    """The translations of one document that do not keep what their messages have, or bring what these lack."""
    file = called(book, folder(book, language) / f"{name}.po")
    judge = words_alone if name in OWN else fidelity.faults
    return [
        Flaw(file, str(message.id), wrong, message.lineno)
        for message in catalogue(book, language, name)
        if message.id and message.string and not message.fuzzy
        for wrong in judge(str(message.id), str(message.string))
    ]


def words_alone(message: str, translation: str) -> list[str]:
    """What is wrong with a word of the theme, which is put into pages as it stands."""
    found = [
        f"{'gains' if translation.count(sign) > message.count(sign) else 'loses'} {sign} in translation."
        for sign in '<>&"%{}'
        if translation.count(sign) != message.count(sign)
    ]
    return found + [sign.said for sign in signs.strange(translation)]
