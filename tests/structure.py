"""The structure elements of a tagged PDF, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Dictionary, Name, Pdf

from bookpress.typst.finish import kids


def elements(file: Pdf) -> Iterator[Any]:
    """Every element, those within another after it."""
    stack = list(reversed(kids(file.Root.StructTreeRoot)))
    while stack:
        element = stack.pop()
        if isinstance(element, Dictionary) and Name.S in element:
            yield element
            stack += reversed(kids(element))
