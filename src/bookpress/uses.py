"""Uses: what a run may take from outside its own cells, and what each of them finds.

A *use* is a word and a name. Its *state* is what is found there, None when there is nothing:

    read data/a.csv     the content of a file (one that was tried and is missing is a use too)
    part {...} data/a.csv  some cells of a table (see `parts`), by a query in JSON
    code {...} src/a.py    a module of which these functions ran (see `ran`)
    list data/real      the names in a folder
    ask data/b.csv      whether there is a file or a folder of this name, and the size of the file
    variable TERM       an environment variable
    variables *         the names of all environment variables

A path is relative to the project's root, with forward slashes; absolute when it lies outside. States are digests, so
that nothing of a file or variable is kept, and never made from time stamps.
"""

from __future__ import annotations

import hashlib
import json
import os
import site
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bookpress import parts, ran

# Made by installing or running the code; what they hold follows from the sources, which are noted themselves.
GENERATED_FOLDER = "__pycache__"
GENERATED_ENDINGS = (".pyc", ".egg-info", ".dist-info")

# The system's own places: what lies there belongs to the machine, as the libraries do.
SYSTEM = ("/bin", "/dev", "/etc", "/lib", "/lib64", "/nix", "/proc", "/run", "/sbin", "/sys", "/usr")
SYSTEM_ELSEWHERE = ("/Library", "/System", "C:\\Windows", "C:\\Program Files")


def digest(value: Any) -> str:
    """SHA-256 of a value that JSON can hold, as hexadecimal digits."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode(errors="surrogatepass")).hexdigest()


def digest_of_file(path: str | os.PathLike[str]) -> str:
    """SHA-256 of a file's content. Raises OSError."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_generated(name: str) -> bool:
    """Whether a file or folder of this name is generated, and so no input."""
    return name == GENERATED_FOLDER or name.endswith(GENERATED_ENDINGS)


def path_of(use: str) -> str:
    """What a use is a use of: the name of its file, folder or variable."""
    verb, name = use.split(" ", 1)
    return parts.split(name)[1] if verb in (parts.VERB, ran.VERB) else name


def state(root: str, use: str, variables: Mapping[str, str]) -> str | None:
    """What a use finds now in the project at `root`, in a process that is given these environment variables."""
    verb, name = use.split(" ", 1)
    if verb == "variables":
        return digest(sorted(variables))
    if verb == "variable":
        return digest(variables[name]) if name in variables else None
    path = os.path.join(root, path_of(use))
    try:
        if verb == "list":
            return digest(sorted(entry for entry in os.listdir(path) if not is_generated(entry)))
        kind = os.stat(path)
        if verb == "ask":
            return "folder" if stat.S_ISDIR(kind.st_mode) else f"file of {kind.st_size}"
        if not stat.S_ISREG(kind.st_mode):
            return None  # a pipe would be waited for
        if verb in (parts.VERB, ran.VERB):
            with open(path, "rb") as file:
                content, asked = file.read(), parts.split(name)[0]
            return parts.state(content, asked) if verb == parts.VERB else ran.state(content, asked)
        return digest_of_file(path)
    except (OSError, ValueError):
        return None


class Places:
    """Names of paths: relative to the project at `root`, absolute outside of it, none in the environment.

    The environment is what the lock and the machine decide: Python, its libraries, the system, and folders for what is
    made anew when it is missing.
    """

    def __init__(self, root: str, environment: Iterable[str] = ()) -> None:
        self.root = os.path.realpath(root)
        known = {form for path in environment for form in (os.path.abspath(path), os.path.realpath(path))}
        # What holds the project is not all environment, but what lies in the project may be: a `.venv`.
        self._inside = tuple(path + os.sep for path in known if self._is_inside(path))
        self._outside = tuple(path.rstrip(os.sep) + os.sep for path in known if not self._is_inside(path))

    def _is_inside(self, path: str) -> bool:
        return path.startswith(self.root + os.sep)

    def name(self, path: str) -> str | None:
        """The name of `path` (absolute); None when it belongs to the environment or is generated."""
        inside = path == self.root or self._is_inside(path)
        if (path + os.sep).startswith(self._inside if inside else self._outside):
            return None
        relative = os.path.relpath(path, self.root) if inside else path
        parts = relative.split(os.sep)
        return None if any(map(is_generated, parts)) else "/".join(parts)

    def names(self, path: str) -> Iterator[str]:
        """The names of `path` (absolute): as it was written, and with every link followed."""
        first = self.name(path)
        if first is not None or self._is_inside(path):
            for form in dict.fromkeys([path, os.path.realpath(path)]):
                if (name := self.name(form)) is not None:
                    yield name

    def owns(self, path: str) -> bool:
        """Whether `path` (absolute), or what it leads to, lies in the project and is no environment."""
        return any(not os.path.isabs(name) for name in self.names(path))


def environment() -> list[str]:
    """The places of this process that belong to no project; the press itself is among them."""
    python = [sys.prefix, sys.base_prefix, sys.exec_prefix, os.path.dirname(os.__file__)]
    libraries = [os.path.dirname(__file__), *site.getsitepackages(), site.getusersitepackages()]
    home = os.path.expanduser("~")
    caches = [os.environ.get("XDG_CACHE_HOME", os.path.join(home, ".cache")), os.path.join(home, "Library", "Caches")]
    return [*python, *libraries, *caches, tempfile.gettempdir(), *SYSTEM, *SYSTEM_ELSEWHERE]
