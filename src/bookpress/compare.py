"""Comparing two built sites by content: what a reader of the one would not find in the other.

Pages are compared as elements with their attributes and words, PDF files page by page as text, all else by bytes. Left
out are the stamps of a build: the date of the data, the version and the commit at the foot of a page, wherever a page
or a PDF names them, and the marks (`?v=…`) by which browsers tell versions of a style sheet. PDF files need pypdf,
which is installed for tests only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from fnmatch import fnmatch
from itertools import zip_longest
from pathlib import Path

from bookpress import htmltree
from bookpress.htmltree import Element, Reading

FOOT = "press-footer"  # class of the line at the foot of a page
STAMP = "[stamp]"
ISO_DATE = re.compile(r'("dateModified": )"[^"]*"')
FILE_MARK = re.compile(r"\?v=[0-9a-f]+")
DATE = re.compile(r"\d.*\d{4}$")
VERSION = re.compile(r"\d+(?:\.\d+)+")
COMMIT = re.compile(r"\b(?:[0-9a-f]{7}\+?|unknown)$")
LONG = 2000  # lines of a page
SHOWN = 100  # characters of a difference that are shown
AROUND = 30  # of these, characters before the first that differs

Lines = list[str]


class CompareError(ValueError):
    """Two folders cannot be compared; the message says why."""


@dataclass(frozen=True)
class Difference:
    """A file that differs, and how."""

    file: str
    how: str

    def __str__(self) -> str:
        return f"{self.file}: {self.how}"


def compare(old: Path, new: Path, ignored: Sequence[str] = (), masked: Sequence[str] = ()) -> list[Difference]:
    """What differs between two sites, by file; paths below a site that match a pattern of `ignored` are passed over.

    `masked` are regular expressions of what may differ within pages and PDF files, as addresses do when files have
    moved.

    Raises CompareError when a folder is no site, or a PDF cannot be read.
    """
    sites = [_files(site, ignored) for site in (old, new)]
    masks = [stamps(site) for site in (old, new)]
    found = [Difference(name, "only in the old site.") for name in sites[0] if name not in sites[1]]
    found += [Difference(name, "only in the new site.") for name in sites[1] if name not in sites[0]]
    for name in sorted(sites[0].keys() & sites[1].keys()):
        one, other = sites[0][name], sites[1][name]
        if one.read_bytes() == other.read_bytes():
            continue
        read = READERS.get(one.suffix)
        if read is None:
            found.append(Difference(name, "differs."))
            continue
        how = read(*(_masked(_contents(path), own, masked) for path, own in zip((one, other), masks, strict=True)))
        found += [Difference(name, how)] if how else []
    return found


def first(old: Path, new: Path, stamps: tuple[Sequence[str], Sequence[str]]) -> tuple[str, str, str]:
    """The first difference of two pages or PDF files, old and new, and the page of a PDF; all empty where none is.

    `stamps` are those of the two sites, which do not count. Raises CompareError when a PDF cannot be read.
    """
    one, other = (_masked_in_turn(path, own) for path, own in zip((old, new), stamps, strict=True))
    lines = enumerate(zip_longest(one, other, fillvalue=""), start=1)  # to match them takes minutes for a long page
    place, (was, now) = next(((place, pair) for place, pair in lines if pair[0] != pair[1]), (0, ("", "")))
    return *_around(was, now), str(place) if place and old.suffix == ".pdf" else ""


def _around(old: str, new: str) -> tuple[str, str]:
    """Two texts around the first place where they differ."""
    start = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    return _cut(old, start), _cut(new, start)


def _files(site: Path, ignored: Sequence[str]) -> Mapping[str, Path]:
    """The files below a site by name."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    if not any(name.endswith(".html") for name in found):
        raise CompareError(f"{site} is not the folder of a built site: there is no page in it.")
    return {name: path for name, path in found.items() if not any(fnmatch(name, pattern) for pattern in ignored)}


def stamps(site: Path) -> list[str]:
    """What a site says of its build: dates of the data, versions and commits, longest first.

    Read from the foot of the first page that has one in each edition.
    """
    found: set[str] = set()
    for edition in sorted(path for path in site.iterdir() if path.is_dir()):
        pages = (htmltree.page(path) for path in sorted(edition.rglob("*.html")))
        foot = next((line for page in pages for line in page.having(FOOT)), None)
        for part in foot.text.split(" · ") if foot else ():
            inner = [pattern.search(part) for pattern in (DATE, VERSION, COMMIT)]
            if inner[0] or inner[2]:  # the date of the data, or version and commit; the rest is the licence
                found |= {part, *(match[0] for match in inner if match)}
    return sorted(found - {"unknown"}, key=len, reverse=True)


def _contents(path: Path) -> Lines:
    return [*_contents_in_turn(path)]


def _masked_in_turn(path: Path, stamps: Sequence[str]) -> Iterator[str]:
    """The lines without stamps, each read when it is asked for."""
    for line in _contents_in_turn(path):
        yield from _masked([line], stamps, ())


def _contents_in_turn(path: Path) -> Iterator[str]:
    """The lines of a page, or the pages of a PDF, each read when it is asked for: a long PDF takes minutes."""
    yield from _pdf_pages(path) if path.suffix == ".pdf" else _elements(htmltree.page(path))


def _elements(element: Reading) -> Lines:
    """A page as lines in its order: each tag with its attributes, each piece of text, the end of each element."""
    attributes = "".join(f' {name}="{value}"' for name, value in sorted(element.attributes.items()))
    lines = [f"<{element.tag}{FILE_MARK.sub('', attributes)}>"]
    for child in element.contents:  # type: ignore[attr-defined]
        if isinstance(child, Element):
            lines += _elements(child)
        elif text := " ".join(str(child).split()):
            lines.append(ISO_DATE.sub(rf'\1"{STAMP}"', text))
    return [*lines, f"</{element.tag}>"]


def _pdf_pages(path: Path) -> Iterator[str]:
    """The text of each page, white space as single blanks."""
    try:
        from pypdf import PdfReader
    except ImportError as error:
        raise CompareError("Comparing PDF files needs pypdf: run `make setup`, or pass `--ignore '*.pdf'`.") from error
    for page in PdfReader(str(path)).pages:
        yield " ".join(page.extract_text().split())


def _masked(lines: Lines, stamps: Sequence[str], masked: Sequence[str]) -> Lines:
    """The lines with every stamp, and what `masked` matches, as the same mark; stamps are given longest first."""
    parts = [*masked, *(rf"(?<!\w){re.escape(stamp)}(?!\w)" for stamp in stamps)]
    if not parts:
        return lines
    pattern = re.compile("|".join(parts))
    return [pattern.sub(STAMP, line) for line in lines]


def _page_differs(old: Lines, new: Lines) -> str:
    """How two pages differ; empty when they do not."""
    places = list(_places(old, new))
    if not places:
        return ""
    count = "1 place differs" if len(places) == 1 else f"{len(places)} places differ"
    return f"{count}; " + _change(*places[0])


def _places(old: Lines, new: Lines) -> Iterator[tuple[str, str]]:
    """The stretches of lines that differ, old and new."""
    if old == new:
        return
    # Long pages take minutes without the short cut for lines that occur often; the first difference is the same.
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=len(old) > LONG).get_opcodes():
        if kind != "equal":
            yield " ".join(old[a:b]), " ".join(new[c:d])


def _pdf_differs(old: Lines, new: Lines) -> str:
    """How two PDF files differ; empty when they do not."""
    how = f"has {len(old)} pages in the old site, {len(new)} in the new; " if len(old) != len(new) else ""
    pages = [number for number, (a, b) in enumerate(zip(old, new, strict=False), start=1) if a != b]
    if not pages:
        return how.removesuffix("; ") + ("." if how else "")
    listed = ", ".join(map(str, pages[:10])) + (f" and {len(pages) - 10} more" if len(pages) > 10 else "")
    first = pages[0] - 1
    return f"{how}{'page' if len(pages) == 1 else 'pages'} {listed} differ{'s' if len(pages) == 1 else ''}; " + _change(
        old[first], new[first]
    )


def _change(old: str, new: str) -> str:
    """The first difference of two texts in words."""
    if not old or not new:
        return f"“{_cut(new or old, 0)}” is {'added' if new else 'gone'}."
    was, now = _around(old, new)
    return f"the first was “{was}” and is “{now}”."


def _cut(text: str, at: int) -> str:
    """A text around a place."""
    start = max(0, at - AROUND)
    end = start + SHOWN
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


READERS: Mapping[str, Callable[[Lines, Lines], str]] = {".html": _page_differs, ".pdf": _pdf_differs}
