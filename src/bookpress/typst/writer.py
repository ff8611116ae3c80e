"""From docutils nodes to Typst source: the table of node types, and what the functions in it share.

Every node type has one function, registered with `handles`. A type without one is set by its children where it is of an
extension and has words, else it is a fault: nothing is left out because it was not thought of. The functions stand in
modules by concern, which `builder` imports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Protocol

from docutils import nodes
from sphinx import addnodes

from bookpress.typst import markup, wordbreaks
from bookpress.typst.assembly import Book, Elsewhere, Page
from bookpress.typst.faults import Faults, place
from bookpress.typst.labels import Labels
from bookpress.typst.numbering import Numbers

Handler = Callable[[Any, "Writer"], str]
Piece = Callable[["Writer", str, str, Callable[[], str]], str]  # see `recording`
HANDLERS: dict[type[Any], Handler] = {}

WEB_ONLY = "web-only"


def handles(*types: type[Any]) -> Callable[[Handler], Handler]:
    """Register the function for these node types, and only these: a subclass is another type."""

    def register(handler: Handler) -> Handler:
        for type_ in types:
            if type_ in HANDLERS:
                raise ValueError(f"{type_.__name__} has two functions.")
            HANDLERS[type_] = handler
        return handler

    return register


class Afar(Protocol):
    """What a writer needs to know of other volumes; `used` are the places there that links lead to."""

    used: set[tuple[str, str]]

    def notice(self, some: list[Any], writer: Writer) -> str:
        """Say what stands in another volume in place of some nodes."""

    def link(self, docname: str, id_: str, inner: str) -> str | None:
        """Return a link to a place in another volume, or None where it stands in this one."""


@dataclass
class Writer:
    """Writes the pages of a book. `page` is the page being written, `depth` its number of open sections."""

    book: Book
    labels: Labels
    numbers: Numbers
    faults: Faults
    file_of: Callable[[str], str]
    image_file: Callable[[Any], str | None]
    undescribed: str = ""  # what a picture without alternative text is called; empty: it is a fault
    shows_todos: bool = False
    form: str = ""  # of the front matter
    hidden: frozenset[int] = frozenset()  # nodes of other volumes, by identity
    say: Callable[..., str] | None = None  # says messages of the press, where it is there
    afar: Afar | None = None  # what leads to other volumes, where there are any
    page: Page = field(init=False)
    links: list[tuple[str, str]] = field(default_factory=list)
    explained: set[str] = field(default_factory=set)
    depth: int = field(init=False, default=0)
    breaks: Callable[[str], str] = wordbreaks.in_prose  # says where words may end a line
    piece: Piece = lambda writer, docname, what, make: make()

    def __post_init__(self) -> None:
        self.page = self.book.pages[0]

    def write_page(self, page: Page) -> str:
        """Return the source of a page, under a comment that tells its file to whoever reads Typst's messages."""
        return self.piece(self, page.docname, "page", lambda: self._page(page))

    def _page(self, page: Page) -> str:
        before = self.page, self.depth
        self.page, self.depth = page, 0
        shown = [page.doctree] if id(page.doctree) in self.hidden else page.doctree.children
        source = f"// {self.file_of(page.docname)}\n{self.all(shown)}"
        self.page, self.depth = before
        return source

    def entries(self, entries: Iterable[Page | Elsewhere]) -> str:
        """Return the source of what a table of contents names."""
        return "\n".join(self.write_page(entry) if isinstance(entry, Page) else _elsewhere(entry) for entry in entries)

    def title(self, page: Page) -> str:
        """Return a page's title as it is said elsewhere, once the page is written."""
        before, self.page = self.page, page
        title = self.children(page.section.next_node(nodes.title))
        self.page = before
        return title

    def write(self, node: Any) -> str:
        """Return the source of a node, with an anchor before it if links may lead there and it took no label itself."""
        if isinstance(node, nodes.Text):
            return self.text(node.astext())
        if WEB_ONLY in node["classes"]:
            return ""
        handler = HANDLERS.get(nodes.Element if _is_of_extension(node) else type(node))
        if handler is None:
            self.fault(
                node,
                f"the PDF has no form for the node type {type(node).__name__!r}. Write it otherwise, "
                "or put it in a container of class web-only.",
            )
            return ""
        source = handler(node, self)
        return self.anchor(node) + source

    def text(self, words: str) -> str:
        """Return the source of some words, with the places where long ones may end a line."""
        return markup.text(self.breaks(words))

    @contextmanager
    def breaking(self, breaks: Callable[[str], str]) -> Iterator[None]:
        """Let words end their lines as `breaks` says, within."""
        before, self.breaks = self.breaks, breaks
        yield
        self.breaks = before

    def children(self, node: Any) -> str:
        """Return the source of all children, one after another."""
        return self.all(node.children)

    def all(self, some: Iterable[Any]) -> str:
        """Return the source of some nodes, one after another; those of another volume are told of."""
        if not self.hidden:
            return "".join(self.write(node) for node in some)
        return "".join(
            self._away(list(group)) if away else "".join(map(self.write, group))
            for away, group in groupby(some, lambda node: id(node) in self.hidden)
        )

    def _away(self, some: list[Any]) -> str:
        below = "".join(self.entries(entries) for node in some for entries in self._below(node))
        return (self.afar.notice(some, self) if self.afar else "") + below

    def _below(self, node: Any) -> Iterable[Any]:
        """The pages that the tables of contents in a hidden node name, which may be in this volume."""
        return (self.page.below.get(id(inner), ()) for inner in node.findall(addnodes.toctree))

    def item(self, node: Any, *without: type[Any]) -> str:
        """Return the content of a list item, cell or note; a paragraph alone in it is plain text, not a paragraph.

        Children of the types `without` are left to the caller.
        """
        shown = [child for child in node.children if not (is_comment(child) or isinstance(child, without))]
        if len(shown) == 1 and type(shown[0]) is nodes.paragraph and not shown[0]["classes"]:
            inner = self.anchor(shown[0]) + self.children(shown[0])
        else:
            inner = self.all(shown)
        return self.anchor(node) + inner.strip()

    def anchor(self, node: Any) -> str:
        """Return an invisible place that links can lead to, if the node has an id that is not placed yet."""
        name = self.labels.place(self.page.docname, node)
        return "" if name is None else markup.call("book-anchor", markup.string(name))

    def label(self, node: Any) -> str:
        """Return the node's label as Typst code, or `none`."""
        name = self.labels.place(self.page.docname, node)
        return "none" if name is None else label(name)

    def fault(self, node: Any, what: str, of: str = "") -> None:
        """Note a fault at a node; `of` as for `Fault`."""
        self.faults.add(self.place(node), what, of)

    def place(self, node: Any) -> str:
        """Return file and line of a node, for people."""
        return place(self.file_of(self.page.docname), node)

    def check_links(self) -> None:
        """Note a fault for every link that leads to no place in the PDF."""
        for where, name in self.links:
            if not self.labels.is_placed(name):
                self.faults.add(
                    where,
                    f"the link leads to {name!r}, which is not in the PDF. Take the link out, "
                    "or its target out of the container of class web-only.",
                )


def _elsewhere(entry: Elsewhere) -> str:
    texts = map(markup.string, (entry.title, entry.address, markup.address(entry.address)))
    return markup.call("elsewhere", str(entry.depth), *texts)


def _is_of_extension(node: Any) -> bool:
    """Whether a node without a function says all with its words. To those of docutils and Sphinx their writers add."""
    known = type(node) in HANDLERS or type(node).__module__.startswith(("docutils.", "sphinx.addnodes"))
    return not known and has_text(node)


def label(name: str) -> str:
    """Return a Typst label as code."""
    return f"label({markup.string(name)})"


def is_comment(node: Any) -> bool:
    """Whether a node is a remark that nobody reads; a kind of its own that an extension makes of that is none."""
    return type(node) is nodes.comment


def has_text(node: Any) -> bool:
    """Return whether there is any text in a node; the alternative text of a picture is none."""
    return any(text.strip() for text in node.findall(nodes.Text))


def around(node: Any, *types: type[Any]) -> bool:
    """Return whether the node stands within a node of one of these types."""
    while node.parent is not None:
        node = node.parent
        if isinstance(node, types):
            return True
    return False
