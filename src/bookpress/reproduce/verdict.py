"""The verdict: whether a rebuild is what was published, what differs in what units, and what was not compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bookpress.reproduce.answers import Answer, edition, kind_of, tell

TEXT = ("sentence", "words", "page", "pdf")  # kinds of differences that are no results by themselves
EXHIBITED = ("exhibit", "words", "cell", "drawing")
PARTS = ("claim", "number", "figure", "table", "cell", "row", "sentence", "output", "file", "page", "pdf")


def verdict(given: Answer, language: str) -> Iterator[str]:
    """Whether it is the same, whether results differ or only text, how many of each kind, and what is left open."""
    if given.same:
        yield tell("same")[language]
    else:
        results = any(one.kind not in TEXT for one in given.compared.differences)
        yield tell("differs" if results else "differs-text")[language]
        yield tell("in-all", parts="; ".join(_told(given, language)))[language]
        if "claims" in given.compared.counts and not tally(given)["claim"]:
            yield tell("no-claim-changed")[language]
    for what in not_compared(given, language):
        yield tell("missing", what=what)[language]


def tally(given: Answer) -> Counter[str]:
    """How many things differ, by kind, as they are listed: exhibits by their ids, cells and rows of their data."""
    found = given.compared.differences
    named = {(_unit(given, one.kind, one.id), one.id) for one in found if one.kind not in ("sentence", "file")}
    counts = Counter(unit for unit, _ in named)
    counts["cell"] = sum(one.kind == "cell" and one.how == "changed" for one in found)
    counts["row"] = sum(one.kind == "cell" and one.how != "changed" for one in found)
    counts["sentence"] = sum(one.kind == "sentence" for one in found)
    counts["file"] = sum(one.kind == "file" for one in found)
    return counts


def _unit(given: Answer, kind: str, id: str) -> str:
    return kind_of(given, id) if kind in EXHIBITED else kind


def _told(given: Answer, language: str) -> Iterator[str]:
    """The parts of the tally in words; kinds of exhibits that have no word of their own under their name."""
    counts = tally(given)
    for unit in (*PARTS, *sorted(counts.keys() - {*PARTS})):
        if count := counts[unit]:
            name = f"part-{unit}"
            yield (tell(name, count=count) if tell.has(name) else tell("part-other", kind=unit, count=count))[language]


def counts(given: Answer, language: str) -> Iterator[str]:
    """How many things of each kind are the same."""
    for kind, count in given.compared.counts.items():
        name, _, code = kind.partition("-")
        numbers = {"same": count.same, "all": count.all}
        others = _others(given, kind, language)
        if name == "sentences":
            yield tell("count-sentences", edition=edition(code, language), **numbers)[language]
        elif tell.has(f"count-{kind}"):
            yield tell(f"count-{kind}", **numbers)[language] + others
        else:
            yield tell("count-exhibits", kind=kind, **numbers)[language]


def _others(given: Answer, kind: str, language: str) -> str:
    """The names of what is not the same, of kinds that are not listed thing by thing."""
    names: set[str] = set()
    if kind == "notebooks":
        shown = {one.page for one in given.compared.differences if one.kind in (*EXHIBITED, "output")}
        names = shown & given.old.outputs.keys()
    if kind == "files":
        old, new = given.old.baseline, given.new.baseline
        names = {name for name in {*old, *new} if old.get(name) != new.get(name)}
    return f" {tell('others', names=', '.join(sorted(names)))[language]}" if names else ""


def not_compared(given: Answer, language: str) -> Iterator[str]:
    """What could not be compared, and why."""
    for what, why in given.compared.missing.items():
        code = what.partition("-")[2]
        values = {"edition": edition(code, language)} if why == "no-edition" else {}
        yield tell(why, **values)[language]
    yield from given.missing
