"""What is wrong with _config.yml and _toc.yml, all of it at once; and the book without that, so that it can be read.

Here it is seen to that they stay within the book's folder and lead to no strange address: what they name is read or
written by the press and by Sphinx. Which settings are known and honoured says `honoured`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from bookpress import addresses, files, honoured, saying, settings
from bookpress import book as books
from bookpress.book import CONFIG, TOC, Book, BookError
from bookpress.told import Fault
from wording import signs

# Settings that name files and folders below the book's own; one path or a list of them.
PATHS = {"press_pages", "press_source", "press_watched", "press_lock", "press_locale", "press_words"}
PATHS |= {"bibtex_bibfiles", "html_static_path", "html_extra_path", "html_logo", "html_favicon", "templates_path"}
PATHS |= {"logo", "favicon", "latex_logo", "typst_fonts"}
NAMES = ("press_pdf", "typst_output")  # a file name, or one for each language
ADDRESS = re.compile(r"(?:.*_)?(?:base)?url")
PDF = re.compile(r"(?!\.)[^\\/:*?\"<>|\x00-\x1f]+\.pdf")
RUNNING = ("execute", "sphinx.config.nb_execution_", "sphinx.config.press_execute")  # where running is settled
LANGUAGE = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*")


def settled(root: Path, toc: str = TOC, languages: Sequence[str] = ()) -> Book:
    """The book below `root` without what its settings and contents may not have; `faults` of it says all of that.

    `languages` are those in which it is built, beside its own. Raises BookError when there is no book to be read, or
    its contents lead out of its folder.
    """
    book, wrong, listed = books.look(root, toc)
    if outside := [*_leading_out(book, toc)]:
        raise BookError("\n".join(map(str, outside)))
    wrong += [*honoured.faults(book), *_settings(book), *_languages(book)]
    book = replace(book, config=settings.without(book.config, wrong))
    wrong += _terms(book)
    if any(fault.startswith(RUNNING) for fault in wrong):
        book = replace(book, config=_not_run(book.config))
    faults = [Fault(_place(book, fault), fault) for fault in dict.fromkeys(wrong)]
    faults += [Fault(*_parted(toc, fault)) for fault in listed]
    faults += [*_other_config(book), *_signs(book.root, (CONFIG, *([toc] if book.files else ())))]
    faults += _addresses(book, toc) if book.files else ()
    unsaid = saying.faults(book, languages)
    if unsaid or not book.files:  # without words no page can be made, and without files there is none
        raise BookError("\n".join(map(str, [*faults, *unsaid])))
    return replace(book, faults=tuple(faults))


def check(book: Book, toc: str = TOC, languages: Sequence[str] = ()) -> None:
    """Raise BookError with everything that settings and contents may not have."""
    if faults := settled(book.root, toc, languages).faults:
        raise BookError("\n".join(map(str, faults)))


def _place(book: Book, fault: str) -> str:
    """The file of the settings, with the line of the one that a fault begins with."""
    line = files.yaml_line(files.text(book.root / CONFIG, CONFIG), settings.path_of(fault))
    return f"{CONFIG}:{line}" if line else CONFIG


def _parted(toc: str, fault: str) -> tuple[str, str]:
    """Place and words of a fault that may begin with its line."""
    line, _, said = fault.partition(" ")
    return f"{toc}{':' + line.rstrip(':') if line else ''}", said


def _terms(book: Book) -> list[str]:
    """What is wrong with the terms on which notebooks are run."""
    try:
        assert book.rules
    except BookError as error:
        return [line.removeprefix(f"{CONFIG}: ") for line in str(error).splitlines()]
    return []


def _not_run(config: Mapping[str, Any]) -> dict[str, Any]:
    """Settings by which nothing is run: where it is not clear what may run, nothing does."""
    own = config.get("sphinx") or {}
    values = {name: value for name, value in (own.get("config") or {}).items() if not name.startswith("nb_execution_")}
    values.pop("press_execute", None)
    return {**config, "execute": {"execute_notebooks": "off"}, "sphinx": {**own, "config": values}}


def _other_config(book: Book) -> Iterator[Fault]:
    """The option `--config` of `jupyter-book build`: half of a book would be built by one file, half by another."""
    command = click.get_current_context(silent=True)
    named = command.params.get("config") if command else None
    if named and Path(named).resolve() != book.root / CONFIG:
        said = f"the press goes by {CONFIG} beside the contents, not by {named}. Save it under that name."
        yield Fault("--config", said)


def _signs(root: Path, names: tuple[str, ...]) -> Iterator[Fault]:
    for name in names:
        if (root / name).is_file():
            for sign in signs.strange(files.text(root / name, name)):
                yield Fault(f"{name}:{sign.line}", f"column {sign.column}: {sign.said}")


def _settings(book: Book) -> Iterator[str]:
    for path, value in _pairs(book.config):
        key = path.rpartition(".")[2]
        if key in PATHS:
            yield from (f"{path}: {fault}" for name in _texts(value) if (fault := _outside(book, name)))
        elif key in NAMES:
            wrong = [name for name in _texts(value) if not PDF.fullmatch(name)]
            yield from (f"{path}: {name!r} is no file name. Write one such as report.pdf." for name in wrong)
        elif ADDRESS.fullmatch(key) and isinstance(value, str) and value and (fault := addresses.wrong(value)):
            yield f"{path}: {fault}"


def _languages(book: Book) -> Iterator[str]:
    for language in book.languages:
        if not LANGUAGE.fullmatch(language):
            told = f"{language!r} is no code of a language. Write one such as en or nb."
            yield f"sphinx.config.press_editions: {told}"


def _leading_out(book: Book, toc: str) -> Iterator[Fault]:
    """Documents that lie elsewhere, by links on the disk: they are not even read."""
    for path in book.files.values():
        if fault := _outside(book, path.as_posix()):
            yield _said(book, toc, path.stem, fault)


def _addresses(book: Book, toc: str) -> Iterator[Fault]:
    listed = book.contents or files.yaml_of(book.root / toc, toc)
    for path, value in _pairs(listed):
        if path.rpartition(".")[2] == "url" and (fault := addresses.wrong(str(value))):
            yield _said(book, toc, str(value), fault)


def _outside(book: Book, name: str) -> str:
    """What is wrong with a path that leads out of the book's folder, by itself or by a link on the disk."""
    if (book.root / name).resolve().is_relative_to(book.root.resolve()):
        return ""
    return f"{name!r} leads out of the book's folder. Name what lies in it, or copy it there."


def _said(book: Book, file: str, word: str, fault: str) -> Fault:
    """The fault with its file and the first line that has the word."""
    lines = files.text(book.root / file, file).splitlines()
    line = next((f":{number}" for number, text in enumerate(lines, start=1) if word in text), "")
    return Fault(f"{file}{line}", f"{word}: {fault}")


def _pairs(content: Any, above: str = "") -> Iterator[tuple[str, Any]]:
    """Every key of a YAML file by its path, with its value, however deep."""
    if isinstance(content, Mapping):
        for key, value in content.items():
            yield f"{above}{key}", value
            yield from _pairs(value, f"{above}{key}.")
    elif isinstance(content, list):
        for number, item in enumerate(content):
            yield from _pairs(item, f"{above}{number}.")


def _texts(value: Any) -> list[str]:
    """The texts of a setting: one, a list of them, or one for each key, which may have keys of its own."""
    if isinstance(value, Mapping):
        return [text for item in value.values() for text in _texts(item)]
    found = value if isinstance(value, list) else [value]
    return [item for item in found if isinstance(item, str) and item]
