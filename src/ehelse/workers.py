"""A process that computes states of the book: that of a data folder at once, and those of trials when it is asked.

    python -c "from ehelse import workers; workers.main()" <data folder> [--anew]

On its standard input it is told one data folder a line. For each it computes what the book gives from the first folder
as it is by then, and from that one, writes both beside it, and says so with a line on its standard output.
Units that were kept are not computed again; with `--anew` all are, and nothing is kept.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from ehelse import units
from ehelse.units import PROTOCOL, Kept, Record, Strangers, Unit, Whole
from reporting import load, noted, project
from reporting.project import Project

BEFORE, AFTER = "from the data as they are", "with the new rows"
STOPPED, MOVING = "the process was stopped", "the data were changed meanwhile"
FEW = 8  # units; less are not worth a second process
ENDING = ".answer"
_Made = tuple[Any, frozenset[noted.Use], float]  # seconds of processor time


class Failure(Exception):  # noqa: N818 - what is handed on of an error
    """What keeps something from being computed; its text is the last line of the error."""


@dataclass(frozen=True)
class Answer:
    """The states of the book by what they are from, the last one perhaps a Failure, and what can be kept."""

    states: Mapping[str, dict[str, Any] | Failure]
    wholes: Mapping[str, Whole]


def main() -> None:
    """Work until there is no more input."""
    gc.disable()  # the process ends with its work
    replies = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    worker = Worker(Path(sys.argv[1]), anew="--anew" in sys.argv[2:])
    sys.addaudithook(worker.strangers.on_event)
    if not worker.anew:
        load.trust()  # who asks checks the data meanwhile, and lets all be computed anew where they have a fault
    with suppress(Exception):  # which is told when somebody asks
        worker.whole(worker.data)
        for unit in units.units():
            import_module(unit.module)
    for line in sys.stdin:
        trial = Path(line.removesuffix("\n"))
        trial.with_suffix(ENDING).write_bytes(pickle.dumps(worker.answer(trial), PROTOCOL))
        print(file=replies, flush=True)


class Worker:
    """Computes states; what it has computed it does not compute again."""

    def __init__(self, data: Path, *, anew: bool = False) -> None:
        self.root, self.data, self.anew = project.current().root, data, anew
        report = Project(self.root, data)
        self.key = units.key(report)
        self.kept = Kept(None if anew else units.place(report), self.key)
        for whole in self.kept.wholes.values():
            noted.add_looked_at(whole.answered)
        self.strangers = Strangers(report, units.accounted(report))

    def answer(self, trial: Path) -> Answer:
        """The states before and after, and what they are made of, if that may be kept."""
        states: dict[str, dict[str, Any] | Failure] = {}
        wholes: dict[str, Whole] = {}
        for which, data in ((BEFORE, self.data), (AFTER, trial)):
            try:
                content, whole = self.whole(data)
                states[which] = units.together(record.value for record in whole.records.values())
                wholes[content] = whole
            except Exception as error:
                states[which] = _failure(error)
                break
        sure = not self.anew and not self.strangers.found and units.key(Project(self.root, self.data)) == self.key
        return Answer(states, wholes if sure else {})

    def whole(self, data: Path) -> tuple[str, Whole]:
        """A digest of the data of a folder, and what the book gives from them. Raises what keeps it from being said."""
        with project.using(Project(self.root, data)):
            content, wanted = units.of_data(data), list(units.units())
            whole = self.kept.wholes.get(content)
            if whole is None or list(whole.records) != [unit.name for unit in wanted]:
                whole = self._computed(wanted)
                if units.of_data(data) != content:
                    raise Failure(MOVING)
                self.kept.put(content, whole)
            return content, whole

    def _computed(self, wanted: Sequence[Unit]) -> Whole:
        """What units give from the data of the current project, of which what is kept is not computed again."""
        states = self.kept.states()
        found = {unit: record for unit in wanted if (record := self.kept.find(unit, states))}
        for unit, record in found.items():
            units.put_back(unit, record.value, record.uses)
        lacking = [unit for unit in wanted if unit not in found]
        made = computed(lacking, self.kept.seconds(), self.strangers.found)
        for unit, (value, uses, seconds) in made.items():
            found[unit] = Record(value, {use: states(use) for use in uses}, seconds)
        return Whole(states.tables, {unit.name: found[unit] for unit in wanted}, noted.looked_at())


def _failure(error: Exception) -> Failure:
    if isinstance(error, Failure):
        return error
    return Failure("".join(traceback.format_exception_only(error)).strip().splitlines()[-1])


# --- Computing -------------------------------------------------------------------------------------------------------


def computed(wanted: Sequence[Unit], seconds: Mapping[str, float], strangers: set[str]) -> dict[Unit, _Made]:
    """What units give, each with its uses; by two processes where there are many. Raises the first Failure.

    `seconds` are how long units took before. What prints numbers of all pages comes last, when they are known.
    To `strangers` comes what the other process opened that nobody accounts for.
    """
    last = [unit for unit in wanted if _prints_numbers(unit)]
    ours, others = _divided([unit for unit in wanted if unit not in last], seconds)
    made: dict[Unit, _Made | Failure] = {}
    if hasattr(os, "fork") and ours and others and len(wanted) >= FEW:
        with tempfile.TemporaryFile() as out:
            child = os.fork()
            if not child:  # pragma: no cover (the other process)
                _give(out, others, strangers)
            made |= _made(ours)
            os.waitpid(child, 0)
            out.seek(0)
            content = out.read()
        theirs, opened, looked_at = pickle.loads(content) if content else ({}, set(), {})
        strangers |= opened
        noted.add_looked_at(looked_at)
        made |= {unit: theirs.get(unit.name, Failure(STOPPED)) for unit in others}
        for unit, one in made.items():
            if not isinstance(one, Failure):
                units.put_back(unit, one[0], one[1])
        made |= _made(last) if not any(isinstance(one, Failure) for one in made.values()) else ()
    else:
        made |= _made(wanted)
    return _in_order(wanted, made)


def _prints_numbers(unit: Unit) -> bool:
    """Whether the module of an exhibit asks for the numbers of all pages."""
    return getattr(import_module(unit.module), "numbers", None) is sys.modules["ehelse.numbers"]


def _divided(wanted: Sequence[Unit], seconds: Mapping[str, float]) -> tuple[list[Unit], list[Unit]]:
    """Units in two parts that take about as long: numbers and exhibits, where that is not known of each."""
    if not all(seconds.get(unit.name) for unit in wanted):
        ours = [unit for unit in wanted if unit.module == "ehelse.numbers"]
        return ours, [unit for unit in wanted if unit not in ours]
    parts: tuple[list[Unit], list[Unit]] = ([], [])
    took = [0.0, 0.0]
    for unit in sorted(wanted, key=lambda unit: -seconds[unit.name]):
        shorter = took.index(min(took))
        parts[shorter].append(unit)
        took[shorter] += seconds[unit.name]
    ordered = [[unit for unit in wanted if unit in part] for part in parts]
    return ordered[0], ordered[1]


def _made(wanted: Sequence[Unit]) -> Iterator[tuple[Unit, _Made | Failure]]:
    """What units give, until one fails."""
    for unit in wanted:
        began = time.process_time()
        try:
            with noted.noted() as uses:
                value = unit.make()
        except Exception as error:
            yield unit, _failure(error)
            return
        yield unit, (value, frozenset(uses), time.process_time() - began)


def _give(out: Any, wanted: Sequence[Unit], strangers: set[str]) -> None:  # pragma: no cover (the other process)
    """Write what units give, and end the process."""
    try:
        named = {unit.name: made for unit, made in _made(wanted)}
        pickle.dump((named, strangers, noted.looked_at()), out, PROTOCOL)
        out.flush()
    finally:
        os._exit(0)


def _in_order(wanted: Sequence[Unit], made: Mapping[Unit, _Made | Failure]) -> dict[Unit, _Made]:
    """All results; raises the Failure of the first unit that failed."""
    found: dict[Unit, _Made] = {}
    for unit in wanted:
        one = made.get(unit, Failure(STOPPED))
        if isinstance(one, Failure):
            raise one
        found[unit] = one
    return found
