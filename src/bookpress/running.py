"""Running a book's notebooks, and the code that derives its numbers, once for every edition and format of a build."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import nbformat
from nbformat import NotebookNode

from bookpress import derived, execution, handed, settings
from bookpress.book import CONFIG, Book, BookError
from bookpress.derived import Derived, DerivedError
from bookpress.told import Fault
from bookpress.turns import TURNS

DERIVE = "derive"  # name of the job, beside the document names of the notebooks; has no folder, so it runs in the root
APART = "derive-{}"  # names of the jobs of what is derived apart, counted from 1
Say = Callable[[str], None]
Error = execution.ExecutionError | BookError | DerivedError


@dataclass(frozen=True)
class Outcome:
    """What running gave: results by document name (without the notebooks that are not run) and the derived content.

    `inputs` are the states of all that the runs used (see `uses`); None when it cannot be said of one of them.
    `errors` say what went wrong; then `lacking` names the jobs that did not give all that they should.
    """

    results: Mapping[str, execution.Result]
    derived: Derived
    inputs: Mapping[str, str | None] | None = field(default_factory=dict)
    errors: tuple[Error, ...] = ()
    lacking: frozenset[str] = frozenset()

    @property
    def faults(self) -> list[Fault]:
        """What went wrong, each with its place."""
        return [fault for error in self.errors for fault in _faults(error)]

    def whole(self) -> Self:
        """The outcome itself. Raises what went wrong."""
        for error in self.errors:
            raise error
        return self


def _faults(error: Error) -> list[Fault]:
    if isinstance(error, execution.ExecutionError):
        return [Fault(fault.where, fault.message) for fault in error.faults]
    return [Fault("", line) for line in str(error).splitlines()]


class Run:
    """A run of the book in a thread of its own, so that kernels start while the caller imports Sphinx.

    Runs the notebooks that the book's rules do not leave out (if `notebooks`) and each code of `derive`; `say` is told
    of each that has run. A context manager: leaving it ends what still runs.
    """

    def __init__(self, book: Book, *, notebooks: bool, derive: Sequence[str], say: Say) -> None:
        self._book = book
        self._say = say
        self._executor = executor(book)
        pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="bookpress-run")
        self._future = pool.submit(self._run, notebooks, derive)
        pool.shutdown(wait=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: object, trace: TracebackType | None) -> None:
        self._executor.close()

    def result(self) -> Outcome:
        """The outcome, waited for, also of a run in which cells fail, or `derive` prints something else than agreed.

        Raises what stops a run: kernels that cannot be started, say.
        """
        return self._future.result()

    def _run(self, notebooks: bool, derive: Sequence[str]) -> Outcome:
        jobs, unread = to_run(self._book) if notebooks else ({}, [])
        errors: list[Error] = [BookError("\n".join(unread))] if unread else []
        names = _names(derive)
        deriving = {name: _notebook_of([code]) for name, code in zip(names, derive, strict=True)}
        jobs = {**deriving, **jobs}
        if not jobs:
            return Outcome({}, Derived(), errors=tuple(errors))
        results: dict[str, execution.Result] = {}
        try:
            _need_lock(self._book)
            with _importable():
                results = self._executed(jobs, deriving)
        except BookError as error:
            errors.append(error)
        except execution.ExecutionError as error:
            errors.append(error)
            results = error.results
        parsed = self._derived(names, results, errors)
        inputs = None if errors else _inputs(results.values())
        results = {name: result for name, result in results.items() if name not in names}
        return Outcome(
            results, parsed or Derived(), inputs, tuple(errors), _lacking({*jobs} - {*names}, errors, parsed)
        )

    def _executed(
        self, jobs: Mapping[str, NotebookNode], deriving: Mapping[str, NotebookNode]
    ) -> dict[str, execution.Result]:
        """The results of all jobs: first those that derive, so that the others find the numbers (see `handed`).

        One that derives may read what a notebook writes; then the numbers are handed out anew. Raises ExecutionError.
        """
        handed.hand(self._book.root, {})
        if not deriving:
            return self._executor.execute(jobs, self._report)
        with suppress(execution.ExecutionError):  # it is met again, among the faults of all
            self._hand(self._executor.execute(deriving, partial(self._report, total=len(jobs))))
        for _ in range(TURNS):
            results = self._executor.execute(jobs, self._report)
            if not self._hand({name: results[name] for name in deriving if name in results}):
                return results
        raise BookError(
            "The numbers that are derived are others again and again: a notebook that prints one of them writes what "
            "they are derived from. Let it write something else."
        )

    def _hand(self, results: Mapping[str, execution.Result]) -> bool:
        """Hand the derived numbers to the notebooks; returns whether they were others before."""
        numbers: dict[str, Any] = {}
        for result in results.values():
            with suppress(DerivedError):  # told of at the end
                numbers |= derived.parse(derived.printed(result.notebook), self._book.option("press_tier")).numbers
        return handed.hand(self._book.root, numbers)

    def _derived(
        self, names: Sequence[str], results: Mapping[str, execution.Result], errors: list[Error]
    ) -> Derived | None:
        """What was derived; None where a part of it has not run well, or printed what it may not (an error too)."""
        wrong = {fault.file for error in errors for fault in _told(error)}
        found = []
        for name in names:
            if name in results and name not in wrong:
                try:
                    text = derived.printed(results[name].notebook)
                    found.append(derived.parse(text, self._book.option("press_tier")))
                except DerivedError as error:
                    errors.append(error)
        try:
            return derived.joined(found) if len(found) == len(names) else None
        except DerivedError as error:
            errors.append(error)
            return None

    def _report(self, step: execution.Progress | execution.Waiting, total: int = 0) -> None:
        """Say that a notebook has run; one whose kept result is still right is not worth a line.

        `total` is how many there are to come to, where the step counts a part of them.
        """
        if isinstance(step, execution.Waiting):
            self._say(str(step))
        elif not step.reused:
            self._say(f"{step.name} has run in {step.seconds:.1f} s ({step.done} of {total or step.total}).")
            if step.unkept:
                self._say(f"The result of {step.name} is not kept: {step.unkept}.")


def _told(error: Error) -> Sequence[execution.Fault]:
    return error.faults if isinstance(error, execution.ExecutionError) else ()


def _names(derive: Sequence[str]) -> list[str]:
    """The names of the jobs that derive, one a code."""
    return [DERIVE if number == 0 else APART.format(number) for number in range(len(derive))]


def derivations(book: Book) -> list[str]:
    """The codes that derive, as _config.yml says."""
    return [code for code in (book.option("press_derive"), *book.option("press_derive_apart")) if code]


def _lacking(notebooks: Iterable[str], errors: Sequence[Error], parsed: Derived | None) -> frozenset[str]:
    """The notebooks, where there are errors, and DERIVE unless all was derived."""
    if not errors:
        return frozenset()
    return frozenset(notebooks) | (set() if parsed else {DERIVE})


def to_run(book: Book) -> tuple[dict[str, NotebookNode], list[str]]:
    """The notebooks that the book's rules do not leave out, and what is wrong with files that are none."""
    rules = book.rules
    made, unread = book.readable()
    return {name: one for name, one in made.items() if not rules.left_out(book.files[name], one)}, unread


def _inputs(results: Iterable[execution.Result]) -> Mapping[str, str | None] | None:
    """The states of all that results came from."""
    found: dict[str, str | None] = {}
    for result in results:
        if result.inputs is None:
            return None
        found |= {use: was for use, was in result.inputs.items() if not handed.is_of_table(use)}
    return found


def executor(book: Book) -> execution.Executor:
    """What runs the notebooks of a book, as _config.yml says."""
    return execution.Executor(
        book.root,
        cache=book.work / "cache",
        lock=book.lock,
        source=book.option("press_source"),
        preload=book.option("press_preload"),
        rules=book.rules,
        cluster=book.option("press_cluster"),
    )


def start(book: Book, say: Say) -> Run:
    """A run as _config.yml says."""
    return Run(book, notebooks=book.rules.runs, derive=derivations(book), say=say)


def run(book: Book, *, notebooks: bool, derive: Sequence[str], say: Say) -> Outcome:
    """Run at once and wait, for a caller with no work of its own to do meanwhile; see `Run.result`."""
    with Run(book, notebooks=notebooks, derive=derive, say=say) as running:
        return running.result()


def code(book: Book, name: str, cells: Sequence[str]) -> NotebookNode:
    """A notebook of code, run in the book's folder as the job `name`, with its result kept as those of notebooks are.

    Raises ExecutionError when a cell fails, BookError when the lock that _config.yml names is missing.
    """
    _need_lock(book)
    handed.hand(book.root, {})
    with executor(book) as runner, _importable():
        return runner.execute({name: _notebook_of(cells)})[name].notebook


def _need_lock(book: Book) -> None:
    """A lock that _config.yml names must be there; a book without one goes by the packages that are installed."""
    if not book.lock.is_file() and book.lock.name != settings.DEFAULTS["press_lock"]:
        raise BookError(f"{book.lock.name} is missing, which press_lock of {CONFIG} names.")


def _notebook_of(sources: Sequence[str]) -> NotebookNode:
    cells: list[Any] = [
        nbformat.v4.new_code_cell(source, id=f"{DERIVE}-{number}")  # type: ignore[no-untyped-call]
        for number, source in enumerate(sources)
    ]
    unlimited = {"mystnb": {"execution_timeout": -1}}  # the timeout of _config.yml is for cells that authors write
    return nbformat.v4.new_notebook(cells=cells, metadata=unlimited)  # type: ignore[no-untyped-call, no-any-return]


@contextmanager
def _importable() -> Iterator[None]:
    """Let child processes import this package where it is not installed: Jupyter Book's local_extensions does not."""
    before = os.environ.get("PYTHONPATH")
    own = str(Path(__file__).parents[1])
    os.environ["PYTHONPATH"] = os.pathsep.join([own, *([before] if before else [])])
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before
