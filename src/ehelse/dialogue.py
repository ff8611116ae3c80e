"""The questions of `python -m ehelse add`: one for each column of a new row.

An answer is judged at once with everything answered before, and asked again when a rule is broken. When it names a
person, a source or another row that is not there, that row can be added first. `<` goes one question back.
"""

from __future__ import annotations

import contextlib
import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ehelse import entry
from ehelse.entry import KINDS, Draft, Row
from ehelse.terminal import BACK, GoBack, Terminal
from reporting import words
from reporting.description import SEPARATOR, Field, ForeignKey, Resource
from reporting.faults import Fault
from reporting.rules import PERIODS
from reporting.validation import several
from wording.text import Text

word = words.chapter("add")
CALLED = {table: kind for kind, table in KINDS.items()}
SHOWN = 15  # keys that are listed without being asked for
_KEY = r", (a key|keys|en nøkkel|nøkler) (of the table|i tabellen) \w+"  # of descriptions; the keys are listed here


@dataclass
class _Path:
    """A row on its way: what is answered, the columns asked for in their order, and the draft before it."""

    draft: Draft
    row: dict[str, str]
    asked: list[str] = field(default_factory=list)


class Dialogue:
    """Questions and answers at a terminal, about a row of one table and the rows that it needs."""

    def __init__(self, terminal: Terminal, table: str) -> None:
        self.terminal, self.table = terminal, table
        self.explained: set[tuple[str, str]] = set()  # questions that were put before, by table and column
        self.kept: dict[tuple[str, str], str] = {}  # answers that Enter gives once more
        self.path: _Path | None = None

    def add(self, draft: Draft, table: str, given: Row) -> Draft:
        """Ask for the columns that are not given and add the row, after the rows that it names and that are not there.

        The id comes last, because other columns decide it. Raises GoBack before the first question.
        """
        self.terminal.tell(word("begin", kind=self._kind(table), file=draft.called(table), back=BACK), "\n")
        self.explained = {(other, name) for other, name in self.explained if other != table}
        return self._finished(table, _Path(draft, dict(given)))

    def again(self) -> Draft:
        """The draft with the row that was added last, its last answer asked for again."""
        assert self.path is not None, "a row was added"
        self._back(self.table, self.path)
        return self._finished(self.table, self.path)

    def _finished(self, table: str, path: _Path) -> Draft:
        """The draft with the row of a path, asked for to its end."""
        while True:
            if found := entry.faults(path.draft, table, path.row, path.row.keys()):
                self._mend(table, path, found)
                continue
            path.row = entry.complete(path.draft, table, path.row, key=False)
            left = next((column for column in _order(path.draft, table) if column.name not in path.row), None)
            if left is None:
                self.path = path
                return path.draft.add(table, path.row)
            try:
                path.row[left.name] = self._answer(path.draft, table, left, path.row)
                path.asked.append(left.name)
            except GoBack:
                self._back(table, path)

    def _back(self, table: str, path: _Path) -> None:
        """Take the last answer back, to be given again or kept with Enter; without one, raise GoBack."""
        if not path.asked:
            if table == self.table:
                self.terminal.tell(word("first-question"), "  ")
                return
            raise GoBack
        name = path.asked.pop()
        said = path.row.get(name, "")
        self._open(path.draft.resource(table), path.row, [name])
        self.kept[table, name] = said

    # --- What is wrong ---

    def _mend(self, table: str, path: _Path, found: Sequence[Fault]) -> None:
        """Say what is wrong with the answers, and mend it or open them again."""
        resource = path.draft.resource(table)
        lacking = found[0]
        if lacking.lacks and lacking.value:
            self._told(path.draft, table, lacking)
            with contextlib.suppress(GoBack):
                if self._meant(path, lacking, lacking.lacks, lacking.value) or self._added(
                    table, path, lacking.lacks, lacking.value
                ):
                    return
            found = [lacking]
        else:
            for fault in found:
                self._told(path.draft, table, fault)
        for fault in found:
            names = (fault.column or entry.key_column(resource)).split(", ")
            path.asked = [name for name in path.asked if name not in names]
            self._open(resource, path.row, names)

    def _told(self, draft: Draft, table: str, fault: Fault) -> None:
        """Say a fault in words of the catalogue where it has some, else as the data check says it."""
        resource = draft.resource(table)
        column = next((column for column in resource.fields if column.name == fault.column), None)
        self.terminal.tell(_said(draft, resource, column, fault), "  ! ")

    def _meant(self, path: _Path, lacking: Fault, other: str, name: str) -> bool:
        """Put a known name of another table, or several, in the place of one not known, where the person meant that."""
        known = path.draft.keys(other)
        if len(parts := several(name, known)) > 1:
            instead = SEPARATOR.join(parts)
            question = word("meant-several", names=instead, count=len(parts))
        elif instead := _nearest(name, known):
            question = word("meant", name=instead)
        else:
            return False
        if not self.terminal.agreed(question, "  "):
            return False
        column = str(lacking.column)
        items = [instead if item == name else item for item in path.row[column].split(SEPARATOR)]
        path.row[column] = SEPARATOR.join(dict.fromkeys(SEPARATOR.join(items).split(SEPARATOR)))
        return True

    def _added(self, table: str, path: _Path, other: str, name: str) -> bool:
        """Add the row that another table lacks, if it is one that can be added and is wanted."""
        if other not in CALLED or not self.terminal.agreed(word("add-now", kind=self._kind(other), name=name), "  "):
            return False
        target = entry.key_column(path.draft.resource(other))
        path.draft = self.add(path.draft, other, {target: name})
        self.terminal.tell(word("back-to", kind=self._kind(table)), "\n")
        return True

    def _open(self, resource: Resource, row: dict[str, str], columns: Sequence[str]) -> None:
        """Take answers back, to be asked again; where several do not go together, each can be kept with Enter."""
        for name in columns:
            said = row.pop(name, "")
            self.kept[resource.name, name] = said if len(columns) > 1 else ""
            for key in resource.foreign:
                if key.columns[0] == name:
                    for other in key.columns[1:]:
                        row.pop(other, None)

    # --- One question ---

    def _answer(self, draft: Draft, table: str, column: Field, row: Row) -> str:
        """The answer to one question, cleaned; lists the keys that can be named, when asked to.

        When a question comes again, what was said on it is not said again.
        """
        resource = draft.resource(table)
        proposal = self.kept.get((table, column.name))
        if column.name == entry.key_column(resource):
            proposal = proposal or entry.next_key(draft, table, row)
        lead = next((key for key in resource.foreign if key.columns[0] == column.name), None)
        known = entry.choices(draft, lead) if lead else {}
        self._ask(draft, table, column, lead, known)
        if proposal:
            self.terminal.tell(word("enter-keeps" if column.required else "enter-keeps-or-none", answer=proposal), "  ")
        elif not column.required:
            self.terminal.tell(word("enter-none"), "  ")
        while True:
            try:
                answer = entry.clean(self.terminal.read("> "))
            except UnicodeDecodeError:
                self.terminal.tell(word("unreadable"), "  ! ")
                continue
            if answer == BACK:
                raise GoBack
            if not (lead and answer.startswith("?")):
                return "" if proposal and answer == "-" else answer or proposal or ""
            part = answer[1:].strip().lower()
            self._list({key: name for key, name in known.items() if part in f"{key} {name}".lower()})

    def _ask(self, draft: Draft, table: str, column: Field, lead: ForeignKey | None, known: Mapping[str, str]) -> None:
        """Put a question: in full the first time."""
        if (table, column.name) in self.explained:
            self.terminal.tell(word("again-listed" if lead else "again", column=column.name), "\n")
            return
        self.explained.add((table, column.name))
        meaning = re.sub(_KEY, "", column.described.get(self.terminal.language, column.description))
        self.terminal.say(f"\n{column.name}: {meaning}")
        for hint in hints(column):
            self.terminal.tell(hint, "  ")
        if lead and len(known) <= SHOWN:
            self._list(known)
        for hint in _choices(draft, table, column, lead, known):
            self.terminal.tell(hint, "  ")

    def _list(self, known: Mapping[str, str]) -> None:
        for key, name in known.items():
            self.terminal.say(f"    {key}" + (f"  ({_short(name)})" if name else ""))
        if not known:
            self.terminal.tell(word("none"), "    ")

    def _kind(self, table: str) -> str:
        return str(word(f"kind-{CALLED[table]}")[self.terminal.language])


def _order(draft: Draft, table: str) -> list[Field]:
    """The columns in the order in which they are asked for."""
    resource = draft.resource(table)
    last = entry.key_column(resource) if entry.numbered(draft, table) else ""
    return sorted(resource.fields, key=lambda column: column.name == last)


def _nearest(name: str, known: Sequence[str]) -> str:
    """The known name that is written much alike, whatever its capitals; or nothing."""
    small = {key.casefold(): key for key in known}
    near = difflib.get_close_matches(name.casefold(), small, n=1)
    return small[near[0]] if near else ""


def hints(column: Field) -> Iterator[Text]:
    """What an answer looks like, in sentences."""
    if column.allowed:
        yield word("allowed", codes=", ".join(column.allowed))
    if column.periods:
        yield word("written-like", forms=_forms(column))
    if column.type in ("integer", "number") and not column.allowed:
        yield word(f"type-{column.type}")


def _choices(
    draft: Draft, table: str, column: Field, lead: ForeignKey | None, known: Mapping[str, str]
) -> Iterator[Text]:
    """Which names there are, or an example from the table where the form is not plain from the words."""
    if lead and len(known) <= SHOWN:
        yield word("one-of-these")
    elif lead:
        yield word("one-of-many", count=len(known), file=draft.called(lead.resource))
        yield word("search")
    elif _formal(column) and (example := entry.example(draft, table, column.name)):
        yield word("for-example", example=example)
    if lead and lead.listed:
        yield word("several", separator=SEPARATOR)


def _formal(column: Field) -> bool:
    """Whether the form of an answer is not plain from the words."""
    return column.type in ("integer", "number") or any(rule.name == "pattern" for rule in column.rules)


def _forms(column: Field) -> str:
    return ", ".join(PERIODS[form][0] for form in column.periods)


def _said(draft: Draft, resource: Resource, column: Field | None, fault: Fault) -> Text:
    """What is wrong with an answer."""
    value = fault.value or ""
    if fault.lacks:
        return word("fault-unknown", value=value, file=draft.called(fault.lacks))
    if column and fault.value is None:
        return word("fault-empty")
    if column and column.periods:
        return word("fault-period", value=value, forms=_forms(column))
    if column and column.type in ("integer", "number") and fault.rule.startswith("is not"):
        return word(f"wrong-{column.type}", value=value)
    example = entry.example(draft, resource.name, column.name) if column else ""
    if example and fault.rule.startswith("does not have the form"):
        return word("fault-form", value=value, example=example)
    return word("fault-other", said=fault.said)


def _short(text: str, width: int = 90) -> str:
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"
