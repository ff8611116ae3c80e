"""The table of contents on disk: which documents the book has, in reading order.

It is parsed by sphinx_external_toc, which makes the contents of the pages from it, so that both take it alike. What
that parser passes over in silence (a key that it does not know, a title where none is shown) is a fault here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from sphinx_external_toc.api import Document, FileItem, GlobItem, SiteMap, TocTree
from sphinx_external_toc.parsing import FILE_FORMATS, TOCTREE_OPTIONS, MalformedError, parse_toc_data

SUFFIXES = (".ipynb", ".md", ".rst")  # what Sphinx reads in a Jupyter Book, unless its settings name more
EXCLUDED = ("_build", "Thumbs.db", ".DS_Store", "**.ipynb_checkpoints", "**/_sources", ".#*", "**/.#*")

BELOW = ("parts", "chapters", "sections", "subtrees", "entries")
GROUP = {*TOCTREE_OPTIONS, "chapters", "sections", "entries"}
# The keys that count beside each of these; of a list's entry, and of the whole table of contents (`root`).
KNOWN = {
    "root": {"root", "format", "defaults", "meta", "options", *BELOW},
    "file": {"file", "title", "options", *BELOW},
    "url": {"url", "title"},
    "glob": {"glob"},
}


@dataclass
class Contents:
    """The documents by name in reading order, and what is wrong with the table of contents."""

    files: dict[str, Path] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def read(text: str, content: Any, root: Path, config: Mapping[str, Any]) -> Contents:
    """The contents from the `text` of the file, whose YAML is `content`, for the book below `root` with this config.

    A fault begins with the number of its line, if it is known, and a colon.
    """
    if isinstance(content, list):
        told = "it is of a form that Jupyter Book gave up. `jupyter-book toc migrate _toc.yml` prints the present form."
        return Contents(faults=[f" {told}"])
    try:
        site_map = parse_toc_data(content)
    except (MalformedError, ValueError, TypeError, AttributeError) as error:
        return Contents(faults=[f" {_explained(str(error))}"])
    reader = _Reader(text, root, config, site_map)
    reader.read()
    reader.found.faults += [f" {fault}" for fault in _unheeded(content)]
    return reader.found


def _explained(message: str) -> str:
    known = ", ".join(sorted(set(FILE_FORMATS) - {"default"}))
    if "not recognised" in message:
        return f"{message}. Write one of: {known}."
    return f"{message[:1].upper()}{message[1:]}. (Places are counted from 0.)"


def suffixes(config: Mapping[str, Any]) -> tuple[str, ...]:
    """The suffixes of documents: those that are always known, and those that the settings of Sphinx and MyST-NB add."""
    own: Any = config  # of what kind it is, `settings.faults` says
    for key in ("sphinx", "config"):
        own = own.get(key) if isinstance(own, Mapping) else None
    own = own if isinstance(own, Mapping) else {}
    named = own.get("source_suffix") or ()
    return tuple(dict.fromkeys([*SUFFIXES, *([named] if isinstance(named, str) else named), *_formats(own)]))


def _formats(own: Mapping[str, Any]) -> Sequence[str]:
    return list(own.get("nb_custom_formats") or ())


@dataclass
class _Reader:
    """Walks a site map in reading order and finds the file of each document."""

    text: str
    root: Path
    config: Mapping[str, Any]
    site_map: SiteMap
    found: Contents = field(default_factory=Contents)

    def read(self) -> None:
        """Fill `found`."""
        self._document(self.site_map.root)

    def _document(self, document: Document) -> None:
        self._file(document.docname)
        for tree in document.subtrees:
            for name in self._names(tree):
                if name in self.site_map:
                    self._document(self.site_map[name])
                else:
                    self._file(name)

    def _names(self, tree: TocTree) -> list[str]:
        """The documents of one list in the order in which the pages show them."""
        names: list[str] = []
        for item in tree.items:
            if isinstance(item, FileItem):
                names.append(str(item))
            elif isinstance(item, GlobItem):
                names += self._matching(str(item))
        return names[::-1] if tree.reversed else names

    def _matching(self, pattern: str) -> list[str]:
        from sphinx.util.matching import patfilter  # only books with a glob pay for this import

        names = sorted(set(patfilter(self._all, pattern)))
        if not names:
            self._fault(pattern, f"glob {pattern!r} finds no document. Write it without the suffix of the files.")
        return names

    @cached_property
    def _all(self) -> list[str]:
        """Every document below the root that is not excluded."""
        from sphinx.util.matching import get_matching_files

        patterns = [*EXCLUDED, *(self.config.get("exclude_patterns") or ())]
        files = get_matching_files(self.root, exclude_patterns=patterns)
        return [self._docname(file) for file in files if file.endswith(suffixes(self.config))]

    def _docname(self, name: str) -> str:
        return next((name.removesuffix(suffix) for suffix in suffixes(self.config) if name.endswith(suffix)), name)

    def _file(self, name: str) -> None:
        """Note the file of a document, or why there is none."""
        docname, known = self._docname(name), suffixes(self.config)
        present = [path for suffix in known if (path := self.root / f"{docname}{suffix}").is_file()]
        if docname != PurePosixPath(docname).as_posix() or docname.startswith("/") or ".." in docname.split("/"):
            self._fault(name, f"{name} must be a path from the folder of the book, without “.” and “..”.")
        elif docname in self.found.files:
            self._fault(name, f"{docname} stands in the contents twice. Keep one place for it.")
        elif len(present) == 1:
            self.found.files[docname] = present[0]
        elif present:
            names = " and as ".join(path.suffix for path in present)
            self._fault(name, f"{docname} stands twice, as {names}. Keep one.")
        else:
            self._fault(name, f"{docname} is neither a {', '.join(known[:-1])} nor a {known[-1]} file.")

    def _fault(self, name: str, message: str) -> None:
        self.found.faults.append(f"{_line(self.text, name)} {message}")


def _line(text: str, name: str) -> str:
    """The number of the last line that names an entry, with a colon; empty if YAML wrote it in another way."""
    entry = re.compile(rf"""\b(?:root|file|glob)\s*:\s*['"]?{re.escape(name)}['"]?\s*(?:[#,}}].*)?$""")
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if entry.search(line)]
    return f"{lines[-1]}:" if lines else ""


def _unheeded(value: Any) -> Iterator[str]:
    """Keys that the parser passes over: in lists of pages, in entries, and options that nothing takes up."""
    if isinstance(value, list):
        for item in value:
            yield from _unheeded(item)
    if not isinstance(value, Mapping):
        return
    kind = next((key for key in KNOWN if key in value), "")
    called = f"{kind} {value[kind]!r}" if kind else f"the list {value.get('caption') or '(without caption)'!r}"
    known = KNOWN.get(kind, GROUP)
    for key in value.keys() - known:
        yield f"{called} has the key {key!r}, which counts for nothing there. Known are: {', '.join(sorted(known))}."
    yield from _options(called, value)
    for key in BELOW:
        yield from _unheeded(value.get(key))


def _options(called: str, value: Mapping[str, Any]) -> Iterator[str]:
    options = value.get("options")
    if options is None:
        return
    if not {"chapters", "sections", "entries"} & value.keys():
        yield f"{called} has options, but no list of pages that they are for. Write them into the list itself."
    for key in options.keys() - set(TOCTREE_OPTIONS):
        yield f"{called} has the option {key!r}. Known are: {', '.join(sorted(TOCTREE_OPTIONS))}."
