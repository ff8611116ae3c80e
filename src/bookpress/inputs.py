"""What a page takes in beside its own words: files, pictures, addresses, signs; what may not come in is a fault.

Files lie in the book's folder, by links on the disk too; addresses are those of `addresses`; pictures only show.
"""

from __future__ import annotations

import os
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.parsers.rst.directives.misc import Raw
from nbformat import NotebookNode
from sphinx import addnodes
from sphinx.directives.patches import CSVTable

from bookpress import addresses, files, pictures
from bookpress import book as books
from bookpress.state import TOLD, Fault, line_of, place, press
from wording import signs

AWAY = "lies outside the book's folder. Copy it into the book."
OUTPUT = frozenset({*map(chr, range(32)), "\x7f", signs.HYPHEN})  # a terminal's own signs are no matter of the text
Place = tuple[int | None, int, str]  # cell, line, words


class FiledTable(CSVTable):
    """A table from a CSV file of the book; never from an address, which may be that of any file."""

    option_spec = {name: kind for name, kind in CSVTable.option_spec.items() if name != "url"}  # noqa: RUF012


class FiledRaw(Raw):  # type: ignore[misc]
    """Raw text of the page or a file of the book; never from an address."""

    option_spec = {name: kind for name, kind in Raw.option_spec.items() if name != "url"}  # noqa: RUF012


def setup(app: Any) -> None:
    """Register the judge and the directives that read no address."""
    app.add_directive("csv-table", FiledTable, override=True)
    app.add_directive("raw", FiledRaw, override=True)
    app.connect("doctree-read", shut_out, priority=100)  # before anything else looks at what was read
    app.connect("doctree-read", judge, priority=700)


def source_signs(text: str) -> Iterator[Place]:
    """The strange signs of a page's text."""
    for sign in signs.strange(text):
        yield None, sign.line, f"column {sign.column}: {sign.said}"


def cell_signs(notebook: NotebookNode, mime: str) -> Iterator[Place]:
    """The strange signs in the cells of a notebook and in what they printed; bundles of exhibits are judged apart."""
    for number, cell in enumerate(notebook.cells, start=1):
        for sign in signs.strange(cell.source):
            yield number, sign.line, f"column {sign.column}: {sign.said}"
        for text in _printed(cell, mime):
            for sign in signs.strange(text, OUTPUT, letters=False):
                yield number, 1, f"line {sign.line} of its output: {sign.said.removesuffix(' Take it out.')}"


def _printed(cell: NotebookNode, mime: str) -> Iterator[str]:
    for output in cell.get("outputs", ()):
        yield str(output.get("text", ""))
        for kind, content in output.get("data", {}).items():
            if kind.startswith("text/") and kind != mime:
                yield str(content)


# Where Python keeps modules that are installed, of which autodoc tells.
PACKAGES = tuple(Path(sysconfig.get_path(name)).resolve() for name in ("stdlib", "purelib", "platlib"))


def shut_out(app: Any, doctree: nodes.document) -> None:
    """Note a fault for every file from outside the book that a document has taken in."""
    state, docname = press(app), app.env.docname
    taken = {*map(str, app.env.dependencies.get(docname, ())), *_recorded(doctree, Path(app.srcdir))}
    inside = *_inside(app), *PACKAGES
    outside = [name for name in sorted(taken) if not _is_inside(Path(app.srcdir, name), inside)]
    for name in outside:
        where = named_at(Path(app.env.doc2path(docname)), state.book.root, Path(name).name)
        state.faults.append(Fault(where, f"the file {name} {AWAY}"))
    if outside:
        doctree[TOLD] = True  # nothing more is said of what the files hold


def _recorded(doctree: nodes.document, root: Path) -> Iterator[str]:
    """What docutils has noted that the document reads; Sphinx takes it over later."""
    noted = doctree.settings.record_dependencies
    for name in noted.list if noted else ():
        yield os.path.relpath(Path.cwd() / name, root)


def _inside(app: Any) -> tuple[Path, ...]:
    """The folders that a document may take from; what cells drew lies beside the site that is built."""
    return press(app).book.root.resolve(), Path(app.outdir).parent.resolve()


def judge(app: Any, doctree: nodes.document) -> None:
    """Note a fault for everything that a document may not take in."""
    state, docname = press(app), app.env.docname
    file = Path(app.env.doc2path(docname))
    root = state.book.root
    inside = _inside(app)
    for node in doctree.findall():
        for fault in _node_faults(node, app, inside):
            state.faults.append(Fault(place(file, root, line_of(node)), fault))
            if isinstance(node, nodes.raw):
                node[TOLD] = True


def _node_faults(node: nodes.Node, app: Any, inside: tuple[Path, ...]) -> Iterator[str]:
    if address := next((address for address in _addresses(node) if addresses.wrong(address)), ""):
        yield addresses.wrong(address)
    elif isinstance(node, addnodes.download_reference) and "filename" in node:
        source = Path(app.env.relfn2path(node["reftarget"], app.env.docname)[1])
        if not _is_inside(source, inside):
            yield f"the file {node['reftarget']} {AWAY}"
    elif isinstance(node, nodes.image):
        yield from _picture_faults(node, Path(app.srcdir), inside)
    elif isinstance(node, nodes.raw) and "html" not in node.get("format", ""):
        yield f"raw {node.get('format')!r} is in no edition of the book. Write it in Markdown."


def _addresses(node: nodes.Node) -> Iterator[str]:
    """Where a node leads out of the book; a link that Markdown refuses is left as text."""
    if isinstance(node, nodes.reference):
        yield node.get("refuri", "")
    elif isinstance(node, addnodes.pending_xref) and "://" in node["reftarget"]:
        yield node["reftarget"]
    elif isinstance(node, nodes.Text) and not isinstance(node.parent, nodes.literal | nodes.FixedTextElement):
        yield from addresses.REFUSED.findall(node.astext())


def _picture_faults(node: nodes.image, root: Path, inside: tuple[Path, ...]) -> Iterator[str]:
    uri = node.get("uri", "")
    if uri.startswith("data:image/") or "exhibit" in getattr(node.parent, "attributes", {}).get("classes", ()):
        return
    if fault := addresses.wrong(uri):
        yield fault
    elif not addresses.is_outside(uri):
        path = root / uri.lstrip("/")
        if not _is_inside(path, inside):
            yield f"the picture {uri} {AWAY}"
        elif path.is_file():
            yield from (f"the picture {uri} {wrong}" for wrong in pictures.wrong(path.read_bytes(), path.suffix))


def _is_inside(path: Path, folders: tuple[Path, ...]) -> bool:
    return any(path.resolve().is_relative_to(folder) for folder in folders)


def named_at(file: Path, root: Path, word: str) -> str:
    """The place in a page's file that has the word first; the file alone where none has."""
    name = place(file, root)
    text = files.text(file, name)
    if file.suffix != ".ipynb":
        return next((f"{name}:{number}" for number, line in enumerate(text.split("\n"), 1) if word in line), name)
    cells = enumerate(books.notebook(text, name).cells, start=1)
    return next((f"{name}, cell {number}" for number, cell in cells if word in cell.source), name)
