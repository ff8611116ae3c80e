"""Ending with one's parent: no process of the press outlives the build that it works for.

A build that is killed can no longer end what it has started. So each process that it starts looks out for the end of
its parent, and then ends with all that it has started itself.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import suppress
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess
from typing import NoReturn

PR_SET_CHILD_SUBREAPER = 36  # from <linux/prctl.h>


def end_with_parent() -> None:
    """Let this process end when its parent has, however that came about; for processes that multiprocessing starts.

    Meant as the `initializer` of a pool: its workers wait for work from each other's ends of one pipe, and so do not
    see that nobody will ever send any.
    """
    if (parent := parent_process()) is not None:
        threading.Thread(target=_end_after, args=[parent], name="parent", daemon=True).start()


def _end_after(parent: BaseProcess) -> None:  # pragma: no cover (as `end`)
    parent.join()
    end()


def end() -> NoReturn:  # pragma: no cover (the process ends before it could report)
    """End this process at once, with all that it has started."""
    end_descendants(os.getpid())
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(1)


def end_descendants(pid: int) -> None:
    """Kill what process `pid` has started, and what that has started, whatever group or session it has gone to."""
    import psutil  # comes with the kernel; a process that only waits for its parent need not import it

    with suppress(psutil.NoSuchProcess):
        for process in psutil.Process(pid).children(recursive=True):
            with suppress(psutil.NoSuchProcess):
                process.kill()


def adopt_orphans() -> None:
    """Make this the parent of every process below it whose own parent ends, so that none gets out of sight (Linux)."""
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):  # a system that only looks like Linux
            ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
