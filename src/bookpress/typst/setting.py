"""The volumes of a book, written, compiled and finished: one without name where the book has a single PDF."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import pikepdf
from sphinx import addnodes

from bookpress.addresses import of_page
from bookpress.typst import glyphs
from bookpress.typst.afar import OtherVolumes
from bookpress.typst.assembly import Book, Page
from bookpress.typst.compile import Compiled
from bookpress.typst.document import document
from bookpress.typst.drafts import Draft, Drafts, digest
from bookpress.typst.faults import Faults
from bookpress.typst.finish import Finished
from bookpress.typst.front import Front
from bookpress.typst.images import Images
from bookpress.typst.kept import Kept
from bookpress.typst.labels import Labels
from bookpress.typst.naming import Names
from bookpress.typst.numbering import Numbers
from bookpress.typst.recording import Recorder
from bookpress.typst.texts import book_texts, texts
from bookpress.typst.volumes import Share, Volume, selected, shares
from bookpress.typst.writer import Writer

# Files of a volume below the working folder; those of a named one have the name before the ending.
SOURCE, SETTINGS, TEXTS = "book.typ", "settings.json", "texts.json"
# Scales of the text, from the largest: a volume with a set number of pages takes the first that fits.
SCALES = tuple(percent / 100 for percent in range(120, 84, -2))

Compile = Callable[[str, str], Compiled]


class Volumes:
    """All volumes of a book: their sources are written at once, as each leads to the others."""

    def __init__(self, builder: Any, book: Book, images: Images, faults: Faults) -> None:
        self._builder, self._book, self._images, self.faults = builder, book, images, faults
        self._labels = Labels(book.pages)
        self._names = Names(book.pages, Numbers(builder.env))
        self._used: set[tuple[str, str]] = set()
        self._shares = self._shared()
        self._drafts = {page.docname: page.draft or self._draft(page) for page in book.pages}
        self._sources: dict[str, str] = {}

    @property
    def places(self) -> str:
        """Digest of what stands where: of all that the source of one document takes from others."""
        pages = [
            [page.docname, page.depth, page.level, page.listed, self._drafts[page.docname].place()]
            for page in self._book.pages
        ]
        return digest([pages, [share.volume.name for share in self._shares]])

    @property
    def signs(self) -> list[str]:
        """The rare signs of all documents."""
        return [draft.signs for draft in self._drafts.values()]

    def write(self, drafts: Drafts) -> None:
        """Write the sources of all volumes; what was written of documents without tables of contents is noted."""
        self._sources = {share.volume.name: self._source(share) for share in self._shares}
        places = self.places
        for page in self._book.pages:
            if page.draft is None and not any(page.doctree.findall(addnodes.toctree)):
                drafts.note(page.docname, self._drafts[page.docname], places)

    def _draft(self, page: Page) -> Draft:
        """What the volumes ask of a document that is written anew."""
        own = {id_: name for (docname, id_), name in self._labels.known.items() if docname == page.docname}
        within = [share for share in self._shares if page.docname in share.pages]
        taken = {selector for volume in self._volumes for selector in volume.takes}
        named = self._names
        return Draft(
            labels=own,
            titled={id_: list(named.numbers(page.docname, id_)) for id_ in own if named.is_titled(page.docname, id_)},
            names={id_: named.of(page.docname, id_) for id_ in own},
            shown={share.volume.name: share.shown(page) for share in within},
            shorts={share.volume.name: share.shorts(page) for share in within},
            has=[share.volume.name for share in within if id(page.doctree) not in share.hidden],
            selected=sorted(selector for selector in taken if any(selected(page, selector))),
            signs=glyphs.of(page.doctree),
            texts={share.volume.name: texts(page.doctree, share.hidden) for share in within},
            words=texts(page.doctree),
        )

    @property
    def _volumes(self) -> list[Volume]:
        config = self._builder.config
        return [Volume(**told) for told in config.typst_volumes] or [Volume("", config.typst_output)]

    def _shared(self) -> list[Share]:
        try:
            found = shares(self._book, self._volumes)
        except ValueError as error:
            self.faults.add("_config.yml", str(error))
            found = shares(self._book, [volume for volume in self._volumes if volume.is_rest])
        for share in found:
            if not share.book.pages:
                self.faults.add("_config.yml", f"the volume {share.volume.name!r} has no pages.")
        return [share for share in found if share.book.pages]

    def _source(self, share: Share) -> str:
        config = self._builder.config
        writer = Writer(
            share.book,
            self._labels.unplaced(),
            Numbers(self._builder.env),
            self.faults,
            self._builder._file,
            self._images.file,
            undescribed=config.typst_undescribed,
            shows_todos=bool(getattr(config, "todo_include_todos", False)),
            form=share.volume.form or config.typst_form,
            hidden=share.hidden,
            say=getattr(self._builder.app, "bookpress_say", None),
            afar=self._afar(share) if len(self._shares) > 1 else None,
            piece=Recorder(share.volume.name, self._drafts),
        )
        source = document(writer)
        self._used |= {(share.volume.name, name) for _, name in writer.links if writer.labels.is_placed(name)}
        return source

    def _afar(self, share: Share) -> OtherVolumes:
        others = [other for other in self._shares if other is not share]
        say = self._builder.app.bookpress_say
        return OtherVolumes(share, others, self._names, self._labels.known, say, self._web, self._used)

    def _web(self, docname: str, id_: str) -> str:
        """The address of a place on the web, where that of the site is known."""
        base = str(self._builder.config.html_baseurl or "").rstrip("/")
        return f"{base}/{of_page(docname)}" + (f"#{id_}" if id_ else "") if base else ""

    def pdfs(self, work: Path, front: Front, compiled: Compile, kept: Kept) -> dict[str, bytes]:
        """Return the PDFs by file name. Raises TypstError for volumes of more pages than they may have."""
        made = {}
        for share in self._shares:
            (work / _file(SOURCE, share.volume)).write_text(self._sources[share.volume.name], encoding="utf-8")
            found = book_texts(share.book, partial(self._texts, share.volume))
            _keep_texts(work / _file(TEXTS, share.volume), found)
            made[share.volume.name] = self._set(share, work, front, compiled)
        self.faults.stop()
        if len(made) > 1:  # for whoever counts what the volumes have between them
            _keep_texts(work / TEXTS, book_texts(self._book, lambda page: self._drafts[page.docname].words))
        known = Finished(
            {name: one.places for name, one in made.items()},
            {share.volume.name: share.volume.file for share in self._shares},
            self._named,
        )
        return {known.files[name]: kept.finished(one.pdf, name, known) for name, one in made.items()}

    def _texts(self, volume: Volume, page: Page) -> list[str]:
        return self._drafts[page.docname].texts[volume.name]

    def _set(self, share: Share, work: Path, front: Front, compiled: Compile) -> Compiled:
        """Compile a volume, smaller until it has the pages that it shall have."""
        volume = share.volume
        own = front if not volume.name else replace(front, form=volume.form or front.form, volume=volume.title)
        told = own.settings()
        others = [f"{one.volume.title}: {one.volume.file}" for one in self._shares if one is not share]
        told["imprint"] += [" · ".join(others)] if others else []
        told |= {"places": sorted(name for where, name in self._used if where == volume.name)}
        settings = work / _file(SETTINGS, volume)
        for scale in SCALES if volume.pages else (1,):
            settings.write_text(_json(told | {"scale": scale}), encoding="utf-8")
            made = compiled(_file(SOURCE, volume), settings.name)
            count = _pages(made.pdf)
            if not volume.pages or count <= volume.pages:
                break
        if volume.pages and count != volume.pages:
            self.faults.add("_config.yml", f"the volume {volume.name!r} has {count} pages, not {volume.pages}.")
        if volume.most and count > volume.most:
            self.faults.add("_config.yml", f"the volume {volume.name!r} has {count} pages, and may have {volume.most}.")
        return made

    def _named(self, volume: str, label: str) -> str:
        """What the place of a label is called; in another volume with its name."""
        name = self._called.get(label, "")
        called = next((share.volume.called for share in self._shares if volume and share.volume.name == volume), "")
        return self._builder.app.bookpress_say("in-volume", words=name, volume=called) if called else name

    @cached_property
    def _called(self) -> Mapping[str, str]:
        parts = {f"part-{number}": item.title for share in self._shares for number, item in share.book.numbered_parts}
        found = {name: self._names.of(*place) for place, name in self._labels.known.items()}
        return {**parts, **found}


def _file(name: str, volume: Volume) -> str:
    stem, _, ending = name.partition(".")
    return f"{stem}-{volume.name}.{ending}" if volume.name else name


def _pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return len(file.pages)


def _keep_texts(path: Path, texts: list[str]) -> None:
    """Write texts for those who count them, without line breaks: Python's own writer takes ten times as long."""
    path.write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
