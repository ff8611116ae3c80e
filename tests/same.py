"""Build the same book in other circumstances, each time from nothing, and compare the bytes: `make same`.

The builds differ in their folder, their time, the seed of hashes, the time zone, the locale, the width of the terminal,
the rights of new files, the order in which the system lists folders as far as copying changes it, and the number of
processors. Sites, PDFs among them, must be the same to the byte. With `--report` the book is this report.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import mutate
import soak

from bookpress import sums


@dataclass(frozen=True)
class Circumstances:
    """What a build finds around it: the name of its folder, environment variables, processors (None: all), rights."""

    folder: str
    variables: Mapping[str, str] = field(default_factory=dict)
    processors: int | None = None
    umask: int = 0o022


ALL = (
    Circumstances("here"),
    Circumstances("one processor, ærlig", {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1", "COLUMNS": "40"}, 1, 0o077),
    Circumstances("else/where", {"TZ": "America/Lima", "PYTHONHASHSEED": "2", "LC_ALL": "C", "LANGUAGE": "nb"}),
)


def built(folder: Path, found: Circumstances, write: Callable[[Path], object]) -> dict[str, str]:
    """The digests of the site's files, after a build from nothing. Raises SystemExit with what a failing build says."""
    root = folder / found.folder
    write(root)
    environment = os.environ | {"PYTHONPATH": str(soak.ROOT / "src")} | found.variables
    environment.pop("CI", None)

    def settle() -> None:
        os.umask(found.umask)
        if found.processors and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: found.processors])

    command = [sys.executable, "-m", "bookpress", "build"]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, preexec_fn=settle)
    if done.returncode:
        raise SystemExit(f"The build in {found.folder!r} failed:\n{done.stderr}")
    return sums.of(root / "_build" / "site")


def differences(sites: Sequence[Mapping[str, str]]) -> list[str]:
    """The files that are not the same in all sites."""
    names = sorted({name for site in sites for name in site})
    return [name for name in names if len({site.get(name) for site in sites}) > 1]


def same(folder: Path, *, report: bool = False, say: Callable[[str], None] = print) -> list[str]:
    """Build in all circumstances below `folder`; the files that differ."""
    sites = [built(folder, found, soak.write_report if report else mutate.write_small) for found in ALL]
    found = differences(sites)
    kinds = sum(name.endswith(".pdf") for name in sites[0])
    say(f"{len(sites)} builds, {len(sites[0])} files each ({kinds} of them PDFs): {len(found)} files differ.")
    for name in found:
        say(name)
    return found


def main() -> int:
    """Compare; exit status 1 when anything differs."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--report", action="store_true", help="build this report, not a small book")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        return int(bool(same(Path(name).resolve(), report=given.report)))


if __name__ == "__main__":
    sys.exit(main())
