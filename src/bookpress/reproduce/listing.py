"""What differs, thing by thing: claims, numbers, exhibits with all that differs of them, sentences page by page.

Every claim, number, exhibit, sentence and file that differs is named; of many cells of an exhibit the one that changed
most is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from bookpress.reproduce.answers import Answer, cut, edition, kind_of, tell
from bookpress.reproduce.differences import Difference
from bookpress.reproduce.marking import by_share, cells, changed
from bookpress.reproduce.verdict import EXHIBITED

MOST_CELLS, MOST_ROWS = 6, 12
PLACE = re.compile(r"\{([\w-]+)(?:\|\w+)?\}")  # of a number in the data of an exhibit
ORDER = ("claim", "number", "exhibit", "sentence", "output", "page", "pdf", "file")


def shown(found: Sequence[Difference], language: str) -> list[Difference]:
    """The differences as they are told.

    What says the same in each edition is told once: numbers and claims. Left out is what only repeats another: the
    text for those who do not see a figure, where it holds the changed title.
    """
    told, seen = [], set()
    titles = {(one.id, one.language): one for one in found if one.kind == "words" and one.part == "title"}
    for one in sorted(found, key=lambda one: one.language != language):
        key = one.kind, one.id
        if one.kind in ("number", "claim") and (*key, one.part) in seen:
            continue
        seen.add((*key, one.part))
        if not _follows(one, titles.get((one.id, one.language))):
            told.append(one)
    return sorted(told, key=lambda one: (ORDER.index(_section(one)), *_place(one)))


def _place(one: Difference) -> tuple[object, ...]:
    """Where it stands within its section: sentences in the order of their page, so that editions meet."""
    if one.kind == "sentence":
        return one.page, one.place, one.language
    return one.page if _section(one) == "exhibit" else bool(one.through) * "by way", one.id


def _section(one: Difference) -> str:
    return "exhibit" if one.kind in EXHIBITED else one.kind


def _follows(one: Difference, title: Difference | None) -> bool:
    """Whether words are other only because they hold the title."""
    return one.kind == "words" and title not in (None, one) and one.old.replace(title.old, title.new) == one.new


def listed(given: Answer, told: Sequence[Difference], language: str) -> Iterator[str]:
    """Lines on differences, which come as `shown` gives them."""
    for section, of in groupby(told, key=_section):
        if section == "exhibit":
            for _, alike in groupby(of, key=lambda one: one.id):
                yield from _exhibit(given, list(alike), language)
        elif section == "sentence":
            for _, alike in groupby(of, key=lambda one: one.page):
                yield from _page(given, list(alike), language)
        else:
            for one in of:
                yield f"  - {difference(given, one, language)}{_through(one, language)}"


def _through(one: Difference, language: str) -> str:
    """By way of which rows something rests on what has changed, as a sentence of its own."""
    if not one.through:
        return ""
    files = dict.fromkeys(file for file, _ in one.through)
    rows = {file: [row for at, row in one.through if at == file] for file in files}
    named = "; ".join(
        tell("rows-of", file=file, count=len(rows[file]), rows=_some(rows[file], language))[language] for file in files
    )
    return f" {tell('through', rows=named)[language]}"


def _some(names: Sequence[str], language: str) -> str:
    """Names in a row; of very many the first."""
    more = len(names) - MOST_ROWS
    named = ", ".join(names[:MOST_ROWS])
    return tell("and-more", named=named, count=more)[language] if more > 0 else named


def _exhibit(given: Answer, alike: list[Difference], language: str) -> Iterator[str]:
    """An exhibit with what differs of it."""
    whole = [one for one in alike if one.kind == "exhibit"]
    for one in whole:
        yield f"  - {difference(given, one, language)}"
    if len(whole) == len(alike):
        return
    yield f"  - {_differs(given, alike[0], language)}{_through(alike[0], language)}"
    yield from (f"      {words(one, language)}" for one in alike if one.kind == "words")
    for how in ("new", "gone"):
        rows = [one.new or one.old for one in alike if one.kind == "cell" and one.how == how]
        if rows:
            yield f"      {tell(f'rows-{how}', count=len(rows), rows=_some(rows, language))[language]}"
    if of := [one for one in alike if one.kind == "cell" and one.how == "changed"]:
        yield f"      {_cells(of, language)}"
    for one in alike:
        if one.kind == "drawing":
            yield f"      {drawing(given, one, language)}"


def _differs(given: Answer, one: Difference, language: str) -> str:
    page = title(given, one.page, _read(given, language))
    return tell("exhibit-differs", kind=kind(given, one.id, language), id=one.id, page=page)[language]


def words(one: Difference, language: str) -> str:
    """A title, caption, note or text for those who do not see it, as it was and is."""
    text = changed(one.old, one.new, language)
    return tell(f"words-{one.part}", edition=edition(one.language, language), text=text)[language]


def heading(given: Answer, one: Difference, language: str) -> str:
    """Words of an exhibit with its name before them."""
    return f"{_differs(given, one, language)} {words(one, language)}"


def drawing(given: Answer, one: Difference, language: str) -> str:
    """That an exhibit is drawn otherwise though its data and words are not, with what it prints of what changed."""
    found = given.compared.differences
    held = {cell for row in given.new.exhibits[one.id].rows for cell in row}
    prints = {place for cell in held for place in PLACE.findall(cell)}
    numbers = [other.id for other in found if other.kind == "number" and other.id in prints]
    claims = [other.id for other in found if other.kind == "claim" and other.id in held]
    named = ", ".join(dict.fromkeys([*claims, *numbers]))
    return tell("drawing-said", names=named)[language] if named else tell("drawing")[language]


def _cells(of: Sequence[Difference], language: str) -> str:
    """The cells of an exhibit that differ: all where they are few, else their columns and the one that changed most."""
    places = [one.part.rpartition(" · ") for one in of]
    columns = ", ".join(dict.fromkeys(column for _, _, column in places))
    if len(of) <= MOST_CELLS:
        told = [
            tell("cell", row=row, column=column, values=cells(one.old, one.new))[language]
            for one, (row, _, column) in zip(of, places, strict=True)
        ]
        return tell("cells-all", count=len(of), cells="; ".join(told))[language]
    most = max(of, key=lambda one: by_share(one.old, one.new))
    row, _, column = most.part.rpartition(" · ")
    cell = tell("cell", row=row, column=column, values=cells(most.old, most.new))[language]
    rows = len({row for row, _, _ in places})
    name = "cells-most" if by_share(most.old, most.new) >= 0 else "cells-first"
    return tell(name, count=len(of), rows=rows, columns=columns, cell=cell)[language]


def _page(given: Answer, alike: list[Difference], language: str) -> Iterator[str]:
    """The sentences of a page, each with its edition; those that lost their translation together."""
    first = alike[0]
    titles = dict.fromkeys(title(given, first.page, code) for code in dict.fromkeys(one.language for one in alike))
    page = " / ".join(titles)
    yield f"  - {tell('page-sentences', count=len(alike), page=page)[language]}"
    for lost, of in groupby(sorted(alike, key=is_lost), key=is_lost):
        if lost:
            for _, those in groupby(sorted(of, key=lambda one: one.language), key=lambda one: one.language):
                yield from _lost(given, list(those), language)
        else:
            yield from (f"      {sentence(one, language)}" for one in of)


def is_lost(one: Difference) -> bool:
    """Whether it is a sentence that has lost its translation."""
    return one.kind == "sentence" and one.part == "untranslated"


def _lost(given: Answer, those: list[Difference], language: str) -> Iterator[str]:
    source = edition(given.new.languages[0], language)
    at = {"edition": edition(those[0].language, language), "file": those[0].file}
    yield f"      {tell('sentences-untranslated', count=len(those), source=source, **at)[language]}"
    yield from (f"        {tell('quoted', text=cut(one.old or one.new))[language]}" for one in those)


def sentence(one: Difference, language: str) -> str:
    """A sentence of an edition as it was and is."""
    text = changed(one.old, one.new, language)
    return tell(f"sentence-{one.how}", edition=edition(one.language, language), text=text)[language]


def difference(given: Answer, one: Difference, language: str) -> str:
    """A difference that is told by itself, in a sentence."""
    if one.how == "renamed":
        of = {"kind": kind(given, one.id, language)} if one.kind == "exhibit" else {}
        return tell(f"{one.kind}-renamed", old=one.old, new=one.new, **of)[language]
    was, now = cut(one.old), cut(one.new)
    sides = {"changed": {"old": was, "new": now}, "new": {"new": now}, "gone": {"old": was}}.get(one.how, {})
    match one.kind:
        case "claim" if one.part == "said":
            return _claim(given, one, language)
        case "number" | "claim":
            return tell(f"{one.kind}-{one.how}", id=one.id, **sides)[language]
        case "exhibit":
            at = {"id": one.id, "page": title(given, one.page, _read(given, language))}
            return tell(f"exhibit-{one.how}", kind=kind(given, one.id, language), **at, **sides)[language]
    if one.old or one.new:
        part = {"part": one.part} if one.kind == "pdf" else {}
        return tell(f"{one.kind}-differs", id=one.id, old=was, new=now, **part)[language]
    return tell(f"{one.kind}-{one.how}", id=one.id)[language]


def _claim(given: Answer, one: Difference, language: str) -> str:
    """A claim that is said otherwise: how, where, and how certain it is, as before."""
    read = _read(given, language)
    pages = dict.fromkeys(at.page for at in given.new.sentences if one.id in _ids(at.claims))
    quoted = [tell("quoted", text=title(given, page, read))[language] for page in pages or [one.page]]
    certainty = str(given.new.marks.get(one.id, {}).get(f"text_{read}", "none"))
    text = changed(one.old, one.new, language)
    return tell("claim-said", id=one.id, text=text, pages=", ".join(quoted), certainty=certainty)[language]


def _ids(claims: Sequence[str]) -> set[str]:
    return {claim.partition("|")[0] for claim in claims}


def _read(given: Answer, language: str) -> str:
    """The edition of which titles are shown."""
    return language if language in given.new.languages else given.new.languages[0]


def title(given: Answer, page: str, language: str) -> str:
    """The heading of a page in an edition."""
    return given.new.titles.get((language, page)) or given.old.titles.get((language, page)) or page


def kind(given: Answer, id: str, language: str) -> str:
    """What an exhibit is called where a sentence begins with it."""
    name = kind_of(given, id)
    return tell(f"kind-{name}")[language] if tell.has(f"kind-{name}") else name
