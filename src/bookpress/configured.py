"""Whether _config.yml and _toc.yml stay within the book's folder, and lead to no strange address.

What they name is read or written by the press and by Sphinx: a path with `..` would read or write elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from bookpress import addresses, files
from bookpress.book import CONFIG, TOC, Book, BookError
from wording import signs

# Settings that name files and folders below the book's own; one path or a list of them.
PATHS = {"press_pages", "press_source", "press_watched", "press_lock", "press_locale", "press_words"}
PATHS |= {"bibtex_bibfiles", "html_static_path", "html_extra_path", "html_logo", "html_favicon", "templates_path"}
PATHS |= {"logo", "favicon", "latex_logo"}
NAMES = ("press_pdf", "typst_output")  # a file name, or one for each language
ADDRESS = re.compile(r"(?:.*_)?(?:base)?url")
PDF = re.compile(r"(?!\.)[^\\/:*?\"<>|\x00-\x1f]+\.pdf")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*")


def check(book: Book, toc: str = TOC) -> None:
    """Raise BookError with everything that _config.yml and the table of contents may not name."""
    found = [*_other_config(book), *_signs(book.root, (CONFIG, toc))]
    if found := [*found, *_settings(book), *_languages(book), *_contents(book, toc)]:
        raise BookError("\n".join(dict.fromkeys(found)))


def _other_config(book: Book) -> Iterator[str]:
    """The option `--config` of `jupyter-book build`: half of a book would be built by one file, half by another."""
    command = click.get_current_context(silent=True)
    named = command.params.get("config") if command else None
    if named and Path(named).resolve() != book.root / CONFIG:
        yield f"--config: the press goes by {CONFIG} beside the contents, not by {named}. Save it under that name."


def _signs(root: Path, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if (root / name).is_file():
            for sign in signs.strange(files.text(root / name, name)):
                yield f"{name}:{sign.line}: column {sign.column}: {sign.said}"


def _settings(book: Book) -> Iterator[str]:
    for key, value in _pairs(book.config):
        if key in PATHS:
            yield from (_said(book, CONFIG, key, fault) for name in _texts(value) if (fault := _outside(book, name)))
        elif key in NAMES:
            wrong = [name for name in _texts(value) if not PDF.fullmatch(name)]
            yield from (
                _said(book, CONFIG, key, f"{name!r} is no file name. Write one such as report.pdf.") for name in wrong
            )
        elif ADDRESS.fullmatch(key) and isinstance(value, str) and value and (fault := addresses.wrong(value)):
            yield _said(book, CONFIG, key, fault)


def _languages(book: Book) -> Iterator[str]:
    for language in book.languages:
        if not LANGUAGE.fullmatch(language):
            yield _said(book, CONFIG, language, f"{language!r} is no code of a language. Write one such as en or nb.")


def _contents(book: Book, toc: str) -> Iterator[str]:
    for path in book.files.values():
        if fault := _outside(book, path.as_posix()):
            yield _said(book, toc, path.stem, fault)
    for key, value in _pairs(files.yaml_of(book.root / toc, toc)):
        if key == "url" and (fault := addresses.wrong(str(value))):
            yield _said(book, toc, str(value), fault)


def _outside(book: Book, name: str) -> str:
    """What is wrong with a path that leads out of the book's folder, by itself or by a link on the disk."""
    if (book.root / name).resolve().is_relative_to(book.root.resolve()):
        return ""
    return f"{name!r} leads out of the book's folder. Name what lies in it, or copy it there."


def _said(book: Book, file: str, word: str, fault: str) -> str:
    """The fault with its file and the first line that has the word."""
    lines = files.text(book.root / file, file).splitlines()
    line = next((f":{number}" for number, text in enumerate(lines, start=1) if word in text), "")
    return f"{file}{line}: {word}: {fault}"


def _pairs(content: Any) -> Iterator[tuple[str, Any]]:
    """Every key of a YAML file with its value, however deep."""
    if isinstance(content, Mapping):
        for key, value in content.items():
            yield str(key), value
            yield from _pairs(value)
    elif isinstance(content, list):
        for item in content:
            yield from _pairs(item)


def _texts(value: Any) -> list[str]:
    """The texts of a setting: one, a list of them, or one for each key."""
    found = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else [value]
    return [item for item in found if isinstance(item, str) and item]
