"""The answer in sentences, in the language of whoever asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from bookpress import locales
from bookpress.reproduce.differences import Compared, Difference
from bookpress.reproduce.inputs import Change
from bookpress.reproduce.repository import Commit
from bookpress.reproduce.states import State
from bookpress.saying import OWN
from wording.words import Words

LANGUAGES = ("en", "nb")  # in which the words stand
MOST_CAUSES, MOST_ALIKE, MOST_FILES, LONGEST = 8, 10, 5, 400
ORDER = ("number", "sentence", "claim", "exhibit", "words", "cell", "drawing", "output", "page", "pdf", "file")
tell = Words(OWN, LANGUAGES).chapter("reproduce")


@dataclass(frozen=True)
class Answer:
    """All that there is to tell: what was compared, the two states, and sentences on how it was done.

    `traceable` says whether there is a history by which causes are found, `causes_known` whether anything differs in
    what goes into the book.
    """

    compared: Compared
    old: State
    new: State
    how: tuple[str, ...] = ()
    traceable: bool = True
    inputs_differ: bool = False
    missing: tuple[str, ...] = field(default=())

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not self.compared.differences


def spoken(language: str) -> str:
    """The language in which the answer is given: one that has words, else English."""
    return language if language in LANGUAGES else LANGUAGES[0]


def edition(code: str, language: str) -> str:
    """What a language is called in another."""
    return str(locales.locale(code, {}).get_language_name(language) or code)


def answer(given: Answer, language: str) -> list[str]:
    """The verdict, the counts, what was not compared, and what differs by what is behind it."""
    language = spoken(language)
    count = len(shown(given.compared.differences, language))
    verdict = tell("same") if given.same else tell("differs", count=count)
    lines = [*given.how, "", verdict[language], ""]
    lines += [f"- {line}" for line in counts(given, language)]
    lines += [f"- {tell('missing', what=what)[language]}" for what in not_compared(given, language)]
    return [*lines, *behind(given, language)]


def counts(given: Answer, language: str) -> Iterator[str]:
    """How many things of each kind are the same."""
    for kind, count in given.compared.counts.items():
        name, _, code = kind.partition("-")
        numbers = {"same": count.same, "all": count.all}
        if name == "sentences":
            yield tell("count-sentences", edition=edition(code, language), **numbers)[language]
        elif tell.has(f"count-{kind}"):
            yield tell(f"count-{kind}", **numbers)[language]
        else:
            yield tell("count-exhibits", kind=kind, **numbers)[language]


def not_compared(given: Answer, language: str) -> Iterator[str]:
    """What could not be compared, and why."""
    for what, why in given.compared.missing.items():
        code = what.partition("-")[2]
        values = {"edition": edition(code, language)} if why == "no-edition" else {}
        yield tell(why, **values)[language]
    yield from given.missing


def shown(found: Sequence[Difference], language: str) -> list[Difference]:
    """The differences as they are told: what says the same in each edition is told once, sentences in each."""
    told, seen = [], set()
    for one in sorted(found, key=lambda one: one.language != language):
        key = (one.kind, one.id, one.part, one.how)
        if one.kind in ("number", "claim", "words") and key in seen:
            continue
        seen.add(key)
        told.append(one)
    return sorted(told, key=lambda one: (ORDER.index(one.kind), one.page, one.id, one.language))


def behind(given: Answer, language: str) -> Iterator[str]:
    """What differs, gathered by what is behind it, the surest first."""
    found = shown(given.compared.differences, language)
    groups: dict[tuple[bool, tuple[Change, ...]], list[Difference]] = {}
    for one in found:
        groups.setdefault((one.sure, one.causes), []).append(one)
    for (sure, causes), told in sorted(groups.items(), key=lambda item: (not item[0][1], not item[0][0])):
        yield ""
        yield from _heading(given, sure, causes, language)
        for _, alike in groupby(told, key=lambda one: (one.kind, one.language)):
            yield from _listed(given, list(alike), language)


def _heading(given: Answer, sure: bool, causes: tuple[Change, ...], language: str) -> Iterator[str]:
    if not causes:
        why = "untraced-some" if given.inputs_differ else "untraced" if given.traceable else "untraced-archive"
        yield tell(why)[language]
        return
    yield tell("behind" if sure else "perhaps")[language]
    yield from (f"  {line}" for line in told_causes(causes, language))


def told_causes(causes: Sequence[Change], language: str) -> list[str]:
    """The changes that are behind something, each in a sentence; of many the first."""
    lines = [cause(one, language) for one in causes[:MOST_CAUSES]]
    more = len(causes) - MOST_CAUSES
    return [*lines, tell("more", count=more)[language]] if more > 0 else lines


def cause(one: Change, language: str) -> str:
    """A change of the inputs in a sentence."""
    commit = by(one.commit, language)
    if one.kind == "cell":
        values = {"row": one.row, "column": one.column, "old": cut(one.old), "new": cut(one.new)}
        return tell("cause-cell", file=one.file, commit=commit, **values)[language]
    if one.kind == "row-renamed":
        return tell("cause-row-renamed", file=one.file, old=one.old, new=one.new, commit=commit)[language]
    if one.kind == "file":
        return tell("cause-file", file=one.file, commit=commit)[language]
    return tell(f"cause-{one.kind}", file=one.file, row=one.row, commit=commit)[language]


def by(commit: Commit | None, language: str) -> str:
    """The commit of a change in brackets; nothing where it is not known."""
    if commit is None:
        return ""
    if not commit.id:
        return tell("uncommitted")[language]
    return tell("commit", commit=commit.id[:7], day=commit.day, subject=commit.subject)[language]


def _listed(given: Answer, alike: list[Difference], language: str) -> Iterator[str]:
    for one in alike[:MOST_ALIKE]:
        yield f"  - {difference(given, one, language)}"
    if (more := len(alike) - MOST_ALIKE) > 0:
        yield f"  - {tell('more', count=more)[language]}"


def difference(given: Answer, one: Difference, language: str) -> str:
    """A difference in a sentence."""
    was, now = cut(one.old), cut(one.new)
    sides = {"changed": {"old": was, "new": now}, "new": {"new": now}, "gone": {"old": was}}.get(one.how, {})
    read = language if language in given.new.languages else given.new.languages[0]
    page = _title(given, one.page, one.language or read)
    where = {"page": page, "edition": edition(one.language, language)} if one.language else {"page": page}
    if one.how == "renamed":
        kind = {"kind": _kind(given, one.id, language)} if one.kind == "exhibit" else {}
        return tell(f"{one.kind}-renamed", old=one.old, new=one.new, **kind)[language]
    match one.kind:
        case "sentence":
            return tell(f"sentence-{one.how}", **where, **sides)[language]
        case "words":
            return tell(f"words-{one.part}", id=one.id, **where, old=was, new=now)[language]
        case "cell":
            part = {"part": one.part} if one.how == "changed" else {}
            return tell(f"cell-{one.how}", id=one.id, page=page, **part, **sides)[language]
        case "exhibit":
            return tell(f"exhibit-{one.how}", id=one.id, page=page, kind=_kind(given, one.id, language), **sides)[
                language
            ]
        case "drawing":
            return tell("drawing", id=one.id, page=page)[language]
        case "number" | "claim":
            return tell(f"{one.kind}-{one.how}", id=one.id, **sides)[language]
    if one.old or one.new:
        part = {"part": one.part} if one.kind == "pdf" else {}
        return tell(f"{one.kind}-differs", id=one.id, old=was, new=now, **part)[language]
    return tell(f"{one.kind}-{one.how}", id=one.id)[language]


def _title(given: Answer, page: str, language: str) -> str:
    return given.new.titles.get((language, page)) or given.old.titles.get((language, page)) or page


def _kind(given: Answer, id: str, language: str) -> str:
    found = given.new.exhibits.get(id) or given.old.exhibits.get(id)
    kind = found.kind if found else ""
    return tell(f"kind-{kind}")[language] if tell.has(f"kind-{kind}") else kind


def cut(text: str) -> str:
    """A text that is not too long to be read."""
    text = " ".join(text.split(" "))
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
