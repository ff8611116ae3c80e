"""The Sphinx builder "typst": the whole book as one PDF, or as several volumes."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

from docutils import nodes
from sphinx.builders import Builder
from sphinx.util.docutils import SphinxTranslator

from bookpress import keeping, onlyfor, state
from bookpress.typst import glyphs, links, register
from bookpress.typst.assembly import assemble
from bookpress.typst.compile import Compiled, CompileError, compile_placed
from bookpress.typst.document import TEMPLATE
from bookpress.typst.drafts import Drafts
from bookpress.typst.faults import Faults, TypstError
from bookpress.typst.fonts import fonts, is_font
from bookpress.typst.front import Front, front_matter, timestamp
from bookpress.typst.images import Images
from bookpress.typst.kept import Kept
from bookpress.typst.setting import Volumes
from wording import signs

# The modules that register the functions for node types.
for _module in ("blocks", "boxes", "containers", "figures", "inlines", "lists", "maths", "notes", "objects", "tables"):
    import_module(f"bookpress.typst.{_module}")

KEPT = "volumes"  # beside the document trees: see `kept`
WORK = "typst"  # below the output folder, for whoever wants to see it: what is compiled, and what it reads


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

    def init(self) -> None:
        """Let what is written for the PDF of other presses stand in this one."""
        for tag in sorted(onlyfor.PRINT):
            self.tags.add(tag)

    def get_outdated_docs(self) -> str:
        """Return what the build is about."""
        return "the whole book"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return an address that `links` understands."""
        return links.DOCUMENT + quote(docname)

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return the same: all documents are in one file."""
        return self.get_target_uri(to, typ)

    def write(self, *_: Any) -> None:
        """Write the PDFs. Raises TypstError with everything that is wrong; older PDFs then stay as they were."""
        work = Path(self.outdir) / WORK
        faults = Faults()
        front = front_matter(self.config, faults)
        images = Images(Path(self.srcdir), work)
        own = self._own_fonts(faults)
        typefaces = fonts(work / "fonts", own)
        volumes = self._written(images, own, typefaces, faults)
        for sign in sorted(glyphs.missing(front.words, typefaces)):
            faults.add("_config.yml", glyphs.said(sign, next(words for words in front.words if sign in words)))
        if faults:
            images.check(typefaces, faults)
        faults.stop()
        if self._met():
            return  # the book is refused, and what Typst would say of it may only follow from that
        (work / TEMPLATE).write_text(files(__package__).joinpath(TEMPLATE).read_text("utf-8"), encoding="utf-8")
        kept = Kept(Path(self.app.doctreedir).parent / KEPT)
        compiled = partial(self._compiled, work, typefaces, front, images, kept)
        for name, pdf in volumes.pdfs(work, front, compiled, kept).items():
            keeping.write_whole(Path(self.outdir) / name, pdf)
        kept.prune()

    def _written(self, images: Images, own: list[Path], typefaces: Any, faults: Faults) -> Volumes:
        """The volumes, written: with the drafts of unchanged documents if nothing stands elsewhere, else all anew."""
        app: Any = self.app
        drafts = app.bookpress_drafts = Drafts.of(app, own)
        known = drafts.known(self.env.found_docs, images)
        if known:
            book = assemble(self.config.root_doc, lambda name: known.get(name) or self._document(name))
            volumes = Volumes(self, book, images, met := Faults())
            if not (met or glyphs.missing(volumes.signs, typefaces)) and drafts.fit(volumes.places):
                volumes.faults = faults
                volumes.write(drafts)
                return volumes
        book = assemble(self.config.root_doc, self._document)
        glyphs.check({self._file(page.docname): page.doctree for page in book.pages}, typefaces, faults, self._told)
        volumes = Volumes(self, book, images, faults)
        volumes.write(drafts)
        return volumes

    def _document(self, docname: str) -> nodes.document:
        """A document with its references resolved and its tables of contents left as nodes."""
        doctree = self.env.get_doctree(docname)
        self.env.resolve_references(doctree, docname, self)
        if docname == register.DOCUMENT:
            register.fill(doctree, self)
        self.post_process_images(doctree)
        return doctree

    def _own_fonts(self, faults: Faults) -> list[Path]:
        """The files of the book's own fonts."""
        named = {name: Path(self.srcdir) / name for name in self.config.typst_fonts}
        for name, path in named.items():
            if not is_font(path):
                faults.add("_config.yml", f"typst_fonts: {name!r} is no font. Name a file such as fonts/name.otf.")
        return list(named.values())

    def _met(self) -> bool:
        """Whether the press has met faults; there is none where Typst is the only extension."""
        return hasattr(self.app, "bookpress") and bool(state.known(self.app))

    def _told(self, sign: str) -> bool:
        """Whether the press has met a sign that nobody sees, where it is written."""
        called = signs.called(sign)
        return hasattr(self.app, "bookpress") and any(called in fault.message for fault in state.known(self.app))

    def _file(self, docname: str) -> str:
        return str(self.env.doc2path(docname, base=False))

    def _compiled(
        self, work: Path, typefaces: Any, front: Front, images: Images, kept: Kept, source: str, settings: str
    ) -> Compiled:
        when = timestamp(front.date)
        read = [keeping.digest_of_file(work / name) for name in (source, settings, TEMPLATE)]
        try:
            return kept.compiled([*read, when], lambda: compile_placed(work, source, typefaces, when, settings))
        except CompileError as error:
            faults = Faults()
            images.check(typefaces, faults)
            faults.stop()
            raise TypstError(f"Typst could not set {WORK}/{source}:\n{error}") from error
