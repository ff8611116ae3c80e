"""Commands on data and words: `python -m ehelse --help` names them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

from ehelse import ask, checking, entry, readability, spelling
from reporting import editions, load, project
from reporting.project import Project


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0, or 1 when something is wrong."""
    options = _parser().parse_args(arguments)
    return int(options.run(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ehelse", description="Commands on data and words of the report.")
    commands = parser.add_subparsers(required=True, dest="command")
    check = commands.add_parser("check", help="check data, words and numbers and name every fault; writes nothing")
    check.add_argument("--data", type=Path, help="check the tables of another folder with a datapackage.json alone")
    check.set_defaults(run=lambda options: _check(options.data))
    add = commands.add_parser("add", help="add a row to a data table: asks for it, or takes it as options")
    add.add_argument("kind", help=f"what to add: {', '.join(entry.KINDS)}")
    add.add_argument("words", nargs=argparse.REMAINDER, metavar="...", help="options; see add activity --help")
    add.set_defaults(run=lambda options: ask.run(options.kind, options.words))
    said = commands.add_parser("words", help="list what is wrong with the message catalogues, or missing in them")
    said.set_defaults(run=lambda options: _words())
    language = commands.add_parser("language", help="begin a further language as a marked copy of one that is there")
    language.add_argument("code", help="the new language, such as da or sv")
    language.add_argument("--of", help="the language to copy (default: the first, in which the report is written)")
    language.set_defaults(run=lambda options: _language(options.code, options.of))
    easy = commands.add_parser("readability", help="print how easily each page reads: Flesch for English, else LIX")
    easy.set_defaults(run=lambda options: _readability())
    spelled = commands.add_parser("spelling", help="name every word that no dictionary and no list of ours knows")
    spelled.add_argument("--write", action="store_true", help="write our lists anew with every word that is not known")
    spelled.set_defaults(run=lambda options: _spelling(write=options.write))
    baseline = commands.add_parser("derived", help="write the published baseline data/derived from data and notebooks")
    baseline.add_argument("--check", action="store_true", help="write nothing; exit code 1 if a file is not current")
    baseline.set_defaults(run=lambda options: _derived(write=not options.check))
    return parser


def _listed(faults: Iterable[object], well: str) -> int:
    """Print all faults, or that all is well; returns the exit code."""
    found = list(faults)
    if found:
        print(*found, sep="\n")
        print(f"{len(found)} faults" if len(found) > 1 else "1 fault", file=sys.stderr)
        return 1
    print(well)
    return 0


def _check(data: Path | None) -> int:
    faults = checking.faults() if data is None else load.check(data)
    return _listed(faults, "" if faults else "{} tables, {} rows, no faults".format(*load.size(data)))


def _words() -> int:
    report = project.current()
    well = f"The message catalogues in {_name(report, report.words)}/ and the code agree."
    return _listed([*checking.of_words(report), *checking.untranslated(report)], well)


def _language(code: str, of: str | None) -> int:
    report = project.current()
    try:
        of = of or project.languages(report)[0]
        written = editions.add(report, code, of)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    print(*(_name(report, path) for path in written), sep="\n")
    marks = f"{editions.OPENING} and {editions.CLOSING}"
    print(
        f"{len(written)} files hold {code!r} now, copied from {of!r} between {marks}. CONTRIBUTING.md says what next."
    )
    return 0


def _readability() -> int:
    for language in project.languages():
        name, _ = readability.measure(language)
        found = readability.measured(language)
        print(f"{language}: {name}, median {median(found.values()):.0f}")
        for page, value in sorted(found.items(), key=lambda item: item[1]):
            print(f"  {value:5.0f}  {page}")
    return 0


def _spelling(*, write: bool) -> int:
    report = project.current()
    known = {name: spelling.dictionary(name) for name in project.languages()}
    if write:
        print(*(_name(report, spelling.write(name, known[name], report)) for name in known), sep="\n")
    found = [fault for name in known for fault in spelling.faults(name, known[name], report)]
    return _listed(found, "No word is misspelled, as far as the dictionaries know.")


def _derived(*, write: bool) -> int:
    from ehelse import derived  # imports every chapter, which the other commands do not need

    report = project.current()
    if not write:
        return _listed(derived.stale(report), f"{_name(report, report.derived)}/ is current")
    changed = derived.write(report.derived, report.book)
    for path in changed:
        print(f"{_name(report, path)} changed.")
    if not changed:
        print(f"{_name(report, report.derived)}/ is current")
    return 0


def _name(report: Project, path: Path) -> str:
    return path.relative_to(report.root).as_posix()


if __name__ == "__main__":
    sys.exit(main())
