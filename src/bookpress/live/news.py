"""What there is to tell the pages that are open: whether a build goes on, what was wrong with the last, what is new."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from bookpress import sums

PATIENCE = 15.0  # seconds after which a listener is told the same again, to see whether it is still there


@dataclass(frozen=True)
class State:
    """The present state: how many changes of it there were, whether a build goes on, and the last one's faults."""

    count: int = 0
    building: bool = True
    fault: str = ""


class News:
    """The state of the site in `site`, told to every listener; may be used from any thread."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._state = State()
        self._changed = threading.Condition()
        self._listed: dict[str, str] = {}
        self.closed = False

    def building(self) -> None:
        """A build has begun; what was wrong with the last one stays until it has ended."""
        self._tell(building=True)

    def built(self, fault: str = "") -> None:
        """A build has ended, with the site in its place or with faults."""
        if not fault:
            self.look()
        self._tell(building=False, fault=fault)

    def look(self) -> None:
        """Take note of the site's files, if there is a site."""
        try:
            self._listed = sums.read(self._site / sums.NAME)
        except sums.SumsError:
            self._listed = {}

    def close(self) -> None:
        """Let every listener go."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def seen(self, page: str) -> str:
        """A mark of all that a page shows: its own file, and whatever of its edition is no page. Empty without it."""
        if page not in self._listed:
            return ""
        edition = PurePosixPath(page).parts[0]
        parts = [self._listed[page]]
        parts += [digest for name, digest in self._listed.items() if _is_shared(name, edition)]
        return hashlib.sha256(" ".join(parts).encode()).hexdigest()

    def listen(self) -> Iterator[State]:
        """The present state, and each that follows; the same one again after a while without any."""
        known = -1
        while (state := self._after(known)) is not None:
            known = state.count
            yield state

    def _after(self, known: int) -> State | None:
        """The state when it is another than the one of this count, or after a while; None when there is no more."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self._state.count != known, PATIENCE)
            return None if self.closed else self._state

    def _tell(self, **changes: bool | str) -> None:
        with self._changed:
            self._state = replace(self._state, count=self._state.count + 1, **changes)  # type: ignore[arg-type]
            self._changed.notify_all()


def _is_shared(name: str, edition: str) -> bool:
    """Whether a file is one that pages of an edition load."""
    return name.startswith(f"{edition}/") and PurePosixPath(name).suffix in (".css", ".js", ".woff2")
