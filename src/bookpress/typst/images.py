"""Pictures, copied beside the source under names made from their content."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import typst

from bookpress import state
from bookpress.state import line_of
from bookpress.typst.compile import picture_error
from bookpress.typst.faults import Faults
from bookpress.typst.lettering import as_text

SUFFIXES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")


class Images:
    """Copies the pictures of a book below `work`, where Typst may read them."""

    def __init__(self, srcdir: Path, work: Path) -> None:
        self._srcdir = srcdir
        self._work = work
        self._folder = work / "images"
        self._used: dict[str, Any] = {}

    def file(self, node: Any) -> str | None:
        """Return the path of an image node's copy, relative to `work`; None if there is no such picture."""
        if (name := self.copied(node["uri"])) is not None:
            self._used.setdefault(name, node)
        return name

    def copied(self, address: str) -> str | None:
        """Return the path of the copy of a picture by its address."""
        path = self._srcdir / address
        if path.suffix.lower() not in SUFFIXES or not path.is_file():
            return None
        content = path.read_bytes()
        if path.suffix.lower() == ".svg":
            content = _lettered(content)
        copy = self._folder / f"{hashlib.sha256(content).hexdigest()[:16]}{path.suffix.lower()}"
        self._folder.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(content)
        return f"{self._folder.name}/{copy.name}"

    def check(self, fonts: typst.Fonts, faults: Faults) -> None:
        """Note a fault for each picture that cannot be set, by the page that uses it."""
        for name, node in self._used.items():
            if said := picture_error(self._work, name, fonts):
                where = state.place(node.document["source"], self._srcdir, line_of(node))
                wrong = f"the picture {node['uri']} cannot be set: {said}"
                faults.add(where, f"{wrong}. Save it again, or draw it otherwise.")


def _lettered(content: bytes) -> bytes:
    """A drawing with its letters as text; what cannot be read is told of by whoever checks it."""
    try:
        return as_text(content.decode("utf-8")).encode("utf-8")
    except UnicodeDecodeError:
        return content
