"""What happens in a kernel's own process, whether it was forked (`forkserver`) or started afresh (`main`).

Each kernel has a *line* to its caller: a pair of byte streams. Each text line that comes in asks for what has been used
until now (see `trace`) and is answered by one line, a JSON object. When the incoming stream ends, the caller is gone or
done with the kernel, and the process ends at once with all that it has started: no kernel outlives its caller.
"""

from __future__ import annotations

import gc
import json
import logging
import os
import sys
import threading
import time
from concurrent.futures.thread import _worker as pool_worker
from dataclasses import asdict, dataclass
from typing import IO, Any

from ipykernel.kernelapp import IPKernelApp
from IPython.core.application import SYSTEM_CONFIG_DIRS

from bookpress import kernelstreams, parent, uses
from bookpress.trace import Trace, Variables

# Things made before those are sought that can be thrown away: most of a notebook's stay, and it is short.
SELDOM = 50_000
LEFT = (
    "a thread that was started here still runs {:.0f} seconds after the last cell, and what it prints would be lost. "
    "Wait for it with join(), or start it with daemon=True"
)


@dataclass(frozen=True)
class Request:
    """A kernel to be: its connection file, working folder and private folder, and the project whose files are noted.

    `source` is the folder below `root` that is put on the import path.
    """

    connection_file: str
    folder: str
    private: str
    root: str
    source: str


def run(  # pragma: no cover (the kernel's process, which is killed before it could report)
    request: Request, variables: Variables, incoming: IO[bytes], outgoing: IO[bytes]
) -> None:
    """Be the kernel of `request` until it is told to end. `incoming` and `outgoing` are the line to the caller."""
    os.chdir(request.folder)
    gc.set_threshold(SELDOM, *gc.get_threshold()[1:])
    put_on_path(os.path.join(request.root, request.source))
    trace = Trace(uses.Places(request.root, [*uses.environment(), request.private]), variables)
    threading.Thread(target=answer, args=(trace, incoming, outgoing), name="line", daemon=True).start()
    # No one debugs here, and loading the debugger is most of a kernel's start; ipykernel does without a missing one.
    sys.modules["debugpy"] = None  # type: ignore[assignment]
    leave_out_settings_of_the_machine()
    app: Any = IPKernelApp.instance()
    app.outstream_class = kernelstreams.NAME
    app.initialize(arguments(request))
    app.log_level = logging.ERROR
    sys.path.insert(1, request.folder)  # as in Jupyter, a notebook finds the modules that lie beside it
    trace.install()  # this late, as what the kernel itself looks for as it starts decides no result
    app.start()


def finish(patience: float) -> str:  # pragma: no cover (as `run`)
    """Wait for the threads that the cells have started, whose words are kept; what is wrong if some do not end.

    Threads that are to end with the process (daemons) and those of a pool, which wait for more to do, may go on.
    """
    until = time.monotonic() + patience
    for thread in _started():
        thread.join(max(0.0, until - time.monotonic()))
    return LEFT.format(patience) if _started() else ""


def _started() -> list[threading.Thread]:
    """Threads of the notebook that still run."""
    others = (threading.current_thread(), threading.main_thread())
    return [
        thread
        for thread in threading.enumerate()
        if thread not in others and not thread.daemon and getattr(thread, "_target", None) is not pool_worker
    ]


def arguments(request: Request) -> list[str]:
    """The kernel's arguments: the user's own IPython settings and history take no part in a result.

    What the notebook itself has run is kept in memory, where `%history -l` looks for it, as in Jupyter Book. It starts
    in silence: how to connect to it, or that TCP is not encrypted (where there is no IPC), concerns no one.
    """
    return [
        f"--f={request.connection_file}",
        f"--ipython-dir={request.private}",
        "--HistoryManager.hist_file=:memory:",
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
    """Answer each line of `incoming` with what has been used until now; at its end, end the process."""
    try:
        for _ in iter(incoming.readline, b""):
            outgoing.write(json.dumps(asdict(trace.used())).encode() + b"\n")
            outgoing.flush()
    finally:
        parent.end()


def main() -> None:  # pragma: no cover (as `run`)
    """Be one kernel, started afresh: the line is standard input and output, and the request its first line."""
    variables = Variables(os.environ)
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    run(Request(**json.loads(incoming.readline())), variables, incoming, outgoing)
