"""What new data change in the book: the numbers and the exhibits, computed before and after.

Both are computed by a process of its own from a whole data folder (for *after* a copy that is thrown away), as the
notebooks compute them, but nothing is drawn. So it is known before anything is written, and data from which the book
can no longer be computed are found out.

Only what rests on other data than a time before is computed (`units`). What is kept rests on sound data, so all tables
are checked beside it; where they have a fault, everything is computed anew, and says what is wrong.

Not known: whether a sentence is still true; a change in the drawing alone (it is made of the data, which are compared);
and the short names of sources in the text, which get a letter when two become alike.
"""

from __future__ import annotations

import csv
import io
import os
import pickle
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ehelse import shown, units
from ehelse.units import Kept
from ehelse.workers import AFTER, BEFORE, ENDING, STOPPED, Answer, Failure
from reporting import load, project
from reporting.project import Project

_COMMAND = "from ehelse import workers; workers.main()"


class ChangesError(Exception):
    """The book cannot be computed; the message says from which data, and the error of the process that tried."""


@dataclass(frozen=True)
class Changes:
    """The numbers that change with their texts before and after (None: there is none), and the exhibits by title.

    `numbers` and `exhibits` are by id; `pages` are the pages on which one of them stands, without ending.
    """

    numbers: Mapping[str, tuple[str | None, str | None]]
    exhibits: Mapping[str, str]
    pages: list[str]


def changes(data: Path, after: Mapping[str, bytes]) -> Changes:
    """What changes when files of the data folder (by their path below it) hold other bytes.

    Raises ChangesError when the book cannot be computed from the new data, or from those that are there.
    """
    with Outlook(data) as outlook:
        return outlook.changes(after)


class Outlook:
    """A process that knows what the book gives from a data folder, and works out what other data would change.

    It begins when it is made, so that a person who is still asked for the data waits less for the answer.
    """

    def __init__(self, data: Path, *, anew: bool = False) -> None:
        self.data = data.resolve()
        self._anew, self._ended = anew, False
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the process is
        command = [sys.executable, "-c", _COMMAND, str(self.data), *(["--anew"] if anew else [])]
        # In a group of its own, so that it can be ended with the process that helps it.
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, start_new_session=True
        )
        report = Project(project.current().root, self.data)
        self._kept = Kept(units.place(report), units.key(report))

    def __enter__(self) -> Outlook:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End the process."""
        if self._ended:
            return
        self._ended = True
        with suppress(ProcessLookupError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:  # pragma: no cover (other systems)
                self._process.kill()
        self._process.communicate()
        self._errors.close()

    def changes(self, after: Mapping[str, bytes]) -> Changes:
        """What changes when files hold other bytes; as the function `changes`, and as often as is wished."""
        with tempfile.TemporaryDirectory() as name:
            trial = Path(name) / self.data.name
            shutil.copytree(self.data, trial, ignore=shutil.ignore_patterns(project.DERIVED))
            for path, content in after.items():
                (trial / path).write_bytes(content)
            try:
                answer = self._worked_out(trial, after)
            except BaseException:
                self.stop()  # which may be writing there still
                raise
        if answer:
            return compared(*_states(answer))
        with Outlook(self.data, anew=True) as other:
            return other.changes(after)

    def _worked_out(self, trial: Path, changed: Collection[str]) -> Answer | None:
        """The answer of the process; None where the data have a fault and it is not to be believed."""
        if self._ended:
            return None
        self._ask(trial)
        if self._anew:
            return self._answered(trial)
        if not self._sound(trial, changed):
            self.stop()
            return None
        answer = self._answered(trial)
        self._keep(answer)
        return answer

    def _ask(self, trial: Path) -> None:
        assert self._process.stdin, "a pipe was asked for"
        with suppress(OSError):  # it has ended, which `_answered` tells
            self._process.stdin.write(f"{trial}\n".encode())
            self._process.stdin.flush()

    def _answered(self, trial: Path) -> Answer:
        assert self._process.stdout, "a pipe was asked for"
        if not self._process.stdout.readline():
            self._process.wait()
            self._errors.seek(0)
            said = self._errors.read().decode(errors="replace").strip()
            raise _error(BEFORE, said.splitlines()[-1] if said else STOPPED)
        answer = pickle.loads(trial.with_suffix(ENDING).read_bytes())
        assert isinstance(answer, Answer)
        return answer

    def _sound(self, trial: Path, changed: Collection[str]) -> bool:
        """Whether neither the data as they are nor those of the trial, of which files are changed, have a fault."""
        before = units.of_data(self.data)
        if before not in self._kept.sound:
            if load.check(self.data):
                return False
            self._kept.put_sound(before)
        names = self._concerned(trial, changed)
        if load.check(trial, only=names):
            return False
        if units.of_data(self.data) == before:
            self._kept.put_sound(units.of_data(trial))
        return True

    def _concerned(self, trial: Path, changed: Collection[str]) -> set[str] | None:
        """The tables that may have faults while all were sound before some files were changed; None for all.

        They are the changed ones, for whose keys may now lead nowhere; and where rows were taken out or changed, those
        whose keys lead there.
        """
        tables = load.described(trial)
        names = {name for name, resource in tables.items() if resource.path in changed}
        if len(names) < len(changed):
            return None  # another file, which may be a table that nothing describes
        less = {name for name in names if not _more(*((at / tables[name].path) for at in (self.data, trial)))}
        return names | {
            name for name, resource in tables.items() if any(key.resource in less for key in resource.foreign)
        }

    def _keep(self, answer: Answer) -> None:
        """Keep what is known now for the next time, where there is a place for it."""
        for content, whole in reversed(list(answer.wholes.items())):  # the data as they are last
            self._kept.put(content, whole)
        with suppress(OSError):
            self._kept.save()


def _more(before: Path, after: Path) -> bool:
    """Whether a table has all its rows still, as they were."""
    try:
        rows = [set(map(tuple, csv.reader(io.StringIO(at.read_text("utf-8"), newline="")))) for at in (before, after)]
    except (OSError, UnicodeDecodeError, csv.Error):
        return False
    return rows[0] <= rows[1]


def _states(answer: Answer) -> tuple[Any, Any]:
    """Both states; raises ChangesError where one could not be computed."""
    for which, state in answer.states.items():
        if isinstance(state, Failure):
            raise _error(which, str(state))
    return answer.states[BEFORE], answer.states[AFTER]


def _error(which: str, said: str) -> ChangesError:
    return ChangesError(f"The book cannot be computed {which}: {said}")


def compared(old: Any, new: Any) -> Changes:
    """The differences between two states."""
    numbers = {
        name: (old["numbers"].get(name), new["numbers"].get(name))
        for name in {**old["numbers"], **new["numbers"]}
        if old["numbers"].get(name) != new["numbers"].get(name)
    }
    exhibits = {
        name: {**old["exhibits"], **new["exhibits"]}[name]
        for name in {**old["exhibits"], **new["exhibits"]}
        if old["exhibits"].get(name) != new["exhibits"].get(name)
    }
    pages = {exhibit["page"] for exhibit in exhibits.values()}
    printed = shown.printed(project.current().book)
    pages |= {page for page, ids in printed.items() if ids & set(numbers)}
    return Changes(numbers, {name: exhibit["title"] for name, exhibit in exhibits.items()}, sorted(pages))
