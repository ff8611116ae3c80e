"""Judging a built web book by its files alone, without knowing how it was made.

Every function takes the folder of one edition and returns faults as sentences, an empty list when all is well.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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


def names(site: Path) -> list[str]:
    """The paths of all pages of an edition, theme parts left out."""
    found = (path.relative_to(site) for path in sorted(site.rglob("*.html")))
    return [path.as_posix() for path in found if not path.parts[0].startswith("_")]


def pages(site: Path) -> dict[str, Page]:
    """All pages of an edition by their path, theme parts left out."""
    return {name: page(site / name) for name in names(site)}


@dataclass(frozen=True)
class Facts:
    """What the checks have to know of a page: they judge the whole site by it, and look into the page no more.

    `own` are the faults that the page has by itself, by check; `data` its exhibits, each with the links to its data;
    `anchors` its ids; `addresses` where its links lead and what it loads; `rows` the scripts with rows of its tables.
    """

    own: Mapping[str, Sequence[str]]
    blank: bool
    data: Sequence[tuple[str, Sequence[str]]]
    anchors: Sequence[str]
    addresses: Sequence[str]
    rows: Sequence[str]


def facts(name: str, tree: Page) -> Facts:
    """The facts of a page, whose path within the edition is `name`."""
    own = {check.__name__: found for check in CHECKS if check in OWN and (found := list(OWN[check](name, tree)))}
    return Facts(
        own,
        all(article.empty for article in tree.all("article")),
        list(_data(tree)),
        sorted(_anchors(tree)),
        list(_addresses(tree)),
        [body.attributes["data-rows"] for body in tree.all("tbody") if "data-rows" in body.attributes],
    )


def facts_of_all(site: Path) -> dict[str, Facts]:
    """The facts of all pages of an edition by their path."""
    return {name: facts(name, tree) for name, tree in pages(site).items()}


def faults(
    site: Path, docnames: Sequence[str], off: Collection[str] = (), known: Mapping[str, Facts] | None = None
) -> list[str]:
    """Every fault of an edition: pages, figures, tables, headings, outside requests and dead links.

    `off` names the rules that the book has put off; `known` are the facts of all pages, where they are known already.
    """
    known = facts_of_all(site) if known is None else known
    found = _missing(docnames, known)
    for check, rule in CHECKS.items():
        if rule not in off:
            found += [fault for one in known.values() for fault in one.own.get(check.__name__, ())]
            found += SITE[check](site, known) if check in SITE else []
    return found


def missing_pages(site: Path, docnames: Iterable[str]) -> list[str]:
    """Documents of the table of contents that have no page, or one without words."""
    return _missing(docnames, facts_of_all(site))


def _missing(docnames: Iterable[str], known: Mapping[str, Facts]) -> list[str]:
    found = []
    for docname in docnames:
        name = f"{docname}.html"
        if name not in known:
            found.append(f"{name} is missing.")
        elif known[name].blank:
            found.append(f"{name} has no text.")
    return found


def _of_each(site: Path, check: Callable[[str, Page], Iterable[str]]) -> list[str]:
    return [fault for name, tree in pages(site).items() for fault in check(name, tree)]


def bad_pages(site: Path) -> list[str]:
    """Pages without language or title."""
    return _of_each(site, _bad_page)


def _bad_page(name: str, tree: Page) -> Iterator[str]:
    if not any(element.attributes.get("lang") for element in tree.all("html")):
        yield f"{name} names no language."
    if not any(element.text for element in tree.all("title")):
        yield f"{name} has no title."


def bad_headings(site: Path) -> list[str]:
    """Pages without exactly one first-level heading, or with headings that skip a level."""
    return _of_each(site, _bad_headings)


def _bad_headings(name: str, tree: Page) -> Iterator[str]:
    levels = [int(element.tag[1]) for element in tree.all("h1", "h2", "h3", "h4", "h5", "h6")]
    if levels.count(1) != 1:
        yield f"{name} has {levels.count(1)} headings of the first level, expected one."
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"{name} has a heading of level {after} right below one of level {before}."


def bad_pictures(site: Path) -> list[str]:
    """Images without alt text, or with a path in its place."""
    return _of_each(site, _bad_pictures)


def _bad_pictures(name: str, tree: Page) -> Iterator[str]:
    for image in tree.all("img"):
        if NO_TEXT.fullmatch(image.attributes.get("alt", "").strip()):
            yield f"{name}: the image {image.attributes.get('src')} has no alt text."


def bad_figures(site: Path) -> list[str]:
    """Figures without caption."""
    return _of_each(site, _bad_figures)


def _bad_figures(name: str, tree: Page) -> Iterator[str]:
    for figure in tree.all("figure"):
        if not any(caption.text for caption in figure.all("figcaption")):
            yield f"{name}: the figure {figure.attributes.get('id', '(no id)')} has no caption."


def bad_exhibits(site: Path) -> list[str]:
    """Exhibits without their CSV."""
    return _exhibits_without_data(site, facts_of_all(site))


def _exhibits_without_data(site: Path, known: Mapping[str, Facts]) -> list[str]:
    found = []
    for page_name, one in known.items():
        for name, links in one.data:
            if not links:
                found.append(f"{page_name}: the exhibit {name} has no link to its data.")
            for link in links:
                if not ((site / page_name).parent / unquote(link)).is_file():
                    found.append(f"{page_name}: the data of the exhibit {name} are missing: {link}.")
    return found


def _data(tree: Page) -> Iterator[tuple[str, list[str]]]:
    for block in tree.having("exhibit-figure") + tree.having("exhibit-table"):
        ids = (e.attributes["id"] for e in block.all("figure", "table") if "id" in e.attributes)
        links = [link.attributes.get("href", "") for link in block.all("a")]
        yield next(ids, "(no id)"), [link for link in links if link.endswith(".csv") and not OUTSIDE.match(link)]


def bad_tables(site: Path) -> list[str]:
    """Tables without header cells, or with header cells that do not say what they are the header of."""
    return _of_each(site, _bad_tables)


def _bad_tables(name: str, tree: Page) -> Iterator[str]:
    for table in tree.all("table"):
        headers = table.all("th")
        label = table.attributes.get("id") or table.text[:40]
        if not headers:
            yield f"{name}: the table {label!r} has no header cells."
        if any(header.attributes.get("scope") not in ("col", "row") for header in headers):
            yield f"{name}: the table {label!r} has header cells without a scope."


def outside_requests(site: Path) -> list[str]:
    """What a browser would fetch from another host on its own; links that a reader may follow are no such thing."""
    return _of_each(site, _outside) + _outside_of_sheets(site)


def _outside(name: str, tree: Page) -> Iterator[str]:
    for element in tree.elements:
        for address in _fetched(element):
            if OUTSIDE.match(address):
                yield f"{name} loads {address} from another host."
        yield from (f"{name} loads {match} from another host." for match in _css_outside(element))


def _outside_of_sheets(site: Path, _: object = None) -> list[str]:
    return [
        f"{path.relative_to(site).as_posix()} loads {match} from another host."
        for path in sorted(site.rglob("*.css"))
        for match in CSS_OUTSIDE.findall(path.read_text(encoding="utf-8"))
    ]


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
    return _dead_links(site, facts_of_all(site))


def _dead_links(site: Path, known: Mapping[str, Facts]) -> list[str]:
    found = []
    anchors = {name: {*one.anchors, *_held(site / name, one.rows)} for name, one in known.items()}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    for name, one in known.items():
        faults = ((address, _dead(site, name, address, files, anchors)) for address in one.addresses)
        found += [f"{name}: the link {address} {fault}." for address, fault in faults if fault]
    return found


def _addresses(tree: Page) -> dict[str, None]:
    """Where links lead and what is loaded, each once. Twins in other editions are checked by themselves."""
    addresses: dict[str, None] = {}
    for element in tree.elements:
        if "hreflang" not in element.attributes:
            addresses |= dict.fromkeys(_fetched(element))
            if "href" in element.attributes:
                addresses[element.attributes["href"]] = None
    return addresses


def _anchors(tree: Page) -> set[str]:
    named = {element.attributes["name"] for element in tree.all("a") if "name" in element.attributes}
    return named | {element.attributes["id"] for element in tree.elements if "id" in element.attributes}


def _held(path: Path, sources: Iterable[str]) -> set[str]:
    """The ids of rows that the page's tables leave to scripts (see `light.rows`)."""
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
# What each check asks of a page, and what of the site as a whole.
OWN: Mapping[Callable[[Path], list[str]], Callable[[str, Page], Iterable[str]]] = {
    bad_pages: _bad_page,
    bad_headings: _bad_headings,
    bad_pictures: _bad_pictures,
    bad_figures: _bad_figures,
    bad_tables: _bad_tables,
    outside_requests: _outside,
}
SITE: Mapping[Callable[[Path], list[str]], Callable[[Path, Mapping[str, Facts]], list[str]]] = {
    bad_exhibits: _exhibits_without_data,
    outside_requests: _outside_of_sheets,
    dead_links: _dead_links,
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
