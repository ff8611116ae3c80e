"""The command `python -m ehelse add`: takes the columns of a new row as options or asks for them, and writes it.

At a terminal it speaks the language that the system is set to, if the report has it, or that of `--lang`.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from ehelse import entry
from ehelse.changes import Changes, ChangesError, Outlook
from ehelse.dialogue import CALLED, Dialogue, hints
from ehelse.entry import KINDS, Draft, EntryError, Row
from ehelse.terminal import GoBack, Read, Say, Terminal, command, spoken
from reporting import load, project, words
from reporting.description import Resource
from reporting.faults import Fault

word = words.chapter("add")


def run(kind: str, typed: Sequence[str], *, read: Read = input, say: Say = print, asking: bool | None = None) -> int:
    """Add a row of the kind, and return the exit code: 0 when it was written (or could be), 1 when nothing was.

    `typed` are the options as typed; `read` asks and gives the answer, `say` prints. It asks (`asking`; by default at a
    terminal) only while a column that must be filled is not given as an option.
    """
    terminal = Terminal(read, say, spoken(project.languages()))
    nothing = word("nothing-written")
    try:
        terminal = Terminal(read, say, _language(typed))
        draft = _drafted(kind, typed, terminal, asking)
        if draft is None:
            return 1
        if draft.after:
            entry.write(draft)
    except entry.RowError as error:
        say("\n".join(map(_as_option, error.faults)))
    except ChangesError as error:
        say(f"{error}")
        terminal.tell(word("not-computed"))
    except OSError as error:
        terminal.tell(word("no-file", file=str(error.filename or "?"), error=error.strerror or str(error)))
    except (EntryError, load.DataError) as error:
        say(f"{error}")
    except (KeyboardInterrupt, EOFError):
        say("")
    else:
        if draft.after:
            _tell_next(kind, draft, terminal)
        return 0
    terminal.tell(nothing)
    return 1


def _tell_next(kind: str, draft: Draft, terminal: Terminal) -> None:
    """Which files were written, and what there is to do."""
    terminal.tell(word("written", files=", ".join(map(draft.called, draft.after))), "\n")
    if kind == "finding":
        terminal.tell(word("next-finding", id=_key(draft)))
    terminal.tell(word("renew"))


def _key(draft: Draft) -> str:
    """The id of the row that was asked for, which is the last."""
    table, row = draft.rows[-1]
    return str(row[entry.key_column(draft.resource(table))])


def _drafted(kind: str, typed: Sequence[str], terminal: Terminal, asking: bool | None) -> Draft | None:
    """The new rows, agreed to; an empty draft after a dry run, None when they are not wanted."""
    table, data = _table(kind), _data(typed)
    options = _parser(kind, load.described(data)[table]).parse_args(typed)
    with contextlib.ExitStack() as stack:
        # Begun before anything is checked or asked, for it takes seconds.
        outlook = None if options.quick else stack.enter_context(Outlook(data))
        if found := load.check(data, only=[table]):
            raise EntryError("\n".join(["The table has faults already. Correct them first:", *map(str, found)]))
        return _agreed(table, Draft(data), options, terminal, outlook, asking)


def _agreed(
    table: str,
    draft: Draft,
    options: argparse.Namespace,
    terminal: Terminal,
    outlook: Outlook | None,
    asking: bool | None,
) -> Draft | None:
    """The same from the options, and what works out the changes, if that is wanted."""
    columns = draft.resource(table).columns
    given = {name: entry.clean(text) for name in columns if (text := getattr(options, name)) is not None}
    at_terminal = sys.stdin.isatty() if asking is None else asking
    if not (at_terminal and _lacking(draft, table, given)):
        draft = _given(draft, table, given, options, terminal)
        _judge(draft, options, terminal, outlook)
        return Draft(draft.data) if options.dry_run else draft
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - makes the arrow keys work in `input`
    return _asked(Dialogue(terminal, table), draft, given, options, outlook)


def _asked(
    dialogue: Dialogue, draft: Draft, given: Row, options: argparse.Namespace, outlook: Outlook | None
) -> Draft | None:
    """The draft with a row that a dialogue asked for, until it is wanted or not."""
    terminal = dialogue.terminal
    draft = dialogue.add(draft, dialogue.table, given)
    while True:
        _judge(draft, options, terminal, outlook)
        if options.dry_run:
            return Draft(draft.data)
        if twins := entry.alike(draft):
            terminal.tell(word("alike", ids=", ".join(twins)), "\n  ! ")
        try:
            if terminal.agreed(word("write-this"), "\n"):
                return draft
        except GoBack:
            draft = dialogue.again()
            continue
        terminal.tell(word("nothing-written"))
        return None


def _given(draft: Draft, table: str, given: Row, options: argparse.Namespace, terminal: Terminal) -> Draft:
    """The draft with a row that the options give whole; raises EntryError for one that is there already."""
    row = entry.complete(draft, table, given)
    if options.dry_run:
        terminal.say(draft.line(table, row))
    draft = draft.add(table, row)
    if (twins := entry.alike(draft)) and not options.again:
        raise EntryError(word("alike-given", ids=", ".join(twins))[terminal.language])
    return draft


def _judge(draft: Draft, options: argparse.Namespace, terminal: Terminal, outlook: Outlook | None) -> None:
    """Show the new rows, and unless that is not wanted what they change in the book."""
    _show(draft, terminal)
    if outlook:
        terminal.tell(word("working-out"), "\n")
        _tell(outlook.changes({draft.resource(name).path: text for name, text in draft.after.items()}), terminal)
    if options.dry_run:
        terminal.tell(word("dry-run"), "\n")
        terminal.tell(word("nothing-written"))


# --- Options ---------------------------------------------------------------------------------------------------------


def _table(kind: str) -> str:
    """The table of a kind; raises EntryError for a word that is none."""
    if kind in KINDS:
        return KINDS[kind]
    near = difflib.get_close_matches(kind.lower(), [*KINDS, *CALLED], n=1)
    meant = f" Did you mean {CALLED.get(near[0], near[0])}?" if near else ""
    raise EntryError(f"{kind!r} cannot be added.{meant} What can be: {', '.join(KINDS)}.")


class _Parser(argparse.ArgumentParser):
    """A parser whose faults are sentences, with what was meant."""

    def error(self, message: str) -> NoReturn:
        """Raise EntryError."""
        known = [option for action in self._actions for option in action.option_strings]
        typed = [part for part in message.split() if part.startswith("-")]
        near = [found for part in typed for found in difflib.get_close_matches(part.rstrip(":"), known, n=1)]
        begins = [option for option in known if typed and option.startswith(typed[0])]
        meant = f" Did you mean {(begins or near)[0]}?" if begins or near else ""
        wrong = message.replace("unrecognized arguments", "there is no option").capitalize()
        raise EntryError(f"{wrong}.{meant} All options: {command()} {self.prog} --help")


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _data(typed: Sequence[str]) -> Path:
    """The data folder that the options name: its description decides which other options there are."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data", type=Path, default=project.current().data)
    return Path(parser.parse_known_args(typed)[0].data)


def _language(typed: Sequence[str]) -> str:
    """The language that the options name, or that of the system; raises EntryError for one that the report lacks."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--lang", default=spoken(project.languages()))
    language = str(parser.parse_known_args(typed)[0].lang)
    if language not in project.languages():
        raise EntryError(f"The report has no words in {language!r}. It has {', '.join(project.languages())}.")
    return language


def _parser(kind: str, resource: Resource) -> argparse.ArgumentParser:
    parser = _Parser(
        prog=f"add {kind}",
        description=f"Add a row to {resource.path}. At a terminal, columns that must be filled and are not given as"
        " options are asked for. The row is checked as all data are, and written only without a fault.",
        allow_abbrev=False,
    )
    parser.add_argument("--dry-run", action="store_true", help="show the row and the faults, write nothing")
    parser.add_argument("--quick", action="store_true", help="do not work out what changes in the book (seconds)")
    parser.add_argument("--again", action="store_true", help="add it though there is one with the same words and date")
    parser.add_argument("--lang", help=f"language of the questions: {', '.join(project.languages())}")
    parser.add_argument("--data", type=Path, help="folder with datapackage.json (default: data/)")
    columns = parser.add_argument_group("columns")
    source = project.languages()[0]
    for column in resource.fields:
        said = [column.description, *(hint[source] for hint in hints(column))]
        text = " ".join(filter(None, said)).replace("%", "%%")
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
        text += f" See: {command()} add {CALLED[fault.lacks]} --help"
    return text


# --- What is told ----------------------------------------------------------------------------------------------------


def _show(draft: Draft, terminal: Terminal) -> None:
    """The new rows: each column with its text, then the line of the file."""
    for table, row in draft.rows:
        terminal.tell(word("new-in", file=draft.called(table)), "\n")
        columns = draft.resource(table).columns
        for name in columns:
            if row.get(name):
                terminal.say(f"  {name:<{max(map(len, columns))}}  {row[name]}")
        terminal.tell(word("as-line"))
        terminal.say(draft.line(table, row))


def _tell(found: Changes, terminal: Terminal) -> None:
    """Which numbers and exhibits change, and on which pages."""
    none = word("no-number")[terminal.language]
    for number, (old, new) in found.numbers.items():
        terminal.tell(word("number-changes", id=number, old=old or none, new=new or none), "  ")
    for exhibit, title in found.exhibits.items():
        terminal.tell(word("exhibit-changes", id=exhibit, title=title), "  ")
    if found.pages:
        terminal.tell(word("pages-change", pages=", ".join(found.pages)), "  ")
    else:
        terminal.tell(word("nothing-changes"), "  ")
