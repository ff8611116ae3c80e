"""The Sphinx builder "typst": the whole book as one PDF."""

from __future__ import annotations

import json
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.builders import Builder
from sphinx.util.docutils import SphinxTranslator

from bookpress import keeping, state
from bookpress.typst import glyphs, links
from bookpress.typst.assembly import Book, assemble
from bookpress.typst.compile import CompileError, compile_pdf
from bookpress.typst.document import TEMPLATE, document
from bookpress.typst.faults import Faults, TypstError
from bookpress.typst.fonts import fonts
from bookpress.typst.front import Front, front_matter, timestamp
from bookpress.typst.images import Images
from bookpress.typst.labels import Labels
from bookpress.typst.numbering import Numbers
from bookpress.typst.texts import book_texts
from bookpress.typst.writer import Writer
from wording import signs

# The modules that register the functions for node types.
for _module in ("blocks", "boxes", "containers", "figures", "inlines", "lists", "maths", "notes", "tables"):
    import_module(f"bookpress.typst.{_module}")

# Below the output folder, for whoever wants to see it: the source, what it reads, and the texts the PDF must hold.
WORK = "typst"
SOURCE = "book.typ"
SETTINGS = "settings.json"
TEXTS = "texts.json"


class TypstBuilder(Builder):
    """Sets the book with Typst. All documents are written in one pass; there is nothing to update in part."""

    name = "typst"
    format = "typst"
    epilog = "The PDF is in %(outdir)s."
    default_translator_class = SphinxTranslator
    supported_image_types = [  # noqa: RUF012
        "image/svg+xml",
        "image/png",
        "image/jpeg",
        "image/gif",
        "image/webp",
    ]
    supported_remote_images = True  # else Sphinx would fetch them; a picture from elsewhere is a fault

    def get_outdated_docs(self) -> str:
        """Return what the build is about."""
        return "the whole book"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return an address that `links` understands."""
        return links.DOCUMENT + docname

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return the same: all documents are in one file."""
        return self.get_target_uri(to, typ)

    def write(self, *_: Any) -> None:
        """Write the PDF. Raises TypstError with everything that is wrong; an older PDF then stays as it was."""
        work = Path(self.outdir) / WORK
        faults = Faults()
        front = front_matter(self.config, faults)
        book = assemble(self.config.root_doc, self._document)
        images = Images(Path(self.srcdir), work)
        typefaces = fonts(work / "fonts")
        source = self._source(book, images, faults)
        glyphs.check({self._file(page.docname): page.doctree for page in book.pages}, typefaces, faults, self._told)
        for sign in sorted(glyphs.missing(front.words, typefaces)):
            faults.add("_config.yml", glyphs.said(sign, next(words for words in front.words if sign in words)))
        if faults:
            images.check(typefaces, faults)
        faults.stop()
        if self._met():
            return  # the book is refused, and what Typst would say of it may only follow from that
        (work / SOURCE).write_text(source, encoding="utf-8")
        (work / SETTINGS).write_text(_json(front.settings()), encoding="utf-8")
        (work / TEMPLATE).write_text(files(__package__).joinpath(TEMPLATE).read_text("utf-8"), encoding="utf-8")
        (work / TEXTS).write_text(_json(book_texts(book)), encoding="utf-8")
        keeping.write_whole(Path(self.outdir) / self.config.typst_output, self._pdf(work, typefaces, front, images))

    def _document(self, docname: str) -> nodes.document:
        """A document with its references resolved and its tables of contents left as nodes."""
        doctree = self.env.get_doctree(docname)
        self.env.resolve_references(doctree, docname, self)
        self.post_process_images(doctree)
        return doctree

    def _source(self, book: Book, images: Images, faults: Faults) -> str:
        settings = {
            "undescribed": self.config.typst_undescribed,
            "shows_todos": bool(getattr(self.config, "todo_include_todos", False)),
        }
        writer = Writer(book, Labels(book.pages), Numbers(self.env), faults, self._file, images.file, **settings)
        return document(writer)

    def _met(self) -> bool:
        """Whether the press has met faults; there is none where Typst is the only extension."""
        return hasattr(self.app, "bookpress") and bool(state.known(self.app))

    def _told(self, sign: str) -> bool:
        """Whether the press has met a sign that nobody sees, where it is written."""
        called = signs.called(sign)
        return hasattr(self.app, "bookpress") and any(called in fault.message for fault in state.known(self.app))

    def _file(self, docname: str) -> str:
        return str(self.env.doc2path(docname, base=False))

    def _pdf(self, work: Path, typefaces: Any, front: Front, images: Images) -> bytes:
        try:
            return compile_pdf(work, SOURCE, typefaces, timestamp(front.date))
        except CompileError as error:
            faults = Faults()
            images.check(typefaces, faults)
            faults.stop()
            raise TypstError(f"Typst could not set {WORK}/{SOURCE}:\n{error}") from error


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
