"""Pictures, copied beside the source under names made from their content."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

SUFFIXES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")


class Images:
    """Copies the pictures of a book below `work`, where Typst may read them."""

    def __init__(self, srcdir: Path, work: Path) -> None:
        self._srcdir = srcdir
        self._folder = work / "images"

    def file(self, node: Any) -> str | None:
        """Return the path of an image node's copy, relative to `work`; None if there is no such picture."""
        path = self._srcdir / node["uri"]
        if path.suffix.lower() not in SUFFIXES or not path.is_file():
            return None
        content = path.read_bytes()
        copy = self._folder / f"{hashlib.sha256(content).hexdigest()[:16]}{path.suffix.lower()}"
        self._folder.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(content)
        return f"{self._folder.name}/{copy.name}"
