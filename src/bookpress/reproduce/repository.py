"""What the history of a book's folder tells: which state is checked, and which commit last changed a line.

A folder without a history, such as an unpacked archive, is taken as it stands, and no commit is named in it.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

LEFT_OUT = shutil.ignore_patterns("_build", ".venv", ".git", "__pycache__", ".*_cache", "*.egg-info", ".coverage*")
LONGEST = 120  # seconds for one question


class RepositoryError(RuntimeError):
    """A state cannot be taken out of the history; the message says why and what to do."""


@dataclass(frozen=True)
class Commit:
    """A commit: its identifier, day (ISO 8601) and first line. Without identifier: what is not committed."""

    id: str = ""
    day: str = ""
    subject: str = ""


@dataclass(frozen=True)
class Repository:
    """The folder of a book, which may have a history."""

    root: Path
    _lines: dict[tuple[str, str], list[tuple[str, int]]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def has_history(self) -> bool:
        """Whether the folder is itself a repository with a commit."""
        top = self._text("rev-parse", "--show-toplevel")
        return bool(top) and Path(top).resolve() == self.root.resolve() and bool(self._text("rev-parse", "HEAD"))

    def resolve(self, ref: str) -> str:
        """The identifier of the commit that a tag, branch or commit names. Raises RepositoryError."""
        if not self.has_history:
            raise RepositoryError(
                f"{ref!r} cannot be looked up: this folder has no history. Clone the repository, and run it there."
            )
        found = self._text("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        if not found:
            known = self._text("tag", "--list").split()
            there = (
                f"Tags that are there: {', '.join(known)}."
                if known
                else "There are no tags; `git fetch --tags` gets them."
            )
            raise RepositoryError(f"There is no tag, branch or commit {ref!r} here. {there}")
        return found

    def version(self) -> str:
        """The last tag of a version (`v1.2`) that the present commit comes after or is; empty where there is none."""
        tags = self._text("tag", "--list", "v[0-9]*", "--merged", "HEAD", "--sort=-version:refname").split()
        return tags[0] if tags else ""

    def uncommitted(self) -> list[str]:
        """Files that differ from the last commit, or are not in it."""
        told = self._text("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")
        return sorted(entry[3:] for entry in told.split("\0") if entry)

    def unpack(self, commit: str, folder: Path) -> None:
        """Write the files of a commit into a folder. Raises RepositoryError."""
        done = self._run("archive", "--format=tar", commit)
        if done is None:
            raise RepositoryError(f"The files of commit {commit[:7]} cannot be read. `git fsck` says what is broken.")
        with tarfile.open(fileobj=io.BytesIO(done)) as archive:
            archive.extractall(folder, filter="data")

    def copy(self, folder: Path) -> None:
        """Write the files into a folder as they stand, without what is built or left out of the history."""
        if not self.has_history:
            shutil.copytree(self.root, folder, ignore=LEFT_OUT, dirs_exist_ok=True)
            return
        listed = self._text("ls-files", "-z", "--cached", "--others", "--exclude-standard")
        for name in dict.fromkeys(filter(None, listed.split("\0"))):
            if (self.root / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(self.root / name, folder / name)

    def last(self, commit: str, *paths: str) -> str:
        """The last commit, up to the one given, that touched a path; empty where none is known."""
        return self._text("log", "-1", "--format=%H", commit, "--", *paths)

    def of_lines(self, path: str, lines: tuple[int, int], state: str) -> Commit | None:
        """The last commit that wrote one of some lines (first and last, from 1) of a file.

        `state` is the commit that the file is of; empty for the file as it stands.
        """
        first, last = lines
        wrote = self._blamed(path, state)[first - 1 : last]
        if not wrote:
            return None
        if any(not identifier.strip("0") for identifier, _ in wrote):
            return Commit()
        return self.described(max(wrote, key=lambda one: one[1])[0])

    def _blamed(self, path: str, state: str) -> list[tuple[str, int]]:
        """The commit that last wrote each line of a file, and its time in seconds; asked once, for tables are long."""
        if (path, state) not in self._lines:
            self._lines[path, state] = list(self._wrote(path, state))
        return self._lines[path, state]

    def _wrote(self, path: str, state: str) -> Iterator[tuple[str, int]]:
        told = self._text("blame", "--line-porcelain", *filter(None, [state]), "--", path)
        times = (int(time) for time in re.findall(r"^committer-time (\d+)$", told, re.MULTILINE))
        return zip(re.findall(r"^([0-9a-f]{40,64}) \d+ \d+", told, re.MULTILINE), times, strict=False)

    def between(self, old: str, state: str, path: str) -> Commit | None:
        """The last commit after `old` that touched a file; not committed where the file as it stands differs."""
        if not state and path in self.uncommitted():
            return Commit()
        found = self._text("log", "-1", "--format=%H", f"{old}..{state or 'HEAD'}", "--", path)
        return self.described(found) if found else None

    @lru_cache(256)  # noqa: B019 - few of these are made, and each ends with its command
    def described(self, commit: str) -> Commit:
        """A commit with its day and first line."""
        told = self._text("show", "-s", "--format=%as%n%s", commit).split("\n", 1)
        return Commit(commit, told[0], told[1] if len(told) > 1 else "")

    def _text(self, *arguments: str) -> str:
        done = self._run(*arguments)
        return "" if done is None else done.decode(errors="replace").strip("\n")

    def _run(self, *arguments: str) -> bytes | None:
        try:
            done = subprocess.run(["git", *arguments], cwd=self.root, capture_output=True, check=True, timeout=LONGEST)
        except (OSError, subprocess.SubprocessError):
            return None
        return done.stdout
