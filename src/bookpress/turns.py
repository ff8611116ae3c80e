"""The turns in which the notebooks of one build run: first those without a kept result, then those that were overtaken.

A notebook is *overtaken* when something it used is no longer as it found it, though not by its own doing: another one
has written it, or its author has saved a file meanwhile. It runs again, so that what is shown was computed from what is
there in the end, whatever the order in which notebooks happen to run.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Protocol

from nbformat import NotebookNode

from bookpress import results, variables
from bookpress.languages import refusal
from bookpress.results import Outputs, Store
from bookpress.steps import Fault, Progress, Result, Waiting
from bookpress.terms import Rules
from bookpress.textnotebooks import begins
from bookpress.trace import Used
from bookpress.uses import digest, path_of, state

if TYPE_CHECKING:
    from bookpress.cells import Run
    from bookpress.cluster import Cluster
    from bookpress.kernels import Kernels

TURNS = 5  # more than any chain of notebooks that read what the one before has written
PATIENCE = 60.0  # seconds after which it is said what still runs


class Host(Protocol):
    """Who executes: where the project and its kept results are, and where kernels come from; see `execution`."""

    root: Path
    rules: Rules
    store: Store
    processes: int

    def source(self) -> Kernels | Cluster:
        """Where notebooks run: what is started before, and closed at the end."""

    def run(self, name: str, notebook: NotebookNode, begun: Callable[[int], None]) -> Run:
        """Run the cells of one notebook and wait."""

    def key(self, name: str, notebook: NotebookNode) -> str:
        """The key of a job's result."""

    def file(self, name: str) -> str:
        """What a job's file is called in a message."""


@dataclass
class _Ended:
    """What a job has come to: outputs or faults, the seconds it took, and what it used."""

    outputs: Outputs
    used: Used
    seconds: float = 0.0
    reused: bool = False
    faults: Sequence[Fault] = field(default_factory=list)
    unkept: str = ""


class Turns:
    """One execution of `jobs` by `host`. Asking what is `left` starts nothing."""

    def __init__(
        self,
        host: Host,
        jobs: Mapping[str, NotebookNode],
        progress: Callable[[Progress | Waiting], None] | None = None,
    ) -> None:
        self._host = host
        self._jobs = jobs
        self._progress = progress or (lambda step: None)
        self._keys = {name: host.key(name, notebook) for name, notebook in jobs.items()}
        self._ended: dict[str, _Ended] = {}
        self._at: dict[str, tuple[int, float]] = {}  # the cell that a job has reached, and when

    def left(self) -> list[str]:
        """The jobs that must run: they have no kept result that is still right."""
        look = self._look()
        for name, notebook in self._jobs.items():
            if why := refusal(notebook):
                fault = Fault(self._host.file(name), None, why)
                self._ended[name] = _Ended(_NOTHING, Used(), reused=True, faults=[fault])  # it did not run
            elif self._host.rules.keeps and (kept := self._host.store.find(name, self._keys[name], look)):
                self._ended[name] = _Ended(kept.outputs, Used(dict(kept.states)), reused=True)
        return [name for name in self._jobs if name not in self._ended]

    def take(self) -> None:
        """Run what is left, and then what was overtaken, until nothing is."""
        left = self.left()
        for count, name in enumerate(self._ended, start=1):
            self._report(name, count)
        for _ in range(TURNS):
            if not left:
                return
            self._run(left)
            left = self._overtaken()
        for name in left:
            told = f"is overtaken again and again: {', '.join(self._moved(name, self._look()))}. {_UNSETTLED}"
            self._ended[name].faults = [Fault(self._host.file(name), None, told)]

    def faults(self) -> list[Fault]:
        """Everything that is wrong, in the order of the jobs."""
        return [fault for name in self._jobs for fault in self._ended[name].faults]

    def results(self) -> dict[str, Result]:
        """The results of all jobs that ran, without the outputs of cells that have a fault."""
        ran = {name: ended for name, ended in self._ended.items() if ended.outputs is not _NOTHING}
        return {name: self._result(notebook, ran[name]) for name, notebook in self._jobs.items() if name in ran}

    def _result(self, notebook: NotebookNode, ended: _Ended) -> Result:
        done = results.put_in(notebook, ended.outputs)
        for fault in ended.faults:
            if fault.cell:
                done.cells[fault.cell - 1].outputs = []
        inputs = None if ended.unkept else ended.used.states
        return Result(done, digest(done.cells), ended.seconds, ended.reused, inputs)

    def _look(self) -> Callable[[str], str | None]:
        """What uses find now; each is looked at once."""
        seen: dict[str, str | None] = {}
        root, given = str(self._host.root), variables.given()

        def look(use: str) -> str | None:
            if use not in seen:
                seen[use] = state(root, use, given)
            return seen[use]

        return look

    def _overtaken(self) -> list[str]:
        look = self._look()
        return [name for name in self._jobs if self._moved(name, look)]

    def _moved(self, name: str, look: Callable[[str], str | None]) -> list[str]:
        """The names of what a job used that is not as it found it, but for what it has changed itself."""
        used = self._ended[name].used
        own = set(_with_folders(used.written))
        moved = (use for use, was in used.states.items() if look(use) != was)
        return sorted({found for use in moved if (found := path_of(use)) not in own})

    def _run(self, names: Sequence[str]) -> None:
        """Run jobs in threads, and see to each, in this thread, as it ends."""
        for name in names:
            self._ended.pop(name, None)
        kernels = self._host.source()
        pool = ThreadPoolExecutor(min(self._host.processes, len(names)), thread_name_prefix="bookpress-kernel")
        try:
            running = {pool.submit(self._run_one, name): name for name in names}
            while running:
                for future in self._next(running):
                    self._end(running.pop(future), *future.result())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            kernels.close()  # so that the threads have nothing to wait for
            raise
        finally:
            pool.shutdown()

    def _next(self, running: Mapping[Future[tuple[Run, float]], str]) -> Iterable[Future[tuple[Run, float]]]:
        """The jobs that have ended, waited for; from time to time it is said what still runs."""
        while not (ended := wait(running, PATIENCE, return_when="FIRST_COMPLETED").done):
            now = time.monotonic()
            for name, (cell, since) in sorted(self._at.items()):
                self._progress(Waiting(self._file(name, cell), cell, now - since))
        return ended

    def _run_one(self, name: str) -> tuple[Run, float]:
        start = time.perf_counter()

        def begun(cell: int) -> None:
            self._at[name] = cell, time.monotonic()

        try:
            run = self._host.run(name, self._jobs[name], begun)
        finally:
            self._at.pop(name, None)
        return run, time.perf_counter() - start

    def _end(self, name: str, run: Run, seconds: float) -> None:
        """Note how a job has ended, and keep its result unless it is not known what it came from."""
        faults = [Fault(self._file(name, fault.cell), **vars(fault)) for fault in run.faults]
        ended = self._ended[name] = _Ended(run.outputs, run.used or Used(), seconds, faults=faults)
        if not faults:
            ended.unkept = self._why_unkept(ended.used)
            if not ended.unkept:
                self._host.store.keep(name, self._keys[name], ended.used.states, ended.outputs)
        self._report(name, len(self._ended))

    def _file(self, name: str, cell: int) -> str:
        """The file of a cell, with its line where cells have lines of the file."""
        file, line = self._host.file(name), begins(self._jobs[name], cell)
        return f"{file}:{line}" if line else file

    def _why_unkept(self, used: Used) -> str:
        if used.unseen:
            return f"{' and '.join(used.unseen)}, and what that reads is not seen"
        look = self._look()
        moved = sorted({path_of(use) for use, was in used.states.items() if look(use) != was})
        return f"{', '.join(moved)} changed while it ran" if moved else ""

    def _report(self, name: str, done: int) -> None:
        ended = self._ended[name]
        self._progress(Progress(done, len(self._jobs), name, ended.seconds, ended.reused, ended.unkept))


_NOTHING = Outputs([], {})
_UNSETTLED = "Let one notebook alone write a file, and none read what it changes."


def _with_folders(names: Iterable[str]) -> Iterable[str]:
    """Names of files, and of every folder that they lie in."""
    for name in names:
        yield name
        yield from map(str, PurePosixPath(name).parents)
