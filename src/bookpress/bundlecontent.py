"""What may not come in with an exhibit's bundle: files of elsewhere, drawings that act, addresses, strange signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from bookpress import addresses, pictures
from wording import signs


def faults(bundle: Mapping[str, Any], language: str) -> Iterator[str]:
    """What a bundle of the right form brings that may not stand on a page, in one language."""
    code = PurePosixPath(bundle["code"]["file"])
    if code.is_absolute() or ".." in code.parts or "\\" in str(code):
        yield f"its code file {str(code)!r} lies outside the book's folder"
    for part, name in ("drawing", "its drawing"), ("narrow", "its narrow drawing"):
        if bundle["kind"] == "figure" and part in bundle:
            for wrong in pictures.wrong(bundle[part][language].encode("utf-8", "replace"), ".svg"):
                yield f"{name} {wrong.rstrip('.')}"
    for key in ("title", "caption", "note", "alt"):
        yield from _signs(f"its {key}", (bundle.get(key) or {}).get(language, ""))
    table = bundle["table"][language]
    for place, cells in [("its header", table["header"]), *_rows(table["rows"])]:
        for cell in cells:
            yield from _cell(place, cell)
    yield from _signs("its CSV", bundle["csv"])


def _rows(rows: Any) -> Iterator[tuple[str, Any]]:
    for number, row in enumerate(rows, start=1):
        name = f" ({row['id']})" if row.get("id") else ""
        yield f"row {number}{name}", row["cells"]


def _cell(place: str, cell: Any) -> Iterator[str]:
    if isinstance(cell, str):
        yield from _signs(place, cell)
        return
    for part in cell.get("parts", ()):
        yield from _cell(place, part)
    yield from _signs(place, cell.get("text", ""))
    if "url" in cell and (fault := addresses.wrong(str(cell["url"]))):
        yield f"{place}: {fault.rstrip('.')}"


def _signs(place: str, text: str) -> Iterator[str]:
    yield from (f"{place}: {sign.said.rstrip('.')}" for sign in signs.strange(text))
