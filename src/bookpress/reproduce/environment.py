"""With which Python and packages a book is rebuilt: those that are here, where they are as the lock says."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement

SET_UP = Path("tools") / "setup.py"  # what makes an environment from the lock, in a folder that has it
MADE = Path(".venv")
HERE, NEW, UNLOCKED = "here", "new", "unlocked"


class UnfitError(RuntimeError):
    """There is no environment as the lock says, and none can be made; the message says what to do."""


@dataclass(frozen=True)
class Environment:
    """The Python that rebuilds the book, and whether it is the one that is here, a new one, or one without a lock."""

    python: str
    kind: str


def find(clean: Path, lock: str) -> Environment:
    """The environment for a book in the folder `clean` with a lock of that name; made there where need be.

    Raises UnfitError.
    """
    path = clean / lock
    if not path.is_file():
        return Environment(sys.executable, UNLOCKED)
    wrong = deviations(path.read_text(encoding="utf-8"))
    if not wrong:
        return Environment(sys.executable, HERE)
    if not (clean / SET_UP).is_file():
        few = "; ".join(wrong[:5]) + (f"; and {len(wrong) - 5} more" if len(wrong) > 5 else "")
        raise UnfitError(f"The packages here are not as {lock} says: {few}. Install them: pip install -r {lock}")
    return Environment(_made(clean), NEW)


def deviations(lock: str) -> list[str]:
    """Each package that is not installed as a lock says, for the Python that runs this."""
    return [fault for one in pinned(lock) if (fault := _deviation(one))]


def pinned(lock: str) -> list[Requirement]:
    """The packages of a lock that this Python needs."""
    found = []
    for line in re.sub(r"\\\n", " ", lock).splitlines():
        text = re.split(r"\s--hash|\s#|^#", line, maxsplit=1)[0].strip()
        try:
            one = Requirement(text) if text and not text.startswith("-") else None
        except InvalidRequirement:
            continue
        if one and (one.marker is None or one.marker.evaluate()):
            found.append(one)
    return found


def _deviation(one: Requirement) -> str:
    try:
        there = metadata.version(one.name)
    except metadata.PackageNotFoundError:
        return f"{one.name} is missing"
    return "" if one.specifier.contains(there, prereleases=True) else f"{one.name} is {there}, not {one.specifier}"


def _made(clean: Path) -> str:
    """Make an environment in the clean folder from its lock; returns its Python."""
    done = subprocess.run([sys.executable, str(clean / SET_UP)], cwd=clean, capture_output=True, text=True)
    if done.returncode:
        raise UnfitError(f"No environment could be made from the lock. {done.stderr.strip() or done.stdout.strip()}")
    return str(clean / MADE / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def described(lock: Path) -> dict[str, object]:
    """What a certificate says of Python, packages and the kind of machine; no name and no path of it."""
    needed = pinned(lock.read_text(encoding="utf-8")) if lock.is_file() else []
    return {
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
        "packages": {one.name: str(one.specifier).removeprefix("==") for one in needed},
        "system": platform.system(),
        "processor": platform.machine(),
        "processors": os.cpu_count() or 1,
    }
