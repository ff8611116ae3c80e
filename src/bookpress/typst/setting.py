"""The volumes of a book, written, compiled and finished: one without name where the book has a single PDF."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pikepdf

from bookpress.addresses import of_page
from bookpress.typst.afar import OtherVolumes
from bookpress.typst.assembly import Book
from bookpress.typst.compile import Compiled
from bookpress.typst.document import document
from bookpress.typst.faults import Faults
from bookpress.typst.finish import Finished
from bookpress.typst.front import Front
from bookpress.typst.images import Images
from bookpress.typst.kept import Kept
from bookpress.typst.labels import Labels
from bookpress.typst.naming import Names
from bookpress.typst.numbering import Numbers
from bookpress.typst.texts import book_texts
from bookpress.typst.volumes import Share, Volume, shares
from bookpress.typst.writer import Writer

# Files of a volume below the working folder; those of a named one have the name before the ending.
SOURCE, SETTINGS, TEXTS = "book.typ", "settings.json", "texts.json"
# Scales of the text, from the largest: a volume with a set number of pages takes the first that fits.
SCALES = tuple(percent / 100 for percent in range(120, 84, -2))

Compile = Callable[[str, str], Compiled]


class Volumes:
    """All volumes of a book: their sources are written at once, as each leads to the others."""

    def __init__(self, builder: Any, book: Book, images: Images, faults: Faults) -> None:
        self._builder, self._book, self._images, self._faults = builder, book, images, faults
        self._labels = Labels(book.pages)
        self._names = Names(book.pages, Numbers(builder.env))
        self._used: set[tuple[str, str]] = set()
        self._shares = self._shared()
        self._sources = {share.volume.name: self._source(share) for share in self._shares}

    def _shared(self) -> list[Share]:
        config = self._builder.config
        volumes = [Volume(**told) for told in config.typst_volumes] or [Volume("", config.typst_output)]
        try:
            found = shares(self._book, volumes)
        except ValueError as error:
            self._faults.add("_config.yml", str(error))
            found = shares(self._book, [volume for volume in volumes if volume.is_rest])
        for share in found:
            if not share.book.pages:
                self._faults.add("_config.yml", f"the volume {share.volume.name!r} has no pages.")
        return [share for share in found if share.book.pages]

    def _source(self, share: Share) -> str:
        config = self._builder.config
        writer = Writer(
            share.book,
            self._labels.unplaced(),
            Numbers(self._builder.env),
            self._faults,
            self._builder._file,
            self._images.file,
            undescribed=config.typst_undescribed,
            shows_todos=bool(getattr(config, "todo_include_todos", False)),
            form=share.volume.form or config.typst_form,
            hidden=share.hidden,
            say=getattr(self._builder.app, "bookpress_say", None),
            afar=self._afar(share) if len(self._shares) > 1 else None,
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
            (work / _file(TEXTS, share.volume)).write_text(
                _json(book_texts(share.book, share.hidden)), encoding="utf-8"
            )
            made[share.volume.name] = self._set(share, work, front, compiled)
        self._faults.stop()
        if len(made) > 1:  # for whoever counts what the volumes have between them
            (work / TEXTS).write_text(_json(book_texts(self._book)), encoding="utf-8")
        known = Finished(
            {name: one.places for name, one in made.items()},
            {share.volume.name: share.volume.file for share in self._shares},
            self._named,
        )
        return {known.files[name]: kept.finished(one.pdf, name, known) for name, one in made.items()}

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
            self._faults.add("_config.yml", f"the volume {volume.name!r} has {count} pages, not {volume.pages}.")
        if volume.most and count > volume.most:
            self._faults.add(
                "_config.yml", f"the volume {volume.name!r} has {count} pages, and may have {volume.most}."
            )
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


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
