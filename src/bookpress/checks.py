"""Judging a built web book by its files alone, without knowing how it was made.

Every function takes the folder of one edition and returns faults as sentences, an empty list when all is well.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bookpress.htmltree import Element, Page, own_text, page

SHOWN = re.compile(r"statement-shown-(\S+)")
LOADED = {  # attributes by which a page makes the browser fetch something
    "script": ("src",),
    "link": ("href",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "object": ("data",),
    "embed": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
    "input": ("src",),
}
# Relations of <link> that only name something and fetch nothing.
NAMING = {"canonical", "next", "prev", "search", "index", "author", "license", "alternate"}
OUTSIDE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
NO_TEXT = re.compile(r"|\S*(?:/|\.(?:svg|png|jpe?g|gif)$)\S*")  # nothing, or a path
HELD = re.compile(r'\bid=\\"([^"\\]*)\\"')  # an id within a text of a script
CSS_OUTSIDE = re.compile(r"""(?:url\(\s*|@import\s+)['"]?((?:https?:)?//[^'")\s]+)""", re.IGNORECASE)


def pages(site: Path) -> dict[str, Page]:
    """All pages of an edition by their path, theme parts left out."""
    return {
        path.relative_to(site).as_posix(): page(path)
        for path in sorted(site.rglob("*.html"))
        if not path.relative_to(site).parts[0].startswith("_")
    }


def faults(site: Path, docnames: Sequence[str], off: Collection[str] = ()) -> list[str]:
    """Every fault of an edition: pages, figures, tables, headings, outside requests and dead links.

    `off` names the rules that the book has put off.
    """
    found = missing_pages(site, docnames)
    for check, rule in CHECKS.items():
        if rule not in off:
            found += check(site)
    return found


def missing_pages(site: Path, docnames: Iterable[str]) -> list[str]:
    """Documents of the table of contents that have no page, or one without words."""
    found = []
    for docname in docnames:
        path = site / f"{docname}.html"
        if not path.is_file():
            found.append(f"{docname}.html is missing.")
        elif all(article.empty for article in page(path).all("article")):
            found.append(f"{docname}.html has no text.")
    return found


def bad_pages(site: Path) -> list[str]:
    """Pages without language or title."""
    found = []
    for name, tree in pages(site).items():
        if not any(element.attributes.get("lang") for element in tree.all("html")):
            found.append(f"{name} names no language.")
        if not any(element.text for element in tree.all("title")):
            found.append(f"{name} has no title.")
    return found


def bad_headings(site: Path) -> list[str]:
    """Pages without exactly one first-level heading, or with headings that skip a level."""
    return [f"{name} {fault}" for name, tree in pages(site).items() for fault in _bad_headings(tree)]


def _bad_headings(tree: Page) -> Iterator[str]:
    levels = [int(element.tag[1]) for element in tree.all("h1", "h2", "h3", "h4", "h5", "h6")]
    if levels.count(1) != 1:
        yield f"has {levels.count(1)} headings of the first level, expected one."
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"has a heading of level {after} right below one of level {before}."


def bad_pictures(site: Path) -> list[str]:
    """Images without alt text, or with a path in its place."""
    return [
        f"{name}: the image {image.attributes.get('src')} has no alt text."
        for name, tree in pages(site).items()
        for image in tree.all("img")
        if NO_TEXT.fullmatch(image.attributes.get("alt", "").strip())
    ]


def bad_figures(site: Path) -> list[str]:
    """Figures without caption."""
    return [
        f"{name}: the figure {figure.attributes.get('id', '(no id)')} has no caption."
        for name, tree in pages(site).items()
        for figure in tree.all("figure")
        if not any(caption.text for caption in figure.all("figcaption"))
    ]


def bad_exhibits(site: Path) -> list[str]:
    """Exhibits without their CSV."""
    return [
        f"{name}: {fault}"
        for name, tree in pages(site).items()
        for block in tree.having("exhibit-figure") + tree.having("exhibit-table")
        for fault in _bad_data(site / name, block)
    ]


def _bad_data(path: Path, block: Element) -> Iterator[str]:
    name = next((e.attributes["id"] for e in block.all("figure", "table") if "id" in e.attributes), "(no id)")
    links = [link.attributes.get("href", "") for link in block.all("a")]
    data = [link for link in links if link.endswith(".csv") and not OUTSIDE.match(link)]
    if not data:
        yield f"the exhibit {name} has no link to its data."
    for link in data:
        if not (path.parent / unquote(link)).is_file():
            yield f"the data of the exhibit {name} are missing: {link}."


def bad_tables(site: Path) -> list[str]:
    """Tables without header cells, or with header cells that do not say what they are the header of."""
    found = []
    for name, tree in pages(site).items():
        for table in tree.all("table"):
            headers = table.all("th")
            label = table.attributes.get("id") or table.text[:40]
            if not headers:
                found.append(f"{name}: the table {label!r} has no header cells.")
            if any(header.attributes.get("scope") not in ("col", "row") for header in headers):
                found.append(f"{name}: the table {label!r} has header cells without a scope.")
    return found


def outside_requests(site: Path) -> list[str]:
    """What a browser would fetch from another host on its own; links that a reader may follow are no such thing."""
    found = []
    for name, tree in pages(site).items():
        for element in tree.elements:
            for address in _fetched(element):
                if OUTSIDE.match(address):
                    found.append(f"{name} loads {address} from another host.")
            found += [f"{name} loads {match} from another host." for match in _css_outside(element)]
    for path in sorted(site.rglob("*.css")):
        for match in CSS_OUTSIDE.findall(path.read_text(encoding="utf-8")):
            found.append(f"{path.relative_to(site).as_posix()} loads {match} from another host.")
    return found


def _fetched(element: Element) -> Iterator[str]:
    if element.tag == "link" and set(element.attributes.get("rel", "").split()) <= NAMING:
        return
    for attribute in LOADED.get(element.tag, ()):
        value = element.attributes.get(attribute, "")
        if attribute == "srcset":
            yield from (part.split()[0] for part in value.split(",") if part.strip())
        elif value:
            yield value.strip()


def _css_outside(element: Element) -> list[str]:
    style = element.attributes.get("style", "")
    if element.tag == "style":
        style += own_text(element)
    return CSS_OUTSIDE.findall(style)


def dead_links(site: Path) -> list[str]:
    """Links and loaded files within the site that lead to no file, or to an anchor that the page does not have."""
    found = []
    trees = pages(site)
    anchors = {name: _anchors(tree) | _held(site / name, tree) for name, tree in trees.items()}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    for name, tree in trees.items():
        addresses: dict[str, None] = {}
        for element in tree.elements:
            if "hreflang" in element.attributes:
                continue  # leads to the twin in another edition, which is checked by itself
            addresses |= dict.fromkeys(_fetched(element))
            if "href" in element.attributes:
                addresses[element.attributes["href"]] = None
        faults = ((address, _dead(site, name, address, files, anchors)) for address in addresses)
        found += [f"{name}: the link {address} {fault}." for address, fault in faults if fault]
    return found


def _anchors(tree: Page) -> set[str]:
    named = {element.attributes["name"] for element in tree.all("a") if "name" in element.attributes}
    return named | {element.attributes["id"] for element in tree.elements if "id" in element.attributes}


def _held(path: Path, tree: Page) -> set[str]:
    """The ids of rows that the page's tables leave to scripts (see `light.rows`)."""
    sources = [body.attributes["data-rows"] for body in tree.all("tbody") if "data-rows" in body.attributes]
    texts = [(path.parent / source).read_text(encoding="utf-8") for source in sources]
    return {name for text in texts for name in HELD.findall(text)}


def _dead(site: Path, name: str, address: str, files: set[str], anchors: dict[str, set[str]]) -> str:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return ""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path))) if parts.path else name
    if target not in files:
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    if target not in files and not (target.startswith("..") and (site / target).is_file()):
        return "leads to no file"
    known = anchors.get(target)
    if parts.fragment and known is not None and unquote(parts.fragment) not in {*known, "top"}:
        return "leads to no anchor"
    return ""


# The checks, each with the rule that a book may put off, if there is one.
CHECKS: Mapping[Callable[[Path], list[str]], str] = {
    bad_pages: "",
    bad_headings: "headings",
    bad_pictures: "alternatives",
    bad_figures: "captions",
    bad_exhibits: "",
    bad_tables: "table-headers",
    outside_requests: "",
    dead_links: "",
}


def statements(site: Path) -> dict[str, list[str]]:
    """Statements by id, each with the pages that show it, in order."""
    found: dict[str, list[str]] = {}
    for name, tree in pages(site).items():
        for element in tree.elements:
            marks = [element.attributes.get("id", ""), *element.attributes.get("class", "").split()]
            for match in filter(None, map(SHOWN.fullmatch, marks)):
                where = found.setdefault(match[1], [])
                if name not in where:
                    where.append(name)
    return dict(sorted(found.items()))


def lacks_text(site: Path, name: str, words: str) -> list[str]:
    """A fault when a page (its path within the edition) does not carry certain words."""
    if " ".join(words.split()) in page(site / name).text:
        return []
    return [f"{name} does not carry the words {words!r}."]
