"""What a run really uses: noted inside the kernel's own process, with Python alone. For uses and states see `uses`.

The state of a use is taken at the moment of its first use, so it is what the run has seen, whatever happens to the file
meanwhile; that of a file that the run has written itself, at the end.

Python itself reports opened files, listed folders, databases of sqlite3 and programs that are started (audit events;
PEP 578). It reports no `os.stat` and no look at an environment variable, so what does these is replaced.

What cannot be followed makes a result one that is not kept, and is said: programs that are started, and libraries that
open files without Python (`OPEN_THEMSELVES`). Not seen at all: a path relative to a folder's descriptor, the time stamp
of a file, a file that lxml or ctypes opens by its name, the network, the clock and chance.
"""

from __future__ import annotations

import builtins
import importlib.machinery
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from bookpress import parts, ran
from bookpress.uses import Places, state
from bookpress.variables import IMPORT_PATH

ALL = "*"  # instead of a name: all of them were looked at

# Looking for a module lists every folder of the import path. What is then imported is read, and noted as that.
_IMPORTING = ("importlib._bootstrap_external", "_frozen_importlib_external", "importlib.metadata")

# Libraries (modules of them that are imported at their use alone, where the rest does not open files) whose files are
# opened by compiled code, and the modules of Python by which other processes are started without a report.
OPEN_THEMSELVES = (
    *("cv2", "duckdb", "fiona", "h5py", "netCDF4", "osgeo", "polars", "pyogrio", "rasterio", "tables"),
    *("pyarrow.csv", "pyarrow.dataset", "pyarrow.feather", "pyarrow.json", "pyarrow.orc", "pyarrow.parquet"),
)
START_PROCESSES = ("multiprocessing.popen_forkserver", "multiprocessing.popen_spawn_posix", "joblib.externals.loky")
STARTS = {
    "os.exec": "a program",
    "os.fork": "a process",
    "os.forkpty": "a program",
    "os.posix_spawn": "a program",
    "os.spawn": "a program",
    "os.startfile": "a program",
    "os.system": "a program",
    "subprocess.Popen": "a program",
}


@dataclass
class Used:
    """What a run used: the states of its uses, the names of what it wrote itself, and why more may have been used."""

    states: dict[str, str | None] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)


class Variables:
    """Notes which environment variables this process looks at; made first of all, before libraries are imported.

    Not one that differs from what was given to the process: that the process has set itself.
    """

    def __init__(self, environ: Any) -> None:
        """`environ` is `os.environ`, which tells of each look from now on."""
        self._given = dict(environ)
        self._noted: dict[str, None] = {}
        environ.__class__ = telling(type(environ), self._note)

    def _note(self, name: str, value: str | None) -> None:
        if name == ALL or (name != IMPORT_PATH and self._given.get(name) == value):
            self._noted[name] = None  # the import path the press sets itself; what is imported is noted as read

    def states(self) -> dict[str, str | None]:
        """The states of all looks until now."""
        looks = [f"variables {ALL}" if name == ALL else f"variable {name}" for name in list(self._noted)]
        return {use: state("", use, self._given) for use in looks}


def telling(kind: Any, note: Callable[[str, str | None], None]) -> Any:
    """A class like that of `os.environ` (`kind`) that gives `note` each name that is looked up and its value."""

    class Telling(kind):  # type: ignore[misc]
        def __getitem__(self, name: str) -> str:
            try:
                value: str = super().__getitem__(name)
            except KeyError:
                note(name, None)
                raise
            note(name, value)
            return value

        def __iter__(self) -> Iterator[str]:
            note(ALL, None)
            return super().__iter__()  # type: ignore[no-any-return]

        def __repr__(self) -> str:
            return repr(dict(self))

    return Telling


class Trace:
    """Notes what is used in this process from `install` on. Cannot be taken out again."""

    def __init__(self, places: Places, variables: Variables) -> None:
        self._places = places
        self._variables = variables
        self._states: dict[str, str | None] = {}
        self._noted: set[tuple[str, str]] = set()
        self._written: dict[str, None] = {}
        self._unseen: dict[str, None] = {}
        self._own = threading.local()  # set while the trace itself looks at files
        self._sources: dict[str, ran.Source] = {}  # the modules that were compiled with marks, by their path
        self._ran: set[tuple[str, int]] = set()  # the functions of them that were executed, by path and place

    def install(self) -> None:  # pragma: no cover (the kernel's process: an audit hook cannot be removed)
        """Start noting, and import the project's modules from their sources."""
        forget_modules(self._places)
        import_from_source(self._places, self if ran.is_possible() else None)
        setattr(builtins, ran.MARK, self._ran.add)
        for name in ("stat", "access"):
            setattr(os, name, asking(getattr(os, name), lambda path: self.note("ask", path)))
        sys.addaudithook(self.on_event)

    def on_event(self, event: str, arguments: tuple[Any, ...]) -> None:
        """An audit hook: note what `event` says is used."""
        if event == "open":
            path, _mode, flags = arguments
            if self._is_told(path, flags):
                return
            if flags & (os.O_TRUNC | os.O_EXCL):
                self.note("write", path)
            else:
                self.note("read", path)
                if flags & (os.O_WRONLY | os.O_RDWR):
                    self.note("write", path)
        elif event == parts.EVENT:
            self.note_part(*arguments)
        elif event in ("os.listdir", "os.scandir"):
            if sys._getframe(1).f_globals.get("__name__") not in _IMPORTING:
                self.note("list", os.curdir if arguments[0] is None else arguments[0])
        elif event == "sqlite3.connect":
            self.note("read", arguments[0])
        elif event in ("os.rename", "os.link", "os.symlink", "os.mkdir", "os.remove", "os.rmdir", "os.truncate"):
            for path in arguments[:2]:
                self.note("write", path)
        elif event in STARTS:
            self._unseen[f"it starts {STARTS[event]}"] = None

    def note(self, verb: str, path: Any) -> None:
        """Note one use. `path` is what the caller gave: text, bytes, a path; a file's descriptor is left out."""
        if not isinstance(path, (str, bytes, os.PathLike)) or getattr(self._own, "looks", False):
            return
        self._own.looks = True
        try:
            with suppress(OSError, ValueError):  # the working folder is gone; nothing can be opened relative to it
                self._note(verb, os.path.abspath(os.fsdecode(path)))
        finally:
            self._own.looks = False

    def note_part(self, path: Any, query: str) -> None:
        """Note that a part of a table is handed out; this thread's opening of the file, the next thing, is for that."""
        if parts.is_query(query) and isinstance(path, (str, bytes, os.PathLike)):
            self.note(f"{parts.VERB} {query}", path)
            self._own.told = os.path.abspath(os.fsdecode(path))

    def load(self, path: str) -> None:
        """Note that a module of this path is loaded; this thread's opening of the file, the next thing, is for that."""
        self._own.told = os.path.abspath(path)

    def compiled(self, path: str, source: ran.Source) -> None:
        """Note that a module was compiled with marks, from this source."""
        if self._sources.setdefault(path, source) != source:
            self.note("read", path)  # it has changed between two times that it was loaded

    def _code(self) -> dict[str, str | None]:
        """The uses of modules that were compiled with marks."""
        done = set(self._ran)
        found: dict[str, str | None] = {}
        for path, source in list(self._sources.items()):
            names = [body.name for place, body in enumerate(source.bodies) if (path, place) in done]
            for name in self._places.names(os.path.abspath(path)):
                found[ran.use(source, names, name)] = ran.SAME
        return found

    def _is_told(self, path: Any, flags: int) -> bool:
        """Whether this opening is that of a part that was told of."""
        if getattr(self._own, "looks", False):
            return False  # the trace itself, while it notes
        told, self._own.told = getattr(self._own, "told", None), None
        if told is None or flags & (os.O_WRONLY | os.O_RDWR) or not isinstance(path, (str, bytes, os.PathLike)):
            return False
        return bool(os.path.abspath(os.fsdecode(path)) == told)

    def _note(self, verb: str, path: str) -> None:
        if (verb, path) in self._noted:
            return
        self._noted.add((verb, path))
        for name in self._places.names(path):
            if verb == "write":
                self._written[name] = None
            elif name not in self._written and (use := _use(verb, name)) not in self._states:
                self._states[use] = state(self._places.root, use, {})

    def _is_library(self, name: str) -> bool:
        """Whether a module is loaded that is none of the project's own of that name."""
        module = sys.modules.get(name)
        return module is not None and not self._places.owns(str(getattr(module, "__file__", "")))

    def used(self) -> Used:
        """All until now; modules loaded from a file of the project count as read, however they were loaded."""
        for module in list(sys.modules.values()):
            if (path := getattr(module, "__file__", None)) not in self._sources:
                self.note("read", path)
        started = ["it starts a process" for name in START_PROCESSES if name in sys.modules]
        opened = [f"it uses {name.partition('.')[0]}" for name in OPEN_THEMSELVES if self._is_library(name)]
        self._own.looks = True
        try:
            own = {f"read {name}": state(self._places.root, f"read {name}", {}) for name in self._written}
        finally:
            self._own.looks = False
        states = own | self._states | self._code() | self._variables.states()
        unseen = list(dict.fromkeys([*self._unseen, *started, *opened]))
        return Used(dict(sorted(states.items())), list(self._written), unseen)


def _use(verb: str, name: str) -> str:
    word, _, query = verb.partition(" ")
    return parts.use(query, name) if word == parts.VERB else f"{verb} {name}"


def asking(function: Callable[..., Any], note: Callable[[Any], None]) -> Callable[..., Any]:
    """`os.stat` or one like it (`function`), with every path it is asked about given to `note` first."""

    def noting(path: Any, *arguments: Any, **options: Any) -> Any:
        note(path)
        return function(path, *arguments, **options)

    # Libraries look up in these sets what `os.stat` can do on this system.
    for able in (os.supports_fd, os.supports_dir_fd, os.supports_follow_symlinks, os.supports_effective_ids):
        if function in able:
            able.add(noting)
    return noting


def forget_modules(places: Places) -> None:
    """Take the project's modules out of `sys.modules`, so that importing one reads its source again."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name != "__main__" and isinstance(file, str) and places.owns(file):
            del sys.modules[name]


class FromSource(importlib.machinery.SourceFileLoader):
    """Compiles a module from its source each time.

    Stored bytecode is matched by the source's size and whole seconds: a change within the second it was written in can
    go unseen, and the result of old code would be kept as the result of the new. With a trace, functions are marked, so
    that it is told which of them run.
    """

    def __init__(self, trace: Trace | None, fullname: str, path: str) -> None:
        super().__init__(fullname, path)
        self._trace = trace
        self._loads = False

    def get_code(self, fullname: str) -> Any:
        """The module's code, for which the source is read; whoever else reads it reads the file."""
        self._loads = True
        try:
            return super().get_code(fullname)
        finally:
            self._loads = False

    def get_data(self, path: str) -> bytes:
        """The content of the source, or of a file beside it."""
        if self._trace and self._loads and path == self.path:
            self._trace.load(path)
        return super().get_data(path)

    def source_to_code(self, data: Any, path: Any, **options: Any) -> Any:  # type: ignore[override]
        """The code of a source, marked; of one that cannot be marked, whatever Python says of it."""
        if self._trace and self._loads:
            try:
                code, source = ran.marked(data, path)
            except (SyntaxError, ValueError):
                self._trace.note("read", path)
            else:
                self._trace.compiled(path, source)
                return code
        return super().source_to_code(data, path, **options)

    def path_stats(self, path: str) -> Any:
        """Refuse: without them importlib neither reads nor writes bytecode."""
        raise OSError(f"the bytecode of {path} is not used")


def import_from_source(places: Places, trace: Trace | None = None) -> None:
    """Import the project's modules with `FromSource` from now on; with a trace it is told which functions run."""
    loader: Any = partial(FromSource, trace)

    def finder(folder: str) -> importlib.machinery.FileFinder:
        if not places.owns(os.path.abspath(folder)):
            raise ImportError(f"{folder} is not of the project")
        return importlib.machinery.FileFinder(
            folder,
            (importlib.machinery.ExtensionFileLoader, importlib.machinery.EXTENSION_SUFFIXES),
            (loader, importlib.machinery.SOURCE_SUFFIXES),
        )

    sys.path_hooks.insert(0, finder)
    for folder in [name for name in sys.path_importer_cache if places.owns(os.path.abspath(name))]:
        del sys.path_importer_cache[folder]
