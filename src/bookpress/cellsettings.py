"""What a cell says of itself below `mystnb` in its metadata: myst-nb passes over names that it does not know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from difflib import get_close_matches
from functools import cache
from typing import Any

from nbformat import NotebookNode

from bookpress.textnotebooks import SETTINGS

# What the two that hold more may hold; `alt` of a figure is the press's own.
INNER = {
    "image": ("alt", "width", "height", "scale", "align", "classes"),
    "figure": ("caption", "caption_before", "name", "classes", "align", "alt"),
}
COUNTS = "counts for nothing in the metadata of the cell"


def unknown(notebook: NotebookNode) -> Iterator[tuple[int, str]]:
    """Cells (from 1) with settings that count for nothing, and what is wrong with them."""
    for number, cell in enumerate(notebook.cells, start=1):
        says = cell.metadata.get(SETTINGS) if cell.cell_type == "code" else None
        for path, name, known in _unknown(says or {}):
            like = get_close_matches(str(name), known, 1)
            yield number, f"{path} {COUNTS}. {f'Did you mean {like[0]}?' if like else 'Take it out.'}"


def _unknown(says: Mapping[str, Any]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for name, value in says.items():
        if name not in _known():
            yield f"{SETTINGS}.{name}", name, _known()
        inner = INNER.get(name, ())
        for below in value if inner and isinstance(value, Mapping) else ():
            if below not in inner:
                yield f"{SETTINGS}.{name}.{below}", below, inner


@cache
def _known() -> tuple[str, ...]:
    """The names that myst-nb knows of a cell."""
    from myst_nb.core.config import NbParserConfig  # leads to Sphinx

    return tuple(field.metadata.get("cell_key", field.name) for field in fields(NbParserConfig))
