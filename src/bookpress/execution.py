"""Executing notebooks: several at a time, each in a process of its own, and only those whose result is not kept.

    from bookpress.execution import Executor, ExecutionError, ProgressPrinter

    with Executor(root, cache=root / "_build/.press/cache", lock=root / "requirements.lock") as executor:
        executor.prestart(jobs)                    # the imports go on beside the caller's own work
        ...
        results = executor.execute(jobs, progress=ProgressPrinter())

A *job* is a notebook with a name such as "chapters/rivers"; it runs in the folder of its name. What decides
whether a result is kept, and for how long it counts, is said in `results`; how the inputs of a run are found, in
`trace`; how kernels are started, in `kernels`.

A notebook may write what another reads. So when all have run, each whose inputs are no longer as it found them runs
again, until nothing moves any more (see `_Turns`).
"""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

from nbformat import NotebookNode

from bookpress import results, settings, told
from bookpress.results import Store
from bookpress.steps import Fault, Progress, Result, Waiting
from bookpress.terms import Rules
from bookpress.turns import Turns

if TYPE_CHECKING:
    from bookpress.cells import Run
    from bookpress.cluster import Cluster
    from bookpress.kernels import Kernels

SOURCE: str = settings.DEFAULTS["press_source"]
RULES = Rules()
__all__ = ["ExecutionError", "Executor", "Fault", "Progress", "ProgressPrinter", "Result", "Waiting", "execute"]
SUFFIXES = (".ipynb", ".md")  # of files that hold a notebook; what a job's file is called in a message


class ExecutionError(RuntimeError):
    """Cells failed or wrote to stderr. `faults` has them all; nothing was kept for these notebooks.

    `results` are those of all jobs that ran, without the outputs of the cells at fault.
    """

    def __init__(self, faults: Sequence[Fault], results: Mapping[str, Result] | None = None) -> None:
        self.faults = list(faults)
        self.results = dict(results or {})
        files = len({fault.file for fault in self.faults})
        count = "1 notebook has faults" if files == 1 else f"{files} notebooks have faults"
        lines = [f"{count}:", *told.lines(told.Fault(fault.where, fault.message) for fault in self.faults)]
        super().__init__("\n".join(lines))

    def __reduce__(self) -> tuple[type[ExecutionError], tuple[list[Fault]]]:
        return type(self), (self.faults,)  # for editions that are built in processes of their own


class Executor:
    """Executes notebooks of the project at `root`; a context manager, as it has processes to end.

    `cache` is the folder of kept results, `source` the folder under `root` of the project's own modules, `lock` the
    file that pins the libraries, `processes` how many notebooks run at a time (default: one for each processor),
    `preload` the modules that every kernel finds imported beside its own, `rules` the terms on which notebooks run,
    `cluster` the address of a Dask scheduler whose workers run them (empty: this machine).
    `close` may be called from another thread; `execute` then ends with an error.
    """

    def __init__(
        self,
        root: Path,
        *,
        cache: Path,
        lock: Path,
        source: str = SOURCE,
        processes: int | None = None,
        preload: Sequence[str] = (),
        rules: Rules = RULES,
        cluster: str = "",
    ) -> None:
        self.root = root.resolve()
        self.modules = source
        self.rules = rules
        self.store = Store(cache)
        self.processes = processes or os.cpu_count() or 1
        self._lock = lock
        self._preload = preload
        self._cluster = cluster
        self._kernels: Kernels | Cluster | None = None
        self._closed = False
        self._making = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: object, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End every process of this executor at once; none is started any more."""
        with self._making:
            self._closed = True
            if self._kernels:
                self._kernels.close()

    def prestart(self, jobs: Mapping[str, NotebookNode]) -> None:
        """Start importing beside the caller's own work, if any of `jobs` must be run; returns at once."""
        if Turns(self, jobs).left():
            self.source().prestart()

    def execute(
        self, jobs: Mapping[str, NotebookNode], progress: Callable[[Progress | Waiting], None] | None = None
    ) -> dict[str, Result]:
        """Results by job name, in the order of `jobs`, whose notebooks are left as they are.

        `progress` is called in this thread. Raises ExecutionError with the faults of all jobs, after all have run;
        FileNotFoundError when the folder of a job is missing.
        """
        for name in jobs:
            if not (folder := self.folder(name)).is_dir():
                raise FileNotFoundError(f"{name} cannot run: there is no folder {folder}.")
        turns = Turns(self, jobs, progress)
        turns.take()
        if faults := turns.faults():
            raise ExecutionError(faults, turns.results())
        return turns.results()

    def source(self) -> Kernels | Cluster:
        """The kernels, made at the first need: with every result kept, nothing of Jupyter is even imported."""
        from bookpress import kernels

        with self._making:
            if self._closed:
                raise kernels.KernelsClosedError("This executor was closed while notebooks were still to run.")
            if self._kernels is None:
                self._kernels = self._made()
            return self._kernels

    def _made(self) -> Kernels | Cluster:
        from bookpress import cluster, kernels

        if not self._cluster:
            return kernels.kernels(self._preload)
        made = cluster.Cluster(self._cluster, self._preload)
        self.processes = made.places()
        return made

    def run(self, name: str, notebook: NotebookNode, begun: Callable[[int], None]) -> Run:
        """Run the cells of one notebook and wait; `begun` is told of each cell that begins on this machine."""
        from bookpress import cells, cluster

        place = {"folder": self.folder(name), "root": self.root}
        terms, source = self.rules.of(notebook), self.source()
        if isinstance(source, cluster.Cluster):
            return source.run(notebook, **place, source=self.modules, terms=terms)
        return cells.run(notebook, source, **place, source=self.modules, terms=terms, begun=begun)

    def key(self, name: str, notebook: NotebookNode) -> str:
        """The key of a job's result. Raises FileNotFoundError when the lock is missing."""
        folder = str(PurePosixPath(name).parent)
        return results.key(notebook, folder=folder, lock=self._lock, terms=self.rules.of(notebook))

    def folder(self, name: str) -> Path:
        """The folder that a job runs in."""
        return self.root / PurePosixPath(name).parent

    def file(self, name: str) -> str:
        """The job's file relative to the root; its bare name when it has none."""
        files = (name + suffix for suffix in SUFFIXES)
        return next((file for file in files if (self.root / file).is_file()), name)


def execute(
    jobs: Mapping[str, NotebookNode],
    *,
    root: Path,
    cache: Path,
    lock: Path,
    processes: int | None = None,
    progress: Callable[[Progress | Waiting], None] | None = None,
) -> dict[str, Result]:
    """Execute `jobs` once; see `Executor`, for a caller that has no work of its own to do meanwhile."""
    with Executor(root, cache=cache, lock=lock, processes=processes) as executor:
        return executor.execute(jobs, progress)


class ProgressPrinter:
    """Prints progress: on a terminal one line that is written over, elsewhere a line for each notebook."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr

    def __call__(self, progress: Progress | Waiting) -> None:
        """Print one step."""
        if isinstance(progress, Waiting):
            print(progress, file=self._stream, flush=True)
            return
        took = "not changed" if progress.reused else f"{progress.seconds:.1f} s"
        line = f"[{progress.done}/{progress.total}] {progress.name}, {took}"
        if self._stream.isatty():
            width = shutil.get_terminal_size().columns - 1
            end = "\n" if progress.done == progress.total else ""
            print(f"\r\x1b[K{line[:width]}", end=end, file=self._stream, flush=True)
        else:
            print(line, file=self._stream, flush=True)
