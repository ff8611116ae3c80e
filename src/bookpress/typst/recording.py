"""Writing the pages of a volume with drafts: what a draft has is put in place, what it lacks is written and noted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bookpress.typst.drafts import Draft, Piece
from bookpress.typst.writer import Writer


class Recorder:
    """Writes the pages of a volume: takes the source of a page from its draft, or notes it in a new one."""

    def __init__(self, volume: str, drafts: Mapping[str, Draft]) -> None:
        self._volume, self._drafts = volume, drafts

    def __call__(self, writer: Writer, docname: str, what: str, make: Callable[[], str]) -> str:
        """The piece `what` of a document: as it is kept, or as `make` makes it."""
        draft = self._drafts.get(docname)
        if draft is None:  # it has a table of contents
            return make()
        pieces = draft.pieces.setdefault(self._volume, {})
        if what in pieces:
            _put(pieces[what], writer)
        else:
            pieces[what] = _made(writer, make)
        return pieces[what].source


def _made(writer: Writer, make: Callable[[], str]) -> Piece:
    placed, count, explained = writer.labels.placed, len(writer.links), set(writer.explained)
    draw, pictures, afar = writer.image_file, dict[str, str](), set[tuple[str, str]]()

    def drawn(node: Any) -> str | None:
        if name := draw(node):
            pictures[node["uri"]] = name
        return name

    writer.image_file = drawn
    if writer.afar:
        before, writer.afar.used = writer.afar.used, afar
    source = make()
    writer.image_file = draw
    if writer.afar:
        writer.afar.used = before
        before |= afar
    return Piece(
        source,
        sorted(writer.labels.placed - placed),
        [list(link) for link in writer.links[count:]],
        sorted(writer.explained - explained),
        sorted(map(list, pictures.items())),
        sorted(map(list, afar)),
    )


def _put(piece: Piece, writer: Writer) -> None:
    """Leave what the writing of a piece has left."""
    writer.labels.put(piece.placed)
    writer.links += [(where, name) for where, name in piece.links]
    writer.explained |= set(piece.explained)
    if writer.afar:
        writer.afar.used |= {(volume, name) for volume, name in piece.afar}
