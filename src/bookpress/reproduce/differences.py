"""What differs between two states of a book, and how much is the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any, Literal

from bookpress.reproduce.inputs import Change
from bookpress.reproduce.prose import Sentence
from bookpress.reproduce.states import SAID, Exhibit, State

Kind = Literal["number", "claim", "exhibit", "words", "cell", "drawing", "sentence", "output", "file", "page", "pdf"]
How = Literal["changed", "new", "gone", "renamed"]
TEXTS = {"claim": ("text", "why")}


@dataclass(frozen=True)
class Difference:
    """One thing that differs: what it is, its id, how it differs, and in which edition (none: in all).

    `old` and `new` are as printed; of a renamed thing they are its ids. `part` says what of it: a row and a column, a
    kind of words; of a sentence whether its numbers are others, it is rewritten, or its translation is lost. `sure`
    says whether `causes` are known to be behind it, or only may be; `through` are the rows, each with its file, by way
    of which it rests on them. `place` counts the paragraphs of a page, for a sentence.
    """

    kind: Kind
    id: str
    how: How = "changed"
    old: str = ""
    new: str = ""
    language: str = ""
    page: str = ""
    file: str = ""
    part: str = ""
    ids: frozenset[str] = frozenset()
    causes: tuple[Change, ...] = ()
    sure: bool = True
    through: tuple[tuple[str, str], ...] = ()
    place: int = 0


@dataclass(frozen=True)
class Count:
    """How many of the published things are the same, and how many there are."""

    same: int
    all: int


@dataclass
class Compared:
    """What was compared: counts by kind, all differences, and what could not be compared, by its kind, with why."""

    counts: dict[str, Count] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)


def compare(old: State, new: State) -> Compared:
    """Compare what was published with what a rebuild gives, as far as both have it."""
    found = Compared()
    _numbers(old, new, found)
    _claims(old, new, found)
    exhibits(old, new, found)
    _outputs(old, new, found)
    _files(old, new, found)
    _sentences(old, new, found)
    return found


def _numbers(old: State, new: State, found: Compared) -> None:
    if "numbers" in old.lacks | new.lacks:
        found.missing["numbers"] = "no-numbers"
        return
    languages = [name for name in new.languages if name in old.languages]
    texts = [{id: _texts(entry, "text", languages) for id, entry in state.numbers.items()} for state in (old, new)]
    before, after = texts
    named = dict(renamed(old.numbers, new.numbers))
    found.counts["numbers"] = Count(sum(after.get(id) == text for id, text in before.items()), len(before))
    for id in sorted(before.keys() | after.keys()):
        ids = frozenset({id, *_rows_of(old.numbers.get(id)), *_rows_of(new.numbers.get(id))})
        if id in named:
            ids |= {named[id], *_rows_of(new.numbers.get(named[id]))}
            found.differences.append(Difference("number", id, "renamed", id, named[id], ids=ids))
        elif id not in named.values():
            found.differences += _texted("number", id, before.get(id), after.get(id), ids)


def renamed(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Ids that are gone, each with the one id that came and is alike in all but its name."""
    come = [id for id in new if id not in old]
    for id in old:
        if id not in new:
            alike = [other for other in come if dict(old[id]) == dict(new[other])]
            if len(alike) == 1:
                come.remove(alike[0])
                yield id, alike[0]


def _rows_of(number: Mapping[str, Any] | None) -> list[str]:
    return str((number or {}).get("rows", "")).split()


def _texts(entry: Mapping[str, Any], part: str, languages: list[str]) -> dict[str, str]:
    return {name: str(entry[f"{part}_{name}"]) for name in languages if f"{part}_{name}" in entry}


def _texted(
    kind: Kind, id: str, before: dict[str, str] | None, after: dict[str, str] | None, ids: frozenset[str]
) -> Iterator[Difference]:
    """How an entry with texts by language differs: for each language, or once where it is new or gone."""
    if before is None or after is None:
        text = next(iter((before or after or {}).values()), "")
        how: How = "gone" if after is None else "new"
        yield Difference(kind, id, how, text if after is None else "", "" if after is None else text, ids=ids)
        return
    for language in sorted(before.keys() & after.keys()):
        if before[language] != after[language]:
            yield Difference(kind, id, "changed", before[language], after[language], language, ids=ids)


def claimed(state: State) -> dict[str, dict[str, str]]:
    """The words of each claim as first printed, by language."""
    found: dict[str, dict[str, str]] = {}
    for claim, run in _runs(state):
        found.setdefault(claim, {}).setdefault(run[0].language, " ".join(one.printed for one in run))
    return found


def _runs(state: State) -> Iterator[tuple[str, list[Sentence]]]:
    """Each claim with its sentences: back from its mark to the mark before it, or to the beginning of the paragraph."""
    for _, block in groupby(state.sentences, key=lambda one: (one.page, one.language, one.block)):
        run: list[Sentence] = []
        for sentence in block:
            run.append(sentence)
            for claim in sentence.claims:
                yield claim.partition("|")[0], run
            run = [] if sentence.claims else run


def _claims(old: State, new: State, found: Compared) -> None:
    before, after = claimed(old), claimed(new)
    if not before or not after:
        if before or after:
            found.missing["claims"] = "no-claims"
        return
    if "marks" in old.lacks | new.lacks:
        found.missing["marks"] = "no-marks"
    same = 0
    for id in sorted(before.keys() | after.keys()):
        told: list[Difference] = []
        if id in before and id in after:
            for part in TEXTS["claim"]:
                one, other = (_texts(state.marks.get(id, {}), part, [*new.languages]) for state in (old, new))
                if one and other:
                    told += _texted("claim", id, one, other, frozenset({id}))
            if not told and before[id] != after[id]:
                told += _said(id, before[id], after[id], (old, new))
            same += not told
        else:
            told += _texted("claim", id, before.get(id), after.get(id), frozenset({id}))
        found.differences += told
    found.counts["claims"] = Count(same, len(before))


def _said(id: str, before: dict[str, str], after: dict[str, str], states: tuple[State, State]) -> Iterator[Difference]:
    """A claim of the same certainty in other words or numbers; its ids are those of the numbers that it prints."""
    runs = [run for state in reversed(states) for claim, run in _runs(state) if claim == id]
    ids = frozenset(number for run in runs for one in run for number in one.numbers)
    page, file = runs[0][-1].page, runs[0][-1].file
    for language in sorted(before.keys() | after.keys()):
        was, now = before.get(language, ""), after.get(language, "")
        if was != now:
            yield Difference("claim", id, "changed", was, now, language, page, file, "said", ids)


def exhibits(old: State, new: State, found: Compared) -> None:
    """Compare the exhibits, kind by kind."""
    for kind in sorted({one.kind for one in (*old.exhibits.values(), *new.exhibits.values())}):
        before = {id: one for id, one in old.exhibits.items() if one.kind == kind}
        same = 0
        for id, one in before.items():
            other = new.exhibits.get(id)
            told = list(_exhibit(one, other)) if other else []
            same += other is not None and not told
            found.differences += told
            if other is None and not (twin := _twin(one, old, new)):
                found.differences.append(_whole(one, "gone"))
            elif other is None:
                found.differences.append(
                    Difference("exhibit", id, "renamed", id, twin, page=one.page, ids=frozenset({id, twin}))
                )
        renamed = {difference.new for difference in found.differences if difference.how == "renamed"}
        for id, other in new.exhibits.items():
            if other.kind == kind and id not in old.exhibits and id not in renamed:
                found.differences.append(_whole(other, "new"))
        found.counts[f"{kind}s"] = Count(same, len(before))


def _twin(one: Exhibit, old: State, new: State) -> str:
    """The id of a new exhibit of the same words and rows; empty where there is none."""
    come = (other for id, other in new.exhibits.items() if id not in old.exhibits)
    return next((other.id for other in come if (other.words, other.rows) == (one.words, one.rows)), "")


def _whole(one: Exhibit, how: How) -> Difference:
    title = next(iter(one.words["title"].values()))
    ids = frozenset(word for row in one.rows for cell in row for word in cell.split())
    old, new = (title, "") if how == "gone" else ("", title)
    return Difference("exhibit", one.id, how, old, new, page=one.page, file=one.code.get("file", ""), ids=ids)


def _exhibit(one: Exhibit, other: Exhibit) -> Iterator[Difference]:
    """How an exhibit differs: cells of its data, words, and last, where nothing else does, its drawing."""
    rows = list(_cells(one, other))
    ids = frozenset(word for row in rows for word in row.ids)
    whole = frozenset(word for row in other.rows for cell in row for word in cell.split())
    file = other.code.get("file", "")
    yield from rows
    for part in SAID:
        was, now = one.words.get(part, {}), other.words.get(part, {})
        for language in sorted(was.keys() | now.keys()):
            if was.get(language) != now.get(language):
                yield Difference(
                    "words", one.id, "changed", was.get(language, ""), now.get(language, ""), language,
                    other.page, file, part, ids or whole,
                )  # fmt: skip
    if one.drawn != other.drawn and not rows and one.words == other.words:
        yield Difference("drawing", one.id, page=other.page, file=file, ids=whole)


def _cells(one: Exhibit, other: Exhibit) -> Iterator[Difference]:
    """The cells of an exhibit's data that differ; rows are matched by their content, then in order."""
    if not one.rows or not other.rows:
        return
    head = other.rows[0]
    matched = SequenceMatcher(None, one.rows[1:], other.rows[1:], autojunk=False)
    for tag, a, b, c, d in matched.get_opcodes():
        if tag == "equal":
            continue
        was, now = one.rows[1:][a:b], other.rows[1:][c:d]
        for index in range(max(len(was), len(now))):
            before = was[index] if index < len(was) else ()
            after = now[index] if index < len(now) else ()
            yield from _row(other, head, before, after)


def _row(
    other: Exhibit, head: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...]
) -> Iterator[Difference]:
    ids = frozenset(word for cell in (*before, *after) for word in cell.split())
    page, file, key = other.page, other.code.get("file", ""), (after or before)[0]
    if not before or not after or before[0] != after[0]:
        for row, how in ((before, "gone"), (after, "new")):
            if row:
                shown = (row[0], "") if how == "gone" else ("", row[0])
                yield Difference("cell", other.id, how, *shown, "", page, file, "", ids)  # type: ignore[arg-type]
        return
    for column, was, now in zip(head, before, after, strict=False):
        if was != now:
            yield Difference("cell", other.id, "changed", was, now, "", page, file, f"{key} · {column}", ids)


def _outputs(old: State, new: State, found: Compared) -> None:
    """Whole notebooks: their exhibits and all else that they show."""
    moved = {
        difference.page
        for difference in found.differences
        if difference.kind in ("exhibit", "words", "cell", "drawing")
    }
    same = 0
    for page, shown in old.outputs.items():
        now = new.outputs.get(page)
        if now is None:
            found.differences.append(Difference("output", page, "gone", page=page))
        elif shown != now:
            found.differences.append(Difference("output", page, page=page))
        else:
            same += page not in moved
    found.counts["notebooks"] = Count(same, len(old.outputs))


def _files(old: State, new: State, found: Compared) -> None:
    if "baseline" in old.lacks | new.lacks:
        found.missing["files"] = "no-baseline"
        return
    same = sum(new.baseline.get(name) == digest for name, digest in old.baseline.items())
    found.counts["files"] = Count(same, len(old.baseline))
    told = {difference.id for difference in found.differences}
    for name in sorted(old.baseline.keys() | new.baseline.keys()):
        one, other = old.baseline.get(name), new.baseline.get(name)
        stem = name.rpartition("/")[2].partition(".")[0]
        covered = stem in told or (name == "numbers.json" and any(d.kind == "number" for d in found.differences))
        if one != other and not covered:
            how: How = "new" if one is None else "gone" if other is None else "changed"
            found.differences.append(Difference("file", name, how))


def _sentences(old: State, new: State, found: Compared) -> None:
    for language in new.languages:
        before, after = ([one for one in state.sentences if one.language == language] for state in (old, new))
        if not before:
            found.missing[f"sentences-{language}"] = "no-edition"
            continue
        pairs = list(_paired(before, after))
        found.differences += [_sentence(one, other) for one, other in pairs]
        changed = sum(one is not None for one, _ in pairs)
        found.counts[f"sentences-{language}"] = Count(len(before) - changed, len(before))


def _paired(before: list[Sentence], after: list[Sentence]) -> Iterator[tuple[Sentence | None, Sentence | None]]:
    """Sentences that are not printed alike, page by page: each with the one in its place."""
    for page in dict.fromkeys(one.page for one in (*before, *after)):
        old, new = ([one for one in state if one.page == page] for state in (before, after))
        matched = SequenceMatcher(None, [one.printed for one in old], [one.printed for one in new], autojunk=False)
        for tag, a, b, c, d in matched.get_opcodes():
            if tag != "equal":
                yield from _aligned(old[a:b], new[c:d])


def _aligned(old: list[Sentence], new: list[Sentence]) -> Iterator[tuple[Sentence | None, Sentence | None]]:
    """First those that are written alike and differ in their numbers alone, then the rest in their order."""
    left = list(new)
    rest = []
    for one in old:
        twin = next((other for other in left if other.written == one.written), None)
        if twin is None:
            rest.append(one)
        else:
            left.remove(twin)
            yield one, twin
    for index in range(max(len(rest), len(left))):
        yield rest[index] if index < len(rest) else None, left[index] if index < len(left) else None


def _sentence(one: Sentence | None, other: Sentence | None) -> Difference:
    at = other or one
    assert at is not None, "one of the two is there"
    part = "numbers" if one and other and one.written == other.written else "rewritten"
    if other and not other.translated and (one is None or one.translated):
        part = "untranslated"
    ids = frozenset({*(one.numbers if one else ()), *(other.numbers if other else ())})
    how: How = "gone" if other is None else "new" if one is None else "changed"
    return Difference(
        "sentence", at.page, how, one.printed if one else "", other.printed if other else "",
        at.language, at.page, at.file, part, ids, place=at.block,
    )  # fmt: skip
