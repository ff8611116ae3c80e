"""Whether the site that stands is what a build would make: the note that a build leaves, and what it must agree with.

The note says what the site was made from (the inputs that the settings name, the files that were opened, the press,
Python and its packages), what was asked for, and the digest of the site itself. It is sealed; a note that is not whole
tells nothing, and the site is built.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bookpress import book as books
from bookpress import keeping, opened, uses, variables
from bookpress.book import Book

PACKAGE = Path(__file__).parent
PASSED_OVER = {"__pycache__", ".ipynb_checkpoints"}
# Settings that name files and folders of which a site is made, and folders that Jupyter Book looks into unasked.
FIELDS = (
    *("press_pages", "press_watched", "press_source", "press_lock", "press_locale", "press_words"),
    *("html_static_path", "html_extra_path", "templates_path", "typst_fonts"),
)
UNASKED = ("_static", "_templates")


@dataclass(frozen=True)
class Note:
    """What a site was made from and holds.

    `files` are those that were opened to make it, with their digests; `used` is what its notebooks used, with the
    states (see `uses`), None when that cannot be said.
    """

    inputs: str
    formats: Sequence[str]
    languages: Sequence[str]
    strict: bool
    site: str = ""
    files: Mapping[str, str | None] = field(default_factory=dict)
    used: Mapping[str, str | None] | None = None

    def covers(self, wanted: Note) -> bool:
        """Whether a site of which this was noted has all that is wanted of one."""
        return (
            self.inputs == wanted.inputs
            and self.strict >= wanted.strict
            and set(self.formats) >= set(wanted.formats)
            and set(self.languages) >= set(wanted.languages)
        )


def is_current(book: Book, site: Path, wanted: Note) -> bool:
    """Whether `site` is as a build left it, which was of the same inputs and had all that is wanted."""
    known = _noted(book, site)
    return (
        known is not None
        and known.covers(wanted)
        and opened.unchanged(book.root, known.files)
        and _are_as_found(book, known.used)
        and site.is_dir()
        and known.site == keeping.digest_of_folder(site)
    )


def _are_as_found(book: Book, used: Mapping[str, str | None] | None) -> bool:
    """Whether all that the notebooks used is as they found it."""
    given, root = variables.given(), str(book.root)
    return used is not None and all(uses.state(root, use, given) == was for use, was in used.items())


def _noted(book: Book, site: Path) -> Note | None:
    """The note that a build has left; None when there is none, or another version of the press has left it."""
    noted = keeping.read(_file(book, site))
    try:
        return None if noted is None else Note(**json.loads(noted))
    except TypeError:
        return None


def forget(book: Book, site: Path) -> None:
    """Take the note away, before the site is touched."""
    _file(book, site).unlink(missing_ok=True)


def keep(book: Book, site: Path, note: Note) -> None:
    """Leave a note of the site in this folder."""
    keeping.write(_file(book, site), json.dumps(asdict(note)).encode())


def _file(book: Book, site: Path) -> Path:
    return book.work / f"{site.name}.note"


def digest(book: Book, commit: str) -> str:
    """Digest of all that the settings name, of press, Python and packages, and of the commit that the pages name."""
    files = keeping.digest_of_files(book.root, _inputs(book))
    return hashlib.sha256(f"{commit} {files} {keeping.platform()}".encode()).hexdigest()


def _inputs(book: Book) -> Iterator[Path]:
    """The files that a site is made from, each once: those that the settings name, all documents, and the press."""
    named = [name for setting in FIELDS if (value := book.option(setting)) for name in _listed(value)]
    places = [book.root / name for name in (*named, *UNASKED, books.CONFIG, books.TOC)]
    yield from dict.fromkeys(file for path in (*places, *book.files.values(), PACKAGE) for file in _files(path))


def _listed(value: str | Sequence[str]) -> Sequence[str]:
    return [value] if isinstance(value, str) else value


def _files(path: Path) -> Iterator[Path]:
    """The file, or every file below the folder, but what running the code has made."""
    if path.is_file():
        yield path
    for below in sorted(path.rglob("*")) if path.is_dir() else ():
        if below.is_file() and not PASSED_OVER & set(below.parts) and ".egg-info" not in str(below):
            yield below
