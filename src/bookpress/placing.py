"""Putting a new folder in the place of an old one, so that whoever looks, or stops us, finds one of the two whole."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from bookpress import keeping

AT_FDCWD, RENAME_EXCHANGE = -100, 2  # from <fcntl.h> and <linux/fs.h>


def replace(new: Path, old: Path) -> None:
    """Put `new` in the place of `old`, which is removed; if that fails, what was there is put back.

    Raises OSError. Where the system cannot exchange two folders there is a moment without either; see `recover`.
    """
    old.parent.mkdir(parents=True, exist_ok=True)
    if old.is_dir() and _exchange(new, old):
        keeping.remove(new)
        return
    aside = _aside(old)
    keeping.remove(aside)
    if os.path.lexists(old):
        old.rename(aside)
    try:
        new.rename(old)
    except OSError:
        if os.path.lexists(aside):
            aside.rename(old)
        raise
    _discard(aside)


def recover(old: Path) -> None:
    """Put back what a replacement that was stopped between its two steps has put aside."""
    aside = _aside(old)
    if os.path.lexists(old):
        _discard(aside)
    elif os.path.lexists(aside):
        aside.rename(old)


def _aside(old: Path) -> Path:
    return old.with_name(f".{old.name}-old")


def _discard(aside: Path) -> None:
    """Remove what was put aside; under another name, as half of it must not be put back."""
    gone = aside.with_name(f"{aside.name}-gone")
    keeping.remove(gone)
    if os.path.lexists(aside):
        aside.rename(gone)
    keeping.remove(gone)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, where the system can (Linux, on most file systems)."""
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):  # a C library without the call
            names = AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other)
            return bool(ctypes.CDLL(None).renameat2(*names, RENAME_EXCHANGE) == 0)
    return False
