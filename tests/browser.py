"""A browser that tests drive: Chromium without a window, told what to do by its DevTools protocol over a pipe.

Only what the tests need, from the standard library. docs/decisions/0028-accessibility-measured.md says why.
"""

import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe")
PATIENCE = 10  # seconds within which a browser ends by itself
TIMEOUT = 300  # seconds that one answer may take
KEYS = {  # key: (code of Windows, text it types)
    "Tab": (9, ""),
    "Enter": (13, "\r"),
    "Escape": (27, ""),
    " ": (32, " "),
    "End": (35, ""),
    "ArrowDown": (40, ""),
}
SHIFT = 8  # the protocol's bit for that key


class BrowserError(RuntimeError):
    """The browser did not do what it was told."""


def program() -> str:
    """The browser's program. Raises BrowserError where there is none."""
    if found := next(filter(None, map(shutil.which, PROGRAMS)), None):
        return found
    raise BrowserError(f"no browser found, tried {', '.join(PROGRAMS)}; on Debian: apt-get install chromium")


class Browser:
    """One page in one browser."""

    def __init__(self, writing: int, reading: int):
        self._writing, self._reading = writing, reading
        self._number, self._rest, self._events = 0, b"", []
        self._session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")
        self.call("Runtime.enable")

    def call(self, method: str, **parameters):
        """Send one command of the protocol; returns its result, or raises BrowserError."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._writing, json.dumps(message).encode() + b"\0")
        answer = self._await(lambda got: got.get("id") == self._number, method)
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def open(self, address: str) -> None:
        """Open an address, and wait until the page and what it loads are there; a place of the open page is there."""
        self._events.clear()
        done = self.call("Page.navigate", url=address)
        if said := done.get("errorText"):
            raise BrowserError(f"{address}: {said}")
        if "loaderId" in done:
            self._await(lambda got: got.get("method") == "Page.loadEventFired", address)

    def run(self, script: str):
        """The value of a script, awaited where it is a promise."""
        done = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True)
        if "exceptionDetails" in done:
            told = done["exceptionDetails"]
            raise BrowserError(told.get("exception", {}).get("description") or told["text"])
        return done["result"].get("value")

    def wait(self, condition: str, seconds: float = 5) -> None:
        """Wait until a script is true."""
        end = time.monotonic() + seconds
        while not self.run(f"Boolean({condition})"):
            if time.monotonic() > end:
                raise BrowserError(f"not so within {seconds} s: {condition}")
            time.sleep(0.02)

    def press(self, key: str, shift: bool = False) -> None:
        """Press a key, and let it go."""
        code, text = KEYS[key]
        told = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": SHIFT if shift else 0}
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **told)
        self.call("Input.dispatchKeyEvent", type="keyUp", **told)

    def show(self, width: int, height: int, zoom: float = 1, **media: str) -> None:
        """Show the page in a window of `width` x `height` CSS pixels, each `zoom` pixels of the screen, with `media`.

        The names of media features have _ for -, as in forced_colors="active".
        """
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=zoom, mobile=False
        )
        features = [{"name": name.replace("_", "-"), "value": value} for name, value in media.items()]
        self.call("Emulation.setEmulatedMedia", features=features)

    def _await(self, wanted, what: str):
        """The first message that is wanted; events that come before it are kept for who asks for them next."""
        for got in self._events:
            if wanted(got):
                self._events.remove(got)
                return got
        end = time.monotonic() + TIMEOUT
        while True:
            if b"\0" not in self._rest:
                ready, _, _ = select.select([self._reading], [], [], max(0, end - time.monotonic()))
                piece = os.read(self._reading, 1 << 20) if ready else b""
                if not piece:
                    raise BrowserError(f"{what}: no answer" + ("" if ready else f" within {TIMEOUT} s"))
                self._rest += piece
                continue
            message, self._rest = self._rest.split(b"\0", 1)
            got = json.loads(message)
            if wanted(got):
                return got
            if "method" in got:
                self._events.append(got)


@contextmanager
def browser(program: str) -> Iterator[Browser]:
    """Start a browser with a profile of its own, and end it."""
    to_read, writing = os.pipe()
    reading, to_write = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = _start([program, *OPTIONS, f"--user-data-dir={profile}"], to_read, to_write)
        try:
            yield Browser(writing, reading)
        finally:
            os.close(writing)  # at which it ends
            _end(process)
            os.close(reading)


def _start(command: list[str], reading: int, writing: int) -> int:
    """Start a program that reads from its file 3 and writes to its file 4; both ends are its own from then on."""
    high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in (reading, writing)]  # out of the way of 3 and 4
    actions = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in range(3)]
    actions += [(os.POSIX_SPAWN_DUP2, end, number) for number, end in enumerate(high, start=3)]
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions, setpgroup=0)
    for end in (reading, writing, *high):
        os.close(end)
    return process


def _end(process: int) -> None:
    """Wait until a process has ended; one that does not is killed with all that it started."""
    end = time.monotonic() + PATIENCE
    while os.waitpid(process, os.WNOHANG) == (0, 0):
        if time.monotonic() > end:
            os.killpg(process, signal.SIGKILL)
            os.waitpid(process, 0)
            return
        time.sleep(0.02)
