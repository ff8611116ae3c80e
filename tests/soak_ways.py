"""What else may be stopped at random moments (see `soak`): the server that builds on change, and a build on a cluster.

The server builds at once when it starts, and again when a file changes; both are stopped. What it builds must be what
`build --format html` makes in an empty folder. Of a build on a cluster also the kernels that its workers have started
must end, and it must be what this machine makes alone, also where the seal of what a worker gave is broken.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import psutil
import soak

SERVE = ("serve", "0")  # at any port
DONE = (soak.BUILT, "Nothing has changed since")  # what a server says at the end of a build
LONGEST = 300  # seconds for one build, and for scheduler and workers to be there


@dataclass
class Served(soak.Soak):
    """Rounds in which the server is stopped, in its first build or in one that a change has caused."""

    verb: tuple[str, ...] = SERVE
    place: str = "live"
    _before: int = field(default=0, init=False)  # letters that it had said before the build that is looked at

    def begun(self) -> subprocess.Popen[bytes]:
        """A server that builds: at its start after a change, or a running one that saw the change."""
        self._before = 0
        if self.chance.random() < 0.5:
            return super().begun()
        process = self.start(self.root)
        self.wait(process)
        self._before = len(self.said.read_text())
        self.change_some()
        return process

    def has_ended(self, process: subprocess.Popen[bytes]) -> bool:
        """Whether its build has come to an end; the server itself stays."""
        return process.poll() is not None or any(words in self.told() for words in DONE)

    def told(self) -> str:
        """What was said of the build that goes on."""
        return self.said.read_text()[self._before :]

    def build(self, root: Path) -> None:
        """Build by a server that is ended then; the clean book by one command."""
        self._before = 0
        if root == self.clean:
            self.verb = ("build", "--format", "html")
            try:
                super().build(root)
            finally:
                self.verb = SERVE
            return
        process = self.start(root)
        self.wait(process)
        process.send_signal(signal.SIGINT)
        if process.wait():
            raise SystemExit(f"The server ended with status {process.returncode}:\n{self.said.read_text()}")

    def wait(self, process: subprocess.Popen[bytes]) -> None:
        """Wait until the book is built."""
        ends = time.monotonic() + LONGEST
        while not self.has_ended(process) and time.monotonic() < ends:
            time.sleep(0.02)
        if not any(words in self.told() for words in DONE):
            process.kill()
            raise SystemExit(f"The server did not build what nothing had stopped:\n{self.said.read_text()}")


@dataclass
class Clustered(soak.Soak):
    """Rounds in which a build is stopped whose notebooks run on the cluster with this scheduler."""

    noise: float = 0.5
    address: str = ""

    def begin(self) -> None:
        """Name the cluster in the settings, and build."""
        set_cluster(self.root, self.address)
        super().begin()

    def spoil(self, folder: str = "_build") -> str:
        """Overwrite what is kept of what a worker gave."""
        return super().spoil("_build/.press/cache")

    def build(self, root: Path) -> None:
        """Build; the clean book on this machine alone."""
        if root == self.clean:
            (root / "_config.yml").write_text(soak.FIXED["_config.yml"])
        super().build(root)

    def is_ours(self, process: psutil.Process) -> bool:
        """Whether a process belongs to a build of the book, or is a kernel that a worker has started for it."""
        try:
            here = process.cwd().startswith(f"{self.root}{os.sep}") and process.status() != psutil.STATUS_ZOMBIE
        except (psutil.Error, OSError):
            here = False
        return here or super().is_ours(process)


def set_cluster(root: Path, address: str) -> None:
    """Name a cluster in the settings of a small book."""
    path = root / "_config.yml"
    path.write_text(path.read_text().replace("press_derive:", f"press_cluster: {address}\n    press_derive:"))


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """The address of a scheduler with two workers on this machine, whose files stand in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "scheduler.json"
    dask = [sys.executable, "-m", "dask"]
    here = ["--scheduler-file", str(file), "--host", "127.0.0.1", "--no-dashboard"]
    worker = ["worker", *here, "--nthreads", "1", "--no-nanny", "--local-directory", str(folder)]
    environment = os.environ | {"PYTHONPATH": soak.paths()}
    processes: list[subprocess.Popen[bytes]] = []
    try:
        with (folder / "log").open("w") as log:
            for command in (["scheduler", *here, "--port", "0"], worker, worker):
                one = subprocess.Popen([*dask, *command], stdout=log, stderr=log, cwd=folder, env=environment)
                processes.append(one)
                ends = time.monotonic() + LONGEST
                while not (file.is_file() and file.stat().st_size):
                    if one.poll() is not None or time.monotonic() > ends:
                        raise SystemExit(f"There is no cluster:\n{(folder / 'log').read_text()}")
                    time.sleep(0.05)
            yield json.loads(file.read_text())["address"]
    finally:
        for process in reversed(processes):
            process.kill()
            process.wait()


@contextmanager
def way(serve: bool, clustered: bool, folder: Path) -> Iterator[Callable[..., soak.Soak]]:
    """What makes the rounds that are asked for."""
    if clustered:
        with cluster(folder / "cluster") as address:
            yield partial(Clustered, address=address)
    else:
        yield Served if serve else soak.Soak
