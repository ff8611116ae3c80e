"""Which change of the inputs is behind a difference: found by the ids of rows that the difference rests on.

In this order: rows that it rests on itself; its own code, page or words. Where none of them changed, rows that these
name, and all changes of code and packages, are named as what may be behind it; where nothing changed at all, there is
nothing to name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from bookpress.book import Book
from bookpress.reproduce import inputs
from bookpress.reproduce.differences import Difference
from bookpress.reproduce.inputs import Change
from bookpress.reproduce.repository import Commit, Repository

ROWS = ("cell", "row-new", "row-gone", "row-renamed")
Known = dict[str, tuple[tuple[Change, ...], bool]]


class Tracer:
    """Traces differences to the changes between two folders. `old` and `new` are states before anything is rebuilt."""

    def __init__(self, old: Path, new: Path, book: Book) -> None:
        self.book = book
        self.changes = inputs.changes(old, new, book)
        self._rows = [change for change in self.changes if change.kind in ROWS]
        press = f"{book.option('press_source')}/{__name__.split('.', 1)[0]}/"  # makes pages of numbers, and no numbers
        self._code = [one for one in self.changes if one.kind == "code" and not one.file.startswith(press)]
        self._words = [change for change in self.changes if change.kind == "words"]
        self._files = {change.file: change for change in self.changes if change.kind == "file"}
        self._links = self._named_by(old, new) if self._rows else {}

    def traced(self, found: Sequence[Difference]) -> list[Difference]:
        """The differences with their causes; numbers first, because sentences follow from them."""
        known: Known = {}
        done = {}
        for place, one in sorted(enumerate(found), key=lambda item: item[1].kind != "number"):
            causes, sure = self._sentence(one, known) if one.kind == "sentence" else self._of(one)
            if one.kind == "number":
                known[one.id] = known[one.new] = causes, sure
            done[place] = replace(one, causes=causes, sure=sure)
        return [done[place] for place in range(len(found))]

    def _of(self, one: Difference) -> tuple[tuple[Change, ...], bool]:
        if rows := _bearing(self._rows, one.ids):
            return rows, True
        named = self._named(one.ids)
        if one.kind != "number" and (own := self._own(one)):
            return own, True
        lock = [self._files[name] for name in (self.book.lock.name, "pyproject.toml") if name in self._files]
        said = self._words if one.kind in ("words", "exhibit", "drawing", "output") else []
        may = tuple([*named, *self._code, *said, *lock] or self._rows)
        return may, bool(may) and len(self.changes) == 1

    def _sentence(self, one: Difference, known: Known) -> tuple[tuple[Change, ...], bool]:
        """The causes of the numbers that changed in it, and its page or catalogue where it was rewritten."""
        causes = [cause for id in one.ids if id in known for cause in known[id][0]]
        sure = all(known[id][1] for id in one.ids if id in known)
        if one.part == "rewritten":
            texts = [self._files[name] for name in self._texts(one) if name in self._files]
            return tuple(dict.fromkeys([*texts, *([] if texts else causes)])), True
        return tuple(dict.fromkeys(causes)), sure

    def _texts(self, one: Difference) -> list[str]:
        """The files that a sentence may come from: its catalogue or page."""
        page = self.book.files.get(one.page)
        own = page.relative_to(self.book.root).as_posix() if page else ""
        return [one.file] if one.file in self._files else [own]

    def _own(self, one: Difference) -> tuple[Change, ...]:
        """The code of an exhibit, the words that bear its id, and the row of a claim."""
        words = [change for change in self._words if change.row == one.id or change.row.startswith(f"{one.id}-")]
        code = [change for change in self._code if one.file and change.file == one.file]
        return (*words, *code) if one.kind in ("words", "exhibit", "drawing", "cell") else ()

    def _named(self, ids: frozenset[str]) -> tuple[Change, ...]:
        """Changed rows that rows of these ids name: a word of theirs may be an id by chance."""
        further = frozenset(word for id in ids for word in self._links.get(id, ()))
        return _bearing(self._rows, further)

    def _named_by(self, *roots: Path) -> dict[str, set[str]]:
        """The changed rows that each row names in its cells, by the first cell of the row that names them."""
        changed = {key for change in self._rows for key in change.keys}
        found: dict[str, set[str]] = {}
        for root in roots:
            for rows in inputs.tables(root, self.book).values():
                for row in rows:
                    named = {word for cell in row.values[1:] for word in cell.split()} & changed
                    if named and row.values:
                        found.setdefault(row.values[0], set()).update(_telling(named))
        return found


def _telling(words: Iterable[str]) -> set[str]:
    """Words that can be the id of a row: no year or other number, no single letter."""
    return {word for word in words if len(word) > 1 and not word.replace(".", "").isdigit()}


def _bearing(rows: Iterable[Change], ids: frozenset[str]) -> tuple[Change, ...]:
    telling = _telling(ids)
    return tuple(change for change in rows if change.keys & telling)


def with_commits(found: Sequence[Difference], repository: Repository, old: str, state: str) -> list[Difference]:
    """The differences, with each cause's last commit: `old` is the published commit, `state` the one checked.

    An empty `state` stands for the files as they stand. Without a history no commit is named.
    """
    if not repository.has_history:
        return list(found)
    known: dict[Change, Change] = {}
    for one in found:
        for cause in one.causes:
            if cause not in known:
                known[cause] = cause.by(commit_of(cause, repository, old, state))
    return [replace(one, causes=tuple(known[cause] for cause in one.causes)) for one in found]


def commit_of(cause: Change, repository: Repository, old: str, state: str) -> Commit | None:
    """The commit of the line where there is one now; of what is gone, and of whole files, the last of the file."""
    if cause.line and cause.kind != "row-gone":
        return repository.of_lines(cause.file, (cause.line, cause.end), state)
    return repository.between(old, state, cause.file)
