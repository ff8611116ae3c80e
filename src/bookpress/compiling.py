"""The catalogues of a language, compiled for Sphinx; one that is as it was when it was compiled is not parsed again."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from bookpress import files, keeping, messages
from bookpress.book import Book

NOTE = "compiled.note"  # by file: the digests of the catalogue and of what was made of it; sealed
Note = dict[str, list[str | None]]


def compiled(book: Book, language: str) -> Path:
    """Compile the catalogues of a language into the press's work folder; returns the folder for `locale_dirs`.

    What stands there of other catalogues is removed: Sphinx would go on using it. A document without a catalogue gets
    an empty one: Sphinx would not look whether its texts are translated. Raises FileError with all that cannot be read.
    """
    target = book.work / "locale"
    base = target / language / messages.FOLDER
    note, faults, made = base.parent / NOTE, list[str](), Note()
    known = _noted(note)
    for name in _names(book, language):
        try:
            made[name] = _compiled(book, language, name, base, known.get(name))
        except files.FileError as error:
            faults.append(str(error))
    if faults:
        raise files.FileError("\n".join(faults))
    for old in [path for path in base.rglob("*") if path.is_file() and _name(path, base) not in made]:
        old.unlink()
    if made != known:
        keeping.write(note, json.dumps(made).encode())
    return target


def _noted(note: Path) -> Note:
    content = keeping.read(note)
    return json.loads(content) if content else {}


def _names(book: Book, language: str) -> Iterator[str]:
    """The documents, and what else has a catalogue."""
    base = messages.folder(book, language)
    yield from sorted({*book.files, *(_name(path, base) for path in base.rglob("*.po"))})


def _name(path: Path, base: Path) -> str:
    return path.relative_to(base).with_suffix("").as_posix()


def _compiled(book: Book, language: str, name: str, base: Path, known: list[str | None] | None) -> list[str | None]:
    """The digests of a catalogue and of what is compiled of it, which is made where these are not the known ones."""
    source, target = messages.folder(book, language) / f"{name}.po", base / f"{name}.mo"
    was = keeping.digest_of_file(source)
    if known == [was, keeping.digest_of_file(target)]:
        return known
    buffer = io.BytesIO()
    write_mo(buffer, Catalog() if was is None else messages.catalogue(book, language, name))
    if not (target.is_file() and target.read_bytes() == buffer.getvalue()):
        keeping.remove(target)
        keeping.write_whole(target, buffer.getvalue())
    return [was, keeping.digest_of_file(target)]
