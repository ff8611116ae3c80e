"""Builds in processes of their own: each has imported what a build needs before it is asked, and builds once.

So a build begins with the press as its files stand, leaves nothing behind in memory, and may be stopped at any moment.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from bookpress import kernels, mishaps, parent

FOLDER = "live"  # below _build; what `build` has made stays as it is
Say = Callable[[str], None]


class Builder:
    """Builds the web book of `root` into _build/live, in these languages (none: all)."""

    def __init__(self, root: Path, languages: Sequence[str] = ()) -> None:
        self._command = kernels.python("bookpress.live.builder", str(root.resolve()), *languages)
        self._spare: subprocess.Popen[str] | None = None
        self._building: subprocess.Popen[str] | None = None
        self._closed = False
        self._lock = threading.Lock()

    def prepare(self, *, anew: bool = False) -> None:
        """Let a process make itself ready; `anew` when the one that is ready has imported what is no longer so."""
        with self._lock:
            if anew and self._spare:
                _kill(self._spare)
                self._spare.communicate()
                self._spare = None
            if self._spare is None and not self._closed:
                self._spare = subprocess.Popen(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    text=True,
                    encoding="utf-8",
                    start_new_session=True,  # Ctrl-C is for the caller, who ends the rest in good order
                )

    def build(self, say: Say) -> str:
        """Build, with `say` told each sentence as it comes. Returns what was wrong; empty when nothing was."""
        self.prepare()
        with self._lock:
            process, self._spare = self._spare, None
            self._building = process
        if process is None:
            return ""
        faults: list[str] = []
        with process:
            reading = threading.Thread(target=lambda: faults.extend(_lines(process.stderr)), daemon=True)
            reading.start()
            with suppress(BrokenPipeError):  # it could not even start; what it said is read below
                print("build", file=process.stdin, flush=True)
            for line in _lines(process.stdout):
                say(line.rstrip("\n"))
            reading.join()
            status = process.wait()
        with self._lock:
            self._building = None
        wrong = "".join(faults).removesuffix(f"{mishaps.STANDS}\n").strip()
        return (wrong or f"The build ended with status {status}.") if status and not self._closed else ""

    def close(self) -> None:
        """End the process at once, also in the middle of a build."""
        with self._lock:
            self._closed = True
            if self._building:
                _kill(self._building)  # `build` sees to the rest
            if self._spare:
                _kill(self._spare)
                self._spare.communicate()
                self._spare = None


def _kill(process: subprocess.Popen[str]) -> None:
    """End a process and all that it has started."""
    parent.end_descendants(process.pid)
    process.kill()


def _lines(pipe: IO[str] | None) -> Iterable[str]:
    return pipe or ()


def main() -> None:  # pragma: no cover (a process of its own; tests see what it builds)
    """Make ready, wait for a line on standard input, and build; end when standard input does."""
    from bookpress import build, checks, site  # noqa: F401

    if not sys.stdin.readline():
        return
    threading.Thread(target=_end_with_input, daemon=True).start()
    root, *languages = sys.argv[1:]

    def run() -> None:
        site.build(
            Path(root), site.Plan(("html",), tuple(languages), into=FOLDER), lambda line: print(line, flush=True)
        )

    sys.exit(mishaps.reported(run))


def _end_with_input() -> None:  # pragma: no cover (as `main`)
    sys.stdin.read()
    parent.end()
