"""What a run really uses of the files of its project: noted inside the kernel's own process, with Python alone.

A *use* is a word and a path relative to the project's root, with forward slashes:

    read data/a.csv     the content of a file (opened for reading, or tried: a file that is missing is a use too)
    list data/real      the names in a folder
    ask data/b.csv      whether there is a file or a folder of this name (through `os.stat`)

Python itself reports opened files and listed folders (audit events `open`, `os.listdir`, `os.scandir`; PEP 578).
It reports no `os.stat`, so `os.stat` is replaced. A code library that opens files without Python (sqlite3, the readers
of pyarrow), a program started as a process of its own, and a path relative to a folder's descriptor are not seen.
"""

from __future__ import annotations

import importlib.machinery
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

# Made by installing or running the code; what they hold follows from the sources, which are noted themselves.
GENERATED_FOLDER = "__pycache__"
GENERATED_ENDINGS = (".pyc", ".egg-info", ".dist-info")

# Looking for a module lists every folder of the import path. What is then imported is read, and noted as that.
_IMPORTING = ("importlib._bootstrap_external", "_frozen_importlib_external", "importlib.metadata")


def is_generated(name: str) -> bool:
    """Whether a file or folder of this name is generated, and so neither watched nor an input."""
    return name == GENERATED_FOLDER or name.endswith(GENERATED_ENDINGS)


class Watched:
    """The files and folders of a project that its results depend on: `watched` holds paths relative to `root`."""

    def __init__(self, root: str, watched: Sequence[str]) -> None:
        self.root = os.path.realpath(root)
        self.watched = [os.path.normpath(name) for name in watched]

    def relative(self, path: str) -> str | None:
        """`path` (absolute) relative to the root with forward slashes; None when it is not watched."""
        if not path.startswith(self.root + os.sep):
            return None
        name = path[len(self.root) + 1 :]
        inside = any(name == top or name.startswith(top + os.sep) for top in self.watched)
        parts = name.split(os.sep)
        return "/".join(parts) if inside and not any(is_generated(part) for part in parts) else None

    def names(self, path: str) -> Iterator[str]:
        """The watched names of `path` (absolute): as it was written, and with every link followed."""
        for form in {path, os.path.realpath(path)}:
            name = self.relative(form)
            if name is not None:
                yield name


class Trace:
    """Notes the uses of watched files in this process from `install` on. Cannot be taken out again."""

    def __init__(self, watched: Watched) -> None:
        self._watched = watched
        self._noted: set[tuple[str, str]] = set()

    def install(self) -> None:  # pragma: no cover (the kernel's process: an audit hook cannot be removed)
        """Start noting, and import watched modules from their sources."""
        forget_modules(self._watched)
        import_from_source(self._watched)
        os.stat = asking(os.stat, lambda path: self.note("ask", path))
        sys.addaudithook(self.on_event)

    def on_event(self, event: str, arguments: tuple[Any, ...]) -> None:
        """An audit hook: note what `event` says is used."""
        if event == "open":
            path, _mode, flags = arguments
            if flags & (os.O_RDONLY | os.O_WRONLY | os.O_RDWR) != os.O_WRONLY:
                self.note("read", path)
        elif event in ("os.listdir", "os.scandir") and sys._getframe(1).f_globals.get("__name__") not in _IMPORTING:
            self.note("list", os.curdir if arguments[0] is None else arguments[0])

    def note(self, verb: str, path: Any) -> None:
        """Note one use. `path` is what the caller gave: text, bytes, a path; a file's descriptor is left out."""
        if isinstance(path, (str, bytes, os.PathLike)):
            try:
                self._noted.add((verb, os.path.abspath(os.fsdecode(path))))
            except FileNotFoundError:
                return  # the working folder is gone; nothing can be opened relative to it

    def uses(self) -> list[str]:
        """Every use until now, sorted; modules loaded from a watched file count as read, however they were loaded."""
        files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
        noted = self._noted | {("read", file) for file in files if isinstance(file, str)}
        return sorted({f"{verb} {name}" for verb, path in noted for name in self._watched.names(path)})


def asking(stat: Callable[..., os.stat_result], note: Callable[[Any], None]) -> Callable[..., os.stat_result]:
    """`os.stat` (`stat`), with every path it is asked about given to `note` first."""

    def noted_stat(path: Any, *arguments: Any, **options: Any) -> os.stat_result:
        note(path)
        return stat(path, *arguments, **options)

    # Libraries look up in these sets what `os.stat` can do on this system.
    for able in (os.supports_fd, os.supports_dir_fd, os.supports_follow_symlinks):
        if stat in able:
            able.add(noted_stat)
    return noted_stat


def forget_modules(watched: Watched) -> None:
    """Take modules loaded from watched files out of `sys.modules`, so that importing one reads its source again."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name != "__main__" and isinstance(file, str) and any(watched.names(file)):
            del sys.modules[name]


class FromSource(importlib.machinery.SourceFileLoader):
    """Compiles a module from its source each time.

    Stored bytecode is matched by the source's size and whole seconds: a change within the second it was written in can
    go unseen, and the result of old code would be kept as the result of the new.
    """

    def path_stats(self, path: str) -> Any:
        """Refuse: without them importlib neither reads nor writes bytecode."""
        raise OSError(f"the bytecode of {path} is not used")


def import_from_source(watched: Watched) -> None:
    """Import modules in watched folders with `FromSource` from now on."""

    def finder(folder: str) -> importlib.machinery.FileFinder:
        if not any(watched.names(os.path.abspath(folder))):
            raise ImportError(f"{folder} is not watched")
        return importlib.machinery.FileFinder(
            folder,
            (importlib.machinery.ExtensionFileLoader, importlib.machinery.EXTENSION_SUFFIXES),
            (FromSource, importlib.machinery.SOURCE_SUFFIXES),
        )

    sys.path_hooks.insert(0, finder)
    for folder in [name for name in sys.path_importer_cache if any(watched.names(os.path.abspath(name)))]:
        del sys.path_importer_cache[folder]
