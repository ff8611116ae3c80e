"""The book on disk: its configuration, its table of contents, its notebooks and the state of its repository.

Needs no Sphinx, so that a build with nothing to do ends before Sphinx is imported.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import yaml
from nbformat import NotebookNode

from bookpress import settings, terms, textnotebooks

CONFIG = "_config.yml"
TOC = "_toc.yml"
SUFFIXES = (".ipynb", ".md")
UNKNOWN_COMMIT = "unknown"


class BookError(ValueError):
    """The book's files are not as they should be; the message lists every fault."""


@dataclass(frozen=True)
class Book:
    """A book: its folder, the content of _config.yml and the files of _toc.yml by document name, in reading order."""

    root: Path
    config: Mapping[str, Any]
    files: Mapping[str, Path]

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
        found, faults = {}, []
        for docname, path in self.files.items():
            try:
                if (made := self.read(path, path.read_text(encoding="utf-8"))) is not None:
                    found[docname] = made
            except Exception as error:  # nbformat raises many kinds; each means the file is no notebook
                faults.append(f"{path.relative_to(self.root)} cannot be read as a notebook: {error}")
        if faults:
            raise BookError("\n".join(faults))
        return found

    def read(self, path: Path, text: str) -> NotebookNode | None:
        """The notebook in the text of a file; None when it is a page of prose. Raises what its reader raises."""
        if path.suffix == ".ipynb":
            return notebook(text)
        if textnotebooks.is_one(text):
            return textnotebooks.read(text, path, textnotebooks.extensions(self.config))
        return None


def load(root: Path, toc: str = TOC) -> Book:
    """The book below `root`, with the table of contents `toc` (a path from there).

    Raises BookError when _config.yml or the table of contents is missing, or when the latter names a missing file.
    """
    root = root.resolve()
    config, contents = (_yaml(root / name) for name in (CONFIG, toc))
    files, faults = {}, []
    for name in _entries(contents):
        docname = name.removesuffix(".md").removesuffix(".ipynb")
        paths = [root / f"{docname}{suffix}" for suffix in SUFFIXES]
        present = [path for path in paths if path.is_file()]
        if len(present) == 1:
            files[docname] = present[0]
        elif present:
            faults.append(f"{toc}: {docname} stands twice, as .md and as .ipynb. Keep one.")
        else:
            faults.append(f"{toc}: {docname} is neither a .md nor an .ipynb file.")
    if not files and not faults:
        faults.append(f"{toc}: it names no file.")
    if faults:
        raise BookError("\n".join(faults))
    return Book(root, config, files)


def notebook(text: str) -> NotebookNode:
    """A notebook from the text of its file, with what its cells may lack. Raises many kinds of errors."""
    made: NotebookNode = nbformat.reads(text, as_version=4)  # type: ignore[no-untyped-call]
    for cell in made.cells:
        cell.setdefault("metadata", NotebookNode())  # type: ignore[no-untyped-call]
        if cell.cell_type == "code":
            cell.setdefault("outputs", [])
            cell.setdefault("execution_count", None)
    return made


def commit(root: Path) -> str:
    """The commit that `root` stands at, seven characters, with a plus sign when files differ from it.

    `unknown` without git, and in a folder that is not itself a repository (an unpacked archive inside another one).
    """
    top = _git(root, "rev-parse", "--show-toplevel", "HEAD")
    if top is None:
        return UNKNOWN_COMMIT
    folder, identifier = top.split("\n")
    if Path(folder).resolve() != root.resolve():
        return UNKNOWN_COMMIT
    return identifier[:7] + ("+" if _git(root, "status", "--porcelain", "--untracked-files=normal") else "")


def _git(root: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()


def _yaml(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        raise BookError(f"{path.name} is missing in {path.parent}. Is this the folder of the book?")
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise BookError(f"{path.name} is not valid YAML: {error}") from error
    if not isinstance(content, Mapping):
        raise BookError(f"{path.name} must hold keys and values.")
    return content


def _entries(toc: Any) -> list[str]:
    """Every `root` and `file` of a table of contents, depth first, which is the reading order."""
    if isinstance(toc, Mapping):
        own = [str(toc[key]) for key in ("root", "file") if key in toc]
        return own + [name for value in toc.values() for name in _entries(value)]
    if isinstance(toc, list):
        return [name for item in toc for name in _entries(item)]
    return []
