"""Seeing that files of the book have changed: a look at their names, sizes and times, a few times a second.

The look only says when to build; what a build makes anew is decided by content (see `current`). Why no service of the
system is asked: docs/decisions/0041.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping

from bookpress.uses import is_generated

PASSED_OVER = ("_build", "node_modules", "htmlcov")  # and every folder whose name begins with a dot
Look = Mapping[str, tuple[int, int, int]]


def look(folders: Iterable[str]) -> Look:
    """Size, time and number of each file below the folders by its path. Files that vanish meanwhile are left out."""
    return {path: seen for folder in folders for path, seen in _files(folder)}


def changed(before: Look, after: Look) -> list[str]:
    """The paths of files that are new, gone or other, in order."""
    return sorted(path for path in {*before, *after} if before.get(path) != after.get(path))


def _files(folder: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if _counts(entry.name)]
    except OSError:
        return
    for entry in found:
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                kind = entry.stat()
                yield entry.path, (kind.st_size, kind.st_mtime_ns, kind.st_ino)
        except OSError:
            continue


def _counts(name: str) -> bool:
    """Whether a file or folder of this name may be one that an author changes; editors leave others beside it."""
    return not (name in PASSED_OVER or name.startswith((".", "#")) or name.endswith("~") or is_generated(name))
