"""Kernels, from the caller's side: each a process of its own, started by fork where that works, afresh elsewhere.

`ForkedKernels` asks a server process (`forkserver`) that has imported the heavy libraries once. `FreshKernels` starts
a new Python for each kernel: slower, with the same results; it is what Windows (no fork) and macOS (system libraries
that do not survive one) get.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, Protocol

from bookpress import parent, variables
from bookpress.kernelprocess import Request
from bookpress.trace import Used

# What a kernel imports as it starts. The libraries that the notebooks use come from the configuration.
PRELOAD = ("ipykernel.kernelapp", "IPython.core.completerlib", "IPython.extensions.storemagic", "psutil", "sqlite3")

PACKAGES = Path(__file__).parents[1]  # where this package can be imported from
ENDING = 10.0  # seconds a process is given to end by itself before it is killed


class KernelsClosedError(RuntimeError):
    """No kernel can be started: `close` was called, or the server has ended."""


class Kernel(Protocol):
    """A running kernel."""

    def alive(self) -> bool:
        """Whether its process still runs."""

    def used(self) -> Used:
        """What it has used until now; see `trace`. Raises EOFError when it has ended."""

    def close(self) -> None:
        """End it at once."""


class Kernels(Protocol):
    """A place to get kernels from. Its methods may be called from any thread."""

    def prestart(self) -> None:
        """Do now, beside the caller's own work, what can be done before the first kernel is asked for."""

    def start(self, request: Request) -> Kernel:
        """Start a kernel. Raises KernelsClosedError."""

    def close(self) -> None:
        """End every kernel at once."""


def kernels(preload: Sequence[str] = ()) -> Kernels:
    """The kernels that suit this system; those that are forked find `preload` imported. Nothing is started yet.

    Never a module of the project itself: its import is traced. Nor `matplotlib_inline`: it ties figures to the kernel
    that imports it, so each must do that.
    """
    return ForkedKernels([*PRELOAD, *preload]) if can_fork() else FreshKernels()


def can_fork() -> bool:
    """Whether forked kernels work here."""
    return hasattr(os, "fork") and sys.platform != "darwin"


def python(module: str, *arguments: str) -> list[str]:
    """The command that runs `main` of a module of this package, installed or not, with the Python that runs now.

    With -P the folder that the build happens to stand in is not on the import path. This package comes before one of
    its name that is installed, and what lies beside it after all else: only then is the new Python's code that of the
    caller, by which results are kept.
    """
    package = module.partition(".")[0]
    code = f"import sys; sys.path.insert(0, {str(PACKAGES)!r}); import {package}; sys.path.append(sys.path.pop(0)); "
    code += f"from {module} import main; main()"
    return [sys.executable, "-P", "-c", code, *arguments]


class ForkedKernels:
    """Kernels forked from a server, which is started at the first need."""

    def __init__(self, preload: Sequence[str]) -> None:
        self._preload = tuple(preload)
        self._lock = threading.Lock()  # around one message and its answer
        self._starting = threading.Lock()
        self._server: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._running: list[ForkedKernel] = []
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The server's process; None before it is needed."""
        return self._server.pid if self._server else None

    def prestart(self) -> None:
        """Start the server, unless it runs: it imports while the caller goes on."""
        with self._starting:
            if self._closed:
                raise KernelsClosedError("The kernels were ended while notebooks were still to run.")
            if self._server is None:
                self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
                with theirs:
                    self._server = subprocess.Popen(
                        python("bookpress.forkserver", str(theirs.fileno()), ",".join(self._preload)),
                        stdin=subprocess.DEVNULL,
                        env=variables.given(),
                        cwd=PACKAGES,  # nothing is read from the folder that the build happens to stand in
                        pass_fds=[theirs.fileno()],
                        start_new_session=True,  # Ctrl-C is for the caller, who ends the rest in good order
                    )

    def start(self, request: Request) -> Kernel:
        """Fork a kernel; waits for the server's imports. Raises KernelsClosedError."""
        self.prestart()
        mine, theirs = socket.socketpair()
        try:
            with theirs:
                answer = self._ask({"start": asdict(request)}, [theirs.fileno()])
        except BaseException:
            mine.close()
            raise
        kernel = ForkedKernel(mine, lambda: self._kill(answer["pid"]))
        self._running.append(kernel)
        return kernel

    def close(self) -> None:
        """End every kernel and the server at once."""
        with self._starting:
            self._closed = True
            if self._server and self._control:
                with suppress(OSError):
                    self._control.shutdown(socket.SHUT_RDWR)  # also wakes a thread that waits for an answer
                self._server.terminate()  # ends a server that still imports; one that serves goes by its socket
                end(self._server)
                with self._lock:
                    self._control.close()
            for kernel in self._running:
                kernel.hang_up()  # it has ended with the server, unless the server could not see to that

    def _kill(self, pid: int) -> None:
        with suppress(KernelsClosedError):  # the server ends after its kernels
            self._ask({"kill": pid})

    def _ask(self, message: Mapping[str, object], lines: Sequence[int] = ()) -> Any:
        with self._lock:
            answer = b""
            if self._control and not self._closed:
                with suppress(OSError):
                    socket.send_fds(self._control, [json.dumps(message).encode()], list(lines))
                    answer = self._control.recv(1 << 16)
        if answer:
            return json.loads(answer)
        if self._closed:
            raise KernelsClosedError("The kernels were ended while notebooks were still to run.")
        raise KernelsClosedError(
            f"The process that starts the kernels has ended; its own message stands above. "
            f"It imports {', '.join(self._preload)}: can this Python import them?"
        )


class ForkedKernel:
    """A kernel forked by the server; `line` is the caller's end of its line."""

    def __init__(self, line: socket.socket, kill: Callable[[], None]) -> None:
        self._line = line
        self._to, self._from = line.makefile("wb"), line.makefile("rb")
        self._kill = kill

    def alive(self) -> bool:
        """Whether its process still runs: the line ends with it."""
        try:
            return self._line.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) != b""
        except BlockingIOError:
            return True
        except OSError:
            return False

    def used(self) -> Used:
        """What it has used until now. Raises EOFError when it has ended."""
        return ask_used(self._to, self._from)

    def hang_up(self) -> None:
        """End its line, upon which it ends itself. May be called while another thread uses the kernel."""
        with suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """End it at once, and the processes it has started."""
        self._kill()
        for end in (self._to, self._from, self._line):
            with suppress(OSError):
                end.close()


class FreshKernels:
    """Kernels that are a new Python process each."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: list[FreshKernel] = []
        self._closed = False

    def prestart(self) -> None:
        """Nothing can be done before."""

    def start(self, request: Request) -> Kernel:
        """Start a kernel. Raises KernelsClosedError."""
        with self._lock:
            if self._closed:
                raise KernelsClosedError("The kernels were ended while notebooks were still to run.")
            kernel = FreshKernel(request)
            self._running.append(kernel)
        return kernel

    def close(self) -> None:
        """End every kernel at once."""
        with self._lock:
            self._closed = True
            for kernel in self._running:
                kernel.close()


class FreshKernel:
    """A kernel in a Python process of its own; standard input and output are its line."""

    def __init__(self, request: Request) -> None:
        self._process = subprocess.Popen(
            python("bookpress.kernelprocess"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=variables.given(),
            cwd=PACKAGES,
            start_new_session=True,
        )
        self._to, self._from = pipes(self._process)
        with suppress(BrokenPipeError):  # it has ended at once, with a message of its own; `alive` tells
            self._to.write(json.dumps(asdict(request)).encode() + b"\n")
            self._to.flush()

    def alive(self) -> bool:
        """Whether its process still runs."""
        return self._process.poll() is None

    def used(self) -> Used:
        """What it has used until now. Raises EOFError when it has ended."""
        return ask_used(self._to, self._from)

    def close(self) -> None:
        """End it at once."""
        if self.alive():
            parent.end_descendants(self._process.pid)
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)  # it leads a group: that of the processes it has started
            self._process.kill()
            self._process.wait()
        for pipe in (self._to, self._from):
            with suppress(OSError):
                pipe.close()


def pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    """Standard input and output of a process started with both as pipes."""
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


def ask_used(to: IO[bytes], back: IO[bytes]) -> Used:
    """Ask a kernel by its line what it has used. Raises EOFError when it has ended."""
    try:
        to.write(b"\n")
        to.flush()
        answer = back.readline()
    except (ConnectionError, ValueError):  # ValueError: this side has closed the line
        answer = b""
    if not answer:
        raise EOFError("the kernel has ended")
    return Used(**json.loads(answer))


def end(process: subprocess.Popen[bytes]) -> None:
    """Wait for a process that is about to end; kill it when it does not."""
    try:
        process.wait(ENDING)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
