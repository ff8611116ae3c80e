"""Which change of the inputs is behind a difference: found by the ids of rows that the difference rests on.

In this order: rows that it rests on itself; its own code, page or words; rows that are named by those that it rests
on, if no code changed. Else such rows, and all changes of code and packages, are named as what may be behind it, as
surely only where one thing alone changed of what can go into the book. Where nothing of it changed, there is nothing
to name: files that no setting of the book names, such as its own tests, are no cause.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bookpress.book import CONFIG, TOC, Book
from bookpress.current import FIELDS
from bookpress.reproduce import inputs
from bookpress.reproduce.differences import Difference
from bookpress.reproduce.inputs import Change
from bookpress.reproduce.repository import Commit, Repository

ROWS = ("cell", "row-new", "row-gone", "row-renamed")
PACKAGES = "pyproject.toml"


@dataclass(frozen=True)
class Traced:
    """What is behind a difference, whether surely so, and by way of which rows, each with its file."""

    causes: tuple[Change, ...] = ()
    sure: bool = True
    through: tuple[tuple[str, str], ...] = ()


Known = dict[str, Traced]


class Tracer:
    """Traces differences to the changes between two folders. `old` and `new` are states before anything is rebuilt."""

    def __init__(self, old: Path, new: Path, book: Book) -> None:
        self.book = book
        self.changes = inputs.changes(old, new, book)
        self.counting = [change for change in self.changes if _counts(change, book)]
        self._rows = [change for change in self.changes if change.kind in ROWS]
        self._code = [change for change in self.counting if change.kind == "code"]
        self._words = [change for change in self.changes if change.kind == "words"]
        self._files = {change.file: change for change in self.changes if change.kind == "file"}
        self._links = self._named_by(old, new) if self._rows else {}

    def traced(self, found: Sequence[Difference]) -> list[Difference]:
        """The differences with their causes; numbers first, because sentences follow from them."""
        known: Known = {}
        done = {}
        for place, one in sorted(enumerate(found), key=lambda item: item[1].kind != "number"):
            words = one.kind == "sentence" or one.part == "said"
            of = self._sentence(one, known) if words else self._of(one)
            if one.kind == "number":
                known[one.id] = known[one.new] = of
            done[place] = replace(one, causes=of.causes, sure=of.sure, through=of.through)
        return [done[place] for place in range(len(found))]

    def _of(self, one: Difference) -> Traced:
        if rows := _bearing(self._rows, one.ids):
            if one.how in ("new", "gone") and self._code and all(change.kind == "cell" for change in rows):
                return Traced((*rows, *self._code), sure=False)  # code makes numbers, no cell does
            return Traced(rows)
        if one.kind != "number" and (own := self._own(one)):
            return Traced(own)
        named = self._named(one.ids)
        lock = [self._files[name] for name in (self.book.lock.name, PACKAGES) if name in self._files]
        said = self._words if one.kind in ("words", "exhibit", "drawing", "output") else []
        others = [*self._code, *said, *lock]
        if named and not others:
            return Traced(named, through=self._naming(one.ids))
        may = tuple([*named, *others] or self._rows)
        return Traced(may, bool(may) and len(self.counting) == 1)

    def _sentence(self, one: Difference, known: Known) -> Traced:
        """The causes of the numbers that changed in it, or its page or catalogue where it was rewritten."""
        of = [known[id] for id in sorted(one.ids) if id in known]
        causes = tuple(dict.fromkeys(cause for each in of for cause in each.causes))
        if one.part != "numbers" and not (one.part == "said" and causes):
            texts = tuple(self._files[name] for name in self._texts(one) if name in self._files)
            return Traced(texts or causes)
        return Traced(causes, all(each.sure for each in of))

    def _texts(self, one: Difference) -> list[str]:
        """The files that a sentence may come from: its catalogue or page; a lost translation is lost by its page."""
        page = self.book.files.get(one.page)
        own = page.relative_to(self.book.root).as_posix() if page else ""
        return [one.file] if one.file in self._files and one.part != "untranslated" else [own]

    def _own(self, one: Difference) -> tuple[Change, ...]:
        """The code of an exhibit, the words that bear its id, and the row of a claim."""
        words = [change for change in self._words if change.row == one.id or change.row.startswith(f"{one.id}-")]
        code = [change for change in self._code if one.file and change.file == one.file]
        return (*words, *code) if one.kind in ("words", "exhibit", "drawing", "cell") else ()

    def _named(self, ids: frozenset[str]) -> tuple[Change, ...]:
        """Changed rows that rows of these ids name: a word of theirs may be an id by chance."""
        further = frozenset(word for id in ids for words in self._links.get(id, {}).values() for word in words)
        return _bearing(self._rows, further)

    def _naming(self, ids: frozenset[str]) -> tuple[tuple[str, str], ...]:
        """The rows of these ids that name changed rows, each with its file; of the baseline only for want of others."""
        found = sorted((file, id) for id in ids for file, words in self._links.get(id, {}).items() if words)
        generated = f"{self.book.option('press_baseline')}/"
        return tuple([at for at in found if not at[0].startswith(generated)] or found)

    def _named_by(self, *roots: Path) -> dict[str, dict[str, set[str]]]:
        """The changed rows that each row names in its cells, by the first cell of the row that names them, and file."""
        changed = {key for change in self._rows for key in change.keys}
        found: dict[str, dict[str, set[str]]] = {}
        for root in roots:
            for file, rows in inputs.tables(root, self.book).items():
                for row in rows:
                    named = {word for cell in row.values[1:] for word in cell.split()} & changed
                    if named and row.values:
                        of = found.setdefault(row.values[0], {})
                        of.setdefault(file, set()).update(_telling(named))
        return found


def _counts(change: Change, book: Book) -> bool:
    """Whether a change can be behind a number, exhibit or sentence: the press makes pages of them, but none itself."""
    press = f"{book.option('press_source')}/{__name__.split('.', 1)[0]}/"
    given = [book.option(setting) for setting in FIELDS]
    named = [name for value in given if value for name in ([value] if isinstance(value, str) else value)]
    own = {path.relative_to(book.root).as_posix() for path in book.files.values()} | {CONFIG, TOC, PACKAGES}
    within = change.file in own or any(change.file == name or change.file.startswith(f"{name}/") for name in named)
    return within and not change.file.startswith(press)


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
    if cause.line and cause.kind not in ("row-gone", "file"):
        return repository.of_lines(cause.file, (cause.line, cause.end), state)
    return repository.between(old, state, cause.file)
