"""`reproduce`: rebuild a state of a book in an empty folder, and say whether it is what was published.

The *state* is what is checked: the files as they stand, or those of a commit. The *baseline* is what was published: of
another tag or commit, or of the commit that the state belongs to. Nothing of the folder is touched but the place of
the certificate, below `_build`.
"""

from __future__ import annotations

import datetime
import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bookpress import book as books
from bookpress import sums
from bookpress.book import Book, BookError
from bookpress.compare import CompareError
from bookpress.reproduce import (
    certificate,
    differences,
    environment,
    running,
    sites,
    states,
    telling,
    tracing,
)
from bookpress.reproduce.answers import Answer, spoken, tell
from bookpress.reproduce.environment import Environment, UnfitError
from bookpress.reproduce.repository import Repository, RepositoryError
from bookpress.reproduce.running import RunError
from bookpress.sums import SumsError

SAME, DIFFERS, NOT_RUN = 0, 1, 2
PLACE = Path("_build") / "reproduce"
MOST_FILES = 20
STEPS = ("site", "notebooks", "baseline")
Say = Callable[[str], None]


@dataclass(frozen=True)
class Asked:
    """What is asked: the state and baseline by tag or commit (empty: see above), the published site, the language.

    `site` is the folder of the published site, `listed` its list of digests. With `quick`, results of notebooks that
    were kept are used, and the site is built only where there is one to compare with.
    """

    ref: str = ""
    state: str = ""
    site: Path | None = None
    listed: Path | None = None
    language: str = "en"
    quick: bool = False


@dataclass(frozen=True)
class Folders:
    """Where the states lie: the published one, what went into the baseline, and the clean folder."""

    published: Path
    inputs: Path
    clean: Path


@dataclass(frozen=True)
class Versions:
    """The commits: of the state (empty: as the files stand) and of the baseline; both empty without a history."""

    state: str
    base: str


def reproduce(root: Path, asked: Asked, say: Say) -> int:
    """Rebuild, compare and say what came of it. Returns 0 (the same), 1 (not the same), 2 (could not be run)."""
    root, at = root.resolve(), spoken(asked.language)
    try:
        book = books.load(root)
        with _emptied() as folder:
            given, facts = _answered(root, book, asked, folder, say)
            certificate.write(root / PLACE, root, facts, given, at)
    except (BookError, RepositoryError, UnfitError, SumsError) as error:
        say(tell("not-run", why=str(error))[at])
        return NOT_RUN
    except StoppedError as error:
        for line in error.lines:
            say(line)
        return NOT_RUN
    for line in telling.answer(replace(given, how=()), at):
        say(line)
    say("")
    say(tell("written", folder=PLACE.as_posix())[at])
    return SAME if given.same else DIFFERS


class StoppedError(RuntimeError):
    """A state could not be rebuilt; `lines` tell what was said, and what differs from what was published."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


@contextmanager
def _emptied() -> Iterator[Path]:
    """An empty folder that is gone in the end, also where the command is ended from outside."""

    def end(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        with tempfile.TemporaryDirectory(prefix="reproduce-", ignore_cleanup_errors=True) as name:
            yield Path(name).resolve()
    finally:
        signal.signal(signal.SIGTERM, before)


def _answered(root: Path, book: Book, asked: Asked, folder: Path, say: Say) -> tuple[Answer, certificate.Facts]:
    """Take the states, rebuild the one, compare it with the other, and trace what differs."""
    at = spoken(asked.language)
    history = Repository(root)
    versions = _versions(history, asked)
    folders = _taken(history, versions, book, folder)
    old, tracer = states.read(folders.published, book), tracing.Tracer(folders.inputs, folders.clean, book)
    used = environment.find(folders.clean, book.lock.name)
    how = _how(history, versions, asked, book, used, at)
    for line in how:
        say(line)
    say("")
    if asked.quick and book.work.is_dir():
        shutil.copytree(book.work, folders.clean / book.work.relative_to(root), symlinks=True)
    site, why = _published_site(root, asked, versions)
    steps = STEPS[1:] if asked.quick and site is None else STEPS
    try:
        running.rebuild(folders.clean, used.python, book, steps, lambda step: say(tell(f"step-{step}")[at]))
    except RunError as error:
        raise StoppedError(_why_not(error, tracer, history, versions, at)) from error
    say(tell("step-compare")[at])
    new = states.read(folders.clean, book)
    found = differences.compare(old, new)
    missing = [why[at]] if why else []
    if site:
        missing += _with_site(site, folders.clean / "_build" / "site", found, at)
    traced = tracer.traced(found.differences)
    found.differences = tracing.with_commits(traced, history, versions.base, versions.state)
    given = Answer(found, old, new, tuple(how), history.has_history, bool(tracer.counting), tuple(missing))
    return given, _facts(book, asked, versions, history, folders.clean)


def _versions(history: Repository, asked: Asked) -> Versions:
    """The commits of state and baseline. Raises RepositoryError for one that is not there."""
    state = history.resolve(asked.state) if asked.state else ""
    if asked.ref:
        return Versions(state, history.resolve(asked.ref))
    return Versions(state, state or (history.resolve("HEAD") if history.has_history else ""))


def _taken(history: Repository, versions: Versions, book: Book, folder: Path) -> Folders:
    """Write the states into folders of their own.

    What went into the baseline is what the commit held that last wrote it; in a folder without a history that is not
    known, and taken as equal.
    """
    found = Folders(folder / "published", folder / "inputs", folder / "clean")
    if versions.state or (history.has_history and not history.uncommitted()):
        history.unpack(versions.state or history.resolve("HEAD"), found.clean)
    else:
        history.copy(found.clean)
    if not versions.base:
        history.copy(found.published)
        return Folders(found.published, found.published, found.clean)
    history.unpack(versions.base, found.published)
    baseline = str(book.option("press_baseline"))
    wrote = history.last(versions.base, baseline) if baseline else ""
    if not wrote or wrote == versions.base:
        return Folders(found.published, found.published, found.clean)
    history.unpack(wrote, found.inputs)
    return found


def _how(history: Repository, versions: Versions, asked: Asked, book: Book, used: Environment, at: str) -> list[str]:
    """What was checked, with what, and in which environment."""
    told = [_checked(history, versions, at)]
    if not versions.base:
        told.append(tell("baseline-folder")[at])
    elif asked.ref:
        base = history.described(versions.base)
        told.append(tell("baseline-ref", ref=asked.ref, commit=base.id[:7], day=base.day)[at])
    elif versions.state or not history.uncommitted():
        told.append(tell("baseline-own")[at])
    else:
        base = history.described(versions.base)
        told.append(tell("baseline-commit", commit=base.id[:7], day=base.day)[at])
    python = str(environment.described(book.lock)["python"])
    told.append(tell(f"environment-{used.kind}", python=python, lock=book.lock.name)[at])
    told += [_machine(book, at), tell("method")[at]]
    return [*told, tell("quick")[at]] if asked.quick else told


def _machine(book: Book, at: str) -> str:
    """The kind of machine; no name and no path of it."""
    found = environment.described(book.lock)
    values = {"system": str(found["system"]), "processor": str(found["processor"])}
    return tell("certificate-machine", count=os.cpu_count() or 1, **values)[at]


def _checked(history: Repository, versions: Versions, at: str) -> str:
    if not history.has_history:
        return tell("checked-archive")[at]
    commit = history.described(versions.state or history.resolve("HEAD"))
    changed = [] if versions.state else history.uncommitted()
    if not changed:
        return tell("checked-commit", commit=commit.id[:7], day=commit.day)[at]
    named = ", ".join(changed[:MOST_FILES])
    if (more := len(changed) - MOST_FILES) > 0:
        named = tell("and-more", named=named, count=more)[at]
    return tell("checked-files", commit=commit.id[:7], count=len(changed), files=named)[at]


def _published_site(root: Path, asked: Asked, versions: Versions) -> tuple[Path | None, Any]:
    """The published site, or its list of digests; None with a sentence on why there is none to compare with."""
    if asked.site or asked.listed:
        return asked.site or asked.listed, None
    here = root / "_build" / "site"
    if not (here / sums.NAME).is_file():
        return None, tell("no-site")
    commit = sites.built_from(here)
    if commit and versions.base.startswith(commit):
        return here, None
    return None, tell("other-site", commit=commit or "?")


def _with_site(published: Path, rebuilt: Path, found: differences.Compared, at: str) -> list[str]:
    """Compare with the published site; returns why not, where that cannot be."""
    try:
        if published.is_dir():
            sites.compare_sites(published, rebuilt, found)
        else:
            sites.compare_digests(published, rebuilt, found)
    except (CompareError, SumsError) as error:
        return [tell("site-not-read", why=str(error))[at]]
    return []


def _why_not(error: RunError, tracer: tracing.Tracer, history: Repository, versions: Versions, at: str) -> list[str]:
    """What to tell where a state cannot be rebuilt: what was said, and what differs from what was published."""
    told = [tell("not-run", why=tell(f"not-rebuilt-{error.step}")[at])[at], tell("said")[at]]
    told += [f"  {line}" for line in error.said.splitlines()]
    changes = [
        change.by(tracing.commit_of(change, history, versions.base, versions.state)) if history.has_history else change
        for change in sorted(tracer.changes, key=lambda one: one not in tracer.counting)[: telling.MOST_CAUSES + 1]
    ]
    if changes:
        told += [tell("changed-inputs")[at], *(f"  {line}" for line in telling.told_causes(changes, at))]
    else:
        told.append(tell("nothing-changed")[at])
    return [*told, tell("remedy-rebuild")[at]]


def _facts(book: Book, asked: Asked, versions: Versions, history: Repository, clean: Path) -> certificate.Facts:
    """What the certificate says of the check itself."""
    lock = clean / book.lock.name
    described = environment.described(lock)
    checked: dict[str, Any] = {"commit": versions.state or (history.resolve("HEAD") if history.has_history else None)}
    if not versions.state and history.has_history:
        checked["not committed"] = history.uncommitted()
    now = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    return certificate.Facts(
        title=str(book.config.get("title", "")),
        time=now.isoformat(),
        checked=checked,
        baseline={"commit": versions.base or None, "called": asked.ref or None},
        environment=described,
        lock=certificate.digest_of(lock),
        folder=str(book.option("press_baseline")),
    )
