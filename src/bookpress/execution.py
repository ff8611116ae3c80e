"""Executing notebooks: several at a time, each in a process of its own, and only those whose result is not kept.

    from bookpress.execution import Executor, ExecutionError, ProgressPrinter

    with Executor(root, cache=root / "_build/.press/cache", lock=root / "requirements.lock") as executor:
        executor.prestart(jobs)                    # the imports go on beside the caller's own work
        ...
        results = executor.execute(jobs, progress=ProgressPrinter())

A *job* is a notebook with a name such as "chapters/rivers"; it runs in the folder of its name. What decides
whether a result is kept, and for how long it counts, is said in `results`; how the inputs of a run are found, in
`trace`; how kernels are started, in `kernels`.

Not seen, and so never a reason to run again: files outside `watched`, environment variables, the network, the clock.
"""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

from nbformat import NotebookNode

from bookpress import results, settings, told
from bookpress.results import Outputs, Store

if TYPE_CHECKING:
    from bookpress.cells import Run
    from bookpress.kernels import Kernels

WATCHED: Sequence[str] = settings.DEFAULTS["press_watched"]
SOURCE: str = settings.DEFAULTS["press_source"]
SUFFIXES = (".ipynb", ".md")  # of files that hold a notebook; what a job's file is called in a message


@dataclass(frozen=True)
class Result:
    """An executed notebook, the digest of its cells and outputs, and the seconds it took (0.0 when `reused`)."""

    notebook: NotebookNode
    digest: str
    seconds: float
    reused: bool


@dataclass(frozen=True)
class Progress:
    """`done` of `total` notebooks are finished, the last of them `name`, in `seconds`; `reused` if it did not run."""

    done: int
    total: int
    name: str
    seconds: float
    reused: bool


@dataclass(frozen=True)
class Fault:
    """What is wrong with a cell: number from 1 among all cells, and the line of code (from 1) when it is known."""

    file: str
    cell: int
    text: str
    line: int | None = None
    code: str | None = None

    def __str__(self) -> str:
        place = f"{self.file}, cell {self.cell}" + (f", line {self.line}" if self.line else "")
        return f"{place}: {self.text}" + (f"\n    {self.code}" if self.code else "")


class ExecutionError(RuntimeError):
    """Cells failed or wrote to stderr. `faults` has them all; nothing was kept for these notebooks."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = list(faults)
        files = len({fault.file for fault in self.faults})
        count = "1 notebook has faults" if files == 1 else f"{files} notebooks have faults"
        lines = [f"{count}:", *told.lines(told.Fault(*str(fault).split(": ", 1)) for fault in self.faults)]
        if any(fault.text.startswith("wrote to stderr") for fault in self.faults):
            lines.append('A warning is a fault: remove its cause, or tag the cell "expects-stderr" if it is meant.')
        super().__init__("\n".join(lines))


class Executor:
    """Executes notebooks of the project at `root`; a context manager, as it has processes to end.

    `cache` is the folder of kept results, `watched` the folders (or files) under `root` whose content a result may
    depend on, `source` the folder under `root` of the project's own modules, `lock` the file that pins the libraries,
    `processes` how many notebooks run at a time (default: one for each processor), `preload` the modules that every
    kernel finds imported beside its own.
    `close` may be called from another thread; `execute` then ends with an error.
    """

    def __init__(
        self,
        root: Path,
        *,
        cache: Path,
        lock: Path,
        watched: Sequence[str] = WATCHED,
        source: str = SOURCE,
        processes: int | None = None,
        preload: Sequence[str] = (),
    ) -> None:
        self._root = root.resolve()
        self._lock = lock
        self._watched = tuple(watched)
        self._modules = source
        self._processes = processes or os.cpu_count() or 1
        self._preload = preload
        self._store = Store(cache)
        self._kernels: Kernels | None = None
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
        now = self._states()
        if any(self._store.find(name, self._key(name, jobs[name]), now.get) is None for name in jobs):
            self._source().prestart()

    def execute(
        self, jobs: Mapping[str, NotebookNode], progress: Callable[[Progress], None] | None = None
    ) -> dict[str, Result]:
        """Results by job name, in the order of `jobs`, whose notebooks are left as they are.

        `progress` is called in this thread. Raises ExecutionError with the faults of all jobs, after all have run;
        FileNotFoundError when the folder of a job is missing.
        """
        for name in jobs:
            if not (folder := self._folder(name)).is_dir():
                raise FileNotFoundError(f"{name} cannot run: there is no folder {folder}.")
        keys = {name: self._key(name, notebook) for name, notebook in jobs.items()}
        before = self._states()
        done: dict[str, Result] = {}
        faults: dict[str, list[Fault]] = {}

        def finish(name: str, outputs: Outputs, seconds: float = 0.0, *, reused: bool) -> None:
            notebook = results.put_in(jobs[name], outputs)
            done[name] = Result(notebook, results.digest(notebook.cells), seconds, reused)

        def report(name: str, seconds: float = 0.0, *, reused: bool) -> None:
            if progress:
                progress(Progress(len(done) + len(faults), len(jobs), name, seconds, reused))

        def finish_run(name: str, run: Run, seconds: float) -> None:
            if run.faults:
                faults[name] = [Fault(self._file(name), **vars(fault)) for fault in run.faults]
            else:
                self._keep(name, keys[name], before, run)
                finish(name, run.outputs, seconds, reused=False)
            report(name, seconds, reused=False)

        for name in jobs:
            if (kept := self._store.find(name, keys[name], before.get)) is not None:
                finish(name, kept, reused=True)
                report(name, reused=True)
        self._run({name: notebook for name, notebook in jobs.items() if name not in done}, finish_run)
        if faults:
            raise ExecutionError([fault for name in jobs for fault in faults.get(name, [])])
        return {name: done[name] for name in jobs}

    def _run(self, jobs: Mapping[str, NotebookNode], finish: Callable[[str, Run, float], None]) -> None:
        """Run `jobs` in threads and hand each run to `finish`, in this thread, as it ends."""
        if not jobs:
            return
        kernels = self._source()
        pool = ThreadPoolExecutor(min(self._processes, len(jobs)), thread_name_prefix="bookpress-kernel")
        try:
            names = {pool.submit(self._run_one, name, notebook, kernels): name for name, notebook in jobs.items()}
            for future in as_completed(names):
                finish(names[future], *future.result())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            kernels.close()  # so that the threads have nothing to wait for
            raise
        finally:
            pool.shutdown()

    def _run_one(self, name: str, notebook: NotebookNode, kernels: Kernels) -> tuple[Run, float]:
        from bookpress import cells

        start = time.perf_counter()
        place = {"folder": self._folder(name), "root": self._root}
        run = cells.run(notebook, kernels, **place, source=self._modules, watched=self._watched)
        return run, time.perf_counter() - start

    def _keep(self, name: str, key: str, before: Mapping[str, str | None], run: Run) -> None:
        """Keep a run, unless something it used has changed since before it began."""
        used = {use: before.get(use) for use in run.uses}
        if all(results.state(self._root, use) == was for use, was in used.items()):
            self._store.keep(name, key, used, run.outputs)

    def _source(self) -> Kernels:
        """The kernels, made at the first need: with every result kept, nothing of Jupyter is even imported."""
        from bookpress import kernels

        with self._making:
            if self._closed:
                raise kernels.KernelsClosedError("This executor was closed while notebooks were still to run.")
            if self._kernels is None:
                self._kernels = kernels.kernels(self._preload)
            return self._kernels

    def _states(self) -> dict[str, str | None]:
        return results.states(self._root, self._watched)

    def _key(self, name: str, notebook: NotebookNode) -> str:
        return results.key(notebook, folder=str(PurePosixPath(name).parent), lock=self._lock)

    def _folder(self, name: str) -> Path:
        return self._root / PurePosixPath(name).parent

    def _file(self, name: str) -> str:
        """The job's file relative to the root; its bare name when it has none."""
        files = (name + suffix for suffix in SUFFIXES)
        return next((file for file in files if (self._root / file).is_file()), name)


def execute(
    jobs: Mapping[str, NotebookNode],
    *,
    root: Path,
    cache: Path,
    watched: Sequence[str] = WATCHED,
    lock: Path,
    processes: int | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> dict[str, Result]:
    """Execute `jobs` once; see `Executor`, for a caller that has no work of its own to do meanwhile."""
    with Executor(root, cache=cache, lock=lock, watched=watched, processes=processes) as executor:
        return executor.execute(jobs, progress)


class ProgressPrinter:
    """Prints progress: on a terminal one line that is written over, elsewhere a line for each notebook."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr

    def __call__(self, progress: Progress) -> None:
        """Print one step."""
        took = "not changed" if progress.reused else f"{progress.seconds:.1f} s"
        line = f"[{progress.done}/{progress.total}] {progress.name}, {took}"
        if self._stream.isatty():
            width = shutil.get_terminal_size().columns - 1
            end = "\n" if progress.done == progress.total else ""
            print(f"\r\x1b[K{line[:width]}", end=end, file=self._stream, flush=True)
        else:
            print(line, file=self._stream, flush=True)
