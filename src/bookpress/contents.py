"""The table of contents on disk: which documents the book has, in reading order.

It is parsed by sphinx_external_toc, which makes the contents of the pages from it, so that both take it alike. What
that parser passes over in silence (a key that it does not know, a title where none is shown) is a fault here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from sphinx_external_toc.api import Document, FileItem, GlobItem, SiteMap, TocTree
from sphinx_external_toc.parsing import FILE_FORMATS, TOCTREE_OPTIONS, MalformedError, parse_toc_data

from bookpress import files

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


KINDS = {"str": "text", "bool": "true or false", "int": "a whole number"}
FORMATS = ", ".join(sorted(set(FILE_FORMATS) - {"default"}))
# What the parser says, and what is said of it here.
SAID = {
    r"'format' key value not recognised: (.*)": f"The format {{}} is not known. Write one of: {FORMATS}.",
    r"Unknown keys found: (\{.*?\}), allowed: (\{.*?\})": "{0} counts for nothing there. Known are: {1}.",
    r"'(\w+)' must be (.+) \(got (.+) that is a": "{0} must be {1}, not {2}.",
    r"'url' must match .*\('(.*)' doesn't\)": "The address '{}' must begin with https:// or http://.",
    r"not contain one of (\{.*\})": "An entry needs one of these keys: {}.",
    r"incompatible keys (\{.*\})": "An entry may have only one of its keys {}.",
    r"Both (.+) and (.+) found": "Of {0} and {1} only one may stand there.",
    r"entry not a mapping containing '(\w+)'": "An entry of this list needs the key {}, with a list of pages.",
    r"entry not a mapping type": "An entry needs a key: file, glob or url.",
    r"'(\w+)' not a non-empty list": "{} must be a list with at least one entry.",
    r"'(\w+)' key not found": "The key {} is missing.",
    r"used multiple times: '(.*)'$": "{} stands in the contents twice. Keep one place for it.",
    r"^toc is not a mapping": "It must hold keys and values, and begin with format and root.",
}
# Stands for an entry that cannot be there, so that the others keep their places.
REFUSED = {"url": "https://example.org", "title": "refused"}


@dataclass
class Contents:
    """The documents by name in reading order, and what is wrong with the table of contents.

    `kept` is the table of contents without what is wrong with it; None where nothing is left of it.
    """

    files: dict[str, Path] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    kept: Any = None


def read(text: str, content: Any, root: Path, config: Mapping[str, Any]) -> Contents:
    """The contents from the `text` of the file, whose YAML is `content`, for the book below `root` with this config.

    A fault begins with the number of its line, if it is known, and a colon.
    """
    if isinstance(content, list):
        told = "it is of a form that Jupyter Book gave up. `jupyter-book toc migrate _toc.yml` prints the present form."
        return Contents(faults=[f" {told}"])
    site_map, kept, refused = _parsed(text, content)
    if site_map is None:
        return Contents(faults=refused)
    reader = _Reader(text, root, config, site_map)
    reader.read()
    reader.found.faults += [*refused, *_unheeded(text, kept)]
    reader.found.kept = _without(kept, reader.is_good) if reader.found.faults else kept
    return reader.found


def _parsed(text: str, content: Any) -> tuple[SiteMap | None, Any, list[str]]:
    """What the parser takes of a table of contents, and why it refuses the rest, each with its line.

    The parser stops at the first entry that it refuses; so that one is put aside, and it begins again.
    """
    kept: Any = deepcopy(content)
    told: list[str] = []
    for _ in range(len(text) + 1):  # more than there are entries
        try:
            return parse_toc_data(kept), kept, told
        except (MalformedError, ValueError, TypeError, AttributeError) as error:
            place = _place(str(error), kept)
            told.append(f"{_line_of(text, place, str(error))} {_explained(str(error))}")
            if not _put_aside(kept, place, str(error)):
                break
    return None, None, told


def _place(message: str, content: Any) -> list[str | int]:
    """Where the parser was: keys, and numbers of entries from 0; empty at the root."""
    if twice := re.search(r"used multiple times: '(.*)'$", message):
        return [place for place, entry in _entries(content) if entry.get("file") == twice[1]][-1]
    named = re.search(r"@ '([^']*)'", message)
    parts = [part for part in named[1].split("/") if part] if named else []
    return [int(part) if part.isdigit() else part for part in parts]


def _entries(value: Any, above: tuple[str | int, ...] = ()) -> Iterator[tuple[list[str | int], Mapping[str, Any]]]:
    """Every mapping of the contents with its place."""
    if isinstance(value, Mapping):
        yield list(above), value
    for key, below in value.items() if isinstance(value, Mapping) else enumerate(value):
        if isinstance(below, Mapping | list):
            yield from _entries(below, (*above, key))


def _put_aside(content: Any, place: Sequence[str | int], message: str) -> bool:
    """Put what the parser refused aside; False where it is the table of contents as a whole."""
    holder: Any = None
    value = content
    for part in place:
        holder, value = value, value[part]
    keys = [key for key in _keys(message) if isinstance(value, Mapping) and key in value]
    if keys and {"file", "root"} & value.keys():
        del value[keys[-1]]
        return True
    if not place:
        return False
    below = next((key for key in BELOW if isinstance(value, Mapping) and key in value), "")
    if place[-2] in ("parts", "subtrees"):  # a list of entries, with settings of its own
        needed = re.search(r"containing '(\w+)' key", message)
        items = value[below] if "toctree validation" in message else [dict(REFUSED)]
        holder[place[-1]] = {needed[1] if needed else below: items}
    else:
        holder[place[-1]] = dict(REFUSED)
    return True


def _keys(message: str) -> list[str]:
    """The keys of an entry that a message is about, so that the entry can stay without them."""
    if "toctree validation" in message:
        return ["options"]
    about = re.search(r"Unknown keys found: \{(.*?)\}|^('\w+') not a non-empty list|^Both ('.*) found", message)
    return re.findall(r"'([^']*)'", next(filter(None, about.groups()))) if about else []


def _line_of(text: str, place: Sequence[str | int], message: str) -> str:
    """The line of what a message is about, with a colon; empty where that is the whole of the file."""
    return next((line for key in _keys(message)[-1:] if (line := _at(text, [*place, key]))), _at(text, place))


def _at(text: str, place: Sequence[str | int]) -> str:
    line = files.yaml_line(text, place)
    return f"{line}:" if line else ""


def _without(kept: Any, is_good: Callable[[str], bool]) -> Any:
    """The contents without the documents that are not good, and globs that find none."""
    if isinstance(kept, list):
        return [_without(item, is_good) for item in kept]
    if not isinstance(kept, Mapping):
        return kept
    if not all(is_good(str(kept[key])) for key in ("file", "glob") if key in kept):
        return dict(REFUSED)
    return {key: _without(value, is_good) if key in BELOW else value for key, value in kept.items()}


def _explained(message: str) -> str:
    """What the parser says, without its names for things and with what to do."""
    said = re.sub(r"( @ '[^']*')", "", message)
    for pattern, sentence in SAID.items():
        if found := re.search(pattern, said):
            return sentence.format(*(_listed(group) for group in found.groups()))
    return f"{said[:1].upper()}{said[1:].rstrip('.')}."


def _listed(text: str) -> str:
    """The name of a type in words; the items of a set in one order, as a set of Python has none."""
    for name, words in KINDS.items():
        text = text.replace(f"<class '{name}'>", words)
    items = re.fullmatch(r"\{(.*)\}", text)
    return ", ".join(sorted(items[1].replace("'", "").split(", "))) if items else text.strip("()").replace(", ", " or ")


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
    wrong: set[str] = field(default_factory=set)  # what entries name in vain

    def read(self) -> None:
        """Fill `found`."""
        self._document(self.site_map.root)

    def is_good(self, name: str) -> bool:
        """Whether an entry of this name led to documents."""
        return name not in self.wrong

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
        self.wrong.add(name)
        self.found.faults.append(f"{_line(self.text, name)} {message}")


def _line(text: str, name: str) -> str:
    """The number of the last line that names an entry, with a colon; empty if YAML wrote it in another way."""
    entry = re.compile(rf"""\b(?:root|file|glob)\s*:\s*['"]?{re.escape(name)}['"]?\s*(?:[#,}}].*)?$""")
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if entry.search(line)]
    return f"{lines[-1]}:" if lines else ""


def _unheeded(text: str, kept: Any) -> Iterator[str]:
    """Keys that the parser passes over: in lists of pages, in entries, and options that nothing takes up."""
    for place, value in _entries(kept):
        if place and not isinstance(place[-1], int):
            continue  # what is below options, defaults or meta
        kind = next((key for key in KNOWN if key in value), "")
        called = f"{kind} {value[kind]!r}" if kind else f"the list {value.get('caption') or '(without caption)'!r}"
        known = KNOWN.get(kind, GROUP)
        told = {
            key: f"counts for nothing there. Known are: {', '.join(sorted(known))}." for key in value.keys() - known
        }
        for key, said in told.items():
            yield f"{_at(text, [*place, key])} {called} has the key {key!r}, which {said}"
        for said in _options(value):
            yield f"{_at(text, [*place, 'options'])} {called} has {said}"


def _options(value: Mapping[str, Any]) -> Iterator[str]:
    options = value.get("options")
    if options is None:
        return
    if not {"chapters", "sections", "entries"} & value.keys():
        yield "options, but no list of pages that they are for. Write them into the list itself."
    for key in options.keys() - set(TOCTREE_OPTIONS):
        yield f"the option {key!r}. Known are: {', '.join(sorted(TOCTREE_OPTIONS))}."
