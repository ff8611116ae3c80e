"""What the press keeps on disk from one build for the next: sealed, and taken as absent when the seal is broken.

A *seal* is the digest of what it seals. A file carries its own in its first line; a folder in the file SEAL beside what
it seals. Nothing is believed for its name, its time stamp or because it is there: a file that was cut short, altered or
put there by someone else has no seal that fits.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

SEAL = ".seal"


def digest_of_file(path: Path) -> str | None:
    """SHA-256 of a file's content, as hexadecimal digits; None when there is nothing to read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def digest_of_folder(folder: Path) -> str:
    """Digest of the names and contents of all files below a folder, its own seal left out."""
    return digest_of_files(folder, (path for path in folder.rglob("*") if path != folder / SEAL))


def digest_of_files(root: Path, paths: Iterable[Path]) -> str:
    """Digest of the names (relative to `root`) and contents of files; what is no file is passed over."""
    total = hashlib.sha256()
    for name, path in sorted((os.path.relpath(path, root), path) for path in paths):
        if path.is_file():
            total.update(f"{name}\0{digest_of_file(path)}\0".encode())
    return total.hexdigest()


def platform() -> str:
    """Digest of what all of it was made with: this Python, and the versions of the packages that it finds."""
    found = {entry for folder in sys.path if os.path.isdir(folder) for entry in os.listdir(folder)}
    packages = sorted(entry for entry in found if entry.endswith(".dist-info"))
    return hashlib.sha256("\n".join([sys.version, sys.platform, *packages]).encode()).hexdigest()


def write(path: Path, content: bytes) -> None:
    """Keep a file, sealed."""
    write_whole(path, hashlib.sha256(content).hexdigest().encode() + b"\n" + content)


def read(path: Path) -> bytes | None:
    """What `write` has kept; None when it is not there or not whole."""
    try:
        seal, _, content = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if seal == hashlib.sha256(content).hexdigest().encode() else None


def seal(folder: Path, made_from: Mapping[str, Any] | None = None) -> None:
    """Seal a folder as it is; `made_from` says what it came from, in what JSON can hold."""
    note = {"from": made_from or {}, "files": digest_of_folder(folder)}
    write(folder / SEAL, json.dumps(note, sort_keys=True).encode())


def sealed(folder: Path) -> Mapping[str, Any] | None:
    """What a folder was sealed as made from; None when it is not as it was sealed."""
    if (content := read(folder / SEAL)) is None:
        return None
    note = json.loads(content)
    return note["from"] if note["files"] == digest_of_folder(folder) else None


def break_seal(folder: Path) -> None:
    """Take the seal off, before anything below the folder is changed."""
    (folder / SEAL).unlink(missing_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that there is never half of it: beside it first, then in its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def remove(path: Path) -> None:
    """Remove a file or a folder, whatever stands there; nothing when nothing does."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
