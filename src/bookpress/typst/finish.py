"""What is done to a PDF after Typst has set it: row headers, links between places and volumes, and a smaller file.

Typst tags the cells of a table's head as headers and no others, tells of an inner link only the page to which it leads,
and compresses page by page. Method: pikepdf (qpdf) reads the file as objects. The result depends on nothing but what
goes in: no clock, no chance.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from bookpress.typst import places

# How the template marks a cell that heads its row: as a quotation within a line, which the writer never sets.
MARK = Name.Quote
# Names that are compared or set often; to make one takes longer than either.
FOOT, CELL, HEADER, PARAGRAPH, BLOCK, SPAN = Name.TFoot, Name.TD, Name.TH, Name.P, Name.Div, Name.Span
TABLE, SCOPE, ROW = Name.Table, Name.Scope, Name.Row
A4_HEIGHT = 841.89  # points; every volume is of this paper
LIFTED = 10.0  # points above a place to which a reader is led, so that its first line is not at the edge


@dataclass(frozen=True)
class Place:
    """Where a label stands: page from 1, and points from the left and the top of the page."""

    page: int
    x: float
    y: float


@dataclass(frozen=True)
class Finished:
    """What the links of a volume need: where labels stand, by volume, the files of the volumes, and names for labels.

    `named(volume, label)` says where a link leads, for those who do not see it.
    """

    where: Mapping[str, Mapping[str, Place]]
    files: Mapping[str, str]
    named: Callable[[str, str], str]


def finish(pdf: bytes, volume: str, known: Finished) -> bytes:
    """Return the PDF of a volume with its row headers tagged and its links leading to their places."""
    with Pdf.open(io.BytesIO(pdf)) as file:
        tag_tables(file)
        _lead_links(file, volume, known)
        out = io.BytesIO()
        file.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=True,
            deterministic_id=True,
            fix_metadata_version=False,
        )
    return out.getvalue()


def tag_tables(file: Pdf) -> None:
    """Tag the cells that head their rows as headers, and the last rows of a body, set as a foot, as a body.

    Typst writes each element of the structure as an object of its own, so that none has to be sought from the root.
    """
    row = Dictionary(O=TABLE, Scope=ROW)
    for element in file.objects:
        kind = element.get("/S") if isinstance(element, Dictionary) else None
        if kind == FOOT:
            element.S = Name.TBody
        elif kind == CELL and (mark := _mark(element)) is not None:
            mark.S = BLOCK if any(_is_element(child) and child.S == PARAGRAPH for child in kids(mark)) else SPAN
            element.S = HEADER
            _scope(element, row)


def _mark(cell: Any) -> Any | None:
    inner = cell.get("/K")
    if isinstance(inner, Array):
        inner = inner[0] if len(inner) == 1 else None
    return inner if isinstance(inner, Dictionary) and inner.get("/S") == MARK else None


def _scope(cell: Any, row: Any) -> None:
    """Say that a header cell heads its row, beside what is said of it already."""
    given = cell.get("/A")
    attributes = [] if given is None else list(given) if isinstance(given, Array) else [given]
    for one in attributes:
        if one.get("/O") == TABLE:
            one[SCOPE] = ROW
            break
    else:
        attributes.append(row)
    cell.A = Array(attributes)


def kids(element: Any) -> list[Any]:
    """What a structure element holds: elements, and numbers or objects of the page's content."""
    inner = element.get(Name.K)
    return [] if inner is None else list(inner) if isinstance(inner, Array) else [inner]


def _is_element(thing: Any) -> bool:
    return isinstance(thing, Dictionary) and Name.S in thing


def _lead_links(file: Pdf, volume: str, known: Finished) -> None:
    tops = [float(page.mediabox[3]) for page in file.pages]
    for page in file.pages:
        for link in page.get(Name.Annots, []):
            action = link.get(Name.A)
            if action is None or action.get(Name.S) != Name.URI:
                continue
            found = places.parted(bytes(action.URI).decode("utf-8"))
            if found is not None:
                _lead(file, link, found, volume, known, tops)


def _lead(file: Pdf, link: Any, found: tuple[str, str], volume: str, known: Finished, tops: list[float]) -> None:
    """Let a link lead to its place: in this file, or on a page of another."""
    other, label = found
    place = known.where[other or volume][label]
    link.Contents = String(known.named(other, label))
    if other:
        name = known.files[other]
        target = Array([place.page - 1, Name.XYZ, place.x, A4_HEIGHT - max(place.y - LIFTED, 0), 0])
        link.A = Dictionary(
            S=Name.GoToR, F=Dictionary(Type=Name.Filespec, F=String(name), UF=String(name)), D=target, NewWindow=True
        )
        return
    top = tops[place.page - 1] - max(place.y - LIFTED, 0)
    link.A = Dictionary(S=Name.GoTo, D=Array([file.pages[place.page - 1].obj, Name.XYZ, place.x, top, 0]))
