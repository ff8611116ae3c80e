"""What happens in a kernel's own process, whether it was forked (`forkserver`) or started afresh (`main`).

Each kernel has a *line* to its caller: a pair of byte streams. Each text line that comes in asks for the uses noted
until now (see `trace`) and is answered by one line, a JSON list. When the incoming stream ends, the caller is gone or
done with the kernel, and the process ends at once with all that it has started: no kernel outlives its caller.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Any, NoReturn

from ipykernel.kernelapp import IPKernelApp
from IPython.core.application import SYSTEM_CONFIG_DIRS

from bookpress.trace import Trace, Watched


@dataclass(frozen=True)
class Request:
    """A kernel to be: its connection file, working folder and private folder, and what to note (see `trace`).

    `source` is the folder below `root` that is put on the import path.
    """

    connection_file: str
    folder: str
    private: str
    root: str
    source: str
    watched: Sequence[str]


def run(  # pragma: no cover (the kernel's process, which is killed before it could report)
    request: Request, incoming: IO[bytes], outgoing: IO[bytes]
) -> None:
    """Be the kernel of `request` until it is told to end. `incoming` and `outgoing` are the line to the caller."""
    os.chdir(request.folder)
    put_on_path(os.path.join(request.root, request.source))
    trace = Trace(Watched(request.root, request.watched))
    trace.install()
    threading.Thread(target=answer, args=(trace, incoming, outgoing), name="line", daemon=True).start()
    # No one debugs here, and loading the debugger is most of a kernel's start; ipykernel does without a missing one.
    sys.modules["debugpy"] = None  # type: ignore[assignment]
    leave_out_settings_of_the_machine()
    app: Any = IPKernelApp.instance()
    app.initialize(arguments(request))
    app.log_level = logging.ERROR
    app.start()


def arguments(request: Request) -> list[str]:
    """The kernel's arguments: the user's own IPython settings and history take no part in a result.

    It starts in silence: how to connect to it, or that TCP is not encrypted (where there is no IPC), concerns no one.
    """
    return [
        f"--f={request.connection_file}",
        f"--ipython-dir={request.private}",
        "--HistoryManager.enabled=False",
        "--log-level=CRITICAL",
    ]


def leave_out_settings_of_the_machine() -> None:
    """Let IPython read no settings and run no start-up files of the machine (in /etc, say)."""
    SYSTEM_CONFIG_DIRS.clear()  # the one list that all of IPython looks into


def put_on_path(folder: str) -> None:
    """Make `folder` the first place to import from, here and in processes started from here."""
    sys.path.insert(0, folder)
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [folder, os.environ.get("PYTHONPATH")]))


def answer(trace: Trace, incoming: IO[bytes], outgoing: IO[bytes]) -> None:
    """Answer each line of `incoming` with the uses noted until now; at its end, end the process."""
    try:
        for _ in iter(incoming.readline, b""):
            outgoing.write(json.dumps(trace.uses()).encode() + b"\n")
            outgoing.flush()
    finally:
        end()


def end() -> NoReturn:  # pragma: no cover (as `run`)
    """End this process at once, and what it has started where that can be told (it leads a group of processes)."""
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(0)


def main() -> None:  # pragma: no cover (as `run`)
    """Be one kernel, started afresh: the line is standard input and output, and the request its first line."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    run(Request(**json.loads(incoming.readline())), incoming, outgoing)
