"""The answer in sentences, in the language of whoever asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
MOST_CAUSES, MOST_ALIKE, MOST_CELLS, MOST_FILES, LONGEST = 8, 10, 3, 5, 400
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
    """The differences as they are told.

    What says the same in each edition is told once, sentences in each; lost translations once a page. Left out is what
    only repeats another: the row of a number in a register, and the text for those who do not see a figure where it
    holds the changed title.
    """
    told, seen = [], set()
    numbers = {name for one in found if one.kind == "number" for name in (one.id, one.new)}
    titles = {(one.id, one.language): one for one in found if one.kind == "words" and one.part == "title"}
    for one in sorted(found, key=lambda one: one.language != language):
        key = one.kind, one.page if _is_lost(one) else one.id, one.part, one.how, one.language * _is_lost(one)
        if (one.kind in ("number", "claim", "words") or _is_lost(one)) and key in seen:
            continue
        seen.add(key)
        if not (one.kind == "cell" and _row(one) in numbers) and not _follows(one, titles.get((one.id, one.language))):
            told.append(one)
    return sorted(told, key=lambda one: (ORDER.index(one.kind), one.page, one.id, one.language))


def _is_lost(one: Difference) -> bool:
    """Whether it is a sentence that has lost its translation."""
    return one.kind == "sentence" and one.part == "untranslated"


def _row(one: Difference) -> str:
    """The row of an exhibit's data that a cell stands in."""
    return one.part.rpartition(" · ")[0] or one.new or one.old


def _follows(one: Difference, title: Difference | None) -> bool:
    """Whether words are other only because they hold the title."""
    return one.kind == "words" and title not in (None, one) and one.old.replace(title.old, title.new) == one.new


def behind(given: Answer, language: str) -> Iterator[str]:
    """What differs, gathered by what is behind it, the surest first."""
    found = shown(given.compared.differences, language)
    groups: dict[tuple[bool, bool, tuple[Change, ...]], list[Difference]] = {}
    for one in found:
        groups.setdefault((one.sure, one.through, one.causes), []).append(one)
    for (sure, through, causes), told in sorted(groups.items(), key=lambda at: (not at[0][2], not at[0][0], at[0][1])):
        yield ""
        how = ("through" if through else "behind") if sure else "perhaps-rows" if through else "perhaps"
        yield from _heading(given, how, causes, language)
        for _, alike in groupby(told, key=lambda one: (one.kind, one.language)):
            yield from _listed(given, list(alike), language)


def _heading(given: Answer, how: str, causes: tuple[Change, ...], language: str) -> Iterator[str]:
    if not causes:
        why = "untraced-some" if given.inputs_differ else "untraced" if given.traceable else "untraced-archive"
        yield tell(why)[language]
        return
    yield tell(how)[language]
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
    if one.kind in ("code", "words"):
        return _part(one, commit, language)
    return tell(f"cause-{one.kind}", file=one.file, row=one.row, commit=commit)[language]


def _part(one: Change, commit: str, language: str) -> str:
    """A change of code or messages in a sentence: of a constant or message with what it was and is."""
    at = {"file": one.file, "row": one.row, "commit": commit}
    if one.column:
        return tell(f"cause-{one.kind}-{one.column}", **at)[language]
    if one.old and one.new:
        return tell(f"cause-{one.kind}-said", line=one.line, old=cut(one.old), new=cut(one.new), **at)[language]
    return tell(f"cause-{one.kind}", line=one.line, **at)[language]


def by(commit: Commit | None, language: str) -> str:
    """The commit of a change in brackets; nothing where it is not known."""
    if commit is None:
        return ""
    if not commit.id:
        return tell("uncommitted")[language]
    return tell("commit", commit=commit.id[:7], day=commit.day, subject=commit.subject)[language]


def _listed(given: Answer, alike: list[Difference], language: str) -> Iterator[str]:
    lines = [line for _, part in groupby(alike, key=_of_one) for line in _gathered(given, list(part), language)]
    for line in lines[:MOST_ALIKE]:
        yield f"  - {line}"
    if (more := len(lines) - MOST_ALIKE) > 0:
        yield f"  - {tell('more', count=more)[language]}"


def _of_one(one: Difference) -> object:
    """What cells of an exhibit's data have in common; all else is told for itself."""
    return one.id if one.kind == "cell" and one.how == "changed" else one


def _gathered(given: Answer, part: list[Difference], language: str) -> Iterator[str]:
    """A sentence for each difference, or one for many cells of an exhibit."""
    if len(part) <= MOST_CELLS:
        yield from (difference(given, one, language) for one in part)
        return
    yield difference(given, part[0], language, len(part))


def difference(given: Answer, one: Difference, language: str, count: int = 1) -> str:
    """A difference in a sentence; of so many cells of an exhibit it is the first."""
    was, now = cut(one.old), cut(one.new)
    sides = {"changed": {"old": was, "new": now}, "new": {"new": now}, "gone": {"old": was}}.get(one.how, {})
    read = language if language in given.new.languages else given.new.languages[0]
    page = _title(given, one.page, one.language or read)
    if one.how == "renamed":
        kind = {"kind": _kind(given, one.id, language)} if one.kind == "exhibit" else {}
        return tell(f"{one.kind}-renamed", old=one.old, new=one.new, **kind)[language]
    match one.kind:
        case "sentence":
            return _sentence(given, one, page, sides, language)
        case "words" | "cell" | "drawing" | "exhibit":
            return _of_exhibit(given, one, page, sides, language, count)
        case "claim" if one.part == "said":
            return tell("claim-said", id=one.id, page=page)[language]
        case "number" | "claim":
            return tell(f"{one.kind}-{one.how}", id=one.id, **sides)[language]
    if one.old or one.new:
        part = {"part": one.part} if one.kind == "pdf" else {}
        return tell(f"{one.kind}-differs", id=one.id, old=was, new=now, **part)[language]
    return tell(f"{one.kind}-{one.how}", id=one.id)[language]


def _sentence(given: Answer, one: Difference, page: str, sides: Mapping[str, str], language: str) -> str:
    where = {"page": page, "edition": edition(one.language, language)}
    if not _is_lost(one):
        return tell(f"sentence-{one.how}", **where, **sides)[language]
    alike = [other for other in given.compared.differences if _is_lost(other)]
    count = sum((other.page, other.language) == (one.page, one.language) for other in alike)
    source = edition(given.new.languages[0], language)
    return tell("sentence-untranslated", **where, count=count, source=source, new=cut(one.new))[language]


def _of_exhibit(given: Answer, one: Difference, page: str, sides: Mapping[str, str], language: str, count: int) -> str:
    if one.kind == "exhibit":
        kind = _kind(given, one.id, language)
        return tell(f"exhibit-{one.how}", id=one.id, page=page, kind=kind, **sides)[language]
    values = {"of": _within(given, one.id, language), "id": one.id, "page": page}
    if one.kind == "drawing":
        return tell("drawing", **values)[language]
    if one.kind == "words":
        also = _also(given, one, language)
        return tell(f"words-{one.part}", edition=edition(one.language, language), also=also, **values, **sides)[
            language
        ]
    row, _, column = one.part.rpartition(" · ")
    if count > 1:
        return tell("cells", **values, **sides, row=row, column=column, count=count)[language]
    return tell(f"cell-{one.how}", **values, **({"row": row, "column": column} if column else {}), **sides)[language]


def _also(given: Answer, one: Difference, language: str) -> str:
    """The other editions in which the same words of an exhibit differ, in brackets."""
    alike = [other for other in given.compared.differences if (other.kind, other.id, other.part) == _what(one)]
    others = [edition(code, language) for code in dict.fromkeys(o.language for o in alike) if code != one.language]
    return tell("also", editions=", ".join(others))[language] if others else ""


def _what(one: Difference) -> tuple[str, str, str]:
    return one.kind, one.id, one.part


def _title(given: Answer, page: str, language: str) -> str:
    return given.new.titles.get((language, page)) or given.old.titles.get((language, page)) or page


def _kind(given: Answer, id: str, language: str) -> str:
    """What an exhibit is called where a sentence may begin with it."""
    kind = _kind_of(given, id)
    return tell(f"kind-{kind}")[language] if tell.has(f"kind-{kind}") else kind


def _within(given: Answer, id: str, language: str) -> str:
    """What an exhibit is called within a sentence."""
    kind = _kind_of(given, id)
    return tell(f"of-{kind}")[language] if tell.has(f"of-{kind}") else kind


def _kind_of(given: Answer, id: str) -> str:
    found = given.new.exhibits.get(id) or given.old.exhibits.get(id)
    return found.kind if found else ""


def cut(text: str) -> str:
    """A text that is not too long to be read."""
    text = " ".join(text.split(" "))
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
