"""A state of a book as its files hold it: numbers, exhibits, marks, sentences, stored outputs, published baseline.

Nothing is run. So the state of a tag, of a commit, and of a folder that was just rebuilt are read alike. Of an older
layout what is there is read; `lacks` names what is not.

The published baseline is the folder that `press_baseline` names: `numbers.json` (by id, with `text_<language>` and the
ids of the rows that a number rests on), `marks.json` (by id, with `text_<language>` and `why_<language>`), and
`exhibits/<id>.csv`. A book without one shows its numbers in the links of its text.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bookpress import book as books
from bookpress import files
from bookpress.book import Book
from bookpress.reproduce import prose
from bookpress.reproduce.prose import Sentence

SAID = ("title", "caption", "note", "alt")  # words of an exhibit that are compared
DRAWN = ("drawing", "narrow", "table", "digest")  # digests or drawings; that they differ is all there is to say


@dataclass(frozen=True)
class Exhibit:
    """A figure or table: its page, kind, words by language, rows of data, what is drawn, and the code that makes it."""

    id: str
    page: str
    kind: str
    words: Mapping[str, Mapping[str, str]]
    rows: tuple[tuple[str, ...], ...]
    drawn: str
    code: Mapping[str, str]


@dataclass(frozen=True)
class State:
    """What a state of a book holds. `titles` are the headings of pages by language and page."""

    root: Path
    languages: tuple[str, ...]
    numbers: Mapping[str, Mapping[str, Any]]
    marks: Mapping[str, Mapping[str, Any]]
    exhibits: Mapping[str, Exhibit]
    outputs: Mapping[str, tuple[str, ...]]
    sentences: tuple[Sentence, ...]
    baseline: Mapping[str, str]
    titles: Mapping[tuple[str, str], str] = field(default_factory=dict)
    lacks: frozenset[str] = frozenset()


def read(root: Path, asked: Book) -> State:
    """The state of the book at `root`; what it does not say of its places is taken from `asked`, the book as it stands.

    Raises BookError where there is no book.
    """
    book = books.look(root)[0]
    folder = root / str(asked.option("press_baseline")) if asked.option("press_baseline") else None
    numbers = _json(folder / "numbers.json") if folder else None
    marks = _json(folder / "marks.json") if folder else None
    shown = numbers if numbers is not None else prose.shown(book)
    locale = str(book.option("press_locale") or asked.option("press_locale"))
    exhibits, outputs = _outputs(book)
    lacks = {"numbers"} if not shown else set()
    lacks |= {"marks"} if marks is None else set()
    lacks |= {"baseline"} if not (folder and folder.is_dir()) else set()
    return State(
        root,
        book.languages,
        shown,
        marks or {},
        exhibits,
        outputs,
        tuple(prose.sentences(book, shown, locale)),
        digests(folder) if folder else {},
        {(name, page): prose.title(book, page, name, locale) for name in book.languages for page in book.files},
        frozenset(lacks),
    )


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of each file below a folder, by its path there."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def _json(path: Path) -> dict[str, Any] | None:
    """An object by ids; None where there is no such file."""
    try:
        found = files.parsed_json(files.text(path, path.name), path.name)
    except (files.FileError, OSError):
        return None
    return found if isinstance(found, dict) else None


def _outputs(book: Book) -> tuple[dict[str, Exhibit], dict[str, tuple[str, ...]]]:
    """The exhibits that the notebooks hold, by id, and of each notebook what else its cells show, as text."""
    exhibits: dict[str, Exhibit] = {}
    others: dict[str, tuple[str, ...]] = {}
    for page, notebook in book.readable()[0].items():
        shown = []
        for cell in notebook.cells:
            for output in cell.get("outputs", ()):
                bundles = list(_bundles(output.get("data", {})))
                exhibits |= {bundle["id"]: _exhibit(bundle, page) for bundle in bundles}
                if not bundles:
                    shown.append(json.dumps(output.get("data", output.get("text", "")), sort_keys=True))
        if any(cell.cell_type == "code" for cell in notebook.cells):
            others[page] = tuple(shown)
    return exhibits, others


def _bundles(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """What is an exhibit by its form, whatever type it was given: an older version of the press called it otherwise."""
    for content in data.values():
        if isinstance(content, Mapping) and {"id", "title", "csv", "kind"} <= content.keys():
            yield content
            return


def _exhibit(bundle: Mapping[str, Any], page: str) -> Exhibit:
    text = bundle["csv"] if isinstance(bundle["csv"], str) else "".join(bundle["csv"])
    drawn = [bundle[part] for part in DRAWN if part in bundle]
    words = {part: dict(bundle[part]) for part in SAID if isinstance(bundle.get(part), Mapping)}
    code = {key: str(value) for key, value in bundle.get("code", {}).items()} if "code" in bundle else {}
    rows = tuple(map(tuple, csv.reader(io.StringIO(text))))
    digest = hashlib.sha256(json.dumps(drawn, sort_keys=True).encode()).hexdigest()
    return Exhibit(str(bundle["id"]), page, str(bundle["kind"]), words, rows, digest, code)
