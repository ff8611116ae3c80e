"""The press on the command line: `python -m bookpress build`, `… notebooks`, `… messages`, `… report` and others."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bookpress import mishaps


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status, 1 with a message on standard error when something is wrong."""
    return mishaps.reported(lambda: _run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    given = _parser().parse_args(arguments)
    status: int = given.run(given) or 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bookpress", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    _add_build(commands)
    _add_files(commands)
    _add_report(commands)
    _add_compare(commands)
    _add_reproduce(commands)
    _add_looks(commands)
    _add_serve(commands)
    return parser


def _add_root(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the book (default: here)")


def _add_build(commands: Any) -> None:
    from bookpress.site import FORMATS  # imported late, as all else: Ctrl-C may come while one imports

    one = commands.add_parser("build", help="build the site into _build/site")
    one.add_argument("--format", choices=sorted(FORMATS), default="all", help="what to build (default: all)")
    one.add_argument("--lang", action="append", help="edition; may be repeated (default: all)")
    _add_root(one)
    one.set_defaults(run=_build)


def _add_files(commands: Any) -> None:
    """The commands that bring files of the book up to date."""
    one = commands.add_parser("notebooks", help="run the notebooks; store outputs and numbers in the book's files")
    one.add_argument("--check", action="store_true", help="write nothing; exit status 1 if a file is not current")
    _add_root(one)
    one.set_defaults(run=_store)
    one = commands.add_parser("messages", help="bring the catalogues of the translations to the book")
    one.add_argument("--check", action="store_true", help="write nothing; exit status 1 if a catalogue is not current")
    _add_root(one)
    one.set_defaults(run=_messages)


def _add_report(commands: Any) -> None:
    one = commands.add_parser("report", help="build a report of one value (a year, say) into _build/report")
    one.add_argument("value", help="what the report is of; the code in press_report decides what it may be")
    one.add_argument("--lang", help="language of the report (default: the one that the book is written in)")
    _add_root(one)
    one.set_defaults(run=_report)


def _add_looks(commands: Any) -> None:
    """The commands that look at a built site."""
    one = commands.add_parser(
        "verify", help="say whether the site is whole, or the published one; exit status 1 if not"
    )
    one.add_argument("listed", type=Path, nargs="?", help="SHA256SUMS of the published site (default: the site's own)")
    _add_root(one)
    one.set_defaults(run=_verify)
    one = commands.add_parser(
        "look", help="what the pages of the site's PDFs look like, in figures; exit status 1 if ugly"
    )
    _add_root(one)
    one.set_defaults(run=_look)


def _add_serve(commands: Any) -> None:
    one = commands.add_parser("serve", help="show the web book at a local address, and build it when a file changes")
    one.add_argument("port", nargs="?", default="8000", help="the port (default: 8000, or the next that is free)")
    one.add_argument("--lang", action="append", help="edition; may be repeated (default: all)")
    _add_root(one)
    one.set_defaults(run=_serve)


def _add_compare(commands: Any) -> None:
    two = commands.add_parser("compare", help="compare two built sites by content; exit status 1 if they differ")
    two.add_argument("old", type=Path, help="folder of the one site, such as _build/site of an older commit")
    two.add_argument("new", type=Path, help="folder of the other")
    two.add_argument(
        "--ignore", action="append", default=[], metavar="PATTERN", help="files to pass over: */_sources/*"
    )
    two.add_argument(
        "--mask", action="append", default=[], metavar="REGEX", help="what may differ in pages: '_static/code/[^\"]+'"
    )
    two.set_defaults(run=_compare)


def _add_reproduce(commands: Any) -> None:
    one = commands.add_parser(
        "reproduce",
        help="rebuild in an empty folder and say whether that is what was published; exit status 1 if not, 2 if it "
        "could not be found out",
    )
    one.add_argument("--ref", default="", help="tag or commit to compare with (default: the commit that is checked)")
    one.add_argument("--state", default="", help="tag or commit to check (default: the files as they stand)")
    one.add_argument("--site", type=Path, help="folder of the published site (default: _build/site, if it fits)")
    one.add_argument("--listed", type=Path, help="SHA256SUMS of the published site, in place of its folder")
    one.add_argument("--lang", default="en", help="language of the answer (default: en)")
    one.add_argument("--quick", action="store_true", help="use results of notebooks that were kept from before")
    _add_root(one)
    one.set_defaults(run=_reproduce)
    one = commands.add_parser("changes", help="bring the table of what changed since the last version to the book")
    one.add_argument("--check", action="store_true", help="write nothing; exit status 1 if the table is not current")
    one.add_argument("--ref", default="", help="tag or commit of the version (default: the last tag of a version)")
    one.add_argument("--called", default="", help="what the table calls the version (default: its tag without the v)")
    _add_root(one)
    one.set_defaults(run=_changes)


def _changes(given: argparse.Namespace) -> int:
    from bookpress.reproduce import changes

    found = changes.renew(given.root, given.ref, _say, write=not given.check, called=given.called)
    return 1 if given.check and found == changes.STALE else 0


def _reproduce(given: argparse.Namespace) -> int:
    from bookpress.reproduce import command

    asked = command.Asked(given.ref, given.state, given.site, given.listed, given.lang, given.quick)
    # 1 would say that the book differs
    return mishaps.reported(lambda: command.reproduce(given.root, asked, _say), wrong=command.NOT_RUN)


def _build(given: argparse.Namespace) -> None:
    """Build the site; where CI is set, a text without a translation is a fault and not only marked."""
    from bookpress import site

    plan = site.Plan(tuple(site.FORMATS[given.format]), tuple(given.lang or ()), strict=bool(os.environ.get("CI")))
    site.build(given.root, plan, _say)


def _messages(given: argparse.Namespace) -> int:
    from bookpress import book, catalogues

    project = book.load(given.root)
    if not given.check:
        catalogues.update(project, _say)
        return 0
    flaws = catalogues.stale(project, _say)
    for flaw in flaws:
        _say(str(flaw))
    return 1 if flaws else 0


def _store(given: argparse.Namespace) -> int:
    from bookpress import stored

    changes = stored.store(given.root, _say, write=not given.check)
    for change in changes:
        name = change.path.relative_to(given.root.resolve()).as_posix()
        _say(f"{name}: {change} {'should change' if given.check else 'changed'}.")
    if not changes:
        _say("The outputs in all notebooks, and the numbers in all texts, are current.")
    return 1 if given.check and changes else 0


def _report(given: argparse.Namespace) -> None:
    from bookpress import book, report

    report.build(given.root, given.value, given.lang or book.load(given.root).language, _say)


def _compare(given: argparse.Namespace) -> int:
    from bookpress import compare

    try:
        found = compare.compare(given.old, given.new, given.ignore, given.mask)
    except compare.CompareError as error:
        print(error, file=sys.stderr)
        return 2
    for difference in found:
        _say(str(difference))
    count = "1 file differs" if len(found) == 1 else f"{len(found)} files differ"
    _say(f"{count}." if found else "The two sites are the same.")
    return 1 if found else 0


def _verify(given: argparse.Namespace) -> int:
    from bookpress import sums

    site = given.root / "_build" / "site"
    listed = given.listed or site / sums.NAME
    try:
        count, found = len(sums.read(listed)), list(sums.differences(site, listed))
    except sums.SumsError as error:
        print(error, file=sys.stderr)
        return 2
    for difference in found:
        _say(difference)
    _say(f"{len(found)} files differ from {listed}." if found else f"All {count} files are as {listed} lists them.")
    return 1 if found else 0


def _look(given: argparse.Namespace) -> int:
    from bookpress.typst import look

    site = given.root / "_build" / "site"
    found = {path.relative_to(site).as_posix(): look.look(path) for path in sorted(site.glob("*/*.pdf"))}
    for line in look.table(found) + [fault for one in found.values() for fault in one.faults]:
        _say(line)
    return 1 if not found or any(one.faults for one in found.values()) else 0


def _serve(given: argparse.Namespace) -> int:
    from bookpress.live import serve

    return serve.serve(given.root, given.port, tuple(given.lang or ()), _say)


def _say(sentence: str) -> None:
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main())
