"""Commands on the data: `python -m ehelse check`, `add` and `derived`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from ehelse import ask, entry
from reporting import load, project


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0, or 1 when something is wrong with the data."""
    parser = argparse.ArgumentParser(prog="python -m ehelse", description="Commands on the data of the report.")
    commands = parser.add_subparsers(required=True, dest="command")
    check = commands.add_parser("check", help="check all data tables and name every fault; writes nothing")
    check.add_argument(
        "--data", type=Path, default=project.current().data, help="folder with datapackage.json (default: data/)"
    )
    check.set_defaults(run=lambda options: _check(options.data))
    add = commands.add_parser("add", help="add a row to a data table: asks for it, or takes it as options")
    add.add_argument("kind", choices=entry.KINDS, help=f"what to add: {', '.join(entry.KINDS)}")
    add.add_argument("words", nargs=argparse.REMAINDER, metavar="...", help="options; see add activity --help")
    add.set_defaults(run=lambda options: ask.run(options.kind, options.words))
    baseline = commands.add_parser("derived", help="write the published baseline data/derived from data and notebooks")
    baseline.set_defaults(run=lambda options: _derived())
    options = parser.parse_args(arguments)
    return int(options.run(options))


def _check(data: Path | None) -> int:
    if faults := load.check(data):
        print(*faults, sep="\n")
        print(f"{len(faults)} faults" if len(faults) > 1 else "1 fault", file=sys.stderr)
        return 1
    tables, rows = load.size(data)
    print(f"{tables} tables, {rows} rows, no faults")
    return 0


def _derived() -> int:
    from ehelse import derived  # imports every chapter, which the other commands do not need

    report = project.current()
    print(f"{len(derived.write())} files written to {report.derived.relative_to(report.root)}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
