"""The press on the command line: `python -m bookpress build`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bookpress import site


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status, 1 with a message on standard error when something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m bookpress", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="build the site into _build/site")
    build.add_argument("--root", type=Path, default=Path(), help="folder of the book (default: here)")
    build.add_argument("--format", choices=sorted(site.FORMATS), default="all", help="what to build (default: all)")
    build.add_argument("--lang", choices=sorted(site.NAMES), action="append", help="edition; may be repeated (en)")
    given = parser.parse_args(arguments)
    plan = site.Plan(tuple(site.FORMATS[given.format]), tuple(given.lang or ["en"]))
    try:
        site.build(given.root, plan, _say)
    except (ValueError, RuntimeError) as error:
        print(f"{error}\nNothing was put in place; an earlier site still stands.", file=sys.stderr)
        return 1
    return 0


def _say(sentence: str) -> None:
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main())
