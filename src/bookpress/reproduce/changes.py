"""The table of what changed since a version: computed from what that version published, and kept with the data.

Numbers, exhibits and claims of the two states are compared as their files hold them; nothing is run. The table is the
file that `press_changes` names. A row says since which version (`since`) and, once the next one is out, until which
(`until`). Where the history has no tag of a version, as in an unpacked archive, the table is taken as it stands.
"""

from __future__ import annotations

import csv
import io
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bookpress import book as books
from bookpress import keeping
from bookpress.book import Book
from bookpress.reproduce import differences, inputs, states
from bookpress.reproduce.answers import spoken, tell
from bookpress.reproduce.repository import Repository
from bookpress.reproduce.states import State

VERSION = re.compile(r"v?(\d+(?:\.\d+)*)")
CURRENT, STALE, UNKNOWN = "current", "stale", "unknown"
Row = dict[str, str]
Say = Callable[[str], None]


@dataclass(frozen=True)
class Entry:
    """How a thing of one kind differs: by language what it is, how it was and how it is, and on which page."""

    kind: str
    id: str
    how: str
    page: str
    what: Mapping[str, str]
    old: Mapping[str, str]
    new: Mapping[str, str]


def renew(root: Path, ref: str, say: Say, *, write: bool, called: str = "", language: str = "en") -> str:
    """Bring the table to the state of the files since the last tag of a version, or since `ref`, called so.

    Returns whether it was current, stale, or whether that cannot be known here; without `write`, nothing is written.
    Raises BookError and RepositoryError.
    """
    book, history, at = books.load(root), Repository(root.resolve()), spoken(language)
    path = str(book.option("press_changes"))
    if not path:
        say(tell("changes-nowhere")[at])
        return UNKNOWN
    ref = ref or history.version()
    if not ref:
        say(tell("changes-unknown", file=path)[at])
        return UNKNOWN
    found = VERSION.fullmatch(called or ref)
    text = _renewed(root, book, history, ref, found[1] if found else called or ref)
    file = root / path
    if file.is_file() and file.read_text(encoding="utf-8") == text:
        say(tell("changes-current", file=path, ref=ref)[at])
        return CURRENT
    if write:
        keeping.write_whole(file, text.encode())
    say(tell("changes-written" if write else "changes-stale", file=path, ref=ref)[at])
    return STALE


def _renewed(root: Path, book: Book, history: Repository, ref: str, since: str) -> str:
    """The table as it should be: rows of older versions as they were, those since the last one anew."""
    with tempfile.TemporaryDirectory(prefix="reproduce-", ignore_cleanup_errors=True) as name:
        history.unpack(history.resolve(ref), Path(name))
        old, new = states.read(Path(name), book), states.read(root.resolve(), book)
        titles = {**old.titles, **new.titles}
        about = str((book.option("press_about") or {}).get("changes", ""))
        told = (entry for entry in entries(old, new) if entry.page != about)  # else it would tell of its own table
        own = [_row(entry, since, book.languages, titles) for entry in told]
    before = [dict(row.cells) for row in inputs.table(root / str(book.option("press_changes")))]
    earlier = [row | {"until": row["until"] or since} for row in before if row["since"] != since]
    names = columns(book.languages)
    out = io.StringIO()
    writer = csv.DictWriter(out, names, lineterminator="\n", extrasaction="ignore", restval="")
    writer.writeheader()
    writer.writerows([*earlier, *own])
    return out.getvalue()


def columns(languages: tuple[str, ...]) -> list[str]:
    """The columns of the table."""
    worded = [f"{name}_{language}" for name in ("page", "what", "old", "new") for language in languages]
    return ["change_id", "since", "until", "kind", "how", "item", *worded]


def _row(entry: Entry, since: str, languages: tuple[str, ...], titles: Mapping[tuple[str, str], str]) -> Row:
    """A row of the table; a page goes by its heading."""
    worded: Row = {}
    for language in languages:
        for name, texts in (("what", entry.what), ("old", entry.old), ("new", entry.new)):
            worded[f"{name}_{language}"] = texts.get(language, "")
        worded[f"page_{language}"] = titles.get((language, entry.page), entry.page)
    return {
        "change_id": f"{since}-{entry.kind}-{entry.id}",
        "since": since,
        "until": "",
        "kind": entry.kind,
        "how": entry.how,
        "item": entry.id,
        **worded,
    }


def entries(old: State, new: State) -> Iterator[Entry]:
    """What differs between two states: numbers, then exhibits, then claims, each in the order of its ids."""
    yield from sorted(_numbers(old, new), key=lambda entry: entry.id)
    yield from sorted(_exhibits(old, new), key=lambda entry: (entry.kind, entry.id))
    yield from sorted(_claims(old, new), key=lambda entry: entry.id)


def _numbers(old: State, new: State) -> Iterator[Entry]:
    renamed = dict(differences.renamed(old.numbers, new.numbers))
    for id in (old.numbers.keys() | new.numbers.keys()) - set(renamed.values()):
        one, other = old.numbers.get(id), new.numbers.get(renamed.get(id, id))
        before, after = _texts(one, new.languages), _texts(other, new.languages)
        how = "renamed" if id in renamed else _how(before, after)
        if how:
            page, what = _printed(new if other else old, renamed.get(id, id))
            yield Entry("number", id, how, page, what, before, after)


def _texts(entry: Mapping[str, Any] | None, languages: tuple[str, ...]) -> dict[str, str]:
    return {name: str(entry[f"text_{name}"]) for name in languages if entry and f"text_{name}" in entry}


def _how(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """How two texts by language differ; empty where those that both have do not."""
    if not before or not after:
        return "gone" if before else "new" if after else ""
    return "changed" if any(before[name] != after[name] for name in before.keys() & after.keys()) else ""


def _printed(state: State, number: str) -> tuple[str, dict[str, str]]:
    """The first page that prints a number, and the sentence there, by language."""
    found = [one for one in state.sentences if number in one.numbers]
    page = found[0].page if found else ""
    what: dict[str, str] = {}
    for one in found:
        if one.page == page:
            what.setdefault(one.language, one.printed)
    return page, what


def _exhibits(old: State, new: State) -> Iterator[Entry]:
    told = differences.Compared()
    differences.exhibits(old, new, told)
    hows: dict[str, str] = {}
    for one in told.differences:
        hows[one.id] = one.how if one.kind == "exhibit" else hows.get(one.id, "changed")
    renamed = {one.id: one.new for one in told.differences if one.how == "renamed"}
    for id, how in hows.items():
        before, after = old.exhibits.get(id), new.exhibits.get(renamed.get(id, id))
        at = after or before
        assert at is not None, "one of the two states has it"
        titles = [dict(one.words["title"]) if one else {} for one in (before, after)]
        yield Entry(at.kind, id, how, at.page, titles[1] or titles[0], titles[0], titles[1])


def _claims(old: State, new: State) -> Iterator[Entry]:
    before, after = differences.claimed(old), differences.claimed(new)
    pages = {claim: one.page for state in (old, new) for one in state.sentences for claim in one.claims}
    for id in before.keys() | after.keys():
        one, other = before.get(id, {}), after.get(id, {})
        if how := _how(one, other):
            yield Entry("claim", id, how, pages.get(id, ""), other or one, one, other)
