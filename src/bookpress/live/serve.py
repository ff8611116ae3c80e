"""The book at a local address: built at once, and again when a file of it changes, until Ctrl-C."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bookpress import book as books
from bookpress.live import watch
from bookpress.live.builder import FOLDER, Builder
from bookpress.live.news import News
from bookpress.live.pages import PortError, Server

PACKAGE = Path(__file__).parents[1]
PAUSE = 0.3  # seconds between two looks at the files
Say = Callable[[str], None]


def serve(root: Path, port: str, languages: Sequence[str], say: Say) -> int:
    """Serve the book of `root` at `port` (0: any) or the next that is free; returns the exit status at Ctrl-C.

    Raises PortError where there is no such port, BookError where there is no book or no such edition.
    """
    books.load(root).check_languages(languages)
    live = Live(root.resolve(), number(port), languages, say)
    if live.port != int(port) != 0:
        say(f"Port {port} is taken, so another one serves.")
    say(f"The book is at {live.address} until Ctrl-C; it is built when a file changes.")
    try:
        live.run()
    except KeyboardInterrupt:
        say("")
    finally:
        live.close()
    return 0


def number(port: str) -> int:
    """The number of a port. Raises PortError."""
    if port.isascii() and port.isdecimal() and int(port) < 65536:
        return int(port)
    raise PortError("The port is a number below 65536, such as 8001.")


class Live:
    """One book that is served."""

    def __init__(self, root: Path, port: int, languages: Sequence[str], say: Say) -> None:
        self._folders = list(dict.fromkeys([str(root), *([] if PACKAGE.is_relative_to(root) else [str(PACKAGE)])]))
        self._say = say
        self._news = News(root / "_build" / FOLDER)
        self._news.look()
        self._server = Server(port, root / "_build" / FOLDER, self._news)
        self._builder = Builder(root, languages)
        threading.Thread(target=self._server.serve_forever, name="pages", daemon=True).start()

    @property
    def address(self) -> str:
        """Where the book is found."""
        return self._server.address

    @property
    def port(self) -> int:
        """The port that it was given."""
        return self._server.server_port

    def run(self) -> None:
        """Build, and again whenever something has changed since the last build began; does not return."""
        seen = watch.look(self._folders)
        self._build()
        while True:
            time.sleep(PAUSE)
            now = watch.look(self._folders)
            if changed := watch.changed(seen, now):
                seen = now
                if any(Path(path).is_relative_to(PACKAGE) for path in changed):
                    self._builder.prepare(anew=True)
                self._build()

    def close(self) -> None:
        """End what was started."""
        self._builder.close()
        self._news.close()
        self._server.shutdown()
        self._server.server_close()

    def _build(self) -> None:
        self._news.building()
        fault = self._builder.build(self._say)
        if fault:
            self._say(fault)
        self._news.built(fault)
        self._builder.prepare()
