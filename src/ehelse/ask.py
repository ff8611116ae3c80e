"""The dialogue of `python -m ehelse add`: asks for the columns of a new row, or takes them as options, and writes it.

An answer is judged at once with everything answered before, and asked again when a rule is broken. When it names a
person, a source or another row that is not there, that row can be added first; all are written together.
"""

from __future__ import annotations

import argparse
import contextlib
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ehelse import entry
from ehelse.changes import Changes, ChangesError, changes
from ehelse.entry import KINDS, Draft, EntryError, Row
from reporting import load, project
from reporting.description import SEPARATOR, Field, ForeignKey, Resource
from reporting.faults import Fault
from reporting.rules import PERIODS

CALLED = {table: kind for kind, table in KINDS.items()}
SHOWN = 15  # keys that are listed without being asked for
NOTHING = "Nothing was written."

Read = Callable[[str], str]
Say = Callable[[str], None]


def run(kind: str, words: Sequence[str], *, read: Read = input, say: Say = print, asking: bool | None = None) -> int:
    """Add a row of the kind, and return the exit code: 0 when it was written (or could be), 1 when nothing was.

    `words` are the options as typed; `read` asks and gives the answer, `say` prints. It asks (`asking`; by default at a
    terminal) only while a column that must be filled is not given as an option.
    """
    try:
        draft = _drafted(kind, words, read, say, asking)
        if draft is None:
            return 1
        if draft.after:
            entry.write(draft)
    except entry.RowError as error:
        say("\n".join([*(_as_option(fault) for fault in error.faults), NOTHING]))
    except ChangesError as error:
        say(f"{error}\nCorrect that, or add --quick to write without this trial. {NOTHING}")
    except OSError as error:
        say(f"{error.filename or 'A file'} cannot be read or written: {error.strerror or error}. {NOTHING}")
    except (EntryError, load.DataError) as error:
        say(f"{error}\n{NOTHING}")
    except (KeyboardInterrupt, EOFError):
        say(f"\n{NOTHING}")
    else:
        if draft.after:
            say(f"\nWritten: {', '.join(map(draft.called, draft.after))}.")
            say("Renew the book: make update book. Then read the pages named above; a sentence does not change itself.")
        return 0
    return 1


def _drafted(kind: str, words: Sequence[str], read: Read, say: Say, asking: bool | None) -> Draft | None:
    """The new rows, agreed to; an empty draft after a dry run, None when they are not wanted."""
    table, data = KINDS[kind], _data(words)
    options = _parser(kind, load.described(data)[table]).parse_args(words)
    if found := load.check(data, only=[table]):
        raise EntryError("\n".join(["The table has faults already. Correct them first:", *map(str, found)]))
    draft = Draft(data)
    columns = draft.resource(table).columns
    given = {name: entry.clean(text) for name in columns if (text := getattr(options, name)) is not None}
    at_terminal = sys.stdin.isatty() if asking is None else asking
    asked = at_terminal and _lacking(draft, table, given)
    draft = _asked(draft, table, given, read, say) if asked else _given(draft, table, given, options.dry_run, say)
    _show(draft, say)
    if not options.quick:
        say("\nWorking out what changes in the book; --quick leaves this out ...")
        _tell(changes(data, {draft.resource(name).path: text for name, text in draft.after.items()}), say)
    if options.dry_run:
        say(f"\nA dry run. {NOTHING}")
        return Draft(data)
    if asked and not _agreed(read, say, "\nWrite this?"):
        say(NOTHING)
        return None
    return draft


def _asked(draft: Draft, table: str, given: Row, read: Read, say: Say) -> Draft:
    """The draft with a row that a dialogue asked for."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - makes the arrow keys work in `input`
    return _Dialogue(read, say).add(draft, table, given)


def _given(draft: Draft, table: str, given: Row, dry: bool, say: Say) -> Draft:
    """The draft with a row that the options give whole."""
    row = entry.complete(draft, table, given)
    if dry:
        say(draft.line(table, row))
    return draft.add(table, row)


def _agreed(read: Read, say: Say, question: str) -> bool:
    """Whether the answer is yes; asks until it is yes or no."""
    while (answer := read(f"{question} (yes or no) ").strip().lower()) not in _YES | _NO:
        say("Please answer yes or no.")
    return answer in _YES


_YES, _NO = {"yes", "y", "ja", "j"}, {"no", "n", "nei"}

# --- Options ---------------------------------------------------------------------------------------------------------


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _data(words: Sequence[str]) -> Path:
    """The data folder that the options name: its description decides which other options there are."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data", type=Path, default=project.current().data)
    return Path(parser.parse_known_args(words)[0].data)


def _parser(kind: str, resource: Resource) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"python -m ehelse add {kind}",
        description=f"Add a row to {resource.path}. At a terminal, columns that must be filled and are not given as"
        " options are asked for. The row is checked as all data are, and written only without a fault.",
        allow_abbrev=False,
    )
    parser.add_argument("--dry-run", action="store_true", help="show the row and the faults, write nothing")
    parser.add_argument("--quick", action="store_true", help="do not work out what changes in the book (seconds)")
    parser.add_argument("--data", type=Path, help="folder with datapackage.json (default: data/)")
    columns = parser.add_argument_group("columns")
    for column in resource.fields:
        text = " ".join(filter(None, [column.description, *_hints(column)])).replace("%", "%%")
        columns.add_argument(_option(column.name), dest=column.name, metavar="TEXT", help=text)
    return parser


def _lacking(draft: Draft, table: str, given: Row) -> bool:
    """Whether a column that must be filled, and does not follow from the others, is not given."""
    resource = draft.resource(table)
    known = {*given, entry.key_column(resource) if entry.numbered(draft, table) else ""}
    known |= {name for key in resource.foreign for name in key.columns[1:]}
    return any(column.required and column.name not in known for column in resource.fields)


def _as_option(fault: Fault) -> str:
    """A fault of a row given as options, with the command for a row that it lacks."""
    columns = ", ".join(map(_option, fault.column.split(", "))) if fault.column else fault.file
    text = f"{columns}: {fault.said}"
    if fault.lacks in CALLED:
        text += f" See: python -m ehelse add {CALLED[fault.lacks]} --help"
    return text


# --- What is asked ---------------------------------------------------------------------------------------------------


def _hints(column: Field) -> list[str]:
    """What an answer looks like, in sentences."""
    hints = []
    if column.allowed:
        hints.append(f"One of: {', '.join(column.allowed)}.")
    if column.periods:
        hints.append(f"Written like {', '.join(PERIODS[form][0] for form in column.periods)}.")
    if column.type in _NUMBERS and not column.allowed:
        hints.append(_NUMBERS[column.type])
    return hints


_NUMBERS = {"integer": "A whole number.", "number": "A number, with a point and not a comma."}


_KEY = r", (a key|keys) of the table \w+"  # said in the descriptions; the dialogue lists the keys


class _Dialogue:
    """Questions and answers at a terminal."""

    def __init__(self, read: Read, say: Say) -> None:
        self.read, self.say = read, say
        self.asked: set[tuple[str, str]] = set()  # questions that were put before, by table and column
        self.kept: dict[tuple[str, str], str] = {}  # answers that Enter gives once more

    def add(self, draft: Draft, table: str, given: Row) -> Draft:
        """Ask for the columns that are not given and add the row, after the rows that it names and that are not there.

        The id comes last, because other columns decide it.
        """
        resource = draft.resource(table)
        self.say(f"\nA new {CALLED[table]}, for {draft.called(table)}. Ctrl-C stops; then nothing is written.")
        self.asked = {(other, name) for other, name in self.asked if other != table}
        row = dict(given)
        while True:
            if found := entry.faults(draft, table, row, row.keys()):
                lacking = found[0]
                if lacking.lacks in CALLED and lacking.value:
                    self.say(f"\n  ! {lacking.said}")
                    if _agreed(self.read, self.say, f"  Add this {CALLED[lacking.lacks]} now?"):
                        target = entry.key_column(draft.resource(lacking.lacks))
                        draft = self.add(draft, lacking.lacks, {target: lacking.value})
                        self.say(f"\nBack to the new {CALLED[table]}.")
                        continue
                    found = [lacking]
                else:
                    for fault in found:
                        self.say(f"  ! {fault.said}")
                for fault in found:
                    self._open(resource, row, (fault.column or entry.key_column(resource)).split(", "))
            row = entry.complete(draft, table, row, key=False)
            left = next((column for column in self._order(draft, table) if column.name not in row), None)
            if left is None:
                return draft.add(table, row)
            row[left.name] = self._answer(draft, table, left, row)

    def _open(self, resource: Resource, row: dict[str, str], columns: Sequence[str]) -> None:
        """Take answers back, to be asked again; where several do not go together, each can be kept with Enter."""
        for name in columns:
            said = row.pop(name, "")
            self.kept[resource.name, name] = said if len(columns) > 1 else ""
            for key in resource.foreign:
                if key.columns[0] == name:
                    for other in key.columns[1:]:
                        row.pop(other, None)

    def _order(self, draft: Draft, table: str) -> list[Field]:
        resource = draft.resource(table)
        last = entry.key_column(resource) if entry.numbered(draft, table) else ""
        return sorted(resource.fields, key=lambda column: column.name == last)

    def _answer(self, draft: Draft, table: str, column: Field, row: Row) -> str:
        """The answer to one question, cleaned; lists the keys that can be named, when asked to.

        When a question comes again, what was said on it is not said again.
        """
        resource = draft.resource(table)
        proposal = self.kept.get((table, column.name))
        if column.name == entry.key_column(resource):
            proposal = entry.next_key(draft, table, row)
        lead = next((key for key in resource.foreign if key.columns[0] == column.name), None)
        known = entry.choices(draft, lead) if lead else {}
        if (table, column.name) in self.asked:
            self.say(f"\n{column.name} again" + (", ? lists what it can be:" if lead else ":"))
        else:
            self.asked.add((table, column.name))
            self.say(f"\n{column.name}: {re.sub(_KEY, '', column.description)}")
            for hint in self._hints(draft, table, column, lead, known):
                self.say(f"  {hint}")
        if proposal:
            self.say(f"  Just Enter: {proposal}." + ("" if column.required else " A hyphen: none."))
        elif not column.required:
            self.say("  Just Enter: not known, or none.")
        while True:
            try:
                answer = entry.clean(self.read("> "))
            except UnicodeDecodeError:
                self.say("  ! This cannot be read. Type it again; the terminal may need to be set to UTF-8.")
                continue
            if not (lead and answer.startswith("?")):
                return "" if proposal and answer == "-" else answer or proposal or ""
            word = answer[1:].strip().lower()
            self._list({key: name for key, name in known.items() if word in f"{key} {name}".lower()})

    def _hints(
        self, draft: Draft, table: str, column: Field, lead: ForeignKey | None, known: Mapping[str, str]
    ) -> list[str]:
        """What an answer looks like, with an example from the table where the form is not plain from the words."""
        hints = _hints(column)
        if lead:
            several = f' Several with "{SEPARATOR}" between them.' if lead.listed else ""
            if len(known) <= SHOWN:
                self._list(known)
                return [*hints, f"One of these.{several}"]
            hints += [
                f"One of the {len(known)} in {draft.called(lead.resource)}.{several}",
                "? lists them, ? and a part of a word searches.",
            ]
        elif column.type in _NUMBERS or any(rule.name == "pattern" for rule in column.rules):
            hints.append(f"For example {entry.example(draft, table, column.name)}.")
        return hints

    def _list(self, known: Mapping[str, str]) -> None:
        for key, name in known.items():
            self.say(f"    {key}" + (f"  ({_short(name)})" if name else ""))
        if not known:
            self.say("    None.")


def _short(text: str, width: int = 90) -> str:
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"


# --- What is told ----------------------------------------------------------------------------------------------------


def _show(draft: Draft, say: Say) -> None:
    """The new rows: each column with its text, then the line of the file."""
    for table, row in draft.rows:
        say(f"\nNew in {draft.called(table)}:")
        columns = draft.resource(table).columns
        for name in columns:
            if row.get(name):
                say(f"  {name:<{max(map(len, columns))}}  {row[name]}")
        say(f"As a line of the file:\n{draft.line(table, row)}")


def _tell(found: Changes, say: Say) -> None:
    """Which numbers and exhibits change, and on which pages."""
    for number, (old, new) in found.numbers.items():
        say(f"  number {number}: {old or 'none'} → {new or 'none'}")
    for exhibit, title in found.exhibits.items():
        say(f"  exhibit {exhibit}: {title}")
    if found.pages:
        say(f"  pages: {', '.join(found.pages)}")
    else:
        say("  no number and no exhibit")
