"""Notebooks run on the workers of a Dask cluster, in kernels like those of this machine, with the same results.

`press_cluster` in _config.yml names the cluster's scheduler. Each worker runs a notebook as this machine would: in a
kernel forked there, traced there, with what it used judged here by the same states. So a worker must see the book in
the same folder (a shared file system) and have the same Python, press and packages; one that has not is told as such.
Needs the library `distributed`, which a book that runs on one machine does without: docs/decisions/0042.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from bookpress import cells, results
from bookpress.kernels import PACKAGES, Kernels, KernelsClosedError, kernels
from bookpress.terms import Terms

PATIENCE = 30  # seconds for the scheduler to answer, and for a first worker to be there
LOOK = 0.5  # seconds between two looks at whether anyone still wants a result
LACKING = (
    "The cluster that press_cluster names needs the library distributed: pip install distributed, here and where its "
    "workers run. Without press_cluster the notebooks run on this machine."
)


class ClusterError(RuntimeError):
    """The cluster cannot be used; the message says why and what to do."""


@dataclass(frozen=True)
class Asked:
    """What a worker is asked for: a notebook as text, where and how it runs, and what it must run with."""

    notebook: str
    folder: Path
    root: Path
    source: str
    terms: Terms
    preload: Sequence[str]
    environment: str


class Cluster:
    """The workers of the cluster whose scheduler has this address; `preload` are modules that their kernels import."""

    def __init__(self, address: str, preload: Sequence[str]) -> None:
        self._address, self._preload = address, tuple(preload)
        self._client: Any = None
        self._lock = threading.Lock()
        self._closed = False

    def prestart(self) -> None:
        """Find the cluster. Raises ClusterError."""
        self._connected()

    def places(self) -> int:
        """How many notebooks its workers run at a time, at least one. Raises ClusterError."""
        return sum(self._connected().nthreads().values()) or 1

    def run(self, notebook: NotebookNode, *, folder: Path, root: Path, source: str, terms: Terms) -> cells.Run:
        """Run a notebook on a worker and wait; see `cells.run`. Raises ClusterError, KernelsClosedError."""
        client = self._connected()
        text: str = nbformat.writes(notebook)  # type: ignore[no-untyped-call]
        asked = Asked(text, folder, root, source, terms, self._preload, results.environment())
        future = client.submit(on_worker, str(PACKAGES), asked, pure=False, retries=1)
        try:
            answer: cells.Run | str = future.result()
        except Exception as error:
            if self._closed:
                raise KernelsClosedError("The cluster was left while notebooks were still to run.") from None
            raise ClusterError(f"The cluster at {self._address} could not run a notebook: {error}") from error
        finally:
            future.release()
        if isinstance(answer, str):
            raise ClusterError(answer)
        return answer

    def close(self) -> None:
        """Leave the cluster; its workers end what nobody waits for any more."""
        with self._lock:
            self._closed = True
            if self._client is not None:
                self._client.close(timeout=PATIENCE)

    def _connected(self) -> Any:
        with self._lock:
            if self._closed:
                raise KernelsClosedError("The cluster was left while notebooks were still to run.")
            if self._client is None:
                self._client = connected(self._address)
            return self._client


def connected(address: str) -> Any:
    """A client of the cluster. Raises ClusterError when there is no library, no scheduler or no worker."""
    try:
        import cloudpickle
        from distributed import Client
    except ImportError:
        raise ClusterError(LACKING) from None
    cloudpickle.register_pickle_by_value(sys.modules[__name__])  # a worker need not have imported the press
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(
            f"No scheduler answers at {address}, which press_cluster names: {error}. Start one with `dask scheduler`, "
            "or take the setting out."
        ) from None
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        client.close()
        raise ClusterError(f"The cluster at {address} has no worker. Start one with `dask worker {address}`.") from None
    return client


def on_worker(packages: str, asked: Any) -> Any:  # pragma: no cover (in a worker's process)
    """Run what is asked, with the press of this folder of packages."""
    import sys

    if packages not in sys.path:
        sys.path.append(packages)
    from bookpress import cluster

    return cluster.run_here(asked)


def run_here(asked: Asked) -> cells.Run | str:
    """Run a notebook in this process's own kernels; a sentence instead where this is no place for it."""
    if not asked.folder.is_dir():
        return f"A worker of the cluster does not see {asked.folder}: the book must lie in the same folder everywhere."
    if results.environment() != asked.environment:
        return "A worker of the cluster has another Python, press or packages than this machine: give both the same."
    notebook: NotebookNode = nbformat.reads(asked.notebook, as_version=4)  # type: ignore[no-untyped-call]
    own = kernels(asked.preload)
    ended = threading.Event()
    threading.Thread(target=_close_when_unwanted, args=(own, ended, _wanted()), daemon=True).start()
    try:
        return cells.run(notebook, own, folder=asked.folder, root=asked.root, source=asked.source, terms=asked.terms)
    finally:
        ended.set()
        own.close()


def _close_when_unwanted(own: Kernels, ended: threading.Event, wanted: Callable[[], bool]) -> None:
    """End the kernels when nobody waits for their result any more."""
    while not ended.wait(LOOK):
        if not wanted():
            own.close()
            return


def _wanted() -> Callable[[], bool]:  # pragma: no cover (in a worker's process)
    """Whether the task that runs now is still wanted, to be asked from another thread."""
    from distributed import get_worker
    from distributed.worker import thread_state

    worker, key = get_worker(), thread_state.key

    def wanted() -> bool:
        task = worker.state.tasks.get(key)
        return task is not None and task.state != "cancelled"

    return wanted
