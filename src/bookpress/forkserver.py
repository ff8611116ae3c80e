"""A process that imports what every kernel needs, once, and then forks a kernel for each request.

`main` takes two arguments from the command line: the number of a connected socket (Unix, SEQPACKET: each message
arrives whole) and the modules to import, separated by commas. Each message is one JSON object, and each is
answered by one:

    {"start": {...}}    a `kernelprocess.Request`, sent along with the kernel's end of its line  ->  {"pid": 123}
    {"kill": 123}       a kernel to end at once  ->  {}

A kernel that has ended takes the processes it has started and its private folder with it. When the socket ends, so do
all kernels, whatever they have left behind, and then the server. It forks, so it must have one thread only.
"""

from __future__ import annotations

import gc
import json
import os
import select
import shutil
import signal
import socket
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from bookpress import kernelprocess, parent, ran
from bookpress.trace import Variables

MESSAGE_SIZE = 1 << 16  # bytes; a message holds a few paths


def main() -> None:  # pragma: no cover (the server's process; tests see what it does from outside)
    """Import the modules, then serve until the socket ends."""
    control = socket.socket(fileno=int(sys.argv[1]))
    parent.adopt_orphans()
    variables = Variables(os.environ)
    for name in filter(None, sys.argv[2].split(",")):
        if has_ended(control):  # the caller was killed meanwhile
            os._exit(0)
        import_module(name)
    gc.freeze()  # the modules are here to stay: a kernel's garbage collector need not go through them again
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # from here on there may be kernels to end first
    Server(control, variables).serve()
    os._exit(0)  # taking all those modules apart would take longer than the rest of the ending


def has_ended(control: socket.socket) -> bool:
    """Whether the other end of `control` is gone."""
    try:
        return control.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
    except BlockingIOError:
        return False


class Server:  # pragma: no cover (the server's process; tests see what it does from outside)
    """Serves requests that come by `control`; what `variables` has noted of the imports, each kernel has used."""

    def __init__(self, control: socket.socket, variables: Variables) -> None:
        self._control = control
        self._variables = variables
        self._marked: set[Path] = set()
        self._private: dict[int, str] = {}  # the private folder of each kernel, by its process
        # A byte comes by `_ended` when a kernel has ended, so that `serve` can wait for that and for messages at once.
        self._ended, self._ending = socket.socketpair()

    def serve(self) -> None:
        """Answer messages until the socket ends, then end every kernel."""
        self._ending.setblocking(False)
        signal.set_wakeup_fd(self._ending.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        try:
            with suppress(ConnectionError):  # the caller ended in the middle of a message
                while self._turn():
                    pass
        finally:
            for pid in list(self._private):
                self._kill(pid)
                self._bury(pid, wait=True)
            parent.end_descendants(os.getpid())  # what has left its kernel's group and lost its parent

    def _turn(self) -> bool:
        """Wait for one thing to happen and see to it. Returns False when the socket has ended."""
        ready, _, _ = select.select([self._control, self._ended], [], [])
        if self._ended in ready:
            self._ended.recv(MESSAGE_SIZE)
            for pid in list(self._private):
                self._bury(pid)
        if self._control not in ready:
            return True
        message, lines, _, _ = socket.recv_fds(self._control, MESSAGE_SIZE, 1)
        if message:
            self._control.send(json.dumps(self._answer(json.loads(message), lines)).encode())
        return bool(message)

    def _answer(self, message: dict[str, object], lines: list[int]) -> dict[str, object]:
        match message:
            case {"start": dict(request)}:
                return {"pid": self._start(kernelprocess.Request(**request), lines[0])}
            case {"kill": int(pid)}:
                self._kill(pid)
        return {}

    def _start(self, request: kernelprocess.Request, line: int) -> int:
        self._mark(Path(request.root, request.source))
        pid = os.fork()
        if pid == 0:
            self._become_kernel(request, line)
        with suppress(OSError):  # the kernel does it too; whoever comes second may find it done, or the kernel ended
            os.setpgid(pid, pid)
        os.close(line)
        self._private[pid] = request.private
        return pid

    def _mark(self, sources: Path) -> None:
        """Compile the project's own sources, unless that is done: each kernel finds those that are still the same."""
        if ran.is_possible() and sources not in self._marked:
            self._marked.add(sources)
            ran.mark_all(sources)
            gc.freeze()

    def _become_kernel(self, request: kernelprocess.Request, line: int) -> NoReturn:
        """In the new process: undo what belongs to the server, and be a kernel."""
        try:
            os.setpgid(0, 0)
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            for mine in (self._control, self._ended, self._ending):
                mine.close()
            reseed()
            with socket.socket(fileno=line) as end:
                kernelprocess.run(request, self._variables, end.makefile("rb"), end.makefile("wb"))
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(0)

    def _kill(self, pid: int) -> None:
        """Kill a kernel and what it has started. Until it is buried its number cannot become another process's."""
        if pid in self._private:
            parent.end_descendants(pid)
            with suppress(OSError):
                os.killpg(pid, signal.SIGKILL)

    def _bury(self, pid: int, *, wait: bool = False) -> None:
        """If the kernel has ended (or when it has, with `wait`), end and remove what it leaves, and free its number."""
        if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT | (0 if wait else os.WNOHANG)):
            self._kill(pid)
            os.waitpid(pid, 0)
            shutil.rmtree(self._private.pop(pid), ignore_errors=True)


def reseed() -> None:
    """Give numpy's shared generator a state of its own, as in a fresh process; `random` sees to itself after a fork."""
    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed()
