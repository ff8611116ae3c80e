"""The book on disk: its configuration, its table of contents, its notebooks and the state of its repository.

Needs no Sphinx, so that a build with nothing to do ends before Sphinx is imported.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from bookpress import contents, files, settings, terms, textnotebooks
from bookpress.told import Fault

CONFIG = "_config.yml"
TOC = "_toc.yml"
UNKNOWN_COMMIT = "unknown"
ARCHIVED = ".commit"  # where .gitattributes lets git write the commit into an archive


class BookError(ValueError):
    """The book's files are not as they should be; the message lists every fault."""


@dataclass(frozen=True)
class Book:
    """A book: its folder, the content of _config.yml and the files of _toc.yml by document name, in reading order."""

    root: Path
    config: Mapping[str, Any]
    files: Mapping[str, Path]
    contents: Any = None  # of _toc.yml without what is wrong with it, where something is
    faults: tuple[Fault, ...] = ()  # of its settings and contents, without which it was read; see `configured`

    @property
    def work(self) -> Path:
        """Where the press keeps what it may need again; safe to delete."""
        return self.root / "_build" / ".press"

    @property
    def lock(self) -> Path:
        """The file that fixes the environment."""
        return self.root / str(self.option("press_lock"))

    @property
    def start(self) -> str:
        """Name of the first document."""
        return next(iter(self.files))

    def option(self, name: str) -> Any:
        """A value under sphinx.config in _config.yml; without one, the press's own default, or None."""
        values = (self.config.get("sphinx") or {}).get("config") or {}
        return values.get(name, settings.DEFAULTS.get(name))

    @property
    def language(self) -> str:
        """The language that the book is written in."""
        return str(self.option("language") or "en")

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the book's editions: the one it is written in, then those it is translated into."""
        return tuple(dict.fromkeys([self.language, *map(str, self.option("press_editions"))]))

    def edition(self, language: str) -> dict[str, Any]:
        """What an edition says of itself: its entry in press_editions.

        What it says of a setting of several keys replaces only the keys that it names.
        """
        own = (self.option("press_editions") or {}).get(language) or {}
        return {
            name: {**(self.option(name) or {}), **value} if isinstance(value, dict) else value
            for name, value in own.items()
        }

    def check_languages(self, wanted: Iterable[str]) -> None:
        """Raise BookError for a language that the book has no edition in."""
        if unknown := [language for language in wanted if language not in self.languages]:
            raise BookError(
                f"This book has no edition in {', '.join(map(repr, unknown))}, only in {', '.join(self.languages)}. "
                f"Another edition begins with its entry under press_editions in {CONFIG}."
            )

    @property
    def rules(self) -> terms.Rules:
        """The terms on which notebooks are run. Raises BookError when _config.yml asks for what cannot be."""
        try:
            return terms.rules(self.config, self.option("press_execute"))
        except terms.TermsError as error:
            raise BookError(str(error)) from error

    def notebooks(self) -> dict[str, NotebookNode]:
        """The notebooks of the table of contents, read from disk, by document name.

        Raises BookError naming every file that is not a notebook.
        """
        found, faults = self.readable()
        if faults:
            raise BookError("\n".join(faults))
        return found

    def readable(self) -> tuple[dict[str, NotebookNode], list[str]]:
        """The notebooks that can be read, by document name, and what is wrong with those that cannot."""
        found, faults = {}, []
        for docname, path in self.files.items():
            name = path.relative_to(self.root).as_posix()
            try:
                if (made := self.read(path, files.text(path, name))) is not None:
                    found[docname] = made
            except files.FileError as error:
                faults.append(str(error))
        return found, faults

    def read(self, path: Path, text: str) -> NotebookNode | None:
        """The notebook in the text of a file; None when it is a page of prose. Raises FileError."""
        name = path.relative_to(self.root).as_posix()
        if path.suffix == ".ipynb":
            return notebook(text, name)
        with _refused(name):
            if textnotebooks.is_one(text):
                return textnotebooks.read(text, path, textnotebooks.extensions(self.config))
        return None


def load(root: Path, toc: str = TOC) -> Book:
    """The book below `root`, with the table of contents `toc` (a path from there).

    Raises BookError when _config.yml or the table of contents is missing or wrong; the message names every fault.
    """
    book, settings_, contents_ = look(root, toc)
    if faults := [*(f"{CONFIG}: {fault}" for fault in settings_), *(f"{toc}:{fault}" for fault in contents_)]:
        raise BookError("\n".join(faults))
    return book


def look(root: Path, toc: str = TOC) -> tuple[Book, list[str], list[str]]:
    """The book without what is wrong with the press's settings and with its contents, and the faults of both.

    Those of settings begin with the setting, those of contents with a line, if it is known, and a colon. A book of
    whose contents nothing can be read has no files. Raises BookError when its settings cannot be read.
    """
    root = root.resolve()
    _, config, unread = _yaml(root / CONFIG)
    text, listed, unlisted = _yaml(root / toc)
    if not (unread or isinstance(config, Mapping)):
        unread = [f"{CONFIG} must hold keys and values."]
    if unread:
        raise BookError("\n".join([*unread, *unlisted]))
    wrong = list(settings.faults(config))
    config = settings.without(config, wrong)
    if unlisted:
        return Book(root, config, {}), wrong, [fault.removeprefix(toc).removeprefix(":") for fault in unlisted]
    found = contents.read(text, listed, root, config)
    return Book(root, config, found.files, found.kept if found.faults else None), wrong, found.faults


def notebook(text: str, called: str = "the notebook") -> NotebookNode:
    """A notebook from the text of its file, with what its cells may lack. Raises FileError, which calls it `called`."""
    content = files.parsed_json(text, called)
    if not (isinstance(content, dict) and "nbformat" in content):
        kind = "an object without nbformat" if isinstance(content, dict) else f"a {type(content).__name__}"
        raise files.FileError(
            f"{called} is no notebook but {kind}. Save it from Jupyter as .ipynb, or take it from a copy."
        )
    with _refused(called):
        made: NotebookNode = nbformat.reads(json.dumps(content) if _parted(content) else text, as_version=4)  # type: ignore[no-untyped-call]
        for cell in made.cells:
            cell.setdefault("metadata", NotebookNode())  # type: ignore[no-untyped-call]
            if cell.cell_type == "code":
                cell.setdefault("outputs", [])
                cell.setdefault("execution_count", None)
        textnotebooks.settle(made.cells)
    return made


def _parted(content: dict[str, Any]) -> bool:
    """Whether cells had one id twice, as in a copied cell; its reader would give the later another in every run."""
    known: set[Any] = set()
    cells = [cell for cell in content.get("cells") or () if isinstance(cell, dict) and "id" in cell]
    twice = [cell for cell in cells if cell["id"] in known or known.add(cell["id"])]  # type: ignore[func-returns-value]
    for number, cell in enumerate(twice, start=1):
        cell["id"] = f"copied-{number}"
    return bool(twice)


@contextmanager
def _refused(called: str) -> Iterator[None]:
    """Raise FileError, which calls the file `called`, for whatever its reader raises."""
    try:
        yield
    except Exception as error:  # readers of notebooks raise many kinds; each means that the content is none
        first = (str(error) or type(error).__name__).splitlines()[0]
        raise files.FileError(f"{called} cannot be read as a notebook: {first}") from error


def commit(root: Path) -> str:
    """The commit that `root` stands at, seven characters, with a plus sign when files differ from it.

    In a folder that is not itself a repository (an unpacked archive, or one inside another repository) it is what git
    wrote into the file `ARCHIVED` when it packed the archive, and else `unknown`.
    """
    folder, _, identifier = (_git(root, "rev-parse", "--show-toplevel", "HEAD") or "").partition("\n")
    if not folder or Path(folder).resolve() != root.resolve():
        return _archived(root)
    return identifier[:7] + ("+" if _git(root, "status", "--porcelain", "--untracked-files=normal") else "")


def _archived(root: Path) -> str:
    """The commit that an archive was packed from; whether its files were changed since, nothing tells."""
    try:
        text = (root / ARCHIVED).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return UNKNOWN_COMMIT
    return text[:7] if re.fullmatch("[0-9a-f]{40,64}", text) else UNKNOWN_COMMIT


def _git(root: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()


def _yaml(path: Path) -> tuple[str, Any, list[str]]:
    """The text of a YAML file, what it says, and what is wrong where it cannot be read."""
    if not path.is_file():
        return "", None, [f"{path.name} is missing in {path.parent}. Is this the folder of the book?"]
    try:
        return files.text(path, path.name), files.yaml_of(path, path.name), []
    except files.FileError as error:
        return "", None, [str(error)]
