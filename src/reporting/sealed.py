"""Files of our own that are kept for later: sealed, and taken as absent when the seal is broken.

The seal, in the first line, is the digest of what follows: a file that was cut short or altered has none that fits.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Keep a file, so that there is never half of it: beside it first, then in its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def read(path: Path) -> bytes | None:
    """What `write` has kept; None when it is not there or not whole."""
    try:
        seal, _, content = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if seal == hashlib.sha256(content).hexdigest().encode() else None


def digest(root: Path, paths: Iterable[Path]) -> str:
    """SHA-256 of the names (below `root`) and contents of files, as hexadecimal digits; what is no file is left out."""
    total = hashlib.sha256()
    for name, path in sorted((path.relative_to(root).as_posix(), path) for path in paths):
        if path.is_file():
            total.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    return total.hexdigest()
