"""Which files a build opens, each with the digest that it had just before: what the build was made from.

Python reports every opened file before it opens it (audit event `open`; PEP 578). The digest taken then is never newer
than what is read: a file that is changed while it is read is told from what was read the next time one looks. Only the
thread that asked is listened to; the press's other threads run notebooks, whose files are noted in `trace`.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from weakref import WeakSet

from bookpress.keeping import digest_of_file

# Folders of what is made, or tells of it, or is known by its version (see `keeping.platform`).
NO_INPUT = {"_build", ".git", "__pycache__", "site-packages"}


class Opened:
    """Notes the files below `root` that this thread opens to read, from `begin` on."""

    def __init__(self, root: Path) -> None:
        self._root = os.path.realpath(root)
        self._thread = threading.get_ident()
        self._busy = False
        self.files: dict[str, str | None] = {}

    def note(self, path: Any, flags: int) -> None:
        """Note a file that is about to be opened; None stands for one that is not there."""
        if self._busy or threading.get_ident() != self._thread or not isinstance(path, str | bytes | os.PathLike):
            return
        if flags & (os.O_WRONLY | os.O_RDWR):
            return
        self._busy = True  # taking the digest opens the file, too
        try:
            if (name := self._name(os.path.abspath(os.fsdecode(path)))) and name not in self.files:
                self.files[name] = digest_of_file(Path(self._root, name))
        finally:
            self._busy = False

    def take(self) -> dict[str, str | None]:
        """What was noted since the last time, which is then forgotten."""
        taken, self.files = self.files, {}
        return taken

    def _name(self, path: str) -> str | None:
        """A path relative to the root; None for one outside, and for what no build is made from."""
        if not path.startswith(self._root + os.sep):
            return None
        name = path[len(self._root) + 1 :]
        return None if NO_INPUT & set(name.split(os.sep)) else name


def begin(opened: Opened) -> None:
    """Let `opened` note what is opened, as long as it is there or until `end`."""
    if not _hooked:
        sys.addaudithook(_on_event)  # cannot be taken out again; it does nothing while no one listens
        _hooked.append(True)
    _listening.add(opened)


def end(opened: Opened) -> None:
    """Let `opened` note no more."""
    _listening.discard(opened)


_hooked: list[bool] = []
_listening: WeakSet[Opened] = WeakSet()  # a build that stops half-way ends nothing


def _on_event(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        for opened in list(_listening):
            opened.note(arguments[0], arguments[2])


def unchanged(root: Path, files: Mapping[str, str | None]) -> bool:
    """Whether files are as they were noted; names are relative to `root`."""
    return all(digest_of_file(root / name) == was for name, was in files.items())
