"""The answer in sentences, in the language of whoever asks: the verdict, then what differs by what is behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bookpress.reproduce.answers import Answer, cut, spoken, tell
from bookpress.reproduce.differences import Difference
from bookpress.reproduce.inputs import Change
from bookpress.reproduce.listing import listed, shown
from bookpress.reproduce.marking import changed
from bookpress.reproduce.repository import Commit
from bookpress.reproduce.tracing import ROWS
from bookpress.reproduce.verdict import counts, verdict

MOST_CAUSES = 8


def answer(given: Answer, language: str) -> list[str]:
    """The verdict with what was not compared, the counts, and what differs by what is behind it."""
    language = spoken(language)
    lines = [*given.how, "", *verdict(given, language), ""]
    lines += [f"- {line}" for line in counts(given, language)]
    return [*lines, *behind(given, language)]


def behind(given: Answer, language: str) -> Iterator[str]:
    """What differs, gathered by what is behind it, the surest first."""
    groups: dict[tuple[bool, tuple[Change, ...]], list[Difference]] = {}
    for one in shown(given.compared.differences, language):
        groups.setdefault((one.sure, one.causes), []).append(one)
    if groups:
        yield ""
        yield tell("signs")[language]
    for (sure, causes), told in sorted(groups.items(), key=lambda at: (not at[0][1], not at[0][0])):
        yield ""
        rows = any(change.kind in ROWS for change in causes)
        how = "behind" if sure else "perhaps-rows" if rows else "perhaps"
        yield from _heading(given, how, causes, language)
        yield from listed(given, told, language)


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
        return _file(one, commit, language)
    if one.kind in ("code", "words"):
        return _part(one, commit, language)
    return tell(f"cause-{one.kind}", file=one.file, row=one.row, commit=commit)[language]


def _file(one: Change, commit: str, language: str) -> str:
    """A change of a file in a sentence: of text with its first line that differs, of a notebook with its cell."""
    if not (one.old or one.new):
        return tell("cause-file", file=one.file, commit=commit)[language]
    text = changed(one.old, one.new, language)
    at: dict[str, str | int] = {"file": one.file, "line": one.line, "commit": commit, "text": text}
    more = tell("more-lines", count=one.more)[language] if one.more else ""
    if one.row:
        return tell(f"cause-{one.column}-cell", cell=one.row, more=more, **at)[language]
    return tell("cause-line", more=more, **at)[language]


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
