"""One build of a book at a time: the lock that a build holds, and that the processes it starts hold with it."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import reduction
from pathlib import Path
from typing import Any

from bookpress import parent


class Lock:
    """An open file that is locked. A copy handed to a process that is started holds the same lock.

    A build that is killed cannot wait for its processes to end; the lock is free only when the last has ended.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def __reduce__(self) -> tuple[Any, ...]:
        return _received, (reduction.DupFd(self._descriptor),)


def _received(handed: Any) -> Lock:  # pragma: no cover (in a process that is started)
    return Lock(handed.detach())


_held: list[Lock | None] = []


def begin_worker(lock: Lock | None) -> None:  # pragma: no cover (in a process that is started)
    """Begin a process that works for a build: it holds its lock, and ends with it."""
    _held.append(lock)
    parent.end_with_parent()


@contextmanager
def interrupted_alone() -> Iterator[None]:
    """Leave Ctrl-C, which goes to every process of a command, to this one: those that it starts here do not see it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])  # what is started here begins so
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def alone(work: Path, say: Callable[[str], None]) -> Iterator[Lock | None]:
    """Keep a second build of the same book waiting. Where the system has no such locks (Windows) this does nothing."""
    try:
        import fcntl
    except ImportError:
        yield None
        return
    work.mkdir(parents=True, exist_ok=True)
    with (work / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another build of this book is running; waiting for it to end.")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield Lock(file.fileno())
