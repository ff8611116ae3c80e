"""Standard output and standard error of a kernel: what Python prints, and what programs and libraries write beside it.

ipykernel reads what comes by the file descriptors in a thread of its own, when it gets round to it: after the cell had
ended it was lost, and it stood before or behind what Python printed by chance. Here it is waited for, so that all of it
stands where it was written.
"""

from __future__ import annotations

import codecs
import os
import select
import threading
import time
from typing import Any

from ipykernel.iostream import OutStream

NAME = f"{__name__}.Stream"
CHUNK = 1 << 16  # bytes
PATIENCE = 10.0  # seconds for a program that writes on and on


class Stream(OutStream):  # pragma: no cover (the kernel's process, which is killed before it could report)
    """A stream that takes in what was written to its file descriptor before it takes anything else."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self._taking = threading.Lock()
        options["watchfd"] = "force" if os.name == "posix" else False  # ipykernel does not where a test runs it
        super().__init__(*arguments, **options)  # type: ignore[no-untyped-call]

    def _watch_pipe_fd(self) -> None:
        pipe: Any = self._fid
        decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        while True:
            select.select([pipe], [], [])
            with self._taking:
                content = os.read(pipe, CHUNK)
                if not (content and self._should_watch):
                    return
                super().write(decode(content))

    def write(self, string: str) -> int | None:  # type: ignore[override]  # as ipykernel has it
        """Write, behind what stands in the pipe."""
        self._take()
        return super().write(string)

    def flush(self) -> None:
        """Send all that was written, by whatever way."""
        self._take()
        super().flush()  # type: ignore[no-untyped-call]

    def _take(self) -> None:
        """Wait until nothing is left in the pipe."""
        if not self._should_watch or not self._is_master_process():  # type: ignore[no-untyped-call]
            return
        pipe: Any = self._fid
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with self._taking:
                if not select.select([pipe], [], [], 0)[0]:
                    return
            time.sleep(0.001)
